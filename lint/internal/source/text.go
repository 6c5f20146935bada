package source

import (
	"slices"
	"sort"
	"strings"

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
	base    int // added to every source offset
	segs    []segment
	falling bool // some segment's source stands before that of the segment before it, as in a text put together from parts
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
	if n := len(m.segs); n > 0 && src < int(m.segs[n-1].src+m.segs[n-1].srcLen) {
		m.falling = true
	}
	m.segs = append(m.segs, segment{int32(text), int32(src), int32(textLen), int32(srcLen), linear})
}

// Base is what is added to every source offset.
func (m Map) Base() int { return m.base }

// Identity says whether the map has no segments, so that text and source differ by Base alone.
func (m Map) Identity() bool { return len(m.segs) == 0 }

// Falling says whether some of the text comes from before what the text in front of it comes from, as where it was put together
// from parts.
func (m Map) Falling() bool { return m.falling }

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
	if m.falling {
		for _, s := range m.segs[i+1 : max(i+1, j)] {
			from, to = min(from, int(s.src)), max(to, int(s.src+s.srcLen))
		}
		if j > i { // the first segment to its end, the last from its start
			from, to = min(from, int(e.src)), max(to, int(s.src+s.srcLen))
		}
	}
	return finding.Span{Start: m.base + from, End: m.base + max(from, to)}
}

// appendVia says that textLen bytes of text at the text's end come from the srcLen bytes at src of a text that via leads on
// from. The result is counted from via's base.
func (m *Map) appendVia(text, textLen, src, srcLen int, linear bool, via Map) {
	if len(via.segs) == 0 {
		m.Append(text, textLen, src, srcLen, linear)
		return
	}
	if !linear {
		s := via.Span(src, src+srcLen)
		m.Append(text, textLen, s.Start-via.base, s.Len(), false)
		return
	}
	end := src + srcLen
	i := sort.Search(len(via.segs), func(i int) bool { s := via.segs[i]; return int(s.text+s.textLen) > src })
	for ; i < len(via.segs) && int(via.segs[i].text) < end; i++ {
		s := via.segs[i]
		from, to := max(src, int(s.text)), min(end, int(s.text+s.textLen))
		if s.linear {
			m.Append(text+from-src, to-from, int(s.src)+from-int(s.text), to-from, true)
		} else {
			m.Append(text+from-src, to-from, int(s.src), int(s.srcLen), false)
		}
	}
}

// through is the text with a map that leads on to what outer leads to: t was decoded from a text that was itself decoded.
func (t Text) through(outer Map) Text {
	if len(outer.segs) == 0 {
		t.Map.base += outer.base
		return t
	}
	m := Map{base: outer.base}
	if len(t.Map.segs) == 0 {
		m.appendVia(0, len(t.String), t.Map.base, len(t.String), true, outer)
	}
	for _, s := range t.Map.segs {
		m.appendVia(int(s.text), int(s.textLen), t.Map.base+int(s.src), int(s.srcLen), s.linear, outer)
	}
	return Text{t.String, m}
}

// cut is the part [start, end) of the text. Its map is identity or segments, as that of the whole.
func (t Text) cut(start, end int) Text {
	if len(t.Map.segs) == 0 {
		return Text{t.String[start:end], Offset(t.Map.base + start)}
	}
	m := Map{base: t.Map.base}
	m.appendVia(0, end-start, start, end-start, true, t.Map)
	return Text{t.String[start:end], m}
}

// trim is the text without blanks around it.
func (t Text) trim() Text {
	start := len(t.String) - len(strings.TrimLeft(t.String, blanks))
	end := len(strings.TrimRight(t.String, blanks))
	if start == 0 && end == len(t.String) {
		return t
	}
	if start >= end {
		return Text{}
	}
	return t.cut(start, end)
}

// blanks are the characters that may stand around a value without being part of it.
const blanks = " \t\r\n\u00a0"

// within is what of the text was read from the bytes of a span. Of what is ours a blank is left, where it parts words.
func (t Text) within(span finding.Span) string {
	if len(t.Map.segs) == 0 || !t.Map.falling {
		start, end := t.Map.inverse(span)
		if own := func(s segment) bool { return s.srcLen == 0 }; !slices.ContainsFunc(t.Map.segs, own) {
			return t.String[start:end]
		}
	}
	var b strings.Builder
	gap := false
	for _, s := range t.Map.segs {
		if s.srcLen == 0 {
			gap = gap || strings.ContainsAny(t.String[s.text:s.text+s.textLen], "<\n\t ")
			continue
		}
		from, to := max(span.Start, t.Map.base+int(s.src)), min(span.End, t.Map.base+int(s.src+s.srcLen))
		if from >= to {
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		switch {
		case s.linear:
			shift := int(s.text) - int(s.src) - t.Map.base
			b.WriteString(t.String[from+shift : to+shift])
		default:
			b.WriteString(t.String[s.text : s.text+s.textLen])
		}
	}
	return b.String()
}

// inverse is the range of text bytes that come from a span of the source. It asks for a map whose source offsets rise.
func (m Map) inverse(span finding.Span) (start, end int) {
	if len(m.segs) == 0 {
		return span.Start - m.base, span.End - m.base
	}
	from, to := span.Start-m.base, span.End-m.base
	i := sort.Search(len(m.segs), func(i int) bool { s := m.segs[i]; return int(s.src+s.srcLen) > from })
	if i == len(m.segs) {
		last := m.segs[i-1]
		return int(last.text + last.textLen), int(last.text + last.textLen)
	}
	s := m.segs[i]
	start = int(s.text)
	if s.linear && from > int(s.src) {
		start += from - int(s.src)
	}
	j := sort.Search(len(m.segs), func(i int) bool { return int(m.segs[i].src) >= to }) - 1
	if j < i {
		return start, start
	}
	e := m.segs[j]
	end = int(e.text + e.textLen)
	if e.linear && to < int(e.src+e.srcLen) {
		end = int(e.text) + to - int(e.src)
	}
	return start, max(start, end)
}

// point is the place in the text of a byte of the source. A byte that stands for no text is at the end of what stands before it.
func (m Map) point(at int) int {
	if len(m.segs) == 0 {
		return at - m.base
	}
	at -= m.base
	i := sort.Search(len(m.segs), func(i int) bool { s := m.segs[i]; return int(s.src+s.srcLen) > at })
	if i < len(m.segs) && int(m.segs[i].src) <= at {
		s := m.segs[i]
		if s.linear {
			return int(s.text) + at - int(s.src)
		}
		return int(s.text)
	}
	for i--; i >= 0; i-- {
		if s := m.segs[i]; s.srcLen > 0 {
			return int(s.text + s.textLen)
		}
	}
	return 0
}

// Within is the range of text bytes that were read from a span of the file. Of a text that was put together from parts it is
// empty.
func (t Text) Within(span finding.Span) (start, end int) {
	if t.Map.falling {
		return 0, 0
	}
	start, end = t.Map.inverse(span)
	return max(0, start), min(end, len(t.String))
}
