package posting

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"unicode"
	"unicode/utf8"
	"unsafe"

	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/source"
)

// builder gathers a posting while a body is read. All readers (html.go, markdown.go, plain.go) write through it: write and writeAs add text to
// the open block, for blank they put a blank before it, flush ends the block. What headings and sections the blocks make is found afterwards.
type builder struct {
	posting *Posting
	text    []byte
	body    source.Map // of the part that is read now

	start  int  // in text: where the open block starts
	blank  bool // a blank waits to be written before the next visible character
	from   int  // in the part: the open block's first tag, -1 where none is known
	srcEnd int  // in the part: behind the last byte that was written
	look   look // of the open block
	lead   int  // in text: where the bold text ends that the open block begins with, 0 where it begins or goes on otherwise
	looks  []look

	found  []runIn // headings in the open block's text
	breaks []int   // where line ends are put into it

	run       int // blocks of the run so far
	zones     []zone
	whole     bool        // the body is a whole page, and no part of one
	entitled  int         // the block behind that which a word processor calls the title, 0 where there is none
	headTitle source.Text // what a page says of its title in its head
}

// look is what a block looks like, beside its text. A set bit says that some text is not so.
type look uint8

const (
	notBold look = 1 << iota
	notUnderlined
	notItalic
	beforeList // a list follows right behind the block
	apart      // in plain text, an empty line stands before it
	labelled   // a definition's term, or a box that its class calls a title
	parted     // it is what headings in a line left of it
)

// styled says whether all text of a block is bold or underlined.
func (l look) styled() bool { return l&notBold == 0 || l&notUnderlined == 0 }

// startPart makes what m leads to the part that is read.
func (b *builder) startPart(m source.Map) {
	b.body, b.srcEnd = m, 0
	b.posting.parts = append(b.posting.parts, part{len(b.text), m})
}

// addField makes a block of a field's value.
func (b *builder) addField(t source.Text, name FieldName) int {
	b.startPart(t.Map)
	at := len(b.text)
	b.piece(len(t.String), 0, len(t.String), true)
	b.text = append(b.text, t.String...)
	b.add(Block{Range: Range{at, len(b.text)}, Kind: Value, Role: Field, Field: name, List: -1, Section: -1, Closed: true, Markup: t.Span(0, len(t.String))})
	b.text = append(b.text, '\n')
	b.start = len(b.text)
	return len(b.posting.Blocks) - 1
}

// listItem makes the last block an item of a list.
func (b *builder) listItem(list int) {
	l := &b.posting.Lists[list]
	if l.Items == nil {
		l.Items = make([]int, 0, 8) // five in the mean
	}
	l.Items = append(l.Items, len(b.posting.Blocks)-1)
}

func (b *builder) add(blk Block) {
	b.posting.Blocks = append(b.posting.Blocks, blk)
	b.looks = append(b.looks, b.look)
}

// piece says that the next n bytes of the text come from srcLen bytes at src. Adjacent linear pieces are joined.
func (b *builder) piece(n, src, srcLen int, linear bool) {
	if k := len(b.posting.pieces); k > 0 && linear {
		last := &b.posting.pieces[k-1]
		if last.linear && int(last.text+last.textLen) == len(b.text) && int(last.src+last.srcLen) == src && int(last.text) >= b.posting.parts[len(b.posting.parts)-1].text {
			last.textLen += int32(n)
			last.srcLen += int32(n)
			return
		}
	}
	b.posting.pieces = append(b.posting.pieces, piece{int32(len(b.text)), int32(n), int32(src), int32(srcLen), linear})
}

// write adds visible text that stands at src as it is.
func (b *builder) write(s string, src int) {
	b.space(src)
	b.piece(len(s), src, len(s), true)
	b.text = append(b.text, s...)
	b.srcEnd = src + len(s)
}

// writeAs adds visible text that srcLen other bytes at src stand for.
func (b *builder) writeAs(s string, src, srcLen int) {
	b.space(src)
	b.piece(len(s), src, srcLen, false)
	b.text = append(b.text, s...)
	b.srcEnd = src + srcLen
}

// space writes the blank that waits, which stands somewhere before src.
func (b *builder) space(src int) {
	if !b.blank {
		return
	}
	b.blank = false
	if len(b.text) == b.start {
		return
	}
	n := src - b.srcEnd
	b.piece(1, b.srcEnd, n, n == 1)
	b.text = append(b.text, ' ')
	b.srcEnd = src
}

// lineKind is the kind of a block that a line break ends: a paragraph becomes a line.
func lineKind(k Kind) Kind {
	if k == Paragraph {
		return Line
	}
	return k
}

// plainFromHere notes that the text about to be written is not bold.
func (b *builder) plainFromHere() {
	if b.look&notBold == 0 && !b.empty() {
		b.lead = len(b.text)
	}
	b.look |= notBold
}

