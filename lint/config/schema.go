package config

import (
	_ "embed"
	"encoding/json"

	"github.com/postlint/postlint/lint"
)

//go:embed postlint.schema.json
var published []byte

//go:embed starter.yml
var starter []byte

// Starter is a configuration that says nothing and explains each key: what `postlint init` writes.
func Starter() []byte { return append([]byte(nil), starter...) }

// Schema is the JSON Schema of a configuration. It is the published one, in which the rules have names and texts and the
// languages stand by name, so that an editor can complete them.
func Schema(book *lint.Rulebook) ([]byte, error) {
	var s map[string]any
	if err := json.Unmarshal(published, &s); err != nil {
		return nil, err
	}
	names := map[string]any{}
	add := func(name, text string) {
		names[name] = map[string]any{"description": text, "$ref": "#/definitions/rule"}
	}
	for _, r := range book.All() {
		add(r.ID, r.Title)
		add(r.Category(), "all rules of "+r.Category())
	}
	properties := s["properties"].(map[string]any)
	properties["language"] = map[string]any{"description": properties["language"].(map[string]any)["description"], "enum": lint.Languages()}
	rules := s["definitions"].(map[string]any)["rules"].(map[string]any)
	rules["properties"] = names
	rules["additionalProperties"] = false
	return json.MarshalIndent(s, "", "  ")
}
