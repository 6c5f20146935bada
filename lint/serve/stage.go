package serve

import (
	"html"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"github.com/postlint/postlint/lint"
)

// stage writes a posting's blocks as HTML: what its readers will see, and in it the marks of what is found. Nothing of the
// posting's own markup is handed on: its text is escaped, of its links only the address is kept, and what is bold or italic is told. What is written is
// sanitised all the same (sanitise.go), so that a mistake here runs nothing.
type stage struct {
	b     strings.Builder
	lists []string        // the open lists, "ul" or "ol"
	cell  *lint.BlockCell // the open cell of a table
	item  bool            // an item is open
	mark  func(finding int) *card
	say   *speech // names images where the posting is shown; nil writes them as they are
	raise int     // added to the levels of headings: the page has headings of its own
}

// staged is a posting as the desk shows it. Cards are by index of their findings.
func staged(say *speech, blocks []lint.Block, mark func(finding int) *card) template.HTML {
	s := &stage{mark: mark, say: say, raise: 2}
	for i := range blocks {
		if blocks[i].Kind != "field" {
			s.block(&blocks[i])
		}
	}
	s.close(0)
	s.move(nil)
	return template.HTML(rewritten(s.b.String(), stageTag))
}

// inline is the text of one block with its marks.
func inline(b *lint.Block, mark func(finding int) *card) template.HTML {
	s := &stage{mark: mark}
	s.text(b)
	return template.HTML(rewritten(s.b.String(), stageTag))
}

// clean is a posting's body as tidy HTML, without marks: headings, paragraphs, lists, links, images.
func clean(blocks []lint.Block) string {
	s := &stage{}
	for i := range blocks {
		if b := &blocks[i]; b.Kind != "field" && !b.Chrome {
			s.block(b)
		}
	}
	s.close(0)
	s.move(nil)
	return s.b.String()
}

func (s *stage) block(b *lint.Block) {
	next := s.cell != b.Cell
	if next {
		s.close(0)
		s.move(b.Cell)
	}
	switch {
	case b.Cell != nil && b.Kind == "cell":
		if !next {
			s.b.WriteString("<br>")
		}
		s.text(b)
		return
	case b.Kind == "item":
		s.close(max(1, b.Level))
		s.open(max(1, b.Level), b.Ordered)
		s.begin("li")
		s.item = true
		s.text(b)
		return
	case b.Inner && len(s.lists) > 0:
		s.b.WriteString("<br>")
		s.text(b)
		return
	}
	s.close(0)
	tag := "p"
	if b.Kind == "heading" && b.Level > 0 {
		tag = "h" + strconv.Itoa(min(6, b.Level+s.raise))
	}
	s.b.WriteString("<" + tag)
	if s.mark != nil && b.Chrome {
		s.b.WriteString(` class="chrome"`)
	}
	if s.mark != nil {
		s.b.WriteString(` dir="auto"`)
	}
	s.b.WriteString(">")
	if b.Kind == "heading" && b.Level == 0 {
		s.b.WriteString("<strong>")
	}
	s.text(b)
	if b.Kind == "heading" && b.Level == 0 {
		s.b.WriteString("</strong>")
	}
	s.b.WriteString("</" + tag + ">\n")
}

// move goes to a cell of a table, or to what is behind the table. Cells without text are written on the way.
func (s *stage) move(to *lint.BlockCell) {
	from := s.cell
	s.cell = to
	column := 0
	if from != nil {
		s.b.WriteString("</" + cellTag(from) + ">")
		column = from.Column + 1
		if to == nil || to.Table != from.Table || to.Row != from.Row {
			s.b.WriteString(strings.Repeat("<td></td>", from.Columns-column) + "</tr>")
			column = 0
		}
		if to == nil || to.Table != from.Table {
			s.b.WriteString("</table>\n")
		}
	}
	if to == nil {
		return
	}
	if from == nil || to.Table != from.Table {
		s.b.WriteString("<table>")
	}
	if from == nil || to.Table != from.Table || to.Row != from.Row {
		s.b.WriteString("<tr>")
	}
	s.b.WriteString(strings.Repeat("<td></td>", to.Column-column))
	s.begin(cellTag(to))
}

func cellTag(c *lint.BlockCell) string {
	if c.Header {
		return "th"
	}
	return "td"
}

// begin opens an element. Where the posting is shown, each takes the direction of its own text.
func (s *stage) begin(tag string) {
	s.b.WriteString("<" + tag)
	if s.mark != nil {
		s.b.WriteString(` dir="auto"`)
	}
	s.b.WriteString(">")
}

// open opens lists until so many are open; all but the innermost get an item to stand in.
func (s *stage) open(depth int, ordered bool) {
	for len(s.lists) < depth {
		if len(s.lists) > 0 && !s.item {
			s.begin("li")
		}
		tag := "ul"
		if ordered && len(s.lists) == depth-1 {
			tag = "ol"
		}
		s.begin(tag)
		s.lists = append(s.lists, tag)
		s.item = false
	}
}

// close ends the lists that are deeper, and the item that stands in a list that is as deep.
func (s *stage) close(depth int) {
	for len(s.lists) > depth {
		last := len(s.lists) - 1
		s.b.WriteString("</li></" + s.lists[last] + ">\n")
		s.lists = s.lists[:last]
		s.item = true
	}
	if len(s.lists) == depth && depth > 0 && s.item {
		s.b.WriteString("</li>")
		s.item = false
	}
	if depth == 0 {
		s.item = false
	}
}

