package lint_test

import (
	"bytes"
	"context"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/internal/catalog"
)

// inEachLanguage checks the postings of testdata and those of the rules' examples in a language.
func inEachLanguage(t *testing.T, language string) []*lint.Result {
	t.Helper()
	l, err := lint.New(lint.Options{AsOf: "2026-11-23", Language: language, Jobs: 1})
	if err != nil {
		t.Fatal(err)
	}
	var sources []lint.Source
	files, err := filepath.Glob("../testdata/postings/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if lint.Supported(file) {
			sources = append(sources, lint.Source{Path: file})
		}
	}
	for _, r := range lint.Catalog() {
		for _, x := range lint.RuleExamples(r.ID).Bad {
			src, err := (&lint.Rulebook{}).ExampleSource(r.ID, &x)
			if err != nil {
				t.Fatal(err)
			}
			sources = append(sources, src)
		}
	}
	var out []*lint.Result
	for r, err := range l.CheckAll(context.Background(), slices.Values(sources)) {
		if err == nil {
			out = append(out, r)
		}
	}
	return out
}

// TestLanguageChangesWordsAndNothingElse holds all that programs read of findings against English, fingerprints above all:
// they name findings in baselines, in code scanning and on the desk.
func TestLanguageChangesWordsAndNothingElse(t *testing.T) {
	english, german := inEachLanguage(t, ""), inEachLanguage(t, "de")
	if len(english) != len(german) || len(english) < 100 {
		t.Fatalf("%d results in English, %d in German", len(english), len(german))
	}
	told := 0
	for i := range english {
		if english[i].Title == german[i].Title && slices.ContainsFunc(german[i].Findings, func(f lint.Finding) bool { return f.Message != f.Order() }) {
			told++
		}
		for _, r := range []*lint.Result{english[i], german[i]} {
			for k := range r.Findings {
				f := &r.Findings[k]
				f.Message = f.Order()
				f.Key, f.Help = "", ""
				if f.Data != nil {
					f.Data.Condition = ""
				}
				if f.Fix != nil {
					f.Fix.Description = ""
				}
				for n := range f.Related {
					f.Related[n].Message = ""
				}
			}
			for k := range r.Checks {
				r.Checks[k].Why = ""
			}
		}
		if diff := cmp.Diff(english[i].Findings, german[i].Findings) + cmp.Diff(english[i].Checks, german[i].Checks); diff != "" {
			t.Errorf("%s differs in German:\n%s", english[i].Path, diff)
		}
	}
	if told*2 < len(german) {
		t.Errorf("%d of %d results are told in German", told, len(german))
	}
}

func TestASourceMayAskForItsOwnLanguage(t *testing.T) {
	l, err := lint.New(lint.Options{AsOf: "2026-11-23"})
	if err != nil {
		t.Fatal(err)
	}
	for language, want := range map[string]string{"": "the posting does not say what the job pays", "xx": "the posting does not say what the job pays", "de": "die Anzeige nennt kein Entgelt"} {
		src := lint.Source{Path: "a.txt", Reader: strings.NewReader("Baker\n\nYou bake bread with us in Leeds. Apply now.\n"), Language: language}
		var got []string
		for r, err := range l.Check(context.Background(), src) {
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range r.Findings {
				got = append(got, f.Message)
			}
		}
		if !slices.Contains(got, want) {
			t.Errorf("%q: %q is not among %q", language, want, got)
		}
	}
}

func TestAnUnknownLanguageIsAnError(t *testing.T) {
	if _, err := lint.New(lint.Options{Language: "xx"}); err == nil || !strings.Contains(err.Error(), `"xx" (known: en, `) {
		t.Errorf("error %v", err)
	}
}

