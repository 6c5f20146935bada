// Package link puts every link of a posting into one class of fault, or into none.
package link

import (
	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Fact is one link with a fault.
type Fact struct {
	fact.Mark
	Href string `json:"href"` // as decoded, "" where there is none
	Host string `json:"host"` // in lower case, "" where there is none
	Note string `json:"note"` // what exactly is wrong, in words that fit the message, or ""
}

// Recognise puts the faulty links into their classes, in the order of the text.
func Recognise(p *posting.Posting) map[string][]Fact { return nil }
