package catalog

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"

	"github.com/postlint/postlint/lint/internal/finding"
)

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

// others reads the table of the duties beside the pay itself, and how rows reach a posting. Duties that the rows of the
// pay-transparency table carry stand there, so that each is corrected in one row.
func (g *generator) others(pay []Law) []Law {
	const name = "tables/duties.yaml"
	var rows []Law
	g.yaml(name, &rows)
	ids := map[string]bool{}
	for i := range pay {
		ids[pay[i].ID] = true
	}
	for i := range rows {
		r := &rows[i]
		g.fail(name, r.checkDuty(ids))
		ids[r.ID] = true
	}
	g.yaml("tables/reach.yaml", &g.reaches)
	g.json("reach.json", g.reaches)
	return rows
}

func (l *Law) checkDuty(ids map[string]bool) error {
	switch _, err := finding.ParseSeverity(l.Severity); {
	case ids[l.ID]:
		return fmt.Errorf("row %s: the id is not the only one of its name", l.ID)
	case l.Duty == "" || l.Jurisdiction == "" || l.Place == "" || l.Law == "" || len(l.Sources) == 0 || l.Checked == "" || l.VerifiedBy == "":
		return fmt.Errorf("row %s: a row names its duty, jurisdiction, place, law, sources, verified_by and the day it was checked", l.ID)
	case err != nil:
		return fmt.Errorf("row %s: %w", l.ID, err)
	case l.Threshold > 1 && l.Counted == "":
		return fmt.Errorf("row %s: a threshold says where employees are counted", l.ID)
	}
	return nil
}

// yaml reads a table strictly.
func (g *generator) yaml(name string, into any) {
	src, err := fs.ReadFile(g.tree, name)
	if err != nil {
		g.fail(name, err)
		return
	}
	d := yaml.NewDecoder(bytes.NewReader(src))
	d.KnownFields(true)
	g.fail(name, d.Decode(into))
}

// statement is one entry of tables/statements.yaml.
type statement struct {
	Kind    string   `yaml:"kind"`
	Lang    string   `yaml:"lang"`    // ISO 639-1, en where it is not given, * for all
	Says    []string `yaml:"says"`    // phrases; (a|b) stands for either, a final * goes on
	With    []string `yaml:"with"`    // each names words of which one must begin a word of the sentence, with | between
	Without []string `yaml:"without"` // none of these may
	// Titled are words of which one must stand in the posting's title, Untitled words of which none may; a final * goes on.
	Titled   []string `yaml:"titled"`
	Untitled []string `yaml:"untitled"`
	Note     string   `yaml:"note"`
	Source   string   `yaml:"source"`
	Checked  string   `yaml:"checked"`
}

// statements writes the table of statements as lines of kind, language, with, without, phrases, titled and untitled, with tabs
// between.
func (g *generator) statements() {
	const name = "tables/statements.yaml"
	var list []statement
	g.yaml(name, &list)
	var b bytes.Buffer
	for i := range list {
		s := &list[i]
		if s.Kind == "" || len(s.Says) == 0 || s.Source == "" || s.Checked == "" {
			g.fail(name, fmt.Errorf("entry %d (%s): an entry names its kind, what it says, its source and the day it was checked", i, s.Kind))
		}
		if s.Lang == "" {
			s.Lang = "en"
		}
		var phrases []string
		for _, p := range s.Says {
			phrases = append(phrases, expand(p)...)
		}
		for _, p := range phrases {
			if len(p) < 2 || strings.ContainsAny(strings.TrimSuffix(p, "*"), "*?|)\t") {
				g.fail(name, fmt.Errorf("%s: %q is no phrase: two letters at least, a * only at the end", s.Kind, p))
			}
		}
		line := strings.Join([]string{
			s.Kind, s.Lang, strings.Join(s.With, "&"), strings.Join(s.Without, "|"), strings.Join(phrases, "|"), strings.Join(s.Titled, "|"), strings.Join(s.Untitled, "|"),
		}, "\t")
		if line != strings.ToLower(line) || strings.Contains(line, "\n") {
			g.fail(name, errors.New(s.Kind+": statements are written in lower case"))
		}
		b.WriteString(line + "\n")
	}
	g.out["statements.txt"] = b.Bytes()
}

// expand writes out the alternatives of a phrase: "(a|b) c" is "a c" and "b c"; an empty one leaves no double blank.
func expand(phrase string) []string {
	open := strings.LastIndexByte(phrase, '(')
	if open < 0 {
		return []string{strings.Join(strings.Fields(phrase), " ")}
	}
	group, rest, ok := strings.Cut(phrase[open+1:], ")")
	if !ok {
		return []string{phrase}
	}
	var out []string
	for alt := range strings.SplitSeq(group, "|") {
		out = append(out, expand(phrase[:open]+alt+rest)...)
	}
	return out
}
