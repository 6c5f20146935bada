// Package stem finds the few words in a posting that lead a recogniser to the sentences it must read.
//
// It knows bytes only. A set of stems of four bytes each enters, offsets leave; what a stem means, and whether the word
// around it is the right one, is the recogniser's to say.
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
	pairs [1 << 10]uint8 // for two bytes, by their low five bits: at which places of a stem they may stand
	stems []string
	keys  []uint32 // of the stems
}

// New makes a set. Stems are lower case; the best have no pair of bytes that is common in text: their pairs decide how often
// the search looks twice. It panics where a stem is not Len bytes long, for that is a fault of the table it stands in.
func New(stems ...string) *Set {
	s := &Set{stems: stems}
	for _, stem := range stems {
		if len(stem) != Len {
			panic(fmt.Sprintf("stem: %q is not %d bytes long", stem, Len))
		}
		for j := range Len - 1 {
			s.pairs[pair(stem[j], stem[j+1])] |= 1 << j
		}
		s.keys = append(s.keys, key(stem))
	}
	return s
}

func pair(a, b byte) int { return int(a&31)<<5 | int(b&31) }

// key is the first four bytes of a text as a number.
func key(text string) uint32 { return binary.LittleEndian.Uint32([]byte(text[:Len])) }

// Next is the offset of the next stem at or behind from, and the stem; -1 where there is none.
//
// It looks at each third pair of bytes, for every stem has three pairs of which one is among them. The looks do not wait for
// each other as those of a skip table do, which took twice the time: eleven stems at once cost 0.7 ns a byte.
func (s *Set) Next(text string, from int) (int, string) {
	for i := from + 2; i+1 < len(text); i += 3 {
		if at := s.pairs[pair(text[i], text[i+1])]; at != 0 {
			if b, stem := s.around(text, i, at); b >= 0 {
				return b, stem
			}
		}
	}
	return -1, ""
}

// around is the leftmost stem that holds the pair at i, which may stand at the places of a stem that at has a bit for.
func (s *Set) around(text string, i int, at uint8) (int, string) {
	for j := 2; j >= 0; j-- {
		b := i - j
		if at>>j&1 == 0 || b+Len > len(text) || !s.may(text[b:]) {
			continue
		}
		if n := slices.Index(s.keys, key(text[b:])); n >= 0 {
			return b, s.stems[n]
		}
	}
	return -1, ""
}

// may says whether each pair of bytes at the beginning of the text stands at its place in some stem.
func (s *Set) may(text string) bool {
	return s.pairs[pair(text[0], text[1])]&1 != 0 && s.pairs[pair(text[1], text[2])]&2 != 0 && s.pairs[pair(text[2], text[3])]&4 != 0
}
