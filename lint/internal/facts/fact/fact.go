// Package fact holds what all kinds of facts share: a mark in the posting, numbers as they are written, repairs.
//
// A fact is something recognised, never a judgement: it knows no law and no rule. The kinds live in the packages beside it,
// one each; package facts gathers them.
package fact

import (
	"strconv"
	"strings"

	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Mark is the place of a fact. Recognisers fill it with At or Markup; package facts numbers it.
type Mark struct {
	Ref  int          `json:"ref"` // numbers the posting's facts from 1; 0 is the posting itself
	Text string       `json:"text"`
	Span finding.Span `json:"span"`

	Range   posting.Range  `json:"-"` // in Posting.Text; empty for facts about markup
	Block   int            `json:"-"` // index of the block, or -1
	Blame   finding.Blame  `json:"-"` // empty: as the rule says
	Repair  *Repair        `json:"-"`
	Mend    func() *Repair `json:"-"` // makes the repair, or nil, where that costs something and not every rule asks for it
	Related []Related      `json:"-"`
}

// Most is how many amounts, and how many days, are read of a posting. Rules hold each against each other, so that a thousand
// would take seconds. The most amounts of 8,618 real postings are 88, the second most 16; none names more than 15 days.
const Most = 100

// Mended is the way to mend what the fact names, nil where there is none.
func (m *Mark) Mended() *Repair {
	if m.Repair == nil && m.Mend != nil {
		return m.Mend()
	}
	return m.Repair
}

// Repair is a way to mend what the fact names. Whether it is safe is the rule's to say.
type Repair struct {
	Description string
	Edits       []finding.Edit
}

// Related is another place that explains the fact.
type Related struct {
	Message string
	Span    finding.Span
}

// At marks a range of the posting's text.
func At(p *posting.Posting, r posting.Range) Mark {
	m := Mark{Text: p.Slice(r), Span: p.Span(r), Range: r, Block: p.BlockAt(r.Start)}
	if m.Block >= 0 && p.Blocks[m.Block].Role == posting.Chrome {
		m.Blame = finding.Aggregator
	}
	return m
}

// Markup marks bytes of the file that are markup, such as a tag; text is what they say to a reader.
func Markup(block int, s finding.Span, text string) Mark {
	return Mark{Text: text, Span: s, Block: block}
}

// Number is an amount in minor units (hundredths) of its unit, as in 13.75 or 152000. The zero value is "not stated".
type Number struct {
	Minor int64
	Known bool
}

// String writes the number in major units without needless zeros, "" where it is not stated.
func (n Number) String() string {
	if !n.Known {
		return ""
	}
	neg, v := "", n.Minor
	if v < 0 {
		neg, v = "-", -v
	}
	s := neg + strconv.FormatInt(v/100, 10)
	if c := v % 100; c != 0 {
		s += "." + strings.TrimRight(strconv.Itoa(int(c/10))+strconv.Itoa(int(c%10)), "0")
	}
	return s
}

// MarshalJSON writes a JSON number, or null.
func (n Number) MarshalJSON() ([]byte, error) {
	if !n.Known {
		return []byte("null"), nil
	}
	return []byte(n.String()), nil
}
