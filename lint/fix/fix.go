// Package fix mends postings. It chooses among the repairs that findings carry, makes them in the bytes of the file, and looks
// at what came of it: a repair after which something else is found is left out.
//
// The content of a file and a Linter enter, edits leave; Write puts them into the file. Package fix knows no container and no
// rule: a repair was written in the container's own markup by the room that reads it, and whether it is safe is the rule's to
// say.
package fix

import (
	"bytes"
	"cmp"
	"context"
	"io"
	"slices"
	"strings"

	"github.com/postlint/postlint/lint"
)

// Options say what is mended. With the zero value that is what can be mended safely.
type Options struct {
	// Unsafe lets repairs be made too that change what the posting says, or that may be wrong.
	Unsafe bool
}

// Mended is what was done about a file.
type Mended struct {
	Old, New []byte
	Edits    []lint.Edit // lead from Old to New: they rise and do not touch
	Fixed    int         // findings that were mended
	Unsafe   int         // findings that are left, and could be mended with Options.Unsafe
	Postings int         // that were checked
	Errors   []error     // what could not be read, as Linter.Check tells it
}

// Changed says whether anything was mended.
func (m *Mended) Changed() bool { return len(m.Edits) > 0 }

// The caps. A second pass is needed where two repairs overlap, or where a fault hides another; more than three were not seen
// in 8,618 real postings. An attempt is needed again for each posting in which a repair did harm.
const (
	maxPasses   = 8
	maxAttempts = 6
)

// Apply mends the content of the source at a path, which is src.Path. Only findings that count and are certain are mended. Content
// that is compressed is checked and left alone, for the edits are about what is in it. The error is that of ctx.
func Apply(ctx context.Context, l *lint.Linter, src lint.Source, content []byte, opts Options) (*Mended, error) {
	m := &Mended{Old: content, New: content}
	src.Reader = bytes.NewReader(content)
	x := &mender{ctx: ctx, linter: l, src: src, content: content, opts: opts, before: map[int]*lint.Result{}, refused: map[mark]bool{}, closed: map[int]bool{}}
	for r, err := range l.Check(ctx, src) {
		switch {
		case ctx.Err() != nil:
			return m, ctx.Err()
		case err != nil:
			m.Errors = append(m.Errors, err)
			continue
		}
		m.Postings++
		if !r.Packed() && x.fixable(r) {
			x.before[r.Index] = r
		}
	}
	m.Unsafe = x.unsafe
	if len(x.before) == 0 {
		return m, nil
	}
	return m, x.mend(m)
}

// mender mends one file.
type mender struct {
	ctx     context.Context
	linter  *lint.Linter
	src     lint.Source
	content []byte // as it was
	opts    Options
	before  map[int]*lint.Result // of the postings that something can be mended in, by index: what was found before
	refused map[mark]bool
	closed  map[int]bool // postings that nothing is mended in
	unsafe  int
	failed  bool // something could not be read after a pass
}

// mark names a finding across passes.
type mark struct {
	posting     int
	fingerprint string
}

// fixable says whether something can be mended in a posting. It counts what could be mended unsafely.
func (x *mender) fixable(r *lint.Result) bool {
	found := false
	for i := range r.Findings {
		f := &r.Findings[i]
		if !mendable(f) {
			continue
		}
		if x.opts.Unsafe || f.Fix.Safe {
			found = true
		} else {
			x.unsafe++
		}
	}
	return found
}

// mendable says whether a finding carries a repair that may be made.
func mendable(f *lint.Finding) bool {
	return f.Fix != nil && len(f.Fix.Edits) > 0 && f.Counts() && f.Certainty == lint.Certain
}

// mend makes attempts until one does no harm; where none does, nothing is mended. The last two close each posting in which harm is
// still done.
func (x *mender) mend(m *Mended) error {
	for n := range maxAttempts {
		t := newText(x.content)
		after, err := x.attempt(t)
		if err != nil {
			return err
		}
		if after != nil && x.harmless(t, after, n+2 >= maxAttempts) {
			m.New, m.Edits, m.Fixed = t.bytes(), t.edits(), len(t.repairs())
			return nil
		}
	}
	return nil
}

// attempt mends all that may be mended, in as many passes as that takes, and returns what is found then in the postings. It
// is nil where there is no end to it, for repairs undo each other; their postings are closed.
func (x *mender) attempt(t *text) (map[int]*lint.Result, error) {
	after := x.before
	for range maxPasses {
		edits := x.choose(after)
		if len(edits) == 0 {
			return after, nil
		}
		t.apply(edits)
		var err error
		if after, err = x.check(t.bytes()); err != nil {
			return nil, err
		}
	}
	left := x.choose(after)
	for i := range left {
		x.closed[left[i].of.posting] = true
	}
	if len(left) > 0 {
		return nil, nil
	}
	return after, nil
}

