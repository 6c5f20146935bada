package place

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
)

// A bare city counts in a title or above the text from so many thousand inhabitants on: below, its name is too often a word
// or somebody's name.
const (
	titleCity  = 40
	fusedCity  = 100
	markedCity = 15  // in parentheses or beside a mode of work
	smallCity  = 160 // in another nation than the job's fields, below which it is rather a house or a person
	endCity    = 60  // at the end of a part, behind other words
)

// fields reads the record's locations.
func (r *reader) fields() {
	for _, b := range r.p.Each(posting.Field) {
		if b.Field != posting.LocationField {
			continue
		}
		items := r.items(b.Range, lexer{lower: true})
		hs := hits(items, false)
		n := r.places(items, hs, inField, func(h *hit) bool {
			return !h.embedded || alone(hs) && h.weight() >= titleCity && !h.plain(items)
		})
		if n == 0 && !blankPlace(r.p.LowerSlice(b.Range)) { // a house or town that the gazetteer lacks is a place all the same
			r.add(b.Range, settled{}, Fact{Role: performed, Certainty: likely, Source: inField})
		}
	}
}

// blankPlace says whether a field says nothing to a reader: a number, or that nothing is said.
func blankPlace(s string) bool {
	if !strings.ContainsFunc(s, unicode.IsLetter) {
		return true
	}
	for _, w := range [...]string{"not specified", "unspecified", "n/a", "tbc", "tbd", "none", "null", "unknown", "various", "multiple", "location", "negotiable", "flexible"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// alone says whether all places of a statement stand among other words, so that one of these must be the place.
func alone(hs []hit) bool {
	for i := range hs {
		if !hs[i].embedded {
			return false
		}
	}
	return true
}

// title reads the title's parts that are places: "Engineer (Remote, US)", "Nurse - Leeds", "Baker in Turin".
func (r *reader) title() {
	if r.p.Title < 0 {
		return
	}
	rng := r.p.Blocks[r.p.Title].Range
	items := r.items(rng, lexer{})
	hs := hits(items, false)
	r.places(items, hs, inTitle, func(h *hit) bool {
		if h.wide() && h.mode != "remote" || r.territory(h, items) {
			return false
		}
		if items[h.first].kind == unknown && !r.town(h, items) {
			return false
		}
		if r.wordBefore(h.Start) == "in" || h.qualified && !h.embedded {
			return !h.plain(items)
		}
		return r.standsAlone(h, items, hs)
	})
}

// town says whether the words before a state's letters may be a town that the gazetteer lacks. The first words of a title are
// the job's, and then only the state itself is read.
func (r *reader) town(h *hit, items []item) bool {
	last := items[h.last]
	if h.first == 0 || items[h.first].sep == blank || strings.Count(r.p.Slice(items[h.first].Range), " ") > 2 {
		if last.kind == unknown || last.kind == code && !listed(plainStates, last.word) && last.word != "US" && last.word != "GB" {
			return false
		}
		h.first, h.Start = h.last, last.Start
		h.meanings = meaningsOf(last)
		return last.kind == name && !last.capitalsOnly(r.p.Slice(last.Range)) || last.kind == code
	}
	return last.kind == name || !listed(" IT MD MS PA QA PR SE PT AI IN OR ME IS NO ", last.word)
}

// capitalsOnly says whether the words are two letters that are a trade's or a degree's as often as a nation's.
func (it item) capitalsOnly(words string) bool {
	return len(words) == 2 && words != "US" && words != "UK"
}

// territory says whether a title's place is what is sold to or spoken: "(Korea & Japan Market)", "Spain Region".
func (r *reader) territory(h *hit, items []item) bool {
	_, to := group(items, h.last)
	for i := h.last + 1; i <= to; i++ {
		if items[i].kind == unknown {
			w := r.p.LowerSlice(items[i].Range)
			return startsWith(w, []string{"market", "speak", "region", "territor", "desk", "language", "native"})
		}
		if items[i].inside != items[h.last].inside {
			break
		}
	}
	return false
}

// standsAlone says whether a place without its region is one, in a title or a line above the text.
func (r *reader) standsAlone(h *hit, items []item, hs []hit) bool {
	if r.acronym(h, items) || r.wordBefore(h.Start) == "of" {
		return false
	}
	if h.embedded {
		return r.workplace(h) || r.edge(h, items)
	}
	if items[h.first].kind == code && !h.qualified {
		w := items[h.first].word
		return listed(plainStates, w) || w == "US" || w == "GB" || len(hs) > 1 && h.mode == "remote"
	}
	if h.qualified || !h.city() {
		return true
	}
	least := titleCity
	if items[h.first].sep == opening || h.mode != "" {
		least = markedCity
	}
	return h.weight() >= least && !h.meanings[0].word
}

// edge says whether a large city stands at the end of a part, behind other words: "Store Manager Leeds - 1 day a week"; or
// at its beginning with an abbreviation behind it: "Nurse - Aylesbury ACHT".
func (r *reader) edge(h *hit, items []item) bool {
	if !h.city() || h.meanings[0].word || items[h.first].kind == code {
		return false
	}
	behind, ahead := h.last+1 < len(items) && items[h.last+1].kind == unknown && items[h.last+1].sep == blank, items[h.first].sep == blank && h.first > 0 && items[h.first-1].kind == unknown
	switch {
	case !behind || digit(r.p.Text[items[h.last+1].Start]):
		return h.weight() >= endCity && len(r.p.Slice(h.Range)) > 4
	case !ahead && h.first > 0:
		return h.weight() >= titleCity && capitals(r.p.Slice(items[h.last+1].Range))
	}
	return false
}

// places adds the places of a statement that keep allows, and its modes that belong to none of them.
func (r *reader) places(items []item, hs []hit, source string, keep func(*hit) bool) (n int) {
	kept := make([]bool, len(hs))
	for i := range hs {
		kept[i] = (source == inField || source == inTitle || r.free(hs[i].Range)) && keep(&hs[i])
	}
	for i := range hs {
		h := &hs[i]
		if !kept[i] {
			continue
		}
		n++
		f := Fact{Role: performed, Certainty: certain, Mode: h.mode, Source: source, modeAt: h.modeAt, small: h.small()}
		switch {
		case h.excluded:
			f.Role, f.Mode = excluded, ""
		case h.mode == "remote" && !h.city():
			f.Role = remoteScope
		}
		s := r.settle(h, hs)
		if s.ambiguous && h.embedded { // "Alpine Shire Council", "Ashton College": a house, wherever it stands
			s, f.Certainty = settled{}, likely
		}
		r.add(h.Range, s, f)
	}
	for i := range items {
		if items[i].kind != mode || items[i].mode == "" || source == inHeader && !r.free(items[i].Range) || r.given(items, i, hs, kept) {
			continue
		}
		n++
		f := Fact{Mark: fact.At(r.p, items[i].Range), Role: modeOnly, Certainty: certain, Mode: items[i].mode, Source: source}
		if r.p.LowerSlice(items[i].Range) == "anywhere" {
			f.Role, f.Codes = remoteScope, []string{"001"}
		}
		r.facts = append(r.facts, f)
		r.take(items[i].Range)
	}
	return n
}

// given says whether some place carries the mode of item i.
func (r *reader) given(items []item, i int, hs []hit, kept []bool) bool {
	from, to := group(items, i)
	for k := range hs {
		if kept[k] && hs[k].first >= from && hs[k].last <= to && hs[k].mode == items[i].mode && !hs[k].excluded {
			return true
		}
	}
	return false
}

// headerReach is how far, in bytes, the lines above the text reach; headerBlocks how many blocks.
const (
	headerReach  = 260
	headerBlocks = 8
	headerLine   = 160
)

// header reads the lines above the text: what a page or a board puts there, often without blanks between.
func (r *reader) header() {
	n := 0
	for _, b := range r.p.Each(posting.Body) {
		if n++; n > headerBlocks {
			return
		}
		if r.labelEnd(b.Range) > 0 {
			continue
		}
		rng, fused, ok := r.headerLine(b, n == 1)
		if !ok {
			continue
		}
		items := r.items(rng, lexer{fused: fused})
		hs := hits(items, false)
		r.places(items, hs, inHeader, func(h *hit) bool { return r.inHeader(h, items, hs) })
	}
}

// headerLine says whether a block is a line above the text, which part of it, and whether its words may be fused.
func (r *reader) headerLine(b *posting.Block, first bool) (posting.Range, bool, bool) {
	rng := b.Range
	text := r.p.Slice(rng)
	for _, mark := range [...]string{"Apply for this job", "Apply Now", "Posted "} {
		if at := strings.Index(text[:min(len(text), headerReach)], mark); at >= 0 {
			return posting.Range{Start: rng.Start, End: rng.Start + at}, true, true
		}
	}
	if len(text) <= headerLine {
		if sentence(text) || strings.Contains(text, "@") && !strings.Contains(text, " | ") { // whom to write to
			return rng, false, false
		}
		return rng, true, true
	}
	if !first {
		return rng, false, false
	}
	if at := strings.IndexAny(text[:min(len(text), headerLine)], "–—"); at > 0 && !sentenceEnds(text[:at]) && strings.Contains(text[:at], ",") && !sentence(text[:at]) {
		rng.End = rng.Start + at
		return rng, false, true
	}
	if strings.Count(text[:headerReach/2], " | ") >= 2 {
		reach := min(len(text), headerReach)
		rng.End = rng.Start + reach
		if at := strings.LastIndexByte(text[:reach], '|'); at > 0 && reach < len(text) && !strings.Contains(text[at:reach], "(") {
			rng.End = rng.Start + at
		}
		return rng, false, true
	}
	return rng, false, false
}

// sentenceEnds says whether a sentence ends in a text; "Washington, D.C. –" is an abbreviation.
func sentenceEnds(text string) bool {
	i := strings.Index(text, ". ")
	return i > 0 && (text[i-1] < 'A' || text[i-1] > 'Z')
}

// sentence says whether a line is prose: it ends as a sentence does, or most of its words are small.
func sentence(text string) bool {
	if strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "U.S.") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") {
		return true
	}
	small, words := 0, 0
	for w := range strings.FieldsSeq(text) {
		words++
		if 'a' <= w[0] && w[0] <= 'z' {
			small++
		}
	}
	return words > 6 && small*2 > words
}

