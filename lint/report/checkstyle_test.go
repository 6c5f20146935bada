package report

import (
	"encoding/xml"
	"strings"
	"testing"
)

type checkstyleDoc struct {
	XMLName xml.Name `xml:"checkstyle"`
	Version string   `xml:"version,attr"`
	Files   []struct {
		Name   string `xml:"name,attr"`
		Errors []struct {
			Line     int    `xml:"line,attr"`
			Column   int    `xml:"column,attr"`
			Severity string `xml:"severity,attr"`
			Message  string `xml:"message,attr"`
			Source   string `xml:"source,attr"`
		} `xml:"error"`
	} `xml:"file"`
}

func TestCheckstyleGolden(t *testing.T) {
	out := shown(t, newCheckstyle)
	var doc checkstyleDoc
	if err := xml.Unmarshal([]byte(out), &doc); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, f := range doc.Files {
		if seen[f.Name] || len(f.Errors) == 0 {
			t.Errorf("file %q twice, or empty", f.Name)
		}
		seen[f.Name] = true
		for _, e := range f.Errors {
			if e.Line < 1 || e.Message == "" || !strings.HasPrefix(e.Source, "postlint.") || !strings.Contains("error warning info", e.Severity) {
				t.Errorf("%+v", e)
			}
		}
	}
	if len(doc.Files) != 5 || doc.Version == "" {
		t.Errorf("%d files, version %q", len(doc.Files), doc.Version)
	}
	golden(t, "checkstyle.xml", out)
}
