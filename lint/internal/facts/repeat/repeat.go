// Package repeat tells where a posting says what an earlier one of the same run said.
//
// Of makes a Print of a posting: hashes of what it says, 120 bytes however long it is. A Table remembers prints in the order
// of the run, says what a posting repeats, and where that stands; it forgets the oldest, so that memory does not grow with
// the input. This package recognises and never judges: that one job is offered in ten towns is a repetition, and no fault.
//
// Of titles, employers and places, letters, digits and the signs of names such as C++ and C# count, in lower case. Of the text
// all but case and blanks counts. Text that belongs to the site counts nowhere.
package repeat

import (
	"encoding/binary"
	"math/bits"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/cespare/xxhash/v2"

	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Fact is an earlier posting that this one repeats.
type Fact struct {
	At string `json:"at"` // its place, "jobs.ndjson:12"
}

// The kinds of repetitions. A posting has at most one, the first that holds.
const (
	Posting   = "posting"   // title, text and places are the same, and nothing tells the two apart
	Again     = "again"     // title, text and places are the same, under another address or with other dates
	Elsewhere = "elsewhere" // title and text are the same, the places are others
	ID        = "id"        // the record's own id is the same, and the text is not
	Address   = "address"   // the address of the one job is the same, and the text is not
	Near      = "near"      // title, employer and places are the same, and most of the text
	Text      = "text"      // text, employer and places are the same, the title says something else
)

// kinds are those that are looked up, in their order. Again is a Posting that something tells apart.
var kinds = [...]string{Posting, Elsewhere, ID, Address, Near, Text}

const (
	// leastText is how long a text must be for its repetition to say anything, in bytes: teasers are alike.
	leastText = 200
	// ownText is how long it must be to speak of one job and not of the employer alone.
	ownText = 600
	// leastBlock is the same for a block: headings are alike.
	leastBlock = 30
	// sketched is how many hashes of blocks are kept, the smallest, which are a sample of what both of two texts hold
	// (Broder, On the resemblance and containment of documents, 1997); alike is how many of them two texts must share.
	sketched = 8
	alike    = 6
	// leastSketch is how many blocks a text must have to be compared by them.
	leastSketch = 4
)

// Print is what is kept of a posting. The zero Print repeats nothing.
type Print struct {
	keys    [len(kinds)]uint64 // 0 where there is nothing to compare
	words   uint64             // a bit of each word of the title
	address uint64             // of the posting, 0 where it has none
	dates   uint64             // when it was posted and until when it holds, 0 where neither is stated
	blocks  [sketched]uint32   // the smallest hashes of its blocks, rising
	n       int                // how many of them there are
}

// Of is the print of a posting in a language, ISO 639-1.
func Of(p *posting.Posting, lang string) Print {
	var x Print
	h := hashers.Get().(*hasher)
	defer hashers.Put(h)
	body, size := h.body(p, &x)
	d := p.Doc
	title, employer := h.text(p.TitleText()), h.text(d.Employer.String)
	for word := range strings.FieldsSeq(strings.ToLower(p.TitleText())) {
		if w := h.text(word); w != 0 {
			x.words |= 1 << (w % 64)
		}
	}
	var places uint64
	for i := range d.Locations { // in any order
		places += h.text(d.Locations[i].String)
	}
	address, single := addressOf(d.URL.String)
	x.address = h.raw(address)
	x.dates = h.raw(d.DatePosted.String + "\x00" + d.ValidThrough.String)
	if d.DatePosted.String == "" && d.ValidThrough.String == "" {
		x.dates = 0
	}
	// A page that is built of a text is no repetition of it.
	file := h.raw(string(d.Format) + "\x00" + filepath.Ext(d.Path))
	key := func(kind int, parts ...uint64) {
		if !slices.Contains(parts, 0) {
			x.keys[kind] = h.join(uint64(kind), parts)
		}
	}
	if size >= leastText {
		key(0, file, title+1, body, employer+1, places+1)
		key(1, file, title+1, body, employer+1)
		key(4, file, title, employer, places)
		if size >= ownText && title != 0 {
			key(5, file, body, employer, places)
		}
	}
	key(2, h.raw(d.Path), h.raw(d.ID), h.raw(lang+"-"))
	if single {
		key(3, x.address, h.raw(lang+"-"))
	}
	return x
}

// hasher hashes texts. It keeps the bytes that count of the last one.
type hasher struct {
	buf    []byte
	blocks []uint32
}

// hashers are kept for their memory.
var hashers = sync.Pool{New: func() any { return &hasher{} }}

// body hashes the posting's own text as a whole and counts its bytes, and samples its blocks. A block is hashed as the posting
// holds it, in lower case and with its blanks folded; to leave out signs would cost ten times as much.
func (h *hasher) body(p *posting.Posting, x *Print) (whole uint64, size int) {
	h.blocks = h.blocks[:0]
	for _, b := range p.Each(posting.Body) {
		text := p.Lower[b.Start:b.End]
		if strings.Contains(text, hardBlank) {
			text = finding.Folded(text)
		}
		sum := xxhash.Sum64String(text)
		whole = bits.RotateLeft64(whole, 5)*prime + sum
		size += b.Len()
		if b.Len() >= leastBlock {
			h.blocks = append(h.blocks, uint32(sum))
		}
	}
	slices.Sort(h.blocks)
	x.n = copy(x.blocks[:], slices.Compact(h.blocks))
	return whole, size
}

// hardBlank is a blank at which no line ends. Editors write it where others write a plain one.
const hardBlank = "\u00a0"

// prime joins hashes so that their order counts: the golden ratio in 64 bits, made odd.
const prime = 0x9e3779b97f4a7c15

// text hashes what counts of a text, 0 where nothing does.
func (h *hasher) text(s string) uint64 {
	h.buf = h.buf[:0]
	h.take(strings.ToLower(s))
	if len(h.buf) == 0 {
		return 0
	}
	return xxhash.Sum64(h.buf)
}

// raw hashes a text as it is, 0 where there is none.
func (h *hasher) raw(s string) uint64 {
	if s == "" {
		return 0
	}
	return xxhash.Sum64String(s)
}

func (h *hasher) join(kind uint64, parts []uint64) uint64 {
	b := binary.LittleEndian.AppendUint64(h.buf[:0], kind)
	for _, p := range parts {
		b = binary.LittleEndian.AppendUint64(b, p)
	}
	h.buf = b
	return max(1, xxhash.Sum64(b))
}

// The first bytes, in UTF-8, of blocks of Unicode that hold next to no letters: Latin-1 signs, whose letters begin with another
// byte (U+0080 to U+00BF), and punctuation, currencies, arrows and bullets (U+2000 to U+2FFF).
const (
	latinSigns = 0xc2
	signs      = 0xe2
)

// take adds the bytes of a lower-cased text that count.
func (h *hasher) take(s string) {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == latinSigns:
			i++
		case c == signs:
			i += 2
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '+' || c == '#' || c >= 0x80:
			h.buf = append(h.buf, c)
		}
	}
}

