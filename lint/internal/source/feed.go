package source

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/postlint/postlint/lint/internal/finding"
)

// feed reads an XML feed: Indeed's, RSS, Atom, Personio's and whatever else lists postings as elements. Each item becomes a record like
// those of JSON, its elements the members. What is not well-formed costs the item that it stands in and no other. Entities that a
// DOCTYPE declares are not read, and neither is any other file.
type feed struct {
	j    *jsonText
	m    *markup
	item string // the name of the items, where none of the known names occurs; else empty

	open  []xmlElement // from the root on
	at    int          // the index in open of the item that is being read, -1 outside of items
	start int          // of that item's tag
	fault *Error       // the first of that item
	loose *Error       // the first that costs no item
	lost  bool         // some item was lost
	lang  string       // that the feed declares
}

// xmlElement is an element that is not closed yet.
type xmlElement struct {
	name  string
	start int // of its tag
	node  int // of its value, -1 where it has none
	body  bool
	html  bool // a body that is written in tags, not escaped
}

// feed reads the items of a feed.
func (in *input) feed(b []byte) {
	cs, mark := byMark(b)
	if cs == nil && mark == 0 {
		cs = byProlog(b)
	}
	d := in.document(b, cs, mark)
	switch s := d.Body.String; {
	case strings.Trim(s, blanks) == "":
		in.fail(empty(len(b)))
		return
	case holdsPage(s):
		in.text(b, page)
		return
	}
	f := &feed{j: in.statementOf(d)}
	f.j.begin(cursor{pos: finding.Position{Line: 1, Column: 1}})
	f.j.s.keep, f.j.s.decode, f.j.around, f.j.rec.feed = true, xmlText, f.around, true
	if m := in.opts.Mapping; m != nil && len(m.Records) > 0 {
		f.item = m.Records[len(m.Records)-1]
		if f.read() && f.j.found == 0 && !f.lost {
			in.fail(noRecordAt(m.Records, 0))
		}
		return
	}
	if !f.read() || f.j.found > 0 || f.lost {
		return
	}
	if f.item = f.likely(); f.item != "" && (!f.read() || f.j.found > 0 || f.lost) {
		return
	}
	in.fail(&Error{
		Message: "no posting recognised: no element of the XML has a title and a description", Err: ErrNotPosting,
		Hint: "feeds hold their postings as <job>, <item>, <entry> or <position>, each with <title> and <description>",
	})
}

// statementOf is a text to be taken apart into records: that of a file that was decoded whole.
func (in *input) statementOf(d *Document) *jsonText {
	j := &jsonText{in: in, src: d.Chunk.Src, text: []byte(d.Body.String), charset: d.charset}
	if whole := d.Body; whole.Map.Identity() {
		j.base = whole.Map.base
		j.src = j.src[j.base:]
	} else {
		j.decoded = &whole
	}
	return j
}

// byProlog is the charset that an XML declaration names; nil where it names none, an unknown one or UTF-8.
func byProlog(b []byte) *charset {
	m := markup{b: b[:min(len(b), prescan)]}
	if kind, ok := m.next(); !ok || kind != otherToken || !bytes.HasPrefix(m.b, []byte("<?xml")) {
		return nil
	}
	value, ok := m.attribute("encoding")
	if !ok {
		return nil
	}
	return named(view(m.b[value.Start:value.End]))
}

// itemName says whether feeds call their items by a name.
func itemName(name string) bool {
	switch strings.ToLower(name) {
	case "job", "item", "entry", "position", "vacancy", "posting", "jobposting", "offer", "joboffer", "vacature", "stelle", "listing", "jobad":
		return true
	}
	return false
}

// read takes the feed apart. It returns false where the reader of the documents has enough.
func (f *feed) read() bool {
	f.j.s.reset(f.j.text)
	f.m, f.open, f.at = &markup{b: f.j.text}, f.open[:0], -1
	for {
		kind, ok := f.m.next()
		if !ok {
			return f.end()
		}
		more := true
		switch kind {
		case openToken:
			more = f.tag()
		case shutToken:
			more = f.shut()
		case textToken:
			f.text()
		case cdataToken:
			if f.m.broken {
				f.broken("the CDATA section that begins here is not closed", "end it with ]]>")
			}
		}
		if !more {
			return false
		}
	}
}

