package report

import (
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"

	"github.com/postlint/postlint/lint"
)

// Lines of postings are 300 to 700 characters long, and some are whole records; a snippet shows the part of a line that
// matters. It never looks at more than a few hundred bytes of it, however long the line is.

const (
	around    = 14 // cells of text kept on either side of a span that fills the line
	wordReach = 12 // cells within which a crop moves to the end of a word
	mostLines = 4  // of a span; of a longer one the first two and the last are shown
)

// row is one line of the file as it is shown: its number and its cells.
type row struct {
	number int // 0 stands for lines that are left out
	cells  []cell
}

// snippet is the part of the text that a span covers, line by line, each cropped to so many cells. start and end are the
// numbers of the span's first and last line.
func snippet(text string, at lint.Span, start, end, width int) []row {
	if at.End > at.Start && text[at.End-1] == '\n' { // a line end belongs to the line that it ends
		at.End--
		end = max(start, end-1)
	}
	var rows []row
	from := at.Start
	for n := start; n <= end; n++ {
		if n == start+2 && end-start >= mostLines {
			rows = append(rows, row{})
			n = end
			from = max(from, lineStart(text, at.End))
		}
		to := min(at.End, from+lineLen(text[from:]))
		if n == end {
			to = max(from, at.End)
		}
		rows = append(rows, row{n, cropped(text, from, to, width)})
		if from = to + breakLen(text[to:]); from > len(text) {
			break
		}
	}
	return rows
}

func lineLen(s string) int {
	if i := strings.IndexAny(s, "\r\n"); i >= 0 {
		return i
	}
	return len(s)
}

// breakLen is the length of the line break that s starts with.
func breakLen(s string) int {
	switch {
	case strings.HasPrefix(s, "\r\n"):
		return 2
	case s != "" && (s[0] == '\n' || s[0] == '\r'):
		return 1
	}
	return 0
}

func lineStart(s string, at int) int { return strings.LastIndexAny(s[:at], "\r\n") + 1 }

// cropped is the line around text[from:to], which lies in it, marked where the span is and cropped to width cells.
func cropped(text string, from, to, width int) []cell {
	reach := 8 * width // bytes: more than width cells hold, few enough that a line of megabytes costs nothing
	begin, cutLeft := from, false
	for begin > 0 && text[begin-1] != '\n' && text[begin-1] != '\r' {
		if from-begin >= reach {
			cutLeft = true
			break
		}
		begin--
	}
	finish := to + min(lineLen(text[to:min(len(text), to+reach+1)]), reach)
	cutRight := finish < len(text) && breakLen(text[finish:]) == 0
	begin, finish = runeStart(text, begin), runeStart(text, finish)
	left := cellsOf(text[begin:from], false)
	if !cutLeft {
		for len(left) > 0 && left[0].blank() {
			left = left[1:]
		}
	}
	right := cellsOf(text[to:finish], false)
	mark := marked(text, from, to, reach, width-2*around)
	if from == to { // a place between two letters: the letter behind it carries the mark
		if len(right) == 0 {
			right = []cell{{text: " ", width: 1}}
		}
		mark = []cell{{right[0].text, right[0].width, true}}
		right = right[1:]
	}
	room := max(0, width-widthOf(mark))
	leftRoom, rightRoom := share(widthOf(left), widthOf(right), room, cutLeft, cutRight)
	out := last(left, leftRoom, cutLeft)
	out = append(out, mark...)
	return append(out, first(right, rightRoom, cutRight)...)
}

// share parts the room between the two sides of a span: half each, and what one does not need is the other's.
func share(left, right, room int, moreLeft, moreRight bool) (l, r int) {
	if left+right <= room && !moreLeft && !moreRight {
		return left, right
	}
	l, r = room/2, room-room/2
	if left < l && !moreLeft {
		l, r = left, room-left
	} else if right < r && !moreRight {
		l, r = room-right, right
	}
	return l, r
}

