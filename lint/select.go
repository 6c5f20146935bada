package lint

import (
	"fmt"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"github.com/postlint/postlint/rules"
)

// UnknownRuleError says that no rule or category has the name.
type UnknownRuleError struct {
	Name string
	Near []string // the nearest known names, the best first, possibly none
}

func (e *UnknownRuleError) Error() string {
	if len(e.Near) == 0 {
		return fmt.Sprintf("unknown rule %q", e.Name)
	}
	return fmt.Sprintf("unknown rule %q (did you mean %s?)", e.Name, strings.Join(e.Near, " or "))
}

// selection is the predicate that the options name: the rules asked for, or all, without those skipped.
func (b *Rulebook) selection(only, skip []string) (func(*Rule) bool, error) {
	in, err := b.matchers(only)
	if err != nil {
		return nil, err
	}
	out, err := b.matchers(skip)
	if err != nil {
		return nil, err
	}
	return func(r *Rule) bool {
		return r != nil && (len(only) == 0 || in[r.ID]) && !out[r.ID]
	}, nil
}

// matchers resolves ids, aliases and categories to the ids of rules.
func (b *Rulebook) matchers(names []string) (map[string]bool, error) {
	ids := map[string]bool{}
	for _, name := range names {
		list, err := b.IDs(name)
		if err != nil {
			return nil, err
		}
		for _, id := range list {
			ids[id] = true
		}
	}
	return ids, nil
}

func (b *Rulebook) unknown(name string) error {
	type near struct {
		name string
		d    int
	}
	var list []near
	seen := map[string]bool{}
	add := func(known string) {
		if d := levenshtein.ComputeDistance(name, known); !seen[known] && d <= max(2, len(known)/3) {
			seen[known] = true
			list = append(list, near{known, d})
		}
	}
	for r := range b.each {
		add(r.ID)
		add(r.Category())
		if _, base, ok := strings.Cut(r.ID, "/"); ok && (base == name || strings.Contains(r.ID, name) && len(name) > 3) && !seen[r.ID] {
			seen[r.ID] = true
			list = append(list, near{r.ID, 1})
		}
	}
	slices.SortStableFunc(list, func(a, b near) int { return a.d - b.d })
	e := &UnknownRuleError{Name: name}
	for _, n := range list[:min(3, len(list))] {
		e.Near = append(e.Near, n.name)
	}
	return e
}

// RulesDigest identifies the built-in rules and tables, 12 hexadecimal digits; Rulebook.Digest identifies a team's own too. It
// is made when they are generated: nearly every report says it, and a check of one posting is done sooner than they are
// summed up.
func RulesDigest() string {
	b, err := rules.Generated.ReadFile("generated/digest")
	if err != nil {
		return "unknown" // the tree is embedded as a whole; a test holds the file to what it sums up
	}
	return strings.TrimSpace(string(b))
}
