package pay

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Japanese, Chinese and Korean part no words by blanks, count in ten thousands, and name the period in the word for pay. So
// statements in them are read from that word on: 月給 28万円, 月薪 20k-30k, 연봉 4,000만원. A number without such a word before it is none.

// eastern is a word for pay with what it says of period and currency, "" where it says nothing.
type eastern struct{ word, period, currency string }

var easterns = [...]eastern{
	{"月給", month, "JPY"},
	{"月収", month, "JPY"},
	{"年収", year, "JPY"},
	{"年俸", year, "JPY"},
	{"時給", hour, "JPY"},
	{"日給", day, "JPY"},
	{"給与", "", "JPY"},
	{"月薪", month, "CNY"},
	{"年薪", year, "CNY"},
	{"时薪", hour, "CNY"},
	{"日薪", day, "CNY"},
	{"薪资", "", "CNY"},
	{"薪酬", "", "CNY"},
	{"工资", "", "CNY"},
	{"時薪", hour, ""}, // traditional characters: Taiwan and Hong Kong
	{"薪資", "", ""},
	{"연봉", year, "KRW"},
	{"월급", month, "KRW"},
	{"시급", hour, "KRW"},
	{"일급", day, "KRW"},
	{"급여", "", "KRW"},
}

// eastBytes are bounds of what stands around a word for pay, in bytes: between it and its number, and between it and praise.
const eastBytes = 30

// probes is how many bytes of a posting are looked at to tell whether it is written in such a script.
const probes = 64

// isEastern says whether a part of a text is written in Japanese, Chinese or Korean: of every three bytes of theirs one begins a
// character.
func isEastern(text string) bool {
	n := 0
	for i := range probes {
		if c := text[i*len(text)/probes:]; len(c) > 0 && c[0] >= 0xe3 && c[0] <= 0xed {
			n++
		}
	}
	return n >= probes/10
}

