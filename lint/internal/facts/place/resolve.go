package place

import (
	"slices"
	"strings"

	"github.com/postlint/postlint/lint/internal/facts/place/gazetteer"
	"github.com/postlint/postlint/lint/internal/posting"
)

// The kinds of a meaning are those of the gazetteer.
const (
	nation = gazetteer.Nation
	region = gazetteer.Region
	area   = gazetteer.Area
	city   = gazetteer.City
)

// meaning is one place that words may mean.
type meaning struct {
	kind   gazetteer.Kind
	codes  string // parted by commas
	weight int
	word   bool // of a city: mostly a word of a language
}

func (m meaning) code() string {
	c, _, _ := strings.Cut(m.codes, ",")
	return c
}

// within says whether the place lies in the nation or region o.
func (m meaning) within(o meaning) bool {
	if o.kind != nation && o.kind != region {
		return false
	}
	c, q := m.code(), o.code()
	if m.kind == city && c == q {
		return true
	}
	return len(c) > len(q) && c[:len(q)] == q && c[len(q)] == '-'
}

// hit is a place that was read, with all that it may mean.
type hit struct {
	posting.Range
	meanings  []meaning
	mode      string
	modeAt    posting.Range // of the words that say so
	excluded  bool
	first     int  // index of its first item
	last      int  // of its last one
	qualified bool // its region, nation or postcode is said
	embedded  bool // words that are no names stand beside it, without a mark between
	unlisted  bool // the gazetteer lacks the town: its meanings are those of the region or nation behind it
	remote    bool // its mode stands right beside it
}

// cities says whether a city is meant.
func (h *hit) city() bool { return len(h.meanings) > 0 && h.meanings[0].kind == city }

// meaningsOf is what an item may mean by itself.
func meaningsOf(it item) []meaning {
	out := make([]meaning, 0, strings.Count(string(it.rows), "\n")+1)
	for row, rest, ok := it.rows.Next(); ok; row, rest, ok = rest.Next() {
		out = append(out, meaning{row.Kind, row.Codes, row.Weight, row.Word})
	}
	if it.word != "" {
		for _, m := range codeMeanings(it.word) {
			known := false
			for _, o := range out {
				known = known || o.codes == m.codes
			}
			if !known {
				m.weight = 2000
				out = append(out, m)
			}
		}
	}
	return out
}

