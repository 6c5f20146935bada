package cut

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/posting"
)

// lastWord looks at the last word: one that cannot end a sentence, or a fragment of one.
func (e *ending) lastWord() {
	f := e.danglingWord()
	switch {
	case f == nil && e.opens():
		e.add(functionWordEnd)
	case f == nil || f.all&e.language() == 0:
		if w := e.fragment(); w > 0 {
			e.addWeight(wordFragment, w)
		} else if e.unfinished() {
			e.add(prepositionEnd)
		}
	case e.displaced(f):
		e.add(wordFragment)
	case f.hard&e.language() != 0:
		e.add(functionWordEnd)
	case f.soft&e.language() != 0 && !e.stranded():
		if e.passive() {
			e.addWeight(prepositionEnd, passiveWeight)
		} else {
			e.add(prepositionEnd)
		}
	case e.unfinished() || f.word == "in" && e.language() == en && e.leadsIn():
		e.add(prepositionEnd)
	}
}

// leadsIn says whether the word before a last "in" asks for what it is in: "a degree in".
func (e *ending) leadsIn() bool {
	before := strings.TrimRightFunc(e.lower()[:lastToken(e.text())], blank)
	return contains(beforeIn[:], before[lastToken(before):]) && !e.stranded()
}

// torn says whether the last word is a fragment or cannot end a sentence.
func (e *ending) torn() bool {
	f := e.danglingWord()
	if f != nil && f.all&e.language() != 0 {
		return (f.hard|f.soft)&e.language() != 0 || e.unfinished()
	}
	return e.fragment() > 0 || e.unfinished()
}

// danglingWord is the function word that the text ends with, nil if it ends otherwise. Words with capitals are names or
// headings, and a word alone is no sentence.
func (e *ending) danglingWord() *functionWord {
	t := e.text()
	at := lastToken(t)
	w := t[at:]
	if len(w) > longestFunctionWord || w != e.lower()[at:] {
		return nil
	}
	f := findFunctionWord(w)
	if f == nil || !atLeast(t, 3) && !governed(strings.Fields(e.lower())) {
		return nil
	}
	return f
}

// opens says whether the last word is the first of a sentence, and one that is none alone: "our stage. The", or "You've" in a block of
// its own. "Will" and "May" may be names, and "More" a button.
func (e *ending) opens() bool {
	t := e.text()
	at := lastToken(t)
	w := e.lower()[at:]
	if len(w) < 2 || t[at] < 'A' || t[at] > 'Z' || t[at+1:] != w[1:] || len(w) > longestFunctionWord {
		return false
	}
	before := strings.TrimRightFunc(t[:at], blank)
	alone := startsBlock(before)
	if alone && !e.afterProse() || !alone && !endsSentence(before) {
		return false
	}
	if strings.ContainsAny(w, "'’") {
		return e.language() == en && contains(unfinished[:], strings.ReplaceAll(w, "’", "'"))
	}
	f := findFunctionWord(w)
	if f == nil || w == "will" || w == "may" || w == "more" {
		return false
	}
	if alone {
		return (f.hard|f.soft)&e.language() != 0
	}
	return f.all&e.language() != 0
}

// endsSentence says whether a text of a few words ends in a mark behind a word in small letters, which a full stop shortens seldom.
func endsSentence(s string) bool {
	word := strings.TrimRight(s[lastToken(s):], ".!?")
	return len(word) >= 3 && len(word) < len(s)-lastToken(s) && lowerLetters(word[len(word)-3:]) && !contains(abbreviations[:], word) && atLeast(s, prose/3)
}

