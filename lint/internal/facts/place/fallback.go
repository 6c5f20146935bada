package place

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Where nothing states the place of work, readers take it from what the text tells by the way: the house ("Bramble Park
// Hospital in Winchester is part of …"), the employer's name ("Denver Museum of Clocks"), the people served ("children across
// Cumbria"), a postcode. The first reading leaves these out, for beside a clear statement they only disturb, and no law is
// asked of them. A second look at the names that were passed over finds one such clue; its fact has no codes, so that it
// tells that the place is known, and no more.

// clue is the name of a place that the first reading passed over, or took for an office of the employer.
type clue struct {
	hit
	block *posting.Block
	role  string // office, performed of a group of nations, or ""
}

// setAside keeps the name for the second look.
func (r *reader) setAside(b *posting.Block, h *hit, items []item, role string) {
	if r.clear || h.End-h.Start == len("DC") && strings.HasPrefix(r.p.Text[h.End:], "/") || h.wide() && !startsWith(r.p.Lower[h.End:], []string{" based ", "-based "}) || items != nil && h.plain(items) && !strings.HasSuffix(r.p.Lower[:h.Start], "university of ") || h.unlisted && items != nil || r.titled(h) || r.acronym(h, items) {
		return
	}
	r.clues = append(r.clues, clue{hit: *h, block: b, role: role})
}

// fallback takes the second look where nothing told of a place so far.
func (r *reader) fallback() {
	if r.told() {
		return
	}
	if rng, ok := r.titleFallback(); ok {
		r.suggest(rng, inTitle)
		return
	}
	for i := range r.clues {
		if g := &r.clues[i]; r.hints(g) {
			r.suggest(g.Range, inBody)
			return
		}
	}
	if rng, ok := r.remoteFallback(); ok {
		r.facts = append(r.facts, Fact{Mark: fact.At(r.p, rng), Role: modeOnly, Certainty: likely, Mode: "remote", Source: inBody})
		return
	}
	for _, find := range [...]func() (posting.Range, bool){r.houseLine, r.addressFallback, r.unknownTown, r.labelTown, r.adjective, r.stateList, r.otherScript} {
		if rng, ok := find(); ok {
			r.suggest(rng, inBody)
			return
		}
	}
	if at := strings.Index(r.p.Lower, "région parisienne"); at >= 0 {
		r.suggest(posting.Range{Start: at, End: at + len("région parisienne")}, inBody)
	}
}

func (r *reader) suggest(rng posting.Range, source string) {
	r.facts = append(r.facts, Fact{Mark: fact.At(r.p, rng), Role: performed, Certainty: likely, Source: source})
}

// told says whether a fact tells where the work is done, or that it is remote.
func (r *reader) told() bool {
	return slices.ContainsFunc(r.facts, func(f Fact) bool {
		return f.Role == performed || f.Role == remoteScope || f.Role == reportsTo || f.Mode == "remote"
	})
}

// titleFallback finds a name in the title that stands among other words: "Window fitter Holland".
func (r *reader) titleFallback() (posting.Range, bool) {
	if r.p.Title < 0 {
		return posting.Range{}, false
	}
	items := r.items(r.p.Blocks[r.p.Title].Range, lexer{})
	hs := hits(items, false)
	for i := range hs {
		if r.titleHints(&hs[i], items) {
			return hs[i].Range, true
		}
	}
	return posting.Range{}, false
}

// titleHints says whether a name in the title hints at the place of work.
func (r *reader) titleHints(h *hit, items []item) bool {
	rest := r.p.Lower[h.End:r.p.Blocks[r.p.Title].End]
	if h.wide() || r.territory(h, items) || r.titled(h) || r.wordBefore(h.Start) == "of" || startsWith(rest, beyond[:]) || strings.HasPrefix(rest, " ward") {
		return false
	}
	first := &items[h.first]
	if items[h.last].kind == code && !h.city() { // "(CA)", "– Garnet Mill, PA"
		return first.sep == opening && strings.HasPrefix(rest, ")") && (listed(plainStates, first.word) || first.word == "CA") ||
			h.unlisted && first.kind == unknown && first.sep > comma && first.sep != and && items[h.last].sep == comma && listed(usStates, items[h.last].word) && items[h.last].word != "MD" && strings.Count(r.p.Slice(h.Range), " ") > 1
	}
	if r.acronym(h, items) {
		return h.weight() >= fusedCity && h.End-h.Start == 4 && h.first == 0 && strings.HasPrefix(rest, " - ") // "KIEL - Baker"
	}
	if h.plain(items) {
		return r.workplace(h)
	}
	if first.kind == unknown && !h.qualified {
		return false
	}
	return !h.city() || h.qualified || h.weight() >= markedCity || h.abroad() && alonePart(items, h)
}

// alonePart says whether a name is a whole part of the title: "Mechaniker 100% | Pfäffikon".
func alonePart(items []item, h *hit) bool {
	return h.first > 0 && items[h.first].sep > comma && items[h.first].sep != and && (h.last+1 == len(items) || items[h.last+1].sep > comma && items[h.last+1].sep != and)
}

// abroad says whether a name is that of no town in the United States, whose small ones are called as people and things are.
func (h *hit) abroad() bool {
	return !slices.ContainsFunc(h.meanings, func(m meaning) bool { return strings.HasPrefix(m.codes, "US") })
}

// earlyReach is how many bytes from its beginning a body introduces the job or its house.
const earlyReach = 600

func (r *reader) early(at int) bool {
	for _, b := range r.p.Each(posting.Body) {
		return at-b.Start < earlyReach
	}
	return false
}

// hints says whether the words around a name hint at the place of work.
func (r *reader) hints(g *clue) bool {
	before, after := r.around(g.block, &g.hit)
	if g.role == performed || r.living(g, before, after) || r.oneOf(g, before, after) || r.barred(g) || r.pinned(g) || r.ownLine(g) || campus(before, after) || r.introduced(g) || r.subsidiary(g, before, after) || r.seeksHere(g, before) {
		return true
	}
	if g.role == office {
		return r.onlyOffice(g, bared(before))
	}
	if r.met(g, before) || r.standing(g, before, after) || r.labelledBefore(g) || r.opens(g, before, after) {
		return true
	}
	if aside().in(strings.Replace(strings.Replace(before, "our client ", "", 1), "language therap", "", 1)) || startsWith(after, beyond[:]) || asideBehind().in(after) {
		return false
	}
	b := bared(before)
	switch {
	case !g.nation() && (slices.Contains(authorities[:], r.wordAhead(b)) || startsWith(after, []string{" children", " residents", " patients", " families"})):
		return true
	case r.named(&g.hit, g.block), strings.HasSuffix(b, "university of"), strings.HasSuffix(b, "hospital of"), strings.HasSuffix(b, "museum of"):
		return r.inName(g, before, b)
	case strings.HasPrefix(after, " kommun"), strings.HasPrefix(after, " universitet") && slices.Contains([]string{"", "vid", "på", "hos"}, lastWord(b)):
		return true
	}
	return r.hintBefore(g, before, after, paired(b))
}

// opens says whether a sentence begins with the name and seeks somebody, or with the job and leads to it: "As a baker in Spain, you …", "80 %
// onsite at clients - Hull, York". A Swedish company has its town before its form: "Bramble hotell Umeå AB".
func (r *reader) opens(g *clue, before, after string) bool {
	return strings.TrimSpace(before) == "" && r.seeking(g, g.Start) ||
		strings.HasPrefix(strings.TrimLeft(before, " "), "as a") && strings.HasPrefix(after, ", you") ||
		g.city() && strings.HasSuffix(strings.TrimRight(before, " \\"), " -") && holds(before, []string{"onsite", "on-site", "on site"}) ||
		g.city() && strings.HasPrefix(r.p.Text[g.End:], " AB ")
}

// inName says whether the longer name that the place belongs to is that of a house or people that the job is for.
func (r *reader) inName(g *clue, before, b string) bool {
	switch lastWord(r.p.Lower[g.block.Start:r.nameStart(g)]) {
	case "across", "in", "within":
		if !g.nation() && g.weight() >= markedCity && served().in(before) {
			return true
		}
	}
	return r.institution(g, b) || lastWord(b) == "in" && g.city() && g.weight() >= fusedCity && (hiring().in(b) || holds(b, []string{"contract", "assignment", "required"}))
}

// hintBefore judges by the last word before the name; b is the words before, what does not decide left out.
func (r *reader) hintBefore(g *clue, before, after, b string) bool {
	switch lastWord(b) {
	case "our":
		return holds(after, []string{"office"}) && holds(b, []string{"work", "in-person", "based", "join"})
	case "join", "joining":
		return served().in(after) && !capitals(r.p.Slice(g.Range))
	case "at":
		return g.weight() >= smallCity && !g.nation() && r.early(g.Start) && !r.brand(g)
	case "depuis", "in", "im", "across", "throughout", "within", "around", "near", "serving", "covering", "i", "à", "sur", "en", "w", "we", "em", "für", "bei", "på", "hela", "för":
		if g.nation() {
			return nationBehind(before, after, b)
		}
		if g.city() && g.qualified && (lastWord(b) == "in" || lastWord(b) == "at") {
			return true
		}
		return r.early(g.Start) && (!g.city() || g.qualified || g.weight() >= markedCity || g.abroad()) || served().in(before) || served().in(after) || hiring().in(b) || endsIn(b, present[:]) || endsIn(b, built[:])
	case "region", "kanton":
		return !g.nation() && endsIn(b, []string{"in der region", "in der ganzen region", "für die region", "im kanton", "im ganzen kanton", "region kanton"})
	case "orterna":
		return true
	case "entre":
		return g.city() && holds(b, []string{"répart", "vadrouille", "travail", "situé"})
	case "of":
		return (endsIn(b, regionsOf[:]) || strings.HasSuffix(b, "out of") && holds(b, []string{"office", "based", "work"})) && !g.nation() || endsIn(b, []string{"people of"})
	}
	return false
}

// nationBehind says whether the words before a nation speak of this job or of working hours: a nation alone stands for much else.
func nationBehind(before, after, b string) bool {
	return hiring().in(b) || endsIn(strings.TrimRight(before, " "), []string{"in der ganzen", "in ganz"}) || startsWith(after, seekers[:]) || holds(b, []string{"full-time", "full time", "part-time", "monday", "répart", "projet"}) || strings.HasSuffix(b, "jobs in") && strings.HasPrefix(after, " on ")
}

// living says whether the words behind the name, or those of a metropolitan area, put the people of the job there: "Canada-based roles",
// "clients across the Greater Toronto Area".
func (r *reader) living(g *clue, before, after string) bool {
	if rest, ok := cutAny(after, "-based", " based"); ok && startsWith(rest, []string{" role", " candidates", " applicants", " only", " position", " fellows", " interns"}) && !strings.Contains(before, "for us") {
		return true
	}
	if startsWith(after, []string{" to appoint", " to hire", " to recruit", " relocation", ", we are hiring", ", we're hiring", ", we’re hiring", ", we are looking for", ", we're looking for", ", we’re looking for"}) || g.city() && startsWith(after, []string{" preferred", " is preferred", " are preferred"}) {
		return true
	}
	if strings.HasSuffix(before, "(") && startsWith(after, []string{" full-time employees", " full time employees"}) { // "Benefits (UK full-time employees)"
		return true
	}
	if r.paysThere(g, before, after) || g.city() && strings.HasSuffix(before, "their ") && holds(after, []string{" function", " team", " operation", " department"}) {
		return true
	}
	if rest, ok := cutAny(after, "-based", " based"); ok && strings.TrimSpace(before) == "" && startsWith(rest, []string{" with ", " and "}) {
		return true // "NY based with the wish to work in an office"
	}
	if endsIn(bared(before), livingIn[:]) && !g.nation() || g.city() && distant(bared(before)) || g.city() && strings.TrimSpace(before) == "jobs in" {
		return true
	}
	if strings.TrimSpace(before) == "" && !g.nation() && startsWith(after, []string{" is a ", " is an ", " is one of "}) && holds(after, []string{"centre", "hospital", "unit", "school", "town", "city", "village"}) {
		return true
	}
	if holds(before, []string{"onsite at", "on-site at", "on site at"}) && !g.nation() || endsIn(bared(before), titlesIn[:]) && !strings.Contains(before, "report") {
		return true
	}
	if strings.HasSuffix(before, ", ") && startsWith(after, seekers[:]) { // "The Museum of Clocks, Cambridge is inviting …"
		return true
	}
	if lead := strings.TrimRight(before, " "); g.city() && (postalCode(lead[strings.LastIndexAny(lead, " -")+1:]) || endsIn(lead, housesBefore[:])) {
		return true
	}
	if g.nation() || holds(before, []string{"headquarter", "founded", "based", "offices"}) {
		return false
	}
	if strings.HasPrefix(after, " region is ") {
		return true
	}
	b := bared(before)
	switch lastWord(b) {
	case "school", "store", "clinic", "restaurant", "campus": // "our Bramble school North Chesterfield"
		return g.city() && strings.Contains(before, "our ")
	case "across", "throughout", "around":
		if strings.HasSuffix(b, " sites across") {
			return true
		}
		name := r.p.LowerSlice(g.Range)
		return strings.HasPrefix(name, "greater ") || strings.HasSuffix(name, " area") || startsWith(after, []string{" area", " metro"})
	case "of":
		return strings.HasSuffix(b, "across the whole of")
	case "for", "to":
		return endsIn(b, servedBy[:])
	}
	return false
}

// payReach is how far behind a place, in bytes, the pay of those who work there may follow.
const payReach = 160

// paysThere says whether the pay of employees in the place follows: "US employees in Hull, York or Leeds: $120,600".
func (r *reader) paysThere(g *clue, before, after string) bool {
	if !startsWith(after, []string{" employees in ", " employees outside of "}) && !endsIn(bared(before), []string{"employees in", "employees outside of"}) {
		return false
	}
	return holds(r.p.Text[g.End:min(g.block.End, g.End+payReach)], []string{": $", ": £", ": €"})
}

// livingIn end the words for those whom the job serves before where they live, and for one of several posts.
var livingIn = [...]string{"young people in", "children in", "older people in", "older adults in", "families in", "patients in", "residents in", "poste pour la", "poste pour le", "poste pour l"}

// ownLine says whether a name, or one behind the employer's, is a line of its own near the beginning: "Bramble Services Goldach".
func (r *reader) ownLine(g *clue) bool {
	line := strings.TrimRight(r.p.Slice(g.block.Range), " .")
	if startsWith(line, []string{"About ", "Why ", "Join ", "Life ", "Meet ", "Welcome ", "Working "}) || !g.city() || !g.abroad() && g.weight() < markedCity || len(line) > houseBytes || g.block.Start+len(line) != g.End || !r.early(g.Start) {
		return false
	}
	return allNames(line, partWords)
}

// allNames says whether a text has words, no more than most, and all begin as names do.
func allNames(text string, most int) bool {
	words := 0
	for w := range strings.FieldsSeq(text) {
		if words++; words > most || w[0] < 'A' || 'Z' < w[0] && w[0] < utf8.RuneSelf {
			return false
		}
	}
	return words > 0
}

// campus says whether one works at the university of a place, or this seeks somebody. Degrees come from universities as well, and partners.
func campus(before, after string) bool {
	b := bared(before)
	lead, ok := strings.CutSuffix(b, "university of")
	if ok && endsIn(bared(lead), []string{"staff of"}) {
		return true
	}
	if !ok || holds(b, []string{"degree", "graduat", "alumni", "studied", "educated", "phd", "professor", "partner", "collab", "spun", "found", "student", "developed", "research by", "born", "accredit"}) {
		return false
	}
	return endsIn(bared(lead), []string{"at"}) || holds(after, seekers[:])
}

// introduced says whether the employer's name stands behind the job's in the first line: "Baker (night shift), Oregon Museum of Bread – …".
func (r *reader) introduced(g *clue) bool {
	from := r.nameStart(g)
	lead := strings.TrimRight(r.p.Text[g.block.Start:from], " ")
	return lead != "" && len(lead) < introduction && r.early(g.Start) && (strings.HasSuffix(lead, ",") || strings.HasSuffix(lead, "–") || strings.HasSuffix(lead, "-")) && r.institutionBehind(g) && !strings.Contains(lead, ". ")
}

// clauseStart is where the words before a name begin.
func (g *clue) clauseStart(before string) int { return max(g.block.Start, g.Start-len(before)) }

// subsidiary says whether a nation ends the employer's name, as in "At Bramble Services UK you …", "Bramble Services UK is …" or on a line of
// its own.
func (r *reader) subsidiary(g *clue, before, after string) bool {
	from, clause := r.nameStart(g), g.clauseStart(before)
	if !g.nation() || from == g.Start || g.qualified {
		return false
	}
	if startsWith(after, []string{" is ", " has "}) && allNames(r.p.Text[clause:g.Start], branchWords) {
		return true
	}
	if line := r.p.Slice(g.block.Range); g.End == g.block.End {
		return allNames(line, branchWords) && line != strings.ToUpper(line) // "ABOUT US"
	}
	lead, ok := strings.CutSuffix(strings.TrimRight(r.p.Lower[clause:max(from, clause)], " "), "at")
	if !ok {
		lead, ok = strings.CutSuffix(lead, "bei")
	}
	if strings.HasSuffix(lead, "within") {
		return true
	}
	return ok && (strings.TrimSpace(lead) == "" || endsIn(strings.TrimRight(lead, " "), []string{"work", "working", "career", "life", "role", "team", "position"}))
}

// seeksHere says whether a name that ends in a city begins a sentence and seeks somebody: "Bramble Motors Hull seeks …".
func (r *reader) seeksHere(g *clue, before string) bool {
	lead := r.p.Text[g.clauseStart(before):g.Start]
	if !g.city() || g.weight() < markedCity || lead == "The " || !allNames(lead, branchWords) {
		return false
	}
	at := g.End
	for range branchWords { // "Bramble Doctors Hull East Riding seeks …"
		if startsWith(r.p.Lower[at:g.block.End], seekers[:]) {
			return true
		}
		if at+1 >= g.block.End || r.p.Text[at] != ' ' || r.p.Text[at+1] < 'A' || r.p.Text[at+1] > 'Z' {
			return false
		}
		at = lettersEnd(r.p.Text, at+1)
	}
	return false
}

// titlesIn end the names of jobs before the place in which they are done: "as our Support Manager in Japan".
var titlesIn = [...]string{
	"manager in", "engineer in", "director in", "specialist in", "representative in", "executive in", "developer in", "consultant in", "analyst in", "associate in", "coordinator in", "officer in", "designer in", "recruiter in", "nurse in",
	"teacher in", "technician in", "scientist in", "architect in", "administrator in", "assistant in", "supervisor in", "here in",
}

// housesBefore end the names of houses before their town: "Queen Mary's Hospital, Sidcup".
var housesBefore = [...]string{"hospital,", "infirmary,", "hospice,", "museum,", "campus,", "prison,", "hospital", "infirmary", "hospice"}

// postalCode says whether a word is the postal code that stands before a town in most of Europe, and no year.
func postalCode(word string) bool {
	return codeAhead(word) && !(len(word) == 4 && (strings.HasPrefix(word, "19") || strings.HasPrefix(word, "20")))
}

// pinned says whether a pin or a globe stands before the name: "🌍 England 💰 Up to £100,000".
func (r *reader) pinned(g *clue) bool {
	lead := strings.TrimRight(r.p.Text[g.block.Start:g.Start], " \ufe0f")
	for _, pin := range [...]string{"📍", "🌍", "🌎", "🌏", "🗺", "🏢", "🏙"} {
		if strings.HasSuffix(lead, pin) {
			return true
		}
	}
	return false
}

// barred says whether a name stands between bars, as the town does in the lines of forms: "FL || Lake Mary || 3200 Mill Drive".
func (r *reader) barred(g *clue) bool {
	return !g.nation() && strings.HasSuffix(strings.TrimRight(r.p.Text[g.block.Start:g.Start], " "), "|") && strings.HasPrefix(strings.TrimLeft(r.p.Text[g.End:g.block.End], " "), "|")
}

// servedBy end the words for what serves the people of a place.
var servedBy = [...]string{"screening for", "testing for", "services for", "service for", "centre for", "provider for", "services to", "service to", "care to"}

// oneOf says whether one works in one of several places that are told together: "at one of our Leeds offices", "between the Hull and York
// sites", "from our offices in Hull and York".
func (r *reader) oneOf(g *clue, before, after string) bool {
	if startsWith(after, []string{" offices", " locations", " sites", " hubs", " facilities", " stores", " campuses", " clinics", " schools"}) {
		return holds(before, []string{"one of our", "either of our", "both the", "both our", "between", "split", "on site at", "onsite at", "on-site at", "focused on our"})
	}
	if strings.HasPrefix(after, " area team") && strings.HasSuffix(before, "our ") {
		return true
	}
	if b := paired(bared(before)); endsIn(b, []string{"offices in", "hubs in", "locations in", "sites in", "locations", "offices"}) {
		return holds(b, []string{"one of our", "either of our", "work from our", "from our offices", "out of our offices", "in-person", "in person", "commut"}) && !holds(b, []string{"customer", "client", "headquarter"})
	}
	lead := strings.TrimRight(r.p.Lower[g.block.Start:g.Start], " ;:–-•")
	return endsIn(lead, []string{"following locations", "following cities", "following offices", "following areas", "following states", "following countries", "following sites", "these states are"})
}

// met says whether a French text that offers telework names the city where one meets: "déplacements à Paris".
func (r *reader) met(g *clue, before string) bool {
	if w := lastWord(before); w != "à" && w != "sur" || !g.city() || !holds(before, []string{"déplacement", "réunion", "présence", "atelier"}) {
		return false
	}
	return slices.ContainsFunc(r.facts, func(f Fact) bool { return f.Role == modeOnly && f.Mode == "hybrid" })
}

// present ends say that applicants are there.
var present = [...]string{"you're in", "you’re in", "you are in", "we are in", "we're in", "we’re in", "working for us in", "work for us in", "travailler depuis", "job is performed in"}

// built ends name the house where one works.
var built = [...]string{"building in", "park in", "unit in", "library in", "museum in", "gallery in", "college in", "theatre in", "airport in", "factory in", "mill in", "farm in", "kitchen in", "court in"}

// nation says whether a nation is meant.
func (h *hit) nation() bool { return h.meanings[0].kind == nation }

// paired takes off a first name of two: "within the Calderdale and" before Huddersfield, "in der Region Entlebuch/" before Sursee.
func paired(b string) string {
	rest, ok := strings.CutSuffix(b, " and")
	for _, mark := range [...]string{" &", ",", "/"} {
		if !ok {
			rest, ok = strings.CutSuffix(b, mark)
		}
	}
	if i := strings.LastIndexByte(rest, ' '); ok && i > 0 {
		if out := bared(rest[:i]); lastWord(out) != rest[:i] {
			return out
		}
	}
	return b
}

// brandTimes is how often a name must begin a longer one to be taken for a company's that a town shares.
const brandTimes = 2

// brand says whether the name is rather that of a company, which the posting writes in full elsewhere.
func (r *reader) brand(g *clue) bool {
	n := 0
	for i := range r.clues {
		o := &r.clues[i]
		if !o.qualified && r.p.Slice(o.Range) == r.p.Slice(g.Range) && o.End+1 < o.block.End && 'A' <= r.p.Text[o.End+1] && r.p.Text[o.End+1] <= 'Z' && r.named(&o.hit, o.block) && !r.institutionBehind(o) {
			n++
		}
	}
	return n >= brandTimes && !g.qualified
}

// regionsOf end the words for a part of the country, or for who lives in it.
var regionsOf = [...]string{"counties of", "boroughs of", "towns of", "cities of", "districts of", "city of", "borough of", "county of", "people of", "communities of", "community of", "residents of", "population of", "centre of", "areas of", "parts of", "south of", "north of", "east of", "west of", "region of", "outskirts of", "town of", "village of", "suburbs of", "whole of", "island of", "shire of", "citizens of"}

// served are those whom the job serves, and what of the employer works for them.
var served = phrasesOf(
	"service", "patients", "children", "families", "residents", "communities", "people", "team", "ward", "hospital", "school", "clinic", "centre", "cluster", "locality", "network", "post ", "vacanc", "county", "counties", "area", "region",
	"coast", "programme", "training", "council", "practice", "population", "members in",
)

// aside are words of sentences whose places are not the job's.
var aside = phrasesOf(
	"authoriz", "authoris", "eligib", "right to work", "legally", "visa ", "sponsor", "citizen", "permit", " law", "fair chance", "ordinance", "privacy", "customer", "client", "degree", "graduat", "educated", "course", "accredit", "experience", "such as", "invest",
	"backed", "founded", "founder", " born", "used by", "trusted", "market", "sales", "selling", "revenue", "territor", "licen", "certif", "conference", "retreat", "trips to", "trip to", "travel", "visited", "partners", "partner with", "stock exchange", "traded", "listed", "award",
	"ranked", "been rated", "rated by", "rated as", "fastest", "largest", "leader in", "leading", "growth", "expansion", "expand into", "expanding into", "launch", "employees", "teams across", "people across", "people in", "operations", "operating", "presence in", "nationalit", "hubs", "registered in", "registered at", "registered as", "registered with", "registered office", "is registered", "similar",
	"places like", "cities like", "language", "fluent", "speak", " native", "history of", "history in", "government", "commission", " tax ", " taxes", "insurance", "society", "institute", "ambassador", "students from", "alumni", "studied", "e-verify", "published", "made in",
	"manufactur", "export", "supplier", "flora", "species", "collections", "largely from", "knowledge of", "understanding of", "companies", "businesses", "businessmen", "brands", "countries", "headquarter", "employment in", "regulat", "complian", "accordance",
	"pursuant", "if you", "applicants in", "states", "colleagues", "counterpart", "collaborate", "collaborating", "collaboration", "collaboratively", "collaborator", "offices in", "offices:", "team:", "holiday", "déplacement", "reist", "kunden", "scheme", "training at", " met ", "specimen", "rocks", "interest in", "geograph", "started in", "starting in", "process for jobs", "institutions",
)

// asideBehind are the same, behind the name.
var asideBehind = phrasesOf("stock exchange", "licen", "certificate", "government", "department of education", "-based compan", " based compan", "based startup", "market ", "markets", "fair chance", "standards of learning", "civil service", "ordinance", "privacy", "customers", "clients", "citizen", ", based", "-based", "gegründet", "fondée", "fundada", "opgericht", " specimen", " botany", " botanist")

// largeCity is how many thousand inhabitants a city must have to be told at the end of a part of the first line: "Analyst – Equities London |".
const largeCity = 300

// labelledBefore says whether a label stands right before the name inside of a flattened form: "Location Houston Status Full Time". A
// part of the town, or one of its streets, may stand between: "AnalystLocation: Mill End, Hull".
func (r *reader) labelledBefore(g *clue) bool {
	before := r.p.Text[max(g.block.Start, g.Start-len("Location – Stoke Mandeville, ")):g.Start]
	if i := strings.LastIndex(before, ": "); i >= 0 && strings.HasSuffix(before, ", ") && strings.Count(before[i:], " ") <= partWords {
		before = before[:i]
	}
	before = strings.TrimRight(before, " -–:*")
	return strings.HasSuffix(before, "Location") || strings.HasSuffix(before, "LOCATION")
}

// partWords is how many blanks may stand in the part of a town, with those around it.
const partWords = 4

// standing says whether a large city stands between marks, as in the lines above a text: "Data architect – London / hybrid".
func (r *reader) standing(g *clue, before, after string) bool {
	before = strings.TrimRight(bared(before), " *")
	if !g.city() || g.weight() < titleCity && !strings.HasSuffix(before, "hybrid,") || !r.early(g.Start) {
		return false
	}
	if lead := strings.TrimRight(r.p.Text[g.block.Start:g.Start], " "); len(lead) < introduction && (endsIn(lead, titleEnds[:]) || strings.HasSuffix(lead, ",") && legalForm(lastWord(lead[:len(lead)-1]))) {
		return true // "Mechaniker 100% | Winterthur Unser Kunde sucht …", "Bramble AG, Zürich sucht …"
	}
	if strings.HasPrefix(after, " |") && g.weight() >= largeCity && g.Start-g.block.Start < introduction {
		return true
	}
	if strings.HasSuffix(before, ",") && aside().in(before) { // "customers like Ovenlight, Toyota, …"
		return false
	}
	if before != "" && !slices.Contains([]byte("-|/(,0"), before[len(before)-1]) && !strings.HasSuffix(before, "–") && !strings.HasSuffix(before, "—") {
		return false
	}
	if strings.HasPrefix(after, "**") || strings.HasSuffix(before, "hybrid,") { // a line in bold letters ends, or did before its lines were joined
		return true
	}
	return after == "" || startsWith(after, []string{" hybrid", " ref:", " ref ", " /", " -", " –", " |", ")", ",", " (", "/"})
}

// titleEnds end titles in the first line of flattened texts, before the town: the sexes, how much of full time.
var titleEnds = [...]string{"|", "/w)", "/m)", "/d)", "/f)", "/h)", "/x)", "%"}

// onlyOffice says whether the employer's one office is named, and as its own: "from our offices at Mill Street in Hull".
func (r *reader) onlyOffice(g *clue, before string) bool {
	if lead, ok := strings.CutSuffix(r.p.Text[g.block.Start:g.Start], " Based in "); ok && len(lead) < introduction && !strings.HasSuffix(lead, ".") { // a title runs on: "Baker Based in Hull"
		return true
	}
	if endsIn(before, []string{"teams in", "team in"}) && holds(before, []string{"community", "recovery", "patients", "children"}) { // of those who care for people there
		return true
	}
	if !g.city() || !holds(before, []string{"our ", "position", "role", "company's office", "company’s office", "full-time", "full time", "looking for", "seeking", "hiring", "open to"}) || !holds(before, []string{"office", "headquarters in", "hq in", "based", "located"}) ||
		holds(before, []string{"founded", "headquartered", "customers", "clients", "employees", "teams"}) {
		return false
	}
	for i := range r.clues {
		if o := &r.clues[i]; o.role == office && o.meanings[0].codes != g.meanings[0].codes {
			return false
		}
	}
	return !slices.ContainsFunc(r.facts, func(f Fact) bool { return f.Role == office && len(f.Codes) > 0 && f.Codes[0] != g.meanings[0].code() })
}

// institutions end the names of houses and authorities that are of one place.
var institutions = [...]string{
	"hospital", "hospitals", "nhs", "infirmary", "hospice", "council", "school", "schools", "museum", "college", "university", "library",
	"airport", "police", "academy", "county", "city", "borough", "district", "zoo", "theatre", "cathedral", "venues", "service",
	"services", "partnership", "federation", "dept", "department", "authority", "network", "libraries", "centre", "center", "board", "trust", "garden", "gardens", "aquarium",
	"fc", "football", "energi", "laboratory", "observatory", "archives", "secretary", "office", "elections", "unit", "diocese", "church", "court", "courts",
}

// authorities stand before the name of the place that they are of: "am Klinikum Nürnberg", "le CHU de Rennes".
var authorities = [...]string{
	"klinikum", "uniklinikum", "universitätsklinikum", "uniklinik", "krankenhaus", "spital", "kantonsspital", "landratsamt", "stadt", "stadtverwaltung", "stadtwerke", "landkreis", "gemeinde", "hochschule", "universität", "amtsgericht", "gemeente",
	"universiteit", "ziekenhuis", "chu", "université", "mairie", "ayuntamiento", "universidad", "comune", "università", "kommune", "region", "universitetet",
}

// wordAhead is the word before a name, its preposition left out: "chu" in "le CHU de".
func (r *reader) wordAhead(b string) string {
	w := lastWord(b)
	switch w {
	case "de", "di", "du", "von":
		return lastWord(strings.TrimSuffix(b, w))
	}
	return w
}

// units are houses and parts of them that are written with a small letter behind a name: "The Winchester Mother and Baby unit".
var units = [...]string{"unit", "ward", "hospital", "clinic", "prison", "school", "nursery", "library", "campus", "surgery", "universitet", "sjukhus"}

// institutionWords is how many words the name of an institution may have behind its place.
const institutionWords = 6

// institution says whether the longer name that the place belongs to is the employer's, or that of the house of the job.
func (r *reader) institution(g *clue, before string) bool {
	b := strings.TrimRight(before, " ")
	if r.teamBehind(g, b) {
		return true
	}
	from := r.nameStart(g)
	if !r.institutionBehind(g) && !strings.Contains(r.p.Lower[from:g.Start], "university") && !strings.Contains(r.p.Lower[from:g.Start], "museum") && !r.seeking(g, from) {
		return r.branch(g, b)
	}
	lead := strings.TrimRight(bared(r.p.Lower[max(g.block.Start, from-windowBefore):from]), " ")
	lead = strings.TrimRight(strings.TrimSuffix(lead, "the"), " ")
	if lead == "" || strings.HasSuffix(lead, ".") || strings.HasSuffix(lead, "\n") || strings.HasSuffix(lead, ":") {
		return true
	}
	switch lastWord(lead) {
	case "at", "join", "here", "within", "for", "with", "by", "in", "of", "vid", "hos", "bei":
		return true
	case "and", "or":
		return r.workplace(&g.hit)
	}
	return from-g.block.Start < introduction && (strings.HasSuffix(lead, ",") || strings.HasSuffix(lead, "–") || strings.HasSuffix(lead, "-"))
}

// teamBehind says whether one joins a team that is named after the place: "a member of the Taiwan Delivery Marketing team".
func (r *reader) teamBehind(g *clue, b string) bool {
	b = strings.TrimSuffix(strings.TrimSuffix(b, " the"), " our")
	if !strings.HasSuffix(b, "member of") && !strings.HasSuffix(b, "join") && !strings.HasSuffix(b, "joining") {
		return false
	}
	words := 0
	for w := range strings.FieldsSeq(r.p.Text[g.End:min(g.block.End, g.End+60)]) {
		if words++; words > institutionWords {
			return false
		}
		if word := strings.TrimRight(w, ".,;:!?"); strings.EqualFold(word, "team") {
			return true
		} else if word != w || 'a' <= w[0] && w[0] <= 'z' {
			return false
		}
	}
	return false
}

// introduction is how many bytes of a block may name the job before the employer: "Election Specialist, Michigan Dept. of State – …".
const introduction = 150

// nameStart is where the longer name begins that the place belongs to: "University College London Hospitals".
func (r *reader) nameStart(g *clue) int {
	t, from := r.p.Text, g.Start
	for range institutionWords {
		end := from - 1
		if end <= g.block.Start || t[end] != ' ' {
			break
		}
		start := wordStart(t, end, g.block.Start)
		switch w := t[start:end]; {
		case w == "":
			return from
		case 'A' <= w[0] && w[0] <= 'Z' && w != "The" && w != "At" && w != "Join" && w != "In" && w != "Our" && w != "Bei":
			from = start
			continue
		case w == "of" || w == "and":
			if at := wordStart(t, max(g.block.Start, start-1), g.block.Start); at < start-1 && 'A' <= t[at] && t[at] <= 'Z' && t[at:start-1] != "The" {
				from = at
				continue
			}
		}
		break
	}
	return from
}

// seeking says whether the name begins a sentence and seeks somebody: "Harrow Health Federation are looking to recruit …".
func (r *reader) seeking(g *clue, from int) bool {
	if from != g.Start || g.nation() || g.weight() < titleCity {
		return false
	}
	rest := r.p.Lower[g.End:min(g.block.End, g.End+windowAfter)]
	for _, w := range seekers {
		if strings.Contains(rest, w) {
			return true
		}
	}
	return false
}

// institutionBehind says whether the words behind the place make it the name of an institution.
func (r *reader) institutionBehind(g *clue) bool {
	rest := r.p.Text[g.End:min(g.block.End, g.End+80)]
	words := 0
	for w := range strings.FieldsSeq(rest) {
		word := strings.TrimSuffix(strings.TrimSuffix(strings.TrimRight(w, ".,;:!?)"), "’s"), "'s")
		if words++; words > institutionWords || word == "" {
			return false
		}
		if slices.Contains(institutions[:], strings.ToLower(word)) && 'A' <= word[0] && word[0] <= 'Z' {
			return true
		}
		if c := word[0]; 'a' <= c && c <= 'z' && word != "and" && word != "of" && word != "for" || word != w {
			return slices.Contains(units[:], word)
		}
	}
	return false
}

// branch says whether a sentence begins with the employer's branch in the place: "At Bramble Motors Hull we …".
func (r *reader) branch(g *clue, b string) bool {
	t := r.p.Text
	if !g.city() || g.weight() < markedCity || g.End+1 < g.block.End && t[g.End] == ' ' && 'A' <= t[g.End+1] && t[g.End+1] <= 'Z' {
		return false
	}
	name, ok := cutAny(strings.TrimLeft(b, " "), "at ", "here at ", "join ", "welcome to ")
	return ok && name != "" && strings.Count(name, " ") < branchWords
}

// branchWords is how many words the employer's name may have before the place of its branch.
const branchWords = 3
