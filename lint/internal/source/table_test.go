package source

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// shapes are the containers that are told apart in the table, with the samples under testdata/source that hold them, and how a reader of
// the table finds a place in one.
var shapes = []struct {
	name, place string
	samples     []string
}{
	{"Greenhouse", "line and column within the JSON string", []string{"greenhouse.json", "greenhouse-pay.json"}},
	{"Lever", "line and column within the JSON string", []string{"lever.json", "lever-content.json"}},
	{"Ashby", "line and column within the JSON string", []string{"ashby.json", "ashby-tiers.json"}},
	{"SmartRecruiters", "line and column within the JSON string", []string{"smartrecruiters.json", "smartrecruiters-remote.json"}},
	{"Workable", "line and column within the JSON string", []string{"workable.json", "workable-board.json", "workable-job.json"}},
	{"Workday", "line and column within the JSON string", []string{"workday.json", "workday-list.json", "workday-page.json"}},
	{"Jobvite", "line and column within the JSON string", []string{"jobvite.json"}},
	{"Recruitee", "line and column within the JSON string", []string{"recruitee.json", "recruitee-offer.json"}},
	{"Teamtailor", "line and column within the JSON string; of a place that stands apart, those of its id", []string{"teamtailor.json", "teamtailor-included.json"}},
	{"Personio XML", "line and column within the element", []string{"personio.xml"}},
	{"RemoteOK, arbeitnow, Adzuna, WordPress, JSON Feed", "line and column within the JSON string", []string{"remoteok.json", "arbeitnow.json", "adzuna.json", "wordpress.json", "json-feed.json"}},
	{"JSON: record, list, board, kept answers", "line and column within the JSON string", []string{
		"record.json", "entities.json", "kept-answers.json", "one-after-the-other.json", "board-broken.json", "board-cut-off.json", "utf16.json",
	}},
	{"NDJSON", "line and column within the JSON string", []string{
		"stream.ndjson", "bom.jsonl", "utf16.ndjson", "front-matter-records.ndjson", "lists.ndjson", "spread.ndjson",
	}},
	{"JSON-LD alone", "line and column within the JSON string", []string{"jobposting.json", "jsonld-list.jsonld", "properties.jsonld"}},
	{"JSON-LD in a page", "line and column within the JSON string", []string{"jsonld-page.html", "jsonld-graph.html", "jsonld-broken.html", "jsonld-without-description.html"}},
	{"microdata", "line and column within the element or attribute", []string{"microdata.html"}},
	{"feed: Indeed, LinkedIn and their like", "line and column within the element or its CDATA", []string{
		"indeed.xml", "indeed-fields.xml", "linkedin.xml", "pay-in-parts.xml", "other-names.xml", "malformed.xml", "not-well-formed.xml",
	}},
	{"feed: RSS, Atom", "line and column within the element or its CDATA", []string{"rss.xml", "prefixes.rss", "teamtailor.rss", "atom.xml", "language.atom"}},
	{"Word document", "paragraph, and character within it", []string{"word.docx"}},
	{"page, Google Docs, Word HTML", "line and column", []string{
		"google-docs.html", "word.htm", "page.html.gz", "windows-1252.html", "shift-jis.html", "broken-utf8.html", "front-matter.html",
	}},
	{"Markdown, MDX", "line and column", []string{
		"front-matter.md", "front-matter-alone.md", "front-matter-broken.md", "front-matter-toml.md", "front-matter-yaml.mdx", "between-rules.md",
	}},
	{"text", "line and column", []string{"plain.txt", "scraped.txt", "utf16.txt"}},
	{"CSV, TSV", "line and column within the cell", []string{"export.csv", "excel.csv", "german.csv", "french.tsv"}},
	{"YAML, TOML", "line and column within the value", []string{"entries.yaml", "entry.yml", "entries.toml"}},
}

// fieldsOf are the fields of a document as the table has them.
func fieldsOf(d *Document) map[string][]Text {
	places, remote := []Text{}, []Text{}
	for _, l := range d.Locations {
		if l.String == "Remote" {
			remote = append(remote, l)
		} else {
			places = append(places, l)
		}
	}
	all := map[string][]Text{
		"title": {d.Title}, "places": places, "remote": remote, "pay": {d.Pay}, "employer": {d.Employer}, "address": {d.URL}, "posted": {d.DatePosted},
		"until": {d.ValidThrough}, "type": {d.EmploymentType}, "language": {d.Language}, "text": {d.Body},
	}
	for name, texts := range all {
		if all[name] = slices.DeleteFunc(texts, func(t Text) bool { return !t.Present() }); len(all[name]) == 0 {
			delete(all, name)
		}
	}
	return all
}

var fieldNames = []string{"title", "text", "places", "remote", "pay", "employer", "address", "posted", "until", "type", "language"}