// inHeader says whether a place in a line above the text is one of the job.
func (r *reader) inHeader(h *hit, items []item, hs []hit) bool {
	if h.wide() && h.mode != "remote" {
		return false
	}
	if r.addressed(h, items) || r.employed(h, items) {
		return true
	}
	if h.plain(items) || items[h.first].kind == unknown && !r.town(h, items) {
		return false
	}
	if h.qualified {
		return true
	}
	if r.titled(h) || r.surname(h, items) || r.settle(h, hs).ambiguous && r.abroad(h) {
		return false
	}
	if after := r.p.Text[h.End:min(len(r.p.Text), h.End+3)]; strings.HasPrefix(after, " £") || strings.HasPrefix(after, " $") || strings.HasPrefix(after, " €") {
		return h.weight() >= fusedCity
	}
	if r.isFused(h) {
		if title := r.p.TitleText(); len(title) > 4 && strings.HasSuffix(r.p.Text[:h.Start], title) {
			return true
		}
		return h.weight() >= fusedCity && (len(r.p.Slice(h.Range)) > 3 || !h.city() && h.mode != "")
	}
	return r.standsAlone(h, items, hs)
}

// surname says whether a place without its region stands behind a small town's name, and both are rather somebody's: "Katy Jordan".
func (r *reader) surname(h *hit, items []item) bool {
	if h.qualified || h.first == 0 || items[h.first].sep != blank || items[h.first-1].kind != name {
		return false
	}
	row, _, ok := items[h.first-1].rows.Next()
	return ok && row.Kind == city && !row.Word && row.Weight < titleCity
}

