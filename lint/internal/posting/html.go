package posting

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/postlint/postlint/lint/internal/source"
)

// page reads HTML: one pass of the tokenizer, positions by adding up the lengths of its tokens. It keeps a stack of open elements,
// but no tree: what HTML implies (an <li> ends an <li>, a block ends a <p>) is done on the stack.
type page struct {
	*builder
	src     string
	stack   []frame
	inner   int // index in stack of the innermost block element, -1 for none
	lists   []openList
	tables  []openTable
	counts  [void + 1]int32 // of open elements
	bolds   int
	unders  int
	italics int
	pres    int
	link    int // index of the open link, -1 for none

	skip      string // name of the element whose text is not shown, "" for none
	skipDepth int
	skipAt    int  // where to go on if it never ends
	reveal    bool // some hidden element never ended: nothing is hidden any more
	unclosed  map[string]bool
	lastTag   int // where the last ">" stands: behind it, scraped text is loose
	loose     bool
	ogTitle   source.Text
	headTitle [2]int // of <title>'s text
	tags      tag
	solid     int    // where the last image or other thing that is no text stands
	lastStyle string // the last style, and whether it sets colour or size
	dressed   bool
}

// frame is an open element.
type frame struct {
	elem   element
	name   string
	at     int // start and end of its tag in the part
	end    int
	before int // index of the innermost block element outside of it
	first  int // index of the first block in it
	style  look
	zone   zoneKind
	level  int8
}

// openList is a list whose end was not seen.
type openList struct {
	list  int // in Posting.Lists
	frame int // in stack
	item  bool
	fresh bool // the open item has no block yet
}

// html reads a body of HTML, or of loose text with HTML in it.
func (b *builder) html(s string) {
	p := &page{builder: b, src: s, stack: make([]frame, 0, 16), inner: -1, link: -1, lastTag: strings.LastIndexByte(s, '>'), loose: b.p.Doc.Format == source.Scraped}
	if p.lastTag < 0 {
		p.loose = true // a record's "html" from which all tags were taken: 321 of 4,979 real ones; its line ends are all that is left
	}
	for off := 0; off < len(s); {
		off = p.read(off)
	}
	p.flushBlock(len(s), false)
	p.finish()
	b.headOf(p)
}

