package catalog

import (
	"fmt"
	"slices"
	"sync"
)

// Platform is a place where postings are published, with what it asks of them: one entry of tables/platforms.yaml, which tells what
// each ask means.
type Platform struct {
	ID      string `json:"platform" yaml:"platform"` // as a configuration names it
	Name    string `json:"name" yaml:"name"`
	Source  string `json:"source" yaml:"source"`
	Checked string `json:"checked" yaml:"checked"` // the day on which it was last compared with its source
	Asks    []Ask  `json:"asks" yaml:"asks"`
}

// Ask is one thing that a platform asks of a posting.
type Ask struct {
	Asks    string   `json:"asks" yaml:"asks"`
	Field   string   `json:"field,omitempty" yaml:"field"`
	Within  string   `json:"within,omitempty" yaml:"within"`
	Where   string   `json:"where,omitempty" yaml:"where"`
	Instead string   `json:"instead,omitempty" yaml:"instead"`
	Text    bool     `json:"text,omitempty" yaml:"text"`
	Values  []string `json:"values,omitempty" yaml:"values"`
	Means   string   `json:"means,omitempty" yaml:"means"`
	Least   int      `json:"least,omitempty" yaml:"least"`
	Most    int      `json:"most,omitempty" yaml:"most"`
	Always  bool     `json:"always,omitempty" yaml:"always"` // wherever there is structured data
}

// Platforms lists the platforms in the order of their table. The slice is shared: callers must not change it.
var Platforms = sync.OnceValue(func() []Platform { return generated[[]Platform]("platforms.json") })

// asks are the names of what may be asked.
var asks = [...]string{"property", "part", "value", "recommended", "field", "title", "text", "bare-title", "country"}

// platforms writes the table of platforms.
func (g *generator) platforms() {
	const name = "tables/platforms.yaml"
	var list []Platform
	g.yaml(name, &list)
	for i := range list {
		p := &list[i]
		if p.ID == "" || p.Name == "" || p.Source == "" || p.Checked == "" {
			g.fail(name, fmt.Errorf("entry %d (%s): a platform names itself, its source and the day it was checked", i, p.ID))
		}
		for _, a := range p.Asks {
			if !slices.Contains(asks[:], a.Asks) {
				g.fail(name, fmt.Errorf("%s: nothing is asked as %q", p.ID, a.Asks))
			}
		}
	}
	g.json("platforms.json", list)
}