// addressed says whether a line ends with the city of a house or street: "Marlfield Hospital, Bath", "Mill Close, Hull".
func (r *reader) addressed(h *hit, items []item) bool {
	if h.first == 0 || h.last+1 < len(items) || !h.city() || items[h.first].kind != name || items[h.first].sep != comma || items[h.first-1].kind != unknown {
		return false
	}
	w := r.p.Slice(items[h.first-1].Range)
	w = w[strings.LastIndexByte(w, ' ')+1:]
	switch w {
	case "Hospital", "House", "Close", "School", "College", "Clinic", "Surgery", "Library", "Court", "Centre", "Center", "Square":
		return true
	}
	return street(w) && w != "Address"
}

// employed says whether a place stands behind the employer's name and a mark, as in the first lines of adverts: "Bramble AG,
// Schaan/FL, nach Vereinbarung".
func (r *reader) employed(h *hit, items []item) bool {
	if h.first == 0 || h.embedded || !h.city() || items[h.first].kind != name || items[h.first].sep != comma && items[h.first].sep != dash {
		return false
	}
	before := items[h.first-1]
	w := r.p.Slice(before.Range)
	return (before.kind == unknown || before.kind == code && before.sep == blank) && legalForm(w[strings.LastIndexByte(w, ' ')+1:])
}