// unfinished says whether an English text ends with a word that stands before what it belongs to: "a robust", "who ensures". One that
// "and" or a comma joins to others may be the last of them.
func (e *ending) unfinished() bool {
	t := e.text()
	at := lastToken(t)
	other := t[at:] == "other"
	if !other && !contains(unfinished[:], strings.ReplaceAll(t[at:], "’", "'")) || !atLeast(t, 3) || e.language() != en {
		return false
	}
	before := strings.TrimRightFunc(e.lower()[:at], blank)
	word := before[lastToken(before):]
	if other { // not "each other", "one or the other"
		return word == "and" || word == "or" || word == "any" || word == "with" || word == "of"
	}
	switch word {
	case "and", "or":
		return t[at:] == "any" || e.ground()
	case "&", "but", "as":
		return false
	case "a", "an", "the", "our", "your", "their", "its", "of", "in", "with", "for", "by", "from", "any", "these", "through":
		return e.p.Blocks[e.block].Kind != posting.Heading && !contains(pronouns[:], t[at:]) || !e.stranded()
	case "that", "which":
		return true // its subject is there, its object is not
	default:
		joined := strings.HasSuffix(word, ",") && !strings.ContainsAny(t[at:], "'’") && !e.ground()
		return !joined && !strings.HasSuffix(word, ":") && !e.stranded()
	}
}

// ground says whether the last word is half a ground on which nobody may be treated worse, in a row of them: "race, religion, sexual".
func (e *ending) ground() bool {
	switch t := e.text(); t[lastToken(t):] {
	case "genetic", "marital", "national", "sexual":
		row := lastSentence(e.lower())
		return strings.Contains(row, "religion") || strings.Contains(row, "gender") || strings.Contains(row, "race")
	}
	return false
}

// pronouns are those of the unfinished words that may stand for what they belong to: "one of many".
var pronouns = [...]string{"another", "including", "many", "several", "some", "they", "those", "whole"}

// stranded says whether a sentence may well end in a preposition or a form of "to be", as "who we are" and "the team you work
// with" do, or is no sentence but a few words.
func (e *ending) stranded() bool {
	if e.p.Blocks[e.block].Kind == posting.Heading {
		return true
	}
	s := e.lower()
	follows := false // a whole sentence of the same block
	if i := strings.LastIndexAny(s, ".!?:;|•"); i >= 0 {
		follows = strings.IndexByte(".!?", s[i]) >= 0 && endsSentence(s[:i+1])
		s = s[i+1:]
	}
	words := strings.Fields(s)
	n := len(words) - 1
	if n > 1 && words[n] == "a" {
		return false // no clause lends its noun to an article
	}
	if n < 4 && !follows && !governed(words) || n < 1 {
		return true
	}
	switch words[n-1] + " " + words[n] { // phrasal verbs
	case "proud of", "stand by", "drop by", "live by", "stop by", "swing by", "come by", "forward to", "used to":
		return true
	}
	for _, w := range words[max(0, n-11):n] {
		switch w {
		case "what", "who", "where", "why", "how", "which", "that", "whom", "when", "wherever", "whatever", "everything", "anything", "something":
			return true
		}
	}
	near := 4
	if words[n-1] == "part" { // "you will want to be a part of"
		near = 9
	}
	for i := max(0, n-near); i < n; i++ {
		if i == 0 && follows || i > 0 && strings.HasSuffix(words[i-1], ",") {
			continue // "We are looking for" belongs to no noun before it
		}
		switch words[i] {
		case "we", "you", "they", "he", "she", "i", "it", "we're", "you're", "they're", "we’re", "you’re", "they’re", "you'll", "you’ll", "we'll", "we’ll":
			return true
		}
	}
	return false
}

// governed says whether a line of a few words ends in a preposition that has nothing before it to govern: "Regularly engage with", but
// not "Somewhere to come to".
func governed(words []string) bool {
	n := len(words) - 1
	if n < 1 {
		return false
	}
	switch words[n] {
	case "of", "to", "with", "from", "a", "the", "our", "your":
		if n == 1 {
			return contains(articles[:], words[n]) || contains(beforePreposition[:], words[0])
		}
		return !slices.Contains(words[:n], "to")
	case "for":
		for _, w := range words[:n] {
			switch w {
			case "to", "what", "who", "we", "you", "they", "i":
				return false
			}
		}
		return n > 1 && !strings.HasSuffix(words[n-1], "ed")
	case "in":
		return contains(beforeIn[:], words[n-1])
	}
	return false
}

// articles are those of the function words that no line of two words ends in: "Write the". Sorted.
var articles = [...]string{"a", "our", "the", "your"}

// beforeIn are words that "in" follows to say in what. Sorted.
var beforeIn = [...]string{
	"background", "degree", "diploma", "experience", "experienced", "expertise", "fluency", "fluent", "interest", "interested", "participate",
	"phd", "proficiency", "proficient", "skilled", "specialising", "specializing",
}

