package place

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/facts/place/gazetteer"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Places that the gazetteer lacks: houses, streets, postcodes and towns that only the words around them tell.

// houseBytes is how long a line may be that holds the name of a hospital and no more.
const houseBytes = 50

// addressLine says whether a line is a street or house with its town: "Mill Close, Aylsham".
func addressLine(line string) bool {
	house, town, ok := strings.Cut(line, ", ")
	if !ok || strings.ContainsAny(town, ",:.") || strings.Count(town, " ") > 1 {
		return false
	}
	switch w := house[strings.LastIndexByte(house, ' ')+1:]; w {
	case "House", "Close", "Court", "Hospital", "Clinic", "Surgery":
		return len(w) < len(house)
	default:
		return len(w) < len(house) && street(w) && w != "Address"
	}
}

// hospitalLine says whether a line ends as the names of hospitals and their trusts do.
func hospitalLine(line string) bool {
	line = strings.TrimSuffix(strings.TrimSuffix(line, " nhs trust"), " nhs foundation trust")
	return strings.HasSuffix(line, " hospital") || strings.HasSuffix(line, " hospitals")
}

// houseLine finds a line that is the name of a hospital: who works there signs so; or that tells how much of full time, and the town.
func (r *reader) houseLine() (posting.Range, bool) {
	for _, b := range r.p.Each(posting.Body) {
		if share, town, ok := strings.Cut(r.p.Slice(b.Range), "% | "); ok && len(share) < len("80 - 100") && allNames(town, branchWords) { // "100% | Nettlikon"
			return posting.Range{Start: b.End - len(town), End: b.End}, true
		}
		if b.Len() > houseBytes || !hospitalLine(r.p.LowerSlice(b.Range)) && !addressLine(r.p.Slice(b.Range)) {
			continue
		}
		names := true
		for w := range strings.FieldsSeq(r.p.Slice(b.Range)) {
			names = names && 'A' <= w[0] && w[0] <= 'Z'
		}
		if names {
			return b.Range, true
		}
	}
	return posting.Range{}, false
}

// addressFallback finds a whole British postcode or a street with its number, which belong to an address. A registered office is where the
// employer's letters go.
func (r *reader) addressFallback() (posting.Range, bool) {
	t := r.p.Text
	for _, b := range r.p.Each(posting.Body) {
		for i := fact.NextDigit(t, b.Start, b.End); i < b.End; i = fact.NextDigit(t, i+1, b.End) {
			if i > b.Start && digit(t[i-1]) {
				continue
			}
			rng, ok := r.postcodeAround(b, i)
			if !ok {
				rng, ok = r.streetBehind(b, i)
			}
			if !ok {
				rng, ok = r.streetAbroad(b, i)
			}
			if ok && !strings.Contains(r.p.Lower[max(b.Start, i-windowBefore):i], "regist") {
				return rng, true
			}
		}
	}
	return posting.Range{}, false
}

// housesIn end the words before the name of a town in which a house of the employer's stands.
var housesIn = [...]string{
	"based in", "located in", "situated in", "office in", "site in", "sites in", "centre in", "center in", "hospital in", "clinic in", "surgery in", "practice in", "school in", "nursery in", "store in",
	"shop in", "branch in", "warehouse in", "depot in", "factory in", "workshop in", "studio in", "laboratory in", "campus in", "restaurant in", "hotel in", "onsite in", "on-site in", "home in",
}

// noTowns are written with capitals, and stand where towns do: continents, and departments of hospitals.
var noTowns = [...]string{
	"europe", "africa", "america", "outpatients", "theatres", "pharmacy", "radiology", "maternity", "pathology", "paediatrics", "oncology", "medicine", "surgery", "cardiology", "orthopaedics", "community", "primary", "critical", "intensive",
	"emergency", "finance", "marketing", "engineering", "operations", "procurement", "customer", "corporate", "group", "block", "building",
}

