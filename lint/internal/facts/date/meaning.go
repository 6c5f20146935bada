package date

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/posting"
)

// How many words, articles and prepositions left out, may stand between a date and the word that gives it its meaning.
const (
	reach     = 7 // of words that speak of nothing else: "deadline", "interviews"
	nearReach = 2 // of words that also speak of other things: "posted", "starts"
	bareReach = 1 // before a form such as 4/3 that much else is written in
)

// maxSentence bounds what is read of a sentence on either side of a date, in bytes.
const maxSentence = 240

// meaning says what a date is for, by the words before it, the label above it and the words of its sentence.
func (r *reader) meaning(st, last *statement) {
	b := &r.p.Blocks[st.block]
	if r.joined(st, last, b.Start) {
		return
	}
	w := walk{p: r.p, sentence: r.sentence(st.Start, st.End, b.Range), date: st}
	floor := max(w.sentence.Start, last.End)
	st.kind, st.source = w.left(floor, st.Start)
	if st.kind == "" && !w.told && w.first(b.Range) {
		st.kind = r.above(st)
		st.source = inLabel
	}
	if st.kind != "" {
		st.midnight = r.midnight(st, floor, b.End)
	}
}

// joined takes over the meaning of the date before where only a dash or a conjunction stands between: "5 and 6 November".
func (r *reader) joined(st, last *statement, from int) bool {
	if last.End <= from || st.Start-last.End > 12 {
		return false
	}
	between := strings.Trim(r.p.Lower[last.End:st.Start], " \u00a0\t,.()")
	switch between {
	case "and", "or", "&", "und", "oder", "et", "ou", "y", "en", "och", "":
		switch last.kind {
		case interview:
			st.kind, st.source = interview, last.source
		case opens: // "apply between 1 and 4 December"
			st.kind, st.source = deadline, last.source
		}
		return between != "" || last.kind == interview
	case "-", "–", "—", "to", "until", "till", "through", "bis", "au", "al", "tot", "t/m", "till och med":
		switch last.kind {
		case start:
			st.kind, st.source = end, last.source
		case opens:
			st.kind, st.source = deadline, last.source
		case interview:
			st.kind, st.source = interview, last.source
		}
		return true
	}
	return false
}

// sentence is the sentence around a date, as far as it is read.
func (r *reader) sentence(from, to int, in posting.Range) posting.Range {
	s := posting.Range{Start: max(in.Start, from-maxSentence), End: min(in.End, to+maxSentence)}
	text := r.p.Text
	for i := from - 1; i > s.Start; i-- {
		if closes(text, i, s) {
			s.Start = i + 1
			break
		}
	}
	for i := to; i < s.End; i++ {
		if closes(text, i, s) {
			s.End = i
			break
		}
	}
	return s
}

// closes says whether the mark at i ends a sentence: a capital follows, and no abbreviation or number stands before.
func closes(text string, i int, in posting.Range) bool {
	switch text[i] {
	case '\n':
		return true
	case '.', '!', '?', ';':
	default:
		return false
	}
	if i+1 < in.End && text[i+1] != ' ' && text[i+1] != '\n' && (text[i+1] < 'A' || text[i+1] > 'Z') {
		return false
	}
	n := 0
	for i-1-n >= in.Start && unicode.IsLetter(rune(text[i-1-n])) {
		n++
	}
	if text[i] == '.' && n < 4 && (n > 0 || i == in.Start || isDigit(text[i-1])) {
		return n == 0 && i+2 < in.End && text[i+2] >= 'A' && text[i+2] <= 'Z' && monthless(text[i+2:in.End])
	}
	return true
}

// monthless says whether a text begins with another word than the name of a month: "4. März" ends no sentence.
func monthless(s string) bool {
	n := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if n < 0 {
		n = len(s)
	}
	return monthOf(strings.ToLower(s[:n])) == 0
}

// walk reads the words before a date from right to left.
type walk struct {
	p        *posting.Posting
	sentence posting.Range
	date     *statement
	told     bool // a word that says something stands before the date
	has      uint32
	hasRead  bool
}

// word is a word before a date.
type word struct {
	posting.Range
	class class
}

// left is the meaning that the words in [floor, to) give, and whether they are a label.
func (w *walk) left(floor, to int) (kind, source string) {
	var next word // the word to the right
	next.Start = to
	passed, last := 0, false // words that say nothing were passed; the last day is named, not the first
	from := false
	for range 2 * reach {
		x, ok := w.before(floor, next.Start)
		if !ok {
			break
		}
		if passed > w.reach() {
			break
		}
		w.told = w.told || x.class != light
		switch x.class {
		case light:
		case noClass, applyWord, roleWord, fixedWord, dateWord:
			if x.class != dateWord {
				passed++
			}
		case until:
			last = last || passed == 0
		case otherWord:
			if w.lower(x) == "seit" && passed == 0 && w.online(x, floor) {
				return posted, w.sourceOf(x, to, floor)
			}
			if passed <= nearReach {
				return "", ""
			}
			passed++
		default:
			if kind := w.strong(x, next, floor, passed); kind != "" {
				return kind, w.sourceOf(x, to, floor)
			}
			if x.class == fromWord && passed == 0 { // "bis zum": it may not be the only one
				from = true
			} else {
				passed++
			}
		}
		next = x
	}
	return w.weak(last, from), inText
}

