package posting

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:generate go run ./generate

// headingPhrase is words of headings, the index of their section in sectionIDs, and what part of a heading they are.
type headingPhrase struct {
	text    string
	section uint8
	role    role
}

// role says where in a heading a phrase stands.
type role uint8

const (
	alias  role = iota // it is the whole heading
	starts             // at its beginning
	ends               // at its end
	holds              // anywhere
	also               // anywhere, naming a second section
)

// grade says how surely a heading is told from its words.
type grade uint8

const (
	unnamed grade = iota
	weak          // it holds an alias, and few other words
	strong        // it begins, ends or is marked with words that are listed as such
	exact         // it is an alias
)

// longName is the most bytes of a heading that is looked up.
const longName = 120

// Bounds for aliases in longer headings, in words: beside one at the beginning or end, and in all around one that stands inside.
const (
	besideAlias = 3
	aroundAlias = 8
)

// sectionOf is the canonical id of the section that a lower-case heading begins, and a second one; "" where it says nothing known.
func sectionOf(lower string) (id, also string, g grade) {
	if len(lower) > longName {
		return "", "", unnamed
	}
	var room [longName + 16]byte
	s := view(normalHeading(lower, room[:0]))
	if s == "" {
		return "", "", unnamed
	}
	k, second, g := lookUp(s)
	if g == unnamed {
		return "", "", unnamed
	}
	if second >= 0 {
		also = sectionIDs[second]
	}
	return sectionIDs[k], also, g
}

// lookUp finds a section by all phrases in a heading, in one pass over its words; second is that of its second meaning, or -1. What
// stands anywhere is the most telling, for it is the longest; sections are ordered by how telling their words are.
func lookUp(s string) (k, second int, g grade) {
	const none = len(sectionIDs)
	whole, anywhere, listed, length, part, partLen := none, none, none, 0, none, 0
	var others uint32
	for i := 0; i < len(s); {
		h, n := firstWord(s[i:])
		if n == 0 {
			i++
			continue
		}
		rest := s[i:]
		bucket := headingPhrases[headingBuckets[h]:headingBuckets[h+1]]
		for b := range bucket {
			p := &bucket[b]
			if len(p.text) > len(rest) || rest[len(p.text)-1] != p.text[len(p.text)-1] { // their beginnings are alike
				continue
			}
			if !strings.HasPrefix(rest, p.text) || !boundary(rest, len(p.text)) {
				continue
			}
			first, last, section := i == 0, len(p.text) == len(rest), int(p.section)
			switch {
			case p.role == alias && first && last:
				whole = section
			case p.role == holds:
				anywhere = min(anywhere, section)
			case p.role == also:
				others |= 1 << p.section
			case (p.role == starts && first || p.role == ends && last) && len(p.text) > length:
				listed, length = section, len(p.text)
			case p.role == alias && len(p.text) > partLen && beside(s, i, len(p.text)):
				part, partLen = section, len(p.text)
			}
		}
		i += n
	}
	switch {
	case whole < none:
		k, g = whole, exact
	case anywhere < none:
		k, g = anywhere, strong
	case listed < none:
		k, g = listed, strong
	case part < none:
		k, g = part, weak
	default:
		return -1, -1, unnamed
	}
	if others &^= 1 << k; others != 0 {
		return k, bits.TrailingZeros32(others), g
	}
	return k, -1, g
}

// beside says whether the alias of n bytes at s[i] tells the section of the heading s that it is a part of. One word alone does not.
func beside(s string, i, n int) bool {
	if strings.IndexByte(s[i:i+n], ' ') < 0 {
		return false
	}
	if i == 0 || i+n == len(s) {
		return strings.Count(s[:i], " ")+strings.Count(s[i+n:], " ") <= besideAlias
	}
	return strings.Count(s, " ") < aroundAlias
}

// firstWord is the bucket of the letters that a lower-case text begins with, and their length; no other characters of several bytes
// are left in headings.
func firstWord(s string) (bucket uint32, n int) {
	h := uint32(0)
	for n < len(s) && (s[n] >= utf8.RuneSelf || s[n]-'a' < 26) {
		h = h*31 + uint32(s[n])
		n++
	}
	return (h ^ h>>10) % (uint32(len(headingBuckets)) - 1), n
}

// aliasFound is an alias in a line of text: its length there in bytes, its words, and its section as an index in sectionIDs.
type aliasFound struct{ n, words, section int }

