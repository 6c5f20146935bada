package posting

import "slices"

// part makes blocks of the headings in b.found and of the text between them, and returns the range of the text behind them.
func (b *builder) part(blk Block, r Range) Range {
	b.look |= parted
	r.End += b.breakLines(r)
	for _, h := range b.found {
		b.emit(blk, Range{r.Start, h.Start})
		head := blk
		head.Kind, head.Pseudo, head.Closed = Heading, true, true
		b.emit(head, h.Range)
		r.Start = h.End
	}
	return b.trim(r)
}

// emit adds a part of the open block, if it holds text, as a block of its own.
func (b *builder) emit(blk Block, r Range) {
	if blk.Range = b.trim(r); blk.Len() > 0 {
		blk.Markup = b.posting.Span(blk.Range)
		b.add(blk)
	}
}

// breakLines puts a line end before and behind each heading in b.found, whose ranges it moves: in the place of a blank, or else
// between what is glued together. It returns by how many bytes the text grew.
func (b *builder) breakLines(r Range) int {
	b.breaks = b.breaks[:0]
	last := r.Start
	for k := range b.found {
		h := &b.found[k]
		if h.Start > last && b.text[h.Start-1] != '\n' {
			b.breakLine(h.Start-1, h.Start)
		}
		h.Start += len(b.breaks)
		last = h.End
		h.End += len(b.breaks)
		b.breakLine(last, last)
	}
	b.grow(b.breaks)
	return len(b.breaks)
}

// breakLine turns the blank at i into a line end, or notes that one is needed at k.
func (b *builder) breakLine(i, k int) {
	if b.text[i] == ' ' || b.text[i] == '\t' {
		b.text[i] = '\n'
		return
	}
	b.breaks = append(b.breaks, k)
}

// openLinks is how many links that are open at once still get their text.
const openLinks = 8

// grow puts line ends into the open block's text at rising offsets. What follows them moves, with the pieces and links that lead
// to it.
func (b *builder) grow(at []int) {
	if len(at) == 0 {
		return
	}
	end := len(b.text)
	b.text = append(b.text, make([]byte, len(at))...)
	for k, from := range slices.Backward(at) {
		copy(b.text[from+k+1:], b.text[from:end])
		b.text[from+k] = '\n'
		end = from
	}
	b.movePieces(at)
	moved := func(off int) int { n, _ := slices.BinarySearch(at, off); return off + n }
	for k, others := len(b.posting.Links)-1, 0; k >= 0 && others < openLinks; k-- {
		t := &b.posting.Links[k].Text
		if t.Start < b.start {
			others++ // a link around blocks may end in this one
		}
		t.Start, t.End = moved(t.Start+1)-1, moved(t.End)
		t.End = max(t.Start, t.End)
	}
}

// movePieces parts the pieces between which line ends were put at rising offsets, and moves them.
func (b *builder) movePieces(at []int) {
	first := len(b.posting.pieces)
	for first > 0 && int(b.posting.pieces[first-1].text+b.posting.pieces[first-1].textLen) > at[0] {
		first--
	}
	old := slices.Clone(b.posting.pieces[first:])
	b.posting.pieces = b.posting.pieces[:first]
	k := 0
	for _, c := range old {
		for k < len(at) && at[k] <= int(c.text) {
			k++
		}
		for ; c.linear && k < len(at) && at[k] < int(c.text+c.textLen); k++ {
			n := int32(at[k]) - c.text
			b.posting.pieces = append(b.posting.pieces, piece{c.text + int32(k), n, c.src, n, true})
			c.text, c.textLen, c.src, c.srcLen = c.text+n, c.textLen-n, c.src+n, c.srcLen-n
		}
		c.text += int32(k)
		b.posting.pieces = append(b.posting.pieces, c)
	}
}
