package posting

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:generate go run headings_generate.go

// headingAlias is a whole heading and the index of its section in sectionIDs.
type headingAlias struct {
	text    string
	section uint8
}

// longName is the most bytes of a heading that is looked up.
const longName = 120

// sectionOf is the canonical id of the section that a lower-case heading begins, and a second one; "" where it says nothing
// known. exact says that the whole heading is an alias.
func sectionOf(lower string) (id, also string, exact bool) {
	if len(lower) > longName {
		return "", "", false
	}
	var room [longName + 16]byte
	s := view(normalHeading(lower, room[:0]))
	if s == "" {
		return "", "", false
	}
	k, exact := aliasOf(s)
	if !exact {
		k = pattern(s)
	}
	if k < 0 {
		return "", "", false
	}
	for i := range headingAlso {
		if i == k {
			continue
		}
		for _, w := range headingAlso[i] {
			if holdsWord(s, w) {
				return sectionIDs[k], sectionIDs[i], exact
			}
		}
	}
	return sectionIDs[k], "", exact
}

func aliasOf(s string) (int, bool) {
	i, ok := slices.BinarySearchFunc(headingAliases[:], s, func(a headingAlias, s string) int { return strings.Compare(a.text, s) })
	if !ok {
		return -1, false
	}
	return int(headingAliases[i].section), true
}

// pattern finds a section by words at the beginning of a heading, at its end, or anywhere in it; -1 if there is none. What stands
// anywhere is the most telling, for it is the longest.
func pattern(s string) int {
	for i := range headingHolds {
		for _, w := range headingHolds[i] {
			if holdsWord(s, w) {
				return i
			}
		}
	}
	best, length := -1, 0
	for i := range headingStarts {
		for _, w := range headingStarts[i] {
			if len(w) > length && strings.HasPrefix(s, w) && boundary(s, len(w)) {
				best, length = i, len(w)
			}
		}
	}
	for i := range headingEnds {
		for _, w := range headingEnds[i] {
			if len(w) > length && strings.HasSuffix(s, w) && boundary(s, len(s)-len(w)) {
				best, length = i, len(w)
			}
		}
	}
	return best
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
	p := b.p
	cur := -1
	var above [8]string // id of the last heading of each rank
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
				rank := 7
				if blk.Level > 0 {
					rank = min(blk.Level, 6)
				}
				if s.ID == "" {
					for k := rank - 1; k > 1; k-- {
						if above[k] != "" {
							s.ID = above[k]
							break
						}
					}
				}
				for k := rank; k < len(above); k++ {
					above[k] = ""
				}
				above[rank] = s.ID
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
}

// countWords counts runs of bytes between ASCII blanks.
func countWords(s string) int {
	n, in := 0, false
	for i := range len(s) {
		if s[i] <= ' ' {
			in = false
		} else if !in {
			in = true
			n++
		}
	}
	return n
}