// east adds the statements in Japanese, Chinese and Korean to those that were found.
func (s *scanner) east(out []Fact) []Fact {
	for i := range s.p.Blocks {
		b := &s.p.Blocks[i]
		if b.Role != posting.Body && b.Field != posting.TitleField && b.Field != posting.PayField {
			continue
		}
		for _, at := range easternWords(s.p.Text[b.Start:b.End]) {
			if len(out) >= fact.Most {
				break
			}
			if f, ok := s.eastern(b, b.Start+at.start, at.eastern); ok && !slices.ContainsFunc(out, func(o Fact) bool {
				return f.Range.Start < o.Range.End && o.Range.Start < f.Range.End
			}) {
				out = append(out, f)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Fact) int { return cmp.Compare(a.Range.Start, b.Range.Start) })
	return out
}

type foundEastern struct {
	eastern
	start int
}

// easternWords are the words for pay of a text in their order.
func easternWords(text string) []foundEastern {
	var out []foundEastern
	for _, w := range easterns {
		for at := 0; ; {
			i := strings.Index(text[at:], w.word)
			if i < 0 {
				break
			}
			out = append(out, foundEastern{w, at + i})
			at += i + len(w.word)
		}
	}
	slices.SortFunc(out, func(a, b foundEastern) int { return cmp.Compare(a.start, b.start) })
	return out
}

// eastern reads the statement of the word for pay at i.
func (s *scanner) eastern(b *posting.Block, i int, w eastern) (Fact, bool) {
	text := s.p.Text[:b.End]
	if strings.HasSuffix(text[b.Start:i], "平均") || strings.HasSuffix(text[b.Start:i], "평균 ") { // what others earn
		return Fact{}, false
	}
	at := nearNumber(text, i+len(w.word))
	if at < 0 {
		return Fact{}, false
	}
	lo, ok := eastAmount(text, at)
	if !ok {
		return Fact{}, false
	}
	f := Fact{Kind: singleKind, Period: w.period, Currency: cmp.Or(lo.currency, w.currency), Source: sourceOf(b)}
	hi, end := lo, lo.end
	if j := eastTo(text, lo.end); j > lo.end {
		if k := nearCurrency(text, j); k >= 0 {
			if other, ok := eastAmount(text, k); ok && other.value >= lo.value/100 {
				hi, end, f.Kind = other, other.end, rangeKind
				if lo.scale == 1 && hi.scale > 1 && lo.value < 10_000_00 { // 500〜800万円
					lo.value *= hi.scale
				}
			}
		}
		if f.Kind == singleKind && strings.ContainsAny(text[lo.end:j], "〜～~") { // 25万円〜
			f.Kind, end = openKind, j
		}
	}
	f.Currency = cmp.Or(hi.currency, f.Currency)
	f.CurrencyStated = lo.currency != "" || hi.currency != "" || hi.scale == 10_000
	if p, e := eastPeriod(text, end); p != "" {
		f.Period, end = p, e
	}
	f.PeriodStated = f.Period != ""
	upperOnly := false
	if f.Kind == singleKind {
		end, f.Kind, upperOnly = eastOpen(text, end)
	}
	if f.Period == "" {
		f.Period = periodBySize(hi.value/100, f.Currency)
	}
	if lo.value > hi.value || !eastPlausible(lo.value/100, f.Currency, f.Period) || !eastPlausible(hi.value/100, f.Currency, f.Period) {
		return f, false
	}
	f.Mark = fact.At(s.p, posting.Range{Start: at, End: end})
	f.ends(lo.value, hi.value, upperOnly)
	return f, true
}

// ends sets the ends of a statement whose kind is known.
func (f *Fact) ends(lo, hi int64, upperOnly bool) {
	if lo == hi && f.Kind == rangeKind {
		f.Kind = singleKind
	}
	if !upperOnly {
		f.Min = fact.Number{Minor: lo, Known: true}
	}
	if upperOnly || f.Kind != openKind {
		f.Max = fact.Number{Minor: hi, Known: true}
	}
	if f.Kind == rangeKind && lo > 0 {
		f.Width = int(min(hi*100/lo, 1<<20))
	}
}

// nearNumber is where the amount behind a word for pay begins, its currency included; -1 where a sentence ends before.
func nearNumber(text string, i int) int {
	for k := i; k < len(text) && k-i < eastBytes; {
		if j := nearCurrency(text, k); j >= 0 {
			return j
		}
		r, n := utf8.DecodeRuneInString(text[k:])
		if strings.ContainsRune("。！？；\n!?;", r) {
			return -1
		}
		k += n
	}
	return -1
}

var easternSigns = [...]struct{ sign, currency string }{
	{"NT$", "TWD"},
	{"HK$", "HKD"},
	{"RMB", "CNY"},
	{"¥", yen},
	{"￥", yen},
	{"₩", "KRW"},
	{"￦", "KRW"},
}

// nearCurrency is i where a number begins there, or a sign of currency with a number behind it; else -1.
func nearCurrency(text string, i int) int {
	k := i
	for _, s := range easternSigns {
		if strings.HasPrefix(text[k:], s.sign) {
			k = blank(text, k+len(s.sign))
			break
		}
	}
	if isDigit(at(text, k)) {
		return i
	}
	return -1
}

// eastAmounts is an amount with its unit.
type eastAmounts struct {
	value    int64 // hundredths, the scale applied
	scale    int64
	currency string
	end      int
}

var easternScales = [...]struct {
	sign  string
	scale int64
}{
	{"천만", 10_000_000},
	{"千万", 10_000_000},
	{"만", 10_000},
	{"万", 10_000},
	{"萬", 10_000},
	{"억", 100_000_000},
	{"千", 1000},
	{"k", 1000},
	{"K", 1000},
}

var easternUnits = [...]struct{ unit, currency string }{
	{"日元", "JPY"},
	{"円", "JPY"},
	{"人民币", "CNY"},
	{"元", "CNY"},
	{"원", "KRW"},
}

// eastAmount reads the amount at i: a sign, digits, a scale, a unit.
func eastAmount(text string, i int) (eastAmounts, bool) {
	a := eastAmounts{scale: 1}
	for _, s := range easternSigns {
		if strings.HasPrefix(text[i:], s.sign) {
			a.currency, i = s.currency, blank(text, i+len(s.sign))
			break
		}
	}
	n, ok := scanNumber(text, i)
	if !ok {
		return a, false
	}
	a.value, a.end = n.minor, n.end
	if n.scale != 1 { // k, which scanNumber knows
		a.scale = n.scale
	}
	for _, s := range easternScales {
		if k := blank(text, a.end); a.scale == 1 && strings.HasPrefix(text[k:], s.sign) {
			a.scale, a.end = s.scale, k+len(s.sign)
			a.value *= s.scale
		}
	}
	for _, u := range easternUnits {
		if k := blank(text, a.end); strings.HasPrefix(text[k:], u.unit) {
			a.end = k + len(u.unit)
			if a.currency == "" || a.currency == yen {
				a.currency = u.currency
			}
			break
		}
	}
	if a.currency == yen {
		a.currency = ""
	}
	return a, true
}

// eastTo is the offset behind what parts the ends of a range at i, i where nothing does.
func eastTo(text string, i int) int {
	k := blank(text, i)
	for _, sep := range [...]string{"〜", "～", "~", "－", "―", "至", "到", "から", "에서"} {
		if strings.HasPrefix(text[k:], sep) {
			return blank(text, k+len(sep))
		}
	}
	if n := dashAt(text, k); n > 0 {
		return blank(text, k+n)
	}
	return i
}

// eastPeriod reads a period behind an amount: "/月", "每月".
func eastPeriod(text string, i int) (string, int) {
	k := blank(text, i)
	for _, lead := range [...]string{"/", "／", "每", "毎"} {
		if rest, ok := strings.CutPrefix(text[k:], lead); ok {
			for sign, period := range map[string]string{"月": month, "年": year, "时": hour, "時": hour, "小时": hour, "小時": hour, "天": day, "日": day, "월": month, "년": year} {
				if strings.HasPrefix(rest, sign) {
					return period, k + len(lead) + len(sign)
				}
			}
		}
	}
	return "", i
}

// eastOpen reads whether an amount that ends at i is one end of a range: 以上, 이하.
func eastOpen(text string, i int) (end int, kind string, upperOnly bool) {
	k := blank(text, i)
	for _, w := range [...]string{"以上", "이상", "起"} {
		if strings.HasPrefix(text[k:], w) {
			return k + len(w), openKind, false
		}
	}
	for _, w := range [...]string{"以下", "以内", "まで", "이하"} {
		if strings.HasPrefix(text[k:], w) {
			return k + len(w), openKind, true
		}
	}
	return i, singleKind, false
}

// eastPlausible says whether a figure in major units may be pay for its period: far wider bounds than pay has.
func eastPlausible(n int64, currency, period string) bool {
	unit := map[string]int64{"JPY": 100, "KRW": 1000, "CNY": 5, "TWD": 25, "HKD": 8}[currency]
	if unit == 0 {
		unit = 5
	}
	b := boundsOf(cmp.Or(period, month))
	return n >= b.least*unit && n <= b.most*unit
}

// eastWords finds, in a posting without an amount, what leaves the pay open: 面议, 応相談, 협의.
func (s *scanner) eastWords() []Fact {
	for i := range s.p.Blocks {
		b := &s.p.Blocks[i]
		if b.Role != posting.Body && b.Field != posting.PayField {
			continue
		}
		text := s.p.Text[b.Start:b.End]
		for _, w := range easternWords(text) {
			end := w.start + len(w.word)
			if from := praiseBefore(text, w.start); from >= 0 {
				return []Fact{*s.wordFact(posting.Range{Start: b.Start + from, End: b.Start + end}, vagueKind, "")}
			}
			if to := leftOpen(text, end); to > 0 {
				return []Fact{*s.wordFact(posting.Range{Start: b.Start + w.start, End: b.Start + to}, vagueKind, "")}
			}
		}
	}
	return nil
}

// praiseBefore is where praise that leads to the word for pay at i begins, -1 where none does.
func praiseBefore(text string, i int) int {
	from := max(0, i-eastBytes)
	for _, w := range [...]string{"竞争力的", "競爭力的", "优厚的", "優厚的", "競争力のある", "업계 최고", "경쟁력 있는"} {
		if k := strings.LastIndex(text[from:i], w); k >= 0 && !strings.ContainsAny(text[from+k:i], "。、，,\n") {
			return from + k
		}
	}
	return -1
}

// leftOpen is the end of words behind the word for pay that ends at i by which the pay is left open, 0 where there are none.
func leftOpen(text string, i int) int {
	near := text[i:min(len(text), i+eastBytes)]
	for _, w := range [...]string{"面议", "面議", "応相談", "要相談", "委細面談", "当社規定", "내규에 따름", "협의", "면접 후 결정"} {
		if k := strings.Index(near, w); k >= 0 && !strings.ContainsAny(near[:k], "。！？；\n") && !hasDigit(near[:k]) {
			return i + k + len(w)
		}
	}
	return 0
}
