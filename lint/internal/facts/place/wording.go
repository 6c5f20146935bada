package place

import (
	"encoding/binary"
	"slices"
	"strings"
	"sync"
)

// What is said of a place hangs on the words right before it and behind it. The lists hold the ends of sentences' beginnings
// in lower case, the name of the place left out. They were drawn from some 8,600 postings and are kept in one place so that
// they can be mended without touching the reading.

// strong ends say that the job is done there.
var strong = endingsOf(
	"location in", "location is in", "location is", "role is in", "position is in", "job is in", "role in", "position in", "job in",
	"opportunity in", "relocate to", "relocate to region", "relocation to", "relocating to", "relocate in", "reside in", "residing in", "resident in", "reside within", "live in", "living in",
	"lives in", "located on site in", "onsite in", "on-site in", "on site in", "onsite at", "on-site at", "in-person in", "in person in", "in person at", "in-person at", "in-office in",
	"in office in", "in the office in", "into the office in", "join us in", "join them in", "commute to", "commutable to", "commuting distance of", "commuting distance to", "commuting distance from",
	"commutable distance of", "work out of", "works out of", "working out of", "working from", "work from", "work site in", "duty station in", "worksite in", "vacancy in", "post in", "mit sitz in",
	"am standort", "am hauptsitz in", "standort in", "arbeitsort", "arbeitsort ist", "arbeitsort in", "einsatzort", "einsatzort ist", "dienstort", "dienstort ist", "werken vanuit", "arbeitsplatz in", "raum", "poste basé à", "poste basé en", "basé à", "basée à", "basés à", "basé en", "située à", "situé à",
	"basé sur", "basée sur", "basés sur", "poste à", "poste sur", "stage à", "stage sur", "mission à", "mission sur", "cdi à", "cdi sur", "cdd à", "cdd sur", "alternance à", "emploi à", "lieu de travail à", "présence à", "déroulera à", "déroule à", "dérouleront à",
	"présence régulière à", "présence ponctuelle à", "présence occasionnelle à", "présentiel à", "sur site à", "télétravail ou à", "télétravail et à",
	"remote or", "remote or in", "hybrid (", "hybrid in", "hybrid at", "hybrid -", "hybrid –", "hybrid:", "onsite-", "onsite -", "onsite –", "onsite:", "onsite (", "on-site -", "on-site –", "on-site (",
	"in-office (", "in office (", "in the office (", "in-person (", "open to candidates in",
	"join our team in", "vivir en", "residir en", "radicar en", "vast in", "placerad i", "stationerad i", "kontor i", "gevestigd in", "ubicado en", "ubicada en", "con sede en",
)

// sited ends say where somebody or something is: the job, if the sentence speaks of it, or the employer.
var sited = endingsOf(
	"based in", "based out of", "based at", "based from", "based near", "based within", "based around", "based on site in", "located in", "located at", "located near", "located within",
	"located just outside", "located out of", "situated in", "based in or near", "based in or around", "located outside",
)

// demanded ends ask applicants to be in a part of the world.
var demanded = [...]string{"be based in", "be located in", "be living in", "live in", "reside in", "residing in", "candidates in", "applicants in"}

// subjects are what a job's place is said of.
var subjects = phrasesOf(
	"role", "position", "job", "you ", "you'll", "you’ll", "you're", "you’re", "candidate", "internship", "be based", "be located", "hiring", "looking for", "seeking", "recruit", "search", "contract", "vacancy", "opportunity", "this is", "individual",
	"post is", "posts are", "ideally", "preferably", "must", "someone", "applicants", "residency", "fellowship", "program is", "assignment", "work is", "work location", "studentship", "offer ", "post holder", "postholder", "hybrid work", "hybrid role", "to join", "working in our", "work in our",
)

// housesOf a sentence are where one works.
var housesOf = phrasesOf(
	"office is", "campus is", "school is", "hospital is", "facility is", "clinic is", "store is", "site is", "lab is", "laboratory is", "plant is", "warehouse is", "we are", "we're", "we’re", "centre is", "center is", "studio is", "museum is", "practice is", "client",
	"hospice", "hospital", "nursing home", "care home", "school", "dealership", "restaurant", "bakery", "home is", "hotel is", "offices are", "headquarters is", "headquarters are", "ward is", "unit is", "surgery is", "college is", "nursery is", "centre,", "centres,", "center,", "centers,", "is conveniently", "office,",
)

