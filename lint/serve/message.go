package serve

import (
	"embed"
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"
	"time"

	"go.yaml.in/yaml/v3"
)

//go:embed messages/*.yaml
var messageFiles embed.FS

// fallback is the language of a desk whose reader asks for none that there is.
const fallback = "en"

// speech is the desk's words in one language.
type speech struct {
	Code  string // ISO 639-1, the name of the file
	words map[string]string
}

// speeches are all languages, by code. They are read when the first page is made.
var speeches = sync.OnceValue(func() map[string]*speech {
	all := map[string]*speech{}
	entries, err := messageFiles.ReadDir("messages")
	if err != nil {
		panic(err) // the files are part of the program
	}
	for _, e := range entries {
		b, err := messageFiles.ReadFile("messages/" + e.Name())
		s := &speech{Code: strings.TrimSuffix(path.Base(e.Name()), ".yaml"), words: map[string]string{}}
		if err == nil {
			err = yaml.Unmarshal(b, &s.words)
		}
		if err != nil {
			panic(e.Name() + ": " + err.Error()) // a test reads them all
		}
		all[s.Code] = s
	}
	return all
})

// languages are the codes of all languages, in order.
func languages() []string {
	var codes []string
	for code := range speeches() {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	return codes
}

// speak is the language asked for by name, else the first of an Accept-Language header that there is. The weights in the
// header are not read: browsers write the languages in their order.
func speak(asked, accepted string) *speech {
	if s := speeches()[asked]; s != nil {
		return s
	}
	for tag := range strings.SplitSeq(accepted, ",") {
		tag, _, _ = strings.Cut(strings.TrimSpace(tag), ";")
		tag, _, _ = strings.Cut(tag, "-")
		if s := speeches()[strings.ToLower(tag)]; s != nil {
			return s
		}
	}
	return speeches()[fallback]
}

// say is the message of a key with {name} filled in from pairs of names and values, of which none is looked into: it may quote a
// posting. A key that is missing is said in the fallback language; one that no language has is shown as it is, and a test finds it.
func (s *speech) say(key string, pairs ...string) string {
	text, ok := s.words[key]
	if !ok {
		if text, ok = speeches()[fallback].words[key]; !ok {
			return key
		}
	}
	filled := make([]string, len(pairs))
	for i := 0; i+1 < len(pairs); i += 2 {
		filled[i], filled[i+1] = "{"+pairs[i]+"}", pairs[i+1]
	}
	return strings.NewReplacer(filled...).Replace(text)
}

// day is a day, given as YYYY-MM-DD, as people write it. What is no such day is returned as it is.
func (s *speech) day(iso string) string {
	d, err := time.Parse(time.DateOnly, iso)
	months := strings.Fields(s.say("months"))
	if err != nil || len(months) != 12 {
		return iso
	}
	return s.say("day", "d", fmt.Sprint(d.Day()), "month", months[d.Month()-1], "year", fmt.Sprint(d.Year()))
}

// has says whether there is a message of that key: the fallback language has all that any has.
func (s *speech) has(key string) bool {
	_, ok := speeches()[fallback].words[key]
	return ok
}

// list joins names: "a, b and c".
func (s *speech) list(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " " + s.say("and") + " " + names[last]
}
