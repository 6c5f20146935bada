package catalog_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/postlint/postlint/lint/internal/catalog"
)

func TestGeneratedFilesFollowTheRulesTree(t *testing.T) {
	tree := os.DirFS("../../../rules")
	want, err := catalog.Generate(tree)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string][]byte{}
	for _, pattern := range []string{"generated/*", "*/*.md", "README.md"} {
		names, err := fs.Glob(tree, pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			b, err := fs.ReadFile(tree, name)
			if err != nil {
				t.Fatal(err)
			}
			key, ok := strings.CutPrefix(name, "generated/")
			if !ok {
				key = "../" + name
			}
			got[key] = b
		}
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