// read tokenizes from off on, and returns where to go on: the end, or a place where the tokenizer would hide text.
func (p *page) read(off int) int {
	z := html.NewTokenizer(strings.NewReader(p.src[off:]))
	for {
		tt := z.Next()
		at := off
		if tt == html.ErrorToken {
			return p.broken(at)
		}
		off += len(z.Raw())
		raw := p.src[at:off]
		switch tt {
		case html.TextToken:
			if p.skip == "" {
				p.text(raw, at)
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			if p.start(raw, at, off) {
				return off
			}
		case html.EndTagToken:
			p.end(raw, at, off)
		case html.CommentToken:
			p.comment(raw, at, off)
		}
		if off == len(p.src) {
			if p.skip != "" && !p.reveal { // an element that hides the rest: show it instead
				p.reveal, p.skip = true, ""
				return p.skipAt
			}
			if tt == html.TextToken {
				p.brokenEnd(raw, at)
			}
			return off
		}
	}
}

// broken reads a tag that the body's end broke. Where a quote is missing, the tag is taken to end at the first ">", so that the
// text behind is read.
func (p *page) broken(at int) int {
	rest := p.src[at:]
	if rest == "" {
		return len(p.src)
	}
	gt := strings.IndexByte(rest, '>')
	if gt >= 0 {
		// Only a quoted value can hold the bracket, and there are but two quotes: this happens twice at most.
		if rest[1] != '/' && !p.start(rest, at, at+gt+1) {
			return at + gt + 1
		}
		return at + gt + 1
	}
	kind := "tag"
	if strings.IndexByte(rest, '=') > 0 {
		kind = "attribute"
	}
	p.p.Tail = Tail{Kind: kind, Span: p.span(at, len(p.src))}
	if rest[1] != '/' && p.skip == "" {
		var room [16]byte
		if e, _ := lookup(tagName(rest, room[:])); e == anchor {
			p.tags = tag{raw: rest, at: at, attrs: parseAttrs(rest, at, p.tags.attrs)}
			p.openLink(at, len(p.src))
		}
	}
	if p.skip != "" && !p.reveal {
		p.reveal, p.skip = true, ""
		return p.skipAt
	}
	return len(p.src)
}

// brokenEnd looks for a tag or a character reference that the end of the last text broke.
func (p *page) brokenEnd(raw string, at int) {
	if strings.HasSuffix(raw, "</") || strings.HasSuffix(raw, "<") {
		n := strings.LastIndexByte(raw, '<')
		p.p.Tail = Tail{Kind: "tag", Span: p.span(at+n, len(p.src))}
		return
	}
	i := strings.LastIndexByte(raw, '&')
	if i < 0 || len(raw)-i > 10 || i+1 == len(raw) {
		return
	}
	name := raw[i+1:]
	if name == "#" || name == "#x" {
		p.p.Tail = Tail{Kind: "entity", Span: p.span(at+i, len(p.src))}
		return
	}
	for k := range len(name) {
		if !alphanumeric(name[k]) && !(k == 0 && name[k] == '#') {
			return
		}
	}
	if name[0] == '#' || entityBegins(name) {
		p.p.Tail = Tail{Kind: "entity", Span: p.span(at+i, len(p.src))}
	}
}

// entityBegins says whether a name is the beginning of a character reference that postings use. "R&D" and "Q&A" are none.
func entityBegins(name string) bool {
	if len(name) < 2 {
		return false
	}
	for _, full := range [...]string{"amp", "nbsp", "rsquo", "lsquo", "ldquo", "rdquo", "ndash", "mdash", "hellip", "bull", "middot", "pound", "euro", "quot", "apos", "eacute", "egrave", "auml", "ouml", "uuml", "szlig", "ccedil", "agrave", "ntilde", "aacute", "iacute", "oacute", "uacute"} {
		if strings.HasPrefix(full, name) {
			return true
		}
	}
	return false
}

func (p *page) comment(raw string, at, off int) {
	text, ok := strings.CutPrefix(raw, "<!--")
	if !ok {
		return
	}
	if off == len(p.src) && !strings.HasSuffix(raw, ">") {
		p.p.Tail = Tail{Kind: "comment", Span: p.span(at, off)}
	}
	text = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(text, ">"), "--"), "--!")
	p.p.Comments = append(p.p.Comments, Comment{text, p.span(at, off)})
}

// Classes of bytes in text.
const (
	plainByte = iota
	spaceByte
	specialByte
)

var classes = [256]uint8{' ': spaceByte, '\t': spaceByte, '\n': spaceByte, '\r': spaceByte, '\f': spaceByte, '&': specialByte, 0: specialByte}

// text writes a text token: references decoded, blanks joined.
func (p *page) text(r string, at int) {
	loose := p.loose && (p.inner < 0 || at > p.lastTag)
	for i := 0; i < len(r); {
		switch classes[r[i]] {
		case spaceByte:
			j := i + 1
			for j < len(r) && classes[r[j]] == spaceByte {
				j++
			}
			if (loose || p.pres > 0) && strings.ContainsAny(r[i:j], "\n\r") {
				p.lineEnd(at + i)
			} else {
				p.blank = true
			}
			i = j
		case specialByte:
			i += p.special(r, i, at)
		default:
			j := i + 1
			for j < len(r) {
				c := classes[r[j]]
				if c == plainByte || c == spaceByte && r[j] == ' ' && j+1 < len(r) && classes[r[j+1]] == plainByte {
					j++
					continue
				}
				break
			}
			p.seen()
			p.write(r[i:j], at+i)
			i = j
		}
	}
}

// special writes the character at r[i], a reference or NUL, and returns its length.
func (p *page) special(r string, i, at int) int {
	if r[i] == 0 {
		return 1
	}
	char, n := reference(r[i:], false)
	if n == 0 {
		p.seen()
		p.write("&", at+i)
		return 1
	}
	switch char {
	case " ", "\n", "\t", "\r":
		p.blank = true
		return n
	}
	if char != "\u00a0" {
		p.seen()
	}
	p.writeAs(char, at+i, n)
	return n
}