// legalForm says whether a word ends the names of companies. Those that English and French titles hold as well, such as SA and
// AS, are left out.
func legalForm(w string) bool {
	switch w {
	case "AG", "GmbH", "mbH", "KG", "KGaA", "OHG", "eG", "Genossenschaft", "Stiftung", "Sàrl", "SARL", "SAS", "Ltd", "Limited", "LLC", "Inc", "PLC", "GesmbH", "Anstalt":
		return true
	}
	return false
}

// isFused says whether a letter stands right before or behind the place.
func (r *reader) isFused(h *hit) bool {
	t := r.p.Text
	return h.Start > 0 && letterByte(t[h.Start-1]) || h.End < len(t) && letterByte(t[h.End])
}

// lines reads labelled lines, "Location: Leeds", and lines that hold nothing but a place, all through the body.
func (r *reader) lines() {
	heading := false
	n := 0
	for _, b := range r.p.Each(posting.Body) {
		n++
		end := r.labelEnd(b.Range)
		switch {
		case end > 0 && end < b.End:
			value := posting.Range{Start: end, End: b.End}
			r.unlistedTown(b, value)
		case end > 0:
			heading = true
			continue
		case heading && b.Len() <= headerLine*2:
			r.labelled(b.Range)
		case b.Len() <= headerLine/2:
			r.bare(b, n <= headerBlocks)
		}
		heading = false
	}
	r.inline()
	r.columns()
}

// unlistedTown reads the value of a label, which may be a town that the gazetteer lacks, perhaps with a mode of work behind it:
// "Location: Nettlecombe (hybrid)".
func (r *reader) unlistedTown(b *posting.Block, value posting.Range) {
	label, before := value.Start, len(r.facts)
	if r.labelled(value) > 0 {
		for i := before; i < len(r.facts); i++ {
			f := &r.facts[i]
			if f.Role != modeOnly || f.Mode == "remote" {
				return
			}
			value.End = min(value.End, f.Range.Start)
		}
		if town := strings.TrimRight(r.p.Slice(value), " ,|/([–-"); strings.TrimRight(r.p.Slice(value), " ") != town { // a mark parts the two
			value.End = value.Start + len(town)
		} else if value.End < b.End {
			return
		}
	}
	if value.Len() > 0 && r.asksTown(b.Start, label) && r.townLike(value) {
		r.add(value, settled{}, Fact{Role: performed, Certainty: likely, Source: inLabel})
	}
}

