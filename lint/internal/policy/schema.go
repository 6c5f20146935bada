package policy

import (
	"reflect"

	"github.com/postlint/postlint/lint/internal/catalog"
	"github.com/postlint/postlint/lint/internal/facts"
	"github.com/postlint/postlint/lint/internal/facts/fact"
)

// Schema is the JSON Schema of what `postlint facts` prints. It is made from the same types and tags as the facts themselves,
// so that the two cannot differ.
func Schema() map[string]any {
	return titled("The facts of one posting", reflect.TypeFor[facts.Facts]())
}

// InputSchema is the JSON Schema of the policies' input: the facts, the law that reaches the posting, and the options of the
// built-in rules and of own. It types every rule.
func InputSchema(own []catalog.Rule) map[string]any {
	s := titled("What the rules see of one posting", reflect.TypeFor[Input]())
	s["properties"].(map[string]any)["options"] = optionsSchema(own)
	return s
}

func titled(title string, t reflect.Type) map[string]any {
	s := schemaOf(t)
	s["$schema"] = "http://json-schema.org/draft-07/schema#"
	s["title"] = title
	return s
}

func schemaOf(t reflect.Type) map[string]any {
	if t == reflect.TypeFor[*Options]() { // see optionsSchema
		return map[string]any{"type": "object"}
	}
	if t == reflect.TypeFor[fact.Number]() {
		return map[string]any{"type": []any{"number", "null"}}
	}
	switch t.Kind() {
	case reflect.String:
		return map[string]any{"type": "string"}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return map[string]any{"type": "integer"}
	case reflect.Float64:
		return map[string]any{"type": "number"}
	case reflect.Bool:
		return map[string]any{"type": "boolean"}
	case reflect.Slice:
		return map[string]any{"type": "array", "items": schemaOf(t.Elem())}
	case reflect.Map:
		return map[string]any{"type": "object", "additionalProperties": schemaOf(t.Elem())}
	default: // encoderOf refuses all that is no struct
		props, required := map[string]any{}, []any{}
		for _, f := range jsonFields(t) {
			props[f.name] = schemaOf(f.typ)
			required = append(required, f.name)
		}
		return map[string]any{"type": "object", "properties": props, "required": required, "additionalProperties": false}
	}
}
