package place

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/posting"
)

// body reads the names of places in the sentences and judges each by the words around it.
func (r *reader) body() {
	for _, b := range r.p.Each(posting.Body) {
		text := r.p.Text
		r.state = r.nextState(b.Start, b.End)
		for i := b.Start; i < b.End; i++ {
			c := text[i]
			if !(('A' <= c && c <= 'Z') || c == 0xC3) || i > b.Start && (text[i-1] != ' ' && letterBefore(text[b.Start:i]) || digit(text[i-1])) {
				continue
			}
			if stop := r.mention(b, i); stop > i {
				i = stop - 1
			}
		}
	}
}

// letterBefore says whether a text ends with a letter. A blank that does not break, a dash and a quotation mark are none, though they
// have bytes like letters'.
func letterBefore(s string) bool {
	if s[len(s)-1] < utf8.RuneSelf {
		return letterByte(s[len(s)-1])
	}
	c, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(c)
}

// wordStart is where the word that ends at i begins, not before least.
func wordStart(s string, i, least int) int {
	for i > least {
		if s[i-1] < utf8.RuneSelf {
			if !letterByte(s[i-1]) {
				break
			}
			i--
			continue
		}
		c, n := utf8.DecodeLastRuneInString(s[least:i])
		if !unicode.IsLetter(c) {
			break
		}
		i -= n
	}
	return i
}

// mention reads one name at a capital letter and returns where reading goes on, or 0.
func (r *reader) mention(b *posting.Block, at int) int {
	r.lex.p, r.lex.end, r.lex.fused, r.lex.lower = r.p, b.End, false, false
	if r.opening(b, at) {
		return 0
	}
	rows, stop := r.lex.name(at)
	if rows == "" {
		return r.unnamed(b, at)
	}
	if !r.free(posting.Range{Start: at, End: stop}) {
		return stop
	}
	if r.ownWord(at) && r.house(r.p.Lower[stop:b.End]) { // "our Bath office"
		if row, _, _ := rows.Next(); row.Word {
			h := hit{Range: posting.Range{Start: at, End: stop}, meanings: meaningsOf(item{rows: rows})}
			r.judge(b, &h, nil)
			return stop
		}
	}
	if !r.continues(stop, b.End) {
		if row, _, _ := rows.Next(); row.Word && !strings.HasSuffix(r.p.Lower[:at], "university of ") {
			return stop
		}
		it := item{Range: posting.Range{Start: at, End: stop}, kind: name, rows: rows}
		if end := r.lex.wordEnd(at); end >= stop {
			it.word = codeOf(r.p.Text[at:end])
		}
		r.lex.items = append(r.lex.items[:0], it)
		items := r.lex.items
		h := hit{Range: it.Range, meanings: meaningsOf(it)}
		r.judge(b, &h, items)
		return stop
	}
	items := r.items(posting.Range{Start: at, End: min(b.End, stop+60)}, lexer{prose: true})
	if len(items) == 0 || items[0].kind != name {
		return stop
	}
	h, ok := chain(items, 0, true)
	if !ok {
		return stop
	}
	if next := h.last + 1; !h.qualified && h.city() && h.weight() < titleCity && next < len(items) && items[next].kind == name && items[next].sep == comma {
		if row, _, ok := items[next].rows.Next(); ok && row.Kind == region { // a namesake of another state
			h.meanings, h.qualified, h.unlisted, h.last, h.End = meaningsOf(items[next]), true, true, next, items[next].End
		}
	}
	r.judge(b, &h, items)
	return max(stop, h.End)
}

// ownWord says whether "our" stands right before a position.
func (r *reader) ownWord(at int) bool { return strings.HasSuffix(r.p.Lower[:at], "our ") }

// townReach is how far before its state, in bytes, an unknown town may begin.
const townReach = 40

// nextState is the place of the next comma that a blank and two capitals follow, or -1.
func (r *reader) nextState(from, end int) int {
	t := r.p.Text
	for {
		i := strings.IndexByte(t[from:end], ',')
		if i < 0 || from+i+4 > end {
			return -1
		}
		from += i + 1
		if t[from] == ' ' && capitals(t[from+1:from+3]) {
			return from - 1
		}
	}
}

