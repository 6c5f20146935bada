package lint_test

import (
	"fmt"
	"io"
	"runtime"
	"testing"

	"github.com/postlint/postlint/lint"
)

// numbered is postings as lines of NDJSON, each with words of its own; at is called before the posting of a number is read.
type numbered struct {
	n, most int
	at      func(n int)
	rest    []byte
}

func (r *numbered) Read(b []byte) (int, error) {
	if len(r.rest) == 0 {
		if r.n == r.most {
			return 0, io.EOF
		}
		r.at(r.n)
		r.n++
		r.rest = fmt.Appendf(nil, `{"id":"%d","title":"Night Baker %[1]d","locations":["Denver, CO"],"employer":"Bramble %[1]d","url":"https://b.example/night-baker-%[1]d",`+
			`"description":"<p>You bake for oven %[1]d and for %[2]d others, and know each loaf by its crust.</p><p>You write down what oven %[1]d ate: flour, salt, water and %[2]d hours of the night.</p><p>We pay $%[2]d.50 an hour.</p>"}`+"\n", r.n, r.n%7)
	}
	n := copy(b, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

func TestMemoryDoesNotGrowWithTheNumberOfRecords(t *testing.T) {
	const few, many = 1000, 3000
	// Bytes: a posting's print, which the table of repetitions holds of the last 16,384 to 32,768, has 220, and a table that has just doubled holds
	// room for as many again. A posting that is kept whole has some thousands.
	const most = 600
	linter, err := lint.New(lint.Options{AsOf: "2026-11-23"})
	if err != nil {
		t.Fatal(err)
	}
	held := map[int]int{}
	measure := func(n int) {
		if n == few || n == many {
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			held[n] = int(m.HeapAlloc)
		}
	}
	for _, err := range linter.Check(t.Context(), lint.Source{Path: "jobs.ndjson", Reader: &numbered{most: many + 1, at: measure}}) {
		if err != nil {
			t.Fatal(err)
		}
	}
	grown := (held[many] - held[few]) / (many - few)
	t.Logf("%d bytes are kept of a posting", grown)
	if grown > most {
		t.Errorf("%d bytes are kept of a posting, want at most %d", grown, most)
	}
}
