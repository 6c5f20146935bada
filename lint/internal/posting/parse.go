package posting

import (
	"cmp"

	"github.com/postlint/postlint/lint/internal/source"
)

// How many bytes of a body make a block and a piece, in the mean of 8,000 postings, and up to what size room is made ahead.
const (
	perBlock  = 160
	perPiece  = 114
	largeBody = 64 << 10
)

// Parse makes a posting of a document. It never fails: what is broken is told by Open and Tail.
func Parse(d *source.Document) *Posting {
	p := &Posting{Doc: d, Title: -1, Lang: d.Language.String}
	n := min(len(d.Body.String), largeBody)
	b := &builder{posting: p, from: -1, text: make([]byte, 0, len(d.Body.String)+256), looks: make([]look, 0, n/perBlock+8)}
	p.Blocks = make([]Block, 0, n/perBlock+8)
	p.pieces = make([]piece, 0, n/perPiece+8)
	b.fields()
	b.startPart(d.Body.Map)
	first := len(p.Blocks)
	switch d.Format {
	case source.HTML, source.Scraped:
		b.html(d.Body.String)
	case source.Markdown:
		b.markdown(d.Body.String)
	default:
		b.plain(d.Body.String)
	}
	p.Lang = cmp.Or(p.Lang, d.Fallback)
	b.placeLinks()
	b.chrome(first)
	b.title(first)
	p.Text = view(b.text)
	p.Lower = lower(p.Text)
	b.siteLines(first)
	b.headings(first)
	b.sections(first)
	return p
}

// fields makes blocks of the record's fields, the title first.
func (b *builder) fields() {
	d := b.posting.Doc
	field := func(t source.Text, name FieldName) {
		if t.Present() {
			b.addField(t, name)
		}
	}
	if d.Title.Present() {
		b.posting.Title = b.addField(d.Title, TitleField)
	}
	for _, l := range d.Locations {
		field(l, LocationField)
	}
	field(d.Pay, PayField)
	field(d.Employer, EmployerField)
	field(d.URL, URLField)
	field(d.DatePosted, PostedField)
	field(d.ValidThrough, ValidThroughField)
	field(d.EmploymentType, EmploymentTypeField)
}

// placeLinks names the block that each link stands in: the one with its text; for a link without text the one before it, else
// the first. It is -1 only where there is no block at all. It also notes how far the links reach.
func (b *builder) placeLinks() {
	p := b.posting
	reach := 0
	for i := range p.Links {
		l := &p.Links[i]
		reach = max(reach, l.Text.End)
		l.reach = reach
		l.Block = p.BlockAt(l.Text.Start)
		if l.Block < 0 && len(p.Blocks) > 0 {
			l.Block = 0
		}
		if l.Block >= 0 && l.Text.Len() == 0 && p.Blocks[l.Block].Role == Field && l.Block+1 < len(p.Blocks) {
			l.Block++
		}
		if l.Span.Len() == 0 {
			l.Span = l.Tag
		}
	}
}
