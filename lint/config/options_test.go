package config_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/config"
)

// list is a posting with a list of so many items.
func list(items int) string {
	return "<h2>What you do</h2><p>You bake bread with a team of four, and you are at the oven at five in the morning.</p><ul>" +
		strings.Repeat("<li>Bake a loaf of rye</li>", items) + "</ul>"
}

// found are the messages of a rule on a page at a path, under a configuration.
func found(t *testing.T, c *config.Config, rule, path, page string) []string {
	t.Helper()
	l, err := lint.New(c.Options(lint.Options{AsOf: "2026-11-23", Jobs: 1}))
	if err != nil {
		t.Fatal(err)
	}
	record, err := json.Marshal(map[string]string{"title": "Baker", "description": page})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for r, err := range l.Check(context.Background(), lint.Source{Path: path, Reader: strings.NewReader(string(record) + "\n")}) {
		if err != nil {
			t.Fatal(err)
		}
		for i := range r.Findings {
			if r.Findings[i].Rule == rule {
				out = append(out, r.Findings[i].Message)
			}
		}
	}
	return out
}

const bounds = `
rules:
  structure/long-list: {options: {most: 10}}
overrides:
  - paths: drafts/**
    rules: {structure/long-list: {severity: warning, options: {most: 20}}}
  - paths: drafts/short/**
    rules:
      structure: error
      structure/long-list: {options: {most: 8}}
`

func TestOptionsHoldForTheirPaths(t *testing.T) {
	c := parse(t, bounds)
	for path, most := range map[string]int{"/shop/a.ndjson": 10, "/shop/drafts/a.ndjson": 20, "/shop/drafts/short/a.ndjson": 8} {
		if got := found(t, c, "structure/long-list", path, list(most)); got != nil {
			t.Errorf("%s: %d items: %q", path, most, got)
		}
		if got := found(t, c, "structure/long-list", path, list(most+1)); len(got) != 1 {
			t.Errorf("%s: %d items: %q", path, most+1, got)
		}
	}
	if got := found(t, parse(t, ""), "structure/long-list", "/shop/a.ndjson", list(15)); got != nil {
		t.Errorf("without a configuration: %q", got)
	}
}

func TestAnOptionAloneLeavesTheSeverityAsItIs(t *testing.T) {
	s := parse(t, "rules:\n  structure: error\n  structure/long-list: {options: {most: 9}}\n").For("/shop/a.html")
	if s.Severity["structure/long-list"] != lint.Error || s.Off["structure/long-list"] {
		t.Errorf("%+v", s.Settings)
	}
}

