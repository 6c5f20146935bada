package posting

import "sync"

// kind is a kind of sign. Those from firstAgainst on speak against a posting.
type kind uint8

const (
	dutySection  kind = iota // a section of tasks or qualifications
	otherSection             // another section that postings have
	field                    // front matter
	jobTitle                 // the title names an occupation
	seek                     // somebody is sought
	duties                   // the role, and what it offers and demands
	apply
	employment
	pay
	amount // money for a time
	benefit
	require
	duty // words that postings share with texts about firms
	fair
	draft // words of which a text of a few lines has hardly more

	code
	manual
	licence
	conduct
	changes
	resume
	career // spans of years
	product
	news
	contract
	privacyNotice
	guide
	fileName
	template
	index
	landing
	kindCount
)

const firstAgainst = code

// sign is what the signs of a kind weigh.
type sign struct {
	weight  int      // of each
	most    int      // how many count
	settles int      // of those against: how many settle that it is no posting, 0 if none do
	reads   string   // of those against: what such a text is
	of      []string // lower-case phrases, each with at most one blank between words
}

// signs weighs the kinds. What few postings and many other texts hold, or the other way round, was counted in 8,618 real postings
// and 6,000 files of software, and chosen by what it means.
var signs = [kindCount]sign{
	dutySection:  {weight: 3, most: 3},
	otherSection: {weight: 2, most: 4},
	field:        {weight: 3, most: 3},
	jobTitle:     {weight: 2, most: 1},
	seek: {weight: 3, most: 3, of: []string{
		"we are looking for a", "we are looking for an", "we're looking for a", "we're looking for an", "we are looking for someone", "we're looking for someone", "we are currently looking for",
		"is looking for a", "is looking for an", "looks for a", "looking to hire", "looking to recruit", "we are hiring", "we're hiring", "is hiring", "are hiring", "now hiring", "we're growing our team",
		"is recruiting", "we are recruiting", "recruiting for", "is seeking a", "is seeking an", "are seeking a", "are seeking an", "seeks a", "seeks an", "help wanted", "wanted: ",
		"join our team", "to join our", "to join the team", "to join us", "opportunity has arisen", "exciting opportunity", "an opportunity for a", "an opportunity for an", "unique opportunity",
		"successful candidate", "successful candidates", "ideal candidate", "right candidate", "successful applicant", "post holder", "postholder", "job title", "position title", "job summary",
		"job description", "position description", "position number", "vacancy", "job purpose", "job overview", "role overview", "position summary", "role summary", "role title", "about the job", "job type",
		"wir suchen", "suchen wir", "sucht eine", "sucht einen", "suchen dich", "zur verstärkung", "verstärkung gesucht", "stellenangebot", "stellenausschreibung", "stellenbeschreibung", "zu besetzen",
		"nous recherchons", "recherche un", "recherche une", "recherchons un", "recherchons une", "recrute", "recrutons", "offre d'emploi", "poste à pourvoir", "sont à pourvoir", "est à pourvoir", "rejoindre notre équipe", "rejoignez",
		"buscamos", "se busca", "oferta de empleo", "puesto de trabajo", "precisamos", "incorporar a", "únete a",
		"wij zoeken", "we zoeken", "zoeken wij", "zoeken we", "is op zoek naar", "zijn op zoek naar", "vacature", "kom jij", "word jij",
		"vi söker", "söker vi", "vi söger", "søger", "søker", "cerchiamo", "ricerca un", "procuramos", "poszukujemy", "haemme",
		"no agencies", "no agents", "no recruiters", "no recruitment agencies", "interested in agencies", "agencies please", "keine personalvermittler",
		"busquem", "oferta de feina", "descripció de l'oferta", "lloc de treball",
	}},
	duties: {weight: 2, most: 3, of: []string{
		"this role", "about the role", "the role is", "your role", "role will", "the position", "this position", "about the position", "this job", "the job", "your mission", "what you'll do", "what you will do", "what you'll bring", "what you bring",
		"what we offer", "who you are", "about you", "you'll be", "you will be", "a typical day", "day-to-day", "the opportunity", "why join us", "why work with us", "what we're looking for", "our ideal", "main duties", "key responsibilities", "main responsibilities",
		"deine aufgaben", "ihre aufgaben", "dein profil", "ihr profil", "wir bieten", "das bieten wir", "das bringst du mit", "das bringen sie mit", "wir erwarten", "aufgabenbereich", "hauptaufgaben", "aufgabengebiet", "deine rolle", "was dich erwartet", "sie bringen", "du bringst", "du bist", "sie verfügen über", "arbeitsort", "stellenantritt",
		"vos missions", "votre mission", "votre profil", "profil recherché", "le poste", "ce poste", "missions principales", "nous offrons", "tes missions", "ton profil", "vous serez", "description du poste", "fiche de poste",
		"funciones", "ofrecemos", "se ofrece", "requisitos", "perfil", "se requiere", "tus funciones", "responsabilidades",
		"wat ga je doen", "wat breng je mee", "wij bieden", "we bieden", "functie-eisen", "wat bieden wij", "wat wij bieden", "jij bent", "jouw profiel", "functieomschrijving", "je bent", "wie ben jij",
		"arbetsuppgifter", "kvalifikationer", "om tjänsten", "tjänsten", "dina", "arbetsopgaver", "arbeidsoppgaver", "om jobbet", "requisiti", "offriamo", "obowiązki", "wymagania", "oferujemy", "opis stanowiska", "zakres obowiązków",
		"les teves funcions", "funcions principals", "requisits", "oferim",
	}},
	apply: {weight: 3, most: 3, of: []string{
		"apply now", "how to apply", "to apply for", "to apply:", "to apply,", "apply by", "apply online", "apply here", "apply today", "apply at", "apply via", "apply through", "apply directly", "apply for this", "please apply", "we encourage you to apply", "send your cv", "send us your", "send a cv", "your cv", "a cv", "resume to", "cv to", "cover letter",
		"your resume", "your résumé", "resumes", "résumés", "send your application", "submit your application", "your application to", "application form", "applications close", "closing date", "application deadline", "applications will be", "applications from", "interview process", "interviews", "qualified applicants", "all applicants", "applicants", "candidates", "shortlisted",
		"recruiter", "recruitment process", "hiring process", "background check", "drop us a line", "full listing", "view full listing", "get in touch with", "grnh.se", "job application",
		"bewerbung", "bewerben", "bewirb dich", "bewerbungsunterlagen", "bewerbungsfrist", "lebenslauf", "bewerber",
		"postuler", "candidature", "candidatures", "lettre de motivation", "candidat", "candidate", "votre cv", "cv à", "envoyer votre", "entretien",
		"envía tu cv", "candidatos", "candidatura", "inscríbete", "solicitud", "curriculum",
		"solliciteren", "solliciteer", "sollicitatie", "sollicitatiebrief", "motivatiebrief", "je cv",
		"inscriu-t'hi", "envia'ns el teu cv", "ansökan", "sök tjänsten", "ansøgning", "søknad", "aplikuj", "candidati",
	}},
	employment: {weight: 3, most: 3, of: []string{
		"full-time", "full time", "part-time", "part time", "permanent position", "permanent role", "permanent", "fixed-term", "fixed term", "employment type", "employment status", "employment", "hours per week", "hours a week", "night shift", "day shift", "night shifts", "early shifts", "shift work", "shift pattern", "internship", "internships", "freelance", "contract role", "w2", "c2c", "months contract",
		"fully remote", "remote role", "remote us", "remote (us", "onsite", "work from home", "visa", "reports to", "reporting to", "line manager", "start date", "zero hours",
		"m/w/d", "w/m/d", "m/w", "m/f/d", "m/f/x", "f/m/d", "w/m/x", "m/w/x", "all genders", "vollzeit", "teilzeit", "unbefristet", "unbefristete", "befristet", "festanstellung", "pensum", "minijob", "arbeitszeit",
		"h/f", "f/h", "cdi", "cdd", "temps plein", "temps partiel", "stagiaire", "stage de", "alternance", "intérim",
		"jornada completa", "jornada parcial", "media jornada", "contrato indefinido", "tiempo completo", "jornada",
		"fulltime", "parttime", "voltijd", "deeltijd", "uur per week", "dienstverband", "m/v/x", "m/v",
		"heltid", "deltid", "tillsvidare", "anställning", "pełny etat", "tempo pieno",
		"temps parcial", "temps complet", "jornada completa", "contracte", "tipus de contracte",
	}},
	pay: {weight: 3, most: 2, of: []string{
		"salary", "per annum", "per hour", "p/h", "base pay", "pay range", "pay rate", "competitive pay", "competitive compensation", "hourly rate", "day rate", "wage", "remuneration", "otc", "ote", "commission", "gratis", "superannuation", "stipend", "pay band", "band 4", "band 5", "band 6", "band 7", "band 8",
		"gehalt", "jahresgehalt", "vergütung", "stundenlohn", "tarifvertrag", "lohn", "salaire", "rémunération", "tjm", "gratification", "salario", "remuneración", "retribución", "salaris", "bruto", "uurloon", "lön", "løn", "lønn", "wynagrodzenie", "stipendio", "salari", "retribució",
	}},
	amount: {weight: 2, most: 1},
	benefit: {weight: 2, most: 3, of: []string{
		"401(k)", "401k", "paid time off", "pto", "parental leave", "dental", "health insurance", "healthcare", "annual leave", "days holiday", "holidays", "pension", "equity", "bonus", "bonuses", "stock options", "perks", "sick leave", "wellness", "career development", "training provided",
		"urlaubstage", "tage urlaub", "altersvorsorge", "weiterbildung", "homeoffice", "tickets restaurant", "mutuelle", "rtt", "télétravail", "vacaciones", "seguro médico", "vakantiedagen", "pensioen", "pensioenregeling", "reiskostenvergoeding",
	}},
	require: {weight: 2, most: 5, of: []string{
		"years of experience", "years' experience", "years experience", "year of experience", "yrs of experience", "years of", "experience in", "experience working", "experience with", "experience of", "experience required", "previous experience", "proven experience", "hands-on experience", "working experience", "degree in", "bachelor's", "bachelor's degree", "master's degree", "college degree",
		"track record", "communication skills", "interpersonal skills", "organisational skills", "organizational skills", "skills and experience", "attention to detail", "ability to work", "ability to", "fast-paced", "team player", "proficiency in", "proficient in", "fluent in", "fluency in", "familiarity with", "driving licence", "driver's license", "passionate about", "passion for", "qualifications", "relevant experience", "self-starter",
		"problem-solving", "problem solving skills", "strong understanding", "understanding of", "knowledge of", "right to work", "work authorization", "sponsorship", "must have", "nice to have", "essential criteria", "desirable", "qualified", "motivated", "registered nurse", "high school diploma", "proven ability", "strong knowledge", "computer science", "senior", "expertise in", "certification",
		"berufserfahrung", "erfahrung in", "erfahrung mit", "erfahrung im", "abgeschlossene", "abgeschlossenes studium", "teamfähigkeit", "deutschkenntnisse", "englischkenntnisse", "kenntnisse in", "kenntnisse", "führerschein", "ausbildung", "zuverlässig", "belastbar", "persönlichkeit",
		"ans d'expérience", "expérience", "années d'expérience", "bac +", "bac+5", "formation", "autonome", "rigoureux", "maîtrise", "permis b", "connaissances", "compétences", "motivé", "expérimenté", "ingénieur", "développeur",
		"experiencia", "años de experiencia", "titulación", "carnet de conducir", "conocimientos", "formación", "nivel de inglés",
		"ervaring", "jaar ervaring", "hbo", "mbo", "rijbewijs", "opleiding", "werkervaring", "affiniteit met",
		"erfarenhet", "utbildning", "körkort", "erfaring", "esperienza", "experiência", "doświadczenie", "znajomość", "umiejętność",
	}},
	duty: {weight: 1, most: 5, of: []string{
		"responsible for", "collaborate with", "work closely", "working closely", "closely with", "stakeholders", "cross-functional", "you will", "you'll", "you have", "you are", "you're", "your", "our team", "our mission", "our clients", "our customers", "our company", "our values", "our people", "leadership", "participate in", "experience", "skills", "role", "colleagues", "customers", "clients", "patients", "mentor", "mentoring", "growing", "team of",
		"the team", "the business", "the company", "responsibilities", "duties", "work with", "assist", "supervise", "supervision", "we offer", "join us", "we are a", "we're a", "founded in", "backed by", "series a", "series b", "culture", "career", "contact us",
		"unser team", "unserem team", "unseren kunden", "du", "sie", "dich", "verantwortlich", "aufgaben", "mitarbeit", "zusammenarbeit", "kunden", "unternehmen",
		"vous", "votre", "notre équipe", "nos clients", "entreprise", "société", "missions", "équipe", "équipes",
		"nuestro equipo", "empresa", "equipo", "nuestros clientes", "tu", "clientes", "proyecto",
		"ons team", "onze klanten", "jij", "jouw", "collega's", "je", "klanten", "bedrijf",
		"vi", "du som", "dig som", "praca", "pracy",
	}},
	fair: {weight: 4, most: 2, of: []string{
		"equal opportunity", "equal opportunities", "equal employment", "without regard to", "veteran status", "protected veteran", "reasonable accommodation", "reasonable accommodations", "reasonable adjustments", "accommodation during", "inclusive employer", "applicants from all", "people from all backgrounds", "eeo", "diverse team", "diversity", "disability confident", "national origin",
		"schwerbehinderte", "schwerbehinderung", "chancengleichheit", "vielfalt", "diversité", "handicap", "rqth", "igualdad de oportunidades", "discapacidad", "diversiteit",
	}},
	draft: {weight: 1, most: 2, of: []string{
		"we", "job", "jobs", "work", "wanted", "hiring", "shift", "shifts", "team", "baker", "cook", "chef", "engineer", "manager", "assistant", "nurse", "driver", "teacher", "clerk", "cleaner", "waiter", "developer", "designer", "pay", "apply",
		"wir", "arbeit", "stelle", "nous", "travail", "poste", "trabajo", "puesto", "usted", "werk", "functie", "arbete", "jobb",
	}},

	code: {settles: 4, weight: 2, most: 5, reads: "a text about software"},
	manual: {weight: 1, most: 14, reads: "a text about software", of: []string{
		"pull request", "pull requests", "npm install", "npm run", "go get", "go install", "pip install", "git clone", "cargo", "docker run", "stdout", "stderr", "argument", "arguments", "parameter", "parameters", "returns", "by default", "the default", "default value", "boolean", "null", "struct", "func", "fn", "const", "variables", "variable", "command line", "command-line", "config", "syntax", "deprecated", "parse", "parser", "binary", "directory",
		"file", "files", "the file", "json", "yaml", "install", "installed", "installation", "import", "usage", "table of contents", "repository", "source code", "license", "licensed under", "copyright", "issue", "commit", "branch", "fork", "godoc", "pkg", "src", "http", "localhost", "foo", "env", "mit", "string", "strings", "method", "methods", "function", "functions", "compiler", "flag", "flags", "options", "module", "library", "header", "metadata", "note that", "for example", "output", "prefix", "runtime", "see the", "version",
	}},
	licence: {settles: 3, weight: 4, most: 3, reads: "a licence", of: []string{
		"permission is hereby granted", "merchantability", "without warranty", "sublicense", "redistribution", "redistributions", "derivative works", "this license", "licensor", "public license", "as is", "in no event shall", "copyright holder", "copyright holders", "license agreement", "terms of use",
	}},
	conduct: {settles: 3, weight: 5, most: 4, reads: "rules for contributors", of: []string{
		"code of conduct", "contributor covenant", "harassment-free", "community leaders", "community members", "open an issue", "maintainers", "your contribution", "your contributions", "your pull request", "the repository", "this project", "our pledge",
	}},
	changes: {settles: 3, weight: 5, most: 4, reads: "a log of changes", of: []string{
		"bug fixes", "bugfix", "bugfixes", "changelog", "release notes", "breaking changes", "fixed a bug", "backport", "unreleased",
	}},
	resume: {settles: 5, weight: 4, most: 6, reads: "a résumé or a letter of application", of: []string{
		"curriculum vitae", "references available", "work history", "employment history", "date of birth", "personal statement", "i am", "i have", "i would", "i was", "i worked", "i led", "i built", "my", "i'm", "i've", "- present", "hobbies", "marital status:", "gpa", "yours sincerely", "yours faithfully", "dear", "kind regards,",
		"geburtsdatum", "familienstand", "staatsangehörigkeit", "beruflicher werdegang", "mit freundlichen grüßen", "date de naissance", "expériences professionnelles", "fecha de nacimiento", "experiencia laboral", "geboortedatum", "werkervaring:",
	}},
	career: {settles: 3, weight: 4, most: 4, reads: "a résumé"},
	product: {weight: 2, most: 3, reads: "a page about a product", of: []string{
		"sign up", "free trial", "request a demo", "book a demo", "a demo", "add to cart", "all rights reserved", "terms of service", "for free", "download",
	}},
	news: {settles: 4, weight: 4, most: 5, reads: "news", of: []string{
		"said", "told", "reporters", "reporter", "spokesperson", "spokeswoman", "spokesman", "reuters", "last week", "percent", "on monday", "on tuesday", "on wednesday", "on thursday", "on friday", "announced", "according to", "sagte", "mitteilte", "teilte mit", "a déclaré", "a annoncé", "dijo", "anunció", "aldus", "zei",
	}},
	contract: {settles: 3, weight: 5, most: 5, reads: "a contract", of: []string{
		"hereinafter", "hereby", "this agreement", "the parties", "either party", "the employee shall", "the employer shall", "governing law", "governed by", "in witness whereof", "whereas", "notice of termination", "terminate this", "severability", "entire agreement", "indemnify", "shall not",
		"arbeitsvertrag", "vertragsparteien", "kündigungsfrist", "arbeitnehmer", "arbeitnehmerin", "schriftform", "nachfolgend", "contrat de travail entre", "les soussignés", "d'une part", "ci-après", "las partes", "cláusula", "arbeidsovereenkomst", "partijen", "werknemer", "werkgever en",
	}},
	privacyNotice: {settles: 4, weight: 4, most: 6, reads: "a privacy notice", of: []string{
		"data controller", "your personal data", "data subject", "third parties", "right to access", "retention period", "legitimate interest", "legitimate interests", "supervisory authority", "ip address", "lawful basis", "we collect", "what we collect", "cookies", "how long we keep", "your rights",
		"datenschutzerklärung", "personenbezogene daten", "personenbezogenen daten", "rechtsgrundlage", "betroffenenrechte", "données personnelles", "responsable du traitement", "datos personales", "responsable del tratamiento", "persoonsgegevens", "verwerkingsverantwoordelijke",
	}},
	guide: {settles: 3, weight: 5, most: 5, reads: "a text on hiring or on work", of: []string{
		"hiring managers", "job seekers", "jobseekers", "in this article", "this guide", "this handbook", "employee handbook", "this policy", "interview questions", "how to write", "employees must", "job postings", "job ads", "job boards", "interviewers", "scorecard", "our survey", "minutes of", "next meeting", "apologies", "the meeting", "any other business", "rejected candidates", "grievance", "disciplinary action",
		"dieser leitfaden", "stellenanzeigen", "ce guide", "offres d'emploi", "esta guía", "deze handleiding",
	}},
	fileName: {weight: 4, most: 1, reads: "what its name says, not a posting"},
	template: {settles: 3, weight: 4, most: 4, reads: "a page that a script has not filled in"},
	index:    {weight: 10, most: 1, reads: "a list of links"},
	landing:  {weight: 4, most: 1, reads: "a page about jobs in general"},
}

