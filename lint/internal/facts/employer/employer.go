// Package employer recognises who employs, and how many people work there by the posting's own words.
//
// It reads the record's employer field, headings such as "About Ovenlight", and sentences with a number of employees. It
// must not know of thresholds: what a size means is a law's to say. A wrong size is worse than none, so the size of a team, of
// a customer or of a market is left out.
package employer

import (
	"strings"
	"sync"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/facts/stem"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Fact is what is said of the employer. Size is the number of employees at least, 0 where nothing is said. The mark is that
// of the size, else of the name; its zero value means that neither is said.
//
// Jurisdictions and FederalContractor are never read from a posting: they are for who knows the employer to fill in, who
// may put a known name and size in the place of the posting's own.
type Fact struct {
	fact.Mark         `json:"-"`
	Name              string   `json:"name"`
	Size              int      `json:"size"`
	Exact             bool     `json:"-"`                  // Size is all of them, as only who knows the employer can say
	Jurisdictions     []string `json:"jurisdictions"`      // where it has employees, ISO 3166 codes; empty is unknown
	FederalContractor bool     `json:"federal_contractor"` // of the government of the United States
}

// Recognise reads name and size.
// stems are where those of Stems stand in the lower-cased text; it looks for them itself where they are nil.
func Recognise(p *posting.Posting, stems *stem.Found) Fact {
	var f Fact
	if rng, ok := name(p); ok {
		f.Name = p.Slice(rng)
		f.Mark = fact.At(p, rng)
	}
	if n, rng := size(p, stems); n > 0 {
		f.Size = n
		f.Mark = fact.At(p, rng)
	}
	return f
}

// name is the employer's name: the record's, else that of a heading "About X" or a beginning "At X, we", if the posting
// speaks of X again.
func name(p *posting.Posting) (posting.Range, bool) {
	for i := range p.Blocks {
		b := &p.Blocks[i]
		switch {
		case b.Role == posting.Field && b.Field == posting.EmployerField:
			return b.Range, true
		case b.Role != posting.Body:
			continue
		}
		for _, lead := range [...]string{"about ", "at ", "über ", "working at ", "life at ", "why ", "à propos de "} {
			if !strings.HasPrefix(p.Lower[b.Start:b.End], lead) {
				continue
			}
			rng := capitalised(p, posting.Range{Start: b.Start + len(lead), End: b.End})
			if rng.Len() < 2 || !ends(p, b, rng, lead) || common(p.LowerSlice(rng)) {
				continue
			}
			if strings.Count(p.Text, p.Slice(rng)) >= 2 {
				return rng, true
			}
		}
	}
	return posting.Range{}, false
}

// ends says whether the name fills the heading, or is followed by what the employer does.
func ends(p *posting.Posting, b *posting.Block, rng posting.Range, lead string) bool {
	rest := strings.TrimLeft(p.Lower[rng.End:b.End], " ")
	if lead == "at " {
		return strings.HasPrefix(rest, ", we") || strings.HasPrefix(rest, ", our") || strings.HasPrefix(rest, " we ") || strings.HasPrefix(rest, ", you")
	}
	return rest == "" || rest == ":" || rest == "?"
}

// maxNameWords bounds the words of a name.
const maxNameWords = 5

// capitalised is the run of capitalised words at the beginning of a range.
func capitalised(p *posting.Posting, rng posting.Range) posting.Range {
	at, end := rng.Start, rng.Start
	for n := 0; n < maxNameWords && at < rng.End; n++ {
		c := p.Text[at]
		small := !('A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c >= 0x80 || c == '&')
		stop := at
		for stop < rng.End && p.Text[stop] != ' ' && p.Text[stop] != ',' && p.Text[stop] != ':' && p.Text[stop] != '?' {
			stop++
		}
		if small && !(n > 0 && (p.Lower[at:stop] == "of" || p.Lower[at:stop] == "and" || p.Lower[at:stop] == "the")) {
			break
		}
		if !small {
			end = stop
		}
		if stop >= rng.End || p.Text[stop] != ' ' {
			break
		}
		at = stop + 1
	}
	return posting.Range{Start: rng.Start, End: end}
}

// common says whether the words behind "About" are a section's name rather than an employer's.
func common(words string) bool {
	first, _, _ := strings.Cut(words, " ")
	switch first {
	case "us", "the", "you", "our", "this", "your", "job", "role", "position", "team", "company", "me", "we", "who", "working", "uns", "dich", "sie", "ihre", "work", "join", "what", "how", "a", "an", "life", "nous", "le", "la", "vous",
		"benefits", "compensation", "company:", "employer", "department", "opportunity", "project", "program", "school", "position:", "role:", "it", "is", "should", "choose", "do", "be", "now", "apply":
		return true
	}
	return false
}

// Stems lead to the words for employees; see stem.Set for what makes a good one.
var Stems = sync.OnceValue(func() *stem.Set {
	return stem.New("oyee", "peop", "olle", "staf", "arbe", "memb", "alar", "eado", "dewe", "dipe", "acow", "rkfo", "llab")
})

// noun is a word for employees. A plain one is one of the employer's people wherever it stands; the others are so only where
// the sentence speaks of the employer.
type noun struct {
	word  string
	ahead int // where its stem stands in it
	plain bool
}

var nouns = [...]noun{
	{"employees", 4, true},
	{"people", 0, false},
	{"colleagues", 1, true},
	{"staff", 0, false},
	{"mitarbeit", 3, true},
	{"members", 0, false},
	{"salariés", 1, true},
	{"empleados", 4, true},
	{"medewerkers", 2, true},
	{"dipendenti", 0, true},
	{"pracownik", 2, true},
	{"workforce", 2, true},
	{"collaborateurs", 3, true},
}

// size is the largest number of employees that is said, with its words.
func size(p *posting.Posting, stems *stem.Found) (best int, at posting.Range) {
	set := Stems()
	for from := 0; ; {
		i, _ := stems.Next(set, p.Lower, from)
		if i < 0 {
			return best, at
		}
		from = i + 1
		for k := range nouns {
			w := &nouns[k]
			start := i - w.ahead
			if start < 0 || !strings.HasPrefix(p.Lower[start:], w.word) {
				continue
			}
			n, rng, ok := number(p, start, start+len(w.word), w)
			if ok && n > best {
				best, at = n, rng
			}
			break
		}
	}
}

// Reaches around a noun, in bytes.
const (
	reachNumber = 44 // from the noun back to its number
	reachClause = 64 // from the number back to the words that say whose people they are
)

// number reads the number in front of a noun that stands at [start, end).
func number(p *posting.Posting, start, end int, w *noun) (int, posting.Range, bool) {
	b := p.BlockAt(start)
	if b < 0 || p.Blocks[b].Role == posting.Chrome || p.Blocks[b].Role == posting.Field {
		return 0, posting.Range{}, false
	}
	low := p.Blocks[b].Start
	if w.word == "workforce" {
		return behind(p, start, end, p.Blocks[b].End)
	}
	i := start - 1
	words := 0
	for ; i >= max(low, start-reachNumber); i-- {
		c := p.Text[i]
		if digit(c) {
			break
		}
		if c == '.' || c == ';' || c == ':' || c == ',' || c == '(' || c == '$' || c == '%' || c == '\n' {
			return 0, posting.Range{}, false
		}
		if c == ' ' {
			words++
		}
	}
	if i < max(low, start-reachNumber) || !digit(p.Text[i]) || words > 4 {
		return 0, posting.Range{}, false
	}
	between := p.Lower[i+1 : start]
	first := i
	for first > low && (digit(p.Text[first-1]) || (p.Text[first-1] == ',' || p.Text[first-1] == '.' || p.Text[first-1] == ' ' || p.Text[first-1] == '\'') && first > low+1 && digit(p.Text[first-2]) && thousands(p.Text, first)) {
		first--
	}
	n, ok := parse(p.Text[first:i+1], between)
	if !ok || first > low && (p.Text[first-1] == '.' || p.Text[first-1] == '$' || p.Text[first-1] == '/') {
		return 0, posting.Range{}, false
	}
	// "1,000 to 1,499 employees": the lower end
	if lower, at, ok := rangeStart(p, first, low); ok && lower < n {
		n, first = lower, at
	}
	before := p.Lower[max(low, first-reachClause):first]
	if j := strings.LastIndexAny(before, ".!?;"); j >= 0 {
		before = before[j+1:]
	}
	after := p.Lower[end:min(p.Blocks[b].End, end+40)]
	if !employers(before, between, after, n, w) {
		return 0, posting.Range{}, false
	}
	for end < p.Blocks[b].End && letter(p.Text[end]) {
		end++
	}
	return n, posting.Range{Start: first, End: end}, true
}

// behind reads "a workforce of 12,000".
func behind(p *posting.Posting, start, end, limit int) (int, posting.Range, bool) {
	rest := p.Lower[end:limit]
	for _, w := range [...]string{" of more than ", " of over ", " of around ", " of about ", " of "} {
		if !strings.HasPrefix(rest, w) {
			continue
		}
		from := end + len(w)
		to := from
		for to < limit && (digit(p.Text[to]) || p.Text[to] == ',' && to+1 < limit && digit(p.Text[to+1])) {
			to++
		}
		if n, ok := parse(p.Text[from:to], ""); ok {
			return n, posting.Range{Start: start, End: to}, true
		}
	}
	return 0, posting.Range{}, false
}

// thousands says whether the three digits that begin at i are a group behind a separator.
func thousands(text string, i int) bool {
	return i+3 <= len(text) && digit(text[i]) && digit(text[i+1]) && digit(text[i+2]) && (i+3 == len(text) || !digit(text[i+3]))
}

// Bounds of a believable size.
const (
	leastSize = 2
	mostSize  = 3_000_000 // the largest private employer has 2.1 million
)

// parse reads a number with separators of thousands; "k" behind it multiplies.
func parse(s, behind string) (int, bool) {
	n := 0
	for i := range len(s) {
		if digit(s[i]) {
			if n = n*10 + int(s[i]-'0'); n > mostSize {
				return 0, false
			}
		}
	}
	if strings.HasPrefix(behind, "k") && !letterAt(behind, 1) {
		n *= 1000
	}
	return n, n >= leastSize && n <= mostSize && !(strings.HasPrefix(behind, "-year") || strings.HasPrefix(behind, "m ") || strings.Contains(behind, "million") || strings.Contains(behind, "billion") || strings.HasPrefix(behind, "%"))
}

// rangeStart is the lower end of a range whose upper end begins at i.
func rangeStart(p *posting.Posting, i, low int) (n, at int, ok bool) {
	j := i
	for j > low && (p.Text[j-1] == ' ' || p.Text[j-1] == '-') {
		j--
	}
	switch {
	case j < i && strings.Contains(p.Text[j:i], "-"):
	case strings.HasSuffix(p.Text[low:j], "–"):
		j -= len("–")
	case strings.HasSuffix(p.Lower[low:j], " to"):
		j -= len(" to")
	default:
		return 0, 0, false
	}
	for j > low && p.Text[j-1] == ' ' {
		j--
	}
	at = j
	for at > low && (digit(p.Text[at-1]) || p.Text[at-1] == ',') {
		at--
	}
	n, ok = parse(p.Text[at:j], "")
	return n, at, ok && at < j
}

// others tell that the people are not the employer's, or that the number is not a lower bound.
var others = [...]string{
	"fewer than", "less than", "under ", "up to", "manag", "lead ", "leading", "supervis", "supporting", "serv", "help", "reach", "used by", "use ", "customers", "clients", "companies with", "businesses with", "organizations with", "organisations with",
	"employers with", "firms with", "experience", "for every", "every ", "one in", "1 in", "of the ", "team of up", "oversee", "touch", "impact", "connect", "train", "pay ", "paid", "interview", "hire ", "hiring", "hired", "added", "grow from",
	"grown from", "responsible for", "budget", "population", "lives of", "for over", "per ", "goal", "target", "donat", "patients", "cover", "laid off", "reports", "crew of", "department of", "unit of", "shift", "team comprises", "department", "events", "groups of", "workshops", "accounts", "enterprise", "fortune", "global 2000", "prospect", "market", "segment",
}

// own tell that the employer's people are meant.
var own = [...]string{
	"we are", "we're", "we’re", "we have", "company of", "organisation of", "organization of", "employ", "family of", "with more than", "with over", "home to", "global team of", "worldwide team of", "firm of", "our team of", "a team of", "group of", "made up of", "consists of", "community of", "comprises",
	"our ", "team size", "company size", "headcount", "workforce",
}

// wideTeam is the size from which on "a team of" is rather the employer than a team in it.
const wideTeam = 50

func employers(before, between, after string, n int, w *noun) bool {
	if holds(before, others[:]) || strings.Contains(between, "year") || strings.Contains(between, " of ") || strings.Contains(between, "other") {
		return false
	}
	if strings.HasPrefix(after, " who") || strings.HasPrefix(after, " use") || strings.HasPrefix(after, " per ") || strings.HasPrefix(after, " each") || strings.HasPrefix(after, " will") {
		return false
	}
	if w.word == "members" && !strings.Contains(between, "team") && !strings.Contains(between, "staff") && !strings.HasPrefix(after, " of staff") {
		return false
	}
	wide := n >= wideTeam || strings.Contains(after, "world") || strings.Contains(after, "globe") || strings.Contains(after, "globally") || strings.Contains(after, "countries")
	if w.plain {
		return n >= wideTeam/10 || wide
	}
	return wide && (holds(before, own[:]) || strings.TrimSpace(strings.TrimLeft(before, " -•*")) == "" && n >= wideTeam && w.word != "people")
}

func holds(s string, list []string) bool {
	for _, w := range list {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 }

func letterAt(s string, i int) bool { return i < len(s) && letter(s[i]) }
