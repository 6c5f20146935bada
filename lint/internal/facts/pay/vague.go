package pay

import (
	"strings"
	"sync"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/facts/stem"
	"github.com/postlint/postlint/lint/internal/posting"
)

// leads are the stems, of four bytes each, of the words around which pay may be described without a figure.
var leads = sync.OnceValue(func() *stem.Set {
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
		i, lead := leads().Next(low, at)
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

// unpaidTitle reads a title or a pay field that says that the work is not paid: "Volunteer: choir leader", "gratis".
func (s *scanner) unpaidTitle() *Fact {
	for i := range s.p.Blocks {
		b := &s.p.Blocks[i]
		if b.Role != posting.Field {
			return nil
		}
		low := s.p.Lower[:b.End]
		for _, w := range [...]string{"volunteer", "voluntary", "ehrenamtlich", "ehrenamt", "bénévole", "bénévolat", "gratis", "unpaid"} {
			at := strings.Index(low[b.Start:], w)
			if at < 0 || letterBefore(low, b.Start+at) > 0 {
				continue
			}
			r := posting.Range{Start: b.Start + at, End: letters(low, b.Start+at)}
			if b.Field == posting.PayField || b.Field == posting.TitleField && w != "gratis" && !worksWithVolunteers(low[r.End:]) {
				return s.wordFact(r, noneKind, "unpaid")
			}
		}
	}
	return nil
}

// worksWithVolunteers says whether what follows "volunteer" in a title makes it a paid job: "Volunteer Coordinator".
func worksWithVolunteers(rest string) bool {
	rest = strings.TrimLeft(rest, " ")
	switch rest[:letters(rest, 0)] {
	case "manager", "coordinator", "co", "engagement", "services", "program", "programme", "programs", "recruitment", "recruiter", "and", "lead", "leader", "experience", "officer", "development", "administrator", "support", "management",
		"director", "specialist", "sector", "supervisor", "coordination", "community", "organiser", "organizer", "liaison", "involvement", "resources", "operations", "relations", "partnerships":
		return true
	}
	return false
}

// described reads what stands around the stem at i.
func (s *scanner) described(i int, lead string, b *posting.Block) *Fact {
	low := s.p.Lower
	from := i
	for from > b.Start {
		n := letterBefore(low, from)
		if n == 0 {
			break
		}
		from -= n
	}
	to := letters(low[:b.End], i)
	w := low[from:to]
	switch lead {
	case "unpa", "only":
		if r, basis := s.noPay(w, from, to, b); basis != "" {
			return s.wordFact(r, noneKind, basis)
		}
		return nil
	case "band", "vöd", "tv-l", "sold", "gs-1":
		if r, ok := s.grade(w, from, to, b); ok {
			return s.wordFact(r, vagueKind, "grade")
		}
		return nil
	case "figu":
		if r, ok := figures(low, from, to, b); ok {
			return s.wordFact(r, vagueKind, "")
		}
		return nil
	case "ntge":
		if strings.HasPrefix(w, "entgeltgruppe") {
			if r, ok := s.grade(w, from, to, b); ok {
				return s.wordFact(r, vagueKind, "grade")
			}
		}
	}
	if w == "competitive" {
		if r, ok := competitiveRate(low[:b.End], from, to); ok {
			return s.wordFact(r, vagueKind, "")
		}
	}
	noun := nounOf(w)
	if noun == noNoun {
		return nil
	}
	if r, ok := s.adjective(noun, from, to, b); ok {
		return s.wordFact(r, vagueKind, "")
	}
	if r, ok := s.predicate(noun, w, from, to, b); ok {
		if r.Start > to { // "Compensation: gratis"
			return s.wordFact(r, noneKind, "unpaid")
		}
		return s.wordFact(r, vagueKind, "")
	}
	return nil
}

func (s *scanner) wordFact(r posting.Range, kind, basis string) *Fact {
	m := fact.At(s.p, r)
	return &Fact{Mark: m, Kind: kind, Basis: basis, Source: sourceOf(&s.p.Blocks[m.Block])}
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
	case "competitive", "attractive", "excellent", "generous", "great", "lucrative", "fair", "commensurate", "handsome", "competative", "compétitif", "compétitive", "attractif", "motivante", "motivant", "intéressante",
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

// adjective looks for praise before the noun: "a competitive base salary".
func (s *scanner) adjective(n noun, from, to int, b *posting.Block) (posting.Range, bool) {
	low := s.p.Lower
	if follows(low[to:b.End]) {
		return posting.Range{}, false
	}
	j := from
	for k := 0; k <= maxBetween; k++ {
		e := j
		for e > b.Start && (low[e-1] == ' ' || low[e-1] == '-' || low[e-1] == '/' || low[e-1] == '&' || low[e-1] == '*' || low[e-1] == '_' || low[e-1] == ',' || low[e-1] == 0xa0 || low[e-1] == 0xc2 || low[e-1] >= 0x90 && low[e-1] <= 0x94 || low[e-1] == 0x80 || low[e-1] == 0xe2) {
			e--
		}
		w := e
		for w > b.Start {
			m := letterBefore(low, w)
			if m == 0 {
				break
			}
			w -= m
		}
		if w == e {
			return posting.Range{}, false
		}
		word := low[w:e]
		if vagueWord(word) {
			if k > 0 && strings.Contains(low[j:from], ",") || word == "fair" && k > 0 || word == "great" && k > 1 || word == "top" && k > 0 {
				return posting.Range{}, false
			}
			if n == loose && !looseNoun(low[from:to], low[e:from]) {
				return posting.Range{}, false
			}
			return posting.Range{Start: w, End: to}, true
		}
		switch word {
		case "benefits", "benefit", "relocation", "rewards", "leave", "bonus", "holiday", "pension", "equity", "with", "for", "the", "of", "to", "in", "your":
			if word == "equity" || word == "bonus" {
				break
			}
			return posting.Range{}, false
		}
		j = w
	}
	return posting.Range{}, false
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

// predicate looks for what is said of the noun: "Salary: negotiable", "pay is commensurate with experience".
func (s *scanner) predicate(n noun, w string, from, to int, b *posting.Block) (posting.Range, bool) {
	low := s.p.Lower[:b.End]
	if w == "package" || w == "packages" {
		return posting.Range{}, false
	}
	j := to
	linked := false
	for k := 0; k < 6; k++ {
		e := j
		for e < len(low) && (low[e] == ' ' || low[e] == ':' || low[e] == '-' || low[e] == '(' || low[e] == ')' || low[e] == '*' || low[e] == '_' || low[e] == 0xc2 || low[e] == 0xa0 || low[e] == 0xe2 || low[e] == 0x80 || low[e] == 0x93 || low[e] == 0x94 || low[e] == '/' || low[e] == '\t') {
			if low[e] == ':' {
				linked = true
			}
			e++
		}
		rest := low[e:]
		if linked {
			switch low[e : e+letters(rest, 0)] {
			case "gratis", "unpaid", "volunteer", "voluntary":
				return posting.Range{Start: e, End: e + letters(rest, 0)}, true
			}
		}
		if n == sureNoun || linked {
			if m := predicatePhrase(rest); m > 0 {
				return posting.Range{Start: from, End: e + m}, true
			}
		}
		m := letters(rest, 0)
		if m == 0 {
			return posting.Range{}, false
		}
		word := rest[:m]
		if vagueWord(word) && (linked || latin(w) || word == "commensurate" || word == "negotiable" || word == "marktgerecht") {
			return posting.Range{Start: from, End: e + m}, true
		}
		switch word {
		case "is", "are", "will", "be", "ist", "est", "es", "é", "är", "er", "wird":
			linked = true
		case "range", "package", "paket", "level", "amount", "rate", "for", "this", "role", "position", "and", "benefits", "s", "the", "très", "muy", "fully", "highly", "determined", "set", "paid", "offered", "very", "negotiated", "up",
			"brut", "annuelle", "competitive", "base", "flexible", "totally":
		default:
			return posting.Range{}, false
		}
		j = e + m
	}
	return posting.Range{}, false
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
		"according to experience", "based on qualifications", "based on skills", "depending on qualifications", "dependent on qualifications", "based upon experience", "based on your experience", "dependent on skills", "depending on skills",
		"based on candidate", "based on a number of factors", "commensurate with", "to be determined", "to be discussed", "to be confirmed", "to be agreed", "to be negotiated", "to be advised", "on application", "upon application", "upon request", "on request",
		"at market rate", "market rate", "market related", "market-related", "undisclosed", "not disclosed", "confidential", "negotiable", "on a competitive", "in line with experience", "in line with your experience",
		"nach vereinbarung", "nach absprache", "vb", "verhandelbar", "nach tarif", "je nach", "verhandlungsbasis",
		"selon", "suivant profil", "en fonction", "à négocier", "à définir", "à discuter", "à convenir", "a negocier", "según", "a convenir", "segun", "a combinar", "a definir", "a negociar", "in overleg", "afhankelijk van", "conform", "nader te bepalen",
		"enligt överenskommelse", "enligt avtal", "efter aftale", "etter avtale", "efter överenskommelse", "do uzgodnienia", "commisurata", "in linea con", "da definire",
	} {
		if strings.HasPrefix(rest, p) && (len(rest) == len(p) || letterAt(rest, len(p)) == 0) {
			if p == "commensurate with" {
				if i := letters(rest, blank(rest, len(p))); i > len(p) {
					return i
				}
			}
			return len(p)
		}
	}
	return 0
}

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

// noPay reads words that say that no amount is paid, and what is: "unpaid", "commission only", "volunteer".
func (s *scanner) noPay(w string, from, to int, b *posting.Block) (posting.Range, string) {
	low := s.p.Lower[:b.End]
	next := func(i int) (string, int) {
		k := i
		for k < len(low) && (low[k] == ' ' || low[k] == '-' || low[k] == ',' || low[k] == '*' || low[k] == '/') {
			k++
		}
		e := letters(low, k)
		return low[k:e], e
	}
	r := posting.Range{Start: from, End: to}
	switch w {
	case "unpaid":
		for i, k := to, 0; k < 3; k++ {
			word, e := next(i)
			switch word {
			case "internship", "position", "role", "opportunity", "placement", "volunteer", "project", "post", "traineeship", "work":
				return posting.Range{Start: from, End: e}, "unpaid"
			case "leave", "overtime", "time", "break", "holiday", "days", "":
				return r, ""
			}
			i = e
		}
	case "only":
		for _, what := range [...]string{"equity", "commission"} {
			if strings.HasSuffix(low[b.Start:max(b.Start, from-1)], what) && (low[from-1] == ' ' || low[from-1] == '-') {
				return posting.Range{Start: from - 1 - len(what), End: to}, what
			}
		}
	}
	return r, ""
}

// grade reads a grade of a public pay table: "Band 6", "TVöD E 11", "GS-13". In running text it must be said of the job itself.
func (s *scanner) grade(w string, from, to int, b *posting.Block) (posting.Range, bool) {
	low := s.p.Lower[:b.End]
	switch {
	case w == "band":
		k := to
		for k < len(low) && (low[k] == ' ' || low[k] == ':' || low[k] == '-') {
			k++
		}
		if !isDigit(at(low, k)) || isDigit(at(low, k+1)) || low[k] == '0' {
			return posting.Range{}, false
		}
		e := k + 1
		if c := at(low, e); c >= 'a' && c <= 'd' && (e+1 >= len(low) || letterAt(low, e+1) == 0) {
			e++
		}
		if e < len(low) && letterAt(low, e) > 0 || at(low, e) == '/' || !s.ownGrade(from, e, b) {
			return posting.Range{}, false
		}
		return posting.Range{Start: from, End: e}, true
	case w == "tvöd" || strings.HasPrefix(w, "entgeltgruppe") || strings.HasPrefix(w, "besoldungsgruppe") || w == "tv" || w == "gs":
		e := gradeEnd(low, to)
		if (w == "tv" || w == "gs") && !hasDigit(low[to:e]) && !strings.HasPrefix(low[to:], "-l") {
			return posting.Range{}, false
		}
		return posting.Range{Start: from, End: e}, true
	}
	return posting.Range{}, false
}

// gradeEnd is the end of a grade behind the name of its table: "E 11", "Entgeltgruppe 9b", "-13".
func gradeEnd(low string, i int) int {
	e := i
	for range 4 {
		k := e
		for k < len(low) && (low[k] == ' ' || low[k] == '-' || low[k] == ':' || low[k] == ',') {
			k++
		}
		n := k
		for n < len(low) && isDigit(low[n]) {
			n++
		}
		if n > k && n-k <= 2 {
			if c := at(low, n); c >= 'a' && c <= 'c' && (n+1 >= len(low) || letterAt(low, n+1) == 0) {
				n++
			}
			return n
		}
		n = letters(low, k)
		switch low[k:n] {
		case "e", "eg", "s", "p", "a", "l", "vka", "bund", "entgeltgruppe", "gruppe":
			e = n
		default:
			return e
		}
	}
	return e
}

// ownGrade says whether a band is the job's own, not that of colleagues.
func (s *scanner) ownGrade(from, to int, b *posting.Block) bool {
	if b.Role == posting.Field || b.Len() <= 40 {
		return true
	}
	low := s.p.Lower[:b.End]
	for j, k := from, 0; k < 3; k++ {
		w := lastWord(low, j)
		switch w {
		case "a", "an", "our":
			i := strings.LastIndex(low[:j], w)
			switch lastWord(low, max(b.Start, i)) {
			case "for", "as", "is", "recruit", "advertise", "seeking", "appoint", "of", "offer", "have", "":
				return true
			}
			return false
		case "this", "is", "salary", "pay", "grade", "afc", "permanent", "banding":
			return true
		case "":
			return j == b.Start || k == 0 && from-b.Start < 3
		}
		i := strings.LastIndex(low[:j], w)
		if i < b.Start {
			return false
		}
		j = i
	}
	return false
}
