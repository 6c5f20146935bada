package place

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/facts/stem"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Stems lead to the words of mode; see stem.Set for what makes a good one. The French and Swedish words for "at a
// distance" are searched for by their accents, which English texts lack.
var Stems = sync.OnceValue(func() *stem.Set {
	return stem.New("remo", "hybr", "home", "nywh", "raba", "hemi", "nsit", "n-si", "n-of", "n-pe", "days", "zdal")
})

var modeWords = [...]string{"\xa9l\xc3\xa9travail", "à distance", "å distans"}

// modes reads the mode of work from the sentences. The first clear statement of each mode is enough.
func (r *reader) modes() {
	var has [len(modeKeys)]bool // by key: its mode is stated
	r.eachMode(func(at int) int { return r.modeKey(at, &has) })
}

// eachMode calls read with each position to which a stem of a word of mode leads; read returns the word's end, or 0.
func (r *reader) eachMode(read func(at int) int) {
	set := Stems()
	for from := 0; ; {
		at, _ := r.stems.Next(set, r.p.Lower, from)
		if at < 0 {
			break
		}
		from = max(at+1, read(at))
	}
	for _, w := range modeWords {
		for from := 0; ; {
			at := strings.Index(r.p.Lower[from:], w)
			if at < 0 {
				break
			}
			read(from + at)
			from += at + len(w)
		}
	}
}

// modeKey reads the word that a stem leads to and returns its end, or 0.
func (r *reader) modeKey(at int, has *[len(modeKeys)]bool) int {
	for i := range modeKeys {
		k := &modeKeys[i]
		start := at - k.ahead
		if has[i] || start < 0 || !strings.HasPrefix(r.p.Lower[start:], k.key) {
			continue
		}
		if r.modeAt(k, start) {
			for j := range modeKeys {
				has[j] = has[j] || modeKeys[j].mode == k.mode
			}
		}
		return start + len(k.key)
	}
	return 0
}

// modeAt judges the word of mode at a position and adds a fact if it states the mode.
func (r *reader) modeAt(k *modeKey, at int) bool {
	end := at + len(k.key)
	i := r.p.BlockAt(at)
	if i < 0 || r.p.Blocks[i].Role != posting.Body || !r.free(posting.Range{Start: at, End: end}) {
		return false
	}
	b := &r.p.Blocks[i]
	if end > b.End {
		return false
	}
	before, after := r.clause(b, at, end)
	mode, certainty := k.judge(before, after)
	if mode == "" {
		return false
	}
	end = lettersEnd(r.p.Text[:b.End], end)
	r.facts = append(r.facts, Fact{Mark: fact.At(r.p, posting.Range{Start: at, End: end}), Role: modeOnly, Certainty: certainty, Mode: mode, Source: inBody})
	r.take(posting.Range{Start: at, End: end})
	return mode == k.mode
}

// clause is the lower-cased words of the sentence around [at, end).
func (r *reader) clause(b *posting.Block, at, end int) (before, after string) {
	low := r.p.Lower
	from := max(b.Start, at-70)
	for i := at - 1; i >= from; i-- {
		if closes(low, i) {
			from = i + 1
			break
		}
	}
	to := min(b.End, end+60)
	for i := end; i < to; i++ {
		if closes(low, i) {
			to = i
		}
	}
	return low[from:at], low[end:to]
}

// modeKey is a word that leads to a statement about the mode, and how its clause is judged.
type modeKey struct {
	key   string
	ahead int    // where its stem stands in it
	mode  string // that it states as a rule; others are by the way
	judge func(before, after string) (mode, certainty string)
}

