package posting

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/source"
)

// Rewriter writes other markup around the text of a posting: headings for lines that look like some, lists for typed ones,
// paragraphs for line breaks, the ends of lists. What it cannot write for sure it leaves alone. No character that readers see
// is added, and none but typed bullets is dropped.
//
// It reads the body a second time, and is made only where something is to be rewritten. Its zero value rewrites nothing, and Edits, which
// comes last, leaves it so.
type Rewriter struct {
	p     *Posting
	src   string
	tags  []marker
	lines []line // of HTML
	edits []rewrite
}

// rewrite replaces src[start:end].
type rewrite struct {
	start, end int
	text       string
}

// Rewrite begins to rewrite a posting.
func (p *Posting) Rewrite() *Rewriter {
	w := rewriters.Get().(*Rewriter)
	w.p, w.src = p, p.Doc.Body.String
	if p.Doc.Format == source.HTML || p.Doc.Format == source.Scraped {
		n := strings.Count(w.src, "<")
		w.tags, w.lines = slices.Grow(w.tags, n), slices.Grow(w.lines, n)
		w.scan()
	}
	return w
}

// rewriters holds those that are done: their room is most of what a repair costs.
var rewriters = sync.Pool{New: func() any { return new(Rewriter) }}

// mostTags is how many tags a rewriter may have room for that is kept.
const mostTags = 1 << 12

// free gives the room back.
func (w *Rewriter) free() {
	if cap(w.tags) > mostTags || cap(w.lines) > mostTags {
		return
	}
	*w = Rewriter{tags: w.tags[:0], lines: w.lines[:0], edits: w.edits[:0]}
	rewriters.Put(w)
}

// Edits are the changes in the bytes of the file, in rising order; nil where some of them cannot be made, as the body is put
// together from parts of the file.
func (w *Rewriter) Edits() []finding.Edit {
	defer w.free()
	slices.SortStableFunc(w.edits, func(a, b rewrite) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end)) })
	var joined []rewrite
	for _, e := range w.edits {
		if n := len(joined); n > 0 && e.start < joined[n-1].end {
			return nil
		} else if n > 0 && e.start == joined[n-1].end {
			joined[n-1].end, joined[n-1].text = e.end, joined[n-1].text+e.text
			continue
		}
		joined = append(joined, e)
	}
	var out []finding.Edit
	for _, e := range joined {
		s, ok := w.span(e)
		if !ok {
			return nil
		}
		out = append(out, finding.Edit{Start: s.Start, End: s.End, Text: w.p.Doc.Encode(e.text)})
	}
	return out
}

// span is where a change stands in the file. It is not ok where the file has other text there than the body.
func (w *Rewriter) span(e rewrite) (finding.Span, bool) {
	body := w.p.Doc.Body
	if e.start < e.end {
		s := body.Span(e.start, e.end)
		return s, w.p.Doc.Decode(s) == w.src[e.start:e.end]
	}
	if e.start == 0 {
		s := body.Span(0, 1)
		return finding.Span{Start: s.Start, End: s.Start}, s.Len() > 0
	}
	s := body.Span(e.start-1, e.start)
	return finding.Span{Start: s.End, End: s.End}, s.Len() > 0
}

func (w *Rewriter) replace(start, end int, text string) {
	w.edits = append(w.edits, rewrite{start, end, text})
}

// lineOf is the line that holds a block and no other block; -1 where there is none.
func (w *Rewriter) lineOf(block int) int {
	from, to, ok := w.p.inBody(w.p.Blocks[block].Range)
	if !ok {
		return -1
	}
	i, found := slices.BinarySearchFunc(w.lines, from, func(l line, at int) int {
		switch {
		case at >= l.end:
			return -1
		case at < l.start:
			return 1
		}
		return 0
	})
	if !found || to > w.lines[i].end {
		return -1
	}
	for _, k := range [...]int{block - 1, block + 1} {
		if k < 0 || k >= len(w.p.Blocks) || w.p.Blocks[k].Role == Field {
			continue
		}
		if start, end, ok := w.p.inBody(w.p.Blocks[k].Range); !ok || start < w.lines[i].end && end > w.lines[i].start {
			return -1
		}
	}
	return i
}

// inBody is where a range of the text stands in the body. It is not ok for text that is not of the body.
func (p *Posting) inBody(r Range) (start, end int, ok bool) {
	if r.Len() == 0 || p.partIndex(r.Start) != len(p.parts)-1 {
		return 0, 0, false
	}
	at := func(text int) (piece, int) {
		i, _ := slices.BinarySearchFunc(p.pieces, text, func(c piece, text int) int {
			if int(c.text+c.textLen) <= text {
				return -1
			}
			return 1
		})
		c := p.pieces[min(i, len(p.pieces)-1)]
		return c, text - int(c.text)
	}
	c, n := at(r.Start)
	start = int(c.src)
	if c.linear {
		start += n
	}
	c, n = at(r.End - 1)
	end = int(c.src + c.srcLen)
	if c.linear {
		end = int(c.src) + n + 1
	}
	return start, end, start < end
}

// tag is the i-th tag; its zero value stands for the body's ends.
func (w *Rewriter) tag(i int) marker {
	if i < 0 || i >= len(w.tags) {
		return marker{}
	}
	return w.tags[i]
}

