package lsp

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"

	"github.com/postlint/postlint/lint"
)

// answerSymbols gives the postings of a document and their sections.
func answerSymbols(ctx context.Context, s *server, d *document, _ json.RawMessage) (any, error) {
	a, err := s.look(ctx, d)
	if err != nil {
		return nil, err
	}
	_, shift := d.content()
	symbols := []documentSymbol{}
	for _, r := range a.results {
		symbols = append(symbols, d.symbol(r, shift))
	}
	s.mu.Lock()
	nested := s.client.TextDocument.DocumentSymbol.Hierarchical
	s.mu.Unlock()
	if nested {
		return symbols, nil
	}
	flat := []symbolInformation{}
	for i := range symbols {
		x := &symbols[i]
		flat = append(flat, symbolInformation{x.Name, x.Kind, location{d.uri, x.Range}, ""})
		for k := range x.Children {
			flat = append(flat, symbolInformation{x.Children[k].Name, x.Children[k].Kind, location{d.uri, x.Children[k].Range}, x.Name})
		}
	}
	return flat, nil
}

// symbol is a posting with its sections: each reaches from its heading to the next one.
func (d *document) symbol(r *lint.Result, shift int) documentSymbol {
	whole := moved(lint.Span{Start: r.Base, End: r.Base + len(r.Src)}, shift)
	first := d.spanOf(lint.Span{Start: whole.Start, End: whole.Start})
	root := documentSymbol{Name: cmp.Or(r.Title, "untitled posting"), Kind: symbolModule, Range: d.spanOf(whole), SelectionRange: first}
	type section struct {
		span       lint.Span
		name, kind string
	}
	var list []section
	for i := range r.Facts.Sections {
		if x := &r.Facts.Sections[i]; x.Heading != "" && x.Heading != r.Title {
			list = append(list, section{moved(x.Span, shift), x.Heading, x.ID})
		}
	}
	slices.SortStableFunc(list, func(a, b section) int { return cmp.Compare(a.span.Start, b.span.Start) })
	for i, x := range list {
		end := whole.End
		if i+1 < len(list) {
			end = list[i+1].span.Start
		}
		full := lint.Span{Start: x.span.Start, End: max(x.span.End, end)}
		root.Children = append(root.Children, documentSymbol{Name: x.name, Detail: x.kind, Kind: symbolString, Range: d.spanOf(full), SelectionRange: d.spanOf(x.span)})
	}
	return root
}
