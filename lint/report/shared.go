package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cespare/xxhash/v2"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/internal/finding"
)

// homepage is where postlint and its rules are described.
const homepage = "https://github.com/postlint/postlint"

// book is the rules, of which the zero value holds the built-in ones.
func (m *Meta) book() *lint.Rulebook {
	if m.Book == nil {
		return &lint.Rulebook{}
	}
	return m.Book
}

// say is a text in the language of the rules: {name} is filled in from pairs of names and values.
func (m *Meta) say(english string, pairs ...string) string { return m.book().Say(english, pairs...) }

// digest identifies the rules, a team's own included.
func (m *Meta) digest() string { return m.book().Digest() }

// PageOf is the address of the documentation of a rule of a book, "" where it has none.
func PageOf(book *lint.Rulebook, rule string) string { return (&Meta{Book: book}).page(rule) }

// page is the address of a rule's documentation. A rule of a team's own has no page: its first source stands in for it, ""
// where it has none.
func (m *Meta) page(rule string) string {
	if !m.book().Own(rule) {
		return homepage + "/blob/main/rules/" + rule + ".md"
	}
	for _, ref := range m.Book.Find(rule).References {
		if IsLink(ref) {
			return ref
		}
	}
	return ""
}

// provenance says with what a report was made, in one line for people and logs.
func provenance(m *Meta) string {
	return m.say("postlint {version}, rules {rules}, law as of {day}", "version", m.Version, "rules", m.digest(), "day", m.AsOf)
}

// stamp is the same for programs.
type stamp struct {
	Version     string `json:"version"`
	AsOf        string `json:"as_of"`
	RulesDigest string `json:"rules_digest"`
}

func stampOf(m *Meta) stamp { return stamp{m.Version, m.AsOf, m.digest()} }

// settings are those of a run as a list that is never null.
func (m *Meta) settings() []Setting {
	if m.Settings == nil {
		return []Setting{}
	}
	return m.Settings
}

// level is the severity that a format without a word for "undecidable" shows: what cannot be decided is no fault, so it is
// never more than an info.
func level(f *lint.Finding) lint.Severity {
	if f.Certainty == lint.Undecidable {
		return lint.Info
	}
	return f.Severity
}

// standing is the severity, "undecidable" before it where it cannot be decided.
func standing(f *lint.Finding) string {
	if f.Certainty == lint.Undecidable {
		return "undecidable " + f.Severity.String()
	}
	return f.Severity.String()
}

// fails says whether a finding is a fault to those formats that know passed and failed only.
func fails(f *lint.Finding) bool { return f.Counts() && level(f) > lint.Info }

// message is what is found, in one line; a finding that cannot be decided says so, and one that hangs on something says on what.
func (m *Meta) message(f *lint.Finding) string {
	if f.Certainty == lint.Undecidable {
		return m.say("cannot be decided: {message}", "message", m.found(f))
	}
	return m.found(f)
}

// found is what is found, and on what it hangs: a duty that only some employers have reads like everybody's without that.
func (m *Meta) found(f *lint.Finding) string {
	if c := condition(f); c != "" {
		return finding.Folded(f.Message) + "; " + m.say("holds") + ": " + finding.Folded(c)
	}
	return finding.Folded(f.Message)
}

// condition is on what a finding hangs, "" for nothing.
func condition(f *lint.Finding) string {
	if f.Data == nil {
		return ""
	}
	return f.Data.Condition
}

// advice is the message and what to do about it.
func (m *Meta) advice(f *lint.Finding) string {
	if f.Help == "" {
		return m.message(f)
	}
	return m.message(f) + "; " + finding.Folded(f.Help)
}

// failureMessage is what is wrong with a source that could not be read, in one line.
func (m *Meta) failureMessage(e *lint.SourceError) string {
	if e.Hint == "" {
		return finding.Folded(m.book().Fact(e.Message))
	}
	return finding.Folded(m.book().Fact(e.Message)) + "; " + finding.Folded(m.book().Fact(e.Hint))
}

// unreadable is the same for formats that say nowhere else that it could not be read.
func (m *Meta) unreadable(e *lint.SourceError) string {
	return "cannot be read: " + m.failureMessage(e)
}

// failureLine is a source that could not be read as one line of a log.
func (m *Meta) failureLine(e *lint.SourceError) string {
	return fmt.Sprintf("%s:%d:%d: %s", Escape(e.Path), max(e.Line, 1), max(e.Column, 1), Escape(m.unreadable(e)))
}

