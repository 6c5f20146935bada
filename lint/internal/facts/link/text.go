package link

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

// field judges the address that the record itself states as the posting's page.
func (r *recogniser) field() {
	for i := range r.p.Blocks {
		b := &r.p.Blocks[i]
		if b.Role == posting.Field && b.Field == posting.URLField {
			s := r.p.Slice(b.Range)
			if f := address(s); f.found() && graveInText(f.class) {
				r.addText(b.Range, i, s, f)
			}
		}
	}
}

// text judges addresses that are written out in the text and are no links. Only faults that need no markup to be certain are
// told: a text may speak of localhost, or name a file.
func (r *recogniser) text() {
	s := r.p.Text
	for i := 0; i < len(s); {
		k := strings.IndexByte(s[i:], '/')
		if k < 0 {
			break
		}
		if i += k; atAddress(s, i) {
			i = r.written(i)
		} else {
			i++
		}
	}
	for i := 0; i < len(s); {
		k := strings.Index(s[i:], `:\`)
		if k < 0 {
			break
		}
		i = r.written(i + k + 1)
	}
	if r.p.Doc.Format == source.Markdown {
		r.leftOver()
	}
	if r.holdsLinks() {
		for i := 0; i < len(s); {
			k := strings.Index(r.p.Lower[i:], "www.")
			if k < 0 {
				break
			}
			if i += k; i == 0 || s[i-1] <= ' ' || s[i-1] == '(' {
				end := tokenEnd(s, i)
				r.bare(i, stripBehind(s[i:end]))
				i = end
			} else {
				i += 4
			}
		}
	}
}

// leftOver reports links that Markdown does not take for links, so that readers see their brackets: the address holds a blank that is
// not before a title.
func (r *recogniser) leftOver() {
	const link = "](http"
	s := r.p.Text
	for i := strings.Index(s, link); i >= 0; {
		start := i + len("](")
		line, _, _ := strings.Cut(s[start:min(len(s), start+maxLeftOver)], "\n")
		if address, _, ok := strings.Cut(line, ")"); ok && hasBlank(address) && !strings.ContainsAny(address, "\"'(") {
			if block := r.p.BlockAt(start); block >= 0 && r.p.Blocks[block].Role == posting.Body && publicHost(split(address).host) {
				r.addText(posting.Range{Start: start, End: start + len(address)}, block, address, fault{class: "whitespace-control", note: "a blank inside"})
			}
		}
		next := strings.Index(s[start:], link)
		if next < 0 {
			return
		}
		i = start + next
	}
}

// maxLeftOver is the most bytes that are read of the address of a link that Markdown left over.
const maxLeftOver = 300

// atAddress says whether a slash may belong to the beginning of an address: it follows a colon, or another slash follows.
func atAddress(s string, i int) bool {
	if i == 0 {
		return false
	}
	switch c := s[i-1]; {
	case c == ':' || c == ';':
		return true
	case i+1 < len(s) && s[i+1] == s[i]:
		return isLetter(c) || c == ' '
	}
	return false
}

// tokenEnd is where the run of visible characters that begins at i ends.
func tokenEnd(s string, i int) int {
	for i < len(s) && s[i] > ' ' && s[i] != '<' && s[i] != '>' && s[i] != '"' {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		c, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(c) && !unicode.IsNumber(c) && !unicode.IsMark(c) {
			break // quotes, blanks, an emoji that begins the next item
		}
		i += n
	}
	return i
}

// written judges the address in the text whose first slash is at i, and returns where to go on.
func (r *recogniser) written(i int) int {
	s := r.p.Text
	start := i
	for start > 0 && (isLetter(s[start-1]) || strings.IndexByte(":;./", s[start-1]) >= 0) {
		start--
	}
	for start < i && !isLetter(s[start]) {
		start++
	}
	word := start
	for word < i && isLetter(s[word]) {
		word++
	}
	if _, exact, near := nearHTTP(lower(s[start:word])); !near || !exact && glued(s, start, word) {
		return i + 1
	}
	end := tokenEnd(s, i)
	token := stripBehind(s[start:end])
	if len(token) <= i-start+1 {
		return end
	}
	block := r.p.BlockAt(start)
	if block < 0 || r.p.Blocks[block].Role != posting.Body || r.insideLink(start) {
		return end
	}
	if f := writtenFault(token); f.found() {
		r.addText(posting.Range{Start: start, End: start + len(token)}, block, token, f)
	} else if r.holdsLinks() {
		r.bare(start, token)
	}
	return end
}

// glued says whether a word before an address is not misspelt but stuck to what stands before it: "Websitehttps://", or the "n"
// of a line end that was written as "\n".
func glued(s string, start, end int) bool {
	w := lower(s[start:end])
	return start > 0 && s[start-1] == '\\' || w != "hhttp" && w != "hhttps" && (strings.HasSuffix(w, "http") || strings.HasSuffix(w, "https"))
}

// holdsLinks says whether the body could hold a link where it holds an address in plain. Markdown makes links of them itself.
func (r *recogniser) holdsLinks() bool { return r.p.Doc.Format == source.HTML }

// bare reports an address in the text that a reader cannot follow, and makes it a link.
func (r *recogniser) bare(start int, token string) {
	if strings.Contains(token, `:\/`) {
		return
	}
	token, _, _ = strings.Cut(token, `\`) // a line end that was written as "\n"
	href := token
	if hasPrefixFold(token, "www.") {
		href = "https://" + token
	}
	p := split(href)
	block := r.p.BlockAt(start)
	if !isWeb(p.scheme) || !publicHost(p.host) || block < 0 || r.p.Blocks[block].Role != posting.Body || r.insideLink(start) {
		return
	}
	m := fact.At(r.p, posting.Range{Start: start, End: start + len(token)})
	d := r.p.Doc
	m.Repair = &fact.Repair{Description: repairs("bare-url"), Edits: []finding.Edit{
		{Start: m.Span.Start, End: m.Span.Start, Text: d.Encode(`<a href="` + attribute(href) + `">`)},
		{Start: m.Span.End, End: m.Span.End, Text: d.Encode("</a>")},
	}}
	r.put("bare-url", Fact{Mark: m, Href: href, Host: p.host})
}

// writtenFault is the fault of an address in running text, where it is certain.
func writtenFault(s string) fault {
	if strings.Contains(s, `\/`) { // an address in a script
		return fault{}
	}
	if f := doubled(s); f.found() {
		return f
	}
	if rest, https, ok := misspelt(s); ok {
		if p := split(s); isWeb(p.scheme) && p.host != "" {
			return fault{} // "https://.acme.com": too odd to be sure
		}
		return typo(rest, https)
	}
	p := split(s)
	if !isWeb(p.scheme) {
		return fault{}
	}
	if note := variable(s); note != "" && publicHost(p.host) && !speaksOfAPI(s) {
		return fault{class: "template", note: note}
	}
	f := host(s, &p)
	switch f.class {
	case "idn-homograph", "redirect-wrapper":
		return f
	case "staging-host", "private-host":
		if forApplicants(p.path) && p.host != "localhost" && !isDigit(first(p.host)) {
			return f
		}
	case "userinfo":
		if strings.IndexByte(p.user, ':') < 0 && publicHost(p.user) {
			return f
		}
	}
	return fault{}
}

// speaksOfAPI says whether an address in running text names a call of an interface, whose variables are meant to be seen.
func speaksOfAPI(s string) bool {
	return strings.Contains(s, "//api.") || strings.Contains(s, "/api/") || strings.Contains(s, "/v1/") || strings.Contains(s, "/v2/")
}

// graveInText says whether a class breaks the address that a record states.
func graveInText(class string) bool {
	switch class {
	case "scheme-typo", "double-scheme", "file-local", "private-host", "staging-host", "template", "userinfo", "idn-homograph", "javascript", "whitespace-control":
		return true
	}
	return false
}

// insideLink says whether a place in the text belongs to a link, which is judged by its target.
func (r *recogniser) insideLink(at int) bool { return r.p.LinkReach(at+1) > at }

func (r *recogniser) addText(at posting.Range, block int, s string, f fault) {
	m := fact.At(r.p, at)
	m.Block = block
	if f.fixed != "" {
		m.Repair = &fact.Repair{Description: repairs(f.class), Edits: []finding.Edit{{Start: m.Span.Start, End: m.Span.End, Text: r.inText(block, f.fixed)}}}
	}
	r.put(f.class, Fact{Mark: m, Href: s, Host: split(s).host, Note: f.note})
}