// plainLabels are clear enough to stand without a colon, as in forms whose columns were lost: "Work Location Leeds".
var plainLabels = [...]string{"work location ", "job location ", "primary location ", "arbeitsort ", "lieu de travail ", "arbetsort "}

// labelEnd is where the value of a labelled line begins, the block's end for a label alone, 0 for a line without a label.
func (r *reader) labelEnd(rng posting.Range) int {
	text := r.p.LowerSlice(rng)
	start := 0
	for start < len(text) && start < 8 && !letterByte(text[start]) || start+1 < len(text) && text[start] >= 0xF0 {
		start++
	}
	end := start
	for end < len(text) && end < start+32 && text[end] != ':' && text[end] != '\n' {
		if end > start && text[end-1] == ' ' && dashAt(text[end:]) > 0 {
			break
		}
		end++
	}
	if len(text) <= headerLine/2 {
		for _, l := range plainLabels {
			if strings.HasPrefix(text, l) && 'A' <= r.p.Text[rng.Start+len(l)] && r.p.Text[rng.Start+len(l)] <= 'Z' {
				return rng.Start + len(l)
			}
		}
	}
	if end == start || end < len(text) && text[end] != ':' && dashAt(text[end:]) == 0 {
		return 0
	}
	label := strings.TrimSpace(strings.Trim(text[start:end], " *_"))
	if !isLabel(label) {
		return 0
	}
	if end == len(text) {
		if label == "remote" || label == "base" || label == "where" || label == "state" || label == "region" {
			return 0
		}
		return rng.End
	}
	for end += max(1, dashAt(text[end:])); end < len(text) && (text[end] == ' ' || text[end] == '*' || text[end] == ':'); end++ {
	}
	return rng.Start + end
}

// dashAt is the length of the dash that a text begins with, 0 where it begins with none.
func dashAt(s string) int {
	switch {
	case s[0] == '-':
		return 1
	case strings.HasPrefix(s, "–"), strings.HasPrefix(s, "—"):
		return len("–")
	}
	return 0
}

// isLabel says whether words name a place or the mode of work in front of a colon, or as a heading.
func isLabel(words string) bool {
	switch words {
	case "address", "anstellungsort", "anstellungsort(e)", "arbeitsort", "arbeitsort(e)", "arbeitsorte", "arbeitsregion", "arbeitsort/region", "base", "based", "base location", "bureau", "candidate location", "city", "city/state", "country",
		"dienstort", "duty station", "einsatzort", "geographic location", "geography", "hiring location", "hiring locations", "home base",
		"job location", "job location(s)", "job locations", "lieu", "lieu de travail", "lieu du poste", "lieu de stage", "lieu de mission", "localisation", "localización", "locatie", "location",
		"location & work model", "location and work mode", "location details", "location of work", "location type", "location(s)", "location/work mode",
		"locations", "locations available", "lokalizacja", "lugar de trabajo", "luogo", "luogo di lavoro", "miejsce pracy", "office", "office location",
		"office locations", "ort", "placering", "place of work", "place of employment", "plats", "position location", "preferred location", "preferred locations",
		"primary location", "region", "remote", "remote location", "remote status", "role location", "sede", "sede de trabajo", "site", "standort", "standorte", "sede di lavoro",
		"standplaats", "state", "stationering", "stationeringsort", "ubicación", "ville", "where", "where you'll work", "where you’ll work", "work arrangement",
		"work environment", "work location", "work location(s)", "work locations", "work mode", "work model", "work place", "work site", "work type",
		"working base", "zona de trabajo", "zona laboral", "working location", "workplace", "workplace type", "workplace location", "worksite", "work setting", "workspace", "werklocatie":
		return true
	}
	return false
}

