package source

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// record makes a document of one JSON object whose nodes a scanner holds: read collects the values of its fields, fill writes them into the
// document. What a value is stands in value.go; what the fields are in place.go, wage.go, status.go, body.go and frame.go.
type record struct {
	s        *scanner
	base     int   // byte of the file at which the scanned text starts
	root     int32 // the node of the record
	best     [fields]pick
	places   []place
	sections []section
	stated   bool // the record is an item of a page's microdata
	page     bool // the body is a piece of a page: HTML, whatever it looks like
	feed     bool // the record is an item of a feed, whose texts are HTML even without tags

	mapping *Mapping // where the fields stand, nil where their names tell
	heeded  bool     // the mapping leads to something in the record
	bodies  []int32  // the pieces of the body, where the mapping says them
}

// pick is the value that a field was found in; node 0 is none, as the root of a record is no field's value.
type pick struct {
	node int32
	rank int8
	name string
}

// section is a piece of the posting that stands apart from its body.
type section struct {
	node  int32
	title string // in our words
}

// read collects the members of the object at a node. Of members of one name the last counts, as with encoding/json, and null
// is no value.
func (r *record) read(root int32) {
	r.root = root
	r.best = [fields]pick{}
	r.places, r.sections = r.places[:0], r.sections[:0]
	r.members(root, r.member)
	if !r.has(bodyField, partsField) {
		r.members(root, func(key []byte, value int32) {
			if envelope(string(key)) {
				r.members(value, r.member)
			}
		})
	}
	r.heeded, r.bodies = false, nil
	if r.mapping != nil {
		r.heeded = r.mapped()
	}
}

// member collects a member of the record.
func (r *record) member(key []byte, value int32) {
	switch f, rank := fieldOf(key); {
	case f == noField || r.s.nodes[value].kind == null:
	case f == placesField:
		r.members(value, r.category)
	case f == sectionField:
		r.sections = append(r.sections, section{value, sectionTitle(key, rank)})
	case f == bodyField && r.s.nodes[value].kind == object && r.first(value, "description", "descriptionHtml") != 0:
		r.members(value, r.member) // Lever keeps the texts of a posting in its "content"
	case f > fields:
		r.places = append(r.places, place{value, f})
	case r.better(f, rank, key, value):
		r.best[f] = pick{value, rank, view(key)}
	}
}

// category collects a member of Lever's "categories", and of Personio's "additionalOffices".
func (r *record) category(key []byte, value int32) {
	switch f, rank := fieldOf(key); {
	case f == placeField:
		r.places = append(r.places, place{value, f})
	case f == employmentField && r.best[f].node == 0:
		r.best[f] = pick{value, rank, view(key)}
	}
}

// better says whether a value is to be taken for the field: a name of lower rank wins, but an empty string never over a full one under
// another name.
func (r *record) better(f field, rank int8, key []byte, value int32) bool {
	had := r.best[f]
	if had.node == 0 || had.name == string(key) {
		return true
	}
	if a, b := r.empty(had.node), r.empty(value); a != b {
		return a
	}
	return rank <= had.rank
}

// has says whether the record has a value for one of the fields.
func (r *record) has(list ...field) bool {
	return slices.ContainsFunc(list, func(f field) bool { return r.best[f].node != 0 })
}

// placed says whether the record says where the job is done, by more than an address, which an employer has too.
func (r *record) placed() bool {
	return slices.ContainsFunc(r.places, func(p place) bool { return p.what != addressField && p.what != customField })
}

// known says whether the object has anything of a posting: else it is no record at all.
func (r *record) known() bool { return r.has(titleField, bodyField, partsField) }

// full says whether the object has a posting's text.
func (r *record) full() bool {
	body := r.best[bodyField].node
	return body != 0 && r.s.nodes[body].kind == str && !r.empty(body) || r.has(partsField)
}

// signed says whether the object has more of a posting than a title and a text: other things have those too.
func (r *record) signed() bool {
	return r.has(employerField, urlField, applyField, postedField, validField, employmentField, payField, payMinField) || r.placed()
}

