package posting

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/source"
)

// Parse makes a posting of a document. It never fails: what is broken is told by Open and Tail.
//
// NOTE: a first version that other rooms can build on.
func Parse(d *source.Document) *Posting {
	p := &Posting{Doc: d, Title: -1, Lang: d.Language.String}
	b := &builder{p: p}
	field := func(t source.Text, name FieldName) {
		if t.Present() {
			b.addField(t, name)
		}
	}
	field(d.Title, TitleField)
	for _, l := range d.Locations {
		field(l, LocationField)
	}
	field(d.Pay, PayField)
	field(d.Employer, EmployerField)
	field(d.URL, URLField)
	field(d.DatePosted, PostedField)
	field(d.ValidThrough, ValidThroughField)
	field(d.EmploymentType, EmploymentTypeField)
	b.startPart(d.Body.Map)
	switch d.Format {
	case source.HTML, source.Scraped:
		b.html(d.Body.String)
	default:
		b.plain(d.Body.String)
	}
	p.Text = b.text.String()
	p.Lower = lower(p.Text)
	b.sections()
	return p
}

type builder struct {
	p         *Posting
	text      strings.Builder
	body      source.Map
	start     int // of the open block
	kind      Kind
	list      int
	depth     int
	bold      int
	plainText bool // some text of the open block is not bold
	lists     []int
	from, to  int // markup of the open block, in the part
}

func (b *builder) startPart(m source.Map) {
	b.body = m
	b.p.parts = append(b.p.parts, part{b.text.Len(), m})
}

func (b *builder) addField(t source.Text, name FieldName) {
	b.startPart(t.Map)
	at := b.text.Len()
	b.write(t.String, 0, true, len(t.String))
	if name == TitleField {
		b.p.Title = len(b.p.Blocks)
	}
	b.p.Blocks = append(b.p.Blocks, Block{Range: Range{at, b.text.Len()}, Kind: Value, Role: Field, Field: name, List: -1, Section: -1, Closed: true, Markup: t.Span(0, len(t.String))})
	b.text.WriteByte('\n')
	b.start = b.text.Len()
}

func (b *builder) write(s string, src int, linear bool, srcLen int) {
	if s == "" {
		return
	}
	b.p.pieces = append(b.p.pieces, piece{int32(b.text.Len()), int32(len(s)), int32(src), int32(srcLen), linear})
	b.text.WriteString(s)
}

func (b *builder) flush(closed bool) {
	s := b.text.String()[b.start:]
	if strings.TrimSpace(s) == "" {
		b.plainText = false
		if s != "" {
			b.text.WriteByte('\n')
			b.start = b.text.Len()
		}
		return
	}
	lead := len(s) - len(strings.TrimLeft(s, " \t\n\u00a0"))
	r := Range{b.start + lead, b.start + len(strings.TrimRight(s, " \t\n\u00a0"))}
	list := -1
	if len(b.lists) > 0 {
		list = b.lists[len(b.lists)-1]
	}
	blk := Block{Range: r, Kind: b.kind, Role: Body, List: list, Level: len(b.lists), Section: -1, Bold: !b.plainText, Closed: closed, InItem: b.kind == Item, Markup: b.body.Span(b.from, b.to)}
	if b.kind != Item && b.kind != Heading {
		blk.Level = 0
		blk.List = -1
	}
	if b.kind == Item && list >= 0 {
		b.p.Lists[list].Items = append(b.p.Lists[list].Items, len(b.p.Blocks))
	}
	words := len(strings.Fields(s))
	if b.kind == Paragraph && blk.Bold && words <= 10 && b.bold >= 0 {
		blk.Kind, blk.Pseudo = Heading, true
	}
	b.p.Blocks = append(b.p.Blocks, blk)
	b.text.WriteByte('\n')
	b.start = b.text.Len()
	b.plainText = false
}

func (b *builder) plain(s string) {
	off := 0
	for off < len(s) {
		end := strings.IndexByte(s[off:], '\n')
		if end < 0 {
			end = len(s) - off
		}
		b.kind, b.plainText = Line, true
		b.from, b.to = off, off+end
		b.write(strings.TrimRight(s[off:off+end], "\r"), off, true, len(strings.TrimRight(s[off:off+end], "\r")))
		b.flush(true)
		off += end + 1
	}
}