// opening says whether a word opens a sentence and a small word follows it that makes it no place of work: most capitals of
// a posting begin the items of its lists, "Bake bread …", and need not be looked up.
func (r *reader) opening(b *posting.Block, at int) bool {
	t := r.p.Text
	if at > b.Start && !(t[at-1] == ' ' && (t[at-2] == '.' || t[at-2] == '!' || t[at-2] == '?')) {
		return false
	}
	i := at + 1
	for i < b.End && t[i] >= 'a' && t[i] <= 'z' {
		i++
	}
	if i+2 >= b.End || t[i] != ' ' || t[i+1] < 'a' || t[i+1] > 'z' {
		return false
	}
	return !startsWith(r.p.Lower[i+1:b.End], []string{"is ", "office", "based", "hub", "base ", "salary", "clinic", "hospital", "studio", "area", "team", "or ", "and ", "are ", "remote", "hybrid "})
}

// unnamed reads what may be a place although the gazetteer lacks it and returns its end: a town by the state behind it, a
// named house of work, a district.
func (r *reader) unnamed(b *posting.Block, at int) int {
	end := r.lex.wordEnd(at)
	t := r.p.Text
	if end+3 >= b.End || t[end] != ' ' && t[end] != ',' {
		return end
	}
	if r.state >= 0 && r.state < at {
		r.state = r.nextState(at, b.End)
	}
	if r.state >= end && r.state-at < townReach {
		if s, ok := r.townAndState(b, at, end); ok {
			return s
		}
	}
	if t[end] != ' ' {
		return end
	}
	if 'A' <= t[end+1] && t[end+1] <= 'Z' {
		if s := r.houseName(b, at, end); s > 0 {
			return s
		}
	}
	if w := t[at:end]; (w == "City" || w == "Shire" || w == "Borough" || w == "Town") && strings.HasPrefix(t[end:b.End], " of ") {
		if s := r.municipality(b, at, end+len(" of ")); s > 0 {
			return s
		}
	}
	if c := t[end+1] | 0x20; c == 'd' || c == 'l' || c == 'b' {
		r.district(b, at, end)
	}
	return end
}

// continues says whether something that may qualify a place follows it: ", CA", " (Germany)", " TX".
func (r *reader) continues(at, end int) bool {
	t := r.p.Text
	if at+2 >= end {
		return false
	}
	switch t[at] {
	case ',', '(', '-', ')':
		return true
	case ' ':
		c := t[at+1]
		return 'A' <= c && c <= 'Z' || c == '(' || c == '-' || c >= 0x80
	}
	return t[at] >= 0x80
}

// townAndState reads "Scotch Ridge, IA" and "Torrance, CA 90501" where the town is not known.
func (r *reader) townAndState(b *posting.Block, at, end int) (int, bool) {
	text := r.p.Text
	switch text[at:end] { // words that begin a sentence or lead to the town
	case "For", "In", "At", "The", "Our", "From", "With", "Join", "To", "Near", "Address", "Location":
		return 0, false
	}
	stop := end
	for n := 0; n < 3 && stop+1 < b.End && text[stop] == ' ' && 'A' <= text[stop+1] && text[stop+1] <= 'Z'; n++ {
		stop = r.lex.wordEnd(stop + 1)
	}
	if stop+4 > b.End || text[stop] != ',' || text[stop+1] != ' ' {
		return 0, false
	}
	word := text[stop+2 : r.lex.wordEnd(stop+2)]
	if last := text[strings.LastIndexByte(text[:stop], ' ')+1 : stop]; len(last) < 4 && capitals(last) { // "SAP FI, CO"
		return 0, false
	}
	if len(word) != 2 || !capitals(word) || !listed(usStates, word) && !listed(caRegions, word) || stop+4 < b.End && text[stop+4] == '/' { // "Hive, DC/OS"
		return 0, false
	}
	h := hit{Range: posting.Range{Start: at, End: stop + 2 + len(word)}, qualified: true, unlisted: true, meanings: codeMeanings(word)}
	if word == "MD" || word == "PA" || word == "DO" || word == "MA" || word == "MS" { // behind a person's name rather a degree
		return 0, false
	}
	r.judge(b, &h, nil)
	return h.End, true
}

// municipality reads "The City of Boroondara is inviting …", whose town is not known.
func (r *reader) municipality(b *posting.Block, at, start int) int {
	if start >= b.End || r.p.Text[start] < 'A' || r.p.Text[start] > 'Z' {
		return 0
	}
	end := r.lex.wordEnd(start)
	if !startsWith(r.p.Lower[end:b.End], seekers[:]) && !startsWith(r.p.Lower[end:b.End], []string{" is a", " has a", " is one", " offers"}) {
		return 0
	}
	r.addHouse(at, end, "")
	return end
}

