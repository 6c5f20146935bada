package policy

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/catalog"
	"github.com/postlint/postlint/lint/internal/facts"
	"github.com/postlint/postlint/lint/internal/facts/place"
	"github.com/postlint/postlint/lint/internal/facts/repeat"
	"github.com/postlint/postlint/lint/internal/finding"
)

// Input is what the policies see: the facts of a posting, the law that its places bring in, what the platforms ask that it goes
// to, and the options of rules. Which rows of law those are is a join of tables, the same for every rule; done here it costs less
// than one rule does, and done in Rego as much as all of them.
type Input struct {
	facts.Facts
	Law    map[string][]Due   `json:"law"`    // by duty: "pay_range", "benefits", …
	Limits map[string][]Limit `json:"limits"` // of platforms, by what is asked: "property", "title", …
	// Repeats are earlier postings of the run that this one repeats, by kind. They are known only when all that is said of
	// the posting alone is said: to the rules of the category duplicates.
	Repeats map[string][]repeat.Fact `json:"repeats"`
	// Options are those of all rules, as the configuration has them.
	Options *Options `json:"options"`
}

// Due is a duty of a row of law that reaches a posting.
type Due struct {
	Row        string `json:"row"`        // id of the row and the duty, "us-ca-2026/pay_range"
	How        string `json:"how"`        // how the row reaches the posting, a name of rules/tables/reach.yaml
	Ref        int    `json:"ref"`        // the place that brings it in
	Asks       bool   `json:"asks"`       // the posting itself must state pay
	Binds      bool   `json:"binds"`      // the employer is known to be large enough
	Settled    bool   `json:"settled"`    // the row is enforced on the day
	Level      string `json:"level"`      // the most that an unmet duty weighs: error, warning, info
	Open       string `json:"open"`       // whether one end of a range is enough: yes, no, unclear
	Condition  bool   `json:"condition"`  // the row names a condition that cannot be read off the posting
	Commission bool   `json:"commission"` // where pay is by commission alone, to say so is enough
	Width      Width  `json:"width"`
}

// Width is a limit on how far apart the ends of a pay range may lie; its zero value is none.
type Width struct {
	Most     int    `json:"most"`      // a year, in major units
	OffAbove int    `json:"off_above"` // there is no limit where the upper end is higher
	Currency string `json:"currency"`  // ISO 4217
}

// Reach finds the duties that the places of a posting bring in on the as-of date.
func Reach(f *facts.Facts) map[string][]Due {
	r := reacher{f: f, index: catalog.Dues()}
	for i := range f.Places {
		p := &f.Places[i]
		if r.byTheWay(p) {
			continue
		}
		for _, code := range p.Codes {
			r.ref = p.Ref
			r.place(p.Role, p.Certainty, code)
		}
	}
	return r.out
}

// byTheWay says whether the text speaks of a place that lies in none of the nations which the record itself names as those of the job:
// where a method was invented, a journey goes, a customer sits. What the text says for certain holds beside the record, unless the
// title, too, names another nation: then it tells of the employer's other jobs ("you can work from anywhere in the US").
func (r *reacher) byTheWay(p *place.Fact) bool {
	if p.Source != "body" || len(p.Codes) == 0 || !r.elsewhere("field", p.Codes[0]) {
		return false
	}
	return p.Certainty == "likely" || r.elsewhere("title", p.Codes[0])
}

// elsewhere says whether a source names places for certain, and none of them in the nation of a code.
func (r *reacher) elsewhere(source, code string) bool {
	named := false
	for i := range r.f.Places {
		q := &r.f.Places[i]
		if q.Source != source || q.Certainty != "certain" {
			continue
		}
		for _, c := range q.Codes {
			if nation(c) == nation(code) {
				return false
			}
			named = true
		}
	}
	return named
}

// nation is the country of a code, "US" of "US-NY-NYC".
func nation(code string) string {
	n, _, _ := strings.Cut(code, "-")
	return n
}

type reacher struct {
	f     *facts.Facts
	index *catalog.LawIndex
	ref   int
	out   map[string][]Due
}

// place takes what one code of a place brings in by its role in the posting.
func (r *reacher) place(role, certainty, code string) {
	at := r.index.At[code]
	switch role {
	case "performed":
		how := byCertainty(certainty)
		for i := range at {
			r.take(&at[i], how)
		}
		if nation, _, part := strings.Cut(code, "-"); part {
			whole := r.index.At[nation]
			for i := range whole {
				if !whole[i].Main {
					r.take(&whole[i], how)
				}
			}
		}
	case "remote-scope":
		for i := range at {
			r.take(&at[i], ifRemote(at[i].Remote, "here"))
		}
		anywhere := r.index.Anywhere[code]
		for i := range anywhere {
			r.take(&anywhere[i], r.fromAnywhere(&anywhere[i]))
		}
	case "reports-to":
		for i := range at {
			if at[i].Reports == "yes" {
				r.take(&at[i], "reports")
			}
		}
	}
}

