package source

import (
	"html"
	"strings"
)

// tagAt says whether an HTML tag, comment or doctype begins at s[i], which is '<'. Only elements that postings are written with
// count: "<your name>" and "<https://…>" are none.
func tagAt(s string, i int) bool {
	i++
	if strings.HasPrefix(s[i:], "!--") || len(s)-i >= 8 && strings.EqualFold(s[i:i+8], "!doctype") {
		return true
	}
	if i < len(s) && s[i] == '/' {
		i++
	}
	end := i
	for end < len(s) && end-i < 12 && (s[end]|0x20 >= 'a' && s[end]|0x20 <= 'z' || s[end] >= '0' && s[end] <= '9') {
		end++
	}
	if end == len(s) || !strings.ContainsRune(" \t\r\n/>", rune(s[end])) {
		return false
	}
	return element(s[i:end])
}

// element says whether a name, in any case, is that of an HTML element that occurs in postings.
func element(name string) bool {
	var room [12]byte
	b := room[:0]
	for i := range len(name) {
		c := name[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	switch string(b) {
	case "a", "abbr", "article", "aside", "b", "big", "blockquote", "body", "br", "button", "center", "code", "col", "colgroup",
		"dd", "del", "details", "div", "dl", "dt", "em", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
		"head", "header", "hr", "html", "i", "iframe", "img", "ins", "label", "li", "link", "main", "meta", "nav", "ol", "p",
		"pre", "s", "script", "section", "small", "span", "strike", "strong", "style", "sub", "summary", "sup", "table", "tbody",
		"td", "template", "tfoot", "th", "thead", "time", "title", "tr", "tt", "u", "ul", "video":
		return true
	}
	return false
}

// firstTag is the index of the first HTML tag in s, or -1.
func firstTag(s string) int {
	for i := 0; ; i++ {
		n := strings.IndexByte(s[i:], '<')
		if n < 0 {
			return -1
		}
		if i += n; tagAt(s, i) {
			return i
		}
	}
}

func hasTags(s string) bool { return firstTag(s) >= 0 }

// escapedHTML says whether a text without tags is HTML that was escaped as a whole: it starts with an escaped tag, or holds two.
func escapedHTML(s string) bool {
	found := 0
	for i := 0; found < 2; i++ {
		n := strings.Index(s[i:], "&lt;")
		if n < 0 {
			return false
		}
		i += n
		end := strings.Index(s[i:], "&gt;")
		if end < 0 {
			return false
		}
		if tagAt("<"+s[i+len("&lt;"):i+end]+">", 0) {
			if found++; strings.Trim(s[:i], blanks) == "" {
				return true
			}
		}
	}
	return true
}

// hasReference says whether a text holds a character reference of HTML that ends in ";".
func hasReference(s string) bool {
	for i := 0; ; i++ {
		n := strings.IndexByte(s[i:], '&')
		if n < 0 {
			return false
		}
		i += n
		if _, n = reference(s[i:]); n > 0 {
			return true
		}
	}
}

// unescaped undoes one layer of HTML escaping. A character reference stands as a whole for what it means.
func (t Text) unescaped() Text {
	var b strings.Builder
	b.Grow(len(t.String))
	m := Map{base: t.Map.base}
	if t.Map.Identity() {
		m.segs = make([]segment, 0, 2*strings.Count(t.String, "&")+1)
	}
	via, s := t.Map, t.String
	for i := 0; i < len(s); {
		n := strings.IndexByte(s[i:], '&')
		if n < 0 {
			n = len(s) - i
		}
		if n > 0 {
			m.appendVia(b.Len(), n, i, n, true, via)
			b.WriteString(s[i : i+n])
			i += n
			continue
		}
		char, n := reference(s[i:])
		if n == 0 {
			char, n = "&", 1
		}
		m.appendVia(b.Len(), len(char), i, n, n == 1, via)
		b.WriteString(char)
		i += n
	}
	return Text{b.String(), m}
}

// visible is what a reader sees of a piece of HTML: tags and comments are left out, and character references stand for what they mean.
func (t Text) visible() Text {
	if strings.IndexByte(t.String, '<') >= 0 {
		a := assembly{m: Offset(t.Map.base)}
		m := markup{b: []byte(t.String), html: true}
		for {
			kind, ok := m.next()
			if !ok {
				break
			}
			if kind == textToken {
				a.part(t.cut(m.start, m.at))
			}
		}
		t = a.text()
	}
	if strings.IndexByte(t.String, '&') < 0 {
		return t
	}
	return t.unescaped()
}

// reference is what the character reference that s starts with means, and its length; 0 where there is none that ends in ";".
func reference(s string) (char string, n int) {
	for _, common := range [...]struct{ ref, char string }{{"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}, {"&quot;", `"`}, {"&#39;", "'"}} {
		if strings.HasPrefix(s, common.ref) {
			return common.char, len(common.ref)
		}
	}
	n = strings.IndexByte(s[:min(len(s), 34)], ';') + 1
	if n == 0 {
		return "", 0
	}
	if char = html.UnescapeString(s[:n]); char == s[:n] {
		return "", 0
	}
	return char, n
}

// escaped is the text as HTML writes it.
func (t Text) escaped() Text {
	if !strings.ContainsAny(t.String, "&<>") {
		return t
	}
	var b strings.Builder
	m := Map{base: t.Map.base}
	for i := range len(t.String) {
		at := b.Len()
		switch c := t.String[i]; c {
		case '&':
			b.WriteString("&amp;")
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		default:
			b.WriteByte(c)
		}
		m.appendVia(at, b.Len()-at, i, 1, b.Len()-at == 1, t.Map)
	}
	return Text{b.String(), m}
}

// isMarkdown says whether a text is clearly Markdown: two of its signs, of which headings, links and pairs of asterisks count,
// and list items count once, as plain text has them too.
func isMarkdown(s string) bool {
	signs := 0
	if strings.Contains(s, "](http") || strings.Contains(s, "](mailto:") {
		signs += 2
	}
	signs += min(2, strings.Count(s, "**")/2)
	items := 0
	for line := range strings.Lines(s) {
		if signs >= 2 {
			return true
		}
		switch hashes := len(line) - len(strings.TrimLeft(line, "#")); {
		case hashes > 0 && hashes <= 6 && strings.HasPrefix(line[hashes:], " "):
			signs += 2
		case strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "* "):
			if items++; items == 2 {
				signs++
			}
		}
	}
	return signs >= 2
}
