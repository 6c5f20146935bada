package serve

import (
	"fmt"
	"slices"
	"strings"

	"github.com/postlint/postlint/lint"
)

// mostNamed is how many faults or places a sentence names, which says how many more there are, and how many places are shown opened.
const mostNamed = 3

// verdictOn is the answer to the question that brought the reader here: may I publish this, and where? state is its class,
// note a second sentence or "".
func verdictOn(s *speech, r *lint.Result, places []placeView, counts [classes]int) (state, verdict, note string) {
	known := len(places) > 0 || placed(r)
	switch {
	case !known:
		note = s.say("no_place")
	case len(places) == 0:
		note = s.say("no_law")
	}
	open, faults := openDuties(s, r)
	cannot := ""
	if len(open) > 0 {
		cannot = s.say("unknown_for", "places", s.list(open), "faults", some(s, faults))
	}
	sentence, sized := notReady(s, r)
	switch {
	case sentence != "":
		if sized {
			note = s.say("holds_by_size")
		} else if also := bySize(s, r); len(also) > 0 {
			note = s.say("also_by_size", "places", some(s, also))
		}
		if cannot != "" {
			note = strings.TrimSpace(note + " " + cannot + ".")
		}
		if counts[must] > 0 {
			return classNames[must], sentence, note
		}
		return classNames[should], sentence, note
	case cannot != "":
		return classNames[unknown], cannot, note
	case !known && counts[should] > 0:
		return classNames[unknown], s.say("unknown_place_should", "n", things(s, counts[should])), s.say("say_place")
	case !known:
		return classNames[unknown], s.say("unknown_place"), s.say("say_place")
	}
	verdict, state = s.say("ready"), allClear
	var ready []string
	for i := range places {
		if places[i].Verdict == string(lint.Pass) {
			ready = append(ready, lint.PlaceName(places[i].Code, s.Code))
		}
	}
	if len(ready) > 0 {
		verdict = s.say("ready_for", "places", s.list(ready))
	}
	switch {
	case counts[should] > 0:
		return classNames[should], s.say("ready_should", "verdict", verdict, "n", things(s, counts[should])), note
	case counts[unknown] > 0:
		state = classNames[unknown]
	case counts[consider] > 0:
		return classNames[consider], s.say("ready_consider", "verdict", verdict, "n", things(s, counts[consider])), note
	}
	return state, verdict, note
}

// placed says whether some place was recognised in which the work is or may be done. Of one whose law has no duties here nothing can be
// compared either, but that is no fault of the posting.
func placed(r *lint.Result) bool {
	if r.Facts == nil {
		return false
	}
	for i := range r.Facts.Places {
		if p := &r.Facts.Places[i]; len(p.Codes) > 0 && (p.Role == "performed" || p.Role == "remote-scope") {
			return true
		}
	}
	return false
}

func things(s *speech, n int) string {
	if n == 1 {
		return s.say("one_thing")
	}
	return s.say("things", "n", fmt.Sprint(n))
}

// notReady names what must be fixed, and where a law asks for it; it is "" where nothing must be. Faults of law come first: they
// are why somebody asks. A duty that binds only employers of some size is named too, where no graver one is: sized then
// says that the sentence hangs on it.
func notReady(s *speech, r *lint.Result) (sentence string, sized bool) {
	var others []string
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Counts() && classOf(f) == must && !ofLaw(f) {
			others = appendNew(others, faultOf(s, r, f))
		}
	}
	for class := must; class <= should; class++ {
		places, faults := brokenDuties(s, r, class)
		if len(places) > 0 {
			return s.say("not_ready_for", "places", s.list(places), "faults", some(s, append(faults, others...))), class == should && r.NeedsSize()
		}
	}
	if len(others) > 0 {
		return s.say("not_ready", "faults", some(s, others)), false
	}
	return "", false
}

// bySize are the places that are not named among those whose law is surely not met, and whose law may not be met either: that
// hangs on the number of employees, which is not known.
func bySize(s *speech, r *lint.Result) []string {
	sure, _ := brokenDuties(s, r, must)
	if len(sure) == 0 || !r.NeedsSize() {
		return nil
	}
	open, _ := brokenDuties(s, r, should)
	return slices.DeleteFunc(open, func(place string) bool { return slices.Contains(sure, place) })
}

// ofLaw says whether a finding speaks of a law.
func ofLaw(f *lint.Finding) bool { return f.Data != nil && len(f.Data.Jurisdictions) > 0 }

// brokenDuties are the places whose law is not met by findings of a class, and what is wrong.
func brokenDuties(s *speech, r *lint.Result, class int) (places, faults []string) {
	for i := range r.Findings {
		f := &r.Findings[i]
		if !f.Counts() || classOf(f) != class || !ofLaw(f) {
			continue
		}
		for _, j := range f.Data.Jurisdictions {
			places = appendNew(places, lint.PlaceName(j.Code, s.Code))
		}
		if fault := faultOf(s, r, f); strings.HasPrefix(f.Rule, "pay/") && !slices.Contains(faults, fault) {
			faults = slices.Insert(faults, 0, fault) // what readers ask for first
		} else {
			faults = appendNew(faults, fault)
		}
	}
	return places, faults
}

// faultOf says in a few words what is wrong: by the duty of law that is not met, else by the category of the rule.
func faultOf(s *speech, r *lint.Result, f *lint.Finding) string {
	for i := range r.Checks {
		c := &r.Checks[i]
		if c.Rule == f.Rule && (c.Verdict == lint.Fail || c.Verdict == lint.CannotTell) {
			return dutyFault(s, r, c)
		}
	}
	category, _, _ := strings.Cut(f.Rule, "/")
	if key := "category_" + category; s.has(key) {
		return s.say(key)
	}
	return s.say("category_own")
}

func dutyFault(s *speech, r *lint.Result, c *lint.Check) string {
	_, duty, _ := strings.Cut(c.ID, "/")
	if duty == "pay_range" && !paid(r) {
		duty = "pay_missing"
	}
	if key := "fault_" + duty; s.has(key) {
		return s.say(key)
	}
	return c.Why
}

// paid says whether some amount of pay is stated.
func paid(r *lint.Result) bool {
	for i := range r.Facts.Pay {
		if kind := r.Facts.Pay[i].Kind; kind != "vague" && kind != "none" {
			return true
		}
	}
	return false
}

// openDuties are the places where a grave duty cannot be decided, and why.
func openDuties(s *speech, r *lint.Result) (places, why []string) {
	cut := false
	for i := range r.Findings {
		f := &r.Findings[i]
		cut = cut || f.Counts() && strings.HasPrefix(f.Rule, "truncation/")
		if !f.Counts() || f.Certainty != lint.Undecidable || f.Severity != lint.Error || f.Data == nil {
			continue
		}
		for _, j := range f.Data.Jurisdictions {
			places = appendNew(places, lint.PlaceName(j.Code, s.Code))
		}
	}
	if len(places) == 0 {
		return nil, nil
	}
	if r.NeedsSize() {
		why = append(why, s.say("size_unknown"))
	}
	if cut {
		why = append(why, s.say("cut"))
	}
	if len(why) == 0 {
		why = append(why, s.say("place_open"))
	}
	return places, why
}

// some lists the first few, and says how many more there are.
func some(s *speech, list []string) string {
	if n := len(list) - mostNamed; n > 0 {
		list = append(slices.Clone(list[:mostNamed]), s.say("more_faults", "n", fmt.Sprint(n)))
	}
	return s.list(list)
}

func appendNew(list []string, name string) []string {
	if slices.Contains(list, name) {
		return list
	}
	return append(list, name)
}
