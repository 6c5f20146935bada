package posting

import (
	"iter"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Recognise says whether a document is a job posting at all; the string is the reason where it is none.
//
// Signs are added up: sections that postings have, words of applying, pay, employment and duties for it; code, licences, rules
// of conduct, logs of changes, résumés, news, contracts and privacy notices against it. A phrase counts once, and of each kind
// of sign only so many count, so that a long text is no more a posting than a short one.
func Recognise(p *Posting) (bool, string) {
	body := p.bodyRange()
	if strings.TrimSpace(p.Slice(body)) == "" {
		return false, "it holds no text"
	}
	t := tally{seen: make([]bool, phraseCount())}
	t.fields(p)
	t.sections(p)
	t.markup(p)
	head := min(body.End, body.Start+longProbe)
	n := 0
	for part := range p.ownParts(body) {
		n += utf8.RuneCountInString(p.Slice(part))
		t.words(p.Lower[part.Start:max(part.Start, min(part.End, head))])
		t.words(p.Lower[min(part.End, max(part.Start, head, body.End-longTail)):part.End])
	}
	if t.isPosting(n) {
		if n >= shortDraft && t.offersNoJob() && !speaksOfOccupation(p.LowerSlice(body)) {
			return false, "it reads like a text of an employer about itself"
		}
		return true, ""
	}
	if what := t.loudest(); what != "" {
		return false, "it reads like " + what
	}
	return false, "it has neither the sections nor the words of a job posting"
}

// ownParts yields the runs of a range of the text that are not the site's.
func (p *Posting) ownParts(r Range) iter.Seq[Range] {
	return func(yield func(Range) bool) {
		start := r.Start
		for i := range p.Blocks {
			b := &p.Blocks[i]
			if b.Role != Chrome || b.Start < start {
				continue
			}
			if b.Start > start && !yield(Range{start, b.Start}) {
				return
			}
			start = min(r.End, b.End+1)
		}
		if start < r.End {
			yield(Range{start, r.End})
		}
	}
}

const (
	// longProbe is how much of the body's beginning is searched for words, in bytes, and longTail how much of its end: there
	// postings say how to apply.
	longProbe = 60 << 10
	longTail  = 4 << 10
	// A text needs the score of a draft, which has room for few signs; from shortDraft code points on, one more for each moreText
	// of them, up to mostScore. Of 8,618 real postings, 99 of 100 with 1,000 characters and more score 5 or more, of those with
	// 6,000 characters 25 or more; of 6,000 manuals, licences and lists of files none reaches what it needs.
	draftScore = 3
	shortDraft = 1000
	moreText   = 400
	mostScore  = 18
	// shortNote is the length in code points from which on words that stand in any text are not enough by themselves.
	shortNote = 200
	// addressed is the score of sections and words that speak to applicants from which on it is the staff that says "I".
	addressed = 6
)

// tally is what was seen of each kind of sign.
type tally struct {
	seen   []bool // by phrase
	points [kindCount]int
}

// add counts a sign of a kind.
func (t *tally) add(k kind) {
	if s := &signs[k]; t.points[k] < s.most*s.weight {
		t.points[k] += s.weight
	}
}

// isPosting weighs the signs of a text of n code points.
func (t *tally) isPosting(n int) bool {
	score := 0
	for k, points := range t.points {
		if kind(k) < firstAgainst {
			score += points
			continue
		}
		if t.settled(kind(k)) {
			return false
		}
		score -= points
	}
	if n > shortNote && score == t.points[duty]+t.points[draft] {
		return false
	}
	need := draftScore
	if n >= shortDraft {
		need = min(mostScore, draftScore+n/moreText)
	}
	return score >= need
}

// settled says whether so many signs of a kind against a posting were seen that no others outweigh them.
func (t *tally) settled(k kind) bool {
	s := &signs[k]
	if s.settles == 0 || t.points[k] < s.settles*s.weight {
		return false
	}
	return k != resume || t.points[seek]+t.points[duties]+t.points[dutySection]+t.points[otherSection] < addressed
}

// offersNoJob says whether a text tells what an employer offers or how fair it is, and seeks nobody, has no tasks and demands nothing. Where it
// is long and names no occupation either, it is on the employer: of 8,311 real postings, read without their titles, 5 in 100 have
// no such sign, and none of these has 1,000 characters, benefits or fairness, and no occupation.
func (t *tally) offersNoJob() bool {
	job := 0
	for _, k := range [...]kind{dutySection, field, jobTitle, seek, duties, require} {
		job += t.points[k]
	}
	return job == 0 && t.points[benefit]+t.points[fair] > 0
}

// speaksOfOccupation says whether a lower-case text holds the word for an occupation, or for several of it.
func speaksOfOccupation(s string) bool {
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if namesOccupation(word) || namesOccupation(strings.TrimSuffix(word, "s")) {
			return true
		}
	}
	return false
}