// text writes a block's text, cut where links, accents and marks begin and end. The number of a finding, which leads to its
// card, stands before its first word, outside of links.
func (s *stage) text(b *lint.Block) {
	cuts := cutsOf(b, s.mark != nil)
	w := sweep{stage: s, b: b}
	for i, at := range cuts {
		w.reach(at)
		if i+1 < len(cuts) {
			w.piece(at, cuts[i+1])
		}
	}
}

// picture writes an image. The page loads nothing from elsewhere: where the posting is shown, words stand in its place, which keep
// what it is made of for the draft that is edited there.
func (s *stage) picture(x *lint.BlockImage) {
	attr := func(name, val string) string { return " " + name + `="` + html.EscapeString(val) + `"` }
	if s.say != nil {
		s.b.WriteString(`<span class="image"` + attr("data-src", x.Src))
		if x.Described {
			s.b.WriteString(attr("data-alt", x.Alt))
		}
		if x.Href != "" {
			s.b.WriteString(attr("data-href", x.Href))
		}
		name := s.say.say("image")
		if x.Alt != "" {
			name = s.say.say("image_of", "text", x.Alt)
		}
		s.b.WriteString(">" + html.EscapeString(name) + "</span>")
		return
	}
	if x.Href != "" {
		s.b.WriteString("<a" + attr("href", x.Href) + ">")
		defer s.b.WriteString("</a>")
	}
	s.b.WriteString("<img" + attr("src", x.Src))
	if x.Described {
		s.b.WriteString(attr("alt", x.Alt))
	}
	s.b.WriteString(">")
}

// cutsOf are the places at which images stand and links, accents and marks begin and end, the ends of the text among them, in order and each once.
func cutsOf(b *lint.Block, marks bool) []int {
	at := make([]bool, len(b.Text)+1)
	at[0], at[len(b.Text)] = true, true
	for _, a := range b.Accents {
		at[a.Start], at[a.End] = true, true
	}
	for _, l := range b.Links {
		at[l.Start], at[l.End] = true, true
	}
	for _, x := range b.Images {
		at[x.At] = true
	}
	if marks {
		for _, m := range b.Marks {
			at[m.Start], at[m.End] = true, true
		}
	}
	var cuts []int
	for i, cut := range at {
		if cut {
			cuts = append(cuts, i)
		}
	}
	return cuts
}

// sweep goes once through a block's text, from cut to cut, so that a text costs no more than it is long, whatever it holds.
type sweep struct {
	*stage
	b                   *lint.Block
	link, accent, finds int // the first link and accent that are not behind, and the first mark that is not reached
	image               int // the first image that is not written
	over                []lint.BlockMark
}

// reach goes to a cut. The images that stand there and the numbers of findings that begin there are written.
func (w *sweep) reach(at int) {
	for ; w.image < len(w.b.Images) && w.b.Images[w.image].At <= at; w.image++ {
		w.stage.picture(&w.b.Images[w.image])
	}
	for w.link < len(w.b.Links) && w.b.Links[w.link].End <= at {
		w.link++
	}
	for w.accent < len(w.b.Accents) && w.b.Accents[w.accent].End <= at {
		w.accent++
	}
	if w.mark == nil {
		return
	}
	w.over = slices.DeleteFunc(w.over, func(m lint.BlockMark) bool { return m.End <= at })
	for ; w.finds < len(w.b.Marks) && w.b.Marks[w.finds].Start <= at; w.finds++ {
		m := w.b.Marks[w.finds]
		c := w.mark(m.Finding)
		if c == nil {
			continue
		}
		if m.First {
			w.stage.b.WriteString(`<a class="ref ` + c.Class + `" id="m` + c.ID + `" href="#f` + c.ID + `" aria-label="` + html.EscapeString(c.Label) + `">` + strconv.Itoa(c.N) + `</a>`)
		}
		if m.End > at && !c.absent {
			w.over = append(w.over, m)
		}
	}
}

// piece writes a run of text that lies wholly inside or outside of each link, accent and mark.
func (w *sweep) piece(from, to int) {
	out := &w.stage.b
	var shut []string
	wrap := func(tag, attrs string) {
		out.WriteString("<" + tag + attrs + ">")
		shut = append(shut, "</"+tag+">")
	}
	if w.link < len(w.b.Links) {
		if l := &w.b.Links[w.link]; l.Start <= from && l.Href != "" {
			wrap("a", ` href="`+html.EscapeString(l.Href)+`"`)
		}
	}
	if w.accent < len(w.b.Accents) {
		if a := &w.b.Accents[w.accent]; a.Start <= from {
			if a.Bold {
				wrap("strong", "")
			}
			if a.Italic {
				wrap("em", "")
			}
		}
	}
	if c := w.gravest(); c != nil {
		wrap("mark", ` class="`+c.Class+`" data-f="`+c.ID+`"`)
	}
	out.WriteString(html.EscapeString(w.b.Text[from:to]))
	for _, end := range slices.Backward(shut) {
		out.WriteString(end)
	}
}

// gravest is the card of the gravest finding here, nil where there is none.
func (w *sweep) gravest() (over *card) {
	for _, m := range w.over {
		if c := w.mark(m.Finding); over == nil || c.rank < over.rank {
			over = c
		}
	}
	return over
}