// narrow is the meanings that the next item allows, nil where it says nothing of them.
func narrow(s []meaning, next item) []meaning {
	if next.kind == post {
		return filter(s, func(m meaning) bool { return qualifies("GB", m.code()) })
	}
	var out []meaning
	if next.word != "" {
		if out = filter(s, func(m meaning) bool {
			return m.kind == city && qualifies(next.word, m.code()) || m.kind == region && strings.HasPrefix(m.code(), next.word+"-")
		}); out != nil {
			return out
		}
	}
	for row, rest, ok := next.rows.Next(); ok; row, rest, ok = rest.Next() {
		q := meaning{row.Kind, row.Codes, row.Weight, row.Word}
		for _, m := range s {
			switch {
			case m.within(q):
				out = append(out, m)
			case m.kind == city && q.kind == area && strings.Contains(q.codes, m.code()) && m.weight > 50: // Berlin, DACH
				out = append(out, m)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// wider is the reverse: a region or nation first, the place in it behind.
func wider(s []meaning, next item) []meaning {
	var out []meaning
	for row, rest, ok := next.rows.Next(); ok; row, rest, ok = rest.Next() {
		q := meaning{row.Kind, row.Codes, row.Weight, row.Word}
		for _, m := range s {
			if q.within(m) && !(q.kind == city && m.kind == region && q.code() != m.code()) {
				out = append(out, q)
				break
			}
		}
	}
	return out
}

func filter(s []meaning, keep func(meaning) bool) []meaning {
	var out []meaning
	for _, m := range s {
		if keep(m) {
			out = append(out, m)
		}
	}
	return out
}

// hits reads the places from the items of a statement. In prose a nation is not followed by its cities: "in the US, Paris …".
func hits(items []item, prose bool) []hit {
	var out []hit
	skipping, depth := false, 0
	for i := 0; i < len(items); {
		it := items[i]
		if skipping && it.inside < depth {
			skipping = false
		}
		switch it.kind {
		case without:
			skipping, depth = true, it.inside
			i++
			continue
		case name, code, unknown:
			if h, ok := chain(items, i, prose); ok {
				h.excluded = skipping
				out = append(out, h)
				i = h.last + 1
				continue
			}
		}
		i++
	}
	if !prose {
		out = address(out)
	}
	modesOf(items, out)
	return out
}

// smallTown bounds, in thousand inhabitants, what is taken for a part of an address rather than for a place of its own.
const smallTown = 100

// address drops the names of small towns abroad before the nation, or the region of a nation, that ends an address: in
// "Leamington Spa, Warwickshire, United Kingdom" neither Leamington in Ontario nor Spa in Belgium is meant. Large cities stay,
// for "New York, London, Germany" is a list.
func address(list []hit) []hit {
	if len(list) < 2 {
		return list
	}
	last := &list[len(list)-1]
	if last.excluded || len(last.meanings) != 1 || last.meanings[0].kind != nation && !(last.meanings[0].kind == region && last.qualified) {
		return list
	}
	home, _, _ := strings.Cut(last.meanings[0].code(), "-")
	out := list[:0:0]
	for i := range list {
		h := &list[i]
		abroad := filter(h.meanings, func(m meaning) bool {
			return m.kind == city && m.weight < smallTown && m.code() != home && !strings.HasPrefix(m.code(), home+"-")
		})
		if i == len(list)-1 || h.qualified || len(abroad) < len(h.meanings) || len(abroad) == 0 {
			out = append(out, *h)
		}
	}
	return out
}

// chain reads one place from item i on: "City, Region, Nation", "City ST", "City (Nation)", "Nation - City".
func chain(items []item, i int, prose bool) (hit, bool) {
	it := items[i]
	h := hit{Range: it.Range, first: i, last: i, meanings: meaningsOf(it)}
	if it.kind == unknown {
		return absorb(items, h)
	}
	h.embedded = beside(items, i-1, it.sep) || i > 0 && it.sep == blank && it.wordly()
	k := i + 1
	for k < len(items) {
		next := items[k]
		if next.kind != name && next.kind != code && next.kind != post || !joining(next) {
			break
		}
		if out := narrow(h.meanings, next); len(out) > 0 {
			h.meanings, h.qualified, h.last, h.End = out, true, k, next.End
			k++
			continue
		}
		if out := wider(h.meanings, next); len(out) > 0 && next.sep != blank && !prose {
			h.meanings, h.qualified, h.last, h.End = out, true, k, next.End
			k++
			continue
		}
		// a division that the gazetteer does not know, between a city and its nation: "Amsterdam, NH, NL"
		if next.kind == code && k+1 < len(items) && items[k+1].kind != unknown && joining(items[k+1]) {
			if out := narrow(h.meanings, items[k+1]); len(out) > 0 {
				h.meanings, h.qualified, h.last, h.End = out, true, k+1, items[k+1].End
				k += 2
				continue
			}
		}
		break
	}
	if h.last+1 < len(items) {
		next := items[h.last+1]
		if next.sep == blank && (next.kind == unknown || next.wordly()) {
			h.embedded = true
		}
		if !h.qualified && h.city() && (h.weight() < titleCity || !prose && len(items) == 2) && next.kind == code && next.sep == comma && listed(usStates, next.word) {
			if town, ok := absorb(items, h); ok { // a namesake that the gazetteer lacks: "Richfield, OH"
				return town, true
			}
		}
	}
	if len(h.meanings) == 0 {
		if it.kind == code {
			return absorb(items, h)
		}
		return h, false
	}
	return h, true
}

// wordly says whether an item is a town whose name is mostly a word, as University is: behind another name it is that word.
func (it item) wordly() bool {
	row, _, ok := it.rows.Next()
	return ok && row.Word && it.kind == name
}

// joining says whether an item may qualify the place before it.
func joining(next item) bool {
	switch next.sep {
	case comma, dash:
		return true
	case opening:
		return true
	case blank:
		if next.kind == code || next.kind == post {
			return true
		}
		row, _, ok := next.rows.Next()
		return ok && row.Kind != city && row.Kind != area
	case closing:
		return next.kind == post
	}
	return false
}

// absorb reads a place that the gazetteer lacks but whose region or nation is said: "Scotch Ridge, Iowa".
func absorb(items []item, h hit) (hit, bool) {
	k := h.last + 1
	if k+1 < len(items) && items[k].kind == name && items[k].sep == blank && items[k+1].sep == comma && narrow(meaningsOf(items[k]), items[k+1]) == nil {
		k++ // "Scotch Ridge, Iowa": Ridge alone is a town of another state
	}
	if k >= len(items) || items[k].kind != name && items[k].kind != code || items[k].sep != comma && !(items[k].sep == blank && items[k].kind == code && listed(plainStates, items[k].word)) {
		return h, false
	}
	next := items[k]
	ms := meaningsOf(next)
	if k+1 < len(items) && items[k+1].sep == comma && onlyCities(narrow(ms, items[k+1])) { // "Bramble Mill, Washington, D.C."
		return h, false
	}
	if next.kind == name {
		if row, _, ok := next.rows.Next(); !ok || row.Kind == city || row.Kind == area {
			if next.word == "" {
				return h, false
			}
			ms = codeMeanings(next.word)
		}
	}
	if len(ms) > 1 { // behind a town's name two letters are rather the state's
		two := next.word != "" && listed(twoSided, next.word)
		ms = filter(ms, func(m meaning) bool { return m.kind == region || m.kind == nation && two })
	}
	ms = filter(ms, func(m meaning) bool { return m.kind == region || m.kind == nation })
	if len(ms) == 0 {
		return h, false
	}
	h.meanings, h.qualified, h.unlisted, h.last, h.End = ms, true, true, k, next.End
	for k++; k < len(items); k++ {
		if items[k].kind != name && items[k].kind != code && items[k].kind != post || !joining(items[k]) {
			break
		}
		out := filter(h.meanings, func(m meaning) bool {
			if items[k].kind == post {
				return qualifies("GB", m.code())
			}
			return items[k].word != "" && qualifies(items[k].word, m.code()) || len(narrow([]meaning{m}, items[k])) > 0
		})
		if len(out) == 0 {
			break
		}
		h.meanings, h.last, h.End = out, k, items[k].End
	}
	return h, true
}

// onlyCities says whether there are meanings and all are cities.
func onlyCities(ms []meaning) bool {
	return len(ms) > 0 && !slices.ContainsFunc(ms, func(m meaning) bool { return m.kind != city })
}

// beside says whether words that are no names stand before item i+1, with only a blank between.
func beside(items []item, i int, s sep) bool {
	return i >= 0 && items[i].kind == unknown && s == blank
}

// modesOf gives the places the mode of work that stands beside them. A mode before places reaches to the end of its group; a
// mode behind them, in parentheses or after a mark, reaches back to the group's beginning, else only to the place before it.
func modesOf(items []item, hs []hit) {
	for i := range items {
		if items[i].kind != mode {
			continue
		}
		from, to := group(items, i)
		ahead := false
		for k := range hs {
			h := &hs[k]
			if h.first > i && h.first <= to && h.mode == "" {
				h.mode, h.modeAt, h.remote, ahead = items[i].mode, items[i].Range, h.first == i+1, true
			}
		}
		if ahead || items[i].sep == and {
			continue
		}
		for k := range hs {
			h := &hs[k]
			if h.last < i && h.first >= from && h.mode == "" && (items[i].sep != blank || h.last == i-1) {
				h.mode, h.modeAt, h.remote = items[i].mode, items[i].Range, true
			}
		}
	}
}

// group is the run of items around item i that no hard mark parts. Marks inside of parentheses part only what stands in them.
func group(items []item, i int) (from, to int) {
	from, to = i, i
	for from > 0 && !parts(items, from, i) {
		from--
	}
	for to+1 < len(items) && !parts(items, to+1, i) {
		to++
	}
	return from, to
}

func parts(items []item, k, around int) bool {
	if items[k].sep == hard {
		return items[k].inside <= items[around].inside
	}
	return items[k].sep == and && k != around && items[k].kind == mode
}
