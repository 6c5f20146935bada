package source

import (
	"fmt"
	"strconv"
	"strings"
)

// body sets the document's body and its format. The error, nil where there is a body, says what the record lacks.
func (r *record) body(d *Document) *Error {
	switch {
	case r.has(partsField) && !r.has(bodyField):
		d.Body, d.Format = r.titledParts(r.best[partsField].node), HTML
	case r.bodies != nil:
		d.Body = r.mappedBody()
		d.Format = r.format(d)
	default:
		d.Body = r.text(r.best[bodyField].node)
		d.Format = r.format(d)
	}
	r.frame(d)
	if d.bodyEmpty() {
		return r.lacks(d)
	}
	return nil
}

// lacks is the error of a record whose body is empty or not there.
func (r *record) lacks(d *Document) *Error {
	const both = "a record needs a title (looked for " + titleNames + ") and a description (looked for " + bodyNames + ")"
	e := &Error{Hint: `name the field that holds the posting's text "description" (looked for ` + bodyNames + `)`}
	switch name := r.best[bodyField].name; {
	case !r.known() && r.emptyList() != "":
		e.Message, e.Hint, e.Err = fmt.Sprintf("no postings: the list %q is empty", r.emptyList()), "", ErrNotPosting
	case !r.known():
		e.Message, e.Hint = "no posting in the record, which has "+r.names(), both
	case !d.Title.Present() && name == "":
		e.Message, e.Hint = "the record has neither a title nor a description", both
	case name == "":
		e.Message = fmt.Sprintf("the record %q has no description", d.Title.String)
	case !r.has(bodyField):
		return r.bodiless()
	case r.s.nodes[r.best[bodyField].node].kind != str:
		e.Message = fmt.Sprintf("the record's %q is %s, not a text", name, r.s.nodes[r.best[bodyField].node].kind)
	default:
		e.Message = fmt.Sprintf("the record's %q is empty", name)
		e.Hint = "write the posting's text into it, or take the record out"
	}
	return e
}

// emptyList is the name of an empty list that would hold the postings of an answer; empty where the record has none.
func (r *record) emptyList() (name string) {
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
