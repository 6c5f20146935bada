package posting

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bounds of headings that stand in the line of their text, as in texts from which all line ends were lost. Lengths are in bytes.
// Shorter text behind a colon is a value, and the whole a label: "Benefits: 25 days off".
const (
	shortestRunIn = 60
	longestRunIn  = 90
	shortestBold  = 40 // text behind a bold heading
	leastGlued    = 20 // text behind a heading that is glued to it
	longColon     = 6  // words of a heading before a colon
	longGlued     = 8  // words of a heading that is glued to what follows
	longDots      = 12 // words before an ellipsis: "As a baker at Bramble you will…"
	mostJoints    = 4  // places looked at where a heading may be glued to its text: "JavaScript" has one too
	openLinks     = 8  // links that are open at once and still get their text
)

// runIn is a heading in the line of its text, with the mark that ends it. One that is not sure needs a sure one beside it.
type runIn struct {
	Range
	sure bool
}

// opening says what parts a capital, at which a heading may begin, from the text before it.
type opening uint8

const (
	noOpening opening = iota // it is no capital, or stands in a word
	aWord                    // a blank behind a word
	aSentence                // a blank behind a sentence, two blanks, or the beginning of the text
	glued                    // nothing: it follows a word or a sentence without a blank
)

// closing says what parts words, which may be a heading, from the text behind them.
type closing uint8

const (
	noClosing  closing = iota // nothing: they go on
	aCapital                  // a blank before a capital
	aMark                     // a bullet, a dash or a digit
	aColon                    // a colon and a blank
	aQuestion                 // a question mark and a blank
	anEllipsis                // an ellipsis, and a capital, a bullet or a digit
	gluedColon                // a colon, a question mark or an ellipsis, and a capital without a blank
	gluedWord                 // a capital or a digit without a blank
)

// runIns parts the open block before and behind the headings that stand in its text: "… our ovens. Responsibilities: Bake …" and
// "… our ovens.Key ResponsibilitiesBake …". It emits the blocks up to the last heading and returns the range of what is left.
func (b *builder) runIns(blk Block, r Range) Range {
	b.found = b.found[:0]
	i := r.Start
	if n := b.boldRunIn(r); n > 0 {
		b.found = append(b.found, runIn{Range{i, i + n}, true})
		i += n
	}
	for ; i < r.End-leastGlued; i++ {
		if c := b.text[i]; c-'A' >= 26 && c != 0xC3 {
			continue // no Latin capital
		}
		if o := b.openingAt(r, i); o != noOpening {
			if n, sure := runInAt(b.text[i:r.End], b.text[max(r.Start, i-longestRunIn):i], o); n > 0 {
				b.found = append(b.found, runIn{Range{i, i + n}, sure})
				i += n - 1
			}
		}
	}
	if len(b.found) < 2 || !slices.ContainsFunc(b.found, func(h runIn) bool { return h.sure }) {
		b.found = slices.DeleteFunc(b.found, func(h runIn) bool { return !h.sure })
	}
	if len(b.found) == 0 {
		return r
	}
	return b.part(blk, r)
}

// boldRunIn is the length of the bold heading that the open block begins with, 0 for none: "<b>About us:</b> We bake …".
func (b *builder) boldRunIn(r Range) int {
	if b.lead <= r.Start || b.lead >= r.End {
		return 0
	}
	head := b.trim(Range{r.Start, b.lead})
	words, rest := b.text[head.Start:head.End], trimBlanks(b.text[b.lead:r.End])
	if len(rest) > 0 && rest[0] == ':' {
		head.End = b.lead + bytes.IndexByte(b.text[b.lead:], ':') + 1
		rest = trimBlanks(rest[1:])
	}
	if len(words) > longestRunIn || len(rest) < shortestBold {
		return 0
	}
	text := string(words)
	id, also, g := sectionOf(lower(text))
	marked := head.End > b.lead || strings.HasSuffix(text, ":") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "...") || strings.HasSuffix(text, "…")
	switch {
	case g < strong || isValue(id) || isValue(also) || countWords(text) > longBold:
		return 0
	case marked || g == exact && upperAt(rest, 0):
		return head.End - r.Start
	}
	return 0
}

// part makes blocks of the headings in b.found and of the text between them, and returns the range of the text behind them.
func (b *builder) part(blk Block, r Range) Range {
	b.look |= parted
	r.End += b.breakLines(r)
	for _, h := range b.found {
		b.emit(blk, Range{r.Start, h.Start})
		head := blk
		head.Kind, head.Pseudo, head.Closed = Heading, true, true
		b.emit(head, h.Range)
		r.Start = h.End
	}
	return b.trim(r)
}

