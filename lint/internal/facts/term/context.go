package term

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/posting"
)

// How far, in words, a negation reaches: "we are not looking for another rock star", "native speakers are welcome but not
// required".
const (
	reachBefore = 6
	reachList   = 12 // before a word that an "or" joins to what was denied: "not a ninja or a rock star"
	reachAfter  = 5
)

// denies says whether a word before a phrase denies it. "Not only" and "not just" do not.
func denies(word, next string) bool {
	switch word {
	case "not", "no", "never", "without", "don't", "isn't", "aren't", "doesn't", "won't", "can't", "cannot", "instead", "neither", "nor", "nobody", "forget", "avoid", "stop",
		"rather", "kein", "keine", "keinen", "keiner", "nicht", "ohne", "pas", "sans", "aucun", "aucune", "sin", "ningún", "geen", "niet", "zonder":
		switch next {
		case "only", "just", "nur", "seulement", "solo", "alleen", "later", "than", "more", "less", "limited":
			return false
		}
		return true
	}
	return false
}

// eeoFrames mark a sentence that lists protected grounds, or tells of a fair process, rather than asking for anything.
var eeoFrames = []string{
	"regardless", "without regard", "irrespective of", "equal opportunit", "equal employment", "discriminat", "qualified applicants", "protected veteran",
	"protected characteristic", "reasonable accommodation", "reasonable adjustment", "protected by law", "protected under", "protected class", "all backgrounds",
	"sexual orientation", "gender identity", "unabhängig von", "ungeachtet", "quel que soit", "quelle que soit", "quels que soient",
	"independientemente", "sin distinción", "ongeacht", "harassment", "diversity", "inclusi", "gleichstellung", "gleichberechtig", "schwerbehindert", "égalité", "igualdad",
}

var encouragements = []string{
	"encourag", "welcome", "invite applications", "particularly keen", "especially keen", "underrepresented", "under-represented", "ermutigen", "begrüß",
	"freuen uns über bewerbungen", "bienvenue", "bienvenid", "welkom",
}

// seeking marks a sentence that looks for somebody or speaks to the reader. Elsewhere a word such as "handyman" names
// others: customers, colleagues.
var seeking = []string{
	"look", "seek", "hir", "want", "need", "requir", "recruit", "experience as", "experienced", "you are", "you're", "you’re", "are you", "if you", "you will", "you'll", "you’ll", "if this", "as a", "must", "vacanc", "position", "role", "job", "apply", "opportunit", "join",
	"become", "prefer", "candidat", "para trabajar", "applicant", "suitable", "would like", "due to", "we are", "we're", "we’re", "employ", "suchen", "sucht", "gesucht", "bevorzug", "bewerb", "stelle", "du ", "sie ", "recherch", "cherch", "poste", "vous", "exig", "busca", "solicit", "puesto", "imprescindible", "requisito", "debe", "précisez", "indiqu", "indicar", "zoek", "gezocht", "functie", "je bent", "je hebt", "vermeld", "ideal",
}

// fragment is how many blanks a sentence has at most that needs no word of seeking: "A star of sales?".
const fragment = 4

// aside says whether the sentence neither seeks anybody nor speaks to the reader.
func aside(sentence string) bool {
	sentence = strings.TrimSpace(sentence)
	return strings.Count(sentence, " ") > fragment && !containsAny(sentence, seeking)
}

// context says how the hit stands in its sentence.
func (s *scanner) context(block int, h hit) []string {
	var out []string
	add := func(yes bool, name string) {
		if yes {
			out = append(out, name)
		}
	}
	sentence := s.sentence(block, s.textOf(h))
	add(s.negated(h), "negated")
	add(s.quoted(block, h), "quoted")
	add(s.p.SectionID(block) == "eeo" || sentence.eeo, "eeo")
	add(sentence.encouraged, "encouraged")
	add(s.name(h), "name")
	add(s.both(h), "both")
	add(s.address(h), "address")
	return out
}

// reachServed is how many words behind a word of serving speak of those who are served: "you care for adults without family".
const reachServed = 6

// served says whether a word before the hit tells, in the same clause, that others are spoken of: pupils, patients, those who are cared for.
func (s *scanner) served(h hit) bool {
	for k := h.at - 1; k >= 0 && h.at-k <= reachServed && !s.parted(k); k-- {
		switch w := s.words[k].Text; w {
		case "and", "und", "et", "y", "en", "who", "as", "als", "comme", "como":
			return false
		default:
			if serves(w) {
				return true
			}
		}
		if strings.Contains(s.p.Text[s.words[k].End:s.words[k+1].Start], ",") {
			return false
		}
	}
	return false
}

