package gazetteer

import (
	"strings"
	"testing"
)

func TestNamesAreFolded(t *testing.T) {
	for name, want := range map[string]string{
		"München": "munchen", "St. Louis": "st louis", "Saint-Denis": "st denis", "Łódź": "lodz", "Straße": "strasse", "’s-Hertogenbosch": "s hertogenbosch",
		"D.C.": "dc", "Mt. Vernon": "mount vernon", "København": "kobenhavn", "  Tel  Aviv ": "tel aviv", "東京": "", "Đà Nẵng": "da nang",
	} {
		if got := string(Fold(nil, name)); got != want {
			t.Errorf("Fold(%q) = %q, want %q", name, got, want)
		}
	}
}

// The table is searched by halving: it must be sorted, and every row must be found under its own name.
func TestEveryRowIsFound(t *testing.T) {
	last, n := "", 0
	for line := range strings.Lines(table) {
		if line[0] == '#' {
			continue
		}
		name, _, _ := strings.Cut(line, "\t")
		if name < last {
			t.Fatalf("%q stands behind %q", name, last)
		}
		if rows, _ := Find(name); !strings.Contains(string(rows), line) {
			t.Fatalf("%q is not found under its name: %q", line, rows)
		}
		word, _, _ := strings.Cut(name, " ")
		if !Begins(word) {
			t.Fatalf("%q begins no name", word)
		}
		if !Begins(strings.ToUpper(word)) {
			t.Fatalf("%q begins no name as it is written", word)
		}
		if string(Fold(nil, name)) != name {
			t.Fatalf("%q is not folded", name)
		}
		for row, rest, ok := Rows(line).Next(); ok; row, rest, ok = rest.Next() {
			if row.Codes == "" || !strings.ContainsRune("nrac", rune(row.Kind)) {
				t.Fatalf("%q says nothing", line)
			}
		}
		last = name
		n++
	}
	if n < 15_000 {
		t.Fatalf("only %d names", n)
	}
}

// Begins must not stand in the way of a name that Fold leads to the table.
func TestWordsBeginNamesAsTheyAreWritten(t *testing.T) {
	for _, word := range []string{"Saint", "SAINT", "Sainte", "St.", "Mt.", "Ft", "O'Fallon", "O’Fallon", "D.C.", "München", "Den"} {
		if !Begins(word) {
			t.Errorf("%q begins no name", word)
		}
	}
	for _, word := range []string{"You'll", "We’ve", "Staff", "Make", "Requirements"} {
		if Begins(word) {
			t.Errorf("%q begins a name", word)
		}
	}
}

func TestFindTellsTheHeaviestMeaning(t *testing.T) {
	for name, want := range map[string]string{
		"new york":   "US-NY,US-NY-NYC",
		"berlin":     "DE",
		"wien":       "AT",
		"toronto":    "CA-ON",
		"columbus":   "US-OH,US-OH-COLUMBUS",
		"allemagne":  "DE",
		"bayern":     "DE",
		"dach":       "DE,AT,CH",
		"zzz":        "",
		"":           "",
		"new":        "",
		"a":          "",
		"~":          "",
		"berlin ost": "",
	} {
		rows, _ := Find(name)
		row, _, _ := rows.Next()
		if row.Codes != want {
			t.Errorf("Find(%q) = %q, want %q", name, row.Codes, want)
		}
	}
	if _, more := Find("new"); !more {
		t.Error("longer names begin with new")
	}
}

func BenchmarkFind(b *testing.B) {
	names := []string{"berlin", "new york", "springfield", "zentrum", "ovenlight"}
	i := 0
	for b.Loop() {
		Find(names[i%len(names)])
		i++
	}
}
