package posting

import "strings"

// tag is a start tag, taken apart: html.Tokenizer tells where it ends, but not where its values stand.
type tag struct {
	raw   string // as written
	at    int    // in the part
	attrs []attr
}

// attr is an attribute; val is decoded, [start, end) are the value's bytes in the part, without quotes.
type attr struct {
	key, val   string
	start, end int
}

// get is the first value of an attribute. Names that come again are ignored, as in browsers.
func (t *tag) get(key string) (string, bool) {
	for i := range t.attrs {
		if t.attrs[i].key == key {
			return t.attrs[i].val, true
		}
	}
	return "", false
}

// tagName reads the name behind "<" or "</" in lower case into room.
func tagName(raw string, room []byte) []byte {
	i := 1
	if len(raw) > 1 && raw[1] == '/' {
		i = 2
	}
	name := room[:0]
	for ; i < len(raw) && len(name) < cap(room); i++ {
		c := raw[i]
		if c <= ' ' || c == '/' || c == '>' {
			return name
		}
		if c-'A' < 26 {
			c += 'a' - 'A'
		}
		name = append(name, c)
	}
	return name
}

// parseAttrs reads the attributes of a start tag by the rules of the tokenizer. attrs is reused.
func parseAttrs(raw string, at int, attrs []attr) []attr {
	attrs = attrs[:0]
	i := 1
	for i < len(raw) && !tagSpace(raw[i]) && raw[i] != '/' && raw[i] != '>' {
		i++
	}
	for {
		for i < len(raw) && tagSpace(raw[i]) {
			i++
		}
		if i >= len(raw) || raw[i] == '>' {
			return attrs
		}
		k := i
		for i < len(raw) && !tagSpace(raw[i]) && raw[i] != '/' && raw[i] != '>' && (raw[i] != '=' || i == k) {
			i++
		}
		key := raw[k:i]
		for i < len(raw) && tagSpace(raw[i]) {
			i++
		}
		if i < len(raw) && raw[i] == '/' && key == "" {
			i++
			continue
		}
		a := attr{key: strings.ToLower(key), start: at + i, end: at + i}
		switch {
		case i < len(raw) && raw[i] == '/':
			i++
		case i < len(raw) && raw[i] == '=':
			var start, end int
			start, end, i = attrValue(raw, i+1)
			a.start, a.end = at+start, at+end
			a.val = unescapeAttr(raw[start:end])
		}
		if key != "" {
			attrs = append(attrs, a)
		}
	}
}

// attrValue finds the value that begins at or behind i, and where to go on.
func attrValue(raw string, i int) (start, end, next int) {
	for i < len(raw) && tagSpace(raw[i]) {
		i++
	}
	if i >= len(raw) || raw[i] == '>' {
		return i, i, i
	}
	if q := raw[i]; q == '"' || q == '\'' {
		n := strings.IndexByte(raw[i+1:], q)
		if n < 0 {
			return i + 1, len(raw), len(raw)
		}
		return i + 1, i + 1 + n, i + 2 + n
	}
	start = i
	for i < len(raw) && !tagSpace(raw[i]) && raw[i] != '>' {
		i++
	}
	return start, i, i
}

func tagSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' }

// unescapeAttr decodes an attribute's value. Unlike in text, a name without a semicolon before "=" or a letter stands for itself:
// "?a=1&copy=2".
func unescapeAttr(s string) string {
	i := strings.IndexByte(s, '&')
	if i < 0 && strings.IndexByte(s, '\r') < 0 {
		return s
	}
	out := make([]byte, 0, len(s))
	for i = 0; i < len(s); {
		switch c := s[i]; c {
		case '&':
			char, n := reference(s[i:], true)
			if n == 0 {
				char, n = "&", 1
			}
			out = append(out, char...)
			i += n
		case '\r':
			out = append(out, '\n')
			i++
			if i < len(s) && s[i] == '\n' {
				i++
			}
		default:
			out = append(out, c)
			i++
		}
	}
	return view(out)
}
