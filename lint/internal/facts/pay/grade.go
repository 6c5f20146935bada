package pay

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/posting"
)

// grade reads a grade of a public pay table: "Band 6", "TVöD E 11", "GS-13". In running text it must be said of the job itself.
func (s *scanner) grade(w string, from, to int, b *posting.Block) (posting.Range, bool) {
	low := s.p.Lower[:b.End]
	switch {
	case w == "band":
		e := bandEnd(low, to)
		return posting.Range{Start: from, End: e}, e > to && s.ownGrade(from, b)
	case w == "tv" || w == "gs": // TV-L, GS-13
		e := gradeEnd(low, to)
		return posting.Range{Start: from, End: e}, hasDigit(low[to:e]) || strings.HasPrefix(low[to:], "-l")
	case w == "tvöd" || strings.HasPrefix(w, "entgeltgruppe") || strings.HasPrefix(w, "besoldungsgruppe"):
		return posting.Range{Start: from, End: gradeEnd(low, to)}, true
	}
	return posting.Range{}, false
}

// bandEnd is the end of the band's number and letter behind i ("6", "8a"), i where there is none. "Band 5/6" names two.
func bandEnd(low string, i int) int {
	k := i
	for k < len(low) && (low[k] == ' ' || low[k] == ':' || low[k] == '-') {
		k++
	}
	if c := at(low, k); !isDigit(c) || c == '0' || isDigit(at(low, k+1)) {
		return i
	}
	e := k + 1
	if c := at(low, e); c >= 'a' && c <= 'd' && (e+1 >= len(low) || letterAt(low, e+1) == 0) {
		e++
	}
	if e < len(low) && letterAt(low, e) > 0 || at(low, e) == '/' {
		return i
	}
	return e
}

// gradeEnd is the end of a grade behind the name of its table: "E 11", "Entgeltgruppe 9b", "-13".
func gradeEnd(low string, i int) int {
	e := i
	for range 4 {
		k := e
		for k < len(low) && (low[k] == ' ' || low[k] == '-' || low[k] == ':' || low[k] == ',') {
			k++
		}
		n := k
		for n < len(low) && isDigit(low[n]) {
			n++
		}
		if n > k && n-k <= 2 {
			if c := at(low, n); c >= 'a' && c <= 'c' && (n+1 >= len(low) || letterAt(low, n+1) == 0) {
				n++
			}
			return n
		}
		n = letters(low, k)
		switch low[k:n] {
		case "e", "eg", "s", "p", "a", "l", "vka", "bund", "entgeltgruppe", "gruppe":
			e = n
		default:
			return e
		}
	}
	return e
}

// shortBlock is the length, in bytes, of a block that can only be a label or a line of facts.
const shortBlock = 40

// ownGrade says whether the band whose name begins at from is the job's own, not that of colleagues: "salary Band 6", "we
// are recruiting a Band 6 nurse", at a block's beginning, in a short block.
func (s *scanner) ownGrade(from int, b *posting.Block) bool {
	if b.Role == posting.Field || b.Len() <= shortBlock {
		return true
	}
	low := s.p.Lower
	j := from
	for range 3 {
		e := b.Start + len(strings.TrimRight(low[b.Start:j], gaps+":("))
		j = wordStart(low, e, b.Start)
		switch low[j:e] {
		case "":
			return e == b.Start
		case "this", "is", "salary", "pay", "grade", "afc", "permanent", "banding":
			return true
		case "a", "an", "our":
			return appoints(lastWord(low[b.Start:j], j-b.Start))
		}
	}
	return false
}

// appoints says whether a word before "a Band 6 nurse" speaks of the job that is advertised.
func appoints(w string) bool {
	switch w {
	case "for", "as", "is", "recruit", "recruiting", "advertise", "seeking", "appoint", "of", "offer", "have", "":
		return true
	}
	return false
}
