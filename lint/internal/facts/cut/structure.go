package cut

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/facts/stem"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

// unclosed looks at the markup: text that goes on to the end of the file inside an element, while the author closed such
// elements before; and elements that must be closed and are not.
func (e *ending) unclosed(c *evidence) {
	if !e.html() {
		return
	}
	raw := strings.TrimRightFunc(e.p.Doc.Body.String, blank)
	inText := raw != "" && raw[len(raw)-1] != '>'
	if inText && (breaksHabit(raw, "p") || breaksHabit(raw, "li")) {
		c.add(unclosedText)
	}
	for _, o := range e.p.Open {
		switch o.Tag {
		case "ul", "ol", "table", "strong", "b", "em", "i", "a", "div", "span", "section", "article":
			if inText || e.marked {
				c.add(openElements)
				return
			}
		}
	}
}

func (e *ending) html() bool {
	return e.p.Doc.Format == source.HTML || e.p.Doc.Format == source.Scraped
}

// habit is how many bytes of markup before the end tell what is closed there.
const habit = 3000

// breaksHabit says whether the last element of a kind is open at the end of the markup while the one before it was closed.
// </p> and </li> may be left out in HTML, but people and programs that close them do it always.
func breaksHabit(raw, tag string) bool {
	raw = raw[max(0, len(raw)-habit):]
	last := lastTag(raw, "<", tag)
	if last < 0 || lastTag(raw[last:], "</", tag) >= 0 {
		return false
	}
	shut := lastTag(raw[:last], "</", tag)
	return shut >= 0 && shut > lastTag(raw[:last], "<", tag)
}

// lastTag is where the last tag of a name begins, -1 if there is none.
func lastTag(raw, open, tag string) int {
	for end := len(raw); ; {
		i := strings.LastIndex(raw[:end], open+tag)
		if i < 0 {
			return -1
		}
		if after := i + len(open) + len(tag); after < len(raw) && (raw[after] == '>' || raw[after] <= ' ') {
			return i
		}
		end = i
	}
}

// heading looks for a last heading without text under it. Sites and authors end postings on lines that look like headings
// ("Join us!", "Closing date: 4 May"), so the heading must be short and one of those that announce something.
func (e *ending) heading() {
	b := &e.p.Blocks[e.block]
	if b.Kind != posting.Heading || b.Section < 0 {
		return
	}
	s := &e.p.Sections[b.Section]
	t := e.text()
	if s.Heading != e.block || !announces(s.ID) || atLeast(t, maxHeading+1) || strings.ContainsAny(t, "0123456789@.!?") || strings.HasSuffix(t, "TBC") || strings.HasSuffix(t, "TBA") || e.linksAfter() || e.imageAfter() {
		return
	}
	e.add(emptyLastHeading)
}

// maxHeading is the most words of a heading that announces a section; longer ones say something themselves.
const maxHeading = 5

// announces says whether a section of that canonical id has text of its own in every posting.
func announces(id string) bool {
	switch id {
	case "about_team", "role_summary", "responsibilities", "min_qualifications", "preferred_qualifications", "benefits", "physical_demands", "tech_stack", "growth":
		return true
	}
	return false
}

// lost says whether the sections that come last in most postings are missing: a cut probably took them.
func lost(p *posting.Posting) bool {
	known := 0
	for i := range p.Sections {
		switch p.Sections[i].ID {
		case "":
		case "compensation", "benefits", "application_process", "eeo", "accommodation", "privacy", "boilerplate_legal":
			return false
		default:
			known++
		}
	}
	return known >= 2
}

// countPromise notes that the last list has fewer items than the block before it promises ("the following five tasks:").
func (e *ending) countPromise() {
	b := &e.p.Blocks[e.block]
	if b.List < 0 || e.n == 0 {
		return
	}
	items := e.p.Lists[b.List].Items
	if len(items) == 0 || items[0] == 0 {
		return
	}
	lead := e.p.LowerSlice(e.p.Blocks[items[0]-1].Range)
	if !strings.HasSuffix(lead, ":") {
		return
	}
	words := strings.Fields(lead[max(0, len(lead)-80):])
	for i, w := range words {
		if w != "following" && w != "these" && w != "below" {
			continue
		}
		for _, next := range words[i+1 : min(len(words), i+4)] {
			if n := number(strings.TrimRight(next, ":")); n > len(items) {
				e.add(countPromise)
				return
			}
		}
	}
}

// number reads a small number in English words or digits, 0 if s is none.
func number(s string) int {
	for n, w := range [...]string{"", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"} {
		if n > 1 && (s == w || s == strconv.Itoa(n)) {
			return n
		}
	}
	return 0
}

// imageAfter says whether an image comes after the last text.
func (e *ending) imageAfter() bool {
	raw := e.p.Doc.Body.String
	tail := raw[max(0, len(raw)-reach):]
	i := strings.LastIndex(tail, "<img")
	return i >= 0 && !strings.Contains(tail[i:], e.text())
}

// lastItem notes that the last list item alone lacks the full stop of its siblings. Of 1,375 lists 2.7 % do.
func (e *ending) lastItem() {
	b := &e.p.Blocks[e.block]
	if b.List < 0 || e.mark >= 0 {
		return
	}
	items := e.p.Lists[b.List].Items
	if len(items) < 3 || e.ends(e.block) {
		return
	}
	for _, i := range items[:len(items)-1] {
		if i == e.block || !e.ends(i) {
			return
		}
	}
	e.add(unevenLastItem)
}

func (e *ending) ends(block int) bool {
	t := strings.TrimRightFunc(e.p.Slice(e.p.Blocks[block].Range), blank)
	return t != "" && strings.ContainsRune(".;!?", rune(t[len(t)-1]))
}

