package catalog

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPhrasesAreSpeltOutAndFoundByTheirRarestWord(t *testing.T) {
	for phrase, want := range map[string][]string{
		"rock star":                      {"^rock star"},
		"must be a citizen":              {"must be a ^citizen"},
		"(over|older than) # years":      {"^older than # years", "^over # years"},
		"(single|unmarried|) candidates": {"(|single|unmarried) ^candidates"},
		"young (and|,) (keen|hungry)":    {"^young (|and) (hungry|keen),"},
		"salesm*":                        {"^salesm*"},
		"*entwickler gesucht":            {"*entwickler ^gesucht"},
	} {
		got, err := phrases(phrase)
		if err != nil {
			t.Errorf("%s: %v", phrase, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", phrase, diff)
		}
	}
	for _, phrase := range []string{"", "Ninja", "a [b]", "(a|b", "# (a|)", "sal*", "x^y"} {
		if got, err := phrases(phrase); err == nil {
			t.Errorf("%q is taken for a phrase: %q", phrase, got)
		}
	}
}

func TestATermIsCalledByTheFirstWordOfEachGroup(t *testing.T) {
	if got := simplest("(under|below) the (age|) of #, salesm* (_|)"); got != "under the age of # salesm" {
		t.Error(got)
	}
}