func (b *builder) html(s string) {
	z := html.NewTokenizer(strings.NewReader(s))
	off := 0
	var stack []Open
	var link = -1
	for {
		tt := z.Next()
		raw := z.Raw()
		at := off
		off += len(raw)
		if tt == html.ErrorToken {
			break
		}
		switch tt {
		case html.TextToken:
			r := string(raw)
			if strings.TrimSpace(r) != "" && b.bold == 0 {
				b.plainText = true
			}
			b.to = off
			b.htmlText(r, at)
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			n := string(name)
			switch n {
			case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "br", "tr", "td", "th", "section", "article", "table":
				b.flush(n != "br")
				b.from, b.to = at, off
				switch {
				case n == "li":
					b.kind = Item
				case n[0] == 'h' && len(n) == 2 && n != "hr":
					b.kind = Heading
				case n == "td" || n == "th":
					b.kind = Cell
				case n == "ul" || n == "ol":
					b.lists = append(b.lists, len(b.p.Lists))
					b.p.Lists = append(b.p.Lists, List{Ordered: n == "ol", Depth: len(b.lists), Span: b.body.Span(at, off)})
				case n != "br":
					b.kind = Paragraph
				}
			case "b", "strong":
				b.bold++
			case "a":
				t := html.Token{}
				_ = t
				l := Link{Block: len(b.p.Blocks), Raw: string(raw), Tag: b.body.Span(at, off), Nested: link >= 0}
				l.Target = l.Tag
				for {
					k, v, more := z.TagAttr()
					if len(k) > 0 {
						l.Attrs = append(l.Attrs, Attr{Key: string(k), Val: string(v)})
						if string(k) == "href" {
							l.Href, l.HasHref = string(v), true
							if i := strings.Index(l.Raw, l.Href); i >= 0 {
								l.Target = b.body.Span(at+i, at+i+len(l.Href))
							}
						}
					}
					if !more {
						break
					}
				}
				l.Text = Range{b.text.Len(), b.text.Len()}
				link = len(b.p.Links)
				b.p.Links = append(b.p.Links, l)
			}
			if tt == html.StartTagToken {
				switch n {
				case "ul", "ol", "div", "table", "strong", "b", "em", "i", "a":
					stack = append(stack, Open{n, b.body.Span(at, off)})
				}
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			n := string(name)
			for i := len(stack) - 1; i >= 0; i-- {
				if stack[i].Tag == n {
					stack = append(stack[:i], stack[i+1:]...)
					break
				}
			}
			switch n {
			case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "tr":
				b.to = off
				b.flush(true)
				b.kind = Paragraph
			case "ul", "ol":
				b.flush(true)
				if k := len(b.lists); k > 0 {
					b.p.Lists[b.lists[k-1]].Closed = true
					b.lists = b.lists[:k-1]
				}
				b.kind = Paragraph
			case "b", "strong":
				b.bold = max(0, b.bold-1)
			case "a":
				if link >= 0 {
					l := &b.p.Links[link]
					l.Text.End, l.Closed = b.text.Len(), true
					l.Span = finding.Span{Start: l.Tag.Start, End: b.body.Span(at, off).End}
					link = -1
				}
			}
		case html.CommentToken:
			b.p.Comments = append(b.p.Comments, Comment{string(z.Text()), b.body.Span(at, off)})
		}
	}
	b.flush(false)
	b.p.Open = stack
}

// htmlText writes a text token: entities decoded, blanks joined.
func (b *builder) htmlText(r string, at int) {
	for i := 0; i < len(r); {
		switch c := r[i]; {
		case c == '&':
			end := i + 1
			for end < len(r) && end-i < 32 && r[end] != ';' && r[end] != '&' && r[end] != ' ' && r[end] != '<' {
				end++
			}
			if end < len(r) && r[end] == ';' {
				end++
			}
			if d := html.UnescapeString(r[i:end]); d != r[i:end] {
				b.write(d, at+i, false, end-i)
				i = end
				continue
			}
			b.write("&", at+i, true, 1)
			i++
		case c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f':
			j := i
			nl := false
			for j < len(r) && (r[j] == ' ' || r[j] == '\t' || r[j] == '\n' || r[j] == '\r' || r[j] == '\f') {
				nl = nl || r[j] == '\n'
				j++
			}
			if nl && b.p.Doc.Format == source.Scraped && len(b.lists) == 0 && b.kind != Heading {
				b.flush(true)
				b.kind = Line
				b.from = at + j
			} else {
				b.write(" ", at+i, false, j-i)
			}
			i = j
		default:
			j := i
			for j < len(r) && r[j] != '&' && r[j] != ' ' && r[j] != '\t' && r[j] != '\n' && r[j] != '\r' && r[j] != '\f' {
				j++
			}
			for j+1 < len(r) && r[j] == ' ' && r[j+1] > ' ' && r[j+1] != '&' {
				for j++; j < len(r) && r[j] != '&' && r[j] > ' '; j++ {
				}
			}
			b.write(r[i:j], at+i, true, j-i)
			i = j
		}
	}
}

func (b *builder) sections() {
	p := b.p
	cur := -1
	for i := range p.Blocks {
		if p.Blocks[i].Role != Body {
			continue
		}
		if p.Blocks[i].Kind == Heading || cur < 0 {
			s := Section{Heading: -1, First: i, Last: i}
			if p.Blocks[i].Kind == Heading {
				s.Heading, s.First = i, i+1
			}
			p.Sections = append(p.Sections, s)
			cur = len(p.Sections) - 1
		}
		p.Blocks[i].Section = cur
		p.Sections[cur].Last = i + 1
		if i != p.Sections[cur].Heading {
			p.Sections[cur].Words += len(strings.Fields(p.Slice(p.Blocks[i].Range)))
		}
	}
}

// lower lower-cases letters whose lower case has the same length, so that offsets stay the same.
func lower(s string) string {
	out := []byte(strings.ToLower(s))
	if len(out) == len(s) {
		return string(out)
	}
	var w strings.Builder
	w.Grow(len(s))
	for i, r := range s {
		l := strings.ToLower(string(r))
		n := len(string(r))
		if r == '\uFFFD' {
			n = 1
			if strings.HasPrefix(s[i:], "\uFFFD") {
				n = 3
			}
			w.WriteString(s[i : i+n])
			continue
		}
		if len(l) != n {
			l = string(r)
		}
		w.WriteString(l)
	}
	return w.String()
}
