package posting

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/source"
)

// zoneKind says what part of a page an element is.
type zoneKind uint8

const (
	noZone   zoneKind = iota
	siteZone          // navigation, footers, banners
	partZone          // by its name a part of the site, or a form, unless it holds most of the page
	topZone           // a page's <header>: the site's, unless it holds the title
	mainZone          // a page's <main>: what stands around the only one is the site's
)

// zone is a run of blocks [first, last).
type zone struct {
	first, last int
	kind        zoneKind
}

// zoneOf says what part of a page the element is whose tag p.tag holds. In a record's body everything is the posting's.
func (p *page) zoneOf(e element, name, role string) zoneKind {
	if p.posting.Doc.Record {
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
		if v, ok := p.tag.get(key); ok && siteName(v) {
			return partZone
		}
	}
	if name == "form" && p.whole {
		return partZone // to sign in, to search, to apply; what a form asks is no text of the posting
	}
	return noZone
}

// siteName says whether a class or id names a part of a site that belongs to no posting.
func siteName(s string) bool {
	for w := range strings.FieldsSeq(s) {
		w = strings.ToLower(w)
		switch w {
		case "nav", "navigation", "menu", "topnav", "mainnav", "main-nav", "main-menu", "mainmenu", "footer", "page-footer", "pagefooter":
			return true
		}
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
	p := b.posting
	b.aroundMain(first)
	for _, z := range b.zones {
		if z.kind == mainZone || z.kind == topZone && b.holdsTitle(z) || z.kind == partZone && b.mostIn(z, first) || z.first >= z.last {
			continue
		}
		for i := z.first; i < z.last; i++ {
			if p.Blocks[i].Role == Body {
				p.Blocks[i].Role = Chrome
			}
		}
	}
	if b.whole {
		b.leadingLinks(first)
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
}

// mostIn says whether a zone holds more than half of the text: some pages stand in a form as a whole, or in a box of a strange name.
func (b *builder) mostIn(z zone, first int) bool {
	blocks := b.posting.Blocks
	return z.first < z.last && (blocks[z.last-1].End-blocks[z.first].Start)*2 > blocks[len(blocks)-1].End-blocks[first].Start
}

// leadingLinks gives the role to the links that a page begins with: its menu, and the way back to the list.
func (b *builder) leadingLinks(first int) {
	next := 0
	for i := first; i < len(b.posting.Blocks); i++ {
		blk := &b.posting.Blocks[i]
		at, links := blk.Start, 0
		for ; next < len(b.posting.Links) && b.posting.Links[next].Text.End <= blk.End; next++ {
			if t := b.posting.Links[next].Text; t.Start <= at+1 {
				at = max(at, t.End)
				links++
			}
		}
		if blk.Role == Body && (blk.Kind == Heading || at < blk.End || blk.Len() > shortLink*links) {
			return
		}
		blk.Role = Chrome
	}
}

// shortLink is the most bytes of a link of a menu.
const shortLink = 40

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
	for i := first; i < len(b.posting.Blocks); i++ {
		if i >= inner.first && i < inner.last {
			within += b.posting.Blocks[i].Len()
		} else {
			around += b.posting.Blocks[i].Len()
		}
	}
	if within < fewest || within < around {
		return
	}
	for i := first; i < len(b.posting.Blocks); i++ {
		blk := &b.posting.Blocks[i]
		if (i < inner.first || i >= inner.last) && blk.Role == Body && (blk.Kind != Heading || blk.Level != 1) {
			blk.Role = Chrome
		}
	}
}

func (b *builder) holdsTitle(z zone) bool {
	for i := z.first; i < z.last; i++ {
		if b.posting.Blocks[i].Kind == Heading && b.posting.Blocks[i].Level == 1 {
			return true
		}
	}
	return false
}

// siteLines finds the lines that a site adds to a posting, in a page and in text that was copied from one: its buttons, its notice of
// copyright, and the other postings that it lists behind this one.
func (b *builder) siteLines(first int) {
	p := b.posting
	if p.Doc.Format != source.Scraped && !b.whole {
		return
	}
	long := len(p.Blocks) - 1 // the last block that is no line of a list of postings
	for long >= first && p.Blocks[long].Len() <= longHeading {
		long--
	}
	for i := first; i < len(p.Blocks); i++ {
		blk := &p.Blocks[i]
		if blk.Role != Body || blk.Len() > longLine {
			continue
		}
		s := p.LowerSlice(blk.Range)
		switch {
		case button(s) && blk.Kind != Heading, b.whole && copyright(s):
			blk.Role = Chrome
		case otherPostings(s) && i > first+3:
			i = b.listed(i, long) - 1
		}
	}
}

// longLine is the most bytes of a line that a site adds.
const longLine = 80

// listed gives the role to the other postings that block i announces, and returns the block behind them: all that follows, if none of
// it is long, else up to the next heading of its rank.
func (b *builder) listed(i, long int) int {
	blocks := b.posting.Blocks
	end := len(blocks)
	if i <= long {
		end = i + 1
		for blocks[i].Kind == Heading && end < len(blocks) && (blocks[end].Kind != Heading || blocks[end].Level > blocks[i].Level) {
			end++
		}
		if end == i+1 {
			return end
		}
	}
	for k := i; k < end; k++ {
		if blocks[k].Role == Body {
			blocks[k].Role = Chrome
		}
	}
	if b.posting.Others == 0 && end > i+1 {
		b.posting.Others = i
	}
	return end
}

// copyright says whether a lower-case line is a page's notice of copyright.
func copyright(s string) bool {
	for _, start := range [...]string{"©", "(c) ", "copyright ©", "copyright (c)", "copyright 2", "powered by"} {
		if strings.HasPrefix(s, start) {
			return true
		}
	}
	return false
}

// button says whether a lower-case line is the text of a board's button.
func button(s string) bool {
	s = strings.Trim(s, " →»›>!\u00a0")
	switch s {
	case "apply now", "apply", "easy apply", "apply with linkedin", "apply for this job", "apply on company site", "save job", "save this job", "save", "share", "share this job",
		"report this job", "direct link to company career page", "view full listing", "view original posting", "show more", "show less", "back to jobs", "back to all jobs", "back to list", "back to search", "all jobs", "view all jobs", "sign in", "register and apply", "quick apply", "apply online", "report job",
		"report this job ad", "skip to content", "skip to main content", "print this page",
		"jetzt bewerben", "job merken", "mehr anzeigen", "postuler maintenant", "voir plus", "sauvegarder", "aplicar ahora", "ver más", "guardar", "solliciteer direct", "solliciteer nu", "toon meer", "bewaar":
		return true
	}
	return false
}

// otherPostings says whether a lower-case line begins a list of other postings.
func otherPostings(s string) bool {
	for _, start := range [...]string{"more jobs at ", "more jobs from ", "other jobs at ", "see all →", "see all jobs", "similar jobs", "similar searches", "similar positions", "similar roles", "other open positions", "other vacancies", "more open positions", "current vacancies at", "jobs like this", "related jobs", "recommended jobs", "jobs you might like", "people also viewed", "people who viewed this", "weitere stellen", "weitere jobs", "autres offres", "otras ofertas", "andere vacatures", "ähnliche jobs", "ähnliche stellen", "offres similaires", "ofertas similares", "vergelijkbare vacatures"} {
		if strings.HasPrefix(s, start) {
			return true
		}
	}
	return false
}
