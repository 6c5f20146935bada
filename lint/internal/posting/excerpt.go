package posting

import (
	"html"
	"strings"

	"github.com/postlint/postlint/lint/internal/finding"
)

// Excerpt is what a reader sees of a span of the file.
//
// NOTE: a first version that other rooms can build on.
func (p *Posting) Excerpt(s finding.Span) string {
	c := p.Doc.Chunk
	a, b := max(0, s.Start-c.Base), min(len(c.Src), s.End-c.Base)
	if a >= b {
		return ""
	}
	return strings.Join(strings.Fields(html.UnescapeString(string(c.Src[a:b]))), " ")
}
