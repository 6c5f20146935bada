// Package posting makes a posting of a document in one tokenizer pass: blocks of text, headings real and pseudo, sections,
// lists, links, what is open at the end, ignore comments. It knows markup; it must not know pay, places, law or rules.
//
// All text of a posting, its fields included, stands in one string, Posting.Text, one block after the other, each ended by
// a line feed that belongs to no block. Recognisers work on that string, and on Posting.Lower, which has the same length;
// Posting.Span leads from a Range of it back to the bytes of the file.
//
// Parse, in parse.go, is the order in which a posting is made: a reader (html.go, markdown.go, plain.go) writes blocks by builder.go, then
// chrome.go, title.go, heading.go and sections.go say what they are. apart.go parses documents of several postings, recognise.go tells what
// is no posting; excerpt.go, within.go and rewrite.go lead back, for reports and repairs.
package posting

import (
	"iter"
	"slices"
	"sort"

	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/source"
)

// Range is a half-open range of bytes in Posting.Text.
type Range struct{ Start, End int }

// Len is the number of bytes in the range.
func (r Range) Len() int { return r.End - r.Start }

// Kind says what a block is.
type Kind uint8

// The kinds of blocks. Line is a line of loose or plain text, or of text parted by <br>.
const (
	Paragraph Kind = iota
	Heading
	Item
	Cell
	Line
	Value // the value of a field of the record
)

// Role says whose text a block is.
type Role uint8

// The roles. Chrome belongs to the site, not to the posting: only facts about apply routes read it.
const (
	Body Role = iota
	Chrome
	Field
)

// FieldName says which field a block of role Field holds.
type FieldName uint8

// The fields of a record that become blocks.
const (
	NoField FieldName = iota
	TitleField
	LocationField
	PayField
	EmployerField
	URLField
	PostedField
	ValidThroughField
	EmploymentTypeField
)

// Block is a run of text that stands by itself: a paragraph, a heading, a list item, a table cell, a line.
type Block struct {
	Range   // in Posting.Text
	Kind    Kind
	Role    Role
	Field   FieldName
	Level   int  // of a heading: 1 to 6, 0 for a pseudo-heading; of an item: its depth, from 1
	List    int  // index in Posting.Lists, or -1
	Section int  // index in Posting.Sections, or -1
	Bold    bool // all of its visible text is bold
	Pseudo  bool // a heading by its looks only
	InItem  bool // stands inside a list item
	Closed  bool // its end was seen, or is implied before the end of the body
	// Markup is the block with its own tags. For a Field it equals Span.
	Markup finding.Span
}

// List is a list of items.
type List struct {
	Ordered bool
	Depth   int   // 1 is outermost
	Items   []int // indexes of the items' first blocks
	Closed  bool
	Span    finding.Span // of the opening tag
}

// Section is a run of blocks under one heading. The blocks before the first heading form a section without a heading.
type Section struct {
	ID      string // canonical id, "" where the heading says nothing known
	Also    string // second id, for "Salary and benefits"
	Heading int    // index of the heading's block, or -1
	First   int    // index of the first block after the heading
	Last    int    // index after the last block
	Words   int    // of the blocks, without the heading
}

// Attr is an attribute of a tag; Key is lower-case, Val is decoded, Span covers the value's bytes without the quotes.
type Attr struct {
	Key, Val string
	Span     finding.Span
}

// Link is an <a> element or a Markdown link.
type Link struct {
	Text    Range // the visible text, possibly empty
	Block   int   // index of the block it stands in
	Href    string
	HasHref bool
	HasName bool   // it has an accessible name without text: an image with alt, aria-label, title
	Raw     string // the opening tag as written, entities and all
	Attrs   []Attr
	Target  finding.Span // the href's value without quotes, else the opening tag
	Tag     finding.Span // the opening tag
	Span    finding.Span // from the opening tag to the closing one
	Closed  bool
	Nested  bool // stands inside another link

	reach int // the farthest end of the text of this link and of those before it
}

// Image is an <img> or an image of Markdown. Posting.Text holds nothing of it.
type Image struct {
	At        int    // in Posting.Text: the byte before which it stands
	Src, Alt  string // its address and its description as written
	Described bool   // it needs no description, or has one, though that may be empty
	Span      finding.Span
}

// Open is an element that must be closed and is open at the end of the body.
type Open struct {
	Tag  string
	Span finding.Span // of the opening tag
}

// Tail is markup that the body's end broke: a tag, comment or character reference. Its zero value means there is none.
type Tail struct {
	Kind string // "tag", "attribute", "comment", "entity"; empty where the end is sound
	Span finding.Span
}

// Comment is an HTML comment.
type Comment struct {
	Text string
	Span finding.Span
}

