package posting

import (
	"strings"
	"unicode/utf8"
)

// plain reads plain text: each line is a block, those with bullets are items.
func (b *builder) plain(s string) {
	list, gap := -1, look(0)
	for off := 0; off < len(s); {
		end, next := lineOf(s, off)
		line := s[off:end]
		if strings.Trim(line, " \t\u00a0") == "" {
			gap = apart
			off = next
			continue
		}
		if n := recordKey(line); n > 0 {
			b.from = off
			b.plainLine(line[:n], off)
			b.flush(Block{Kind: Heading, Pseudo: true, List: -1, Closed: true}, off+n)
			off, line = off+n, line[n:]
		}
		mark, ordered := bullet(line)
		blk := Block{Kind: Line, List: -1, Closed: true}
		if mark > 0 {
			if list < 0 {
				list = len(b.posting.Lists)
				b.posting.Lists = append(b.posting.Lists, List{Ordered: ordered, Depth: 1, Closed: true, Span: b.span(off, off)})
			}
			blk.Kind, blk.List, blk.Level, blk.InItem = Item, list, 1, true
		} else {
			list = -1
		}
		b.from = off
		b.plainLine(s[off+mark:end], off+mark)
		b.look |= notBold | notUnderlined | notItalic | gap
		if b.flush(blk, end) && mark > 0 {
			b.listItem(list)
		}
		off, gap = next, 0
	}
}

// recordKey is the length of the key, colon included, that a line begins with where it is a field of a record in plain text:
// "required_skills: …". Prose does not begin in lower case. The place and hours stay beside their label.
func recordKey(line string) int {
	const longest = 40
	n := 0
	for n < len(line) && n < longest && (line[n]-'a' < 26 || line[n] == '_') {
		n++
	}
	if n < 3 || !strings.HasPrefix(line[n:], ": ") || strings.Trim(line[n+1:], " ") == "" {
		return 0
	}
	if id, _, g := sectionOf(line[:n]); g < strong || id == "location_work" {
		return 0
	}
	return n + 1
}

// plainLine writes a line as it is, but for control characters that show nothing.
func (b *builder) plainLine(s string, at int) {
	for s != "" {
		n := strings.IndexByte(s, 0)
		if n < 0 {
			n = len(s)
		}
		if n > 0 {
			b.write(s[:n], at)
		}
		n = min(n+1, len(s))
		s, at = s[n:], at+n
	}
}

// lineOf is where the line that begins at off ends, and where the next one begins. LF, CRLF and a lone CR end lines.
func lineOf(s string, off int) (end, next int) {
	for i := off; i < len(s); i++ {
		switch s[i] {
		case '\n':
			return i, i + 1
		case '\r':
			if i+1 < len(s) && s[i+1] == '\n' {
				return i, i + 2
			}
			return i, i + 1
		}
	}
	return len(s), len(s)
}

// bullet is the length of the mark that makes a line an item, blanks included; 0 where there is none.
func bullet(line string) (n int, ordered bool) {
	i := 0
	for i < len(line) && (line[i] == ' ' || line[i] == '\t') {
		i++
	}
	r, size := utf8.DecodeRuneInString(line[i:])
	end := i
	switch {
	case isBullet(r):
		end = i + size
	case strings.ContainsRune("-*+–—o", r):
		end = i + size
		if end >= len(line) || line[end] != ' ' && line[end] != '\t' {
			return 0, false
		}
		if r == 'o' && i == 0 {
			return 0, false
		}
	default:
		for end < len(line) && end-i < 3 && line[end]-'0' < 10 {
			end++
		}
		if end == i || end+1 >= len(line) || line[end] != '.' && line[end] != ')' || line[end+1] != ' ' {
			return 0, false
		}
		end++
		ordered = true
	}
	for end < len(line) && (line[end] == ' ' || line[end] == '\t') {
		end++
	}
	if strings.HasPrefix(line[end:], "\u00a0") {
		end += 2
	}
	return end, ordered
}

// isBullet says whether a character marks an item wherever it stands. U+F0B7 is the bullet of Word's Symbol font.
func isBullet(r rune) bool {
	switch r {
	case '•', '·', '●', '▪', '■', '‣', '◦', '○', '►', '➢', '✓', '✔', '★', '\uf0b7':
		return true
	}
	return false
}
