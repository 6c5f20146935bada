package repeat

import "github.com/postlint/postlint/lint/internal/finding"

// Reach is how far back a Table remembers, in postings: at least Reach, at most twice as many. Each takes about 220 bytes.
const Reach = 1 << 14

// mostBytes is what a posting takes in a Table at most.
const mostBytes = 240

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
	slots   []int32 // a hash table of the keys of their prints: numbers of entries, from 1; 0 is a free slot
}

// spread is how many slots there are for a posting, of which it takes one for each of its keys. It is a power of two.
const spread = 8

type entry struct {
	print Print
	place Place
}

// find is the entry of a key of a kind, by its number in kinds; nil where there is none.
func (g *generation) find(kind int, key uint64) *entry {
	if len(g.slots) == 0 {
		return nil
	}
	if s := g.slot(kind, key); *s > 0 {
		return &g.entries[*s-1]
	}
	return nil
}

// slot is where a key is, or would be. Keys are hashes, and those of two kinds differ.
func (g *generation) slot(kind int, key uint64) *int32 {
	mask := uint64(len(g.slots) - 1)
	for i := key & mask; ; i = (i + 1) & mask {
		if s := &g.slots[i]; *s == 0 || g.entries[*s-1].print.keys[kind] == key {
			return s
		}
	}
}

// add adds an entry. Of those that share a key the first is found, but of edited copies the latest, which is the nearest.
func (g *generation) add(e entry) {
	if len(g.entries) == cap(g.entries) {
		g.grow()
	}
	g.entries = append(g.entries, e)
	g.enter(len(g.entries))
}

// enter puts the keys of the n-th entry, from 1, into their slots.
func (g *generation) enter(n int) {
	for kind, key := range g.entries[n-1].print.keys {
		if key == 0 {
			continue
		}
		if s := g.slot(kind, key); *s == 0 || kinds[kind] == Near {
			*s = int32(n)
		}
	}
}

// grow doubles the room of a generation.
func (g *generation) grow() {
	room := min(max(64, 2*cap(g.entries)), Reach)
	g.entries = append(make([]entry, 0, room), g.entries...)
	g.slots = make([]int32, room*spread)
	for n := range g.entries {
		g.enter(n + 1)
	}
}

// Add remembers a posting, and says what it repeats: a kind, and the place of the earlier posting; "" where it repeats nothing.
func (t *Table) Add(x *Print, at Place) (kind string, earlier Place) {
	for i, key := range x.keys {
		if key == 0 {
			continue
		}
		e := t.old.find(i, key)
		if e == nil {
			e = t.young.find(i, key)
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
	if len(t.young.entries) == Reach {
		t.old, t.young = t.young, generation{}
	}
	t.young.add(entry{*x, at})
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