// aliasAt is the longest alias that a text of any case begins with.
func aliasAt(s []byte) (found aliasFound) {
	h, k := uint32(0), 0
	for ; k < len(s) && (s[k] >= utf8.RuneSelf && s[k] != 0xE2 || (s[k]|0x20)-'a' < 26); k++ {
		if k > 0 && upperAt(s, k) && lowerAt(s, k-1) {
			break
		}
		h = h*31 + uint32(folded(s, k))
	}
	h = (h ^ h>>10) % (uint32(len(headingBuckets)) - 1)
	second := byte(0) // the first letter of the second word
	if k+1 < len(s) && s[k] == ' ' && (s[k+1]|0x20)-'a' < 26 {
		second = s[k+1] | 0x20
	}
	for i := headingBuckets[h]; i < headingBuckets[h+1]; i++ {
		p := &headingPhrases[i]
		if p.role != alias || len(p.text) <= found.n {
			continue
		}
		if second != 0 && k+1 < len(p.text) && p.text[k+1] != second {
			continue // most phrases of a bucket share their first word
		}
		if n := saidAt(s, p.text); n > 0 {
			found = aliasFound{n, 1 + strings.Count(p.text, " ") + strings.Count(p.text, "/"), int(p.section)}
		}
	}
	return found
}

// saidAt is how many bytes at the beginning of a text say a lower-case phrase, 0 where it does not begin with it as whole words. A
// capital behind a small letter begins a new word: "BenefitsMuch".
func saidAt(s []byte, phrase string) int {
	i := 0
	for k := 0; k < len(phrase); k++ {
		switch {
		case i >= len(s):
			return 0
		case s[i] == 0xE2 && phrase[k] == '\'' && i+2 < len(s) && s[i+1] == 0x80 && s[i+2]|1 == 0x99:
			i += 3
		case s[i] == '&' && strings.HasPrefix(phrase[k:], "and"):
			i++
			k += 2
		case s[i] == 0xC2 && i+1 < len(s) && s[i+1] == 0xA0 && phrase[k] == ' ':
			i += 2
		case folded(s, i) == phrase[k]:
			i++
		default:
			return 0
		}
	}
	if lowerAt(s, i) || upperAt(s, i) && !lowerAt(s, i-1) && !lowerAt(s, i+1) {
		return 0
	}
	return i
}

// endsInPhrase says whether words of any case end in a phrase of several words that is a heading, or that headings end in or hold.
func endsInPhrase(words []byte) bool {
	var room [longName + 16]byte
	s := view(normalHeading(lower(string(words)), room[:0]))
	for i := 0; i < len(s); {
		h, n := firstWord(s[i:])
		if n == 0 {
			i++
			continue
		}
		for _, p := range headingPhrases[headingBuckets[h]:headingBuckets[h+1]] {
			if p.text == s[i:] && (p.role == alias || p.role == ends || p.role == holds) && strings.Contains(p.text, " ") {
				return true
			}
		}
		i += n
	}
	return false
}

func holdsWord(s, w string) bool {
	for from := 0; ; {
		i := strings.Index(s[from:], w)
		if i < 0 {
			return false
		}
		i += from
		if boundary(s, i) && boundary(s, i+len(w)) {
			return true
		}
		from = i + 1
	}
}

// boundary says whether no letter stands on one side of s[i].
func boundary(s string, i int) bool {
	if i == 0 || i >= len(s) {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i:])
	return !unicode.IsLetter(before) || !unicode.IsLetter(after)
}

// normalHeading writes a lower-case heading without what stands around it, ’ as ', "&" as "and", "_" as a blank.
func normalHeading(s string, out []byte) []byte {
	s = trimHeading(s)
	blank := false
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '’' || r == '‘' || r == '`' || r == '´':
			r = '\''
		case r == '&' || r == '+' && i > 0 && i+1 < len(s):
			i += n
			out = append(spaced(out, blank || true), "and"...)
			blank = true
			continue
		case r == '_' || r == '*' || unicode.IsSpace(r) || r == '\u200b' || r == '\ufe0f' || r == '\u00ad':
			blank = true
			i += n
			continue
		case !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) && !strings.ContainsRune("'/,-.()$%:;#?!", r):
			blank = true
			i += n
			continue
		}
		if len(out)+8 > cap(out) {
			return out
		}
		out = spaced(out, blank)
		out = utf8.AppendRune(out, r)
		blank = false
		i += n
	}
	return out
}

