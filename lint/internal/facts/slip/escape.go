package slip

import (
	"slices"
	"strings"

	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

// entity reads a character reference that readers see as it is written, because it was escaped twice or never decoded: "&amp;".
// Only those that postings use are known, so that no query of an address is taken for one.
func (r *recogniser) entity(i int) int {
	const longest = 10
	s := r.p.Text[i+1 : min(r.end, i+1+longest)]
	n := strings.IndexByte(s, ';')
	if n < 2 || !reference(s[:n]) || r.inAddress(i) {
		return 0
	}
	at := posting.Range{Start: i, End: i + n + 2}
	r.repairReference(r.add(Escape, at, "a character", byKind), at)
	return n + 1
}

func reference(name string) bool {
	switch name {
	case "amp", "nbsp", "lt", "gt", "quot", "apos", "rsquo", "lsquo", "ldquo", "rdquo", "ndash", "mdash", "hellip", "bull", "middot", "pound", "euro",
		"eacute", "egrave", "agrave", "ccedil", "auml", "ouml", "uuml", "Auml", "Ouml", "Uuml", "szlig", "ntilde", "oacute", "iacute", "aacute", "zwnj", "zwj":
		return true
	}
	digits, hex := strings.CutPrefix(name, "#x")
	if !hex {
		var ok bool
		if digits, ok = strings.CutPrefix(name, "#"); !ok {
			return false
		}
	}
	for k := range len(digits) {
		if c := digits[k]; c-'0' >= 10 && !(hex && c|0x20-'a' < 6) {
			return false
		}
	}
	return len(digits) >= 2
}

// inAddress says whether the byte stands in a web address: "?a=1&lt;b".
func (r *recogniser) inAddress(i int) bool {
	const far = 200
	s := r.p.Text[max(r.block.Start, i-far):i]
	s = s[strings.LastIndexByte(s, ' ')+1:]
	return strings.Contains(s, "://") || strings.HasPrefix(s, "www.")
}

// backslash reads an escape of JSON that was never decoded: "don\u2019t", "Dear all.\nWe look". In Markdown, which has
// backslashes and front matter of its own, it says nothing.
func (r *recogniser) backslash(i int) {
	if r.p.Doc.Format == source.Markdown {
		return
	}
	s := r.p.Text[i:r.end]
	var n int
	switch {
	case len(s) >= 6 && s[1] == 'u':
		for n = 2; n < 6 && (s[n]-'0' < 10 || s[n]|0x20-'a' < 6); n++ {
		}
		if n < 6 {
			return
		}
	case strings.HasPrefix(s, `\r\n`):
		n = len(`\r\n`)
	case strings.HasPrefix(s, `\n`) && i > r.block.Start && strings.IndexByte(".!?:;)", r.p.Text[i-1]) >= 0 && (len(s) == 2 || s[2]-'A' < 26 || s[2] == '\\' || s[2] == ' ' || s[2] == '-'):
		n = len(`\n`)
	default:
		return
	}
	at := posting.Range{Start: i, End: i + n}
	f := r.add(Escape, at, "a character", byKind)
	if s[1] == 'u' {
		r.repairUnit(f, at)
	}
}

// closing reads the end of a CDATA section, which XML hides and text shows.
func (r *recogniser) closing(i int) {
	if strings.HasPrefix(r.p.Text[i:r.end], "]]>") && !strings.Contains(r.p.Text[r.block.Start:i], "[[") {
		at := posting.Range{Start: i, End: i + len("]]>")}
		r.repair(r.add(Escape, at, "the end of a CDATA section", byNote), Escape, at, "")
	}
}

// tag reads a tag of HTML that stands in the text. One alone may be what the posting speaks of.
func (r *recogniser) tag(i int) (n int) {
	s := r.p.Text[i+1 : r.end]
	end := strings.TrimPrefix(s, "/")
	k := 0
	for k < len(end) && (end[k]|0x20-'a' < 26 || end[k]-'0' < 10) {
		k++
	}
	if !shown(end[:k]) {
		return 0
	}
	const longest = 300
	rest := end[k:]
	gt := strings.IndexByte(rest[:min(len(rest), longest)], '>')
	if gt < 0 || gt > 0 && rest[0] != ' ' && rest[0] != '/' {
		return 0
	}
	n = 1 + len(s) - len(end) + k + gt + 1
	r.tags = append(r.tags, posting.Range{Start: i, End: i + n})
	return n
}

func shown(name string) bool {
	switch name {
	case "p", "br", "li", "ul", "ol", "div", "span", "strong", "b", "em", "i", "u", "h1", "h2", "h3", "h4", "a", "font", "table", "td", "tr":
		return true
	}
	return false
}

// wholly adds the tags of a body that was escaped as a whole once too often. They are undone in the posting: its first words stand for them.
func (r *recogniser) wholly() {
	body := r.p.Doc.Body.String
	open := strings.IndexByte(body, '<')
	shut := strings.IndexByte(body[max(open, 0):], '>')
	first := slices.IndexFunc(r.p.Blocks, func(b posting.Block) bool { return b.Role == posting.Body && b.Len() > 0 })
	if open < 0 || shut < 0 || first < 0 {
		return
	}
	r.add(Escape, r.p.Blocks[first].Range, "the whole markup", byNote).Count = strings.Count(body, "<")
}

// escapedTags adds the tags of the block, where they come in pairs or part lines.
func (r *recogniser) escapedTags() {
	paired := false
	for _, t := range r.tags {
		s := r.p.Slice(t)
		paired = paired || s[1] == '/' || strings.HasPrefix(s, "<br")
	}
	if paired && len(r.tags) > 1 {
		for _, t := range r.tags {
			r.add(Escape, t, "a tag", byNote)
		}
	}
	r.tags = r.tags[:0]
}
