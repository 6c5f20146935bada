package lint

import (
	"github.com/postlint/postlint/lint/internal/posting"
)

// Block is a run of a posting's text that stands by itself, as a reader sees it, whatever container it came in.
type Block struct {
	Kind    string // heading, paragraph, item, cell, line, field: the value of a field of a record, or image: images and no text
	Field   string // of the kind field: title, location, pay, employer, url, posted, valid-through, employment-type
	Level   int    // of a heading: 1 to 6, 0 for one by its looks; of an item: its depth, from 1
	Ordered bool   // an item of a numbered list
	Inner   bool   // it continues the item before it
	Chrome  bool   // it belongs to the site, not to the posting
	Heading string // the heading of the section that it stands in, possibly empty
	Section string // the canonical name of that section, possibly empty
	Text    string
	Cell    *BlockCell    // the cell of a table that it stands in, the same for all blocks of a cell; nil elsewhere
	Links   []BlockLink   // in the order of the text; they do not overlap
	Accents []BlockAccent // in the order of the text; they do not overlap
	Marks   []BlockMark   // ordered by start, possibly overlapping
	Images  []BlockImage  // in the order of the text
}

// BlockCell is a cell of a table of data. Tables that place things on a page, or hold other tables, are not told: their text is in
// the order in which it is read.
type BlockCell struct {
	Table, Row, Column int // from 0; Column counts the cells of the row
	Columns            int // how many cells the row has, those without text among them
	Header             bool
}

// BlockLink is a link in a block: bytes [Start, End) of its text lead to Href.
type BlockLink struct {
	Start, End int
	Href       string
}

// BlockImage is an image that stands before byte At of a block's text.
type BlockImage struct {
	At        int
	Src, Alt  string // its address and its description as written
	Described bool   // it needs no description, or has one, though that may be empty
	Href      string // where the link leads that it stands in, "" for none
}

// BlockAccent says that bytes [Start, End) of a block's text are bold, italic or both. Headings are bold by themselves: that is
// not told.
type BlockAccent struct {
	Start, End   int
	Bold, Italic bool
}

// BlockMark says that bytes [Start, End) of a block's text are what a finding points at: all of them, or the part that
// stands in this block. An empty range stands where something is that readers do not see.
type BlockMark struct {
	Finding    int // index in Result.Findings
	Start, End int
	First      bool // the finding begins here
}

// Blocks are the posting's text. They are nil unless Options.KeepText was set.
func (r *Result) Blocks() []Block {
	p := r.text
	if p == nil {
		return nil
	}
	blocks := make([]Block, len(p.Blocks))
	for i := range p.Blocks {
		blocks[i] = blockOf(p, i)
	}
	for i := range p.Links {
		l := &p.Links[i]
		if l.Block < 0 || l.Text.Len() == 0 || l.Nested {
			continue
		}
		at := &p.Blocks[l.Block]
		link := BlockLink{max(0, l.Text.Start-at.Start), min(at.Len(), l.Text.End-at.Start), l.Href}
		b := &blocks[l.Block]
		if n := len(b.Links); link.Start < link.End && (n == 0 || b.Links[n-1].End <= link.Start) {
			b.Links = append(b.Links, link)
		}
	}
	accent(p, blocks)
	cells(p, blocks)
	for i := range r.Findings {
		if r.Findings[i].Counts() {
			mark(p, blocks, i, p.Within(r.Findings[i].Span))
		}
	}
	return illustrated(p, blocks)
}

// illustrated puts the images into the blocks whose markup holds them. Those that stand between blocks get blocks of their own.
func illustrated(p *posting.Posting, blocks []Block) []Block {
	if len(p.Images) == 0 {
		return blocks
	}
	var out []Block
	next := 0 // the first block that is not in out
	link := 0 // the first link that does not end before the image
	for i := range p.Images {
		image := &p.Images[i]
		holds := func(b *posting.Block) bool {
			return b.Markup.Start <= image.Span.Start && image.Span.End <= b.Markup.End
		}
		for next < len(blocks) && p.Blocks[next].End <= image.At && !holds(&p.Blocks[next]) {
			out = append(out, blocks[next])
			next++
		}
		for link < len(p.Links) && p.Links[link].Span.End <= image.Span.Start {
			link++
		}
		seen := BlockImage{Src: image.Src, Alt: image.Alt, Described: image.Described}
		if link < len(p.Links) && p.Links[link].Span.Start <= image.Span.Start {
			seen.Href = p.Links[link].Href
		}
		if next < len(blocks) && holds(&p.Blocks[next]) {
			b := &p.Blocks[next]
			seen.At = min(max(0, image.At-b.Start), b.Len())
			blocks[next].Images = append(blocks[next].Images, seen)
			continue
		}
		out = append(out, Block{Kind: "image", Images: []BlockImage{seen}})
	}
	return append(out, blocks[next:]...)
}