// district reads "within Rushcliffe District": a place of work whose nation is not said.
func (r *reader) district(b *posting.Block, at, end int) {
	switch r.wordBefore(at) {
	case "within", "across", "in":
	default:
		return
	}
	rest := r.p.Lower[end:b.End]
	for _, w := range [...]string{" district", " locality", " borough"} {
		if strings.HasPrefix(rest, w) && !strings.HasPrefix(rest, " district court") && !letterAt(rest, len(w)) {
			rng := posting.Range{Start: at, End: end + len(w)}
			if r.free(rng) {
				r.add(rng, settled{}, Fact{Role: performed, Certainty: likely, Source: inBody})
			}
			return
		}
	}
}

// publicHouses end the names of houses where one works. Those of a city's or county's council do so where the council speaks
// of itself, not of its agreements.
var publicHouses = [...]string{"hospital", "hospitals", "infirmary", "hospice", "council", "prison", "surgery"}

// houseName reads a named place of work whose town is not known: "at Glangwili General Hospital", "HMP Pentonville".
func (r *reader) houseName(b *posting.Block, at, end int) int {
	text := r.p.Text
	before := r.wordBefore(at)
	if text[at:end] == "Ysbyty" && end+1 < b.End && text[end] == ' ' && 'A' <= text[end+1] && text[end+1] <= 'Z' { // a hospital in Wales
		end = r.lex.wordEnd(end + 1)
		r.addHouse(at, end, "GB")
		return end
	}
	if text[at:end] == "HMP" && end+1 < b.End && text[end] == ' ' && 'A' <= text[end+1] && text[end+1] <= 'Z' {
		end = r.lex.wordEnd(end + 1)
		r.addHouse(at, end, "GB")
		return end
	}
	switch before {
	case "at", "in", "the", "join", "for":
	case "our":
		return r.ownHouse(b, at, end)
	case "":
		if s := r.seekingHouse(b, at, end); s > 0 {
			return s
		}
		return r.council(b, at, end)
	default:
		return r.council(b, at, end)
	}
	stop := end
	for n := range 5 {
		switch w := r.p.Lower[at:stop]; {
		case n == 0:
		default:
			w = w[strings.LastIndexByte(w, ' ')+1:]
			for _, h := range publicHouses {
				if w != h {
					continue
				}
				if h == "surgery" && (before == "in" || before == "for" || trade(r.p.Lower[at:end])) { // "skills in Knee Surgery"
					return 0
				}
				if rest := r.p.Lower[stop:min(b.End, stop+16)]; h == "council" && (strings.HasPrefix(rest, " enterprise") || strings.HasPrefix(rest, " agreement") || r.common(r.p.Lower[at:end])) { // "the Data Governance Council"
					return 0
				}
				r.addHouse(at, stop, "")
				return stop
			}
		}
		if stop+1 >= b.End || text[stop] != ' ' || text[stop+1] < 'A' || text[stop+1] > 'Z' {
			return 0
		}
		stop = r.lex.wordEnd(stop + 1)
	}
	return 0
}

// ownHouse reads a depot or clinic of the employer in a town that is not known: "based out of our Wendouree Depot".
func (r *reader) ownHouse(b *posting.Block, at, end int) int {
	rest := r.p.Lower[end:min(b.End, end+12)]
	if !startsWith(rest, []string{" depot", " clinic", " hospital", " school"}) || !holds(r.p.Lower[max(b.Start, at-windowAfter):at], []string{"based", "located", "work", "join", "site"}) {
		return 0
	}
	switch r.p.Lower[at:end] {
	case "main", "central", "local", "own", "new", "busy":
		return 0
	}
	r.addHouse(at, end, "")
	return end
}