// TestPhrasesAreThoseThatTheProgramSays holds the list that translators work from against what is said: by its calls of say and
// Say, by the nouns that it counts, and in the template of the page.
func TestPhrasesAreThoseThatTheProgramSays(t *testing.T) {
	phrases, _ := catalog.Originals()
	listed := map[string]bool{}
	for _, p := range phrases {
		if listed[p] {
			t.Errorf("en.yaml has %q twice", p)
		}
		listed[p] = true
	}
	for p := range phrasesSaid(t) {
		if !listed[p] {
			t.Errorf("rules/i18n/en.yaml lacks the phrase %q", p)
		}
	}
	var all []byte
	for _, file := range speaking(t) {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, b...)
	}
	for p := range listed {
		if words := regexp.MustCompile(`^(1|\{n\}) (\w+?)s?$`).FindStringSubmatch(p); words != nil && bytes.Contains(all, []byte(`"`+words[2]+`"`)) {
			continue
		}
		if !bytes.Contains(all, []byte(strings.TrimPrefix(strconv.Quote(p), `"`)[:len(strconv.Quote(p))-2])) && !named(p) {
			t.Errorf("nothing says the phrase %q of en.yaml", p)
		}
	}
}

// named says whether a phrase is made of the name of a severity, a verdict, a hand or a section.
func named(p string) bool {
	return slices.Contains(strings.Fields("about accommodation application benefits boilerplate clearance compensation duplicate eeo growth location min physical preferred privacy responsibilities role tech undecidable "+
		"error warning info pass fail not-applicable author template aggregator transport safe unsafe"), strings.Fields(p)[0])
}

// speaking are the files that say phrases.
func speaking(t *testing.T) []string {
	t.Helper()
	var list []string
	for _, pattern := range []string{"../cmd/postlint/*.go", "report/*.go", "report/*.tmpl", "lsp/*.go", "internal/policy/*.go", "internal/catalog/page.go", "internal/catalog/option.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if !strings.HasSuffix(file, "_test.go") {
				list = append(list, file)
			}
		}
	}
	return list
}

// phrasesSaid are the phrases that stand in calls.
func phrasesSaid(t *testing.T) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	counted := func(noun string) { out["1 "+noun], out["{n} "+noun+"s"] = true, true }
	for _, file := range speaking(t) {
		if strings.HasSuffix(file, ".tmpl") {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range regexp.MustCompile(`say "([^"]+)"`).FindAllSubmatch(b, -1) {
				out[string(m[1])] = true
			}
			for _, m := range regexp.MustCompile(`count [.\w]+ "(\w+)"`).FindAllSubmatch(b, -1) {
				counted(string(m[1]))
			}
			continue
		}
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			name := ""
			switch f := call.Fun.(type) {
			case *ast.SelectorExpr:
				name = f.Sel.Name
			case *ast.Ident:
				name = f.Name
			}
			at := map[string]int{"say": 0, "Say": 0, "some": 0, "count": 1, "note": 1}
			i, ok := at[name]
			if !ok || i >= len(call.Args) {
				return true
			}
			lit, ok := call.Args[i].(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				return true
			}
			text, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Fatal(err)
			}
			if name == "count" {
				counted(text)
			} else {
				out[text] = true
			}
			return true
		})
	}
	return out
}

// TestWhatFactsSayIsListed holds the texts that come with findings against the list that translators work from.
func TestWhatFactsSayIsListed(t *testing.T) {
	var patterns []string
	phrases, facts := catalog.Originals()
	for _, f := range slices.Concat(phrases, facts) {
		patterns = append(patterns, regexp.MustCompile(`\\{\w+\\}`).ReplaceAllString(regexp.QuoteMeta(f), ".+"))
	}
	listed := regexp.MustCompile("^(" + strings.Join(patterns, "|") + ")$")
	for _, r := range inEachLanguage(t, "") {
		for i := range r.Findings {
			f := &r.Findings[i]
			texts := []string{}
			if f.Fix != nil {
				texts = append(texts, f.Fix.Description)
			}
			for k := range f.Related {
				texts = append(texts, f.Related[k].Message)
			}
			for _, text := range texts {
				if !listed.MatchString(text) {
					t.Errorf("%s: rules/i18n/en.yaml lacks the fact %q", f.Rule, text)
				}
			}
		}
	}
}
