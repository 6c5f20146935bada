package posting

import (
	"html"
	"slices"
	"strings"
	"unicode/utf8"
)

// marker is a tag of the body.
type marker struct {
	elem       element
	name       string
	start, end int
	closing    bool
}

// line is what stands between two tags that part text, with the inline tags in it.
type line struct {
	start, end    int  // in the body
	before, after int  // index of the tag at either end; -1 and len(tags) for the body's own ends
	text          bool // it shows something
	whole         bool // inline elements that begin in it end in it, and none goes through it
	parent        int  // index of the start tag of the innermost block element, -1 for none
}

// scan reads the tags of a body of HTML, and the lines between them.
func (w *Rewriter) scan() {
	x := scanner{w: w}
	x.begin(0, -1)
	for at := 0; at < len(w.src); {
		n := strings.IndexByte(w.src[at:], '<')
		if n < 0 {
			n = len(w.src) - at
		}
		x.open.text = x.open.text || shows(w.src[at:at+n])
		if at += n; at == len(w.src) {
			break
		}
		n = tagLength(w.src[at:])
		if n == 0 { // a character like any other
			x.open.text = true
			at++
			continue
		}
		if raw := w.src[at : at+n]; raw[1] != '!' {
			w.addTag(raw, at)
			x.tag(len(w.tags) - 1)
		}
		at += n
	}
	x.end(len(w.src), len(w.tags))
}

// addTag notes a tag.
func (w *Rewriter) addTag(raw string, at int) {
	var room [16]byte
	name := tagName(raw, room[:])
	e, constant := lookup(name)
	if constant != string(name) {
		constant = string(name)
	}
	w.tags = append(w.tags, marker{e, constant, at, at + len(raw), raw[1] == '/'})
}

// tagLength is the length of the tag or comment that s begins with, 0 where it begins with neither or with one that never ends.
func tagLength(s string) int {
	switch {
	case len(s) < 3:
		return 0
	case strings.HasPrefix(s, "<!--"):
		if n := strings.Index(s, "-->"); n > 0 {
			return n + len("-->")
		}
		return 0
	case s[1] != '/' && s[1] != '!' && s[1]|0x20-'a' >= 26:
		return 0
	}
	quote := byte(0)
	for i := 2; i < len(s); i++ {
		switch c := s[i]; {
		case quote == 0 && c == '>':
			return i + 1
		case quote == 0 && (c == '"' || c == '\'') && s[i-1] == '=':
			quote = c
		case c == quote:
			quote = 0
		}
	}
	return 0
}

// shows says whether a text is more than blanks.
func shows(raw string) bool {
	for i := range len(raw) {
		if c := raw[i]; c > ' ' {
			return c != '&' && c < utf8.RuneSelf || strings.TrimFunc(html.UnescapeString(raw[i:]), hidden) != ""
		}
	}
	return false
}

// scanner is the state of scan.
type scanner struct {
	w      *Rewriter
	open   line
	blocks []int // start tags of block elements that are open
	inline []int // start tags of inline elements that are open
}

func (x *scanner) begin(at, tag int) {
	x.open = line{start: at, before: tag, parent: -1, whole: len(x.inline) == 0}
	if n := len(x.blocks); n > 0 {
		x.open.parent = x.blocks[n-1]
	}
}

func (x *scanner) end(at, tag int) {
	x.open.end, x.open.after = at, tag
	x.open.whole = x.open.whole && len(x.inline) == 0
	x.w.lines = append(x.w.lines, x.open)
}

// tag reads the i-th tag.
func (x *scanner) tag(i int) {
	t := &x.w.tags[i]
	switch {
	case t.elem == image || t.elem == hiddenPart:
		x.open.text, x.open.whole = true, false
		return
	case t.elem == lineBreak || t.elem == rule:
	case t.elem.is(isInline):
		x.inlineTag(i)
		return
	case t.elem.is(isBlock) || t.elem == document:
	default:
		return
	}
	x.end(t.start, i)
	if t.elem.is(isBlock) && t.elem != rule && t.elem != row {
		if t.closing {
			x.leave(t)
		} else {
			x.enter(i)
		}
	}
	x.begin(t.end, i)
}

func (x *scanner) inlineTag(i int) {
	t := &x.w.tags[i]
	if !t.closing {
		x.inline = append(x.inline, i)
		return
	}
	for k, open := range slices.Backward(x.inline) {
		if x.w.tags[open].name == t.name {
			if k < len(x.inline)-1 || open < x.open.before { // ends in another order, or began in another line
				x.open.whole = false
			}
			x.inline = slices.Delete(x.inline, k, k+1)
			return
		}
	}
	x.open.whole = false // ends what never began
}

// enter opens a block element. A paragraph ends with it, and an item ends an item.
func (x *scanner) enter(i int) {
	e := x.w.tags[i].elem
	if n := len(x.blocks); n > 0 {
		if top := x.w.tags[x.blocks[n-1]].elem; top == paragraph || e == item && top == item {
			x.blocks = x.blocks[:n-1]
		}
	}
	x.blocks = append(x.blocks, i)
}

// leave closes a block element, and what is open in it.
func (x *scanner) leave(t *marker) {
	for k, open := range slices.Backward(x.blocks) {
		if x.w.tags[open].name == t.name {
			x.blocks = x.blocks[:k]
			return
		}
	}
}
