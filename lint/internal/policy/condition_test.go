package policy

import (
	"reflect"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint/internal/facts"
	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/facts/pay"
	"github.com/postlint/postlint/lint/internal/facts/statement"
	"github.com/postlint/postlint/lint/internal/facts/term"
)

const sharedSource = `figure if {
	some pay in input.pay
	pay.kind == "range"
}
figure if {
	some pay in input.pay
	pay.kind == "single"
}
none if {
	not figure
	not vague
}
vague if {
	some pay in input.pay
	pay.kind == "vague"
}
plainly(term) if term.plain
plainly(term) if term.context == ["name"]
first := min({pay.ref | some pay in input.pay})
apart(a, b) if a.min > b.max
opaque if {
	some [low, high] in ranges("USD")
	low > high
}
`

func posted() *Input {
	return &Input{Facts: facts.Facts{
		Lang: "en", AsOf: "2026-11-27",
		Pay: []pay.Fact{
			{Mark: fact.Mark{Ref: 1}, Kind: "open", Period: "hour", Min: whole(40)},
			{Mark: fact.Mark{Ref: 2}, Kind: "range", Period: "year", Min: whole(90), Max: whole(80)},
		},
		Terms:      map[string][]term.Fact{"elitism": {{Context: []string{"name"}}}},
		Statements: map[string]statement.Fact{"vacancy": {}},
	}, Options: defaults(), Law: map[string][]Due{"pay_range": {{How: "here", Asks: true}, {How: "maybe"}}}}
}

func TestConditionHoldsWhereTheLinesCan(t *testing.T) {
	lib := newLibrary()
	lib.add("lib.pay", sharedSource)
	for _, c := range []struct {
		lines string
		holds bool
		exact bool
	}{
		{`input.lang == "en"`, true, true},
		{`input.lang in {"de", ""}`, false, true},
		{`not input.lang in {"de", ""}`, true, true},
		{`input.pay == []`, false, true},
		{`input.dates == []`, true, true},
		{`input.statements.vacancy`, true, true},
		{`not input.statements["vacancy"]`, false, true},
		{`input.statements["ai-in-hiring"]`, false, true},
		{"some pay in input.pay\npay.kind == \"range\"", true, true},
		{"some pay in input.pay\npay.kind == \"range\"\npay.period == \"hour\"", false, true},
		{"some i, pay in input.pay\npay.ref >= 2", true, true},
		{"some pay in input.pay\npay.min > pay.max", true, true}, // numbers, and null before every number
		{"some pay in input.pay\npay.max == null", true, true},
		{"some date in input.dates", false, true},
		{`some term in input.terms["elitism"]`, true, true},
		{"some term in input.terms.elitism\nterm.plain", false, true},
		{"some term in input.terms.elitism\nsaid.plainly(term)", true, true},
		{"some term in input.terms.elitism\nnot said.plainly(term)", false, true},
		{"some due in input.law.pay_range\ndue.how == \"maybe\"\ndue.asks", false, true},
		{`contains(input.lang, "n")`, true, true},
		{`not contains(input.lang, "n")`, false, true},
		{"some part in [\"de\", \"nn\"]\ncontains(input.lang, part)", false, true},
		{"some part in [\"de\", \"e\"]\ncontains(input.lang, part)", true, true},
		{"some part in [\"e\", \"20\"]\ncontains(input.lang, part)\ncontains(input.as_of, part)", true, false}, // by different parts
		{"some pay in input.pay\nsome part in [\"ear\", \"eek\"]\ncontains(pay.period, part)", true, true},
		{`stated.figure`, true, true},
		{`not stated.figure`, false, true},
		{`stated.none`, false, true},
		{"low := [pay.ref | some pay in input.pay; pay.period == \"hour\"]\ncount(low) == 0", false, true},
		{"low := [pay.ref |\n\tsome pay in input.pay\n\tpay.period == \"week\"\n]\ncount(low) == 0", true, true},
		{"low := [pay.ref | some pay in input.pay; pay.period == \"week\"]\ncount(low) > 0", false, true},
		{"low := [pay.ref | some pay in input.pay; pay.period == \"hour\"]\ncount(low) == 1", true, true},
		{"low := [pay.ref | some pay in input.pay; pay.period == \"week\"]\ncount(low) == 1", false, true},
		{"low := [pay.ref | some pay in input.pay]\ncount(low) == 1", false, true},
		{"low := {pay.period | some pay in input.pay}\ncount(low) == 1", true, false},                                                            // a set may hold less than it is given
		{"low := [pay.ref | some pay in input.pay; some part in [\"year\", \"ear\"]; contains(pay.period, part)]\ncount(low) == 1", true, false}, // twice the same element

		{`input.fields.words < input.options["structure/length"].least`, true, true}, // 0 words, and 50 by default
		{`input.fields.words > input.options["structure/length"].most`, false, true},
		{"some date in input.dates\ndate.days < 0 - input.options[\"dates/stale\"].days", false, true},
		{"some pay in input.pay\npay.ref < 0 - input.options[\"dates/stale\"].days", false, true},
		{"some pay in input.pay\npay.ref > 0 - input.options[\"dates/stale\"].days", true, true},

		// What is left to OPA never makes a condition fail.
		{`some x in stated.list`, true, false},
		{"some pay in input.pay\npay.ref == stated.first", true, false},
		{"some a in input.pay\nsome b in input.pay\na.ref > b.ref", true, false},
		{"some a in input.pay\nstated.apart(a, a)", true, false},
		{`stated.opaque`, true, false},
		{`not stated.opaque`, true, false},
		{"some pay in input.pay\nevery other in input.pay {\n\tother.kind == \"vague\"\n}", true, false},
		{"some pay in input.pay\nearlier := [other.ref | some other in input.pay; other.ref < pay.ref]\ncount(earlier) == 0", true, false},
		{"text := input.lang\ntext == \"de\"", true, false},
		{`startswith(input.lang, "d")`, true, false},
		{`input.nothing == "x"`, true, false},
		{`input.fields.words > input.options["structure/length"].mots`, true, false},
		{`count(input.pay) > 4`, true, false},
	} {
		r := lib.reader("", map[string]string{"stated": "lib.pay", "said": "lib.pay"}, 0)
		got := r.read(strings.Split(c.lines, "\n"))
		if holds := got.holds(lib.probe(posted()), reflect.Value{}); holds != c.holds || got.exact != c.exact {
			t.Errorf("%s\nholds %t, exact %t; want %t, %t", c.lines, holds, got.exact, c.holds, c.exact)
		}
	}
}

