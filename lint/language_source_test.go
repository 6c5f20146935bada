package lint_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint/internal/catalog"
)

// TestWhatSourcesSayIsListed holds what is said of files that cannot be read against the list that translators work from: each
// literal that becomes the message or the hint of a source's error.
func TestWhatSourcesSayIsListed(t *testing.T) {
	t.Parallel()
	_, facts := catalog.Originals()
	for i := range facts {
		facts[i] = regexp.MustCompile(`\\{\w+\\}`).ReplaceAllString(regexp.QuoteMeta(facts[i]), ".+")
	}
	listed := regexp.MustCompile("^(" + strings.Join(facts, "|") + ")$")
	said := sourceTexts(t, "*.go", "../cmd/postlint/*.go", "internal/source/*.go", "internal/posting/*.go")
	if len(said) < 80 {
		t.Fatalf("found %d texts, which cannot be all", len(said))
	}
	for _, text := range said {
		if !listed.MatchString(text) {
			t.Errorf("rules/i18n/en.yaml lacks the fact %q", text)
		}
	}
}

// sourceTexts are the texts that are set as Message or Hint in Go files, "…" for what is filled in.
func sourceTexts(t *testing.T, patterns ...string) (texts []string) {
	t.Helper()
	var trees []*ast.File
	constants := map[string]string{}
	for _, pattern := range patterns {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			trees = append(trees, tree)
			ast.Inspect(tree, func(n ast.Node) bool {
				if v, ok := n.(*ast.ValueSpec); ok && len(v.Values) == len(v.Names) {
					for i := range v.Names {
						constants[v.Names[i].Name] = literal(v.Values[i], nil)
					}
				}
				return true
			})
		}
	}
	take := func(name string, value ast.Expr) {
		if text := literal(value, constants); (name == "Message" || name == "Hint") && strings.Trim(text, "…") != "" {
			texts = append(texts, text)
		}
	}
	for _, tree := range trees {
		ast.Inspect(tree, func(n ast.Node) bool {
			switch x := n.(type) {
			case *ast.KeyValueExpr:
				if key, ok := x.Key.(*ast.Ident); ok {
					take(key.Name, x.Value)
				}
			case *ast.AssignStmt:
				for i, to := range x.Lhs {
					if field, ok := to.(*ast.SelectorExpr); ok && len(x.Rhs) == len(x.Lhs) {
						take(field.Sel.Name, x.Rhs[i])
					}
				}
			}
			return true
		})
	}
	slices.Sort(texts)
	return slices.Compact(texts)
}

var verb = regexp.MustCompile(`%\[?\d*\]?[a-z]`)

// literal is the text of an expression, "…" for each part that is not written out.
func literal(e ast.Expr, constants map[string]string) string {
	switch x := e.(type) {
	case *ast.BasicLit:
		if text, err := strconv.Unquote(x.Value); err == nil && x.Kind == token.STRING {
			return text
		}
	case *ast.BinaryExpr:
		return literal(x.X, constants) + literal(x.Y, constants)
	case *ast.CallExpr:
		if f, ok := x.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "Sprintf" {
			return verb.ReplaceAllString(literal(x.Args[0], constants), "…")
		}
	case *ast.Ident:
		if text := constants[x.Name]; text != "" {
			return text
		}
	}
	return "…"
}
