package source

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// mapping makes a mapping of lines such as "title: job.name"; "records" and "format" say what they are.
func mapping(t testing.TB, lines ...string) *Mapping {
	t.Helper()
	m := &Mapping{Fields: map[string][]Way{}}
	for _, line := range lines {
		name, written, _ := strings.Cut(line, ": ")
		if name == "format" {
			m.Format = Format(written)
			continue
		}
		way, err := ParseWay(written)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		if name == "records" {
			m.Records = way
		} else {
			m.Fields[name] = append(m.Fields[name], way)
		}
	}
	return m
}

// told is what a document's fields and body say, and what the file says at the places that they lead to.
func told(d *Document, file string) []string {
	var out []string
	say := func(name string, t Text) {
		if t.Present() {
			at := t.Span(0, len(t.String))
			out = append(out, fmt.Sprintf("%s %q at %q", name, t.String, file[at.Start:at.End]))
		}
	}
	say("title", d.Title)
	for _, l := range d.Locations {
		say("place", l)
	}
	say("pay", d.Pay)
	say("employer", d.Employer)
	say(string(d.Format), d.Body)
	return out
}

func TestMappedContainers(t *testing.T) {
	for name, c := range map[string]struct {
		path, content string
		mapping       []string
		want          [][]string
	}{
		"records below names of their own, the body in two pieces": {
			"a.json",
			`{"payload":{"openings":[{"job":{"label":"Baker","intro":"<p>We bake.</p>","ask":"<p>You rise &amp; shine.</p>"},"sites":[{"town":"Bonn"},{"town":"Trier"}],"pay":"EUR 3,100"}]}}`,
			[]string{"records: payload.openings", "title: job.label", "body: job.intro", "body: job.ask", "locations: sites[].town"},
			[][]string{{
				`title "Baker" at "Baker"`, `place "Bonn" at "Bonn"`, `place "Trier" at "Trier"`, `pay "EUR 3,100" at "EUR 3,100"`,
				`html "<p>We bake.</p>\n\n<p>You rise &amp; shine.</p>" at "<p>We bake.</p>\",\"ask\":\"<p>You rise &amp; shine.</p>"`,
			}},
		},
		"a stream, each line with the record inside, whatever else it is called": {
			"a.ndjson",
			`{"data":{"q":"Cook","long":"Soup & stew."}}` + "\n" + `{"data":{"q":"Host","long":"Greets guests."}}`,
			[]string{"title: data.q", "body: data.long"},
			[][]string{{`title "Cook" at "Cook"`, `text "Soup & stew." at "Soup & stew."`}, {`title "Host" at "Host"`, `text "Greets guests." at "Greets guests."`}},
		},
		"a list of records, each deeper": {
			"a.json", `[{"n":{"t":"Cook","b":"Cooks."}},{"n":{"t":"Host","b":"Hosts."}}]`,
			[]string{"records: n", "title: t", "body: b"},
			[][]string{{`title "Cook" at "Cook"`, `text "Cooks." at "Cooks."`}, {`title "Host" at "Host"`, `text "Hosts." at "Hosts."`}},
		},
		"an object that would be taken apart without the mapping": {
			"a.json", `{"stelle":"Koch","jobs":[{"title":"Other","description":"Other."}],"lang":"x","prosa":"Kocht."}`,
			[]string{"title: stelle", "body: prosa"},
			[][]string{{`title "Koch" at "Koch"`, `text "Kocht." at "Kocht."`}},
		},
		"of several ways to a title the first that leads to a text": {
			"a.json", `{"t1":"","t2":"Cook","b":["Cooks.","Cleans."]}`,
			[]string{"title: t1", "title: t2", "body: b"},
			[][]string{{`title "Cook" at "Cook"`, `text "Cooks.\n\nCleans." at "Cooks.\",\"Cleans."`}},
		},
		"a format that is stated": {
			"a.json", `{"t":"Cook","b":"*Cooks*."}`,
			[]string{"title: t", "body: b", "format: markdown"},
			[][]string{{`title "Cook" at "Cook"`, `markdown "*Cooks*." at "*Cooks*."`}},
		},
		"ends of pay go before a pay that was found by its name": {
			"a.json", `{"t":"Cook","b":"Cooks.","salary":"competitive","von":30000,"bis":40000,"geld":"EUR"}`,
			[]string{"title: t", "body: b", "pay_min: von", "pay_max: bis", "pay_currency: geld"},
			[][]string{{`title "Cook" at "Cook"`, `pay "EUR 30000 - 40000" at "30000,\"bis\":40000"`, `text "Cooks." at "Cooks."`}},
		},
		"columns of a table": {
			"a.csv", "Stelle;Ort;Text\nKoch;Bonn;\"Kocht \"\"gut\"\".\"\n",
			[]string{"title: Stelle", "locations: Ort", "body: Text"},
			[][]string{{`title "Koch" at "Koch"`, `place "Bonn" at "Bonn"`, `text "Kocht \"gut\"." at "Kocht \"\"gut\"\"."`}},
		},
		"entries of YAML": {
			"a.yaml", "team:\n  openings:\n    - rolle: Koch\n      orte: [Bonn, Trier]\n      prosa: Kocht.\n",
			[]string{"records: team.openings", "title: rolle", "locations: orte", "body: prosa"},
			[][]string{{`title "Koch" at "Koch"`, `place "Bonn" at "Bonn"`, `place "Trier" at "Trier"`, `text "Kocht." at "Kocht."`}},
		},
		"an entry of TOML": {
			"a.toml", "rolle = \"Koch\"\n[mehr]\nprosa = \"Kocht.\"\n",
			[]string{"title: rolle", "body: mehr.prosa"},
			[][]string{{`title "Koch" at "Koch"`, `text "Kocht." at "Kocht."`}},
		},
		"front matter": {
			"a.md", "---\nrolle: Koch\norte: [Bonn]\n---\nKocht.\n",
			[]string{"title: rolle", "locations: orte"},
			[][]string{{`title "Koch" at "Koch"`, `place "Bonn" at "Bonn"`, `markdown "Kocht.\n" at "Kocht.\n"`}},
		},
		"elements of XML, of which several are a list": {
			"a.xml", "<anzeigen><anzeige><rolle>Koch</rolle><orte><ort>Bonn</ort><ort>Trier</ort></orte><prosa><p>Kocht &amp; brät.</p></prosa></anzeige></anzeigen>",
			[]string{"records: anzeigen.anzeige", "title: rolle", "locations: orte.ort", "body: prosa"},
			[][]string{{`title "Koch" at "Koch"`, `place "Bonn" at "Bonn"`, `place "Trier" at "Trier"`, `html "<p>Kocht &amp; brät.</p>" at "<p>Kocht &amp; brät.</p>"`}},
		},
		"structured data of a page keeps its own names": {
			"a.html", `<html><script type="application/ld+json">{"@type":"JobPosting","title":"Cook","description":"<p>Cooks.</p>","x":"y"}</script></html>`,
			[]string{"title: x", "body: x"},
			[][]string{{`title "Cook" at "Cook"`, `html "<p>Cooks.</p>" at "<p>Cooks.</p>"`}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			docs, faults := collect(c.path, c.content, Options{Mapping: mapping(t, c.mapping...)})
			if len(faults) > 0 {
				t.Fatalf("faults: %v", faults)
			}
			var got [][]string
			for _, d := range docs {
				got = append(got, told(d, c.content))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestMappingsThatDoNotFitAreSaid(t *testing.T) {
	for name, c := range map[string]struct {
		path, content string
		mapping       []string
		want          string
	}{
		"no records":          {"a.json", "{\"a\":{}}", []string{"records: a.b", "title: t"}, `1: there is nothing at a.b, where the configuration has the records`},
		"no records of YAML":  {"a.yaml", "a: {}\n", []string{"records: a.b", "title: t"}, `0: there is nothing at a.b, where the configuration has the records`},
		"no records of XML":   {"a.xml", "<a><b/></a>", []string{"records: a.c", "title: t"}, `0: there is nothing at a.c, where the configuration has the records`},
		"no body":             {"a.json", "\n{\"t\":\"Cook\",\"x\":{}}", []string{"title: t", "body: x.y"}, `2: there is nothing at x.y, where the configuration has the body of the record`},
		"no body of a line":   {"a.ndjson", "{\"t\":\"Cook\"}", []string{"title: t", `body: "x.y"`}, `1: there is nothing at "x.y", where the configuration has the body of the record`},
		"a body that is none": {"a.json", "{\"t\":\"Cook\",\"x\":{}}", []string{"title: t", "body: x"}, `1: the record's "x" is an object, not a text`},
		"no such column":      {"a.csv", "Stelle,Text\nKoch,Kocht.\n", []string{"title: Stele", "body: Text"}, `1: the table has no column "Stele", where the configuration has title`},
	} {
		t.Run(name, func(t *testing.T) {
			docs, faults := collect(c.path, c.content, Options{Mapping: mapping(t, c.mapping...)})
			if len(docs) > 0 || len(faults) != 1 {
				t.Fatalf("%d documents, faults %v", len(docs), faults)
			}
			if got := fmt.Sprintf("%d: %s", faults[0].Line, faults[0].Message); got != c.want || faults[0].Hint == "" {
				t.Errorf("got %s, hint %q; want %s", got, faults[0].Hint, c.want)
			}
		})
	}
}

func TestWaysAreReadAsTheyAreWritten(t *testing.T) {
	for written, want := range map[string]string{
		"title":              "title",
		"job.offices[].city": "job.offices.city",
		`"job.name".x`:       `"job.name".x`,
		`"a ""b"" [c]"`:      `"a ""b"" [c]"`,
		"Job Title":          "Job Title",
		"":                   "0: a name is missing",
		"a..b":               "2: a name is missing",
		"a.":                 "2: a name is missing",
		"a[0]":               `1: "[" where a dot or the end should stand`,
		`a."b`:               "2: the quotes are not closed",
		`a"b"`:               `1: "\"" where a dot or the end should stand`,
	} {
		way, err := ParseWay(written)
		got := way.String()
		if fault, ok := errors.AsType[*WayError](err); ok {
			got = fmt.Sprintf("%d: %s", fault.At, fault.Message)
		}
		if got != want {
			t.Errorf("%q: %s, want %s", written, got, want)
		}
	}
}
