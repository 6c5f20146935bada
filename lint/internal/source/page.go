package source

import (
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"

	"github.com/postlint/postlint/lint/internal/finding"
)

// statement is what a saved web page says of its postings for machines: JSON-LD, and microdata
// (https://html.spec.whatwg.org/multipage/microdata.html), both with the names of https://schema.org/JobPosting.
type statement struct {
	text    []byte         // of the page
	scripts []finding.Span // the contents of JSON-LD scripts
	items   []*item        // the postings of microdata
	lang    finding.Span   // the language of <html>
	shown   int            // bytes of the text that the page shows
	ways    bool           // the page holds links or buttons: a way to apply beside the statement
	page    Page           // what the page shows
	told    int            // how many documents know of it

	open     []openElement
	maxDepth int
	deep     int // the byte of the first element that was nested deeper, 0 for none
	letters  strings.Builder
	heading  strings.Builder // of the first <h1>
	headed   int8            // 0 before it, 1 in it, 2 behind it
}

// item is a thing of microdata.
type item struct {
	posting    bool
	start, end int // from its first tag to its last
	props      []property
}

// property is a property of an item: an attribute's value, the content of an element, or another item.
type property struct {
	name, value finding.Span
	attribute   bool
	item        *item
}

// maxTold is how many postings of a page are told what it shows. A page of more is a list, and to look for each in it costs the square.
const maxTold = 20

// openElement is an element of the page that is not closed yet.
type openElement struct {
	name  string
	item  *item // that it begins, if any
	owner *item // of which it is a property, if of any
	prop  int   // in owner.props
}

// page yields the postings that a page states, else the page itself. A statement that says all but the description, or a teaser of it,
// leads to the page with the fields that it has.
func (in *input) page(d *Document) {
	if strings.Contains(d.Body.String, "JobPosting") {
		st := &statement{text: []byte(d.Body.String), maxDepth: in.opts.MaxDepth}
		st.read()
		if in.stated(d, st) {
			return
		}
	}
	in.index++
	in.yield(d, nil)
}

// stated yields the postings of a statement, and says whether there were any.
func (in *input) stated(d *Document, st *statement) bool {
	j := in.statementOf(d)
	j.text, j.page, j.around = st.text, st, st.around
	j.begin(cursor{pos: finding.Position{Line: 1, Column: 1}})
	for _, script := range st.scripts {
		if !j.script(script) {
			return true
		}
	}
	if j.found == 0 && len(j.bodiless) == 0 {
		j.text = st.text
		if len(st.items) > 0 && st.deep > 0 && !j.tooDeep(st.deep) {
			return true
		}
		for _, it := range st.items {
			if !j.microdata(it) {
				return true
			}
		}
	}
	if j.found == 0 && len(j.bodiless) == 1 {
		said := j.bodiless[0]
		said.Body, said.Format, said.text, said.Chunk = d.Body, d.Format, d.text, d.Chunk
		said.Record = false // the body is the page, with all that belongs to the site
		*d = *said
		return false
	}
	for _, said := range j.bodiless {
		said.Index = in.index
		in.index++
		if said.Body.Present() {
			if !in.yield(said, nil) {
				return true
			}
			continue
		}
		if !in.fail(&Error{
			Line: said.Chunk.Line, Message: "the page's structured data has no description of " + strconv.Quote(said.Title.String),
			Hint: `add the posting's text as its "description"`,
		}) {
			return true
		}
	}
	return j.found > 0 || len(j.bodiless) > 0
}

// tooDeep yields the error of microdata among elements that are nested too deep: what is said there is left out.
func (j *jsonText) tooDeep(at int) bool {
	c := j.at
	c.move(j.text, at)
	return j.in.fail(&Error{
		Line: c.pos.Line, Column: c.pos.Column, Hint: deepHint,
		Message: fmt.Sprintf("more than %d elements inside one another: what is deeper is left out", j.in.opts.MaxDepth),
	})
}

// A description of fewer bytes than teaser is one where the page shows more than longPage, of which it is not a tenth.
const (
	teaser   = 300
	longPage = 3000
)

