package catalog

import (
	"embed"
	"fmt"
	"strings"
)

// File is a file by its name from a folder of rules.
type File struct{ Name, Text string }

//go:embed scaffold
var scaffold embed.FS

// Scaffold is what a rule of one's own begins with: the rule, its examples and its test, which pass as they are. The error says
// what is wrong with the id.
func Scaffold(id string) ([]File, error) {
	category, name, found := strings.Cut(id, "/")
	if !found || !namePattern().MatchString(category) || !namePattern().MatchString(name) || category == "lib" {
		return nil, fmt.Errorf("%q is no id of a rule", id)
	}
	fill := strings.NewReplacer("CATEGORY/NAME", id, "PACKAGE", strings.ReplaceAll(category, "-", "_"), "TEST", strings.ReplaceAll(name, "-", "_"))
	var files []File
	for _, kind := range []string{".rego", ".yaml", "_test.rego"} {
		b, err := scaffold.ReadFile("scaffold/rule" + kind + ".txt")
		if err != nil {
			return nil, err
		}
		files = append(files, File{id + kind, fill.Replace(string(b))})
	}
	return files, nil
}