// name is the name of the tag read last. A prefix is left out, but for those of elements that mean something else than their names say.
func (f *feed) name() string {
	prefix, name, ok := strings.Cut(view(f.m.name), ":")
	switch {
	case !ok:
		return prefix
	case prefix == "media" || prefix == "atom" || prefix == "itunes":
		return view(f.m.name)
	}
	return name
}

// tag reads a start tag.
func (f *feed) tag() bool {
	name := f.name()
	if f.m.broken {
		f.broken("the tag <"+name+" is not closed", "end it with >")
	}
	if f.at >= 0 && f.open[f.at].name == name && !f.inHTML() {
		if f.fault == nil {
			f.fault = f.notClosed(name, fmt.Sprintf("close it with </%s> before the next", name))
		}
		if f.open = f.open[:f.at]; !f.finish(f.m.start) {
			return false
		}
	}
	if f.at < 0 && f.lang == "" {
		if v, ok := f.m.attribute("xml:lang"); ok {
			f.lang = string(f.j.text[v.Start:v.End])
		}
	}
	e := xmlElement{name: name, start: f.m.start, node: -1}
	switch {
	case f.at >= 0:
		f.member(&e)
	case f.isItem(name) && !f.m.empty:
		f.at, f.start = len(f.open), f.m.start
		f.j.s.nodes = f.j.s.nodes[:0]
		e.node = f.j.s.open(object, f.m.at)
		f.attributes()
	}
	switch {
	case f.m.empty:
	case len(f.open) < f.j.in.opts.MaxDepth:
		f.open = append(f.open, e)
	default:
		f.broken(fmt.Sprintf("more than %d elements inside one another", f.j.in.opts.MaxDepth), deepHint)
		if e.node >= 0 {
			f.value(e.node, f.m.at)
		}
	}
	return true
}

func (f *feed) isItem(name string) bool {
	if f.item != "" {
		return name == f.item
	}
	return itemName(name)
}

// inHTML says whether the tags read now are those of a body.
func (f *feed) inHTML() bool {
	top := &f.open[len(f.open)-1]
	return top.html || top.node < 0
}

// member notes an element of an item as a member of the element around it.
func (f *feed) member(e *xmlElement) {
	parent := &f.open[len(f.open)-1]
	if parent.body && element(e.name) {
		parent.html = true
	}
	if f.inHTML() {
		return
	}
	s := f.j.s
	if len(s.nodes) > s.maxNodes {
		f.broken(fmt.Sprintf("the item holds more than %d values", s.maxNodes), manyHint)
		return
	}
	s.nodes[parent.node].kind = object
	at := f.m.start + 1 + len(f.m.name) - len(e.name)
	s.shut(s.open(str, at), at+len(e.name))
	e.node = s.open(str, f.m.at)
	what, _ := fieldOf([]byte(e.name))
	e.body = what == bodyField || what == sectionField || f.mappedBody(e.name)
	if f.m.empty {
		end := f.m.at
		rel, _ := f.m.attribute("rel")
		if v, ok := f.m.attribute("href"); ok && (rel.Len() == 0 || string(s.b[rel.Start:rel.End]) == "alternate") {
			s.nodes[e.node].start, end = int32(v.Start), v.End
		}
		f.value(e.node, end)
	}
}

// mappedBody says whether the mapping has the body in elements of a name.
func (f *feed) mappedBody(name string) bool {
	m := f.j.rec.mapping
	return m != nil && slices.ContainsFunc(m.Fields["body"], func(w Way) bool { return w[len(w)-1] == name })
}

// attributes notes the attributes of an item's tag that say something of it: its id and its address.
func (f *feed) attributes() {
	s := f.j.s
	for _, name := range [...]string{"id", "url"} {
		v, ok := f.m.attribute(name)
		if !ok || v.Len() == 0 {
			continue
		}
		n := bytes.LastIndex(f.j.text[f.m.start:v.Start], []byte(name)) + f.m.start
		s.shut(s.open(str, n), n+len(name))
		f.value(s.open(str, v.Start), v.End)
	}
}