// addressOf is an address without what only tells where the reader came from, and whether it looks like that of one job: with
// a number of four digits or a name of several words.
func addressOf(url string) (address string, single bool) {
	address, _, _ = strings.Cut(strings.TrimSpace(strings.ToLower(url)), "#")
	address = strings.TrimPrefix(strings.TrimPrefix(address, "https://"), "http://")
	path, query, _ := strings.Cut(address, "?")
	address = strings.TrimRight(path, "/")
	for part := range strings.SplitSeq(query, "&") {
		if name, _, _ := strings.Cut(part, "="); part != "" && !strings.HasPrefix(name, "utm_") && !slices.Contains(tracking, name) {
			address += "&" + part
		}
	}
	_, page, _ := strings.Cut(address, "/")
	last := page[strings.LastIndexByte(page, '/')+1:]
	return address, number(page) || strings.Count(last, "-") > 1
}

// tracking are parameters of addresses that lead to the same page whatever their value is.
var tracking = []string{"source", "src", "ref", "lang", "gh_src", "lever-source", "gclid", "fbclid"}

// number says whether a text holds four digits in a row.
func number(s string) bool {
	run := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			run = 0
		} else if run++; run == 4 {
			return true
		}
	}
	return false
}

// near says whether two prints hold mostly the same blocks.
func (x *Print) near(y *Print) bool {
	if x.n < leastSketch || y.n < leastSketch {
		return false
	}
	both, seen := 0, 0
	for i, k := 0, 0; seen < sketched && (i < x.n || k < y.n); seen++ {
		switch {
		case k == y.n || i < x.n && x.blocks[i] < y.blocks[k]:
			i++
		case i == x.n || y.blocks[k] < x.blocks[i]:
			k++
		default:
			both, i, k = both+1, i+1, k+1
		}
	}
	return both*sketched >= alike*seen
}

// renamed says whether the titles have fewer than half of their words in common. What is left of two that have more is the
// school, the shift or the language, of which the title tells enough.
func (x *Print) renamed(y *Print) bool {
	return 2*bits.OnesCount64(x.words&y.words) < bits.OnesCount64(x.words|y.words)
}

// apart says whether an address or dates, which both state, tell two postings apart.
func (x *Print) apart(y *Print) bool {
	differ := func(a, b uint64) bool { return a != b && a != 0 && b != 0 }
	return differ(x.address, y.address) || differ(x.dates, y.dates)
}
