package pay

import (
	"slices"
	"strings"
	"sync"

	"github.com/postlint/postlint/lint/internal/facts/stem"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Signs and words that several countries share stand for themselves until the posting's places and words are asked (resolve).
const (
	dollar = "$"
	krona  = "kr"
	yen    = "¥"
	peso   = "peso"
)

// currencyBefore reads the currency that ends before the digits at i: a sign, a code or both ("CAD $133,000", "USD$129,000", "CA$85"). A
// code beats a sign. start is i where there is none.
func currencyBefore(s string, i int) (cur string, start int) {
	j := blankBefore(s, i)
	if i-j > 3 || j == 0 {
		return "", i
	}
	if s[j-1] == ')' { // (£) 33,000 and (EUR) 33,000
		if k := strings.LastIndexByte(s[max(0, j-6):j], '('); k >= 0 {
			k += max(0, j-6)
			if cur, start = signBefore(s, j-1); cur == "" {
				cur, start = codeBefore(s, j-1)
			}
			if cur != "" && start == k+1 {
				return cur, k
			}
		}
		return "", i
	}
	cur, start = signBefore(s, j)
	if cur == "" {
		if cur, start = codeBefore(s, j); cur == "" {
			return "", i
		}
		return cur, start
	}
	if code, from := codeBefore(s, blankBefore(s, start)); len(code) == 3 && (cur == dollar || code == cur) {
		return code, from
	}
	return cur, start
}

// signBefore reads the currency sign that ends at i, with the letters before a dollar.
func signBefore(s string, i int) (string, int) {
	c := s[i-1]
	if c == '$' {
		j := i - 1
		for j > 0 && i-1-j < 3 && s[j-1]-'A' < 26 {
			j--
		}
		if cur := dollarOf(s[j : i-1]); cur != "" {
			return cur, j
		}
		return dollar, i - 1
	}
	if c < 0x80 {
		return "", i
	}
	if i >= 2 && s[i-2] == 0xc2 {
		switch c {
		case 0xa3:
			return "GBP", i - 2
		case 0xa5:
			return yen, i - 2
		}
		return "", i
	}
	if i >= 3 && s[i-3] == 0xe2 && s[i-2] == 0x82 {
		if cur := currencySign(c); cur != "" {
			return cur, i - 3
		}
	}
	return "", i
}

// currencySign is the currency of the sign U+2080+(last-0x80).
func currencySign(last byte) string {
	switch last {
	case 0xac:
		return "EUR"
	case 0xb9, 0xa8:
		return "INR"
	case 0xaa:
		return "ILS"
	case 0xbd:
		return "RUB"
	case 0xa9:
		return "KRW"
	case 0xb1:
		return "PHP"
	case 0xa6:
		return "NGN"
	case 0xb4:
		return "UAH"
	case 0xba:
		return "TRY"
	case 0xab:
		return "VND"
	}
	return ""
}

func dollarOf(letters string) string {
	switch letters {
	case "US", "USD":
		return "USD"
	case "C", "CA", "CDN", "CAD":
		return "CAD"
	case "A", "AU", "AUD":
		return "AUD"
	case "NZ", "NZD":
		return "NZD"
	case "S", "SG", "SGD":
		return "SGD"
	case "HK", "HKD":
		return "HKD"
	case "NT":
		return "TWD"
	case "R":
		return "BRL"
	case "MX", "MXN":
		return "MXN"
	}
	return ""
}

// codeBefore reads the code or short word that ends at i, such as USD, Rs., Fr. or kr.
func codeBefore(s string, i int) (string, int) {
	end := i
	if end > 0 && s[end-1] == '.' {
		end--
	}
	j := end
	for j > 0 && end-j < 4 {
		n := letterBefore(s, j)
		if n == 0 {
			break
		}
		j -= n
	}
	w := s[j:end]
	if w == "" || j > 0 && letterBefore(s, j) > 0 {
		return "", i
	}
	if end == i {
		if cur := codeOf(w); cur != "" {
			return cur, j
		}
	}
	switch w {
	case "Rs", "rs", "Rs.":
		return "INR", j
	case "Fr", "SFr", "Sfr", "sfr":
		return "CHF", j
	case "kr", "Kr":
		return krona, j
	case "R":
		if end == i && i < len(s) && isDigit(s[i]) {
			return "ZAR", j
		}
	case "KSh", "Ksh":
		return "KES", j
	}
	return "", i
}

// codeOf is the ISO 4217 code that a word is, written in capitals, or in small letters where it means nothing else.
func codeOf(w string) string {
	if len(w) != 3 {
		return ""
	}
	switch w {
	case "USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD", "HKD", "INR", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BGN", "JPY", "CNY",
		"ZAR", "BRL", "MXN", "AED", "SAR", "QAR", "ILS", "KRW", "TWD", "THB", "PHP", "IDR", "MYR", "VND", "NGN", "KES", "EGP", "UAH", "RUB", "ISK",
		"COP", "ARS", "CLP", "PEN", "PKR", "LKR", "BDT", "KWD", "BHD", "OMR", "GHS":
		return w
	case "usd", "eur", "gbp", "chf", "inr", "sek", "pln", "czk", "Eur", "Usd", "Gbp", "Chf":
		return strings.ToUpper(w)
	case "RMB":
		return "CNY"
	case "NIS":
		return "ILS"
	}
	return ""
}

// currencyAfter reads the currency behind the digits or suffix that end at i. end is i where there is none.
func currencyAfter(s string, i int) (cur string, end int) {
	if c := at(s, i); (c == ',' || c == '.') && (at(s, i+1) == '-' || strings.HasPrefix(s[min(i+1, len(s)):], "–")) { // 4.500,- €
		j := i + 2
		if s[i+1] != '-' {
			j += 2
		}
		if cur, end := currencyAfter(s, j); cur != "" {
			return cur, end
		}
		return "", i
	}
	j := blank(s, i)
	if j-i > 3 || j >= len(s) {
		return "", i
	}
	switch {
	case s[j] == '$':
		cur, end = dollar, j+1
	case strings.HasPrefix(s[j:], "£"):
		cur, end = "GBP", j+2
	case s[j] == 0xe2 && at(s, j+1) == 0x82:
		cur, end = currencySign(at(s, j+2)), j+3
	default:
		e := letters(s, j)
		if cur = currencyWord(s[j:e]); cur == "" {
			return "", i
		}
		if len(cur) == 3 && e < len(s) && s[e] == '$' { // the next amount's: "100 USD$120"
			return "", i
		}
		return cur, e
	}
	if cur == "" || isDigit(at(s, blank(s, end))) { // the sign of the next amount
		return "", i
	}
	if code, e := currencyAfter(s, end); len(code) == 3 { // 120$ CAD
		return code, e
	}
	return cur, end
}

// currencyWord is the currency that a word behind an amount names.
func currencyWord(w string) string {
	if cur := codeOf(w); cur != "" {
		return cur
	}
	if len(w) < 2 || len(w) > 8 {
		return ""
	}
	switch strings.ToLower(w) {
	case "euro", "euros":
		return "EUR"
	case "dollars", "dollar":
		return dollar
	case "pounds":
		return "GBP"
	case "zł", "zl", "pln", "złotych":
		return "PLN"
	case "kr", "kronor", "kroner", "kronr":
		return krona
	case "kč":
		return "CZK"
	case "ft":
		return "HUF"
	case "lei":
		return "RON"
	case "francs", "franken", "sfr":
		return "CHF"
	case "rupees":
		return "INR"
	case "rand", "rands":
		return "ZAR"
	case "peso", "pesos":
		return peso
	case "naira", "nairas":
		return "NGN"
	case "cedi", "cedis":
		return "GHS"
	case "dirham", "dirhams":
		return "AED"
	case "rupiah":
		return "IDR"
	case "ringgit":
		return "MYR"
	case "baht":
		return "THB"
	case "taka":
		return "BDT"
	case "yuan", "renminbi":
		return "CNY"
	case "yen":
		return "JPY"
	case "shekel", "shekels":
		return "ILS"
	case "rubles", "roubles":
		return "RUB"
	case "hryvnia", "hryvnias":
		return "UAH"
	case "forint", "forints":
		return "HUF"
	case "reais":
		return "BRL"
	}
	return ""
}

// resolve is the currency of a sign that several countries share, as the posting's places and words tell: the fields first, then
// the text. A dollar is one of the United States unless another country's names stand alone. What a sign means is looked
// for once a posting.
func (s *scanner) resolve(sign string) string {
	var l *lexicon
	n := 0
	switch sign {
	case dollar:
		l = dollars()
	case krona:
		l, n = kronor(), 1
	case yen:
		l, n = yens(), 2
	case peso:
		l, n = pesos(), 3
	default:
		return sign
	}
	if s.resolved&(1<<n) == 0 {
		s.resolved |= 1 << n
		s.meaning[n] = resolveBy(s.p, l)
		if s.meaning[n] == "" && (sign == dollar || sign == peso) {
			s.meaning[n] = l.usual
		}
	}
	return s.meaning[n]
}

// place is a word that tells of a country that uses a sign. Words are whole; those of one currency stand together.
type place struct{ word, currency string }

var dollarPlaces = [...]place{
	{"united states", "USD"},
	{"usa", "USD"},
	{"u.s.", "USD"},
	{"us-based", "USD"},
	{"new york", "USD"},
	{"san francisco", "USD"},
	{"california", "USD"},
	{"401k", "USD"},
	{"401(k", "USD"},
	{"eeo", "USD"},
	{"e-verify", "USD"},
	{"canada", "CAD"},
	{"canadian", "CAD"},
	{"ontario", "CAD"},
	{"toronto", "CAD"},
	{"british columbia", "CAD"},
	{"vancouver", "CAD"},
	{"alberta", "CAD"},
	{"calgary", "CAD"},
	{"québec", "CAD"},
	{"quebec", "CAD"},
	{"montréal", "CAD"},
	{"montreal", "CAD"},
	{"ottawa", "CAD"},
	{"rrsp", "CAD"},
	{"australia", "AUD"},
	{"australian", "AUD"},
	{"superannuation", "AUD"},
	{"sydney", "AUD"},
	{"melbourne", "AUD"},
	{"brisbane", "AUD"},
	{"victoria", "AUD"},
	{"plus super", "AUD"},
	{"+ super", "AUD"},
	{"new zealand", "NZD"},
	{"auckland", "NZD"},
	{"kiwisaver", "NZD"},
	{"singapore", "SGD"},
	{"hong kong", "HKD"},
	{"pesos", "MXN"},
	{"cdmx", "MXN"},
	{"nuevo león", "MXN"},
}

var kronaPlaces = [...]place{
	{"sverige", "SEK"},
	{"sweden", "SEK"},
	{"stockholm", "SEK"},
	{"göteborg", "SEK"},
	{"malmö", "SEK"},
	{"och", "SEK"},
	{"sek", "SEK"},
	{"norge", "NOK"},
	{"norway", "NOK"},
	{"oslo", "NOK"},
	{"bergen", "NOK"},
	{"ikke", "NOK"},
	{"nok", "NOK"},
	{"danmark", "DKK"},
	{"denmark", "DKK"},
	{"københavn", "DKK"},
	{"copenhagen", "DKK"},
	{"aarhus", "DKK"},
	{"dkk", "DKK"},
}

var yenPlaces = [...]place{{"japan", "JPY"}, {"tokyo", "JPY"}, {"osaka", "JPY"}, {"日本", "JPY"}, {"円", "JPY"}, {"china", "CNY"}, {"beijing", "CNY"}, {"shanghai", "CNY"}, {"shenzhen", "CNY"}}

var pesoPlaces = [...]place{
	{"mexico", "MXN"},
	{"méxico", "MXN"},
	{"colombia", "COP"},
	{"bogotá", "COP"},
	{"bogota", "COP"},
	{"medellín", "COP"},
	{"argentina", "ARS"},
	{"buenos aires", "ARS"},
	{"chile", "CLP"},
	{"philippines", "PHP"},
	{"manila", "PHP"},
	{"makati", "PHP"},
	{"cebu", "PHP"},
}

// lexicon finds the places of a list in a text in one pass.
type lexicon struct {
	places []place
	long   *stem.Set // by their first four bytes
	usual  string    // the currency that most postings mean
}

func newLexicon(places []place) *lexicon {
	var stems []string
	for _, pl := range places {
		if len(pl.word) >= 4 && !slices.Contains(stems, pl.word[:4]) {
			stems = append(stems, pl.word[:4])
		}
	}
	return &lexicon{places: places, long: stem.New(stems...), usual: places[0].currency}
}

var (
	dollars = sync.OnceValue(func() *lexicon { return newLexicon(dollarPlaces[:]) })
	kronor  = sync.OnceValue(func() *lexicon { return newLexicon(kronaPlaces[:]) })
	yens    = sync.OnceValue(func() *lexicon { return newLexicon(yenPlaces[:]) })
	pesos   = sync.OnceValue(func() *lexicon { return newLexicon(pesoPlaces[:]) })
)

// resolveBy is the currency whose places are named, "" where those of several are, or none: in the location fields, else in
// the whole text.
func resolveBy(p *posting.Posting, l *lexicon) string {
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Role == posting.Field && b.Field == posting.LocationField {
			if cur := l.named(p.LowerSlice(b.Range)); cur != "" {
				return cur
			}
			if cur := trailingCountry(p.Slice(b.Range)); cur != "" && l.usual == "USD" {
				return cur
			}
		}
	}
	return l.named(p.Lower)
}

