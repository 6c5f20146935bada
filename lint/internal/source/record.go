package source

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// record makes a document of one JSON object whose nodes a scanner holds.
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

// place is a value about where the job is done.
type place struct {
	node int32
	what field
}

// read collects the members of the object at a node. Of members of one name the last counts, as with encoding/json, and null
// is no value.
func (r *record) read(root int32) {
	r.root = root
	r.best = [fields]pick{}
	r.places, r.sections = r.places[:0], r.sections[:0]
	r.members(root, r.member)
	if r.best[bodyField].node == 0 && r.best[partsField].node == 0 {
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

func (r *record) empty(n int32) bool {
	v := &r.s.nodes[n]
	return v.kind == str && len(strings.TrimLeft(view(r.s.b[v.start:v.end]), blanks)) == 0
}

// members yields the keys, decoded, and values of an object; nothing for other values.
func (r *record) members(obj int32, yield func(key []byte, value int32)) {
	nodes := r.s.nodes
	if nodes[obj].kind != object {
		return
	}
	for i := obj + 1; i < nodes[obj].next; {
		k := &nodes[i]
		key := r.s.b[k.start:k.end]
		if k.escaped || k.broken || r.s.values != nil {
			key = []byte(r.s.text(i, 0).String)
		}
		yield(key, i+1)
		i = nodes[i+1].next
	}
}

// elements yields the elements of a list; the value itself where it is no list.
func (r *record) elements(list int32, yield func(value int32)) {
	nodes := r.s.nodes
	if nodes[list].kind != array {
		yield(list)
		return
	}
	for i := list + 1; i < nodes[list].next; i = nodes[i].next {
		yield(i)
	}
}

// whole is a text of our own words that stands for the bytes of a value, all of them.
func (r *record) whole(n int32, s string) Text {
	v := &r.s.nodes[n]
	m := Offset(r.base)
	m.Append(0, len(s), int(v.start), int(v.end-v.start), false)
	return Text{s, m}
}

// text is the text of a value: a string's, or a number's writing. Of an object it is that of the member that holds the words
// ("rendered" in WordPress, "name" in schema.org, "descriptor" in Workday), of a list that of its elements, joined.
func (r *record) text(n int32) Text {
	if n == 0 {
		return Text{}
	}
	switch v := &r.s.nodes[n]; v.kind {
	case str, number:
		return r.s.text(n, r.base)
	case object:
		return r.text(r.first(n, "rendered", "name", "display_name", "displayName", "label", "value", "descriptor"))
	case array:
		var parts []Text
		r.elements(n, func(e int32) {
			if t := r.text(e).trim(); t.Present() {
				parts = append(parts, t)
			}
		})
		return r.join(parts)
	}
	return Text{}
}

// first is the value of the first of the names that an object has a value by, 0 if none.
func (r *record) first(obj int32, names ...string) (found int32) {
	at := len(names)
	r.members(obj, func(key []byte, value int32) {
		for i, name := range names[:at] {
			if string(key) == name && r.s.nodes[value].kind != null && !r.empty(value) {
				found, at = value, i
				return
			}
		}
	})
	return found
}

// join puts texts in a row with ", " between them. A range of it leads to the part that it lies in, or to all from part to part.
func (r *record) join(parts []Text) Text {
	if len(parts) == 0 {
		return Text{}
	}
	if len(parts) == 1 {
		return parts[0]
	}
	a := assembly{m: Offset(r.base)}
	for i, p := range parts {
		if i > 0 {
			gap := max(0, p.Span(0, 1).Start-r.base-a.last)
			a.m.Append(a.b.Len(), len(", "), a.last, gap, false)
			a.b.WriteString(", ")
		}
		a.part(p)
	}
	return a.text()
}

// known says whether the object has anything of a posting: else it is no record at all.
func (r *record) known() bool {
	return r.best[titleField].node != 0 || r.best[bodyField].node != 0 || r.best[partsField].node != 0
}

// full says whether the object has a posting's text.
func (r *record) full() bool {
	body := r.best[bodyField].node
	return body != 0 && r.s.nodes[body].kind == str && !r.empty(body) || r.best[partsField].node != 0
}

// signed says whether the object has more of a posting than a title and a text: other things have those too.
func (r *record) signed() bool {
	for _, f := range [...]field{employerField, urlField, applyField, postedField, validField, employmentField, payField, payMinField} {
		if r.best[f].node != 0 {
			return true
		}
	}
	return slices.ContainsFunc(r.places, func(p place) bool { return p.what != addressField && p.what != customField })
}

// doubted says whether the object has other members than postings have, and no field that they alone have: a package.json has a name and a
// description, a site's configuration an address beside them.
func (r *record) doubted() bool {
	for _, f := range [...]field{employerField, applyField, validField, employmentField, payField, payMinField, partsField, listsField} {
		if r.best[f].node != 0 {
			return false
		}
	}
	if len(r.sections) > 0 || slices.ContainsFunc(r.places, func(p place) bool { return p.what != addressField && p.what != customField }) {
		return false
	}
	other := false
	r.members(r.root, func(key []byte, _ int32) {
		f, _ := fieldOf(key)
		other = other || f == noField && string(key) != "@context" && string(key) != "@type"
	})
	return other && !r.structured()
}

// fill sets the document's fields and its body. The error says what a record without a body lacks.
func (r *record) fill(d *Document) error {
	r.fields(d)
	return r.body(d)
}

// fields sets the document's fields other than the body.
func (r *record) fields(d *Document) {
	d.Record = true
	r.settle()
	text := func(f field) Text { return r.text(r.best[f].node).trim() }
	d.ID = r.id()
	d.Title = text(titleField)
	d.Employer = text(employerField)
	d.URL = text(urlField)
	if n := r.best[urlField].node; n != 0 && r.s.nodes[n].kind == object {
		d.URL = r.text(r.first(n, "show", "list")).trim()
	}
	if !d.URL.Present() {
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

// closed says whether the record says of itself that nobody can apply: by a word ("status: filled") or by yes and no ("open: false").
func (r *record) closed() bool {
	s := r.best[statusField]
	if s.node == 0 {
		if s.node = r.state(); s.node == 0 {
			return false
		}
	}
	v := &r.s.nodes[s.node]
	word := r.word(s.node)
	switch strings.ToLower(strings.TrimPrefix(s.name, "is")) {
	case "open":
		return word == "false" || word == "no"
	case "closed", "draft":
		return word == "true" || word == "yes"
	}
	switch word {
	case "closed", "solved", "filled", "expired", "archived", "inactive", "draft", "unpublished", "cancelled", "canceled", "rejected":
		return v.kind == str
	}
	return false
}

// word is a value in lower case and without blanks around it.
func (r *record) word(n int32) string {
	v := &r.s.nodes[n]
	switch v.kind {
	case boolTrue, boolFalse:
		return v.kind.String()
	case str, number:
		return strings.ToLower(strings.Trim(r.s.text(n, r.base).String, blanks))
	}
	return ""
}

// state is the record's "state" where that is one of the posting, as with Lever and Workable, and not one of a country; 0 where there is
// none.
func (r *record) state() int32 {
	for _, p := range r.places {
		if p.what == regionField && r.s.nodes[p.node].kind == str && stateOfPosting(r.word(p.node)) {
			return p.node
		}
	}
	return 0
}

// stateOfPosting says whether a word tells how far a posting has come.
func stateOfPosting(word string) bool {
	switch word {
	case "published", "internal", "pending", "open", "active", "live", "public", "closed", "archived", "draft", "rejected", "filled", "expired":
		return true
	}
	return false
}

// answered says whether the record has the shape of an applicant tracking system's answer, which has a page to apply on for each posting
// even where the answer does not name it.
func (r *record) answered() bool {
	return r.best[partsField].node != 0 || r.best[listsField].node != 0 || r.best[idField].name == "shortcode"
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

// settle decides names that mean one thing in one system and another in the next: "text" is the title where the record has a
// description and no title, as with Lever; a body that is an object or list is none.
func (r *record) settle() {
	if b := r.best[bodyField]; b.node != 0 && r.best[titleField].node == 0 && b.name != "text" {
		if n := r.first(r.root, "text"); n != 0 {
			r.best[titleField] = pick{node: n, name: "text"}
		}
	}
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

// locations are the places of the record in its order, each once. City, region and country of the record itself count only
// where nothing else names a place, and so does its address, but for where the place is called no more than an office.
func (r *record) locations() []Text {
	var list, own []Text
	add := func(t Text) {
		if t = t.trim(); !t.Present() || strings.HasSuffix(t.String, " Locations") { // Workday's lists count them
			return
		}
		for _, had := range list {
			if had.String == t.String {
				return
			}
		}
		list = append(list, t)
	}
	slices.SortStableFunc(r.places, func(a, b place) int { return int(a.what) - int(b.what) }) // city, region, country
	for _, p := range r.places {
		switch p.what {
		case placeField:
			r.eachPlace(p.node, func(e int32) { add(r.place(e)) })
		case cityField, regionField, countryField:
			if t := r.text(p.node).trim(); t.Present() && !(p.what == regionField && stateOfPosting(strings.ToLower(t.String))) {
				own = append(own, t)
			}
		}
	}
	if len(list) == 0 {
		add(r.join(own))
	}
	for _, t := range r.addresses(list) {
		add(t)
	}
	if n := r.anywhere(); n != 0 {
		add(r.whole(n, "Remote"))
	}
	return list
}

// eachPlace yields the places in a value: the elements of a list, which in XML are elements of one name.
func (r *record) eachPlace(n int32, yield func(int32)) {
	listed := false
	if r.feed {
		r.members(n, func(key []byte, value int32) {
			if f, _ := fieldOf(key); f == placeField {
				listed = true
				yield(value)
			}
		})
	}
	if !listed {
		r.elements(n, yield)
	}
}

// addresses are the addresses of the record that its places lack: all where none is named, or one is called no more than an office; of
// remote work the country alone, for the city is but that of the team.
func (r *record) addresses(list []Text) (found []Text) {
	office, remote := len(list) == 0, false
	for _, t := range list {
		office = office || unnamed(t.String)
		remote = remote || strings.EqualFold(t.String, "remote")
	}
	if !office && !remote {
		return nil
	}
	for _, p := range r.places {
		if p.what != addressField {
			continue
		}
		r.elements(p.node, func(e int32) {
			postal := r.first(e, "postalAddress")
			if office || postal != 0 && r.first(postal, "addressLocality") == 0 {
				found = append(found, r.place(e))
			}
		})
	}
	return found
}

// unnamed says whether the name of a place does not say where it is: "Acme HQ", "Main office".
func unnamed(name string) bool {
	switch last := name[strings.LastIndexAny(name, " -(")+1:]; strings.ToLower(last) {
	case "hq", "headquarters", "headquarter", "office", "offices", "campus", "zentrale", "hauptsitz", "siège":
		return true
	}
	return false
}

// anywhere is the value that says that the job is done from anywhere, 0 where none does. A word for the kind of workplace goes before a
// flag: Ashby calls jobs remote that it calls hybrid beside that.
func (r *record) anywhere() (found int32) {
	for _, p := range r.places {
		switch p.what {
		case remoteField:
			if r.onSite(p.node) {
				return 0
			}
			if found == 0 && r.remote(p.node) {
				found = p.node
			}
		case placeField:
			r.elements(p.node, func(e int32) {
				if flag := r.first(e, "remote", "is_remote", "isRemote", "telecommuting", "workplace_type", "workplaceType"); flag != 0 && found == 0 && r.remote(flag) {
					found = flag
				}
			})
		case customField:
			r.elements(p.node, func(e int32) {
				name := strings.ToLower(r.text(r.first(e, "name")).String)
				if value := r.first(e, "value"); value != 0 && found == 0 && strings.Contains(name, "workplace") && r.remote(value) {
					found = value
				}
			})
		}
	}
	return found
}

// remote says whether a flag such as "remote": true, "workplaceType": "remote" or schema.org's "TELECOMMUTE" says that the job
// is done from anywhere.
func (r *record) remote(n int32) bool {
	if r.s.nodes[n].kind == str {
		switch r.word(n) {
		case "remote", "fully", "fully remote", "fully_remote", "100% remote", "remote only", "remote_only", "telecommute", "work from home", "true", "yes", "ja", "oui", "1":
			return true
		}
		return false
	}
	return r.s.nodes[n].kind == boolTrue
}

// onSite says whether a word calls for work at a place, if not always.
func (r *record) onSite(n int32) bool {
	if r.s.nodes[n].kind != str {
		return false
	}
	switch r.word(n) {
	case "hybrid", "hybrid remote", "onsite", "on-site", "on_site", "on site", "in office", "in-office", "office":
		return true
	}
	return false
}

// place is the text of a place: a string, or an object with a name or an address.
func (r *record) place(n int32) Text {
	if r.s.nodes[n].kind != object {
		return r.text(n)
	}
	called := r.text(r.first(n, "fullLocation", "location", "location_str", "display_name", "displayName", "descriptor")).trim()
	if called.Present() && !unnamed(called.String) {
		return called
	}
	at := r.address(n)
	switch {
	case called.Present() && at.Present() && called.String != at.String:
		return r.join([]Text{called, at})
	case called.Present():
		return called
	case at.Present():
		return at
	}
	return r.text(r.first(n, "name", "text", "label", "value"))
}

// address is the text of the address that an object is or holds.
func (r *record) address(n int32) Text {
	locality := r.first(n, "addressLocality", "city", "locality") != 0
	if a := r.first(n, "address", "postalAddress"); a != 0 && !(locality && r.s.nodes[a].kind == str) { // beside a city it is a street
		if t := r.place(a); t.Present() {
			return t
		}
	}
	var parts []Text
	for _, part := range [][]string{
		{"addressLocality", "city", "locality"},
		{"addressRegion", "region", "state", "province"},
		{"addressCountry", "country", "countryCode"},
	} {
		if t := r.text(r.first(n, part...)).trim(); t.Present() {
			parts = append(parts, t)
		}
	}
	return r.join(parts)
}

// body sets the document's body and its format.
func (r *record) body(d *Document) error {
	if n := r.best[partsField].node; n != 0 && r.best[bodyField].node == 0 {
		d.Body, d.Format = r.titledParts(n), HTML
	} else {
		d.Body = r.text(r.best[bodyField].node)
		if r.bodies != nil {
			d.Body = r.mappedBody()
		}
		d.Format = r.format(d)
	}
	r.frame(d)
	if !d.bodyEmpty() {
		return nil
	}
	e := &Error{Hint: `name the field that holds the posting's text "description" (looked for ` + bodyNames + `)`}
	switch name := r.best[bodyField].name; {
	case !r.known() && r.hollow() != "":
		e.Message, e.Hint, e.Err = fmt.Sprintf("no postings: the list %q is empty", r.hollow()), "", ErrNotPosting
	case !r.known():
		e.Message = "no posting in the record, which has " + r.names()
		e.Hint = "a record needs a title (looked for " + titleNames + ") and a description (looked for " + bodyNames + ")"
	case !d.Title.Present() && name == "":
		e.Message = "the record has neither a title nor a description"
		e.Hint = "a record needs a title (looked for " + titleNames + ") and a description (looked for " + bodyNames + ")"
	case name == "":
		e.Message = fmt.Sprintf("the record %q has no description", d.Title.String)
	case r.best[bodyField].node == 0:
		return r.bodiless()
	case r.s.nodes[r.best[bodyField].node].kind != str:
		e.Message = fmt.Sprintf("the record's %q is %s, not a text", name, r.s.nodes[r.best[bodyField].node].kind)
	default:
		e.Message = fmt.Sprintf("the record's %q is empty", name)
		e.Hint = "write the posting's text into it, or take the record out"
	}
	return e
}

// hollow is the name of an empty list that would hold the postings of an answer; empty where the record has none.
func (r *record) hollow() (name string) {
	r.members(r.root, func(key []byte, value int32) {
		if holds, _ := wraps(string(key)); holds && r.s.nodes[value].kind == array && r.s.nodes[value].next == value+1 && name == "" {
			name = string(key)
		}
	})
	return name
}

// names are the names of the record's members, for a message.
func (r *record) names() string {
	var names []string
	r.members(r.root, func(key []byte, _ int32) { names = append(names, strconv.Quote(string(key))) })
	if len(names) == 0 {
		return "nothing in it"
	}
	if len(names) > mostNames {
		names = append(names[:mostNames], "…")
	}
	return strings.Join(names, ", ")
}

// bodyEmpty says whether the body holds nothing that a reader sees, as "<p></p>". Only of short ones is that in doubt.
func (d *Document) bodyEmpty() bool {
	s := d.Body
	if d.Format == HTML && len(s.String) < 300 {
		s = s.visible()
	}
	return strings.Trim(s.String, blanks) == ""
}

// format is the format that the record or the field's name states, else what the body looks like. A body that looks like
// nothing but escaped HTML is decoded once more, or twice.
func (r *record) format(d *Document) Format {
	if r.mapping != nil && r.mapping.Format != "" {
		if f := r.mapping.Format; f != HTML || !escapedHTML(d.Body.String) || hasTags(d.Body.String) {
			return f
		}
	}
	switch f := r.text(r.best[formatField].node); strings.ToLower(f.String) {
	case "html", "text/html":
		return HTML
	case "text", "plain", "text/plain", "txt":
		return Plain
	case "markdown", "md", "text/markdown":
		return Markdown
	case "scraped":
		return Scraped
	}
	if r.page {
		return HTML
	}
	switch r.best[bodyField].rank {
	case 0:
		return HTML
	case 7:
		return Plain
	}
	switch s := d.Body.String; {
	case hasTags(s):
		return HTML
	case escapedHTML(s):
		d.unescape()
		return HTML
	case escapedHTML(onceMore(s)):
		d.unescape()
		d.unescape()
		return HTML
	case r.markup() && hasReference(s):
		return HTML
	case isMarkdown(s):
		return Markdown
	}
	return Plain
}

// markup says whether the record's texts are HTML by the word of those who defined it: in feeds, and with schema.org. A text without tags
// may hold character references then.
func (r *record) markup() bool { return r.feed || r.first(r.root, "@type") != 0 }

// unescape undoes a layer of the escapes of the whole body.
func (d *Document) unescape() {
	d.Body = d.Body.unescaped()
	d.Escaped++
}

// onceMore undoes the escapes of ampersands in a text in which brackets are escaped twice.
func onceMore(s string) string {
	if !strings.Contains(s, "&amp;lt;") {
		return ""
	}
	return strings.ReplaceAll(s, "&amp;", "&")
}
