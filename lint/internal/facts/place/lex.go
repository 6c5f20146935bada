package place

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/facts/place/gazetteer"
	"github.com/postlint/postlint/lint/internal/posting"
)

// itemKind is what a run of words in a statement about places is.
type itemKind uint8

const (
	unknown itemKind = iota // words that are no name; several in a row are one item
	name                    // a name of the gazetteer, perhaps a code as well
	code                    // two or three capitals
	post                    // a British postcode, or a number of five digits behind a state
	mode                    // remote, hybrid, on-site
	without                 // what follows is excluded
)

// sep is what stands between two items; where several marks do, the strongest.
type sep uint8

const (
	none sep = iota
	blank
	comma
	dash
	opening // of a parenthesis
	closing
	and  // "and", "or", "&"
	hard // a semicolon, bar, slash, line end, full stop, or a boundary of fused words
)

// item is a run of words in a statement about places.
type item struct {
	posting.Range
	kind   itemKind
	sep    sep // before it
	word   string
	mode   string
	rows   gazetteer.Rows
	inside int // in so many parentheses
}

// lexer reads items from a range of the text.
type lexer struct {
	p       *posting.Posting
	pos     int
	end     int
	fused   bool // words may be joined without a blank: "PuneEngineering"
	lower   bool // names may be written in lower case, as in fields
	prose   bool // stop at the first word that is neither a name nor joins names
	depth   int
	items   []item
	key     []byte
	skipped sep // the mark before an article that was passed over
}

// maxItems bounds the work on one statement; the longest list of places seen in 8,600 postings has 60.
const maxItems = 160

func (l *lexer) run() []item {
	for len(l.items) < maxItems {
		s, at := l.separator(l.pos)
		s, l.skipped = max(s, l.skipped), none
		if at >= l.end {
			break
		}
		l.pos = at
		if !l.item(s) {
			break
		}
	}
	return l.items
}

// separator skips what stands before the next item.
func (l *lexer) separator(at int) (sep, int) {
	text, s := l.p.Text, none
	raise := func(to sep) {
		if to > s {
			s = to
		}
	}
	for at < l.end {
		c := text[at]
		switch {
		case c == ' ' || c == '\t':
			raise(blank)
		case c == ',':
			raise(comma)
		case c == '-':
			raise(dash)
		case c == '(' || c == '[':
			l.depth++
			raise(opening)
		case c == ')' || c == ']':
			l.depth = max(0, l.depth-1)
			raise(closing)
		case c == '&' || c == '+':
			raise(and)
		case c == '/' && l.codeBehind(at):
			raise(dash)
		case c == '.' || c == ';' || c == '|' || c == '/' || c == '\n' || c == ':' || c == '!' || c == '?' || c == '*' || c == '>' || c == '<' || c == '=':
			raise(hard)
		case (c == 'l' || c == 'd') && l.elided(at):
			raise(blank)
			at++
		case c < utf8.RuneSelf:
			if letterByte(c) || digit(c) {
				if n := l.conjunction(at); n > 0 && s >= blank {
					raise(and)
					at += n
					continue
				}
				return s, at
			}
			raise(blank)
		default:
			r, n := utf8.DecodeRuneInString(text[at:l.end])
			switch {
			case unicode.IsLetter(r):
				if n := l.conjunction(at); n > 0 && s >= blank {
					raise(and)
					at += n
					continue
				}
				return s, at
			case r == '–' || r == '—' || r == '‑':
				raise(dash)
			case r == '\u00a0' || r == '\u200b':
				raise(blank)
			case r == '·' || r == '•' || r == '●' || r == '→' || r == '…':
				raise(hard)
			default:
				raise(blank)
			}
			at += n
			continue
		}
		at++
	}
	return s, at
}

// elided says whether a French article stands before a name: "l'Andorre".
func (l *lexer) elided(at int) bool {
	return at+2 < l.end && l.p.Text[at+1] == '\'' && 'A' <= l.p.Text[at+2] && l.p.Text[at+2] <= 'Z'
}

// codeBehind says whether a slash parts a city from the two letters of its nation or region: "Schaan/FL".
func (l *lexer) codeBehind(at int) bool {
	n := len(l.items)
	if n == 0 || l.items[n-1].kind != name || l.items[n-1].word != "" || l.items[n-1].End != at || at+3 > l.end || !capitals(l.p.Text[at+1:at+3]) {
		return false
	}
	if row, _, ok := l.items[n-1].rows.Next(); !ok || row.Kind != city {
		return false
	}
	return at+3 == l.end || !letterByte(l.p.Text[at+3]) && !digit(l.p.Text[at+3]) && l.p.Text[at+3] != '/'
}

