package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Property is one value of the structured data that a document was read from: JSON-LD or microdata with the names of
// https://schema.org/JobPosting.
type Property struct {
	// Path leads to the value, names joined by points: "baseSalary.value.unitText". The elements of a list share one path.
	Path string
	Kind PropertyKind
	// Value is the value as it is written, the first 200 bytes of long ones. Of an object it is the first value in it, for
	// brackets say nothing to a reader.
	Value Text
	// Names are those of an object's members that hold something.
	Names []string
}

// PropertyKind is the kind of a property's value. Microdata knows objects and texts alone.
type PropertyKind string

// The kinds of values.
const (
	TextProperty    PropertyKind = "text"
	NumberProperty  PropertyKind = "number"
	BooleanProperty PropertyKind = "boolean"
	ObjectProperty  PropertyKind = "object"
)

// Bounds of what is kept of structured data.
const (
	longProperty  = 200  // bytes of a value
	maxProperties = 2000 // more than the largest real posting has, one with 300 places
	maxPath       = 4    // names in a path
)

// structuredNames are the properties of a JobPosting that are kept: those that search engines read.
var structuredNames = [...]string{
	"title", "description", "datePosted", "validThrough", "employmentType", "hiringOrganization", "jobLocation", "jobLocationType",
	"applicantLocationRequirements", "baseSalary", "identifier", "directApply", "educationRequirements", "experienceRequirements",
	"experienceInPlaceOfEducation", "url",
}

// structured says whether the record is a JobPosting by its own word.
func (r *record) structured() bool {
	if r.stated {
		return true
	}
	n := r.first(r.root, "@type")
	return n != 0 && strings.Contains(r.text(n).String, "JobPosting")
}

// properties are what the structured data says, in its order. Nothing and empty strings are no values.
func (r *record) properties() []Property {
	var list []Property
	r.members(r.root, func(key []byte, value int32) {
		name := strings.TrimPrefix(string(key), "schema:")
		for _, known := range structuredNames {
			if name == known {
				list = r.property(list, name, value, 1)
			}
		}
	})
	return list
}

// property adds a value and what it holds. The depth is how many names the path has.
func (r *record) property(list []Property, path string, n int32, depth int) []Property {
	v := &r.s.nodes[n]
	if len(list) >= maxProperties || v.kind == null || r.empty(n) {
		return list
	}
	switch v.kind {
	case array:
		r.elements(n, func(e int32) { list = r.property(list, path, e, depth) })
	case object:
		own := len(list)
		list = append(list, Property{Path: path, Kind: ObjectProperty, Value: r.leading(n)})
		r.members(n, func(key []byte, value int32) {
			name := strings.TrimPrefix(string(key), "schema:")
			if r.s.nodes[value].kind == null || r.empty(value) || strings.HasPrefix(name, "@") {
				return
			}
			list[own].Names = append(list[own].Names, name)
			if depth < maxPath {
				list = r.property(list, path+"."+name, value, depth+1)
			}
		})
	case str:
		list = append(list, Property{Path: path, Kind: TextProperty, Value: r.scalar(n)})
	case number:
		list = append(list, Property{Path: path, Kind: NumberProperty, Value: r.scalar(n)})
	case boolTrue, boolFalse:
		list = append(list, Property{Path: path, Kind: BooleanProperty, Value: r.scalar(n)})
	}
	return list
}

// scalar is the beginning of a value that holds no others.
func (r *record) scalar(n int32) Text {
	v := &r.s.nodes[n]
	if v.kind == boolTrue || v.kind == boolFalse {
		return r.whole(n, v.kind.String())
	}
	t := r.text(n).trim()
	if len(t.String) <= longProperty {
		return t
	}
	end := longProperty
	for !utf8.RuneStart(t.String[end]) {
		end--
	}
	return t.cut(0, end)
}

// leading is the first value in an object that holds no others and is no type; the object as it is written where it has none.
func (r *record) leading(obj int32) (found Text) {
	r.members(obj, func(key []byte, value int32) {
		if found.Present() || strings.HasPrefix(string(key), "@") || r.empty(value) {
			return
		}
		switch r.s.nodes[value].kind {
		case str, number, boolTrue, boolFalse:
			found = r.scalar(value)
		case object:
			found = r.leading(value)
		}
	})
	if v := &r.s.nodes[obj]; !found.Present() && v.end > v.start {
		found = r.whole(obj, strings.ToValidUTF8(string(r.s.b[v.start:min(v.end, v.start+longProperty)]), ""))
	}
	return found
}

// Page is what the page around structured data shows to readers.
type Page struct {
	Heading string // the text of the page's first <h1>, blanks folded
	// Letters is the page's text with nothing left of it but letters and digits, in lower case: what is parted by markup or
	// written with other blanks and marks is found in it all the same.
	Letters string
}

// Letters leaves nothing of a text but its letters and digits, in lower case, see Page.
func Letters(text string) string { return strings.Map(letterOrDigit, text) }

// letterOrDigit is a letter in lower case, or a digit; -1 for all else.
func letterOrDigit(r rune) rune {
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return unicode.ToLower(r)
	}
	return -1
}
