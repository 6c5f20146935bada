package pay

import (
	"slices"
	"strings"
	"sync"
)

// class is what a word beside an amount says about it.
type class uint8

const (
	noClass class = iota
	payWord       // pay of a job
	benefit       // money that is given besides the pay
	money         // money of the company, its customers, the law
	weak          // may be either, and counts where no other word says more
	stop          // ends the clause as far as the amount is concerned
)

// The words of each class; a star stands for any ending. Of the words on both sides of an amount the nearest one decides.
const (
	payWords = `salary salaries pay payrate pays paid paying base basic basis compensation comp wage* earn earns earning earnings remuneration remunerated rate rates range ranges ote package
 income hourly salarié payment compensated payscale paygrade tc rémunération rémunérations salaire salaires salarial* tjm brut brute gratification
 gehalt* jahresgehalt* monatsgehalt* bruttogehalt* bruttojahresgehalt* bruttomonatsgehalt* jahresbrutto* monatsbrutto* grundgehalt* einstiegsgehalt* zielgehalt* mindestgehalt* jahreszielgehalt* kollektivvertrag* vergütung* grundvergütung* jahresvergütung* ausbildungsvergütung* lohn
 stundenlohn* stundensatz* tagessatz* monatslohn* jahreslohn* bruttolohn* einstiegslohn* entgelt* bruttoentgelt* verdienst* bezahlung entlohnung entlöhnung besoldung* brutto salär* jahressalär* gage verdienen
 salario* sueldo* retribución retribucion remuneración remuneracion bruto bruta salaris* loon uurloon brutosalaris maandsalaris jaarsalaris
 wynagrodzen* stawka pensja widełki zarobki lön månadslön timlön grundlön lönespann løn lønn timeløn månedsløn retribuzione stipendio ral compenso salário remuneração vencimento mzda plat bér
 ctc band grade journalier tarif payout schaal salarisschaal functieschaal`
	benefitWords = `stipend* allowance* bonus* incentive* sign signing referral* refer relocation reimburs* tuition wellness fitness gym phone internet wifi equipment laptop hardware
 commuter commuting parking meal* lunch* insurance coverage match matching matched hsa fsa rsu rsus stock discount* voucher* gift* childcare sabbatical diem mileage contribution* contribut*
 books subscription* vacation retreat* pension superannuation super retirement 401 403 perk* cycle
 reward prämie* zuschuss* budget gutschein* sachbezug* weiterbildung* essenszuschuss prime primes mutuelle bono ayuda vakantiegeld supplement* premium* weighting uplift* adoption deductible presupuesto*
 premiums dependents overtime expenses spending accessories gear uniform moving rent flights scholarship* prize* award* tip tips loan loans debt repayment retention birthday
 dbs deduct* deposit subsid* windfall golden hello welcome joining assistance`
	moneyWords = `priced prices fund funds funding funded raise raised raises raising series seed valuation valuations valued revenue revenues arr mrr gmv aum acv tcv gtv tpv assets market markets industry economy budgets spend spends spent quota quotas deal deals dealsize
 pipeline transaction* processed processing donat* grant grants fine fines penalt* saved saving savings save saves investment investments invested invest investors investor backed backing
 acquisition acquired turnover sales profit profits
 umsatz finanzierung* investitionen million millions billion billions levée chiffre affaires facturación ventas omzet loss losses fraud claims minimum-wage capital capitalization equities
 traded estate exceed exceeding purchases transfers remittances damages
 donations fundraising sponsor* prizes hackathon generated generating unicorn sold selling ipo charge cost costs sale bill bills billed sparen spart`
	weakWords = `fee fees wellbeing worth learning food groceries cover covered options option shares share equity training education courses conference* professional development travel holiday holidays credit credits bike setup office home ticket* jobticket loading fertility
 check checks coaching therapy card accessory housing accommodation flight anniversary round sector sectors portfolio portfolios customer customers client clients volume payments grant
 contract contracts contractors freelancers projects project accounts account orders business businesses company companies problem program programs programme initiatives
 venture ventures mio fonds threshold products campaign campaigns ad ads advertising vendors infrastructure asset trading trades platform construction facility property properties value valuable purchase
 payers households families students patients people users merchants lenders purchasing liability managed managing manage building construct deployed software`
	stopWords = `and or plus with depending depend depends dependent based dependant if when where is are was will would may can as but while which that who doe dependingon subject commensurate paid und oder sowie et ou selon plus según en inkl zzgl inclusive including excluding excl incl per week competitive excellent generous uncapped discretionary benefit benefits great`
)

type entry struct {
	word  string
	class class
	stem  bool
}

var classes = sync.OnceValue(func() []entry {
	var list []entry
	add := func(words string, c class) {
		for w := range strings.FieldsSeq(words) {
			w, stem := strings.CutSuffix(w, "*")
			list = append(list, entry{w, c, stem})
		}
	}
	add(payWords, payWord)
	add(benefitWords, benefit)
	add(moneyWords, money)
	add(weakWords, weak)
	add(stopWords, stop)
	slices.SortStableFunc(list, func(a, b entry) int { return strings.Compare(a.word, b.word) })
	return list
})

