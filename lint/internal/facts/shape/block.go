package shape

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

// Bounds of what is told, in words.
const (
	longWall   = 60 // of a paragraph; rules ask for more, see their options
	longBold   = 20 // of a bold paragraph; below it is an emphasis
	fewBullets = 3  // lines in a row
	longItems  = 8  // of a list
	fewItems   = 5  // of a list that has a habit of ending its items
)

// deepest is how many blanks may set a line in.
const deepest = 40

// bytesPerWord is the fewest bytes that words of postings have on average, blanks included: shorter blocks need not be counted.
const bytesPerWord = 4

// look reads one block.
func (r *recogniser) look(i int, b *posting.Block) {
	r.capitals(i, b)
	if i == r.p.Title {
		r.title(b)
	}
	if b.Role != posting.Body {
		return
	}
	r.blocks++
	if b.Kind == posting.Item {
		r.item(i, b)
	}
	if !r.html {
		r.markdownHeading(b)
		return
	}
	if b.Kind == posting.Paragraph && b.Len() > shortestProse {
		r.read(i, b)
		r.wall(i, b)
	}
	if b.Kind == posting.Heading {
		r.heading(i, b)
	} else if b.Bold && b.Kind != posting.Cell {
		r.long(BoldParagraph, i, b, longBold)
	}
	r.typed(i, b)
}

// long counts a block of more than so many words.
func (r *recogniser) long(kind string, i int, b *posting.Block, words int) {
	if b.Len() < words*bytesPerWord {
		return
	}
	if n := len(r.words.Block(i)); n > words {
		f := r.at(kind, b.Range)
		f.Of = max(f.Of, n)
	}
}

// wall takes a long paragraph, each by itself: how long is too long is a rule's to say.
func (r *recogniser) wall(i int, b *posting.Block) {
	if b.Len() < longWall*bytesPerWord {
		return
	}
	if n := len(r.words.Block(i)); n > longWall {
		r.each(Wall, fact.At(r.p, b.Range), n)
	}
}

// typed counts lines in a row that begin with a bullet.
func (r *recogniser) typed(i int, b *posting.Block) {
	if typed(r.p, b) {
		if r.bullets == 0 {
			r.first = i
		}
		if r.bullets++; r.bullets == fewBullets {
			p := r.p
			r.mark(TypedBullet, fact.Markup(r.first, p.Blocks[r.first].Markup, "")).Mend = func() *fact.Repair { return asLists(p) }
		}
	} else {
		r.bullets = 0
	}
}

// typed says whether a block begins with a bullet that somebody typed.
func typed(p *posting.Posting, b *posting.Block) bool {
	return (b.Kind == posting.Line || b.Kind == posting.Paragraph) && bullet(p.Slice(b.Range))
}

// markdownHeading counts the headings of Markdown, those by looks apart.
func (r *recogniser) markdownHeading(b *posting.Block) {
	switch {
	case b.Kind != posting.Heading || b.InItem || r.p.Doc.Format != source.Markdown:
	case !b.Pseudo:
		r.real++
	case b.Bold:
		r.at(PseudoHeading, b.Range)
	}
}

// heading reads a heading: its level, and whether it begins another section inside of a list item.
func (r *recogniser) heading(i int, b *posting.Block) {
	if b.InItem {
		if r.begins(i, b) {
			r.at(HeadingInItem, b.Range)
		}
		return
	}
	if b.Pseudo {
		if b.Bold {
			r.at(PseudoHeading, b.Range)
		}
		return
	}
	r.real++
	if r.level > 0 && b.Level > r.level+1 {
		r.at(SkippedLevel, b.Range)
	}
	r.level = b.Level
}

// begins says whether a heading inside of a list item begins another section than the one that the list stands in: what is merely
// preferred, under the last thing that is required; or a heading that swallowed an open item. Bold labels over a list within an
// item ("Education:", "Grow the team:") are none.
func (r *recogniser) begins(i int, b *posting.Block) bool {
	n := b.Section
	if n < 1 || r.p.Sections[n].Heading != i {
		return false
	}
	id, before := r.p.Sections[n].ID, r.p.Sections[n-1].ID
	if id == "" || before == "" || id == before {
		return false
	}
	switch id {
	case "preferred_qualifications":
		return len(r.words.Block(i)) <= 4
	case "benefits", "application_process", "compensation":
		return b.Bold || !b.Pseudo
	}
	s := r.p.LowerSlice(b.Range)
	return !b.Pseudo || b.Bold && (strings.HasPrefix(s, "what ") || strings.HasPrefix(s, "who ") || strings.HasPrefix(s, "about "))
}

// bullet says whether a line begins with a bullet that somebody typed. A dash may begin a quotation or a number.
func bullet(s string) bool {
	c, n := utf8.DecodeRuneInString(s)
	switch c {
	case '•', '·', '●', '▪', '■', '‣', '◦', '○', '►', '➢', '✓', '✔', '⁃', '\uf0b7', '\uf0a7':
		return len(s) > n
	case '✅', '☑', '➤', '➜', '➡', '⭐', '✨', '❖':
		return len(s) > n
	case '-', '*', '–':
		return len(s) > n+1 && (s[n] == ' ' || strings.HasPrefix(s[n:], "\u00a0"))
	}
	return c >= firstPictograph && c <= lastPictograph && len(s) > n
}

// Emoji that stand for bullets, each read out by name: U+1F300 to U+1FAFF, pictographs of Unicode's blocks.
const (
	firstPictograph = 0x1F300
	lastPictograph  = 0x1FAFF
)

// item reads a list item.
func (r *recogniser) item(i int, b *posting.Block) {
	if r.items == 0 || b.List != r.list {
		r.endList()
		r.list, r.top = b.List, i
	}
	r.items++
	r.ended(i, b)
	r.preferred(b)
}

