package serve

import (
	"bytes"
	"cmp"
	"context"
	"errors"

	"github.com/postlint/postlint/lint"
)

// mostPostings is how many postings of one request are shown.
const mostPostings = 50

// outcome is what came of checking a draft.
type outcome struct {
	results []*lint.Result
	unread  []*lint.SourceError
	more    bool // there are more postings than are shown
	// own says that the one result is about the text of the draft, so that repairs can be made in it.
	own bool
}

// check checks a draft: its files, or else its text.
func (d *Desk) check(ctx context.Context, x *draft) (*outcome, error) {
	if len(x.files) > 0 {
		return d.checkFiles(ctx, x)
	}
	if len(bytes.TrimSpace([]byte(x.Text))) == 0 {
		return nil, &faultError{key: "error_empty"}
	}
	if x.Fix != "" {
		if err := d.repair(ctx, x); err != nil {
			return nil, err
		}
	}
	o := &outcome{}
	name, content := x.source()
	err := d.read(ctx, o, name, content, x)
	o.own = len(o.results) == 1
	return o, err
}

// repair makes the repair that the draft asks for.
func (d *Desk) repair(ctx context.Context, x *draft) error {
	o := &outcome{}
	name, content := x.source()
	if err := d.read(ctx, o, name, content, x); err != nil {
		return err
	}
	for _, r := range o.results {
		for i := range r.Findings {
			if f := &r.Findings[i]; f.Fingerprint == x.Fix && f.Fix != nil {
				return x.mend(name, content, f.Fix)
			}
		}
	}
	return &faultError{key: "error_fix"}
}

// checkFiles checks uploaded files. Where a single posting came and a title or places are said beside it, its text is checked
// with those.
func (d *Desk) checkFiles(ctx context.Context, x *draft) (*outcome, error) {
	o := &outcome{}
	for _, h := range x.files {
		content, err := readFile(h)
		if err != nil {
			return nil, err
		}
		if err := d.read(ctx, o, h.Filename, content, x); err != nil {
			return nil, err
		}
	}
	if len(o.results) != 1 || o.more {
		return o, nil
	}
	blocks := o.results[0].Blocks()
	title, places := fields(blocks)
	said := x.Title != "" || len(x.Places) > 0
	x.Title = cmp.Or(x.Title, title)
	if len(x.Places) == 0 {
		x.Places = places
	}
	x.Text, x.Format = clean(blocks), "html"
	if !said {
		return o, nil
	}
	again := &outcome{unread: o.unread, own: true}
	name, content := x.source()
	return again, d.read(ctx, again, name, content, x)
}

// read checks one source and adds what comes of it. The error is that of ctx.
func (d *Desk) read(ctx context.Context, o *outcome, name string, content []byte, x *draft) error {
	src := lint.Source{Path: name, Reader: bytes.NewReader(content), Settings: x.settings, Language: x.language}
	for r, err := range d.linter.Check(ctx, src) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if r != nil {
			if len(o.results) == mostPostings {
				o.more = true
				return nil
			}
			o.results = append(o.results, r)
		}
		if err != nil {
			broken, ok := errors.AsType[*lint.SourceError](err)
			if !ok {
				broken = &lint.SourceError{Path: name, Message: err.Error()}
			}
			o.unread = append(o.unread, broken)
		}
	}
	return nil
}

// fields are the title and the places that a posting's record states apart from its text.
func fields(blocks []lint.Block) (title string, places []string) {
	for i := range blocks {
		switch b := &blocks[i]; b.Field {
		case "title":
			title = b.Text
		case "location":
			places = append(places, b.Text)
		}
	}
	return title, places
}