func TestWhyTellsOptions(t *testing.T) {
	var got []string
	for _, w := range parse(t, bounds).Why("/shop/drafts/a.html") {
		got = append(got, w.Key+" = "+w.Value)
	}
	want := []string{"rules.structure/long-list = warning", "rules.structure/long-list.options.most = 20"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// houseRule has an option of each type.
const houseRule = `package postlint.house

# METADATA
# scope: rule
# title: Our own bounds
# description: What our house asks of a posting.
# custom:
#   severity: warning
#   message: "our house: {what}"
#   args: [what]
#   help: do as our house does
#   blame: author
#   since: 0.1.0
#   options:
#     words: {type: integer, default: 3, minimum: 1, maximum: 500, description: how many words are enough}
#     share: {type: number, default: 0.5, minimum: 0, description: how much of them}
#     tone: {type: enumeration, default: plain, values: [plain, formal], description: how we speak}
#     title: {type: string, default: Baker, description: whom we seek}
#     strict: {type: boolean, default: false, description: whether all of it holds}
#     towns: {type: strings, default: [Leeds], description: where we bake}
findings contains ["house/bounds", 0, what] if {
	o := input.options["house/bounds"]
	input.fields.words > o.words
	o.strict
	what := sprintf("%v %v %v %v", [o.share, o.tone, o.title, concat("+", o.towns)])
}
`

func house(t *testing.T, src string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "house"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "house", "bounds.rego"), []byte(src), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestARuleThatIsOffByDefaultIsPutOnForSomePaths(t *testing.T) {
	const id = "house/bounds"
	dir := house(t, strings.NewReplacer("severity: warning\n", "severity: warning\n#   default: off\n", "\to.strict\n", "").Replace(houseRule))
	for src, want := range map[string]bool{
		"":                                             false,
		"rules: {house: warning}":                      false,
		"rules: {house/bounds: on}":                    true,
		"rules: {house/bounds: error}":                 true,
		"rules: {house/bounds: off}":                   false,
		"rules: {house/bounds: on, house: info}":       true,
		"rules: {house/bounds: {options: {share: 2}}}": true,
		"rules: {house/bounds: {severity: off, options: {share: 2}}}":                                           false,
		"overrides: [{paths: '*.ndjson', rules: {house/bounds: on}}]":                                           true,
		"overrides: [{paths: '*.html', rules: {house/bounds: on}}]":                                             false,
		"{rules: {house/bounds: on}, overrides: [{paths: '*.ndjson', rules: {house: error}}]}":                  true,
		"{rules: {house/bounds: on}, overrides: [{paths: '*.ndjson', rules: {house: off}}]}":                    false,
		"{rules: {house/bounds: on}, overrides: [{paths: '*.ndjson', rules: {house/bounds: off}}]}":             false,
		"{rules: {house: off}, overrides: [{paths: '*.ndjson', rules: {house/bounds: {options: {words: 2}}}}]}": true,
	} {
		c, err := config.Parse("/shop/.postlint.yml", []byte(src), dir)
		if err != nil {
			t.Fatal(err)
		}
		if got := len(found(t, c, id, "/shop/a.ndjson", list(9))) > 0; got != want {
			t.Errorf("%s: it speaks: %v, want %v", src, got, want)
		}
	}
}

func TestRulesOfOnesOwnHaveOptionsOfEachType(t *testing.T) {
	dir := house(t, houseRule)
	for src, want := range map[string][]string{
		"": nil,
		"rules: {house/bounds: {options: {strict: true}}}":                                                            {"our house: 0.5 plain Baker Leeds"},
		"rules: {house/bounds: {options: {strict: true, words: 500}}}":                                                nil,
		"rules: {house/bounds: {options: {strict: true, share: 2, tone: formal, title: Cook, towns: [Leeds, York]}}}": {"our house: 2 formal Cook Leeds+York"},
		"overrides: [{paths: '*.ndjson', rules: {house/bounds: {options: {strict: true, towns: York}}}}]":             {"our house: 0.5 plain Baker York"},
		"rules: {house/bounds: {severity: off, options: {strict: true}}}":                                             nil,
	} {
		c, err := config.Parse("/shop/.postlint.yml", []byte(src), dir)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, found(t, c, "house/bounds", "/shop/a.ndjson", list(9))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", src, diff)
		}
	}
	for option, want := range map[string]string{
		"share: -1":         "the option share of house/bounds must be a number of at least 0, not \"-1\"",
		"tone: fromal":      "the option tone of house/bounds must be one of plain, formal, not \"fromal\" (did you mean formal?)",
		"title: 3":          "the option title of house/bounds must be a text, not \"3\"",
		"strict: 'true'":    "the option strict of house/bounds must be true or false, not \"true\"",
		"towns: [Leeds, 3]": "the option towns of house/bounds must be a list of texts, not a list",
		"wodrs: 3":          "the rule house/bounds has no option \"wodrs\" (did you mean words?)",
	} {
		_, err := config.Parse("/shop/.postlint.yml", []byte("rules: {house/bounds: {options: {"+option+"}}}"), dir)
		if err == nil || !strings.HasSuffix(err.Error(), ": "+want) {
			t.Errorf("%s: %v, want %s", option, err, want)
		}
	}
}

func TestAnUndeclaredOptionFailsTheTypeCheck(t *testing.T) {
	dir := house(t, strings.Replace(houseRule, "o.strict\n", "input.options[\"house/bounds\"].strcit\n", 1))
	c, err := config.Parse("/shop/.postlint.yml", nil, dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := lint.New(c.Options(lint.Options{})); err == nil || !strings.Contains(err.Error(), "strcit") {
		t.Errorf("error %v", err)
	}
}

func TestMetadataOfOptionsIsChecked(t *testing.T) {
	for declared, want := range map[string]string{
		"{type: int, default: 3, description: x}":                 "type \"int\" is none of integer, number, string, boolean, strings, enumeration",
		"{type: integer, default: many, description: x}":          "default must be a whole number, not many",
		"{type: integer, default: 3, minimum: 5, description: x}": "default must be a whole number of at least 5, not 3",
		"{type: integer, default: 3}":                             "description is missing",
		"{type: string, default: x, minimum: 1, description: x}":  "minimum and maximum are for figures",
		"{type: enumeration, default: x, description: x}":         "values are what an enumeration has, and nothing else",
		"{type: integer, default: 3, descripton: x}":              "descripton not found",
	} {
		src := strings.Replace(houseRule, "{type: integer, default: 3, minimum: 1, maximum: 500, description: how many words are enough}", declared, 1)
		if _, err := config.Parse("/shop/.postlint.yml", nil, house(t, src)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", declared, err, want)
		}
	}
}

// TestSchemaTakesTheOptionsThatTheReaderTakes holds the printed schema against the reader.
func TestSchemaTakesTheOptionsThatTheReaderTakes(t *testing.T) {
	dir := house(t, houseRule)
	c, err := config.Parse("/shop/.postlint.yml", nil, dir)
	if err != nil {
		t.Fatal(err)
	}
	b, err := config.Schema(c.Book)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(string(b)))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("config.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("config.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, src := range []string{
		`{"rules": {"structure/long-list": {"options": {"most": 10}}}}`, `{"rules": {"structure/long-list": {"severity": "off", "options": {}}}}`,
		`{"rules": {"structure/long-list": {"options": {"most": 1}}}}`, `{"rules": {"structure/long-list": {"options": {"least": 10}}}}`,
		`{"rules": {"structure/long-list": {"options": {"most": "10"}}}}`, `{"rules": {"pay/missing": {"options": {"most": 10}}}}`,
		`{"rules": {"house/bounds": {"options": {"towns": "York", "share": 0.25, "strict": true, "tone": "formal"}}}}`,
		`{"rules": {"house/bounds": {"options": {"towns": [1]}}}}`, `{"rules": {"house/bounds": {"options": {"tone": "loud"}}}}`,
		`{"languages": ["en", "de"]}`, `{"languages": ["english"]}`,
	} {
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(src))
		if err != nil {
			t.Fatal(err)
		}
		_, read := config.Parse("/shop/.postlint.yml", []byte(src), dir)
		if valid := schema.Validate(value); (valid == nil) != (read == nil) {
			t.Errorf("%s: the schema says %v, the reader %v", src, valid, read)
		}
	}
}

const (
	frenchText  = "<p>Vous préparez le pain et les brioches avec une équipe de quatre personnes, et vous êtes au four dès cinq heures du matin. Nous cherchons une personne qui aime le travail bien fait.</p>"
	englishText = "<p>You bake bread and buns with a team of four, and you are at the oven at five in the morning. We are looking for a rockstar who can read a recipe in the noise.</p>"
)

func TestLanguagesThatPostingsMayBeIn(t *testing.T) {
	const rule, words = "text/unexpected-language", "bias/fanciful-title"
	for _, x := range []struct {
		src, page    string
		other, heard int
	}{
		{"", frenchText, 0, 0},
		{"", englishText, 0, 1},
		{"languages: [en, de]", frenchText, 1, 0},
		{"languages: [en, de]", englishText, 0, 1},
		{"languages: fr", frenchText, 0, 0},
		{"languages: fr", englishText, 1, 0}, // words are not heard
		{"languages: fr\noverrides: [{paths: '*.ndjson', languages: en}]", englishText, 0, 1},
	} {
		c := parse(t, x.src)
		if got := found(t, c, rule, "/shop/a.ndjson", x.page); len(got) != x.other {
			t.Errorf("%q: %s: %q", x.src, rule, got)
		}
		if got := found(t, c, words, "/shop/a.ndjson", x.page); len(got) != x.heard {
			t.Errorf("%q: %s: %q", x.src, words, got)
		}
	}
	if why := parse(t, "languages: [en, de]").Why("/shop/a.html"); !slices.Contains(why, config.Statement{Key: "languages", Value: "en, de", Line: 1}) {
		t.Errorf("%v", why)
	}
}
