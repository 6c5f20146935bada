package source

import (
	"strconv"
	"strings"

	"github.com/postlint/postlint/lint/internal/finding"
)

// wordText writes the text of a Word document as HTML, and as lines, a paragraph each.
type wordText struct {
	m       markup
	styles  map[string]wordStyle
	lists   map[string][9]bool
	targets map[string]string

	out, lines assembly

	maxDepth int
	deep     bool // something was nested deeper, and left out

	skip   int         // how deep in an element that is left out
	left   string      // its name
	marks  bool        // the properties read now are those of a paragraph
	around []paragraph // the paragraphs that are open: a text box in a paragraph holds others
	open   []wordList
	bold   bool // of the run
	hidden bool // the run
	header bool // the row is the header of its table
	strong bool // <strong> is open
	link   bool // <a> is open
	fields []wordField
	under  bool       // headings of the first level are under those of the style Title, where there are such: all are one deeper
	titled bool       // a paragraph of the style Title was written
	page   bool       // a page begins before the block that is written next
	parts  bool       // a page begins behind this paragraph
	joined *paragraph // the paragraph whose end was deleted: the next one goes on with it

	noted   map[string]bool // the notes that are referred to, by kind and id: "w:footnote 3"
	notesAt int             // where in out they begin, and the frames of pages; 0 where there are none
}

// paragraph is a paragraph of a Word document.
type paragraph struct {
	heading int
	title   bool // it is of the style Title
	joins   bool // its end was deleted
	list    string
	level   int
	bold    bool
	tag     string // of the block that is open, empty if none is
}

// wordList is a list of the HTML that is open.
type wordList struct {
	id      string
	ordered bool
}

// wordField is a field of which the code or the result is being read: of a link for one.
type wordField struct {
	code   []finding.Span // pieces of the code
	result bool
}

// read walks through the document.
func (w *wordText) read() {
	for {
		kind, ok := w.m.next()
		switch {
		case !ok:
			w.closeBlock()
			w.closeLists(0)
			return
		case w.skip > 0:
			w.pass(kind)
		case kind == openToken:
			empty := w.m.empty
			if w.tag(); empty {
				w.end()
			}
		case kind == shutToken:
			w.end()
		}
	}
}

// behind reads a part whose bytes stand behind all others: notes, of which those that are referred to are read, or the frame of pages.
func (w *wordText) behind(part []byte) {
	w.m = markup{b: append(w.m.b, part...), at: len(w.m.b)}
	w.around, w.fields, w.skip, w.marks, w.page, w.parts = nil, nil, 0, false, false, false
	w.read()
}

// pass reads what is left out.
func (w *wordText) pass(kind token) {
	switch {
	case w.left == "w:sectPr" && kind == openToken && string(w.m.name) == "w:type":
		w.parts = attributeOf(&w.m, "w:val") != "continuous"
	case string(w.m.name) != w.left || w.m.empty:
	case kind == openToken:
		w.skip++
	case kind == shutToken:
		w.skip--
	}
}

// tag reads a start tag.
func (w *wordText) tag() {
	name := view(w.m.name)
	switch name {
	case "w:del", "w:moveFrom", "mc:Fallback", "w:delText", "w:sectPr", "w:rPrChange", "w:pPrChange", "w:tblPr", "w:trPrChange", "w:tcPr", "w:tabs", "w:footnotePr", "m:oMath", "w:rt":
		w.leave(name)
	case "w:footnote", "w:endnote":
		if !w.noted[name+" "+attributeOf(&w.m, "w:id")] {
			w.leave(name)
		}
	case "w:p":
		w.begin()
	case "w:pPr":
		w.marks = true
	case "w:pStyle":
		w.style(attributeOf(&w.m, "w:val"))
	case "w:tbl", "w:tr", "w:tc":
		w.closeBlock()
		w.closeLists(0)
		if name == "w:tbl" {
			w.beginPage()
		}
		w.header = w.header && name != "w:tr"
		w.out.own("<" + w.tableTag(name) + ">")
	case "w:tblHeader":
		w.header = on(&w.m)
	default:
		w.inline(name)
	}
}

// leave leaves out what the tag read last begins. In the marks of a paragraph an empty one says that its end was deleted, or moved away.
func (w *wordText) leave(name string) {
	switch {
	case !w.m.empty:
		w.left, w.skip = name, 1
		w.parts = w.parts || name == "w:sectPr"
	case w.marks && len(w.around) == 1 && (name == "w:del" || name == "w:moveFrom"):
		w.around[0].joins = true
	}
}

// begin begins a paragraph.
func (w *wordText) begin() {
	if w.joined != nil {
		w.around, w.joined = append(w.around, *w.joined), nil
		return
	}
	if len(w.around) > 0 {
		w.closeBlock()
		w.lines.own("\n")
	}
	if len(w.around) < w.maxDepth {
		w.around = append(w.around, paragraph{})
	} else {
		w.deep = true
	}
}

// tableTag is the element of HTML for one of a table. The cells of a row that is repeated on each page are headers.
func (w *wordText) tableTag(name string) string {
	switch {
	case name == "w:tbl":
		return "table"
	case name == "w:tr":
		return "tr"
	case w.header:
		return "th"
	}
	return "td"
}

