// Package property recognises what a posting's structured data says: JSON-LD or microdata of https://schema.org/JobPosting, which a page
// holds for search engines beside what it shows to readers.
//
// It tells each value with its place, and whether readers see it too. Which properties are asked for, and by whom, a table of the
// rules knows. A Posting enters, Facts leave; a posting without structured data has none and costs nothing.
package property

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

// Fact is one value of structured data. Several places have one each.
type Fact struct {
	fact.Mark
	// Kind is text, number, boolean or object. The text of an object is that of the first value in it.
	Kind string `json:"kind"`
	// Names are those of an object's members that hold something.
	Names []string `json:"names"`
	// Shown says of the title, the employer and pay that the words or the amount stand in what readers see: the posting's text, or
	// the page around the data. It is not looked for where there is no such page.
	Shown bool `json:"shown"`
}

// leastLetters is how many letters and digits of a block must stand in the page for the two to be the same text. What is shorter may
// stand anywhere.
const leastLetters = 40

// Recognise tells the values of the structured data by their paths, see source.Property. shown says whether there is a page around the
// data that shows the posting's text.
func Recognise(p *posting.Posting) (properties map[string][]Fact, shown bool) {
	list := p.Doc.Properties
	if len(list) == 0 {
		return nil, false
	}
	seen := ""
	if p.Doc.Page != nil && shows(p, p.Doc.Page.Letters) {
		shown, seen = true, source.Letters(bodyText(p))+"\n"+p.Doc.Page.Letters
	}
	properties = make(map[string][]Fact, len(list))
	looks := 0
	for i := range list {
		x := &list[i]
		f := Fact{
			Mark: fact.Markup(-1, x.Value.Span(0, len(x.Value.String)), x.Value.String),
			Kind: string(x.Kind), Names: x.Names,
		}
		if shown && sought(x.Path) {
			looks++
			f.Shown = looks > mostLooks || stands(x.Value.String, seen)
		}
		properties[x.Path] = append(properties[x.Path], f)
	}
	return properties, shown
}

// mostLooks is how many values are looked for in a page. More are of no one job.
const mostLooks = 30

// sought says whether a value is one that readers should see as it is.
func sought(path string) bool {
	return path == "title" || strings.HasPrefix(path, "hiringOrganization") || strings.HasPrefix(path, "baseSalary")
}

// bodyText is the posting's text without the values of fields.
func bodyText(p *posting.Posting) string {
	for i := range p.Blocks {
		if p.Blocks[i].Role != posting.Field {
			return p.Text[p.Blocks[i].Start:]
		}
	}
	return ""
}

// shows says whether one of the posting's longer blocks stands in a page.
func shows(p *posting.Posting, page string) bool {
	for i := range p.Blocks {
		if b := &p.Blocks[i]; b.Role == posting.Body && b.Len() >= leastLetters {
			if letters := source.Letters(p.Slice(b.Range)); len(letters) >= leastLetters && strings.Contains(page, letters) {
				return true
			}
		}
	}
	return false
}

// stands says whether a value stands among the letters and digits of a text: the amount, or each of its words. Nobody says
// "limited" of who employs them, so the forms of companies are not looked for.
func stands(value, letters string) bool {
	if amount, err := strconv.ParseFloat(value, 64); err == nil {
		return amountStands(amount, letters)
	}
	if strings.Contains(letters, source.Letters(value)) {
		return true
	}
	for word := range strings.FieldsFuncSeq(value, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if word = strings.ToLower(word); !slices.Contains(companyForms[:], word) && !strings.Contains(letters, word) {
			return false
		}
	}
	return true
}

// companyForms are the abbreviations behind the names of companies.
var companyForms = [...]string{"ag", "bv", "co", "corp", "corporation", "gmbh", "group", "inc", "incorporated", "kg", "limited", "llc", "llp", "ltd", "nv", "plc", "pty", "sa", "sarl", "se", "spa", "srl"}

// amountStands looks for an amount as people write it: "52,000", "52k" or "52.5k", "14.20" for 14.2.
func amountStands(amount float64, letters string) bool {
	forms := []string{strconv.FormatFloat(amount, 'f', -1, 64), strconv.FormatFloat(amount, 'f', 2, 64)}
	if amount >= thousand {
		forms = append(forms, strconv.FormatFloat(amount/thousand, 'f', -1, 64)+"k")
	}
	return slices.ContainsFunc(forms, func(form string) bool { return strings.Contains(letters, source.Letters(form)) })
}

const thousand = 1000
