package serve

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Word processors put a page of their own around what is copied: styles, conditional comments, a <b> that is not bold (Google
// Docs), spans that are. cleaned keeps what a posting is made of: headings, paragraphs, lists, links, bold and italic text. It is a
// draft, not yet a page: addresses of links are kept as they are, for the checker to say what is wrong with them.
func cleaned(pasted string) string { return strings.TrimSpace(rewritten(pasted, pastedTag)) }

func pastedTag(n *html.Node) (string, []html.Attribute) {
	if n.DataAtom == atom.B || n.DataAtom == atom.Span {
		if bold(n) {
			return "strong", nil
		}
		return "", nil
	}
	if n.DataAtom == atom.A {
		return "a", slices.DeleteFunc(slices.Clone(n.Attr), func(a html.Attribute) bool { return a.Key != "href" || a.Namespace != "" })
	}
	return plainTag(n)
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
