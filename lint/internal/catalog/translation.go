package catalog

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/postlint/postlint/rules"
)

// English is the language that rules, tables and this program are written in.
const English = "en"

// Translation is what postlint says in another language: one file of rules/i18n. A nil Translation is English. What a
// translation lacks is said in English. It is safe for use by many goroutines and must not be changed.
type Translation struct {
	Code string `json:"code" yaml:"-"`        // ISO 639-1, the name of the file
	Name string `json:"name" yaml:"language"` // what the language calls itself
	// Rules are the texts of rules, by id.
	Rules map[string]RuleText `json:"rules" yaml:"rules"`
	// Places are the names of places with a law, by their English ones.
	Places map[string]string `json:"places" yaml:"places"`
	// Phrases are the texts of reports and pages, by their English ones, with the same {names}.
	Phrases map[string]string `json:"phrases" yaml:"phrases"`
	// Facts are the texts of facts and tables, by their English ones. In either, {name} stands for anything.
	Facts map[string]string `json:"facts" yaml:"facts"`

	rules    map[string]*Rule
	patterns []pattern
	args     map[string]argument // by the rule's id and the argument's name, with a slash between
}

// quotes says whether a message puts an argument into quotation marks.
func quotes(message, name string) bool {
	return strings.Contains(message, `"{`+name+`}"`) || strings.Contains(message, "“{"+name+"}”")
}

// argument is how an argument of a message is translated.
type argument struct {
	words    map[string]string
	patterns []pattern
	fact     bool // by Facts: it is neither a quotation nor has it words of its own
}

// RuleText is the texts of one rule.
type RuleText struct {
	Title       string   `json:"title,omitempty" yaml:"title"`
	Description string   `json:"description,omitempty" yaml:"description"`
	Message     string   `json:"message,omitempty" yaml:"message"`
	MessageOne  string   `json:"message_one,omitempty" yaml:"message_one"`
	Help        string   `json:"help,omitempty" yaml:"help"`
	Exceptions  []string `json:"exceptions,omitempty" yaml:"exceptions"`
	// Args are the words that an argument of the message may be, by its name and by their English ones, where the sentence
	// wants them otherwise than Facts has them. In either, {name} stands for anything.
	Args map[string]map[string]string `json:"args,omitempty" yaml:"args"`
	Why  map[string]WhyText           `json:"why,omitempty" yaml:"why"`
	// Options are the descriptions of its options, by name.
	Options map[string]string `json:"options,omitempty" yaml:"options"`
}

// WhyText is the texts of a reason.
type WhyText struct {
	Text      string `json:"text,omitempty" yaml:"text"`
	Condition string `json:"condition,omitempty" yaml:"condition"`
}

// UnknownLanguageError says that there is no translation into a language.
type UnknownLanguageError struct{ Code string }

func (e *UnknownLanguageError) Error() string {
	return fmt.Sprintf("unknown language %q (known: %s)", e.Code, strings.Join(Languages(), ", "))
}

// Languages are the codes of all languages, English first, the others in their order.
var Languages = sync.OnceValue(func() []string {
	files, _ := fs.Glob(rules.Generated, "generated/i18n_*.json") // the pattern is well formed
	list := []string{English}
	for _, file := range files {
		if code := strings.TrimSuffix(strings.TrimPrefix(path.Base(file), "i18n_"), ".json"); code != English {
			list = append(list, code)
		}
	}
	return list
})

// loaded holds the translations that were asked for. They are read once, and for English nothing is.
var loaded sync.Map // code -> func() *Translation

// TranslationInto is the translation into a language, nil for English and for "". A code may be a tag such as "de-AT", of
// which the language counts. The error is an UnknownLanguageError.
func TranslationInto(tag string) (*Translation, error) {
	code, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(tag), "_", "-"), "-")
	if code == "" || code == English {
		return nil, nil //nolint:nilnil // a nil translation is English
	}
	if !slices.Contains(Languages(), code) {
		return nil, &UnknownLanguageError{tag}
	}
	read, _ := loaded.LoadOrStore(code, sync.OnceValue(func() *Translation {
		t := generated[*Translation]("i18n_" + code + ".json")
		t.index()
		return t
	}))
	return read.(func() *Translation)(), nil
}

// index makes what is looked up.
func (t *Translation) index() {
	all := Rules()
	t.rules = make(map[string]*Rule, len(all))
	for i := range all {
		if text, ok := t.Rules[all[i].ID]; ok {
			t.rules[all[i].ID] = translated(&all[i], &text)
		}
	}
	t.patterns = patternsOf(t.Facts)
	t.args = map[string]argument{}
	for i := range all {
		r := &all[i]
		for _, name := range r.Args {
			words := t.Rules[r.ID].Args[name]
			t.args[r.ID+"/"+name] = argument{words, patternsOf(words), words == nil && !quotes(r.Message, name)}
		}
	}
}

// translated is a copy of a rule with the texts that a translation has.
func translated(r *Rule, text *RuleText) *Rule {
	c := *r
	c.Title, c.Description = cmp.Or(text.Title, r.Title), cmp.Or(text.Description, r.Description)
	c.Message, c.Help = cmp.Or(text.Message, r.Message), cmp.Or(text.Help, r.Help)
	if text.Message != "" {
		c.MessageOne = text.MessageOne
	}
	if len(text.Exceptions) == len(r.Exceptions) {
		c.Exceptions = text.Exceptions
	}
	c.Why = make(map[string]Why, len(r.Why))
	for name, why := range r.Why {
		why.Text, why.Condition = cmp.Or(text.Why[name].Text, why.Text), cmp.Or(text.Why[name].Condition, why.Condition)
		c.Why[name] = why
	}
	c.Options = slices.Clone(r.Options)
	for i := range c.Options {
		o := &c.Options[i]
		o.Description = cmp.Or(text.Options[o.Name], o.Description)
	}
	return &c
}