// council reads the name of a local authority whose town is not known, "Strathbogie Shire Council", unless it is that of its agreement.
func (r *reader) council(b *posting.Block, at, end int) int {
	switch r.p.Text[end+1] { // Shire, City, Borough, County, District, Rural
	case 'S', 'C', 'B', 'D', 'R':
	default:
		return 0
	}
	rest := r.p.Lower[end:min(b.End, end+40)]
	for _, w := range [...]string{" shire council", " city council", " borough council", " county council", " district council", " rural city council"} {
		if strings.HasPrefix(rest, w) {
			if startsWith(rest[len(w):], []string{" enterprise", " agreement", "s"}) {
				return 0
			}
			r.addHouse(at, end+len(w), "")
			return end + len(w)
		}
	}
	return 0
}

// seekingHouse reads a hospital that begins a sentence and speaks of itself: "Meadowfield Hospital is looking for …".
func (r *reader) seekingHouse(b *posting.Block, at, end int) int {
	t, stop := r.p.Text, end
	for range 4 {
		if stop+1 >= b.End || t[stop] != ' ' || t[stop+1] < 'A' || t[stop+1] > 'Z' {
			return 0
		}
		start := stop + 1
		stop = r.lex.wordEnd(start)
		switch r.p.Lower[start:stop] {
		case "hospital", "hospitals", "infirmary", "hospice":
			if rest := r.p.Lower[stop:b.End]; startsWith(rest, seekers[:]) || startsWith(rest, []string{" is a", " has a", " offers", " provides"}) {
				r.addHouse(at, stop, "")
				return stop
			}
			return 0
		}
	}
	return 0
}

// trade says whether a word before "Surgery" names a branch of surgery rather than a house.
func trade(w string) bool {
	switch w {
	case "general", "vascular", "orthopaedic", "orthopedic", "plastic", "oral", "day", "cardiac", "spinal", "colorectal", "maxillofacial", "elective", "acute", "breast", "thoracic", "paediatric", "trauma", "ambulatory":
		return true
	}
	return false
}

func (r *reader) addHouse(at, end int, nation string) {
	rng := posting.Range{Start: at, End: end}
	if !r.free(rng) {
		return
	}
	s := settled{}
	if nation != "" {
		s.codes = []string{nation}
	}
	r.add(rng, s, Fact{Role: performed, Certainty: likely, Source: inBody})
}

func letterAt(s string, i int) bool { return i < len(s) && letterByte(s[i]) }

// hashtags is how many of them a line must hold for a city's to count: one alone is a recruiter's own mark.
const hashtags = 3

// judge decides by the words around a place in a sentence what is said of it.
func (r *reader) judge(b *posting.Block, h *hit, items []item) {
	before, after := r.around(b, h)
	var role, certainty string
	if strings.HasPrefix(r.p.Slice(h.Range), "#") || h.Start > b.Start && r.p.Text[h.Start-1] == '#' {
		if h.city() && h.weight() >= titleCity && !h.plain(items) && strings.Count(r.p.Slice(b.Range), "#") >= hashtags {
			r.add(h.Range, r.settle(h, nil), Fact{Role: performed, Certainty: likely, Source: inBody})
		}
		return
	}
	role, certainty = r.said(before, after, h)
	switch role {
	case "":
		if led, ok := r.led(b, h, before); ok {
			if role, _ = r.said(led, after, h); role != performed {
				r.setAside(b, h, items, "")
				return
			}
			certainty = likely
		}
	case office:
		if r.attended(b, h, before) {
			role = performed
		}
	}
	if role == "" || role == office {
		r.setAside(b, h, items, role)
	}
	if role == "" || items != nil && h.plain(items) {
		return
	}
	if r.named(h, b) && (r.titled(h) || !r.workplace(h)) && !(h.qualified && zip(after)) || r.acronym(h, items) {
		if role == performed {
			r.setAside(b, h, items, "")
		}
		return
	}
	s := r.settle(h, nil)
	if (s.ambiguous || role == performed && h.small() && (certainty == likely || r.workplace(h))) && r.abroad(h) {
		if s.ambiguous && (role != performed || !r.workplace(h) && !strings.HasPrefix(after, " area")) {
			return
		}
		s, certainty = settled{}, likely // a hospital or a town that the gazetteer lacks, wherever it stands
	}
	if h.wide() && role != remoteScope {
		if !r.clear && endsIn(bared(before), demanded[:]) {
			r.clues = append(r.clues, clue{hit: *h, block: b, role: performed})
		}
		return
	}
	f := Fact{Role: role, Certainty: certainty, Source: inBody, small: h.small()}
	if role == remoteScope {
		f.Mode = "remote"
		if h.city() {
			f.Role = performed
		}
	}
	r.add(h.Range, s, f)
	r.list(b, h, f)
}

