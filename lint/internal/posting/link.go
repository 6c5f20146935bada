package posting

import "strings"

// openLink begins a link at the <a> that p.tag holds.
func (p *page) openLink(at, off int) {
	l := Link{Raw: p.tag.raw, Tag: p.span(at, off), Nested: p.link >= 0, Text: Range{len(p.text), len(p.text)}}
	if len(l.Raw) > off-at {
		l.Raw = l.Raw[:off-at]
	}
	l.Target = l.Tag
	l.Attrs = make([]Attr, 0, len(p.tag.attrs))
	for i := range p.tag.attrs {
		a := &p.tag.attrs[i]
		x := Attr{Key: a.key, Val: a.val, Span: p.span(a.start, a.end)}
		if a.start == a.end {
			x.Span.End = x.Span.Start
		}
		l.Attrs = append(l.Attrs, x)
		switch a.key {
		case "href":
			if !l.HasHref {
				l.Href, l.HasHref = a.val, true
				if a.val != "" {
					l.Target = x.Span
				}
			}
		case "aria-label", "title", "aria-labelledby":
			l.HasName = l.HasName || strings.TrimSpace(a.val) != ""
		}
	}
	p.link = len(p.posting.Links)
	p.posting.Links = append(p.posting.Links, l)
}

// closeLink ends the innermost open link.
func (p *page) closeLink(at, off int) {
	if p.link < 0 {
		return
	}
	l := &p.posting.Links[p.link]
	l.Closed = true
	l.Span = l.Tag.Join(p.span(at, off))
	p.leaveLink()
}

// leaveLink ends the innermost open link's text; the one around it, if any, goes on.
func (p *page) leaveLink() {
	if p.link < 0 {
		return
	}
	l := &p.posting.Links[p.link]
	l.Text.End = max(l.Text.Start, len(p.text))
	if l.Text.End > l.Text.Start && p.text[l.Text.End-1] == '\n' {
		l.Text.End--
	}
	left := false
	for k := p.link - 1; k >= max(0, p.link-8); k-- {
		if o := &p.posting.Links[k]; !o.Closed && o.Text.End == o.Text.Start && p.counts[anchor] > 0 {
			p.link, left = k, true
			break
		}
	}
	if !left {
		p.link = -1
	}
}

// imageName gives the open link the name of an image in it.
func (p *page) imageName() {
	if p.link < 0 {
		return
	}
	if alt, _ := p.tag.get("alt"); strings.TrimSpace(alt) != "" {
		p.posting.Links[p.link].HasName = true
	}
}
