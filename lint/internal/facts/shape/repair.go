package shape

import (
	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
)

// repaired is a repair of what a rewriter wrote, nil where that is nothing.
func repaired(w *posting.Rewriter, description string) *fact.Repair {
	if edits := w.Edits(); len(edits) > 0 {
		return &fact.Repair{Description: description, Edits: edits}
	}
	return nil
}

// without takes empty elements out.
func without(p *posting.Posting, feature posting.Feature) *fact.Repair {
	r := &fact.Repair{Description: "take out what is empty"}
	for _, s := range p.Removable(spans(p, feature)) {
		r.Edits = append(r.Edits, finding.Edit{Start: s.Start, End: s.End})
	}
	if len(r.Edits) == 0 {
		return nil
	}
	return r
}

// spans are where a feature stands in the posting's own text.
func spans(p *posting.Posting, feature posting.Feature) (list []finding.Span) {
	for i := range p.Shapes {
		if s := &p.Shapes[i]; s.Feature == feature && p.Blocks[s.Block].Role != posting.Chrome {
			list = append(list, s.Span)
		}
	}
	return list
}

// asHeadings marks all pseudo-headings as headings, or none; a last line with nothing below it is none. They are of the level below
// the title, which is the first: looks do not tell how they stand to one another.
func asHeadings(p *posting.Posting) *fact.Repair {
	w := p.Rewrite()
	end := p.End()
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Role != posting.Body || b.Kind != posting.Heading || b.InItem || !b.Bold || i == end {
			continue
		}
		level := 2
		if i == p.Title {
			level = 1
		}
		if !w.Heading(i, level) {
			return nil
		}
	}
	return repaired(w, "mark the bold lines as headings")
}

// asLists makes lists of the lines that begin with typed bullets. Those with bullets of several kinds are left, for one kind may
// stand below the other.
func asLists(p *posting.Posting) *fact.Repair {
	w := p.Rewrite()
	first := -1
	end := func(after int) {
		if first >= 0 && after-first >= fewBullets && alike(p, first, after) {
			w.List(first, after-1)
		}
		first = -1
	}
	for i := range p.Blocks {
		switch b := &p.Blocks[i]; {
		case b.Role != posting.Body || !typed(p, b):
			end(i)
		case first < 0:
			first = i
		}
	}
	end(len(p.Blocks))
	return repaired(w, "make lists of the lines")
}

// alike says whether blocks begin with the same character.
func alike(p *posting.Posting, first, after int) bool {
	mark := ""
	for i := first; i < after; i++ {
		for k, c := range p.Slice(p.Blocks[i].Range) {
			if k > 0 {
				break
			}
			if mark != "" && mark != string(c) {
				return false
			}
			mark = string(c)
		}
	}
	return true
}

// asParagraphs makes paragraphs where line breaks stand for space.
func asParagraphs(p *posting.Posting) *fact.Repair {
	w := p.Rewrite()
	w.Paragraphs(spans(p, posting.Spacer))
	return repaired(w, "make paragraphs, and take out the breaks")
}