// beforePreposition are words that begin items and that "of", "to" or "with" follows. Sorted.
var beforePreposition = [...]string{
	"ability", "commitment", "experience", "exposure", "familiarity", "knowledge", "mastery", "proficiency", "understanding", "willingness",
}

// displaced says whether the last word is one that cannot follow the article before it, and so the beginning of another: "the of".
func (e *ending) displaced(f *functionWord) bool {
	switch f.word {
	case "as", "at", "be", "by", "for", "from", "if", "is", "of", "or", "to", "we", "with":
	default:
		return false
	}
	before := strings.TrimRightFunc(e.lower()[:lastToken(e.text())], blank)
	switch before[lastToken(before):] {
	case "a", "an", "the", "our", "your", "their":
		return e.language() == en
	}
	return false
}

// passiveWeight is the weight of a preposition after a participle: "the rules that are adhered to" and "is committed to" end alike.
const passiveWeight = 0.4

// passive says whether a participle comes before the last word.
func (e *ending) passive() bool {
	t := e.text()
	return strings.HasSuffix(strings.TrimRightFunc(t[:lastToken(t)], blank), "ed")
}

// The weights of fragments: short ones are often abbreviations that no list holds.
const (
	longFragment  = 0.75 // four letters and more
	shortFragment = 0.65
)

// fragment is the weight of the evidence that the last word is the beginning of a word that was torn, 0 if it is whole. Only
// English is looked up. What has digits or signs in it, or capitals in the middle of a sentence, is a name, a tag or an
// address; what stands elsewhere in the posting as a whole word is whole.
func (e *ending) fragment() float64 {
	t := e.text()
	at := lastToken(t)
	tok := t[at:]
	compound := strings.LastIndexAny(tok, "-/(\"") // parts of "go-to-mar" and "sales/mark" are looked up alone
	if compound < 0 {
		compound = max(strings.LastIndex(tok, "—"), strings.LastIndex(tok, "–"), strings.LastIndex(tok, "“"))
	}
	if compound >= 0 {
		if strings.ContainsAny(tok, "@#:.=_") || strings.Count(tok, "/") > 1 {
			return 0
		}
		_, n := utf8.DecodeRuneInString(tok[compound:])
		tok = tok[compound+n:]
	}
	if len(tok) == 0 || len(tok) > longestWord {
		return 0
	}
	if e.begun(tok) {
		return longFragment
	}
	word := tok
	before := strings.TrimRightFunc(t[:at], blank)
	if tok[0] >= 'A' && tok[0] <= 'Z' {
		if compound >= 0 || len(tok) < capitalFragment || !(startsBlock(before) && e.afterProse()) && !endsSentence(before) {
			return 0
		}
		word = strings.ToLower(tok)
	} else if !proseBefore(before) {
		return 0
	}
	if !lowerLetters(word) || !lowerLetters(tok[1:]) || word == "a" || word == "i" {
		return 0
	}
	if !contains(stumps[:], word) {
		if contains(abbreviations[:], word) {
			return 0
		}
		if whole, beginning := lookUp(word); len(word) > 1 && (whole || !beginning) {
			return 0
		}
	}
	if e.language() != en || e.elsewhere(word) || wholeAfter(word, before[lastToken(before):]) {
		return 0
	}
	if len(word) < 4 {
		return shortFragment
	}
	return longFragment
}

// wholeAfter says whether a stump is whole after the word before it: "a pro", "jobs at saltmarsh dot com".
func wholeAfter(word, before string) bool {
	if strings.EqualFold(before, "dot") {
		return true
	}
	switch word {
	case "pro":
		return before == "a" || before == "the" || before == "like"
	case "mi", "mo":
		return before == "a" || before == "per" || before == "each" || before == "every" || strings.ContainsAny(before, "0123456789")
	case "com", "co", "fr":
		whole, _ := lookUp(strings.ToLower(strings.TrimSuffix(before, ",")))
		return !whole || before == "and"
	}
	return false
}