// weak ends say so with less certainty: the employer may have several such houses.
var weak = endingsOf(
	"office in", "office located in", "office is in", "office at", "team in", "work in", "working in", "works in", "candidates in", "candidate in", "someone in", "hiring in", "hiring for", "hire in",
	"site in", "facility in", "plant in", "lab in", "labs in", "laboratory in", "studio in", "store in", "stores in", "school in", "schools in", "clinic in", "clinics in", "hospital in", "campus in", "warehouse in", "center in", "centre in",
	"hub in", "headquarters in", "home in", "restaurant in", "hotel in", "shop in", "depot in", "branch in", "project in", "practice in", "surgery in", "location of", "community in", "communities in",
	"area of", "areas of", "office near", "just outside", "heart of", "büro in", "bureaux à", "locaux à",
	"bureaux sont à", "bureaux sont situés à", "locaux sont à", "locaux sont situés à", "locaux situés à", "bureaux situés à", "se trouvent à", "se trouve à", "se situent à", "se situe à", "arrondissement de", "équipe à", "sommes à",
	"sommes basés à", "sommes situés à", "agence à", "centre de", "quartier de", "jours à", "jour à", "semaine à", "semaines à", "mois à", "temps à", "présentielles à", "mairie de", "préfecture de",
	"internships are in", "therapy in", "coworking in", "standort", "workspace in", "team is in", "we are in", "we're in", "we’re in",
	"niederlassung in", "filiale in", "geschäft in", "servicecenter in", "hauptsitz in", "lage in", "zentrum von", "klinik in", "praxis in", "werk in", "bei der stadt", "in der stadt", "bureaux de", "locaux de", "agence de", "oficina de", "oficinas de", "oficina en", "oficinas en",
	"magasin de", "boutique de", "site de", "usine de", "entrepôt de", "établissement de", "atelier de", "hôpital de", "clinique de", "tienda en", "tienda de", "sucursal de", "sucursal en", "fábrica de", "fábrica en", "planta de", "planta en",
	"negozio di", "negozio a", "ufficio di", "uffici di", "stabilimento di", "punto vendita di", "sede di", "sede a", "sede è a", "loja em", "loja de", "escritório em", "escritório de", "presencial em", "vaga em", "sklepu w", "sklepu we", "sklepie w", "sklepie we",
	"biurze w", "biurze we", "biura w", "biura we", "oddziale w", "oddziale we", "kantoor in", "vestiging in", "bij de gemeente", "bij gemeente", "in de gemeente", "kontoret i", "verksamhet i", "verksamheter i", "kunder i",
)

// remoteEnds stand before the places from which remote work may be done.
var remoteEnds = endingsOf(
	"anywhere in", "anywhere within", "anywhere across", "remote in", "remote within", "remote from", "remote across", "remote, within", "remotely in", "remotely from",
	"remotely within", "remotely across", "remotely from within", "remote -", "remote –", "remote —", "remote:", "remote (", "remote,", "remote for", "remote throughout", "remote - based in", "remote, based in", "remotely based in", "remotely anywhere in", "home in", "remote aus", "remoto in", "remoto da",
	"work from home in",
)

// seats tell of the employer's seat or offices, not of the job's.
var seats = phrasesOf(
	"headquarter", "hq in", "hq is", "hq:", "founded", "offices in", "hubs in", "offices across", "offices are", "offices throughout", "offices around", "offices:", "offices located", "company based", "startup based", "start-up based", "firm based", "agency based",
	"organization based", "organisation based", "backed by", "employees across", "employees in", "teams in", "teams across", "locations in", "locations across", "presence in", "operations in", "operating in", "subsidiar", "incorporated in", "nationalities",
	"siège", "hauptsitz", "niederlassungen", "bureaux dans", "hubs across", "team members across", "people across", "people in",
)