// Posting is a document after the tokenizer pass. It is not changed after Parse and may be read by many goroutines.
type Posting struct {
	Doc      *source.Document
	Text     string // all blocks' text, each block ended by '\n'
	Lower    string // Text with letters lower-cased and ’ left alone; same length as Text
	Blocks   []Block
	Sections []Section
	Lists    []List
	Tables   []Table
	Links    []Link // in the order of their texts' beginnings
	Open     []Open
	Tail     Tail
	Comments []Comment
	Tagged   bool            // HTML that has tags; some boards take them out and still call it HTML
	Shapes   []Shape         // what the markup of HTML shows beside text, in order
	Images   []Image         // in order
	IDs      map[string]bool // values of id and name attributes, in lower case
	Title    int             // index of the block that holds the title, or -1
	Lang     string          // declared language, "" where nothing is declared
	Others   int             // index of the block that announces the site's other postings, 0 where none does

	pieces   []piece    // ordered by text offset
	parts    []part     // ordered by text offset
	breaks   []int      // of HTML and Markdown: the indexes of the blocks before which a rule stands, or in a Word document a page begins
	emphases []emphasis // in the order of their ends
	codes    int        // <pre> and <code> elements that are shown, the latter a quarter each, in quarters
}

// piece leads from Text to the text of a part: textLen bytes at text come from srcLen bytes at src.
type piece struct {
	text, textLen, src, srcLen int32
	linear                     bool
}

// part says that from text offset `text` on, pieces refer to this source text.
type part struct {
	text int
	from source.Map
}

// Slice is the text of a range.
func (p *Posting) Slice(r Range) string { return p.Text[r.Start:r.End] }

// LowerSlice is the lower-cased text of a range.
func (p *Posting) LowerSlice(r Range) string { return p.Lower[r.Start:r.End] }

// Span is the span of file bytes that a range of the text comes from.
func (p *Posting) Span(r Range) finding.Span {
	if len(p.pieces) == 0 {
		return finding.Span{Start: p.Doc.Chunk.Base, End: p.Doc.Chunk.Base}
	}
	i := sort.Search(len(p.pieces), func(i int) bool { return int(p.pieces[i].text+p.pieces[i].textLen) > r.Start })
	if i == len(p.pieces) {
		i--
		c := p.pieces[i]
		at := int(c.src + c.srcLen)
		return p.partAt(int(c.text)).Span(at, at)
	}
	c := p.pieces[i]
	from := int(c.src)
	if c.linear && r.Start > int(c.text) {
		from += r.Start - int(c.text)
	}
	m := p.partAt(int(c.text))
	if r.End <= r.Start {
		return m.Span(from, from)
	}
	j := sort.Search(len(p.pieces), func(i int) bool { return int(p.pieces[i].text+p.pieces[i].textLen) >= r.End })
	if j == len(p.pieces) {
		j--
	}
	e := p.pieces[j]
	if int(e.text) >= r.End && j > i { // the range ends in a separator: stop at the piece before
		j--
		e = p.pieces[j]
	}
	to := int(e.src + e.srcLen)
	if e.linear && r.End < int(e.text+e.textLen) {
		to = int(e.src) + r.End - int(e.text)
	}
	if n := p.partAt(int(e.text)); n.Base() != m.Base() || p.partIndex(int(e.text)) != p.partIndex(int(c.text)) {
		return m.Span(from, from).Join(n.Span(to, to))
	}
	return m.Span(from, max(from, to))
}

func (p *Posting) partIndex(text int) int {
	return sort.Search(len(p.parts), func(i int) bool { return p.parts[i].text > text }) - 1
}

func (p *Posting) partAt(text int) source.Map { return p.parts[p.partIndex(text)].from }

// BlockAt is the index of the block that holds the text offset, or of the last block before it; -1 if there is none.
func (p *Posting) BlockAt(off int) int {
	return sort.Search(len(p.Blocks), func(i int) bool { return p.Blocks[i].Start > off }) - 1
}

// LinkReach is the farthest end of the text of the links whose text begins before the offset, 0 where there is none.
func (p *Posting) LinkReach(off int) int {
	n := sort.Search(len(p.Links), func(i int) bool { return p.Links[i].Text.Start >= off })
	if n == 0 {
		return 0
	}
	return p.Links[n-1].reach
}

// Each yields the blocks of a role in order, with their indexes.
func (p *Posting) Each(role Role) iter.Seq2[int, *Block] {
	return func(yield func(int, *Block) bool) {
		for i := range p.Blocks {
			if p.Blocks[i].Role == role && !yield(i, &p.Blocks[i]) {
				return
			}
		}
	}
}

// SectionID is the canonical id of the section that a block stands in, or "".
func (p *Posting) SectionID(block int) string {
	if block < 0 || p.Blocks[block].Section < 0 {
		return ""
	}
	return p.Sections[p.Blocks[block].Section].ID
}

// TitleText is the posting's title, "" where it has none.
func (p *Posting) TitleText() string {
	if p.Title < 0 {
		return ""
	}
	return p.Slice(p.Blocks[p.Title].Range)
}

// Anchor is where an absence points: the title, else the first block, else the start of the document.
func (p *Posting) Anchor() (Range, bool) {
	if p.Title >= 0 {
		return p.Blocks[p.Title].Range, true
	}
	for i := range p.Blocks {
		if p.Blocks[i].Role == Body {
			return p.Blocks[i].Range, true
		}
	}
	if len(p.Blocks) > 0 {
		return p.Blocks[0].Range, true
	}
	return Range{}, false
}

// End is the last block of the body proper (no chrome, no field), or -1.
func (p *Posting) End() int {
	for i, v := range slices.Backward(p.Blocks) {
		if v.Role == Body {
			return i
		}
	}
	return -1
}
