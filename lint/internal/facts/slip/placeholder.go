package slip

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/facts/word"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
)

// longestStandIn is the most bytes between brackets that are read as a stand-in. Longer text is somebody's aside.
const longestStandIn = 60

// bracket reads what stands in brackets at i, and returns by how many bytes reading goes on.
func (r *recogniser) bracket(i int) int {
	s := r.p.Text[i:r.end]
	for _, open := range [...]struct{ open, shut string }{
		{"{{", "}}"}, {"[[", "]]"}, {"${", "}"}, {"{%", "%}"}, {"<%", "%>"}, {"%", "%"}, {"[", "]"}, {"{", "}"}, {"<", ">"},
	} {
		if !strings.HasPrefix(s, open.open) {
			continue
		}
		inner := s[len(open.open):]
		n := strings.Index(inner[:min(len(inner), longestStandIn+len(open.shut))], open.shut)
		if n > 0 {
			at := posting.Range{Start: i, End: i + len(open.open) + n + len(open.shut)}
			if r.standIn(at, open.open, inner[:n]) {
				return at.Len() - 1
			}
		}
		if open.open == "<" {
			return max(r.tag(i)-1, 0)
		}
		return 0
	}
	return 0
}

// standIn adds what stands between brackets, where it was to be replaced.
func (r *recogniser) standIn(at posting.Range, open, inner string) bool {
	if open == "[" && squeeze(inner) == "emailprotected" {
		if !r.inLink(at) {
			r.add(Protected, at, "", byKind)
		}
		return true
	}
	note := ""
	switch open {
	case "{{", "${", "{%", "<%":
		if open == "${" && at.Start > r.block.Start && r.p.Text[at.Start-1] == '`' {
			return false
		}
		if variable(inner) {
			note = "a variable"
		}
	case "%":
		if named := squeeze(inner); strings.IndexByte(inner, ' ') < 0 && (fields[named] || capitals(inner)) && !r.digitBefore(at.Start) {
			note = "a variable"
		}
	case "{":
		if named := squeeze(inner); strings.IndexByte(inner, ' ') < 0 && len(named) > 4 && fields[named] {
			note = "a variable"
		}
	default:
		if instruction(inner) || fields[squeeze(inner)] && !r.label(at, inner) || r.inSentence(at, inner) {
			note = "a stand-in"
		}
	}
	if note == "" || r.tellsApplicants() {
		return false
	}
	if f := r.add(Placeholder, at, note, byText); note == "a variable" && f.Blame == "" {
		f.Blame = finding.Template // a program was to fill it in, not a person
	}
	return true
}

// inSentence says whether the brackets hold a word that only a sentence with a gap has in them: "our [DEPARTMENT] team", "$[amount]". In small
// letters such words are asides, and at the start of a line they are labels.
func (r *recogniser) inSentence(at posting.Range, inner string) bool {
	if at.Start == r.block.Start {
		return false
	}
	switch strings.ToLower(inner) {
	case "amount", "number", "salary":
		if strings.HasSuffix(r.p.Text[r.block.Start:at.Start], "$") || strings.HasSuffix(r.p.Text[r.block.Start:at.Start], "£") || strings.HasSuffix(r.p.Text[r.block.Start:at.Start], "€") {
			return true
		}
		return strings.ToUpper(inner) == inner
	case "date", "department", "title", "company", "employer", "team", "role", "position", "manager", "location", "city", "state":
		return strings.ToUpper(inner) == inner
	}
	return false
}

// squeeze is the text in lower case without blanks, hyphens and underscores.
func squeeze(s string) string {
	var room [longestStandIn + 8]byte
	out := room[:0]
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ' || c == '_' || c == '-' || c == '\'' || c == 0xC2 && i+1 < len(s) && s[i+1] == 0xA0:
			if c == 0xC2 {
				i++
			}
		case c-'A' < 26:
			out = append(out, c+'a'-'A')
		default:
			out = append(out, c)
		}
	}
	return string(out)
}

// fields are the names of what is filled in, squeezed. Words that a posting may put in brackets for other reasons ("[remote]",
// "[your name]" in what applicants are to write) are none.
var fields = func() map[string]bool {
	m := map[string]bool{}
	for name := range strings.FieldsSeq(`
		companyname nameofcompany programmearea programarea businessarea businessunit company employername organizationname organisationname orgname clientname nameofclient client
		yourcompany yourcompanyname yourorganization yourorganisation yourcompanywebsite companywebsite companyurl companyaddress
		companymission companydescription companyoverview companylogo
		jobtitle positiontitle roletitle titleofposition positionname rolename nameofrole jobname posttitle titleofrole
		departmentname teamname nameofteam nameofdepartment hiringmanager hiringmanagername nameofhiringmanager managername recruitername
		contactname contactperson contactemail nameofcontact
		city/state city,state city,country city,state/province officelocation joblocation worklocation jobcity
		salaryrange payrange compensationrange salaryamount baserange insertsalary minsalary maxsalary salarymin salarymax
		monthday,year dd/mm/yyyy mm/dd/yyyy
		startdate closingdate applicationdeadline closedate deadlinedate
		numberofyears numberofemployees
		nomdelentreprise nomdel’entreprise nomdelasociété intituléduposte firmenname unternehmensname stellenbezeichnung stellentitel nombredelaempresa nombredelpuesto bedrijfsnaam functietitel
		jobsummary positionsummary responsibilitystatements objectiveofposition jobdescription
		xx xxx xxxx placeholder texthere objectobject loremipsum`) {
		m[name] = true
	}
	return m
}()

