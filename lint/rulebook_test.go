package lint_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint"
)

const ownRule = `package postlint.house

import data.postlint.lib.pay as stated

# METADATA
# scope: rule
# title: A night job states its pay
# description: At our bakery, night work is advertised with its pay.
# custom:
#   severity: warning
#   message: "{title} is a night job without pay"
#   args: [title]
#   help: state the night allowance
#   blame: author
#   since: 0.1.0
findings contains ["house/night-pay", 0, input.title] if {
	startswith(input.title, "Night")
	stated.none
}
`

// folder writes files and returns the directory.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestRulesOfOnesOwnRunBesideTheBuiltInOnes(t *testing.T) {
	t.Parallel()
	book, err := lint.ReadRules(folder(t, map[string]string{"house/night-pay.rego": strings.ReplaceAll(ownRule, "\n", "\r\n")}))
	if err != nil {
		t.Fatal(err)
	}
	got := said(t, lint.Options{Book: book, Rules: []string{"house", "links/empty"}}, "jobs.ndjson", record)
	if want := "house/night-pay links/empty"; strings.Join(got, " ") != want {
		t.Errorf("said %q, want %s", got, want)
	}
	if _, err := book.IDs("house/nite-pay"); err == nil || !strings.Contains(err.Error(), "house/night-pay") {
		t.Errorf("error %v, want one that names the nearest", err)
	}
}

func TestARuleThatIsOffByDefaultSpeaksWhereItIsAskedFor(t *testing.T) {
	t.Parallel()
	const id = "house/night-pay"
	book, err := lint.ReadRules(folder(t, map[string]string{id + ".rego": strings.Replace(ownRule, "severity: warning\n", "severity: warning\n#   default: off\n", 1)}))
	if err != nil {
		t.Fatal(err)
	}
	on := func(string) *lint.Settings { return &lint.Settings{On: map[string]bool{id: true}} }
	for name, x := range map[string]struct {
		opts lint.Options
		want bool
	}{
		"nothing is said":          {lint.Options{}, false},
		"its category is named":    {lint.Options{Rules: []string{"house"}}, false},
		"its id is named":          {lint.Options{Rules: []string{id}}, true},
		"all are named":            {lint.Options{Rules: []string{lint.AllRules}}, true},
		"all but it":               {lint.Options{Rules: []string{lint.AllRules}, Skip: []string{id}}, false},
		"settings put it on":       {lint.Options{OptIn: []string{id}, Settings: on}, true},
		"settings of another path": {lint.Options{OptIn: []string{id}}, false},
		"on, but not among those":  {lint.Options{OptIn: []string{id}, Settings: on, Rules: []string{"links"}}, false},
		"on, and its category":     {lint.Options{OptIn: []string{id}, Settings: on, Rules: []string{"house"}}, true},
	} {
		x.opts.Book = book
		if got := slices.Contains(said(t, x.opts, "jobs.ndjson", record), id); got != x.want {
			t.Errorf("%s: it speaks: %v, want %v", name, got, x.want)
		}
	}
	if _, err := lint.ReadRules(folder(t, map[string]string{id + ".rego": strings.Replace(ownRule, "severity: warning\n", "severity: warning\n#   default: no\n", 1)})); err == nil || !strings.Contains(err.Error(), "custom.default") {
		t.Errorf("a default that is not off: error %v, want one that names custom.default", err)
	}
	if _, err := lint.ReadRules(folder(t, map[string]string{id + ".rego": strings.Replace(ownRule, "severity: warning\n", "severity: warning\n#   message_one: one\n", 1)})); err == nil || !strings.Contains(err.Error(), "custom.message_one") {
		t.Errorf("a singular without a count: error %v, want one that names custom.message_one", err)
	}
}

func TestFaultsOfOwnRulesNameTheFile(t *testing.T) {
	t.Parallel()
	replace := func(old, want string) string { return strings.Replace(ownRule, old, want, 1) }
	for name, x := range map[string]struct{ file, src, want string }{
		"another id":        {"house/night-pay.rego", replace(`"house/night-pay"`, `"house/pay"`), "night-pay.rego: findings must begin with the rule's own id"},
		"another package":   {"home/night-pay.rego", ownRule, "package postlint.home"},
		"an unknown key":    {"house/night-pay.rego", replace("severity:", "severety:"), "severety"},
		"no METADATA":       {"house/night-pay.rego", replace("# METADATA", "# data"), "no METADATA block"},
		"an id that exists": {"pay/missing.rego", strings.NewReplacer("house/night-pay", "pay/missing", "postlint.house", "postlint.pay").Replace(ownRule), "there is a rule pay/missing already"},
		"a capital letter":  {"house/Night.rego", strings.ReplaceAll(ownRule, "house/night-pay", "house/Night"), "small letters"},
		"nothing there":     {"README.md", "x", "no rule stands there"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if _, err := lint.ReadRules(folder(t, map[string]string{x.file: x.src})); err == nil || !strings.Contains(err.Error(), x.want) {
				t.Errorf("error %v, want one with %q", err, x.want)
			}
		})
	}
}