// breakLines puts a line end before and behind each heading in b.found, whose ranges it moves: in the place of a blank, or else
// between what is glued together. It returns by how many bytes the text grew.
func (b *builder) breakLines(r Range) int {
	b.breaks = b.breaks[:0]
	last := r.Start
	for k := range b.found {
		h := &b.found[k]
		if h.Start > last && b.text[h.Start-1] != '\n' {
			b.breakLine(h.Start-1, h.Start)
		}
		h.Start += len(b.breaks)
		last = h.End
		h.End += len(b.breaks)
		b.breakLine(last, last)
	}
	b.grow(b.breaks)
	return len(b.breaks)
}

// breakLine turns the blank at i into a line end, or notes that one is needed at k.
func (b *builder) breakLine(i, k int) {
	if b.text[i] == ' ' || b.text[i] == '\t' {
		b.text[i] = '\n'
		return
	}
	b.breaks = append(b.breaks, k)
}

// grow puts line ends into the open block's text at rising offsets. What follows them moves, with the pieces and links that lead
// to it.
func (b *builder) grow(at []int) {
	if len(at) == 0 {
		return
	}
	end := len(b.text)
	b.text = append(b.text, make([]byte, len(at))...)
	for k, from := range slices.Backward(at) {
		copy(b.text[from+k+1:], b.text[from:end])
		b.text[from+k] = '\n'
		end = from
	}
	b.movePieces(at)
	moved := func(off int) int { n, _ := slices.BinarySearch(at, off); return off + n }
	for k, others := len(b.p.Links)-1, 0; k >= 0 && others < openLinks; k-- {
		t := &b.p.Links[k].Text
		if t.Start < b.start {
			others++ // a link around blocks may end in this one
		}
		t.Start, t.End = moved(t.Start+1)-1, moved(t.End)
		t.End = max(t.Start, t.End)
	}
}

// movePieces parts the pieces between which line ends were put at rising offsets, and moves them.
func (b *builder) movePieces(at []int) {
	first := len(b.p.pieces)
	for first > 0 && int(b.p.pieces[first-1].text+b.p.pieces[first-1].textLen) > at[0] {
		first--
	}
	old := slices.Clone(b.p.pieces[first:])
	b.p.pieces = b.p.pieces[:first]
	k := 0
	for _, c := range old {
		for k < len(at) && at[k] <= int(c.text) {
			k++
		}
		for ; c.linear && k < len(at) && at[k] < int(c.text+c.textLen); k++ {
			n := int32(at[k]) - c.text
			b.p.pieces = append(b.p.pieces, piece{c.text + int32(k), n, c.src, n, true})
			c.text, c.textLen, c.src, c.srcLen = c.text+n, c.textLen-n, c.src+n, c.srcLen-n
		}
		c.text += int32(k)
		b.p.pieces = append(b.p.pieces, c)
	}
}

// emit adds a part of the open block, if it holds text, as a block of its own.
func (b *builder) emit(blk Block, r Range) {
	if blk.Range = b.trim(r); blk.Len() > 0 {
		blk.Markup = b.p.Span(blk.Range)
		b.add(blk)
	}
}

// openingAt says what stands before the capital at i.
func (b *builder) openingAt(r Range, i int) opening {
	s := b.text[r.Start:r.End]
	i -= r.Start
	if !upperAt(s, i) {
		return noOpening
	}
	k := i
	for ; k > 0; k-- {
		if k > 1 && s[k-1] == 0xA0 && s[k-2] == 0xC2 {
			k--
		} else if s[k-1] != ' ' && s[k-1] != '\t' {
			break
		}
	}
	if k == 0 || i-k > 1 && s[k] != 0xC2 {
		return aSentence
	}
	c := s[k-1]
	switch {
	case k < i && sentenceEnd(c):
		return aSentence
	case k < i:
		return aWord
	case c-'a' < 26, sentenceEnd(c), c == ':', c == ';', c == ')':
		return glued
	case c-'A' < 26 && lowerAt(s, i+1), c-'0' < 10:
		return aWord // "AWSWhat you need", "B2B": as likely a name
	case c >= utf8.RuneSelf:
		if x, _ := utf8.DecodeLastRune(s[:i]); unicode.IsLower(x) || x == '…' || x == '•' || x == '”' || x == '\u200b' {
			return glued
		}
	}
	return noOpening
}

