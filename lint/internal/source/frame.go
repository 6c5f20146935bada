package source

import "strings"

// assembly puts one text together from several parts of a record. What stands between the parts is ours: it leads to an empty
// place in the file, or to the bytes between two parts.
type assembly struct {
	b    strings.Builder
	m    Map
	last int // byte after the part written last, counted from the map's base
}

// own writes text that is not in the file.
func (a *assembly) own(s string) {
	a.m.Append(a.b.Len(), len(s), a.last, 0, false)
	a.b.WriteString(s)
}

// part writes a text of the record.
func (a *assembly) part(t Text) {
	if !t.Present() {
		return
	}
	at, shift := a.b.Len(), t.Map.base-a.m.base
	span := t.Span(0, len(t.String))
	if len(t.Map.segs) == 0 {
		a.m.Append(at, len(t.String), shift, len(t.String), true)
	}
	for _, g := range t.Map.segs {
		a.m.Append(at+int(g.text), int(g.textLen), shift+int(g.src), int(g.srcLen), g.linear)
	}
	a.b.WriteString(t.String)
	a.last = span.End - a.m.base
}

func (a *assembly) text() Text { return Text{a.b.String(), a.m} }

// titled writes a part under a heading of its own; wrap, where it is not empty, is the element around the part.
func (a *assembly) titled(title, content Text, wrap string) {
	if !content.Present() {
		return
	}
	if a.b.Len() == 0 {
		a.last = content.Span(0, 1).Start - a.m.base
	}
	if title.Present() {
		a.own("\n<h3>")
		a.part(title.escaped())
		a.own("</h3>\n")
	}
	if wrap != "" {
		a.own("<" + wrap + ">")
	}
	a.part(content)
	if wrap != "" {
		a.own("</" + wrap + ">\n")
	}
}

// titledParts is the body of a posting in titled sections: the members of "jobAd" at SmartRecruiters, of "jobDescriptions" at Personio.
func (r *record) titledParts(ad int32) Text {
	a := assembly{m: Offset(r.base)}
	all := r.first(ad, "sections")
	if all == 0 {
		all = ad
	}
	r.members(all, func(_ []byte, section int32) {
		if r.s.nodes[section].kind == object {
			content, wrap := r.text(r.first(section, "text", "value")), ""
			if !hasTags(content.String) {
				wrap = "p"
			}
			a.titled(r.text(r.first(section, "title", "name")).trim(), content, wrap)
		}
	})
	return a.text()
}

// sectionTitles are the headings of what records keep beside the body, as schema.org, Workable and Recruitee do.
var sectionTitles = [...]string{"Responsibilities", "Requirements", "Qualifications", "Skills", "Benefits", "Education", "Experience"}

// sectionTitle is the heading of a section by the rank of its name: ours, or the name as it is written.
func sectionTitle(key []byte, rank int8) string {
	if rank < ownTitle {
		return sectionTitles[rank]
	}
	return strings.Trim(string(key), blanks)
}

// frame adds to the body what systems keep apart: Lever's titled lists, whose content is bare <li>, and its closing; requirements and
// benefits, unless the body says them itself. The places of Lever's follow the order on its own pages, which is not that in the file.
func (r *record) frame(d *Document) {
	lists := r.best[listsField].node
	if lists != 0 && (r.s.nodes[lists].kind != array || d.Format != HTML || d.Escaped > 0) {
		lists = 0
	}
	if lists == 0 && len(r.sections) == 0 {
		return
	}
	a := assembly{m: Offset(r.base)}
	a.part(d.Body)
	if lists != 0 {
		r.lists(&a, lists)
		if n := r.first(r.root, "salaryDescription"); n != 0 { // which Lever's own pages show here
			a.own("\n")
			a.part(r.text(n))
		}
		if closing := r.text(r.best[closingField].node); closing.Present() {
			a.own("\n")
			a.part(closing)
		}
	}
	for _, s := range r.sections {
		r.section(d, &a, s)
	}
	d.Body = a.text()
}

// lists writes Lever's titled lists.
func (r *record) lists(a *assembly, lists int32) {
	r.elements(lists, func(list int32) {
		if r.s.nodes[list].kind != object {
			return
		}
		content, wrap := r.text(r.first(list, "content")), ""
		if strings.HasPrefix(strings.TrimLeft(content.String, blanks), "<li") {
			wrap = "ul"
		}
		a.titled(r.text(r.first(list, "text")).trim(), content, wrap)
	})
}

// section writes a section under its title, which stands for the section's name in the record. Loose text becomes a text with HTML in
// it where the section is HTML.
func (r *record) section(d *Document, a *assembly, s section) {
	if k := r.s.nodes[s.node].kind; k != str && k != array {
		return
	}
	content := r.text(s.node).trim()
	if !content.Present() || strings.Contains(d.Body.String, content.String) {
		return
	}
	for range d.Escaped {
		content = content.unescaped()
	}
	name := s.title
	if d.Format != HTML {
		name += ":"
	}
	title := r.whole(s.node-1, name)
	if r.s.nodes[s.node-1].start < r.s.nodes[r.root].start { // the name of a column stands outside of the row: what parts the cell stands for it
		title = Text{name, Map{base: r.base}}
		title.Map.Append(0, len(name), int(r.s.nodes[s.node].start)-1, 1, false)
	}
	if d.Format == HTML {
		wrap := "p"
		if hasTags(content.String) {
			wrap = ""
		}
		a.titled(title, content, wrap)
		return
	}
	if d.Format == Plain && (hasTags(content.String) || r.markup() && hasReference(content.String)) {
		d.Format = Scraped
	}
	if a.b.Len() > 0 {
		a.own("\n\n")
	}
	a.part(title)
	a.own("\n")
	a.part(content)
}
