package report

import (
	"fmt"

	"github.com/postlint/postlint/lint"
)

// verdict says in one sentence what the markdown and html formats begin with. It needs to know of how many postings
// something is said, which no other format does.
type verdict struct {
	postings, errors, warnings, undecided, infos int // postings whose worst finding is such a one
}

// add counts a posting by its worst finding and returns what that is: "error", "warning", "undecidable", "info" or "clean".
func (v *verdict) add(r *lint.Result) string {
	v.postings++
	s := countsOf(r)
	switch {
	case s.Errors > 0:
		v.errors++
		return "error"
	case s.Warnings > 0:
		v.warnings++
		return "warning"
	case s.Undecidable > 0:
		v.undecided++
		return "undecidable"
	case s.Infos > 0:
		v.infos++
		return "info"
	}
	return "clean"
}

// whole is the sentence about all postings, without a full stop.
func (v *verdict) whole() string {
	switch {
	case v.postings == 0:
		return "Nothing was checked"
	case v.postings == 1:
		return verdictOn(v.only())
	case v.errors > 0:
		return fmt.Sprintf("Do not publish yet: %d of %d postings have errors", v.errors, v.postings)
	case v.warnings > 0:
		return fmt.Sprintf("To be mended: %d of %d postings have warnings", v.warnings, v.postings)
	case v.undecided > 0:
		return fmt.Sprintf("No fault was found, but something could not be decided in %d of %d postings", v.undecided, v.postings)
	case v.infos > 0:
		return fmt.Sprintf("No fault was found in %d postings; %d have something to consider", v.postings, v.infos)
	}
	return fmt.Sprintf("Nothing was found in %d postings", v.postings)
}

// only is the state of the one posting there is.
func (v *verdict) only() string {
	switch {
	case v.errors > 0:
		return "error"
	case v.warnings > 0:
		return "warning"
	case v.undecided > 0:
		return "undecidable"
	case v.infos > 0:
		return "info"
	}
	return "clean"
}

// verdictOn is the sentence about one posting, without a full stop.
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
