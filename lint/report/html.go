package report

import (
	_ "embed"
	"html/template"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/internal/finding"
)

// The html format: one file that can be sent to someone who writes postings and knows no line numbers. The verdict comes
// first, then each posting: what to mend, where it stands in the posting's own words, why, and what to do. It needs no script
// and loads nothing; it prints, and it follows the reader's light or dark setting. Postings are held back, compressed, until
// the counts are known.

//go:embed html.tmpl
var htmlSource string

// htmlTemplates are parsed when a report is made, and not before.
var htmlTemplates = sync.OnceValue(func() *template.Template {
	var english Meta
	return template.Must(template.New("report").Funcs(template.FuncMap{
		"sentence": func(s string) string { return Escape(sentence(s)) }, "fold": func(s string) string { return Escape(finding.Folded(s)) }, "isLink": IsLink,
		"say": english.say, "count": english.count, "at": english.at, "place": english.place, "lines": func() bool { return true }, "lang": english.book().Language, // each report has its own
	}).Parse(htmlSource))
})

// IsLink says whether a source is an address that a browser opens.
func IsLink(s string) bool {
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")
}

type htmlReport struct {
	w       io.Writer
	meta    Meta
	page    *template.Template // in the report's language
	n       int                // postings with an article
	lines   bool               // places are told by line and column too
	verdict verdict
	index   spool
	body    spool
}

func newHTML(w io.Writer, opts Options) Report { return &htmlReport{w: w, lines: !opts.NoLines} }

type (
	htmlPosting struct {
		N              int // 0 where there is nothing more to say of it
		Name, Path     string
		State, Verdict string
		Counts         string
		Groups         []htmlGroup
		SetAside       []htmlSetAside
		Checks         []htmlCheck
		NotApplicable  int
		AsOf           string
	}
	htmlGroup struct {
		Class, Title string
		Findings     []htmlFinding
	}
	htmlFinding struct {
		*lint.Finding
		Why, Cause, Section string
		Quote               string // of the posting, "" where there is nothing to show
		Page                string // address of the rule's documentation, "" for none
		Holds               string
		Laws                []lint.Jurisdiction
	}
	htmlSetAside struct{ Message, Reason string }
	htmlCheck    struct {
		*lint.Check
		Place, Class, Word string
	}
	htmlUnread struct {
		Path, Text string
		Line       int
	}
	htmlHead struct {
		Verdict, State string
		Summary        *Summary
		Counts         string
		Meta           Meta
		Digest         string
		Many           bool
		Unread         string // the languages in which words are not looked for
	}
)

func (h *htmlReport) Begin(m *Meta) error {
	h.meta = *m
	page, err := htmlTemplates().Clone()
	if err == nil {
		h.page = page.Funcs(template.FuncMap{"say": m.say, "count": m.count, "at": m.at, "place": m.place, "lines": func() bool { return h.lines }, "lang": m.book().Language})
	}
	return err
}

func (h *htmlReport) Posting(r *lint.Result) error {
	state := h.verdict.add(r)
	p := &htmlPosting{
		Name: Escape(h.meta.label(r)), Path: Escape(slashed(r.Path)), State: state, Verdict: h.meta.say(verdictOn(state)), AsOf: r.AsOf, Groups: h.groups(r), SetAside: setAside(r),
	}
	s := countsOf(r)
	p.Counts = h.meta.counts(&s)
	for _, v := range verdicts {
		for i := range r.Checks {
			if c := &r.Checks[i]; c.Verdict == v && v == lint.NotApplicable {
				p.NotApplicable++
			} else if c.Verdict == v {
				p.Checks = append(p.Checks, htmlCheck{c, h.meta.place(c.Jurisdiction), htmlVerdicts[v][0], h.meta.say(htmlVerdicts[v][1])})
			}
		}
	}
	if len(p.Groups)+len(p.SetAside)+len(p.Checks) > 0 {
		h.n++
		p.N = h.n
		if err := h.execute(&h.body, "posting", p); err != nil {
			return err
		}
	}
	return h.execute(&h.index, "entry", p)
}

// htmlVerdicts are the class and the word of each verdict on a duty.
var htmlVerdicts = map[lint.Verdict][2]string{
	lint.Fail: {"error", "not met"}, lint.CannotTell: {"undecidable", "could not tell"}, lint.Pass: {"clean", "met"},
}

// groups are the findings to show, by what is to be done about them.
func (h *htmlReport) groups(r *lint.Result) []htmlGroup {
	groups := []htmlGroup{
		{Class: "error", Title: "Must be mended before it is published"},
		{Class: "warning", Title: "Should be mended"},
		{Class: "undecidable", Title: "Could not be decided"},
		{Class: "info", Title: "Worth considering"},
	}
	for _, f := range ordered(r.Findings) {
		x := htmlFinding{Finding: f, Cause: h.meta.say(causes[string(f.Blame)]), Section: h.meta.say(strings.ReplaceAll(f.Section, "_", " ")), Page: h.meta.page(f.Rule)}
		x.Quote = f.Excerpt
		if rule := h.meta.book().Find(f.Rule); rule != nil {
			x.Why = rule.Description
			if rule.Absence { // what is missing stands nowhere: the excerpt is the title
				x.Quote = ""
			}
		}
		if f.Data != nil {
			x.Holds, x.Laws = f.Data.Condition, f.Data.Jurisdictions
		}
		i := 3
		switch {
		case f.Certainty == lint.Undecidable:
			i = 2
		case f.Severity == lint.Error:
			i = 0
		case f.Severity == lint.Warning:
			i = 1
		}
		groups[i].Findings = append(groups[i].Findings, x)
	}
	for i := range groups {
		groups[i].Title = h.meta.say(groups[i].Title)
	}
	return slices.DeleteFunc(groups, func(g htmlGroup) bool { return len(g.Findings) == 0 })
}

// setAside are the findings that an ignore or a baseline silences, with its reason.
func setAside(r *lint.Result) []htmlSetAside {
	var list []htmlSetAside
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Suppressed != nil && f.FoldedInto == nil {
			list = append(list, htmlSetAside{f.Message, *f.Suppressed})
		}
	}
	return list
}

func (h *htmlReport) Error(e *lint.SourceError) error {
	return h.execute(&h.body, "failure", htmlUnread{e.Path, h.meta.failureMessage(e), e.Line})
}

func (h *htmlReport) End(s *Summary) error {
	head := htmlHead{Verdict: h.verdict.whole(&h.meta), Summary: s, Counts: h.meta.counts(s), Meta: h.meta, Digest: h.meta.digest(), Many: h.verdict.postings > 1}
	if unread, read := h.meta.Unread(s); unread != "" {
		head.Unread = unread + "; " + read
	}
	switch {
	case h.verdict.errors > 0:
		head.State = "error"
	case h.verdict.warnings > 0 || h.verdict.postings == 0:
		head.State = "warning"
	case h.verdict.undecided > 0:
		head.State = "undecidable"
	default:
		head.State = "clean"
	}
	if err := h.execute(h.w, "head", head); err != nil {
		return err
	}
	if head.Many {
		if err := h.execute(h.w, "index", nil); err != nil {
			return err
		}
		if err := h.index.release(h.w); err != nil {
			return err
		}
		if err := h.execute(h.w, "indexEnd", nil); err != nil {
			return err
		}
	}
	if err := h.body.release(h.w); err != nil {
		return err
	}
	return h.execute(h.w, "foot", head)
}

func (h *htmlReport) execute(w io.Writer, name string, data any) error {
	return h.page.ExecuteTemplate(w, name, data)
}
