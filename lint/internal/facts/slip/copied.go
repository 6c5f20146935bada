package slip

import (
	"slices"
	"strings"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
)

// copied reads what a text that was copied from a page brought with it: tags that readers of the file see, and the list of the site's
// other postings behind the posting.
func (r *recogniser) copied() {
	p := r.p
	tag := p.Doc.Tag
	span := tag.Span(0, len(tag.String))
	f := r.mark(LiteralTag, fact.Markup(-1, span, tag.String))
	name := strings.TrimLeft(tag.String, "</")
	f.Note, f.Count = name[:strings.IndexAny(name+">", " \t/>")], strings.Count(p.Doc.Body.String, "<")
	if i := slices.IndexFunc(p.Blocks, func(b posting.Block) bool { return b.Markup.End > span.Start }); i > 0 {
		f.Related = append(f.Related, fact.Related{Message: "up to here the text has none", Span: p.Span(p.Blocks[i-1].Range)})
	}
	if n := p.Others; n > 0 {
		f := r.mark(OtherPostings, fact.At(p, p.Blocks[n].Range))
		f.Count = 0
		for i := n + 1; i < len(p.Blocks) && p.Blocks[i].Role == posting.Chrome; i++ {
			if f.Count++; len(f.Related) == 0 {
				f.Related = append(f.Related, fact.Related{Message: "the first of them", Span: p.Span(p.Blocks[i].Range)})
			}
		}
	}
}

// mark adds a slip that stands alone in its kind.
func (r *recogniser) mark(kind string, m fact.Mark) *Fact {
	if r.out == nil {
		r.out = map[string][]Fact{}
	}
	r.out[kind] = []Fact{{Mark: m, Count: 1}}
	return &r.out[kind][0]
}
