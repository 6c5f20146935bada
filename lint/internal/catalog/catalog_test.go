package catalog_test

import (
	"io/fs"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/postlint/postlint/lint/internal/catalog"
	"github.com/postlint/postlint/rules"
)

func TestGeneratedFilesFollowTheRulesTree(t *testing.T) {
	want, err := catalog.Generate(os.DirFS("../../../rules"))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string][]byte{}
	files, err := fs.Glob(rules.Generated, "generated/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		b, err := fs.ReadFile(rules.Generated, f)
		if err != nil {
			t.Fatal(err)
		}
		got[f[len("generated/"):]] = b
	}
	for name := range want {
		if diff := cmp.Diff(string(want[name]), string(got[name])); diff != "" {
			t.Errorf("rules/generated/%s is stale: run `go generate ./rules` (-want +got):\n%.2000s", name, diff)
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("rules/generated/%s has no source any more: run `go generate ./rules`", name)
		}
	}
}

func TestFoldsIntoNamesRulesThatExist(t *testing.T) {
	for _, r := range catalog.Rules() {
		for _, id := range r.FoldsInto {
			if catalog.Find(id) == nil {
				t.Errorf("%s folds into %s, which is no rule", r.ID, id)
			}
		}
	}
}