func spaced(out []byte, blank bool) []byte {
	if blank && len(out) > 0 && out[len(out)-1] != ' ' {
		out = append(out, ' ')
	}
	return out
}

// trimHeading drops what decorates a heading: bullets, dashes, emoji, ordinals in front; colons, dots, question marks behind.
func trimHeading(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !strings.ContainsRune("()$#", r)
	})
	s = strings.TrimFunc(s, func(r rune) bool { return r == '#' || r == ')' && !strings.Contains(s, "(") })
	for n := range len(s) {
		if c := s[n]; c < '0' || c > '9' {
			if n > 0 && n < 3 && (c == '.' || c == ')') {
				return strings.TrimLeft(s[n+1:], " \u00a0")
			}
			break
		}
	}
	return s
}

// sections parts the blocks at headings. A heading that says nothing known but stands below one that does, in its markup, belongs
// to that one's section: "Tools" as <h3> under <h2>Requirements.
func (b *builder) sections(first int) {
	p := b.posting
	count := 1
	for i := first; i < len(p.Blocks); i++ {
		if p.Blocks[i].Kind == Heading {
			count++
		}
	}
	p.Sections = make([]Section, 0, count)
	cur := -1
	var above ranks
	for i := first; i < len(p.Blocks); i++ {
		blk := &p.Blocks[i]
		if blk.Role != Body {
			continue
		}
		if blk.Kind == Heading || cur < 0 {
			s := Section{Heading: -1, First: i, Last: i}
			if blk.Kind == Heading {
				s.Heading, s.First = i, i+1
				s.ID, s.Also, _ = sectionOf(p.LowerSlice(blk.Range))
				if s.ID == "" && blk.Pseudo && cur >= 0 && goesOn(p.Sections[cur].ID) {
					s.ID = p.Sections[cur].ID
				}
				s.ID = above.put(blk.Level, s.ID)
			}
			p.Sections = append(p.Sections, s)
			cur = len(p.Sections) - 1
		}
		blk.Section = cur
		p.Sections[cur].Last = i + 1
		if i != p.Sections[cur].Heading {
			p.Sections[cur].Words += countWords(p.Slice(blk.Range))
		}
	}
	for i := range p.Sections {
		if s := &p.Sections[i]; s.Also == "" && s.Heading >= 0 {
			s.Also = b.bySay(s)
		}
	}
}

// ranks are the ids of the last headings of each level under which others may stand; the last is that of pseudo-headings.
type ranks [8]string

// put puts a heading under those above it, and returns its section's id: its own, or that of the nearest one above it that has one. The
// title, of the first level, gives none.
func (r *ranks) put(level int, id string) string {
	rank := len(r) - 1
	if level > 0 {
		rank = min(level, 6)
	}
	for k := rank - 1; k > 1 && id == ""; k-- {
		id = r[k]
	}
	clear(r[rank:])
	r[rank] = id
	return id
}

// goesOn says whether a section is often parted by headings that say its parts: kinds of tasks, single benefits.
func goesOn(id string) bool {
	return id == "responsibilities" || id == "benefits" || id == "min_qualifications" || id == "about_company"
}

// fewWords bounds the text of a section that is nothing but names of tools.
const fewWords = 40

// bySay is the second meaning of a heading that its text gives it: a list under "The role" says the tasks, names under "Skills" are
// tools.
func (b *builder) bySay(s *Section) string {
	switch s.ID {
	case "role_summary":
		for i := s.First; i < s.Last; i++ {
			if b.posting.Blocks[i].Kind == Item {
				return "responsibilities"
			}
		}
	case "min_qualifications":
		if s.Words > 0 && s.Words <= fewWords && strings.TrimRight(b.posting.LowerSlice(b.posting.Blocks[s.Heading].Range), ": ") == "skills" {
			return "tech_stack"
		}
	}
	return ""
}

// countWords counts runs of bytes between ASCII blanks. It runs over the whole text, without a branch in its loop.
func countWords(s string) int {
	n, blank := 0, 1
	for i := range len(s) {
		here := 0
		if s[i] <= ' ' {
			here = 1
		}
		n += blank &^ here
		blank = here
	}
	return n
}