var modeKeys = [...]modeKey{
	{"remote", 0, "remote", remoteWord},
	{"hybrid", 0, "hybrid", hybridWord},
	{"work from home", 10, "remote", fromHome},
	{"working from home", 13, "remote", fromHome},
	{"work-from-home", 10, "remote", fromHome},
	{"from anywhere", 6, "remote", fromAnywhere},
	{"comfort of your home", 16, "remote", fromComfort},
	{"comfort of your own home", 20, "remote", fromComfort},
	{"home-based", 0, "remote", homeBased},
	{"home based", 0, "remote", homeBased},
	{"télétravail", 2, "remote", telework},
	{"teletrabajo", 5, "remote", homeOffice},
	{"homeoffice", 0, "remote", homeOffice},
	{"home office", 0, "remote", homeOffice},
	{"home-office", 0, "remote", homeOffice},
	{"à distance", 0, "remote", atDistance},
	{"på distans", 1, "remote", atDistance},
	{"remoto", 0, "remote", atDistance},
	{"hemifrån", 0, "remote", atDistance},
	{"zdaln", 0, "remote", atDistance},
	{"onsite", 1, "onsite", onSite},
	{"on-site", 1, "onsite", onSite},
	{"in-office", 1, "onsite", onSite},
	{"in-person", 1, "onsite", onSite},
	{"days", 0, "hybrid", daysInOffice},
}

// denied says whether the words before deny what follows.
func denied(before string) bool {
	if len(before) > 40 {
		before = before[len(before)-40:]
	}
	return holds(before, []string{"not ", " no ", "n't ", "n’t ", "non-", "cannot", "unable", "without", "never", "neither", "kein", "pas de", "ne pas", "instead of", "rather than", "unlike"}) || strings.HasPrefix(before, "no ")
}

var remoteFirst = []string{"-first", " first", "-friendly", " friendly", "-flexible", " flexible", "-only", " only", "-ok", " ok", "-eligible", " eligible", "-based position", "-based role", "-based contract", " work friendly", " work-friendly", " possible", "/hybrid", "-native", "-optional"}

var remoteNouns = []string{
	" position", " role", " opportunit", " job", " company", " organization", " organisation", " startup", " start-up", " contract", " workforce", " working arrangement", " work arrangement", " work environment",
	" working environment", " candidate", " basis", " internship", " option", " available", " employee", " work available", " work option", " work opportunit", " work possible", " work is available",
	" work from", " within", " working available", " working option", " work policy", " office", " setting", " work setting", " working policy", " working model", " work model", " work is possible", " work-from-home", " full-time", " full time", " part-time", " working is", " schedule", " vacancy", " capacity",
}

var partly = []string{"day", "partial", "occasional", "some ", "up to", "combination", "mix of", "part of the", "hybrid", "teilweise", "partiel", "tage", "jours", "flexib"}

