package source

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
	"unsafe"

	"golang.org/x/net/html"
	htmlcharset "golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// charset is how a file writes its characters. The nil charset is UTF-8.
type charset struct {
	name string
	enc  encoding.Encoding
}

// The byte order marks, and how far into a page a charset may be declared: browsers look through 1,024 bytes
// (https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding); pages saved by tools that put
// their own comments first are read a little further.
const (
	bomUTF8    = "\xEF\xBB\xBF"
	bomUTF16LE = "\xFF\xFE"
	bomUTF16BE = "\xFE\xFF"
	prescan    = 4096
)

// byMark is the charset that a byte order mark names, with the mark's length.
func byMark(b []byte) (cs *charset, mark int) {
	switch {
	case bytes.HasPrefix(b, []byte(bomUTF8)):
		return nil, len(bomUTF8)
	case bytes.HasPrefix(b, []byte(bomUTF16LE)):
		return &charset{"utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)}, len(bomUTF16LE)
	case bytes.HasPrefix(b, []byte(bomUTF16BE)):
		return &charset{"utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)}, len(bomUTF16BE)
	}
	return nil, 0
}

// byMeta is the charset that a page declares in a <meta>; nil where it declares none, an unknown one or UTF-8.
func byMeta(b []byte) (cs *charset, declared bool) {
	b = b[:min(len(b), prescan)]
	if !bytes.Contains(bytes.ToLower(b), []byte("charset")) {
		return nil, false
	}
	z := html.NewTokenizer(bytes.NewReader(b))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return nil, false
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			if string(name) != "meta" || !more {
				continue
			}
			if label := metaLabel(z); label != "" {
				return named(label), true
			}
		}
	}
}

// An old code page writes at most one byte of so many beyond ASCII in the languages of Western Europe; in Russian, Greek or Chinese
// most are.
const fewAccents = 4

// byCodePage is the charset of a text that declares none and is not in UTF-8, but in the code page in which Windows writes texts and Excel
// tables in Western Europe and America: no character beyond ASCII in it is one of UTF-8. nil where it is UTF-8. What stands at the very end may
// be a character that was cut off.
func byCodePage(b []byte) *charset {
	beyond := 0
	for i, c := range b {
		switch {
		case c < utf8.RuneSelf:
			continue
		case c == 0x81, c == 0x8D, c == 0x8F, c == 0x90, c == 0x9D: // stand for nothing
			return nil
		}
		if r, n := utf8.DecodeRune(b[i:]); r != utf8.RuneError || n > 1 {
			return nil
		}
		if i+utf8.UTFMax <= len(b) {
			beyond++
		}
	}
	if beyond == 0 || beyond*fewAccents > len(b) {
		return nil
	}
	return named("windows-1252")
}

// metaLabel is the charset in the attributes of the <meta> that the tokenizer stands on.
func metaLabel(z *html.Tokenizer) (label string) {
	for more := true; more; {
		var key, val []byte
		key, val, more = z.TagAttr()
		switch string(key) {
		case "charset":
			return string(val)
		case "content":
			_, after, ok := strings.Cut(strings.ToLower(string(val)), "charset=")
			if ok {
				label, _, _ = strings.Cut(after, ";")
			}
		}
	}
	return label
}

// named is the charset of a label; nil for UTF-8 and for unknown ones. A page that could be read far enough to find "utf-16"
// in it is not UTF-16, so that label means UTF-8, as it does to browsers.
func named(label string) *charset {
	enc, name := htmlcharset.Lookup(strings.Trim(label, " \t\r\n\"'"))
	if enc == nil || name == "utf-8" || name == "replacement" || strings.HasPrefix(name, "utf-16") {
		return nil
	}
	return &charset{name, enc}
}

// view is the bytes as a string without copying them. A document's texts are views of its Chunk.Src, which nothing writes to
// once it is read: on 5 kB bodies the copy would cost as much as finding the record's fields.
func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// decode is the file's text from byte `mark` on; its map leads to bytes of the file.
func (cs *charset) decode(b []byte, mark int) Text {
	if cs == nil {
		return decodeUTF8(b[mark:], mark)
	}
	d := &decoder{text: make([]byte, 0, len(b)+len(b)/8)}
	switch m, ok := cs.enc.(*charmap.Charmap); {
	case ok:
		d.bytes(b, mark, m)
	case strings.HasPrefix(cs.name, "utf-16"):
		d.units(b, mark, cs.name == "utf-16be")
	default:
		d.characters(b, mark, cs)
	}
	return Text{view(d.text), d.m}
}

