package lint_test

import (
	"slices"
	"testing"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/internal/facts/ignore"
)

func TestIgnoreFormsAreThoseThatAreRead(t *testing.T) {
	var names []string
	for _, f := range lint.IgnoreForms() {
		names = append(names, f.Name)
	}
	if want := ignore.Forms(); !slices.Equal(names, want) {
		t.Errorf("%v, want %v", names, want)
	}
}
