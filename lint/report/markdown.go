package report

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/postlint/postlint/lint"
)

// The markdown format: the verdict first, then by posting what is to be mended, for comments on a pull request, job
// summaries and mails. What a posting says is escaped, so that it brings no markup, no image and no mention of a person.
// The body is held back, compressed, until the counts are known.

type markdown struct {
	w       io.Writer
	most    int // bytes of the body; 0 is no limit
	meta    Meta
	body    spool
	verdict verdict
	size    int
	left    int // postings and sources that were left out
}

func newMarkdown(w io.Writer, _ Options) Report { return &markdown{w: w} }

func (m *markdown) Begin(meta *Meta) error {
	m.meta = *meta
	return nil
}

func (m *markdown) Posting(r *lint.Result) error {
	m.verdict.add(r)
	list := ordered(r.Findings)
	if len(list) == 0 {
		return nil
	}
	var b strings.Builder
	var s Summary
	for _, f := range list {
		s.add(f)
	}
	fmt.Fprintf(&b, "\n## %s\n\n%s: %s\n\n", mdText(label(r)), mdCode(slashed(r.Path)), s.counts())
	for _, f := range list {
		fmt.Fprintf(&b, "- **%s**, line %d, column %d: %s. %s %s\n", standing(f), f.Start.Line, f.Start.Column, mdText(f.Message), mdText(sentence(f.Help)), m.rule(f.Rule))
		if f.Data == nil {
			continue
		}
		if f.Data.Condition != "" {
			fmt.Fprintf(&b, "  - holds if: %s\n", mdText(f.Data.Condition))
		}
		for _, j := range f.Data.Jurisdictions {
			fmt.Fprintf(&b, "  - law: %s: %s\n", mdText(j.Code), mdText(j.Law))
		}
	}
	return m.add(b.String())
}

// rule is the name of a rule, which leads to its page where it has one.
func (m *markdown) rule(id string) string {
	if page := m.meta.page(id); page != "" {
		return "[" + id + "](" + page + ")"
	}
	return "`" + id + "`"
}

// add keeps a part of the body unless there is too much of it.
func (m *markdown) add(part string) error {
	if m.size += len(part); m.most > 0 && m.size > m.most {
		m.left++
		return nil
	}
	_, err := io.WriteString(&m.body, part)
	return err
}

func (m *markdown) Error(e *lint.SourceError) error {
	place := ""
	if e.Line > 0 {
		place = fmt.Sprintf(", line %d", e.Line)
	}
	return m.add(fmt.Sprintf("\n## %s cannot be read\n\n%s%s: %s\n", mdCode(slashed(e.Path)), mdCode(slashed(e.Path)), place, mdText(sentence(failureMessage(e)))))
}

func (m *markdown) End(s *Summary) error {
	line := s.counts() + " in " + count(s.Postings, "posting")
	if s.Suppressed > 0 {
		line += fmt.Sprintf("; %d more set aside", s.Suppressed)
	}
	if s.Failures > 0 {
		line += "; **" + count(s.Failures, "source") + " could not be read**"
	}
	if _, err := fmt.Fprintf(m.w, "# %s\n\n%s.\n%s", m.verdict.whole(), strings.ToUpper(line[:1])+line[1:], m.rules(s)); err != nil {
		return err
	}
	if err := m.body.release(m.w); err != nil {
		return err
	}
	if m.left > 0 {
		if _, err := fmt.Fprintf(m.w, "\n**%d more with findings are left out here, as no more fits.** The other formats have them all.\n", m.left); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(m.w, "\n---\n\n%s. This is not legal advice.\n", provenance(&m.meta))
	return err
}

// rules is the table of what each rule found, where it is not all to be seen at a glance: in several postings, by several rules.
func (m *markdown) rules(s *Summary) string {
	list := s.Rules()
	if s.Postings < 2 || len(list) < 2 {
		return ""
	}
	var b strings.Builder
	b.WriteString("\n| what to mend first | postings | errors | warnings | undecidable | infos |\n| --- | ---: | ---: | ---: | ---: | ---: |\n")
	for i := range list {
		c := &list[i]
		fmt.Fprintf(&b, "| %s | %d | %d | %d | %d | %d |\n", m.rule(c.Rule), c.Postings, c.Errors, c.Warnings, c.Undecidable, c.Infos)
	}
	return b.String()
}

// mdText is a text that a stranger wrote, as Markdown that shows it as it is, on one line. A mention gets a comment in its
// midst, which hides it from GitHub and GitLab.
func mdText(s string) string {
	var b strings.Builder
	text := []rune(escaped(fold(s)))
	for i, r := range text {
		switch {
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '&':
			b.WriteString("&amp;")
		case strings.ContainsRune("\\`*_{}[]()#+-!|~$", r), i > 0 && r == '.' && unicode.IsDigit(text[i-1]):
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
		if r == '@' && i+1 < len(text) && (unicode.IsLetter(text[i+1]) || unicode.IsDigit(text[i+1])) {
			b.WriteString("<!-- -->")
		}
	}
	return b.String()
}

// mdCode is a text as a span of code, within a fence that is longer than any in it.
func mdCode(s string) string {
	s = escaped(fold(s))
	fence := "`"
	for strings.Contains(s, fence) {
		fence += "`"
	}
	if strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`") {
		s = " " + s + " "
	}
	return fence + s + fence
}
