package report

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"

	"github.com/postlint/postlint/lint"
)

// The ndjson format: one line a posting, in the order of the input, each written whole; errors stand on lines of their own
// kind, where they occurred, and so does, last, what is found in several postings together. Readers skip kinds of lines that they do
// not know. Its schema is ndjson.schema.json.

// record is the line of one posting, to which its checks are written last; its fields only grow. Each line says with what it was made, as
// lines are sorted, cut out and put together.
type record struct {
	Path     string         `json:"path"`
	Posting  identity       `json:"posting"`
	AsOf     string         `json:"as_of"`
	Version  string         `json:"version,omitempty"`
	Rules    string         `json:"rules_digest,omitempty"`
	Findings []lint.Finding `json:"findings"`
}

type identity struct {
	Index int    `json:"index"`
	ID    string `json:"id"`
	Title string `json:"title"`
}

// failure is the line of a source or record that could not be read. Line is left out where it is not known.
type failure struct {
	Path    string      `json:"path"`
	Error   failureText `json:"error"`
	AsOf    string      `json:"as_of,omitempty"`
	Version string      `json:"version,omitempty"`
	Rules   string      `json:"rules_digest,omitempty"`
}

type failureText struct {
	Message string `json:"message"`
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
	Hint    string `json:"hint,omitempty"`
}

func recordOf(r *lint.Result) *record {
	rec := &record{
		Path: r.Path, Posting: identity{r.Index, r.ID, r.Title}, AsOf: r.AsOf, Findings: r.Findings,
	}
	if rec.Findings == nil {
		rec.Findings = []lint.Finding{}
	}
	if slices.ContainsFunc(rec.Findings, ofSet) {
		rec.Findings = slices.DeleteFunc(slices.Clone(rec.Findings), ofSet)
	}
	for i := range rec.Findings {
		if f := &rec.Findings[i]; f.References == nil || f.Data.Empty() && f.Data != nil {
			rec.Findings = normal(rec.Findings)
			break
		}
	}
	return rec
}

// set is what is found in postings beside others of the run: the line {"set":{"postings":812},"findings":[…]}. It stands apart,
// so that what is said of a posting hangs on that posting alone. The findings are known one by one and written last.
type set struct {
	postings int
	findings series
}

// setFinding is a finding with the posting that it is about.
type setFinding struct {
	Path    string   `json:"path"`
	Posting identity `json:"posting"`
	lint.Finding
}

func ofSet(f lint.Finding) bool { return f.OfSet }

// add counts a posting and holds its findings back that hang on earlier ones.
func (s *set) add(r *lint.Result) error {
	s.postings++
	for i := range r.Findings {
		if !ofSet(r.Findings[i]) {
			continue
		}
		f := normal(r.Findings[i : i+1])[0]
		if err := s.findings.add(setFinding{r.Path, identity{r.Index, r.ID, r.Title}, f}); err != nil {
			return err
		}
	}
	return nil
}

// series is the items of a JSON list, which are known one by one and written later. Its zero value is empty.
type series struct {
	held spool
	out  *lines // into held
}

func (s *series) empty() bool { return s.out == nil }

// add holds an item back.
func (s *series) add(item any) error {
	before := ","
	if s.empty() {
		s.out = newLines(&s.held)
		before = ""
	}
	return s.out.text(before, item)
}

// write writes what was held back between a beginning and an end, which are texts and values in turn.
func (s *series) write(out *lines, begin, end []any) error {
	if err := out.text(begin...); err != nil {
		return err
	}
	if err := s.held.release(out.w); err != nil {
		return err
	}
	return out.text(end...)
}

// normal is a copy of the findings with empty lists instead of null ones and without empty data.
func normal(list []lint.Finding) []lint.Finding {
	out := append([]lint.Finding(nil), list...)
	for i := range out {
		if out[i].References == nil {
			out[i].References = []string{}
		}
		if out[i].Data.Empty() {
			out[i].Data = nil
		}
	}
	return out
}

func failureOf(e *lint.SourceError) *failure {
	return &failure{Path: e.Path, Error: failureText{e.Message, e.Line, e.Column, e.Hint}}
}

