// Package finding holds the vocabulary that every room of postlint shares: spans, severities, findings and checks.
//
// It is a leaf: it imports nothing of postlint, so that every other package may import it. It knows neither HTML nor law
// nor Rego. Values enter it from the policy room and leave it through the report room.
package finding

import (
	"fmt"
	"strings"
)

// Span is a half-open range [Start, End) of bytes in the file that the posting was read from (in the decompressed part
// for archives). It is the one truth about where something stands. The zero Span is the empty range at the file's start.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the number of bytes that the span covers.
func (s Span) Len() int { return s.End - s.Start }

// Join is the smallest span that covers both s and t.
func (s Span) Join(t Span) Span { return Span{min(s.Start, t.Start), max(s.End, t.End)} }

// Severity says how much a finding matters. Its zero value is Info.
type Severity int

// The severities, in rising order. Each carries a promise: an Error means "do not publish this", a Warning "mend it", an Info "consider it".
const (
	Info Severity = iota
	Warning
	Error
)

var severityNames = [...]string{"info", "warning", "error"}

func (s Severity) String() string { return severityNames[s] }

// ParseSeverity reads the name of a severity. The error names the known ones.
func ParseSeverity(name string) (Severity, error) {
	for i, n := range severityNames {
		if n == name {
			return Severity(i), nil
		}
	}
	return Info, fmt.Errorf("unknown severity %q (known: %s)", name, strings.Join(severityNames[:], ", "))
}

// MarshalText writes the severity's name.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the severity's name.
func (s *Severity) UnmarshalText(b []byte) (err error) {
	*s, err = ParseSeverity(string(b))
	return err
}

// Certainty says whether postlint could decide. Its zero value is Certain.
type Certainty int

// A finding is Undecidable where the posting is cut or a needed fact cannot be known.
const (
	Certain Certainty = iota
	Undecidable
)

func (c Certainty) String() string {
	if c == Undecidable {
		return "undecidable"
	}
	return "certain"
}

// MarshalText writes "certain" or "undecidable".
func (c Certainty) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// Blame names who most likely caused a fault.
type Blame string

// The four hands that a posting goes through.
const (
	Author     Blame = "author"     // who wrote the text
	Template   Blame = "template"   // the applicant tracking system's own frame
	Aggregator Blame = "aggregator" // a board that shows or copies the posting
	Transport  Blame = "transport"  // an export, import or encoding step on the way
)

// Verdict is the answer to the question whether a posting meets a duty.
type Verdict string

// The verdicts on a duty.
const (
	Pass          Verdict = "pass"
	Fail          Verdict = "fail"
	NotApplicable Verdict = "not-applicable"
	CannotTell    Verdict = "undecidable"
)

// Position is a place in a file. Line and Column are 1-based; Column counts code points; Offset counts bytes from 0.
type Position struct {
	Offset int `json:"offset"`
	Line   int `json:"line"`
	Column int `json:"column"`
	// Paragraph is the paragraph of a Word document, from 1, which is its line; 0 elsewhere, where files have lines that people see.
	Paragraph int `json:"paragraph,omitempty"`
}

// Related is another place that explains a finding.
type Related struct {
	Path    string   `json:"path,omitempty"` // of the file, where it stands in another posting; "" is the finding's own posting
	Message string   `json:"message"`
	Start   Position `json:"start"`
	End     Position `json:"end"`

	Span Span `json:"-"`
}

// Jurisdiction is a place whose law a finding speaks of.
type Jurisdiction struct {
	Code string `json:"code"` // ISO 3166 code, with postlint's suffixes for counties and cities
	Law  string `json:"law"`  // the citation
}

// Data carries the parts of a finding that programs want to read without parsing the message.
type Data struct {
	Jurisdictions []Jurisdiction `json:"jurisdictions,omitempty"`
	Condition     string         `json:"condition,omitempty"` // on what the finding depends, for example the number of employees
	Signals       []string       `json:"signals,omitempty"`   // the evidence for a cut
}

// Empty says whether nothing is set.
func (d *Data) Empty() bool {
	return d == nil || len(d.Jurisdictions) == 0 && d.Condition == "" && len(d.Signals) == 0
}

// Edit replaces the bytes [Start, End) of the file by Text.
type Edit struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Fix is a way to mend a finding. Safe fixes change no visible word but the faulty one.
type Fix struct {
	Safe        bool   `json:"safe"`
	Description string `json:"description"`
	Edits       []Edit `json:"edits"`
}

// Finding is one fault at one place.
type Finding struct {
	Rule        string    `json:"rule"` // its id
	Severity    Severity  `json:"severity"`
	Certainty   Certainty `json:"certainty"`
	Blame       Blame     `json:"blame"`
	Message     string    `json:"message"` // what is wrong: it begins in lower case and has no full stop
	Help        string    `json:"help"`    // what to do, written alike
	Start       Position  `json:"start"`
	End         Position  `json:"end"`
	Excerpt     string    `json:"excerpt"` // what is faulty as readers see it, at most 300 code points
	Section     string    `json:"section"` // the canonical name of the section, possibly empty
	Data        *Data     `json:"data,omitempty"`
	Related     []Related `json:"related,omitempty"`
	References  []string  `json:"references"`
	Fingerprint string    `json:"fingerprint"` // of the rule, the posting and the excerpt: it stays where lines move
	FoldedInto  *string   `json:"folded_into"` // the rule whose finding stands for this one, nil for none
	Suppressed  *string   `json:"suppressed"`  // by what: "comment: REASON", "configuration: REASON" or "baseline"; nil for nothing
	Fix         *Fix      `json:"fix,omitempty"`

	Span Span `json:"-"` // from Start to End
	Ref  int  `json:"-"` // the fact it points at; 0 is the posting as a whole
	// OfSet says that the finding hangs on earlier postings of the run: alone, the posting would not have it.
	OfSet bool   `json:"-"`
	Key   string `json:"-"` // the message in English, which orders findings alike in all languages; "" is Message
}

// Order is what orders findings that are otherwise alike: the message in English, whatever language it is told in.
func (f *Finding) Order() string {
	if f.Key != "" {
		return f.Key
	}
	return f.Message
}

// Counts says whether the finding counts for the exit status and is shown to people.
func (f *Finding) Counts() bool { return f.FoldedInto == nil && f.Suppressed == nil }

// Check is the verdict on one duty of law in one jurisdiction.
type Check struct {
	ID           string  `json:"id"` // row of the law table and the duty, "us-ca-2026/pay_range"
	Jurisdiction string  `json:"jurisdiction"`
	Law          string  `json:"law"`
	Rule         string  `json:"rule"`
	Verdict      Verdict `json:"verdict"`
	Why          string  `json:"why"`

	NeedsSize bool `json:"-"` // it hangs on the number of employees, which nothing tells
}
