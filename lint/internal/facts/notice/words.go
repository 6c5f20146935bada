package notice

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/facts/stem"
	"github.com/postlint/postlint/lint/internal/posting"
)

// token is one word of a sentence.
type token struct {
	classes    mask
	start, end int32 // in Posting.Text
	number     int16 // the value of a word of digits, -1 for other words
	broken     bool  // a mark that parts clauses stands before it
}

// Stems are four bytes each of the words of which a sentence about applications cannot do without one: apply, postuler,
// bewerben, candidate, solicitud and solliciteren, aplicar, submit, résumé, recruitment, inscribirse, CVs, sökande and ansökan,
// currículum, "consider you for" and "considered for one", reageren, postúlate and presentaste.
var Stems = sync.OnceValue(func() *stem.Set {
	return stem.New("appl", "ostu", "bewe", "bewi", "bewo", "dida", "lici", "apli", "subm", "sume", "sum\xc3", "crui", "nscr", " cvs", "s\xc3\xb6k", "rr\xc3\xad", "nsid", "reag", "t\xc3\xbal", "ntas")
})

// nextStem is the offset of the next such word's stem, or -1.
func nextStem(stems *stem.Found, lower string, from int) int {
	set := Stems()
	for {
		at, s := stems.Next(set, lower, from)
		if at < 0 || meant(s, lower[:at], lower[at+4:]) {
			return at
		}
		from = at + 1
	}
}

// meant says whether the word around a stem is one of those that are meant.
func meant(stem, before, after string) bool {
	switch stem {
	case "appl":
		return strings.HasPrefix(after, "y") || strings.HasPrefix(after, "ie") || strings.HasPrefix(after, "ica") && !strings.HasPrefix(after, "icab")
	case "ostu":
		return strings.HasSuffix(before, "p") && strings.HasPrefix(after, "l")
	case "bewe", "bewi", "bewo":
		return strings.HasPrefix(after, "rb")
	case "dida":
		return strings.HasSuffix(before, "can") || strings.HasSuffix(before, "kan")
	case "lici":
		return strings.HasPrefix(after, "t")
	case "apli":
		return strings.HasSuffix(before, " ") && strings.HasPrefix(after, "c")
	case "subm":
		return strings.HasPrefix(after, "i")
	case "sume", "sum\xc3":
		return strings.HasSuffix(before, "re") || strings.HasSuffix(before, "ré")
	case "crui":
		return strings.HasPrefix(after, "tment")
	case "nscr":
		return strings.HasPrefix(after, "ib") || strings.HasPrefix(after, "íb") || strings.HasPrefix(after, "ito")
	case "rr\xc3\xad":
		return strings.HasSuffix(before, "cu")
	case "nsid":
		return strings.HasPrefix(after, "er you for ") || strings.HasPrefix(after, "ered for one ") || strings.HasPrefix(after, "ered for a single ")
	case "reag":
		return strings.HasPrefix(after, "e")
	case "t\xc3\xbal":
		return strings.HasSuffix(before, "pos")
	case "ntas":
		return strings.HasSuffix(before, "prese") && strings.HasPrefix(after, "te")
	case " cvs", "s\xc3\xb6k":
		return true
	}
	return false
}

// longSentence is the length in bytes from which on a notice's range is the clause and not the sentence: loose text without
// full stops would be quoted whole.
const longSentence = 320

// reach is how far, in bytes, a sentence is read to either side of the word that led to it.
const reach = 600

// sentence is the sentence around an offset, within its block.
func sentence(text string, block posting.Range, at int) posting.Range {
	s := posting.Range{Start: max(block.Start, at-reach), End: min(block.End, at+reach)}
	for i := at; i > s.Start; i-- {
		if stop(text[i-1]) && ends(text, i-1, s.End) {
			s.Start = i
			break
		}
	}
	for i := at; i < s.End; i++ {
		if stop(text[i]) && ends(text, i, s.End) {
			s.End = i + 1
			break
		}
	}
	for s.Start < at && !utf8.RuneStart(text[s.Start]) {
		s.Start++
	}
	for s.End > at && s.End < len(text) && !utf8.RuneStart(text[s.End]) {
		s.End--
	}
	return s
}

