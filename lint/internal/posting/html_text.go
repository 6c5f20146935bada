package posting

import "strings"

// Classes of bytes in text.
const (
	plainByte = iota
	spaceByte
	specialByte
)

var classes = [256]uint8{' ': spaceByte, '\t': spaceByte, '\n': spaceByte, '\r': spaceByte, '\f': spaceByte, '&': specialByte, 0: specialByte}

// textToken writes a text token: references decoded, blanks joined.
func (p *page) textToken(r string, at int) {
	lines := p.pres > 0 || p.loose && (p.inner < 0 || at > p.lastTag)
	for i := 0; i < len(r); {
		switch classes[r[i]] {
		case spaceByte:
			j := i + 1
			for j < len(r) && classes[r[j]] == spaceByte {
				j++
			}
			if lines && strings.ContainsAny(r[i:j], "\n\r") {
				p.lineEnd(at + i)
			} else {
				p.blank = true
			}
			i = j
		case specialByte:
			i += p.special(r, i, at)
		default:
			j := i + 1
			for j < len(r) {
				c := classes[r[j]]
				if c == plainByte || c == spaceByte && r[j] == ' ' && j+1 < len(r) && classes[r[j+1]] == plainByte {
					j++
					continue
				}
				break
			}
			p.seen()
			p.write(r[i:j], at+i)
			i = j
		}
	}
}

// special writes the character at r[i], a reference or NUL, and returns its length.
func (p *page) special(r string, i, at int) int {
	if r[i] == 0 {
		return 1
	}
	char, n := reference(r[i:], false)
	if n == 0 {
		p.seen()
		p.write("&", at+i)
		return 1
	}
	switch char {
	case " ", "\n", "\t", "\r":
		p.blank = true
		return n
	}
	if char != "\u00a0" {
		p.seen()
	}
	p.writeAs(char, at+i, n)
	return n
}

// lineEnd ends a line of loose text.
func (p *page) lineEnd(to int) {
	if !p.empty() {
		p.run++
		p.flushAs(Line, to, true)
	}
}

// lineBreak reads <br>. One behind no text is a spacer.
func (p *page) lineBreak(at, off int) {
	if p.empty() {
		p.note(Spacer, at, off)
	} else {
		p.flushAs(lineKind(p.base()), at, true)
		p.run++
	}
	p.blank = false
}