// TestTableOfContainers holds the table in testdata/source/README.md to what is read of the samples: which fields each container has, and
// that each field stands where its place says.
func TestTableOfContainers(t *testing.T) {
	const folder = "../../../testdata/source/"
	var w strings.Builder
	w.WriteString("# What is read of each container\n\nSamples of our own writing, one for each shape in which postings are kept, and in `.want` what is read of it. The table is written by\n" +
		"`go test ./lint/internal/source -update` from what is read: a dot stands where a sample has the field. `id` and whether a posting is closed\n" +
		"are read of all that have members. `go test` holds each field to its place: the bytes there are those that it was read from.\n\n" +
		"| container | " + strings.Join(fieldNames, " | ") + " | where a finding is |\n| --- |" + strings.Repeat(" :-: |", len(fieldNames)) + " --- |\n")
	listed := map[string]bool{}
	for _, shape := range shapes {
		seen := map[string]bool{}
		for _, sample := range shape.samples {
			listed[sample] = true
			b, err := os.ReadFile(folder + sample)
			if err != nil {
				t.Fatal(err)
			}
			for d, err := range Read(sample, bytes.NewReader(b)) {
				if err != nil {
					continue
				}
				for name, texts := range fieldsOf(d) {
					seen[name] = true
					for _, x := range texts {
						stands(t, sample, name, b, d, x)
					}
				}
			}
		}
		fmt.Fprintf(&w, "| %s |", shape.name)
		for _, name := range fieldNames {
			if seen[name] {
				w.WriteString(" • |")
			} else {
				w.WriteString(" |")
			}
		}
		fmt.Fprintf(&w, " %s |\n", shape.place)
	}
	files, _ := filepath.Glob(folder + "*")
	for _, f := range files {
		if name := filepath.Base(f); !strings.HasSuffix(name, ".want") && name != "README.md" && !listed[name] {
			t.Errorf("%s is in no row of the table", name)
		}
	}
	if *update {
		if err := os.WriteFile(folder+"README.md", []byte(w.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(folder + "README.md"); err != nil || string(want) != w.String() {
		t.Errorf("the table is not that of the samples, rewrite it by -update (%v):\n%s", err, w.String())
	}
}

// stands checks that a field stands in the file where its span says, and that line and column are those of that byte. They are counted here
// apart from the reader. What is put together of parts, or says with a word of ours what the file says with a flag, has no bytes of its own.
func stands(t *testing.T, sample, name string, file []byte, d *Document, x Text) {
	t.Helper()
	s := x.Span(0, len(x.String))
	p := d.Positions([]int{s.Start})[0]
	if d.rendered {
		lines := strings.Split(d.decoded.String, "\n")
		if p.Paragraph != p.Line || p.Line > len(lines) || p.Column > utf8.RuneCountInString(lines[p.Line-1])+1 {
			t.Errorf("%s: %s is at %+v of %d paragraphs", sample, name, p, len(lines))
		}
		return
	}
	if compressed(file) {
		file = d.Chunk.Src
	}
	if s.Start < 0 || s.End > len(file) {
		t.Fatalf("%s: %s at %+v of %d bytes", sample, name, s, len(file))
	}
	cs := d.charset
	_, mark := byMark(file)
	before := cs.decode(file[:max(s.Start, mark)], mark).String
	last := strings.LastIndexAny(before, "\r\n") + 1
	line := strings.Count(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(before), "\n") + 1
	if column := utf8.RuneCountInString(before[last:]) + 1; p.Line != line || p.Column != column {
		t.Errorf("%s: %s is at %d:%d, told as %d:%d", sample, name, line, column, p.Line, p.Column)
	}
	if linear := x.Map.Identity() || len(x.Map.segs) == 1 && x.Map.segs[0].linear; !linear {
		return // of parts, or in words of ours: what it stands for is in the .want of the sample
	}
	if there := cs.decode(file[:s.End], s.Start).String; there != x.String {
		t.Errorf("%s: %s is %q, and %q stands at its place", sample, name, x.String, there)
	}
}

// TestEachReaderHasAFuzzTargetASampleAndASpanTest lists what must be there for each way to read.
func TestEachReaderHasAFuzzTargetASampleAndASpanTest(t *testing.T) {
	tests := ""
	for _, f := range []string{"fuzz_test.go", "property_test.go", "scan_test.go"} {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		tests += string(b)
	}
	for reader, want := range map[string]struct{ fuzz, span, sample string }{
		"page":            {"FuzzPages", "TestSlicesOfPagesDecodeToTheirText", "jsonld-page.html"},
		"text":            {"FuzzTexts", "TestSlicesOfFilesDecodeToTheirText", "plain.txt"},
		"Markdown":        {"FuzzMarkdown", "TestSlicesOfMarkdownDecodeToTheirText", "front-matter.md"},
		"JSON":            {"FuzzRecords", "TestSlicesOfRecordsDecodeToTheirText", "record.json"},
		"list":            {"FuzzListIsReadAsItsRecordsAre", "TestSlicesOfRecordsDecodeToTheirText", "ashby.json"},
		"stream":          {"FuzzStreams", "TestSlicesOfRecordsDecodeToTheirText", "stream.ndjson"},
		"feed":            {"FuzzFeeds", "TestSlicesOfFeedsDecodeToTheirText", "indeed.xml"},
		"Word":            {"FuzzWordDocuments", "TestSlicesOfWordDocumentsDecodeToTheirText", "word.docx"},
		"Word's parts":    {"FuzzWordArchives", "TestSlicesOfWordDocumentsDecodeToTheirText", "word.docx"},
		"table":           {"FuzzTables", "TestSlicesOfTablesDecodeToTheirText", "export.csv"},
		"YAML and TOML":   {"FuzzEntries", "TestSlicesOfEntriesDecodeToTheirText", "entries.toml"},
		"compressed":      {"FuzzCompressed", "TestSlicesOfCompressedFilesDecodeToTheirText", "page.html.gz"},
		"mapped":          {"FuzzMapped", "TestSlicesOfMappedRecordsDecodeToTheirText", "record.json"},
		"character sets":  {"FuzzCharsets", "TestSlicesOfFilesDecodeToTheirText", "shift-jis.html"},
		"scanner of JSON": {"FuzzScannerAgreesWithEncodingJSON", "TestSlicesOfRecordsDecodeToTheirText", "record.json"},
	} {
		for _, name := range []string{want.fuzz, want.span} {
			if !strings.Contains(tests, "func "+name+"(") {
				t.Errorf("%s: there is no %s", reader, name)
			}
		}
		if _, err := os.Stat("../../../testdata/source/" + want.sample); errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s: there is no sample %s", reader, want.sample)
		}
	}
}