// instruction says whether the words tell somebody what to fill in: "insert location", "minimum salary in our lowest market".
func instruction(s string) bool {
	first, rest, ok := strings.Cut(strings.ToLower(strings.TrimSpace(s)), " ")
	if !ok {
		return first == "insert"
	}
	switch first {
	case "insert", "specify", "describe", "fill", "replace", "enter":
		return true
	case "add":
		return !strings.HasPrefix(rest, "on")
	case "optional:", "insérer", "insérez", "insertar", "inserte":
		return true
	case "hier", "bitte":
		return strings.HasSuffix(rest, "einfügen") || strings.HasSuffix(rest, "eintragen") || strings.HasSuffix(rest, "ergänzen")
	case "vul", "hier,":
		return strings.HasSuffix(rest, " in") || strings.HasSuffix(rest, "invullen")
	case "list":
		return strings.HasPrefix(rest, "benefits") || strings.HasPrefix(rest, "duties") || strings.HasPrefix(rest, "responsibilities") || strings.HasPrefix(rest, "requirements") || strings.HasPrefix(rest, "skills")
	case "short", "brief":
		return strings.HasPrefix(rest, "details ") || strings.HasPrefix(rest, "description ") || strings.HasPrefix(rest, "summary ") || strings.HasPrefix(rest, "overview ")
	case "minimum", "maximum", "min", "max":
		return strings.HasPrefix(rest, "salary") || strings.HasPrefix(rest, "pay ") || strings.HasPrefix(rest, "base ")
	}
	return false
}

// variable says whether the text is an expression of a template language: names, points, filters.
func variable(s string) bool {
	letters := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c|0x20-'a' < 26:
			letters++
		case c == ' ' || c == '_' || c == '.' || c == '-' || c == '|' || c == '=' || c == '"' || c == '\'' || c == '#' || c == '/' || c == ':' || c-'0' < 10:
		default:
			return false
		}
	}
	return letters > 1
}

// capitals says whether the text is a name in capitals: "JOB_ID".
func capitals(s string) bool {
	for i := range len(s) {
		if c := s[i]; c-'A' >= 26 && c != '_' && !(i > 0 && c-'0' < 10) {
			return false
		}
	}
	return len(s) > 2
}

// wordBefore says whether a word and a blank come before i, so that what begins there goes on a sentence: "you insert data here".
func (r *recogniser) wordBefore(i int) bool {
	return i > r.block.Start+1 && r.p.Text[i-1] == ' ' && r.p.Lower[i-2]-'a' < 26
}

func (r *recogniser) digitBefore(i int) bool {
	return i > r.block.Start && r.p.Text[i-1]-'0' < 10
}

// label says whether the brackets are a way to write a label: "[Location] Osaka". A label stands alone or before its value.
func (r *recogniser) label(at posting.Range, inner string) bool {
	if at.Start > r.block.Start || strings.HasSuffix(squeeze(inner), "name") && at.End == r.end {
		return false
	}
	rest := strings.TrimLeft(r.p.Text[at.End:r.end], " ")
	return rest == "" || rest[0]-'a' >= 26 && rest[0] != '\'' && !strings.HasPrefix(rest, "’")
}

// tellsApplicants says whether the block tells applicants what to write: "with the subject [Job title] – [Your name]". What
// stands in brackets there is theirs to fill in.
func (r *recogniser) tellsApplicants() bool {
	if r.toldIn == r.block {
		return r.told
	}
	r.toldIn, r.told = r.block, false
	s := r.p.LowerSlice(r.block.Range)
	for _, w := range [...]string{"subject", "file name", "filename", "format", "betreff", "objet", "asunto", "onderwerp", "template", "syntax"} {
		if named(s, w) {
			r.told = true
			break
		}
	}
	return r.told
}

// named says whether a word begins with w in a lower-case text. "Information" names no format, nor does "subject to" a subject.
func named(s, w string) bool {
	for from := 0; ; {
		i := strings.Index(s[from:], w)
		if i < 0 {
			return false
		}
		from += i + len(w)
		if i = from - len(w); (i == 0 || s[i-1]-'a' >= 26) && !strings.HasPrefix(s[from:], " to ") {
			return true
		}
	}
}

