package source

import "strings"

// closed says whether the record says of itself that nobody can apply: by a word ("status: filled") or by yes and no ("open: false").
func (r *record) closed() bool {
	s := r.best[statusField]
	if s.node == 0 {
		s.node = r.state()
	}
	word := r.word(s.node)
	switch strings.ToLower(strings.TrimPrefix(s.name, "is")) {
	case "open":
		return word == "false" || word == "no"
	case "closed", "draft":
		return word == "true" || word == "yes"
	}
	switch word {
	case "closed", "solved", "filled", "expired", "archived", "inactive", "draft", "unpublished", "cancelled", "canceled", "rejected":
		return true
	}
	return false
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
	return r.has(partsField, listsField) || r.best[idField].name == "shortcode"
}
