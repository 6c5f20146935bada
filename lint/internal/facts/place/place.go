// Package place recognises where a job is done: places with their ISO codes, the mode of work, the reach of remote work,
// exclusions.
//
// It reads the location fields, the title, the lines above the text, labelled lines and what the sentences say of the place
// of work. It knows names (package gazetteer) and wording, and must not know what a law or a rule makes of a place. Chrome is
// never read: the places of other postings on the page stand there. False places are worse than missed ones: the seat of
// the employer, its customers' nations, the languages asked for and the places of statutes are left out.
//
// Contains data from GeoNames, CC BY 4.0; see NOTICE.
package place

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/facts/stem"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Fact is one statement about a place or the mode of work.
type Fact struct {
	fact.Mark
	// Codes are ISO 3166-1 or -2 codes, with postlint's codes for cities and counties that have a law of their own
	// (US-NY-NYC, US-NY-119); several where all are meant, or, if Certainty is ambiguous, where each may be meant. Wide areas
	// have UN M49 codes (150 is Europe, 419 Latin America, 001 the world) or EU. Empty for a mode without a place, and for a
	// named place of work whose nation is not said.
	Codes []string `json:"codes"`
	// Role is performed (the job is done there), remote-scope (it may be done from anywhere there), reports-to (it reports to
	// an office there), excluded (it may not be done from there), office (the employer has an office or its seat there, and
	// nothing says that the job is done in it), mode (a mode of work without a place), or desk (the title names work for
	// which the mode is a question, and nothing states it).
	Role string `json:"role"`
	// Certainty is certain, likely or ambiguous.
	Certainty string `json:"certainty"`
	// Mode is remote, hybrid, onsite or "".
	Mode string `json:"mode"`
	// Source is where it stands: field, title, header (lines above the text), label ("Location: …") or body.
	Source string `json:"source"`
	// modeAt is where the words stand that give the place its Mode, in a field, the title or a line that holds places; else empty.
	modeAt posting.Range
	// small says that the name stands without a region or nation, and that no large city has it.
	small bool
	// Against is the words of a field or the title that this statement contradicts for certain, "" where there are none.
	Against string `json:"against"`
}

// The roles of a fact.
const (
	performed   = "performed"
	remoteScope = "remote-scope"
	reportsTo   = "reports-to"
	excluded    = "excluded"
	office      = "office"
	modeOnly    = "mode"
	desk        = "desk"
)

// The certainties of a fact.
const (
	certain   = "certain"
	likely    = "likely"
	ambiguous = "ambiguous"
)

// The sources of a fact.
const (
	inField  = "field"
	inTitle  = "title"
	inHeader = "header"
	inLabel  = "label"
	inBody   = "body"
)

// reader recognises the places of one posting.
type reader struct {
	p      *posting.Posting
	stems  *stem.Found
	lex    lexer
	facts  []Fact
	taken  []posting.Range // ranges of the text that were read as statements, in rising order of reading
	hint   []string        // nations that the posting speaks of
	hinted bool            // hint was looked for
	clues  []clue          // names that were passed over
	clear  bool            // title, fields, labels or the lines above the text told the place
	state  int             // in the block that is read, the next comma with two capitals behind it, or -1
}

// Recognise finds the statements about places in the order of the text.
// stems are where those of Stems stand in the lower-cased text; it looks for them itself where they are nil.
func Recognise(p *posting.Posting, stems *stem.Found) []Fact {
	mem := scratches.Get().(*scratch)
	r := &reader{p: p, stems: stems, taken: mem.taken[:0], clues: mem.clues[:0], lex: lexer{items: mem.items[:0], key: mem.key}}
	r.fields()
	r.hinted, r.hint = false, nil // the fields tell more than what they were read with
	r.title()
	r.lines()
	r.header()
	r.clear = r.told()
	r.body()
	r.modes()
	r.fallback()
	r.finish()
	mem.taken, mem.items, mem.key, mem.clues = r.taken, r.lex.items, r.lex.key, r.clues
	scratches.Put(mem)
	return r.facts
}

