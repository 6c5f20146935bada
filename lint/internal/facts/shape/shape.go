// Package shape recognises how a posting is built: headings by looks only, empty paragraphs, bullets that somebody typed,
// walls of text, lines in capitals, links whose text says nothing, titles that hold too much, sentences that are hard to read.
//
// Where a body has no markup, because it is plain text or lost its tags, nothing can be said of how it was marked up, and
// nothing is. All of it is read off the blocks in one walk, and off what the tokenizer noted. A Posting enters, facts by kind
// leave; each kind is one fact that counts its places, since a template repeats its habits.
package shape

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/facts/word"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

// The kinds of shapes, the keys of what Recognise returns.
const (
	PseudoHeading  = "pseudo-heading"  // a bold line that stands for a heading; of: real headings
	EmptyParagraph = "empty-paragraph" // of: blocks of text
	EmptyHeading   = "empty-heading"
	Spacer         = "spacer"          // <br> for space between lines; of: blocks of text
	TypedBullet    = "typed-bullet"    // lines in a row that begin with a typed bullet
	HeadingInItem  = "heading-in-item" // a heading inside of a list item begins another section
	SkippedLevel   = "skipped-level"   // a heading two or more levels below the one before
	BoldParagraph  = "bold-paragraph"  // a paragraph of bold text
	EmptySection   = "empty-section"   // a heading with no text below it
	Wall           = "wall"            // a long paragraph; of: its words
	LongList       = "long-list"       // of: its items
	PreferredItem  = "preferred-item"  // an item says it is not needed, under a heading that says it is
	Capitals       = "capitals"        // a sentence or title in capitals
	NoAlt          = "no-alt"          // an image without alternative text
	Dressed        = "dressed"         // an element that sets its own colour or size; of: blocks of text
	LinkPurpose    = "link-purpose"    // a link whose text says nothing
	OneWordLink    = "one-word-link"   // a link of one common word within a text
	TrailingBlank  = "trailing-blank"  // a blank before the end tag of a paragraph
	RoleUnheaded   = "role-unheaded"   // what the job is stands in the section on the company; note: its heading
	LongTitle      = "long-title"      // of: its code points
	PlainTable     = "plain-table"     // a table of data without a header cell; of: its rows
	CrowdedTitle   = "crowded-title"   // a title that holds more than the name of the job; count: the kinds of it, of: its words, note: the kinds
	FullStop       = "full-stop"       // one item of a list ends in a full stop and no other does, or all others do; of: items
	LongSentence   = "long-sentence"   // the longest sentence of the paragraphs; of: its words
	BareExperience = "bare-experience" // an item that asks for experience without saying how much
	Prose          = "prose"           // sentences in paragraphs; of: the grade of their reading ease, count: their words
)

// Fact is a shape: its first place, the number of places, and the others in Related.
type Fact struct {
	fact.Mark
	Count int    `json:"count"` // how many places there are
	Of    int    `json:"of"`    // what the count is to be compared with; see the kinds
	Note  string `json:"note"`  // what the place says of itself, "" where nothing is to say
}

// related is the most places beside the first that a fact lists.
const related = 5

// Known is what other recognisers found.
type Known struct {
	Lang     string  // ISO 639-1, or ""
	Employer string  // its name, or ""
	Extras   []Extra // of the title
}

// Recognise finds the shapes of a posting by kind. words are the posting's.
func Recognise(p *posting.Posting, words *word.List, k Known) map[string][]Fact {
	r := recogniser{p: p, words: words, lang: k.Lang, name: k.Employer, extras: k.Extras, section: -1}
	r.html = p.Tagged
	r.marked = r.html || p.Doc.Format == source.Markdown || p.Doc.Format == source.Scraped
	for i := range p.Blocks {
		if b := &p.Blocks[i]; b.Role == posting.Body || b.Field == posting.TitleField {
			r.look(i, b)
		}
	}
	r.endList()
	if r.html {
		r.notes()
		r.tables()
	}
	r.headings()
	if r.marked {
		r.links()
		r.sections()
	}
	r.prose()
	r.role()
	return r.out
}

