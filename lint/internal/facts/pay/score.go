package pay

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/posting"
)

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
