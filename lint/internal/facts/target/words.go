package target

import (
	"strings"
	"sync"

	"github.com/postlint/postlint/lint/internal/facts/stem"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Stems lead to what may be a way to apply: addresses, telephone numbers, "click here", "the link below", "in person",
// "by post", and "apply" itself.
var Stems = sync.OnceValue(func() *stem.Set {
	return stem.New("http", "www.", "phon", "tel:", "tel.", "call", "lick", "liqu", "klik", "clic", "appl", "ewer", " lin", "pers", "by p")
})

// words reads the text of body and chrome: what an address or a verb of pointing leads to.
func (r *recogniser) words() {
	lower, set := r.p.Lower, Stems()
	block, from := -1, 0
	for {
		at, s := r.stems.Next(set, lower, from)
		if at < 0 {
			break
		}
		from = at + 1
		for block+1 < len(r.p.Blocks) && r.p.Blocks[block+1].Start <= at {
			block++
		}
		if block < 0 || r.p.Blocks[block].Role == posting.Field || at >= r.p.Blocks[block].End {
			continue
		}
		if end := r.word(s, at, block); end > from {
			from = end
		}
	}
	for at := 0; ; at++ {
		n := strings.IndexByte(lower[at:], '@')
		if n < 0 {
			return
		}
		at += n
		r.mail(at)
	}
}

// word reads on at a stem and says where it stopped.
func (r *recogniser) word(s string, at, block int) int {
	b := &r.p.Blocks[block]
	rest := r.p.Lower[at:b.End]
	switch s {
	case "http", "www.":
		return r.url(at, b)
	case "phon", "tel:", "tel.", "call":
		return r.phone(at, b)
	case "lick", "liqu", "klik", "clic":
		return r.click(at, block)
	case "appl", "ewer":
		if strings.HasPrefix(rest, "apply here") {
			r.point(posting.Range{Start: at, End: at + len("apply here")}, block, apply, at)
		} else if s == "ewer" && strings.HasPrefix(rest, "ewerben sie sich hier") {
			r.point(posting.Range{Start: wordStart(r.p.Lower, at), End: at + len("ewerben sie sich hier")}, block, apply, at)
		} else if strings.HasPrefix(rest, "apply button") || strings.HasPrefix(rest, "application form") {
			r.add(posting.Range{Start: at, End: at + strings.IndexByte(rest, ' ')}, apply, "form")
		}
	case " lin":
		return r.below(at+1, block)
	case "pers":
		if strings.HasPrefix(rest, "person") && strings.HasSuffix(r.p.Lower[b.Start:at], "in ") && r.around(block) == apply && near(r.p.Lower[b.Start:at], "apply") {
			r.add(posting.Range{Start: at - 3, End: at + 6}, apply, "person")
		}
	case "by p":
		if strings.HasPrefix(rest, "by post") && end(rest, 7) && r.around(block) == apply {
			r.add(posting.Range{Start: at, End: at + 7}, apply, "post")
		}
	}
	return at + 1
}

// near says whether the word stands in the last 40 bytes.
func near(s, word string) bool { return strings.Contains(s[max(0, len(s)-40):], word) }

// end says whether a word ends at byte i.
func end(s string, i int) bool { return i >= len(s) || !letter(s[i]) }

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 0x80 }

func wordStart(s string, at int) int {
	for at > 0 && letter(s[at-1]) {
		at--
	}
	return at
}

// url takes an address that stands bare in the text. Only those count that lead to an applicant tracking system or stand where
// the text speaks of applying.
func (r *recogniser) url(at int, b *posting.Block) int {
	if at > b.Start && (letter(r.p.Lower[at-1]) || r.p.Lower[at-1] == '/') {
		return at + 1
	}
	end := at
	for end < b.End && r.p.Lower[end] > ' ' && !strings.ContainsRune("<>\"()[]", rune(r.p.Lower[end])) {
		end++
	}
	u := strings.TrimRight(r.p.Lower[at:end], ".,;:!?'")
	if len(u) < 8 || strings.IndexByte(u, '.') < 0 {
		return end
	}
	where := posting.Range{Start: at, End: at + len(u)}
	if !r.linked(where) && (ats(host(u)) || r.around(r.p.BlockAt(at)) == apply) {
		r.add(where, apply, "url")
	}
	return end
}

// phone takes a telephone number that the text announces: "call us on 01632 960123". Nine digits are the fewest that a number
// with its area code has.
func (r *recogniser) phone(at int, b *posting.Block) int {
	lower, stop := r.p.Lower, min(b.End, at+60)
	first := at
	for first < stop && !digit(lower[first]) && lower[first] != '+' {
		first++
	}
	last, digits := first, 0
	for i := first; i < min(b.End, first+30); i++ {
		switch c := lower[i]; {
		case digit(c):
			digits++
			last = i + 1
		case c != ' ' && c != '-' && c != '(' && c != ')' && c != '/' && c != '.' && c != '+':
			i = b.End
		}
	}
	if digits < 9 {
		return at + 1
	}
	r.add(posting.Range{Start: first, End: last}, contact, "phone")
	return last
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// mail takes an e-mail address.
func (r *recogniser) mail(at int) {
	lower := r.p.Lower
	from, to := at, at+1
	for from > 0 && mailByte(lower[from-1]) {
		from--
	}
	for to < len(lower) && mailByte(lower[to]) {
		to++
	}
	for to > at+1 && (lower[to-1] == '.' || lower[to-1] == '-') {
		to--
	}
	block := r.p.BlockAt(at)
	if from == at || strings.IndexByte(lower[at:to], '.') < 0 || block < 0 || r.p.Blocks[block].Role == posting.Field {
		return
	}
	where := posting.Range{Start: from, End: to}
	if !r.linked(where) {
		r.add(where, r.around(block), "mail")
	}
}

func mailByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_' || c == '+'
}

