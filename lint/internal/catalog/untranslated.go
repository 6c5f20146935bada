package catalog

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// original is rules/i18n/en.yaml: the texts that stand in the program itself, for translators and for Untranslated.
type original struct {
	Phrases []string `json:"phrases" yaml:"phrases"` // of reports and pages
	Facts   []string `json:"facts" yaml:"facts"`     // of facts; {name} stands for anything
}

// Originals are the texts that stand in the program, in English: those of reports and pages, and those of facts and tables of
// law. The slices are shared: callers must not change them.
func Originals() (phrases, facts []string) {
	o := originals()
	return o.Phrases, o.Facts
}

var originals = sync.OnceValue(func() original {
	o := generated[original]("i18n_en.json")
	o.Facts = factsOf(o.Facts, Laws(), slices.Collect(maps.Values(Reaches())))
	return o
})

// factsOf adds what the tables of law say to the texts of facts.
func factsOf(list []string, laws []Law, reaches []Reach) []string {
	list = slices.Clone(list)
	for i := range laws {
		list = append(list, laws[i].Condition, laws[i].Counted)
	}
	for i := range reaches {
		list = append(list, reaches[i].Condition)
	}
	slices.Sort(list)
	return slices.DeleteFunc(slices.Compact(list), func(s string) bool { return s == "" })
}

// Untranslated names what a language lacks, each as `category/rule: title`, or as `place: `, `phrase: ` or `fact: ` with the
// English text. The error is an UnknownLanguageError.
func Untranslated(code string) ([]string, error) {
	t, err := TranslationInto(code)
	if t == nil || err != nil {
		return nil, err
	}
	return t.lacks(), nil
}

func (t *Translation) lacks() []string {
	var list []string
	all := Rules()
	for i := range all {
		r := &all[i]
		text := t.Rules[r.ID]
		lack := func(name, english, translated string) {
			if english != "" && translated == "" {
				list = append(list, r.ID+": "+name)
			}
		}
		lack("title", r.Title, text.Title)
		lack("description", r.Description, text.Description)
		lack("message", r.Message, text.Message)
		lack("message_one", r.MessageOne, text.MessageOne)
		lack("help", r.Help, text.Help)
		if len(text.Exceptions) != len(r.Exceptions) {
			list = append(list, r.ID+": exceptions")
		}
		for _, name := range slices.Sorted(maps.Keys(r.Why)) {
			lack("why "+name, r.Why[name].Text, text.Why[name].Text)
			lack("condition of "+name, r.Why[name].Condition, text.Why[name].Condition)
		}
		for k := range r.Options {
			lack("option "+r.Options[k].Name, r.Options[k].Description, text.Options[r.Options[k].Name])
		}
	}
	for _, place := range placesOf(Laws()) {
		if t.Places[place] == "" {
			list = append(list, "place: "+place)
		}
	}
	phrases, facts := Originals()
	for _, p := range phrases {
		if t.Phrases[p] == "" {
			list = append(list, "phrase: "+p)
		}
	}
	for _, f := range facts {
		if t.Facts[f] == "" {
			list = append(list, "fact: "+f)
		}
	}
	return list
}

// placesOf are the names of the places of the rows of law, in order.
func placesOf(laws []Law) []string {
	var list []string
	for i := range laws {
		list = append(list, laws[i].Place)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// translations writes the translations, and what they translate beside rules.
func (g *generator) translations() {
	const name = "i18n/en.yaml"
	var english original
	g.yaml(name, &english)
	g.json("i18n_en.json", english)
	files, err := fs.Glob(g.tree, "i18n/*.yaml")
	g.fail("i18n", err)
	for _, file := range files {
		if file == name {
			continue
		}
		t := &Translation{}
		g.yaml(file, t)
		t.Code = strings.TrimSuffix(path.Base(file), ".yaml")
		g.fail(file, t.check(g.rules, placesOf(g.laws), english.Phrases, factsOf(english.Facts, g.laws, g.reaches)))
		g.json("i18n_"+t.Code+".json", t)
	}
}

// check finds what a translation says of nothing, and where it names other arguments than the original.
func (t *Translation) check(all []Rule, places, phrases, facts []string) error {
	var errs []error
	fail := func(format string, args ...any) { errs = append(errs, fmt.Errorf(format, args...)) }
	if t.Name == "" {
		fail("language says what the language calls itself")
	}
	byID := map[string]*Rule{}
	for i := range all {
		byID[all[i].ID] = &all[i]
	}
	for _, id := range slices.Sorted(maps.Keys(t.Rules)) {
		if r := byID[id]; r != nil {
			text := t.Rules[id]
			errs = append(errs, text.check(r))
		} else {
			fail("there is no rule %s", id)
		}
	}
	for _, place := range slices.Sorted(maps.Keys(t.Places)) {
		if !slices.Contains(places, place) {
			fail("no row of law has the place %q", place)
		}
	}
	for _, p := range slices.Sorted(maps.Keys(t.Phrases)) {
		if !slices.Contains(phrases, p) {
			fail("en.yaml has no phrase %q", p)
		}
		errs = append(errs, sameNames("the phrase "+p, p, t.Phrases[p]))
	}
	for _, f := range slices.Sorted(maps.Keys(t.Facts)) {
		if !slices.Contains(facts, f) {
			fail("neither en.yaml nor the tables of law have the fact %q", f)
		}
		errs = append(errs, sameNames("the fact "+f, f, t.Facts[f]))
	}
	return errors.Join(errs...)
}

func (text *RuleText) check(r *Rule) error {
	var errs []error
	fail := func(format string, args ...any) { errs = append(errs, fmt.Errorf(r.ID+": "+format, args...)) }
	errs = append(errs, sameNames(r.ID+": message", r.Message, text.Message), sameNames(r.ID+": message_one", r.MessageOne, text.MessageOne))
	for name, words := range text.Args {
		if !slices.Contains(r.Args, name) {
			fail("the message has no argument %s", name)
		}
		for from, to := range words {
			errs = append(errs, sameNames(r.ID+": "+from, from, to))
		}
	}
	for name := range text.Options {
		if r.Option(name) == nil {
			fail("there is no option %s", name)
		}
	}
	for name, why := range text.Why {
		english, ok := r.Why[name]
		if !ok {
			fail("there is no reason %s", name)
		}
		errs = append(errs, sameNames(r.ID+": why "+name, english.Text, why.Text), sameNames(r.ID+": condition of "+name, english.Condition, why.Condition))
	}
	return errors.Join(errs...)
}

var namesPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\{([a-z_0-9]+)\}`) })

// sameNames makes sure that a translation names exactly what the original names. {demand} is an English verb, and {a|b} are
// words for one place and for several: a language may have any of them.
func sameNames(what, english, translated string) error {
	if translated == "" {
		return nil
	}
	names := func(s string) []string {
		var list []string
		for _, m := range namesPattern().FindAllStringSubmatch(s, -1) {
			if m[1] != "demand" {
				list = append(list, m[1])
			}
		}
		slices.Sort(list)
		return slices.Compact(list)
	}
	if want, got := names(english), names(translated); !slices.Equal(want, got) {
		return fmt.Errorf("%s: the original names %v, the translation %v", what, want, got)
	}
	return nil
}
