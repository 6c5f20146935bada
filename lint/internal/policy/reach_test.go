package policy

import (
	"testing"

	"github.com/postlint/postlint/lint/internal/facts"
	"github.com/postlint/postlint/lint/internal/facts/place"
)

// A record says where the job is. What its text mentions by the way in another nation brings in no law.
func TestPlacesByTheWayBringInNoLaw(t *testing.T) {
	at := func(source, certainty, code string) place.Fact {
		return place.Fact{Codes: []string{code}, Role: "performed", Certainty: certainty, Source: source}
	}
	tests := []struct {
		name   string
		places []place.Fact
		want   bool // that the law of Washington State reaches the posting
	}{
		{"a method from abroad", []place.Fact{at("field", "certain", "GB-ENG"), at("body", "likely", "US-WA")}, false},
		{"the text says for certain", []place.Fact{at("field", "certain", "GB-ENG"), at("body", "certain", "US-WA")}, true},
		{"the text says for certain what the title denies", []place.Fact{at("field", "certain", "GB-ENG"), at("title", "certain", "GB"), at("body", "certain", "US-WA")}, false},
		{"the same nation", []place.Fact{at("field", "certain", "US-OR"), at("body", "likely", "US-WA")}, true},
		{"one of several nations of the record", []place.Fact{at("field", "certain", "GB-ENG"), at("field", "certain", "US-OR"), at("body", "likely", "US-WA")}, true},
		{"a record that is not sure", []place.Fact{at("field", "ambiguous", "GB-ENG"), at("body", "likely", "US-WA")}, true},
		{"no record", []place.Fact{at("body", "likely", "US-WA")}, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := &facts.Facts{AsOf: "2026-11-23", Places: tt.places}
			if got := len(Reach(f)["benefits"]) > 0; got != tt.want {
				t.Errorf("reached: %v, want %v", got, tt.want)
			}
		})
	}
}
