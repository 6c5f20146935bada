package policy

import (
	"slices"
	"strings"

	"github.com/postlint/postlint/lint/internal/catalog"
	"github.com/postlint/postlint/lint/internal/facts"
)

// Limit is what a platform asks of a posting that goes there; the table of platforms tells what its fields mean.
type Limit struct {
	Platform string   `json:"platform"` // its name, as people write it
	Field    string   `json:"field"`
	Fields   []string `json:"fields"` // of which one is enough
	Within   string   `json:"within"`
	Where    string   `json:"where"`
	Instead  string   `json:"instead"`
	Text     bool     `json:"text"`
	Values   []string `json:"values"`
	Means    string   `json:"means"` // the values in words
	Least    int      `json:"least"`
	Most     int      `json:"most"` // 0 is no limit
}

// Limits finds what is asked of a posting, by the kind of the ask: by the platforms that are named, and of its structured data, which
// is written for search engines alone. A posting that has none and goes nowhere by name is asked nothing, and costs nothing.
func Limits(f *facts.Facts) map[string][]Limit {
	if len(f.Platforms) == 0 && !f.Fields.Structured {
		return nil
	}
	out := map[string][]Limit{}
	all := catalog.Platforms()
	for i := range all {
		p := &all[i]
		named := slices.Contains(f.Platforms, p.ID)
		for k := range p.Asks {
			a := &p.Asks[k]
			if (named || a.Always) && (f.Fields.Structured || !ofData(a.Asks)) {
				out[a.Asks] = append(out[a.Asks], limitOf(p, a))
			}
		}
	}
	return out
}

// ofData says whether an ask is one of structured data, which says nothing of a posting that has none.
func ofData(asks string) bool {
	switch asks {
	case "property", "part", "value", "recommended":
		return true
	}
	return false
}

func limitOf(p *catalog.Platform, a *catalog.Ask) Limit {
	l := Limit{
		Platform: p.Name, Field: a.Field, Fields: strings.Split(a.Field, "|"), Within: a.Within, Where: a.Where, Instead: a.Instead, Text: a.Text,
		Values: a.Values, Means: a.Means, Least: a.Least, Most: a.Most,
	}
	if l.Means == "" {
		l.Means = strings.Join(a.Values, ", ")
	}
	return l
}
