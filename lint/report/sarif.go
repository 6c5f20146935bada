package report

import (
	"encoding/base64"
	"fmt"
	"io"
	"regexp"
	"strings"
	"sync"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/internal/finding"
)

// The sarif format: SARIF 2.1.0 with errata 01 (OASIS). Results stream; the invocation with the sources that could not be
// read comes last and is held back until then.
//
// Columns count code points (columnKind), ends are exclusive, byte offsets count from 0 in the file. What cannot be decided
// is a result of kind "open", whose level must be "none" (§3.27.10). GitHub reads neither kinds, suppressions nor fixes, shows the
// related locations that the message links, 5,000 results of a run, and tells alerts apart by primaryLocationLineHash.

type sarif struct {
	out   *lines
	n     int // results written
	meta  Meta
	index map[string]int // of each rule in the list of rules
	seen  repeats
	notes series // of type sarifNotification
}

func newSARIF(w io.Writer, _ Options) Report {
	return &sarif{out: newLines(w), index: map[string]int{}}
}

type (
	sarifText struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown,omitempty"`
	}
	sarifRule struct {
		ID            string          `json:"id"`
		DeprecatedIDs []string        `json:"deprecatedIds,omitempty"`
		Name          string          `json:"name"`
		Short         sarifText       `json:"shortDescription"`
		Full          sarifText       `json:"fullDescription"`
		HelpURI       string          `json:"helpUri,omitempty"`
		Help          sarifText       `json:"help"`
		Configuration sarifLevel      `json:"defaultConfiguration"`
		Properties    sarifProperties `json:"properties"`
	}
	sarifLevel struct {
		Level   string `json:"level"`
		Enabled bool   `json:"enabled"` // where nothing is said of the rule
	}
	sarifProperties struct {
		Tags       []string `json:"tags"`
		Severity   string   `json:"problem.severity"` // GitHub's word
		Since      string   `json:"since"`
		References []string `json:"references,omitempty"`
	}
	sarifDescriptor struct {
		ID    string    `json:"id"`
		Short sarifText `json:"shortDescription"`
	}
	sarifDriver struct {
		Name          string            `json:"name"`
		Version       string            `json:"version"`
		Semantic      string            `json:"semanticVersion,omitempty"`
		URI           string            `json:"informationUri"`
		Language      string            `json:"language"`
		Notifications []sarifDescriptor `json:"notifications"`
		Rules         []sarifRule       `json:"rules"`
		Properties    stamp             `json:"properties"`
	}
	sarifArtifact struct {
		URI  string `json:"uri"`
		Base string `json:"uriBaseId,omitempty"`
	}
	sarifRegion struct {
		StartLine   int  `json:"startLine,omitempty"`
		StartColumn int  `json:"startColumn,omitempty"`
		EndLine     int  `json:"endLine,omitempty"`
		EndColumn   int  `json:"endColumn,omitempty"`
		ByteOffset  *int `json:"byteOffset,omitempty"`
		ByteLength  *int `json:"byteLength,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifLogical struct {
		Name      string `json:"name"`
		Qualified string `json:"fullyQualifiedName"`
		Kind      string `json:"kind"`
	}
	sarifLocation struct {
		ID       int            `json:"id,omitempty"`
		Message  *sarifText     `json:"message,omitempty"`
		Physical sarifPhysical  `json:"physicalLocation"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	}
	sarifContent struct {
		Text   *string `json:"text,omitempty"`
		Binary string  `json:"binary,omitempty"`
	}
	sarifReplacement struct {
		Deleted  sarifRegion  `json:"deletedRegion"`
		Inserted sarifContent `json:"insertedContent"`
	}
	sarifChange struct {
		Artifact     sarifArtifact      `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifSafe struct {
		Safe bool `json:"safe"`
	}
	sarifFix struct {
		Description sarifText     `json:"description"`
		Changes     []sarifChange `json:"artifactChanges"`
		Properties  sarifSafe     `json:"properties"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Justification string `json:"justification"`
	}
	sarifDetails struct {
		Certainty  string     `json:"certainty"`
		Severity   string     `json:"severity"`
		Blame      string     `json:"blame"`
		Help       string     `json:"help,omitempty"`
		Excerpt    string     `json:"excerpt"`
		Section    string     `json:"section,omitempty"`
		Data       *lint.Data `json:"data,omitempty"`
		References []string   `json:"references,omitempty"`
		Posting    identity   `json:"posting"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		RuleIndex    *int               `json:"ruleIndex,omitempty"`
		Kind         string             `json:"kind"`
		Level        string             `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		Related      []sarifLocation    `json:"relatedLocations,omitempty"`
		Fingerprints map[string]string  `json:"partialFingerprints"`
		Suppressions []sarifSuppression `json:"suppressions"`
		Fixes        []sarifFix         `json:"fixes,omitempty"`
		Properties   sarifDetails       `json:"properties"`
	}
	sarifReference struct {
		ID    string `json:"id"`
		Index int    `json:"index"`
	}
	sarifNotification struct {
		Descriptor sarifReference  `json:"descriptor"`
		Level      string          `json:"level"`
		Message    sarifText       `json:"message"`
		Locations  []sarifLocation `json:"locations"`
	}
	sarifSummary struct {
		stamp
		Settings []Setting `json:"settings"`
		Summary  *Summary  `json:"summary"`
	}
)