// seen notes how the text that is about to be written looks.
func (p *page) seen() {
	if p.bolds == 0 {
		p.plainFromHere()
	}
	if p.unders == 0 {
		p.look |= notUnderlined
	}
	if p.italics == 0 {
		p.look |= notItalic
	}
}

// lineEnd ends a line of loose text.
func (p *page) lineEnd(to int) {
	if !p.empty() {
		p.run++
		p.flushAs(Line, to, true)
	}
}

// flushBlock ends a run of text at a block's boundary. A run that <br> did not part is no line.
func (p *page) flushBlock(to int, closed bool) {
	if !p.empty() {
		kind := p.base()
		if p.run > 0 && kind == Paragraph {
			kind = Line
		}
		p.flushAs(kind, to, closed)
	} else {
		p.builder.blank = false
		if n := len(p.p.Blocks); p.run == 1 && n > 0 && p.p.Blocks[n-1].Kind == Line && !p.loose {
			p.p.Blocks[n-1].Kind = p.base()
		}
	}
	p.run = 0
}

// base is the kind of text right in the innermost block element.
func (p *page) base() Kind {
	if p.inner < 0 {
		if p.loose {
			return Line
		}
		return Paragraph
	}
	switch p.stack[p.inner].elem {
	case heading:
		return Heading
	case cell, term:
		return Cell
	}
	return Paragraph
}

// longHeading is the most bytes of a heading; longer ones are headings that were never closed.
const longHeading = 200

func (p *page) flushAs(kind Kind, to int, closed bool) {
	blk := Block{Kind: kind, List: -1, Closed: closed}
	if kind == Heading {
		blk.Level = int(p.stack[p.inner].level)
		if len(p.text0()) > longHeading {
			blk.Kind, blk.Level = Paragraph, 0
		}
	}
	l := p.openItem()
	if l != nil {
		blk.InItem = true
		if l.fresh && blk.Kind != Heading {
			blk.Kind, blk.List, blk.Level = Item, l.list, p.p.Lists[l.list].Depth
		}
	}
	if !p.flush(blk, to) {
		return
	}
	if l != nil && l.fresh {
		l.fresh = false
		p.listItem(l.list)
	}
}

func (p *page) text0() []byte { return p.builder.text[p.builder.start:] }

// openItem is the innermost list if one of its items is open.
func (p *page) openItem() *openList {
	if n := len(p.lists); n > 0 && p.lists[n-1].item {
		return &p.lists[n-1]
	}
	return nil
}

// start reads a start tag. It says whether the tokenizer must be started anew behind it, lest it hides the rest.
func (p *page) start(raw string, at, off int) bool {
	var room [16]byte
	name := tagName(raw, room[:])
	e, constant := lookup(name)
	if p.skip != "" {
		if string(name) == p.skip {
			p.skipDepth++
		}
		return false
	}
	p.p.Tagged = p.p.Tagged || e != unknown
	selfClosing := strings.HasSuffix(raw, "/>")
	p.tags = tag{raw: raw, at: at, attrs: p.tags.attrs[:0]}
	if len(raw) > len(name)+2 {
		p.tags.attrs = parseAttrs(raw, at, p.tags.attrs)
		p.ids()
		p.noteDress(at, off)
	}
	switch string(name) {
	case "script", "style", "textarea", "title", "noscript", "iframe", "noembed", "noframes", "xmp":
		return p.rawText(string(name), at, off)
	case "plaintext":
		return true
	}
	if e == hiddenPart || p.isHidden(e) {
		p.hide(string(name), selfClosing, off)
		return false
	}
	switch {
	case e == lineBreak:
		if !p.empty() {
			kind := p.base()
			if kind == Paragraph {
				kind = Line
			}
			p.flushAs(kind, at, true)
			p.run++
		} else {
			p.note(Spacer, at, off)
		}
		p.builder.blank = false
	case e == anchor:
		p.space(at)
		p.openLink(at, off)
		p.push(e, constant, at, off)
	case e == image:
		p.imageName()
		p.noteImage(at, off)
	case e == void:
		p.meta(string(name))
	case e == document:
		p.whole = !p.p.Doc.Record
		if lang, ok := p.tags.get("lang"); ok && p.p.Lang == "" && string(name) != "head" {
			p.p.Lang = lang
		}
	case e.is(isInline):
		if !selfClosing {
			p.push(e, constant, at, off)
		}
	case e.is(isBlock):
		p.block(e, constant, string(name), at, off)
	}
	return false
}

