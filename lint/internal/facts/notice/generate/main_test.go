package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestTheTableIsWhatItsYAMLSays(t *testing.T) {
	if err := table.Check(); err != nil {
		t.Error(err)
	}
}

func TestFaultsOfTheTableAreNamed(t *testing.T) {
	tests := map[string]struct{ in, want string }{
		"a pattern with an unknown class": {"words: {apply: {en: [apply]}}\npatterns: [{class: limit, when: [apply onze]}]", `unknown class "onze"`},
		"a word that can never match":     {"words: {apply: {en: [Apply]}}", "not in lower case"},
		"a gap without a number":          {"words: {apply: {en: [apply]}}\npatterns: [{class: limit, when: [apply ..x apply]}]", "invalid syntax"},
		"a key that nobody reads":         {"word: {}", "field word not found"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if err := write(new(bytes.Buffer), []byte(tt.in)); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one that says %q", err, tt.want)
			}
		})
	}
}
