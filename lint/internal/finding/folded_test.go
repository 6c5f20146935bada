package finding

import (
	"strings"
	"testing"
)

func FuzzFoldedTextHasSingleBlanks(f *testing.F) {
	for _, s := range []string{"", " ", "bake bread", " bake  bread\n", "bake\u00a0bread", "bake\tbread", "bread ", "\xff é"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := Folded(s), strings.Join(strings.Fields(s), " "); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	})
}