// occupations are words, and endings of words, that titles of jobs hold.
var occupations = [...]string{
	"engineer", "developer", "programmer", "architect", "designer", "analyst", "scientist", "researcher", "consultant", "accountant", "bookkeeper", "assistant", "administrator", "coordinator", "officer", "director", "supervisor", "specialist", "technician", "mechanic", "electrician", "plumber", "carpenter", "welder",
	"manager", "nurse", "carer", "physician", "doctor", "therapist", "pharmacist", "midwife", "teacher", "tutor", "lecturer", "professor", "librarian", "baker", "cook", "chef", "waiter", "waitress", "barista", "bartender", "cashier", "cleaner", "housekeeper", "receptionist", "clerk", "secretary", "driver", "courier", "picker", "packer", "operative", "operator",
	"gardener", "farmer", "butcher", "hairdresser", "guard", "lawyer", "solicitor", "paralegal", "recruiter", "salesperson", "representative", "executive", "apprentice", "trainee", "intern", "internship", "volunteer", "postdoc", "copywriter", "editor", "journalist", "translator", "worker", "labourer", "laborer", "attendant", "advisor", "adviser", "buyer", "head of",
	"bäcker", "bäckerin", "koch", "köchin", "entwickler", "entwicklerin", "ingenieur", "ingenieurin", "leiter", "leiterin", "verkäufer", "verkäuferin", "fachkraft", "kaufmann", "kauffrau", "pfleger", "pflegefachkraft", "lehrer", "lehrerin", "erzieher", "erzieherin", "fahrer", "fahrerin", "mechaniker", "monteur", "sachbearbeiter", "sachbearbeiterin", "praktikant", "praktikum", "werkstudent", "azubi", "mitarbeiter", "mitarbeiterin",
	"boulanger", "boulangère", "cuisinier", "ingénieur", "développeur", "vendeur", "vendeuse", "infirmier", "infirmière", "professeur", "comptable", "responsable", "chargé", "chargée", "technicien", "serveur", "serveuse", "stagiaire", "alternant",
	"panadero", "panadera", "cocinero", "cocinera", "ingeniero", "ingeniera", "desarrollador", "desarrolladora", "enfermero", "enfermera", "profesor", "profesora", "contable", "camarero", "camarera", "técnico", "comercial", "dependiente",
	"monitor", "cambrer", "cambrera", "tècnic", "tècnica", "estágio", "estagiário", "analista", "desenvolvedor", "engenheiro", "assistente", "gerente",
	"bakker", "kok", "ontwikkelaar", "verpleegkundige", "leraar", "docent", "medewerker", "adviseur", "verkoper", "chauffeur", "monteur", "stagiair", "beheerder",
}

