package source

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/bits"
	"unicode/utf16"
	"unicode/utf8"
)

// kind is the kind of a JSON value.
type kind uint8

const (
	object kind = iota + 1
	array
	str
	number
	boolTrue
	boolFalse
	null
)

func (k kind) String() string {
	return [...]string{"nothing", "an object", "a list", "a string", "a number", "true", "false", "null"}[k]
}

// node is a value of a JSON text. The nodes of a text stand in its order; the members of an object are a key's node and the
// value's nodes in turn.
type node struct {
	kind    kind
	escaped bool // a string with backslashes
	broken  bool // a string with bytes that are not UTF-8

	start, end int32 // bytes of the text; of a string without its quotes
	next       int32 // index of the node after this value
}

// scanner reads JSON (RFC 8259). It accepts what encoding/json accepts, including bytes that are not UTF-8 inside strings, and
// decodes strings to the same text; unlike encoding/json it knows where each value stands. Its nodes are used again by the
// next text, so that a stream of records allocates for what it keeps alone.
type scanner struct {
	b        []byte
	maxDepth int
	maxNodes int  // of which nodes are noted
	keep     bool // note nodes; else only validate
	nodes    []node
	decode   func(Text) Text // of strings that are marked as escaped, in records that are not JSON
	values   []Text          // the text of each node, where a library read the record
	err      *syntaxError

	escaped, broken bool // of the string scanned last
}

// syntaxError is a fault of a JSON text at a byte of it.
type syntaxError struct {
	at      int
	message string
}

func (s *scanner) fail(at int, format string, args ...any) int {
	if s.err == nil {
		s.err = &syntaxError{at, fmt.Sprintf(format, args...)}
	}
	return -1
}

// unexpected fails at a byte, saying what should stand there.
func (s *scanner) unexpected(at int, want string) int {
	if at >= len(s.b) {
		return s.fail(len(s.b), "it ends where %s should stand", want)
	}
	r, n := utf8.DecodeRune(s.b[at:])
	if r == utf8.RuneError && n <= 1 {
		return s.fail(at, "byte 0x%02X where %s should stand", s.b[at], want)
	}
	return s.fail(at, "%q where %s should stand", r, want)
}

// document scans b as one JSON text with nothing but blanks around it, and notes its nodes.
func (s *scanner) document(b []byte, from int) bool {
	s.reset(b)
	end := s.value(s.blank(from), 0)
	if end < 0 {
		return false
	}
	if end = s.blank(end); end < len(b) {
		s.unexpected(end, "the end")
	}
	return s.err == nil
}

// reset begins a new text.
func (s *scanner) reset(b []byte) {
	s.b, s.nodes, s.err = b, s.nodes[:0], nil
}

// blank is the index of the first byte from i on that is no white space of JSON.
func (s *scanner) blank(i int) int {
	for i < len(s.b) {
		switch s.b[i] {
		case ' ', '\t', '\n', '\r':
			i++
		default:
			return i
		}
	}
	return i
}

// open notes a node that begins at i and returns its index.
func (s *scanner) open(k kind, i int) int {
	if !s.keep {
		return 0
	}
	s.nodes = append(s.nodes, node{kind: k, start: int32(i)})
	return len(s.nodes) - 1
}

// shut completes a node that ends before end.
func (s *scanner) shut(n, end int) {
	if s.keep {
		s.nodes[n].end, s.nodes[n].next = int32(end), int32(len(s.nodes))
	}
}

// value scans the value that starts at i and returns the index after it, or -1.
func (s *scanner) value(i, depth int) int {
	if i >= len(s.b) {
		return s.unexpected(i, "a value")
	}
	if s.keep && len(s.nodes) >= s.maxNodes {
		return s.fail(i, "the record holds more than %d values", s.maxNodes)
	}
	switch c := s.b[i]; {
	case c == '"':
		n := s.open(str, i+1)
		end := s.str(i + 1)
		if end > 0 && s.keep {
			s.nodes[n].escaped, s.nodes[n].broken = s.escaped, s.broken
			s.shut(n, end-1)
		}
		return end
	case c == '{':
		return s.object(i, depth+1)
	case c == '[':
		return s.array(i, depth+1)
	case c == '-' || c >= '0' && c <= '9':
		n := s.open(number, i)
		end := s.number(i)
		s.shut(n, end)
		return end
	case c == 't':
		return s.word(boolTrue, i, "true")
	case c == 'f':
		return s.word(boolFalse, i, "false")
	case c == 'n':
		return s.word(null, i, "null")
	}
	return s.unexpected(i, "a value")
}

