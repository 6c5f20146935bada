package lint

import (
	"errors"
	"io"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint/internal/source"
)

// aPanic is a reader with a bug.
type aPanic struct{}

func (aPanic) Read([]byte) (int, error) { panic("no such shelf") }

const bakery = "<h2>Night Baker</h2><p>You bake bread and rolls through the night, with eight colleagues, and keep the ovens in order.</p>" +
	"<p>We are looking for two years of experience in a bakery. Full-time, £13.75 an hour, and twenty-eight days of leave.</p><a href=/apply>Apply</a>"

// isBug says whether an error is that of a bug at a place.
func isBug(err error, path string, line int) bool {
	var e *SourceError
	return errors.As(err, &e) && strings.HasPrefix(e.Message, "internal error: ") && e.Hint != "" && e.Path == path && e.Line == line
}

func TestAPanicInTheReaderIsAnErrorOfItsFileAlone(t *testing.T) {
	t.Parallel()
	l, err := New(Options{AsOf: "2026-11-23"})
	if err != nil {
		t.Fatal(err)
	}
	sources := []Source{
		{Path: "a.html", Reader: strings.NewReader(bakery)},
		{Path: "b.html", Reader: aPanic{}},
		{Path: "c.html", Reader: strings.NewReader(bakery), Before: func() (io.ReadCloser, error) { return io.NopCloser(aPanic{}), nil }},
		{Path: "d.html", Reader: strings.NewReader(bakery)},
	}
	var checked []string
	for r, err := range l.CheckAll(t.Context(), slices.Values(sources)) {
		switch {
		case err == nil:
			checked = append(checked, r.Path)
		case isBug(err, "b.html", 0), isBug(err, "c.html", 0):
			checked = append(checked, "bug")
		default:
			t.Error(err)
		}
	}
	if want := []string{"a.html", "bug", "bug", "d.html"}; !slices.Equal(checked, want) {
		t.Errorf("%q, want %q", checked, want)
	}
}

// twoPostings is a page of two postings. Where it is broken it does not have the bytes that its text leads to.
func twoPostings(path string, broken bool) *source.Document {
	page := bakery + strings.Replace(bakery, "Night Baker", "Cook", 1)
	d := &source.Document{Path: path, Format: source.HTML, Body: source.Text{String: page}, Chunk: source.Chunk{Src: []byte(page), Line: 7}}
	if broken {
		d.Chunk.Src = nil
	}
	return d
}

func TestAPanicWhereADocumentIsTakenApartIsItsErrorAlone(t *testing.T) {
	t.Parallel()
	var docs iter.Seq2[*source.Document, error] = func(yield func(*source.Document, error) bool) {
		for i, broken := range []bool{false, true, false} {
			d := twoPostings("a.html", broken)
			if d.Index = i; !yield(d, nil) {
				return
			}
		}
	}
	var indexes []int
	bugs := 0
	for j, err := range apart(docs) {
		switch {
		case err == nil && j.posting != nil:
			indexes = append(indexes, j.doc.Index)
		case isBug(err, "a.html", 7):
			bugs++
		default:
			t.Error(j, err)
		}
	}
	if want := []int{0, 1, 3, 4}; bugs != 1 || !slices.Equal(indexes, want) {
		t.Errorf("%d bugs and postings %v, want 1 and %v", bugs, indexes, want)
	}
}

func TestAPanicInACheckIsAnErrorOfItsPostingAlone(t *testing.T) {
	t.Parallel()
	l, err := New(Options{AsOf: "2026-11-23", Rules: []string{"pay"}})
	if err != nil {
		t.Fatal(err)
	}
	if o := l.check(t.Context(), &job{doc: twoPostings("a.html", false)}); o.result != nil || !isBug(o.err, "a.html", 7) { // it has no settings
		t.Errorf("outcome %+v", o)
	}
	if err := l.compare(t.Context(), nil, &Result{Path: "a.html", Line: 7}, &seen{}); !isBug(err, "a.html", 7) {
		t.Errorf("error %v", err)
	}
}