// trailingCountry reads the country code at a location's end: "Toronto, ON, CA" is in Canada, "Irvine, CA" is not.
func trailingCountry(s string) string {
	f := strings.Split(s, ",")
	switch c := strings.TrimSpace(f[len(f)-1]); {
	case c == "CA" && len(f) > 2:
		return "CAD"
	case c == "AU":
		return "AUD"
	case c == "NZ":
		return "NZD"
	case c == "US":
		return "USD"
	case c == "ON" || c == "BC" || c == "AB" || c == "QC":
		return "CAD"
	case c == "NSW" || c == "VIC" || c == "QLD":
		return "AUD"
	}
	return ""
}

// named is the currency whose places the lower-cased text names, "" where those of several are named, or none.
func (l *lexicon) named(lower string) string {
	found := ""
	several := func(cur string) bool {
		if found != "" && found != cur {
			return true
		}
		found = cur
		return false
	}
	for i := range l.places {
		if pl := &l.places[i]; len(pl.word) < 4 && hasWord(lower, pl.word) && several(pl.currency) {
			return ""
		}
	}
	for at := 0; ; {
		i, lead := l.long.Next(lower, at)
		if i < 0 {
			return found
		}
		at = i + 1
		if letterBefore(lower, i) > 0 {
			continue
		}
		for k := range l.places {
			pl := &l.places[k]
			e := i + len(pl.word)
			if strings.HasPrefix(pl.word, lead) && strings.HasPrefix(lower[i:], pl.word) && (e >= len(lower) || letterAt(lower, e) == 0) && several(pl.currency) {
				return ""
			}
		}
	}
}

// hasWord says whether the word stands in the text, not as part of another one.
func hasWord(s, w string) bool {
	for i := 0; ; {
		j := strings.Index(s[i:], w)
		if j < 0 {
			return false
		}
		j += i
		if letterBefore(s, j) == 0 && (j+len(w) >= len(s) || letterAt(s, j+len(w)) == 0) {
			return true
		}
		i = j + len(w)
	}
}
