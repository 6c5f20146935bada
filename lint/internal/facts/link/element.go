package link

import (
	"strings"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
)

// isMarkdown says whether a link is written in Markdown, so that it has no tag.
func isMarkdown(l *posting.Link) bool { return !strings.HasPrefix(l.Raw, "<") }

// withoutHref judges an <a> that has no href: a target, a misspelt attribute, or a link that lost its address.
func (r *recogniser) withoutHref(l *posting.Link) {
	for i := range l.Attrs {
		a := &l.Attrs[i]
		if a.Val != "" && looksLikeAddress(a.Val) && !otherPurpose(a.Key) && !(strings.HasPrefix(a.Key, "data-") && r.isPage()) {
			r.wrongAttribute(l, a)
			return
		}
	}
	if brokenHref(l) {
		r.add(l, fault{class: "quote-breakage"}, r.wholeElement(l), strings.TrimSpace(r.p.Slice(l.Text)), nil)
		return
	}
	if scripted(l) || strings.TrimSpace(r.p.Slice(l.Text)) == "" {
		return
	}
	for i := range l.Attrs {
		switch l.Attrs[i].Key {
		case "name", "id", "aria-hidden", "aria-disabled", "tabindex": // a target, or a link that is off
			return
		}
	}
	r.addTarget(l, fault{class: "empty", note: "no address"})
}

// wrongAttribute reports an address in an attribute that leads nowhere, and mends its name where it is a slip for href.
func (r *recogniser) wrongAttribute(l *posting.Link, a *posting.Attr) {
	m := fact.Markup(l.Block, a.Span, a.Val)
	if slipOfHref(a.Key) {
		if s, ok := r.attributeName(a); ok {
			m.Repair = &fact.Repair{Description: repairs("wrong-attribute"), Edits: []finding.Edit{{Start: s.Start, End: s.End, Text: "href"}}}
		}
	}
	r.put("wrong-attribute", Fact{Mark: m, Href: a.Val, Host: split(a.Val).host, Note: a.Key})
}

// attributeName is the span of an attribute's name: the bytes before its value, back over the quote and the equals sign.
func (r *recogniser) attributeName(a *posting.Attr) (finding.Span, bool) {
	c := r.p.Doc.Chunk
	i := a.Span.Start - c.Base
	if i <= 0 || i > len(c.Src) {
		return finding.Span{}, false
	}
	for i > 0 && strings.IndexByte("\"'\\= \t", c.Src[i-1]) >= 0 {
		i--
	}
	start := i - len(a.Key)
	if start < 0 || !strings.EqualFold(string(c.Src[start:i]), a.Key) {
		return finding.Span{}, false
	}
	return finding.Span{Start: c.Base + start, End: c.Base + i}, true
}

// looksLikeAddress says whether an attribute's value can only be meant as a target.
func looksLikeAddress(s string) bool {
	s = trim(s)
	return hasScheme(s) || hasPrefixFold(s, "mailto:") || hasPrefixFold(s, "www.")
}

// otherPurpose says whether an attribute may hold an address without being the target.
func otherPurpose(key string) bool {
	switch key {
	case "title", "alt", "name", "id", "class", "style", "content", "cite", "ping", "itemid", "itemtype", "about", "resource", "typeof", "property", "vocab", "aria-label", "xmlns", "xlink:href", "onclick":
		return true
	}
	return strings.HasPrefix(key, "xmlns:") || strings.HasPrefix(key, "data-") && !strings.Contains(key, "href") && !strings.Contains(key, "url") && !strings.Contains(key, "link")
}

// slipOfHref says whether an attribute's name is one that was meant to be href.
func slipOfHref(key string) bool {
	switch key {
	case "link", "url", "src", "to", "hyperlink", "ref", "data-href":
		return true
	}
	return oneSlip(key, "href") || oneSlip(key, "herf")
}

// brokenHref says whether a tag without href holds an attribute that begins like one: `href"https://…"`, `href:"…"`.
func brokenHref(l *posting.Link) bool {
	for i := range l.Attrs {
		if k := l.Attrs[i].Key; len(k) > 4 && strings.HasPrefix(k, "href") && !isLetter(k[4]) && k[4] != '-' && !isDigit(k[4]) {
			return true
		}
	}
	return false
}

