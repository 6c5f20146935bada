package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
	"github.com/fatih/color"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/internal/finding"
)

// The text format is for people. Its rules:
//
//   - A finding starts with path:line:column, which editors and terminals open; then the severity, what is wrong, and the
//     rule in brackets. It says "undecidable error" where postlint cannot tell, and underlines with ~ instead of ^.
//   - The source stands below, cropped to the width of the terminal, underlined from the real start of the span to its real
//     end. Of a span of many lines the first two and the last are shown; a second finding at the same place goes without.
//   - Then one thing a line: why it cannot be decided, on what it depends, what to do (help), the law, related places
//     (line:column), who most likely caused it where that is not the author, and where to read more.
//   - A posting with findings is headed by its title and id, and by its counts.
//   - Within a posting: first a cut that hides other things, then certain errors, certain warnings, what cannot be decided,
//     and infos; equals in the order of the text. Folded and suppressed findings are not shown.
//   - Nothing of the posting reaches the terminal but visible characters (escape.go); colour carries no meaning of its own.
//   - The summary says what was counted, what could not be decided, what to mend first where there is much, which day's law was
//     applied, by which version and rules, and that this is no legal advice. Quiet leaves it out. Errors of reading are the
//     command's to print, on standard error.

const (
	standardWidth = 100 // cells, where no terminal says otherwise
	narrowest     = 60  // below, help would be a column of words
	mostRelated   = 4   // other places shown with a finding
	mostLinks     = 3   // references shown with a finding; `postlint explain` has all of the rule's
	mostFirst     = 3   // rules that the summary names as those to mend first
)

type text struct {
	w     io.Writer
	opts  Options
	paint palette
	meta  Meta
	b     strings.Builder // what belongs to one posting
	blank bool            // something was printed: the next posting stands apart
}

func newText(w io.Writer, opts Options) Report {
	if opts.Width == 0 {
		opts.Width = standardWidth
	}
	opts.Width = max(opts.Width, narrowest)
	return &text{w: w, opts: opts, paint: paletteOf(opts.Color)}
}

// palette paints words; without colour it leaves them as they are.
type palette struct{ err, warning, info, undecidable, bold, dim func(a ...any) string }

func paletteOf(on bool) palette {
	paint := func(attributes ...color.Attribute) func(a ...any) string {
		c := color.New(attributes...)
		c.DisableColor()
		if on {
			c.EnableColor()
		}
		return c.Sprint
	}
	return palette{
		err: paint(color.FgRed, color.Bold), warning: paint(color.FgYellow, color.Bold), info: paint(color.FgCyan, color.Bold),
		undecidable: paint(color.FgMagenta, color.Bold), bold: paint(color.Bold), dim: paint(color.Faint),
	}
}

func (p *palette) of(f *lint.Finding) func(a ...any) string {
	switch {
	case f.Certainty == lint.Undecidable:
		return p.undecidable
	case f.Severity == lint.Error:
		return p.err
	case f.Severity == lint.Warning:
		return p.warning
	}
	return p.info
}

func (t *text) Begin(m *Meta) error {
	t.meta = *m
	return nil
}

func (t *text) Posting(r *lint.Result) error {
	list := ordered(r.Findings)
	if len(list) == 0 && (!t.opts.Checklist || len(r.Checks) == 0) {
		return nil
	}
	t.b.Reset()
	if t.blank {
		t.b.WriteByte('\n')
	}
	t.blank = true
	t.heading(r, list)
	for i, f := range list {
		if i > 0 {
			t.b.WriteByte('\n')
		}
		t.finding(r, f, list, i > 0 && list[i-1].Span == f.Span && list[i-1].Certainty == f.Certainty)
	}
	if t.opts.Checklist {
		t.checklist(r)
	}
	_, err := io.WriteString(t.w, t.b.String())
	return err
}

func (t *text) Error(*lint.SourceError) error { return nil }

// ordered are the findings to show, those to mend first at the front.
func ordered(all []lint.Finding) []*lint.Finding {
	var list []*lint.Finding
	for i := range all {
		if all[i].Counts() {
			list = append(list, &all[i])
		}
	}
	rank := func(f *lint.Finding) int {
		switch {
		case f.Severity == lint.Info:
			return 4 + int(f.Certainty)
		case f.Certainty == lint.Undecidable:
			return 2 + int(lint.Error-f.Severity)
		case hides(f, list) > 0:
			return -1
		}
		return int(lint.Error - f.Severity)
	}
	slices.SortStableFunc(list, func(a, b *lint.Finding) int { return cmp.Compare(rank(a), rank(b)) })
	return list
}