// unknownTown finds a name that the gazetteer lacks behind the words for a house, or before those that seek somebody: "our health centre in
// Nettlecombe", "in Nettlikon suchen wir".
func (r *reader) unknownTown() (posting.Range, bool) {
	for _, b := range r.p.Each(posting.Body) {
		for at := range occurrences(r.p.Lower[b.Start:b.End], " in ") {
			if town := r.townBehind(b, b.Start+at); town.Len() > 0 {
				return town, true
			}
		}
	}
	return posting.Range{}, false
}

// townBehind is the name behind the " in " at a position, empty where it is no town's. A word that the text writes in small letters
// elsewhere is no name, nor is an abbreviation.
func (r *reader) townBehind(b *posting.Block, at int) (town posting.Range) {
	t, low := r.p.Text, r.p.Lower
	start := at + len(" in ")
	if start >= b.End || t[start] < 'A' || t[start] > 'Z' {
		return town
	}
	end := nameEnd(t, start, b.End)
	if beginsTown(t[start:end]) && end+1 < b.End && t[end] == ' ' && 'A' <= t[end+1] && t[end+1] <= 'Z' {
		end = nameEnd(t, end+1, b.End)
	}
	lead, rest := low[b.Start:at+len(" in")], t[end:b.End]
	if !endsIn(lead, housesIn[:]) && !endsIn(lead, built[:]) && !strings.HasPrefix(rest, " suchen wir") {
		return town
	}
	if end-start < shortestTown || t[start:end] == strings.ToUpper(t[start:end]) || r.common(low[start:end]) || slices.Contains(noTowns[:], low[start:end]) || !r.free(posting.Range{Start: start, End: end}) || aside().in(low[max(b.Start, start-windowBefore):at]) {
		return town
	}
	if rows, _ := gazetteer.Find(string(gazetteer.Fold(nil, t[start:end]))); rows != "" { // a nation, or a name that was judged before
		return town
	}
	if rest == "" || strings.IndexByte(".,;)", rest[0]) >= 0 || len(rest) > 1 && rest[0] == ' ' && 'a' <= rest[1] && rest[1] <= 'z' {
		return posting.Range{Start: start, End: end}
	}
	return town
}

// nameEnd is the end of the letters and hyphens that begin at a position.
func nameEnd(t string, at, end int) int {
	for at < end && (letterByte(t[at]) || t[at] == '-') {
		at++
	}
	return at
}

// beginsTown says whether a word is the first of two in names of towns. A misspelt town is none of the gazetteer: "San Franscisco".
func beginsTown(word string) bool {
	switch word {
	case "San", "Santa", "Los", "Las", "New", "North", "South", "East", "West", "Saint", "Port", "Fort", "Lake", "Mount", "Great", "Little", "Upper", "Lower", "Bad":
		return true
	}
	return false
}

// occurrences are the places of a word in a text.
func occurrences(s, word string) iter.Seq[int] {
	return func(yield func(int) bool) {
		for from := 0; ; {
			at := strings.Index(s[from:], word)
			if at < 0 || !yield(from+at) {
				return
			}
			from += at + len(word) - 1
		}
	}
}

// shortestTown is how many bytes the name of a town must have where nothing but the words before it tells it.
const shortestTown = 5

// common says whether a word stands in small letters somewhere: "based in Engineering", of one who studied engineering.
func (r *reader) common(word string) bool {
	for from := 0; ; {
		at := strings.Index(r.p.Text[from:], word)
		if at < 0 {
			return false
		}
		at += from
		if from = at + len(word); (at == 0 || !letterByte(r.p.Text[at-1])) && (from == len(r.p.Text) || !letterByte(r.p.Text[from])) {
			return true
		}
	}
}

// postcodeAround reads the British postcode whose first digit stands at i.
func (r *reader) postcodeAround(b *posting.Block, i int) (posting.Range, bool) {
	t, at := r.p.Text, i
	for at > b.Start && i-at < 2 && 'A' <= t[at-1] && t[at-1] <= 'Z' {
		at--
	}
	if at == i || at > b.Start && (letterByte(t[at-1]) || digit(t[at-1])) {
		return posting.Range{}, false
	}
	stop, full := postcode(t, at, b.End)
	return posting.Range{Start: at, End: stop}, full && stop-at > len("A1 1A")
}

