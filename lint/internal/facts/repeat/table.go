package repeat

import "github.com/postlint/postlint/lint/internal/finding"

// Reach is how far back a Table remembers, in postings: at least Reach, at most twice as many. Each takes about 400 bytes.
const Reach = 1 << 14

// mostBytes is what a posting takes in a Table at most, the growth of its lists included.
const mostBytes = 450

// Place is where a posting stands.
type Place struct {
	Path       string
	Start, End finding.Position // of its title
}

// Table remembers the postings of one run. Its zero value is empty. It is not safe for use by several goroutines.
type Table struct {
	young, old generation
}

// generation is up to Reach postings.
type generation struct {
	entries []entry
	index   map[uint64]int32 // by the keys of their prints; the first of each
}

type entry struct {
	print Print
	place Place
}

func (g *generation) find(key uint64) *entry {
	if i, ok := g.index[key]; ok {
		return &g.entries[i]
	}
	return nil
}

// Add remembers a posting, and says what it repeats: a kind, and the place of the earlier posting; "" where it repeats nothing.
func (t *Table) Add(x *Print, at Place) (kind string, earlier Place) {
	for i, key := range x.keys {
		if key == 0 {
			continue
		}
		e := t.old.find(key)
		if e == nil {
			e = t.young.find(key)
		}
		if e == nil || !holds(kinds[i], x, &e.print) {
			continue
		}
		kind, earlier = kinds[i], e.place
		if kind == Posting && x.apart(&e.print) {
			kind = Again
		}
		break
	}
	t.remember(x, at)
	return kind, earlier
}

// holds says whether postings of the same key repeat each other.
func holds(kind string, x, y *Print) bool {
	switch kind {
	case Near:
		return x.near(y)
	case Text:
		return x.renamed(y)
	case ID, Address: // a text that was mended is another version of the posting, one that was not is told by Posting
		return x.keys[1] != y.keys[1]
	}
	return true
}

func (t *Table) remember(x *Print, at Place) {
	if len(t.young.entries) == Reach {
		t.old, t.young = t.young, generation{}
	}
	g := &t.young
	if g.index == nil {
		g.index = map[uint64]int32{}
	}
	n := int32(len(g.entries))
	g.entries = append(g.entries, entry{*x, at})
	for i, key := range x.keys {
		if _, known := g.index[key]; key != 0 && (!known || kinds[i] == Near) { // of edited copies the latest is the nearest
			g.index[key] = n
		}
	}
}