// elsewhere are words of sentences that speak of other things than the place of work.
var elsewhere = phrasesOf(
	"author", "eligib", "right to work", "legally", "permit", "permission", "visa", "sponsor", "citizen", "entitled", "accordance", " law", "regulat", "complian", "pursuant", "ordinance", " act ", "customers", "experience in", "experience with",
	"experience of", "degree", "graduate", "universit", "investor", "invest", "founded", "conference", "retreat", "offsite", "off-site", "visited", "such as", "market", "growth", "expan", "launch", "leader in", "leading", "largest", "fluent", "language", "proficien",
	"born", "raised", "promotional", "closely with", "company in the", "opened its", "person onboarding", "could be performed", "we provide", "companies in", "companies across", "businesses", "traded", "listed", "award", "rated", "best place", "ranked", "fastest", "resident", "applicants in", "if you", "privacy", "data protection", "disclos", "travel to", "trips to", "trip to", "travel",
	"visit", "collaborate", "collaborating", "collaboration", "collaboratively", "collaborator", "partners in", "partner with", "counterpart", "colleagues in", "colleagues across", "served in", "history in", "department of", "states of", "government", "tax", "insurance", "licensed", "license", "accredit", "registered office", "registered in", "registered with", "registered as", "registration", "certif", "holiday", "applies to",
	"knowledge of", "familiar", "interest in", "acting as", "culture in", "similar", "unlike", "places like", "cities like", "countries like", "companies like", "clients like", "known", "used by", "trusted", "headquarter", "rest of", "outside", "supplier", "manufactur", "made in", "payment", "spread across", "bachelor", "master", "phd", "diploma",
	"export", "states in which", "prohibit", "not offered", "not available", "published",
)

// hiring are words of a sentence that speaks of this job and its place.
var hiring = phrasesOf(
	"looking for", "seeking", "hiring", "recruit", "join our", "join us", "join a", "join the", "position", "role", "opportunity", "vacancy", "candidate", "days a week", "days per week", "days/week", "in-office", "in office", "on-site", "onsite",
	"on site", "hybrid", "day a week", "you will be based", "based", "located", "location", "internship", "commut", "relocat", "suchen", "recherch", "recrut", "søker", "söker", "zoekt", "zoeken", "buscamos", "cerchiamo", "szukamy", "poszukujemy", "procuramos", "arbeta", "jobb", "tjänst", "uppdrag", "stelle", "rejoin", "poste ", "oficina",
	"work at", "working at", "au sein de", "ward", "practice", "shift", "teach", "opening", "works from", "the office", "our office", "appointment", "invited", "posts", "cherche ", "engager un",
)

// seekers behind the place of a school, a hospital or a client seek somebody for it.
var seekers = [...]string{
	" is seeking", " is looking for", " is hiring", " is recruiting", " is accepting applications", " is inviting", " seeks", " are looking for", " are seeking", " are hiring", " are recruiting", " invites appl",
	" invite appl", " welcomes appl", " are looking to", " is looking to", " has a vacancy", " have a vacancy", " has an exciting", " have an exciting", " has a fantastic", " have a fantastic", " has an opening", " has an immediate opening", " sucht", " recherche", " cherche ", " recrute", " busca", " zoekt", " söker",
}

// staff behind "-based" are those whose pay a sentence tells.
var staff = [...]string{" employee", " staff", " candidate", " applicant", " hire", " team member", " position", " role"}

// heart ends say where in a city the office is; so does who praises it to applicants.
var heart = [...]string{"heart of", "middle of", "centre of", "center of", "coeur de", "cœur de", "herzen von", "corazón de", "hart van", "hjärtat av"}

// officeDays behind the place of an office say how often one works there.
var officeDays = [...]string{" 1 day", " 2 days", " 3 days", " 4 days", " 5 days", " one day", " two days", " three days", " four days", " five days"}

// houses behind a place's name are where one works: "our Leeds office".
var houses = [...]string{
	" office", " hub", " studio", " headquarters", " hq", " campus", " lab", " site", " location", " plant", " facility", " warehouse", " store", " branch", " showroom", " depot", "-büro", " büro", " clinic", " center", " centre", " base ", " area",
}

// jobs behind "-based" are what is based there.
var jobs = [...]string{"role", "position", "job", "opportunity", "candidate", "applicant", "office", "hybrid", "full", "team", "or remote", "in our", "and", "with", "at our", "on-site", "onsite", "contract", "internship"}

// beyond behind a place's name are what else than the place is spoken of: "US time zones", "UK customers".
var beyond = [...]string{
	" time", " hours", " business hours", " working hours", " market", " customer", " client", " colleague", " government", " citizen", " law", " applicant", " visa", " resident", " timezone", " tax", " employment law", " fair chance", " work authori", " work permit", " passport",
	" driving", " driver", " dollar", " public holiday", " bank holiday", " holiday", " stock", " economy", " health system", " healthcare system", " federal", " person", " equal", " pay transparency", " privacy", " state law", " labor", " labour",
	" benefits", " candidates only", " native", " speak", " or equivalent", " gaap", " army", " navy", " military",
}

