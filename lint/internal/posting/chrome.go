package posting

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/source"
)

// zoneKind says what part of a page an element is.
type zoneKind uint8

const (
	noZone   zoneKind = iota
	siteZone          // navigation, footers, banners, lists of other postings
	topZone           // a page's <header>: the site's, unless it holds the title
	mainZone          // a page's <main>: what stands around the only one is the site's
)

// zone is a run of blocks [first, last).
type zone struct {
	first, last int
	kind        zoneKind
}

// zoneOf says what part of a page the element is whose tag p.tags holds. In a record's body everything is the posting's.
func (p *page) zoneOf(e element, role string) zoneKind {
	if p.p.Doc.Record {
		return noZone
	}
	switch {
	case e == navigation, role == "navigation", role == "banner", role == "contentinfo", role == "search", role == "dialog", role == "alertdialog":
		return siteZone
	case (e == mainPart || role == "main") && p.counts[mainPart] <= 1:
		return mainZone
	case e == footer && p.counts[article] == 0 && p.counts[mainPart] == 0:
		return siteZone
	case e == header && p.counts[article] == 0 && p.counts[mainPart] == 0:
		return topZone
	}
	if !e.is(isBlock) {
		return noZone
	}
	for _, key := range [...]string{"class", "id"} {
		if v, ok := p.tags.get(key); ok && siteName(v) {
			return siteZone
		}
	}
	return noZone
}

// siteName says whether a class or id names a part of a site that belongs to no posting.
func siteName(s string) bool {
	for w := range strings.FieldsSeq(s) {
		w = strings.ToLower(w)
		for _, part := range [...]string{"cookie", "breadcrumb", "similar-job", "similarjob", "similar_job", "related-job", "relatedjob", "related_job", "recommended-job", "other-jobs", "more-jobs", "share-", "social-", "newsletter", "site-footer", "site-header", "navbar", "job-alert", "consent"} {
			if strings.HasPrefix(w, part) || strings.HasSuffix(w, part) || strings.Contains(w, "-"+part) {
				return true
			}
		}
	}
	return false
}

// fewest is the least text, in bytes, that a posting keeps when a page's site parts are taken from it.
const fewest = 200

// chrome gives the role to the blocks that belong to the site.
func (b *builder) chrome(first int) {
	p := b.p
	b.aroundMain(first)
	for _, z := range b.zones {
		if z.kind == mainZone || z.kind == topZone && b.holdsTitle(z) {
			continue
		}
		for i := z.first; i < z.last; i++ {
			if p.Blocks[i].Role == Body {
				p.Blocks[i].Role = Chrome
			}
		}
	}
	left := 0
	for i := first; i < len(p.Blocks); i++ {
		if p.Blocks[i].Role == Body {
			left += p.Blocks[i].Len()
		}
	}
	if left < fewest {
		for i := first; i < len(p.Blocks); i++ {
			if p.Blocks[i].Role == Chrome {
				p.Blocks[i].Role = Body
			}
		}
	}
	if p.Doc.Format == source.Scraped {
		b.siteLines(first)
	}
}

// aroundMain gives the role to what stands around a page's <main>, if there is one alone and it holds most of the text. Titles stay.
func (b *builder) aroundMain(first int) {
	var inner *zone
	for i := range b.zones {
		if z := &b.zones[i]; z.kind == mainZone {
			if inner != nil {
				return
			}
			inner = z
		}
	}
	if inner == nil {
		return
	}
	within, around := 0, 0
	for i := first; i < len(b.p.Blocks); i++ {
		if i >= inner.first && i < inner.last {
			within += b.p.Blocks[i].Len()
		} else {
			around += b.p.Blocks[i].Len()
		}
	}
	if within < fewest || within < around {
		return
	}
	for i := first; i < len(b.p.Blocks); i++ {
		blk := &b.p.Blocks[i]
		if (i < inner.first || i >= inner.last) && blk.Role == Body && (blk.Kind != Heading || blk.Level != 1) {
			blk.Role = Chrome
		}
	}
}

func (b *builder) holdsTitle(z zone) bool {
	for i := z.first; i < z.last; i++ {
		if b.p.Blocks[i].Kind == Heading && b.p.Blocks[i].Level == 1 {
			return true
		}
	}
	return false
}

// siteLines finds the lines that a board adds to a copied posting, in text that was copied from one: its buttons, and the other
// postings that it lists behind this one.
func (b *builder) siteLines(first int) {
	p := b.p
	for i := first; i < len(p.Blocks); i++ {
		blk := &p.Blocks[i]
		if blk.Role != Body || blk.Len() > 80 {
			continue
		}
		s := p.LowerSlice(blk.Range)
		switch {
		case button(s):
			blk.Role = Chrome
		case otherPostings(s) && i > first+3 && shortLines(p.Blocks[i:]):
			for k := i; k < len(p.Blocks); k++ {
				p.Blocks[k].Role = Chrome
			}
			return
		}
	}
}

// shortLines says whether all blocks are short, as the lines of a list of postings are.
func shortLines(blocks []Block) bool {
	for i := range blocks {
		if blocks[i].Len() > longHeading {
			return false
		}
	}
	return true
}

// button says whether a lower-case line is the text of a board's button.
func button(s string) bool {
	s = strings.Trim(s, " →»›>!\u00a0")
	switch s {
	case "apply now", "apply", "easy apply", "apply with linkedin", "apply for this job", "apply on company site", "save job", "save this job", "save", "share", "share this job",
		"report this job", "direct link to company career page", "view full listing", "view original posting", "show more", "show less", "back to jobs", "back to search", "sign in",
		"jetzt bewerben", "job merken", "mehr anzeigen", "postuler maintenant", "voir plus", "sauvegarder", "aplicar ahora", "ver más", "guardar", "solliciteer direct", "solliciteer nu", "toon meer", "bewaar":
		return true
	}
	return false
}

// otherPostings says whether a lower-case line begins a list of other postings.
func otherPostings(s string) bool {
	for _, start := range [...]string{"more jobs at ", "more jobs from ", "other jobs at ", "see all →", "see all jobs", "similar jobs", "related jobs", "recommended jobs", "jobs you might like", "people also viewed", "ähnliche jobs", "ähnliche stellen", "offres similaires", "ofertas similares", "vergelijkbare vacatures"} {
		if strings.HasPrefix(s, start) {
			return true
		}
	}
	return false
}
