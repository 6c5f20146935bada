package source

import (
	"bytes"

	"github.com/postlint/postlint/lint/internal/finding"
)

// token is the kind of a piece of markup.
type token uint8

const (
	textToken token = iota
	openToken
	shutToken
	cdataToken
	otherToken // comments, instructions, doctypes
)

// markup takes XML or HTML apart into tags and what stands between them, and knows where each stands. It never fails: a bracket that
// begins no tag is text, and what is not closed ends where the text does. It knows no entities and asks for no other file.
type markup struct {
	b    []byte
	html bool // names are of any case, and the contents of <script> and <style> are text

	at     int    // where the next token begins
	start  int    // of the token read last, which ends at `at`
	name   []byte // of a tag; of HTML in lower case
	empty  bool   // the tag closes itself
	inside finding.Span
	broken bool // the token read last was not closed, or text holds a bracket
	raw    []byte
}

// next reads a token; false at the end.
func (m *markup) next() (token, bool) {
	m.start, m.broken, m.empty = m.at, false, false
	if m.at >= len(m.b) {
		return textToken, false
	}
	if m.raw != nil {
		if n := m.rawText(); n > 0 {
			m.at += n
			return textToken, true
		}
	}
	if m.b[m.at] != '<' {
		m.text(m.at)
		return textToken, true
	}
	rest := m.b[m.at:]
	switch {
	case bytes.HasPrefix(rest, []byte("<!--")):
		m.until(4, "-->")
		return otherToken, true
	case bytes.HasPrefix(rest, []byte("<![CDATA[")) && !m.html:
		m.until(9, "]]>")
		return cdataToken, true
	case bytes.HasPrefix(rest, []byte("<!")):
		m.doctype()
		return otherToken, true
	case bytes.HasPrefix(rest, []byte("<?")):
		m.until(2, "?>")
		return otherToken, true
	case len(rest) > 2 && rest[1] == '/' && nameByte(rest[2]):
		m.tag(2)
		return shutToken, true
	case len(rest) > 1 && nameByte(rest[1]):
		m.tag(1)
		return openToken, true
	}
	m.text(m.at + 1)
	m.broken = true
	return textToken, true
}

// rawText is the length of what is left of the content of a <script> or <style>.
func (m *markup) rawText() int {
	closing := append([]byte("</"), m.raw...)
	m.raw = nil
	for i := m.at; i < len(m.b); i++ {
		n := bytes.IndexByte(m.b[i:], '<')
		if n < 0 {
			break
		}
		i += n
		if len(m.b)-i >= len(closing) && bytes.EqualFold(m.b[i:i+len(closing)], closing) {
			return i - m.at
		}
	}
	return len(m.b) - m.at
}

// text ends the token before the next bracket from i on.
func (m *markup) text(i int) {
	n := bytes.IndexByte(m.b[i:], '<')
	if n < 0 {
		n = len(m.b) - i
	}
	m.at = i + n
}

// until ends the token with `end`. Its inside starts `lead` bytes after its start.
func (m *markup) until(lead int, end string) {
	from := m.at + lead
	n := bytes.Index(m.b[from:], []byte(end))
	if n < 0 {
		m.broken = true
		m.inside = finding.Span{Start: from, End: len(m.b)}
		m.at = len(m.b)
		return
	}
	m.inside = finding.Span{Start: from, End: from + n}
	m.at = from + n + len(end)
}

// doctype ends the token behind a "<!…>", whose brackets may hold declarations.
func (m *markup) doctype() {
	depth := 0
	for i := m.at; i < len(m.b); i++ {
		switch m.b[i] {
		case '[':
			depth++
		case ']':
			depth--
		case '>':
			if depth <= 0 || m.html {
				m.at = i + 1
				return
			}
		}
	}
	m.broken = true
	m.at = len(m.b)
}

// tag reads a tag whose name stands `lead` bytes after its start. Only outside of quotes does a ">" end it.
func (m *markup) tag(lead int) {
	i := m.at + lead
	for i < len(m.b) && nameByte(m.b[i]) {
		i++
	}
	if m.name = m.b[m.at+lead : i]; m.html {
		m.name = bytes.ToLower(m.name)
	}
	m.inside.Start = i
	quote, value := byte(0), false
	for ; i < len(m.b); i++ {
		switch c := m.b[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '=':
			value = true
			continue
		case (c == '"' || c == '\'') && value:
			quote = c
		case c == '>':
			m.inside.End = i
			if m.empty = m.b[i-1] == '/'; m.empty {
				m.inside.End--
			}
			m.at = i + 1
			if m.html && lead == 1 && (string(m.name) == "script" || string(m.name) == "style") {
				m.raw = m.name
			}
			return
		case c == '<' && !m.html:
			m.broken = true
			m.inside.End = i
			m.at = i
			return
		}
		value = value && blankByte(m.b[i])
	}
	m.broken = true
	m.inside.End = len(m.b)
	m.at = len(m.b)
}

// attribute is where the value of an attribute of the tag read last stands, without its quotes.
func (m *markup) attribute(name string) (value finding.Span, ok bool) {
	for i := m.inside.Start; i < m.inside.End; {
		if !nameByte(m.b[i]) {
			i++
			continue
		}
		from := i
		for i < m.inside.End && nameByte(m.b[i]) {
			i++
		}
		key := m.b[from:i]
		for i < m.inside.End && blankByte(m.b[i]) {
			i++
		}
		value = finding.Span{Start: i, End: i}
		if i < m.inside.End && m.b[i] == '=' {
			value, i = m.value(i + 1)
		}
		if string(key) == name || m.html && bytes.EqualFold(key, []byte(name)) {
			return value, true
		}
	}
	return finding.Span{}, false
}

// value reads an attribute's value behind its "=" and returns where it ends.
func (m *markup) value(i int) (value finding.Span, after int) {
	for i < m.inside.End && blankByte(m.b[i]) {
		i++
	}
	if i < m.inside.End && (m.b[i] == '"' || m.b[i] == '\'') {
		n := bytes.IndexByte(m.b[i+1:m.inside.End], m.b[i])
		if n < 0 {
			n = m.inside.End - i - 1
		}
		return finding.Span{Start: i + 1, End: i + 1 + n}, min(i+n+2, m.inside.End)
	}
	from := i
	for i < m.inside.End && !blankByte(m.b[i]) {
		i++
	}
	return finding.Span{Start: from, End: i}, i
}

// nameByte says whether a byte may stand in the name of a tag or an attribute.
func nameByte(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == ':' || c == '.' || c >= 0x80
}

func blankByte(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' }
