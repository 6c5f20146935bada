// Package pay recognises what a posting says about the pay of its own job: the amounts, and where there is none, the words
// that stand in their place.
//
// Money is common in postings and mostly something else: funding, budgets, bonuses, the customer's savings. So an amount
// counts only with evidence beside it, such as a pay word in the same clause, a period, a label in the block before. Phrases of
// numbers (phrase.go, range.go) are looked at one by one (scan.go), with the words on both sides (evidence.go); those that weigh
// enough (score.go) become facts, two that are the ends of one range together (join.go). Whether a statement is enough, and for
// whom, the rules say. A Posting enters, Facts leave; nothing is converted, no gross into net, no month into a year.
package pay

import (
	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/facts/stem"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Fact is one statement about pay. A range that is written twice yields two facts.
type Fact struct {
	fact.Mark
	// Min and Max are the ends in major units as they are written; in an inverted range Min is the larger one.
	Min      fact.Number `json:"min"`      // null where no lower end is stated
	Max      fact.Number `json:"max"`      // null where no upper end is stated
	Currency string      `json:"currency"` // ISO 4217, "" where it cannot be told
	Period   string      `json:"period"`   // hour, day, week, fortnight, month, year, session, or ""
	Kind     string      `json:"kind"`     // range, single, open, vague, none
	// Basis says what is stated: "base", "ote" (on-target earnings) and "full-time" (of which a part is paid, "pro rata") where
	// the words say so; with the kind vague "grade" for a grade or band without its amount; with the kind none, where no amount
	// is to be expected, "unpaid", "commission" or "equity"; else "".
	Basis string `json:"basis"`
	// Source says where the statement stands: "title", "field" (the record's own) or "body".
	Source string `json:"source"`
	// CurrencyStated is true where a sign, code or word is written, even one that several countries share and Currency cannot tell, and
	// where the amount is in lakhs, which are rupees.
	CurrencyStated bool `json:"currency_stated"`
	// PeriodStated is false where Period was told from the size of the amount, or is "".
	PeriodStated bool `json:"period_stated"`
	// Width is Max over Min in percent (150 for 40,000 to 60,000); 0 where one of them is missing or zero.
	Width int `json:"width"`
	// Doubt says why the figure cannot be meant as it is written: "too-low" or "too-high" for its period, "thousands" where one
	// end lacks a k, "decimal" where a point or comma makes hundredths of thousands, as in $150.00 a year; else "".
	Doubt string `json:"doubt"`
}

// The kinds of statements. An open one has one end, a vague one no figure ("competitive salary"), and none says that no
// amount is paid ("unpaid", "commission only").
const (
	rangeKind  = "range"
	singleKind = "single"
	openKind   = "open"
	vagueKind  = "vague"
	noneKind   = "none"
)

// Recognise finds the statements about pay in the order of the text: in the title, the pay field and the body, chrome left out.
// Where there is no amount, the words that only describe the pay are found, or else those that say that there is none. Of amounts fact.Most are read.
// stems are where those of Stems stand in the lower-cased text; it looks for them itself where they are nil.
func Recognise(p *posting.Posting, stems *stem.Found) []Fact {
	s := scanner{p: p, stems: stems}
	for i := range p.Blocks {
		if b := &p.Blocks[i]; b.Role == posting.Body || b.Field == posting.TitleField || b.Field == posting.PayField {
			s.block(i)
		}
	}
	facts := s.facts()
	eastern := isEastern(p.Text)
	if eastern {
		facts = s.east(facts)
	}
	if len(facts) == 0 {
		facts = s.words()
	}
	if len(facts) == 0 && eastern {
		facts = s.eastWords()
	}
	return facts
}