// serves says whether a word is of work for people, or of those whom one works for. The English ones are few, for its tables have shields of
// their own.
func serves(word string) bool {
	for _, stem := range [...]string{
		"betreu", "begleite", "unterricht", "pflegen", "pflegst", "klient", "patient", "schüler", "bewohner", "kundinnen", "accompagn", "accueill", "enseign", "encadr", "soign", "élèves", "résident",
		"atiend", "acompañ", "enseñ", "alumn", "pacient", "begeleid", "verzorg", "kinderen", "leerling", "cliënt", "bewoner",
	} {
		if strings.HasPrefix(word, stem) {
			return true
		}
	}
	return false
}

// address says whether the hit is part of an address, a file name or a tag: "jobs@ninja.example", "#ninja".
func (s *scanner) address(h hit) bool {
	r := s.textOf(h)
	text := s.p.Text
	if r.Start > 0 && strings.IndexByte("@_#.\\", text[r.Start-1]) >= 0 {
		return true
	}
	if r.End+1 < len(text) && (text[r.End] == '@' || text[r.End] == '_' || text[r.End] == '.' && text[r.End+1] > ' ' && text[r.End+1] < utf8.RuneSelf) {
		return text[r.End] != '.' || unicode.IsLower(rune(text[r.End+1]))
	}
	from, to := r.Start, r.End
	for from > 0 && text[from-1] > ' ' {
		from--
	}
	for to < len(text) && text[to] > ' ' {
		to++
	}
	token := text[from:to]
	return strings.Contains(token, "://") || strings.Contains(token, "www.") || strings.Contains(token, "@")
}

func (s *scanner) negated(h hit) bool {
	reach := reachBefore
	for k := h.at - 1; k >= 0 && h.at-k <= reach && !s.parted(k); k-- {
		if h.at-k <= 3 && (s.words[k].Text == "or" || s.words[k].Text == "nor") {
			reach = reachList
		}
		next := s.words[k+1].Text
		if k+1 == h.at { // the hit's own "only" is denied: "not only men"
			next = ""
		}
		if denies(s.words[k].Text, next) {
			return true
		}
	}
	for k := h.end; k < len(s.words) && k-h.end < reachAfter && !s.parted(k-1); k++ {
		switch s.words[k].Text {
		case "not", "no", "nicht", "pas", "niet":
			if k+1 == len(s.words) || s.parted(k) { // "past pay is not"
				return true
			}
			switch s.words[k+1].Text {
			case "required", "necessary", "needed", "essential", "mandatory", "longer", "erforderlich", "notwendig", "nötig", "requis", "requise", "exigé", "exigée", "obligatoire", "nécessaire", "nodig",
				"vereist", "verplicht", "a":
				return true
			}
		case "need", "needn't":
			return s.words[k].Text == "needn't" || k+1 < len(s.words) && s.words[k+1].Text == "not"
		}
	}
	return false
}

// parted says whether a mark that ends a sentence or a clause stands between a word and the next one.
func (s *scanner) parted(k int) bool {
	between := s.p.Text[s.words[k].End:s.words[k+1].Start]
	return between != " " && strings.ContainsAny(between, ".;:!?•\n")
}

// widest is how far, in bytes, a sentence is read on either side of a hit: some texts have no full stops.
const widest = 500

// sentence is a sentence of the posting and what it says as a whole.
type sentence struct {
	posting.Range
	text            string // lower-cased
	eeo, encouraged bool
	aside           int8 // 0 is not looked for yet, 1 yes, -1 no
}

func (x *sentence) isAside() bool {
	if x.aside == 0 {
		x.aside = -1
		if aside(x.text) {
			x.aside = 1
		}
	}
	return x.aside > 0
}

// sentence is the sentence around a range, found by its marks within the block. It holds until the next one is asked for.
func (s *scanner) sentence(block int, r posting.Range) *sentence {
	if s.last.Start <= r.Start && r.End <= s.last.End && s.last.End > 0 {
		return &s.last
	}
	b := s.p.Blocks[block]
	from, to := b.Start, b.End
	for i := r.Start - 1; i > b.Start; i-- {
		if r.Start-i > widest {
			from = i
			break
		}
		if ends(s.p.Text, i, b.End) {
			from = i + 1
			break
		}
	}
	for i := r.End; i < b.End; i++ {
		if i-r.End > widest {
			to = i
			break
		}
		if ends(s.p.Text, i, b.End) {
			to = i
			break
		}
	}
	text := s.p.Lower[from:to]
	s.last = sentence{
		Range: posting.Range{Start: from, End: to}, text: text,
		eeo: containsAny(text, eeoFrames), encouraged: containsAny(text, encouragements),
	}
	return &s.last
}

// ends says whether a mark at i ends a sentence: a point inside of a word or a number does not.
func ends(text string, i, limit int) bool {
	switch text[i] {
	case '!', '?', '\n':
		return true
	case '.':
		return i+1 == limit || text[i+1] == ' ' || text[i+1] == '\n' || text[i+1] >= utf8.RuneSelf
	}
	return false
}

