package posting

// element is what is known of an HTML element.
type element uint8

// The elements that make a difference. Every other one is unknown: inline, and not tracked.
const (
	unknown element = iota
	anchor
	bold
	italic
	underline
	span
	inline // other inline elements that must be closed
	lineBreak
	paragraph
	item
	list
	ordered
	heading
	cell
	term
	row
	division
	table
	pre
	navigation
	header
	footer
	aside
	mainPart
	article
	image
	rule
	hiddenPart
	document // html, head, body
	control  // button, select, label
	void
)

// traits of elements.
const (
	isBlock = 1 << iota // parts the text before it from the text in it
	isOpen              // must be closed: listed in Posting.Open where it is not
	isInline
	isList
)

var traits = [...]uint8{
	anchor: isInline | isOpen, bold: isInline | isOpen, italic: isInline | isOpen, underline: isInline | isOpen, span: isInline | isOpen, inline: isInline | isOpen,
	paragraph: isBlock, item: isBlock, list: isBlock | isOpen | isList, ordered: isBlock | isOpen | isList, heading: isBlock | isOpen, cell: isBlock, term: isBlock, row: isBlock,
	division: isBlock | isOpen, table: isBlock | isOpen, pre: isBlock | isOpen, navigation: isBlock | isOpen, header: isBlock | isOpen, footer: isBlock | isOpen,
	aside: isBlock | isOpen, mainPart: isBlock | isOpen, article: isBlock | isOpen, control: isBlock | isOpen, rule: isBlock, void: 0,
}

func (e element) is(trait uint8) bool { return traits[e]&trait != 0 }

// lookup is the element of a lower-case name, and the name as a constant, one for names that are never told apart and "" for those that
// are not asked for.
func lookup(name []byte) (element, string) {
	switch string(name) {
	case "a":
		return anchor, "a"
	case "b":
		return bold, "b"
	case "strong":
		return bold, "strong"
	case "i":
		return italic, "i"
	case "em":
		return italic, "em"
	case "u":
		return underline, "u"
	case "span":
		return span, "span"
	case "font":
		return span, "font"
	case "small":
		return inline, "small"
	case "big":
		return inline, "big"
	case "s":
		return inline, "s"
	case "strike":
		return inline, "strike"
	case "del":
		return inline, "del"
	case "mark":
		return inline, "mark"
	case "sub":
		return inline, "sub"
	case "sup":
		return inline, "sup"
	case "code":
		return inline, "code"
	case "abbr":
		return inline, "abbr"
	case "cite":
		return inline, "cite"
	case "br":
		return lineBreak, "br"
	case "p":
		return paragraph, "p"
	case "li":
		return item, "li"
	case "ul":
		return list, "ul"
	case "menu":
		return list, "menu"
	case "ol":
		return ordered, "ol"
	case "h1":
		return heading, "h1"
	case "h2":
		return heading, "h2"
	case "h3":
		return heading, "h3"
	case "h4":
		return heading, "h4"
	case "h5":
		return heading, "h5"
	case "h6":
		return heading, "h6"
	case "td":
		return cell, "td"
	case "th":
		return cell, "th"
	case "dd":
		return cell, "dd"
	case "dt":
		return term, "dt"
	case "tr":
		return row, "tr"
	case "tbody", "thead", "tfoot", "caption":
		return row, "tbody"
	case "div":
		return division, "div"
	case "section":
		return division, "section"
	case "blockquote":
		return division, "blockquote"
	case "center":
		return division, "center"
	case "address":
		return division, "address"
	case "dl":
		return division, "dl"
	case "details":
		return division, "details"
	case "summary":
		return division, "summary"
	case "figure":
		return division, "figure"
	case "figcaption":
		return division, "figcaption"
	case "fieldset":
		return division, "fieldset"
	case "legend":
		return division, "legend"
	case "hgroup":
		return division, "hgroup"
	case "form":
		return division, "form"
	case "table":
		return table, "table"
	case "pre":
		return pre, "pre"
	case "nav":
		return navigation, "nav"
	case "header":
		return header, "header"
	case "footer":
		return footer, "footer"
	case "aside":
		return aside, "aside"
	case "main":
		return mainPart, "main"
	case "article":
		return article, "article"
	case "button":
		return control, "button"
	case "img":
		return image, "img"
	case "hr":
		return rule, "hr"
	case "html", "body":
		return document, "html"
	case "head":
		return document, "head"
	case "meta":
		return void, "meta"
	case "script", "style", "template", "noscript", "iframe", "noembed", "noframes", "svg", "select", "datalist", "object", "audio", "video", "canvas":
		return hiddenPart, ""
	case "area", "base", "col", "embed", "input", "link", "source", "track", "wbr", "param":
		return void, ""
	}
	return unknown, ""
}
