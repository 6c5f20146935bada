package posting

import (
	"sort"
	"strings"

	"github.com/postlint/postlint/lint/internal/source"
)

// title finds the title of a posting whose record has none: the first <h1> or its like, else what a label or the page's head says; in
// loose text the first line, if it looks like one. What is the name of the site or of a list of jobs is none.
func (b *builder) title(first int) {
	p := b.posting
	if p.Title >= 0 {
		return
	}
	if i := b.entitled - 1; i >= first && i < len(p.Blocks) && titleLine(b.textOf(i)) {
		p.Title = i
		return
	}
	top := b.topHeading(first)
	end := len(p.Blocks) - 1
	if top >= 0 && !b.siteTitle(top) {
		end = top
	}
	switch {
	case b.labelledTitle(first, end):
		return
	case end == top:
		p.Title = top
		return
	case b.pageTitle(first):
		return
	}
	if p.Doc.Format == source.HTML || p.Doc.Format == source.Markdown {
		b.titleParagraph(first)
	} else if len(p.Blocks) >= first+2 && p.Blocks[first].Kind == Line && titleLine(b.textOf(first)) {
		p.Title = first
	}
	if p.Title < 0 && top >= 0 && p.Blocks[top].Role == Body {
		p.Title = top
	}
}

// textOf is the text of a block while it is built.
func (b *builder) textOf(i int) string {
	return view(b.text[b.posting.Blocks[i].Start:b.posting.Blocks[i].End])
}

// topHeading is the first heading of the first rank, one of the posting before one of the site; -1 where there is none.
func (b *builder) topHeading(first int) int {
	site := -1
	for i := first; i < len(b.posting.Blocks); i++ {
		blk := &b.posting.Blocks[i]
		if blk.Kind != Heading || blk.Level != 1 {
			continue
		}
		if blk.Role == Body {
			return i
		}
		if site < 0 {
			site = i
		}
	}
	return site
}

// siteTitle says whether a heading is what a site or a list of jobs calls itself, or begins a section, as in drafts whose sections are of
// the first rank.
func (b *builder) siteTitle(i int) bool {
	s := strings.ToLower(b.textOf(i))
	_, _, g := sectionOf(s)
	return g == exact || generalTitle(s)
}

// titleMarks are what may stand around a title.
const titleMarks = " !:|-\u00a0"

// generalTitle says whether a lower-case line is the title of any page about jobs, or of any posting.
func generalTitle(s string) bool {
	s = strings.Trim(s, titleMarks)
	if listTitle(s) {
		return true
	}
	switch s {
	case "job", "job details", "job detail", "job posting", "job posting summary", "job listing", "job description", "position description", "job advert", "job advertisement", "job widget", "job search",
		"candidate portal", "career portal", "careers portal", "job portal", "job board", "home", "home page", "welcome", "untitled", "untitled document", "new page", "document", "apply now",
		"work with us", "join us", "join our team", "we are hiring", "we're hiring", "stellenangebot", "stellenanzeige", "stellenausschreibung", "stellenbeschreibung", "offre d'emploi", "fiche de poste",
		"oferta de empleo", "vacature", "werken bij":
		return true
	}
	for _, start := range [...]string{"welcome to ", "willkommen bei ", "bienvenue "} {
		if strings.HasPrefix(s, start) {
			return true
		}
	}
	return false
}

// listTitle says whether a lower-case line is the title of a list of jobs, or of a page about all of them.
func listTitle(s string) bool {
	switch s {
	case "jobs", "careers", "career", "career opportunities", "job opportunities", "employment opportunities", "job openings", "current openings", "open positions", "vacancies", "current vacancies",
		"stellenangebote", "karriere", "offene stellen", "offres d'emploi", "carrières", "nos offres", "ofertas de empleo", "empleo", "vacatures":
		return true
	}
	for _, start := range [...]string{"jobs at ", "careers at ", "jobs bei ", "karriere bei "} {
		if strings.HasPrefix(s, start) {
			return true
		}
	}
	return false
}

// labelReach is among how many of the first blocks a label may name the title.
const labelReach = 12

