// Package pay recognises what a posting says about the pay of its own job.
package pay

import (
	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Fact is one statement about pay.
type Fact struct {
	fact.Mark
	Min      fact.Number `json:"min"`      // null where no lower end is stated
	Max      fact.Number `json:"max"`      // null where no upper end is stated
	Currency string      `json:"currency"` // ISO 4217, "" where it cannot be told
	Period   string      `json:"period"`   // hour, day, week, fortnight, month, year, session, or ""
	Kind     string      `json:"kind"`     // range, single, open, vague
}

// Recognise finds the statements about pay in the order of the text.
func Recognise(p *posting.Posting) []Fact { return nil }
