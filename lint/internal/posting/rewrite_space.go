package posting

import (
	"slices"
	"strings"

	"github.com/postlint/postlint/lint/internal/finding"
)

// Paragraphs makes paragraphs of text that line breaks part where paragraphs should, and drops breaks that part nothing. spacers are
// the breaks that stand for space, by their span in the file. Those that it can do nothing about are left.
func (w *Rewriter) Paragraphs(spacers []finding.Span) {
	empty := map[int]bool{} // where a spacer starts
	for _, s := range spacers {
		start, end := w.p.Doc.Body.Within(s)
		if start < end {
			empty[start] = true
		}
	}
	for i := 0; i < len(w.lines); {
		end := w.group(i)
		w.part(i, end, empty)
		i = end + 1
	}
}

// group is the last line of those from first on that only line breaks part.
func (w *Rewriter) group(first int) int {
	for last := first; ; last++ {
		if w.tag(w.lines[last].after).elem != lineBreak || last+1 == len(w.lines) {
			return last
		}
	}
}

// part makes paragraphs of the lines first to last, which only line breaks part.
func (w *Rewriter) part(first, last int, empty map[int]bool) {
	top, bottom := first, last
	for top < last && !w.lines[top].text {
		top++
	}
	for bottom > top && !w.lines[bottom].text {
		bottom--
	}
	if !w.lines[top].text { // nothing but breaks
		top, bottom = last, last
	}
	w.dropSpacers(first, top, empty)
	parted := w.gaps(top, bottom, empty)
	parent := w.tag(w.lines[top].parent)
	if len(parted) > 0 {
		again := "<p>"
		switch {
		case parent.elem == paragraph && w.lines[first].before == w.lines[top].parent && w.tag(w.lines[last].after).name == "p" && w.tag(w.lines[last].after).closing:
			again = w.again(parent)
		case (parent.elem == division || parent.elem == article || parent.elem == mainPart || parent.elem == unknown) && w.whole(top, bottom):
			w.replace(w.lines[top].start, w.lines[top].start, "<p>")
			w.replace(w.lines[bottom].end, w.lines[bottom].end, "</p>")
		default:
			parted = nil
		}
		for _, g := range parted {
			w.replace(g.start, g.end, "</p>"+again)
		}
	}
	if trailing := bottom < last && w.trailing(bottom, last, empty); trailing {
		w.dropBreaks(bottom, last)
	}
}

// whole says whether no inline element goes through the first or the last of some lines.
func (w *Rewriter) whole(first, last int) bool {
	return w.even(w.lines[first].start, w.lines[last].end)
}

// dropSpacers takes the breaks out that stand before the line last and are known to be empty.
func (w *Rewriter) dropSpacers(first, last int, empty map[int]bool) {
	for i := first; i < last; i++ {
		if t := w.tags[w.lines[i].after]; empty[t.start] {
			w.replace(t.start, t.end, "")
		}
	}
}

// trailing says whether one of the breaks behind the last text is known to be empty.
func (w *Rewriter) trailing(bottom, last int, empty map[int]bool) bool {
	for i := bottom; i < last; i++ {
		if empty[w.tags[w.lines[i].after].start] {
			return true
		}
	}
	return false
}

// gaps are the runs of breaks between lines of text that part paragraphs. Those in an inline element are left.
func (w *Rewriter) gaps(top, bottom int, empty map[int]bool) (out []rewrite) {
	for i := top; i < bottom; {
		k := i + 1
		spacer := false
		for ; k <= bottom && !w.lines[k].text; k++ {
			spacer = spacer || empty[w.tags[w.lines[k].after].start]
		}
		start, end := w.tags[w.lines[i].after].start, w.tags[w.lines[k].before].end
		if spacer && w.bare(start, end) && w.outside(start) {
			out = append(out, rewrite{start: start, end: end})
		}
		i = k
	}
	return out
}

// outside says whether no inline element is open at a place.
func (w *Rewriter) outside(at int) bool {
	open := 0
	for i := range w.tags {
		switch t := &w.tags[i]; {
		case t.start >= at:
			return open == 0
		case t.elem.is(isInline) && t.closing:
			open = max(0, open-1)
		case t.elem.is(isInline):
			open++
		}
	}
	return open == 0
}

// Removable are those of some empty elements, in the order of the file, that can be taken out. Where loose text stands on both sides
// of some in a row, one of them must stay, for it parts the text.
func (p *Posting) Removable(elements []finding.Span) (out []finding.Span) {
	src := p.Doc.Body.String
	for i := 0; i < len(elements); {
		start, end := p.Doc.Body.Within(elements[i])
		n := i + 1
		for ; n < len(elements); n++ {
			from, to := p.Doc.Body.Within(elements[n])
			if from < end || shows(src[end:from]) || strings.Contains(src[end:from], "<") {
				break
			}
			end = to
		}
		row := elements[i:n]
		if i = n; start >= end {
			continue
		}
		if !edge(src[:start], true) && !edge(src[end:], false) {
			row = row[1:]
		}
		out = append(out, row...)
	}
	return out
}

// edge says whether a text ends (or begins) with a tag that parts text, blanks and inline tags left out.
func edge(s string, atEnd bool) bool {
	for {
		if atEnd {
			s = strings.TrimRightFunc(s, hidden)
		} else {
			s = strings.TrimLeftFunc(s, hidden)
		}
		if s == "" {
			return true
		}
		var raw string
		switch {
		case atEnd && s[len(s)-1] == '>':
			n := strings.LastIndexByte(s, '<')
			if n < 0 {
				return false
			}
			raw, s = s[n:], s[:n]
		case !atEnd && s[0] == '<' && tagLength(s) > 0:
			n := tagLength(s)
			raw, s = s[:n], s[n:]
		default:
			return false
		}
		var room [16]byte
		switch e, _ := lookup(tagName(raw, room[:])); {
		case e.is(isBlock) || e == lineBreak || e == document:
			return true
		case !e.is(isInline):
			return false
		}
	}
}

// Close ends the lists that are open behind a block and are never ended, with what is open in them. It says whether there are any.
func (w *Rewriter) Close(block int) bool {
	_, at, ok := w.p.inBody(w.p.Blocks[block].Range)
	if !ok || w.p.Tail.Kind != "" {
		return false
	}
	var open []int
	for i := range w.tags {
		t := &w.tags[i]
		if t.start >= at {
			if t.start == at && t.closing && t.elem.is(isInline) { // </b> right behind the text
				at = t.end
			} else if t.closing && (t.elem == list || t.elem == ordered) {
				return false
			} else {
				continue
			}
		}
		switch {
		case !t.elem.is(isBlock|isInline) || t.elem == rule:
		case !t.closing:
			if n := len(open); n > 0 && t.elem == item && w.tags[open[n-1]].elem == item {
				open = open[:n-1]
			}
			open = append(open, i)
		default:
			for k, o := range slices.Backward(open) {
				if w.tags[o].name == t.name {
					open = open[:k]
					break
				}
			}
		}
	}
	outer := slices.IndexFunc(open, func(i int) bool { return w.tags[i].elem == list || w.tags[i].elem == ordered })
	if outer < 0 {
		return false
	}
	var b strings.Builder
	for _, i := range slices.Backward(open[outer:]) {
		b.WriteString("</" + w.tags[i].name + ">")
	}
	w.replace(at, at, b.String())
	return true
}
