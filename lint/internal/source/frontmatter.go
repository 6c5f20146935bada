package source

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/finding"
)

// frontMatter takes the front matter from the body of a file and makes fields of it. That of a Markdown file must be sound: a fault is
// said, and the rest is read. It returns false where the reader of the documents has enough.
func (in *input) frontMatter(d *Document, markdown bool) bool {
	m := matterOf(d.Body.String)
	if m.parse == nil {
		return true
	}
	roots, fault := m.parse(d.Body.String, m.from, m.to, in.opts)
	if !m.named(d.Body.String) {
		return true
	}
	named := len(roots) > 0 && roots[0].kind == object && len(roots[0].kids) > 0
	switch {
	case fault != nil && markdown:
		fault.Message = "in the front matter: " + fault.Message
		if !in.fail(fault) {
			return false
		}
	case !named:
		return true
	}
	rest := d.Body.cut(m.end, len(d.Body.String))
	if named {
		if own := in.said(d, roots[0]); strings.Trim(rest.String, blanks) == "" && own.Body.Present() {
			d.Body, d.Format, d.text = own.Body, own.Format, quoted
			if markdown && d.Format == Plain {
				d.Format = Markdown
			}
			return true
		}
	}
	d.Body = rest
	return true
}

// recordMatter takes the front matter from the body of a record that is a whole Markdown file, and gives the record those of its fields
// that it lacks. One that cannot be parsed is no part of the text either; one that nothing follows is all the text that there is.
func (in *input) recordMatter(d *Document) {
	m := matterOf(d.Body.String)
	if m.parse == nil || !m.named(d.Body.String) || strings.Trim(d.Body.String[m.end:], blanks) == "" {
		return
	}
	roots, fault := m.parse(d.Body.String, m.from, m.to, in.opts)
	if fault == nil && len(roots) > 0 && roots[0].kind == object {
		own := *d
		in.said(&own, roots[0])
		for _, f := range [...]struct{ to, from *Text }{
			{&d.Title, &own.Title},
			{&d.Pay, &own.Pay},
			{&d.Employer, &own.Employer},
			{&d.URL, &own.URL},
			{&d.DatePosted, &own.DatePosted},
			{&d.ValidThrough, &own.ValidThrough},
			{&d.EmploymentType, &own.EmploymentType},
			{&d.Language, &own.Language},
		} {
			if !f.to.Present() {
				*f.to = *f.from
			}
		}
		if len(d.Locations) == 0 {
			d.Locations = own.Locations
		}
		d.ApplyRoute = d.ApplyRoute || own.ApplyRoute
		d.Closed = d.Closed || own.Closed
	}
	d.Body = d.Body.cut(m.end, len(d.Body.String))
}

// said gives a document the fields of a record that stands in its own text, and returns the record with its own body, if it has one.
func (in *input) said(d *Document, b *branch) Document {
	j := in.statementOf(d)
	j.begin(cursor{pos: finding.Position{Line: 1, Column: 1}})
	said := *d
	r := j.planted(b)
	r.fields(&said)
	if said.Body = (Text{}); r.body(&said) != nil {
		said.Body = Text{}
	}
	if j.decoded != nil {
		said.through(j.decoded.Map)
	}
	own := said
	said.Body, said.Format, said.Escaped, said.Record, said.fields = d.Body, d.Format, d.Escaped, d.Record, quoted
	*d = said
	return own
}

// matter is where the front matter of a text stands. Without any it has no parse.
type matter struct {
	from, to int // its content
	end      int // behind its last line
	parse    branchReader
}

// matterOf finds the front matter at the start of a text: YAML between lines "---", of which the last may be "...", or TOML between
// lines "+++".
func matterOf(s string) matter {
	var m matter
	at, fence := 0, ""
	for line := range strings.Lines(s) {
		start := at
		at += len(line)
		bare := strings.TrimRight(line, blanks)
		switch {
		case fence == "" && bare != "---" && bare != "+++":
			return matter{}
		case fence == "":
			fence, m.from = bare, at
		case bare == fence || fence == "---" && bare == "...":
			m.to, m.end, m.parse = start, at, yamlBranches
			if fence == "+++" {
				m.parse = tomlBranches
			}
			return m
		}
	}
	return matter{}
}

// named says whether the first line begins with a name, as front matter does, and not a text between two rules.
func (m matter) named(s string) bool {
	line, _, _ := strings.Cut(strings.TrimLeft(s[m.from:m.to], blanks), "\n")
	name, _, ok := strings.Cut(line, ":")
	if !ok {
		name, _, ok = strings.Cut(line, "=")
	}
	name = strings.Trim(name, blanks)
	return ok && name != "" && !strings.ContainsAny(name, " .,")
}
