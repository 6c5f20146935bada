package lint_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/postlint/postlint/"

// rooms says which of postlint's packages each room may import, tests aside. What is not named may not be imported: data
// flows source → posting → facts → policy → triage → report, and no room imports one to its right.
var rooms = map[string][]string{
	"lint/internal/finding":  {},
	"lint/internal/generate": {},
	"rules":                  {},
	"lint/internal/catalog":  {"lint/internal/finding", "rules"},
	"lint/internal/source":   {"lint/internal/finding"},
	"lint/internal/posting":  {"lint/internal/finding", "lint/internal/source"},
	"lint/internal/facts":    {"lint/internal/finding", "lint/internal/source", "lint/internal/posting", "lint/internal/facts", "rules"},
	"lint/internal/policy":   {"lint/internal/finding", "lint/internal/catalog", "lint/internal/posting", "lint/internal/facts", "rules"},
	"lint/internal/triage":   {"lint/internal/finding", "lint/internal/catalog"},
	"lint":                   {"lint/internal", "rules"},
	"lint/config":            {"lint"},
	"lint/fix":               {"lint"},
	"lint/report":            {"lint", "lint/internal/finding"},
	"lint/lsp":               {"lint", "lint/config", "lint/fix", "lint/report"},
	"lint/serve":             {"lint", "lint/report"},
	"lint/internal/floor":    {},
	"cmd/postlint":           {"lint", "lint/config", "lint/fix", "lint/lsp", "lint/report", "lint/serve"},

	// Terms alone of the facts know the catalog, which writes the tables that they read.
	"lint/internal/facts/term": {"lint/internal/finding", "lint/internal/catalog", "lint/internal/posting", "lint/internal/facts", "rules"},
}

// opaRooms are all that may import OPA: policy, and the floor programs, against which it is measured.
var opaRooms = []string{"lint/internal/policy", "lint/internal/floor"}

func TestRoomsKeepTheirDirection(t *testing.T) {
	seen := map[string]bool{}
	eachImport(t, func(dir, file, imported string) {
		if strings.HasPrefix(imported, "github.com/open-policy-agent/") && !within(dir, opaRooms) {
			t.Errorf("%s imports %s: policy is the only room that knows OPA", file, imported)
		}
		target, ours := strings.CutPrefix(imported, module)
		if !ours {
			return
		}
		room := roomOf(dir)
		seen[room] = true
		if room == "" {
			t.Errorf("%s stands in no room that TestRoomsKeepTheirDirection knows", dir)
			return
		}
		if target == "lint/internal/generate" && strings.Contains(dir, "/generate") {
			return // commands that write a room's tables are no part of the program
		}
		if !within(target, append(rooms[room], room)) {
			t.Errorf("%s imports %s, which %s may not", file, target, room)
		}
	})
	if len(seen) < 8 {
		t.Errorf("only the rooms %v were found", seen)
	}
}

// roomOf is the longest room that the directory lies in.
func roomOf(dir string) string {
	best := ""
	for room := range rooms {
		if (dir == room || strings.HasPrefix(dir, room+"/")) && len(room) > len(best) {
			best = room
		}
	}
	return best
}

func within(dir string, rooms []string) bool {
	return slices.ContainsFunc(rooms, func(r string) bool {
		return dir == r || r != "lint" && strings.HasPrefix(dir, r+"/")
	})
}

// eachImport calls f for every import of every file that is no test.
func eachImport(t *testing.T, f func(dir, file, imported string)) {
	t.Helper()
	eachFile(t, func(dir, name string, file *ast.File) {
		for _, imp := range file.Imports {
			path, err := strconv.Unquote(imp.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			f(dir, name, path)
		}
	})
}

func eachFile(t *testing.T, f func(dir, name string, file *ast.File)) {
	t.Helper()
	root := ".."
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() && path != root && (strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") || name == "testdata" || name == "node_modules") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(path))
		f(filepath.ToSlash(rel), path, file)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestNoRoomHasAnInitFunctionOrADotImport(t *testing.T) {
	eachFile(t, func(_, name string, file *ast.File) {
		for _, d := range file.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
				t.Errorf("%s registers itself by init: options go in, values come out", name)
			}
		}
		for _, imp := range file.Imports {
			if imp.Name != nil && imp.Name.Name == "." {
				t.Errorf("%s has a dot import", name)
			}
		}
	})
}

func TestEveryPackageSaysWhatItIsFor(t *testing.T) {
	docs := map[string]bool{}
	eachFile(t, func(dir, _ string, file *ast.File) { docs[dir] = docs[dir] || file.Doc != nil })
	for dir, ok := range docs {
		if !ok {
			t.Errorf("package %s has no doc comment", dir)
		}
	}
}