// scratch is what reading a posting needs and leaves nothing in: it is used again.
type scratch struct {
	taken []posting.Range
	items []item
	key   []byte

	clues []clue
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

func (r *reader) finish() {
	r.recall()
	r.elsewhere()
	slices.SortStableFunc(r.facts, func(a, b Fact) int { return cmp.Compare(a.Range.Start, b.Range.Start) })
	r.contradictions()
	r.desk()
}

// elsewhere drops names that are places in other nations alone than the one in which the record's fields put the job, unless they are
// large, stated in full or letters of a state: Berwyn in "HMP Berwyn, Wrexham, LL13 9QE, GB" is no town of Illinois, and King in "King's Mill Hospital" none.
func (r *reader) elsewhere() {
	home := ""
	for i := range r.facts {
		f := &r.facts[i]
		if f.Source != inField || f.Certainty != certain || f.small || len(f.Codes) == 0 || f.Codes[0][0] < 'A' {
			continue
		}
		n := f.Codes[0][:2]
		if home != "" && home != n {
			return
		}
		home = n
	}
	if home == "" {
		return
	}
	r.facts = slices.DeleteFunc(r.facts, func(f Fact) bool {
		return f.Role != office && len(f.Codes) > 0 && len(f.Text) > len("CA") && (f.small || f.Certainty == ambiguous) && !slices.ContainsFunc(f.Codes, func(code string) bool { return strings.HasPrefix(code, home) })
	})
}

// recall settles bare names by what the posting says of them in full elsewhere: "our team in Columbus" beside "Location:
// Columbus, OH". A sentence that says no more than that is left out.
func (r *reader) recall() {
	if !slices.ContainsFunc(r.facts, func(f Fact) bool { return f.Certainty == ambiguous }) {
		return
	}
	kept := make([]Fact, 0, len(r.facts))
	for _, f := range r.facts {
		if f.Certainty == ambiguous {
			if o := r.fuller(&f); o != nil {
				if f.Source == inBody {
					continue
				}
				f.Codes, f.Certainty = o.Codes, o.Certainty
			} else if code := r.among(&f); code != "" && f.Source != inBody {
				f.Codes, f.Certainty = []string{code}, likely
			}
		}
		kept = append(kept, f)
	}
	r.facts = kept
}

// among is the one code of an ambiguous place that a sure one of the posting has as well, or else the one in the nation of such a place;
// "" where there is none or are several.
func (r *reader) among(f *Fact) string {
	if len(f.Text) <= len("CA") {
		return ""
	}
	var same, near []string
	for i := range r.facts {
		o := &r.facts[i]
		if o.Certainty != certain || len(o.Codes) == 0 || o.Role != performed && o.Role != remoteScope {
			continue
		}
		for _, c := range f.Codes {
			switch {
			case slices.Contains(o.Codes, c) && !slices.Contains(same, c):
				same = append(same, c)
			case o.Codes[0][:2] == c[:2] && !slices.Contains(near, c):
				near = append(near, c)
			}
		}
	}
	switch {
	case len(same) == 1:
		return same[0]
	case len(same) == 0 && len(near) == 1:
		return near[0]
	}
	return ""
}

// fuller is a surer place that begins with the name of an ambiguous one.
func (r *reader) fuller(f *Fact) *Fact {
	for i := range r.facts {
		o := &r.facts[i]
		if o.Certainty != ambiguous && len(o.Codes) > 0 && strings.HasPrefix(o.Text, f.Text+",") {
			return o
		}
	}
	return nil
}

// items lexes a range. The slice is valid until the next call.
func (r *reader) items(rng posting.Range, l lexer) []item {
	l.p, l.pos, l.end = r.p, rng.Start, rng.End
	l.items, l.key = r.lex.items[:0], r.lex.key
	l.run()
	r.lex = l
	return l.items
}

// free says whether a range was not read before.
func (r *reader) free(rng posting.Range) bool {
	for i := range r.taken {
		if rng.Start < r.taken[i].End && r.taken[i].Start < rng.End {
			return false
		}
	}
	return true
}

func (r *reader) take(rng posting.Range) { r.taken = append(r.taken, rng) }

// add adds a fact, and a second one where the codes of a city's own law are only likely meant.
//
// What a sentence says of a place again is not added: rules speak of the first statement, and each fact costs them time.
func (r *reader) add(rng posting.Range, s settled, f Fact) {
	f.Codes = s.codes
	if s.ambiguous {
		f.Certainty = ambiguous
	}
	r.take(rng)
	if f.Source == inBody && r.known(&f, rng) {
		return
	}
	f.Mark = fact.At(r.p, rng)
	r.facts = append(r.facts, f)
	if len(s.city) > 0 {
		f.Codes, f.Certainty = s.city, likely
		r.facts = append(r.facts, f)
	}
}

// known says whether the same was said of the same place before, and as surely; of an office, whether the place was named
// at all.
func (r *reader) known(f *Fact, rng posting.Range) bool {
	for i := range r.facts {
		o := &r.facts[i]
		if len(o.Codes) == 0 || !slices.Equal(o.Codes, f.Codes) {
			continue
		}
		if f.Role == office && o.Role == office && o.Text != r.p.Slice(rng) {
			continue
		}
		if f.Role == office || o.Text == r.p.Slice(rng) && o.Role == f.Role && (f.Mode == "" || o.Mode == f.Mode) && (o.Certainty == f.Certainty || o.Certainty == certain) {
			return true
		}
	}
	return false
}

// settled is what a place was found to mean.
type settled struct {
	codes     []string
	city      []string // codes of a city that may be meant instead of its state
	ambiguous bool
}

// outweighs is how many times as large a city must be than its namesakes to be meant by its bare name.
const outweighs = 10

// settle chooses among the meanings of a place; siblings are the other places of its statement.
func (r *reader) settle(h *hit, siblings []hit) settled {
	ms := h.meanings
	if h.unlisted {
		if of := r.sameNation(ms, h, siblings); len(of) > 0 {
			ms = of
		} else {
			ms = r.side(ms)
		}
	}
	if s, ok := oneCode(ms); ok {
		return s
	}
	if h.End-h.Start == len("DE") && r.namesNation(ms) {
		ms = filter(ms, func(m meaning) bool { return m.kind == nation })
	}
	if top, ok := heaviest(ms); ok && !(h.qualified && mixed(ms)) {
		return top
	}
	if h.excluded {
		if out := filter(ms, func(m meaning) bool { return m.kind == region }); len(out) > 0 {
			ms = out
		}
	}
	if out := bySiblings(ms, h, siblings); len(out) > 0 {
		if s, ok := oneCode(out); ok {
			return s
		}
		ms = out
	}
	if out := byNation(ms, r.nations()); len(out) > 0 {
		if s, ok := oneCode(out); ok {
			return s
		}
		if s, ok := heaviest(out); ok {
			return s
		}
		ms = out
	}
	top := 0
	for _, m := range ms {
		top = max(top, m.weight)
	}
	s := settled{ambiguous: true}
	for _, m := range ms {
		if (m.weight*outweighs > top || h.qualified && mixed(ms)) && !slices.Contains(s.codes, m.code()) {
			s.codes = append(s.codes, strings.Split(m.codes, ",")...)
		}
	}
	return s
}

// sameNation keeps the nation among the meanings of the letters behind a district that the gazetteer lacks, where the city right
// before it lies in that nation: "Medellín, Antioquia, CO" is in Colombia and not in Colorado.
func (r *reader) sameNation(ms []meaning, h *hit, siblings []hit) []meaning {
	for i := range siblings {
		o := &siblings[i]
		if o.unlisted || !o.city() || strings.Trim(r.p.Text[min(o.End, h.Start):h.Start], " ") != "," {
			continue
		}
		if s, ok := heaviest(o.meanings); ok && len(s.codes) > 0 {
			return filter(ms, func(m meaning) bool { return m.kind == nation && m.code() == s.codes[0][:min(2, len(s.codes[0]))] })
		}
	}
	return nil
}

// side decides whether the letters behind a town that the gazetteer lacks are a state's or a nation's: "Kiryat Nof, IL" lies
// in Israel where the posting names that and not Illinois. A nation of few towns that a gazetteer of Illinois lacks is
// nearer than the state, unless something speaks of the United States. California and Colorado are left out: postings of
// theirs name Canada and Colombia too often.
func (r *reader) side(ms []meaning) []meaning {
	wanted := region
	if slices.ContainsFunc(ms, func(m meaning) bool { return m.code() == "IL" }) && !strings.Contains(r.p.Text, "Illinois") && !slices.Contains(r.spoken(), "US") {
		return ms
	}
	if r.namesNation(ms) {
		wanted = nation
	}
	if out := filter(ms, func(m meaning) bool { return m.kind == wanted }); len(out) > 0 {
		return out
	}
	return ms
}

// namesNation says whether the posting names the nation among the meanings of two letters, and not the state.
func (r *reader) namesNation(ms []meaning) bool {
	for _, m := range ms {
		for i := range namesakes {
			n := &namesakes[i]
			if m.code() == n.code && !strings.Contains(r.p.Text, n.state) && slices.ContainsFunc(n.nation[:], func(name string) bool { return name != "" && strings.Contains(r.p.Text, name) }) {
				return true
			}
		}
	}
	return false
}

// mixed says whether both a region and a city are meant: "Ontario, CA" is a province of Canada and a city of California.
func mixed(ms []meaning) bool {
	cities := filter(ms, func(m meaning) bool { return m.kind == city })
	return len(cities) > 0 && len(cities) < len(ms)
}

// oneCode settles meanings that share their first code.
func oneCode(ms []meaning) (settled, bool) {
	for _, m := range ms[1:] {
		if m.code() != ms[0].code() {
			return settled{}, false
		}
	}
	long, plain := ms[0], false
	for _, m := range ms {
		if len(m.codes) > len(long.codes) {
			long = m
		}
		plain = plain || m.codes == m.code()
	}
	codes := strings.Split(long.codes, ",")
	if plain && len(codes) > 1 && long.kind == city {
		return settled{codes: codes[:1:1], city: codes}, true
	}
	return settled{codes: codes}, true
}

// heaviest settles on a meaning that far outweighs the others.
func heaviest(ms []meaning) (settled, bool) {
	best := ms[0]
	for _, m := range ms {
		if m.weight > best.weight {
			best = m
		}
	}
	same := []meaning{}
	for _, m := range ms {
		switch {
		case m.code() == best.code():
			same = append(same, m)
		case m.weight*outweighs > best.weight && best.kind != area:
			return settled{}, false
		}
	}
	if best.kind == area {
		same = []meaning{best}
	}
	return oneCode(same)
}

// bySiblings keeps the meanings that the other places of the statement speak for: CA is California among states and
// Canada among nations.
func bySiblings(ms []meaning, h *hit, siblings []hit) []meaning {
	states, nations := false, false
	bare := 0 // states that stand without a city
	var of []string
	for i := range siblings {
		o := &siblings[i]
		if o.first == h.first || len(o.meanings) == 0 {
			continue
		}
		s, ok := heaviest(o.meanings)
		if ok && len(s.codes[0]) >= 2 {
			nations = nations || o.meanings[0].kind == nation
			states = states || len(s.codes[0]) > 2
			if o.meanings[0].kind == region && s.codes[0] != "US-VA" && s.codes[0] != "US-MD" {
				bare++
			}
			of = append(of, s.codes[0][:2])
		}
	}
	if nations && !states {
		return filter(ms, func(m meaning) bool { return m.kind == nation })
	}
	out := byNation(ms, of)
	if bare > 1 && mixed(out) && !h.qualified { // "California, Oregon, Washington"
		return filter(out, func(m meaning) bool { return m.kind == region })
	}
	return out
}

func byNation(ms []meaning, nations []string) []meaning {
	return filter(ms, func(m meaning) bool {
		c := m.code()
		return slices.Contains(nations, c[:min(2, len(c))])
	})
}

// nations is the nations that the posting speaks of: by its places that are certain, its currency, its health service.
func (r *reader) nations() []string {
	if r.hinted {
		return r.hint
	}
	r.hinted, r.hint = true, r.spoken()
	return r.hint
}

// spoken is the same, not kept: what is read later may tell more.
func (r *reader) spoken() (hint []string) {
	for i := range r.facts {
		f := &r.facts[i]
		if f.Certainty == certain && len(f.Codes) > 0 && f.Codes[0][0] >= 'A' && (f.Role == performed || f.Role == remoteScope) {
			hint = append(hint, f.Codes[0][:2])
		}
	}
	if len(hint) > 0 {
		return hint
	}
	switch t, l := r.p.Text, r.p.Lower; {
	case strings.Contains(t, "£") || strings.Contains(t, "NHS") || strings.Contains(l, ".co.uk") || strings.Contains(l, ".nhs.uk"):
		hint = append(hint, "GB")
	case strings.Contains(t, "CHF"):
		hint = append(hint, "CH")
	case strings.Contains(t, "C$") || strings.Contains(t, "CAD"):
		hint = append(hint, "CA")
	case strings.Contains(t, "401(k)") || strings.Contains(t, "401k") || strings.Contains(t, "401K"):
		hint = append(hint, "US")
	}
	return hint
}

// wide says whether a place is no more than a group of nations: a sales territory as often as a place of work.
func (h *hit) wide() bool {
	for _, m := range h.meanings {
		if m.kind != area {
			return false
		}
		for c := range strings.SplitSeq(m.codes, ",") {
			if len(c) > 3 || m.codes == "US" {
				return false
			}
		}
	}
	return true
}

// weight is that of the heaviest meaning.
func (h *hit) weight() int {
	w := 0
	for _, m := range h.meanings {
		w = max(w, m.weight)
	}
	return w
}

// small says whether a city stands without its region or nation, and no large one has its name.
func (h *hit) small() bool { return h.city() && !h.qualified && h.weight() < smallCity }

// plain says whether the place is a bare word of a language, as Reading is, or a bare code.
func (h *hit) plain(items []item) bool {
	if h.qualified || len(h.meanings) == 0 {
		return false
	}
	return items[h.first].kind == code || h.meanings[0].word
}