// value completes a value.
func (f *feed) value(node, end int) {
	s := f.j.s
	s.shut(node, end)
	v := &s.nodes[node]
	v.escaped = v.kind == str && bytes.ContainsAny(s.b[v.start:v.end], "&<")
}

// shut reads an end tag.
func (f *feed) shut() bool {
	name := f.name()
	at := len(f.open) - 1
	for at >= 0 && f.open[at].name != name {
		at--
	}
	switch {
	case at < 0:
		f.broken(fmt.Sprintf("</%s> closes nothing", name), "take it out, or open the element before it")
		return true
	case at < len(f.open)-1 && !(f.at >= 0 && f.inHTML()):
		f.broken(fmt.Sprintf("</%s> where </%s> should stand", name, f.open[len(f.open)-1].name), "close each element before the one around it")
	}
	for len(f.open) > at {
		e := &f.open[len(f.open)-1]
		if f.at >= 0 && e.node >= 0 {
			f.value(e.node, f.m.start)
			if e.html {
				f.j.s.nodes[e.node].escaped = false
			}
		}
		f.declared(e)
		f.open = f.open[:len(f.open)-1]
		if len(f.open) == f.at && !f.finish(f.m.at) {
			return false
		}
	}
	return true
}

// declared keeps the language that an element outside of the items declares.
func (f *feed) declared(e *xmlElement) {
	if f.at >= 0 || e.name != "language" {
		return
	}
	if _, inner, ok := strings.Cut(view(f.j.text[e.start:f.m.start]), ">"); ok {
		f.lang = strings.Trim(xmlText(Text{String: inner}).String, blanks)
	}
}

// finish yields the item that ends before byte `end`: its posting, or what is wrong with it.
func (f *feed) finish(end int) bool {
	f.at = -1
	j := f.j
	if f.fault != nil {
		e := f.fault
		f.fault, f.lost = nil, true
		j.at.move(j.text, end)
		j.in.index++
		return j.in.fail(e)
	}
	from, line := j.from(f.start)
	j.rec.base = j.base
	j.rec.read(0)
	j.at.move(j.text, end)
	if !j.rec.known() && !j.rec.heeded {
		return true
	}
	d := j.document(from, end)
	d.fields, d.text = f.codec(j.rec.best[titleField].node), f.codec(j.rec.best[bodyField].node)
	return j.emit(d, line)
}

// around adds the language of the feed to an item that has none of its own.
func (f *feed) around(d *Document) {
	if !d.Language.Present() && f.lang != "" {
		d.Language = d.outside(f.lang)
	}
}

// codec is how a value is written.
func (f *feed) codec(node int32) codec {
	v := &f.j.s.nodes[node]
	switch {
	case node == 0 || !v.escaped && v.kind == str && bytes.IndexByte(f.j.text[v.start:v.end], '<') < 0:
		return xmlString
	case bytes.Contains(f.j.text[v.start:v.end], []byte("<![CDATA[")):
		return xmlCDATA
	case !v.escaped:
		return bare
	}
	return xmlString
}

// text looks at a piece of text for what XML forbids. Programs that read feeds may refuse the whole of one for it; it costs no item here.
func (f *feed) text() {
	if f.m.broken {
		f.note(f.m.start, `"<" that begins no tag`, "write &lt; for it")
		return
	}
	for i := f.m.start; f.loose == nil && i < f.m.at; i++ {
		n := bytes.IndexByte(f.j.text[i:f.m.at], '&')
		if n < 0 {
			return
		}
		i += n
		rest := view(f.j.text[i:min(f.m.at, i+12)])
		switch name, _, ok := strings.Cut(rest, ";"); {
		case ok && xmlReference(name[1:]):
		case ok && f.declares(name[1:]):
			f.note(i, "the entity "+strconv.Quote(name+";")+", which the document declares, is left as it is", "write its text in its place: no entities are expanded, and no other file is read")
		default:
			f.note(i, `"&" that begins no reference of XML`, "write &amp; for it; XML knows no more than &amp;, &lt;, &gt;, &quot;, &apos; and numbers")
		}
	}
}