// endsIn says whether a text ends in one of a few endings, each of whole words.
func endsIn(before string, list []string) bool {
	if before == "" {
		return false
	}
	last := before[len(before)-1]
	for _, w := range list {
		if w[len(w)-1] == last && strings.HasSuffix(before, w) {
			if n := len(before) - len(w); n == 0 || !letterByte(before[n-1]) {
				return true
			}
		}
	}
	return false
}

// endings is a long list of endings, by their last bytes.
type endings map[uint32][]string

// tail is how many of their last bytes endings are found by; no one is shorter.
const tail = 4

// endingsOf prepares a list when it is first asked for: two hundred endings were looked at for each place.
func endingsOf(list ...string) func() endings {
	return sync.OnceValue(func() endings {
		e := endings{}
		for _, w := range list {
			e[tailOf(w)] = append(e[tailOf(w)], w)
		}
		return e
	})
}

func tailOf(s string) uint32 { return binary.LittleEndian.Uint32([]byte(s[len(s)-tail:])) }

// end says whether a text ends in one of them.
func (e endings) end(before string) bool {
	return len(before) >= tail && endsIn(before, e[tailOf(before)])
}

// phrases is a list of which one search through a text finds any.
type phrases struct {
	list  []string
	start [1<<10 + 1]uint8 // by the low five bits of its first two bytes, where in the list a phrase may stand
}

// phrasesOf prepares a list when it is first asked for: searching for a hundred phrases one by one took 2 µs a place.
func phrasesOf(list ...string) func() *phrases {
	return sync.OnceValue(func() *phrases {
		p := &phrases{list: list}
		slices.SortFunc(p.list, func(a, b string) int { return pair(a) - pair(b) })
		at := 0
		for i := range p.start {
			for at < len(list) && pair(list[at]) < i {
				at++
			}
			p.start[i] = uint8(at)
		}
		return p
	})
}

func pair(s string) int { return int(s[0]&31)<<5 | int(s[1]&31) }

// in says whether one of the phrases stands in a text.
func (p *phrases) in(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		k := int(s[i]&31)<<5 | int(s[i+1]&31)
		for j := p.start[k]; j < p.start[k+1]; j++ {
			if strings.HasPrefix(s[i:], p.list[j]) {
				return true
			}
		}
	}
	return false
}