// standsApart says whether a word does not belong to the text before it, which ends in a word in lower case, or in a mark. "Customer
// Experience" is one name.
func standsApart(before []byte) bool {
	s := bytes.TrimRight(before, " ")
	return len(s) == 0 || s[len(s)-1] == ':' || s[len(s)-1] == ')' || lowerAt(s[bytes.LastIndexByte(s, ' ')+1:], 0)
}

// runInAt is the length of the heading that a text begins with, 0 for none, and whether it is surely one.
func runInAt(s, before []byte, o opening) (n int, sure bool) {
	a := aliasAt(s)
	end, c := 0, noClosing
	if a.n > 0 {
		end, c = closingAt(s, a.n)
	}
	if c <= aCapital && o != aWord {
		if n := free(s, o); n > 0 {
			return n, true
		}
	}
	if c != noClosing {
		if ok, sure := a.heads(s, before, end, o, c); ok {
			return end, sure
		}
	}
	return 0, false
}

// heads says whether an alias is a heading, by what stands around it.
func (a *aliasFound) heads(s, before []byte, end int, o opening, c closing) (ok, sure bool) {
	id := sectionIDs[a.section]
	several, label := a.words > 1, toldInAWord(id)
	enough := len(s)-end >= shortestRunIn
	switch c {
	case aColon:
		if o == aWord && !several && !standsApart(before) && id != "responsibilities" && !itemBegins(trimBlanks(s[end:])) {
			return false, false
		}
		return enough && (!label || id == "compensation" && several && o != aWord && wordBegins(s[end:])), true
	case gluedColon:
		return (several || !label && o != aWord) && !isValue(id), true
	case gluedWord:
		return (several || !label && o != aWord) && !isValue(id) && (o != aWord || titled(s[:a.n])), true
	case aQuestion, anEllipsis:
		return enough && o != aWord, true
	case aCapital, aMark:
		if !several || label || !enough || wordGoesOn(s, a.n) {
			return false, false
		}
		begins, long := sentenceBegins(s[end:]), a.words > 2
		switch {
		case !titled(s[:a.n]):
			return o != aWord && (begins || long) && !pronoun(s), false
		case o == aWord:
			return begins || long && tellsTheJob(id), false
		}
		return long || begins || !nounFollows(s), long || begins
	}
	return false, false
}

// free is the length of the heading that a text begins with where it is no alias but holds the words of one: "About Bramble Bakery:"
// "What will you bring to the team?".
func free(s []byte, o opening) int {
	if n := nameTwice(s); n > 0 {
		return n
	}
	words, joints, comma := 1, 0, false
	for k := 1; k < min(len(s), longestRunIn); k++ {
		switch c := s[k]; {
		case c-'a' < 26: // as most are
		case c == ' ':
			words++
		case c == ',':
			comma = true
		case c == ';', c == '!', c == '|':
			return 0
		case c == ':', c == '?', c == '.', c == 0xE2 && bytes.HasPrefix(s[k:], []byte("…")):
			if end, closed := closingAt(s, k); freeBefore(s[:k], end, s, o, closed, words, comma) {
				return end
			}
			return 0
		case upperAt(s, k) && lowerAt(s, k-1) && !comma && words > 1 && words < longGlued && joints < mostJoints:
			joints++
			if endsInPhrase(s[:k]) && titleCase(string(s[:k])) && !bytes.Contains(s[:k], []byte(" is ")) {
				return k
			}
		}
	}
	return 0
}

// freeBefore says whether free words are a heading, by the mark that ends them.
func freeBefore(words []byte, end int, s []byte, o opening, c closing, n int, comma bool) bool {
	if c != gluedColon && len(s)-end < shortestRunIn || c == noClosing || comma && o == glued {
		return false
	}
	text := lower(string(words))
	id, also, g := sectionOf(text)
	if g < strong {
		return false
	}
	switch {
	case s[len(words)] == '?' || c == aQuestion:
		return n <= longBold && (asks(text) || strings.HasPrefix(text, "why ") && id != "about_company")
	case c == anEllipsis:
		return n <= longDots && endsInPhrase(words)
	case c == aColon:
		return n > 1 && n <= longColon && (!toldInAWord(id) || id == "compensation" && also != "") && titleCase(string(words)) && (o != glued || endsInPhrase(words))
	case c == gluedColon:
		return n <= longGlued && !toldInAWord(id)
	}
	return false
}