// labelled reads the value of a label: its places up to the first run of words that is no name.
func (r *reader) labelled(rng posting.Range) int {
	text := r.p.Slice(rng)
	if len(text) > headerLine*2 {
		rng.End = rng.Start + headerLine*2
	}
	return r.value(rng)
}

// asksTown says whether a label asks for a town or a house, and not for a mode of work as well: "Location:", "Arbeitsort:".
func (r *reader) asksTown(start, end int) bool {
	label := strings.Trim(r.p.Lower[start:end], " *_:-")
	if strings.Contains(label, "location") || strings.Contains(label, "localisation") {
		return !holds(label, []string{"type", "mod", "remote", "status"})
	}
	switch label {
	case "arbeitsort", "city", "dienstort", "duty station", "einsatzort", "lieu", "lieu de travail", "lieu du poste", "lieu de stage", "lieu de mission", "localización", "locatie", "lokalizacja", "lugar de trabajo", "luogo",
		"luogo di lavoro", "miejsce pracy", "ort", "place of employment", "place of work", "placering", "plats", "sede di lavoro", "standort", "standplaats", "stationering", "stationeringsort", "ubicación", "ville", "where",
		"work site", "worksite", "werklocatie", "town":
		return true
	}
	return false
}

// Bounds of the name of a town or house that the gazetteer lacks, in bytes and words.
const (
	townBytes = 60
	townWords = 6
)

// townLike says whether a label's value looks like the name of a place that the gazetteer lacks: few words, all of them names or
// small words between names, none of which leaves the place open.
func (r *reader) townLike(rng posting.Range) bool {
	text := strings.Trim(r.p.Slice(rng), " *_")
	if len(text) < 3 || len(text) > townBytes || blankPlace(strings.ToLower(text)) || strings.ContainsAny(text, "@?!;:") || strings.HasSuffix(text, ".") {
		return false
	}
	words, names := 0, 0
	area := strings.HasPrefix(strings.ToLower(text), "région ")
	for w := range strings.FieldsSeq(text) {
		words++
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(\"'"))
		low := strings.ToLower(strings.Trim(w, "(),\"'"))
		switch {
		case openPlace(low):
			return false
		case unicode.IsUpper(first):
			names++
		case unicode.IsDigit(first):
		case unicode.IsLetter(first) && len(low) > 4 && !area: // "région parisienne"
			return false
		}
	}
	return names > 0 && words <= townWords
}

// openPlace says whether a word leaves open where the work is done, or speaks of a mode, a time or a house without a name.
func openPlace(word string) bool {
	for part := range strings.FieldsFuncSeq(word, func(c rune) bool { return c == '-' || c == '/' }) {
		switch part {
		case "office", "offices", "site", "onsite", "home", "field", "client", "clients", "customer", "anywhere", "remote", "remotely", "hybrid", "hybride", "flexible", "various", "multiple", "several", "any", "all", "global",
			"worldwide", "world", "our", "your", "see", "open", "negotiable", "nationwide", "national", "international", "travel", "day", "days", "week", "weeks", "time", "full", "part", "shift", "no", "none", "not", "depends", "depending",
			"yes", "to", "tbc", "tbd", "télétravail", "distance", "homeoffice", "bundesweit", "deutschlandweit", "verschiedene", "diverse", "nach", "unbekannt", "distans", "virtual", "online", "job", "position", "salary", "type", "permanent",
			"internship", "contract", "temporary", "freelance", "employment", "stage", "cdi", "cdd", "alternance", "praktikum", "city", "state", "country", "town", "address", "name", "place", "here", "hq", "headquarters":
			return true
		}
	}
	return false
}

// longWords is the length in bytes of words between places from which on a labelled value is prose.
const longWords = 40