// loudest is what the signs against a posting say that the text is, "" where there are none.
func (t *tally) loudest() string {
	most, what := 0, ""
	for k := firstAgainst; k < kindCount; k++ {
		if t.points[k] > most {
			most, what = t.points[k], signs[k].reads
		}
	}
	return what
}

// fields counts what front matter says, and a title that names an occupation.
func (t *tally) fields(p *Posting) {
	d := p.Doc
	for _, present := range [...]bool{
		d.Title.Present() && d.Employer.Present(), len(d.Locations) > 0, d.Pay.Present(), d.EmploymentType.Present(), d.ValidThrough.Present(),
	} {
		if present {
			t.add(field)
		}
	}
	if namesOccupation(p.LowerSlice(titleRange(p))) {
		t.add(jobTitle)
	}
}

// namesOccupation says whether a lower-case line holds the word for an occupation.
func namesOccupation(s string) bool {
	for i := 0; i < len(s); i++ {
		n := wordLen(s[i:])
		if n > 0 && slices.Contains(occupations[:], s[i:i+n]) {
			return true
		}
		i += n
	}
	return false
}

// titleRange is where the title stands: that which is known as such, else the first line, if it is short.
func titleRange(p *Posting) Range {
	i := p.Title
	for k := 0; i < 0 && k < len(p.Blocks); k++ {
		if p.Blocks[k].Role == Body {
			i = k
		}
	}
	if i < 0 || p.Blocks[i].Len() > longName {
		return Range{}
	}
	return p.Blocks[i].Range
}

// sections counts the sections of postings.
func (t *tally) sections(p *Posting) {
	seen := uint64(0)
	for i := range p.Sections {
		s := &p.Sections[i]
		if s.Heading < 0 {
			continue
		}
		k, at := sectionSign(s.ID)
		if k == kindCount || seen&(1<<at) != 0 || shared(strings.Trim(p.LowerSlice(p.Blocks[s.Heading].Range), "#*_: ")) {
			continue
		}
		seen |= 1 << at
		t.add(k)
	}
}

// sectionSign is the kind of sign that a section is, and its number; kindCount for sections that other texts have as well.
func sectionSign(id string) (k kind, at int) {
	switch id {
	case "responsibilities":
		return dutySection, 0
	case "min_qualifications":
		return dutySection, 1
	case "preferred_qualifications":
		return dutySection, 2
	case "benefits":
		return otherSection, 3
	case "compensation":
		return otherSection, 4
	case "role_summary":
		return otherSection, 5
	case "application_process":
		return otherSection, 6
	case "eeo":
		return otherSection, 7
	}
	return kindCount, 0
}

// shared says whether a lower-case heading of a posting is also one of manuals.
func shared(heading string) bool {
	switch heading {
	case "requirements", "prerequisites", "description", "overview", "summary", "features", "benefits", "tasks", "details", "nice to have", "optional", "required", "process", "about", "mission",
		"introduction", "goals", "purpose", "scope", "next steps", "requisitos", "voraussetzungen", "anforderungen", "prérequis", "vereisten", "application", "beschreibung", "übersicht":
		return true
	}
	return false
}