// hides is how many of the findings cannot be decided because of the cut that f reports; 0 where it reports none.
func hides(f *lint.Finding, list []*lint.Finding) int {
	if !reportsCut(f) {
		return 0
	}
	n := 0
	for _, other := range list {
		if other.Certainty == lint.Undecidable && relates(other, f) >= 0 {
			n++
		}
	}
	return n
}

func reportsCut(f *lint.Finding) bool { return f.Data != nil && len(f.Data.Signals) > 0 }

// relates is the index of the related place of f at which other stands, or -1.
func relates(f, other *lint.Finding) int {
	return slices.IndexFunc(f.Related, func(r lint.Related) bool { return r.Path == "" && r.Span == other.Span })
}

// hiddenBy is the index of the related place of f that is a cut which one of the list reports, or -1.
func hiddenBy(f *lint.Finding, list []*lint.Finding) int {
	for _, other := range list {
		if i := relates(f, other); i >= 0 && reportsCut(other) && f.Certainty == lint.Undecidable {
			return i
		}
	}
	return -1
}

func (t *text) heading(r *lint.Result, list []*lint.Finding) {
	name := Escape(finding.Folded(r.Title))
	if name == "" && r.ID == "" {
		return
	}
	if r.ID != "" {
		name = strings.TrimSpace(name + " (id " + Escape(finding.Folded(r.ID)) + ")")
	}
	var s Summary
	for _, f := range list {
		s.add(f)
	}
	fmt.Fprintf(&t.b, "%s: %s\n", t.paint.bold(name), t.meta.counts(&s))
}

// finding prints one of the list. Where the source stands above already it is not shown again.
func (t *text) finding(r *lint.Result, f *lint.Finding, list []*lint.Finding, shown bool) {
	severity, sign := f.Severity.String(), "^"
	if f.Certainty == lint.Undecidable {
		severity, sign = "undecidable "+severity, "~"
	}
	fmt.Fprintf(&t.b, "%s %s %s %s\n", t.paint.bold(fmt.Sprintf("%s:%d:%d:", Escape(r.Path), f.Start.Line, f.Start.Column)),
		t.paint.of(f)(t.meta.say(severity)+":"), Escape(f.Message), t.paint.dim("["+f.Rule+"]"))
	gutter := len(strconv.Itoa(f.End.Line))
	if !shown {
		t.source(r, f, gutter, sign)
	}
	pad := strings.Repeat(" ", gutter+1)
	if n := hides(f, list); n == 1 {
		t.note(pad, "note", t.meta.say("one finding below cannot be decided until this is mended"))
	} else if n > 1 {
		t.note(pad, "note", t.meta.say("{n} findings below cannot be decided until this is mended", "n", strconv.Itoa(n)))
	}
	cut := hiddenBy(f, list)
	t.why(pad, f, cut)
	t.note(pad, "help", f.Help)
	if f.Fix != nil && f.Fix.Description != f.Help {
		t.note(pad, "fix", f.Fix.Description)
	}
	t.law(pad, f.Data)
	t.related(pad, r, f, cut)
	if cause := causes[string(f.Blame)]; cause != "" {
		t.note(pad, "cause", t.meta.say(cause))
	}
	for i, ref := range f.References {
		if i == mostLinks {
			t.note(pad, "more", t.meta.say("{n} more in --format json", "n", strconv.Itoa(len(f.References)-mostLinks)))
			break
		}
		t.note(pad, "more", ref)
	}
}

func (t *text) source(r *lint.Result, f *lint.Finding, gutter int, sign string) {
	view, at := r.View(f.Span)
	for _, row := range snippet(view, at, f.Start.Line, f.End.Line, t.opts.Width-gutter-4) {
		if row.number == 0 {
			fmt.Fprintf(&t.b, " %s\n", t.paint.dim(strings.Repeat(".", gutter)+" :"))
			continue
		}
		code, underline := lineOf(row.cells, sign)
		fmt.Fprintf(&t.b, " %s %s\n", t.paint.dim(fmt.Sprintf("%*d |", gutter, row.number)), code)
		if underline != "" {
			fmt.Fprintf(&t.b, " %s %s\n", t.paint.dim(strings.Repeat(" ", gutter)+" |"), t.paint.of(f)(underline))
		}
	}
}

