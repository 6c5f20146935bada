package posting

import (
	"bytes"
	"slices"
	"strings"
)

// Bounds of headings in the line of their text; lengths are in bytes.
const (
	shortestRunIn = 60 // text behind a heading; shorter text behind a colon is a value, and the whole a label: "Benefits: 25 days off"
	longestRunIn  = 90 // a heading
	shortestBold  = 40 // text behind a bold heading
	leastGlued    = 20 // text behind a heading that is glued to it
	longColon     = 6  // words of a heading before a colon
	longGlued     = 8  // words of a heading that is glued to what follows
	longDots      = 12 // words before an ellipsis: "As a baker at Bramble you will…"
	mostJoints    = 4  // places looked at where a heading may be glued to its text: "JavaScript" has one too
)

// runIn is a heading in the line of its text, with the mark that ends it, as in texts from which all line ends were lost. One that is not
// sure needs a sure one beside it. runin_around.go looks at what stands before and behind words, runin_words.go at the words themselves,
// runin_part.go parts the text.
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
	anItem                    // a bullet, a dash or a digit
	aColon                    // a colon and a blank
	aQuestion                 // a question mark and a blank
	anEllipsis                // an ellipsis, and a capital, a bullet or a digit
	gluedMark                 // a colon, a question mark or an ellipsis, and a capital without a blank
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
		if o := openingAt(b.text[r.Start:r.End], i-r.Start); o != noOpening {
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

// runInAt is the length of the heading that a text begins with, 0 for none, and whether it is surely one.
func runInAt(s, before []byte, o opening) (n int, sure bool) {
	a := aliasAt(s)
	end, c := 0, noClosing
	if a.n > 0 {
		end, c = closingAt(s, a.n)
	}
	if (c == noClosing || c == aCapital) && o != aWord {
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
	case gluedMark:
		return (several || !label && o != aWord) && !isValue(id), true
	case gluedWord:
		return (several || !label && o != aWord) && !isValue(id) && (o != aWord || titled(s[:a.n])), true
	case aQuestion, anEllipsis:
		return enough && o != aWord, true
	case aCapital, anItem:
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
			end, closed := closingAt(s, k)
			switch {
			case closed == noClosing, closed != gluedMark && len(s)-end < shortestRunIn, comma && o == glued:
				return 0
			case c == '?':
				closed = aQuestion
			}
			if !freeHeading(s[:k], words, o, closed) {
				return 0
			}
			return end
		case upperAt(s, k) && lowerAt(s, k-1) && !comma && words > 1 && words < longGlued && joints < mostJoints:
			joints++
			if endsInPhrase(s[:k]) && titleCase(string(s[:k])) && !bytes.Contains(s[:k], []byte(" is ")) {
				return k
			}
		}
	}
	return 0
}

// freeHeading says whether so many words are a heading, by the mark that ends them.
func freeHeading(words []byte, n int, o opening, c closing) bool {
	text := lower(string(words))
	id, also, g := sectionOf(text)
	if g < strong {
		return false
	}
	switch c {
	case aQuestion:
		return n <= longBold && (asks(text) || strings.HasPrefix(text, "why ") && id != "about_company")
	case anEllipsis:
		return n <= longDots && endsInPhrase(words)
	case aColon:
		return n > 1 && n <= longColon && (!toldInAWord(id) || id == "compensation" && also != "") && titleCase(string(words)) && (o != glued || endsInPhrase(words))
	case gluedMark:
		return n <= longGlued && !toldInAWord(id)
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

// tellsTheJob says whether a section tells what the job is and whom it is for.
func tellsTheJob(id string) bool {
	switch id {
	case "role_summary", "responsibilities", "min_qualifications", "preferred_qualifications":
		return true
	}
	return false
}
