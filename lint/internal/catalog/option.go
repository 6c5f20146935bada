package catalog

import (
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Option is a setting of a rule that a configuration may change, as the rule's METADATA declares it.
type Option struct {
	Name    string `json:"name" yaml:"-"`
	Type    string `json:"type" yaml:"type"`       // integer, number, string, boolean, strings (a list of them), enumeration
	Default any    `json:"default" yaml:"default"` // int, float64, string, bool or []string
	// Minimum and Maximum are the least and the greatest figure, both allowed; nil is no bound.
	Minimum     *float64 `json:"minimum,omitempty" yaml:"minimum"`
	Maximum     *float64 `json:"maximum,omitempty" yaml:"maximum"`
	Values      []string `json:"values,omitempty" yaml:"values"` // of an enumeration
	Description string   `json:"description" yaml:"description"` // one sentence, without its full stop
}

// The types of options.
const (
	integerOption     = "integer"
	numberOption      = "number"
	stringOption      = "string"
	booleanOption     = "boolean"
	stringsOption     = "strings"
	enumerationOption = "enumeration"
)

// Needs says what values an option takes: "a whole number from 1 to 200".
func (o *Option) Needs() string { return o.needs(nil) }

// needs is Needs in the language of a translation, nil for English.
func (o *Option) needs(t *Translation) string {
	switch o.Type {
	case integerOption:
		return o.figure(t, [...]string{
			"a whole number", "a whole number of at least {least}", "a whole number of at most {most}", "a whole number from {least} to {most}",
		})
	case numberOption:
		return o.figure(t, [...]string{"a number", "a number of at least {least}", "a number of at most {most}", "a number from {least} to {most}"})
	case booleanOption:
		return t.Say("true or false")
	case stringsOption:
		return t.Say("a list of texts")
	case enumerationOption:
		return t.Say("one of {values}", "values", strings.Join(o.Values, ", "))
	default:
		return t.Say("a text")
	}
}

// figure says what figures an option takes. The wordings are for one without bounds, with a lower, an upper, and with both.
func (o *Option) figure(t *Translation, wordings [4]string) string {
	which := 0
	var pairs []string
	add := func(name string, bound *float64, bit int) {
		if bound != nil {
			which |= bit
			pairs = append(pairs, name, strconv.FormatFloat(*bound, 'f', -1, 64))
		}
	}
	add("least", o.Minimum, 1)
	add("most", o.Maximum, 2)
	return t.Say(wordings[which], pairs...)
}

// Value is a value as rules read it: an int, a float64, a string, a bool or a list of strings, from one as YAML or JSON decodes
// it. It is false where the option does not take that value.
func (o *Option) Value(v any) (any, bool) {
	switch o.Type {
	case integerOption:
		f, ok := figureOf(v)
		return int(f), ok && f == math.Trunc(f) && o.within(f)
	case numberOption:
		f, ok := figureOf(v)
		return f, ok && o.within(f)
	case booleanOption:
		b, ok := v.(bool)
		return b, ok
	case stringsOption:
		return textsOf(v)
	case enumerationOption:
		s, ok := v.(string)
		return s, ok && slices.Contains(o.Values, s)
	default:
		s, ok := v.(string)
		return s, ok
	}
}

// mostFigure bounds what an option may be: figures up to it are whole in a float64.
const mostFigure = 1 << 53

func (o *Option) within(f float64) bool {
	return math.Abs(f) <= mostFigure && (o.Minimum == nil || f >= *o.Minimum) && (o.Maximum == nil || f <= *o.Maximum)
}

func figureOf(v any) (float64, bool) {
	switch n := v.(type) {
	case int:
		return float64(n), true
	case float64:
		return n, true
	}
	return 0, false
}

// textsOf is a list of texts; one text stands for a list of one.
func textsOf(v any) ([]string, bool) {
	switch list := v.(type) {
	case string:
		return []string{list}, true
	case []string:
		return list, true
	case []any:
		texts := make([]string, len(list))
		for i, x := range list {
			s, ok := x.(string)
			if !ok {
				return nil, false
			}
			texts[i] = s
		}
		return texts, true
	}
	return nil, false
}

// Show is a value of an option as it is written in a configuration.
func Show(v any) string {
	if list, ok := v.([]string); ok {
		return "[" + strings.Join(list, ", ") + "]"
	}
	if s, ok := v.(string); ok {
		return strconv.Quote(s)
	}
	return fmt.Sprint(v)
}

// Option is the rule's option of that name, nil if there is none.
func (r *Rule) Option(name string) *Option {
	for i := range r.Options {
		if r.Options[i].Name == name {
			return &r.Options[i]
		}
	}
	return nil
}

// options reads what METADATA declares, ordered by name. The default is made what rules read.
func options(declared map[string]Option) ([]Option, error) {
	var list []Option
	var errs []error
	for _, name := range slices.Sorted(maps.Keys(declared)) {
		o := declared[name]
		o.Name = name
		if err := o.check(); err != nil {
			errs = append(errs, fmt.Errorf("METADATA: custom.options.%s: %w", name, err))
		}
		if v, ok := o.Value(o.Default); ok {
			o.Default = v
		}
		list = append(list, o)
	}
	return list, errors.Join(errs...)
}

func (o *Option) check() error {
	figure := o.Type == integerOption || o.Type == numberOption
	switch {
	case !slices.Contains([]string{integerOption, numberOption, stringOption, booleanOption, stringsOption, enumerationOption}, o.Type):
		return fmt.Errorf("type %q is none of integer, number, string, boolean, strings, enumeration", o.Type)
	case !optionName().MatchString(o.Name):
		return errors.New("its name must be lower-case words joined by _")
	case strings.TrimSpace(o.Description) == "":
		return errors.New("description is missing")
	case (o.Minimum != nil || o.Maximum != nil) && !figure:
		return errors.New("minimum and maximum are for figures")
	case (len(o.Values) > 0) != (o.Type == enumerationOption):
		return errors.New("values are what an enumeration has, and nothing else")
	}
	if _, ok := o.Value(o.Default); !ok {
		return fmt.Errorf("default must be %s, not %v", o.Needs(), o.Default)
	}
	return nil
}
