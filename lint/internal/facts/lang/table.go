package lang

import (
	"math/bits"
	"sync"
)

// longest is the length of the longest function word in bytes, which are read as one number.
const longest = 6

// slots is a power of two, four times as many as there are words.
const slots = 1 << slotBits

const slotBits = 9

// table finds function words by their bytes as a number.
type table struct {
	keys [slots]uint64
	in   [slots]uint16 // the languages that use the word
}

// functionWords is built when first used, in 2 µs.
var functionWords = sync.OnceValue(func() *table {
	t := new(table)
	for i := range words {
		key := keyOf(words[i].word)
		at := t.slot(key)
		t.keys[at], t.in[at] = key, words[i].in
	}
	return t
})

// keyOf is the bytes of a word as one number.
func keyOf(word string) (key uint64) {
	for i := range len(word) {
		key = key<<8 | uint64(word[i])
	}
	return key
}

// slot is the place of a word, or the empty one where it would be.
func (t *table) slot(key uint64) uint {
	h := uint(key * 0x9E3779B97F4A7C15 >> (64 - slotBits))
	for t.keys[h] != key && t.keys[h] != 0 {
		h = (h + 1) % slots
	}
	return h
}

func lowest(in uint16) int { return bits.TrailingZeros16(in) }
