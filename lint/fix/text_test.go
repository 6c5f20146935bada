package fix

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint"
)

// FuzzText holds that after any number of passes the content is what the passes made of it, and that the edits of the file as
// it was lead there, rise and do not touch.
func FuzzText(f *testing.F) {
	f.Add("abcdefghij", uint64(1))
	f.Add("", uint64(2))
	f.Fuzz(func(t *testing.T, old string, seed uint64) {
		random := rand.New(rand.NewPCG(seed, 1)) //nolint:gosec // nothing secret
		x, want := newText([]byte(old)), old
		for range 4 {
			edits := randomEdits(random, len(want))
			want = applied(want, edits)
			x.apply(edits)
			if got := string(x.bytes()); got != want {
				t.Fatalf("content %q, want %q", got, want)
			}
			list := x.edits()
			got, at := "", 0
			for i, e := range list {
				if e.Start < at || i > 0 && e.Start == at || e.End < e.Start || e.End > len(old) {
					t.Fatalf("edits %+v of %q", list, old)
				}
				got, at = got+old[at:e.Start]+e.Text, e.End
			}
			if got += old[at:]; got != want {
				t.Fatalf("edits %+v lead to %q, want %q", list, got, want)
			}
		}
	})
}

func randomEdits(random *rand.Rand, n int) (out []edit) {
	for at := random.IntN(4); at <= n; {
		end := min(n, at+random.IntN(4))
		out = append(out, edit{lint.Edit{Start: at, End: end, Text: strings.Repeat("x", random.IntN(3))}, &repair{}})
		at = end + 1 + random.IntN(4)
	}
	return out
}

func applied(s string, edits []edit) string {
	var b strings.Builder
	at := 0
	for _, e := range edits {
		b.WriteString(s[at:e.Start] + e.Text)
		at = e.End
	}
	return b.String() + s[at:]
}

func TestTouchingFindsWhoChangedAPlace(t *testing.T) {
	first, second := &repair{posting: 1}, &repair{posting: 2}
	x := newText([]byte("one two three"))
	x.apply([]edit{{lint.Edit{Start: 0, End: 3, Text: "1"}, first}, {lint.Edit{Start: 8, End: 13, Text: "3"}, second}})
	for _, c := range []struct {
		span lint.Span
		want []*repair
	}{
		{lint.Span{Start: 0, End: 1}, []*repair{first}},
		{lint.Span{Start: 3, End: 4}, nil},
		{lint.Span{Start: 5, End: 6}, []*repair{second}},
		{lint.Span{Start: 6, End: 6}, []*repair{second}},
	} {
		got := x.touching(c.span)
		if len(got) != len(c.want) || len(got) > 0 && got[0] != c.want[0] {
			t.Errorf("touching(%v) = %v, want %v", c.span, got, c.want)
		}
	}
}

func TestRepairsThatTouchAreNotMadeTogether(t *testing.T) {
	one := func(start, end int) *lint.Finding {
		return &lint.Finding{Fix: &lint.Fix{Safe: true, Edits: []lint.Edit{{Start: start, End: end, Text: "x"}}}}
	}
	r := &lint.Result{Findings: []lint.Finding{
		*one(0, 5), *one(5, 8), *one(9, 9), *one(9, 9),
		{Fix: &lint.Fix{Safe: true, Edits: []lint.Edit{{Start: 20, End: 21}, {Start: 2, End: 3}}}}, // half of it would do harm
		{Fix: &lint.Fix{Safe: true, Edits: []lint.Edit{{Start: 30, End: 30, Text: "<a>"}, {Start: 35, End: 35, Text: "</a>"}}}},
		{Fix: &lint.Fix{Edits: []lint.Edit{{Start: 40, End: 41}}}}, // unsafe
		{Certainty: lint.Undecidable, Fix: one(50, 51).Fix},
	}}
	x := &mender{refused: map[mark]bool{}, closed: map[int]bool{}}
	var got []int
	for _, e := range x.choose(map[int]*lint.Result{0: r}) {
		got = append(got, e.Start)
	}
	if want := []int{0, 9, 30, 35}; len(got) != len(want) || got[0] != 0 || got[1] != 9 || got[2] != 30 || got[3] != 35 {
		t.Errorf("edits at %v, want %v", got, want)
	}
}
