package pay

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/posting"
)

// unpaidTitle reads a title or a pay field that says that the work is not paid: "Volunteer: choir leader", "gratis".
func (s *scanner) unpaidTitle() *Fact {
	for i := range s.p.Blocks {
		b := &s.p.Blocks[i]
		if b.Role != posting.Field {
			return nil
		}
		low := s.p.Lower[:b.End]
		for _, w := range [...]string{"volunteer", "voluntary", "ehrenamtlich", "ehrenamt", "bénévole", "bénévolat", "gratis", "unpaid"} {
			at := strings.Index(low[b.Start:], w)
			if at < 0 || letterBefore(low, b.Start+at) > 0 {
				continue
			}
			r := posting.Range{Start: b.Start + at, End: letters(low, b.Start+at)}
			if b.Field == posting.PayField || b.Field == posting.TitleField && w != "gratis" && !worksWithVolunteers(low[r.End:]) {
				return s.wordFact(r, noneKind, "unpaid")
			}
		}
	}
	return nil
}

// worksWithVolunteers says whether what follows "volunteer" in a title makes it a paid job: "Volunteer Coordinator".
func worksWithVolunteers(rest string) bool {
	rest = strings.TrimLeft(rest, " ")
	switch rest[:letters(rest, 0)] {
	case "manager", "coordinator", "co", "engagement", "services", "program", "programme", "programs", "recruitment", "recruiter", "and", "lead", "leader", "experience", "officer", "development", "administrator", "support", "management",
		"director", "specialist", "sector", "supervisor", "coordination", "community", "organiser", "organizer", "liaison", "involvement", "resources", "operations", "relations", "partnerships":
		return true
	}
	return false
}

// noPay reads words that say that no amount is paid, and what is: "unpaid", "commission only", "volunteer".
func (s *scanner) noPay(w string, from, to int, b *posting.Block) (posting.Range, string) {
	low := s.p.Lower[:b.End]
	switch w {
	case "unpaid":
		e := to
		for range 3 {
			k := len(low) - len(strings.TrimLeft(low[e:], gaps))
			e = letters(low, k)
			switch low[k:e] {
			case "internship", "position", "role", "opportunity", "placement", "volunteer", "project", "post", "traineeship", "work":
				return posting.Range{Start: from, End: e}, "unpaid"
			case "leave", "overtime", "time", "break", "holiday", "days", "":
				return posting.Range{}, ""
			}
		}
	case "only":
		if from == b.Start || low[from-1] != ' ' && low[from-1] != '-' {
			break
		}
		for _, what := range [...]string{"equity", "commission"} {
			if strings.HasSuffix(low[b.Start:from-1], what) {
				return posting.Range{Start: from - 1 - len(what), End: to}, what
			}
		}
	}
	return posting.Range{}, ""
}
