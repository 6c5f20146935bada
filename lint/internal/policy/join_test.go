package policy

import (
	"testing"

	"github.com/postlint/postlint/lint/internal/catalog"
)

func TestAMessageHasASingular(t *testing.T) {
	r := &catalog.Rule{Message: "loaves: {count}, the first {text}", MessageOne: "a loaf: {text}", Args: []string{"text", "count"}}
	for count, want := range map[string]string{"1": "a loaf: rye", "2": "loaves: 2, the first rye", "": "loaves: , the first rye"} {
		if got := message(r, []string{"rye", count}); got != want {
			t.Errorf("count %q: %q, want %q", count, got, want)
		}
	}
	r.MessageOne = ""
	if got, want := message(r, []string{"rye", "1"}), "loaves: 1, the first rye"; got != want {
		t.Errorf("without a singular: %q, want %q", got, want)
	}
}
