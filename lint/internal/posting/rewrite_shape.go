package posting

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/source"
)

// Heading makes a heading of a block, which says whether it can. Bold type goes, for headings have it.
func (w *Rewriter) Heading(block, level int) bool {
	if w.p.Doc.Format == source.Markdown {
		return w.markdownHeading(block, level)
	}
	i := w.lineOf(block)
	if i < 0 {
		return false
	}
	name := "h" + strconv.Itoa(level)
	if first, last, ok := w.boxed(i); ok {
		start, end := w.tags[w.lines[first].before], w.tags[w.lines[last].after]
		w.replace(start.start, start.end, w.renamed(start, name))
		w.dropBreaks(first, last)
		w.replace(end.start, end.end, w.renamed(end, name))
		w.unbold(w.lines[first].start, w.lines[last].end)
		return true
	}
	left, right, ok := w.sides(i, i)
	if !ok || !w.lines[i].whole || w.tag(w.lines[i].parent).elem == item {
		return false
	}
	w.replace(left.start, left.end, left.shut+"<"+name+">")
	w.replace(right.start, right.end, "</"+name+">"+right.again)
	w.unbold(w.lines[i].start, w.lines[i].end)
	return true
}

// unbold takes the bold type from a part of the body where one element of it holds all.
func (w *Rewriter) unbold(start, end int) {
	in := slices.DeleteFunc(slices.Clone(w.between(start, end)), func(t marker) bool { return t.elem == lineBreak })
	if len(in) < 2 {
		return
	}
	open, shut := in[0], in[len(in)-1]
	if open.elem != bold || open.closing || !shut.closing || shut.name != open.name || shows(w.src[start:open.start]) || shows(w.src[shut.end:end]) {
		return
	}
	for _, t := range in[1 : len(in)-1] {
		if t.elem == bold {
			return
		}
	}
	w.replace(open.start, open.end, "")
	w.replace(shut.start, shut.end, "")
}

// markdownHeading makes a heading of a line of Markdown that is all bold.
func (w *Rewriter) markdownHeading(block, level int) bool {
	from, to, ok := w.p.inBody(w.p.Blocks[block].Range)
	if !ok {
		return false
	}
	start := strings.LastIndexAny(w.src[:from], "\r\n") + 1
	end := len(w.src)
	if n := strings.IndexAny(w.src[to:], "\r\n"); n >= 0 {
		end = to + n
	}
	said := w.src[start:end]
	for _, mark := range [...]string{"**", "__"} {
		inner, ok := strings.CutPrefix(said, mark)
		if !ok {
			continue
		}
		text, rest, ok := strings.Cut(inner, mark)
		if !ok || strings.Trim(rest, " \t\\") != "" || strings.ContainsAny(text, "*_`<") || start+len(mark) > from {
			return false
		}
		w.replace(start, start+len(mark), strings.Repeat("#", level)+" ")
		shut := start + len(mark) + len(text)
		w.replace(shut, end, "")
		return true
	}
	return false
}

// List makes a list of blocks in a row, and drops the bullets that they begin with. It says whether it can; where not, it
// changes nothing.
func (w *Rewriter) List(first, last int) bool {
	before := len(w.edits)
	if w.boxedList(first, last) || w.brokenList(first, last) {
		return true
	}
	w.edits = w.edits[:before]
	return false
}

// boxedList makes a list of paragraphs or boxes that follow one another.
func (w *Rewriter) boxedList(first, last int) bool {
	before := -1
	for block := first; block <= last; block++ {
		i := w.lineOf(block)
		if i < 0 {
			return false
		}
		from, to, ok := w.boxed(i)
		if !ok || before >= 0 && (w.lines[from].before != before+1 || shows(w.src[w.tags[before].end:w.tags[before+1].start])) {
			return false
		}
		start, end := w.tags[w.lines[from].before], w.tags[w.lines[to].after]
		head, tail := "", ""
		if block == first {
			head = "<ul>"
		}
		if block == last {
			tail = "</ul>"
		}
		w.replace(start.start, start.end, head+w.renamed(start, "li"))
		w.dropBreaks(from, to)
		w.replace(end.start, end.end, w.renamed(end, "li")+tail)
		if !w.dropBullet(block) {
			return false
		}
		before = w.lines[to].after
	}
	return true
}

// brokenList makes a list of lines that line breaks part.
func (w *Rewriter) brokenList(first, last int) bool {
	from, to := w.lineOf(first), w.lineOf(last)
	if from < 0 || to < 0 {
		return false
	}
	left, right, ok := w.sides(from, to)
	if !ok {
		return false
	}
	w.replace(left.start, left.end, left.shut+"<ul><li>")
	for block := first; block <= last; block++ {
		i := w.lineOf(block)
		if i < 0 || !w.lines[i].whole || !w.dropBullet(block) {
			return false
		}
		if block == last {
			break
		}
		next := w.lineOf(block + 1)
		if next <= i || w.lines[next].parent != w.lines[i].parent {
			return false
		}
		for k := i; k < next; k++ {
			if w.tag(w.lines[k].after).elem != lineBreak || k > i && w.lines[k].text {
				return false
			}
		}
		start, end := w.tags[w.lines[i].after].start, w.tags[w.lines[next].before].end
		if !w.bare(start, end) {
			return false
		}
		w.replace(start, end, "</li><li>")
	}
	w.replace(right.start, right.end, "</li></ul>"+right.again)
	return true
}

// dropBullet drops the character that a block begins with, and the blanks behind it. It says whether it can.
func (w *Rewriter) dropBullet(block int) bool {
	r := w.p.Blocks[block].Range
	text := w.p.Slice(r)
	_, size := utf8.DecodeRuneInString(text)
	from, to, ok := w.p.inBody(Range{r.Start, r.Start + size})
	if !ok || size == len(text) {
		return false
	}
	w.replace(from, w.pastBlanks(to), "")
	return true
}

// pastBlanks is where the blanks end that begin at a place of the body, those written as references included.
func (w *Rewriter) pastBlanks(at int) int {
	for at < len(w.src) {
		n := 0
		if w.src[at] == '&' {
			var char string
			if char, n = reference(w.src[at:], false); n > 0 && strings.TrimFunc(char, hidden) != "" {
				n = 0
			}
		} else if c, size := utf8.DecodeRuneInString(w.src[at:]); hidden(c) {
			n = size
		}
		if n == 0 {
			break
		}
		at += n
	}
	return at
}
