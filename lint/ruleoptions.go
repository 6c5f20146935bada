package lint

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/postlint/postlint/lint/internal/catalog"
	"github.com/postlint/postlint/lint/internal/policy"
)

// RuleOptions are values for options of rules, such as the length from which a list is long. Rulebook.RuleOptions makes them.
type RuleOptions = policy.Options

// RuleOptions are the options of all rules, of which some are set: values by the rule's id and the option's name, of the types in
// which YAML and JSON decode them. What is not set has its default. The error names what the rules do not have, or do not take.
func (b *Rulebook) RuleOptions(set map[string]map[string]any) (*RuleOptions, error) {
	known := make(map[string]map[string]any, len(set))
	for _, id := range slices.Sorted(maps.Keys(set)) {
		r := b.Find(id)
		if r == nil {
			return nil, b.unknown(id)
		}
		values := map[string]any{}
		for _, name := range slices.Sorted(maps.Keys(set[id])) {
			o := r.Option(name)
			if o == nil {
				return nil, fmt.Errorf("the rule %s has no option %q", r.ID, name)
			}
			v, ok := o.Value(set[id][name])
			if !ok {
				return nil, fmt.Errorf("the option %s of %s must be %s, not %v", name, r.ID, o.Needs(), set[id][name])
			}
			values[name] = v
		}
		known[r.ID] = values
	}
	return policy.NewOptions(b.own, known), nil
}

// ShowOption is a value of an option as it is written in a configuration.
func ShowOption(v any) string { return catalog.Show(v) }

// ruleOptions are what holds under some settings.
func (l *Linter) ruleOptions(s *Settings) *RuleOptions { return cmp.Or(s.Options, l.defaults) }