// scripted says whether a link without a real target is worked by a script, as menus and toggles of a page are.
func scripted(l *posting.Link) bool {
	for i := range l.Attrs {
		switch k := l.Attrs[i].Key; k {
		case "onclick", "role", "aria-expanded", "aria-controls", "aria-haspopup", "data-toggle", "data-bs-toggle", "data-target", "data-bs-target", "data-action", "jsaction", "routerlink", "ui-sref":
			return true
		default: // the attributes of Angular, Vue, Alpine and htmx
			for _, p := range [...]string{"ng-", "data-ng-", "v-", "x-", "hx-", "wire:", "@", ":", "(", "["} {
				if strings.HasPrefix(k, p) {
					return true
				}
			}
		}
	}
	return false
}

// quotes finds a target whose quotes are typographic, doubled, escaped, or missing on one side.
func (r *recogniser) quotes(l *posting.Link) (fault, []finding.Edit) {
	if isMarkdown(l) {
		return fault{}, nil
	}
	h := trim(l.Href)
	if h == "" {
		for i := range l.Attrs { // href=""https://acme.com""
			if k := l.Attrs[i].Key; hasPrefixFold(k, "http:") || hasPrefixFold(k, "https:") || hasPrefixFold(k, "www.") || hasPrefixFold(k, "mailto:") {
				return fault{class: "quote-breakage", note: "doubled"}, nil
			}
		}
		return fault{}, nil
	}
	inner := h
	for inner != "" {
		q, n := utf8.DecodeRuneInString(inner)
		if !isQuote(q) && q != '\\' || q == '\\' && (len(inner) < 2 || inner[1] != '"' && inner[1] != '\'') {
			break
		}
		inner = inner[n:]
	}
	switch {
	case len(inner) != len(h):
		inner = strings.TrimRightFunc(inner, func(q rune) bool { return isQuote(q) || q == '\\' })
		return fault{class: "quote-breakage", note: "quotes in place of or beside the straight ones"}, r.requote(l, inner)
	case strings.HasSuffix(h, `"`) && !quoted(l):
		return fault{class: "quote-breakage", note: "no opening quote"}, r.requote(l, strings.TrimRight(h, `"`))
	case swallowsMarkup(h):
		return fault{class: "quote-breakage", note: "no closing quote"}, nil
	}
	return fault{}, nil
}

func isQuote(r rune) bool {
	switch r {
	case '"', '\'', '`', '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '″', '′', '＂':
		return true
	}
	return false
}

// swallowsMarkup says whether a target runs on into the markup behind it: "https://acme.com>Apply</a> <p class=".
func swallowsMarkup(h string) bool {
	if gt := strings.IndexByte(h, '>'); gt >= 0 && strings.IndexByte(h[gt:], '<') > 0 || strings.Contains(h, "</") {
		return true
	}
	found := strings.Contains(h, " ")
	if !found || !strings.HasSuffix(h, "=") {
		return false
	}
	switch strings.TrimLeft(h[strings.LastIndexByte(h, ' '):], " ") {
	case "target=", "rel=", "class=", "title=", "style=", "id=":
		return true
	}
	return false
}