func (s *scanner) word(k kind, i int, w string) int {
	n := s.open(k, i)
	for j := range len(w) {
		if i+j >= len(s.b) || s.b[i+j] != w[j] {
			return s.unexpected(i+j, "the rest of "+w)
		}
	}
	s.shut(n, i+len(w))
	return i + len(w)
}

func (s *scanner) deep(i, depth int) bool {
	if depth > s.maxDepth {
		s.fail(i, "more than %d objects and lists inside one another", s.maxDepth)
		return true
	}
	return false
}

func (s *scanner) object(i, depth int) int {
	if s.deep(i, depth) {
		return -1
	}
	n := s.open(object, i)
	i = s.blank(i + 1)
	if i < len(s.b) && s.b[i] == '}' {
		s.shut(n, i+1)
		return i + 1
	}
	for {
		if i >= len(s.b) || s.b[i] != '"' {
			return s.unexpected(i, "a name in quotes")
		}
		if i = s.value(i, depth); i < 0 {
			return -1
		}
		if i = s.blank(i); i >= len(s.b) || s.b[i] != ':' {
			return s.unexpected(i, "':'")
		}
		if i = s.value(s.blank(i+1), depth); i < 0 {
			return -1
		}
		if i = s.blank(i); i >= len(s.b) || s.b[i] != ',' && s.b[i] != '}' {
			return s.unexpected(i, "',' or '}'")
		}
		if s.b[i] == '}' {
			s.shut(n, i+1)
			return i + 1
		}
		i = s.blank(i + 1)
	}
}

func (s *scanner) array(i, depth int) int {
	if s.deep(i, depth) {
		return -1
	}
	n := s.open(array, i)
	i = s.blank(i + 1)
	if i < len(s.b) && s.b[i] == ']' {
		s.shut(n, i+1)
		return i + 1
	}
	for {
		if i = s.value(i, depth); i < 0 {
			return -1
		}
		if i = s.blank(i); i >= len(s.b) || s.b[i] != ',' && s.b[i] != ']' {
			return s.unexpected(i, "',' or ']'")
		}
		if s.b[i] == ']' {
			s.shut(n, i+1)
			return i + 1
		}
		i = s.blank(i + 1)
	}
}

func (s *scanner) digits(i int) int {
	for i < len(s.b) && s.b[i] >= '0' && s.b[i] <= '9' {
		i++
	}
	return i
}

func (s *scanner) number(i int) int {
	if s.b[i] == '-' {
		i++
	}
	start := i
	if i = s.digits(i); i == start {
		return s.unexpected(i, "a digit")
	}
	if s.b[start] == '0' {
		i = start + 1 // a digit after it is found unexpected by the caller
	}
	if i < len(s.b) && s.b[i] == '.' {
		start = i + 1
		if i = s.digits(start); i == start {
			return s.unexpected(i, "a digit")
		}
	}
	if i < len(s.b) && (s.b[i] == 'e' || s.b[i] == 'E') {
		start = i + 1
		if start < len(s.b) && (s.b[start] == '+' || s.b[start] == '-') {
			start++
		}
		if i = s.digits(start); i == start {
			return s.unexpected(i, "a digit")
		}
	}
	return i
}

// Bytes of a word of eight, for looking at eight bytes of a string at once.
const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
)

// special has the high bit set of the first byte of x that is a quote, a backslash, a control byte or not ASCII. Bits after
// that one may be wrong.
func special(x uint64) uint64 {
	quote, slash := x^ones*'"', x^ones*'\\'
	return (x | (x - ones*0x20) | (quote - ones) | (slash - ones)) & highs
}