// check checks the postings that are not as they were.
func (x *mender) check(content []byte) (map[int]*lint.Result, error) {
	src := x.src
	src.Reader = bytes.NewReader(content)
	src.Before = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(x.content)), nil }
	x.failed = false
	after := map[int]*lint.Result{}
	for r, err := range x.linter.Check(x.ctx, src) {
		switch {
		case x.ctx.Err() != nil:
			return nil, x.ctx.Err()
		case err != nil:
			x.failed = true
		case x.before[r.Index] != nil:
			after[r.Index] = r
		}
	}
	return after, nil
}

// choose takes the edits of the repairs that may be made together, in rising order. Where two overlap or touch, the first one
// is taken, and the other is left to the next pass.
func (x *mender) choose(results map[int]*lint.Result) []edit {
	var list []*repair
	for i, r := range results {
		for k := range r.Findings {
			f := &r.Findings[k]
			if mendable(f) && (x.opts.Unsafe || f.Fix.Safe) && !x.closed[i] && !x.refused[mark{i, f.Fingerprint}] {
				list = append(list, &repair{i, f})
			}
		}
	}
	slices.SortFunc(list, func(a, b *repair) int {
		return cmp.Or(cmp.Compare(a.start(), b.start()), cmp.Compare(b.finding.Severity, a.finding.Severity),
			strings.Compare(a.finding.Rule, b.finding.Rule), cmp.Compare(a.posting, b.posting))
	})
	var taken []edit
	for _, r := range list {
		if r.fits(taken) {
			for _, e := range r.finding.Fix.Edits {
				k, _ := slices.BinarySearchFunc(taken, e.Start, func(t edit, start int) int { return cmp.Compare(t.Start, start) })
				for k < len(taken) && taken[k].of == r && taken[k].Start == e.Start { // two edits of one repair at one place stay in order
					k++
				}
				taken = slices.Insert(taken, k, edit{e, r})
			}
		}
	}
	return taken
}

// start is where the first edit of a repair starts.
func (r *repair) start() int {
	at := r.finding.Fix.Edits[0].Start
	for _, e := range r.finding.Fix.Edits {
		at = min(at, e.Start)
	}
	return at
}

// fits says whether none of the repair's edits overlaps or touches one that is taken. Those are in rising order.
func (r *repair) fits(taken []edit) bool {
	for _, e := range r.finding.Fix.Edits {
		k, _ := slices.BinarySearchFunc(taken, e.Start, func(t edit, start int) int { return cmp.Compare(t.End, start) })
		if k < len(taken) && taken[k].Start <= e.End {
			return false
		}
	}
	return true
}

// harmless says whether the mended postings are postings still, and no rule finds more in them than before. Repairs that did
// harm are refused from now on; where it cannot be told which did, or where hard is set, the whole posting is closed.
func (x *mender) harmless(t *text, after map[int]*lint.Result, hard bool) bool {
	ok := true
	for i := range postings(t.repairs()) {
		r := after[i]
		if r == nil {
			if x.failed { // else an equal posting was there before
				x.closed[i], ok = true, false
			}
			continue
		}
		for _, f := range raised(x.before[i], r) {
			ok = false
			by := t.touching(f.Span)
			x.closed[i] = x.closed[i] || hard || len(by) == 0
			for _, culprit := range by {
				x.refused[mark{culprit.posting, culprit.finding.Fingerprint}] = true
			}
		}
	}
	return ok
}

// postings are the indexes of the postings that repairs were made in.
func postings(repairs map[*repair]bool) map[int]bool {
	out := map[int]bool{}
	for r := range repairs {
		out[r.posting] = true
	}
	return out
}

// raised are the findings of rules that find more after than before.
func raised(before, after *lint.Result) (out []*lint.Finding) {
	n := map[string]int{}
	for i := range before.Findings {
		if f := &before.Findings[i]; f.Counts() {
			n[f.Rule]++
		}
	}
	for i := range after.Findings {
		if f := &after.Findings[i]; f.Counts() {
			n[f.Rule]--
		}
	}
	for i := range after.Findings {
		if f := &after.Findings[i]; f.Counts() && n[f.Rule] < 0 {
			out = append(out, f)
		}
	}
	return out
}
