package report

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
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

	sized int            // postings of which a verdict hangs on the number of employees
	langs map[string]int // how many postings are in a language, where that can be told
	rules map[string]*RuleCount
}

// countsOf counts the findings of one posting.
func countsOf(r *lint.Result) (s Summary) {
	for i := range r.Findings {
		s.add(&r.Findings[i])
	}
	return s
}

// RuleCount counts what one rule found. Folded and suppressed findings do not count.
type RuleCount struct {
	Rule        string `json:"rule"`
	Postings    int    `json:"postings"` // in which it found something
	Errors      int    `json:"errors"`
	Warnings    int    `json:"warnings"`
	Infos       int    `json:"infos"`
	Undecidable int    `json:"undecidable"`

	cut  bool // it says that a text is cut, which hides other things
	last int  // the posting in which it last found something, from 1
}

// add counts a finding in the n-th posting.
func (c *RuleCount) add(f *lint.Finding, n int) {
	var s Summary
	s.add(f)
	c.Errors, c.Warnings, c.Infos, c.Undecidable = c.Errors+s.Errors, c.Warnings+s.Warnings, c.Infos+s.Infos, c.Undecidable+s.Undecidable
	c.cut = c.cut || reportsCut(f)
	if c.last != n {
		c.last = n
		c.Postings++
	}
}

// rank orders rules by what is to be mended first: cuts, which hide other things, then as severe as it gets.
func (c *RuleCount) rank() int {
	switch {
	case c.cut && c.Errors+c.Warnings > 0:
		return 0
	case c.Errors > 0:
		return 1
	case c.Warnings > 0:
		return 2
	case c.Undecidable > 0:
		return 3
	}
	return 4
}

// Rules is what each rule found, what is to be mended first at the front, and of equals what is in most postings.
func (s *Summary) Rules() []RuleCount {
	list := make([]RuleCount, 0, len(s.rules))
	for _, c := range s.rules {
		list = append(list, *c)
	}
	slices.SortFunc(list, func(a, b RuleCount) int {
		return cmp.Or(a.rank()-b.rank(), b.Postings-a.Postings, strings.Compare(a.Rule, b.Rule))
	})
	return list
}

// MarshalJSON adds what each rule found.
func (s *Summary) MarshalJSON() ([]byte, error) {
	type counts Summary
	return json.Marshal(struct {
		*counts
		Rules []RuleCount `json:"rules"`
	}{(*counts)(s), s.Rules()})
}

// Add counts the findings of one posting.
func (s *Summary) Add(r *lint.Result) {
	s.Postings++
	if r.NeedsSize() {
		s.sized++
	}
	if s.langs == nil {
		s.langs = map[string]int{}
	}
	if r.Lang != "" {
		s.langs[r.Lang]++
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		s.add(f)
		if !f.Counts() {
			continue
		}
		c := s.rules[f.Rule]
		if c == nil {
			if s.rules == nil {
				s.rules = map[string]*RuleCount{}
			}
			c = &RuleCount{Rule: f.Rule}
			s.rules[f.Rule] = c
		}
		c.add(f, s.Postings)
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

// Unread says how many postings are in languages in which no words that shut people out are known, as silence on them says less, and
// which languages are read; both are "" where there are none.
func (m *Meta) Unread(s *Summary) (message, read string) {
	known := m.book().Reads()
	n := 0
	var langs []string
	for _, lang := range slices.Sorted(maps.Keys(s.langs)) {
		if !slices.Contains(known, lang) {
			n, langs = n+s.langs[lang], append(langs, lang)
		}
	}
	if n == 0 {
		return "", ""
	}
	return m.say("{postings} in a language in which no words that shut people out are known: {languages}", "postings", m.count(n, "posting"), "languages", strings.Join(langs, ", ")),
		m.say("the rules under bias/ read {languages}", "languages", strings.Join(known, ", "))
}

// counts says in words what was found.
func (m *Meta) counts(s *Summary) string {
	var parts []string
	for _, c := range []struct {
		n    int
		noun string
	}{{s.Errors, "error"}, {s.Warnings, "warning"}, {s.Infos, "info"}} {
		if c.n > 0 {
			parts = append(parts, m.count(c.n, c.noun))
		}
	}
	if s.Undecidable > 0 {
		parts = append(parts, m.say("{n} undecidable", "n", strconv.Itoa(s.Undecidable)))
	}
	if len(parts) == 0 {
		return m.say("nothing found")
	}
	return strings.Join(parts, ", ")
}

// outcome is how many postings of a run were checked and what was found in them.
func (m *Meta) outcome(s *Summary) string {
	if s.Postings == 0 {
		return m.say("no posting was checked")
	}
	return m.count(s.Postings, "posting") + ": " + m.counts(s)
}

// findings counts what was found, and what an ignore or a baseline silences: without that, "nothing found" would be no whole truth.
func (m *Meta) findings(s *Summary) string {
	if s.Suppressed == 0 {
		return m.outcome(s)
	}
	return m.outcome(s) + ", " + m.say("{n} suppressed", "n", strconv.Itoa(s.Suppressed))
}

// tally counts, in one line.
func (m *Meta) tally(s *Summary) string {
	line := m.findings(s)
	if s.Failures > 0 {
		line += "; " + m.say("{sources} could not be read", "sources", m.count(s.Failures, "source"))
	}
	return line
}

// closing is the line that ends a log: the counts, and with what they were made.
func closing(s *Summary, m *Meta) string { return m.tally(s) + " (" + provenance(m) + ")" }

// count is a number with its noun.
func (m *Meta) count(n int, noun string) string {
	if n == 1 {
		return m.say("1 " + noun)
	}
	return m.say("{n} "+noun+"s", "n", strconv.Itoa(n))
}
