package report

import (
	"strconv"

	"github.com/postlint/postlint/lint"
)

// verdict says in one sentence what the markdown and html formats begin with. It needs to know of how many postings
// something is said, which no other format does.
type verdict struct {
	postings, errors, warnings, undecided, infos int // postings whose worst finding is such a one

	last string // the state of the posting that was added last
}

// add counts a posting by its worst finding and returns what that is: "error", "warning", "undecidable", "info" or "clean".
func (v *verdict) add(r *lint.Result) string {
	v.postings++
	s := countsOf(r)
	switch {
	case s.Errors > 0:
		v.errors++
		v.last = "error"
	case s.Warnings > 0:
		v.warnings++
		v.last = "warning"
	case s.Undecidable > 0:
		v.undecided++
		v.last = "undecidable"
	case s.Infos > 0:
		v.infos++
		v.last = "info"
	default:
		v.last = "clean"
	}
	return v.last
}

// whole is the sentence about all postings, without a full stop.
func (v *verdict) whole(m *Meta) string {
	some := func(text string, n int) string {
		return m.say(text, "n", strconv.Itoa(n), "all", strconv.Itoa(v.postings))
	}
	switch {
	case v.postings == 0:
		return m.say("Nothing was checked")
	case v.postings == 1:
		return m.say(verdictOn(v.last))
	case v.errors > 0:
		return some("Do not publish yet: {n} of {all} postings have errors", v.errors)
	case v.warnings > 0:
		return some("To be mended: {n} of {all} postings have warnings", v.warnings)
	case v.undecided > 0:
		return some("No fault was found, but something could not be decided in {n} of {all} postings", v.undecided)
	case v.infos > 0:
		return some("No fault was found in {all} postings; {n} have something to consider", v.infos)
	}
	return some("Nothing was found in {all} postings", 0)
}

// verdictOn is the sentence about one posting in English, without a full stop.
func verdictOn(state string) string {
	switch state {
	case "error":
		return "Do not publish this yet"
	case "warning":
		return "This is to be mended"
	case "undecidable":
		return "No fault was found, but something could not be decided"
	case "info":
		return "No fault was found; there is something to consider"
	}
	return "Nothing was found"
}
