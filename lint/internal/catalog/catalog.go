// Package catalog is what is known about the rules without running them: the index of their METADATA and their tables.
//
// It is a leaf and imports no OPA. explain, rules list, pages, configuration and completion live off it and compile nothing.
package catalog

import "github.com/postlint/postlint/lint/internal/finding"

// Rule is one rule as its METADATA describes it.
type Rule struct {
	ID          string           `json:"id"` // category/name
	Title       string           `json:"title"`
	Description string           `json:"description"` // why it matters, and to whom
	Severity    finding.Severity `json:"severity"`
	Message     string           `json:"message"` // with {arg} for each of Args
	Args        []string         `json:"args,omitempty"`
	Help        string           `json:"help"`
	Blame       finding.Blame    `json:"blame"`
	Since       string           `json:"since"`
	Absence     bool             `json:"absence,omitempty"`
	FoldsInto   []string         `json:"folds_into,omitempty"`
	Fix         string           `json:"fix,omitempty"` // safe, unsafe or "" for none
	Languages   []string         `json:"languages,omitempty"`
	Exceptions  []string         `json:"exceptions,omitempty"`
	Aliases     []string         `json:"aliases,omitempty"`
	References  []string         `json:"references"`
	Duties      []string         `json:"duties,omitempty"` // the duties that its verdicts speak of
	Why         map[string]Why   `json:"why,omitempty"`    // what each reason of a verdict means
}

// Why explains a verdict on a duty.
type Why struct {
	Text      string           `json:"text"`
	Severity  finding.Severity `json:"severity"`
	Condition string           `json:"condition,omitempty"`
}
