// Package rules holds postlint's policies and tables.
//
// A rule is the file <category>/<name>.rego, with its test and its examples beside it; tables are YAML under tables. What
// is embedded is the compact form under generated, written by `go generate ./rules` from those files; a test holds them
// equal.
package rules

import "embed"

// Generated is the compact form of the tree: one Rego module a category, the index of METADATA, the examples, the law table,
// the words, and a digest of all that decides.
//
//go:embed generated
var Generated embed.FS

//go:generate go run ../lint/internal/catalog/generate