func (r *reader) value(rng posting.Range) int {
	if !r.free(rng) {
		return 0
	}
	items := r.items(rng, lexer{fused: true})
	for i := range items {
		if items[i].kind == unknown && items[i].Len() > longWords {
			items = items[:i]
			break
		}
	}
	hs := hits(items, false)
	return r.places(items, hs, inLabel, func(h *hit) bool {
		if c := r.p.Text[h.Start]; h.unlisted && 'a' <= c && c <= 'z' { // "(remote-friendly, US hours)"
			return false
		}
		if h.first > 0 && items[h.first-1].kind == unknown && !h.qualified && items[h.first].sep == blank && !r.workplace(h) && !r.leads(items[h.first-1]) {
			return false
		}
		return !h.plain(items) || listed(usStates, items[h.first].word) || h.first == 0 && !h.embedded
	})
}

// leads says whether the words before a place only lead to it or tell its side: "Downtown", "Across our shops in North East";
// or end in the postal code of a nation that writes it ahead of the town: "69003 Lyon", "CH-8001 Zürich".
func (r *reader) leads(it item) bool {
	if w := r.p.Slice(it.Range); codeAhead(w[strings.LastIndexAny(w, " -")+1:]) {
		return true
	}
	switch b := bared(" " + r.p.LowerSlice(it.Range)); lastWord(b) {
	case "", "in", "at", "near", "region", "fürstentum", "raum", "grossraum", "großraum", "umgebung", "région", "agglomeration", "kanton", "area":
		return true
	}
	return false
}

// codeAhead says whether a word is a postal code of four or five digits.
func codeAhead(w string) bool {
	return (len(w) == 4 || len(w) == 5) && !strings.ContainsFunc(w, func(c rune) bool { return c < '0' || c > '9' })
}

// bare reads a line that holds nothing but places and modes.
func (r *reader) bare(b *posting.Block, early bool) {
	c := r.p.Text[b.Start]
	if !('A' <= c && c <= 'Z' || c >= 0x80 || c == '(') || !r.free(b.Range) {
		return
	}
	if !r.startsPlace(b.Range) {
		return
	}
	items := r.items(b.Range, lexer{})
	for i := range items {
		if items[i].kind == unknown && !(i+1 < len(items) && items[i].Len() < 24 && strings.Count(r.p.Slice(items[i].Range), " ") < 3) {
			return
		}
	}
	hs := hits(items, false)
	for i := range hs { // every word must belong to a place
		if hs[i].embedded {
			return
		}
	}
	covered := 0
	for i := range items {
		if items[i].kind == mode || items[i].kind == post {
			covered++
		}
	}
	for i := range hs {
		covered += hs[i].last - hs[i].first + 1
	}
	if covered < len(items) {
		return
	}
	source := inBody
	if early {
		source = inHeader
	}
	r.places(items, hs, source, func(h *hit) bool {
		if h.wide() {
			return h.mode == "remote"
		}
		return h.qualified || !h.plain(items) && early && (!h.city() || h.weight() >= titleCity || len(items) == 1 && h.weight() >= markedCity && len(byNation(h.meanings, r.spoken())) > 0)
	})
}

// startsPlace says whether a line begins with a name or a mode of work, or holds two capitals behind a comma.
func (r *reader) startsPlace(rng posting.Range) bool {
	l := &r.lex
	l.p, l.end, l.fused, l.lower = r.p, rng.End, false, false
	at := rng.Start
	if r.p.Text[at] == '(' {
		at++
	}
	if at < rng.End {
		if _, _, stop := l.keyword(at); stop > 0 {
			return true
		}
		if rows, _ := l.name(at); rows != "" {
			return true
		}
	}
	i := strings.IndexByte(r.p.Slice(rng), ',') + rng.Start
	return i > rng.Start && i+4 <= rng.End && r.p.Text[i+1] == ' ' && capitals(r.p.Text[i+2:i+4])
}