// ledWords and ledReach bound a house, street or quarter that leads to its city: so many words and bytes.
const (
	ledWords = 6
	ledReach = 60
)

// led is the words before a house, a street or a quarter that the city stands behind: "based at Bakers' Hall, Leeds", "in the
// office (Mill Street, London)".
func (r *reader) led(b *posting.Block, h *hit, before string) (string, bool) {
	at := h.Start - len(before)
	if !strings.HasSuffix(before, ", ") || !h.city() {
		return "", false
	}
	t, end := r.p.Text, h.Start-2
	for n := 0; n <= ledWords && end > at && h.Start-end < ledReach; n++ {
		from := end
		for from > at && t[from-1] != ' ' && t[from-1] != '(' && t[from-1] != ',' {
			from--
		}
		switch w := t[from:end]; {
		case w == "" || from > at && t[from-1] == ',':
			return "", false
		case from > at && t[from-1] == '(' && n < ledWords && 'A' <= w[0] && w[0] <= 'Z':
			return r.p.Lower[at:from], true
		case w == "in" || w == "at" || w == "from":
			return r.p.Lower[at:end], n > 0
		case w == "and" || w == "of" || w == "the" || w == "our" || w == "&":
		case !('A' <= w[0] && w[0] <= 'Z') && !digit(w[0]):
			return "", false
		}
		if end = from - 1; end <= at || end <= b.Start {
			return "", false
		}
	}
	return "", false
}

// attendedReach is how far behind the employer's seat, in bytes, it may be said that one works in it.
const attendedReach = 110

// attended says whether the one seat that was named is where the work is done: "our HQ is in Leeds with a hybrid schedule".
//
// An employer that speaks of other seats, or of who sits in this one, leaves open which is the job's.
func (r *reader) attended(b *posting.Block, h *hit, before string) bool {
	rest := r.p.Lower[h.End:min(b.End, h.End+attendedReach)]
	if !h.city() || !holds(rest, []string{"hybrid", "in-office", "in office", "in the office", "in person", "in-person", "on-site", "onsite"}) {
		return false
	}
	if startsWith(rest, []string{" and ", " & ", " or ", "/", ", and ", " also "}) && !startsWith(rest, []string{" and are ", " and is ", " and we "}) || len(rest) > 2 && rest[0] == ',' && rest[2] != r.p.Text[h.End+2] {
		return false
	}
	return holds(before, []string{"hq", "headquarter", "based", "located", "office is"}) && !holds(before, []string{"founded", "hubs", "offices", "across", "employees", "clients", "customers", "also"}) &&
		!holds(rest, []string{"offices", "remote", "hubs", "locations", " world", "globe", "global", "countries"})
}

// list reads on: what is said of a place is said of those that follow it, "based in Leeds, York or Hull".
func (r *reader) list(b *posting.Block, h *hit, f Fact) {
	if rest := r.p.Text[h.End:b.End]; !startsWith(rest, []string{", ", " and ", " or ", "/", " / ", " & ", "; ", " und ", " oder ", " et ", " ou "}) {
		return
	}
	items := r.items(posting.Range{Start: h.Start, End: min(b.End, h.End+200)}, lexer{prose: true})
	hs := hits(items, true)
	end := h.End
	for i := range hs {
		o := &hs[i]
		if o.Start < end {
			continue
		}
		s := items[o.first].sep
		if o.first > 0 && items[o.first-1].kind == unknown || s != comma && s != and && s != hard || strings.ContainsAny(r.p.Text[end:o.Start], ".:\n") ||
			o.plain(items) || o.wide() && f.Role != remoteScope || r.named(o, b) {
			break
		}
		r.add(o.Range, r.settle(o, hs), f)
		end = o.End
	}
}

// Windows around a place, in bytes.
const (
	windowBefore = 110
	windowAfter  = 48
)

// around is the lower-cased words of the sentence before and behind a place.
func (r *reader) around(b *posting.Block, h *hit) (before, after string) {
	low := r.p.Lower
	from := max(b.Start, h.Start-windowBefore)
	for i := h.Start - 1; i >= from; i-- {
		if !closes(low, i) {
			continue
		}
		if low[i] != '.' || i+1 < len(low) && low[i+1] == ' ' && !abbreviated(low[from:i]) {
			from = i + 1
			break
		}
	}
	to := min(b.End, h.End+windowAfter)
	for i := h.End; i < to; i++ {
		if closes(low, i) || low[i] == '\n' {
			to = i
		}
	}
	return spaced(low[from:h.Start]), spaced(low[h.End:to])
}

