package posting

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/source"
)

// title finds the title of a posting whose record has none: the first <h1> or its like; in loose text the first line, if it looks like one.
func (b *builder) title(first int) {
	p := b.p
	if p.Title >= 0 {
		return
	}
	for i := first; i < len(p.Blocks); i++ {
		if p.Blocks[i].Kind == Heading && p.Blocks[i].Level == 1 {
			p.Title = i
			return
		}
	}
	if b.pageTitleBlock() {
		return
	}
	if p.Doc.Format == source.HTML || p.Doc.Format == source.Markdown {
		b.titleParagraph(first)
		return
	}
	if len(p.Blocks) < first+2 {
		return
	}
	if titleLine(view(b.text[p.Blocks[first].Start:p.Blocks[first].End])) && p.Blocks[first].Kind == Line {
		p.Title = first
	}
}

// titleReach is among how many of the first blocks a paragraph may be the title: what stands before it is an address, or a label and its value.
const titleReach = 3

// titleParagraph makes the title of a paragraph or a lesser heading that names an occupation, as drafts begin with one.
func (b *builder) titleParagraph(first int) {
	for i := first; i+1 < len(b.p.Blocks) && i < first+titleReach; i++ {
		blk := &b.p.Blocks[i]
		s := view(b.text[blk.Start:blk.End])
		if blk.Role == Body && (blk.Kind == Paragraph || blk.Kind == Heading) && titleLine(s) && strings.IndexByte(s, ':') < 0 && namesOccupation(strings.ToLower(s)) {
			b.p.Title = i
			return
		}
		if label, _, ok := strings.Cut(s, ": "); !ok || strings.ContainsAny(label, " .") {
			return
		}
	}
}

// titleLine says whether a line can be a title: a few words that are no sentence and begin no section.
func titleLine(s string) bool {
	if len(s) > 120 || countWords(s) > 12 || !hasLetter(s) {
		return false
	}
	switch s[len(s)-1] {
	case '.', '!', '?', ':', ',', ';':
		return false
	}
	_, _, g := sectionOf(strings.ToLower(s))
	return g != exact
}

// pageTitle keeps what the page's head says, for title.
func (b *builder) pageTitle(p *page) {
	b.headTitle = p.ogTitle
	if !b.headTitle.Present() && p.headTitle[1] > p.headTitle[0] {
		b.headTitle = source.Text{String: p.src[p.headTitle[0]:p.headTitle[1]], Map: source.Offset(p.headTitle[0])}
	}
}

// pageTitleBlock makes the title block of what the page's head says, without the names of site and employer behind it. It stands
// behind the body, for the order of the text is that of its blocks.
func (b *builder) pageTitleBlock() bool {
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
	if s == "" {
		return false
	}
	at := t.Map.Base() + lead
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
	b.p.Title = len(b.p.Blocks) - 1
	return true
}