func containsAny(s string, list []string) bool {
	return slices.ContainsFunc(list, func(x string) bool { return strings.Contains(s, x) })
}

// Quotation marks that open and close; the straight one does both.
const (
	opening = "“„«‚"
	closing = "”“»‘’"
)

// quoted says whether the hit stands in quotation marks within its block.
func (s *scanner) quoted(block int, h hit) bool {
	b, r := s.p.Blocks[block], s.textOf(h)
	before, after := s.p.Text[max(b.Start, r.Start-widest):r.Start], s.p.Text[r.End:min(b.End, r.End+widest)]
	if strings.Count(before, `"`)%2 == 1 && strings.Contains(after, `"`) {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	if strings.ContainsRune("'‘", last) && strings.ContainsRune("'’", first) {
		return true
	}
	i := strings.LastIndexAny(before, opening)
	return i >= 0 && !strings.ContainsAny(before[i+len("“"):], "”»") && strings.ContainsAny(after, closing)
}

// name says whether the hit is written as a proper name: it is part of the employer's name, or capitalised beside another
// capitalised word in a block that is not itself written in capitals or title case.
func (s *scanner) name(h hit) bool {
	text := s.p.LowerSlice(s.textOf(h))
	if e := strings.ToLower(s.p.Doc.Employer.String); e != "" && strings.Contains(e, text) {
		return true
	}
	if !s.capital(h.at) || s.titleCase() {
		return false
	}
	before := h.at > 0 && s.blank(h.at-1) && s.capital(h.at-1) && !s.startsSentence(h.at-1)
	after := h.end < len(s.words) && s.blank(h.end-1) && s.capital(h.end)
	return before || after
}

// blank says whether a single blank stands between a word and the next one.
func (s *scanner) blank(at int) bool {
	return s.p.Text[s.words[at].End:s.words[at+1].Start] == " "
}

func (s *scanner) startsSentence(at int) bool { return at == 0 || s.parted(at-1) }

func (s *scanner) capital(at int) bool {
	r, _ := utf8.DecodeRuneInString(s.p.Slice(s.words[at].Range))
	return unicode.IsUpper(r)
}

// caps says whether a block is written in title case.
type caps uint8

const (
	unknown caps = iota
	sentenceCase
	titleCase
)

// titleCase says whether most words of the block are capitalised.
func (s *scanner) titleCase() bool {
	if s.title == unknown {
		n := 0
		for at := range s.words {
			if s.capital(at) {
				n++
			}
		}
		s.title = sentenceCase
		if n*2 > len(s.words) {
			s.title = titleCase
		}
	}
	return s.title == titleCase
}

// endings of the other gender that go on a word: "Entwickler:in", "vendeur(se)", "camarero/a".
var endings = []string{
	":in", "*in", "_in", "/in", "/-in", "(in", "·in", ":innen", "*innen", "(e)", "(e", "·e", ".e", "-e ", "/e", "(ne", "·ne", "(se", "·se", "(rice", "·rice",
	" /in", "-/in", " /-in", " / in ", "/a", "(a)", "/-a", "(o)", "/o",
}

// both says whether both genders are named: by an ending that goes on the hit, or by the other form beside it.
func (s *scanner) both(h hit) bool {
	rest := s.p.Lower[s.words[h.end-1].End:]
	for _, e := range endings {
		if strings.HasPrefix(rest, e) {
			after, _ := utf8.DecodeRuneInString(rest[len(e):])
			if !unicode.IsLetter(after) || strings.HasSuffix(e, " ") || e[0] == '(' {
				return true
			}
		}
	}
	return s.other(h.at-1, h.at-2, h) || s.other(h.end, h.end+1, h)
}

// other says whether the word at near, or beyond an "or" the one at far, is the hit's other form: it begins alike or ends
// in the other gender's way, and a slash or an "or" stands between.
func (s *scanner) other(near, far int, h hit) bool {
	if near < 0 || near >= len(s.words) {
		return false
	}
	if slices.Contains([]string{"or", "oder", "ou", "o", "of", "and", "und", "et", "y", "en"}, s.words[near].Text) {
		return far >= 0 && far < len(s.words) && alike(s.words[far].Text, s.words[h.end-1].Text)
	}
	at := min(near, h.at)
	if near >= h.end {
		at = h.end - 1
	}
	return strings.Trim(s.p.Text[s.words[at].End:s.words[at+1].Start], " \u00a0") == "/" && alike(s.words[near].Text, s.words[h.end-1].Text)
}

// alike says whether two different words share their first three letters: "waiter" and "waitress", "salesman" and
// "saleswoman".
func alike(a, b string) bool {
	return a != b && len(a) >= 3 && len(b) >= 3 && a[:3] == b[:3]
}
