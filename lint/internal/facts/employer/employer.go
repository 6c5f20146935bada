// Package employer recognises who employs, and how many people work there by the posting's own words.
package employer

import (
	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Fact is what is said of the employer. Size is the number of employees at least, 0 where nothing is said.
type Fact struct {
	fact.Mark `json:"-"`
	Name      string `json:"name"`
	Size      int    `json:"size"`
}

// Recognise reads name and size.
func Recognise(p *posting.Posting) Fact { return Fact{} }
