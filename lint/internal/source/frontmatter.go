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
	roots, fault := m.parse(d.Body.String, m.from, m.to)
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
	if named {
		in.said(d, roots[0])
	}
	d.Body = d.Body.cut(m.end, len(d.Body.String))
	return true
}

// said gives a document the fields of a record that stands in its own text.
func (in *input) said(d *Document, b *branch) {
	j := in.statementOf(d)
	j.begin(cursor{pos: finding.Position{Line: 1, Column: 1}})
	said := *d
	j.planted(b).fields(&said)
	said.Body = Text{}
	if j.decoded != nil {
		said.through(j.decoded.Map)
	}
	said.Body, said.Record, said.fields = d.Body, d.Record, quoted
	*d = said
}

// matter is where the front matter of a text stands. Without any it has no parse.
type matter struct {
	from, to int // its content
	end      int // behind its last line
	parse    func(text string, from, end int) ([]*branch, *Error)
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