func remoteWord(before, after string) (string, string) {
	if strings.HasSuffix(before, "li-") || strings.HasSuffix(before, "#") {
		return "remote", certain
	}
	if strings.HasSuffix(before, "non-") || strings.HasSuffix(before, "non ") {
		return "", ""
	}
	if strings.HasPrefix(after, " days") && !strings.ContainsFunc(before, wordRune) {
		return "hybrid", likely
	}
	if rest, ok := strings.CutPrefix(after, "\u2011"); ok { // a hyphen that does not break
		after = "-" + rest
	}
	after = strings.TrimPrefix(strings.TrimPrefix(after, "ly"), "\\") // Markdown escapes the hyphen of "remote-first"
	all := strings.HasSuffix(before, "fully ") || strings.HasSuffix(before, "fully-") || strings.HasSuffix(before, "100% ") || strings.HasSuffix(before, "100 % ") || strings.HasSuffix(before, "completely ") ||
		strings.HasSuffix(before, "entirely ") || strings.HasSuffix(before, "mostly ") || strings.HasSuffix(before, "primarily ") || strings.HasSuffix(before, "permanently ") || strings.HasSuffix(before, "predominantly ")
	if holds(before, []string{"unless "}) && holds(before, []string{"approved", "agreed"}) { // who is not spends a part of the time in the office
		return "hybrid", likely
	}
	if holds(before, []string{"unless ", "reimbursement for", "worked ", "working as part of"}) || startsWith(after, []string{" on monday", " on tuesday", " on wednesday", " on thursday", " on friday"}) {
		return "", ""
	}
	said := all || startsWith(after, remoteFirst) || startsWith(after, remoteNouns) || beRemote(before, after) || lonely(before, after) || offered(before, after)
	if !said {
		return "", ""
	}
	if denied(before) || startsWith(after, []string{" work is not", " is not", " not ", " work not", " working is not", " work isn", " option is not"}) {
		if startsWith(after, []string{" position", " role", " job", " opportunit", " work is not", " is not", " work not"}) || strings.HasSuffix(before, "not ") || strings.HasSuffix(before, "not fully ") {
			return "onsite", certain
		}
		return "", ""
	}
	if holds(before, []string{"experience", "comfortable", "team members who", "managing", "manage ", "tools", "support for", "leading", "increase of", "rise of", "proven", "ability to", "some of our", "whether", "policy on"}) && !all ||
		holds(after, []string{" team management", " candidates may not", " positions may", " office equipment", " office setup", " office stipend"}) {
		return "", ""
	}
	if startsWith(after, []string{" office"}) {
		return "", ""
	}
	if all && !holds(after, []string{"days", "day a week"}) || startsWith(after, []string{"-first", " first", "-friendly", " friendly", "-flexible", "-native"}) {
		return "remote", certain
	}
	if holds(before, partly) || startsWith(after, []string{" day", " up to", " working day"}) || holds(after, []string{"days a week", "days per week", "day a week", "days/week"}) {
		return "hybrid", likely
	}
	return "remote", certain
}

// lonely says whether "remote" is said of the job without a noun of work: "this is a remote, freelance …", "looking for a
// remote baker", or a line that begins with it.
func lonely(before, after string) bool {
	if startsWith(after, []string{" team", " work", " first", " monitor", " access", " support", " sens", " site", " colleag", " environment", " day", " or "}) {
		return false
	}
	for _, w := range [...]string{"this is a ", "this is an entirely ", "looking for a ", "seeking a ", "hiring a ", "employees work ", "teammates work ", "fully support "} {
		if strings.HasSuffix(before, w) {
			return true
		}
	}
	return !strings.ContainsFunc(before, wordRune) && (after == "" || after[0] == ',' || startsWith(after, []string{" (", " - ", " – ", " | "}))
}

// offered says whether the posting offers remote work: "flexibility for remote work", "we offer a remote baker position".
func offered(before, after string) bool {
	if strings.HasPrefix(after, " work") {
		return endsIn(strings.TrimRight(before, " "), []string{"flexibility for", "option for", "option of", "possibility of", "opportunity for"})
	}
	return (strings.HasSuffix(before, "offers a ") || strings.HasSuffix(before, "offer a ")) && holds(after, []string{" position", " role", " job"})
}

