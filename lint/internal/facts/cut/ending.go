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
		e.openSentence()
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
	at := e.more()
	if at < 0 {
		at = e.elided()
	}
	if at >= 0 {
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
		w := strings.Trim(l[open+1:n-1], " .…»>")
		if contains(more[:], w) || contains(bracketedMore[:], w) || contains(expanders[:], w) || trimEllipsis(l[:open]) != l[:open] && viewing(w) {
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

// elided is where the words begin that come between an ellipsis and the end, if they tell the reader to open the rest ("sets for the…
// click here for the full text"), -1 if they do not.
func (e *ending) elided() int {
	l := e.lower()
	l = l[max(0, len(l)-maxBracketed):]
	at := strings.LastIndex(strings.TrimRight(l, buttonSigns), "…") + len("…")
	if at < len("…") {
		at = strings.LastIndex(strings.TrimRight(l, buttonSigns), "...") + len("...")
	}
	if at < len("...") {
		return -1
	}
	words := strings.Trim(l[at:], buttonSigns)
	verb, object, _ := strings.Cut(words, " ")
	if !contains(viewingVerbs[:], verb) || strings.ContainsAny(words, ".,;:!?@") || strings.Contains(words, "apply") || strings.Contains(words, " us") {
		return -1
	}
	for word := range strings.FieldsSeq(object) {
		if contains(wholes[:], word) {
			return e.end - len(l) + at + strings.Index(l[at:], words)
		}
	}
	return -1
}

// buttonSigns are what buttons have around their text.
const buttonSigns = " \u00a0.…»→>›+▾▼▸⌄[]()"

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

// buttonStart is where the text of a button starts that the text ends with, -1 if there is none. It may be stuck to what comes before:
// "seas…read more", "seasShow more".
func (e *ending) buttonStart() int {
	l := strings.TrimRight(e.lower(), buttonSigns)
	at := -1
	for i := len(l) - 1; i > 0 && len(l)-i <= longestButton; i-- {
		if l[i] > ' ' && e.begins(i) && contains(expanders[:], l[i:]) {
			at = e.start + i
		}
	}
	if contains(expanders[:], l) {
		at = e.start
	}
	return at
}

// longestButton is the most bytes of a button's text.
const longestButton = 40

// begins says whether a word may begin at a byte of the text: after a blank, a sign, or as a capital after a small letter.
func (e *ending) begins(i int) bool {
	t := e.text()
	switch c := t[i-1]; {
	case c <= ' ', c == '.', c == ')', c == ']':
		return true
	case c >= utf8.RuneSelf:
		return strings.HasSuffix(t[:i], "…") || strings.HasSuffix(t[:i], "\u00a0")
	default:
		return c >= 'a' && t[i] >= 'A' && t[i] <= 'Z'
	}
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
	text := strings.TrimRight(e.text(), "\"'”’»)]}> \u00a0")
	head := trimEllipsis(text)
	closers := strings.TrimSpace(e.text()[len(text):])
	if head == text {
		head = e.spacedDots(text, closers)
	}
	if head == text {
		return
	}
	head = strings.TrimRightFunc(head, blank)
	if closers != "" && strings.ContainsAny(head[len(head)-min(1, len(head)):], "[({<") {
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
	case enumerates(lastSentence(head)):
		e.addWeight(ellipsisEnd, enumeration)
	default:
		e.add(ellipsisEnd)
	}
}

// spacedDots drops dots that are no ellipsis everywhere from the end of a text: ". . .", and two dots in brackets or after a word that
// is torn. Two dots after a whole sentence are a slip.
func (e *ending) spacedDots(text, closers string) string {
	if head, ok := strings.CutSuffix(text, ". . ."); ok {
		return head
	}
	head, ok := strings.CutSuffix(text, "..")
	if !ok {
		return text
	}
	if closers != "" && strings.ContainsAny(head[len(head)-min(1, len(head)):], "[({<") {
		return head
	}
	end := e.end
	defer func() { e.end = end }()
	e.end = e.start + len(head)
	if e.trim(); e.torn() {
		return head
	}
	return text
}

// enumeration is the weight of an ellipsis after a row ("Rust, Go, ..."): people write it for "and so on".
const enumeration = 0.4

// enumerates says whether a sentence is a row of a few words each: "Vases, lamps, bowls ...".
func enumerates(sentence string) bool {
	parts := strings.Split(sentence, ",")
	for _, part := range parts {
		if atLeast(strings.TrimSpace(part), 4) {
			return false
		}
	}
	return len(parts) > 2
}

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
	if strings.HasPrefix(strings.TrimSpace(lastSentence(lower)), "see you ") {
		return true
	}
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
