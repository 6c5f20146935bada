package policy_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint/internal/facts"
	"github.com/postlint/postlint/lint/internal/policy"
)

func TestNothingIsAskedOfAPostingThatGoesNowhereByName(t *testing.T) {
	for _, c := range []struct {
		name       string
		structured bool
		platforms  []string
		want       string // kinds of asks
	}{
		{"a plain posting", false, nil, ""},
		{"structured data is written for search engines", true, nil, "part property value"},
		{"a named platform", false, []string{"linkedin"}, "country field text title"},
		{"a search engine without structured data to read", false, []string{"google-for-jobs"}, "bare-title"},
		{"both", true, []string{"google-for-jobs", "seek"}, "bare-title part property recommended text value"},
	} {
		f := &facts.Facts{Platforms: c.platforms, Fields: facts.Fields{Structured: c.structured}}
		if got := strings.Join(slices.Sorted(maps.Keys(policy.Limits(f))), " "); got != c.want {
			t.Errorf("%s: %q is asked, want %q", c.name, got, c.want)
		}
	}
}
