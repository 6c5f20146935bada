package serve

import (
	"fmt"
	"strings"

	"github.com/postlint/postlint/lint"
)

// goodOf is what a posting has that readers look for first, in its own words, and how many duties it meets. It is said only
// where the posting states it: nothing is praised for being absent but wording that shuts people out.
func goodOf(s *speech, r *lint.Result) []string {
	f := r.Facts
	if f == nil {
		return nil
	}
	var list []string
	say := func(key, text string) {
		list = append(list, s.say(key, "text", s.say("quote", "text", shortened(text))))
	}
	for i := range f.Pay {
		if p := &f.Pay[i]; (p.Kind == "range" || p.Kind == "single") && p.Doubt == "" {
			say("good_pay", p.Text)
			break
		}
	}
	for i := range f.Places {
		if p := &f.Places[i]; p.Role == "performed" && p.Certainty == "certain" && p.Against == "" && p.Text != "" {
			say("good_place", p.Text)
			break
		}
	}
	for i := range f.Targets {
		if t := &f.Targets[i]; t.Kind == "apply" && t.Resolved && !t.Chrome && t.Text != "" {
			say("good_apply", t.Text)
			break
		}
	}
	for i := range f.Dates {
		if d := &f.Dates[i]; d.Kind == "deadline" && d.Certainty == "certain" && d.Doubt == "" && d.Days >= 0 {
			say("good_deadline", d.Text)
			break
		}
	}
	if b, ok := f.Statements["benefits"]; ok {
		say("good_benefits", b.Text)
	}
	if f.Lang == "en" && f.Fields.Words >= enoughWords && !shutsOut(r) {
		list = append(list, s.say("good_words"))
	}
	met := 0
	for i := range r.Checks {
		if r.Checks[i].Verdict == lint.Pass {
			met++
		}
	}
	if met > 0 {
		list = append(list, s.say("good_duties", "n", fmt.Sprint(met)))
	}
	return list
}

// enoughWords are as many as a text must have before its wording is praised.
const enoughWords = 80

// shutsOut says whether some word was found that does.
func shutsOut(r *lint.Result) bool {
	for i := range r.Findings {
		if strings.HasPrefix(r.Findings[i].Rule, "bias/") {
			return true
		}
	}
	return false
}

// shortened is what is quoted of a posting, cut to a line.
func shortened(text string) string {
	const longest = 90
	runes := []rune(oneLine(text))
	if len(runes) > longest {
		runes = append(runes[:longest-1], '…')
	}
	return string(runes)
}
