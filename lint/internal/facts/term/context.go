package term

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/posting"
)

// How far back, in words, a negation reaches: "we are not looking for another rock star".
const negationReach = 6

var negations = []string{"not", "no", "never", "without", "don't", "don’t", "isn't", "isn’t", "aren't", "aren’t", "doesn't", "doesn’t", "instead", "neither", "nor", "kein", "keine", "keinen", "nicht", "ohne", "pas", "sans"}

// eeoFrames mark a sentence that lists protected grounds, or tells of a fair process, rather than asking for anything.
var eeoFrames = []string{
	"regardless of", "without regard", "irrespective of", "equal opportunit", "equal employment", "discriminat", "qualified applicants", "protected veteran",
	"protected characteristic", "reasonable accommodation", "reasonable adjustment", "unabhängig von", "ungeachtet", "quel que soit", "quelle que soit",
	"independientemente", "ongeacht", "harassment", "diversity", "inclusi",
}

var encouragements = []string{"encourag", "welcome", "invite", "particularly keen", "especially keen", "underrepresented", "under-represented", "ermutigen", "begrüßen", "freuen uns über bewerbungen", "encourageons", "bienvenue"}

// context says how the hit stands in its sentence.
func (s *scanner) context(block int, h hit) []string {
	var out []string
	r := posting.Range{Start: s.words[h.at].Start, End: s.words[h.at+h.n-1].End}
	for k := h.at - 1; k >= 0 && h.at-k <= negationReach; k-- {
		if strings.ContainsAny(s.p.Text[s.words[k].End:s.words[k+1].Start], ".;:!?") {
			break
		}
		if slices.Contains(negations, s.p.LowerSlice(s.words[k])) {
			out = append(out, "negated")
			break
		}
	}
	if quoted(s.p.Text, r) {
		out = append(out, "quoted")
	}
	sentence := s.sentence(block, r)
	if s.p.SectionID(block) == "eeo" || containsAny(sentence, eeoFrames) {
		out = append(out, "eeo")
	}
	if containsAny(sentence, encouragements) {
		out = append(out, "encouraged")
	}
	if s.name(h) {
		out = append(out, "name")
	}
	return out
}

// sentence is the lower-cased sentence around a range, found by its marks within the block.
func (s *scanner) sentence(block int, r posting.Range) string {
	b := s.p.Blocks[block]
	from, to := b.Start, b.End
	if i := strings.LastIndexAny(s.p.Text[b.Start:r.Start], ".!?"); i >= 0 {
		from = b.Start + i + 1
	}
	if i := strings.IndexAny(s.p.Text[r.End:b.End], ".!?"); i >= 0 {
		to = r.End + i
	}
	return s.p.Lower[from:to]
}

func containsAny(s string, list []string) bool {
	return slices.ContainsFunc(list, func(x string) bool { return strings.Contains(s, x) })
}

// quoted says whether quotation marks enclose the range closely.
func quoted(text string, r posting.Range) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:r.Start])
	after, _ := utf8.DecodeRuneInString(text[r.End:])
	return strings.ContainsRune(`"“„«‘‚'`, before) && strings.ContainsRune(`"”“»’'`, after)
}

// name says whether the hit is written as a proper name: capitalised inside of a sentence, beside another capitalised
// word, in a block that is not itself written in capitals or title case.
func (s *scanner) name(h hit) bool {
	if h.at == 0 || !s.capital(h.at) {
		return false
	}
	between := s.p.Text[s.words[h.at-1].End:s.words[h.at].Start]
	if between != " " && between != "-" {
		return false
	}
	last := h.at + h.n
	neighbour := s.capital(h.at-1) && h.at-1 > 0 || last < len(s.words) && s.capital(last) && s.p.Text[s.words[last-1].End:s.words[last].Start] == " "
	return neighbour && !s.titleCase()
}

func (s *scanner) capital(at int) bool {
	r, _ := utf8.DecodeRuneInString(s.p.Slice(s.words[at]))
	return unicode.IsUpper(r)
}

// titleCase says whether most words of the block are capitalised.
func (s *scanner) titleCase() bool {
	n := 0
	for at := range s.words {
		if s.capital(at) {
			n++
		}
	}
	return n*2 > len(s.words)
}