type recogniser struct {
	p      *posting.Posting
	words  *word.List
	lang   string
	name   string  // of the employer
	extras []Extra // of the title
	html   bool    // the body is HTML with tags
	marked bool    // the body has markup
	out    map[string][]Fact

	blocks  int // of the body's text
	real    int // headings that are marked as such
	level   int // of the last one
	bullets int // lines with a typed bullet in a row, of which the last is the last block
	first   int // block of the first of them
	list    int // the list of the last item, items of it so far, and its first block
	items   int
	top     int
	stops   int // of them end in a full stop, and the last that does
	stop    int
	bare    int // end in a letter, and the last that does
	open    int

	section int  // of the last item
	needed  bool // its heading says that its items are

	sentences, proseWords, letters int
	firstProse                     int // first block of prose
	longest                        int // words of the longest sentence, and where it stands
	sentence                       posting.Range
}

// at counts a place of text.
func (r *recogniser) at(kind string, at posting.Range) *Fact { return r.mark(kind, fact.At(r.p, at)) }

// mark counts a place.
func (r *recogniser) mark(kind string, m fact.Mark) *Fact {
	if list := r.out[kind]; len(list) > 0 {
		f := &list[0]
		if f.Count++; len(f.Related) < related {
			f.Related = append(f.Related, fact.Related{Message: "here too", Span: m.Span})
		}
		return f
	}
	if r.out == nil {
		r.out = map[string][]Fact{}
	}
	r.out[kind] = []Fact{{Mark: m, Count: 1}}
	return &r.out[kind][0]
}

// each takes a place as a fact of its own.
func (r *recogniser) each(kind string, m fact.Mark, of int) {
	r.keep(kind, Fact{Mark: m, Count: 1, Of: of})
}

func (r *recogniser) keep(kind string, f Fact) {
	if r.out == nil {
		r.out = map[string][]Fact{}
	}
	r.out[kind] = append(r.out[kind], f)
}

// notes counts what the tokenizer noted. What is empty may be taken out.
func (r *recogniser) notes() {
	for i := range r.p.Shapes {
		s := &r.p.Shapes[i]
		if len(r.p.Blocks) == 0 || r.p.Blocks[s.Block].Role == posting.Chrome || s.Feature == posting.NoAlt && r.namesLink(s.Span) {
			continue
		}
		f := r.mark(kinds[s.Feature], fact.Markup(s.Block, s.Span, ""))
		f.Of = r.blocks
		if f.Count == 1 {
			f.Mend = r.mend(s.Feature)
		}
	}
}

// namesLink says whether an image is all that a link shows. Without a description it leaves the link without a text, which is a
// fault of the link.
func (r *recogniser) namesLink(image finding.Span) bool {
	for i := range r.p.Links {
		l := &r.p.Links[i]
		if l.Closed && l.HasHref && l.Span.Start <= image.Start && image.End <= l.Span.End {
			return strings.TrimSpace(r.p.Slice(l.Text)) == "" && !l.HasName
		}
	}
	return false
}

// mend is how a feature is mended, nil where it cannot be.
func (r *recogniser) mend(f posting.Feature) func() *fact.Repair {
	p := r.p
	switch f {
	case posting.EmptyParagraph, posting.EmptyHeading:
		return func() *fact.Repair { return without(p, f) }
	case posting.Spacer:
		return func() *fact.Repair { return asParagraphs(p) }
	}
	return nil
}

var kinds = [...]string{
	posting.EmptyParagraph: EmptyParagraph, posting.EmptyHeading: EmptyHeading, posting.Spacer: Spacer, posting.NoAlt: NoAlt, posting.Dressed: Dressed,
}

// headings tells what the pseudo-headings are to be compared with.
func (r *recogniser) headings() {
	if list := r.out[PseudoHeading]; len(list) > 0 {
		p := r.p
		list[0].Of, list[0].Mend = r.real, func() *fact.Repair { return asHeadings(p) }
	}
}