// closingAt says what stands behind the first n bytes of a text, and where the mark that belongs to them ends.
func closingAt(s []byte, n int) (end int, c closing) {
	k := len(s) - len(trimBlanks(s[n:]))
	mark := noClosing
	switch {
	case k == len(s):
		return n, noClosing
	case s[k] == ':':
		mark, end = aColon, k+1
	case s[k] == '?':
		mark, end = aQuestion, k+1
	case bytes.HasPrefix(s[k:], []byte("...")), bytes.HasPrefix(s[k:], []byte("…")):
		mark, end = anEllipsis, k+3
	}
	if mark != noClosing {
		rest := s[end:]
		switch {
		case len(rest) == 0:
			return end, noClosing
		case upperAt(rest, 0) || itemBegins(rest):
			return end, gluedColon
		}
		text := trimBlanks(rest)
		if len(text) == len(rest) || mark == anEllipsis && !upperAt(text, 0) && !itemBegins(text) && !digitAt(text, 0) {
			return end, noClosing
		}
		return end, mark
	}
	switch {
	case itemBegins(s[k:]), k > n && digitAt(s, k):
		return n, aMark
	case !upperAt(s, k) && !digitAt(s, k):
		return n, noClosing
	case k > n:
		return n, aCapital
	}
	return n, gluedWord
}

// itemBegins says whether a text begins with a bullet, or with a dash as one.
func itemBegins(s []byte) bool {
	x, n := utf8.DecodeRune(s)
	switch x {
	case '•', '·', '●', '▪', '■', '‣', '◦', '○', '►', '➢', '✓', '✔', '★', '\uf0b7':
		return true
	case '-', '–', '—', '*':
		return n < len(s) && (s[n] == ' ' || upperAt(s, n) || digitAt(s, n))
	}
	return false
}

// nameTwice is the length of a heading that names the employer, where the text behind it begins with that name:
// "About Bramble Bakery Bramble Bakery bakes …".
func nameTwice(s []byte) int {
	for _, about := range [...]string{"About ", "ABOUT ", "Über ", "Over ", "Om ", "Sobre ", "À propos de "} {
		if !bytes.HasPrefix(s, []byte(about)) {
			continue
		}
		name := s[len(about):min(len(s), longestRunIn)]
		if !upperAt(name, 0) {
			return 0
		}
		word := name
		if n := bytes.IndexByte(word, ' '); n > 0 {
			word = word[:n]
		}
		for size := len(word); size > 2; size-- {
			k := bytes.Index(name[size:], word[:size])
			if k < 0 {
				continue
			}
			whole := bytes.TrimRight(name[:size+k], " ")
			if bytes.HasPrefix(name[size+k:], whole) && !bytes.ContainsAny(whole, ".,;:!?") {
				return len(about) + len(whole)
			}
			return 0
		}
	}
	return 0
}

// toldInAWord says whether a section, such as the place and the pay, is told in a word: its headings are labels as often.
func toldInAWord(id string) bool {
	switch id {
	case "", "compensation", "location_work", "application_process", "duplicate_notice", "clearance_eligibility", "tech_stack":
		return true
	}
	return false
}

// isValue says whether a section is told in a value.
func isValue(id string) bool {
	return id == "compensation" || id == "location_work" || id == "duplicate_notice"
}

// titled says whether at least two words of a heading, or all of it, are in capitals.
func titled(s []byte) bool {
	n, words, begins := 0, 1, true
	for i := range s {
		switch {
		case s[i] == ' ':
			begins = true
			words++
			continue
		case begins && upperAt(s, i):
			n++
		}
		begins = false
	}
	return n > 1 || words == 1
}

// asks says whether lower-case words begin with a word that asks, but for a reason: "Why wait? Apply today" heads nothing.
func asks(s string) bool {
	w, _, _ := strings.Cut(strings.TrimPrefix(s, "¿"), " ")
	if n := strings.IndexAny(w, "'’"); n > 0 {
		w = w[:n]
	}
	switch w {
	case "what", "who", "how", "where", "when", "which", "was", "wer", "wen", "wie", "wo", "wann", "qui", "que", "quoi", "quel", "quelle", "quels", "comment",
		"qué", "quién", "quiénes", "cómo", "wat", "hoe", "vad", "vem", "vilka", "hur":
		return true
	}
	return false
}

