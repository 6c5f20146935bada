// Package cut recognises where a posting's text was cut off on its way: by a column that was too short, a preview, a
// scraper's limit, an export that broke.
//
// It knows how texts end and must not know what a posting ought to contain. A Posting enters, cuts leave. Evidence is
// gathered for each place apart: a mark that some program left ("… [truncated]") stands where it stands; everything else
// speaks of the end of the body proper, site chrome left out. Of the body it reads only the last block and a little
// around it, besides a few searches for marks, so that its cost hardly depends on the length of the posting.
//
// What counts as evidence, and how much, stands in rules/tables/cuts.yaml.
package cut

import (
	"cmp"
	"slices"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
)

//go:generate go run ./generate

// Fact is one cut, with all the evidence for it.
type Fact struct {
	fact.Mark
	Class   string   `json:"class"`   // the kind of the strongest evidence: each class has its rule
	Weight  float64  `json:"weight"`  // 0 to 1: 1-Π(1-w) over the signals
	Signals []string `json:"signals"` // ids of the signals, the strongest first
}

// The classes of cuts.
const (
	Marker             = "marker"              // a program says that it cut the text
	Expander           = "expander"            // a button that would show the rest
	BrokenMarkup       = "broken-markup"       // the end lies inside a tag or a character
	MidSentence        = "mid-sentence"        // the text ends in a sentence or a word, of weight Certain or more
	AbruptEnd          = "abrupt-end"          // the same, of less weight
	MissingTail        = "missing-tail"        // what the end announces does not come
	ContinuedElsewhere = "continued-elsewhere" // the text says that the rest stands elsewhere
)

const (
	// Sure is the weight from which on a cut is a finding and makes absences undecidable.
	Sure = 0.6
	// Certain is the weight from which on there is no reasonable doubt.
	Certain = 0.9
)

// Recognise finds the cuts of weight Sure or more, the surest first; at most one for each place.
func Recognise(p *posting.Posting) []Fact {
	end := p.End()
	if end < 0 {
		return nil
	}
	var cuts []Fact
	e := newEnding(p, end)
	for _, m := range marks(p) {
		if e.takes(m) {
			continue
		}
		var c evidence
		c.add(m.signal)
		if !e.marked {
			// The mark is where the text was cut, even if blocks follow that the site put there.
			e.marked = true
			e.unclosed(&c)
			e.length(&c, m.at.Start)
		}
		cuts = appendCut(cuts, p, &c, e.lead(m.at))
	}
	e.gather()
	cuts = appendCut(cuts, p, &e.evidence, e.at())
	slices.SortStableFunc(cuts, func(a, b Fact) int { return cmp.Compare(b.Weight, a.Weight) })
	if len(cuts) > 0 {
		explain(p, &cuts[0])
		if cuts[0].Class == Marker {
			cuts[0].Mend = func() *fact.Repair { return closed(p, &cuts[0]) }
		}
	}
	return cuts
}

// closed ends the lists that a cut left open. It is a repair of cuts that a program marked alone: of others the open list may be
// the evidence, and the cut would be hidden.
func closed(p *posting.Posting, c *Fact) *fact.Repair {
	w := p.Rewrite()
	if c.Block < 0 || !w.Close(c.Block) {
		return nil
	}
	if edits := w.Edits(); len(edits) > 0 {
		return &fact.Repair{Description: "end the list that the cut left open", Edits: edits}
	}
	return nil
}

// appendCut adds the cut that the evidence proves, if it proves one.
func appendCut(cuts []Fact, p *posting.Posting, e *evidence, at posting.Range) []Fact {
	w := e.weight()
	if w < Sure {
		return cuts
	}
	c := Fact{Mark: fact.At(p, at), Class: e.class(w), Weight: w, Signals: e.ids()}
	c.Blame = finding.Transport
	if c.Class == Marker || c.Class == Expander || c.Class == ContinuedElsewhere {
		c.Blame = finding.Aggregator
	}
	return append(cuts, c)
}

// maxRelated bounds the list of open elements: the outermost explain the rest.
const maxRelated = 8