// empty says whether the open block has no text yet.
func (b *builder) empty() bool { return len(b.text) == b.start }

// drop forgets the open block's text: it shows nothing.
func (b *builder) drop() {
	b.text, b.lead = b.text[:b.start], 0
	for k := len(b.posting.pieces); k > 0 && int(b.posting.pieces[k-1].text) >= b.start; k-- {
		b.posting.pieces = b.posting.pieces[:k-1]
	}
	for k := len(b.posting.Links) - 1; k >= 0 && b.posting.Links[k].Text.End > b.start; k-- {
		t := &b.posting.Links[k].Text
		t.Start, t.End = min(t.Start, b.start), b.start
	}
}

// visible is the range of the open block without the blanks around it.
func (b *builder) visible() Range { return b.trim(Range{b.start, len(b.text)}) }

// trim is a range of the text without the blanks around it.
func (b *builder) trim(r Range) Range {
	for r.Start < r.End {
		c, n := utf8.DecodeRune(b.text[r.Start:r.End])
		if c > ' ' && !hidden(c) {
			break
		}
		r.Start += n
	}
	for r.Start < r.End {
		c, n := utf8.DecodeLastRune(b.text[r.Start:r.End])
		if c > ' ' && !hidden(c) {
			break
		}
		r.End -= n
	}
	return r
}

// hidden says whether a character shows nothing: blanks, and marks of zero width.
func hidden(c rune) bool {
	if c < 0x80 {
		return c <= ' '
	}
	return c == '\u00ad' || c == '\u200b' || c == '\u2060' || c == '\ufeff' || c == '\u200c' || c == '\u200e' || c == '\u200f' || unicode.IsSpace(c)
}

// flush makes a block of the open text. to is where its markup ends in the part.
func (b *builder) flush(blk Block, to int) bool {
	b.blank = false
	if b.empty() {
		b.look = 0
		return false
	}
	blk.Range = b.visible()
	if blk.Len() == 0 {
		b.drop()
		b.look = 0
		return false
	}
	blk.Section = -1
	if blk.Len() > shortestBold && !blk.InItem && (blk.Kind == Paragraph || blk.Kind == Line) {
		whole := blk.Range
		if blk.Range = b.runIns(blk, whole); blk.Range != whole {
			b.from = -1
			blk.Markup = b.posting.Span(blk.Range)
			b.add(blk)
			b.nextBlock()
			return true
		}
	}
	blk.Bold = b.look&notBold == 0
	from := b.from
	if from < 0 {
		from = b.firstSource()
	}
	blk.Markup = b.body.Span(from, max(from, to))
	b.add(blk)
	b.nextBlock()
	return true
}

// nextBlock ends the open block's text.
func (b *builder) nextBlock() {
	b.text = append(b.text, '\n')
	b.start = len(b.text)
	b.look, b.lead, b.from = 0, 0, -1
}

// firstSource is where the open block's first byte stands in the part.
func (b *builder) firstSource() int {
	for _, v := range slices.Backward(b.posting.pieces) {
		if int(v.text) <= b.start {
			return int(v.src)
		}
	}
	return 0
}

// span is the span of file bytes of the part's bytes [start, end).
func (b *builder) span(start, end int) finding.Span { return b.body.Span(start, end) }

// view is the string that shares its bytes with b, which is not written to again.
func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// lower lower-cases letters whose lower case has the same length, so that offsets stay the same. Kelvin and Turkish dotted I stay. It
// reads eight bytes at once; those of ASCII are done then.
func lower(s string) string {
	const (
		each = 0x0101010101010101
		high = 0x80 * each // ASCII has it not
	)
	out := make([]byte, len(s))
	for i := 0; i < len(s); {
		if i+8 <= len(s) {
			w := binary.LittleEndian.Uint64([]byte(s[i : i+8]))
			capital := (w + (0x80-'A')*each) &^ (w + (0x7F-'Z')*each) & high
			binary.LittleEndian.PutUint64(out[i:], w|capital>>2) // 0x20 is between "A" and "a"
			if w&high == 0 {
				i += 8
				continue
			}
			i += bits.TrailingZeros64(w&high) / 8
		}
		c := s[i]
		if c < utf8.RuneSelf {
			if c-'A' < 26 {
				c += 'a' - 'A'
			}
			out[i] = c
			i++
			continue
		}
		if c == 0xE2 && i+2 < len(s) && s[i+1] <= 0x83 { // punctuation, as ’ and –, has no case
			copy(out[i:], s[i:i+3])
			i += 3
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if l := unicode.ToLower(r); r != utf8.RuneError && l != r && utf8.RuneLen(l) == n {
			utf8.EncodeRune(out[i:], l)
		} else {
			copy(out[i:], s[i:i+n])
		}
		i += n
	}
	return view(out)
}