// why says in plain words on what a finding depends. cut is the index of the related place where the text is cut, or -1.
func (t *text) why(pad string, f *lint.Finding, cut int) {
	switch {
	case cut >= 0:
		at := f.Related[cut].Start
		t.note(pad, "note", t.meta.say("cannot be decided, because the text is cut at {place}; it does not count as a fault", "place", fmt.Sprintf("%d:%d", at.Line, at.Column)))
	case f.Certainty == lint.Undecidable:
		t.note(pad, "note", t.meta.say("cannot be decided from the posting as it stands; it does not count as a fault"))
	}
	t.note(pad, "holds", condition(f))
}

func (t *text) law(pad string, d *lint.Data) {
	if d == nil {
		return
	}
	for _, j := range d.Jurisdictions {
		t.note(pad, "law", j.Code+": "+j.Law)
	}
}

// related prints the other places that explain a finding, without the one that why has told of and those that the message names.
func (t *text) related(pad string, r *lint.Result, f *lint.Finding, told int) {
	shown := 0
	for i := range f.Related {
		rel := &f.Related[i]
		if i == told || rel.Path != "" && strings.Contains(f.Message, fmt.Sprintf("%s:%d ", rel.Path, rel.Start.Line)) {
			continue
		}
		if left := len(f.Related) - i; shown == mostRelated && left > 1 {
			t.note(pad, "see", t.meta.say("{n} more places in --format json", "n", strconv.Itoa(left)))
			return
		}
		shown++
		at := fmt.Sprintf("%d:%d: %s", rel.Start.Line, rel.Start.Column, rel.Message)
		if rel.Path != "" {
			t.note(pad, "see", rel.Path+":"+at)
			continue
		}
		t.note(pad, "see", at+quote(r, rel))
	}
}

// quote is the beginning of a related place's source, unless the message quotes it already.
func quote(r *lint.Result, rel *lint.Related) string {
	view, at := r.View(rel.Span)
	if at.End == at.Start {
		return ""
	}
	cells := first(cellsOf(finding.Folded(view[at.Start:runeStart(view, min(at.End, at.Start+400))]), false), 50, false)
	q, _ := lineOf(cells, "")
	if strings.Contains(rel.Message, q) {
		return ""
	}
	return ": " + q
}

// note prints one thing about a finding, wrapped between words.
func (t *text) note(pad, label, s string) {
	if s == "" {
		return
	}
	label = t.meta.say(label)
	lead := pad + "= " + label + ": "
	fmt.Fprintf(&t.b, "%s%s%s", t.paint.dim(pad+"= "), t.paint.bold(label+":"), " ")
	t.wrap(s, displaywidth.String(lead))
}

// wrap prints words from a column on, and further lines from the same column.
func (t *text) wrap(s string, indent int) {
	at := indent
	for i, word := range strings.Fields(Escape(finding.Folded(s))) {
		w := displaywidth.String(word)
		if i > 0 {
			if at+1+w > t.opts.Width {
				t.b.WriteString("\n" + strings.Repeat(" ", indent))
				at = indent
			} else {
				t.b.WriteByte(' ')
				at++
			}
		}
		t.b.WriteString(word)
		at += w
	}
	t.b.WriteByte('\n')
}

// verdicts in the order in which a person wants to read them.
var verdicts = []lint.Verdict{lint.Fail, lint.CannotTell, lint.Pass, lint.NotApplicable}