// labelledTitle finds the title that a label names before block `end`, in its line or as the block behind it.
func (b *builder) labelledTitle(first, end int) bool {
	p := b.posting
	for i, seen := first, 0; i < end && seen < labelReach; i++ {
		if p.Blocks[i].Role != Body {
			continue
		}
		seen++
		for k, line := range b.lines(i) {
			s := view(b.text[line.Start:line.End])
			n := titleLabel(s)
			switch rest := strings.TrimLeft(s[n:], ": \u00a0"); {
			case n == 0:
			case rest == "" && i+1 < len(p.Blocks) && p.Blocks[i+1].Role == Body && namesTitle(s[:n], b.textOf(i+1)) && !strings.Contains(b.textOf(i+1), ": "):
				p.Title = i + 1
				return true
			case rest != "" && namesTitle(s[:n], rest):
				if at, ok := b.sourceOf(Range{line.End - len(rest), line.End}); ok {
					return b.titleBlock(rest, at)
				}
			}
			if seen == 1 && k == 0 && titleLine(s) && namesOccupation(strings.ToLower(s)) {
				return false // a draft that begins with its title
			}
		}
	}
	return false
}

// namesTitle says whether a label and what stands behind it name a title. A position may also be full-time.
func namesTitle(label, s string) bool {
	return titleLine(s) && (strings.IndexByte(label, ' ') > 0 || strings.EqualFold(label, "title") || namesOccupation(strings.ToLower(s)))
}

// titleLabel is the length of the label of a title that a line begins with, 0 where there is none.
func titleLabel(s string) int {
	for _, label := range [...]string{
		"job title", "position title", "title of position", "role title", "post title", "vacancy title", "title", "position", "job role", "stellenbezeichnung", "stellentitel", "jobtitel", "berufsbezeichnung",
		"intitulé du poste", "titre du poste", "intitulé", "título del puesto", "nombre del puesto", "puesto", "functietitel", "functienaam", "functie",
	} {
		if len(s) >= len(label) && strings.EqualFold(s[:len(label)], label) && (len(s) == len(label) || strings.HasPrefix(strings.TrimLeft(s[len(label):], " \u00a0"), ":")) {
			return len(label)
		}
	}
	return 0
}

// sourceOf is where a range of the text stands in the part, if it stands there as it is.
func (b *builder) sourceOf(r Range) (at int, ok bool) {
	i := sort.Search(len(b.posting.pieces), func(i int) bool { return int(b.posting.pieces[i].text+b.posting.pieces[i].textLen) > r.Start })
	if i == len(b.posting.pieces) {
		return 0, false
	}
	c := b.posting.pieces[i]
	return int(c.src) + r.Start - int(c.text), c.linear && int(c.text) <= r.Start && r.End <= int(c.text+c.textLen)
}

// titleReach is among how many of the first blocks a paragraph may be the title: what stands before it is an address, or a label and its value.
const titleReach = 3

// titleParagraph makes the title of a paragraph or a lesser heading that names an occupation, as drafts begin with one.
func (b *builder) titleParagraph(first int) {
	for i, seen := first, 0; i+1 < len(b.posting.Blocks) && seen < titleReach; i++ {
		blk := &b.posting.Blocks[i]
		if blk.Role != Body {
			continue
		}
		seen++
		if b.firstLine(i) {
			return
		}
		s := b.textOf(i)
		if (blk.Kind == Paragraph || blk.Kind == Heading || b.whole && blk.Kind != Item) && titleLine(s) && strings.IndexByte(s, ':') < 0 && namesOccupation(strings.ToLower(s)) {
			b.posting.Title = i
			return
		}
		if label, _, ok := strings.Cut(s, ": "); !ok || strings.ContainsAny(label, " .") {
			return
		}
	}
}

// firstLine makes the title of the first line of a paragraph that is written in several.
func (b *builder) firstLine(i int) bool {
	lines := b.lines(i)
	line, _, _ := strings.Cut(view(b.text[lines[0].Start:lines[0].End]), " | ")
	if len(lines) < 2 || !titleLine(line) || !namesOccupation(strings.ToLower(line)) {
		return false
	}
	at, ok := b.sourceOf(Range{lines[0].Start, lines[0].Start + len(line)})
	return ok && b.titleBlock(line, at)
}