func holds(s string, list []string) bool {
	for _, w := range list {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// bared takes off what may stand between the deciding words and the name.
func bared(before string) string {
	for {
		s := strings.TrimRight(before, " *_\"'[")
		s = strings.TrimSuffix(strings.TrimSuffix(s, "\u00a0"), "“")
		if s == "" {
			return s
		}
		switch s[len(s)-1] { // the last letters of the words below
		case 'd', 'e', 'n', 'l', 'r', 'y', 'h', 't', 'o', 'c', 'a', 'g', 'w', 'z':
		default:
			return s
		}
		for _, w := range [...]string{
			" the", " downtown", " central", " greater", " sunny", " beautiful", " either", " our", " both", " north", " south", " east", " west", " northern", " southern",
			" vibrant", " lovely", " metro", " historic", " a", " der", " midtown", " amazing", " new", " modern", " southwest", " northeast", " northwest", " southeast", " breathtaking", " bustling", " gorgeous",
			" stunning", " picturesque", " inner", " outer", " brand", " ganz", " ganzen", " tutta",
		} {
			s = strings.TrimSuffix(s, w)
		}
		if s == before {
			return s
		}
		before = s
	}
}

// areas are parts of the world whose nations may follow in parentheses: what is said of the part is said of them.
var areas = [...]string{"latin america (", "latam (", "south america (", "north america (", "central america (", "europe (", "emea (", "apac (", "asia (", "southeast asia (", "africa (", "the eu (", "dach ("}

// beforeArea is the words before the part of the world that the nations in a parenthesis explain, or the words as they are.
func beforeArea(before string) string {
	for _, a := range areas {
		if rest, ok := strings.CutSuffix(before, a); ok && strings.HasSuffix(rest, " ") {
			return rest
		}
	}
	return before
}

// said is what the words around a place say of it, "" where they say nothing of the job's place. What speaks plainly is asked before
// what may be said of other things than the job.
func (r *reader) said(before, after string, h *hit) (role, certainty string) {
	if strings.HasSuffix(before, " (") {
		before = beforeArea(before)
	}
	b := bared(before)
	if strings.HasSuffix(b, ")") {
		b = beforeAside(b)
	}
	if h.city() {
		after = strings.TrimPrefix(after, " city")
	}
	switch {
	case startsWith(after, beyond[:]):
		return "", ""
	case remoteEnds().end(b) || r.remoteTo(b):
		if holds(b[strings.LastIndexByte(b, ':')+1:], []string{"author", "eligib", "right to", "employees", "our team", " org ", "colleagues", "teams", "people"}) {
			return "", ""
		}
		return remoteScope, certain
	case strings.HasPrefix(after, "-remote") || strings.HasPrefix(after, " remote") && !strings.HasPrefix(after, " remote-first") || strings.HasPrefix(after, " (remote"):
		if h.city() {
			return performed, likely
		}
		return remoteScope, likely
	case r.exclusion(b):
		return excluded, certain
	}
	if house, ok := r.houseBehind(after, h); ok {
		return r.inHouse(b, house)
	}
	if rest, ok := cutAny(after, "-based", " based", " located"); ok {
		if basedThere(before, rest, h) {
			return performed, likely
		}
		return "", ""
	}
	switch {
	case sited().end(b):
		return r.siting(b, after)
	case strong().end(b) && !seats().in(b) && !holds(relocated(b), []string{"author", "eligib", "customers", "clients", "users", "if you", "experience", "right to", "colleagues", "employees", "teams", "those", "applicants", "candidates who", "residents"}):
		return performed, certain
	case h.city() && (joined(b) || strings.Contains(after[:min(len(after), len("/be suchen wir"))], " suchen wir")):
		return performed, likely
	case endsIn(b, heart[:]) && holds(b, []string{"office", "büro", "bureau", "locaux", "oficina", "kontor", "kantoor", "studio"}) && !holds(b, []string{"headquarter", "founded", "client", "customer"}):
		return performed, likely
	case seats().in(b):
		if holds(b, []string{"work out of", "works out of", "working out of", "located out of", "work from our", "work from either", "work at our", "onsite at", "on-site at"}) && !holds(b, []string{"headquartered", "founded", "offices"}) {
			return performed, likely
		}
		return office, likely
	case paid(b, after), paidIn(b), openly(before, b, after, h), strings.HasSuffix(b, " at") && r.workplace(h) && !holds(b, []string{"train", "stud", "degree", "research"}):
		return performed, likely
	case elsewhere().in(b), distant(b):
		return "", ""
	case h.qualified && r.postal(h), weak().end(b) || h.city() && ourHouse(b), r.workplace(h), r.ledTo(b, h),
		startsWith(after, []string{" base salary", " salary", " base pay", " pay range", " compensation range"}):
		return performed, likely
	}
	return "", ""
}

// houseBehind is the words from the house of work on that follows a place, "our Leeds office", perhaps behind the name of a quarter: "our
// London Paddington office".
func (r *reader) houseBehind(after string, h *hit) (house string, ok bool) {
	if r.house(after) {
		return after, true
	}
	if len(after) < 2 || after[0] != ' ' || !h.city() {
		return "", false
	}
	i := strings.IndexByte(after[1:], ' ')
	if i <= 2 || r.p.Text[h.End+1] < 'A' || r.p.Text[h.End+1] > 'Z' || !r.house(after[i+1:]) {
		return "", false
	}
	return after[i+1:], true
}

// basedThere says whether the job is what is based in a place; rest is what follows "-based" or its like.
func basedThere(before, rest string, h *hit) bool {
	switch {
	case (h.city() || h.unlisted) && startsWith(rest, staff[:]) && holds(rest, []string{"salary", "pay", "compensation", "hourly", "earnings"}):
		return true
	case h.city() && rest == "" && strings.TrimSpace(before) == "": // a line of its own
		return true
	}
	if lead, ok := strings.CutSuffix(before, " our "); ok && h.city() && endsIn(lead, enlarging[:]) { // "join our Leeds-based team of bakers"
		return strings.Contains(rest, " team")
	}
	return h.city() && startsWith(strings.TrimLeft(rest, " ,"), jobs[:]) && !strings.Contains(before, "for ")
}

// enlarging end the words before the team that the applicant belongs to: "join our", "we expand our".
var enlarging = [...]string{"join", "joining", "build", "building", "grow", "growing", "expand", "expanding"}

// joined says whether the words lead to the place of the team that the applicant joins: "to join our night team in".
func joined(b string) bool {
	if !strings.HasSuffix(b, " team in") {
		return false
	}
	i := strings.LastIndex(b, " our ")
	return i > 0 && endsIn(b[:i], enlarging[:]) && strings.Count(b[i+len(" our "):], " ") <= ourWords && !strings.ContainsAny(b[i:], ",:(")
}

// relocated is the words of the last clause where these ask for a move, else all: "eligible to work here and willing to relocate to".
func relocated(b string) string {
	if i := strings.LastIndex(b, " and "); i >= 0 && strings.Contains(b[i:], "relocat") {
		return b[i:]
	}
	return b
}

// beforeAside is the words before a parenthesis that interrupts what they say of a place, or the words as they are: "located in (or willing to
// move to)".
func beforeAside(b string) string {
	if i := strings.LastIndexByte(b, '('); i > 0 {
		if lead := bared(b[:i]); sited().end(lead) || strong().end(lead) {
			return lead
		}
	}
	return b
}

// distant says whether the words only tell how far away the place is: "forty miles from".
func distant(b string) bool {
	rest, ok := strings.CutSuffix(b, " from")
	return ok && endsIn(rest, []string{"mile", "miles", "minutes", "hour", "hours", "km", "kilometres", "kilometers", "drive", "ride"})
}

// payLabels end the words before a place whose pay follows.
var payLabels = [...]string{"pay", "pay range", "pay ranges", "salary", "salary range", "salary ranges", "base salary", "compensation"}

// paid says whether a line begins with the place, or a label of pay stands before it, and what is paid there follows: "Leeds: £30,000",
// "Leeds and York: the salary is …".
func paid(b, after string) bool {
	if strings.TrimSpace(b) != "" && !endsIn(b, payLabels[:]) {
		return false
	}
	if sum := strings.TrimPrefix(strings.TrimPrefix(after, ":"), " "); len(after)-len(sum) > 0 && after[0] == ':' && sum != "" && (strings.ContainsRune("$£", rune(sum[0])) || strings.HasPrefix(sum, "€")) {
		return true
	}
	i := strings.IndexByte(after, ':')
	return (i == 0 || i > 0 && startsWith(after, []string{" and ", " or "})) && holds(after[i:], []string{"pay", "salary", "range"})
}

// paidIn says whether an amount of pay leads to the place: "the range is $90,000 to $110,000 in".
func paidIn(b string) bool {
	sum, ok := strings.CutSuffix(b, " in")
	digits := strings.TrimRight(strings.TrimSuffix(sum, "k"), " ")
	if !ok || digits == "" || !digit(digits[len(digits)-1]) {
		return false
	}
	return strings.ContainsAny(sum, "$£€") && holds(sum, []string{"range", "salary", "pay", "compensation"}) || strings.Count(sum, "$")+strings.Count(sum, "£")+strings.Count(sum, "€") > 1
}

// openly says whether the words right beside a place make it the job's, whatever else the sentence speaks of.
func openly(before, b, after string, h *hit) bool {
	prep := lastWord(b)
	switch {
	case h.qualified && zip(after):
	case strings.HasSuffix(b, "live and work in"), strings.HasPrefix(after, " is a") && strings.Contains(after, "place to live"):
	case h.qualified && (prep == "in" || prep == "at") && holds(b, []string{"located", "situated"}):
	case prep == "in" && startsWith(after, seekers[:]):
	case startsWith(after, []string{"/hybrid", " / hybrid", "/remote", "/on-site", "/onsite", " (on-site", " (onsite", " (hybrid", " (in-office", " (in office", " (fully on", " (office-based", " (office based", " hybrid working", " hybrid role"}):
	case strings.HasPrefix(after, " kommun") && ofMunicipality(b, prep):
	case strings.TrimSpace(before) == "in" && holds(after, []string{"office", "büro", "kantoor"}):
	case weak().end(b) && (startsWith(after, officeDays[:]) || attendance(b)):
	default:
		return false
	}
	return true
}

// attendance says whether a sentence speaks of work at a house, and not of a visit: "on-site collaboration in our office in".
func attendance(b string) bool {
	return holds(b, []string{"on-site", "onsite", "in-person", "in person", "in-office"}) &&
		!holds(b, []string{"visit", "travel", "retreat", "meet", "gather", "event", "conference", "quarter", "occasion", "if ", "client", "customer", "interview", "not ", "some "})
}

// ofMunicipality says whether the words before a Scandinavian municipality lead to it as to an employer, and not to an owner.
func ofMunicipality(b, prep string) bool {
	switch prep {
	case "i", "på", "hos", "till", "inom", "til", "":
		return !holds(b, []string{"ägs av", "ägd", "eies av", "ejes af"})
	}
	return false
}

// ledTo says whether a preposition leads from the job to the place.
func (r *reader) ledTo(b string, h *hit) bool {
	prep := lastWord(b)
	if h.qualified && (prep == "in" || prep == "at" || prep == "near" || prep == "from" || r.stated(h)) {
		return true
	}
	switch prep {
	case "sur": // "un poste sur Lyon", beside "des déplacements sur Lyon"
		return h.city() && holds(b, []string{"travail", "contrat", "pourvoir", "poste", "mission", "stage", "recrut", "recherch"}) && !holds(b, []string{"déplacement", "réunion", "intervention"})
	case "across", "throughout":
		return h.city() && hiring().in(b)
	case "in", "at", "near", "within", "à", "i", "en", "w":
		return hiring().in(b) && !strings.Contains(b, "if ")
	}
	return false
}

// ourWords is how many words may stand between "our" and the place.
const ourWords = 5

// ourOwn says whether words about the employer's house end before the place: "for our newly formed".
func ourOwn(b string) bool {
	for _, lead := range [...]string{"in our ", "at our ", "from our ", "out of our "} {
		if i := strings.LastIndex(b, lead); i >= 0 && strings.Count(b[i+len(lead):], " ") < ourWords && !strings.ContainsAny(b[i:], ",:(&/") && !holds(b, []string{"occasion", "also", "network"}) {
			return true
		}
	}
	return false
}

// ourHouse says whether the words lead from the employer's own house to its place: "in our bakery and test kitchen in".
func ourHouse(b string) bool {
	switch lastWord(b) {
	case "in", "at", "near":
	default:
		return false
	}
	for _, lead := range [...]string{"in our ", "at our ", "from our ", "join our "} {
		i := strings.LastIndex(b, lead)
		if i < 0 || i > 0 && letterByte(b[i-1]) {
			continue
		}
		if rest := b[i+len(lead):]; strings.Count(rest, " ") <= ourWords && !strings.ContainsAny(rest, ",:(") {
			return true
		}
	}
	return false
}

// siting judges "based in Leeds": whether the job is, or the employer.
func (r *reader) siting(b, after string) (role, certainty string) {
	if i := strings.LastIndex(b, " and is "); i >= 0 && strings.HasPrefix(strings.TrimLeft(b, " "), "this role ") { // "reports to the head of sales and is based in"
		b = "this role " + b[i+len(" and "):]
	}
	if holds(b, []string{"author", "eligib", "customers", "clients are", "users", "if you", "if located", "when based", "wherever ", "those ", "residents", "employees", "colleagues", "team members", "teams ", "report", "people ", "applicants who are", "stakeholders", "partners", "companies", "manager who", "lead, who", "applies", "privacy"}) {
		if holds(b, []string{"employees", "teams ", "team members", "people "}) {
			return office, likely
		}
		return "", ""
	}
	i := max(strings.LastIndex(b, "based"), strings.LastIndex(b, "located"), strings.LastIndex(b, "situated"))
	lead := strings.Trim(b[:i], " -*–(")
	switch {
	case (lead == "" || lead == "is") && !strings.Contains(after, ", we") && !strings.Contains(after, ", our"):
		return performed, certain
	case subjects().in(b) && !holds(b, []string{"headquarter", "company", "startup", "start-up", "founded"}):
		return performed, certain
	case startsWith(after, seekers[:]) && !strings.Contains(b, "headquarter"):
		return performed, likely
	case seats().in(b):
		return office, likely
	case housesOf().in(lead):
		return performed, likely
	}
	return office, likely
}

// postal says whether the place ends in a whole British postcode, as an address does.
func (r *reader) postal(h *hit) bool {
	s := r.p.Slice(h.Range)
	i := strings.LastIndexByte(s, ' ')
	if i < 0 {
		return false
	}
	_, full := postcode(s, i+1, len(s))
	return full || inward(s, i+1, len(s))
}

// stated says whether the place ends in the letters of its state: "Glen Allen, VA" rarely stands for anything but an address.
func (r *reader) stated(h *hit) bool {
	s := r.p.Slice(h.Range)
	i := strings.LastIndex(s, ", ")
	return i > 0 && len(s)-i == 4 && capitals(s[i+2:])
}

// zip says whether a postal code of the USA follows.
func zip(after string) bool {
	after = strings.TrimLeft(after, " ,")
	if len(after) < 5 {
		return false
	}
	for i := range 5 {
		if !digit(after[i]) {
			return false
		}
	}
	return len(after) == 5 || !digit(after[5])
}

// remoteTo says whether a few words lead from "remote" to the place: "a remote role open to candidates in".
func (r *reader) remoteTo(b string) bool {
	i := strings.LastIndex(b, "remote")
	if i < 0 || strings.HasSuffix(b, "remote") {
		return false
	}
	rest := strings.TrimPrefix(b[i+len("remote"):], "ly")
	switch lastWord(rest) {
	case "in", "within", "from", "across", "throughout", "to":
	default:
		return false
	}
	if strings.ContainsAny(rest, ",:") || holds(rest, []string{"customer", "office", "travel", "author", "eligib", "team", "with ", "employee", "people", "colleague", "presence", "occasion", " and ", "headquarter", "founded", "company", "organization", "organisation", "startup", "start-up", "firm"}) {
		return false
	}
	return strings.Count(rest, " ") <= 7 && !holds(b[:i], []string{"employees", "team", " org", "people", "colleagues", "workforce"})
}

// exclusion says whether a clause ahead shuts the place out from remote work.
func (r *reader) exclusion(b string) bool {
	if endsIn(b, []string{"residing in", "reside in", "located in", "living in", "candidates in", "applicants in"}) && holds(b, []string{"not hire", "not hiring", "unable to hire", "cannot hire", "not able to hire", "not accept", "not consider", "unable to consider"}) {
		return true
	}
	return endsIn(b, []string{"excluding", "except for", "except", "cannot hire in", "unable to hire in", "not able to hire in", "not hire in", "not hiring in", "residents of the following states:", "candidates outside of", "applicants outside of"}) &&
		!holds(b, []string{"holiday"})
}

// house says whether a house of work follows the place's name; "offices" are the employer's.
func (r *reader) house(after string) bool {
	for _, w := range houses {
		if strings.HasPrefix(after, w) {
			rest := after[len(w):]
			if strings.HasPrefix(rest, "s") && w != " headquarters" {
				return false
			}
			return rest == "" || !letterByte(rest[0])
		}
	}
	return false
}

// inHouse judges "our Leeds office".
func (r *reader) inHouse(b string, after string) (role, certainty string) {
	if strings.Contains(b, "report") {
		return reportsTo, certain
	}
	if holds(b, []string{"collaborat", "work with", "working with"}) && holds(after, []string{"days per week", "days a week", "day a week", "days/week", "times a week", "times per week"}) {
		return performed, likely
	}
	if strings.Contains(b, "visits to") && holds(b, []string{"hybrid", "remote"}) {
		return reportsTo, likely
	}
	if holds(b, []string{"travel", "visit", "trips", "collaborat", "closely with", "such as", "colleagues", "counterparts", "headquartered", "law", "customers", "working with", "partner with", "work with"}) {
		return office, likely
	}
	if holds(after, []string{"for a day", "for the day", "once a", "twice a", "quarterly"}) {
		return office, likely
	}
	if strings.HasPrefix(after, " area") {
		if hiring().in(b) || holds(b, []string{"in or near", "live", "resid"}) {
			return performed, likely
		}
		return "", ""
	}
	if holds(b, []string{"based", "located", "join", "role", "position", "work", "days", "in-office", "come into", "in person", "on-site", "onsite", "hybrid", "commut"}) && !holds(b, []string{"occasion", "also", "network"}) {
		return performed, certain
	}
	switch lastWord(b) {
	case "in", "at", "from", "for", "to", "within", "into":
		if !holds(b, []string{"occasion", "also", "closely"}) {
			return performed, likely
		}
	}
	if holds(after, []string{"day", "week"}) || strings.HasSuffix(b, "(") || !strings.ContainsFunc(b, wordRune) || ourOwn(b) {
		return performed, likely
	}
	return office, likely
}

func cutAny(s string, prefixes ...string) (string, bool) {
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(s, p); ok {
			return rest, true
		}
	}
	return s, false
}

func startsWith(s string, list []string) bool {
	if s == "" {
		return false
	}
	first, second := s[0], s[min(1, len(s)-1)]
	for _, w := range list { // most lists begin with blanks: the second byte tells more
		if w[0] == first && (len(w) == 1 || w[1] == second) && strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

func lastWord(s string) string {
	s = strings.TrimRight(s, " (,")
	return s[strings.LastIndexAny(s, " (/\u00a0")+1:]
}
