package slip

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Bounds of the words on both sides of a joint, in bytes.
const (
	shortestBefore = 3
	longestTitle   = 5 // of the words before names that are not told from the end of a sentence: "Dr.", "Prof.", "St."
	longestWord    = 30
)

// tooMany is how many joints no writer leaves: the tags or line ends between were lost on the way.
const tooMany = 3

// glued reads the end of a sentence at i that the next sentence follows without a blank: "a growing team.We bake". Titles of people,
// names ("Node.Js", "St.Gallen"), degrees ("B.Tech") and addresses are none.
func (r *recogniser) glued(i int) {
	s := r.p.Text
	if i+2 >= r.end || s[i+1]-'A' >= 26 || s[i+2]-'a' >= 26 || r.block.Role != posting.Body {
		return
	}
	before, after := r.endingWord(i), r.beginningWord(i+1)
	if before.Len() >= shortestBefore && after.Len() > 0 {
		at := posting.Range{Start: before.Start, End: after.End}
		f := r.add(GluedSentence, at, "", byKind)
		if f.Count == tooMany {
			f.Blame = finding.Transport
		}
		r.repair(f, GluedSentence, posting.Range{Start: i, End: i + 1}, s[i:i+1]+" ")
	}
}

// endingWord is the word that ends before i and begins behind a blank or a bracket; it is empty where it is no word that ends sentences.
func (r *recogniser) endingWord(i int) posting.Range {
	s := r.p.Text[:i]
	start := i
	for start > r.block.Start {
		c, n := utf8.DecodeLastRuneInString(s[r.block.Start:start])
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '\'' && c != '’' && c != '-' {
			break
		}
		start -= n
	}
	if start == i || start > r.block.Start && strings.IndexByte(" (\"\n,", s[start-1]) < 0 {
		return posting.Range{}
	}
	first, _ := utf8.DecodeRuneInString(s[start:])
	if !unicode.IsLetter(first) || unicode.IsUpper(first) && i-start <= longestTitle {
		return posting.Range{}
	}
	return posting.Range{Start: start, End: i}
}

// beginningWord is the word that begins at i and ends before a blank; it is empty where it is the end of a name.
func (r *recogniser) beginningWord(i int) posting.Range {
	s := r.p.Text[i:min(r.end, i+longestWord)]
	n := strings.IndexAny(s, " ,")
	if n < 0 {
		return posting.Range{}
	}
	for _, c := range s[:n] {
		if !unicode.IsLetter(c) && c != '\'' && c != '’' && c != '-' {
			return posting.Range{}
		}
	}
	switch s[:n] {
	case "Js", "Net", "Com", "Org", "Io", "Ai", "Co", "Py", "Pdf", "Docx", "Csv", "Tech", "Sc":
		return posting.Range{}
	}
	return posting.Range{Start: i, End: i + n}
}

// Glued tells of places, dates and e-mail addresses to which another field of a page is glued, as where a line of spans lost what parted
// them: "BrambleLeeds, UK", "UKPosted 4 March 2026", "Email addressana@bramble.ukTelephone". found adds to the slips of a posting, and
// may be nil.
func Glued(p *posting.Posting, found map[string][]Fact, places, dates, mails []posting.Range) map[string][]Fact {
	r := recogniser{p: p, out: found}
	for _, at := range places {
		if p.Blocks[p.BlockAt(at.Start)].Role == posting.Body && r.joint(at.Start) {
			r.add(GluedField, posting.Range{Start: r.wordStart(at.Start), End: at.End}, "", byKind)
		}
	}
	for _, at := range dates {
		if block := p.BlockAt(at.Start); p.Blocks[block].Role == posting.Body {
			if label := r.labelOf(at.Start, p.Blocks[block].Start); r.joint(label) {
				r.add(GluedField, posting.Range{Start: r.wordStart(label), End: at.End}, "", byKind)
			}
		}
	}
	for _, at := range mails {
		if r.labelled(at) || r.runsOn(at) {
			r.add(GluedField, at, "", byKind)
		}
	}
	return r.out
}

// labelled says whether an e-mail address begins with the end of its own label: "Email addressana@bramble.uk".
func (r *recogniser) labelled(at posting.Range) bool {
	rest, ok := strings.CutPrefix(r.p.LowerSlice(at), "address")
	return ok && strings.IndexByte(rest, '@') > 0 && strings.HasSuffix(r.p.Lower[:at.Start], "mail ")
}

// runsOn says whether a word with a capital follows the end of an e-mail address: "ana@bramble.ukTelephone".
func (r *recogniser) runsOn(at posting.Range) bool {
	s := r.p.Slice(at)
	for i := strings.LastIndexByte(s, '.') + 2; i > 1 && i+1 < len(s); i++ {
		if s[i-1]-'a' < 26 && s[i]-'A' < 26 && s[i+1]-'a' < 26 {
			return strings.Contains(s, "@")
		}
	}
	return false
}

// joint says whether a capitalised word begins at i right behind another word.
func (r *recogniser) joint(i int) bool {
	s := r.p.Text
	if i < 1 || i+1 >= len(s) || s[i]-'A' >= 26 || s[i+1]-'a' >= 26 {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	return unicode.IsLetter(before) || before == ')'
}

// wordStart is where the run of letters begins that ends before i.
func (r *recogniser) wordStart(i int) int {
	s := r.p.Text
	for i > 0 {
		c, n := utf8.DecodeLastRuneInString(s[:i])
		if !unicode.IsLetter(c) {
			break
		}
		i -= n
	}
	return i
}

// labelOf is where the word begins that says what the date behind it is for, the date itself where there is none. A capital inside of
// a run of letters begins the word.
func (r *recogniser) labelOf(date, from int) int {
	s := r.p.Text
	end := from + len(strings.TrimRight(s[from:date], " :\u00a0"))
	i := end
	for i > from && (s[i-1]-'a' < 26 || s[i-1]-'A' < 26) {
		i--
		if s[i]-'A' < 26 {
			break
		}
	}
	switch r.p.Lower[i:end] {
	case "posted", "published", "updated", "listed", "date", "closing", "closes", "deadline", "ends", "starts":
		return i
	}
	return date
}
