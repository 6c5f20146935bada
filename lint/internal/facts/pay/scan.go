package pay

import (
	"slices"
	"strings"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
)

// scanner finds the phrases of a posting that are pay.
type scanner struct {
	p       *posting.Posting
	found   []statement
	asked   uint8     // whose meaning was looked for
	meaning [3]string // of $, kr and ¥ in this posting
	read    int       // end of the last statement, which may reach into the next blocks
}

// statement is a phrase that is taken for pay.
type statement struct {
	phrase
	block int
	basis string
	field bool
}

// block reads one block.
func (s *scanner) block(n int) {
	b := &s.p.Blocks[n]
	text, low := s.p.Text, s.p.Lower
	for i := fact.NextDigit(text, max(b.Start, s.read), b.End); i < b.End && len(s.found) < fact.Most; i = fact.NextDigit(text, i+1, b.End) {
		field := b.Field == posting.PayField
		ph, ok := phraseAt(text, low, i, field)
		if !ok {
			for i < b.End && (isDigit(text[i]) || (text[i] == ',' || text[i] == '.') && isDigit(at(text, i+1))) {
				i++
			}
			continue
		}
		if st, ok := s.weigh(n, ph); ok {
			s.found = append(s.found, st)
			s.read = st.end
			i = max(i, st.end-1)
			continue
		}
		if i = max(i, ph.lo.end-1); ph.two { // both ends were looked at
			i = max(i, ph.hi.number.end-1)
		}
	}
}

// major is an end of the phrase in major units.
func (a *amount) major() int64 { return a.minor / 100 }

// weigh says whether a phrase is the pay of the posting's job.
func (s *scanner) weigh(n int, ph phrase) (statement, bool) {
	b := &s.p.Blocks[n]
	st := statement{phrase: ph, block: n, field: b.Field == posting.PayField}
	if s.impossible(&ph, st.field) {
		return st, false
	}
	text, low := s.p.Text, s.p.Lower
	st.opening(text, low)
	if perUnit(low, st.end) {
		return st, false
	}
	l := before(text, low, b.Start, st.start)
	r := after(text, low, st.end, b.End)
	st.edge = l.edge
	st.take(l.period)
	st.take(r.period)
	st.basis = l.basis
	switch {
	case r.ote:
		st.basis = "ote"
	case r.base:
		st.basis = "base"
	case r.share && st.basis == "":
		st.basis = "full-time"
	}
	if st.basis == "earnings" {
		st.basis = ""
	}
	if s.supplement(&l, b) {
		l.class, l.words = benefit, min(l.words, 2)
	}
	if s.guessed(st.end) {
		return st, false
	}
	if st.field {
		return st, !st.lump(low)
	}
	if s.score(&st, b, n, &l, &r) < enough {
		return st, false
	}
	return st, !st.bareLakh(&l, &r) && !s.ofOthers(&st, b, &l)
}

// bareLakh says whether a number with an L is no lakh for want of any word or sign of pay: "1L Summer Associate", a student in the first
// year of law.
func (st *statement) bareLakh(l *left, r *right) bool {
	return st.currency == "" && st.hi.letter && st.phrase.period == "" && l.class != payWord && r.class != payWord
}

// lump says whether the words behind an amount of a pay field make it no pay of a time: "$20K – $40K Commission", "$120 total".
func (st *statement) lump(low string) bool {
	w := strings.TrimLeft(low[st.end:min(len(low), st.end+20)], " ")
	return strings.HasPrefix(w, "commission") || strings.HasPrefix(w, "bonus") || strings.HasPrefix(w, "total")
}

// bareField says whether a bare number of a pay field is too small for a month's pay and no hour's pay either: "Band 5", "-1" where
// nothing is known, a year.
func bareField(a *amount) bool {
	switch {
	case a.scale > 1 || a.grouped:
		return false
	case a.minor < 1000_00:
		return a.decimals != 2 || a.minor < 3_00
	}
	return a.minor > 1900_00 && a.minor < 2100_00
}

// supplement says whether the word for pay belongs to a supplement: "5% of the salary", "subject to a maximum payment of".
func (s *scanner) supplement(l *left, b *posting.Block) bool {
	if l.class != payWord {
		return false
	}
	return l.word == "payment" && (l.edge == lower || l.edge == upper) || strings.Contains(s.p.Lower[max(b.Start, l.at-20):max(b.Start, l.at)], "% of ")
}