// unparted are words of languages without blanks.
var unparted = map[kind][]string{
	seek:       {"募集", "求人", "採用", "招聘"},
	manual:     {"インストール", "使い方", "ライセンス", "ファイル", "安装", "许可证", "文件"},
	duties:     {"責任", "要件", "求める", "任职", "仕事内容", "業務内容", "職務内容", "応募資格", "歓迎", "必須", "职位", "岗位"},
	apply:      {"応募", "選考", "面接"},
	employment: {"雇用形態", "正社員", "勤務地", "勤務時間", "業務委託", "アルバイト", "パート"},
	pay:        {"給与", "時給", "月給", "年収", "報酬"},
	require:    {"求める能力", "求める人物", "できる方", "られる方", "のある方"},
	benefit:    {"福利厚生", "休暇", "社会保険", "待遇"},
}

// phrase is a phrase by its first word.
type phrase struct {
	rest string // what follows the first word
	kind kind
	id   uint16
}

// phraseTable holds the phrases of all signs by their first words.
var phraseTable = sync.OnceValue(func() map[string][]phrase {
	table := map[string][]phrase{}
	id := uint16(0)
	for k := range signs {
		for _, s := range signs[k].of {
			n := wordLen(s)
			table[s[:n]] = append(table[s[:n]], phrase{s[n:], kind(k), id})
			id++
		}
	}
	return table
})

func phraseCount() int {
	n := 0
	for k := range signs {
		n += len(signs[k].of)
	}
	return n
}