// streetWords is how many words the name of a street may have.
const streetWords = 4

// streetBehind reads the street whose number stands at i: "2713 Byron Street".
func (r *reader) streetBehind(b *posting.Block, i int) (posting.Range, bool) {
	t, end := r.p.Text, i
	for end < b.End && digit(t[end]) {
		end++
	}
	if end-i > 5 || i > b.Start && t[i-1] != ' ' && t[i-1] != ',' && t[i-1] != '(' {
		return posting.Range{}, false
	}
	for n := range streetWords {
		if end+1 >= b.End || t[end] != ' ' || t[end+1] < 'A' || t[end+1] > 'Z' {
			break
		}
		start := end + 1
		end = lettersEnd(t[:b.End], start)
		if w := t[start:end]; n > 0 && street(w) && w != "Address" && w != "Way" && w != "Drive" {
			return posting.Range{Start: i, End: end}, true
		}
	}
	return posting.Range{}, false
}

// streetAbroad reads a German street before the number at i, or a French one behind it: "Mühlstrasse 12", "20 rue du Moulin".
func (r *reader) streetAbroad(b *posting.Block, i int) (posting.Range, bool) {
	low, end := r.p.Lower, i
	for end < b.End && digit(low[end]) {
		end++
	}
	if end-i > 4 || i < b.Start+2 {
		return posting.Range{}, false
	}
	if startsWith(low[end:b.End], []string{" rue ", ", rue ", " avenue ", " ave ", " boulevard ", " bd ", " quai "}) {
		return posting.Range{Start: i, End: end + len(" rue")}, true
	}
	at := wordStart(low, i-1, b.Start)
	for _, w := range [...]string{"strasse", "straße", "gasse"} {
		if low[i-1] == ' ' && i-1-at > len(w) && strings.HasSuffix(low[at:i-1], w) {
			return posting.Range{Start: at, End: end}, true
		}
	}
	return posting.Range{}, false
}

// adjectives are those of cities, as they follow the French words for houses of work, and those of German that do not end in the city's
// name and "er".
var (
	frenchAdjectives = [...]string{"parisien", "lyonnais", "bordelais", "toulousain", "nantais", "marseillais", "lillois", "grenoblois", "rennais", "strasbourgeois", "montpelliérain", "niçois"}
	germanAdjectives = [...]string{"zürcher", "münchner", "basler", "bremer", "dresdner", "göttinger"}
)

// The houses and people before the French adjective, and those behind the German one; the last is the Swedish word for what lies around a
// city, which is written in one with its name.
var (
	frenchHouses = [...]string{" bureaux ", " locaux ", " équipe ", " équipes ", " agence ", " siège "}
	germanHouses = [...]string{"er büro", "er office", "er standort", "er team", "er niederlassung", "er filiale", "er hauptsitz", "er zentrale", "er redaktion", "er geschäftsstelle", "er innenstadt", "området", "regionen"}
)

// adjective finds a house of work that is named by its city: "nos bureaux lyonnais", "unser Berliner Büro", "i Umeåområdet".
func (r *reader) adjective() (posting.Range, bool) {
	low := r.p.Lower
	for _, house := range frenchHouses {
		for at := range occurrences(low, house) {
			if at += len(house); startsWith(low[at:], frenchAdjectives[:]) {
				return posting.Range{Start: at, End: lettersEnd(r.p.Text, at)}, true
			}
		}
	}
	for _, house := range germanHouses {
		for at := range occurrences(low, house) {
			if start := wordStart(low, at, 0); r.ofCity(start, at) {
				return posting.Range{Start: start, End: lettersEnd(r.p.Text, at)}, true
			}
		}
	}
	return posting.Range{}, false
}

// lettersEnd is the end of the letters that begin at a position.
func lettersEnd(t string, at int) int {
	for at < len(t) && letterByte(t[at]) {
		at++
	}
	return at
}