// take takes the period that words around the phrase tell, where it has none of its own and the figures may be meant so: "annual" before
// "$120,000 - $150,000 plus monthly bonus", never "monthly". A year's pay may lack its k.
func (st *statement) take(period string) {
	if st.period != "" || period == "" {
		return
	}
	st.period = period
	if d := doubt(st, st.currency); d != "" && d != thousands {
		st.period = ""
	}
}

// impossible dismisses, by the phrase alone, most numbers of a posting.
func (s *scanner) impossible(ph *phrase, field bool) bool {
	if ph.currency == "" && (countNoun(s.p.Lower, ph.hi.number.end) || ph.hi.minor < 2400 && strings.HasPrefix(s.p.Lower[ph.hi.number.end:], "pm")) { // "(12 months)", 9.45pm
		return true
	}
	if field {
		return ph.hi.minor == 0 || ph.currency == "" && ph.period == "" && bareField(&ph.hi)
	}
	top := &ph.hi
	if ph.lo.minor > top.minor {
		top = &ph.lo
	}
	if ph.currency == "" {
		if !top.grouped && top.digits > 6 { // a telephone number
			return true
		}
		if top.scale == 1 && (top.minor < 1000_00 && !(top.decimals == 2 && s.hourly(ph)) || !top.grouped && top.minor < 2100_00 && top.minor > 1900_00) {
			return true
		}
		if top.scale == 1000 && (top.major() == 401_000 || top.major() == 403_000) {
			return true
		}
		return top.scale > 1000 && !top.lakh
	}
	if top.minor == 0 {
		return true
	}
	if top.scale >= 1_000_000 && !top.lakh {
		switch ph.currency {
		case yen, "JPY", "KRW", "IDR", "VND", "COP", "CLP", "HUF", "NGN":
		default:
			return true
		}
	}
	return top.major() > 2_000_000 && sizeOf(ph.currency).yearLeast == 15_000
}

// hourly says whether a number without a currency is said to be by the hour: "21.75 - 24.10 hourly", "Hourly wage: 18.50".
func (s *scanner) hourly(ph *phrase) bool {
	return ph.period == hour || ph.period == "" && strings.Contains(s.p.Lower[max(0, ph.start-maxRemark/2):ph.start], "hourly ")
}

// perUnit says whether a price stands before i: "$99 per seat".
func perUnit(low string, i int) bool {
	if !strings.HasPrefix(low[i:], " per ") && !strings.HasPrefix(low[i:], " a ") && !strings.HasPrefix(low[i:], "/") {
		return false
	}
	j := blank(low, letters(low, i+1))
	if low[i] == '/' {
		j = i + 1
	}
	switch low[j:letters(low, j)] {
	case "seat", "user", "customer", "client", "account", "license", "licence", "head", "guest", "transaction", "violation", "device", "loaf", "ticket", "lead", "referral", "hire", "child", "plate", "km", "gb", "token":
		return true
	}
	return false
}

// guessed says whether a job board wrote the figure, not the employer: "- estimated".
func (s *scanner) guessed(i int) bool {
	w := s.p.Lower[i:min(len(s.p.Lower), i+40)]
	if before, _, ok := strings.Cut(w, "per year - estimated"); ok && strings.Trim(before, " \n") == "" {
		return true
	}
	return strings.HasPrefix(w, " - estimated") || strings.HasPrefix(w, " (glassdoor est") || strings.HasPrefix(w, " estimated ?")
}

// enough is the score from which on an amount is pay.
const enough = 3

// score weighs the evidence. The weights were found on labelled and unlabelled postings: a period, a label and a range that
// may be a year's pay each speak for pay, and none of them alone suffices; a word for other money, nearer than any word for pay,
// speaks against it.
func (s *scanner) score(st *statement, b *posting.Block, n int, l *left, r *right) int {
	yearly := st.yearly()
	strong := st.strong(yearly)
	score := s.labels(st, b, n, l, r, strong)
	score += st.periodScore()
	if yearly && st.two {
		score += 2
		if !l.against() && r.class == noClass && !r.weak && l.weak != 1 {
			score++
		}
	}
	if !st.two && yearly && strong && !l.against() && (l.weak == 0 || l.weak > nearWords) && r.class == noClass && !r.weak {
		score++
	}
	if st.two && !yearly && st.period != "" {
		score++
	}
	switch r.class {
	case payWord:
		score += 3
	case benefit, money:
		if !(l.class == payWord && l.words <= 3 && (l.colon || yearly)) {
			score -= 5
		}
	case noClass:
		if r.weak && !strong && !(l.class == payWord && l.words <= 3) {
			score -= 5
		}
	}
	if b.Field == posting.TitleField && (yearly || st.period != "") {
		score += 2
	}
	if !yearly && st.period == "" && !l.colon && !st.two && !st.hourlyEnd() && !(score >= enough && st.bySize(r) && !s.reduced(l)) {
		score -= 2
	}
	if !l.colon && doubt(st, st.currency) == tooLow { // "parking at a reduced rate of £20 a month"
		score -= 2
	}
	if told := st.currency != "" || st.hi.scale > 1; !told {
	} else if (yearly || st.period != "") && s.alone(st, b) {
		score += 3
	} else if yearly && s.early(st) && !l.against() && l.class != payWord && r.class == noClass && (strong || !r.weak) {
		score += 3
	}
	if st.currency == "" && !st.hi.lakh {
		if score >= enough && st.edge != both && l.class == noClass { // "Min: 50,000" below "Compensation"
			score += 3
		}
		score += bare(st, l, r)
	}
	return score
}