// conjunction is the length of an "and" or "or" that stands at a word's start, 0 where none does.
func (l *lexer) conjunction(at int) int {
	end := at
	for end < l.end && l.p.Lower[end] >= 'a' && l.p.Lower[end] <= 'z' && end < at+5 {
		end++
	}
	if end < l.end && l.p.Text[end] != ' ' {
		return 0
	}
	if l.p.Text[at:end] == "OR" && !l.capitalOr(at, end) {
		return 0
	}
	switch l.p.Lower[at:end] {
	case "and", "or", "und", "oder", "et", "ou", "och", "eller", "oraz", "lub", "o":
		return end - at
	}
	return 0
}

// capitalOr says whether "OR" is the word and not Oregon: a name stands behind it, and no comma before it, as in "Hull OR Leeds".
func (l *lexer) capitalOr(at, end int) bool {
	t := l.p.Text
	if at < 2 || t[at-1] != ' ' || t[at-2] == ',' || end+2 >= l.end || t[end] != ' ' || t[end+1] < 'A' || t[end+1] > 'Z' {
		return false
	}
	return !startsWith(t[end+1:l.end], []string{"US", "United States"})
}

// item reads one item at the position; false where the statement ends.
func (l *lexer) item(s sep) bool {
	at := l.pos
	if n := len(l.items); n > 0 && l.items[n-1].End == at {
		s = hard
	}
	it := item{sep: s, inside: l.depth}
	if kind, m, stop := l.keyword(at); stop > 0 {
		it.Range, it.kind, it.mode = posting.Range{Start: at, End: stop}, kind, m
		if n := len(l.items); kind == mode && n > 0 && l.negated(l.items[n-1]) {
			it.mode = "onsite"
			l.items = l.items[:n-1]
		}
		l.push(it)
		return true
	}
	c := l.p.Text[at]
	if 'A' <= c && c <= 'Z' {
		if stop, full := postcode(l.p.Text, at, l.end); stop > 0 && (full || s >= comma) {
			it.Range, it.kind = posting.Range{Start: at, End: stop}, post
			l.push(it)
			return true
		}
	}
	if 'A' <= c && c <= 'Z' || c >= utf8.RuneSelf || l.lower {
		rows, stop := l.name(at)
		word := l.wordEnd(at)
		cd := ""
		if stop <= word || rows == "" {
			cd = codeOf(l.p.Text[at:word])
		}
		if rows != "" || cd != "" {
			if rows == "" {
				stop = word
			}
			it.Range, it.kind, it.word, it.rows = posting.Range{Start: at, End: stop}, name, cd, rows
			if rows == "" {
				it.kind = code
			}
			l.push(it)
			return true
		}
	}
	stop := l.wordEnd(at)
	if l.prose && !('A' <= c && c <= 'Z' || c >= utf8.RuneSelf) {
		if !article(l.p.Lower[at:stop]) {
			return false
		}
		l.pos, l.skipped = stop, max(s, blank)
		return true
	}
	it.Range = posting.Range{Start: at, End: max(stop, at+1)}
	if n := len(l.items); n > 0 && l.items[n-1].kind == unknown && s == blank {
		l.items[n-1].End = it.End
		l.pos = it.End
		return true
	}
	l.push(it)
	return true
}

func (l *lexer) push(it item) {
	l.items = append(l.items, it)
	l.pos = it.End
}

func (l *lexer) negated(it item) bool {
	if it.kind != unknown {
		return false
	}
	w := l.p.LowerSlice(it.Range)
	return w == "no" || w == "not" || w == "non" || strings.HasSuffix(w, " no") || strings.HasSuffix(w, " not") || strings.HasSuffix(w, " non") ||
		w == "kein" || w == "pas de"
}

func article(word string) bool {
	switch word {
	case "the", "der", "die", "das", "la", "le", "les", "el", "greater", "either", "our", "in", "of":
		return true
	}
	return false
}