func wordRune(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

// beRemote says whether a verb makes the job remote: "this role is remote", "you will work remotely".
func beRemote(before, after string) bool {
	if strings.HasPrefix(after, " and ") && strings.Contains(after, "office") {
		return false
	}
	rest := after == "" || after[0] == ' ' && !startsWith(after, []string{" work", " team", " monitor", " access", " sens", " support", " control", " site", " desktop", " location", " area", " server", " patient", " host", " hand", " colleag", " staff", " meeting", " device", " robot", " environment"}) ||
		after[0] == ',' || after[0] == ')' || after[0] == '/' || after[0] == '-'
	if !rest {
		return false
	}
	for _, w := range [...]string{
		" is ", " be ", "is currently ", "are all ", "be done ", "be performed ", "work 100% ", "option to work ", "can work ", "may work ", "will work ", "you'll work ", "you’ll work ", "able to work ", "to work ", "be working ", "work either ",
		"open to ", "working ", "performed ", "conducted ", "or ", "delivered ",
	} {
		if strings.HasSuffix(before, w) {
			switch w {
			case "working ", "to work ", "or ", "able to work ", "delivered ", "conducted ":
				return holds(before, []string{"role", "position", "job", "you'll", "you’ll", "you will", "option", "opportunity", "candidates", "onsite", "on-site", "hybrid", "services will"})
			case " is ", " be ":
				return !holds(before, []string{"team is", "work is", "customer"})
			}
			return true
		}
	}
	return false
}

func fromHome(before, after string) (string, string) {
	if denied(before) || startsWith(after, []string{" allowance", " stipend", " set", " equipment", " budget", " office", " reimburs", " fund"}) || holds(before, []string{"experience"}) {
		return "", ""
	}
	if holds(before, partly) || holds(after, partly) || holds(before, []string{"ability to", "flexib", "option"}) {
		return "hybrid", likely
	}
	if holds(before, []string{"can ", "will ", "you ", "fully", "100%", "this is", "role", "position", "all ", "able to"}) || startsWith(after, []string{" position", " role", " job", " opportunit"}) {
		return "remote", likely
	}
	return "hybrid", likely
}

func fromComfort(before, _ string) (string, string) {
	if denied(before) || !holds(before, []string{"work", "job", "role", "opportunit", "earn", "teach", "tutor"}) {
		return "", ""
	}
	return "remote", likely
}

func fromAnywhere(before, after string) (string, string) {
	if denied(before) || !holds(before, []string{"work", "teach", "job", "role"}) || holds(before, []string{"works", "accessib", "models", "together", "real time", "real-time"}) || holds(after, []string{"week", "day", "month", "program", "policy", "scheme"}) || holds(before, []string{"week", "days", "month"}) {
		return "", ""
	}
	return "remote", certain
}

func homeBased(before, after string) (string, string) {
	if denied(before) {
		return "", ""
	}
	if startsWith(after, []string{" role", " position", " job", " contract", " opportunit", " working", " with travel", " worker", " employ", " vacanc"}) {
		return "remote", certain
	}
	return "", ""
}

func homeOffice(before, after string) (string, string) {
	if denied(before) || startsWith(after, []string{" set", " stipend", " equipment", " budget", " allowance", " 365", " environment", "r"}) || holds(before, []string{"stipend", "from our home", "the home", "ministry", "department"}) {
		return "", ""
	}
	if holds(before, []string{"100%", "100 %", "full ", "fully", "komplett", "entièrement", "totalement"}) || startsWith(after, []string{" total", " complet", " à 100", " 100", " full"}) {
		return "remote", certain
	}
	return "hybrid", likely
}

// telework judges the French word, which stands for a right of some days as often as for work that is remote altogether.
func telework(before, after string) (string, string) {
	if denied(before) {
		return "", ""
	}
	if startsWith(after, []string{" est la norme", " est la règle", " par défaut", " intégral", " à temps plein", " permanent"}) {
		return "remote", certain
	}
	if strings.Trim(before, " *:") == "en" { // the answer to "Où ?"
		return "remote", likely
	}
	for _, w := range [...]string{" est en ", " sera en ", " se fait en ", "poste en ", "mission en ", "travail en "} {
		if strings.HasSuffix(before, w) && !holds(before, partly) && !holds(after, partly) && !holds(after, []string{"possib", "ponctuel", "occasionnel", "régul", "majori", " ou ", "présen"}) {
			return "remote", likely
		}
	}
	return homeOffice(before, after)
}

func atDistance(before, after string) (string, string) {
	if denied(before) || !holds(before, []string{"travail", "poste", "100", "jobba", "arbeta", "arbete", "tjänst", "trabaj", "puesto", "mission", "lavor", "trabalho", "praca", "pracy"}) {
		return "", ""
	}
	if holds(before, partly) || holds(after, partly) {
		return "hybrid", likely
	}
	return "remote", likely
}

func hybridWord(before, after string) (string, string) {
	if strings.HasSuffix(before, "li-") {
		return "hybrid", certain
	}
	if denied(before) {
		return "", ""
	}
	after = strings.TrimPrefix(after, "e")
	if startsWith(after, []string{
		" work", " role", " position", " model", " schedule", " policy", " environment", " arrangement", " remote", "/remote", " on-site", " onsite", " office", " team", " job", " opportunit", " set", " approach", " basis", " in ", " (", " -", " –", " from", " at ",
		"-remote", " culture", " format", " fashion", " manner", " mode", " capacity", " |", "-work", " employ", " contract", "es arbeiten", " arbeiten",
	}) || after == "" && holds(before, []string{"work", "role", "is ", "position"}) || strings.HasPrefix(after, ",") && holds(before, []string{"flexible", "role", "work"}) {
		return "hybrid", certain
	}
	return "", ""
}

var (
	ofWeek   = []string{" a week", " per week", " each week", " every week", " weekly", "/week", " / week"}
	spentAt  = []string{" in the office", " in office", " in our office", " in-office", " at the office", " onsite", " on-site", " on site", " from home", " at home", " remote", " wfh"}
	officeOr = []string{"office", "onsite", "on-site", "on site"}
	orAtHome = []string{"from home", "at home", "wfh", "remote"}
)

// daysInOffice reads how many days of a week are spent in an office, or away from it: "two days a week in the office". From five
// on nothing is left for the other.
func daysInOffice(before, after string) (string, string) {
	where := holds(before, officeOr) || holds(after, officeOr) || holds(before, orAtHome) || holds(after, orAtHome)
	if !startsWith(after, spentAt) && !(startsWith(after, ofWeek) && where) || denied(before) {
		return "", ""
	}
	number, found := strings.CutSuffix(strings.TrimSuffix(before, "office "), " ")
	number = strings.TrimSuffix(number, "+")
	i := len(number)
	for i > 0 && (letterByte(number[i-1]) || number[i-1] >= '0' && number[i-1] <= '9') {
		i--
	}
	switch number = number[i:]; {
	case !found:
	case number == "5" || number == "five":
		if holds(after, orAtHome) {
			return "remote", likely
		}
		return "onsite", likely
	case slices.Contains([]string{"1", "2", "3", "4", "one", "two", "three", "four"}, number):
		return "hybrid", likely
	}
	return "", ""
}

func onSite(before, after string) (string, string) {
	if strings.HasSuffix(before, "li-") {
		return "onsite", certain
	}
	if denied(before) {
		return "", ""
	}
	if holds(before, []string{"optional", "occasional", "option"}) {
		return "", ""
	}
	if startsWith(after, []string{" role", " position", " job", " only", " opportunit", " team", " work environment", " full-time", " full time", " 5 days", " five days", " monday", " attendance", " presence"}) {
		if holds(before, partly) || holds(after, []string{"remote", "hybrid", "days"}) && !holds(after, []string{"5 days", "five days"}) {
			return "hybrid", likely
		}
		// others of the employer's jobs are told of in the plural
		if startsWith(after, []string{" roles", " positions", " jobs", " team", " attendance", " presence", " work environment", " opportunities"}) {
			return "onsite", likely
		}
		return "onsite", certain
	}
	if strings.HasSuffix(before, "fully ") || strings.HasSuffix(before, "100% ") {
		return "onsite", certain
	}
	if (strings.HasSuffix(before, " is ") || strings.HasSuffix(before, " be ") || strings.HasSuffix(before, "work ") || strings.HasSuffix(before, "working ")) && holds(before, []string{"role", "position", "job", "you "}) {
		if holds(after, partly) || holds(before, partly) {
			return "hybrid", likely
		}
		return "onsite", likely
	}
	return "", ""
}