// begun says whether a longer word of the posting begins with the last one, which stands nowhere as a whole: "PostgreSQ" in a text about
// PostgreSQL. Words that grow by an ending or by another word are whole both ways, so two small letters must be missing at least, and
// German, Dutch and Swedish are left out.
func (e *ending) begun(tok string) bool {
	if len(tok) < shortestBegun || strings.IndexFunc(tok, func(r rune) bool { return !unicode.IsLetter(r) }) >= 0 || strings.IndexFunc(tok, unicode.IsLower) < 0 {
		return false
	}
	w := e.p.Lower[e.end-len(tok) : e.end]
	if lowerLetters(w) {
		if whole, _ := lookUp(w); whole {
			return false
		}
	}
	if contains(abbreviations[:], w) || e.language()&(de|nl|sv) != 0 || e.elsewhere(w) {
		return false
	}
	text := e.p.Text[:e.end-len(tok)]
	for at := range occurrences(e.p.Lower[:len(text)], w) {
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		if rest := text[at+len(w):]; !unicode.IsLetter(before) && len(rest) > 1 && lowerLetters(rest[:2]) {
			return true
		}
	}
	return false
}

// shortestBegun is the least length of a word that is looked for as the beginning of others.
const shortestBegun = 4

const (
	// longestWord is the length from which on a token is an id or a list without blanks.
	longestWord = 24
	// capitalFragment is the least length of a fragment with a capital. A block of one such word may also be a name, though
	// seldom one that is the beginning of an English word, and seldom after a block of running text.
	capitalFragment = 5
)

// afterProse says whether the block before the last is running text, and not one of a row of names.
func (e *ending) afterProse() bool {
	return e.block > 0 && e.p.Blocks[e.block-1].Role == posting.Body && atLeast(e.p.Slice(e.p.Blocks[e.block-1].Range), prose/2)
}

// startsBlock says whether a text is empty or a list bullet, so that a word after it has its capital for that reason alone.
func startsBlock(before string) bool {
	return strings.Trim(before, "-–—*•·+ ") == ""
}

func lowerLetters(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}

// proseBefore says whether a text ends in a word or a comma, so that a word after it continues a sentence.
func proseBefore(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(",&’'”\")%", r)
}

