package posting

// Recognise says whether a posting is one at all; the string is the reason where it is none. A posting has sections that postings
// have, or words in which an employer speaks to applicants.
func Recognise(p *Posting) (bool, string) {
	score := 0
	seen := map[string]bool{}
	for i := range p.Sections {
		id := p.Sections[i].ID
		if id == "" || seen[id] {
			continue
		}
		seen[id] = true
		switch id {
		case "responsibilities", "min_qualifications", "preferred_qualifications":
			score += 2
		case "benefits", "compensation", "role_summary", "application_process", "eeo":
			score++
		}
	}
	body := p.bodyRange()
	if body.Len() == 0 {
		return false, "it holds no text"
	}
	need := enough
	if body.Len() < shortDraft {
		need = 1
	}
	text := p.Lower[body.Start:min(body.End, body.Start+longProbe)]
	tail := p.Lower[max(body.Start+len(text), body.End-longTail):max(body.Start+len(text), body.End)]
	for _, w := range probes {
		if score >= need {
			break
		}
		if holdsWord(text, w) || holdsWord(tail, w) {
			score++
		}
	}
	if score < need {
		for _, w := range draftProbes {
			if holdsWord(text, w) {
				score++
				break
			}
		}
	}
	if score >= need {
		return true, ""
	}
	return false, "it has neither the sections nor the words of a job posting"
}

const (
	// longProbe is how much of the body is searched for words, in bytes.
	longProbe = 20000
	longTail  = 2000 // of its end
	// enough is how many signs make a posting.
	enough = 2
	// shortDraft is the length in bytes below which one sign is enough.
	shortDraft = 1000
)

// probes are words that postings hold and other texts seldom do.
var probes = [...]string{
	"full listing", "looking for a", "we are looking for", "we're looking for", "looks for a", "is looking for", "we are hiring", "is hiring", "join our team", "you will", "apply now", "how to apply", "to apply", "apply by", "your application", "applicants", "candidates",
	"years of experience", "full-time", "part-time", "salary", "per hour", "an hour", "per year", "a year", "equal opportunity", "vacancy", "job description", "responsibilities", "qualifications", "cv", "résumé", "the role", "your role",
	"wir suchen", "bewerbung", "bewerben", "deine aufgaben", "ihre aufgaben", "stelle", "vollzeit", "teilzeit", "gehalt", "(m/w/d)", "lebenslauf",
	"nous recherchons", "postuler", "candidature", "poste", "temps plein", "temps partiel", "salaire", "cdi", "cdd", "h/f",
	"buscamos", "candidatos", "puesto", "jornada completa", "salario", "solicitud", "vacante", "experiencia",
	"wij zoeken", "we zoeken", "solliciteren", "sollicitatie", "vacature", "fulltime", "parttime", "salaris", "functie",
}

// draftProbes are words that count once, all together: enough in a text of a few lines, such as a draft that has just been begun.
var draftProbes = [...]string{
	"you", "your", "we", "apply", "job", "jobs", "work", "wanted", "hiring", "shift", "shifts", "team", "role", "baker", "cook", "engineer", "manager", "assistant", "pay",
	"wir", "du", "sie", "dein", "ihre", "arbeit", "nous", "vous", "votre", "travail", "tu", "usted", "trabajo", "jij", "je", "jouw", "werk",
}