// checklist is the table of duties: what each law asks, and whether the posting meets it.
func (t *text) checklist(r *lint.Result) {
	if len(r.Checks) == 0 {
		fmt.Fprintf(&t.b, "\n%s\n", t.paint.bold(t.meta.say("no duty of law was found to apply")))
		return
	}
	fmt.Fprintf(&t.b, "\n%s\n", t.paint.bold(t.meta.say("duties by law as of {day}:", "day", r.AsOf)))
	verdictWidth, codeWidth := 0, 0
	for i := range r.Checks {
		verdictWidth = max(verdictWidth, utf8.RuneCountInString(t.meta.say(string(r.Checks[i].Verdict))))
		codeWidth = max(codeWidth, len(r.Checks[i].Jurisdiction))
	}
	for _, v := range verdicts {
		for i := range r.Checks {
			c := &r.Checks[i]
			if c.Verdict != v {
				continue
			}
			mark := map[lint.Verdict]func(a ...any) string{lint.Fail: t.paint.err, lint.CannotTell: t.paint.undecidable}[v]
			if mark == nil {
				mark = t.paint.dim
			}
			fmt.Fprintf(&t.b, "  %s  %-*s  ", mark(fmt.Sprintf("%-*s", verdictWidth, t.meta.say(string(v)))), codeWidth, c.Jurisdiction)
			why := c.Why
			if c.Law != "none" {
				why += " (" + c.Law + ")"
			}
			t.wrap(why, verdictWidth+codeWidth+6)
		}
	}
}

func (t *text) End(s *Summary) error {
	var b strings.Builder
	if t.blank {
		b.WriteByte('\n')
	}
	if t.opts.Statistics {
		t.statistics(&b, s.Rules())
	}
	if t.opts.Quiet {
		if !t.opts.Statistics {
			return nil
		}
		_, err := io.WriteString(t.w, b.String())
		return err
	}
	b.WriteString(t.paint.bold(t.meta.findings(s)))
	if s.Failures > 0 {
		b.WriteString("; " + t.paint.err(t.meta.say("{sources} could not be read", "sources", t.meta.count(s.Failures, "source"))))
	}
	if s.sized > 0 {
		b.WriteString("\n" + t.meta.say("What the law asks of {postings} hangs on how many people you employ: say it in .postlint.yml, for example {example}.",
			"postings", t.meta.count(s.sized, "posting"), "example", "employer: {size: 120}"))
	}
	if !t.opts.Statistics {
		b.WriteString(t.mendFirst(s))
	}
	b.WriteString("\n" + t.meta.say("Law as of {day}, rules {rules}, postlint {version}; this is not legal advice. {command} says more about a rule.",
		"day", t.meta.AsOf, "rules", t.meta.digest(), "version", t.meta.Version, "command", "`postlint explain RULE`") + "\n")
	_, err := io.WriteString(t.w, b.String())
	return err
}

// mendFirst names the rules to begin with, where there are faults of several in several postings.
func (t *text) mendFirst(s *Summary) string {
	rules := slices.DeleteFunc(s.Rules(), func(c RuleCount) bool { return c.Errors+c.Warnings == 0 })
	if s.Postings < 2 || len(rules) < 2 {
		return ""
	}
	var list []string
	for i := range rules[:min(mostFirst, len(rules))] {
		list = append(list, t.meta.say("{rule} (in {postings})", "rule", rules[i].Rule, "postings", t.meta.count(rules[i].Postings, "posting")))
	}
	line := "\n" + t.meta.say("Mend first: {rules}", "rules", strings.Join(list, ", "))
	if more := len(rules) - mostFirst; more > 0 {
		line += "; " + t.meta.say("--statistics has {n} more", "n", strconv.Itoa(more))
	}
	return line + "."
}

// in says in how many postings a rule found something.
func (t *text) in(c *RuleCount) string {
	return t.meta.say("in {postings}", "postings", t.meta.count(c.Postings, "posting"))
}

// statistics is the table of what each rule found.
func (t *text) statistics(b *strings.Builder, rules []RuleCount) {
	width, in := 0, 0
	for i := range rules {
		width, in = max(width, len(rules[i].Rule)), max(in, utf8.RuneCountInString(t.in(&rules[i])))
	}
	if len(rules) == 0 {
		return
	}
	b.WriteString(t.paint.bold(t.meta.say("by rule, what to mend first at the top:")) + "\n")
	for i := range rules {
		c := &rules[i]
		s := Summary{Errors: c.Errors, Warnings: c.Warnings, Infos: c.Infos, Undecidable: c.Undecidable}
		fmt.Fprintf(b, "  %-*s  %-*s  %s\n", width, c.Rule, in, t.in(c), t.meta.counts(&s))
	}
	if !t.opts.Quiet {
		b.WriteByte('\n')
	}
}
