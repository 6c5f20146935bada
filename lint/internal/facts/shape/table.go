package shape

import (
	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Bounds of a table of data. A cell with more text, or with headings, lists or paragraphs, is a part of the page's layout.
const (
	fewestRows  = 2
	longestCell = 160 // bytes
)

// tables counts tables of data in which no cell is marked as a header. A Word document marks them by the style of its first row,
// which every new table has: nothing is said of those.
func (r *recogniser) tables() {
	for i := range r.p.Tables {
		t := &r.p.Tables[i]
		if rows := r.grid(t); rows >= fewestRows && !r.p.Doc.Rendered() {
			f := r.mark(PlainTable, fact.Markup(t.Cells[0].First, t.Span, ""))
			f.Of = rows
		}
	}
}

// grid is the number of rows of a table of data without headers: rows of as many cells, two at least, each with little text. It is
// 0 for other tables.
func (r *recogniser) grid(t *posting.Table) (rows int) {
	width, inRow := 0, 0
	for i := range t.Cells {
		c := &t.Cells[i]
		if c.Header || !r.datum(c) {
			return 0
		}
		inRow++
		if i+1 < len(t.Cells) && t.Cells[i+1].Row == c.Row {
			continue
		}
		if rows == 0 {
			width = inRow
		}
		if inRow != width {
			return 0
		}
		rows, inRow = rows+1, 0
	}
	if t.Layout || width < 2 {
		return 0
	}
	return rows
}

// datum says whether a cell holds a datum: at most one short text of the posting's own.
func (r *recogniser) datum(c *posting.TableCell) bool {
	if c.Last-c.First > 1 {
		return false
	}
	for i := c.First; i < c.Last; i++ {
		b := &r.p.Blocks[i]
		if b.Role != posting.Body || b.Kind == posting.Item || b.Len() > longestCell {
			return false
		}
	}
	return true
}
