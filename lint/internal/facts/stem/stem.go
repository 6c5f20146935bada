// Package stem finds the few words in a posting that lead a recogniser to the sentences it must read.
//
// It knows bytes only. A set of stems of four bytes each enters, offsets leave; what a stem means, and whether the word
// around it is the right one, is the recogniser's to say. A Joint looks for the stems of all recognisers at once.
package stem

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// Len is the length of a stem in bytes.
const Len = 4

// Set is a set of stems. It is written once, by New, and may be read by many goroutines.
type Set struct {
	triples triples
	stems   []string
	keys    []uint32 // of the stems
	number  int      // in the Joint that it belongs to
}

// triples has a bit for each three bytes of a stem, by their low five bits.
type triples [1 << 15 / 64]uint64

func (t *triples) add(a, b, c byte) {
	n := triple(a, b, c)
	t[n>>6] |= 1 << (n & 63)
}

func (t *triples) has(a, b, c byte) bool {
	n := triple(a, b, c)
	return t[n>>6]&(1<<(n&63)) != 0
}

// New makes a set. Stems are lower case; the best have no three bytes that are common in text: these decide how often the
// search looks twice. It panics where a stem is not Len bytes long, for that is a fault of the table it stands in.
func New(stems ...string) *Set {
	s := &Set{stems: stems}
	for _, stem := range stems {
		if len(stem) != Len {
			panic(fmt.Sprintf("stem: %q is not %d bytes long", stem, Len))
		}
		for j := range 2 {
			s.triples.add(stem[j], stem[j+1], stem[j+2])
		}
		s.keys = append(s.keys, key(stem))
	}
	return s
}

func triple(a, b, c byte) uint { return uint(a&31)<<10 | uint(b&31)<<5 | uint(c&31) }

// key is the first four bytes of a text as a number.
func key(text string) uint32 { return binary.LittleEndian.Uint32([]byte(text[:Len])) }

// Next is the offset of the next stem at or behind from, and the stem; -1 where there is none.
//
// It looks at each second three bytes, for a stem holds two such and one is among them. The looks do not wait for each other
// as those of a skip table do, which took twice the time. Pairs of bytes, of which each third would do, were met so often
// that the search took half as long again on real postings.
func (s *Set) Next(text string, from int) (int, string) {
	for i := from + 1; i+2 < len(text); i += 2 {
		if !s.triples.has(text[i], text[i+1], text[i+2]) {
			continue
		}
		for b := i - 1; b <= i && b+Len <= len(text); b++ {
			if k := slices.Index(s.keys, key(text[b:])); k >= 0 {
				return b, s.stems[k]
			}
		}
	}
	return -1, ""
}