// spaced has a plain blank for each that does not break: "office\u00a0in Leeds".
func spaced(s string) string {
	if !strings.Contains(s, "\u00a0") {
		return s
	}
	return strings.ReplaceAll(s, "\u00a0", " ")
}

// closes says whether a mark that parts sentences or items ends at i. The bullet • is three bytes, the last of them 0xA2.
func closes(s string, i int) bool {
	switch s[i] {
	case '.', '!', '?', ';', '|':
		return true
	case 0xA2:
		return i > 1 && s[i-1] == 0x80 && s[i-2] == 0xE2
	}
	return false
}

func abbreviated(s string) bool {
	return strings.HasSuffix(s, " st") || strings.HasSuffix(s, "inc") || strings.HasSuffix(s, "u.s") || strings.HasSuffix(s, " no") || strings.HasSuffix(s, "e.g") || strings.HasSuffix(s, "i.e")
}

// named says whether the place is part of a longer name: "Bank of America", "Paris Saint-Germain", "Boston Scientific".
func (r *reader) named(h *hit, b *posting.Block) bool {
	t := r.p.Text
	if h.End+1 < b.End && t[h.End] == ' ' && 'A' <= t[h.End+1] && t[h.End+1] <= 'Z' && !h.qualified && !r.ours(b, h) {
		stop := r.lex.wordEnd(h.End + 1)
		w := r.p.Lower[h.End+1 : stop]
		if !placeNoun(w) && !(stop < b.End && r.house(r.p.Lower[stop:min(b.End, stop+16)])) {
			return true
		}
	}
	if h.End < b.End && (t[h.End] == '\'' || strings.HasPrefix(t[h.End:], "’")) {
		return true
	}
	if h.Start > b.Start+1 && t[h.Start-1] == ' ' {
		from := wordStart(t, h.Start-1, b.Start)
		w := t[from : h.Start-1]
		if w == "" || w[0] < 'A' || w[0] > 'Z' || from == b.Start || strings.HasSuffix(strings.TrimRight(t[b.Start:from], " "), ".") {
			return strings.HasSuffix(r.p.Lower[b.Start:h.Start], "bank of ") || strings.HasSuffix(r.p.Lower[b.Start:h.Start], "university of ")
		}
		switch strings.ToLower(w) {
		case "in", "at", "from", "downtown", "midtown", "central", "greater", "north", "south", "east", "west", "southwest", "southeast", "northwest", "northeast", "metro", "inner", "northern", "southern", "eastern", "western", "based", "the", "our",
			"or", "and", "remote", "hybrid", "onsite", "office", "hmp", "to", "of", "for", "within", "location", "near", "range", "ranges", "standort", "region", "raum", "kanton":
			return false
		}
		if h.qualified && street(w) {
			return false
		}
		if strings.HasSuffix(w, "’s") || strings.HasSuffix(w, "'s") { // "based in Ovenlight's Leeds office"
			before := r.p.Lower[b.Start:from]
			return !strings.HasSuffix(before, "based in ") && !strings.HasSuffix(before, "based at ") && !strings.HasSuffix(before, "join ")
		}
		return !capitals(w) || len(w) < 2
	}
	return false
}

// ours says whether the longer name that the place begins is a house of the employer: "in our Leeds Baking Service".
func (r *reader) ours(b *posting.Block, h *hit) bool {
	before := r.p.Lower[b.Start:h.Start]
	return strings.HasSuffix(before, "in our ") || strings.HasSuffix(before, "at our ") || strings.HasSuffix(before, "within our ") || strings.HasSuffix(before, "join our ")
}

// street says whether a word ends the names of streets, behind which a city stands without a comma.
func street(w string) bool {
	switch w {
	case "St", "Street", "Rd", "Road", "Ave", "Avenue", "Blvd", "Boulevard", "Dr", "Drive", "Ln", "Lane", "Way", "Pkwy", "Parkway", "Address":
		return true
	}
	return false
}