// Language is the code of the language, ISO 639-1.
func (t *Translation) Language() string {
	if t == nil {
		return English
	}
	return t.Code
}

// Rule is a rule with its texts in the language. Rules that are not built in are as they are.
func (t *Translation) Rule(r *Rule) *Rule {
	if t == nil || r == nil {
		return r
	}
	if c := t.rules[r.ID]; c != nil {
		return c
	}
	return r
}

// Place is the name of a place with a law.
func (t *Translation) Place(english string) string {
	if t == nil {
		return english
	}
	return cmp.Or(t.Places[english], english)
}

// Say is a text that the program itself writes: {name} is filled in from pairs of names and values.
func (t *Translation) Say(english string, pairs ...string) string {
	text := english
	if t != nil {
		text = cmp.Or(t.Phrases[english], english)
	}
	return fill(text, pairs)
}

// fill fills in names. What is filled in is not looked into: it may quote a posting.
func fill(text string, pairs []string) string {
	size := len(text)
	for _, s := range pairs {
		size += len(s)
	}
	var out strings.Builder
	out.Grow(size)
	for {
		before, rest, ok := strings.Cut(text, "{")
		name, after, closed := strings.Cut(rest, "}")
		if !ok || !closed {
			out.WriteString(text)
			return out.String()
		}
		out.WriteString(before)
		value := "{" + name + "}"
		for i := 0; i+1 < len(pairs); i += 2 {
			if pairs[i] == name {
				value = pairs[i+1]
			}
		}
		out.WriteString(value)
		text = after
	}
}

// Fact is a text that comes from a fact or a table, with whatever it quotes; the English one where there is no translation.
func (t *Translation) Fact(english string) string {
	if t == nil || english == "" {
		return english
	}
	if text := t.Facts[english]; text != "" {
		return text
	}
	for i := range t.patterns {
		if text, ok := t.patterns[i].translate(english, t.Facts); ok {
			return text
		}
	}
	return english
}

// Arg is an argument of a rule's message. One that the message puts into quotation marks is the posting's own words, and
// stays as it is; others are the rule's.
func (t *Translation) Arg(r *Rule, name, value string) string {
	if t == nil {
		return value
	}
	a := t.args[r.ID+"/"+name]
	if text, ok := a.translate(value); ok {
		return text
	}
	if a.fact {
		return t.Fact(value)
	}
	if parts := strings.Split(value, ", "); len(parts) > 1 && a.words != nil { // a list of such words
		for i := range parts {
			parts[i], _ = a.translate(parts[i])
		}
		return strings.Join(parts, ", ")
	}
	return value
}

// translate is the translation of a value, and whether there is one.
func (a *argument) translate(value string) (string, bool) {
	if text := a.words[value]; text != "" {
		return text, true
	}
	for i := range a.patterns {
		if text, ok := a.patterns[i].translate(value, nil); ok {
			return text, true
		}
	}
	return value, false
}

// pattern is a text with {names}, each of which stands for anything.
type pattern struct {
	literals []string // what stands before, between and behind the names
	names    []string
	to       string
}

// patternsOf are the keys of a table that hold names, those with the most words of their own first.
func patternsOf(table map[string]string) []pattern {
	var list []pattern
	for from, to := range table {
		if strings.Contains(from, "{") && to != "" {
			list = append(list, patternOf(from, to))
		}
	}
	weight := func(p *pattern) int { return len(strings.Join(p.literals, "")) }
	slices.SortFunc(list, func(a, b pattern) int {
		return cmp.Or(weight(&b)-weight(&a), slices.Compare(a.literals, b.literals))
	})
	return list
}

func patternOf(from, to string) pattern {
	p := pattern{to: to}
	for {
		before, rest, ok := strings.Cut(from, "{")
		name, after, closed := strings.Cut(rest, "}")
		if !ok || !closed {
			p.literals = append(p.literals, from)
			return p
		}
		p.literals, p.names = append(p.literals, before), append(p.names, name)
		from = after
	}
}

// translate is the translation of a text that the pattern fits. What stands at {why} and {fault} is another fact, other names stand
// for what is not postlint's to translate.
func (p *pattern) translate(text string, facts map[string]string) (string, bool) {
	rest, ok := strings.CutPrefix(text, p.literals[0])
	if !ok {
		return "", false
	}
	var pairs []string
	for i, name := range p.names {
		literal := p.literals[i+1]
		at := strings.Index(rest, literal)
		if i == len(p.names)-1 { // the last one reaches to the end
			at = len(rest) - len(literal)
		}
		if at < 0 || !strings.HasPrefix(rest[at:], literal) {
			return "", false
		}
		value := rest[:at]
		if to := facts[value]; to != "" && (name == "why" || name == "fault") {
			value = to
		}
		pairs = append(pairs, name, value)
		rest = rest[at+len(literal):]
	}
	return fill(p.to, pairs), rest == ""
}