func (w *walk) reach() int {
	if w.date.bare {
		return bareReach
	}
	return reach
}

// weak gives a meaning to "by 4 March" where the sentence speaks of applying or stands in the section on it, and to "from 4 March" where it speaks of a job.
func (w *walk) weak(last, from bool) string {
	if w.date.bare || w.date.ago != 0 || !last && !from {
		return ""
	}
	apply := w.speaks(applyWord) || w.p.SectionID(w.date.block) == "application_process"
	fixed, other := w.speaks(fixedWord), w.speaks(otherWord)
	switch {
	case last && apply && !fixed && !other:
		return deadline
	case last && fixed && !apply && !other:
		return end
	case from && w.speaks(roleWord) && !apply && !fixed && !other && w.date.month > 0:
		return start
	}
	return ""
}

// strong is the meaning that a word alone gives, with the words around it: next stands behind it.
func (w *walk) strong(x, next word, floor, passed int) string {
	switch x.class {
	case dueWord:
		if w.behind(x, floor, otherWord) || !w.label(x, floor, 3) && !w.speaks(applyWord) {
			return ""
		}
		return deadline
	case closeWord:
		if next.class == dateWord && w.lower(x) != "closed" {
			return deadline
		}
		if passed <= nearReach && w.lower(x) != "closed" && !w.speaks(otherWord) && (w.label(x, floor, 0) || w.speaks(applyWord) || w.speaks(roleWord)) {
			return deadline
		}
	case lastWord:
		if w.speaks(applyWord) && (next.class == dateWord || w.lower(next) == "day") {
			return deadline
		}
	case meetWord:
		if w.date.ago == 0 { // "we aim to hold interviews within a week" names no day
			return interview
		}
	case postedWord:
		if passed == 0 && (w.label(x, floor, 2) || w.capital(x) || w.colon(x.End) || w.speaks(roleWord) && !w.speaks(otherWord)) {
			return posted
		}
	case openWord:
		if passed == 0 && (next.class == dateWord || w.speaks(applyWord) && !w.speaks(otherWord) && w.lower(x) != "opening") {
			return opens
		}
	case startWord:
		if next.class == dateWord || w.label(x, floor, 2) || w.colon(x.End) {
			return start
		}
	case fromWord:
		switch w.lower(x) {
		case "start", "starting", "starts", "beginn":
			if next.class == dateWord && w.behind(x, floor, postedWord) { // "posting start date"
				return opens
			}
			if next.class == dateWord && !w.speaks(otherWord) || passed == 0 && w.colon(x.End) && w.label(x, floor, 1) {
				return start
			}
		}
	case endWord:
		return w.ending(x, next, floor)
	}
	return ""
}

// ending tells the end of the posting from that of the job.
func (w *walk) ending(x, next word, floor int) string {
	if next.class != dateWord && !w.label(x, floor, 2) {
		return ""
	}
	if w.behind(x, floor, postedWord) || w.behind(x, floor, applyWord) {
		return deadline
	}
	if next.class == dateWord && (w.label(x, floor, 2) || w.speaks(fixedWord) || w.speaks(roleWord)) {
		return end
	}
	return ""
}

// online says whether the word before x says that the posting is on the web: "online seit".
func (w *walk) online(x word, floor int) bool {
	y, ok := w.before(floor, x.Start)
	return ok && w.lower(y) == "online"
}

// behind says whether the word before x is of a class.
func (w *walk) behind(x word, floor int, c class) bool {
	y, ok := w.before(floor, x.Start)
	return ok && y.class == c
}

func (w *walk) lower(x word) string { return w.p.Lower[x.Start:x.End] }

func (w *walk) capital(x word) bool {
	r, _ := utf8.DecodeRuneInString(w.p.Text[x.Start:])
	return unicode.IsUpper(r)
}

// colon says whether a colon stands behind a word and the word "date".
func (w *walk) colon(at int) bool {
	for at < w.date.Start {
		switch c := w.p.Text[at]; {
		case c == ':':
			return true
		case c == ' ' || c == '*' || c == '_' || c >= utf8.RuneSelf:
			at++
		case unicode.IsLetter(rune(c)):
			n := at
			for n < w.date.Start && unicode.IsLetter(rune(w.p.Text[n])) {
				n++
			}
			if classOf(w.p.Lower[at:n]) != dateWord {
				return false
			}
			at = n
		default:
			return false
		}
	}
	return false
}

