package term

import (
	"encoding/binary"
	"sync/atomic"
)

// anchor is a word, the beginning of a stem or the end of an ending, by which entries are found. Most are never met in a
// text, so what their entries say is read when they first are.
type anchor struct {
	key   string
	sign  sign
	first int32 // link
	next  int32 // anchor of the same hash, counted from 1
	read  atomic.Pointer[[]candidate]
}

// candidate is an entry that may stand where its anchor does. Of 3.8 million that 8,600 postings led to,
// the words beside the anchor dismissed three of four.
type candidate struct {
	entry         *entry
	pattern       *pattern
	before, after mask // what the words beside the anchor may be
	exact         bool // the anchor is a whole word, and was found as such
}

// candidates are the entries of the anchor.
func (a *anchor) candidates(x *index) []candidate {
	if list := a.read.Load(); list != nil {
		return *list
	}
	var list []candidate
	for n := a.first; n != 0; n = x.links[n].next {
		e := &x.entries[x.links[n].entry]
		p := patternOf(e.phrase)
		list = append(list, candidate{e, p, p.beside(-1), p.beside(+1), p.slots[p.anchor].form == exact})
	}
	a.read.Store(&list) // readers at the same time make equal ones
	return list
}

// anchors finds anchors by their keys.
type anchors struct {
	filter [1024]uint64 // a bit for the hash of each key
	heads  [4096]int32  // by the low bits of the hash: the last anchor that has it, counted from 1; 0 for none
	list   []anchor
}

// may says whether a key of this sign may have an anchor: of three keys that have none, two are dismissed here.
func (x *anchors) may(g sign) bool {
	h := g.hash()
	return x.filter[h>>6]&(1<<(h&63)) != 0
}

// find is the anchor of a key and its sign, nil where it is none.
func (x *anchors) find(key string, g sign) *anchor {
	for n := x.heads[g.hash()%uint16(len(x.heads))]; n != 0; n = x.list[n-1].next {
		if a := &x.list[n-1]; a.sign == g && len(a.key) == len(key) && (len(key) <= signed || a.key == key) {
			return a
		}
	}
	return nil
}

// at is the anchor of a key, made where it is none yet. It holds until the next one is made.
func (x *anchors) at(key string) *anchor {
	g := signOf(key)
	if a := x.find(key, g); a != nil {
		return a
	}
	h := g.hash()
	x.filter[h>>6] |= 1 << (h & 63)
	head := &x.heads[h%uint16(len(x.heads))]
	x.list = append(x.list, anchor{key: key, sign: g, next: *head})
	*head = int32(len(x.list))
	return &x.list[len(x.list)-1]
}

// sign is the first and the last four bytes of a word: all that most words have. Words of one length up to signed are the same where
// their signs are.
type sign uint64

const signed = 8

func signOf(w string) sign {
	n := len(w)
	if n < 4 {
		return sign(w[0]) | sign(w[n/2])<<8 | sign(w[n-1])<<16
	}
	return sign(bytes4(w)) | sign(bytes4(w[n-4:]))<<32
}

// hash is 16 bits of a sign.
func (g sign) hash() uint16 { return uint16((uint32(g)*0x9E3779B1 ^ uint32(g>>32)*0x85EBCA6B) >> 16) }

// bytes4 is the first four bytes of a text as a number.
func bytes4(s string) uint32 { return binary.LittleEndian.Uint32([]byte(s[:4])) }

// mask is a set of words, each by a bit that its length and its first and last byte choose. All figures have one bit, and so
// has that no word is there.
type mask uint64

const (
	anything mask = 1<<64 - 1
	noWord   mask = 1 << 63
	figure   mask = 1 << 62
)

func maskOf(w string) mask {
	if w[0] <= '9' {
		return figure
	}
	n := uint(len(w))
	return 1 << min((uint(w[0])*7+uint(w[n-1])*3+n)&63, 61)
}

// beside is the words that may stand before the anchor (step -1) or behind it (+1).
func (p *pattern) beside(step int) mask {
	var m mask
	for i := p.anchor + step; i >= 0 && i < len(p.slots); i += step {
		x := &p.slots[i]
		switch x.form {
		case exact:
			m |= x.mask
		case number:
			m |= figure
		default:
			return anything
		}
		if !x.optional {
			return m
		}
	}
	return anything
}
