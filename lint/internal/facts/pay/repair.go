package pay

import (
	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
)

// swap changes the figures of a range that is written the wrong way round; currency and period stay where they are. It is nil
// where the two are not written alike ("£36k - £31,000"), or stand in the file in other bytes than in the text.
func swap(p *posting.Posting, st *statement) *fact.Repair {
	lo, hi := posting.Range{Start: st.lo.number.start, End: st.lo.number.end}, posting.Range{Start: st.hi.number.start, End: st.hi.number.end}
	a, b := p.Slice(lo), p.Slice(hi)
	if st.lo.scale != st.hi.scale || isDigit(a[len(a)-1]) != isDigit(b[len(b)-1]) || !plain(a) || !plain(b) {
		return nil
	}
	from, to := p.Span(lo), p.Span(hi)
	if from.Len() != lo.Len() || to.Len() != hi.Len() {
		return nil
	}
	return &fact.Repair{Description: "write the lower end first", Edits: []finding.Edit{
		{Start: from.Start, End: from.End, Text: b}, {Start: to.Start, End: to.End, Text: a},
	}}
}

// plain says whether a number holds only what no container escapes.
func plain(s string) bool {
	for i := range len(s) {
		if c := s[i]; !isDigit(c) && c != ',' && c != '.' && c|0x20 != 'k' {
			return false
		}
	}
	return true
}
