// Package gazetteer knows the names of places: which nation, region or city a name may mean.
//
// It is one embedded table, sorted by folded name and searched in place: nothing is unpacked or built when the program
// starts, and a search costs about 0.1 µs. The table is generated from GeoNames and the hand-written names of
// generate/names.txt. The package knows names only; whether a word of a posting is one is for package place to say.
package gazetteer

import (
	_ "embed" // the table is embedded as a string
	"slices"
	"strings"
)

//go:generate go run ./generate

// table has a header of comment lines, then one row a line: name TAB kind, codes, weight, parted by spaces.
//
//go:embed places.txt
var table string

// Kind says what a name means.
type Kind byte

// The kinds of places.
const (
	Nation Kind = 'n'
	Region Kind = 'r' // of a nation
	Area   Kind = 'a' // several places, all of them meant
	City   Kind = 'c'
)

// Row is one meaning of a name.
type Row struct {
	Kind Kind
	// Codes are parted by commas. The first is ISO 3166-1 or -2; of a city, further ones are those of its county's or its
	// own law; of an area, all are its parts, or UN M49 areas.
	Codes string
	// Weight ranks namesakes: the inhabitants of a city in thousands, large for regions and larger for nations.
	Weight int
	// Capitals says that the name counts only when written in capitals, as US does.
	Capitals bool
	// Word says that the name is mostly a word of a language, as Reading is, and counts only beside its region or nation.
	Word bool
}

// Rows are the meanings of one name, heaviest first: lines of the table.
type Rows string

// Next is the first meaning and the rest.
func (r Rows) Next() (Row, Rows, bool) {
	line, rest, ok := strings.Cut(string(r), "\n")
	if !ok {
		return Row{}, "", false
	}
	_, line, _ = strings.Cut(line, "\t")
	row := Row{Kind: Kind(line[0])}
	line = line[1:]
	for ; line[0] != ' '; line = line[1:] {
		row.Capitals = row.Capitals || line[0] == '!'
		row.Word = row.Word || line[0] == '?'
	}
	codes, weight, _ := strings.Cut(line[1:], " ")
	row.Codes = codes
	for i := range len(weight) {
		row.Weight = row.Weight*10 + int(weight[i]-'0')
	}
	return row, Rows(rest), true
}

// FirstWords is the size of the set of first words, in words of 64 bits: eight bits for each word of the table.
const FirstWords = 2048

// Hash is a word's place in the set of first words.
func Hash(word string) uint32 {
	h := uint32(offset)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * prime
	}
	return slotOf(h)
}

// The numbers of FNV-1a.
const (
	offset = 2166136261
	prime  = 16777619
)

func slotOf(h uint32) uint32 { return (h ^ h>>15) % (FirstWords * 64) }

// turned are the places of the words that Fold writes otherwise, as far as they begin names.
var turned = [...]uint32{Hash("saint"), Hash("sainte"), Hash("mt"), Hash("ft")}

// Begins says whether a word, as it is written, may begin a name. It is right about all that do and wrong about one in eight
// of the others, and five times as fast as Find: most capitalised words of a posting begin no name. It holds of words with
// letters that must be folded first.
func Begins(word string) bool {
	h := uint32(offset)
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case c == '\'' || c == '.':
			continue
		case strings.HasPrefix(word[i:], "’"):
			i += len("’") - 1
			continue
		default:
			return true
		}
		h = (h ^ uint32(c)) * prime
	}
	n := slotOf(h)
	return first[n>>6]>>(n&63)&1 != 0 || slices.Contains(turned[:], n)
}

// Find is the meanings of a folded name, "" for an unknown one. more says that longer names begin with the name's words.
func Find(name string) (rows Rows, more bool) {
	if name == "" {
		return "", false
	}
	lo, hi := bucket(name)
	for lo < hi {
		mid := lineStart(lo, int(uint(lo+hi)>>1))
		if before(table[mid:], name) {
			lo = mid + strings.IndexByte(table[mid:], '\n') + 1
		} else {
			hi = mid
		}
	}
	end := lo
	for end < len(table) && strings.HasPrefix(table[end:], name) && table[end+len(name)] == '\t' {
		end += strings.IndexByte(table[end:], '\n') + 1
	}
	more = end < len(table) && strings.HasPrefix(table[end:], name) && table[end+len(name)] == ' '
	return Rows(table[lo:end]), more
}

// lineStart is the start of the line that holds offset at, not before lo.
func lineStart(lo, at int) int {
	return lo + strings.LastIndexByte(table[lo:at], '\n') + 1
}

// before says whether the name of a line sorts before another one: the tab behind it sorts before all that names hold.
func before(line, name string) bool { return line[:min(len(line), len(name))] < name }

// bucket is the part of the table that holds the names with the same first three letters.
func bucket(name string) (lo, hi int) {
	i := Slot(name)
	return int(buckets[i]), int(buckets[i+1])
}

// letters is the number of classes of a letter: one for all that is no letter, which sorts before the letters.
const letters = 27

// Slots is the number of buckets.
const Slots = letters * letters * letters

// Slot numbers the bucket of a folded name, by its first three letters.
func Slot(name string) int {
	n := 0
	for i := range 3 {
		n *= letters
		if i < len(name) {
			n += class(name[i])
		}
	}
	return n
}

func class(c byte) int {
	if c < 'a' || c > 'z' {
		return 0
	}
	return int(c-'a') + 1
}
