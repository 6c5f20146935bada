package pay

import (
	"strings"
	"sync"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/facts/stem"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Stems are the stems, of four bytes each, of the words around which pay may be described without a figure.
var Stems = sync.OnceValue(func() *stem.Set {
	return stem.New("sala", "ompe", "remu", "nér", "wage", " pay", "\npay", "ehal", "häl", "rgü", "lohn", "löh", "alä", "ntge", "ezah", "ynag", "ueld", "lön", "løn", "loon", "buci", "buzi",
		"acka", "unpa", "only", "band", "vöd", "tv-l", "sold", "gs-1", "figu")
})

// words finds, in a posting without an amount, the words that stand in its place. Only the first statement counts: further ones
// add nothing, and a posting says "competitive" easily three times. That no pay is paid counts before a description.
func (s *scanner) words() []Fact {
	if f := s.unpaidTitle(); f != nil {
		return []Fact{*f}
	}
	var vague *Fact
	low := s.p.Lower
	n := 0
	for at := 0; ; {
		i, lead := s.stems.Next(Stems(), low, at)
		if i < 0 {
			break
		}
		at = i + len(lead)
		if low[i] == ' ' || low[i] == '\n' {
			i++
		}
		for n+1 < len(s.p.Blocks) && s.p.Blocks[n+1].Start <= i {
			n++
		}
		b := &s.p.Blocks[n]
		if i < b.Start || i >= b.End || b.Role == posting.Chrome || b.Role == posting.Field && b.Field != posting.TitleField && b.Field != posting.PayField {
			continue
		}
		switch f := s.described(i, lead, b); {
		case f == nil:
		case f.Kind == noneKind:
			return []Fact{*f}
		case vague == nil || vague.Basis == "grade" && f.Basis == "":
			vague = f
		}
	}
	if vague != nil {
		return []Fact{*vague}
	}
	return nil
}

// described reads what stands around the stem at i.
func (s *scanner) described(i int, lead string, b *posting.Block) *Fact {
	low := s.p.Lower
	from := wordStart(low, i, b.Start)
	to := letters(low[:b.End], i)
	w := low[from:to]
	switch lead {
	case "unpa", "only":
		if r, basis := s.noPay(w, from, to, b); basis != "" {
			return s.wordFact(r, noneKind, basis)
		}
		return nil
	case "figu":
		return s.vague(figures(low, from, to, b))
	case "band", "vöd", "tv-l", "sold", "gs-1":
		return s.graded(s.grade(w, from, to, b))
	case "ntge":
		if r, ok := s.grade(w, from, to, b); ok { // Entgeltgruppe
			return s.graded(r, ok)
		}
	}
	if w == "competitive" {
		return s.vague(competitiveRate(low[:b.End], from, to))
	}
	noun := nounOf(w)
	if noun == noNoun {
		return nil
	}
	if r, ok := s.adjective(noun, from, to, b); ok {
		return s.vague(r, ok)
	}
	r, kind := s.predicate(noun, w, from, to, b)
	switch kind {
	case vagueKind:
		return s.vague(r, true)
	case noneKind: // "Compensation: gratis"
		return s.wordFact(r, noneKind, "unpaid")
	}
	return nil
}

func (s *scanner) vague(r posting.Range, ok bool) *Fact {
	if !ok {
		return nil
	}
	return s.wordFact(r, vagueKind, "")
}

func (s *scanner) graded(r posting.Range, ok bool) *Fact {
	if !ok {
		return nil
	}
	return s.wordFact(r, vagueKind, "grade")
}

// wordFact makes a fact of words; a bracket that they open is closed with them: "Salary: (depending on experience)".
func (s *scanner) wordFact(r posting.Range, kind, basis string) *Fact {
	if text := s.p.Text[r.Start:r.End]; strings.Count(text, "(") > strings.Count(text, ")") && at(s.p.Text, r.End) == ')' {
		r.End++
	}
	m := fact.At(s.p, r)
	return &Fact{Mark: m, Kind: kind, Basis: basis, Source: sourceOf(&s.p.Blocks[m.Block])}
}

// wordStart is where the word that ends at, or goes on at, i begins, no further to the left than floor.
func wordStart(low string, i, floor int) int {
	for i > floor {
		n := letterBefore(low, i)
		if n == 0 {
			break
		}
		i -= n
	}
	return i
}

// competitiveRate reads "competitive hourly rates", for a rate alone may be one of interest.
func competitiveRate(low string, from, to int) (posting.Range, bool) {
	i := to
	job := false
	for range 3 {
		k := blank(low, i)
		e := letters(low, k)
		switch low[k:e] {
		case "hourly", "daily", "day", "pay", "contract", "locum":
			job = true
		case "rate", "rates":
			if job {
				return posting.Range{Start: from, End: e}, true
			}
			return posting.Range{}, false
		}
		i = e
	}
	return posting.Range{}, false
}

// noun says how surely a word means the pay of a job.
type noun uint8

const (
	noNoun   noun = iota
	loose         // "pay", "package", "rate": may be a verb, or somebody else's
	sureNoun      // "salary"
)

func nounOf(w string) noun {
	switch w {
	case "salary", "salaries", "compensation", "remuneration", "wage", "wages", "gehalt", "gehälter", "gehaltspaket", "vergütung", "vergütungspaket", "lohn", "löhne", "entlohnung", "entlöhnung", "bezahlung",
		"salär", "entgelt", "salaire", "rémunération", "salario", "salarios", "sueldo", "sueldos", "remuneración", "retribución", "retribuzione", "salaris", "loon", "salário", "remuneração", "remuneratie",
		"lön", "löner", "lønn", "løn", "wynagrodzenie", "lönesättning", "uurloon", "lohnpaket", "jahresgehalt", "einstiegsgehalt", "honorar", "honorarium", "entlohnungspaket", "grundgehalt", "stundenlohn", "fixgehalt":
		return sureNoun
	case "pay", "package", "packages":
		return loose
	}
	return noNoun
}

// vagueWord says whether a word praises pay without saying it.
func vagueWord(w string) bool {
	switch w {
	case "competitive", "attractive", "excellent", "generous", "great", "lucrative", "fair", "equitable", "commensurate", "handsome", "competative", "compétitif", "compétitive", "attractif", "motivante", "motivant", "intéressante",
		"évolutive", "competitivo", "competitiva", "competitivos", "atractivo", "atractiva", "atrativo", "marktconform", "aantrekkelijk", "goed", "uitstekend", "competitief", "passend", "konkurrenskraftig",
		"marknadsmässig", "individuell", "konkurrencedygtig", "konkurransedyktig", "atrakcyjne", "konkurencyjne", "adekwatne", "commisurata", "adeguata", "interessante", "gute", "gutes", "top", "übertarifliche", "tarifliche",
		"konkurrenzfähiges", "atractivos", "negotiable", "marktgerecht", "compatível", "acorde":
		return true
	}
	for _, stem := range [...]string{"attraktiv", "leistungsgerecht", "leistungsorientiert", "faire", "überdurchschnittlich", "angemessen", "marktgerecht", "marktüblich", "wettbewerbsfähig", "marktconform", "aantrekkelijk", "zeitgemäß", "zeitgemäss", "konkurrenzfähig"} {
		if strings.HasPrefix(w, stem) {
			return true
		}
	}
	return false
}

// maxBetween is how many words may stand between the praise and the noun.
const maxBetween = 3

// gaps are the signs that may stand between the words of one statement.
const gaps = " \t\u00a0-‐‑–—/&*_,"

// adjective looks for praise before the noun: "a competitive base salary".
func (s *scanner) adjective(n noun, from, to int, b *posting.Block) (posting.Range, bool) {
	low := s.p.Lower
	if follows(low[to:b.End]) {
		return posting.Range{}, false
	}
	j := from
	var market posting.Range // praise by the market, where nothing before it praises too
	for k := 0; k <= maxBetween; k++ {
		e := b.Start + len(strings.TrimRight(low[b.Start:j], gaps))
		w := wordStart(low, e, b.Start)
		word := low[w:e]
		switch {
		case word == "":
			return market, market.Len() > 0
		case vagueWord(word):
			if praises(word, k, low[j:from]) && !advised(low[max(b.Start, w-maxAdvised):w]) && (n == sureNoun || looseNoun(low[from:to], low[e:from])) {
				return posting.Range{Start: w, End: to}, true
			}
			return market, market.Len() > 0
		case elsewhere(word):
			return market, market.Len() > 0
		}
		if p := praiseOfMarket(low[b.Start:e]); p > 0 && (n == sureNoun || looseNoun(low[from:to], low[e:from])) {
			market = posting.Range{Start: e - p, End: to}
			w = e - p
		}
		j = w
	}
	return market, market.Len() > 0
}

// praiseOfMarket is the length of the words that end a text and praise pay by its place in the market, 0 where none do.
func praiseOfMarket(text string) int {
	for _, w := range [...]string{
		"top-of-market", "top of market", "top of the market", "top-of-the-market", "above-market", "above market", "at market", "at-market", "market-leading", "market leading", "industry-leading", "industry leading",
		"best-in-class", "best in class", "upper quartile", "top-tier", "top tier", "world-class",
	} {
		if strings.HasSuffix(text, w) && letterBefore(text, len(text)-len(w)) == 0 {
			return len(w)
		}
	}
	return 0
}

// praises says whether praise k words before the noun is of it: "fair" and "great" praise only what stands beside them, and a comma further
// on begins something else ("competitive swimmers, and salary").
func praises(word string, k int, between string) bool {
	switch word {
	case "fair", "top", "equitable":
		return k == 0
	case "great":
		return k <= 1
	}
	return k == 0 || strings.IndexByte(between, ',') < 0
}

// maxAdvised is how many bytes before praise are read for who is advised on it.
const maxAdvised = 40

// advised says whether what comes before praise makes pay a subject of work: "you advise clients on competitive salaries".
func advised(before string) bool {
	return (strings.HasSuffix(before, " on ") || strings.HasSuffix(before, " about ")) && (strings.Contains(before, "advis") || strings.Contains(before, "consult") || strings.Contains(before, "coach"))
}

// elsewhere says whether a word between praise and noun shows that the praise is of something else.
func elsewhere(word string) bool {
	switch word {
	case "benefits", "benefit", "relocation", "rewards", "leave", "holiday", "pension", "with", "for", "the", "of", "to", "in", "your":
		return true
	}
	return false
}

// looseNoun says whether a loose noun means pay behind its praise.
func looseNoun(noun, between string) bool {
	if noun != "pay" { // a package of pay, not of pensions, nor the induction's
		between = strings.Trim(between, " -/&*_,")
		return between == "" || nounOf(between[strings.LastIndexByte(between, ' ')+1:]) != noNoun || between == "overall" || between == "total"
	}
	return true
}

// follows says whether what follows turns pay into a subject of work: "fair pay practices".
func follows(rest string) bool {
	rest = strings.TrimLeft(rest, " ")
	if strings.HasPrefix(rest, "market data") || strings.HasPrefix(rest, "of ") && !strings.HasPrefix(rest, "of pay") {
		return true
	}
	switch rest[:letters(rest, 0)] {
	case "practices", "practice", "equity", "transparency", "parity", "philosophy", "decisions", "data", "analysis", "benchmarking", "benchmarks", "structures", "strategy", "programs", "cycle", "committee", "partner", "consultant", "analyst", "team", "gap":
		return true
	}
	return false
}

// maxLink is how many words such as "is", "for this role" may stand between the noun and what is said of it.
const maxLink = 6

// predicate looks for what is said of the noun: "Salary: negotiable", "pay is commensurate with experience". The kind is none
// where it says that nothing is paid, and "" where nothing is found.
func (s *scanner) predicate(n noun, w string, from, to int, b *posting.Block) (posting.Range, string) {
	low := s.p.Lower[:b.End]
	if w == "package" || w == "packages" {
		return posting.Range{}, ""
	}
	j := to
	linked := false // by a colon or a verb
	for range maxLink {
		e := len(low) - len(strings.TrimLeft(low[j:], gaps+":()"))
		linked = linked || strings.IndexByte(low[j:e], ':') >= 0
		rest := low[e:]
		word := rest[:letters(rest, 0)]
		if linked && (word == "gratis" || word == "unpaid" || word == "volunteer" || word == "voluntary") {
			return posting.Range{Start: e, End: e + len(word)}, noneKind
		}
		if n == sureNoun || linked || w == "pay" && (strings.HasSuffix(low[b.Start:from], "we ") || strings.HasPrefix(rest, "depends on")) {
			if m := predicatePhrase(rest); m > 0 {
				return posting.Range{Start: from, End: e + m}, vagueKind
			}
		}
		if vagueWord(word) && (linked || latin(w) || word == "commensurate" || word == "negotiable" || word == "marktgerecht") {
			return posting.Range{Start: from, End: e + len(word)}, vagueKind
		}
		switch word {
		case "is", "are", "will", "be", "ist", "est", "es", "é", "är", "er", "wird":
			linked = true
		case "range", "package", "paket", "level", "amount", "rate", "for", "this", "role", "position", "and", "benefits", "s", "the", "très", "muy", "fully", "highly", "determined", "set", "paid", "offered", "very", "negotiated", "up",
			"brut", "annuelle", "competitive", "base", "flexible", "totally", "vary", "varies":
		default:
			return posting.Range{}, ""
		}
		j = e + len(word)
	}
	return posting.Range{}, ""
}

// latin says whether praise stands behind a noun of the language: "salaire attractif".
func latin(w string) bool {
	switch w {
	case "salaire", "rémunération", "salario", "salarios", "sueldo", "remuneración", "retribución", "retribuzione", "salário", "remuneração", "salaris", "wynagrodzenie":
		return true
	}
	return false
}

// predicatePhrase is the length of a phrase that leaves pay open, 0 where none begins the text.
func predicatePhrase(rest string) int {
	for _, p := range [...]string{
		"tbd", "tbc", "tba", "doe", "d.o.e", "doq", "dependent on experience", "dependant on experience", "depending on experience", "depending upon experience", "dependent upon experience", "based on experience", "depends on experience",
		"according to experience", "according to skills", "according to skill", "according to qualifications", "according to your", "according to seniority", "according to grade", "based on qualifications", "based on skills", "depending on qualifications", "dependent on qualifications", "based upon experience", "based on your experience", "dependent on skills", "depending on skills",
		"based on candidate", "based on a number of factors", "commensurate with", "to be determined", "to be discussed", "to be confirmed", "to be agreed", "to be negotiated", "to be advised", "on application", "upon application", "upon request", "on request",
		"at market rate", "above market rate", "above market", "market rate", "market related", "market-related", "undisclosed", "not disclosed", "confidential", "negotiable", "on a competitive", "in line with experience", "in line with your experience",
		"discussed at", "discussed in the", "discussed during", "discussed with", "discussed on", "agreed at", "agreed individually", "agreed with the successful", "in line with the market", "in line with market", "in line with industry", "in line with the industry",
		"competitively", "not specified", "not stated", "unspecified", "based on role", "based on level", "based on many factors", "based on several factors", "based on multiple factors", "based on a variety of factors", "dependent upon many factors", "dependent on many factors",
		"nach vereinbarung", "nach absprache", "vb", "verhandelbar", "nach tarif", "je nach", "verhandlungsbasis",
		"selon", "suivant profil", "en fonction", "à négocier", "à définir", "à discuter", "à convenir", "a negocier", "según", "a convenir", "segun", "a combinar", "a definir", "a negociar", "in overleg", "afhankelijk van", "conform", "nader te bepalen",
		"enligt överenskommelse", "enligt avtal", "efter aftale", "etter avtale", "efter överenskommelse", "do uzgodnienia", "commisurata", "in linea con", "da definire",
	} {
		if strings.HasPrefix(rest, p) && (len(rest) == len(p) || letterAt(rest, len(p)) == 0) {
			return len(p) + object(p, rest[len(p):])
		}
	}
	return 0
}

// object is the length of the words that a phrase cannot do without, those behind its preposition: "commensurate with experience", "selon la
// grille".
func object(phrase, rest string) int {
	switch phrase {
	case "commensurate with", "selon", "en fonction", "según", "segun", "afhankelijk van", "conform", "je nach", "in linea con":
	default:
		return 0
	}
	end := 0
	for range maxObject {
		k := blank(rest, end)
		e := letters(rest, k)
		if e == k {
			break
		}
		end = e
		if e-k > maxArticle {
			break
		}
	}
	return end
}

// An object is a noun behind up to two articles and prepositions, which have at most three letters in bytes: "de la", "del".
const (
	maxObject  = 3
	maxArticle = 3
)

// figures reads "six-figure salary".
func figures(low string, from, to int, b *posting.Block) (posting.Range, bool) {
	if low[from:to] != "figure" && low[from:to] != "figures" {
		return posting.Range{}, false
	}
	before := low[max(b.Start, from-4):from]
	if strings.HasSuffix(before, "six-") || strings.HasSuffix(before, "six ") || strings.HasSuffix(before, "6-") || strings.HasSuffix(before, "6 ") {
		start := from - len("6-")
		if strings.Contains(before, "six") {
			start = from - len("six-")
		}
		k := blank(low, to)
		switch w := low[k:letters(low[:b.End], k)]; w {
		case "salary", "salaries", "income", "earnings", "pay", "package", "compensation", "base":
			return posting.Range{Start: start, End: k + len(w)}, true
		}
	}
	return posting.Range{}, false
}