// wordEnd is the end of the word at a position. Fused words part where a capital begins a word behind a small letter, and
// before the last of several capitals that a small letter follows: "USPosted" is "US" and "Posted".
func (l *lexer) wordEnd(at int) int {
	text := l.p.Text
	i := at
	for i < l.end {
		if !plain[text[i]] {
			n := l.inside(at, i)
			if n == 0 {
				return i
			}
			i += n
			continue
		}
		if l.fused && i > at && boundary(text, i, l.end) {
			return i
		}
		i++
	}
	return i
}

// plain has the letters and digits of ASCII.
var plain = func() (t [256]bool) {
	for c := range byte(0x80) {
		t[c] = letterByte(c) || digit(c)
	}
	return t
}()

// inside is the length of what stands at i and belongs to the word that begins at at, where it is none of plain: another
// letter, an apostrophe between letters, the point of an abbreviation; 0 where the word ends.
func (l *lexer) inside(at, i int) int {
	text := l.p.Text
	switch c := text[i]; {
	case c >= utf8.RuneSelf:
		r, n := utf8.DecodeRuneInString(text[i:l.end])
		if unicode.IsLetter(r) || r == '’' && i > at && i+n < l.end && letterByte(text[i+n]) || unicode.Is(unicode.Mn, r) {
			return n
		}
	case i == at:
	case c == '\'' && i+1 < l.end && letterByte(text[i+1]):
		return 1
	case c == '.' && single(text, at, i) && (i+1 < l.end && 'A' <= text[i+1] && text[i+1] <= 'Z' || i > at+1):
		return 1
	}
	return 0
}

// single says whether the letter before i stands alone, as in "U.S.".
func single(text string, at, i int) bool {
	return 'A' <= text[i-1] && text[i-1] <= 'Z' && (i-1 == at || text[i-2] == '.')
}

// boundary says whether fused words part before i. The letter of a plural does not part: "CTOs".
func boundary(text string, i, end int) bool {
	c, before := text[i], text[i-1]
	if c < 'A' || c > 'Z' {
		return false
	}
	if before < 'A' || before > 'Z' {
		return letterByte(before) || digit(before)
	}
	if i+1 >= end || text[i+1] < 'a' || text[i+1] > 'z' {
		return false
	}
	return text[i+1] != 's' || i+2 < end && letterByte(text[i+2])
}

// maxWords bounds the words of a name.
const maxWords = 6

// name is the longest name of the gazetteer that starts at a position, with its end.
func (l *lexer) name(at int) (gazetteer.Rows, int) {
	var best gazetteer.Rows
	stop := at
	l.key = l.key[:0]
	word := at
	for n := range maxWords {
		end := l.wordEnd(word)
		if end == word {
			break
		}
		if n == 0 && !(l.fused && end < l.end && letterByte(l.p.Text[end])) && !gazetteer.Begins(l.p.Text[word:end]) {
			break
		}
		if n > 0 && !l.joins(at, word, end) {
			break
		}
		if n > 0 && l.p.Text[word-1] != ' ' && l.p.Text[word-1] != '-' && l.p.Text[word-1] != '.' && !(l.p.Text[word-1] >= utf8.RuneSelf) {
			l.key = gazetteer.Fold(l.key, l.p.Text[word:end]) // fused: the parts are one word
		} else {
			if n > 0 {
				l.key = append(l.key, ' ')
			}
			l.key = gazetteer.Fold(l.key, l.p.Text[word:end])
		}
		rows, more := gazetteer.Find(string(l.key))
		if rows != "" && l.written(rows, at, end) {
			best, stop = rows, end
		}
		if !more && !(l.fused && end < l.end && letterByte(l.p.Text[end])) {
			break
		}
		next := end
		switch {
		case next >= l.end:
			return best, stop
		case l.p.Text[next] == ' ' || l.p.Text[next] == '-':
			next++
		case l.p.Text[next] == '.' && next+2 < l.end && l.p.Text[next+1] == ' ' && end-word <= 3:
			next += 2
		case l.p.Text[next] == '.' && end-word == len("St") && next+1 < l.end && 'A' <= l.p.Text[next+1] && l.p.Text[next+1] <= 'Z': // "St.Gallen"
			next++
		case strings.HasPrefix(l.p.Text[next:], "\u00a0"):
			next += 2
		case !l.fused || !letterByte(l.p.Text[next]):
			return best, stop
		}
		word = next
	}
	return best, stop
}

