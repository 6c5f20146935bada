package source

import (
	"sort"

	"github.com/postlint/postlint/lint/internal/finding"
)

// Text is decoded text together with the way back to the bytes of the file. The zero Text is absent text.
type Text struct {
	String string
	Map    Map
}

// Present says whether the text was there at all, even if empty after trimming.
func (t Text) Present() bool { return t.String != "" }

// Span is the span of file bytes that the text bytes [start, end) were decoded from.
func (t Text) Span(start, end int) finding.Span { return t.Map.Span(start, end) }

// Map leads from offsets in a decoded text (bytes) back to offsets in what it was decoded from (bytes). Its zero value is
// the identity. It is written once, by Append and Skip in rising order, and read by many goroutines.
//
// A segment is linear, where n source bytes stand for the same n text bytes, or atomic, where a run of source bytes ("&amp;",
// "é", a CRLF) stands as a whole for a run of text bytes. Source bytes between segments stand for no text at all.
type Map struct {
	base int // added to every source offset
	segs []segment
}

type segment struct {
	text, src       int32 // where the segment starts in the text and in the source (before base)
	textLen, srcLen int32
	linear          bool
}

// Offset is the identity shifted by base: text byte i is source byte base+i.
func Offset(base int) Map { return Map{base: base} }

// Append says that textLen bytes of text at the text's end come from the srcLen source bytes at src. The run is linear
// where both lengths are equal and linear is true, else it is atomic. Adjacent linear runs are joined.
func (m *Map) Append(text, textLen, src, srcLen int, linear bool) {
	if n := len(m.segs); n > 0 && linear {
		last := &m.segs[n-1]
		if last.linear && int(last.text+last.textLen) == text && int(last.src+last.srcLen) == src {
			last.textLen += int32(textLen)
			last.srcLen += int32(srcLen)
			return
		}
	}
	m.segs = append(m.segs, segment{int32(text), int32(src), int32(textLen), int32(srcLen), linear})
}

// SetBase sets what is added to every source offset.
func (m *Map) SetBase(base int) { m.base = base }

// Base is what is added to every source offset.
func (m Map) Base() int { return m.base }

// Identity says whether the map has no segments, so that text and source differ by Base alone.
func (m Map) Identity() bool { return len(m.segs) == 0 }

// Span is the span of source bytes that the text bytes [start, end) come from. An empty range yields an empty span.
func (m Map) Span(start, end int) finding.Span {
	if len(m.segs) == 0 {
		return finding.Span{Start: m.base + start, End: m.base + max(start, end)}
	}
	i := sort.Search(len(m.segs), func(i int) bool { s := m.segs[i]; return int(s.text+s.textLen) > start })
	if i == len(m.segs) {
		last := m.segs[i-1]
		at := m.base + int(last.src+last.srcLen)
		return finding.Span{Start: at, End: at}
	}
	s := m.segs[i]
	from := int(s.src)
	if s.linear && start > int(s.text) {
		from += start - int(s.text)
	}
	if end <= start {
		return finding.Span{Start: m.base + from, End: m.base + from}
	}
	j := i + sort.Search(len(m.segs)-i, func(k int) bool { s := m.segs[i+k]; return int(s.text+s.textLen) >= end })
	if j == len(m.segs) {
		j--
	}
	e := m.segs[j]
	to := int(e.src + e.srcLen)
	if e.linear && end < int(e.text+e.textLen) {
		to = int(e.src) + end - int(e.text)
	}
	return finding.Span{Start: m.base + from, End: m.base + max(from, to)}
}