// reduced says whether the rate is one that staff pay: "park at a reduced rate of £20".
func (s *scanner) reduced(l *left) bool {
	w := lastWord(s.p.Lower, l.at)
	return l.class == payWord && (w == "reduced" || strings.HasPrefix(w, "discount") || w == "special" || w == "preferential")
}

// bySize says whether a label's or a word's single figure tells its period by its looks: pounds and pence of an hour's pay, a month's pay
// behind which gross or net stands.
func (st *statement) bySize(r *right) bool {
	m := st.lo.major()
	if st.currency == "" {
		return false
	}
	z := sizeOf(st.currency)
	if st.currency == dollar {
		z = sizeOf("USD")
	}
	return st.lo.decimals == 2 && m >= 7 && m < 100 && z.yearLeast == 15_000 || r.class == payWord && m >= z.monthLeast && m <= z.monthMost
}

// strong says whether a phrase by itself looks so much like pay that a weak word beside it says nothing.
func (st *statement) strong(yearly bool) bool {
	stated := st.phrase.period != ""
	lo := min(st.lo.major(), st.hi.major())
	switch st.phrase.period {
	case year:
		return yearly
	case hour:
		return lo >= 5 && lo < 400
	}
	return st.two && (yearly || stated && st.period == day)
}

// bare weighs a number without currency: it needs a label, a suffix, a period.
func bare(st *statement, l *left, r *right) int {
	score := -2
	if r.weak {
		score -= 5
	}
	if st.hi.scale > 1 {
		score++
	}
	if l.class == payWord && l.colon {
		score++
	}
	if st.hi.grouped {
		score++
	}
	if l.class != payWord && r.class != payWord && st.phrase.period == "" {
		score -= 3
	}
	return score
}

// labels weighs the words before the amount, in its block, in the block before, in the section's heading.
func (s *scanner) labels(st *statement, b *posting.Block, n int, l *left, r *right, strong bool) int {
	score := 0
	switch l.class {
	case payWord:
		switch {
		case !strong && l.aside(), l.word == "paying" && l.weak > 0: // "paying clients ($99 a seat)"
			score -= 5
		case l.weak > 0 && l.weak <= 3 && l.words > 4 && !strong:
			score++
		case l.words <= 8:
			score += 3
		default:
			score += 2
		}
	case benefit, money:
		switch {
		case s.compound(st, l):
			score += 2
		case l.words > farWords || strong && st.two && l.words > nearWords:
		case l.words > nearWords || strong && l.words > 2:
			score -= 3
		default:
			score -= 5
		}
	}
	if l.class != payWord && l.weak > 0 && l.weak <= nearWords && !strong {
		score -= 5
	}
	label := 0
	if l.class == noClass && l.start && (l.total < 6 || l.colon && l.weak == 0) {
		label = s.labelBefore(st, n)
		score += label
	}
	switch s.section(b) {
	case "compensation":
		score++
	case "about_company":
		score--
	case "benefits":
		if !st.two && l.class != payWord && label <= 0 && r.class != payWord {
			score--
		}
	}
	return score
}

// How many words away a word for other money speaks against an amount fully, and at all.
const (
	nearWords = 8
	farWords  = 14
)

// against says whether a word for other money stands near.
func (l *left) against() bool {
	return (l.class == benefit || l.class == money) && l.words <= farWords
}

// maxEarly is how many bytes from the body's beginning a figure that may be a year's pay is taken for the job's: recruiters
// write a line of facts there.
const maxEarly = 250

func (s *scanner) early(st *statement) bool {
	for i := range s.p.Blocks {
		if b := &s.p.Blocks[i]; b.Role == posting.Body {
			return st.start-b.Start < maxEarly
		}
	}
	return false
}

