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

// Schema is the JSON Schema of a configuration. It is the published one, in which the rules have names, texts and options and
// the languages stand by name, so that an editor can complete them.
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
		if len(r.Options) > 0 {
			names[r.ID] = ruleSchema(&r)
		}
		add(r.Category(), "all rules of "+r.Category())
	}
	properties := s["properties"].(map[string]any)
	properties["language"] = map[string]any{"description": properties["language"].(map[string]any)["description"], "enum": lint.Languages()}
	definitions := s["definitions"].(map[string]any)
	long := definitions["rule"].(map[string]any)["oneOf"].([]any)[1].(map[string]any)
	delete(long["properties"].(map[string]any), "options") // those of each rule stand with its name
	rules := definitions["rules"].(map[string]any)
	rules["properties"] = names
	rules["additionalProperties"] = false
	return json.MarshalIndent(s, "", "  ")
}

// ruleSchema is the schema of what may be said of a rule that has options.
func ruleSchema(r *lint.Rule) map[string]any {
	options := map[string]any{}
	for i := range r.Options {
		o := &r.Options[i]
		s := map[string]any{"description": o.Description, "default": o.Default}
		switch o.Type {
		case "enumeration":
			s["enum"] = o.Values
		case "strings":
			text := map[string]any{"type": "string"}
			s["anyOf"] = []any{text, map[string]any{"type": "array", "items": text}}
		default:
			s["type"] = o.Type
		}
		if o.Minimum != nil {
			s["minimum"] = *o.Minimum
		}
		if o.Maximum != nil {
			s["maximum"] = *o.Maximum
		}
		options[o.Name] = s
	}
	state := map[string]any{"$ref": "#/definitions/state"}
	return map[string]any{"description": r.Title, "oneOf": []any{state, map[string]any{
		"type": "object", "additionalProperties": false, "properties": map[string]any{
			"severity": state,
			"options":  map[string]any{"type": "object", "additionalProperties": false, "properties": options},
		},
	}}}
}