func (r *recogniser) inLink(at posting.Range) bool {
	return r.p.LinkReach(at.Start+1) >= at.End
}

// blank adds an amount whose digits are X: "$XX,XXX", "XX years". "$XX M" is how people write "some millions".
func (r *recogniser) blank(w []word.Word) {
	s := r.p.Text
	at := w[0].Range
	if s[at.Start] != 'X' && s[at.Start] != 'x' || strings.Trim(w[0].Text, "x") != "" {
		return
	}
	money := strings.HasSuffix(s[r.block.Start:at.Start], "$") || strings.HasSuffix(s[r.block.Start:at.Start], "£") || strings.HasSuffix(s[r.block.Start:at.Start], "€")
	next := ""
	for len(w) > 1 && w[1].Start == at.End+1 && (s[at.End] == ',' || s[at.End] == '.') && strings.Trim(w[1].Text, "x") == "" {
		at.End, money = w[1].End, money || s[at.End] == ','
		w = w[1:]
	}
	if len(w) > 1 {
		next = w[1].Text
	}
	switch next {
	case "m", "mm", "b", "bn", "million", "millions", "billion", "billions", "mn":
		return
	case "euro", "euros", "eur", "chf":
		money = money || at.Len() > len("xxx")
	case "years", "hours", "days", "weeks", "months", "employees":
		money = money || w[1].Start == at.End+1
	}
	if !money || r.tellsApplicants() {
		return
	}
	if at.Start > r.block.Start && s[at.Start-1] == '$' {
		at.Start--
	}
	r.add(Placeholder, at, "an amount without digits", byText)
}

// phrase adds what a form or a program wrote in place of a text, and filler text.
func (r *recogniser) phrase(w []word.Word) {
	at := w[0].Range
	switch w[0].Text {
	case "lorem":
		if len(w) > 1 && w[1].Text == "ipsum" {
			at.End = w[1].End
			if at.Start == r.block.Start || r.p.Text[at.Start-1] == ' ' || r.p.Text[at.Start-1] == '\n' { // in quotation marks it is spoken of
				r.add(Placeholder, at, "filler text", byText)
			}
		}
	case "click":
		for _, form := range [...]string{"click here to enter text", "click or tap here to enter text", "click here to enter a date", "click or tap to enter a date"} {
			if n := same(w, form); n > 0 {
				at.End = w[n-1].End
				r.add(Placeholder, at, "the text of an empty form", byText)
			}
		}
	case "choose":
		if n := same(w, "choose an item"); n > 0 {
			at.End = w[n-1].End
			if at == r.block.Range || at.End+1 == r.end || r.p.Text[max(at.Start-2, 0):at.Start] == ": " {
				r.add(Placeholder, at, "the text of an empty form", byText)
			}
		}
	case "insert":
		for k := 1; k < len(w) && k < 6; k++ {
			if w[k].Text == "here" && k > 1 {
				at.End = w[k].End
				if r.p.Text[max(at.Start-1, 0)] != '[' && !r.wordBefore(at.Start) {
					r.add(Placeholder, at, "a stand-in", byText)
				}
				return
			}
		}
	case "dd", "mm", "tt", "jj":
		r.dateMask(w)
	case "undefined", "null", "nan":
		if at.End == r.end && strings.HasSuffix(r.p.Text[r.block.Start:at.Start], ": ") {
			r.add(Placeholder, at, "what a program writes where a value is missing", byText)
		}
	}
}

// dateMask adds a day whose digits are letters: "Closing date: DD/MM/YYYY". Where a form tells how a day is to be written, it is none.
func (r *recogniser) dateMask(w []word.Word) {
	for _, form := range [...]string{"dd mm yyyy", "mm dd yyyy", "tt mm jjjj", "jj mm aaaa", "dd mm jjjj"} {
		n := same(w, form)
		if n == 0 || w[n-1].End-w[0].Start != len("dd/mm/yyyy") {
			continue
		}
		before := strings.TrimRight(r.p.LowerSlice(posting.Range{Start: r.block.Start, End: w[0].Start}), " ")
		for _, lead := range [...]string{":", " by", " before", " until", " on", " bis", " zum", " ab", " le", " el", " op", " vanaf"} {
			if strings.HasSuffix(before, lead) && !strings.Contains(before, "birth") && !strings.Contains(before, "geburt") && !strings.Contains(before, "naissance") && !r.tellsApplicants() {
				r.add(Placeholder, posting.Range{Start: w[0].Start, End: w[n-1].End}, "a date without digits", byText)
				return
			}
		}
	}
}

// same is how many words the form has, where the words begin with it, else 0.
func same(w []word.Word, form string) int {
	n := 0
	for f := range strings.FieldsSeq(form) {
		if n == len(w) || w[n].Text != f {
			return 0
		}
		n++
	}
	return n
}