// ids notes the places that links may point at.
func (p *page) ids() {
	for i := range p.tags.attrs {
		if a := &p.tags.attrs[i]; (a.key == "id" || a.key == "name") && a.val != "" {
			if p.p.IDs == nil {
				p.p.IDs = map[string]bool{}
			}
			p.p.IDs[strings.ToLower(a.val)] = true
		}
	}
}

// rawText handles the elements whose content the tokenizer hands on unread up to their end tag. Where there is no end tag it
// would take the rest of the posting: rawText says whether it must be started anew.
func (p *page) rawText(name string, at, off int) bool {
	if p.unclosed[name] || !closes(p.src[off:], name) {
		if p.unclosed == nil {
			p.unclosed = map[string]bool{}
		}
		p.unclosed[name] = true
		p.flushBlock(at, true)
		return true
	}
	switch name {
	case "title":
		if p.headTitle[1] == 0 {
			p.headTitle = [2]int{off, off + strings.IndexByte(p.src[off:], '<')}
		}
		p.hide(name, false, off)
	case "textarea", "xmp":
		p.flushBlock(at, true)
	default:
		p.hide(name, false, off)
	}
	return false
}

// closes says whether the end tag of an element follows. name is in lower case.
func closes(s, name string) bool {
	for {
		i := strings.Index(s, "</")
		if i < 0 {
			return false
		}
		s = s[i+2:]
		if len(s) >= len(name) && strings.EqualFold(s[:len(name)], name) && (len(s) == len(name) || s[len(name)] == '>' || s[len(name)] == '/' || tagSpace(s[len(name)])) {
			return true
		}
	}
}

// isHidden says whether a tag says that its element is not shown.
func (p *page) isHidden(e element) bool {
	if e.is(isBlock|isInline) && len(p.tags.attrs) > 0 {
		if v, ok := p.tags.get("hidden"); ok && v != "false" && v != "until-found" {
			return true
		}
		style, ok := p.tags.get("style")
		if ok && e == span && p.marksItem(style) {
			return true
		}
		if ok && strings.Contains(style, "display") {
			_, after, _ := strings.Cut(style, "display")
			return strings.HasPrefix(strings.TrimLeft(after, ": "), "none")
		}
	}
	return false
}

// hide shows nothing up to the end of an element.
func (p *page) hide(name string, selfClosing bool, off int) {
	if p.reveal || selfClosing {
		return
	}
	p.skip, p.skipDepth, p.skipAt, p.solid = name, 1, off, off
}

func (p *page) push(e element, name string, at, off int) {
	f := frame{elem: e, name: name, at: at, end: off, before: p.inner, first: len(p.p.Blocks)}
	switch e {
	case bold:
		if !p.light() {
			f.style |= notBold
		}
	case underline:
		f.style |= notUnderlined
	case italic:
		f.style |= notItalic
	case span, division, paragraph, heading:
		if e == heading || p.heavy() {
			f.style |= notBold
		}
	}
	p.styled(f.style, 1)
	if e.is(isBlock) {
		p.inner = len(p.stack)
		if e == pre {
			p.pres++
			p.p.codes += 4
		}
	}
	if name == "code" {
		p.p.codes++
	}
	p.counts[e]++
	p.stack = append(p.stack, f)
}

func (p *page) styled(s look, n int) {
	if s&notBold != 0 {
		p.bolds += n
	}
	if s&notUnderlined != 0 {
		p.unders += n
	}
	if s&notItalic != 0 {
		p.italics += n
	}
}

// plain ends the style of an element.
func (p *page) plain(f *frame) {
	if f.style == 0 {
		return
	}
	p.styled(f.style, -1)
	if f.elem != heading {
		p.emphasise(f.style, f.end, p.srcEnd)
	}
}