// aside says whether the word for pay belongs to a benefit: "relocation package", "overtime rate".
func (l *left) aside() bool {
	if l.before != benefit || !l.adjacent {
		return false
	}
	switch l.word {
	case "package", "rate", "rates", "pay", "range", "payment":
		return true
	}
	return false
}

func (s *scanner) section(b *posting.Block) string {
	if b.Section < 0 {
		return ""
	}
	return s.p.Sections[b.Section].ID
}

// compound says whether a word such as "bonus" before the amount is part of the pay: "total pay (base and bonus): $150,000". A stipend is
// pay where one can live on it. What stands in brackets behind such a word is its own amount: "salary + bonus (up to 15k a year)".
func (s *scanner) compound(st *statement, l *left) bool {
	if l.class != benefit {
		return false
	}
	if strings.HasPrefix(l.word, "stipend") {
		m := st.lo.major()
		return st.period == session && m >= 300 || st.period == week && m >= 500 || st.period == month && m >= 1500 || m >= 15_000
	}
	between := s.p.Lower[l.at:st.start]
	return l.before == payWord && st.yearly() && !strings.Contains(between, " of ") && !strings.Contains(between, "(")
}

// maxLabel bounds the length of a label, in bytes.
const maxLabel = 120

// labelBefore weighs the block before as a label: "Annual Salary:" above "$190,800—$267,100 USD".
func (s *scanner) labelBefore(st *statement, n int) int {
	for k := n - 1; k >= 0 && k >= n-3; k-- {
		b := &s.p.Blocks[k]
		if b.Role != posting.Body {
			return 0
		}
		if b.Len() > maxLabel && k < n-1 {
			return 0
		}
		l := before(s.p.Text, s.p.Lower, b.Start, b.End)
		st.take(l.period)
		if st.basis == "" && l.basis != "earnings" {
			st.basis = l.basis
		}
		if st.edge == both {
			st.edge = l.edge
		}
		switch l.class {
		case payWord:
			return 3
		case benefit, money:
			if s.compound(st, &l) {
				return 2
			}
			return -2
		}
		if b.Kind == posting.Heading {
			return 0
		}
		if !hasDigit(s.p.Text[b.Start:b.End]) {
			return 0
		}
	}
	return 0
}

// yearly says whether the figures may be a year's pay.
func (st *statement) yearly() bool {
	lo, hi := st.lo.major(), st.hi.major()
	if lo > hi {
		lo, hi = hi, lo
	}
	z := sizeOf(st.currency)
	if st.currency == dollar {
		z = sizeOf("USD")
	}
	least := z.yearLeast
	if least == 0 {
		return false
	}
	return lo >= least && hi <= least*70 && hi <= lo*5
}

// hourlyEnd says whether a figure looks like an end of hourly pay, as forms hold it: "Min Hiring Rate" above "$18.35".
func (st *statement) hourlyEnd() bool {
	return (st.edge == lower || st.edge == upper) && st.currency != "" && st.lo.decimals == 2 && st.lo.major() >= 5 && st.lo.major() < 400
}

// periodScore weighs the period: only figures that may be pay for it speak for pay.
func (st *statement) periodScore() int {
	lo := min(st.lo.major(), st.hi.major())
	stated := st.phrase.period != ""
	w := func(n int) int {
		if stated {
			return n
		}
		return 0
	}
	big := sizeOf(st.currency).yearLeast != 15_000 && st.currency != dollar
	switch st.period {
	case hour:
		if big || lo >= 3 && lo <= 1000 {
			return w(3)
		}
	case day:
		if big || lo >= 60 && lo <= 5000 {
			return w(2)
		}
	case week:
		if lo >= 200 {
			return w(1)
		}
	case month:
		if lo >= 700 {
			return w(2)
		}
	case year:
		if lo >= 8000 {
			return w(2)
		}
	case session:
		return w(1)
	}
	return 0
}

// maxOther is how many letters may stand beside an amount that makes up its block, or its part of a line.
const maxOther = 24

// alone says whether the phrase makes up its block, or its part of a line between bars.
func (s *scanner) alone(st *statement, b *posting.Block) bool {
	from, to := max(b.Start, st.start-maxOther-1), min(max(b.End, st.end), st.end+maxOther+1) // no more is asked
	if i := strings.LastIndexAny(s.p.Text[from:st.start], "|•"); i >= 0 {
		from += i + 1
	}
	if i := strings.IndexAny(s.p.Text[st.end:to], "|•"); i >= 0 {
		to = st.end + i
	}
	return st.start-from+to-st.end <= maxOther
}