// joins says whether a further word may belong to a name: it is capitalised, or a particle, or written as the first is.
func (l *lexer) joins(at, word, end int) bool {
	c := l.p.Text[word]
	if 'A' <= c && c <= 'Z' || c >= utf8.RuneSelf || digit(c) {
		return true
	}
	if first := l.p.Text[at]; l.lower && 'a' <= first && first <= 'z' {
		return true
	}
	switch l.p.Lower[word:end] {
	case "of", "am", "an", "der", "den", "de", "la", "le", "les", "upon", "under", "on", "sur", "en", "del", "di", "do", "da", "dos", "aux", "au", "and",
		"the", "in", "im", "bei", "by", "next", "area", "region", "state", "y":
		return true
	}
	return false
}

// written says whether a name that counts in capitals only is written so.
func (l *lexer) written(rows gazetteer.Rows, at, end int) bool {
	row, rest, ok := rows.Next()
	if !ok || !row.Capitals || rest != "" {
		return ok
	}
	for i := at; i < end; i++ {
		if c := l.p.Text[i]; 'a' <= c && c <= 'z' {
			return l.lower && 'a' <= l.p.Text[at] && l.p.Text[at] <= 'z' && end-at > 2
		}
	}
	return true
}

// modes are the words for the mode of work as they stand in lists of places, by their first byte; longer ones before their
// beginnings.
var modes = func() (t [256][][2]string) {
	for _, m := range [...][2]string{
		{"fully remote", "remote"},
		{"100% remote", "remote"},
		{"remote-first", "remote"},
		{"remote first", "remote"},
		{"remotely", "remote"},
		{"remote", "remote"},
		{"remoto", "remote"},
		{"hybrid", "hybrid"},
		{"on-site", "onsite"},
		{"on site", "onsite"},
		{"onsite", "onsite"},
		{"in-office", "onsite"},
		{"in office", "onsite"},
		{"in-person", "onsite"},
		{"in person", "onsite"},
		{"telework", "remote"},
		{"telecommut", "remote"},
		{"wfh", "remote"},
		{"work from home", "remote"},
		{"work-from-home", "remote"},
		{"home based", "remote"},
		{"home-based", "remote"},
		{"homebased", "remote"},
		{"homeoffice", "remote"},
		{"home office", "remote"},
		{"home-office", "remote"},
		{"télétravail", "remote"},
		{"teletrabajo", "remote"},
		{"à distance", "remote"},
		{"på distans", "remote"},
		{"distans", "remote"},
		{"hemifrån", "remote"},
		{"híbrido", "hybrid"},
		{"hybride", "hybrid"},
		{"zdalna", "remote"},
		{"zdalnie", "remote"},
		{"anywhere", "remote"},
		{"présentiel", "onsite"},
		{"presencial", "onsite"},
		{"virtual", "remote"},
	} {
		t[m[0][0]] = append(t[m[0][0]], m)
	}
	return t
}()

var withouts = [...]string{
	"excluding", "excludes", "exclude", "except for", "except", "not available in", "cannot hire in", "can't hire in", "outside of", "not open to residents of",
	"not in", "other than", "but not", "not eligible to be hired in", "not eligible for hire in", "not hiring in", "not available to residents of",
}

// keyword reads a word of mode or exclusion.
func (l *lexer) keyword(at int) (itemKind, string, int) {
	rest := l.p.Lower[at:l.end]
	for _, m := range modes[rest[0]] {
		word := m[0]
		if !strings.HasPrefix(rest, word) {
			continue
		}
		stop := at + len(word)
		if !l.fused {
			if stop < l.end && letterByte(l.p.Text[stop]) && word != "telework" && word != "telecommut" && word != "hybrid" {
				continue
			}
			stop = max(stop, l.wordEnd(stop))
		} else if stop < l.end && 'a' <= l.p.Text[stop] && l.p.Text[stop] <= 'z' {
			continue
		}
		if m[1] == "remote" && strings.HasPrefix(l.p.Lower[stop:l.end], " day") { // "Remote days on Fridays"
			return mode, "hybrid", stop
		}
		return mode, m[1], stop
	}
	switch rest[0] {
	case 'e', 'n', 'c', 'o', 'b':
		for _, w := range withouts {
			if strings.HasPrefix(rest, w) && (len(rest) == len(w) || !letterByte(rest[len(w)])) {
				return without, "", at + len(w)
			}
		}
	}
	return 0, "", 0
}