// inline reads the start tag of something in a paragraph.
func (w *wordText) inline(name string) {
	p := w.paragraph()
	switch name {
	case "w:outlineLvl":
		p.heading = outline(attributeOf(&w.m, "w:val"), p.heading)
	case "w:ilvl":
		p.level = listLevel(attributeOf(&w.m, "w:val"))
	case "w:numId":
		p.list = attributeOf(&w.m, "w:val")
	case "w:r":
		w.bold, w.hidden = p.bold, false
	case "w:b":
		if !w.marks {
			w.bold = on(&w.m)
		}
	case "w:rStyle":
		w.bold = w.bold || attributeOf(&w.m, "w:val") == "Strong"
	case "w:vanish":
		w.hidden = !w.marks && on(&w.m)
	case "w:hyperlink":
		w.hyperlink()
	case "w:fldChar":
		w.field(attributeOf(&w.m, "w:fldCharType"))
	case "w:t":
		w.text()
	case "w:instrText":
		w.code()
	case "w:tab":
		w.blank("\t", " ")
	case "w:br", "w:cr":
		w.lineBreak()
	case "w:pageBreakBefore":
		w.page = on(&w.m)
	case "w:footnoteReference", "w:endnoteReference":
		if w.noted == nil {
			w.noted = map[string]bool{}
		}
		w.noted[strings.TrimSuffix(name, "Reference")+" "+attributeOf(&w.m, "w:id")] = true
	case "w:noBreakHyphen":
		w.write(Text{"-", w.atom(1, finding.Span{Start: w.m.start, End: w.m.at})})
	}
}

// end reads an end tag, or the end of an empty element.
func (w *wordText) end() {
	switch name := view(w.m.name); name {
	case "w:p":
		w.finish()
	case "w:pPr":
		w.marks = false
	case "w:r":
		w.bold, w.hidden = false, false
	case "w:hyperlink":
		w.closeLink()
	case "w:tbl", "w:tr", "w:tc":
		w.closeBlock()
		w.closeLists(0)
		w.out.own("</" + w.tableTag(name) + ">\n")
	}
}

// finish ends a paragraph. One whose end was deleted has no line of its own.
func (w *wordText) finish() {
	if p := *w.paragraph(); p.joins && p.tag != "" {
		p.joins = false
		w.joined = &p
	} else if !p.joins {
		w.closeBlock()
		w.lines.own("\n")
	}
	w.around = w.around[:max(0, len(w.around)-1)]
	w.page, w.parts = w.page || w.parts, false
}

// paragraph is the innermost open paragraph.
func (w *wordText) paragraph() *paragraph {
	if len(w.around) == 0 {
		return &paragraph{}
	}
	return &w.around[len(w.around)-1]
}

// style applies a paragraph style, and those that it is based on.
func (w *wordText) style(id string) {
	p := w.paragraph()
	for range 10 {
		s, ok := w.styles[id]
		if !ok {
			return
		}
		if p.heading == 0 {
			p.heading, p.title = s.heading, s.title
		}
		w.page = w.page || s.page
		if p.list == "" {
			p.list = s.list
		}
		p.bold = p.bold || s.bold
		id = s.based
	}
}

// text writes the content of the <w:t> whose tag was read last.
func (w *wordText) text() {
	if w.m.empty {
		return
	}
	from := w.m.at
	for {
		at := w.m.at
		kind, ok := w.m.next()
		if ok && (kind == textToken || kind == cdataToken || kind == otherToken) {
			continue
		}
		w.m.at = at
		break
	}
	if from < w.m.at && !w.hidden && len(w.around) > 0 {
		w.write(xmlText(Text{view(w.m.b[from:w.m.at]), Offset(from)}))
	}
}

// write writes text into the paragraph.
func (w *wordText) write(t Text) {
	if t.String == "" {
		return
	}
	w.openBlock()
	if w.bold != w.strong {
		w.closeStrong()
		if w.bold {
			w.out.own("<strong>")
			w.strong = true
		}
	}
	w.lines.part(t)
	w.out.part(t.escaped())
}

// blank writes a tab or a line break.
func (w *wordText) blank(line, html string) {
	if w.marks || w.hidden || len(w.around) == 0 || w.paragraph().tag == "" {
		return
	}
	w.lines.own(line)
	w.out.own(html)
}

// lineBreak ends a line, or a page.
func (w *wordText) lineBreak() {
	if attributeOf(&w.m, "w:type") != "page" {
		w.blank(" ", "<br>")
		return
	}
	w.page = true
	if w.paragraph().tag != "" {
		w.lines.own(" ")
		w.closeBlock()
	}
}

