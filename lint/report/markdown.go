package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/internal/finding"
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
	fmt.Fprintf(&b, "\n## %s\n\n%s: %s\n\n", mdText(m.meta.label(r)), mdCode(slashed(r.Path)), m.meta.counts(&s))
	for _, f := range list {
		fmt.Fprintf(&b, "- **%s**, %s: %s. %s %s\n", m.meta.say(standing(f)), m.meta.at(f.Start), mdText(f.Message), mdText(sentence(f.Help)), m.rule(f.Rule))
		if f.Data == nil {
			continue
		}
		if f.Data.Condition != "" {
			fmt.Fprintf(&b, "  - %s: %s\n", m.meta.say("holds"), mdText(f.Data.Condition))
		}
		for _, j := range f.Data.Jurisdictions {
			fmt.Fprintf(&b, "  - %s: %s: %s\n", m.meta.say("law"), mdText(m.meta.place(j.Code)), mdText(j.Law))
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
		place = ", " + m.meta.say("line {line}", "line", strconv.Itoa(e.Line))
	}
	return m.add(fmt.Sprintf("\n## %s\n\n%s%s: %s\n", m.meta.say("{file} cannot be read", "file", mdCode(slashed(e.Path))), mdCode(slashed(e.Path)), place, mdText(sentence(m.meta.failureMessage(e)))))
}

func (m *markdown) End(s *Summary) error {
	meta := &m.meta
	line := meta.say("{counts} in {postings}", "counts", meta.counts(s), "postings", meta.count(s.Postings, "posting"))
	if s.Postings == 0 {
		line = meta.outcome(s)
	}
	if s.Suppressed > 0 {
		line += "; " + meta.say("{n} more set aside", "n", strconv.Itoa(s.Suppressed))
	}
	if s.Failures > 0 {
		line += "; **" + meta.say("{sources} could not be read", "sources", meta.count(s.Failures, "source")) + "**"
	}
	if unread, read := meta.Unread(s); unread != "" {
		line += ".\n\n" + sentence(unread+"; "+read)
		line = strings.TrimSuffix(line, ".")
	}
	if _, err := fmt.Fprintf(m.w, "# %s\n\n%s.\n%s", m.verdict.whole(meta), strings.ToUpper(line[:1])+line[1:], m.rules(s)); err != nil {
		return err
	}
	if err := m.body.release(m.w); err != nil {
		return err
	}
	if m.left > 0 {
		if _, err := fmt.Fprintf(m.w, "\n**%s** %s\n", meta.say("{n} more with findings are left out here, as no more fits.", "n", strconv.Itoa(m.left)),
			meta.say("The other formats have them all.")); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(m.w, "\n---\n\n%s. %s\n%s", provenance(meta), meta.say("This is not legal advice."), m.settings())
	return err
}

// settings are what was in force, "" where nothing but the defaults was.
func (m *markdown) settings() string {
	if len(m.meta.Settings) == 0 {
		return ""
	}
	var list []string
	for _, s := range m.meta.Settings {
		list = append(list, mdCode(s.Key)+" "+mdText(s.Value))
	}
	return "\n" + m.meta.say("Settings in force") + ": " + strings.Join(list, "; ") + "\n"
}

// rules is the table of what each rule found, where it is not all to be seen at a glance: in several postings, by several rules.
func (m *markdown) rules(s *Summary) string {
	list := s.Rules()
	if s.Postings < 2 || len(list) < 2 {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "\n| %s |\n| --- | ---: | ---: | ---: | ---: | ---: |\n", m.meta.say("what to mend first | postings | errors | warnings | undecidable | infos"))
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
	text := []rune(Escape(finding.Folded(s)))
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
	s = Escape(finding.Folded(s))
	fence := "`"
	for strings.Contains(s, fence) {
		fence += "`"
	}
	if strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`") {
		s = " " + s + " "
	}
	return fence + s + fence
}