// str scans the string whose first byte is at i and returns the index after its closing quote, or -1. It sets escaped and
// broken.
func (s *scanner) str(i int) int {
	b := s.b
	s.escaped, s.broken = false, false
	for {
		for i+8 <= len(b) {
			m := special(binary.LittleEndian.Uint64(b[i:]))
			if m != 0 {
				i += bits.TrailingZeros64(m) >> 3
				break
			}
			i += 8
		}
		if i >= len(b) {
			return s.fail(len(b), "a string is not closed")
		}
		switch c := b[i]; {
		case c == '"':
			return i + 1
		case c == '\\':
			s.escaped = true
			if i = s.escape(i + 1); i < 0 {
				return -1
			}
		case c == '\n' || c == '\r':
			return s.fail(i, "a line ends inside a string")
		case c < ' ':
			return s.fail(i, "control character 0x%02X in a string", c)
		case c < utf8.RuneSelf:
			i++
		default:
			for i < len(b) && b[i] >= utf8.RuneSelf {
				r, n := utf8.DecodeRune(b[i:])
				s.broken = s.broken || r == utf8.RuneError && n == 1
				i += n
			}
		}
	}
}

// escape scans what follows a backslash and returns the index after it, or -1.
func (s *scanner) escape(i int) int {
	if i >= len(s.b) {
		return s.fail(len(s.b), "a string is not closed")
	}
	switch s.b[i] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return i + 1
	case 'u':
		for k := 1; k <= 4; k++ {
			if i+k >= len(s.b) || hex(s.b[i+k]) < 0 {
				return s.unexpected(i+k, "a hexadecimal digit of \\u")
			}
		}
		return i + 5
	}
	return s.unexpected(i, "an escaped character")
}

func hex(c byte) rune {
	switch {
	case c >= '0' && c <= '9':
		return rune(c - '0')
	case c >= 'a' && c <= 'f':
		return rune(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return rune(c-'A') + 10
	}
	return -1
}

// text is the text of a string's node, or the writing of a number's. Offsets of its map are bytes of the scanned text.
func (s *scanner) text(i int32, base int) Text {
	if s.values != nil {
		return s.values[i]
	}
	n := &s.nodes[i]
	raw := s.b[n.start:n.end]
	if !n.escaped && !n.broken {
		return Text{view(raw), Offset(base + int(n.start))}
	}
	if s.decode != nil {
		return s.decode(Text{view(raw), Offset(base + int(n.start))})
	}
	d := decoder{text: make([]byte, 0, len(raw)), m: Offset(base)}
	d.m.segs = make([]segment, 0, 2*bytes.Count(raw, []byte{'\\'})+1)
	d.json(s.b[:n.end], int(n.start))
	return Text{view(d.text), d.m}
}

// json decodes the contents of a JSON string from byte `at` on; escapes that are none are left as they are.
func (d *decoder) json(b []byte, at int) {
	for at < len(b) {
		n := bytes.IndexByte(b[at:], '\\')
		if n < 0 {
			n = len(b) - at
		}
		if utf8.Valid(b[at : at+n]) {
			d.linear(b, at, at+n)
		} else {
			d.utf8(b[:at+n], at)
		}
		at += n
		if at < len(b) {
			r, n := unescape(b[at:])
			if n > 0 {
				d.atom(r, at, n)
			} else {
				n = 1
				d.linear(b, at, at+1)
			}
			at += n
		}
	}
}

// unescape reads the escape that b starts with and returns how many bytes it takes, 0 if it is none. A lone surrogate becomes
// U+FFFD, as with encoding/json.
func unescape(b []byte) (r rune, n int) {
	if len(b) < 2 {
		return 0, 0
	}
	switch b[1] {
	case '"', '\\', '/':
		return rune(b[1]), 2
	case 'b':
		return '\b', 2
	case 'f':
		return '\f', 2
	case 'n':
		return '\n', 2
	case 'r':
		return '\r', 2
	case 't':
		return '\t', 2
	case 'u':
		r = unit(b)
		if r < 0 {
			return 0, 0
		}
		if utf16.IsSurrogate(r) {
			if r = utf16.DecodeRune(r, unit(b[6:])); r != utf8.RuneError {
				return r, 12
			}
		}
		return r, 6
	}
	return 0, 0
}

// unit is the UTF-16 unit of the \uXXXX that b starts with, or -1.
func unit(b []byte) (r rune) {
	if len(b) < 6 || b[0] != '\\' || b[1] != 'u' {
		return -1
	}
	for _, c := range b[2:6] {
		h := hex(c)
		if h < 0 {
			return -1
		}
		r = r<<4 | h
	}
	return r
}
