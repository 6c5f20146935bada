package catalog

import (
	"strings"
	"sync"

	"github.com/postlint/postlint/lint/internal/finding"
)

// Law is one row of the law tables: one version of one law. A row of the pay-transparency table may carry several duties
// (Disclose); one of the other duties' table carries the one that Duty names.
type Law struct {
	ID           string   `json:"id" yaml:"id"`
	Duty         string   `json:"duty,omitempty" yaml:"duty"`
	Jurisdiction string   `json:"jurisdiction" yaml:"jurisdiction"` // ISO 3166 code, with postlint's codes for counties and cities
	Place        string   `json:"place" yaml:"place"`               // its name in English, for messages
	Law          string   `json:"law" yaml:"law"`                   // the citation
	From         string   `json:"from,omitempty" yaml:"from"`       // first day in force, YYYY-MM-DD; "" is always
	Until        string   `json:"until,omitempty" yaml:"until"`     // last day in force; "" is open
	Enforced     string   `json:"enforced,omitempty" yaml:"enforced"`
	Asks         bool     `json:"asks" yaml:"asks"` // the posting itself must state pay
	Side         string   `json:"side" yaml:"side"`
	Severity     string   `json:"severity,omitempty" yaml:"severity"`
	Confidence   string   `json:"confidence" yaml:"confidence"`
	Threshold    int      `json:"threshold,omitempty" yaml:"threshold"` // employees from which on it binds
	Counted      string   `json:"counted,omitempty" yaml:"counted"`
	Remote       string   `json:"remote,omitempty" yaml:"remote"`
	Reports      string   `json:"reports,omitempty" yaml:"reports"`
	Single       string   `json:"single,omitempty" yaml:"single"`
	Open         string   `json:"open,omitempty" yaml:"open"`
	Commission   string   `json:"commission,omitempty" yaml:"commission"` // yes: where pay is by commission alone, saying so is enough
	Disclose     []string `json:"disclose,omitempty" yaml:"disclose"`
	Condition    string   `json:"condition,omitempty" yaml:"condition"`
	Width        *Width   `json:"width,omitempty" yaml:"width"`
	Note         string   `json:"note,omitempty" yaml:"note"`
	Sources      []string `json:"sources" yaml:"sources"`
	VerifiedBy   string   `json:"verified_by" yaml:"verified_by"`
	Checked      string   `json:"checked" yaml:"checked"` // the day on which the row was last compared with its sources
}

// Width is a limit on the distance between the ends of a pay range, in major units.
type Width struct {
	Value    int    `json:"value" yaml:"value"`
	Unit     string `json:"unit" yaml:"unit"`
	OffAbove int    `json:"off_above" yaml:"off_above"`
}

// Laws lists the rows of the law tables, pay transparency first, in their order. The slice is shared: callers must not
// change it.
var Laws = sync.OnceValue(func() []Law { return generated[[]Law]("law.json") })

// Reach is how a row of law reaches a posting, and what that takes from the certainty of a verdict.
type Reach struct {
	How       string           `json:"how" yaml:"how"`
	Severity  finding.Severity `json:"severity" yaml:"severity"` // the most that a finding may weigh
	Condition string           `json:"condition,omitempty" yaml:"condition"`
}

// Reaches maps the names of rules/tables/reach.yaml to their meaning. The map is shared: callers must not change it.
var Reaches = sync.OnceValue(func() map[string]Reach {
	m := map[string]Reach{}
	for _, r := range generated[[]Reach]("reach.json") {
		m[r.How] = r
	}
	return m
})

// LawByID maps the ids of the law tables to their rows. The map is shared: callers must not change it.
var LawByID = sync.OnceValue(func() map[string]*Law {
	rows := Laws()
	m := make(map[string]*Law, len(rows))
	for i := range rows {
		m[rows[i].ID] = &rows[i]
	}
	return m
})

// Level is the most that an unmet duty of the row may weigh: as the row says, and no more than info where the row itself is
// of low confidence.
func (l *Law) Level() finding.Severity {
	if l.Confidence == "low" {
		return finding.Info
	}
	s, err := finding.ParseSeverity(l.Severity)
	if err != nil { // a row that asks for nothing has none
		return finding.Error
	}
	return s
}

// InForce says whether the row is in force on a day, YYYY-MM-DD.
func (l *Law) InForce(day string) bool {
	return l.From <= day && (l.Until == "" || day <= l.Until)
}

// Binds says whether the row binds an employer of that size, 0 where it is not known. Whoever posts a job has one employee, or
// is about to.
func (l *Law) Binds(size int) bool { return l.Threshold <= 1 || size >= l.Threshold }

// disclosed maps what a row of the pay-transparency table wants disclosed beside the pay to the duty that rules speak of.
var disclosed = map[string]string{
	"benefits_general":           "benefits",
	"other_compensation_general": "other_compensation",
	"application_deadline":       "deadline",
	"vacancy_statement":          "vacancy",
	"ai_use_statement_if_used":   "ai_use",
}

// Due is a duty of one row of law, as it is asked whether it reaches a posting.
type Due struct {
	*Law
	Duty string
	Row  string // id of the row and the duty, "us-ca-2026/pay_range"
	// Main is set for the duty to state pay itself, which rows of a nation do not hand down to its parts and whose threshold the
	// rules weigh by themselves.
	Main bool
}

// LawIndex finds the duties by place.
type LawIndex struct {
	At       map[string][]Due // by code of the jurisdiction
	Anywhere map[string][]Due // by nation: those of its parts that remote work from anywhere in it may reach
}

// Dues indexes the duties of all rows of law. It is shared: callers must not change it.
var Dues = sync.OnceValue(func() *LawIndex {
	x := &LawIndex{At: map[string][]Due{}, Anywhere: map[string][]Due{}}
	rows := Laws()
	for i := range rows {
		r := &rows[i]
		if r.Duty != "" {
			// Remote work from anywhere in a nation would bring in forty of these, nearly all of them bans that nobody breaks; the
			// rules of bias and trust speak of the same words wherever the work is done.
			x.add(Due{r, r.Duty, r.ID + "/" + r.Duty, false}, false)
			continue
		}
		x.add(Due{r, "pay_range", r.ID + "/pay_range", true}, r.Asks)
		if r.Width != nil {
			x.add(Due{r, "pay_width", r.ID + "/pay_width", true}, r.Asks)
		}
		if !r.Asks {
			continue
		}
		for _, d := range r.Disclose {
			if duty := disclosed[d]; duty != "" {
				x.add(Due{r, duty, r.ID + "/" + duty, false}, true)
			}
		}
	}
	return x
})

func (x *LawIndex) add(d Due, asks bool) {
	x.At[d.Jurisdiction] = append(x.At[d.Jurisdiction], d)
	if nation, part, _ := strings.Cut(d.Jurisdiction, "-"); asks && part != "" && d.Remote != "no" {
		x.Anywhere[nation] = append(x.Anywhere[nation], d)
	}
}