// pronoun says whether a text begins with one: "We offer" begins sentences.
func pronoun(s []byte) bool {
	w, _, _ := bytes.Cut(s[:min(len(s), 8)], []byte(" "))
	switch string(w) {
	case "We", "You", "I", "It", "They", "This", "In", "Wir", "Sie", "Du", "Ihr", "Nous", "Vous", "Tu", "Il", "Wij", "Jij", "Je", "Vi":
		return true
	}
	return false
}

// nounFollows says whether a text begins with an article or the like, behind which any name may follow: "The Company Secretary".
func nounFollows(s []byte) bool {
	w, _, _ := bytes.Cut(s[:min(len(s), 8)], []byte(" "))
	switch string(w) {
	case "The", "Our", "THE", "OUR", "Le", "La", "L", "Notre", "El", "Nuestra", "Der", "Die", "Das", "Unser", "Unsere", "De", "Het", "Onze":
		return true
	}
	return false
}

// wordGoesOn says whether the word behind the first n bytes of a text goes on with them: "Core Duties And …", "CORE DUTIES OF …".
func wordGoesOn(s []byte, n int) bool {
	w, _, _ := bytes.Cut(trimBlanks(s[n:]), []byte(" "))
	switch string(w) {
	case "And", "Or", "Of", "Und", "Et", "Y", "En":
		return true
	}
	return upperAt(s, n-1) && len(w) > 1 && upperAt(w, 1)
}

// sentenceBegins says whether a text begins with a word that begins sentences and no names, or with a bullet or digit.
func sentenceBegins(s []byte) bool {
	s = trimBlanks(s)
	if digitAt(s, 0) || itemBegins(s) {
		return true
	}
	n := 0
	for n < len(s) && (s[n]|0x20)-'a' < 26 {
		n++
	}
	switch string(s[:n]) {
	case "A", "An", "The", "This", "These", "Those", "We", "You", "Your", "Our", "As", "At", "In", "If", "To", "It", "For", "From", "With", "When", "While",
		"On", "Are", "Do", "Is", "By", "Be", "Have", "Join", "Here", "There", "Each", "Every", "All", "Any", "Must", "What", "Who", "Why", "How",
		"Wir", "Sie", "Du", "Als", "Die", "Der", "Das", "Ein", "Eine", "Mit", "Nous", "Vous", "Tu", "Notre", "Votre", "Le", "La", "Les", "En", "Au",
		"Nuestra", "El", "Los", "Una", "Un", "Buscamos", "Wij", "Je", "Jij", "Het", "De", "Een", "Vi":
		return true
	}
	return false
}

// tellsTheJob says whether a section tells what the job is and whom it is for.
func tellsTheJob(id string) bool {
	switch id {
	case "role_summary", "responsibilities", "min_qualifications", "preferred_qualifications":
		return true
	}
	return false
}

// wordBegins says whether a text begins with a word that has but one capital: no amount, and no code of a currency.
func wordBegins(s []byte) bool {
	s = trimBlanks(s)
	return upperAt(s, 0) && lowerAt(s, 1)
}

func sentenceEnd(c byte) bool { return c == '.' || c == '!' || c == '?' }

// trimBlanks is a text without the blanks that it begins with.
func trimBlanks(s []byte) []byte {
	for {
		switch {
		case len(s) > 0 && (s[0] == ' ' || s[0] == '\t'):
			s = s[1:]
		case len(s) > 1 && s[0] == 0xC2 && s[1] == 0xA0:
			s = s[2:]
		default:
			return s
		}
	}
}

func digitAt(s []byte, i int) bool { return i < len(s) && s[i]-'0' < 10 }

// upperAt says whether a Latin capital stands at s[i].
func upperAt(s []byte, i int) bool {
	if i >= len(s) {
		return false
	}
	if c := s[i]; c < utf8.RuneSelf || c != 0xC3 || i+1 == len(s) {
		return c-'A' < 26
	}
	return s[i+1] < 0x9F && s[i+1] != 0x97
}

// lowerAt says whether a small Latin letter stands, or ends, at s[i].
func lowerAt(s []byte, i int) bool {
	if i < 0 || i >= len(s) {
		return false
	}
	c := s[i]
	return c-'a' < 26 || c == 0xC3 && i+1 < len(s) && s[i+1] >= 0x9F || c >= 0x9F && c < 0xC0 && i > 0 && s[i-1] == 0xC3
}