// srcRoot is the base of relative paths: the directory in which postlint ran. GitHub resolves this name.
const srcRoot = "%SRCROOT%"

var semver = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^v?(\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?)$`)
})

func (s *sarif) Begin(m *Meta) error {
	s.meta = *m
	language := m.book().Language()
	if language == "en" {
		language = "en-US" // what it is where nothing is said (§3.14.7)
	}
	driver := sarifDriver{
		Name: "postlint", Version: m.Version, URI: homepage, Language: language, Properties: stampOf(m),
		Notifications: []sarifDescriptor{{"unreadable", sarifText{Text: "A source or record could not be read."}}},
	}
	if v := semver().FindStringSubmatch(m.Version); v != nil {
		driver.Semantic = v[1]
	}
	book := m.book()
	rules := book.All()
	for i := range rules {
		r := &rules[i]
		s.index[r.ID] = i
		driver.Rules = append(driver.Rules, sarifRuleOf(r, book.Page(r), m.page(r.ID)))
	}
	base := map[string]any{srcRoot: map[string]any{"description": sarifText{Text: "The directory in which postlint ran."}}}
	return s.out.text(`{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":`, driver,
		`},"language":`, language, `,"columnKind":"unicodeCodePoints","newlineSequences":["\r\n","\n","\r"],"originalUriBaseIds":`, base, `,"results":[`)
}

// sarifRuleOf describes a rule; page is its documentation in Markdown, uri the address of it, "" for none.
func sarifRuleOf(r *lint.Rule, page, uri string) sarifRule {
	severity := r.Severity.String()
	if r.Severity == lint.Info {
		severity = "recommendation"
	}
	return sarifRule{
		ID: r.ID, DeprecatedIDs: r.Aliases, Name: camel(r.ID), HelpURI: uri,
		Short: sarifText{Text: sentence(r.Title)}, Full: sarifText{Text: r.Description},
		Help:          sarifText{Text: r.Description + "\n\n" + sentence(r.Help), Markdown: page},
		Configuration: sarifLevel{sarifLevelOf(r.Severity), !r.OptIn},
		Properties:    sarifProperties{[]string{r.Category()}, severity, r.Since, r.References},
	}
}

// camel is a rule's id as a name: PayRequiredByLaw. The viewer of VS Code wants one that differs from the id.
func camel(id string) string {
	var b strings.Builder
	for _, part := range strings.FieldsFunc(id, func(r rune) bool { return r == '/' || r == '-' }) {
		b.WriteString(strings.ToUpper(part[:1]) + part[1:])
	}
	return b.String()
}

func sarifLevelOf(s lint.Severity) string {
	if s == lint.Info {
		return "note"
	}
	return s.String()
}

func (s *sarif) Posting(r *lint.Result) error {
	places := edits(r)
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.FoldedInto != nil {
			continue
		}
		s.n++
		if err := s.out.text(separator(s.n-1), s.result(r, f, places[f])); err != nil {
			return err
		}
	}
	return nil
}

