package policy

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/postlint/postlint/lint/internal/catalog"
)

// Options are what rules read as input.options["category/name"].option: all options of all rules, as one configuration sets
// them. They are made once for a configuration, their term included, and shared by its postings. A nil *Options holds none. It is
// safe for use by many goroutines.
type Options struct {
	slots []scalar // of the options of built-in rules, by the numbers that slots gives them
	term  *ast.Term
}

// NewOptions are the options of the built-in rules and of own: those that are set, of the others the defaults. What is set must be
// what catalog.Option.Value returned.
func NewOptions(own []catalog.Rule, set map[string]map[string]any) *Options {
	o := &Options{slots: make([]scalar, len(slots()))}
	var all [][2]*ast.Term
	for _, list := range [][]catalog.Rule{catalog.Rules(), own} {
		for i := range list {
			if r := &list[i]; len(r.Options) > 0 {
				all = append(all, [2]*ast.Term{ast.StringTerm(r.ID), o.rule(r, set[r.ID])})
			}
		}
	}
	object := ast.NewObject(all...)
	object.Keys() // orders them, while nobody else reads
	o.term = ast.NewTerm(object)
	return o
}

// defaults are the options of the built-in rules where nothing is set.
var defaults = sync.OnceValue(func() *Options { return NewOptions(nil, nil) })

// rule takes the options of one rule.
func (o *Options) rule(r *catalog.Rule, set map[string]any) *ast.Term {
	items := make([][2]*ast.Term, 0, len(r.Options))
	for i := range r.Options {
		name, value := r.Options[i].Name, r.Options[i].Default
		if v, ok := set[name]; ok {
			value = v
		}
		items = append(items, [2]*ast.Term{ast.StringTerm(name), termOf(value)})
		if n, ok := slots()[[2]string{r.ID, name}]; ok {
			o.slots[n] = scalarOf(reflect.TypeOf(value))(reflect.ValueOf(value))
		}
	}
	object := ast.NewObject(items...)
	object.Keys()
	return ast.NewTerm(object)
}

func termOf(v any) *ast.Term {
	value := reflect.ValueOf(v)
	return encoderOf(value.Type())(value, &everything.names)
}

// slots numbers the options of the built-in rules, by rule and name.
var slots = sync.OnceValue(func() map[[2]string]int {
	numbers := map[[2]string]int{}
	all := catalog.Rules()
	for i := range all {
		for k := range all[i].Options {
			numbers[[2]string{all[i].ID, all[i].Options[k].Name}] = len(numbers)
		}
	}
	return numbers
})

// option reads `input.options["text/cliche"].most`, the option of a built-in rule. Its get is nil where the text is none.
func option(text string) operand {
	rest, ok := strings.CutPrefix(text, `input.options["`)
	rule, name, closed := strings.Cut(rest, `"].`)
	n, known := slots()[[2]string{rule, name}]
	if !ok || !closed || !known {
		return operand{}
	}
	return operand{func(input, _ reflect.Value) scalar { return input.Addr().Interface().(*Input).Options.slots[n] }, ofInput}
}

// optionsSchema types the options of the built-in rules and of own.
func optionsSchema(own []catalog.Rule) map[string]any {
	rules := map[string]any{}
	for _, list := range [][]catalog.Rule{catalog.Rules(), own} {
		for i := range list {
			if r := &list[i]; len(r.Options) > 0 {
				fields := map[string]any{}
				for k := range r.Options {
					fields[r.Options[k].Name] = schemaOf(reflect.TypeOf(r.Options[k].Default))
				}
				rules[r.ID] = closed(fields)
			}
		}
	}
	return closed(rules)
}

// closed is the schema of an object that has these fields and no others.
func closed(fields map[string]any) map[string]any {
	required := []any{}
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		required = append(required, name)
	}
	return map[string]any{"type": "object", "properties": fields, "required": required, "additionalProperties": false}
}
