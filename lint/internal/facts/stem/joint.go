package stem

import (
	"fmt"
	"sync"
)

// Joint finds the stems of several sets in one pass over a text: each pass of its own costs as much. It is written once, by Join, and may
// be read by many goroutines.
type Joint struct {
	triples triples
	slots   [slots]slot // by the hashes of keys, and behind them where those are taken
	uses    []use
	free    sync.Pool // of *Found
}

// slots is four times as many as there may be stems, so that most keys stand where their hashes lead.
const slots = 1024

// slot is a key, and the last use of it, counted from 1; 0 where the slot is empty.
type slot struct {
	key uint32
	use int32
}

// use is the place of a stem in one of the sets, and the next use of its key.
type use struct {
	set, stem uint8
	next      int32
}

// Join makes a joint of sets, each of which belongs to no other one. It panics where they have too many stems.
func Join(sets ...*Set) *Joint {
	j := &Joint{}
	for n, s := range sets {
		s.number = n
		for i, k := range s.keys {
			x := j.slotOf(k)
			j.uses = append(j.uses, use{uint8(n), uint8(i), j.slots[x].use})
			j.slots[x] = slot{k, int32(len(j.uses))}
		}
		for i, bits := range s.triples {
			j.triples[i] |= bits
		}
	}
	if len(j.uses) > slots/4 {
		panic(fmt.Sprintf("stem: %d stems are too many for a joint", len(j.uses)))
	}
	j.free.New = func() any { return &Found{joint: j, lists: make([]list, len(sets))} }
	return j
}

// slotOf is where a key stands, or the empty slot where it would.
func (j *Joint) slotOf(key uint32) uint32 {
	n := key * 0x9E3779B1 >> 22
	for j.slots[n].use != 0 && j.slots[n].key != key {
		n = (n + 1) % slots
	}
	return n
}

// Find finds all stems in a text.
func (j *Joint) Find(text string) *Found {
	f := j.free.Get().(*Found)
	for i := range f.lists {
		f.lists[i].hits, f.lists[i].next = f.lists[i].hits[:0], 0
	}
	for i := 1; i+2 < len(text); i += 2 { // see Set.Next
		if !j.triples.has(text[i], text[i+1], text[i+2]) {
			continue
		}
		for b := i - 1; b <= i && b+Len <= len(text); b++ {
			for n := j.slots[j.slotOf(key(text[b:]))].use; n != 0; n = j.uses[n-1].next {
				u := &j.uses[n-1]
				f.lists[u.set].hits = append(f.lists[u.set].hits, hit{b, u.stem})
			}
		}
	}
	return f
}

// Found is where the stems of a joint's sets stand in a text. It is for one goroutine.
type Found struct {
	joint *Joint
	lists []list
}

// list is where the stems of one set stand, in order.
type list struct {
	hits []hit
	next int // the hit that was asked for last
}

type hit struct {
	at   int
	stem uint8
}

// Next is the same as Set.Next of the text, in which these were found. Where nothing was looked for, f being nil, it looks itself.
func (f *Found) Next(s *Set, text string, from int) (int, string) {
	if f == nil {
		return s.Next(text, from)
	}
	l := &f.lists[s.number]
	for l.next > 0 && l.hits[l.next-1].at >= from {
		l.next--
	}
	for l.next < len(l.hits) && l.hits[l.next].at < from {
		l.next++
	}
	if l.next == len(l.hits) {
		return -1, ""
	}
	h := l.hits[l.next]
	return h.at, s.stems[h.stem]
}

// Free lets the room be used again. What was found must not be used after it.
func (f *Found) Free() { f.joint.free.Put(f) }