// explain relates what the cut left broken and open, so that one finding accounts for all of it, and says what it took.
func explain(p *posting.Posting, c *Fact) {
	if p.Tail.Kind != "" {
		what := p.Tail.Kind
		if what == "entity" {
			what = "character reference"
		}
		c.Related = append(c.Related, fact.Related{Message: "this " + what + " is not finished", Span: p.Tail.Span})
	}
	for i, o := range p.Open[:min(len(p.Open), maxRelated)] {
		c.Related = append(c.Related, fact.Related{Message: "<" + o.Tag + "> is left open by the cut", Span: o.Span})
		if isList(o.Tag) && openItem(p, i) {
			before := p.Doc.Chunk.Base + len(p.Doc.Chunk.Src)
			if i+1 < len(p.Open) {
				before = p.Open[i+1].Span.Start
			}
			if li, ok := lastItem(p, o.Span, before); ok {
				c.Related = append(c.Related, fact.Related{Message: "its last <li> is left open as well", Span: li})
			}
		}
	}
	if lost(p) {
		c.Signals = append(c.Signals, signals[sectionsMissing].id)
	}
}

func isList(tag string) bool { return tag == "ul" || tag == "ol" }

// openItem says whether the last item of an open list is open as well: a list in it is, or no </li> follows.
func openItem(p *posting.Posting, list int) bool {
	for _, o := range p.Open[list+1:] {
		if isList(o.Tag) {
			return true
		}
	}
	raw := p.Doc.Body.String
	last := lastTag(raw, "<", "li")
	return last >= 0 && lastTag(raw[last:], "</", "li") < 0
}

// lastItem is the opening tag of the last item of a list, with the tags that follow it; false where no item has a text. before is
// where the next list begins, or the text ends.
func lastItem(p *posting.Posting, list finding.Span, before int) (finding.Span, bool) {
	at := slices.IndexFunc(p.Lists, func(l posting.List) bool { return l.Span == list })
	if at < 0 || len(p.Lists[at].Items) == 0 {
		return finding.Span{}, false
	}
	items := p.Lists[at].Items
	last := items[len(items)-1]
	// An item that a heading was made of is none of the list any more, and still its tag is open.
	for i := last + 1; i < len(p.Blocks) && p.Blocks[i].Markup.Start < before; i++ {
		if b := &p.Blocks[i]; b.Kind == posting.Heading && b.InItem {
			last = i
		}
	}
	b := &p.Blocks[last]
	return finding.Span{Start: b.Markup.Start, End: p.Span(b.Range).Start}, true
}

// signal is an index in signals.
type signal uint8

// evidence is what speaks for one cut. The zero value is none.
type evidence struct {
	items [len(signals)]struct {
		signal signal
		weight float64
	}
	n int
}

// add adds a signal with the weight of the table.
func (e *evidence) add(s signal) { e.addWeight(s, signals[s].weight) }

// addWeight adds a signal once, with a weight of its own.
func (e *evidence) addWeight(s signal, w float64) {
	if e.has(s) {
		return
	}
	e.items[e.n].signal, e.items[e.n].weight = s, w
	e.n++
}

func (e *evidence) has(s signal) bool {
	for _, i := range e.items[:e.n] {
		if i.signal == s {
			return true
		}
	}
	return false
}

// alone says whether there is evidence that may stand alone: only then the rest counts.
func (e *evidence) alone() bool {
	for _, i := range e.items[:e.n] {
		if signals[i.signal].alone {
			return true
		}
	}
	// Two things that prove nothing alone, an unfinished sentence and a known length, prove something together.
	return e.has(noFullStop) && e.has(knownLength)
}

// weight is 1-Π(1-w).
func (e *evidence) weight() float64 {
	if !e.alone() {
		return 0
	}
	rest := 1.0
	for _, i := range e.items[:e.n] {
		rest *= 1 - i.weight
	}
	return 1 - rest
}

// class is the class of the strongest evidence. What is all but certain has broken off, whatever it breaks off with.
func (e *evidence) class(weight float64) string {
	e.sort()
	c := signals[e.items[0].signal].class
	switch {
	case c == MidSentence && weight < Certain:
		return AbruptEnd
	case c == MissingTail && weight >= Certain:
		return MidSentence
	}
	return c
}

func (e *evidence) sort() {
	items := e.items[:e.n]
	slices.SortStableFunc(items, func(a, b struct {
		signal signal
		weight float64
	},
	) int {
		return cmp.Compare(b.weight, a.weight)
	})
}

func (e *evidence) ids() []string {
	ids := make([]string, e.n)
	for i, it := range e.items[:e.n] {
		ids[i] = signals[it.signal].id
	}
	return ids
}
