package report

import "github.com/postlint/postlint/lint"

// Summary counts what was found. Folded and suppressed findings are counted nowhere but in their own fields.
type Summary struct {
	Postings    int `json:"postings"`
	Errors      int `json:"errors"`   // certain findings of severity error
	Warnings    int `json:"warnings"` // certain findings of severity warning
	Infos       int `json:"infos"`    // certain findings of severity info
	Undecidable int `json:"undecidable"`
	Folded      int `json:"folded"`
	Suppressed  int `json:"suppressed"`
	Failures    int `json:"failures"` // sources and records that could not be read
}

// Add counts the findings of one posting.
func (s *Summary) Add(r *lint.Result) {
	s.Postings++
	for i := range r.Findings {
		switch f := &r.Findings[i]; {
		case f.Suppressed != nil:
			s.Suppressed++
		case f.FoldedInto != nil:
			s.Folded++
		case f.Certainty == lint.Undecidable:
			s.Undecidable++
		case f.Severity == lint.Error:
			s.Errors++
		case f.Severity == lint.Warning:
			s.Warnings++
		default:
			s.Infos++
		}
	}
}
