// Package target recognises calls to action ("Apply now", "view full listing at source") and ways to apply, and whether
// they lead anywhere.
package target

import (
	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Fact is one call to action or one way to apply.
type Fact struct {
	fact.Mark
	Kind     string `json:"kind"`     // apply, listing (the full text elsewhere), page (a company or benefits page), contact
	Via      string `json:"via"`      // link, mail, phone, form, person, post, url (bare in the text), "" where it leads nowhere
	Resolved bool   `json:"resolved"` // it leads somewhere
	Chrome   bool   `json:"chrome"`   // it belongs to the site, not to the posting
}

// Recognise finds them in the order of the text.
func Recognise(p *posting.Posting) []Fact { return nil }
