// Package link puts every faulty link of a posting into one class of fault: its target, its markup, or its text.
//
// The classes are named as the rules are, links/<class>. A link that is right yields no fact; one with several faults yields
// the gravest only, in this order: what breaks the tag, what breaks the address (scheme, host, path), what breaks the
// element, what is worth a look. Addresses written out in the text are read as well, but only for faults that are certain
// without markup.
//
// The package decides from the address alone. It resolves no name and opens no connection, so it never says that a link is
// dead. It knows nothing of severities.
package link

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

//go:generate go run ./generate

// Fact is one link with a fault.
type Fact struct {
	fact.Mark
	Href string `json:"href"` // as decoded, "" where there is none
	Host string `json:"host"` // in lower case, "" where there is none
	Note string `json:"note"` // what exactly is wrong, in words that fit the message, or ""
}

// Recognise puts the faulty links into their classes, in the order of the text.
func Recognise(p *posting.Posting) map[string][]Fact {
	r := recogniser{p: p}
	for i := range p.Links {
		if r.ours(p.Links[i].Block) {
			r.link(i)
		}
	}
	r.field()
	r.text()
	return r.out
}

type recogniser struct {
	p    *posting.Posting
	out  map[string][]Fact
	page pageState
}

// pageState says whether the body is a whole page; it is looked up once, and only for links that depend on it.
type pageState uint8

const (
	unknownPage pageState = iota
	wholePage
	fragment
)

// fault is what is wrong with an address. fixed is the address as it should be, "" where that is not certain.
type fault struct {
	class string
	note  string
	fixed string
}

func (f fault) found() bool { return f.class != "" }

// ours says whether a block is the posting's own. Chrome is the site's; its links are judged by nobody here.
func (r *recogniser) ours(block int) bool {
	return block < 0 || block >= len(r.p.Blocks) || r.p.Blocks[block].Role != posting.Chrome
}

// link classifies one link.
func (r *recogniser) link(i int) {
	l := &r.p.Links[i]
	if !l.HasHref && !isMarkdown(l) {
		r.withoutHref(l)
		return
	}
	if f, edits := r.quotes(l); f.found() {
		r.add(l, f, l.Target, l.Href, edits)
		return
	}
	if f := address(l.Href); f.found() {
		if !r.worked(l, f.class) {
			r.addTarget(l, f)
		}
		return
	}
	if f := r.dependent(l); f.found() {
		r.addTarget(l, f)
		return
	}
	if r.element(i) {
		return
	}
	if f := worthALook(l.Href, r.p.LowerSlice(l.Text)); f.found() {
		r.addTarget(l, f)
	}
}

// dependent finds the faults of addresses that depend on the document: relative ones, fragments.
func (r *recogniser) dependent(l *posting.Link) fault {
	s := trim(l.Href)
	if strings.HasPrefix(s, "#") {
		return r.fragment(l, s)
	}
	if r.p.Doc.Format == source.Markdown && !r.p.Doc.Record {
		return fault{} // relative links are how Markdown files of one repository name each other
	}
	if !isRelative(s) || r.isPage() {
		return fault{}
	}
	return fault{class: "relative-no-base", note: "relative"}
}

// fragment judges a link into the same page.
func (r *recogniser) fragment(l *posting.Link, s string) fault {
	id := s[1:]
	switch {
	case id == "" || id == "!" || id == "0":
		if r.worked(l, "hash-only") || pointsUp(r.p.LowerSlice(l.Text)) || strings.TrimSpace(r.p.Slice(l.Text)) == "" {
			return fault{}
		}
		return fault{class: "hash-only"}
	case spreadsheetError(s):
		return fault{class: "template", note: "the error value of a spreadsheet"}
	case id[0] == '/' || id[0] == '!' || id[0] == ':' || strings.EqualFold(id, "top") || r.p.Doc.Format == source.Markdown:
		return fault{} // routes of scripts, text fragments, the top of any page; headings of Markdown have made-up ids
	}
	if r.p.IDs[strings.ToLower(id)] || r.p.IDs[strings.ToLower(unescape(id))] {
		return fault{}
	}
	return fault{class: "fragment-missing", note: id}
}

// worked says whether a target that is none does no harm, for the page that it stands on has a script that works the link.
func (r *recogniser) worked(l *posting.Link, class string) bool {
	switch class {
	case "javascript":
		return r.isPage()
	case "empty", "hash-only":
		return r.isPage() && scripted(l)
	}
	return false
}

// isPage says whether the body is a whole page, which has an address of its own that relative links start from.
func (r *recogniser) isPage() bool {
	if r.page == unknownPage {
		r.page = fragment
		d := r.p.Doc
		head := d.Body.String[:min(len(d.Body.String), 4096)]
		if !d.Record && (d.Format == source.HTML || d.Format == source.Scraped) && (containsFold(head, "<html") || containsFold(head, "<!doctype") || containsFold(head, "<head")) {
			r.page = wholePage
		}
	}
	return r.page == wholePage
}

// pointsUp says whether a link's text asks for the top of the page.
func pointsUp(text string) bool {
	for _, w := range [...]string{"top", "up", "oben", "haut", "arriba", "boven", "upp", "top of page", "↑", "⬆", "▲"} {
		if text == w || strings.HasSuffix(text, " "+w) || strings.HasPrefix(text, w+" ") {
			return true
		}
	}
	return false
}

// addTarget adds a fact that points at the address; for a placeholder, whose address says nothing, at the whole element,
// so that a reader sees the link's text.
func (r *recogniser) addTarget(l *posting.Link, f fault) {
	span, text := l.Target, l.Href
	switch f.class {
	case "empty", "hash-only", "javascript":
		span, text = r.wholeElement(l), strings.TrimSpace(r.p.Slice(l.Text))
	case "redirect-wrapper":
		span = r.upToHost(l)
	}
	r.add(l, f, span, text, r.replaceTarget(l, f.fixed))
}

// upToHost is the span of the address up to the end of its host, which is what is wrong with it: what follows is long and
// tells a reader nothing.
func (r *recogniser) upToHost(l *posting.Link) finding.Span {
	c := &r.p.Doc.Chunk
	raw := c.Src[l.Target.Start-c.Base : l.Target.End-c.Base]
	host := split(trim(l.Href)).host
	if i := strings.Index(strings.ToLower(string(raw)), host); i >= 0 && host != "" {
		return finding.Span{Start: l.Target.Start, End: l.Target.Start + i + len(host)}
	}
	return l.Target
}

// wholeElement is the span of the link with its text.
func (r *recogniser) wholeElement(l *posting.Link) finding.Span {
	if l.Closed && l.Span.Len() > 0 {
		return l.Span
	}
	if l.Text.Len() > 0 {
		return l.Tag.Join(r.p.Span(l.Text))
	}
	return l.Tag
}

func (r *recogniser) add(l *posting.Link, f fault, span finding.Span, text string, edits []finding.Edit) {
	m := fact.Markup(l.Block, span, text)
	if len(edits) > 0 {
		m.Repair = &fact.Repair{Description: repairs(f.class), Edits: edits}
	}
	r.put(f.class, Fact{Mark: m, Href: l.Href, Host: split(trim(l.Href)).host, Note: f.note})
}

func (r *recogniser) put(class string, f Fact) {
	if r.out == nil {
		r.out = map[string][]Fact{}
	}
	r.out[class] = append(r.out[class], f)
}