// lines are the lines in which a paragraph of Markdown is written; other blocks are one.
func (b *builder) lines(i int) []Range {
	blk := &b.posting.Blocks[i]
	if b.posting.Doc.Format != source.Markdown || blk.Kind != Paragraph {
		return []Range{blk.Range}
	}
	src, pieces := b.posting.Doc.Body.String, b.posting.pieces
	var list []Range
	start := blk.Start
	for k := sort.Search(len(pieces), func(k int) bool { return int(pieces[k].text+pieces[k].textLen) > start }); k < len(pieces) && int(pieces[k].text) < blk.End; k++ {
		c := pieces[k]
		for at := max(blk.Start, int(c.text)); at < min(blk.End, int(c.text+c.textLen)); at++ {
			from, to := int(c.src), int(c.src+c.srcLen)
			if c.linear {
				from += at - int(c.text)
				to = from + 1
			}
			if b.text[at] == ' ' && strings.Contains(src[from:to], "\n") {
				list = append(list, b.trim(Range{start, at}))
				start = at + 1
			}
		}
	}
	return append(list, b.trim(Range{start, blk.End}))
}

// titleLine says whether a line can be a title: a few words that are no sentence and begin no section.
func titleLine(s string) bool {
	if s == "" || len(s) > 120 || countWords(s) > 12 || !hasLetter(s) {
		return false
	}
	if strings.IndexByte(".!?:,;", s[len(s)-1]) >= 0 || strings.IndexByte("=*-_|#", s[0]) >= 0 || generalTitle(strings.ToLower(s)) {
		return false
	}
	_, _, g := sectionOf(strings.ToLower(s))
	return g != exact
}

// headOf keeps what the page's head says of its title.
func (b *builder) headOf(p *page) {
	b.headTitle = p.ogTitle
	if !b.headTitle.Present() && p.titleTag[1] > p.titleTag[0] {
		b.headTitle = source.Text{String: p.src[p.titleTag[0]:p.titleTag[1]], Map: source.Offset(p.titleTag[0])}
	}
}

// pageTitle takes the title from a page without a heading of the first rank: from its head, whose names of site and employer behind it
// are left out; where that names no occupation, from the first heading that does.
func (b *builder) pageTitle(first int) bool {
	t := b.headTitle
	if !t.Present() {
		return false
	}
	s := t.String
	for _, sep := range [...]string{" | ", " – ", " — ", " - ", " at ", " · ", " :: "} {
		if i := strings.Index(s, sep); i > 0 {
			s = s[:i]
		}
	}
	lead := len(s) - len(strings.TrimLeft(s, " \t\r\n"))
	s = strings.TrimSpace(s)
	lower := strings.ToLower(s)
	if !namesOccupation(lower) {
		if i := b.namedHeading(first); i >= 0 {
			b.posting.Title = i
			return true
		}
	}
	if s == "" || generalTitle(lower) {
		return false
	}
	return b.titleBlock(s, t.Map.Base()+lead)
}

// namedHeading is the first heading of the posting that names an occupation, -1 where there is none before its first section.
func (b *builder) namedHeading(first int) int {
	for i := first; i < len(b.posting.Blocks); i++ {
		blk := &b.posting.Blocks[i]
		if blk.Kind != Heading || blk.Role != Body {
			continue
		}
		s := strings.ToLower(b.textOf(i))
		if titleLine(s) && namesOccupation(s) {
			return i
		}
		if _, _, g := sectionOf(s); g == exact {
			return -1
		}
	}
	return -1
}

// titleBlock makes the title block of a text that stands at `at` in the part, character references and all. It stands behind the body,
// for the order of the text is that of its blocks.
func (b *builder) titleBlock(s string, at int) bool {
	b.blank, b.look = false, 0
	start := len(b.text)
	b.start = start
	for i := 0; i < len(s); {
		switch {
		case s[i] == '&':
			char, n := reference(s[i:], false)
			if n == 0 {
				char, n = "&", 1
			}
			b.writeAs(char, at+i, n)
			i += n
		default:
			j := i + 1
			for j < len(s) && s[j] != '&' {
				j++
			}
			b.write(s[i:j], at+i)
			i = j
		}
	}
	b.add(Block{Range: Range{start, len(b.text)}, Kind: Value, Role: Field, Field: TitleField, List: -1, Section: -1, Closed: true, Markup: b.span(at, at+len(s))})
	b.text = append(b.text, '\n')
	b.start = len(b.text)
	b.posting.Title = len(b.posting.Blocks) - 1
	return true
}
