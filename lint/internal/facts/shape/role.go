package shape

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Bounds of a section on the company in which the role may be told, in words and bytes.
const (
	fewestAboutCompany = 80
	shortestOfRole     = 40
)

// role finds what the job is under the heading on the company, where no section of its own tells it. The section must stand before
// one on tasks or demands: behind them, an outlook on other roles is as likely. It reads English.
func (r *recogniser) role() {
	if r.lang != "en" || !r.marked {
		return
	}
	company := -1
	for i := range r.p.Sections {
		switch s := &r.p.Sections[i]; {
		case (s.ID == "role_summary" || s.Also == "role_summary") && s.Words > 0:
			return
		case s.ID == "about_company" && s.Also == "" && s.Heading >= 0 && s.Words >= fewestAboutCompany && company < 0:
			company = i
		}
	}
	if company < 0 || !r.demandsFollow(company) {
		return
	}
	s := &r.p.Sections[company]
	heading := r.p.Blocks[s.Heading].Range
	if h := r.p.LowerSlice(heading); strings.Contains(h, "role") || strings.Contains(h, "job") || strings.Contains(h, "you") {
		return
	}
	for i := s.First + 1; i < s.Last; i++ {
		if b := &r.p.Blocks[i]; b.Role == posting.Body && b.Len() >= shortestOfRole && speaksOfRole(r.p.LowerSlice(b.Range)) {
			first := &r.p.Blocks[r.addressed(s.First+1, i)]
			f := Fact{Mark: fact.At(r.p, r.opening(first.Range)), Count: 1, Note: r.p.Slice(heading)}
			f.Related = []fact.Related{{Message: "the heading that it stands under", Span: r.p.Span(heading)}}
			r.keep(RoleUnheaded, f)
			return
		}
	}
}

// demandsFollow says whether a section on tasks or demands stands behind a section.
func (r *recogniser) demandsFollow(section int) bool {
	for i := section + 1; i < len(r.p.Sections); i++ {
		if id := r.p.Sections[i].ID; id == "responsibilities" || id == "min_qualifications" {
			return true
		}
	}
	return false
}

// addressed is the first of the blocks right before block i, back to from, that tell the reader what they will do, or i.
func (r *recogniser) addressed(from, i int) int {
	for i > from {
		s := r.p.LowerSlice(r.p.Blocks[i-1].Range)
		if !strings.Contains(s, "you’ll ") && !strings.Contains(s, "you'll ") && !strings.Contains(s, "you will ") {
			break
		}
		i--
	}
	return i
}

// opening is the first sentence of a text.
func (r *recogniser) opening(text posting.Range) posting.Range {
	from := min(shortestOfRole, text.Len()) // "Sr." ends none
	if n := strings.Index(r.p.Slice(text)[from:], ". "); n >= 0 {
		text.End = text.Start + from + n + 1
	}
	return text
}

// speaksOfRole says whether a lower-case text speaks of the job that the posting is for.
func speaksOfRole(s string) bool {
	for _, noun := range [...]string{"this role", "this position"} {
		if before, behind, ok := strings.Cut(s, noun); ok {
			if strings.HasSuffix(before, "in ") || strings.HasSuffix(before, "applying to ") || strings.HasSuffix(before, "applying for ") || begins(behind, " is ", " will ", " has ", " reports ", " requires ", " involves ", " sits ") {
				return true
			}
		}
	}
	for _, verb := range [...]string{"looking for a", "seeking a", "hiring a"} {
		i := strings.Index(s, verb)
		if i < 0 || !begins(s[i+len(verb):], " ", "n ") {
			continue
		}
		before := strings.TrimSuffix(strings.TrimSuffix(s[:i], "currently "), "now ")
		for _, who := range [...]string{"we are ", "we're ", "we’re ", " is "} {
			if strings.HasSuffix(before, who) {
				return true
			}
		}
	}
	return asOne(s)
}

// asOne says whether a text speaks of the reader in the job: "As a baker at Bramble, you'll …".
func asOne(s string) bool {
	const longest = 60 // bytes of the name of the job
	for _, as := range [...]string{"as a ", "as an "} {
		i := strings.Index(s, as)
		if i < 0 || i > 0 && s[i-1] != ' ' {
			continue
		}
		rest := s[i:min(len(s), i+longest)]
		if k := strings.Index(rest, ", you"); k > 0 && begins(rest[k+len(", you"):], "’ll", "'ll", " will") {
			return true
		}
	}
	return false
}

func begins(s string, with ...string) bool {
	for _, w := range with {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}
