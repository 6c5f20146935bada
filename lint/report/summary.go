package report

import (
	"fmt"
	"strings"

	"github.com/postlint/postlint/lint"
)

// Summary counts what was found. Folded and suppressed findings are counted nowhere but in their own fields.
type Summary struct {
	Postings    int `json:"postings"`
	Errors      int `json:"errors"`      // certain findings of severity error
	Warnings    int `json:"warnings"`    // certain findings of severity warning
	Infos       int `json:"infos"`       // certain findings of severity info
	Undecidable int `json:"undecidable"` // findings of any severity that could not be decided
	Folded      int `json:"folded"`      // findings that a stronger one stands for
	Suppressed  int `json:"suppressed"`  // findings that an ignore or a baseline silences
	Failures    int `json:"failures"`    // sources and records that could not be read

	sized int // postings of which a verdict hangs on the number of employees
}

// Add counts the findings of one posting.
func (s *Summary) Add(r *lint.Result) {
	s.Postings++
	if r.NeedsSize() {
		s.sized++
	}
	for i := range r.Findings {
		s.add(&r.Findings[i])
	}
}

func (s *Summary) add(f *lint.Finding) {
	switch {
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

// counts says in words what was found.
func (s *Summary) counts() string {
	var parts []string
	for _, c := range []struct {
		n    int
		noun string
	}{{s.Errors, "error"}, {s.Warnings, "warning"}, {s.Infos, "info"}} {
		if c.n > 0 {
			parts = append(parts, count(c.n, c.noun))
		}
	}
	if s.Undecidable > 0 {
		parts = append(parts, fmt.Sprintf("%d undecidable", s.Undecidable))
	}
	if len(parts) == 0 {
		return "nothing found"
	}
	return strings.Join(parts, ", ")
}

// count is a number with its noun.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
