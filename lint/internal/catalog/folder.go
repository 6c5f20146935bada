package catalog

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// Folder is a team's own rules: a tree of the same form as postlint's, <category>/<rule>.rego with METADATA, examples
// (<rule>.yaml) and tests (<rule>_test.rego) beside it, lib/ for what rules share, and tables/terms/<table>.yaml for their words.
type Folder struct {
	Rules    []Rule            // ordered by id
	Modules  map[string]string // the sources of rules and lib by path
	Tests    map[string]string // the sources of their tests by path
	Examples map[string]Examples
	Terms    string // its tables of words in their compact form, in which package term reads them
}

// namePattern is what categories and rules may be called.
var namePattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`) })

// ReadFolder reads a folder of rules; dir is its name in errors and in the paths of Modules. All faults of all rules are
// reported together. Nothing is compiled.
func ReadFolder(tree fs.FS, dir string) (*Folder, error) {
	f := &Folder{Modules: map[string]string{}, Tests: map[string]string{}, Examples: map[string]Examples{}}
	files, err := fs.Glob(tree, "*/*.rego")
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	var errs []error
	for _, file := range files {
		name := path.Join(dir, file)
		if strings.HasSuffix(file, "_test.rego") {
			src, err := fs.ReadFile(tree, file)
			if err != nil {
				errs = append(errs, fmt.Errorf("%s: %w", name, err))
			}
			f.Tests[name] = string(src)
			continue
		}
		if err := f.read(tree, file, name); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", name, err))
		}
	}
	if f.Terms, err = compactTerms(tree, ownTerms); err != nil {
		errs = append(errs, fmt.Errorf("%s: %w", dir, err))
	}
	if len(f.Modules) == 0 && len(errs) == 0 {
		return nil, fmt.Errorf("%s: no rule stands there as <category>/<rule>.rego", dir)
	}
	return f, errors.Join(errs...)
}

func (f *Folder) read(tree fs.FS, file, name string) error {
	b, err := fs.ReadFile(tree, file)
	if err != nil {
		return err
	}
	src := strings.ReplaceAll(string(b), "\r\n", "\n")
	category, id := path.Dir(file), strings.TrimSuffix(file, ".rego")
	want := "postlint." + strings.ReplaceAll(category, "-", "_")
	if category == "lib" {
		want += "." + strings.ReplaceAll(path.Base(id), "-", "_")
	}
	if !strings.Contains("\n"+src, "\npackage "+want+"\n") {
		return fmt.Errorf("its package must be that of its place: package %s", want)
	}
	f.Modules[name] = src
	if category == "lib" {
		return nil
	}
	if !namePattern().MatchString(category) || !namePattern().MatchString(path.Base(id)) {
		return fmt.Errorf("%q is no id of a rule: small letters, digits and hyphens only", id)
	}
	rule, err := parseRule(id, src)
	if err != nil {
		return err
	}
	switch {
	case len(rule.Duties) > 0 || strings.Contains(src, "\nduties contains"):
		return errors.New("duties belong to rows of postlint's tables of law; a rule of your own states findings")
	case !strings.Contains(src, "\nfindings contains"):
		return errors.New("it states no findings: findings contains [id, ref, …] if { … }")
	}
	if err := checkHead(id, src); err != nil {
		return err
	}
	f.Rules = append(f.Rules, rule)
	return f.example(tree, id)
}

// example reads the examples of a rule, which need not be there.
func (f *Folder) example(tree fs.FS, id string) error {
	src, err := fs.ReadFile(tree, id+".yaml")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	var e Examples
	if err := decode(src, &e); err != nil {
		return fmt.Errorf("examples: %w", err)
	}
	f.Examples[id] = e
	return nil
}