// near is how far a length may be from a limit: tools add an ellipsis, or count from 0.
const near = 3

// The weights of a known length beside evidence that a text was torn at that point. The limits below 1,000 lie so close that every
// eighth short text is near one of them by chance (89 of 712); of longer ones it is one in fifty.
const (
	knownWithMore = 0.9
	knownShort    = 0.2
	short         = 1000
)

// length looks whether the body is as long as a limit at which tools cut texts, up to the byte of p.Text that at names.
func (e *ending) length(c *evidence, at int) {
	if c.n == 0 && !e.fills() {
		return
	}
	raw := e.p.Doc.Body.String
	if e.marked { // the mark is no part of the text
		raw = e.before(raw, at)
	}
	d := distance(raw, lengths[:])
	if e.p.Doc.Format == source.Scraped && d > 0 {
		if i := strings.IndexByte(raw, '<'); i > 0 {
			d = min(d, distance(raw[i:], lengths[:]))
		}
	}
	switch {
	case d > near:
	case c.torn() && (d == 0 || len(raw) >= short-near):
		c.addWeight(knownLength, knownWithMore)
	case c.torn():
		c.addWeight(knownLength, knownShort)
	case d == 0 && distance(raw, hardLengths[:]) == 0 && !e.closedTail():
		c.add(knownLength)
	}
}

// fills notes that a text of few words behind its last line end has no end mark either, where the whole is as long as a hard limit to the
// letter. Of 8,035 whole postings one is so.
func (e *ending) fills() bool {
	raw := e.p.Doc.Body.String
	if e.marked || e.closedTail() || !e.endsOpen() || closes(e.lower()) {
		return false
	}
	if tail := strings.TrimRightFunc(raw, blank); len(raw)-len(tail) > 1 || distance(raw, hardLengths[:]) > 0 {
		return false
	}
	e.add(noFullStop)
	return true
}

// before is the body up to the byte of p.Text that at names. Where the body was decoded from a string of JSON or a cell, only a
// mark at the very end can be taken away.
func (e *ending) before(raw string, at int) string {
	m := e.p.Doc.Body.Map
	if m.Identity() {
		if n := e.p.Span(posting.Range{Start: max(0, at-1), End: at}).End - m.Base(); n > 0 && n <= len(raw) {
			return raw[:n]
		}
		return raw
	}
	if head, ok := strings.CutSuffix(strings.TrimRightFunc(raw, blank), e.p.Text[at:e.p.Blocks[e.block].End]); ok {
		return head
	}
	return raw
}

// torn says whether the evidence names a point at which a machine tore the text.
func (e *evidence) torn() bool {
	for _, i := range e.items[:e.n] {
		if i.weight < Sure {
			continue
		}
		switch i.signal {
		case explicitMarker, expander, ellipsisEnd, ellipsisAfterFragment, functionWordEnd, wordFragment, openElements, unclosedText, brokenMarkup:
			return true
		}
	}
	return false
}

// closedTail says whether the body is HTML that ends with a tag: a machine that counts characters seldom cuts just there.
func (e *ending) closedTail() bool {
	return e.html() && strings.HasSuffix(strings.TrimRightFunc(e.p.Doc.Body.String, blank), ">")
}

// distance is how far the length of a text, in bytes, characters or UTF-16 units, is from the nearest of the sorted limits,
// at most near+1.
func distance(s string, limits []int) int {
	runes := utf8.RuneCountInString(s)
	d := min(nearest(len(s), limits), nearest(runes, limits))
	if d == 0 || len(s)-runes < 3 {
		return d
	}
	wide := 0
	for i := range len(s) {
		if s[i] >= 0xF0 {
			wide++
		}
	}
	return min(d, nearest(runes+wide, limits))
}

// nearest is the distance of n from the nearest of the sorted limits, at most near+1.
func nearest(n int, limits []int) int {
	d := near + 1
	i, _ := slices.BinarySearch(limits, n)
	if i < len(limits) {
		d = min(d, limits[i]-n)
	}
	if i > 0 {
		d = min(d, n-limits[i-1])
	}
	return d
}

// snippet notes that the text begins in the middle of a sentence, as the snippets of search results do.
func (e *ending) snippet() {
	if e.n == 0 {
		return
	}
	for i := range e.p.Blocks {
		b := &e.p.Blocks[i]
		if b.Role != posting.Body {
			continue
		}
		t := e.p.Text[b.Start:min(b.End, b.Start+40)]
		if strings.HasPrefix(t, "…") || strings.HasPrefix(t, "...") {
			e.addWeight(snippetStart, 0.7)
			return
		}
		r, n := utf8.DecodeRuneInString(t)
		next, _ := utf8.DecodeRuneInString(t[n:])
		if unicode.IsLower(r) && (unicode.IsLower(next) || next == ' ') && b.Kind == posting.Paragraph && b.Len() > 40 {
			e.add(snippetStart)
		}
		return
	}
}

// continuedElsewhere finds a phrase in the last words that sends the reader elsewhere for the rest.
func (e *ending) continuedElsewhere() {
	l := e.p.Lower[max(e.start, e.end-200):e.end]
	begins := continuedBegins()
	for at, _ := begins.Next(l, 0); at >= 0; at, _ = begins.Next(l, at+1) {
		if slices.ContainsFunc(continued[:], func(phrase string) bool { return strings.HasPrefix(l[at:], phrase) }) {
			e.add(continuedElsewhere)
			return
		}
	}
}

// continuedBegins has the first four bytes of each phrase in continued.
var continuedBegins = sync.OnceValue(func() *stem.Set {
	var begins []string
	for _, phrase := range continued {
		begins = append(begins, phrase[:stem.Len])
	}
	slices.Sort(begins)
	return stem.New(slices.Compact(begins)...)
})
