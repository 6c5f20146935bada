package serve

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Word processors put a page of their own around what is copied: styles, conditional comments, a <b> that is not bold (Google
// Docs), spans that are, paragraphs that only look like items of a list (Word). cleaned keeps what a posting is made of: headings,
// paragraphs, lists, links, images, bold and italic text. It is a draft, not yet a page: addresses of links are kept as they are, for the
// checker to say what is wrong with them.
func cleaned(pasted string) string {
	body := parsed(pasted)
	if body == nil {
		return ""
	}
	dropLocalImages(body)
	wordLists(body)
	return strings.TrimSpace(written(body, pastedTag))
}

func pastedTag(n *html.Node) (string, []html.Attribute) {
	switch n.DataAtom {
	case atom.B, atom.Span:
		if bold(n) {
			return "strong", nil
		}
		return "", nil
	case atom.A:
		return "a", only(n, "href")
	case atom.Img:
		return "img", only(n, "src", "alt")
	}
	return plainTag(n)
}

// only are the attributes of those names, as they are.
func only(n *html.Node, names ...string) []html.Attribute {
	return slices.DeleteFunc(slices.Clone(n.Attr), func(a html.Attribute) bool { return a.Namespace != "" || !slices.Contains(names, a.Key) })
}

// attribute is the value of an attribute, "" where there is none.
func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

// dropLocalImages takes out images that lie in a file of the author's own machine or mailbox, as nobody else can load them, and the
// paragraphs in which nothing else stands: they were not empty.
func dropLocalImages(body *html.Node) {
	var local []*html.Node
	for n := range body.Descendants() {
		src := strings.ToLower(strings.TrimSpace(attribute(n, "src")))
		if n.DataAtom == atom.Img && !slices.ContainsFunc([]string{"https:", "http:", "data:image/", "//"}, func(s string) bool { return strings.HasPrefix(src, s) }) {
			local = append(local, n)
		}
	}
	for _, n := range local {
		for up := n.Parent; up != nil; n, up = up, up.Parent {
			up.RemoveChild(n)
			if up == body || up.DataAtom == atom.Td || up.DataAtom == atom.Th || textOf(up) != "" || hasImage(up) {
				break
			}
		}
	}
}

// textOf is the text of a node without blanks around it.
func textOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return strings.TrimSpace(b.String())
}

func hasImage(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.DataAtom == atom.Img {
			return true
		}
	}
	return false
}

// wordLists makes lists of Word's paragraphs that have a level in a list: each says it in its style ("mso-list:l0 level2 lfo1") and
// begins with its bullet or number, in a span of its own that HTML is to ignore.
func wordLists(n *html.Node) {
	var open []*html.Node // lists, the outermost first
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch level, tag := wordItem(c); {
		case c.Type == html.CommentNode || c.Type == html.TextNode && strings.TrimSpace(c.Data) == "":
		case level == 0:
			open = nil
			wordLists(c)
		default:
			open = open[:min(level, len(open))]
			if len(open) == level && open[level-1].DataAtom != tag {
				open = open[:level-1]
			}
			for len(open) < level {
				list := &html.Node{Type: html.ElementNode, Data: tag.String(), DataAtom: tag}
				if len(open) == 0 {
					n.InsertBefore(list, c)
				} else {
					lastItem(open[len(open)-1]).AppendChild(list)
				}
				open = append(open, list)
			}
			n.RemoveChild(c)
			c.Data, c.DataAtom = "li", atom.Li
			open[level-1].AppendChild(c)
		}
		c = next
	}
}

// lastItem is the last item of a list, a new one where it has none.
func lastItem(list *html.Node) *html.Node {
	if list.LastChild == nil {
		list.AppendChild(&html.Node{Type: html.ElementNode, Data: "li", DataAtom: atom.Li})
	}
	return list.LastChild
}

// wordLevel is the level of a paragraph in a list of Word's, which has nine.
var wordLevel = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)mso-list:\s*l\d+\s+level([1-9])`) })

// wordItem is the level of an item of a list of Word's, 0 for all else, and the kind of its list. The bullet or number is taken out of it.
func wordItem(n *html.Node) (level int, tag atom.Atom) {
	if n.DataAtom != atom.P {
		return 0, 0
	}
	found := wordLevel().FindStringSubmatch(attribute(n, "style"))
	if found == nil {
		return 0, 0
	}
	tag = atom.Ul
	for c := range n.Descendants() {
		if style := strings.ToLower(strings.ReplaceAll(attribute(c, "style"), " ", "")); strings.Contains(style, "mso-list:ignore") {
			if numeral := strings.TrimRight(textOf(c), ".)"); numeral != textOf(c) {
				tag = atom.Ol
			}
			c.Parent.RemoveChild(c)
			break
		}
	}
	level, _ = strconv.Atoi(found[1])
	return level, tag
}

// bold says whether a <b> or <span> is bold: by its style, which may say so or the contrary, else by its name.
func bold(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key != "style" {
			continue
		}
		_, weight, stated := strings.Cut(strings.ReplaceAll(strings.ToLower(a.Val), " ", ""), "font-weight:")
		if stated {
			return strings.HasPrefix(weight, "bold") || len(weight) > 2 && weight[0] >= '6' && weight[0] <= '9' && weight[1:3] == "00"
		}
	}
	return n.DataAtom == atom.B
}
