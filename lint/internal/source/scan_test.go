package source

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

// tree is the scanned text as encoding/json would give it.
func tree(s *scanner, n int32) (value any, next int32) {
	v := &s.nodes[n]
	switch v.kind {
	case object:
		m := map[string]any{}
		for i := n + 1; i < v.next; {
			key := s.text(i, 0).String
			m[key], i = tree(s, i+1)
		}
		return m, v.next
	case array:
		list := []any{}
		for i := n + 1; i < v.next; {
			var e any
			e, i = tree(s, i)
			list = append(list, e)
		}
		return list, v.next
	case str:
		return s.text(n, 0).String, v.next
	case number:
		return json.Number(s.text(n, 0).String), v.next
	case boolTrue:
		return true, v.next
	case boolFalse:
		return false, v.next
	}
	return nil, v.next
}

// jsonSeeds are texts at the edges of JSON, sound and broken.
var jsonSeeds = []string{
	``, ` `, `{}`, `[]`, `{"a":1}`, `{"a":1,}`, `{"a" 1}`, `{a:1}`, `{"a":1,"a":2}`, `[1,]`, `[,1]`, `[1 2]`, `{"a":`, `{"a"`, `{`, `[`, `"`,
	`"\`, `"\u`, `"\u12`, `"\u00e9"`, `"\ud83d\ude00"`, `"\ud83d"`, `"\ud83dx"`, `"\ud83d\u0041"`, `"\ude00\ud83d"`, `"\ud83d\ud83d\ude00"`, `"\uZZZZ"`,
	`"\n\t\r\b\f\/\\\""`, `"\x"`, "\"\x01\"", "\"\x7f\"", "\"\xff\"", "\"a\xe2\x82b\"", "\"\xe2\x82\xac\"", "\"caf\xe9 \\u00e9\"", "\"\xed\xa0\x80\"",
	`0`, `-0`, `-`, `01`, `1.`, `.5`, `1.5e`, `1.5e+`, `1.5E-10`, `1e5`, `+1`, `0x1`, `1 1`, `NaN`,
	`true`, `tru`, `trueish`, `false`, `null`, `nul`, `nulls`, "\ufeff{}", `{"a":[{"b":[]},null,"x\ny"]} `, "{\"a\"\r\n:\t1}",
	`"12345678"`, `"1234567\n"`, `"12345678\"9"`, "\"1234567\u00e9\"", `{"":""}`, `["\u2028"]`, `"` + strings.Repeat("long text, ", 40) + `\u0021"`,
}

// jsonDepth is how deep encoding/json goes.
const jsonDepth = 10_000

func FuzzScannerAgreesWithEncodingJSON(f *testing.F) {
	for _, s := range jsonSeeds {
		f.Add([]byte(s))
	}
	f.Add([]byte(strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000)))
	f.Add([]byte(strings.Repeat("[", 10_001) + strings.Repeat("]", 10_001)))
	f.Add([]byte(strings.Repeat(`{"a":`, 10_001) + `1` + strings.Repeat("}", 10_001)))
	f.Fuzz(func(t *testing.T, b []byte) {
		s := &scanner{maxDepth: jsonDepth, maxNodes: DefaultMaxValues, keep: true}
		got, want := s.document(b, 0), json.Valid(b)
		if got != want {
			t.Fatalf("accepted: %v, encoding/json: %v (%+v)", got, want, s.err)
		}
		if quick := (&scanner{maxDepth: jsonDepth}).document(b, 0); quick != got {
			t.Fatalf("accepted without nodes: %v, with them: %v", quick, got)
		}
		if !got {
			if s.err == nil || s.err.at < 0 || s.err.at > len(b) {
				t.Fatalf("no place for the fault: %+v", s.err)
			}
			return
		}
		d := json.NewDecoder(strings.NewReader(string(b)))
		d.UseNumber()
		var reference any
		if err := d.Decode(&reference); err != nil {
			t.Skip(err) // numbers out of range
		}
		if mine, _ := tree(s, 0); !reflect.DeepEqual(mine, reference) {
			t.Fatalf("\ngot  %#v\nwant %#v", mine, reference)
		}
	})
}

func TestSyntaxErrorsNameWhatIsWrongAndWhere(t *testing.T) {
	for _, test := range []struct {
		text, message string
		at            int
	}{
		{`{"title":"Baker",}`, `'}' where a name in quotes should stand`, 17},
		{`{"title":"Baker" "pay":1}`, `'"' where ',' or '}' should stand`, 17},
		{`{"title":`, `it ends where a value should stand`, 9},
		{`{"title":"Baker`, `a string is not closed`, 15},
		{"{\"title\":\"Ba\nker\"}", `a line ends inside a string`, 12},
		{"{\"title\":\"Ba\bker\"}", `control character 0x08 in a string`, 12},
		{`{"title":"\q"}`, `'q' where an escaped character should stand`, 11},
		{`{"pay":01}`, `'1' where ',' or '}' should stand`, 8},
		{`{'title':1}`, `'\'' where a name in quotes should stand`, 1},
		{`[1]]`, `']' where the end should stand`, 3},
		{"[\xff]", `byte 0xFF where a value should stand`, 1},
		{`[nul]`, `']' where the rest of null should stand`, 4},
	} {
		s := &scanner{maxDepth: 5}
		if s.document([]byte(test.text), 0) {
			t.Errorf("%s: accepted", test.text)
		} else if s.err.message != test.message || s.err.at != test.at {
			t.Errorf("%s: got %d %s, want %d %s", test.text, s.err.at, s.err.message, test.at, test.message)
		}
	}
}

func TestStringsWithoutEscapesAreViewsOfTheBytes(t *testing.T) {
	b := []byte(`{"title":"Bäcker in Teilzeit","pay":"18 \u20ac"}`)
	s := &scanner{maxDepth: 5, maxNodes: DefaultMaxValues, keep: true}
	if !s.document(b, 0) {
		t.Fatal(s.err)
	}
	plain := s.text(2, 100)
	if !plain.Map.Identity() || plain.Map.Base() != 110 {
		t.Errorf("map of a string without escapes: %+v", plain.Map)
	}
	if n := testing.AllocsPerRun(10, func() { s.text(2, 100) }); n != 0 {
		t.Errorf("%v allocations for a string without escapes", n)
	}
	if s.text(4, 0).Map.Identity() {
		t.Error("a string with escapes has no segments")
	}
}