// classOf is the class of a lower-cased word.
func classOf(w string) class {
	if len(w) < 2 {
		return noClass
	}
	list := classes()
	i, ok := slices.BinarySearchFunc(list, w, func(e entry, w string) int { return strings.Compare(e.word, w) })
	if ok {
		return list[i].class
	}
	for i--; i >= 0 && list[i].word[0] == w[0] && list[i].word[1] == w[1]; i-- {
		if list[i].stem && strings.HasPrefix(w, list[i].word) {
			return list[i].class
		}
	}
	for _, end := range [...]string{"gehalt", "lohn", "vergütung", "entgelt", "salaris", "loon", "lön", "lönen", "løn", "lønn", "lønnen"} { // compounds: "ingångslön"
		if strings.HasSuffix(w, end) {
			return payWord
		}
	}
	return noClass
}

// maxReach bounds how far a word may stand from an amount, in bytes and in words.
const (
	maxReach      = 220
	maxLeftWords  = 26
	maxRightWords = 7
)

// left is what the words before an amount say.
type left struct {
	class    class
	words    int    // from the amount to the word of that class, 1 is next to it
	at       int    // where that word begins
	word     string // that word
	before   class  // the class of the next word with one, beyond it
	weak     int    // words to the nearest weak word, 0 where there is none before the deciding one
	period   string // the nearest word that tells a period
	basis    string
	edge     side
	colon    bool   // a colon stands between
	adjacent bool   // that word is next to the deciding one
	start    bool   // the beginning of the block was reached
	total    int    // words read
	last     string // the last of them, the farthest to the left
}

// travels says whether a word behind "travel" makes it a kind of work: "Travel nurse: $2,100 weekly".
func travels(w string) bool {
	switch w {
	case "nurse", "nurses", "rn", "rns", "lpn", "cna", "therapist", "technologist", "assignment", "assignments", "agent", "consultant":
		return true
	}
	return false
}

// before reads the words of the clause that ends at i, from there to the left, no further than from.
func before(s, low string, from, i int) left {
	var l left
	from = max(from, i-maxReach)
	j := i
	limit := from
	for l.total < maxLeftWords && j > from {
		// the gap
		k := j
		for k > limit && letterBefore(s, k) == 0 {
			k--
		}
		gap := s[k:j]
		if l.class == noClass && strings.IndexByte(gap, ':') >= 0 {
			l.colon = true
		}
		e := k
		w := k
		for w > limit {
			n := letterBefore(s, w)
			if n == 0 {
				break
			}
			if w < k && s[w]-'A' < 26 && (s[w-1]-'a' < 26 || s[w-1]-'A' < 26 && s[w+1]-'a' < 26) { // "ManchesterSalary", "UKSalary"
				break
			}
			w -= n
		}
		if boundary(gap, e-w) {
			return l
		}
		if w == e {
			break
		}
		l.total++
		l.take(low[w:e], w)
		l.last = low[w:e]
		j = w
	}
	l.start = j <= limit && limit == from || strings.TrimLeft(s[limit:j], " *_•-–·\t(\u00a0") == ""
	return l
}

// take takes in one word, from the nearest on.
func (l *left) take(w string, at int) {
	if l.period == "" {
		l.period = periodBefore(w)
	}
	l.takeBasis(w)
	l.takeEdge(w)
	if w == "day" && l.period == "" && l.class == payWord && l.total == l.words+1 && strings.HasPrefix(l.word, "rate") { // "a day rate of"
		l.period = day
	}
	if l.class != noClass && l.before != noClass {
		return
	}
	switch c := classOf(w); {
	case c == noClass || c == stop:
	case c == weak:
		if l.class == noClass && l.weak == 0 && !(w == "travel" && travels(l.last)) {
			l.weak = l.total
		}
	case l.class == noClass:
		l.class, l.words, l.word, l.at = c, l.total, w, at
	default:
		l.before = c
		l.adjacent = l.total == l.words+1
	}
}

// takeBasis takes in a word that says what is stated.
func (l *left) takeBasis(w string) {
	switch {
	case l.basis == "earnings" && w == "target": // "on-target earnings"
		l.basis = "ote"
	case l.basis != "":
	case w == "ote":
		l.basis = "ote"
	case w == "base", w == "basic", w == "grundgehalt", w == "fixe":
		l.basis = "base"
	case w == "earnings" && l.total <= 3:
		l.basis = "earnings"
	}
}

// takeEdge takes in a word that says which end of a range the amount is: one of the nearest four, or a label.
func (l *left) takeEdge(w string) {
	if l.edge != both || l.total > 4 {
		return
	}
	label := l.total == 1 && l.colon
	switch w {
	case "min", "minimum", "minimal":
		l.edge = lower
	case "max", "maximum", "maximal":
		l.edge = upper
	case "mid", "midpoint":
		l.edge = middle
	case "low", "lowest":
		if label {
			l.edge = lower
		}
	case "high", "highest":
		if label {
			l.edge = upper
		}
	}
}

