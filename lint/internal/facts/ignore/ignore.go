// Package ignore recognises the comments that silence a rule at a place:
//
//	<!-- postlint-disable-next-line pay/missing -- pay is agreed with the works council first -->
//	<!-- postlint-disable pay/missing, pay/vague until 2027-01-01 -- the new pay scale comes then -->
//	<!-- postlint-enable -->
//	<!-- postlint-disable-file bias -- the text quotes an old advertisement -->
//
// It reads what the comments say and over which bytes of the file they reach. It must not know which rules there are, nor
// what day it is: that a rule is unknown, or an ignore expired, is said elsewhere.
package ignore

import (
	"bytes"
	"slices"
	"strings"
	"time"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Fact is one comment that silences rules.
type Fact struct {
	fact.Mark
	Form   string   `json:"form"`   // next-line, block or file; "" where Fault tells that it is none
	Rules  []string `json:"rules"`  // ids and categories as written
	Reason string   `json:"reason"` // why the finding may stand
	Until  string   `json:"until"`  // the last day on which it holds, YYYY-MM-DD; "" is for good
	Fault  string   `json:"fault"`  // why it silences nothing, one of the constants below; "" where it is sound
	Detail string   `json:"detail"` // the words that Fault speaks of

	// Over is the part of the file in which findings that begin there are silenced. Its end belongs to it where the
	// posting ends there.
	Over finding.Span `json:"-"`
}

// The faults of a comment. UnknownRule is for the caller to set, who knows the rules.
const (
	UnknownForm = "unknown-form"
	NoRule      = "no-rule"
	NoReason    = "no-reason"
	BadDate     = "bad-date"
	Unopened    = "unopened"
	UnknownRule = "unknown-rule"
)

// Forms lists the comments that are understood.
func Forms() []string {
	return []string{"postlint-disable-next-line", "postlint-disable", "postlint-enable", "postlint-disable-file"}
}

// forms leads from a comment's first word to the form.
var forms = map[string]string{
	"postlint-disable-next-line": "next-line", "postlint-disable": "block", "postlint-enable": enable, "postlint-disable-file": "file",
}

// enable ends a block. It is no fact by itself.
const enable = "enable"

// most is how many comments of a posting are read: each is held against each finding.
const most = 500

// Recognise reads the posting's comments in their order, up to most of them.
func Recognise(p *posting.Posting) []Fact {
	var out []Fact
	for i := range p.Comments {
		if len(out) == most {
			break
		}
		c := &p.Comments[i]
		f, ok := Parse(c.Text)
		if !ok {
			continue
		}
		f.Mark = fact.Markup(-1, c.Span, f.Text)
		if f.Form == enable {
			if shut(out, &f, c.Span.Start) {
				continue
			}
			f.Form, f.Fault, f.Detail = "", Unopened, "postlint-enable"
		}
		f.Over = over(p, f.Form, c.Span)
		out = append(out, f)
	}
	return out
}

// shut ends the open blocks that an enabling comment names, or all where it names none. It says whether there was one.
func shut(list []Fact, end *Fact, at int) bool {
	found := false
	for i := range list {
		f := &list[i]
		if f.Form != "block" || f.Fault != "" || f.Over.End < at || !named(f.Rules, end.Rules) {
			continue
		}
		f.Over.End = at
		found = true
	}
	return found
}

// named says whether a block's rules are those that the comment which ends it names.
func named(block, end []string) bool {
	return len(end) == 0 || slices.ContainsFunc(block, func(rule string) bool { return slices.Contains(end, rule) })
}

// over is what a comment reaches: the next line that is not blank, all that follows, or the whole posting.
func over(p *posting.Posting, form string, at finding.Span) finding.Span {
	chunk := p.Doc.Chunk
	whole := finding.Span{Start: chunk.Base, End: chunk.Base + len(chunk.Src)}
	switch form {
	case "file":
		return whole
	case "block":
		return finding.Span{Start: at.End, End: whole.End}
	case "next-line":
		rest := chunk.Src[min(max(at.End-chunk.Base, 0), len(chunk.Src)):]
		from, to := nextLine(rest, p.Doc.Record)
		return finding.Span{Start: at.End + from, End: at.End + to}
	}
	return finding.Span{}
}

// nextLine is the first line behind the current one that is not blank. Within a JSON string a line ends with its escape.
func nextLine(b []byte, record bool) (from, to int) {
	from = lineEnd(b, 0, record)
	for to = from; to < len(b); from = to {
		to = lineEnd(b, from, record)
		line := strings.NewReplacer(`\n`, "", `\r`, "", `\t`, "").Replace(string(b[from:to]))
		if strings.TrimSpace(line) != "" {
			return from, to
		}
	}
	return len(b), len(b)
}

// lineEnd is the offset behind the line that begins at i.
func lineEnd(b []byte, i int, record bool) int {
	end := len(b)
	if k := bytes.IndexByte(b[i:], '\n'); k >= 0 {
		end = i + k + 1
	}
	if record {
		if k := bytes.Index(b[i:end], []byte(`\n`)); k >= 0 {
			end = i + k + 2
		}
	}
	return end
}

// separators stand between the rules and the reason. Word processors make dashes of two hyphens.
var separators = []string{"--", "—", "–"}

// Parse reads the text of a comment. It is false where the comment does not speak to postlint at all.
func Parse(comment string) (Fact, bool) {
	text := finding.Folded(comment)
	if !strings.HasPrefix(text, "postlint-") {
		return Fact{}, false
	}
	head, reason := text, ""
	at := len(text)
	for _, sep := range separators {
		if i := strings.Index(text, " "+sep); i >= 0 && i < at {
			at = i
			head, reason = text[:i], strings.TrimSpace(text[i+1+len(sep):])
		}
	}
	words := strings.FieldsFunc(head, func(r rune) bool { return r == ' ' || r == ',' })
	f := Fact{Mark: fact.Mark{Text: text}, Form: forms[words[0]], Reason: reason}
	f.Rules, f.Until = names(words[1:])
	switch {
	case f.Form == "":
		f.Fault, f.Detail = UnknownForm, words[0]
	case f.Form == enable:
	case len(f.Rules) == 0:
		f.Fault, f.Detail = NoRule, words[0]
	case f.Until != "" && !day(f.Until):
		f.Fault, f.Detail = BadDate, f.Until
	case reason == "":
		f.Fault, f.Detail = NoReason, strings.Join(f.Rules, ", ")
	}
	return f, true
}

// names parts the rules from the day behind "until". Where no day follows, the day is the word itself, which is none.
func names(words []string) (rules []string, until string) {
	i := slices.Index(words, "until")
	switch {
	case i < 0:
		return words, ""
	case i == len(words)-1:
		return words[:i], words[i]
	}
	return words[:i], strings.Join(words[i+1:], " ")
}

// day says whether s is a day written as YYYY-MM-DD.
func day(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}