// marked are the cells of the span itself; of one that is wider than most cells, its start and its end.
func marked(text string, from, to, reach, most int) []cell {
	var head, end []cell
	if to-from > 2*reach {
		head = cellsOf(text[from:runeStart(text, from+reach)], true)
		end = cellsOf(text[runeStart(text, to-reach):to], true)
	} else {
		head = cellsOf(text[from:to], true)
		if end = head; widthOf(head) <= most {
			return head
		}
	}
	out := append([]cell{}, fitting(head, most-most/3-len(gap))...)
	return append(append(out, gap[:]...), words(tail(end, most/3))...)
}

// gap stands for the middle of a span.
var gap = [...]cell{{" ", 1, true}, {"…", 1, true}, {" ", 1, true}}

// words leaves a broken word at the start out, if it ends soon.
func words(cells []cell) []cell {
	for i := range min(len(cells), wordReach) {
		if cells[i].blank() {
			return cells[i+1:]
		}
	}
	return cells
}

// tail is as many of the last cells as fit, without a sign of what is left out before them.
func tail(cells []cell, width int) []cell {
	w, i := 0, len(cells)
	for i > 0 && w+cells[i-1].width <= width {
		i--
		w += cells[i].width
	}
	return cells[i:]
}

// first is as many of the cells as fit, an ellipsis behind them where some are left out or more follows.
func first(cells []cell, width int, more bool) []cell {
	switch {
	case width < 1:
		return nil
	case widthOf(cells) <= width && !more:
		return cells
	}
	return append(append([]cell{}, fitting(cells, width-1)...), cell{"…", 1, false})
}

// fitting is as many of the cells as fit, up to the end of a word if one ends soon before.
func fitting(cells []cell, width int) []cell {
	w, n := 0, 0
	for n < len(cells) && w+cells[n].width <= width {
		w += cells[n].width
		n++
	}
	for i := n; i > max(0, n-wordReach) && n < len(cells); i-- {
		if cells[i-1].blank() {
			return cells[:i-1]
		}
	}
	return cells[:n]
}

// last is as many of the last cells as fit, an ellipsis before them where some are left out or more stands before.
func last(cells []cell, width int, more bool) []cell {
	if widthOf(cells) <= width && !more {
		return append([]cell{}, cells...)
	}
	kept := words(tail(cells, max(0, width-1)))
	if width < 1 {
		return nil
	}
	return append([]cell{{"…", 1, false}}, kept...)
}

// runeStart moves an offset back to the start of the code point that it lies in.
func runeStart(s string, i int) int {
	for n := 0; n < utf8.UTFMax-1 && i > 0 && i < len(s) && !utf8.RuneStart(s[i]); n++ {
		i--
	}
	return i
}

// cell is one grapheme as it is shown: what is printed, and how many columns of the terminal it takes.
type cell struct {
	text  string
	width int
	mark  bool
}

func (c *cell) blank() bool { return c.text == " " || c.text == "\u00a0" }

func widthOf(cells []cell) int {
	w := 0
	for i := range cells {
		w += cells[i].width
	}
	return w
}

// cellsOf are the cells of a text that a stranger wrote.
func cellsOf(s string, mark bool) []cell {
	cells := make([]cell, 0, len(s))
	for g := displaywidth.StringGraphemes(s); g.Next(); {
		v := g.Value()
		switch {
		case len(v) == 1 && v[0] >= ' ' && v[0] < 0x7f:
			cells = append(cells, cell{v, 1, mark})
		case v == "\t":
			for range 4 {
				cells = append(cells, cell{" ", 1, mark})
			}
		case harmless(v) && g.Width() > 0:
			cells = append(cells, cell{v, g.Width(), mark})
		default:
			for _, part := range escapeEach(v) {
				cells = append(cells, cell{part, displaywidth.String(part), mark})
			}
		}
	}
	return cells
}

// lineOf joins the cells, and underlines those that are marked.
func lineOf(cells []cell, sign string) (text, underline string) {
	var t, u strings.Builder
	for i := range cells {
		t.WriteString(cells[i].text)
		c := " "
		if cells[i].mark {
			c = sign
		}
		u.WriteString(strings.Repeat(c, cells[i].width))
	}
	return strings.TrimRight(t.String(), " "), strings.TrimRight(u.String(), " ")
}
