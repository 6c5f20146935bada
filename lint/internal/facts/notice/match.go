package notice

// mask is a set of word classes.
type mask [2]uint64

func (m mask) any(o mask) bool { return m[0]&o[0]|m[1]&o[1] != 0 }

func (m mask) all(o mask) bool { return m[0]&o[0] == o[0] && m[1]&o[1] == o[1] }

func (m mask) has(class int) bool { return m[class>>6]>>(class&63)&1 != 0 }

func (m *mask) drop(class int) { m[class>>6] &^= 1 << (class & 63) }

func (m *mask) set(class int) { m[class>>6] |= 1 << (class & 63) }

func (m mask) or(o mask) mask { return mask{m[0] | o[0], m[1] | o[1]} }

// word is a word of the vocabulary with its classes.
type word struct {
	text    string
	classes mask
}

// pattern is one way to speak of repeated applications.
type pattern struct {
	class  string
	need   mask // classes that the sentence must hold for the pattern to match; checked first
	with   mask // one of these must stand in the sentence, if any are given
	steps  sequence
	unless []sequence // the sentence must match none of these
}

// sequence is classes of words in order.
type sequence []step

// step is one word of a sequence.
type step struct {
	mask     mask // the word is of one of these classes
	gap      int  // how many other words may stand before it
	cross    bool // the gap may cross the marks that part clauses
	begins   bool // it begins the sentence or clause
	ends     bool // it ends the sentence or clause
	closes   bool // it ends the clause, or a preposition or conjunction follows
	optional bool
}

// region is a name of a country, with its ISO 3166-1 code, or of a region that is no country.
type region struct{ name, code string }

// hit is a pattern that matched: its first and last word.
type hit struct {
	class       string
	first, last int
}

// find is the first pattern that matches the words of a sentence; patterns stand in the order of their weight.
func find(t []token) (hit, bool) {
	var have mask
	for i := range t {
		have = have.or(t[i].classes)
	}
	for i := range patterns {
		p := &patterns[i]
		if !have.all(p.need) || p.with != (mask{}) && !have.any(p.with) {
			continue
		}
		if first, last, ok := p.steps.in(t); ok && !p.excluded(t) {
			return hit{p.class, first, last}, true
		}
	}
	return hit{}, false
}

func (p *pattern) excluded(t []token) bool {
	for _, u := range p.unless {
		if _, _, ok := u.in(t); ok {
			return true
		}
	}
	return false
}

// in finds the sequence's first place among the words.
func (s sequence) in(t []token) (first, last int, ok bool) {
	for i := range t {
		if !s[0].fits(t, i) {
			continue
		}
		if last, ok = s[1:].from(t, i+1, i); ok {
			return i, last, true
		}
	}
	return 0, 0, false
}

// from matches the sequence from word i on; last is the word matched before.
func (s sequence) from(t []token, i, last int) (int, bool) {
	if len(s) == 0 {
		return last, true
	}
	for j := i; j < len(t) && j <= i+s[0].gap; j++ {
		if t[j].broken && !s[0].cross {
			break
		}
		if s[0].fits(t, j) {
			if end, ok := s[1:].from(t, j+1, j); ok {
				return end, true
			}
		}
	}
	if s[0].optional {
		return s[1:].from(t, i, last)
	}
	return 0, false
}

func (s *step) fits(t []token, i int) bool {
	if !t[i].classes.any(s.mask) || s.begins && i > 0 && !t[i].broken {
		return false
	}
	if !s.ends && !s.closes || i+1 == len(t) || t[i+1].broken {
		return true
	}
	return s.closes && (t[i+1].classes.has(cTo) || t[i+1].classes.has(cAnd))
}