// click reads "click here", "click the link below", "click apply": the first two need a target, the last is the page's form.
func (r *recogniser) click(at, block int) int {
	lower, b := r.p.Lower, &r.p.Blocks[block]
	start := wordStart(lower, at)
	word := start
	for word < b.End && letter(lower[word]) {
		word++
	}
	switch lower[start:word] {
	case "click", "clicking", "klick", "klicke", "klicken", "cliquez", "cliquer", "clic", "klik":
	default:
		return word
	}
	rest := lower[word:min(b.End, word+48)]
	stop := strings.IndexAny(rest, ".!?;")
	if stop >= 0 {
		rest = rest[:stop]
	}
	for _, here := range [...]string{" here", " sie hier", " hier", " ici", " aquí"} {
		if i := strings.Index(rest, here); i >= 0 && i < 12 && end(rest, i+len(here)) {
			kind := page
			if speaksOfApplying(r.sentence(at, b)) {
				kind = apply
			}
			where := posting.Range{Start: start, End: word + i + len(here)}
			r.point(where, block, kind, start)
			return where.End
		}
	}
	if i := strings.Index(rest, "apply"); i >= 0 && i < 24 && !strings.Contains(rest[:i], " link") {
		r.add(posting.Range{Start: start, End: word + i + len("apply")}, apply, "form")
		return word + i
	}
	return word
}

// sentence is the text around an offset, up to the next stops.
func (r *recogniser) sentence(at int, b *posting.Block) string {
	from, to := max(b.Start, at-160), min(b.End, at+160)
	if i := strings.LastIndexAny(r.p.Lower[from:at], ".!?"); i >= 0 {
		from += i + 1
	}
	if i := strings.IndexAny(r.p.Lower[at:to], ".!?"); i >= 0 {
		to = at + i
	}
	return r.p.Lower[from:to]
}

// point adds a pointer such as "click here" where nothing at or behind it leads on.
func (r *recogniser) point(where posting.Range, block int, kind string, from int) {
	if !r.loose || !ends(r.p.Lower, where.End) {
		return
	}
	if before := r.p.Lower[r.p.Blocks[block].Start:where.Start]; strings.HasSuffix(before, "why ") || strings.HasSuffix(before, "who ") {
		return
	}
	if r.linked(where) || r.reaches(block, from) || block+1 < len(r.p.Blocks) && r.reaches(block+1, 0) {
		return
	}
	r.lose(where, kind)
}

// ends says whether the phrase ends at byte i: at the end, at a mark, or before a word that goes on about what is reached.
func ends(s string, i int) bool {
	if i >= len(s) {
		return true
	}
	switch s[i] {
	case '.', ',', '!', ':', ';', ')', '\n', '"', '\'', '-':
		return true
	case ' ':
	default:
		return s[i] >= 0x80
	}
	for _, w := range [...]string{"to ", "for ", "and ", "or ", "if ", "um ", "pour ", "para ", "om ", "–", "-", "now"} {
		if strings.HasPrefix(s[i+1:], w) {
			return true
		}
	}
	return false
}

// below reads "the link below", "the following link", "the link provided" behind a verb that asks to use it, in a body that
// holds no link at all.
func (r *recogniser) below(at, block int) int {
	lower, b := r.p.Lower, &r.p.Blocks[block]
	next := at + len("link")
	if !r.loose || !strings.HasPrefix(lower[at:b.End], "link") || !end(lower[:b.End], next) {
		return at
	}
	sentence := r.sentence(at, b)
	before := lower[max(b.Start, at-24):at]
	after := lower[next:min(b.End, next+12)]
	points := strings.HasPrefix(after, " below") || strings.HasPrefix(after, " above") || strings.HasPrefix(after, " provided") || strings.HasPrefix(after, " to apply") || strings.HasSuffix(before, "following ")
	verb := strings.Contains(before, "click") || strings.Contains(before, "follow ") || strings.Contains(before, "use ") || strings.Contains(before, "using") || strings.Contains(before, "via ") || strings.Contains(before, "through ")
	if !points || !verb || r.anyLink() {
		return next
	}
	kind := page
	if speaksOfApplying(sentence) {
		kind = apply
	}
	start := at
	for _, verb := range [...]string{"click", "follow ", "using", "use ", "via ", "through "} {
		if i := strings.LastIndex(before, verb); i >= 0 {
			start = min(start, at-len(before)+i)
		}
	}
	to := next
	if i := strings.IndexByte(strings.TrimLeft(after, " "), ' '); strings.HasPrefix(after, " ") && !strings.HasPrefix(after, " to") {
		to = min(b.End, next+1+max(i, 0))
		if i < 0 {
			to = next + len(strings.TrimRight(after, " .,;:!"))
		}
	}
	r.lose(trim(lower, posting.Range{Start: start, End: to}, blanks+".,;:!"), kind)
	return next
}

// anyLink says whether the posting holds a link or a bare address anywhere.
func (r *recogniser) anyLink() bool {
	if !r.looked {
		r.looked = true
		r.any = len(r.p.Links) > 0 || strings.Contains(r.p.Lower, "http") || strings.Contains(r.p.Lower, "www.")
	}
	return r.any
}
