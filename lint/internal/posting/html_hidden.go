package posting

import "strings"

// rawText handles the elements whose content the tokenizer hands on unread up to their end tag. Where there is no end tag it would take
// the rest of the posting: rawText says whether it must be started anew.
func (p *page) rawText(name string, at, off int) (anew bool) {
	if p.unclosed[name] || !closes(p.src[off:], name) {
		if p.unclosed == nil {
			p.unclosed = map[string]bool{}
		}
		p.unclosed[name] = true
		p.flushBlock(at, true)
		return true
	}
	switch name {
	case "textarea", "xmp":
		p.flushBlock(at, true)
		return false
	case "title":
		if p.titleTag[1] == 0 {
			p.titleTag = [2]int{off, off + strings.IndexByte(p.src[off:], '<')}
		}
	}
	p.hide(name, off)
	return false
}

// closes says whether the end tag of an element follows. name is in lower case.
func closes(s, name string) bool {
	for {
		i := strings.Index(s, "</")
		if i < 0 {
			return false
		}
		s = s[i+2:]
		if len(s) >= len(name) && strings.EqualFold(s[:len(name)], name) && (len(s) == len(name) || s[len(name)] == '>' || s[len(name)] == '/' || tagSpace(s[len(name)])) {
			return true
		}
	}
}

// isHidden says whether a tag says that its element is not shown.
func (p *page) isHidden(e element) bool {
	if len(p.tag.attrs) == 0 || !e.is(isBlock|isInline) {
		return false
	}
	if v, ok := p.tag.get("hidden"); ok && v != "false" && v != "until-found" {
		return true
	}
	style, ok := p.tag.get("style")
	if ok && e == span && p.marksItem(style) {
		return true
	}
	_, display, _ := strings.Cut(style, "display")
	return strings.HasPrefix(strings.TrimLeft(display, ": "), "none")
}

// hide shows nothing up to the end of an element whose start tag ends at off.
func (p *page) hide(name string, off int) {
	if p.reveal {
		return
	}
	p.skip, p.skipDepth, p.skipAt, p.solid = name, 1, off, off
}

// afterLast is where to go on behind the last token: at the end, or in an element that has hidden all the rest, which is shown then.
func (p *page) afterLast() int {
	if p.skip == "" {
		return len(p.src)
	}
	p.reveal, p.skip = true, ""
	return p.skipAt
}