// fromAnywhere is how a row reaches remote work from anywhere in its country. Such laws bind who has employees in their
// place: where it is known in which places the employer has some, the law of the others does not reach.
func (r *reacher) fromAnywhere(d *catalog.Due) string {
	how := ifRemote(d.Remote, "remote")
	switch r.present(d.Jurisdiction) {
	case finding.Fail:
		return ""
	case finding.Pass:
		if how == "remote" {
			return "here"
		}
	}
	return how
}

// present says whether the employer has employees in a place: pass, fail, or that nobody knows. Who has some in a city has
// some in its state; who has some in a state may have some in each of its cities.
func (r *reacher) present(code string) finding.Verdict {
	if len(r.f.Employer.Jurisdictions) == 0 {
		return finding.CannotTell
	}
	known := finding.Fail
	for _, j := range r.f.Employer.Jurisdictions {
		switch {
		case j == code || strings.HasPrefix(j, code+"-"):
			return finding.Pass
		case strings.HasPrefix(code, j+"-"):
			known = finding.CannotTell
		}
	}
	return known
}

func byCertainty(certainty string) string {
	switch certainty {
	case "certain":
		return "here"
	case "ambiguous":
		return "maybe"
	}
	return certainty
}

// ifRemote is yes where a row reaches remote work, "unclear" where that is unclear, else "".
func ifRemote(remote, yes string) string {
	switch remote {
	case "yes":
		return yes
	case "unclear":
		return remote
	}
	return ""
}

// take adds a duty that reaches the posting; how is "" where it does not. Nor does it where the employer is known to be smaller
// than the law asks.
func (r *reacher) take(d *catalog.Due, how string) {
	if how == "" || !d.InForce(r.f.AsOf) || r.f.Employer.Exact && r.f.Employer.Size > 0 && !d.Binds(r.f.Employer.Size) {
		return
	}
	binds := d.Binds(r.f.Employer.Size)
	if how == "here" && !binds && !d.Main {
		how = "size"
	}
	due := Due{
		Row: d.Row, How: how, Ref: r.ref, Asks: d.Asks, Binds: binds, Settled: max(d.Enforced, d.From) <= r.f.AsOf, Level: d.Law.Severity, Open: d.Open,
		Condition: d.Condition != "", Commission: d.Commission == "yes",
	}
	if d.Confidence == "low" && d.Asks {
		due.Level = "info"
	}
	if w := d.Law.Width; w != nil {
		currency, _, _ := strings.Cut(w.Unit, " ")
		due.Width = Width{w.Value, w.OffAbove, currency}
	}
	if r.out == nil {
		r.out = map[string][]Due{}
	}
	list := r.out[d.Duty]
	for i := len(list) - 1; i >= 0 && list[i].Ref == r.ref; i-- { // the same place may bring a row in by several codes
		if list[i] == due {
			return
		}
	}
	r.out[d.Duty] = append(list, due)
}

// alike leaves one of the duties that differ in nothing but the row, for rules know rows by their names alone: remote work in a
// large country brings in twenty, of some five kinds. others are the rows that each of those left stands for besides its own. A row
// that several places bring in stays as it is: an answer to it does not say which of them it means.
func alike(law map[string][]Due) (few map[string][]Due, others map[string][]string) {
	few = make(map[string][]Due, len(law))
	for duty, list := range law {
		if few[duty] = list; len(list) < 2 {
			continue
		}
		places := make(map[string]int, len(list))
		for i := range list {
			places[list[i].Row]++
		}
		kinds := make(map[Due]string, len(list)) // by all but the row: the row that is left
		kept := make([]Due, 0, len(list))
		for i := range list {
			kind := list[i]
			kind.Row = ""
			row, seen := kinds[kind]
			switch {
			case places[list[i].Row] > 1:
				kept = append(kept, list[i])
			case seen:
				if others == nil {
					others = map[string][]string{}
				}
				others[row] = append(others[row], list[i].Row)
			default:
				kinds[kind] = list[i].Row
				kept = append(kept, list[i])
			}
		}
		few[duty] = kept
	}
	return few, others
}
