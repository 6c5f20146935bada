package place

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/posting"
)

// Where no place and no mode was stated, readers learn from what is said by the way that the work is remote: of the team ("our
// growing remote team"), of what is offered ("Remote work, and a budget for your desk"), of what is asked ("you thrive in a
// remote environment"). The first reading leaves these out, for beside a place of work they are said of some days as well.

// remoteHints are the words that lead to such hints, where their stem stands in them (see modeStems), and how the clause
// around them is judged.
var remoteHints = [...]struct {
	key   string
	ahead int
	hint  func(before, after string) bool
}{
	{"remote", 0, remoteHint},
	{"from home", 5, fromHomeHint},
	{"anywhere", 1, anywhereHint},
	{"homeoffice", 0, homeOfficeHint},
	{"home office", 0, homeOfficeHint},
	{"home-office", 0, homeOfficeHint},
	{"télétravail", 2, teleworkHint},
}

// remoteFallback finds the first hint that the work is remote.
func (r *reader) remoteFallback() (found posting.Range, ok bool) {
	r.eachMode(func(at int) int {
		for i := range remoteHints {
			k := &remoteHints[i]
			start, end := at-k.ahead, at-k.ahead+len(k.key)
			if ok || start < 0 || !strings.HasPrefix(r.p.Lower[start:], k.key) {
				continue
			}
			b := r.p.BlockAt(start)
			if b < 0 || r.p.Blocks[b].Role != posting.Body || end > r.p.Blocks[b].End {
				continue
			}
			if k.hint(r.clause(&r.p.Blocks[b], start, end)) {
				found, ok = posting.Range{Start: start, End: end}, true
			}
		}
		return 0
	})
	return found, ok
}

// remoteThings behind "remote" are other things than the work: "remote access", "our remote sites".
var remoteThings = [...]string{
	" monitor", " access", " sens", " support", " site", " location", " area", " region", " patient", " device", " machine", " server", " desktop", " control", " manag", " host", " communit", " part", " robot", " office", " interview", " typing", " gp", " day", " meeting",
	" custom", " team manage", " trip", " fieldwork", " settings", " procedure", " update",
}

// toldOfOthers are words of clauses that speak of remote work in general, of what somebody has done, or of some days a year.
var toldOfOthers = [...]string{
	"experience", "managing", "manage a ", "manage remote", "manage the ", "leading", "increase of", "rise of", "guide to", "tailored for", "familiar", "unless", "reimburs", "for non-", "not quite", "across", "collaborating with", "individuals", "support for", "supporting", "some ", "other ", "or distributed",
	"customer", "client", "partial", "occasional", "hybrid of", "budget", "stipend", "interview", "whether", "between", "days and", "alternat",
}

// remoteHint judges "remote".
func remoteHint(before, after string) bool {
	if strings.HasPrefix(after, "-jobs/") && strings.HasSuffix(before, "/") { // the address of the posting on a board of remote work
		return true
	}
	if endsIn(before, []string{"seeking a ", "hiring a "}) && !startsWith(after, remoteThings[:]) || !strings.ContainsFunc(before, wordRune) && strings.HasPrefix(after, " outside of ") {
		return true
	}
	if denied(before) || startsWith(after, remoteThings[:]) || holds(before, toldOfOthers[:]) || holds(after, []string{"week", "month", "days", "not ", "stipend", "policy on", "for most"}) {
		return false
	}
	lead := strings.TrimRight(strings.Trim(before, " \t\n\u00a0*-–•\"\\"), " ")
	after = strings.TrimPrefix(after, "ly")
	item := strings.TrimPrefix(after, " work")
	switch {
	case !strings.ContainsFunc(lead, wordRune):
		return item == "" || strings.IndexByte(",:;/)&", item[0]) >= 0 || startsWith(after, []string{" flexib"}) || startsWith(item, []string{"-friendly", " with ", " from ", " cooperation", " setting", " environment", " culture", " policy", " applicants", " outside", " - ", " – "})
	case lead == "work" || strings.HasSuffix(lead, ": work"):
		return after == "" || strings.IndexByte(",.;!", after[0]) >= 0 || startsWith(after, []string{" from ", " with", " in "})
	case endsIn(lead, []string{"full", "full-", "heltid", "flexible", "fully support", "supportive", "able to work", "like to work", "comfortable working", "our team works", "of us work", "we work", "we all work", "join us", "join our team"}):
		return true
	case strings.HasSuffix(lead, " a") || strings.HasSuffix(lead, "-time,"): // "a remote Flour Analyst Specialist position"
		if holds(after, []string{" position", " role", " job", " opportunity", " contract", " freelance"}) {
			return true
		}
	}
	return remoteTeam(before, after) || remoteSetting(before, after)
}