func (s *sarif) result(r *lint.Result, f *lint.Finding, places []edit) *sarifResult {
	res := &sarifResult{
		RuleID: f.Rule, Kind: "fail", Level: sarifLevelOf(f.Severity), Suppressions: []sarifSuppression{},
		Message: sarifText{Text: plainSARIF(s.meta.found(f))},
		Fingerprints: map[string]string{
			"postlint/v1":             f.Fingerprint,
			"primaryLocationLineHash": fmt.Sprintf("%s:%d", f.Fingerprint, s.seen.next(f.Fingerprint)+1),
		},
		Properties: sarifDetails{
			f.Certainty.String(), f.Severity.String(), string(f.Blame), f.Help, f.Excerpt, f.Section, f.Data, f.References, identity{r.Index, r.ID, r.Title},
		},
	}
	if f.Data.Empty() {
		res.Properties.Data = nil
	}
	if i, ok := s.index[f.Rule]; ok {
		res.RuleIndex = &i
	}
	if f.Certainty == lint.Undecidable {
		res.Kind, res.Level = "open", "none"
	}
	if f.Help != "" {
		res.Message.Text += "\n" + plainSARIF(sentence(f.Help))
	}
	artifact := sarifArtifactOf(r.Path)
	res.Locations = []sarifLocation{{
		Physical: sarifPhysical{artifact, sarifRegionOf(f.Start, f.End)},
		Logical:  []sarifLogical{{s.meta.label(r), fmt.Sprintf("%s#%d", slashed(r.Path), r.Index), "posting"}},
	}}
	for i := range f.Related {
		rel := &f.Related[i]
		where := artifact
		if rel.Path != "" {
			where = sarifArtifactOf(rel.Path)
		}
		res.Related = append(res.Related, sarifLocation{
			ID: i + 1, Message: &sarifText{Text: plainSARIF(finding.Folded(rel.Message))},
			Physical: sarifPhysical{where, sarifRegionOf(rel.Start, rel.End)},
		})
		label := finding.Folded(rel.Message)
		if rel.Path == "" {
			label += quote(r, rel) // several say the same words of their places
		}
		res.Message.Text += "\n" + s.meta.say("See {link}.", "link", fmt.Sprintf("[%s](%d)", linkText(label), i+1))
	}
	if f.Suppressed != nil {
		res.Suppressions = []sarifSuppression{suppressionOf(*f.Suppressed)}
	}
	if f.Fix != nil && len(places) > 0 {
		res.Fixes = []sarifFix{{sarifText{Text: plainSARIF(sentence(f.Fix.Description))}, []sarifChange{{artifact, replacements(r, places)}}, sarifSafe{f.Fix.Safe}}}
	}
	return res
}

// suppressionOf tells comments in the file from what is written beside it.
func suppressionOf(suppressed string) sarifSuppression {
	how, reason := lint.SuppressedBy(suppressed)
	if reason == "" {
		reason = how
	}
	if how == "comment" {
		return sarifSuppression{"inSource", reason}
	}
	return sarifSuppression{"external", reason}
}

// linkText escapes what would end the text of a link (§3.11.6); plainSARIF escapes what would begin one.
func linkText(s string) string {
	return strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`).Replace(s)
}

func plainSARIF(s string) string {
	if !strings.Contains(s, "](") {
		return s
	}
	return linkText(s)
}

// replacements are text, or bytes where the file is in another charset than UTF-8: the edits are bytes of that charset.
func replacements(r *lint.Result, places []edit) []sarifReplacement {
	var list []sarifReplacement
	for _, e := range places {
		length := e.End - e.Start
		x := sarifReplacement{Deleted: sarifRegion{ByteOffset: &e.Start, ByteLength: &length}}
		if r.Recoded() {
			x.Inserted.Binary = base64.StdEncoding.EncodeToString([]byte(e.Text))
		} else {
			x.Deleted = *sarifRegionOf(e.from, e.to)
			x.Inserted.Text = &e.Text
		}
		list = append(list, x)
	}
	return list
}

func sarifArtifactOf(path string) sarifArtifact {
	ref, relative := uri(path)
	if relative {
		return sarifArtifact{ref, srcRoot}
	}
	return sarifArtifact{URI: ref}
}

func sarifRegionOf(from, to lint.Position) *sarifRegion {
	length := to.Offset - from.Offset
	return &sarifRegion{from.Line, from.Column, to.Line, to.Column, &from.Offset, &length}
}

func (s *sarif) Error(e *lint.SourceError) error {
	note := &sarifNotification{
		Descriptor: sarifReference{ID: "unreadable"}, Level: "error", Message: sarifText{Text: plainSARIF(s.meta.failureMessage(e))},
		Locations: []sarifLocation{{Physical: sarifPhysical{Artifact: sarifArtifactOf(e.Path)}}},
	}
	if e.Line > 0 {
		note.Locations[0].Physical.Region = &sarifRegion{StartLine: e.Line, StartColumn: e.Column}
	}
	return s.notes.add(note)
}

func (s *sarif) End(sum *Summary) error {
	return s.notes.write(s.out,
		[]any{"\n],\"invocations\":[{\"executionSuccessful\":", s.notes.empty(), `,"toolExecutionNotifications":[`},
		[]any{`]}],"properties":`, sarifSummary{stampOf(&s.meta), s.meta.settings(), sum}, "}]}\n"})
}
