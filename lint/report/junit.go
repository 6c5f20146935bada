package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/internal/finding"
)

// The junit format: JUnit's XML as Jenkins, GitLab and Azure read it (junit-10.xsd of Jenkins' xUnit plugin). A file is a
// test suite; a posting and a rule that found something in it are a test case, so that none has two failures and no two have one
// name. A posting without findings is a case of its own, which passes.
//
// Errors and warnings fail. What cannot be decided, and what is suppressed, is skipped with its reason; infos are output of
// a case that passes. A suite must say first how many cases it has, so the cases of one file are held back, compressed.

type junit struct {
	printer
	meta  Meta
	file  string
	open  bool
	cases spool
	sum   junitCounts // of the open suite
}

type junitCounts struct{ tests, failures, errors, skipped int }

func newJUnit(w io.Writer, _ Options) Report { return &junit{printer: printer{w}} }

func (j *junit) Begin(m *Meta) error {
	j.meta = *m
	return j.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"postlint\">\n")
}

func (j *junit) Posting(r *lint.Result) error {
	if err := j.suite(r.Path); err != nil {
		return err
	}
	class := fmt.Sprintf("%s#%d %s", slashed(r.Path), r.Index+1, j.meta.label(r))
	var rules []string
	byRule := map[string][]*lint.Finding{}
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.FoldedInto != nil {
			continue
		}
		if byRule[f.Rule] == nil {
			rules = append(rules, f.Rule)
		}
		byRule[f.Rule] = append(byRule[f.Rule], f)
	}
	slices.Sort(rules)
	for _, rule := range rules {
		if err := j.rule(r, class, rule, byRule[rule]); err != nil {
			return err
		}
	}
	if len(rules) > 0 {
		return nil
	}
	return j.testcase(class, "no finding", r.Path, 0, "")
}

// rule is the case of a rule: the worst of its findings decides what becomes of it, all of them are its text.
func (j *junit) rule(r *lint.Result, class, rule string, list []*lint.Finding) error {
	worst := slices.MaxFunc(list, func(a, b *lint.Finding) int { return junitRank(a) - junitRank(b) })
	var text strings.Builder
	for _, f := range list {
		fmt.Fprintf(&text, "%s:%d:%d: %s: %s\n", slashed(r.Path), f.Start.Line, f.Start.Column, standing(f), j.meta.advice(f))
	}
	var body string
	switch {
	case fails(worst):
		j.sum.failures++
		body = fmt.Sprintf("<failure type=\"%s\" message=\"%s\">%s</failure>", worst.Severity, attr(j.meta.message(worst)), attr(text.String()))
	case worst.Suppressed != nil:
		j.sum.skipped++
		body = fmt.Sprintf("<skipped message=\"%s\"/>", attr("suppressed: "+finding.Folded(*worst.Suppressed)))
	case worst.Certainty == lint.Undecidable:
		j.sum.skipped++
		body = fmt.Sprintf("<skipped message=\"%s\"/>", attr(j.meta.message(worst)))
	default:
		body = fmt.Sprintf("<system-out>%s</system-out>", attr(text.String()))
	}
	return j.testcase(class, rule, r.Path, worst.Start.Line, body)
}

// junitRank orders findings by what becomes of their case.
func junitRank(f *lint.Finding) int {
	switch {
	case fails(f):
		return 3 + int(f.Severity)
	case f.Suppressed != nil:
		return 0
	case f.Certainty == lint.Undecidable:
		return 1
	}
	return 2
}

func (j *junit) testcase(class, name, path string, line int, body string) error {
	j.sum.tests++
	place := ""
	if line > 0 {
		place = fmt.Sprintf(" line=\"%d\"", line)
	}
	end := "/>\n"
	if body != "" {
		end = ">" + body + "</testcase>\n"
	}
	_, err := fmt.Fprintf(&j.cases, "    <testcase classname=\"%s\" name=\"%s\" file=\"%s\"%s%s", attr(class), attr(name), attr(slashed(path)), place, end)
	return err
}

func (j *junit) Error(e *lint.SourceError) error {
	if err := j.suite(e.Path); err != nil {
		return err
	}
	j.sum.errors++
	name := "can be read"
	if e.Line > 0 {
		name = fmt.Sprintf("can be read: line %d, column %d", e.Line, max(e.Column, 1))
	}
	return j.testcase(slashed(e.Path), name, e.Path, e.Line, fmt.Sprintf("<error type=\"unreadable\" message=\"%s\"/>", attr(j.meta.failureMessage(e))))
}

// suite opens the suite of a file where another, or none, is open.
func (j *junit) suite(path string) error {
	path = slashed(path)
	if j.open && j.file == path {
		return nil
	}
	if err := j.close(); err != nil {
		return err
	}
	j.file, j.open, j.sum = path, true, junitCounts{}
	return nil
}

// close writes the suite that is open.
func (j *junit) close() error {
	if !j.open {
		return nil
	}
	j.open = false
	if err := j.print(fmt.Sprintf("  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\">\n    <properties>\n", attr(j.file), j.sum.tests, j.sum.failures, j.sum.errors, j.sum.skipped)); err != nil {
		return err
	}
	for _, p := range [][2]string{{"postlint.version", j.meta.Version}, {"postlint.as_of", j.meta.AsOf}, {"postlint.rules_digest", j.meta.digest()}} {
		if err := j.print(fmt.Sprintf("      <property name=\"%s\" value=\"%s\"/>\n", p[0], attr(p[1]))); err != nil {
			return err
		}
	}
	if err := j.print("    </properties>\n"); err != nil {
		return err
	}
	if err := j.cases.release(j.w); err != nil {
		return err
	}
	return j.print("  </testsuite>\n")
}

func (j *junit) End(*Summary) error {
	if err := j.close(); err != nil {
		return err
	}
	return j.print("</testsuites>\n")
}
