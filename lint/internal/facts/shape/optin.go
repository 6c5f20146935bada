package shape

import (
	"bytes"
	"strings"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
)

// OptInKinds are the keys of what OptIn returns.
func OptInKinds() []string { return []string{TrailingBlank, BareExperience} }

// OptIn finds shapes that only rules read which are off by default: in most postings nobody looks for them, so that they cost nothing
// there. lang is the posting's language.
func OptIn(p *posting.Posting, lang string) map[string][]Fact {
	r := recogniser{p: p, lang: lang}
	for i := range p.Blocks {
		if b := &p.Blocks[i]; b.Role == posting.Body {
			if p.Tagged {
				r.trailing(i, b)
			}
			r.bareExperience(i, b)
		}
	}
	return r.out
}

// trailing counts a paragraph with a blank before its end tag, as the bytes of the file have it. Blanks that set a line in are none.
func (r *recogniser) trailing(i int, b *posting.Block) {
	c := &r.p.Doc.Chunk
	at := b.Markup.End - c.Base - len(" </p>")
	if at < 0 || b.Markup.End > c.Base+len(c.Src) || string(c.Src[at:at+len(" </p>")]) != " </p>" {
		return
	}
	before := bytes.TrimRight(c.Src[max(0, at-deepest):at], " ")
	if bytes.HasSuffix(before, []byte("\n")) || bytes.HasSuffix(before, []byte(`\n`)) || len(before) == 0 {
		return
	}
	f := r.mark(TrailingBlank, fact.Markup(i, finding.Span{Start: c.Base + at, End: b.Markup.End}, " "))
	if f.Repair == nil {
		f.Repair = &fact.Repair{Description: "drop the blank"}
	}
	f.Repair.Edits = append(f.Repair.Edits, finding.Edit{Start: c.Base + at, End: c.Base + at + 1})
}

// bareExperience counts items that ask for experience and say neither for how long nor on what scale.
func (r *recogniser) bareExperience(i int, b *posting.Block) {
	if b.Kind != posting.Item || r.lang != "en" || r.p.SectionID(i) != "min_qualifications" {
		return
	}
	s := r.p.LowerSlice(b.Range)
	if at := strings.Index(s, "experience"); at < 0 || strings.HasPrefix(s[at:], "experienced") || strings.HasPrefix(s[at:], "experiences") || strings.ContainsAny(s, "0123456789") {
		return
	}
	for _, w := range [...]string{"year", "proven", "extensive", "deep", "strong", "basic", "some ", "prior", "previous", "hands-on", "solid", "significant", "demonstrat", "in production", "at scale", "no experience", "equivalent", "a plus", "prefer", "desir", "nice", "bonus", "welcome", "practical", "user experience", "customer experience"} {
		if strings.Contains(s, w) {
			return
		}
	}
	r.at(BareExperience, b.Range)
}
