package place

import "strings"

// states are the two letters of states and provinces whose pay law differs, with what ISO 3166-2 puts before them.
// Australia's are left to the names, but for those of three letters: WA and SA mean other places more often.
const (
	usStates   = " AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY "
	caRegions  = " AB BC MB NB NL NS ON PE QC SK YT NT NU "
	auRegions  = " NSW VIC QLD TAS ACT "
	nationsISO = " AD AE AR AT AU BD BE BG BO BR CA CH CL CN CO CR CY CZ DE DK DO EC EE EG ES FI FR GB GE GH GR GT HK HR HU ID IE IL IN IS IT JE JM JO JP KE KH KR KW KZ LB LK LT LU LV MA MD ME MT MU MX MY NG NL NO NZ PA PE PH PK PL PT PY QA RO RS SA SE SG SI SK SN SV TH TN TR TW TZ UA UG US UY UZ VN ZA "
	// A state's letters that are as often a nation's: where nothing else speaks, both may be meant.
	twoSided = " CA DE IN IL CO ID AR NL "
	// A state's letters that may stand alone in a title; the others are words, degrees and trades (MD, PA, IT, ME).
	plainStates = " TX NJ NY OH WI AZ NV FL NC KY UT MN WA "
)

// namesakes are the nations whose letters are a state's or a province's as well, by the names that postings in their own and in
// neighbouring languages have for them.
var namesakes = [...]struct {
	code   string
	nation [4]string
	state  string
}{
	{"IL", [4]string{"Israel"}, "Illinois"},
	{"IN", [4]string{"India"}, "Indiana"},
	{"DE", [4]string{"Germany", "Deutschland", "Niemc", "Allemagne"}, "Delaware"},
	{"NL", [4]string{"Netherlands", "Nederland", "Holand", "Pays-Bas"}, "Newfoundland"},
	{"ID", [4]string{"Indonesia"}, "Idaho"},
	{"AR", [4]string{"Argentina"}, "Arkansas"},
}

func listed(list, code string) bool {
	i := strings.Index(list, code)
	return i > 0 && list[i-1] == ' ' && list[i+len(code)] == ' '
}

// newspaper abbreviations of states stand behind a city: "Oakland, Calif.".
var newspaper = [...][2]string{
	{"ala", "AL"},
	{"ariz", "AZ"},
	{"calif", "CA"},
	{"colo", "CO"},
	{"conn", "CT"},
	{"fla", "FL"},
	{"ill", "IL"},
	{"mass", "MA"},
	{"mich", "MI"},
	{"minn", "MN"},
	{"nev", "NV"},
	{"ont", "ON"},
	{"ore", "OR"},
	{"penn", "PA"},
	{"que", "QC"},
	{"tenn", "TN"},
	{"tex", "TX"},
	{"wash", "WA"},
	{"wis", "WI"},
}

// codeOf is the code that a word may be: two or three capital letters, or a newspaper's abbreviation.
func codeOf(word string) string {
	switch len(word) {
	case 2, 3:
		if !capitals(word) {
			break
		}
		switch word {
		case "USA":
			return "US"
		case "UK":
			return "GB"
		case "GBR":
			return "GB"
		case "DEU":
			return "DE"
		case "AND", "THE", "FOR":
			return ""
		}
		return word
	case 4: // D.C., B.C.
		if word[1] == '.' && word[3] == '.' && capitals(word[:1]) && capitals(word[2:3]) {
			return word[:1] + word[2:3]
		}
	}
	if len(word) < 3 || len(word) > 6 || word[0] < 'A' || word[0] > 'Z' {
		return ""
	}
	lower := strings.ToLower(strings.TrimRight(word, "."))
	for _, n := range newspaper {
		if n[0] == lower {
			return n[1]
		}
	}
	return ""
}

func capitals(word string) bool {
	for i := range len(word) {
		if word[i] < 'A' || word[i] > 'Z' {
			return false
		}
	}
	return word != ""
}

// cantons are the letters of Switzerland's cantons, and of Liechtenstein, which adverts of both put behind a town: "Buchs SG".
const cantons = " AG AI AR BE BL BS FL FR GE GL GR JU LU NE NW OW SG SH SO SZ TG TI UR VD VS ZG ZH "

// qualifies says whether a code behind a place may be the place's nation or region.
func qualifies(code, of string) bool {
	if of == "CH" || of == "LI" {
		return code == of || listed(cantons, code) && (code == "FL") == (of == "LI")
	}
	switch n := len(code); {
	case len(of) < n:
		return false
	case of[:n] == code:
		return len(of) == n || of[n] == '-'
	default:
		return len(of) > n && of[len(of)-n:] == code && of[len(of)-n-1] == '-'
	}
}

// codeMeanings is what a code may stand for by itself.
func codeMeanings(code string) []meaning {
	var out []meaning
	switch {
	case listed(usStates, code):
		out = append(out, meaning{kind: region, codes: "US-" + code})
	case listed(caRegions, code):
		out = append(out, meaning{kind: region, codes: "CA-" + code})
	case listed(auRegions, code):
		out = append(out, meaning{kind: region, codes: "AU-" + code})
	}
	if len(code) == 2 && listed(nationsISO, code) && (len(out) == 0 || listed(twoSided, code)) {
		out = append(out, meaning{kind: nation, codes: code})
	}
	return out
}

// postcode is the end of a British postcode that starts at i ("LE3 9QP", "CF481BZ", or the outward half "M19"), or -1.
func postcode(text string, i, end int) (stop int, full bool) {
	j := i
	for j < end && j < i+2 && 'A' <= text[j] && text[j] <= 'Z' {
		j++
	}
	if j == i || j >= end || !digit(text[j]) {
		return -1, false
	}
	for j++; j < end && (digit(text[j]) || 'A' <= text[j] && text[j] <= 'Z') && j < i+4; j++ {
		if k := j; inward(text, k, end) && j > i+1 {
			return k + 3, true
		}
	}
	out := j
	if j < end && text[j] == ' ' {
		j++
	}
	if inward(text, j, end) {
		return j + 3, true
	}
	if out < end && (letterByte(text[out]) || digit(text[out])) {
		return -1, false
	}
	return out, false
}

// inward says whether the second half of a British postcode stands at i: a digit and two letters, and no more.
func inward(text string, i, end int) bool {
	return i+3 <= end && digit(text[i]) && 'A' <= text[i+1] && text[i+1] <= 'Z' && 'A' <= text[i+2] && text[i+2] <= 'Z' &&
		(i+3 == end || !letterByte(text[i+3]) && !digit(text[i+3]))
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

func letterByte(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 }