// facts makes facts of the statements, those of a minimum and a maximum beside each other joined.
func (s *scanner) facts() []Fact {
	var out []Fact
	s.found = slices.DeleteFunc(s.found, s.besideMoney)
	for i := 0; i < len(s.found); i++ {
		st := &s.found[i]
		if (st.edge == lower || st.open == lower) && !st.two {
			if j := s.maximum(i); j > 0 {
				st.hi, st.two, st.open = s.found[j].hi, true, both
				st.end = s.found[j].end
				if st.period == "" {
					st.period = s.found[j].period
				}
				if len(s.found[j].currency) == 3 {
					st.currency = s.found[j].currency
				}
				i = j
			}
		}
		out = append(out, s.fact(st))
	}
	return out
}

// besideMoney says whether a bare number stands in a pay field that holds money: "Band 5 per annum, $84,770 to $98,205".
func (s *scanner) besideMoney(st statement) bool {
	return st.field && st.currency == "" && slices.ContainsFunc(s.found, func(o statement) bool { return o.field && o.currency != "" })
}

// maximum is the index of the statement that holds the upper end to the minimum at i, 0 where there is none.
func (s *scanner) maximum(i int) int {
	for j := i + 1; j < len(s.found) && j <= i+2; j++ {
		a, b := &s.found[i], &s.found[j]
		if b.block > a.block+2 || b.two || b.start-a.end > 120 || b.edge == lower && b.open != upper {
			return 0
		}
		if b.edge == upper || b.open == upper {
			if b.hi.minor < a.lo.minor || (a.edge != lower || b.edge != upper) && !s.oneRange(a, b) {
				return 0
			}
			return j
		}
	}
	return 0
}

// maxApart bounds what stands between the two ends of a range that words open, in bytes: "and going".
const maxApart = 24

// oneRange says whether "minimum $50,000" and "maximum $60,000" are the ends of one range: nothing but a few words is between them, and
// they are of one currency and one period, where both tell them.
func (s *scanner) oneRange(a, b *statement) bool {
	if a.block != b.block || b.start < a.end || b.start-a.end > maxApart {
		return false
	}
	if gap := s.p.Text[a.end:b.start]; strings.ContainsAny(gap, ".;\n") {
		return false
	}
	return (a.currency == b.currency || a.currency == "" || b.currency == "") && (a.period == b.period || a.period == "" || b.period == "")
}

func (s *scanner) fact(st *statement) Fact {
	f := Fact{
		Mark: fact.At(s.p, posting.Range{Start: st.start, End: st.end}),
		Kind: singleKind, Basis: st.basis, Period: st.period, PeriodStated: st.period != "",
		Currency: s.currency(st), CurrencyStated: st.currency != "", Source: sourceOf(&s.p.Blocks[st.block]),
	}
	lo, hi := fact.Number{Minor: st.lo.minor, Known: true}, fact.Number{Minor: st.hi.minor, Known: true}
	open := st.open
	if !st.two && open == both && (st.edge == lower || st.edge == upper) {
		open = st.edge
	}
	switch {
	case st.two && st.lo.minor == 0: // "$0 – $65K" has no lower end that anybody is paid
		f.Kind, f.Max = openKind, hi
	case st.two && st.lo.minor != st.hi.minor:
		f.Kind, f.Min, f.Max = rangeKind, lo, hi
	case open == lower && !st.two:
		f.Kind, f.Min = openKind, lo
	case open == upper && !st.two:
		f.Kind, f.Max = openKind, hi
	default:
		f.Min, f.Max = lo, lo
	}
	if f.Period == "" {
		f.Period = periodBySize(max(st.lo.minor, st.hi.minor)/100, f.Currency)
	}
	if f.Kind == rangeKind && lo.Minor > 0 {
		f.Width = int(min(hi.Minor*100/lo.Minor, 1<<20))
	}
	if f.Kind == rangeKind && lo.Minor > hi.Minor {
		f.Repair = swap(s.p, st)
	}
	f.Doubt = doubt(st, f.Currency)
	return f
}

// currency is the currency of a statement. A country that stands right before a dollar tells whose it is: "US: $150,000; Canada: $170,000".
func (s *scanner) currency(st *statement) string {
	if st.currency == dollar {
		switch w := lastWord(s.p.Lower, st.start); w {
		case "us", "usa", "u.s", "states":
			return "USD"
		case "canada", "canadian":
			return "CAD"
		}
	}
	return s.resolve(st.currency)
}

// sourceOf says where a block stands.
func sourceOf(b *posting.Block) string {
	switch {
	case b.Field == posting.TitleField:
		return "title"
	case b.Role == posting.Field:
		return "field"
	}
	return "body"
}
