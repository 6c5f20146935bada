package posting

import "strings"

// endInline reads the end tag of an inline element. Those that were opened in it stay open.
func (p *page) endInline(e element, name string, at, off int) {
	if p.counts[e] == 0 {
		return
	}
	for k := len(p.stack) - 1; k >= max(0, len(p.stack)-reach); k-- {
		f := &p.stack[k]
		if f.elem != e || f.name != name {
			continue
		}
		p.endLook(f)
		p.counts[e]--
		f.look, f.elem, f.name = 0, unknown, ""
		if e == anchor {
			p.closeLink(at, off)
		}
		for len(p.stack) > 0 && p.stack[len(p.stack)-1].elem == unknown {
			p.stack = p.stack[:len(p.stack)-1]
		}
		return
	}
}

// lookOf is how the text in an element looks by its name and its tag: the bits are those of what it is.
func (p *page) lookOf(e element) look {
	switch e {
	case bold:
		if w := p.weight(); !strings.HasPrefix(w, "normal") && !strings.HasPrefix(w, "400") && !strings.HasPrefix(w, "300") {
			return notBold
		}
	case underline:
		return notUnderlined
	case italic:
		return notItalic
	case heading:
		return notBold
	case span, division, paragraph:
		if w := p.weight(); strings.HasPrefix(w, "bold") || len(w) > 2 && w[0] >= '6' && w[0] <= '9' && w[1:3] == "00" {
			return notBold
		}
	}
	return 0
}

// weight is the font weight that a tag's style says, "" for none.
func (p *page) weight() string {
	style, _ := p.tag.get("style")
	_, w, ok := strings.Cut(style, "font-weight")
	if !ok {
		return ""
	}
	return strings.TrimLeft(w, ": ")
}

// countLook counts an element whose text looks so in or out.
func (p *page) countLook(s look, n int) {
	if s&notBold != 0 {
		p.bolds += n
	}
	if s&notUnderlined != 0 {
		p.underlines += n
	}
	if s&notItalic != 0 {
		p.italics += n
	}
}

// endLook ends the look of an element's text.
func (p *page) endLook(f *frame) {
	if f.look == 0 {
		return
	}
	p.countLook(f.look, -1)
	if f.elem != heading {
		p.emphasise(f.look, f.end, p.srcEnd)
	}
}

// seen notes how the text that is about to be written looks.
func (p *page) seen() {
	if p.bolds == 0 {
		p.plainFromHere()
	}
	if p.underlines == 0 {
		p.look |= notUnderlined
	}
	if p.italics == 0 {
		p.look |= notItalic
	}
}
