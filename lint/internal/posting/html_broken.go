package posting

import "strings"

// brokenTag reads a tag that the body's end broke, and returns where to go on. Where a quote is missing, the tag is taken to end at the
// first ">", so that the text behind is read.
func (p *page) brokenTag(at int) int {
	rest := p.src[at:]
	if rest == "" {
		return len(p.src)
	}
	isEnd := rest[1] == '/'
	if gt := strings.IndexByte(rest, '>'); gt >= 0 {
		// Only a quoted value can hold the bracket, and there are but two quotes: this happens twice at most.
		if !isEnd {
			p.startTag(rest, at, at+gt+1)
		}
		return at + gt + 1
	}
	kind := "tag"
	if strings.IndexByte(rest, '=') > 0 {
		kind = "attribute"
	}
	p.posting.Tail = Tail{Kind: kind, Span: p.span(at, len(p.src))}
	if !isEnd && p.skip == "" {
		var room [16]byte
		if e, _ := lookup(tagName(rest, room[:])); e == anchor {
			p.tag = tag{raw: rest, at: at, attrs: parseAttrs(rest, at, p.tag.attrs)}
			p.openLink(at, len(p.src))
		}
	}
	return p.afterLast()
}

// brokenText looks for a tag or a character reference that the end of the last text broke.
func (p *page) brokenText(raw string, at int) {
	if strings.HasSuffix(raw, "</") || strings.HasSuffix(raw, "<") {
		n := strings.LastIndexByte(raw, '<')
		p.posting.Tail = Tail{Kind: "tag", Span: p.span(at+n, len(p.src))}
		return
	}
	if i := strings.LastIndexByte(raw, '&'); i >= 0 && referenceBegins(raw[i+1:]) {
		p.posting.Tail = Tail{Kind: "entity", Span: p.span(at+i, len(p.src))}
	}
}

// referenceBegins says whether what stands behind an ampersand is the beginning of a character reference that postings use. "R&D" and
// "Q&A" are none.
func referenceBegins(s string) bool {
	const longest = 9
	if s == "" || len(s) > longest {
		return false
	}
	name, numeric := strings.CutPrefix(s, "#")
	for k := range len(name) {
		if !alphanumeric(name[k]) {
			return false
		}
	}
	if numeric {
		return true
	}
	for _, full := range [...]string{"amp", "nbsp", "rsquo", "lsquo", "ldquo", "rdquo", "ndash", "mdash", "hellip", "bull", "middot", "pound", "euro", "quot", "apos", "eacute", "egrave", "auml", "ouml", "uuml", "szlig", "ccedil", "agrave", "ntilde", "aacute", "iacute", "oacute", "uacute"} {
		if len(name) > 1 && strings.HasPrefix(full, name) {
			return true
		}
	}
	return false
}