// renamed is a tag with another element's name, with its attributes.
func (w *Rewriter) renamed(t marker, name string) string {
	slash := ""
	if t.closing {
		slash = "/"
	}
	return "<" + slash + name + w.src[t.start+1+len(slash)+len(t.name):t.end]
}

// again is a start tag that opens the same element once more: with its attributes, but for a name that must not come twice.
func (w *Rewriter) again(t marker) string {
	raw := w.src[t.start:t.end]
	if strings.Contains(raw, "id=") || strings.Contains(raw, "name=") {
		return "<" + t.name + ">"
	}
	return raw
}

// boxed is a line that is all the text of a paragraph or box: the lines of that element. Not ok for other lines.
func (w *Rewriter) boxed(i int) (first, last int, ok bool) {
	for first = i; first > 0 && w.tag(w.lines[first].before).elem == lineBreak; first-- {
		if w.lines[first-1].text {
			return 0, 0, false
		}
	}
	for last = i; last+1 < len(w.lines) && w.tag(w.lines[last].after).elem == lineBreak; last++ {
		if w.lines[last+1].text {
			return 0, 0, false
		}
	}
	start, end := w.tag(w.lines[first].before), w.tag(w.lines[last].after)
	ok = (start.name == "p" || start.name == "div") && !start.closing && end.name == start.name && end.closing
	return first, last, ok && w.even(w.lines[first].start, w.lines[last].end)
}

// even says whether the inline elements that begin in a part of the body end in it.
func (w *Rewriter) even(start, end int) bool {
	var open []string
	for _, t := range w.between(start, end) {
		switch {
		case !t.elem.is(isInline):
		case !t.closing:
			open = append(open, t.name)
		case len(open) == 0 || open[len(open)-1] != t.name:
			return false
		default:
			open = open[:len(open)-1]
		}
	}
	return len(open) == 0
}

// between are the tags in a part of the body.
func (w *Rewriter) between(start, end int) []marker {
	at := func(place int) int {
		i, _ := slices.BinarySearchFunc(w.tags, place, func(t marker, place int) int { return cmp.Compare(t.start, place) })
		return i
	}
	return w.tags[at(start):max(at(start), at(end))]
}

// bare says whether a part of the body holds nothing but blanks, line breaks, and the tags of a paragraph.
func (w *Rewriter) bare(start, end int) bool {
	return !slices.ContainsFunc(w.between(start, end), func(t marker) bool { return t.elem != lineBreak && t.elem != paragraph })
}

// dropBreaks takes the line breaks out between two lines.
func (w *Rewriter) dropBreaks(first, last int) {
	for i := first; i < last; i++ {
		t := w.tags[w.lines[i].after]
		w.replace(t.start, t.end, "")
	}
}

// side is how a line that becomes an element of its own is parted from what stands before or behind it: src[start:end] is
// replaced, between paragraphs that are closed and opened again where it stands in one.
type side struct {
	start, end  int
	shut, again string
}

// sides are both sides of the lines first to last, which are all in one parent. They are not ok where the element that
// they stand in cannot be left.
func (w *Rewriter) sides(first, last int) (left, right side, ok bool) {
	parent := w.tag(w.lines[first].parent)
	if w.lines[last].parent != w.lines[first].parent {
		return left, right, false
	}
	switch parent.elem {
	case paragraph, division, mainPart, article, cell, item, unknown:
	default:
		return left, right, false
	}
	left, ok = w.leftOf(first)
	if !ok {
		return left, right, false
	}
	right, ok = w.rightOf(last)
	return left, right, ok && w.bare(left.start, left.end) && w.bare(right.start, right.end)
}

// leftOf is the side before a line. The breaks before it go; a paragraph that begins there goes too.
func (w *Rewriter) leftOf(i int) (s side, ok bool) {
	parent := w.lines[i].parent
	s = side{start: w.lines[i].start, end: w.lines[i].start}
	for ; i > 0 && w.tag(w.lines[i].before).elem == lineBreak; i-- {
		s.start = w.tags[w.lines[i].before].start
		if w.lines[i-1].text {
			break
		}
	}
	if w.tag(parent).elem != paragraph {
		return s, true
	}
	switch before := w.tag(w.lines[i].before); {
	case before.elem == lineBreak:
		s.shut = "</p>"
	case w.lines[i].before == parent:
		s.start = before.start
	default:
		return s, false
	}
	return s, true
}

// rightOf is the side behind a line. The breaks behind it go; a paragraph that ends there ends with it.
func (w *Rewriter) rightOf(i int) (s side, ok bool) {
	parent := w.tag(w.lines[i].parent)
	s = side{start: w.lines[i].end, end: w.lines[i].end}
	for ; i+1 < len(w.lines) && w.tag(w.lines[i].after).elem == lineBreak; i++ {
		s.end = w.tags[w.lines[i].after].end
		if w.lines[i+1].text {
			break
		}
	}
	if parent.elem != paragraph {
		return s, true
	}
	switch after := w.tag(w.lines[i].after); {
	case after.elem == lineBreak:
		s.again = w.again(parent)
	case after.elem == paragraph && after.closing:
		s.end = after.end
	default:
		return s, false
	}
	return s, true
}