// weight is the font weight that a tag's style says, "" for none.
func (p *page) weight() string {
	style, _ := p.tags.get("style")
	_, w, ok := strings.Cut(style, "font-weight")
	if !ok {
		return ""
	}
	return strings.TrimLeft(w, ": ")
}

func (p *page) light() bool {
	w := p.weight()
	return strings.HasPrefix(w, "normal") || strings.HasPrefix(w, "400") || strings.HasPrefix(w, "300")
}

func (p *page) heavy() bool {
	w := p.weight()
	return strings.HasPrefix(w, "bold") || len(w) > 2 && w[0] >= '6' && w[0] <= '9' && w[1:3] == "00"
}

// truncate pops the stack down to n elements. to is where the innermost of them ends.
func (p *page) truncate(n int) {
	for k := len(p.stack) - 1; k >= n; k-- {
		f := &p.stack[k]
		p.plain(f)
		p.counts[f.elem]--
		if f.elem == pre {
			p.pres--
		}
		if f.zone != noZone {
			p.zones = append(p.zones, zone{f.first, len(p.p.Blocks), f.zone})
		}
		if f.elem == anchor && f.name != "" {
			p.leaveLink()
		}
		if p.inner == k {
			p.inner = f.before
		}
	}
	p.stack = p.stack[:n]
	for k := len(p.lists); k > 0 && p.lists[k-1].frame >= n; k-- {
		p.lists = p.lists[:k-1]
	}
	p.leaveTables(n)
}

// block reads the start tag of a block element.
func (p *page) block(e element, constant, name string, at, off int) {
	if (e == list || e == ordered) && !p.empty() {
		p.look |= beforeList
	}
	p.flushBlock(at, true)
	if p.inner >= 0 && p.stack[p.inner].elem == paragraph {
		p.truncate(p.inner)
	}
	if p.inner >= 0 && p.stack[p.inner].elem == heading && (e == heading || p.stack[p.inner].first < len(p.p.Blocks)) {
		p.truncate(p.inner)
	}
	if n := len(p.lists); n > 0 && p.lists[n-1].frame < 0 && !p.lists[n-1].item && e != item {
		p.lists = p.lists[:n-1] // items without a list end with their last item
	}
	role, _ := p.tags.get("role")
	level := int8(0)
	switch {
	case e == heading:
		level = int8(name[1] - '0')
	case role == "heading" && e == division:
		e, level = heading, 2
		if v, ok := p.tags.get("aria-level"); ok && len(v) == 1 && v[0] >= '1' && v[0] <= '6' {
			level = int8(v[0] - '0')
		}
	}
	if e == paragraph && !p.p.Doc.Record {
		e = p.styledParagraph()
	}
	switch e {
	case row:
		if name == "tr" {
			p.row()
		}
		return
	case rule:
		p.p.breaks = append(p.p.breaks, len(p.p.Blocks))
		return
	case item:
		p.item(at)
	case cell, term:
		if p.inner >= 0 && (p.stack[p.inner].elem == cell || p.stack[p.inner].elem == term) {
			p.truncate(p.inner)
		}
		if e == cell {
			p.cell(name)
		}
	}
	if !(e == paragraph || e == division) || p.openItem() == nil || !p.openItem().fresh {
		p.from = at
	}
	p.push(e, constant, at, off)
	f := &p.stack[len(p.stack)-1]
	f.level, f.zone = level, p.zoneOf(e, constant, role)
	if e == table {
		p.table(p.span(at, off))
	}
	if e == list || e == ordered {
		depth := 1
		if n := len(p.lists); n > 0 {
			depth = p.p.Lists[p.lists[n-1].list].Depth + 1
		}
		p.lists = append(p.lists, openList{list: len(p.p.Lists), frame: len(p.stack) - 1})
		p.p.Lists = append(p.p.Lists, List{Ordered: e == ordered, Depth: depth, Span: p.span(at, off)})
	}
}

// item opens an item, after it closed the one before.
func (p *page) item(at int) {
	n := len(p.lists)
	if n == 0 {
		p.lists = append(p.lists, openList{list: len(p.p.Lists), frame: -1})
		p.p.Lists = append(p.p.Lists, List{Depth: 1, Closed: true, Span: p.span(at, at)})
		n = 1
	}
	l := &p.lists[n-1]
	if l.item && l.frame >= 0 {
		p.truncate(l.frame + 1)
	} else if l.item && p.inner >= 0 && p.stack[p.inner].elem == item {
		p.truncate(p.inner)
	}
	l.item, l.fresh = true, true
}