// openBlock opens the element of the paragraph, unless it is open.
func (w *wordText) openBlock() {
	p := w.paragraph()
	switch {
	case p.tag != "":
	case p.heading > 0:
		w.titled = w.titled || p.title
		level := p.heading
		if w.under && w.titled && !p.title {
			level = min(level+1, 6)
		}
		p.tag = "h" + strconv.Itoa(level)
		w.closeLists(0)
		w.beginPage()
		w.out.own("<" + p.tag + ">")
	case p.list != "" && p.list != "0":
		p.tag, w.page = "li", false
		w.item(p)
	default:
		p.tag = "p"
		w.closeLists(0)
		w.beginPage()
		w.out.own("<p>")
	}
}

// beginPage marks where a page begins.
func (w *wordText) beginPage() {
	if w.page && w.out.b.Len() > 0 {
		w.out.own("<hr>\n")
	}
	w.page = false
}

// item opens an item of a list. Items stay open for the lists in them.
func (w *wordText) item(p *paragraph) {
	want := wordList{p.list, w.lists[p.list][p.level]}
	w.closeLists(p.level + 1)
	if n := len(w.open); n == p.level+1 && w.open[n-1] != want {
		w.closeLists(p.level)
	} else if n == p.level+1 {
		w.out.own("</li>\n")
	}
	for len(w.open) <= p.level {
		w.open = append(w.open, want)
		w.out.own("<" + want.element() + ">")
		if len(w.open) <= p.level {
			w.out.own("<li>")
		}
	}
	w.out.own("<li>")
}

func (l wordList) element() string {
	if l.ordered {
		return "ol"
	}
	return "ul"
}

// closeLists closes the lists that are deeper than n.
func (w *wordText) closeLists(n int) {
	for len(w.open) > n {
		w.out.own("</li></" + w.open[len(w.open)-1].element() + ">\n")
		w.open = w.open[:len(w.open)-1]
	}
}

// closeBlock closes the element of the paragraph.
func (w *wordText) closeBlock() {
	p := w.paragraph()
	if w.joined != nil {
		p, w.joined = w.joined, nil
		w.lines.own("\n")
	}
	if p.tag == "" {
		return
	}
	w.closeLink()
	w.closeStrong()
	if p.tag != "li" {
		w.out.own("</" + p.tag + ">\n")
	}
	p.tag = ""
}

func (w *wordText) closeStrong() {
	if w.strong {
		w.out.own("</strong>")
		w.strong = false
	}
}

func (w *wordText) closeLink() {
	if w.link {
		w.closeStrong()
		w.out.own("</a>")
		w.link = false
	}
}

// atom is the map of n bytes of text that stand for a span of the part.
func (w *wordText) atom(n int, at finding.Span) Map {
	m := Map{}
	m.Append(0, n, at.Start, at.Len(), false)
	return m
}

// hyperlink opens a link to the target of a relation, or to a bookmark.
func (w *wordText) hyperlink() {
	if w.m.empty {
		return
	}
	if v, ok := w.m.attribute("r:id"); ok {
		w.openLink(w.targets[attributeOf(&w.m, "r:id")], v)
	} else if v, ok := w.m.attribute("w:anchor"); ok {
		w.openLink("#"+attributeOf(&w.m, "w:anchor"), v)
	}
}

// openLink opens a link whose address stands for a span of the part.
func (w *wordText) openLink(address string, at finding.Span) {
	if address == "" || address == "#" || w.link || len(w.around) == 0 {
		return
	}
	w.openBlock()
	w.closeStrong()
	w.out.own(`<a href="`)
	address = escapeHTML(address)
	w.out.part(Text{address, w.atom(len(address), at)})
	w.out.own(`">`)
	w.lines.m.Append(w.lines.b.Len(), 0, at.Start, at.Len(), false) // on its line it is where its text begins
	w.link = true
}

// field reads the marks of a field. The code stands before its result: HYPERLINK "address".
func (w *wordText) field(mark string) {
	n := len(w.fields)
	switch {
	case mark == "begin" && n < w.maxDepth:
		w.fields = append(w.fields, wordField{})
	case mark == "begin":
		w.deep = true
	case mark == "separate" && n > 0:
		f := &w.fields[n-1]
		f.result = true
		if address := w.address(f.code); address != "" {
			w.openLink(address, finding.Span{Start: f.code[0].Start, End: f.code[len(f.code)-1].End})
		}
	case mark == "end" && n > 0:
		w.closeLink()
		w.fields = w.fields[:n-1]
	}
}

// code notes a piece of a field's code.
func (w *wordText) code() {
	from := w.m.at
	if kind, ok := w.m.next(); !ok || kind != textToken {
		w.m.at = from
		return
	}
	if n := len(w.fields); n > 0 && !w.fields[n-1].result {
		w.fields[n-1].code = append(w.fields[n-1].code, finding.Span{Start: from, End: w.m.at})
	}
}

// address is the address in the code of a link's field.
func (w *wordText) address(code []finding.Span) string {
	var b strings.Builder
	for _, s := range code {
		b.WriteString(xmlText(Text{String: view(w.m.b[s.Start:s.End])}).String)
	}
	rest, ok := strings.CutPrefix(strings.TrimSpace(b.String()), "HYPERLINK ")
	if !ok {
		return ""
	}
	_, rest, _ = strings.Cut(rest, `"`)
	address, _, _ := strings.Cut(rest, `"`)
	return address
}