// boundary says whether the gap between two words ends a clause; n is the length of the word before it.
func boundary(gap string, n int) bool {
	for i := range len(gap) {
		switch gap[i] {
		case '\n', '!', '?', ';', '|', '#':
			return true
		case '.':
			if n > 3 && (i+1 == len(gap) || gap[i+1] == ' ') && i+1 < len(gap) {
				return true
			}
		case 0xe2: // • ● ▪ and their like
			if i+2 < len(gap) && (gap[i+1] == 0x80 && gap[i+2] == 0xa2 || gap[i+1] == 0x97 || gap[i+1] == 0x96) {
				return true
			}
		}
	}
	return false
}

// right is what the words behind an amount say.
type right struct {
	class  class
	period string
	ote    bool
	base   bool
	share  bool // of a full-time pay: "pro rata", "FTE"
	weak   bool // a weak word stands nearer than any other
}

// after reads the words of the clause that begins at i, no further than to.
func after(s, low string, i, to int) right {
	var r right
	to = min(to, i+90)
	j := i
	stopped := false
	for n := 0; n < maxRightWords && j < to; n++ {
		k := j
		for k < to && letterAt(s, k) == 0 {
			if isDigit(s[k]) {
				return r
			}
			k++
		}
		gap := s[j:k]
		if strings.ContainsAny(gap, "\n!?;|.:•") {
			return r
		}
		if strings.ContainsAny(gap, ",(+)&") && !strings.HasPrefix(gap, "+") || strings.Contains(gap, " - ") || strings.Contains(gap, "–") || strings.Contains(gap, "/") {
			stopped = true
		}
		e := letters(s, k)
		if e > to || e == k {
			return r
		}
		w := low[k:e]
		if n == 0 && k == i && s[k]-'A' < 26 && i > 0 && s[i-1]-'a' < 26 { // "a yearA signing bonus": the next line was fused
			return r
		}
		if n == 0 && s[k]-'A' < 26 && k > i && s[k-1] == ' ' && e < to && s[e] == ' ' && newSentence(w) {
			return r
		}
		if beyond(w, n) {
			r.class = benefit
			return r
		}
		if rightPay(w, n, stopped) && !(w == "ote" && stopped && nextAmount(s, e)) { // "base $105k, OTE $210k"
			r.class = payWord
			r.ote = w == "ote"
			r.base = w == "base"
			r.share = w == "pro" || w == "fte"
			return r
		}
		if r.period == "" && n < 4 {
			r.period = periodBefore(w)
		}
		if n < 2 && w == "commission" && strings.HasPrefix(nextWord(low, e, to), "target") {
			r.class = benefit
			return r
		}
		if n == 0 && addition(w) && addition(nextWord(low, e, to)) { // "$118,000-$170,000 bonus equity benefits", the signs between lost
			r.class = payWord
			return r
		}
		switch c := classOf(w); {
		case stopped:
		case c == stop:
			stopped = true
		case c == weak:
			r.weak = true
		case c == benefit || c == money || c == payWord:
			r.class = c
			return r
		}
		j = e
	}
	return r
}

// addition says whether a word is one of what is listed behind pay as given besides it.
func addition(w string) bool {
	switch w {
	case "bonus", "equity", "benefits", "commission", "stock", "rsus":
		return true
	}
	return false
}

// nextWord is the word that follows i behind a blank, no further than to.
func nextWord(low string, i, to int) string {
	k := blank(low[:to], i)
	return low[k:letters(low[:to], k)]
}

// nextAmount says whether an amount begins behind i.
func nextAmount(s string, i int) bool {
	for i < len(s) && (s[i] == ' ' || s[i] == ':') {
		i++
	}
	return numberStart(s, i) >= 0 && numberStart(s, i)-i < 5
}

// newSentence says whether a word with a capital begins a sentence: "up to £75,000 This is …".
func newSentence(w string) bool {
	switch w {
	case "a", "an", "the", "this", "we", "our", "you", "your", "my", "are", "do", "in", "as", "at", "is", "to", "for", "with", "are you", "i", "about", "job", "location", "hybrid", "remote", "full":
		return true
	}
	return false
}

// beyond says whether a word behind an amount, n words away, says that it is paid on top of the pay.
func beyond(w string, n int) bool {
	switch w {
	case "utöver", "zusätzlich", "additionally":
		return n < 2
	case "top":
		return n == 1 // "on top of your salary"
	}
	return false
}

// rightPay says whether a word behind an amount says that it is pay, n words away.
func rightPay(w string, n int, stopped bool) bool {
	switch w {
	case "base", "ote", "doe", "gross", "brutto", "bruto", "brutos", "brut", "bruts", "netto", "neto", "netos", "nets", "netti", "lordi", "lordo", "basic", "salary", "compensation", "salaire", "tc", "ctc", "lpa", "fte":
		return n < 3
	case "super", "superannuation":
		return n < 3
	case "equity", "bonus", "benefits", "commission", "commissions", "tips", "shares", "options", "rsus", "stock", "van", "package", "bens", "ben":
		return n < 3 && stopped
	case "depending", "dependent", "dependant", "commensurate", "negotiable", "pro", "inside", "outside", "selon", "je":
		return n < 2
	}
	return false
}
