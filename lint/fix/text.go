package fix

import (
	"math"

	"github.com/postlint/postlint/lint"
)

// text is a file's content under repair. It remembers what each changed piece stands for, so that the repairs of several
// passes end up as edits of the file as it was.
type text struct {
	old    []byte
	pieces []piece // in order; together they are the content
}

// piece is a run of the content: the file's bytes [from, to), or, where it is changed, content in their place.
type piece struct {
	from, to int
	changed  bool
	content  string
	by       []*repair // what changed it
}

// repair is a finding that is to be mended, and the posting that it is about, by its index.
type repair struct {
	posting int
	finding *lint.Finding
}

// edit is one edit of a repair. Its place is a place in the content as it stands.
type edit struct {
	lint.Edit
	of *repair
}

func newText(old []byte) *text { return &text{old: old, pieces: []piece{{to: len(old)}}} }

// bytes is the content.
func (t *text) bytes() []byte {
	out := make([]byte, 0, len(t.old)+64)
	for i := range t.pieces {
		if p := &t.pieces[i]; p.changed {
			out = append(out, p.content...)
		} else {
			out = append(out, t.old[p.from:p.to]...)
		}
	}
	return out
}

// apply makes edits, which must rise and not overlap.
func (t *text) apply(edits []edit) {
	c := cutter{rest: t.pieces}
	for i := range edits {
		e := &edits[i]
		c.copy(e.Start)
		before := len(c.out)
		c.copy(e.End)
		p := piece{changed: true, content: e.Text, by: []*repair{e.of}}
		if before > 0 {
			p.from = c.out[before-1].to
		}
		p.to = p.from
		for _, replaced := range c.out[before:] {
			p.to = max(p.to, replaced.to)
			p.by = append(p.by, replaced.by...)
		}
		c.out = append(c.out[:before], p)
	}
	c.copy(math.MaxInt)
	t.pieces = c.out
}

// cutter copies pieces up to places in the content, which rise.
type cutter struct {
	rest, out []piece
	at        int // in the content: where rest begins
}

// copy moves the content before a place from rest to out, and cuts the piece that holds the place.
func (c *cutter) copy(to int) {
	for len(c.rest) > 0 && c.at < to {
		p := c.rest[0]
		n := p.len()
		if n <= to-c.at {
			c.out, c.rest = append(c.out, p), c.rest[1:]
			c.at += n
			continue
		}
		n = to - c.at
		left, right := p, p
		if p.changed { // the left part stands for all that the piece replaced
			left.content, right.content = p.content[:n], p.content[n:]
			right.from = p.to
		} else {
			left.to, right.from = p.from+n, p.from+n
		}
		c.out = append(c.out, left)
		c.rest = append([]piece{right}, c.rest[1:]...)
		c.at = to
	}
}

func (p *piece) len() int {
	if p.changed {
		return len(p.content)
	}
	return p.to - p.from
}

// edits lead from the file as it was to the content. They rise, and do not touch.
func (t *text) edits() []lint.Edit {
	var out []lint.Edit
	joined := false // the piece before is changed too
	for i := range t.pieces {
		p := &t.pieces[i]
		switch {
		case !p.changed:
			joined = joined && p.len() == 0
			continue
		case joined:
			last := &out[len(out)-1]
			last.End, last.Text = p.to, last.Text+p.content
		default:
			out = append(out, lint.Edit{Start: p.from, End: p.to, Text: p.content})
		}
		joined = true
	}
	return out
}

// touching are the repairs that changed the content at a span of it, or right beside.
func (t *text) touching(s lint.Span) []*repair {
	var out []*repair
	at := 0
	for i := range t.pieces {
		p := &t.pieces[i]
		if at > s.End {
			break
		}
		if p.changed && at+p.len() >= s.Start {
			out = append(out, p.by...)
		}
		at += p.len()
	}
	return out
}

// repairs are those that were made.
func (t *text) repairs() map[*repair]bool {
	out := map[*repair]bool{}
	for i := range t.pieces {
		for _, r := range t.pieces[i].by {
			out[r] = true
		}
	}
	return out
}