// markup counts blocks of code, lines that résumés and logs of changes have, and names of files that hold something else.
func (t *tally) markup(p *Posting) {
	s := p.Doc.Body.String
	s = s[:min(len(s), longProbe)]
	for range strings.Count(s, "\n```") + strings.Count(s, "\n~~~") + p.codes/4 {
		t.add(code)
	}
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Start >= longProbe || b.Kind == Value || b.Role == Chrome {
			continue
		}
		line := p.LowerSlice(b.Range)
		switch {
		case unfilled(line):
			t.add(template)
		case version(line):
			t.add(changes)
		case strings.HasPrefix(line, "§ "):
			t.add(contract)
		case years(line):
			t.add(resume)
			t.add(career)
		case wage(line):
			t.add(amount)
		}
	}
	if linkList(p) {
		t.add(index)
	}
	if listTitle(strings.Trim(p.LowerSlice(titleRange(p)), titleMarks)) {
		t.add(landing)
	}
	base := strings.ToLower(path.Base(strings.ReplaceAll(p.Doc.Path, `\`, "/")))
	name, _, _ := strings.Cut(base, ".")
	if otherFile(strings.NewReplacer("-", "", "_", "", " ", "").Replace(name)) {
		t.add(fileName)
	}
}

// unfilled says whether a line is nothing but a name in brackets that a script was to fill in, as pages are saved that were not run:
// "{{ job.title }}", "{$ job.company $} | {$ job.city $}". A draft's "{{company}}" has no point in it.
func unfilled(s string) bool {
	found := false
	for {
		at := strings.IndexAny(s, "{")
		if at < 0 {
			return found && !hasLetter(s)
		}
		end := strings.IndexByte(s[at:], '}')
		if end < 0 || hasLetter(s[:at]) {
			return false
		}
		name := s[at : at+end]
		if !strings.HasPrefix(name, "{{") && !strings.HasPrefix(name, "{$") || !strings.Contains(strings.Trim(name, "{$ :"), ".") {
			return false
		}
		found, s = true, strings.TrimLeft(s[at+end:], "}")
	}
}

// An index has so many items that are links and nothing else, and few others.
const manyLinks = 10

// linkList says whether most items of a posting's lists are links and nothing else.
func linkList(p *Posting) bool {
	items, links, next := 0, 0, 0
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Kind != Item || b.Role != Body {
			continue
		}
		items++
		for next < len(p.Links) && p.Links[next].Text.End < b.End {
			next++
		}
		if next < len(p.Links) && p.Links[next].Text.Start <= b.Start {
			links++
		}
	}
	return links >= manyLinks && links*3 >= items*2
}

// version says whether a lower-case line begins with the number of a version: "1.4.0", "v2.1 - 2026-05-04", "[unreleased]".
func version(s string) bool {
	s = strings.TrimPrefix(strings.TrimLeft(s, "#*[ "), "version ")
	s = strings.TrimPrefix(s, "v")
	if strings.HasPrefix(s, "unreleased") {
		return true
	}
	dots, i := 0, 0
	for ; i < len(s) && (s[i] >= '0' && s[i] <= '9' || s[i] == '.'); i++ {
		if s[i] == '.' {
			dots++
		}
	}
	return dots == 2 && i < 12 && s[0] != '.'
}

// wage says whether a lower-case line names an amount of money and a time that is paid: "£13.75 an hour", "$95k / year".
func wage(s string) bool {
	at := strings.IndexAny(s, "$£€")
	if at < 0 {
		return false
	}
	rest := s[at:]
	for _, time := range [...]string{"hour", "hr", "year", "annum", "annual", "month", "week", "day", "stunde", "jahr", "monat", "heure", "mois", "hora", "mes", "año", "uur", "maand", "jaar"} {
		if holdsWord(rest, time) {
			return true
		}
	}
	return false
}

// years says whether a lower-case line holds a span of years that a career is told in: "2014 – 2018", "2019 - present".
func years(s string) bool {
	for i := 0; i+5 < len(s); i++ {
		if (s[i] != '1' || s[i+1] != '9') && (s[i] != '2' || s[i+1] != '0') || i > 0 && s[i-1] >= '0' && s[i-1] <= '9' || wordLen(s[i:]) != 4 {
			continue
		}
		rest := strings.TrimLeft(s[i+4:], " \u00a0")
		dash := strings.TrimLeft(rest, "-–— ")
		if len(dash) == len(rest) {
			continue
		}
		switch word := dash[:wordLen(dash)]; word {
		case "present", "today", "now", "current", "heute", "aujourd", "présent", "actualidad", "presente", "heden":
			return true
		default:
			if len(word) == 4 && (strings.HasPrefix(word, "19") || strings.HasPrefix(word, "20")) {
				return true
			}
		}
	}
	return false
}

// otherFile says whether the name of a file, without its ending and hyphens, is that of a text beside code.
func otherFile(name string) bool {
	switch name {
	case "readme", "license", "licence", "copying", "notice", "contributing", "contributors", "changelog", "changes", "history", "releasenotes", "codeofconduct", "security", "governance",
		"maintainers", "authors", "support", "todo", "agents", "claude", "skill", "pullrequesttemplate", "issuetemplate", "bugreport", "featurerequest", "privacy", "privacypolicy", "terms",
		"impressum", "datenschutz", "resume", "cv", "lebenslauf":
		return true
	}
	return false
}

// words counts the phrases in a lower-case text.
func (t *tally) words(s string) {
	table := phraseTable()
	for i := 0; i < len(s); {
		n := wordLen(s[i:])
		if n == 0 {
			_, n = utf8.DecodeRuneInString(s[i:])
			i += n
			continue
		}
		for _, p := range table[s[i:i+n]] {
			if !t.seen[p.id] && goesOnWith(s[i+n:], p.rest) {
				t.seen[p.id] = true
				t.add(p.kind)
			}
		}
		i += n
	}
	for k, list := range unparted {
		for _, w := range list {
			if strings.Contains(s, w) {
				t.add(k)
			}
		}
	}
}

// wordLen is the length in bytes of the letters and digits that a text begins with.
func wordLen(s string) int {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return i
		}
	}
	return len(s)
}

// goesOnWith says whether a text begins with the rest of a phrase, and no word runs on behind it. A blank of the phrase stands for
// any one blank, ' for both apostrophes.
func goesOnWith(s, rest string) bool {
	for i := range len(rest) {
		if s == "" {
			return false
		}
		n := 1
		switch {
		case rest[i] == s[0], rest[i] == ' ' && s[0] == '\n':
		case rest[i] == ' ' && strings.HasPrefix(s, "\u00a0"):
			n = len("\u00a0")
		case rest[i] == '\'' && strings.HasPrefix(s, "’"):
			n = len("’")
		default:
			return false
		}
		s = s[n:]
	}
	return wordLen(s) == 0 || rest != "" && wordLen(rest[len(rest)-1:]) == 0
}