// lines writes values as JSON, each on a line of its own and in one write.
type lines struct {
	w      io.Writer
	buf    bytes.Buffer
	enc    *json.Encoder
	checks map[lint.Check]string // that were written before: few are, in posting after posting
}

// mostChecks is how many checks are remembered as JSON. The law of one day makes some hundreds.
const mostChecks = 1 << 10

func newLines(w io.Writer) *lines {
	l := &lines{w: w}
	l.enc = json.NewEncoder(&l.buf)
	l.enc.SetEscapeHTML(false)
	return l
}

func (l *lines) write(v any) error {
	l.buf.Reset()
	if err := l.enc.Encode(v); err != nil {
		return err
	}
	_, err := l.w.Write(l.buf.Bytes())
	return err
}

// value adds a value without the encoder's line end.
func (l *lines) value(v any) error {
	if err := l.enc.Encode(v); err != nil {
		return err
	}
	l.buf.Truncate(l.buf.Len() - len("\n"))
	return nil
}

// text writes raw text and JSON values in turn, in one write: JSON's own signs, a value, signs, a value.
func (l *lines) text(parts ...any) error {
	l.buf.Reset()
	for i, p := range parts {
		if i%2 == 0 {
			l.buf.WriteString(p.(string))
		} else if err := l.value(p); err != nil {
			return err
		}
	}
	_, err := l.w.Write(l.buf.Bytes())
	return err
}

// posting writes a record with its checks, between raw texts, in one write.
func (l *lines) posting(before string, rec *record, checks []lint.Check, after string) error {
	l.buf.Reset()
	l.buf.WriteString(before)
	if err := l.value(rec); err != nil {
		return err
	}
	l.buf.Truncate(l.buf.Len() - len("}"))
	l.buf.WriteString(`,"checks":[`)
	for i := range checks {
		if i > 0 {
			l.buf.WriteByte(',')
		}
		if err := l.check(&checks[i]); err != nil {
			return err
		}
	}
	l.buf.WriteString("]}")
	l.buf.WriteString(after)
	_, err := l.w.Write(l.buf.Bytes())
	return err
}

func (l *lines) check(c *lint.Check) error {
	if known, ok := l.checks[*c]; ok {
		l.buf.WriteString(known)
		return nil
	}
	start := l.buf.Len()
	if err := l.value(c); err != nil {
		return err
	}
	if l.checks == nil {
		l.checks = map[lint.Check]string{}
	}
	if len(l.checks) < mostChecks {
		l.checks[*c] = string(l.buf.Bytes()[start:])
	}
	return nil
}

// separator stands before the i-th value of a list, counted from 0.
func separator(i int) string {
	if i == 0 {
		return "\n"
	}
	return ",\n"
}

type ndjson struct {
	out      *lines
	made     stamp
	settings []Setting
	compares bool
	set      set
}

func newNDJSON(w io.Writer, _ Options) Report { return &ndjson{out: newLines(w)} }

func (n *ndjson) Begin(m *Meta) error {
	n.made, n.settings, n.compares = stampOf(m), m.settings(), m.Compares
	return nil
}

func (n *ndjson) Posting(r *lint.Result) error {
	rec := recordOf(r)
	rec.Version, rec.Rules = n.made.Version, n.made.RulesDigest
	if err := n.set.add(r); err != nil {
		return err
	}
	return n.out.posting("", rec, r.Checks, "\n")
}

func (n *ndjson) Error(e *lint.SourceError) error {
	f := failureOf(e)
	f.AsOf, f.Version, f.Rules = n.made.AsOf, n.made.Version, n.made.RulesDigest
	return n.out.write(f)
}

// End writes the line of the set, where postings were compared: also that none repeats another is said.
func (n *ndjson) End(*Summary) error {
	if !n.compares || n.set.postings < 2 {
		return nil
	}
	return n.set.findings.write(n.out,
		[]any{`{"set":{"postings":`, n.set.postings, `},"findings":[`},
		[]any{`],"as_of":`, n.made.AsOf, `,"version":`, n.made.Version, `,"rules_digest":`, n.made.RulesDigest, `,"settings":`, n.settings, "}\n"})
}
