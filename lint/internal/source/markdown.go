package source

import (
	"strings"
)

// markdown reads a Markdown file as one document. Front matter is no part of its body; the simple values in it are fields.
func (in *input) markdown(b []byte) {
	cs, mark := byMark(b)
	d := in.document(b, cs, mark)
	d.Format = Markdown
	if cs != nil {
		whole := d.Body
		d.decoded = &whole
	}
	if end := frontMatter(d.Body.String); end > 0 {
		d.frontMatter(d.Body.cut(0, end))
		d.Body = d.Body.cut(end, len(d.Body.String))
	}
	if strings.Trim(d.Body.String, blanks) == "" {
		in.fail(&Error{Message: "holds front matter and no text", Hint: "write the posting below the second ---"})
		return
	}
	in.index++
	in.yield(d, nil)
}

// frontMatter is the index after the YAML block at the start of a text, 0 if there is none. The block starts with a line "---" and
// ends with one, or with "...".
func frontMatter(s string) int {
	at, first := 0, true
	for line := range strings.Lines(s) {
		at += len(line)
		bare := strings.TrimRight(line, blanks)
		switch {
		case first && bare != "---":
			return 0
		case first:
			first = false
		case bare == "---" || bare == "...":
			return at
		}
	}
	return 0
}

// frontMatter sets the fields of which the block holds a plain value on the line of its name. It is no YAML reader: lists and nested values
// are left alone.
func (d *Document) frontMatter(block Text) {
	var ranks [fields]int8
	at := 0
	for line := range strings.Lines(block.String) {
		start := at
		at += len(line)
		name, rest, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(name, " ") || strings.HasPrefix(name, "\t") || strings.HasPrefix(name, "#") {
			continue
		}
		end := start + len(line)
		value := block.cut(end-len(rest), end).trim().unquoted()
		f, rank := fieldOf([]byte(name))
		if !value.Present() || strings.ContainsAny(value.String[:1], "[{|>&*") || f < fields && ranks[f] != 0 && ranks[f] <= rank+1 {
			continue
		}
		if f < fields {
			ranks[f] = rank + 1
		}
		d.set(f, value)
	}
}

// set puts a value into a field.
func (d *Document) set(f field, t Text) {
	switch f {
	case idField:
		d.ID = t.String
	case titleField:
		d.Title = t
	case employerField:
		d.Employer = t
	case urlField, applyField:
		d.URL, d.ApplyRoute = t, true
	case payField:
		d.Pay = t
	case postedField:
		d.DatePosted = t
	case validField:
		d.ValidThrough = t
	case employmentField:
		d.EmploymentType = t
	case languageField:
		d.Language = t
	case placeField, cityField:
		d.Locations = append(d.Locations, t)
	}
}

// unquoted is the text without the quotes around it.
func (t Text) unquoted() Text {
	if n := len(t.String); n >= 2 && t.String[0] == t.String[n-1] && strings.IndexByte(`"'`, t.String[0]) >= 0 {
		return t.cut(1, n-1)
	}
	return t
}