// blockKinds are the names of the kinds of blocks; the values of fields have one of their own.
var blockKinds = map[posting.Kind]string{
	posting.Paragraph: "paragraph", posting.Heading: "heading", posting.Item: "item", posting.Cell: "cell", posting.Line: "line", posting.Value: "field",
}

// blockFields are the names of fields.
var blockFields = map[posting.FieldName]string{
	posting.TitleField: "title", posting.LocationField: "location", posting.PayField: "pay", posting.EmployerField: "employer", posting.URLField: "url",
	posting.PostedField: "posted", posting.ValidThroughField: "valid-through", posting.EmploymentTypeField: "employment-type",
}

func blockOf(p *posting.Posting, i int) Block {
	from := &p.Blocks[i]
	b := Block{
		Kind: blockKinds[from.Kind], Field: blockFields[from.Field], Level: from.Level, Inner: from.InItem && from.Kind != posting.Item,
		Chrome: from.Role == posting.Chrome, Section: p.SectionID(i), Text: p.Slice(from.Range),
	}
	if from.Role == posting.Field {
		b.Kind = "field"
	}
	if from.List >= 0 {
		b.Ordered = p.Lists[from.List].Ordered
	}
	if from.Section >= 0 {
		if h := p.Sections[from.Section].Heading; h >= 0 {
			b.Heading = p.Slice(p.Blocks[h].Range)
		}
	}
	return b
}

// accent puts what is emphasised into the blocks that it touches. Blanks at its ends are left out.
func accent(p *posting.Posting, blocks []Block) {
	i := 0
	for _, e := range p.Emphases() {
		for i < len(blocks) && p.Blocks[i].End <= e.Start {
			i++
		}
		for k := i; k < len(blocks) && p.Blocks[k].Start < e.End; k++ {
			b := &p.Blocks[k]
			a := BlockAccent{max(e.Start, b.Start) - b.Start, min(e.End, b.End) - b.Start, e.Bold && b.Kind != posting.Heading, e.Italic}
			for a.Start < a.End && blocks[k].Text[a.Start] == ' ' {
				a.Start++
			}
			for a.Start < a.End && blocks[k].Text[a.End-1] == ' ' {
				a.End--
			}
			if a.Start < a.End && (a.Bold || a.Italic) {
				blocks[k].Accents = append(blocks[k].Accents, a)
			}
		}
	}
}

// cells tells of each block of a table which cell it stands in.
func cells(p *posting.Posting, blocks []Block) {
	for i := range p.Tables {
		t := &p.Tables[i]
		if t.Layout {
			continue
		}
		for from := 0; from < len(t.Cells); {
			to := from + 1
			for to < len(t.Cells) && t.Cells[to].Row == t.Cells[from].Row {
				to++
			}
			for k, c := range t.Cells[from:to] {
				cell := &BlockCell{Table: i, Row: c.Row, Column: k, Columns: to - from, Header: c.Header}
				for b := c.First; b < c.Last; b++ {
					blocks[b].Cell = cell
				}
			}
			from = to
		}
	}
}

// mark puts a finding's range into the blocks that it touches. An empty one goes to the block that begins there, or else to
// the last one.
func mark(p *posting.Posting, blocks []Block, finding int, r posting.Range) {
	first := true
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if r.Len() == 0 && (b.End >= r.Start || i == len(p.Blocks)-1) {
			at := min(max(0, r.Start-b.Start), b.Len())
			insert(&blocks[i], BlockMark{finding, at, at, true})
			return
		}
		if start, end := max(r.Start, b.Start), min(r.End, b.End); start < end {
			insert(&blocks[i], BlockMark{finding, start - b.Start, end - b.Start, first})
			first = false
		}
	}
}

// insert keeps the marks of a block ordered by their start.
func insert(b *Block, m BlockMark) {
	i := len(b.Marks)
	for i > 0 && b.Marks[i-1].Start > m.Start {
		i--
	}
	b.Marks = append(b.Marks, BlockMark{})
	copy(b.Marks[i+1:], b.Marks[i:])
	b.Marks[i] = m
}