// ofCity says whether letters before "er" are those of a large city, or make an adjective of one.
func (r *reader) ofCity(start, end int) bool {
	if start == end || r.p.Text[start] == r.p.Lower[start] && r.p.Text[start] < utf8.RuneSelf {
		return false
	}
	if slices.Contains(germanAdjectives[:], r.p.Lower[start:min(end+len("er"), len(r.p.Lower))]) {
		return true
	}
	rows, _ := gazetteer.Find(string(gazetteer.Fold(nil, r.p.Text[start:end])))
	row, _, ok := rows.Next()
	return ok && row.Kind == city && !row.Word && row.Weight >= endCity
}

// stateList finds the letters of a state behind the words for the states from which one may work.
func (r *reader) stateList() (posting.Range, bool) {
	const lead = "following states: "
	at := strings.Index(r.p.Lower, lead) + len(lead)
	if at < len(lead) || at+3 > len(r.p.Text) || !capitals(r.p.Text[at:at+2]) || letterByte(r.p.Text[at+2]) || !listed(usStates, r.p.Text[at:at+2]) {
		return posting.Range{}, false
	}
	return posting.Range{Start: at, End: at + 2}, true
}

// townLabels ask for the place of work and nothing else.
var townLabels = [...]string{"ort", "arbeitsort", "arbeitsort/region", "einsatzort", "dienstort", "standort", "lieu de travail", "lieu", "lugar de trabajo", "luogo di lavoro", "sede di lavoro", "miejsce pracy", "standplaats", "werklocatie", "placering", "location"}

// labelTown finds a town, or the letters of a nation, behind a label inside of a flattened text, as in "Pensum: 80 % Arbeitsort: Tannwil.".
func (r *reader) labelTown() (posting.Range, bool) {
	t := r.p.Text
	for _, b := range r.p.Each(posting.Body) {
		r.lex.p, r.lex.end, r.lex.fused, r.lex.lower = r.p, b.End, false, false
		for at := b.Start; ; {
			i := strings.Index(t[at:b.End], ": ")
			if i < 0 {
				break
			}
			i += at
			at = i + len(": ")
			if at >= b.End || t[at] < 'A' || t[at] > 'Z' || !endsIn(r.p.Lower[b.Start:i], townLabels[:]) {
				continue
			}
			end := r.lex.wordEnd(at)
			for n := 1; n < labelWords && end+1 < b.End && (t[end] == ' ' || t[end] == '-') && 'A' <= t[end+1] && t[end+1] <= 'Z'; n++ {
				end = r.lex.wordEnd(end + 1)
			}
			rng := posting.Range{Start: at, End: end}
			if first := r.lex.wordEnd(at); first-at == len("JP") && first < end && capitals(t[at:first]) && (listed(nationsISO, t[at:first]) || listed(usStates, t[at:first])) {
				return posting.Range{Start: at, End: first}, true
			}
			if rest := strings.TrimLeft(t[end:b.End], " "); (rest == "" || strings.IndexByte(".,|;", rest[0]) >= 0) && r.townLike(rng) {
				return rng, true
			}
		}
	}
	return posting.Range{}, false
}

// labelWords is how many words the name of a town may have behind a label.
const labelWords = 3

// otherLabels ask for the place of work, or tell that the work is remote, in scripts whose names the gazetteer lacks: Japanese, Chinese,
// Korean, Russian, Ukrainian.
var otherLabels = [...]string{"勤務地", "就業場所", "リモート", "在宅", "工作地点", "工作地點", "远程", "근무지", "재택", "место работы", "удаленн", "удалённ", "місце роботи", "віддален"}

// otherScript finds the words for a place of work in another script. What follows them is the place, which is not read.
func (r *reader) otherScript() (posting.Range, bool) {
	for _, w := range otherLabels {
		if at := strings.Index(r.p.Lower, w); at >= 0 {
			return posting.Range{Start: at, End: at + len(w)}, true
		}
	}
	return posting.Range{}, false
}