// placeNoun says whether a word behind a place's name may be capitalised without making it another name.
func placeNoun(w string) bool {
	switch w {
	case "office", "offices", "area", "campus", "headquarters", "hq", "metro", "metropolitan", "region", "site", "location", "hub", "studio", "based", "plant", "facility", "team", "time",
		"base", "salary", "or", "and", "remote", "hybrid", "on", "in", "only", "district", "county", "warehouse", "store", "branch", "station", "city":
		return true
	}
	return false
}

// acronym says whether a city's name in a sentence is rather an abbreviation: ABA, a town, or behaviour analysis.
func (r *reader) acronym(h *hit, items []item) bool {
	s := r.p.Slice(h.Range)
	if len(s) > 4 || !capitals(s) || !h.city() || items == nil {
		return false
	}
	row, _, ok := items[h.first].rows.Next()
	return ok && !row.Capitals || s == "LA" && r.shouted(h)
}

// shoutedWord is the length in bytes from which on a word in capitals beside a place tells that all words are.
const shoutedWord = 5

// shouted says whether a word in capitals stands right beside the name, which is then the article of French and Spanish more likely than a
// city: "REJOIGNEZ LA MISSION".
func (r *reader) shouted(h *hit) bool {
	t := r.p.Text
	if h.End < len(t) && t[h.End] == ' ' {
		if stop := r.lex.wordEnd(h.End + 1); stop-h.End > shoutedWord && capitals(t[h.End+1:stop]) {
			return true
		}
	}
	from := wordStart(t, h.Start-1, 0)
	return from >= 0 && h.Start-1-from >= shoutedWord && t[h.Start-1] == ' ' && capitals(t[from:h.Start-1])
}

// titled says whether the place is the first name of a person, or a queen's: "Queen Elizabeth Hospital" does not lie in Elizabeth, nor
// "Queens Medical Centre" in New York.
func (r *reader) titled(h *hit) bool {
	if t := r.p.Text; h.End+1 < len(t) && t[h.End] == ' ' && 'A' <= t[h.End+1] && t[h.End+1] <= 'Z' && t[h.Start:h.End] == "Queens" {
		return true
	}
	switch r.wordBefore(h.Start) {
	case "queen", "king", "prince", "princess", "lady", "lord", "sir", "saint", "st", "dr":
		return true
	}
	return false
}

// abroad says whether none of the meanings of a name lies in a nation that the posting names, and the name does not stand elsewhere:
// then it is rather a place that the gazetteer lacks, as Waterloo in London.
func (r *reader) abroad(h *hit) bool {
	nations := r.nations()
	if len(nations) == 0 || len(byNation(h.meanings, nations)) > 0 {
		return false
	}
	name := r.p.Slice(h.Range)
	return !slices.ContainsFunc(r.facts, func(f Fact) bool { return f.Text == name })
}

// workplace says whether the place is part of the name of somewhere one works: "Leeds General Hospital".
func (r *reader) workplace(h *hit) bool {
	t := r.p.Lower
	stop := h.End
	for stop < min(len(t), h.End+48) && t[stop] != '\n' && t[stop] != '.' && t[stop] != ';' && t[stop] != ':' && t[stop] != ',' && t[stop] != '(' && t[stop] != '|' {
		stop++
	}
	rest := t[h.End:stop]
	if len(rest) < 4 || rest[0] != ' ' {
		return h.Start > 4 && r.p.Text[h.Start-4:h.Start] == "HMP "
	}
	for _, w := range [...]string{
		"hospital", "medical cent", "health cent", "surgery", "infirmary", "clinic", "prison", "hospice", "primary school", "high school", "nursery", "library", "care home", "general practice", "nhs", "dgh", "airport",
		"cancer cent", "dialysis", "general", "district general", "community health", "healthcare", "council", "care organisation", "mental health",
	} {
		i := strings.Index(rest, w)
		if i < 0 || i > 28 || strings.HasPrefix(rest[i:], "clinical") {
			continue
		}
		ok := true
		for word := range strings.FieldsSeq(r.p.Text[h.End : h.End+i]) {
			if c := word[0]; c >= 'a' && c <= 'z' && word != "and" && word != "of" {
				ok = false
			}
		}
		if ok && strings.TrimSpace(r.p.Text[h.End+i:h.End+i+1]) != "" && r.p.Text[h.End+i] < 'a' {
			return true
		}
	}
	return h.Start > 4 && r.p.Text[h.Start-4:h.Start] == "HMP "
}
