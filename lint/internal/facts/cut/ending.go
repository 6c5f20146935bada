package cut

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/posting"
)

// reach is how many bytes of the last block are looked at. Evidence for a cut stands at the very end; the longest that is
// asked for is a sentence, to see whether it is prose.
const reach = 600

// ending is the end of the body, and what it shows.
type ending struct {
	evidence
	p     *posting.Posting
	block int
	start int // in p.Text: start of what is looked at
	end   int // moves back over marks and buttons that were recognised
	mark  int // where the mark or button begins that the cut shows at the end; -1 is none
	lang  languages

	marked   bool // the cut is at a mark before the end
	langSeen bool
}

func newEnding(p *posting.Posting, block int) *ending {
	b := p.Blocks[block].Range
	start := max(b.Start, b.End-reach)
	for start > b.Start && start < b.End && !utf8.RuneStart(p.Text[start]) {
		start++
	}
	e := &ending{p: p, block: block, start: start, end: b.End, mark: -1}
	e.trim()
	return e
}

func (e *ending) text() string  { return e.p.Text[e.start:e.end] }
func (e *ending) lower() string { return e.p.Lower[e.start:e.end] }

// trim moves the end before blanks.
func (e *ending) trim() { e.end = e.start + len(strings.TrimRightFunc(e.text(), blank)) }

func blank(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u200d' || r == '\u00ad'
}

// takes makes a mark that stands at the very end a part of the end's evidence.
func (e *ending) takes(m mark) bool {
	if m.at.Start < e.start || m.at.End < e.end-1 || m.at.Start >= e.end {
		return false
	}
	e.add(m.signal)
	e.marked = true
	e.back(m.at.Start)
	return true
}

// back moves the end before a mark or button that begins at at.
func (e *ending) back(at int) {
	e.mark = at
	e.end = at
	e.trim()
}

// gather collects all evidence at the end. Texts that end as texts should are left early: they are most.
func (e *ending) gather() {
	e.expander()
	e.ellipsis()
	if e.mark < 0 {
		e.brokenCharacter()
		e.lastWord()
		e.punctuation()
		e.brackets()
		e.heading()
	}
	e.markup()
	if e.marked && e.mark < 0 {
		// The cut is elsewhere: open elements and the length belong to it.
		return
	}
	e.unclosed(&e.evidence)
	e.continuedElsewhere()
	e.fullStop()
	e.lastItem()
	e.countPromise()
	e.length(&e.evidence, e.end)
	e.snippet()
}

// at is the range that shows the cut: the mark with the word before it, else the last words.
func (e *ending) at() posting.Range {
	b := e.p.Blocks[e.block].Range
	if e.mark >= 0 {
		return e.lead(posting.Range{Start: e.mark, End: b.End})
	}
	return posting.Range{Start: lastWords(e.p.Text, b), End: b.End}
}

// shown is the most bytes of the last words that a finding shows.
const shown = 60

// lastWords is where the last words of a block begin: at a word start, at most 60 bytes from its end.
func lastWords(text string, b posting.Range) int {
	start := b.End - shown
	if start <= b.Start {
		return b.Start
	}
	if i := strings.IndexFunc(text[start:b.End], unicode.IsSpace); i >= 0 {
		at := start + i
		at += len(text[at:b.End]) - len(strings.TrimLeftFunc(text[at:b.End], unicode.IsSpace))
		if at < b.End {
			return at
		}
	}
	for start < b.End && !utf8.RuneStart(text[start]) {
		start++
	}
	return start
}

// lead widens a mark by the word before it, which is often torn.
func (e *ending) lead(m posting.Range) posting.Range {
	i := e.p.BlockAt(m.Start)
	if i < 0 {
		return m
	}
	head := strings.TrimRightFunc(e.p.Text[min(e.p.Blocks[i].Start, m.Start):m.Start], blank)
	if head == "" {
		return m
	}
	from := max(0, len(head)-shown)
	word := from + lastToken(head[from:])
	if word == from && from > 0 { // one long token: leave it
		return m
	}
	return posting.Range{Start: e.p.Blocks[i].Start + word, End: m.End}
}

