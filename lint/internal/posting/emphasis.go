package posting

import "sort"

// emphasis says that the text of a part's bytes [start, end) is bold or italic: the bits of its look are those of what it is.
type emphasis struct {
	part, start, end int32
	look             look
}

// emphasise notes that what was written from start on, up to end, is emphasised.
func (b *builder) emphasise(l look, start, end int) {
	if l &= notBold | notItalic; l == 0 || end <= start {
		return
	}
	if b.posting.emphases == nil {
		b.posting.emphases = make([]emphasis, 0, 8)
	}
	b.posting.emphases = append(b.posting.emphases, emphasis{int32(len(b.posting.parts) - 1), int32(start), int32(end), l})
}

// Emphasis is a range of the text that is bold, italic or both. It may reach over several blocks.
type Emphasis struct {
	Range
	Bold, Italic bool
}

// Emphases are the ranges of the text that are emphasised by their markup, in order; they do not overlap. Headings are bold by
// themselves and are not told.
func (p *Posting) Emphases() []Emphasis {
	if len(p.emphases) == 0 {
		return nil
	}
	// How many more bold and italic elements hold a piece than hold the one before it. A piece lies wholly inside of an
	// element or outside, for tags stand between pieces.
	bold, italic := make([]int, len(p.pieces)+1), make([]int, len(p.pieces)+1)
	for _, e := range p.emphases {
		first, last := p.piecesOf(e)
		if e.look&notBold != 0 {
			bold[first]++
			bold[last]--
		}
		if e.look&notItalic != 0 {
			italic[first]++
			italic[last]--
		}
	}
	var list []Emphasis
	bolds, italics := 0, 0
	for i, c := range p.pieces {
		bolds, italics = bolds+bold[i], italics+italic[i]
		if bolds == 0 && italics == 0 {
			continue
		}
		e := Emphasis{Range{int(c.text), int(c.text + c.textLen)}, bolds > 0, italics > 0}
		if n := len(list); n > 0 && list[n-1].End == e.Start && list[n-1].Bold == e.Bold && list[n-1].Italic == e.Italic {
			list[n-1].End = e.End
			continue
		}
		list = append(list, e)
	}
	return list
}

// piecesOf are the pieces [first, last) that lie wholly inside of an emphasis.
func (p *Posting) piecesOf(e emphasis) (first, last int) {
	begin, end := p.parts[e.part].text, len(p.Text)
	if int(e.part)+1 < len(p.parts) {
		end = p.parts[e.part+1].text
	}
	first = sort.Search(len(p.pieces), func(i int) bool {
		c := &p.pieces[i]
		return int(c.text) >= end || int(c.text) >= begin && c.src >= e.start
	})
	last = sort.Search(len(p.pieces), func(i int) bool {
		c := &p.pieces[i]
		return int(c.text) >= end || int(c.text) >= begin && c.src+c.srcLen > e.end
	})
	return first, max(first, last)
}
