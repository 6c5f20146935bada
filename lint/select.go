package lint

import (
	"fmt"
	"slices"
	"strings"

	"github.com/postlint/postlint/rules"
)

// UnknownRuleError says that no rule or category has the name.
type UnknownRuleError struct {
	Name string
	Near []string // the nearest known names, the best first, possibly none
}

func (e *UnknownRuleError) Error() string {
	if near := DidYouMean(e.Near); near != "" {
		return fmt.Sprintf("unknown rule %q (%s)", e.Name, near)
	}
	return fmt.Sprintf("unknown rule %q", e.Name)
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
	named, optedIn := b.byID(only), b.byID(opts.OptIn)
	runs := func(r *Rule) bool {
		switch {
		case r == nil || out[r.ID]:
			return false
		case all || named[r.ID]:
			return true
		case r.OptIn && !optedIn[r.ID]:
			return false
		}
		return len(only) == 0 || in[r.ID]
	}
	dormant = map[string]bool{}
	for r := range b.each {
		if r.OptIn && runs(r) && !all && !named[r.ID] {
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

// unknown names the rules and categories that were most likely meant: those of which the category was left out, those that are nearly
// written so, and those whose ids hold the name.
func (b *Rulebook) unknown(name string) error {
	var bare, known, holding []string
	for r := range b.each {
		if _, base, _ := strings.Cut(r.ID, "/"); base == name {
			bare = append(bare, r.ID)
		}
		if len(name) > 3 && strings.Contains(r.ID, name) {
			holding = append(holding, r.ID)
		}
		known = append(known, r.ID, r.Category())
	}
	e := &UnknownRuleError{Name: name}
	for _, id := range slices.Concat(bare, Nearest(name, known), holding) {
		if len(e.Near) < mostNear && !slices.Contains(e.Near, id) {
			e.Near = append(e.Near, id)
		}
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