// declares says whether the text declares an entity of a name.
func (f *feed) declares(name string) bool {
	return bytes.Contains(f.j.text, []byte("<!ENTITY "+name+" "))
}

// xmlReference says whether XML knows a reference without a DOCTYPE.
func xmlReference(name string) bool {
	switch name {
	case "amp", "lt", "gt", "quot", "apos":
		return true
	}
	return strings.HasPrefix(name, "#") && len(name) > 1
}

// broken notes a fault of the item that is being read, or of the feed.
func (f *feed) broken(message, hint string) {
	if f.at < 0 {
		f.note(f.m.start, message, hint)
	} else if f.fault == nil {
		f.fault = f.error(f.m.start, "invalid XML: "+message, hint)
	}
}

// note keeps a fault that costs no item, if it is the first.
func (f *feed) note(at int, message, hint string) {
	if f.loose == nil {
		f.loose = f.error(at, "the feed is not well-formed, and others may refuse it: "+message, hint)
	}
}

// notClosed is the fault of an item that is not closed.
func (f *feed) notClosed(name, hint string) *Error {
	return f.error(f.start, fmt.Sprintf("invalid XML: the <%s> that begins here is not closed", name), hint)
}

// error is a fault at a byte of the text.
func (f *feed) error(at int, message, hint string) *Error {
	c := f.j.at
	c.move(f.j.text, at)
	return &Error{Line: c.pos.Line, Column: c.pos.Column, Message: message, Hint: hint}
}

// end ends the feed: with the item that is still open, or with the first fault that cost no item, where nothing else was said.
func (f *feed) end() bool {
	if f.at >= 0 {
		if f.fault == nil {
			f.fault = f.notClosed(f.open[f.at].name, "the feed may be cut off: fetch it again")
		}
		f.open = f.open[:f.at]
		return f.finish(len(f.j.text))
	}
	if f.j.found == 0 {
		return true
	}
	if len(f.open) > 0 {
		f.note(len(f.j.text), fmt.Sprintf("it ends before </%s>", f.open[len(f.open)-1].name), "the feed may be cut off: fetch it again")
	}
	if f.loose != nil && !f.lost {
		return f.j.in.fail(f.loose)
	}
	return true
}

// likely is the name of the first element that has a title and a body as its children, empty where there is none: the items of feeds that
// call them by a name of their own.
func (f *feed) likely() string {
	type seen struct {
		name        string
		title, body bool
	}
	var open []seen
	m := &markup{b: f.j.text}
	for {
		kind, ok := m.next()
		switch {
		case !ok:
			return ""
		case kind == openToken && len(open) < f.j.in.opts.MaxDepth:
			what, _ := fieldOf(m.name)
			if n := len(open); n > 1 { // the root is no item
				open[n-1].title = open[n-1].title || what == titleField
				open[n-1].body = open[n-1].body || what == bodyField
			}
			if !m.empty {
				open = append(open, seen{name: view(m.name)})
			}
		case kind == shutToken && len(open) > 0:
			if top := open[len(open)-1]; top.title && top.body {
				_, name, ok := strings.Cut(top.name, ":")
				if !ok {
					name = top.name
				}
				return name
			}
			open = open[:len(open)-1]
		}
	}
}

// xmlText is the text of an element's content: references stand for what they mean, CDATA for itself, and comments are left out. References
// that only HTML knows are read as well.
func xmlText(raw Text) Text {
	if strings.IndexByte(raw.String, '<') < 0 {
		return raw.unescaped()
	}
	a := assembly{m: Offset(raw.Map.base)}
	m := markup{b: []byte(raw.String)}
	for {
		kind, ok := m.next()
		switch {
		case !ok:
			return a.text()
		case kind == textToken:
			a.part(raw.cut(m.start, m.at).unescaped())
		case kind == cdataToken:
			a.part(raw.cut(m.inside.Start, m.inside.End))
		}
	}
}
