package link

import (
	"strings"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
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
		if back := strings.IndexByte(s[i:], '\\'); back >= 0 && (k < 0 || back < k) {
			k = back
		}
		if k < 0 {
			return
		}
		i += k
		if !atAddress(s, i) {
			i++
			continue
		}
		i = r.written(i)
	}
}

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

// written judges the address in the text whose first slash is at i, and returns where to go on.
func (r *recogniser) written(i int) int {
	s := r.p.Text
	start := i
	for start > 0 && (isLetter(s[start-1]) || s[start-1] == ':' || s[start-1] == ';' || s[start-1] == '.' || s[start-1] == '/') {
		start--
	}
	for start < i && !isLetter(s[start]) {
		start++
	}
	if word := lower(s[start:i]); len(word) < 3 || !strings.ContainsAny(word, "hpw") {
		return i + 1
	}
	end := i
	for end < len(s) && s[end] > ' ' && s[end] != '<' && s[end] != '>' && s[end] != '"' {
		if c, n := utf8.DecodeRuneInString(s[end:]); c >= 0x80 && (isBlank(c) || isQuote(c)) {
			break
		} else {
			end += n
		}
	}
	token := stripBehind(s[start:end])
	if strings.HasPrefix(token, "https://") && sound(token) {
		return end
	}
	if token == "" || token == s[start:i] {
		return end
	}
	block := r.p.BlockAt(start)
	if block < 0 || r.p.Blocks[block].Role != posting.Body || r.insideLink(start) {
		return end
	}
	if f := writtenFault(token); f.found() {
		r.addText(posting.Range{Start: start, End: start + len(token)}, block, token, f)
	}
	return end
}

// writtenFault is the fault of an address in running text, where it is certain.
func writtenFault(s string) fault {
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
	if note := variable(s); note != "" && publicHost(p.host) {
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

// graveInText says whether a class breaks the address that a record states.
func graveInText(class string) bool {
	switch class {
	case "scheme-typo", "double-scheme", "file-local", "private-host", "staging-host", "template", "userinfo", "idn-homograph", "javascript", "whitespace-control":
		return true
	}
	return false
}

// insideLink says whether a place in the text belongs to a link, which is judged by its target.
func (r *recogniser) insideLink(at int) bool {
	for i := range r.p.Links {
		if l := &r.p.Links[i]; l.Text.Start <= at && at < l.Text.End {
			return true
		}
	}
	return false
}

func (r *recogniser) addText(at posting.Range, block int, s string, f fault) {
	m := fact.At(r.p, at)
	m.Block = block
	if f.fixed != "" {
		m.Repair = &fact.Repair{Description: repairs(f.class), Edits: []finding.Edit{{Start: m.Span.Start, End: m.Span.End, Text: r.inText(block, f.fixed)}}}
	}
	r.put(f.class, Fact{Mark: m, Href: s, Host: split(s).host, Note: f.note})
}
