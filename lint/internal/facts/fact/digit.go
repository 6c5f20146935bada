package fact

import (
	"encoding/binary"
	"math/bits"
)

// NextDigit is the offset of the first digit (0 to 9) in text[from:end], end or more where there is none. It looks at eight
// bytes at once: most blocks of a posting hold no digit.
func NextDigit(text string, from, end int) int {
	for ; from+8 <= end; from += 8 {
		if found := digits(binary.LittleEndian.Uint64([]byte(text[from : from+8]))); found != 0 {
			return from + bits.TrailingZeros64(found)/8
		}
	}
	for from < end && (text[from] < '0' || text[from] > '9') {
		from++
	}
	return from
}

// digits has the highest bit of each byte that is a digit set. Taken from '0', a digit leaves less than 10: what is left stays
// below 0x80 when 0x76 is added, and no byte carries over into the next.
func digits(eight uint64) uint64 {
	const each = 0x0101010101010101
	left := eight ^ '0'*each
	return ^((left&(0x7f*each) + 0x76*each) | left) & (0x80 * each)
}