// label says whether a word stands at the beginning of a line, of a part of one or of a sentence, behind at most n words.
func (w *walk) label(x word, floor, n int) bool {
	at := x
	for ; n >= 0; n-- {
		if w.parted(at.Start, floor) {
			return true
		}
		y, ok := w.before(floor, at.Start)
		if !ok {
			return true
		}
		at = y
	}
	return false
}

// parted says whether a line, or a part of one, begins before at.
func (w *walk) parted(at, floor int) bool {
	i := at
	for i > floor && (w.p.Text[i-1] == ' ' || w.p.Text[i-1] == 0xa0 || w.p.Text[i-1] == 0xc2) {
		i--
	}
	if i <= floor || at-i >= 2 {
		return true
	}
	switch w.p.Text[i-1] {
	case '|', '*', ';', '.', '!', '?', ')', '(', '>', ']', '\n', '-':
		return at > i || w.p.Text[i-1] != '-'
	}
	if i == at { // fused: "USPosted"
		return i-1 >= floor && unicode.IsLetter(rune(w.p.Text[i-1])) || isDigit(w.p.Text[i-1])
	}
	r, _ := utf8.DecodeLastRuneInString(w.p.Text[:i])
	return r == '•' || r == '·' || r == '–' || r == '—' || r > 0x2100
}

// before is the word that ends before at. Capitals inside a word part it: "USPosted" is two words.
func (w *walk) before(floor, at int) (word, bool) {
	low := w.p.Lower
	for at > floor {
		r, n := utf8.DecodeLastRuneInString(low[floor:at])
		if unicode.IsLetter(r) {
			break
		}
		at -= n
	}
	if at <= floor {
		return word{}, false
	}
	x := word{Range: posting.Range{Start: at, End: at}}
	for x.Start > floor {
		r, n := utf8.DecodeLastRuneInString(low[floor:x.Start])
		if !unicode.IsLetter(r) {
			break
		}
		x.Start -= n
	}
	if x.class = classOf(low[x.Start:x.End]); x.class != noClass {
		return x, true
	}
	text := w.p.Text
	for i := x.End - 1; i > x.Start; i-- { // the last capital that small letters follow
		if text[i] >= 'A' && text[i] <= 'Z' {
			if c := classOf(low[i:x.End]); c != noClass && x.End-i > 2 {
				x.Start, x.class = i, c
			}
			break
		}
	}
	return x, true
}

// speaks says whether the sentence holds a word of a class, before or behind the date.
func (w *walk) speaks(c class) bool {
	if !w.hasRead {
		w.hasRead = true
		for at := w.sentence.End; ; {
			x, ok := w.before(w.sentence.Start, at)
			if !ok {
				break
			}
			w.has |= 1 << x.class
			at = x.Start
		}
	}
	return w.has>>c&1 == 1
}

// sourceOf says whether the word and the date behind it stand as a label with its value.
func (w *walk) sourceOf(x word, to, floor int) string {
	if w.label(x, floor, 2) || strings.IndexByte(w.p.Text[x.End:to], ':') >= 0 {
		return inLabel
	}
	return inText
}

// maxLabel bounds the length of a block that is a label or a labelled date, in bytes.
const maxLabel = 80

// first says whether the date begins its block, which holds little else, so that a label may stand above.
func (w *walk) first(in posting.Range) bool {
	return w.date.End-in.Start <= maxLabel/2 && in.Len() <= maxLabel
}

// above is the meaning that the block before gives: a heading, a table cell, a line "Closing date:".
func (r *reader) above(st *statement) string {
	n := st.block - 1
	if n < 0 || r.p.Blocks[n].Role != posting.Body || r.p.Blocks[n].Len() > maxLabel {
		return ""
	}
	b := r.p.Blocks[n].Range
	for i := b.Start; i < b.End; i++ {
		if isDigit(r.p.Text[i]) {
			return ""
		}
	}
	w := walk{p: r.p, sentence: b, date: st}
	kind, _ := w.left(b.Start, b.End)
	return kind
}

// midnight says whether the time of the day beside the date is midnight.
func (r *reader) midnight(st *statement, from, to int) bool {
	left := r.p.Lower[max(from, st.Start-24):st.Start]
	right := r.p.Lower[st.End:min(to, st.End+24)]
	for _, x := range [...]string{"midnight", "mitternacht", "minuit", "medianoche", "middernacht", "midnatt"} {
		if strings.Contains(left, x) || strings.Contains(right, x) {
			return true
		}
	}
	return false
}
