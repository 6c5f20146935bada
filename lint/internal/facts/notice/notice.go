// Package notice recognises words about one candidate's repeated or multiple applications.
package notice

import (
	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Fact is one such notice.
type Fact struct {
	fact.Mark
	Class       string   `json:"class"`       // limit, quota, cool-off, keep-one, consequence, channel, pool, reassurance
	Scope       string   `json:"scope"`       // the words that say for which roles, region, entity or channel it holds, or ""
	Codes       []string `json:"codes"`       // ISO codes of the region in the scope
	Period      string   `json:"period"`      // the words that say for how long, or ""
	Quota       int      `json:"quota"`       // how many applications are allowed, 0 where not stated
	Consequence string   `json:"consequence"` // delay, reject, disqualify, discard, merge, negative, or ""
	Bold        bool     `json:"bold"`        // set in bold inside running text
}

// Recognise finds the notices in the order of the text.
func Recognise(p *posting.Posting) []Fact { return nil }
