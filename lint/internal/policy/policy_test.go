package policy_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/postlint/postlint/lint/internal/catalog"
	"github.com/postlint/postlint/lint/internal/facts"
	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/facts/link"
	"github.com/postlint/postlint/lint/internal/facts/pay"
	"github.com/postlint/postlint/lint/internal/facts/place"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/policy"
)

const tree = "../../../rules"

// ruleModules parses the rule files and the library, not their tests.
func ruleModules(t *testing.T) map[string]*ast.Module {
	t.Helper()
	names, err := filepath.Glob(tree + "/*/*.rego")
	if err != nil {
		t.Fatal(err)
	}
	modules := map[string]*ast.Module{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.rego") || strings.Contains(name, "generated") {
			continue
		}
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		m, err := ast.ParseModuleWithOpts(name, string(b), ast.ParserOptions{ProcessAnnotation: true, RegoVersion: ast.RegoV1})
		if err != nil {
			t.Fatal(err)
		}
		modules[name] = m
	}
	return modules
}

func TestRulesCompileStrictlyAgainstTheSchemaAndWithinTheSandbox(t *testing.T) {
	b, err := json.Marshal(policy.InputSchema(nil))
	if err != nil {
		t.Fatal(err)
	}
	var schema any
	if err := json.Unmarshal(b, &schema); err != nil {
		t.Fatal(err)
	}
	set := ast.NewSchemaSet()
	set.Put(ast.SchemaRootRef, schema)
	c := ast.NewCompiler().WithStrict(true).WithSchemas(set).WithUseTypeCheckAnnotations(true).WithCapabilities(policy.Capabilities())
	if c.Compile(ruleModules(t)); c.Failed() {
		t.Fatal(c.Errors)
	}
}

func TestAWrongFieldFailsTheTypeCheck(t *testing.T) {
	b, err := json.Marshal(policy.InputSchema(nil))
	if err != nil {
		t.Fatal(err)
	}
	var schema any
	if err := json.Unmarshal(b, &schema); err != nil {
		t.Fatal(err)
	}
	set := ast.NewSchemaSet()
	set.Put(ast.SchemaRootRef, schema)
	m := ast.MustParseModule("package p\n\nx if {\n\tsome pay in input.pay\n\tpay.knid == \"open\"\n}\n")
	c := ast.NewCompiler().WithSchemas(set)
	if c.Compile(map[string]*ast.Module{"p": m}); !c.Failed() {
		t.Fatal("input.pay[_].knid passed the type check")
	}
}

func TestTheSandboxHasNoNetworkClockEnvironmentOrChance(t *testing.T) {
	for _, call := range []string{
		`http.send({"method": "get", "url": "http://127.0.0.1"})`, `time.now_ns()`, `opa.runtime()`, `rand.intn("x", 3)`, `uuid.rfc4122("x")`, `net.lookup_ip_addr("localhost")`,
	} {
		m := ast.MustParseModule("package p\n\nx := " + call + "\n")
		c := ast.NewCompiler().WithCapabilities(policy.Capabilities())
		if c.Compile(map[string]*ast.Module{"p": m}); !c.Failed() {
			t.Errorf("%s compiles", call)
		}
	}
}

// TestMetadataIsReadAsOPAReadsIt holds our reading of METADATA, which needs no OPA, and OPA's own together.
func TestMetadataIsReadAsOPAReadsIt(t *testing.T) {
	for name, m := range ruleModules(t) {
		rel, err := filepath.Rel(tree, name)
		if err != nil {
			t.Fatal(err)
		}
		id := strings.TrimSuffix(filepath.ToSlash(rel), ".rego")
		if strings.HasPrefix(id, "lib/") {
			continue
		}
		r := catalog.Find(id)
		if r == nil {
			t.Errorf("%s is not in the catalogue: run `go generate ./rules`", id)
			continue
		}
		if len(m.Annotations) != 1 {
			t.Errorf("%s: %d METADATA blocks, want 1", id, len(m.Annotations))
			continue
		}
		a := m.Annotations[0]
		if a.Title != r.Title || strings.TrimSpace(a.Description) != r.Description || a.Custom["severity"] != r.Severity.String() || a.Custom["message"] != r.Message {
			t.Errorf("%s: OPA reads title %q, description %q, custom %v; the catalogue has %+v", id, a.Title, a.Description, a.Custom, r)
		}
	}
}

func TestTheInputIsWhatFactsPrints(t *testing.T) {
	f := &facts.Facts{
		Title: "Baker", AsOf: "2026-11-23",
		Pay:      []pay.Fact{{Mark: fact.Mark{Ref: 1, Text: "$13.75", Span: finding.Span{Start: 3, End: 9}}, Min: fact.Number{Minor: 1375, Known: true}, Kind: "open"}},
		Places:   []place.Fact{{Mark: fact.Mark{Ref: 2}, Codes: []string{"US-CA"}, Role: "performed"}},
		Links:    map[string][]link.Fact{"tel": {{Href: "tel:"}}},
		Sections: []facts.Section{{ID: "eeo"}},
	}
	got, err := ast.JSON(policy.Encode(&policy.Input{Facts: *f}))
	if err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(f.Normal())
	if err != nil {
		t.Fatal(err)
	}
	want, err := ast.JSON(ast.MustParseTerm(string(b)).Value)
	if err != nil {
		t.Fatal(err)
	}
	want.(map[string]any)["law"] = map[string]any{}     // what the places bring in is not a fact of the posting
	want.(map[string]any)["limits"] = map[string]any{}  // nor is what platforms ask
	want.(map[string]any)["repeats"] = map[string]any{} // nor is what it shares with others
	want.(map[string]any)["options"] = map[string]any{} // nor what a configuration sets
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("facts as printed (-) and as the policies see them (+):\n%s", diff)
	}
}

func TestEngineWithoutAnyRuleSaysNothing(t *testing.T) {
	e, err := policy.New(func(*catalog.Rule) bool { return false })
	if err != nil {
		t.Fatal(err)
	}
	j, err := e.Judge(t.Context(), &facts.Facts{}, nil)
	if err != nil || len(j.Hits)+len(j.Duties) != 0 {
		t.Errorf("judgement %+v, error %v", j, err)
	}
}

// The program compiles the built-in rules without the stages that rewrite these.
func TestBuiltInRulesHaveNothingThatASkippedStageWouldRewrite(t *testing.T) {
	for name, m := range ruleModules(t) {
		ast.WalkNodes(m, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Expr:
				if len(n.With) > 0 {
					t.Errorf("%s: %s: a rule uses with", name, n.Location)
				}
			case *ast.Term:
				if _, ok := n.Value.(*ast.TemplateString); ok {
					t.Errorf("%s: %s: a rule uses a template string", name, n.Location)
				}
				if r, ok := n.Value.(ast.Ref); ok && (r[0].Value.Compare(ast.Var("rego")) == 0 || r[0].Value.Compare(ast.Var("print")) == 0) {
					t.Errorf("%s: %s: a rule uses %s", name, n.Location, r)
				}
			}
			return false
		})
	}
}
