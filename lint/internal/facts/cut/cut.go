// Package cut recognises where a posting's text was cut off on its way.
package cut

import (
	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Fact is one cut, with all the evidence for it.
type Fact struct {
	fact.Mark
	Class   string   `json:"class"`   // the kind of the strongest evidence: each class has its rule
	Weight  float64  `json:"weight"`  // 0 to 1: 1-Π(1-w) over the signals
	Signals []string `json:"signals"` // ids of the signals
}

// Recognise finds the cuts, the surest first; at most one for each place.
func Recognise(p *posting.Posting) []Fact { return nil }

// Sure is the weight from which on a cut is a finding and makes absences undecidable.
const Sure = 0.6