// language is the language at the end of the body.
func (e *ending) language() languages {
	if !e.langSeen {
		e.langSeen = true
		from := max(0, e.end-reach)
		if t := e.p.Title; t >= 0 && from < e.p.Blocks[t].End && e.p.Blocks[t].End <= e.end {
			from = e.p.Blocks[t].End
		}
		e.lang = mainLanguage(e.p.Lower[from:e.end])
	}
	return e.lang
}

// expander finds the text of a button at the end: "… Read more". It is none where it is part of a sentence, and none where it is
// a link that leads somewhere, unless the text before is torn.
func (e *ending) expander() {
	if at := e.more(); at >= 0 {
		e.add(expander)
		e.back(at)
		e.ellipsis()
		return
	}
	if at := e.ruled(); at >= 0 {
		e.add(explicitMarker)
		e.back(at)
		return
	}
	for range 3 { // importers leave "Read more Read more"
		phrase := e.buttonStart()
		if phrase < 0 {
			return
		}
		before := strings.TrimRightFunc(e.p.Text[e.start:phrase], blank)
		dots := trimEllipsis(before) != before
		if !dots && e.inSentence(phrase) || !dots && e.leads(phrase) {
			return
		}
		e.add(expander)
		e.back(phrase)
		if dots {
			e.ellipsis()
			return
		}
	}
}

// more is where a bracket with such a text begins that the text ends with ("sets for the (more)"), or such a word right behind an
// ellipsis ("sets for the…more"), -1 if there is neither.
func (e *ending) more() int {
	l := e.lower()
	l = l[max(0, len(l)-maxBracketed):]
	from := e.end - len(l)
	if n := len(l); n > 0 && (l[n-1] == ')' || l[n-1] == ']') {
		open := strings.LastIndexAny(l, "([")
		if open < 0 {
			return -1
		}
		if w := strings.Trim(l[open+1:n-1], " .…»>"); contains(more[:], w) || contains(bracketedMore[:], w) || contains(expanders[:], w) {
			return from + open
		}
		return -1
	}
	for _, w := range more {
		if head, ok := strings.CutSuffix(l, w); ok && trimEllipsis(head) != head {
			return from + len(head)
		}
	}
	return -1
}

// ruled is where a cut word between rules begins that the text ends with ("--- truncated ---"), -1 if there is none.
func (e *ending) ruled() int {
	const rule = "-–—=*~_#"
	l := e.lower()
	head := strings.TrimRight(l, rule+" ")
	if head == l {
		return -1
	}
	for _, w := range cutWords {
		if before, ok := strings.CutSuffix(head, w); ok {
			if start := strings.TrimRight(before, rule+" "); len(before)-len(start) > 1 && strings.ContainsAny(before[len(start):], rule) {
				return e.start + len(start)
			}
		}
	}
	return -1
}

// maxBracketed is the most bytes of a bracket with a button's text.
const maxBracketed = 48

// buttonStart is where the text of a button starts that the text ends with, -1 if there is none.
func (e *ending) buttonStart() int {
	l := strings.TrimRight(e.lower(), " \u00a0.…»→>›+[]()")
	from := max(0, len(l)-40)
	for from < len(l) && !utf8.RuneStart(l[from]) {
		from++
	}
	// The phrases have two to five words: try each word start from the right.
	for i, n := len(l), 0; i > from && n < 5; n++ {
		i = from + lastToken(l[from:i])
		if contains(expanders[:], l[i:]) {
			return e.start + i
		}
		i = from + len(strings.TrimRightFunc(l[from:i], unicode.IsSpace))
	}
	return -1
}

