package serve

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint"
)

var filled = regexp.MustCompile(`\{[a-z]+\}`)

// Every language says all that the others say, and fills the same in.
func TestAllLanguagesSayTheSame(t *testing.T) {
	en := speeches()[fallback]
	if len(speeches()) < 2 {
		t.Fatalf("%d languages", len(speeches()))
	}
	for code, s := range speeches() {
		for key, text := range en.words {
			other, ok := s.words[key]
			if !ok {
				t.Errorf("%s does not say %s", code, key)
				continue
			}
			a, b := filled.FindAllString(text, -1), filled.FindAllString(other, -1)
			slices.Sort(a)
			slices.Sort(b)
			if !slices.Equal(a, b) {
				t.Errorf("%s: %s fills in %v, want %v", code, key, b, a)
			}
		}
		for key := range s.words {
			if _, ok := en.words[key]; !ok {
				t.Errorf("%s says %s, which nothing asks for", code, key)
			}
		}
	}
}

// What templates and code ask for is there, and so are the words for all duties, categories, platforms and fields.
func TestEveryMessageThatIsAskedForIsThere(t *testing.T) {
	en := speeches()[fallback]
	src, err := assets.ReadFile("assets/page.tmpl")
	if err != nil {
		t.Fatal(err)
	}
	keys := []string{"fault_pay_missing"}
	for _, m := range regexp.MustCompile(`\.T "([a-z_]+)"`).FindAllStringSubmatch(string(src), -1) {
		keys = append(keys, m[1])
	}
	for i := range lint.Catalog() {
		r := &lint.Catalog()[i]
		keys = append(keys, "category_"+r.Category())
		for _, d := range r.Duties {
			keys = append(keys, "duty_"+d, "fault_"+d)
		}
	}
	for _, p := range lint.Platforms() {
		keys = append(keys, "platform_"+p)
	}
	for _, c := range classNames {
		keys = append(keys, c, "count_"+c)
	}
	for v := range gravity {
		keys = append(keys, "place_"+string(v), "verdict_"+string(v))
	}
	for _, key := range keys {
		if !en.has(key) {
			t.Errorf("%s is missing", key)
		}
	}
}

func TestTheLanguageIsTheOneAskedForElseTheBrowsersElseEnglish(t *testing.T) {
	for _, c := range []struct{ asked, accepted, want string }{
		{"de", "en", "de"}, {"", "de-AT,de;q=0.9,en;q=0.8", "de"}, {"", "fr-FR, en;q=0.5", "en"}, {"", "", "en"}, {"xx", "", "en"}, {"../en", "", "en"},
	} {
		if got := speak(c.asked, c.accepted).Code; got != c.want {
			t.Errorf("%q, %q: %s, want %s", c.asked, c.accepted, got, c.want)
		}
	}
}

// A posting that is quoted may hold what looks like a name to fill in.
func TestWhatIsFilledInIsNotLookedInto(t *testing.T) {
	s := &speech{words: map[string]string{"both": "{text}, {n}"}}
	if got, want := s.say("both", "text", "{n} bakers", "n", "2"), "{n} bakers, 2"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// The page's files name no address but the desk's own.
func TestAssetsLoadNothingFromElsewhere(t *testing.T) {
	for _, name := range []string{"page.tmpl", "desk.css", "desk.js"} {
		b, err := assets.ReadFile("assets/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if m := regexp.MustCompile(`(?i)https?://|url\(|@import|<style|<script>| style=|eval\(|new Function`).FindString(string(b)); m != "" {
			t.Errorf("%s holds %q", name, m)
		}
		if name == "desk.js" && strings.Count(string(b), "innerHTML =") != 1 {
			t.Error("HTML is made in more than one place")
		}
	}
}