// teases says whether a description is but a teaser, as some sites put it beside the whole posting: what the page shows is the posting.
func (st *statement) teases(d *Document) bool {
	n := len(d.Body.String)
	return n < teaser && st.shown > max(longPage, 10*n)
}

// script reads the JSON-LD of a script element. What is no JSON is an error with its place; the page is read in spite of it.
func (j *jsonText) script(at finding.Span) bool {
	at = unwrapped(j.page.text, at)
	j.text = j.page.text[:at.End]
	j.s.reset(j.text)
	start := j.s.blank(at.Start)
	if start == at.End {
		return true
	}
	j.s.keep = true
	if !j.s.document(j.text, start) {
		e := j.syntax()
		e.Message = "in the page's structured data: " + e.Message
		j.at.move(j.text, at.Start)
		return !strings.Contains(view(j.text[at.Start:]), "JobPosting") || j.in.fail(e)
	}
	for _, from := range j.typed() {
		if !j.record(from) {
			return false
		}
	}
	return true
}

// unwrapped is a script's content without the comment that hides it from old browsers and from XML.
func unwrapped(text []byte, at finding.Span) finding.Span {
	for _, w := range [...][2]string{{"<!--", "-->"}, {"//<![CDATA[", "//]]>"}, {"/*<![CDATA[*/", "/*]]>*/"}, {"<![CDATA[", "]]>"}} {
		s := strings.TrimLeft(view(text[at.Start:at.End]), blanks)
		if !strings.HasPrefix(s, w[0]) {
			continue
		}
		at.Start = at.End - len(s) + len(w[0])
		if s = strings.TrimRight(view(text[at.Start:at.End]), blanks); strings.HasSuffix(s, w[1]) {
			at.End = at.Start + len(s) - len(w[1])
		}
	}
	return at
}

// read finds the statement in the page.
func (st *statement) read() {
	m := &markup{b: st.text, html: true}
	hidden := false // the text that comes next
	for {
		t, ok := m.next()
		if !ok {
			break
		}
		switch t {
		case textToken:
			if !hidden {
				st.show(view(st.text[m.start:m.at]))
			}
			hidden = false
		case openToken:
			hidden = m.raw != nil || string(m.name) == "title"
			if string(m.name) == "h1" && st.headed == 0 {
				st.headed = 1
			}
			st.tag(m)
		case shutToken:
			if string(m.name) == "h1" && st.headed == 1 {
				st.headed = 2
			}
			st.shut(view(m.name), m.start, m.at)
		}
	}
	for len(st.open) > 0 {
		st.pop(len(st.text), len(st.text))
	}
	st.page = Page{Heading: finding.Folded(st.heading.String()), Letters: st.letters.String()}
}

// show takes a text that the page shows.
func (st *statement) show(text string) {
	st.shown += len(strings.Trim(text, blanks))
	text = html.UnescapeString(text)
	st.letters.WriteString(Letters(text))
	if st.headed == 1 {
		st.heading.WriteString(text + " ")
	}
}

// tag reads a start tag.
func (st *statement) tag(m *markup) {
	name := view(m.name)
	switch name {
	case "html":
		st.lang, _ = m.attribute("lang")
	case "a", "button", "form", "input":
		st.ways = true
	case "script":
		if kind, ok := m.attribute("type"); ok && strings.EqualFold(strings.Trim(view(st.text[kind.Start:kind.End]), blanks), "application/ld+json") {
			end := m.at + len(rawContent(m))
			st.scripts = append(st.scripts, finding.Span{Start: m.at, End: end})
		}
	}
	e := openElement{name: name}
	st.properties(m, &e)
	if voidElement(name) || m.empty && e.owner == nil && e.item == nil {
		return
	}
	switch {
	case len(st.open) < st.maxDepth:
		if e.item != nil && e.item.posting && !slices.ContainsFunc(st.open, openElement.isPosting) {
			st.items = append(st.items, e.item)
		}
		st.open = append(st.open, e)
	case st.deep == 0:
		st.deep = m.start
	}
}

// isPosting says whether the element begins a posting. One within another is a part of it.
func (e openElement) isPosting() bool { return e.item != nil && e.item.posting }

// rawContent is the content of the script whose tag was read last.
func rawContent(m *markup) []byte {
	script := *m
	if _, ok := script.next(); ok {
		return script.b[script.start:script.at]
	}
	return nil
}

