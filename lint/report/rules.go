package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/postlint/postlint/lint"
)

// RulesJSON writes the list of rules as one JSON document; stale is left out where it is nil. Its schema is
// rules.schema.json.
func RulesJSON(w io.Writer, rules []lint.Rule, stale []lint.Law) error {
	out := newLines(w)
	if err := out.text(`{"rules":[`); err != nil {
		return err
	}
	for i := range rules {
		if err := out.text(separator(i), &rules[i]); err != nil {
			return err
		}
	}
	if stale == nil {
		return out.text("\n]}\n")
	}
	if err := out.text("\n],\"stale\":["); err != nil {
		return err
	}
	for i := range stale {
		l := &stale[i]
		if err := out.text(separator(i), staleLaw{l.ID, l.Jurisdiction, l.Place, l.Law, l.Checked, l.Sources}); err != nil {
			return err
		}
	}
	return out.text("\n]}\n")
}

type staleLaw struct {
	ID           string   `json:"id"`
	Jurisdiction string   `json:"jurisdiction"`
	Place        string   `json:"place"`
	Law          string   `json:"law"`
	Checked      string   `json:"checked"`
	Sources      []string `json:"sources"`
}

// RulesText lists the rules for people: by category, one a line.
func RulesText(w io.Writer, rules []lint.Rule) error {
	var b strings.Builder
	width := 0
	for i := range rules {
		width = max(width, len(rules[i].ID))
	}
	for i := range rules {
		r := &rules[i]
		if i > 0 && r.Category() != rules[i-1].Category() {
			b.WriteByte('\n')
		}
		state := r.Severity.String()
		if r.OptIn {
			state = "off"
		}
		fmt.Fprintf(&b, "%-*s  %-7s  %s\n", width, r.ID, state, r.Title)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// StaleText lists rows of law that are to be compared with their sources again.
func StaleText(w io.Writer, stale []lint.Law, asOf string) error {
	var b strings.Builder
	if len(stale) == 0 {
		fmt.Fprintf(&b, "each row of law was compared with its sources within the year before %s\n", asOf)
	}
	for i := range stale {
		l := &stale[i]
		fmt.Fprintf(&b, "%s: %s, last compared on %s: %s\n", l.ID, l.Law, l.Checked, strings.Join(l.Sources, " "))
	}
	_, err := io.WriteString(w, b.String())
	return err
}
