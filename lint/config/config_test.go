package config_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/config"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func parse(t testing.TB, src string) *config.Config {
	t.Helper()
	c, err := config.Parse("/shop/.postlint.yml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestFaultsAreToldWithTheirPlace holds each testdata/bad/NAME.yml against the errors in NAME.out.
func TestFaultsAreToldWithTheirPlace(t *testing.T) {
	names, err := filepath.Glob("testdata/bad/*.yml")
	if err != nil || len(names) == 0 {
		t.Fatal("no files", err)
	}
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		_, err = config.Parse(".postlint.yml", src)
		if err == nil {
			t.Errorf("%s: no error", name)
			continue
		}
		golden := strings.TrimSuffix(name, ".yml") + ".out"
		got := err.Error() + "\n"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

const full = `
as_of: 2026-11-23
baseline: debt.json
files: ["jobs/**", "!jobs/archive/**"]
language: de
posting_language: de
employer:
  name: Bramble Bakery
  size: 120
  jurisdictions: [US-CO, US-NY-NYC, DE]
  federal_contractor: true
rules:
  pay/missing: error
  pay: info
  links: off
  links/empty: on
  location/missing: {severity: "off"}
overrides:
  - paths: ["drafts/**", "!drafts/final/**"]
    rules: {pay: off, links/tel: warning}
    employer: {size: 9}
  - {paths: "*.md", posting_language: en, container: {records: "jobs[]", fields: {title: name}}}
    # a line
ignores:
  - rules: [pay/vague, links]
    paths: jobs/*.ndjson
    id: b-7
    reason: agreed
    until: 2027-01-01
container:
  format: markdown
  fields: {title: job.name, body: [job.intro, '"job.text"']}
`

func TestAllThatIsSaidIsToldOnce(t *testing.T) {
	c, err := config.Parse("/shop/.postlint.yml", []byte("as_of: 2026-11-23\nlanguage: de\nfiles: [\"jobs/**\", \"!jobs/old/**\"]\nrules:\n  pay: warning\n  pay/missing: off\noverrides:\n  - paths: [\"drafts/**\"]\n    rules: {links: info}\n    employer: {size: 3}\n"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range c.Said() {
		got = append(got, fmt.Sprintf("%d %s=%s", s.Line, s.Key, s.Value))
	}
	want := []string{
		"1 as_of=2026-11-23", "2 language=de", "3 files=jobs/**, !jobs/old/**", "5 rules.pay=warning", "6 rules.pay/missing=off",
		"9 drafts/**: rules.links=info", "10 drafts/**: employer.size=3",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestWhatHoldsForAPath(t *testing.T) {
	c := parse(t, full)
	for path, want := range map[string]struct {
		language  string
		size      int
		missing   string // pay/missing
		tel       string // links/tel
		ignores   int
		notPosted bool
	}{
		"/shop/jobs/baker.html":         {language: "de", size: 120, missing: "error", tel: "off"},
		"/shop/jobs/all.ndjson":         {language: "de", size: 120, missing: "error", tel: "off", ignores: 1},
		"/shop/jobs/archive/old.html":   {language: "de", size: 120, missing: "error", tel: "off", notPosted: true},
		"/shop/drafts/deep/baker.html":  {language: "de", size: 9, missing: "off", tel: "warning", notPosted: true},
		"/shop/drafts/final/baker.html": {language: "de", size: 120, missing: "error", tel: "off", notPosted: true},
		"/shop/drafts/baker.md":         {language: "en", size: 9, missing: "off", tel: "warning", notPosted: true},
		"/elsewhere/drafts/baker.md":    {language: "de", size: 120, missing: "error", tel: "off", notPosted: true},
	} {
		s := c.For(path)
		state := func(rule string) string {
			if s.Off[rule] {
				return "off"
			}
			if v, ok := s.Severity[rule]; ok {
				return v.String()
			}
			return "on"
		}
		if s.Language != want.language || s.Employer.Size != want.size || state("pay/missing") != want.missing || state("links/tel") != want.tel || len(s.Ignores) != want.ignores {
			t.Errorf("%s: %+v", path, s.Settings)
		}
		if state("links/empty") != "on" || state("pay/vague") == "error" || state("location/missing") != "off" {
			t.Errorf("%s: a rule does not stand over its category: %+v", path, s.Settings)
		}
		if c.Covers(path) == want.notPosted {
			t.Errorf("%s: covered %v", path, c.Covers(path))
		}
	}
	if s := c.For("/shop/jobs/all.ndjson"); cmp.Diff(c.Baseline, filepath.FromSlash("/shop/debt.json")) != "" || c.AsOf != "2026-11-23" || c.Language != "de" || !s.Employer.FederalContractor || len(s.Employer.Jurisdictions) != 3 {
		t.Errorf("%+v %+v", c, s.Settings)
	}
}

func TestWhyTellsTheLine(t *testing.T) {
	var got []string
	for _, w := range parse(t, full).For("/shop/drafts/baker.html").Why {
		switch w.Key {
		case "rules.pay/missing", "rules.links/empty", "employer.size", "posting_language":
			got = append(got, w.Key+" = "+w.Value)
			if w.Line < 2 {
				t.Errorf("%s stands in line %d", w.Key, w.Line)
			}
		}
	}
	if diff := cmp.Diff([]string{"posting_language = de", "rules.links/empty = on", "rules.pay/missing = off", "employer.size = 9"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTheContainerOfAnOverrideStandsOverThatOfTheFileFieldByField(t *testing.T) {
	c := parse(t, full)
	for path, want := range map[string][]string{
		"/shop/jobs/all.ndjson": {"container.fields.body = job.intro, \"job.text\"", "container.fields.title = job.name", "container.format = markdown"},
		"/shop/jobs/baker.md":   {"container.fields.title = name", "container.records = jobs", "container.fields.body = job.intro, \"job.text\"", "container.format = markdown"},
	} {
		var got []string
		for _, w := range c.For(path).Why {
			if strings.HasPrefix(w.Key, "container") {
				got = append(got, w.Key+" = "+w.Value)
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
		if m := c.For(path).Mapping; m.Format != lint.Markdown || len(m.Fields["body"]) != 2 {
			t.Errorf("%s: %+v", path, m)
		}
	}
}

func TestTheSchemaHasTheFieldsOfContainers(t *testing.T) {
	s := compile(t)
	for _, name := range lint.MappedFields() {
		if err := valid(t, s, "container: {fields: {"+name+": a.b}}"); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestRulesThatAreOffEverywhereAreNotCompiledUnlessAskedFor(t *testing.T) {
	c := parse(t, "rules: {links: off, links/tel: off, pay/vague: off}\noverrides:\n  - {paths: a/**, rules: {links/tel: error}}\n")
	skip := map[string]bool{}
	for _, id := range c.Options(lint.Options{}).Skip {
		skip[id] = true
	}
	if !skip["links/empty"] || !skip["pay/vague"] || skip["links/tel"] || skip["pay/missing"] {
		t.Errorf("skipped: %v", skip)
	}
	o := c.Options(lint.Options{Rules: []string{"pay/vague", "links"}})
	for _, id := range o.Skip {
		if id == "pay/vague" {
			t.Error("a rule that was asked for by its id is skipped")
		}
	}
	if s := o.Settings("/shop/x.html"); s.Off["pay/vague"] || !s.Off["links/empty"] {
		t.Errorf("off: %v", s.Off)
	}
	if o := c.Options(lint.Options{AsOf: "2027-01-01"}); o.AsOf != "2027-01-01" {
		t.Errorf("as of %s: what the options say must stand", o.AsOf)
	}
}

func TestAFileIsFoundUpwardsToTheRootOfTheRepository(t *testing.T) {
	root := t.TempDir()
	deep := filepath.Join(root, "repo", "jobs", "deep")
	if err := os.MkdirAll(deep, 0o755); err != nil {
		t.Fatal(err)
	}
	touch := func(path string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(root, path), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	found := func() string {
		t.Helper()
		path, err := config.Find(deep)
		if err != nil {
			t.Fatal(err)
		}
		rel, _ := filepath.Rel(root, path)
		return filepath.ToSlash(rel)
	}
	touch(".postlint.yml")
	if got := found(); got != ".postlint.yml" {
		t.Errorf("found %q", got)
	}
	touch("repo/.git")
	if path, err := config.Find(deep); path != "" || err != nil {
		t.Errorf("found %q above the repository, error %v", path, err)
	}
	touch("repo/.postlint.yml")
	if got := found(); got != "repo/.postlint.yml" {
		t.Errorf("found %q", got)
	}
	touch("repo/jobs/.postlint.yaml")
	if _, err := config.Find(deep); err == nil || !strings.Contains(err.Error(), ".postlint.yaml") {
		t.Errorf("a name that is nearly right: error %v", err)
	}
}

func TestExpiredIgnoresAreTold(t *testing.T) {
	c := parse(t, full)
	if got := c.Expired("2027-01-01"); got != nil {
		t.Errorf("on its last day: %v", got)
	}
	if got := c.Expired("2027-01-02"); len(got) != 1 || !strings.Contains(got[0].Error(), ".postlint.yml:25:5: this ignore of pay/vague, links expired on 2027-01-01") {
		t.Errorf("got %v", got)
	}
}

func TestAnEmptyFileSaysNothing(t *testing.T) {
	for _, src := range []string{"", "\n", "# nothing\r\n", "---\n", "{}", "\ufeff# bom\n"} {
		if s := parse(t, src).For("/shop/x.html"); len(s.Why) != 0 {
			t.Errorf("%q says %v", src, s.Why)
		}
	}
}

// uncommented is the starter with all that it explains said.
func uncommented() string {
	var b strings.Builder
	for line := range strings.Lines(string(config.Starter())) {
		if s, ok := strings.CutPrefix(line, "#"); ok && !strings.HasPrefix(s, " ") && strings.TrimSpace(s) != "" || strings.HasPrefix(s, "  ") {
			line = s
		}
		b.WriteString(line)
	}
	return b.String()
}

func TestTheStarterIsSoundAsItIsAndWithAllItExplains(t *testing.T) {
	if s := parse(t, string(config.Starter())).For("/shop/x.html"); len(s.Why) != 0 {
		t.Errorf("the starter says %v", s.Why)
	}
	src := strings.Replace(uncommented(), "rules_dirs: [postlint-rules]", "", 1)
	if s := parse(t, src).For("/shop/jobs/x.ndjson"); len(s.Why) < 10 {
		t.Errorf("all of the starter says only %v", s.Why)
	}
}

func compile(t testing.TB) *jsonschema.Schema {
	t.Helper()
	b, err := config.Schema(&lint.Rulebook{})
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("s.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("s.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// valid holds a YAML text against the schema. Days are texts there, as editors read them.
func valid(t testing.TB, s *jsonschema.Schema, src string) error {
	t.Helper()
	var v any
	if err := yaml.Unmarshal([]byte(src), &v); err != nil {
		return err
	}
	b, err := json.Marshal(plain(v))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return s.Validate(doc)
}

func plain(v any) any {
	switch x := v.(type) {
	case map[string]any:
		for k := range x {
			x[k] = plain(x[k])
		}
	case []any:
		for i := range x {
			x[i] = plain(x[i])
		}
	case time.Time:
		return x.Format(time.DateOnly)
	}
	return v
}

func TestTheSchemaTakesWhatIsReadAndRefusesWhatIsRefused(t *testing.T) {
	s := compile(t)
	for name, src := range map[string]string{"full": full, "starter": uncommented(), "empty": ""} {
		if err := valid(t, s, src); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	names, err := filepath.Glob("testdata/bad/*.yml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		switch filepath.Base(name) {
		case "folder.yml", "two.yml": // whether a folder is there, and how many documents, no schema can tell
			continue
		}
		if err := valid(t, s, string(src)); err == nil {
			t.Errorf("%s is valid by the schema", name)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(full))
	f.Add([]byte("a: &a [*a]"))
	f.Add([]byte("rules: {<<: *x}"))
	f.Add([]byte("overrides:\n- paths: ['[', '!']\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		if bytes.Contains(src, []byte("rules_dirs")) {
			return // would read the file system
		}
		c, err := config.Parse("/shop/.postlint.yml", src)
		if (c == nil) == (err == nil) {
			t.Fatalf("config %v, error %v", c, err)
		}
		if c != nil {
			c.For("/shop/jobs/baker.html")
			c.Covers("jobs/x.html")
			c.Options(lint.Options{})
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		if _, err := config.Parse("/shop/.postlint.yml", []byte(full)); err != nil {
			b.Fatal(err)
		}
	}
}

func TestPlatformsAreThoseWhoseLimitsAreKnown(t *testing.T) {
	c, err := config.Parse("/shop/.postlint.yml", []byte("platforms: [seek, linkedin]\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got := c.For("/shop/x.html").Platforms; !slices.Equal(got, []string{"seek", "linkedin"}) {
		t.Errorf("platforms %v", got)
	}
	_, err = config.Parse("/shop/.postlint.yml", []byte("platforms: [linkdin]\n"))
	if want := "/shop/.postlint.yml:1:13: a platform cannot be \"linkdin\" (did you mean linkedin?)"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}