// requote writes the target between straight quotes. Where the faulty quotes stand inside straight ones, or there is a blank
// in the target, only what is inside is written, or nothing at all.
func (r *recogniser) requote(l *posting.Link, inner string) []finding.Edit {
	if inner == "" || hasBlank(inner) || strings.ContainsAny(inner, `<>"\`) || l.Target == l.Tag || !isWeb(split(inner).scheme) && !hasPrefixFold(inner, "mailto:") {
		return nil
	}
	if !quoted(l) {
		return []finding.Edit{{Start: l.Target.Start, End: l.Target.End, Text: r.p.Doc.Encode(`"` + attribute(inner) + `"`)}}
	}
	return []finding.Edit{{Start: l.Target.Start, End: l.Target.End, Text: r.p.Doc.Encode(attribute(inner))}}
}

// quoted says whether a tag's target stands in straight quotes.
func quoted(l *posting.Link) bool {
	for rest := lower(l.Raw); ; {
		_, after, ok := strings.Cut(rest, "href")
		if !ok {
			return false
		}
		rest = after
		if value, ok := strings.CutPrefix(strings.TrimLeft(after, " \t\r\n"), "="); ok {
			value = strings.TrimLeft(value, " \t\r\n")
			return value != "" && (value[0] == '"' || value[0] == '\'')
		}
	}
}

// element finds the faults of the element around a sound address, and says whether it found one.
func (r *recogniser) element(i int) bool {
	l := &r.p.Links[i]
	text := r.p.Slice(l.Text)
	switch {
	case l.Nested:
		r.add(l, fault{class: "nested-a"}, r.wholeElement(l), strings.TrimSpace(text), nil)
	case !l.Closed && r.swallowsMore(i):
		m := l.Tag
		if l.Text.Len() > 0 {
			m = l.Tag.Join(r.p.Span(posting.Range{Start: l.Text.Start, End: r.p.Blocks[l.Block].End}))
		}
		r.add(l, fault{class: "unclosed-a"}, m, strings.TrimSpace(text), nil)
	case !l.HasName && trim(text) == "" && l.Closed && !r.tailed(l):
		r.add(l, fault{class: "empty-text"}, l.Target, l.Href, nil)
	default:
		f := mismatch(text, l.Href)
		if !f.found() {
			return false
		}
		r.add(l, f, r.wholeElement(l), strings.TrimSpace(text), nil)
	}
	return true
}

// swallowsMore says whether text of other blocks follows a link that is not closed. Where none does, the posting is cut there,
// which is told elsewhere; where another link begins inside it, that one is reported.
func (r *recogniser) swallowsMore(i int) bool {
	l := &r.p.Links[i]
	if isMarkdown(l) || i+1 < len(r.p.Links) && r.p.Links[i+1].Nested {
		return false
	}
	last := r.p.End()
	return last > l.Block && l.Block >= 0
}

// tailed says whether the body ends inside a broken tag, so that a link's end cannot be known.
func (r *recogniser) tailed(l *posting.Link) bool {
	return r.p.Tail.Kind != "" && l.Span.End >= r.p.Tail.Span.Start
}

// mismatch finds a visible address that is not the one that the link leads to. www, scheme, path and sub-domain may differ, and so
// may the ending of the same name; short links, hiring systems and mail wrappers stand for others' addresses by their trade.
func mismatch(text, href string) fault {
	text = strings.TrimRight(trim(text), ".,;:!?)>")
	text = strings.TrimLeft(text, "(<")
	if text == "" || len(text) > 200 || hasBlank(text) || strings.HasSuffix(text, "…") {
		return fault{}
	}
	href = trim(href)
	if to, ok := cutPrefixFold(href, "mailto:"); ok {
		to = unescape(upToQuery(to))
		if isEmail(text) && isEmail(to) && !strings.EqualFold(text, to) {
			return fault{class: "text-href-mismatch", note: to}
		}
		return fault{}
	}
	target := split(href)
	if !isWeb(target.scheme) {
		return fault{}
	}
	shown := split(text)
	switch {
	case isWeb(shown.scheme):
	case hasPrefixFold(text, "www."):
		shown = split("https://" + text)
	default:
		return fault{} // a name with a dot is as often a company's: "Booking.com"
	}
	if shown.host == target.host || !publicHost(shown.host) || !publicHost(target.host) {
		return fault{}
	}
	a, b := registrable(shown.host), registrable(target.host)
	if a == b || related(a, b) || byTrade(target.host) || byTrade(shown.host) {
		return fault{}
	}
	return fault{class: "text-href-mismatch", note: target.host}
}

// byTrade says whether a host is known for standing for the addresses of others.
func byTrade(host string) bool {
	k := lookUp(host)
	return k != nil && (k.kind == "shortener" || k.kind == "wrapper" || k.kind == "ats")
}

// related says whether two registrable domains share their own label, or one holds the other: "acme.com" and "acme.co.uk",
// "acme.com" and "acme-careers.com".
func related(a, b string) bool {
	a, _, _ = strings.Cut(a, ".")
	b, _, _ = strings.Cut(b, ".")
	return a == b || len(a) >= 4 && strings.Contains(b, a) || len(b) >= 4 && strings.Contains(a, b)
}