// stop says whether a byte may end a sentence.
func stop(c byte) bool { return c == '.' || c == '!' || c == '?' || c == '\n' }

// ends says whether a sentence ends with the stop at i. A full stop inside a name, a number, an address or an abbreviation
// of single letters ends none; one that is glued to the next sentence's capital does.
func ends(text string, i, end int) bool {
	if text[i] != '.' || i+1 >= end {
		return true
	}
	next := text[i+1]
	if next == '.' || i > 0 && text[i-1] == '.' {
		return next == ' ' // the last of an ellipsis
	}
	single := i < 2 || !wordByte(text[i-2]) // "U.S.", "e.g.", a numbered list
	if next == ' ' || next >= 0x80 || next == ')' || next == '*' {
		return !single
	}
	lower := i > 0 && text[i-1] >= 'a' && text[i-1] <= 'z'
	return lower && !single && (next >= 'A' && next <= 'Z' || strings.HasSuffix(text[max(0, i-5):i], "apply"))
}

// clause narrows a long sentence to the clauses that hold the bytes [from, to).
func clause(text string, s posting.Range, from, to int) posting.Range {
	for i := from - 1; i > s.Start; i-- {
		if parts(text, i) {
			s.Start = i + 1
			break
		}
	}
	for i := to; i < s.End; i++ {
		if parts(text, i) {
			s.End = i
			break
		}
	}
	return s
}

// parts says whether the byte at i is a mark that parts clauses.
func parts(text string, i int) bool {
	switch text[i] {
	case ';', ':', '(', ')', '|', '?', '\n', '\t':
		return true
	case ',':
		return i+1 >= len(text) || text[i+1] < '0' || text[i+1] > '9'
	case '-':
		return i > 0 && text[i-1] == ' '
	case 0xe2: // – and —
		return strings.HasPrefix(text[i:], "–") || strings.HasPrefix(text[i:], "—")
	}
	return false
}

// trim drops blanks, bullets and asterisks at both ends.
func trim(text string, r posting.Range) posting.Range {
	const around = " \t\n\u00a0*•·–—-~#>|,;:"
	s := text[r.Start:r.End]
	r.Start += len(s) - len(strings.TrimLeft(s, around))
	s = text[r.Start:r.End]
	r.End = r.Start + len(strings.TrimRight(s, around))
	return r
}

func blank(s string) bool { return strings.Trim(s, " \t\n\u00a0") == "" }

func wordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0x80
}

// tokenize sorts the words of a sentence into classes. Words are runs of letters and digits; an apostrophe parts a French
// article from its word ("qu'une") and belongs to the word elsewhere ("don't"); a hyphen parts words but for "re-apply".
func tokenize(t []token, lower string, s posting.Range) []token {
	broken := false
	for i := s.Start; i < s.End; {
		if !wordByte(lower[i]) || mark(lower, i) > 0 {
			n := max(1, mark(lower, i))
			broken = broken || parts(lower, i)
			i += n
			continue
		}
		end := wordEnd(lower, i, s.End)
		t = append(t, newToken(lower, i, end, broken))
		broken = false
		i = end
	}
	strip(t, lower)
	return t
}

// mark is the length of the multi-byte mark at i (a dash, a quotation mark, a bullet, a no-break space), 0 where a letter
// stands.
func mark(s string, i int) int {
	switch s[i] {
	case 0xe2: // U+2000 to U+2FFF: punctuation, arrows, bullets
		return min(3, len(s)-i)
	case 0xc2: // U+0080 to U+00BF: no-break space, «, »
		return min(2, len(s)-i)
	}
	return 0
}

func wordEnd(s string, i, end int) int {
	start := i
	for i < end {
		switch {
		case wordByte(s[i]) && mark(s, i) == 0:
			i++
		case s[i] == '\'' && i+1 < end && wordByte(s[i+1]) && i-start > 2:
			i++
		case strings.HasPrefix(s[i:end], "’") && i+3 < end && wordByte(s[i+3]) && i-start > 2:
			i += 3
		case s[i] == '-' && s[start:i] == "re" && i+1 < end && wordByte(s[i+1]):
			i++
		default:
			return i
		}
	}
	return i
}

