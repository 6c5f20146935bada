package serve

import (
	"html"
	"html/template"
	"strconv"
	"strings"

	"github.com/postlint/postlint/lint"
)

// stage writes a posting's blocks as HTML: what its readers will see, and in it the marks of what is found. Nothing of the
// posting's own markup is handed on: its text is escaped, and of its links only the address is kept. What is written is
// sanitised all the same (sanitise.go), so that a mistake here runs nothing.
type stage struct {
	b     strings.Builder
	lists []string // the open lists, "ul" or "ol"
	item  bool     // an item is open
	mark  func(finding int) *card
	raise int // added to the levels of headings: the page has headings of its own
}

// staged is a posting as the desk shows it. Cards are by index of their findings.
func staged(blocks []lint.Block, mark func(finding int) *card) template.HTML {
	s := &stage{mark: mark, raise: 2}
	for i := range blocks {
		if blocks[i].Kind != "field" {
			s.block(&blocks[i])
		}
	}
	s.close(0)
	return template.HTML(rewritten(s.b.String(), stageTag))
}

// inline is the text of one block with its marks.
func inline(b *lint.Block, mark func(finding int) *card) template.HTML {
	s := &stage{mark: mark}
	s.text(b)
	return template.HTML(rewritten(s.b.String(), stageTag))
}

// clean is a posting's body as tidy HTML, without marks: headings, paragraphs, lists, links.
func clean(blocks []lint.Block) string {
	s := &stage{}
	for i := range blocks {
		if b := &blocks[i]; b.Kind != "field" && !b.Chrome {
			s.block(b)
		}
	}
	s.close(0)
	return s.b.String()
}

func (s *stage) block(b *lint.Block) {
	switch {
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

// text writes a block's text, cut where links and marks begin and end. The number of a finding, which leads to its card,
// stands before its first word, outside of links.
func (s *stage) text(b *lint.Block) {
	cuts := cutsOf(b, s.mark != nil)
	s.numbers(b, 0, 0)
	for i := 0; i+1 < len(cuts); i++ {
		from, to := cuts[i], cuts[i+1]
		if from > 0 {
			s.numbers(b, from, from)
		}
		s.piece(b, from, to)
	}
	if n := len(b.Text); n > 0 {
		s.numbers(b, n, n)
	}
}

// cutsOf are the places at which links and marks begin and end, the ends of the text among them, in order and each once.
func cutsOf(b *lint.Block, marks bool) []int {
	at := make([]bool, len(b.Text)+1)
	at[0], at[len(b.Text)] = true, true
	for _, l := range b.Links {
		at[l.Start], at[l.End] = true, true
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

// numbers writes the numbers of the findings that begin at a place.
func (s *stage) numbers(b *lint.Block, from, to int) {
	if s.mark == nil {
		return
	}
	for _, m := range b.Marks {
		if c := s.mark(m.Finding); c != nil && m.First && m.Start >= from && m.Start <= to {
			s.b.WriteString(`<a class="ref ` + c.Class + `" id="m` + c.ID + `" href="#f` + c.ID + `" aria-label="` + html.EscapeString(c.Label) + `">` + strconv.Itoa(c.N) + `</a>`)
		}
	}
}

// piece writes a run of text that lies wholly inside or outside of each link and mark.
func (s *stage) piece(b *lint.Block, from, to int) {
	if from == to {
		return
	}
	var over *card // the gravest of the findings here
	if s.mark != nil {
		for _, m := range b.Marks {
			if c := s.mark(m.Finding); c != nil && !c.absent && m.Start <= from && to <= m.End && (over == nil || c.rank < over.rank) {
				over = c
			}
		}
	}
	href := ""
	for _, l := range b.Links {
		if l.Start <= from && to <= l.End {
			href = l.Href
		}
	}
	if href != "" {
		s.b.WriteString(`<a href="` + html.EscapeString(href) + `">`)
	}
	if over != nil {
		s.b.WriteString(`<mark class="` + over.Class + `" data-f="` + over.ID + `">`)
	}
	s.b.WriteString(html.EscapeString(b.Text[from:to]))
	if over != nil {
		s.b.WriteString("</mark>")
	}
	if href != "" {
		s.b.WriteString("</a>")
	}
}