// remoteTeam says whether the clause calls the employer's team remote: "our growing remote team", "we are a small, remote team".
func remoteTeam(before, after string) bool {
	if !holds(after, []string{" team", " company", " workforce", " workers", " organization", " organisation", " startup"}) {
		return false
	}
	words := strings.Fields(before)
	for _, w := range words[max(0, len(words)-teamWords):] {
		switch w {
		case "our", "we’re", "we're", "we":
			return true
		}
	}
	return strings.HasSuffix(before, "as a ") || strings.HasSuffix(before, "with a ")
}

// teamWords is how many words before "remote" the employer may call the team its own.
const teamWords = 6

// remoteSetting says whether the clause asks for somebody who works well in what is remote here: "thrive in a remote environment".
func remoteSetting(before, after string) bool {
	return holds(after, []string{" environment", " setting", " culture", " organization", " organisation", " startup", " team"}) && !holds(after, []string{" teams"}) &&
		holds(before, []string{"thrive", "comfortable", "independently", "collaborating in", "effectively", "schedule"}) && holds(before, []string{" in a ", " within a ", " in our "})
}

// fromHomeHint judges "from home".
func fromHomeHint(before, after string) bool {
	return !denied(before) && endsIn(strings.TrimRight(before, " "), []string{"team works", "we work", "we all work", "everyone works", "all of us work"}) ||
		strings.HasPrefix(after, " office") && endsIn(strings.TrimRight(before, " "), []string{"comfortable working"})
}

// anywhereHint judges "anywhere".
func anywhereHint(before, after string) bool {
	return startsWith(after, []string{" with an internet", " with internet", " with wifi", " with a good internet"}) || !denied(before) && endsIn(strings.TrimRight(before, " "), []string{"live", "hiring", "hire", "be based", "be located"}) && !strings.Contains(before, "customer")
}

// homeOfficeHint judges "Homeoffice", where it is the place of work and not a right of some days.
func homeOfficeHint(before, after string) bool {
	return !denied(before) && (holds(before, []string{"deutschlandweit", "bundesweit", "von überall"}) || startsWith(after, []string{"-stelle", "-position", "-job", " stelle"}) || endsIn(strings.TrimRight(before, " "), []string{"arbeitsplatz:", "arbeitsort:", "working from", "working from a"}) && (after == "" || after[0] != ' ' || !holds(after, []string{"day"})))
}

// teleworkHint judges "télétravail", where it is open to whoever wants it and not to some days.
func teleworkHint(before, after string) bool {
	after, _, _ = strings.Cut(after, "déplacement")          // one travels at times, and not: works from home at times
	before = strings.ReplaceAll(before, "temps partiel", "") // "Temps partiel et télétravail bienvenus"
	before = before[strings.LastIndexByte(before, ',')+1:]
	if denied(before) || holds(before, partly) || holds(after, partly) || holds(after, []string{"ponctuel", "occasionnel"}) {
		return false
	}
	return startsWith(after, []string{" possible", " ok", " bienvenu", " encouragé", " est possible", " est encouragé", " est le mode", " et/ou", " avec possibilité", " flexible"}) ||
		endsIn(strings.TrimRight(before, " "), []string{"essentiellement en", "principalement en", "majoritairement en"})
}