// decodeUTF8 reads UTF-8. A sound text is a view of the bytes; else each byte that belongs to no character becomes a U+FFFD.
func decodeUTF8(b []byte, base int) Text {
	if utf8.Valid(b) {
		return Text{view(b), Offset(base)}
	}
	d := &decoder{text: make([]byte, 0, len(b)+16), m: Offset(base)}
	d.utf8(b, 0)
	return Text{view(d.text), d.m}
}

// decoder writes text and its map side by side.
type decoder struct {
	text []byte
	m    Map
}

// linear copies the source bytes [from, to) as they are.
func (d *decoder) linear(b []byte, from, to int) {
	if from < to {
		d.m.Append(len(d.text), to-from, from, to-from, true)
		d.text = append(d.text, b[from:to]...)
	}
}

// atom writes a character that stands for srcLen bytes at src.
func (d *decoder) atom(r rune, src, srcLen int) {
	at := len(d.text)
	d.text = utf8.AppendRune(d.text, r)
	d.m.Append(at, len(d.text)-at, src, srcLen, false)
}

func (d *decoder) utf8(b []byte, at int) {
	run := at
	for i := at; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			d.linear(b, run, i)
			d.atom(utf8.RuneError, i, 1)
			run = i + 1
		}
		i += n
	}
	d.linear(b, run, len(b))
}

// bytes decodes a charset of one byte a character.
func (d *decoder) bytes(b []byte, at int, m *charmap.Charmap) {
	for i := at; i < len(b); i++ {
		if r := m.DecodeByte(b[i]); r < utf8.RuneSelf && r == rune(b[i]) {
			d.linear(b, i, i+1)
		} else {
			d.atom(r, i, 1)
		}
	}
}

// units decodes UTF-16. A lone surrogate and an odd last byte become U+FFFD.
func (d *decoder) units(b []byte, at int, bigEndian bool) {
	unit := func(i int) rune {
		if bigEndian {
			return rune(b[i])<<8 | rune(b[i+1])
		}
		return rune(b[i+1])<<8 | rune(b[i])
	}
	for i := at; i < len(b); {
		if i+1 == len(b) {
			d.atom(utf8.RuneError, i, 1)
			return
		}
		r, n := unit(i), 2
		if utf16.IsSurrogate(r) {
			low := rune(utf8.RuneError)
			if i+3 < len(b) {
				low = unit(i + 2)
			}
			if r = utf16.DecodeRune(r, low); r != utf8.RuneError {
				n = 4
			}
		}
		d.atom(r, i, n)
		i += n
	}
}

// characters decodes a charset of several bytes a character (Shift_JIS, GB 18030, Big5 …). The decoder is given room for one
// more byte until it writes something, so that it stops after one character and tells how many bytes that took.
func (d *decoder) characters(b []byte, at int, cs *charset) {
	var room [8]byte
	dec := cs.enc.NewDecoder()
	for i := at; i < len(b); {
		var wrote, read int
		for n := 1; n <= len(room) && wrote == 0; n++ {
			var r int
			wrote, r, _ = dec.Transform(room[:n], b[i+read:], true)
			read += r
		}
		switch {
		case wrote == 0: // escape sequences at the end, or bytes that the decoder is stuck on
			if read == 0 {
				read = 1
				d.atom(utf8.RuneError, i, 1)
			}
		case wrote == read && bytes.Equal(room[:wrote], b[i:i+read]):
			d.linear(b, i, i+read)
		default:
			d.m.Append(len(d.text), wrote, i, read, false)
			d.text = append(d.text, room[:wrote]...)
		}
		i += read
	}
}

// encode writes s in the charset. A character that it lacks becomes a numeric character reference where markup allows one, else "?".
func (cs *charset) encode(s string, markup bool) string {
	if cs == nil {
		return s
	}
	enc := cs.enc.NewEncoder()
	if markup {
		enc = encoding.HTMLEscapeUnsupported(enc)
	} else {
		enc = encoding.ReplaceUnsupported(enc)
	}
	out, err := enc.String(s)
	if err != nil {
		return s
	}
	return out
}
