// Package catalog is what is known about the rules without running them: the index of their METADATA, their examples, the tables
// of law, words and platforms, and the translations.
//
// It is a leaf and imports no OPA. explain, rules list, pages, configuration and completion live off it and compile
// nothing. The rules tree enters as a file system, generated files leave it (Generate) and are read back (Rules, Laws).
package catalog

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"sync"

	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/rules"
)

// Rule is one rule as its METADATA describes it.
type Rule struct {
	ID          string           `json:"id"`    // category/name
	Title       string           `json:"title"` // a short noun phrase
	Description string           `json:"description"`
	Severity    finding.Severity `json:"severity"`
	OptIn       bool             `json:"opt_in,omitempty"`      // it speaks only where it is asked for by its id
	Message     string           `json:"message"`               // with {arg} for each of Args
	MessageOne  string           `json:"message_one,omitempty"` // the same where the argument count is 1; "" where it reads well as it is
	Args        []string         `json:"args,omitempty"`
	Help        string           `json:"help"`
	Blame       finding.Blame    `json:"blame"`
	Since       string           `json:"since"`
	Absence     bool             `json:"absence,omitempty"`    // it says that something is missing: undecidable after a cut
	FoldsInto   []string         `json:"folds_into,omitempty"` // where one of these stands, this one is not shown
	Fix         string           `json:"fix,omitempty"`        // safe, unsafe, or "" for none
	Languages   []string         `json:"languages,omitempty"`  // that it reads; empty is all
	Exceptions  []string         `json:"exceptions,omitempty"` // what it stays silent on
	Aliases     []string         `json:"aliases,omitempty"`    // former ids
	References  []string         `json:"references"`
	Duties      []string         `json:"duties,omitempty"`    // the duties of law that its verdicts speak of
	Otherwise   *Otherwise       `json:"otherwise,omitempty"` // the verdict on rows that none of its bodies speaks of
	Why         map[string]Why   `json:"why,omitempty"`       // what each reason of a verdict means
	Options     []Option         `json:"options,omitempty"`   // what a configuration may set, ordered by name
}

// Category is the part of the id before the slash.
func (r *Rule) Category() string {
	for i := range r.ID {
		if r.ID[i] == '/' {
			return r.ID[:i]
		}
	}
	return r.ID
}

// ComparesPostings says whether the rule speaks of a posting beside others of the same run. All other rules see one posting.
func (r *Rule) ComparesPostings() bool { return r.Category() == "duplicates" }

// Why explains a verdict on a duty. Text and Condition may name {places}, {demand}, {threshold}, {counted}, {condition} and {width}.
type Why struct {
	Text      string           `json:"text" yaml:"text"`
	Severity  finding.Severity `json:"severity" yaml:"severity"`
	Condition string           `json:"condition,omitempty" yaml:"condition"`
}

// Otherwise is a verdict that needs no body: what a posting does not say, it does not say wrongly.
type Otherwise struct {
	Verdict finding.Verdict `json:"verdict" yaml:"verdict"` // pass or not-applicable
	Why     string          `json:"why" yaml:"why"`         // the name of one of the rule's reasons
}

// Example is a posting that a rule must fire on, or must not.
type Example struct {
	Name      string   `json:"name" yaml:"name"`
	ID        string   `json:"id,omitempty" yaml:"id"`
	Title     string   `json:"title,omitempty" yaml:"title"`
	Locations []string `json:"locations,omitempty" yaml:"locations"`
	Pay       string   `json:"pay,omitempty" yaml:"pay"`
	Employer  string   `json:"employer,omitempty" yaml:"employer"`
	URL       string   `json:"url,omitempty" yaml:"url"`
	Format    string   `json:"format,omitempty" yaml:"format"`       // html (default), text, markdown, scraped; jsonld and page are whole files
	Platforms []string `json:"platforms,omitempty" yaml:"platforms"` // where the posting goes
	AsOf      string   `json:"as_of,omitempty" yaml:"as_of"`
	// Fields of a record that say when it was published, until when it holds, and what employment it offers.
	DatePosted     string `json:"date_posted,omitempty" yaml:"date_posted"`
	ValidThrough   string `json:"valid_through,omitempty" yaml:"valid_through"`
	EmploymentType string `json:"employment_type,omitempty" yaml:"employment_type"`
	Text           string `json:"text" yaml:"text"`
	// Options are settings of the rule, by name, and Languages those that a configuration names, under which the example is checked.
	Options   map[string]any `json:"options,omitempty" yaml:"options"`
	Languages []string       `json:"languages,omitempty" yaml:"languages"`
	// Earlier are postings that stand before this one in the same file. They have no examples of their own.
	Earlier []Example `json:"earlier,omitempty" yaml:"earlier"`
	Finds   []string  `json:"finds,omitempty" yaml:"finds"` // the excerpts of the rule's findings, in order
}

// Examples are the bad and good examples of one rule.
type Examples struct {
	Bad  []Example `json:"bad" yaml:"bad"`
	Good []Example `json:"good" yaml:"good"`
}

// generated reads one of the files that Generate wrote. A failure means a broken build, which tests catch.
func generated[T any](name string) T {
	var v T
	b, err := fs.ReadFile(rules.Generated, "generated/"+name)
	if err == nil {
		err = json.Unmarshal(b, &v)
	}
	if err != nil {
		panic(fmt.Sprintf("rules/generated/%s: %v", name, err))
	}
	return v
}

// Rules lists the built-in rules ordered by id. The slice is shared: callers must not change it.
var Rules = sync.OnceValue(func() []Rule {
	list := generated[[]Rule]("catalog.json")
	for i := range list {
		for k := range list[i].Options {
			o := &list[i].Options[k]
			o.Default, _ = o.Value(o.Default) // JSON has no whole numbers; METADATA was checked when it was generated
		}
	}
	return list
})

// AllExamples maps rule ids to their examples. The map is shared: callers must not change it.
var AllExamples = sync.OnceValue(func() map[string]Examples { return generated[map[string]Examples]("examples.json") })

// Find is the built-in rule with that id or alias, nil if there is none.
func Find(id string) *Rule {
	all := Rules()
	for i := range all {
		if all[i].ID == id {
			return &all[i]
		}
	}
	for i := range all {
		if slices.Contains(all[i].Aliases, id) {
			return &all[i]
		}
	}
	return nil
}
