package source

import "strings"

// include reads the places in the list at a byte, to which the records of JSON:API (https://jsonapi.org/format/) point by their ids, as
// Teamtailor's do.
func (j *jsonText) include(at int) {
	j.s.reset(j.text)
	j.s.keep = true
	defer j.s.reset(j.text)
	if j.s.value(at, 0) < 0 {
		return
	}
	j.included = map[string]string{}
	r := j.rec
	r.elements(0, func(e int32) {
		attributes := r.first(e, "attributes")
		if attributes == 0 || r.text(r.first(e, "type")).String != "locations" {
			return
		}
		place := r.address(attributes)
		if !place.Present() {
			place = r.text(r.first(attributes, "name"))
		}
		j.included[r.text(r.first(e, "id")).String] = strings.Clone(place.String)
	})
}

// pointed adds to a document without places those that its record points to. Each stands for the id.
func (j *jsonText) pointed(d *Document) {
	r, data := j.rec, j.rec.root
	for _, name := range [...]string{"relationships", "locations", "data"} {
		if data = r.first(data, name); data == 0 {
			return
		}
	}
	if len(d.Locations) > 0 {
		return
	}
	r.elements(data, func(e int32) {
		id := r.first(e, "id")
		if id == 0 {
			return
		}
		if name := j.included[r.text(id).String]; name != "" {
			d.Locations = append(d.Locations, r.whole(id, name))
		}
	})
}
