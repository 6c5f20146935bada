// Package date recognises when a posting was published and until when one may apply.
package date

import (
	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Fact is one date.
type Fact struct {
	fact.Mark
	Kind string `json:"kind"` // posted, deadline, start
	ISO  string `json:"iso"`  // YYYY-MM-DD, or "" where the day cannot be told
}

// Recognise finds the dates in the order of the text.
func Recognise(p *posting.Posting) []Fact { return nil }