// label names a posting for people: its title, its id, and its number where the file holds others.
func (m *Meta) label(r *lint.Result) string {
	name := finding.Folded(r.Title)
	if name == "" {
		name = m.say("untitled posting")
	}
	if id := finding.Folded(r.ID); id != "" {
		return name + " (id " + id + ")"
	}
	if r.Index > 0 {
		return m.say("{title} (posting {n})", "title", name, "n", strconv.Itoa(r.Index+1))
	}
	return name
}

// causes are the hands besides the author's that a fault may come from.
var causes = map[string]string{
	"template":   "most likely the template that the posting was made with",
	"aggregator": "most likely the job board that copied the posting",
	"transport":  "most likely an export, import or encoding step on the way",
}

// at is a place in words.
func (m *Meta) at(p lint.Position) string {
	return m.say("line {line}, column {column}", "line", strconv.Itoa(p.Line), "column", strconv.Itoa(p.Column))
}

// place is the name of a jurisdiction, its code where it has none.
func (m *Meta) place(code string) string { return Capital(lint.PlaceName(code, m.book().Language())) }

// slashed is a path as repositories write it: with slashes, without a leading "./".
func slashed(path string) string {
	path = filepath.ToSlash(path)
	if strings.HasPrefix(path, "./") && path != "./" {
		path = strings.TrimLeft(path[2:], "/")
	}
	return path
}

// uri is a path as a URI reference (RFC 3986), and whether it is relative to the directory in which postlint ran.
func uri(path string) (ref string, relative bool) {
	path = slashed(path)
	switch {
	case filepath.IsAbs(path):
		if !strings.HasPrefix(path, "/") { // C:/jobs
			path = "/" + path
		}
		return (&url.URL{Scheme: "file", Path: path}).String(), false
	case strings.HasPrefix(path, "/"):
		return (&url.URL{Scheme: "file", Path: path}).String(), false
	}
	return (&url.URL{Path: path}).String(), true
}

// printer writes texts, each in one write.
type printer struct{ w io.Writer }

func (p printer) print(s string) error {
	_, err := io.WriteString(p.w, s)
	return err
}

func (p printer) line(s string) error { return p.print(s + "\n") }

// repeats numbers equal fingerprints, which two postings with one title in one run have, as consumers drop all but the first
// of equal ones without a word. It remembers remembered of them at least and twice as many at most, a hash of eight bytes each.
type repeats struct{ young, old map[uint64]int32 }

// remembered is more than a consumer takes: GitHub refuses a run of more than 25,000 results.
// https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
const remembered = 1 << 16

// next is how many findings with that fingerprint came before.
func (m *repeats) next(fingerprint string) int {
	key := xxhash.Sum64String(fingerprint)
	n := max(m.young[key], m.old[key])
	if m.young == nil || len(m.young) == remembered {
		m.old, m.young = m.young, map[uint64]int32{}
	}
	m.young[key] = n + 1
	return int(n)
}

// edit is one edit of a fix with its place in lines and columns.
type edit struct {
	lint.Edit
	from, to lint.Position
}

// edits are the edits of all fixes of a posting, by finding, with their places; none where they cannot be made in the file.
func edits(r *lint.Result) map[*lint.Finding][]edit {
	if r.Packed() {
		return nil
	}
	var offsets []int
	for i := range r.Findings {
		if fix := r.Findings[i].Fix; fix != nil {
			for _, e := range fix.Edits {
				offsets = append(offsets, e.Start, e.End)
			}
		}
	}
	if len(offsets) == 0 {
		return nil
	}
	slices.Sort(offsets)
	offsets = slices.Compact(offsets)
	places := r.Positions(offsets)
	at := func(offset int) lint.Position {
		i, _ := slices.BinarySearch(offsets, offset)
		return places[i]
	}
	all := map[*lint.Finding][]edit{}
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Fix != nil {
			for _, e := range f.Fix.Edits {
				all[f] = append(all[f], edit{e, at(e.Start), at(e.End)})
			}
		}
	}
	return all
}

// sentence makes one of a message, which begins in lower case and has no full stop.
func sentence(s string) string {
	s = finding.Folded(s)
	if s == "" {
		return ""
	}
	s = Capital(s)
	if strings.ContainsAny(s[len(s)-1:], ".!?") {
		return s
	}
	return s + "."
}

// Capital is a text that begins with a capital, unless it begins with an address.
func Capital(s string) string {
	if word, _, _ := strings.Cut(s, " "); strings.Contains(word, "://") {
		return s
	}
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[n:]
}

// attr is a text within XML: characters that XML cannot hold at all become U+FFFD.
func attr(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder does not fail
	return b.String()
}
