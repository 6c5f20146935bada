package posting

import "strings"

// styledParagraph is what a paragraph is by the style that a word processor names in its class: an item of a list, which Word writes as a
// paragraph with a bullet, or the title, of which entitled keeps the block.
func (p *page) styledParagraph() element {
	class, ok := p.tag.get("class")
	if !ok {
		return paragraph
	}
	id, _ := p.tag.get("id")
	for w := range strings.FieldsSeq(class) {
		switch {
		case strings.HasPrefix(w, "MsoListParagraph"):
			return item
		case p.entitled == 0 && (w == "MsoTitle" || w == "title" && strings.HasPrefix(id, "h.")): // the latter is Google Docs'
			p.entitled = len(p.posting.Blocks) + 1
		}
	}
	return paragraph
}

// marksItem says whether a span's style is that of the bullet or number that Word writes before the text of an item.
func (p *page) marksItem(style string) bool {
	l := p.openItem()
	if l == nil || !l.fresh || !p.empty() || p.inner < 0 || p.stack[p.inner].name != "p" {
		return false
	}
	return strings.Contains(style, "mso-list:Ignore") || strings.Contains(style, "font-family:Symbol") || strings.Contains(style, "font-family:Wingdings")
}
