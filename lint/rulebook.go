package lint

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/postlint/postlint/lint/internal/catalog"
	"github.com/postlint/postlint/lint/internal/facts/term"
)

// Rulebook is the built-in rules and a team's own, in one language. Its zero value holds the built-in ones, in English.
type Rulebook struct {
	words    *catalog.Translation
	own      []Rule
	modules  map[string]string
	tests    map[string]string
	examples map[string]Examples
	files    map[string]string // the files of one's own rules, by id
	compact  string            // the tables of words of one's own, in their compact form
	terms    *term.Tables      // the same, read
	digest   string            // of both; "" where there are no own rules
}

// ReadRules reads the rules of folders. They have the form of postlint's own, <category>/<rule>.rego with METADATA and
// tables/terms/<table>.yaml with the words of input.terms, and run in the same sandbox. An id may not be that of another rule. Nothing is compiled: that is for New to do.
func ReadRules(dirs ...string) (*Rulebook, error) {
	b := &Rulebook{modules: map[string]string{}, tests: map[string]string{}, examples: map[string]Examples{}, files: map[string]string{}}
	var errs []error
	for _, dir := range dirs {
		if err := b.read(dir); err != nil {
			errs = append(errs, err)
		}
	}
	slices.SortFunc(b.own, func(x, y Rule) int { return strings.Compare(x.ID, y.ID) })
	var err error
	if b.terms, err = term.NewTables(b.compact); err != nil {
		errs = append(errs, err)
	}
	b.digest = b.identify()
	return b, errors.Join(errs...)
}

// Digest identifies the rules and tables, 12 hexadecimal digits: RulesDigest where there are no rules of one's own. Where
// their folders stand makes no difference.
func (b *Rulebook) Digest() string {
	if b.digest == "" {
		return RulesDigest()
	}
	return b.digest
}

// identify is the digest of the built-in rules and of the modules of one's own, each named from its folder.
func (b *Rulebook) identify() string {
	var sums []string
	for path, src := range b.modules {
		dir, file := filepath.Split(path)
		sums = append(sums, fmt.Sprintf("%s/%s %x", filepath.Base(dir), file, sha256.Sum256([]byte(src))))
	}
	slices.Sort(sums)
	if b.compact != "" {
		sums = append(sums, b.compact)
	}
	sum := sha256.Sum256([]byte(RulesDigest() + "\n" + strings.Join(sums, "\n")))
	return hex.EncodeToString(sum[:6])
}

// Own says whether a rule is one of one's own.
func (b *Rulebook) Own(id string) bool {
	_, own := b.files[id]
	return own
}

func (b *Rulebook) read(dir string) error {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: there is no such folder of rules", dir)
	case err != nil:
		return fmt.Errorf("%s: %s", dir, plain(err))
	case !info.IsDir():
		return fmt.Errorf("%s: a folder of rules is needed, and this is a file", dir)
	}
	folder, err := catalog.ReadFolder(os.DirFS(dir), filepath.ToSlash(dir))
	if err != nil {
		return err
	}
	for i := range folder.Rules {
		r := &folder.Rules[i]
		for _, id := range append([]string{r.ID}, r.Aliases...) {
			if b.Find(id) != nil {
				return fmt.Errorf("%s/%s.rego: there is a rule %s already", filepath.ToSlash(dir), r.ID, id)
			}
		}
		b.own = append(b.own, *r)
		b.examples[r.ID] = folder.Examples[r.ID]
		b.files[r.ID] = filepath.ToSlash(filepath.Join(dir, r.ID+".rego"))
	}
	for line := range strings.Lines(folder.Terms) {
		if head, _, _ := strings.Cut(strings.TrimPrefix(line, "=\t"), "\t"); strings.HasPrefix(line, "=\t") && strings.Contains(b.compact, "=\t"+head+"\t") {
			return fmt.Errorf("%s/tables/terms/%s.yaml: another folder has a table of that name", filepath.ToSlash(dir), head)
		}
	}
	b.compact += folder.Terms
	maps.Copy(b.modules, folder.Modules)
	maps.Copy(b.tests, folder.Tests)
	return nil
}

// In is the same rules in a language: one of Languages(), or a tag such as "de-AT", of which the language counts. A team's own
// rules stay in the language that they are written in. The error names the known languages.
func (b *Rulebook) In(language string) (*Rulebook, error) {
	words, err := catalog.TranslationInto(language)
	if err != nil {
		return nil, err
	}
	c := *b
	c.words = words
	return &c, nil
}

// Language is the code of the language of the rules, ISO 639-1.
func (b *Rulebook) Language() string { return b.words.Language() }

// Say is a text of the program in the language of the rules: {name} is filled in from pairs of names and values. Each text
// stands in rules/i18n/en.yaml; one that is not translated is said in English.
func (b *Rulebook) Say(english string, pairs ...string) string { return b.words.Say(english, pairs...) }

// Fact is a text of a source or a fact, such as the message of a SourceError, in the language of the rules; the English one where
// it is not translated.
func (b *Rulebook) Fact(english string) string { return b.words.Fact(english) }

// All lists all rules, the built-in ones first, each ordered by id.
func (b *Rulebook) All() []Rule {
	var list []Rule
	for r := range b.each {
		list = append(list, *r)
	}
	return list
}

// Find is the rule with that id or alias, nil if there is none.
func (b *Rulebook) Find(id string) *Rule {
	if r := catalog.Find(id); r != nil {
		return b.words.Rule(r)
	}
	for i := range b.own {
		if b.own[i].ID == id || slices.Contains(b.own[i].Aliases, id) {
			return &b.own[i]
		}
	}
	return nil
}

// Examples are the bad and good examples of a rule; empty where the id is unknown.
func (b *Rulebook) Examples(id string) Examples {
	if e, ok := b.examples[id]; ok {
		return e
	}
	return RuleExamples(id)
}

// Page is the documentation of a rule in Markdown, made of its METADATA and its examples.
func (b *Rulebook) Page(r *Rule) string { return catalog.Page(b.words, r, b.Examples(r.ID)) }

// Explain is the rule with that id or alias. The error is an UnknownRuleError with the nearest known names.
func (b *Rulebook) Explain(id string) (*Rule, error) {
	if r := b.Find(id); r != nil {
		return r, nil
	}
	return nil, b.unknown(id)
}

// IDs are the ids of the rules that a name means: an id, an alias, or a category ("pay", "pay/*"). The error is an
// UnknownRuleError with the nearest known names.
func (b *Rulebook) IDs(name string) ([]string, error) {
	if r := b.Find(name); r != nil {
		return []string{r.ID}, nil
	}
	category := strings.TrimSuffix(strings.TrimSuffix(name, "*"), "/")
	var ids []string
	for r := range b.each {
		if r.Category() == category {
			ids = append(ids, r.ID)
		}
	}
	if ids == nil {
		return nil, b.unknown(name)
	}
	return ids, nil
}

// Reads are the languages (ISO 639-1) of postings in which words that shut people out are known, sorted: those of bias/.
func (b *Rulebook) Reads() []string {
	var list []string
	for r := range b.each {
		if r.Category() == "bias" {
			list = append(list, r.Languages...)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// each yields all rules, the built-in ones first.
func (b *Rulebook) each(yield func(*Rule) bool) {
	for _, list := range [][]Rule{catalog.Rules(), b.own} {
		for i := range list {
			if !yield(b.words.Rule(&list[i])) {
				return
			}
		}
	}
}
