package word

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

// read makes a posting of a title, an employer and a body of plain text.
func read(title, employer, body string) *posting.Posting {
	return posting.Parse(&source.Document{
		Format: source.Plain, Chunk: source.Chunk{Src: []byte(title + employer + body), Line: 1},
		Title:    source.Text{String: title},
		Employer: source.Text{String: employer, Map: source.Offset(len(title))},
		Body:     source.Text{String: body, Map: source.Offset(len(title) + len(employer))},
	})
}

func TestWordsOfShapes(t *testing.T) {
	for text, want := range map[string]string{
		"Bake bread, 24/7.":                "bake bread 24 7",
		"Bäcker für Münster":               "bäcker für münster",
		"a driver's or driver’s mate":      "a driver's or driver's mate",
		"the 'ovens', the ovens’ 'doors'":  "the ovens the ovens doors",
		"C++ and C# and c+":                "c++ and c# and c+",
		"bread & butter, R&D":              "bread and butter r and d",
		"a U.S. citizen of the U.S, m.w.d": "a us citizen of the us mwd",
		"plan B. Then e.g. bake. A.":       "plan b then eg bake a",
		"nin\u00adja, n\u0303andu":         "ninja n\u0303andu",
		"★bake★ – … ’bread’ 'n' +#":        "bake bread n",
		"full\u00a0time—or not":            "full time or not",
		"":                                 "",
	} {
		var got []string
		for _, w := range split(nil, strings.ToLower(text), posting.Range{End: len(text)}) {
			got = append(got, w.Text)
		}
		if diff := cmp.Diff(want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

func TestAWordSaysWhereItStands(t *testing.T) {
	const text = "the u.s. bakers’ bread& 'salt'"
	var got []string
	for _, w := range split(nil, text, posting.Range{Start: 4, End: len(text) - 1}) {
		got = append(got, text[w.Start:w.End])
	}
	if diff := cmp.Diff([]string{"u.s.", "bakers", "bread", "&", "salt"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestTitleAndBodyAreRead(t *testing.T) {
	p := read("Baker", "Bramble Bakery", "We bake.\n\nWe sell bread.")
	for range 2 { // the second list has the room of the first
		l := Split(p)
		var got []string
		for i := range p.Blocks {
			for _, w := range l.Block(i) {
				got = append(got, w.Text)
			}
		}
		if diff := cmp.Diff(strings.Fields("baker we bake we sell bread"), got); diff != "" {
			t.Error(diff)
		}
		l.Free()
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("the u.s. bakers’ bread& 'salt' c++ n\u0303")
	f.Fuzz(func(t *testing.T, s string) {
		text, end := strings.ToLower(s), 0
		for _, w := range split(nil, text, posting.Range{End: len(text)}) {
			if w.Start < end || w.End <= w.Start || w.End > len(text) || w.Text == "" {
				t.Fatalf("%q: %+v behind %d", text, w, end)
			}
			end = w.End
		}
	})
}

func BenchmarkSplit(b *testing.B) {
	p := read("Baker", "Bramble Bakery", strings.Repeat("You bake bread with us in the night, and sell it in the morning; the bakers' U.S. ovens don't cool.\n", 40))
	b.SetBytes(int64(len(p.Text)))
	for b.Loop() {
		Split(p).Free()
	}
}
