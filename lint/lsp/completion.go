package lsp

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"github.com/postlint/postlint/lint"
)

// longComment is how many bytes before the cursor the beginning of a comment is looked for.
const longComment = 500

// answerCompletion completes the comments that silence rules: their first word, and the rules that they name. Rules of which
// something is found in the document stand first.
func answerCompletion(ctx context.Context, s *server, d *document, raw json.RawMessage) (any, error) {
	p, a, err := request[positionParams](ctx, s, d, "textDocument/completion", raw)
	if err != nil {
		return nil, err
	}
	items := []completionItem{}
	at := d.offset(p.Position)
	word, first, ok := comment(d.text[max(0, at-longComment):at])
	if !ok {
		return items, nil
	}
	over := d.spanOf(lint.Span{Start: at - len(word), End: at})
	if first {
		for _, form := range lint.IgnoreForms() {
			items = append(items, completionItem{Label: form.Name, Kind: kindKeyword, Detail: form.Meaning, Edit: textEdit{over, form.Name}})
		}
		return items, nil
	}
	sp, err := s.spaces.of(d.path)
	if err != nil {
		return items, nil //nolint:nilerr // what is wrong with the configuration is told where it is open
	}
	categories := map[string]bool{}
	for _, r := range sp.conf.Book.All() {
		order := "1"
		if slices.ContainsFunc(a.items, func(x item) bool {
			return x.finding.Rule == r.ID && (at < x.span.Start || at > x.span.End) // what is said of this comment passes by itself
		}) {
			order = "0"
		}
		items = append(items, completionItem{Label: r.ID, Kind: kindValue, Detail: r.Title, Sort: order + r.ID, Edit: textEdit{over, r.ID}})
		if c := r.Category(); !categories[c] {
			categories[c] = true
			items = append(items, completionItem{Label: c, Kind: kindModule, Detail: "all rules of " + c, Sort: "2" + c, Edit: textEdit{over, c}})
		}
	}
	return items, nil
}

// comment reads the beginning of a comment that silences rules, up to the cursor: the word that is being written, and whether
// it is the comment's first. It is not ok where no name is to be written.
func comment(before string) (word string, first, ok bool) {
	open := strings.LastIndex(before, "<!--")
	if open < 0 {
		return "", false, false
	}
	said := strings.TrimLeft(before[open+len("<!--"):], " \t")
	word = said[strings.LastIndexAny(said, " \t,")+1:]
	if len(word) == len(said) {
		const begins = "postlint-"
		return word, true, strings.HasPrefix(begins, word) || strings.HasPrefix(word, begins)
	}
	form, rest, _ := strings.Cut(said, " ")
	for _, f := range lint.IgnoreForms() {
		if form == f.Name {
			return word, false, !strings.Contains(rest, "--") && !strings.Contains(rest, "until ")
		}
	}
	return "", false, false
}
