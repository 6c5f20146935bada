package source

import (
	"cmp"
	"slices"
	"strings"
)

// place is a value about where the job is done.
type place struct {
	node int32
	what field
}

// locations are the places of the record in its order, each once. City, region and country of the record itself count only
// where nothing else names a place, and so does its address, but for where the place is called no more than an office.
func (r *record) locations() []Text {
	var list, own []Text
	add := func(t Text) {
		if t = t.trim(); !t.Present() || strings.HasSuffix(t.String, " Locations") { // Workday's lists count them
			return
		}
		if !slices.ContainsFunc(list, func(had Text) bool { return had.String == t.String }) {
			list = append(list, t)
		}
	}
	slices.SortStableFunc(r.places, func(a, b place) int { return cmp.Compare(a.what, b.what) }) // city, region, country
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