func TestOwnRulesAreCheckedAndBoxedIn(t *testing.T) {
	t.Parallel()
	for name, x := range map[string]struct{ old, new, want string }{
		"a field that there is not": {"input.title,", "input.titel,", "titel"},
		"the network":               {"stated.none", `http.send({"url": "https://oven.example"})`, "http.send"},
		"the clock":                 {"stated.none", "time.now_ns() > 0", "time.now_ns"},
		"a syntax error":            {"if {", "if {{", "night-pay.rego:"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			book, err := lint.ReadRules(folder(t, map[string]string{"house/night-pay.rego": strings.Replace(ownRule, x.old, x.new, 1)}))
			if err != nil {
				t.Fatal(err)
			}
			_, err = lint.New(lint.Options{Book: book})
			if err == nil || !strings.Contains(err.Error(), x.want) || !strings.Contains(err.Error(), "night-pay.rego") {
				t.Errorf("error %v, want one with %q and the file", err, x.want)
			}
		})
	}
}

func TestAnOwnRuleThatFailsIsNamedAndTheOthersSpeak(t *testing.T) {
	t.Parallel()
	broken := strings.NewReplacer("night-pay", "broken", "stated.none", `to_number(input.title) > 0
	stated.none`).Replace(ownRule)
	book, err := lint.ReadRules(folder(t, map[string]string{"house/night-pay.rego": ownRule, "house/broken.rego": broken}))
	if err != nil {
		t.Fatal(err)
	}
	results, errs := collect(t, newLinter(t, lint.Options{Book: book}), "jobs.ndjson", record)
	if len(errs) != 1 || !strings.Contains(errs[0].Error(), "house/broken.rego failed") {
		t.Errorf("errors %v, want one that names house/broken.rego", errs)
	}
	spoke := map[string]bool{}
	for _, f := range results[0].Findings {
		spoke[f.Rule] = true
	}
	if !spoke["house/night-pay"] || !spoke["links/empty"] {
		t.Errorf("spoke: %v", spoke)
	}
}

func TestAMissingFolderOfRulesIsAnError(t *testing.T) {
	t.Parallel()
	if _, err := lint.ReadRules(filepath.Join(t.TempDir(), "rules")); err == nil || !strings.Contains(err.Error(), "there is no such folder") {
		t.Errorf("error %v", err)
	}
}

// What only rules read that are off by default is looked for where one of them is on, or where somebody looks at the facts.
func TestFactsThatOnlyRulesReadWhichAreOff(t *testing.T) {
	const text = "You respond questions in fast-paced environment.\nMore than 40 million users bake with us, and you are one of them with all that we do for you.\n"
	for _, c := range []struct {
		behaviour string
		opts      lint.Options
		want      bool
	}{
		{"by default", lint.Options{}, false},
		{"where other rules are asked for", lint.Options{Rules: []string{"text"}}, false},
		{"where one of them is asked for", lint.Options{Rules: []string{"text/missing-article"}}, true},
		{"where a configuration puts one on for some paths", lint.Options{OptIn: []string{"text/undated-figure"}}, true},
		{"where all are asked for", lint.Options{Rules: []string{lint.AllRules}}, true},
		{"where facts are asked for", lint.Options{FactsOnly: true}, true},
	} {
		c.opts.KeepFacts = true
		l, err := lint.New(c.opts)
		if err != nil {
			t.Fatal(err)
		}
		for r, err := range l.Check(t.Context(), lint.Source{Path: "job.txt", Reader: strings.NewReader("Baker\nBramble Bakery, Leeds\nApply now.\n" + text)}) {
			if err != nil {
				t.Fatal(err)
			}
			if got := len(r.Facts.Slips["missing-article"]) + len(r.Facts.Terms["missing-word"]) + len(r.Facts.Terms["undated-figure"]); got != 0 && !c.want || got != 3 && c.want {
				t.Errorf("%s: %d facts", c.behaviour, got)
			}
		}
	}
}
