package serve

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// What is to be shown is parsed as a browser parses it, and written anew from the tree: only elements and attributes that are
// named here leave, all text is escaped, and what runs, loads or styles something is dropped with what it holds. bluemonday
// would do the same, but it compiles its expressions at the start of the program, which made every start of postlint a third
// longer (9.3 ms to 12.3 ms of CPU for `postlint version`, on 27 November 2026). It is the second opinion in the tests.

// tagger says as what an element is written: its name, and its attributes; "" leaves the element out and keeps what it holds.
type tagger func(n *html.Node) (name string, attrs []html.Attribute)

// plainTags are the elements of a plain posting.
var plainTags = []atom.Atom{
	atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Li, atom.Br, atom.Strong, atom.Em, atom.B, atom.I,
	atom.Table, atom.Tr, atom.Th, atom.Td,
}

// droppedTags are left out with what they hold: it is no text of a posting.
var droppedTags = []atom.Atom{
	atom.Script, atom.Style, atom.Title, atom.Head, atom.Template, atom.Iframe, atom.Object, atom.Noscript, atom.Noembed, atom.Noframes, atom.Xmp, atom.Plaintext,
	atom.Textarea, atom.Select, atom.Svg, atom.Math, atom.Frameset,
}

// rewritten is a fragment of HTML as tag lets it through. A fragment that cannot be parsed, as it is nested too deeply, is "".
func rewritten(fragment string, tag tagger) string {
	body := parsed(fragment)
	if body == nil {
		return ""
	}
	return written(body, tag)
}

// parsed is a fragment of HTML in a body; nil where it cannot be parsed.
func parsed(fragment string) *html.Node {
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(fragment), body)
	if err != nil {
		return nil
	}
	for _, n := range nodes {
		body.AppendChild(n)
	}
	return body
}

// written is what a node holds, as tag lets it through.
func written(n *html.Node, tag tagger) string {
	var b strings.Builder
	for c := range n.ChildNodes() {
		rewrite(&b, c, tag)
	}
	return b.String()
}

func rewrite(b *strings.Builder, n *html.Node, tag tagger) {
	if n.Type == html.TextNode {
		b.WriteString(html.EscapeString(n.Data))
		return
	}
	if n.Type != html.ElementNode || n.Namespace != "" || slices.Contains(droppedTags, n.DataAtom) {
		return
	}
	name, attrs := tag(n)
	if name != "" {
		b.WriteString("<" + name)
		for _, a := range attrs {
			b.WriteString(" " + a.Key + `="` + html.EscapeString(a.Val) + `"`)
		}
		b.WriteString(">")
	}
	for c := range n.ChildNodes() {
		rewrite(b, c, tag)
	}
	if name != "" && name != "br" && name != "img" {
		b.WriteString("</" + name + ">")
	}
}

// plainTag lets the elements of a plain posting through.
func plainTag(n *html.Node) (string, []html.Attribute) {
	if slices.Contains(plainTags, n.DataAtom) {
		return n.Data, nil
	}
	return "", nil
}

// linkOf is the address of a link that a posting may well have.
func linkOf(n *html.Node) (string, bool) {
	for _, a := range n.Attr {
		if a.Key != "href" {
			continue
		}
		u, err := url.Parse(strings.TrimSpace(a.Val))
		if err == nil && slices.Contains([]string{"http", "https", "mailto", "tel"}, u.Scheme) {
			return u.String(), true
		}
	}
	return "", false
}

// stageTag lets through what a stage writes: the plain elements, marks, and the numbers of findings, which are links within
// the page. Links of the posting open apart and do not tell where they were followed.
func stageTag(n *html.Node) (string, []html.Attribute) {
	switch {
	case n.DataAtom == atom.Mark:
		return "mark", kept(n, "class", "data-f")
	case n.DataAtom == atom.A && isRef(n):
		return "a", kept(n, "class", "id", "href", "aria-label")
	}
	if n.DataAtom == atom.A {
		return "a", linkAttrs(n)
	}
	if n.DataAtom == atom.Span {
		return "span", kept(n, "class", "data-src", "data-alt", "data-href")
	}
	if name, _ := plainTag(n); name != "" {
		return name, kept(n, "class", "dir")
	}
	return "", nil
}

// linkAttrs are those of a posting's link. Its address as it is written stays with it as data, so that a faulty one is not lost
// where the text is edited; the link leads there only if that is an address that a posting may well have.
func linkAttrs(n *html.Node) (attrs []html.Attribute) {
	for _, a := range n.Attr {
		if a.Key == "href" {
			attrs = append(attrs, html.Attribute{Key: "data-href", Val: a.Val})
		}
	}
	if href, ok := linkOf(n); ok {
		attrs = append(attrs, html.Attribute{Key: "href", Val: href}, html.Attribute{Key: "rel", Val: "noreferrer noopener"}, html.Attribute{Key: "target", Val: "_blank"})
	}
	return attrs
}

// isRef says whether a link leads to a card.
func isRef(n *html.Node) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool {
		return a.Key == "href" && strings.HasPrefix(a.Val, "#f") && numbered(a.Val[2:])
	})
}

// kept are the attributes of those names whose values are as a stage writes them.
func kept(n *html.Node, names ...string) (attrs []html.Attribute) {
	for _, a := range n.Attr {
		if slices.Contains(names, a.Key) && ownValue(a.Key, a.Val) {
			attrs = append(attrs, html.Attribute{Key: a.Key, Val: a.Val})
		}
	}
	return attrs
}

func ownValue(key, val string) bool {
	switch key {
	case "class":
		return val == "chrome" || val == "image" || slices.Contains(classNames[:], strings.TrimPrefix(val, "ref "))
	case "id":
		return strings.HasPrefix(val, "m") && numbered(val[1:])
	case "data-f":
		return numbered(val)
	case "href":
		return strings.HasPrefix(val, "#f") && numbered(val[2:])
	case "dir":
		return val == "auto"
	}
	return key == "aria-label" || key == "data-src" || key == "data-alt" || key == "data-href"
}

// numbered says whether a text is the number of a posting and of a finding in it, such as "1-3".
func numbered(s string) bool {
	a, b, ok := strings.Cut(s, "-")
	_, err1 := strconv.ParseUint(a, 10, 32)
	_, err2 := strconv.ParseUint(b, 10, 32)
	return ok && err1 == nil && err2 == nil
}