// elsewhere says whether the posting holds the word w before its end, standing alone.
func (e *ending) elsewhere(w string) bool {
	text := e.p.Lower[:e.end-len(w)]
	for at := range occurrences(text, w) {
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(e.p.Lower[at+len(w):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) && !unicode.IsDigit(after) {
			return true
		}
	}
	return false
}

// punctuation looks for a comma, a colon or a sign of joining at the end.
func (e *ending) punctuation() {
	t := e.text()
	if t == "" {
		return
	}
	last := t[len(t)-1]
	head := strings.TrimRightFunc(t[:len(t)-1], blank)
	n := len(strings.Fields(lastSentence(head)))
	switch {
	case last == ':' && n > 0 && !e.label(head) && !e.linksAfter():
		e.add(danglingColon)
	case last == ',' && n >= 5 && !strings.ContainsAny(head[lastToken(head):], "@0123456789"):
		e.add(danglingComma)
	case n >= 4 && (strings.HasSuffix(t, " –") || strings.HasSuffix(t, " —")):
		e.add(danglingComma)
	case last == '&' && n >= 2 && strings.HasSuffix(t, " &"):
		e.add(functionWordEnd)
	}
}

// atLeast says whether a text has at least n words.
func atLeast(s string, n int) bool {
	for i := 1; i < len(s); i++ {
		if s[i] <= ' ' && s[i-1] > ' ' {
			if n--; n <= 1 {
				return true
			}
		}
	}
	return false
}

// lastSentence is the part of a text after the last end mark.
func lastSentence(s string) string {
	if i := strings.LastIndexAny(s, ".!?"); i >= 0 {
		return s[i+1:]
	}
	return s
}

// closes says whether the last sentence of a lower-case text is the label of a button or a line of the site's.
func closes(lower string) bool {
	return contains(closers[:], strings.TrimSpace(lastSentence(lower)))
}

// label says whether a text before a colon is the label of a value that was left empty, like "Email".
func (e *ending) label(head string) bool {
	l := strings.ToLower(head)
	for n, i := 0, len(l); n < 3 && i > 0; n++ {
		i = lastToken(l[:i])
		if contains(labels[:], strings.TrimLeft(l[i:], "(*•- ")) {
			return true
		}
		i = len(strings.TrimRight(l[:i], " \u00a0"))
	}
	return false
}

// linksAfter says whether the last block holds a link without text, such as an image, near its end.
func (e *ending) linksAfter() bool {
	for i := len(e.p.Links) - 1; i >= 0 && i >= len(e.p.Links)-2; i-- {
		if l := &e.p.Links[i]; l.Block >= e.block && l.Text.End >= e.end {
			return true
		}
	}
	return false
}

// brackets looks for a bracket or quotation mark that is open at the end. ASCII quotes do not tell open from close.
func (e *ending) brackets() {
	b := e.p.Blocks[e.block].Range
	t := e.p.Text[max(b.Start, e.end-2*reach):e.end]
	var depth [4]int
	at := -1 // after the last one that is open, seen from the end
	for i := len(t) - 1; i >= 0 && at < 0; i-- {
		switch t[i] {
		case ')', ']':
			depth[bracketKind(t[i])]--
		case '(', '[':
			if k := bracketKind(t[i]); depth[k] < 0 {
				depth[k]++
			} else {
				at = i + 1
			}
		case 0xE2, 0xC2:
			switch {
			case strings.HasPrefix(t[i:], "”"):
				depth[2]--
			case strings.HasPrefix(t[i:], "»"):
				depth[3]--
			case strings.HasPrefix(t[i:], "“"):
				if depth[2]++; depth[2] > 0 {
					at = i + len("“")
				}
			case strings.HasPrefix(t[i:], "«"):
				if depth[3]++; depth[3] > 0 {
					at = i + len("«")
				}
			}
		case '"':
			depth[2]-- // “ is often closed by "
		}
	}
	if at < 0 || at == len(t) || len(t)-at > maxInBracket || strings.IndexByte(".!?", t[len(t)-1]) >= 0 {
		return
	}
	if at > 1 && strings.IndexByte(":;=8-", t[at-2]) >= 0 { // smileys
		return
	}
	e.add(openBracket)
}

// maxInBracket is the most bytes that are looked for a closing bracket: who forgot it earlier did so by mistake.
const maxInBracket = 300

// bracketKind counts round and square brackets apart.
func bracketKind(c byte) int {
	if c == '(' || c == ')' {
		return 0
	}
	return 1
}

// prose is the least number of words of a block of running text.
const prose = 12

// fullStop notes that running text ends without an end mark. 47 % of complete postings end in a letter or digit: it proves nothing alone.
func (e *ending) fullStop() {
	if e.endsOpen() && atLeast(e.text(), prose) && !closes(e.lower()) {
		e.add(noFullStop)
	}
}

// openSentence notes that a sentence has no end mark where at least three before it in the same paragraph have. Of 3,485 whole postings of
// plain text none is so, besides those that end in a link or a duty of the law.
func (e *ending) openSentence() {
	t := e.text()
	last := lastSentence(t)
	if !e.endsOpen() || e.closedTail() || !atLeast(last, 3) || strings.ContainsAny(last, "|•·") || !lowerLetters(t[lastToken(t):]) || closes(e.lower()) {
		return
	}
	switch t[lastToken(t):] {
	case "here", "apply", "below", "link", "website", "law", "laws", "regulations", "employer", "required", "needed":
		return
	}
	whole := 0
	for i := shortestBegun; i+2 < len(t); i++ {
		if strings.IndexByte(".!?", t[i]) >= 0 && t[i+1] == ' ' && t[i+2] >= 'A' && t[i+2] <= 'Z' && lowerLetters(t[i-3:i]) {
			whole++
		}
	}
	if whole >= 3 {
		e.add(openSentence)
	}
}

// endsOpen says whether the text ends without an end mark, in a word that is no address, file or tag.
func (e *ending) endsOpen() bool {
	t := e.text()
	r, _ := utf8.DecodeLastRuneInString(t)
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(",;–-—&(/", r) {
		return false
	}
	tok := t[lastToken(t):]
	return !strings.ContainsAny(tok, "#@._") && !strings.Contains(tok, "://")
}