// reach bounds how far an end tag looks for its start tag, so that broken markup takes no more than linear time.
const reach = 256

// end reads an end tag.
func (p *page) end(raw string, at, off int) {
	var room [16]byte
	name := tagName(raw, room[:])
	if p.skip != "" {
		if string(name) == p.skip {
			if p.skipDepth--; p.skipDepth == 0 {
				p.skip = ""
			}
		}
		return
	}
	e, constant := lookup(name)
	switch {
	case e == lineBreak: // browsers take </br> for <br>
		p.flushBlock(at, true)
	case e.is(isInline):
		p.endInline(e, constant, at, off)
	case e.is(isBlock):
		p.endBlock(e, constant, off)
	}
}

func (p *page) endInline(e element, name string, at, off int) {
	if p.counts[e] == 0 {
		return
	}
	for k := len(p.stack) - 1; k >= max(0, len(p.stack)-reach); k-- {
		f := &p.stack[k]
		if f.elem != e || f.name != name {
			continue
		}
		p.plain(f)
		p.counts[e]--
		f.style, f.elem, f.name = 0, unknown, ""
		if e == anchor {
			p.closeLink(at, off)
		}
		for len(p.stack) > 0 && p.stack[len(p.stack)-1].elem == unknown {
			p.stack = p.stack[:len(p.stack)-1]
		}
		return
	}
}

func (p *page) endBlock(e element, name string, off int) {
	if e == rule {
		return
	}
	p.flushBlock(off, true)
	if e == row {
		if t := p.openTable(); t != nil {
			p.closeCell(t)
		}
		return
	}
	if e == paragraph && p.inner >= 0 && p.stack[p.inner].elem == item && p.stack[p.inner].name == name {
		e = item // see styledParagraph
	}
	// A second block-level end tag right behind the first belongs to the same block.
	if p.counts[e] == 0 {
		if e != division || p.counts[heading] == 0 {
			return
		}
	}
	k := p.inner
	for n := 0; k >= 0 && n < reach; n++ {
		f := &p.stack[k]
		if f.elem == e && (f.name == name || e == heading || e == cell) || e == division && f.elem == heading && f.name == name {
			break
		}
		if e == item && (f.elem == list || f.elem == ordered) || (e == cell || e == paragraph) && f.elem == table {
			return
		}
		k = f.before
	}
	if k < 0 || !(p.stack[k].elem == e || p.stack[k].name == name) {
		return
	}
	f := p.stack[k]
	p.noteEmpty(&f, off)
	if e == list || e == ordered {
		for n := len(p.lists); n > 0 && p.lists[n-1].frame >= k; n-- {
			if p.lists[n-1].frame == k {
				p.p.Lists[p.lists[n-1].list].Closed = true
			}
		}
	}
	p.truncate(k)
	if n := len(p.lists); e == item && n > 0 {
		p.lists[n-1].item, p.lists[n-1].fresh = false, false
	}
	if n := len(p.p.Blocks); e == item && n == f.first+1 {
		b := &p.p.Blocks[n-1]
		b.Markup = b.Markup.Join(p.span(f.at, off))
	}
}

// finish lists what is open at the end.
func (p *page) finish() {
	for k := range p.stack {
		if f := &p.stack[k]; f.elem.is(isOpen) {
			p.p.Open = append(p.p.Open, Open{f.name, p.span(f.at, f.end)})
		}
	}
	p.truncate(0)
}

// meta reads <meta property="og:title">.
func (p *page) meta(name string) {
	if name != "meta" {
		return
	}
	property, _ := p.tags.get("property")
	if property != "og:title" {
		return
	}
	for i := range p.tags.attrs {
		if a := &p.tags.attrs[i]; a.key == "content" && a.val == p.src[a.start:a.end] {
			p.ogTitle = source.Text{String: a.val, Map: source.Offset(a.start)}
		}
	}
}