// lookUp finds the classes of a word. The hash is FNV-1a, as the generated table has it.
func lookUp(w string) mask {
	h := uint32(2166136261)
	for i := range len(w) {
		h = (h ^ uint32(w[i])) * 16777619
	}
	for at := h % uint32(len(slots)); slots[at] != 0; at = (at + 1) % uint32(len(slots)) {
		if v := &vocabulary[slots[at]]; v.text == w {
			return v.classes
		}
	}
	return mask{}
}

// newToken sorts a word; ’ counts as '.
func newToken(s string, start, end int, broken bool) token {
	t := token{start: int32(start), end: int32(end), broken: broken, number: -1}
	w := s[start:end]
	if w[0] >= '0' && w[0] <= '9' {
		t.classes, t.number = number(w)
		return t
	}
	if strings.Contains(w, "’") {
		w = strings.ReplaceAll(w, "’", "'")
	}
	t.classes = lookUp(w)
	if base, ok := strings.CutSuffix(w, "'s"); ok && t.classes == (mask{}) { // "previous applicant's need not apply"
		t.classes = lookUp(base)
	}
	if len(w) > 5 && strings.HasPrefix(w, "prev") && strings.Contains(w, "ous") { // "prevous" and its like stand in real notices
		t.classes.set(cPrev)
	}
	return t
}

// number sorts a word that begins with a digit: 1, the small numbers that a limit may have, and larger ones.
func number(w string) (m mask, n int16) {
	for i := range len(w) {
		if w[i] < '0' || w[i] > '9' || i > 3 {
			return m, -1
		}
		n = n*10 + int16(w[i]-'0')
	}
	switch {
	case n == 1:
		m.set(cOne)
	case n > 1 && n <= 20:
		m.set(cNum)
	case n > 20:
		m.set(cBig)
	}
	return m, n
}

// strip takes words for none of a candidacy where the words around them say otherwise: a loan application, applications of
// machine learning, terms that apply, helping others apply, methods that were applied.
func strip(t []token, lower string) {
	for i := range t {
		c := &t[i].classes
		switch {
		case c.has(cApplication) && otherApplication(t, i):
			c.drop(cApplication)
		case c.has(cApply) && otherApply(t, i):
			c.drop(cApply)
		case c.has(cApplied) && otherApplied(t, i, lower):
			c.drop(cApplied)
		}
	}
}

// otherApplied says that something else was applied: behind the English word an object follows ("applied these methods"), where
// behind one who applied for a job stands the end of the clause, a preposition, an adverb or the next verb.
func otherApplied(t []token, i int, lower string) bool {
	if i+1 == len(t) || t[i+1].broken || lower[t[i].start:t[i].end] != "applied" {
		return false
	}
	for _, class := range [...]int{cTo, cAnd, cPrev, cFailed, cNeed, cNot, cAux, cMay, cPlease, cBefore, cAgain, cIf, cLast, cOnce, cRefrain, cWho} {
		if t[i+1].classes.has(class) {
			return false
		}
	}
	return true
}

func otherApplication(t []token, i int) bool {
	if i+1 < len(t) && !t[i+1].broken && t[i+1].classes.has(cOf) {
		return true
	}
	for j := i - 1; j >= max(0, i-2) && !t[j+1].broken; j-- {
		if t[j].classes.has(cTrapBefore) {
			return true
		}
	}
	for j := i + 1; j < min(len(t), i+4) && !t[j].broken; j++ {
		if t[j].classes.has(cTrapBehind) {
			return true
		}
	}
	return false
}

func otherApply(t []token, i int) bool {
	if i > 0 && t[i-1].classes.has(cTerms) {
		return true
	}
	for j := i - 1; j >= max(0, i-3) && !t[j+1].broken; j-- {
		if t[j].classes.has(cAid) {
			return true
		}
	}
	return false
}