// doubted says whether the object has other members than postings have, and no field that they alone have: a package.json has a name and a
// description, a site's configuration an address beside them.
func (r *record) doubted() bool {
	if r.has(employerField, applyField, validField, employmentField, payField, payMinField, partsField, listsField) || len(r.sections) > 0 || r.placed() {
		return false
	}
	other := false
	r.members(r.root, func(key []byte, _ int32) {
		f, _ := fieldOf(key)
		other = other || f == noField && string(key) != "@context" && string(key) != "@type"
	})
	return other && !r.structured()
}

// fill sets the document's fields and its body. The error, nil where there is a body, says what a record without one lacks.
func (r *record) fill(d *Document) *Error {
	r.fields(d)
	return r.body(d)
}

// fields sets the document's fields other than the body.
func (r *record) fields(d *Document) {
	d.Record = true
	r.titleOfLever()
	text := func(f field) Text { return r.text(r.best[f].node).trim() }
	d.ID = r.id()
	d.Title = text(titleField)
	d.Employer = text(employerField)
	if d.URL = r.url(); !d.URL.Present() {
		d.URL = text(applyField)
	}
	d.ApplyRoute = d.URL.Present() || r.answered()
	d.Closed = r.closed()
	d.DatePosted, d.ValidThrough = r.date(postedField), r.date(validField)
	if r.best[employmentField].name != "type" || !anyType(text(employmentField).String) {
		d.EmploymentType = text(employmentField)
	}
	d.Language = r.language()
	d.Pay = r.pay()
	d.Locations = r.locations()
	if r.structured() {
		d.Properties = r.properties()
	}
}

// titleOfLever takes "text", which elsewhere is the body, for the title of a record that has a description and no title, as Lever's have.
func (r *record) titleOfLever() {
	if b := r.best[bodyField]; b.node != 0 && r.best[titleField].node == 0 && b.name != "text" {
		if n := r.first(r.root, "text"); n != 0 {
			r.best[titleField] = pick{node: n, name: "text"}
		}
	}
}

// url is the address of the posting; of Lever's "urls" it is that of the page that shows it.
func (r *record) url() Text {
	n := r.best[urlField].node
	if n != 0 && r.s.nodes[n].kind == object {
		n = r.first(n, "show", "list")
	}
	return r.text(n).trim()
}

// id is the record's own id; of schema.org's PropertyValue it is the value.
func (r *record) id() string {
	n := r.best[idField].node
	if n != 0 && r.s.nodes[n].kind == object {
		n = r.first(n, "value", "name")
	}
	return r.text(n).trim().String
}

// anyType says whether a "type" is that of the record, as with WordPress, and not that of the employment.
func anyType(s string) bool {
	switch strings.ToLower(s) {
	case "job", "jobs", "post", "posting", "job_posting", "jobposting", "job_listing":
		return true
	}
	return false
}

// date is the text of a field that holds a day. Seconds and milliseconds since 1970 stand for their day. Beside Workday's "Posted 30+ Days
// Ago" its "startDate" has the day, which elsewhere is that on which the work begins.
func (r *record) date(f field) Text {
	n := r.best[f].node
	if n == 0 {
		return Text{}
	}
	t := r.text(n).trim()
	switch {
	case r.s.nodes[n].kind != str && r.s.nodes[n].kind != number:
		return Text{}
	case strings.HasPrefix(t.String, "Posted "):
		return r.text(r.best[startField].node).trim()
	}
	if day := dayOf(t.String); day != "" {
		return r.whole(n, day)
	}
	if r.s.nodes[n].kind == number {
		return Text{}
	}
	return t
}

// dayOf is the day, in UTC, of seconds or milliseconds since 1970, of this century; empty for what is neither.
func dayOf(s string) string {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return ""
	}
	const first, last = 946_684_800, 4_102_444_800 // 2000 and 2100
	if n >= first*1000 && n < last*1000 {
		n /= 1000
	}
	if n < first || n >= last {
		return ""
	}
	return time.Unix(n, 0).UTC().Format(time.DateOnly)
}

// language is the declared language: "en-GB", or the code of an object such as {"code":"en"}.
func (r *record) language() Text {
	n := r.best[languageField].node
	if n != 0 && r.s.nodes[n].kind == object {
		n = r.first(n, "code", "alternateName", "name")
	}
	return r.text(n).trim()
}