// inlineLabels stand before a colon inside of a line.
var inlineLabels = [...]string{
	"location", "locations", "location(s)", "standort", "arbeitsort", "lieu", "workplace", "lieu de travail", "lugar de trabajo", "arbetsort", "ort", "werklocatie", "standplaats", "state", "city", "country", "town",
	"place of work", "place of employment", "duty station", "dienstort", "einsatzort", "work site", "worksite", "where",
}

// labelWidth is how many bytes before its colon a label inside of a line may begin.
const labelWidth = 20

// inline reads labels inside of a line, as flattened texts have them: "Title: Baker Location: Lansing, MI Note: …".
func (r *reader) inline() {
	from := 0
	for {
		at := strings.IndexByte(r.p.Lower[from:], ':')
		if at < 0 {
			return
		}
		at += from
		from = at + 1
		if !labelBefore(r.p.Lower[max(0, at-labelWidth):at]) {
			continue
		}
		i := r.p.BlockAt(at)
		if i < 0 || r.p.Blocks[i].Role != posting.Body {
			continue
		}
		end := r.p.Blocks[i].End
		for from < end && (r.p.Text[from] == ' ' || r.p.Text[from] == '*') {
			from++
		}
		if bar := strings.Index(r.p.Text[from:end], " | "); bar > 0 {
			end = from + bar
		}
		if from < end && r.value(posting.Range{Start: from, End: min(end, from+headerLine)}) > 0 {
			from = min(end, from+headerLine/2)
		}
	}
}

func labelBefore(s string) bool {
	s = strings.TrimRight(s, " *")
	for _, l := range inlineLabels {
		if strings.HasSuffix(s, l) && (len(s) == len(l) || s[len(s)-len(l)-1] == ' ' || s[len(s)-len(l)-1] >= 0x80 || !letterByte(s[len(s)-len(l)-1])) {
			return true
		}
	}
	return false
}

// columns reads labels without a colon inside of a flattened form: "Working Title Baker Work Location Leeds Hours 38". Where
// several towns have the name the form does not say which is meant.
func (r *reader) columns() {
	const label = " Location "
	for from := 0; ; {
		at := strings.Index(r.p.Text[from:], label)
		if at < 0 {
			return
		}
		from += at + len(label)
		switch r.wordBefore(from - len(label)) {
		case "work", "job":
		default:
			continue
		}
		i := r.p.BlockAt(from)
		if i < 0 || r.p.Blocks[i].Role != posting.Body || from >= r.p.Blocks[i].End {
			continue
		}
		r.lex.p, r.lex.end, r.lex.fused, r.lex.lower = r.p, r.p.Blocks[i].End, false, false
		rows, stop := r.lex.name(from)
		rng := posting.Range{Start: from, End: stop}
		if rows == "" || !r.free(rng) {
			continue
		}
		h := hit{Range: rng, meanings: meaningsOf(item{Range: rng, kind: name, rows: rows})}
		if h.wide() || h.meanings[0].word {
			continue
		}
		s := r.settle(&h, nil)
		if s.ambiguous {
			s = settled{}
		}
		r.add(rng, s, Fact{Role: performed, Certainty: likely, Source: inLabel})
	}
}

// blankBefore is the offset before the blank that ends at i, or i.
func blankBefore(s string, i int) int {
	switch {
	case s[i-1] == ' ':
		return i - 1
	case i > 1 && s[i-2:i] == "\u00a0":
		return i - 2
	}
	return i
}

// wordBefore is the lower-cased word before a position, "" at the start of a line or behind a mark.
func (r *reader) wordBefore(at int) string {
	end := at
	for end > 0 {
		n := end
		if end = blankBefore(r.p.Text, end); end == n {
			break
		}
	}
	start := wordStart(r.p.Text, end, 0)
	for start > 0 && r.p.Text[start-1] == '\'' {
		start = wordStart(r.p.Text, start-1, 0)
	}
	return r.p.Lower[start:end]
}
