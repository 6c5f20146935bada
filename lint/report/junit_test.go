package report

import (
	"encoding/xml"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint"
)

// What junit-10.xsd allows, as far as postlint could break it: each element with the attributes it may have.
type (
	junitDoc struct {
		XMLName xml.Name     `xml:"testsuites"`
		Name    string       `xml:"name,attr"`
		Suites  []junitSuite `xml:"testsuite"`
		Rest    []junitAny   `xml:",any"`
		Attrs   []xml.Attr   `xml:",any,attr"`
	}
	junitSuite struct {
		Name       string      `xml:"name,attr"`
		Tests      int         `xml:"tests,attr"`
		Failures   int         `xml:"failures,attr"`
		Errors     int         `xml:"errors,attr"`
		Skipped    int         `xml:"skipped,attr"`
		Properties []junitProp `xml:"properties>property"`
		Cases      []junitCase `xml:"testcase"`
		Rest       []junitAny  `xml:",any"`
		Attrs      []xml.Attr  `xml:",any,attr"`
	}
	junitProp struct {
		Name  string `xml:"name,attr"`
		Value string `xml:"value,attr"`
	}
	junitCase struct {
		Class   string       `xml:"classname,attr"`
		Name    string       `xml:"name,attr"`
		File    string       `xml:"file,attr"`
		Line    string       `xml:"line,attr"`
		Failure []junitFault `xml:"failure"`
		Error   []junitFault `xml:"error"`
		Skipped []junitFault `xml:"skipped"`
		Out     []string     `xml:"system-out"`
		Rest    []junitAny   `xml:",any"`
		Attrs   []xml.Attr   `xml:",any,attr"`
	}
	junitFault struct {
		Type    string `xml:"type,attr"`
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"`
	}
	junitAny struct{ XMLName xml.Name }
)

func junitOf(t *testing.T, out string) *junitDoc {
	t.Helper()
	var doc junitDoc
	if err := xml.Unmarshal([]byte(out), &doc); err != nil {
		t.Fatalf("%v in %s", err, out)
	}
	names, suites := map[string]bool{}, map[string]bool{}
	if len(doc.Rest)+len(doc.Attrs) > 0 {
		t.Errorf("unknown: %v %v", doc.Rest, doc.Attrs)
	}
	for _, s := range doc.Suites {
		var tests, failures, errors, skipped int
		if len(s.Rest)+len(s.Attrs) > 0 || s.Name == "" || suites[s.Name] || len(s.Properties) != 3 {
			t.Errorf("suite %q: unknown %v %v, or a name twice, or properties %v", s.Name, s.Rest, s.Attrs, s.Properties)
		}
		suites[s.Name] = true
		for _, c := range s.Cases {
			tests++
			failures += len(c.Failure)
			errors += len(c.Error)
			skipped += len(c.Skipped)
			if n := len(c.Failure) + len(c.Error) + len(c.Skipped); n > 1 || len(c.Rest)+len(c.Attrs) > 0 {
				t.Errorf("case %q has %d outcomes; unknown %v %v", c.Name, n, c.Rest, c.Attrs)
			}
			if key := c.Class + "\x00" + c.Name; names[key] || c.Class == "" || c.Name == "" {
				t.Errorf("a case twice, or without name: %q", key)
			} else {
				names[key] = true
			}
		}
		if tests != s.Tests || failures != s.Failures || errors != s.Errors || skipped != s.Skipped {
			t.Errorf("suite %q counts %d %d %d %d, holds %d %d %d %d", s.Name, s.Tests, s.Failures, s.Errors, s.Skipped, tests, failures, errors, skipped)
		}
	}
	return &doc
}

func TestJUnitGolden(t *testing.T) {
	out := shown(t, newJUnit)
	junitOf(t, out)
	golden(t, "junit.xml", out)
}

func TestJUnitHasNoDuplicateForRealFindings(t *testing.T) {
	doc := junitOf(t, written(t, newJUnit, Options{}, lint.Options{}, sources()...))
	if len(doc.Suites) != 3 {
		t.Errorf("%d suites, want one for each of three files", len(doc.Suites))
	}
	junitOf(t, written(t, newJUnit, Options{}, lint.Options{}))
}

func TestJUnitFailsSkipsAndPasses(t *testing.T) {
	outcomes := map[string]string{}
	for _, s := range junitOf(t, shown(t, newJUnit)).Suites {
		for _, c := range s.Cases {
			switch key := c.Name; {
			case !strings.HasPrefix(s.Name, "jobs/"):
			case len(c.Failure) > 0:
				outcomes[key] = "failure"
			case len(c.Skipped) > 0:
				outcomes[key] = "skipped " + c.Skipped[0].Message
			default:
				outcomes[key] = "pass"
			}
		}
	}
	for rule, want := range map[string]string{
		"pay/a": "skipped cannot be decided: pay is missing; holds: if the employer has one employee", "text/b": "failure", "links/c": "failure", "text/d": "pass", "text/e": "skipped suppressed: comment: agreed with legal",
	} {
		if outcomes[rule] != want {
			t.Errorf("%s: %q, want %q", rule, outcomes[rule], want)
		}
	}
}