// properties notes what a start tag says of microdata.
func (st *statement) properties(m *markup, e *openElement) {
	kind, typed := m.attribute("itemtype")
	if _, ok := m.attribute("itemscope"); ok {
		e.item = &item{start: m.start, posting: typed && strings.Contains(view(st.text[kind.Start:kind.End]), "JobPosting")}
	}
	name, ok := m.attribute("itemprop")
	owner := st.inner()
	if !ok || owner == nil || name.Len() == 0 {
		return
	}
	p := property{name: name, item: e.item, value: finding.Span{Start: m.at, End: m.at}}
	for _, attribute := range [...]string{"content", "datetime", "href", "src", "value"} {
		if v, has := m.attribute(attribute); has && e.item == nil && (attribute == "content" || attribute == "datetime" || voidElement(e.name) || e.name == "a") {
			if attribute != "href" || strings.Contains(strings.ToLower(view(st.text[name.Start:name.End])), "url") || e.name == "link" {
				p.value, p.attribute = v, true
				break
			}
		}
	}
	owner.props = append(owner.props, p)
	e.owner, e.prop = owner, len(owner.props)-1
}

// inner is the innermost item that is open.
func (st *statement) inner() *item {
	for _, e := range slices.Backward(st.open) {
		if e.item != nil {
			return e.item
		}
	}
	return nil
}

// shut closes the innermost open element of a name, with all that were left open in it; an end tag without one closes nothing.
func (st *statement) shut(name string, start, end int) {
	for i, e := range slices.Backward(st.open) {
		if e.name == name {
			for len(st.open) > i+1 {
				st.pop(start, start)
			}
			st.pop(start, end)
			return
		}
	}
}

// pop closes the innermost element, whose content ends at `start` and whose end tag ends at `end`.
func (st *statement) pop(start, end int) {
	e := st.open[len(st.open)-1]
	st.open = st.open[:len(st.open)-1]
	if e.item != nil {
		e.item.end = end
	}
	if e.owner != nil && !e.owner.props[e.prop].attribute {
		e.owner.props[e.prop].value.End = start
	}
}

// voidElement says whether an element of HTML has no content.
func voidElement(name string) bool {
	switch name {
	case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr":
		return true
	}
	return false
}

// microdata reads a posting of microdata.
func (j *jsonText) microdata(it *item) bool {
	s := &scanner{b: j.text, keep: true, decode: pageText}
	s.item(it)
	r := &record{s: s, base: j.base, stated: true}
	from, line := j.from(it.start)
	r.read(0)
	r.page = r.best[bodyField].node != 0 && !s.nodes[r.best[bodyField].node].broken
	d := j.document(from, it.end)
	d.fields, d.text = bare, bare
	j.rec = r
	j.at.move(j.text, it.end)
	return j.emit(d, line)
}

// pageText is the text of a property: what a reader sees of an element's content, or an attribute's value.
func pageText(raw Text) Text { return raw.visible() }

// item notes an item as a record's nodes.
func (s *scanner) item(it *item) {
	n := s.open(object, it.start)
	for i := range it.props {
		p := &it.props[i]
		k := s.open(str, p.name.Start)
		s.shut(k, p.name.End)
		if p.item != nil {
			s.item(p.item)
			continue
		}
		v := s.open(str, p.value.Start)
		s.shut(v, p.value.End)
		s.nodes[v].broken = p.attribute || string(s.b[p.name.Start:p.name.End]) != "description"
	}
	s.shut(n, it.end)
}

// around adds what a statement leaves to the page that it stands in.
func (st *statement) around(d *Document) {
	if !d.Language.Present() && st.lang.Len() > 0 {
		d.Language = d.outside(view(st.text[st.lang.Start:st.lang.End]))
	}
	d.ApplyRoute = d.ApplyRoute || st.ways
	if st.told++; st.told <= maxTold {
		d.Page = &st.page
	}
}

// outside is a text that stands outside of the document's chunk, or nowhere in the file. It leads to an empty place.
func (d *Document) outside(s string) Text {
	m := Offset(d.Chunk.Base)
	m.Append(0, len(s), 0, 0, false)
	return Text{s, m}
}
