package posting

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/postlint/postlint/lint/internal/source"
)

// page reads HTML in one pass of the tokenizer; positions are the sums of its tokens' lengths. It keeps a stack of open elements, but no
// tree: what HTML implies (an <li> ends an <li>, a block ends a <p>) is done on the stack. The methods stand in files by what they read,
// in the order in which a reader wants them:
//
//	html.go          the pass: each token to the method that reads it
//	html_text.go     text, and where its lines end
//	html_block.go    the tags of block elements, and the blocks that are made at them
//	html_list.go     lists and items; table.go has tables, wordprocessor.go what Word writes for an item
//	html_inline.go   the tags of inline elements, and how text looks in them; link.go has links
//	html_stack.go    what is open
//	html_hidden.go   elements whose text is not shown
//	html_broken.go   markup that the end of the body broke
//	tag.go           a tag taken apart; reference.go decodes character references, element.go knows the names
//	shape.go         what of the markup is worth noting beside the text
type page struct {
	*builder
	src string
	tag tag // the start tag that was read last

	stack  []frame
	inner  int             // index in stack of the innermost block element, -1 for none
	counts [void + 1]int32 // of open elements
	lists  []openList
	tables []openTable
	link   int // index in Posting.Links of the innermost open link, -1 for none

	loose   bool // the line ends of text count: it is scraped, or its tags were taken out
	lastTag int  // where the last ">" stands: scraped text behind it is loose
	pres    int  // open <pre>, in which line ends count too

	bolds, underlines, italics int // open elements that make their text so

	skip      string // name of the element whose text is not shown, "" for none
	skipDepth int
	skipAt    int  // where to go on if it never ends
	reveal    bool // some hidden element never ended: nothing is hidden any more
	unclosed  map[string]bool

	solid     int    // where the last image or other thing that is no text stands
	lastStyle string // the last style, and whether it sets colour or size
	dressed   bool

	ogTitle  source.Text
	titleTag [2]int // where the text of the first <title> begins and ends
}

// html reads a body of HTML, or of loose text with HTML in it.
func (b *builder) html(s string) {
	p := &page{builder: b, src: s, stack: make([]frame, 0, 16), inner: -1, link: -1, lastTag: strings.LastIndexByte(s, '>')}
	// A record's "html" from which all tags were taken, as 321 of 4,979 real ones, has nothing but its line ends left.
	p.loose = b.posting.Doc.Format == source.Scraped || p.lastTag < 0
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
			return p.brokenTag(at)
		}
		off += len(z.Raw())
		raw := p.src[at:off]
		switch tt {
		case html.TextToken:
			if p.skip == "" {
				p.textToken(raw, at)
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			if p.startTag(raw, at, off) {
				return off
			}
		case html.EndTagToken:
			p.endTag(raw, at, off)
		case html.CommentToken:
			p.comment(raw, at, off)
		}
		if off == len(p.src) {
			if tt == html.TextToken && p.skip == "" {
				p.brokenText(raw, at)
			}
			return p.afterLast()
		}
	}
}

// startTag reads a start tag. It says whether the tokenizer must be started anew behind it, lest it hides the rest.
func (p *page) startTag(raw string, at, off int) (anew bool) {
	var room [16]byte
	lower := tagName(raw, room[:])
	e, name := lookup(lower)
	if p.skip != "" {
		if string(lower) == p.skip {
			p.skipDepth++
		}
		return false
	}
	p.posting.Tagged = p.posting.Tagged || e != unknown
	p.tag = tag{raw: raw, at: at, attrs: p.tag.attrs[:0]}
	if len(raw) > len(lower)+2 {
		p.tag.attrs = parseAttrs(raw, at, p.tag.attrs)
		p.ids()
		p.noteDress(at, off)
	}
	switch string(lower) {
	case "script", "style", "textarea", "title", "noscript", "iframe", "noembed", "noframes", "xmp":
		return p.rawText(string(lower), at, off)
	case "plaintext":
		return true
	}
	selfClosing := strings.HasSuffix(raw, "/>")
	if e == hiddenPart || p.isHidden(e) {
		if !selfClosing {
			p.hide(string(lower), off)
		}
		return false
	}
	switch {
	case e == lineBreak:
		p.lineBreak(at, off)
	case e == anchor:
		p.space(at)
		p.openLink(at, off)
		p.push(e, name, at, off)
	case e == image:
		p.imageName()
		p.noteImage(at, off)
	case name == "meta":
		p.meta()
	case e == document:
		p.whole = !p.posting.Doc.Record
		if lang, ok := p.tag.get("lang"); ok && p.posting.Lang == "" && name != "head" {
			p.posting.Lang = lang
		}
	case e.is(isInline) && !selfClosing:
		p.push(e, name, at, off)
	case e.is(isBlock):
		p.startBlock(e, name, at, off)
	}
	return false
}

// endTag reads an end tag.
func (p *page) endTag(raw string, at, off int) {
	var room [16]byte
	lower := tagName(raw, room[:])
	if p.skip != "" {
		if string(lower) == p.skip {
			if p.skipDepth--; p.skipDepth == 0 {
				p.skip = ""
			}
		}
		return
	}
	e, name := lookup(lower)
	switch {
	case e == lineBreak: // browsers take </br> for <br>
		p.flushBlock(at, true)
	case e.is(isInline):
		p.endInline(e, name, at, off)
	case e.is(isBlock):
		p.endBlock(e, name, off)
	}
}

func (p *page) comment(raw string, at, off int) {
	text, ok := strings.CutPrefix(raw, "<!--")
	if !ok {
		return
	}
	if off == len(p.src) && !strings.HasSuffix(raw, ">") {
		p.posting.Tail = Tail{Kind: "comment", Span: p.span(at, off)}
	}
	text = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(text, ">"), "--"), "--!")
	p.posting.Comments = append(p.posting.Comments, Comment{text, p.span(at, off)})
}

// ids notes the places that links may point at.
func (p *page) ids() {
	for i := range p.tag.attrs {
		if a := &p.tag.attrs[i]; (a.key == "id" || a.key == "name") && a.val != "" {
			if p.posting.IDs == nil {
				p.posting.IDs = map[string]bool{}
			}
			p.posting.IDs[strings.ToLower(a.val)] = true
		}
	}
}

// meta reads <meta property="og:title">. What it says is taken only where it has no character references: its text must lead back.
func (p *page) meta() {
	if property, _ := p.tag.get("property"); property != "og:title" {
		return
	}
	for i := range p.tag.attrs {
		if a := &p.tag.attrs[i]; a.key == "content" && a.val == p.src[a.start:a.end] {
			p.ogTitle = source.Text{String: a.val, Map: source.Offset(a.start)}
		}
	}
}
