package lsp

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/postlint/postlint/lint"
)

// answerHover says what is found at a position, and gives the rules' pages.
func answerHover(ctx context.Context, s *server, d *document, raw json.RawMessage) (any, error) {
	p, a, err := request[positionParams](ctx, s, d, "textDocument/hover", raw)
	if err != nil {
		return nil, err
	}
	at := d.offset(p.Position)
	var said []string
	page := "" // of the first rule
	var all lint.Span
	for i := range a.items {
		x := &a.items[i]
		if at < x.span.Start || at > x.span.End {
			continue
		}
		if len(said) == 0 {
			all = x.span
			if r := a.space.conf.Book.Find(x.finding.Rule); r != nil {
				page = "\n\n---\n\n" + a.space.conf.Book.Page(r)
			}
		}
		all = all.Join(x.span)
		said = append(said, "**"+x.finding.Rule+"**: "+plainMarkdown(x.diagnostic.Message))
	}
	if len(said) == 0 {
		return nil, nil
	}
	return &hover{markup{"markdown", strings.Join(said, "\n\n") + page}, d.spanOf(all)}, nil
}

// plainMarkdown is a text that quotes a posting, as Markdown that shows it as it is.
func plainMarkdown(s string) string {
	return strings.NewReplacer("\\", "\\\\", "*", "\\*", "_", "\\_", "`", "\\`", "[", "\\[", "]", "\\]", "<", "&lt;", ">", "&gt;", "&", "&amp;", "!", "\\!", "#", "\\#").Replace(s)
}
