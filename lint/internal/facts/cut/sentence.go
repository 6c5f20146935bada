package cut

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/posting"
)

// lastWord looks at the last word: one that cannot end a sentence, or a fragment of one.
func (e *ending) lastWord() {
	f := e.danglingWord()
	switch {
	case f == nil:
		if w := e.fragment(); w > 0 {
			e.addWeight(wordFragment, w)
		}
	case f.hard&e.language() != 0:
		e.add(functionWordEnd)
	case f.soft&e.language() != 0 && !e.stranded():
		e.add(prepositionEnd)
	}
}

// torn says whether the last word is a fragment or cannot end a sentence.
func (e *ending) torn() bool {
	f := e.danglingWord()
	return f != nil && (f.hard|f.soft)&e.language() != 0 || f == nil && e.fragment() > 0
}

// danglingWord is the function word that the text ends with, nil if it ends otherwise. Words with capitals are names or
// headings, and a word alone is no sentence.
func (e *ending) danglingWord() *functionWord {
	t := e.text()
	at := lastToken(t)
	w := t[at:]
	if w == "" || len(strings.Fields(t[max(0, at-40):at])) < 2 || w != e.lower()[at:] {
		return nil
	}
	return findFunctionWord(strings.ReplaceAll(w, "’", "'"))
}

// stranded says whether a sentence may well end in a preposition or a form of "to be", as "who we are" and "the team you work
// with" do, or is no sentence but a few words.
func (e *ending) stranded() bool {
	s := e.lower()
	if i := strings.LastIndexAny(s, ".!?:;|•"); i >= 0 {
		s = s[i+1:]
	}
	words := strings.Fields(s)
	if len(words) < 5 || e.p.Blocks[e.block].Kind == posting.Heading {
		return true
	}
	for _, w := range words[max(0, len(words)-12) : len(words)-1] {
		switch w {
		case "what", "who", "where", "why", "how", "which", "that", "whom", "when", "wherever", "whatever", "everything", "anything", "something":
			return true
		}
	}
	for _, w := range words[max(0, len(words)-5) : len(words)-1] {
		switch w {
		case "we", "you", "they", "he", "she", "i", "it", "we're", "you're", "they're", "we’re", "you’re", "they’re", "you'll", "you’ll", "we'll", "we’ll":
			return true
		}
	}
	return false
}

// The weights of fragments: short ones are often abbreviations that no list holds.
const (
	longFragment  = 0.75 // four letters and more
	shortFragment = 0.65
)

// fragment is the weight of the evidence that the last word is the beginning of a word that was torn, 0 if it is whole. Only
// English is looked up. What has capitals, digits or signs in it is a name, a tag or an address; what stands elsewhere in the
// posting as a whole word is whole.
func (e *ending) fragment() float64 {
	t := e.text()
	at := lastToken(t)
	tok := t[at:]
	if i := strings.LastIndexAny(tok, "-/—–(\"“‘"); i >= 0 {
		if strings.ContainsAny(tok, "@#:.=_") || strings.Count(tok, "/") > 1 {
			return 0
		}
		_, n := utf8.DecodeRuneInString(tok[i:])
		tok = tok[i+n:]
	}
	if len(tok) == 0 || len(tok) > 24 || !lowerLetters(tok) || contains(abbreviations[:], tok) {
		return 0
	}
	if before := strings.TrimRightFunc(t[:at], blank); !proseBefore(before) {
		return 0
	}
	if tok == "a" || tok == "i" || e.language() != en {
		return 0
	}
	if word, beginning := lookUp(tok); len(tok) > 1 && (word || !beginning) {
		return 0
	}
	if e.elsewhere(tok) {
		return 0
	}
	if len(tok) < 4 {
		return shortFragment
	}
	return longFragment
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
	n := len(strings.Fields(head))
	switch {
	case last == ':' && n > 0 && !e.label(head) && !e.linksAfter():
		e.add(danglingColon)
	case last == ',' && n >= 5:
		e.add(danglingComma)
	case last == '&' && n >= 2 && strings.HasSuffix(t, " &"):
		e.add(functionWordEnd)
	}
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
	t := e.text()
	if strings.LastIndexAny(t, "([“«") < 0 {
		return
	}
	b := e.p.Blocks[e.block].Range
	if e.start > b.Start { // a bracket may have been opened before what is looked at
		t = e.p.Text[max(b.Start, e.end-4*reach):e.end]
	}
	open := strings.LastIndexAny(t, "([“«")
	for _, pair := range [...]struct{ open, shut string }{{"(", ")"}, {"[", "]"}, {"“", "”"}, {"«", "»"}} {
		if !strings.HasPrefix(t[open:], pair.open) {
			continue
		}
		rest := t[open+len(pair.open):]
		if len(rest) > 300 || rest == "" || strings.Contains(rest, pair.shut) || pair.open == "“" && strings.ContainsAny(rest, "“\"") {
			return
		}
		if open > 0 && strings.ContainsRune(":;=8", rune(t[open-1])) { // smileys
			return
		}
		if strings.Count(t, pair.open) > strings.Count(t, pair.shut) {
			e.add(openBracket)
		}
	}
}

// prose is the least number of words of a block of running text.
const prose = 12

// fullStop notes that running text ends without an end mark. 47 % of complete postings end in a letter or digit: it proves nothing alone.
func (e *ending) fullStop() {
	t := e.text()
	r, _ := utf8.DecodeLastRuneInString(t)
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(",;–-—&(/", r) {
		return
	}
	tok := t[lastToken(t):]
	if strings.ContainsAny(tok, "#@") || strings.Contains(tok, "://") || strings.Contains(tok, "www.") {
		return
	}
	if len(strings.Fields(t)) >= prose {
		e.add(noFullStop)
	}
}
