// Package place recognises where a job is done: places with their ISO codes, work mode, the reach of remote work, exclusions.
package place

import (
	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Fact is one statement about a place or the mode of work.
type Fact struct {
	fact.Mark
	Codes     []string `json:"codes"`     // ISO 3166-1 or -2, with postlint's city and county codes; several where all may be meant
	Role      string   `json:"role"`      // performed, remote-scope, reports-to, excluded, mode (work mode without a place)
	Certainty string   `json:"certainty"` // certain, likely, ambiguous
	Mode      string   `json:"mode"`      // remote, hybrid, onsite, or ""
}

// Recognise finds the statements about places in the order of the text.
func Recognise(p *posting.Posting) []Fact { return nil }
