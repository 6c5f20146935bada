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
	var parts []string
	var all lint.Span
	for i := range a.items {
		x := &a.items[i]
		if at < x.span.Start || at > x.span.End {
			continue
		}
		if len(parts) == 0 {
			all = x.span
		}
		all = all.Join(x.span)
		parts = append(parts, "**"+x.finding.Rule+"**: "+plainMarkdown(x.diagnostic.Message))
		if r := a.space.conf.Book.Find(x.finding.Rule); r != nil && len(parts) == 1 {
			parts = append(parts, "---\n\n"+a.space.conf.Book.Page(r))
		}
	}
	if len(parts) == 0 {
		return nil, nil
	}
	return &hover{markup{"markdown", strings.Join(ordered(parts), "\n\n")}, d.spanOf(all)}, nil
}

// ordered puts what is found before the page of the first rule.
func ordered(parts []string) []string {
	var said, page []string
	for _, p := range parts {
		if strings.HasPrefix(p, "---") {
			page = append(page, p)
		} else {
			said = append(said, p)
		}
	}
	return append(said, page...)
}

// plainMarkdown is a text that quotes a posting, as Markdown that shows it as it is.
func plainMarkdown(s string) string {
	return strings.NewReplacer("\\", "\\\\", "*", "\\*", "_", "\\_", "`", "\\`", "[", "\\[", "]", "\\]", "<", "&lt;", ">", "&gt;", "&", "&amp;", "!", "\\!", "#", "\\#").Replace(s)
}
