package source

import (
	"path/filepath"
	"strings"
)

// markdown reads a Markdown or MDX file as one document. Front matter is no part of its body.
func (in *input) markdown(b []byte) {
	cs, mark := byMark(b)
	if mark == 0 {
		cs = byCodePage(b)
	}
	d := in.document(b, cs, mark)
	d.Format = Markdown
	if cs != nil {
		whole := d.Body
		d.decoded = &whole
	}
	if !in.frontMatter(d, true) {
		return
	}
	if strings.EqualFold(filepath.Ext(in.path), ".mdx") {
		d.Body = d.Body.cut(modules(d.Body.String), len(d.Body.String))
	}
	if strings.Trim(d.Body.String, blanks) == "" {
		in.fail(&Error{Message: "holds front matter and no text", Hint: "write the posting below the second ---"})
		return
	}
	in.index++
	in.yield(d, nil)
}

// modules is the index behind the imports and exports that an MDX file begins with.
func modules(s string) int {
	at := 0
	for line := range strings.Lines(s) {
		if !strings.HasPrefix(line, "import ") && !strings.HasPrefix(line, "export ") && strings.Trim(line, blanks) != "" {
			break
		}
		at += len(line)
	}
	return at
}
