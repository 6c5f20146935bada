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

// AllRules is the name, among Options.Rules, of all rules, those too that are off unless they are asked for.
const AllRules = "all"

// selection is what the options name: the rules that run, and those of them that are off by default and were not asked for by
// their ids, so that they speak only where settings put them on.
func (b *Rulebook) selection(opts *Options) (on func(*Rule) bool, dormant map[string]bool, err error) {
	only := slices.DeleteFunc(slices.Clone(opts.Rules), func(name string) bool { return name == AllRules })
	all := len(only) < len(opts.Rules)
	in, err := b.matchers(only)
	if err != nil {
		return nil, nil, err
	}
	out, err := b.matchers(opts.Skip)
	if err != nil {
		return nil, nil, err
	}
	asked, woken := b.byID(only), b.byID(opts.OptIn)
	runs := func(r *Rule) bool {
		switch {
		case r == nil || out[r.ID]:
			return false
		case all || asked[r.ID]:
			return true
		case r.OptIn && !woken[r.ID]:
			return false
		}
		return len(only) == 0 || in[r.ID]
	}
	dormant = map[string]bool{}
	for r := range b.each {
		if r.OptIn && runs(r) && !all && !asked[r.ID] {
			dormant[r.ID] = true
		}
	}
	return runs, dormant, nil
}

// byID are the ids of the rules that are named by id or alias; what else is named, is left out.
func (b *Rulebook) byID(names []string) map[string]bool {
	ids := map[string]bool{}
	for _, name := range names {
		if r := b.Find(name); r != nil {
			ids[r.ID] = true
		}
	}
	return ids
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
	add := func(known string, d int) {
		if !seen[known] {
			seen[known] = true
			list = append(list, near{known, d})
		}
	}
	for r := range b.each {
		_, base, _ := strings.Cut(r.ID, "/")
		switch {
		case base == name: // the category was left out
			add(r.ID, 0)
		case strings.Contains(r.ID, name) && len(name) > 3:
			add(r.ID, 1)
		}
		for _, known := range []string{r.ID, r.Category()} {
			if d := levenshtein.ComputeDistance(name, known); d <= max(2, len(known)/3) {
				add(known, d)
			}
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
