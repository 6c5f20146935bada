package catalog

import (
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func TestEnglishIsNoTranslation(t *testing.T) {
	for _, tag := range []string{"", "en", "en-GB", "EN_us"} {
		if words, err := TranslationInto(tag); words != nil || err != nil {
			t.Errorf("%q: %v, %v", tag, words, err)
		}
	}
	var english *Translation
	r := Find("pay/missing")
	if english.Rule(r) != r || english.Fact("here too") != "here too" || english.Place("Italy") != "Italy" || english.Say("{n} postings", "n", "3") != "3 postings" || english.Language() != "en" {
		t.Error("a nil translation is not English")
	}
}

func TestTagsLeadToTheirLanguage(t *testing.T) {
	for _, tag := range []string{"de", "de-AT", "DE_ch"} {
		if words, err := TranslationInto(tag); err != nil || words.Language() != "de" {
			t.Errorf("%q: %v, %v", tag, words, err)
		}
	}
	if _, err := TranslationInto("xx-YY"); err == nil || err.Error() != `unknown language "xx-YY" (known: `+strings.Join(Languages(), ", ")+")" {
		t.Errorf("xx-YY: %v", err)
	}
}

func TestWhatALanguageLacksIsNamedAndToldInEnglish(t *testing.T) {
	words := &Translation{Code: "de", Rules: map[string]RuleText{"pay/required-by-law": {Title: "Titel"}}}
	words.index()
	r := Find("pay/required-by-law")
	got := words.Rule(r)
	if got.Title != "Titel" || got.Help != r.Help || got.Why["stated"] != r.Why["stated"] || got.ID != r.ID {
		t.Errorf("got %+v", got)
	}
	list := words.lacks()
	for _, want := range []string{
		"pay/required-by-law: help", "pay/required-by-law: why stated", "pay/required-by-law: condition of missing-size", "pay/required-by-law: exceptions",
		"pay/missing: title", "place: Italy", "phrase: nothing found", "fact: here too", "fact: if you have employees there",
	} {
		if !slices.Contains(list, want) {
			t.Errorf("%q is not named", want)
		}
	}
	if slices.Contains(list, "pay/required-by-law: title") || slices.Contains(list, "pay/required-by-law: condition of stated") {
		t.Error("what is there, or has nothing to be translated, is named")
	}
}

func TestFactsAreTranslatedWithWhatTheyQuote(t *testing.T) {
	words := &Translation{Facts: map[string]string{
		"port {port}": "Port {port}", "port “{port}”, which cannot be": "den Port „{port}“, den es nicht gibt", "“{mark}” behind it": "am Ende „{mark}“",
		"{a} before {b}": "{b} nach {a}",
	}}
	words.index()
	for from, to := range map[string]string{
		"port 8080":                     "Port 8080",
		"port “99999”, which cannot be": "den Port „99999“, den es nicht gibt",
		"“{port}” behind it":            "am Ende „{port}“", // what is quoted is not filled in
		"port":                          "port",
		"one before two":                "two nach one",
		"a port 1":                      "a port 1",
	} {
		if got := words.Fact(from); got != to {
			t.Errorf("%q: %q, not %q", from, got, to)
		}
	}
}

func TestArgumentsAreTranslatedWhereTheyAreTheRulesOwnWords(t *testing.T) {
	words := &Translation{
		Rules: map[string]RuleText{"pay/absurd-amount": {Args: map[string]map[string]string{"period": {"hour": "eine Stunde", "{n} hours": "{n} Stunden"}}}},
		Facts: map[string]string{"hour": "Stunde", "a backslash": "einen Rückwärtsschrägstrich"},
	}
	words.index()
	for _, x := range []struct{ rule, arg, from, to string }{
		{"pay/absurd-amount", "period", "hour", "eine Stunde"},
		{"pay/absurd-amount", "period", "3 hours", "3 Stunden"},
		{"pay/absurd-amount", "period", "hour, 3 hours, day", "eine Stunde, 3 Stunden, day"},
		{"pay/absurd-amount", "amount", "hour", "hour"}, // between quotation marks
		{"links/case-or-backslash", "note", "a backslash", "einen Rückwärtsschrägstrich"},
		{"structure/empty-section", "text", "a backslash", "a backslash"}, // between “ and ”
	} {
		if got := words.Arg(Find(x.rule), x.arg, x.from); got != x.to {
			t.Errorf("%s, %s %q: %q, not %q", x.rule, x.arg, x.from, got, x.to)
		}
	}
}

func TestFaultsOfATranslationAreNamed(t *testing.T) {
	tree := fstest.MapFS{}
	if err := copyTree(tree, "../../../rules"); err != nil {
		t.Fatal(err)
	}
	tree["i18n/xx.yaml"] = &fstest.MapFile{Data: []byte(`
rules:
  pay/mising: {title: a}
  pay/open-ended: {message: "no argument"}
  pay/absurd-amount: {args: {amout: {a: b}, period: {"{n} hours": "x"}}}
  pay/required-by-law: {why: {mising: {text: a}, missing-size: {condition: "if you have {count}"}, missing: {text: "{places} {will|wollen}"}}}
places: {Atlantis: Atlantis}
phrases: {no such phrase: a, "{n} postings": "many"}
facts: {no such fact: a}
`)}
	_, err := Generate(tree)
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{
		"language says what the language calls itself", "there is no rule pay/mising", "pay/open-ended: message: the original names [amount], the translation []",
		"pay/absurd-amount: the message has no argument amout", "pay/absurd-amount: {n} hours: the original names [n], the translation []",
		"pay/required-by-law: there is no reason mising", "pay/required-by-law: condition of missing-size: the original names [counted threshold], the translation [count]",
		`no row of law has the place "Atlantis"`, `en.yaml has no phrase "no such phrase"`, `have the fact "no such fact"`,
		"the phrase {n} postings: the original names [n], the translation []",
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("the error does not say %q", want)
		}
	}
	if strings.Contains(err.Error(), "why missing:") {
		t.Error("a verb for one place and for several is no argument")
	}
	if t.Failed() {
		t.Log(err)
	}
}

// copyTree copies what Generate reads.
func copyTree(to fstest.MapFS, dir string) error {
	from := os.DirFS(dir)
	return fs.WalkDir(from, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(from, name)
		to[name] = &fstest.MapFile{Data: b}
		return err
	})
}

// TestGermanIsNearlyWhole lets rules come before their translation, as long as German does not fall far behind.
func TestGermanIsNearlyWhole(t *testing.T) {
	list, err := Untranslated("de")
	if err != nil {
		t.Fatal(err)
	}
	if len(list) > 20 {
		t.Errorf("%d texts are told in English:\n%s", len(list), strings.Join(list, "\n"))
	}
}