func TestEachMapOfTheInputIsKnownByItsKeys(t *testing.T) {
	for name, isMap := range mapFields() {
		if _, known := keyedFields[name]; known != isMap {
			t.Errorf("input.%s: a map %t, among keyedFields %t", name, isMap, known)
		}
	}
}

func TestMostBodiesAreAskedOnlyWhereTheyHold(t *testing.T) {
	b, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	open := 0
	for i := range b.bodies {
		if w := b.bodies[i].when; len(w.always)+len(w.walks) == 0 {
			t.Errorf("a body of %s is asked of every posting: give it a plain line", b.bodies[i].rule)
		} else if !w.exact {
			open++
		}
	}
	if open*4 > len(b.bodies) {
		t.Errorf("%d of %d bodies have lines that are left to OPA; rules should be written in plain lines", open, len(b.bodies))
	}
}

// whole is a number of whole units.
func whole(n int64) fact.Number { return fact.Number{Minor: n * 100, Known: true} }

func TestLinesThatHoldAreNotAskedTwice(t *testing.T) {
	lib := newLibrary()
	lib.add("lib.pay", sharedSource)
	for lines, want := range map[string]string{
		"input.lang == \"en\"\nsome pay in input.pay\npay.ref == 1":                                   "some pay in input.passed_7_1",
		"some pay in input.pay\npay.kind == \"range\"\nsome other in input.pay\nother.ref == pay.ref": "some pay in input.passed_7_1\nsome other in input.passed_7_2\nother.ref == pay.ref",
		"some i, pay in input.pay\npay.ref == 1":                                                      "some i, pay in input.pay\npay.ref == 1",
		"some term in input.terms.elitism\nterm.plain":                                                "true",
		"not stated.none\nstated.figure":                                                              "true",
		"told := input.statements.vacancy\ninput.lang == \"en\"":                                      "true",
		"pay := input.statements.vacancy\ninput.lang == \"en\"":                                       "pay := input.statements.vacancy",
		"stated.opaque\nsome pay in input.pay":                                                        "stated.opaque\nsome pay in input.passed_7_1",
		"others := [pay.ref |\n\tsome pay in input.pay\n]\ncount(others) == 0\nstated.figure":         "true",
		"some pay in input.pay\nsome part in [\"ear\", \"eek\"]\ncontains(pay.period, part)":          "some pay in input.passed_7_1",
		"some word in [\"ear\", \"eek\"]\ncontains(input.lang, word)\nnot contains(input.lang, word)": "some word in [\"ear\", \"eek\"]\ncontains(input.lang, word)\nnot contains(input.lang, word)",
	} {
		c := lib.reader("", map[string]string{"stated": "lib.pay"}, 0).read(strings.Split(lines, "\n"))
		b := body{lines: []string{`findings contains ["x/y", pay.ref] if {`, lines, "}"}, when: c}
		_, got, _ := strings.Cut(strings.ReplaceAll(strings.TrimSuffix(b.text(7), "\n}"), "\n\t", "\n"), "{\n")
		if got != want {
			t.Errorf("%q leaves %q, want %q", lines, got, want)
		}
	}
}
