package posting

import (
	"sort"

	"github.com/postlint/postlint/lint/internal/finding"
)

// Within is the range of the text that a reader sees of a span of the file. Of a span without text it is the text of the link
// whose tag holds it, else the empty range at the beginning of the next block that stands behind it.
func (p *Posting) Within(s finding.Span) Range {
	r, found := Range{}, false
	next := len(p.Text)
	for i := range p.Blocks {
		b := &p.Blocks[i]
		at := p.Span(b.Range)
		if at == s {
			return b.Range
		}
		if at.Start >= s.End {
			next = min(next, b.Start)
			continue
		}
		if part := p.blockWithin(b, s); at.End > s.Start && part.Len() > 0 {
			if !found {
				r, found = part, true
			}
			r.End = part.End
		}
	}
	if found {
		return r
	}
	for i := range p.Links {
		if l := &p.Links[i]; l.Span.Start <= s.Start && s.End <= l.Span.End {
			return l.Text
		}
	}
	return Range{next, next}
}

// blockWithin is the part of a block that comes from a span, possibly empty.
func (p *Posting) blockWithin(b *Block, s finding.Span) Range {
	byteAt := func(i int) finding.Span { return p.Span(Range{b.Start + i, b.Start + i + 1}) }
	start := sort.Search(b.Len(), func(i int) bool { return byteAt(i).End > s.Start })
	end := start + sort.Search(b.Len()-start, func(i int) bool { return byteAt(start+i).Start >= s.End })
	return Range{b.Start + start, b.Start + end}
}