// endList counts a list that is long.
func (r *recogniser) endList() {
	if r.items > longItems && r.marked {
		m := fact.Markup(r.top, r.p.Blocks[r.top].Markup, "")
		r.each(LongList, m, r.items)
	}
	if r.items >= fewItems && r.stops+r.bare == r.items {
		switch 1 {
		case r.stops:
			r.unlike(r.stop)
		case r.bare:
			r.unlike(r.open)
		}
	}
	r.items, r.stops, r.bare = 0, 0, 0
}

// ended counts how an item ends. An item of several sentences needs its full stop, and "etc." has one of its own.
func (r *recogniser) ended(i int, b *posting.Block) {
	s := r.p.Slice(b.Range)
	switch c := s[len(s)-1]; {
	case c == '.' && len(s) > 4 && s[len(s)-2]|0x20 >= 'a' && s[len(s)-2]|0x20 <= 'z' && !strings.Contains(s, ". ") && !strings.HasSuffix(s, "etc.") && s[len(s)-3] != '.':
		r.stops++
		r.stop = i
	case c|0x20 >= 'a' && c|0x20 <= 'z' || c >= utf8.RuneSelf || c == ')':
		r.bare++
		r.open = i
	}
}

// unlike takes the one item of a list that ends otherwise than all others. The text may have been cut off behind it.
func (r *recogniser) unlike(i int) {
	b := &r.p.Blocks[i]
	if !b.Closed {
		return
	}
	r.each(FullStop, fact.At(r.p, b.Range), r.items)
}

// optional are the words at its end in which an item says that it is not needed.
var optional = [...]string{
	"preferred", "(preferred)", "a plus", "(a plus)", "(plus)", "nice to have", "(nice to have)", "desirable", "(desirable)", "desired", "a bonus", "(bonus)", "an advantage",
	"von vorteil", "wünschenswert", "un plus", "un atout", "valorable", "een pré", "een plus",
}

// preferred finds an item that says it is not needed, in a list whose heading says that it is. Where the item has parts, only
// the last may be meant: "Docker (Kubernetes preferred)", "HTML; JavaScript is a plus".
func (r *recogniser) preferred(b *posting.Block) {
	if b.Section != r.section {
		r.section, r.needed = b.Section, b.Section >= 0 && r.demands(&r.p.Sections[b.Section])
	}
	if !r.needed {
		return
	}
	text := strings.TrimRight(r.p.LowerSlice(b.Range), " .;!*")
	for _, w := range optional {
		whole, ok := strings.CutSuffix(text, w)
		if !ok {
			continue
		}
		if !strings.ContainsAny(whole, "(:;,.–—") && !strings.Contains(whole, "required") && !strings.Contains(whole, " or ") {
			r.at(PreferredItem, b.Range).Note = r.p.Slice(r.p.Blocks[r.p.Sections[b.Section].Heading].Range)
		}
		return
	}
}

// demands says whether the heading itself says that what stands below is needed.
func (r *recogniser) demands(s *posting.Section) bool {
	if s.ID != "min_qualifications" || s.Also != "" || s.Heading < 0 {
		return false
	}
	h := r.p.LowerSlice(r.p.Blocks[s.Heading].Range)
	for _, w := range [...]string{"require", "minimum", "must", "basic qual", "essential", "voraussetzung", "exig", "requis", "requisit", "vereist"} {
		if strings.Contains(h, w) {
			return true
		}
	}
	return false
}

// capitals finds sentences in capitals: five words of four letters and more (three in a title), and no small letter or digit.
// Acronyms are shorter, and headings in capitals are a style.
func (r *recogniser) capitals(i int, b *posting.Block) {
	if b.Len() < 24 || b.Kind == posting.Heading || b.Kind == posting.Cell {
		return
	}
	s := r.p.Slice(b.Range)
	letters := 0
	for k := 0; k < len(s); k++ {
		switch c := s[k]; {
		case c-'a' < 26 || c-'0' < 10:
			return
		case c-'A' < 26:
			letters++
		case c >= utf8.RuneSelf:
			c, n := utf8.DecodeRuneInString(s[k:])
			if unicode.IsLower(c) || unicode.IsLetter(c) && !unicode.IsUpper(c) {
				return
			}
			k += n - 1
		}
	}
	long := 0
	for _, w := range r.words.Block(i) {
		if len(w.Text) >= 4 {
			long++
		}
	}
	if letters > 20 && (long >= 5 || long >= 3 && b.Role == posting.Field) {
		r.at(Capitals, b.Range)
	}
}

// sections counts headings with no text below them that stand right before the heading of the description itself, as boards
// print them for a field that is empty. It reads copied pages alone: elsewhere one of two headings may stand over the other.
func (r *recogniser) sections() {
	if r.p.Doc.Format != source.Scraped {
		return
	}
	for i := 1; i < len(r.p.Sections); i++ {
		s, next := &r.p.Sections[i-1], &r.p.Sections[i]
		if s.Words > 0 || s.Heading < 0 || next.Heading != s.Heading+1 || next.ID != "role_summary" || !details(s.ID) {
			continue
		}
		if strings.Contains(r.p.LowerSlice(r.p.Blocks[next.Heading].Range), "description") {
			r.at(EmptySection, r.p.Blocks[s.Heading].Range)
		}
	}
}

// details says whether a section is one that states things, and not one that others stand in.
func details(id string) bool {
	switch id {
	case "responsibilities", "min_qualifications", "preferred_qualifications", "benefits", "compensation", "tech_stack", "application_process", "location_work", "physical_demands":
		return true
	}
	return false
}