// inSentence says whether the words at at, which could be a button's text, are part of the sentence before.
func (e *ending) inSentence(at int) bool {
	r, _ := utf8.DecodeRuneInString(e.p.Text[at:])
	before := strings.TrimRightFunc(e.p.Lower[e.start:at], blank)
	if before == "" {
		return false
	}
	word := before[lastToken(before):]
	if contains(beforeExpander[:], word) {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	return unicode.IsLower(r) && !(unicode.IsLetter(last) && atLeast(before, prose/2))
}

// leads says whether the text at at belongs to a link that leads somewhere else than to the top of the page.
func (e *ending) leads(at int) bool {
	for i := len(e.p.Links) - 1; i >= 0; i-- {
		if l := &e.p.Links[i]; l.Text.Start <= at && at < l.Text.End {
			h := strings.ToLower(strings.TrimSpace(l.Href))
			return h != "" && h[0] != '#' && !strings.HasPrefix(h, "javascript:")
		}
	}
	return false
}

// ellipsis finds an ellipsis at the end that no person would have written there.
func (e *ending) ellipsis() {
	text := strings.TrimRight(e.text(), "\"'”’»)] \u00a0")
	if trimEllipsis(text) == text {
		return
	}
	head := trimEllipsis(text)
	closers := strings.TrimSpace(e.text()[len(text):])
	head = strings.TrimRightFunc(head, blank)
	if closers != "" && (strings.HasSuffix(head, "[") || strings.HasSuffix(head, "(")) {
		e.back(e.start + len(head) - 1)
		e.add(elisionMarker)
		return
	}
	if head == "" || e.urlEnd(head) || signOff(e.p.Lower[e.start:e.start+len(head)]) {
		return
	}
	e.back(e.start + len(head))
	switch {
	case strings.HasSuffix(head, ","):
		e.addWeight(ellipsisEnd, enumeration)
	case e.torn():
		e.add(ellipsisAfterFragment)
	default:
		e.add(ellipsisEnd)
	}
}

// enumeration is the weight of an ellipsis after a comma ("Rust, Go, ..."): people write it for "and so on".
const enumeration = 0.4

// urlEnd says whether the text ends with an address: sites shorten the text of long links, and the link stays whole.
func (e *ending) urlEnd(head string) bool {
	t := head[lastToken(head):]
	if strings.Contains(t, "://") || strings.HasPrefix(t, "www.") || strings.Count(t, "/") > 1 {
		return true
	}
	at := e.start + len(head)
	for i := len(e.p.Links) - 1; i >= 0; i-- {
		if l := &e.p.Links[i]; l.Text.Start < at && at <= l.Text.End && l.HasHref {
			return strings.Contains(l.Href, t)
		}
	}
	return false
}

// signOff says whether a lower-case text ends with words that people put before an ellipsis.
func signOff(lower string) bool {
	lower = strings.TrimRight(lower, ".,!? ")
	for n, i := 0, len(lower); n < 5 && i > 0; n++ {
		i = lastToken(lower[:i])
		if contains(signOffs[:], lower[i:]) {
			return true
		}
		i = len(strings.TrimRight(lower[:i], " \u00a0"))
	}
	return false
}

// brokenCharacter finds half a character: the sign that stands for undecodable bytes, or what the first bytes of ’ and é look
// like in the wrong encoding. A text that is full of them was not cut but damaged throughout.
func (e *ending) brokenCharacter() {
	t := e.text()
	for _, broken := range [...]string{"\ufffd", "Ã", "Â", "â€", "â"} {
		head, ok := strings.CutSuffix(t, broken)
		if !ok {
			continue
		}
		r, _ := utf8.DecodeLastRuneInString(head)
		if unicode.IsLower(r) && strings.Count(e.p.Text[:e.end], broken) == 1 && !(broken == "â" && e.language()&(fr|it) != 0) {
			e.add(brokenCharacter)
		}
		return
	}
	if r, n := utf8.DecodeLastRuneInString(t); r == utf8.RuneError && n == 1 && utf8.ValidString(t[:len(t)-1]) {
		e.add(brokenCharacter)
	}
}

// markup takes what the tokenizer says of the end: it lies inside a tag, a comment or a character reference. In a text that is
// declared plain and full of tags all the same, it looks for itself.
func (e *ending) markup() {
	if e.p.Tail.Kind != "" {
		e.add(brokenMarkup)
		return
	}
	if e.html() {
		return
	}
	t := e.text()
	i := strings.LastIndexByte(t, '<')
	if i >= 0 && i+1 < len(t) && (t[i+1] == '/' || t[i+1]|0x20 >= 'a' && t[i+1]|0x20 <= 'z') && !strings.Contains(t[i:], ">") && strings.Contains(t[:i], "</") {
		e.add(brokenMarkup)
	}
}
