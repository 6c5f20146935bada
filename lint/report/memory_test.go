package report

import (
	"context"
	"encoding/hex"
	"io"
	"runtime"
	"strconv"
	"testing"

	"github.com/postlint/postlint/lint"
)

func TestMemoryDoesNotGrowWithWhatIsReported(t *testing.T) {
	linter, err := lint.New(lint.Options{AsOf: "2026-11-23"})
	if err != nil {
		t.Fatal(err)
	}
	var result *lint.Result
	for r, err := range linter.Check(context.Background(), from("cook.html", posting)) {
		if err != nil {
			t.Fatal(err)
		}
		result = r
	}
	for _, f := range Formats() {
		out, sum := f.New(io.Discard, Options{}), &Summary{}
		if err := out.Begin(&Meta{Version: "v0.1.0", AsOf: linter.AsOf(), Compares: true}); err != nil {
			t.Fatal(err)
		}
		n := 0
		// report tells of postings, and of as many that are broken, in words that cannot be compressed.
		report := func(most int) {
			for ; n < most; n++ {
				words := hex.EncodeToString(noise(4096, byte(n)))
				r := *result
				r.Index, r.ID = n, strconv.Itoa(n)
				r.Findings = append([]lint.Finding(nil), result.Findings[:2]...)
				for i := range r.Findings {
					r.Findings[i].OfSet = i == 0
					r.Findings[i].Message = words
					r.Findings[i].Fingerprint = strconv.Itoa(n<<8 + i)
				}
				sum.Add(&r)
				if err := out.Posting(&r); err != nil {
					t.Fatal(err)
				}
				if err := out.Error(&lint.SourceError{Path: "jobs.ndjson", Line: n + 1, Message: words}); err != nil {
					t.Fatal(err)
				}
			}
		}
		report(300) // what is held back fills its room
		few := heap(out)
		report(600)
		if grown := heap(out) - few; grown > 300*500 {
			t.Errorf("%s: %d bytes more for each posting", f.Name, grown/300)
		}
		if err := out.End(sum); err != nil {
			t.Fatal(err)
		}
	}
}

// heap is how many bytes live while something is held.
func heap(held any) int {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	runtime.KeepAlive(held)
	return int(m.HeapAlloc)
}

func TestFingerprintsThatAreFarBackAreForgotten(t *testing.T) {
	var m repeats
	for i := range 3 * remembered {
		if n := m.next(strconv.Itoa(i)); n != 0 {
			t.Fatalf("fingerprint %d was there %d times before", i, n)
		}
	}
	if n := len(m.young) + len(m.old); n > 2*remembered {
		t.Errorf("%d fingerprints are remembered", n)
	}
	last := strconv.Itoa(2*remembered + 1)
	for want := 1; want <= 2; want++ {
		if n := m.next(last); n != want {
			t.Errorf("a fingerprint came %d times before, want %d", n, want)
		}
	}
}
