package lsp

import (
	"context"
	"encoding/json"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/fix"
	"github.com/postlint/postlint/lint/report"
)

// mostActions is how many findings are offered something at a time: those under the cursor are few, and a client that asks for
// the whole document wants to mend all at once.
const mostActions = 10

// answerCodeAction offers what can be done about a range.
func answerCodeAction(ctx context.Context, s *server, d *document, raw json.RawMessage) (any, error) {
	p, a, err := request[codeActionParams](ctx, s, d, "textDocument/codeAction", raw)
	if err != nil {
		return nil, err
	}
	actions := []codeAction{}
	if wanted(p.Context.Only, quickFix) {
		actions = append(actions, s.quickFixes(ctx, d, a, &p)...)
	}
	if wanted(p.Context.Only, fixAll) && slices.ContainsFunc(a.items, func(x item) bool { return x.finding.Fix != nil && x.finding.Fix.Safe }) {
		more, err := s.mendAll(ctx, d, a)
		if err != nil {
			return nil, err
		}
		actions = append(actions, more...)
	}
	return actions, ctx.Err()
}

// wanted says whether a client that wants only some kinds wants this one: those above it include it.
func wanted(only []string, kind string) bool {
	return len(only) == 0 || slices.ContainsFunc(only, func(o string) bool { return o == "" || o == kind || strings.HasPrefix(kind, o+".") })
}

// quickFixes are the repairs, the ignores and the pages of the findings that touch the range.
func (s *server) quickFixes(ctx context.Context, d *document, a *analysis, p *codeActionParams) (repairs []codeAction) {
	from, to := d.offset(p.Range.Start), d.offset(p.Range.End)
	_, shift := d.content()
	var ignores, pages []codeAction
	n := 0
	for i := range a.items {
		x := &a.items[i]
		if x.span.End < from || x.span.Start > to {
			continue
		}
		if n++; n > mostActions || ctx.Err() != nil {
			break
		}
		if f := x.finding.Fix; f != nil && len(f.Edits) > 0 {
			title := report.Capital(f.Description)
			if !f.Safe {
				title = a.say("{change} (look at what it says then)", "change", title)
			}
			edits := slices.Clone(f.Edits)
			for k := range edits {
				edits[k].Start, edits[k].End = edits[k].Start-shift, edits[k].End-shift
			}
			repairs = append(repairs, codeAction{Title: title, Kind: quickFix, Diagnostics: []diagnostic{x.diagnostic}, IsPreferred: f.Safe, Edit: s.edit(d, edits)})
		}
		if e, ok := s.ignore(ctx, d, a, x); ok {
			ignores = append(ignores, codeAction{Title: a.say("Ignore {rule} here, with a reason", "rule", x.finding.Rule), Kind: quickFix, Diagnostics: []diagnostic{x.diagnostic}, Edit: s.edit(d, []lint.Edit{e})})
		}
		if c := s.opening(a.say("Open the page of {rule}", "rule", x.finding.Rule), report.PageOf(a.space.conf.Book, x.finding.Rule)); c.Command != "" {
			pages = append(pages, codeAction{Title: c.Title, Kind: quickFix, Diagnostics: []diagnostic{x.diagnostic}, Command: c})
		}
	}
	return slices.Concat(repairs, ignores, pages)
}

// say is a text in the language of what is found.
func (a *analysis) say(english string, pairs ...string) string {
	return a.space.conf.Book.Say(english, pairs...)
}

// mendAll mends all that can be mended safely.
func (s *server) mendAll(ctx context.Context, d *document, a *analysis) ([]codeAction, error) {
	content, shift := d.content()
	m, err := fix.Apply(ctx, a.space.linter, lint.Source{Path: d.path}, []byte(content), fix.Options{})
	if err != nil || !m.Changed() {
		return nil, err
	}
	for i := range m.Edits {
		m.Edits[i].Start, m.Edits[i].End = m.Edits[i].Start-shift, m.Edits[i].End-shift
	}
	return []codeAction{{Title: a.say("Mend all that can be mended safely ({n})", "n", strconv.Itoa(m.Fixed)), Kind: fixAll, Edit: s.edit(d, m.Edits)}}, nil
}

// edit is a change of a document, which the client makes only in the version that it is about, where it can tell.
func (s *server) edit(d *document, edits []lint.Edit) *workspaceEdit {
	var list []textEdit
	for _, e := range edits {
		list = append(list, textEdit{d.spanOf(lint.Span{Start: e.Start, End: e.End}), e.Text})
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.client.Workspace.WorkspaceEdit.DocumentChanges {
		version := d.version
		return &workspaceEdit{DocumentChanges: []documentEdit{{versioned{d.uri, &version}, list}}}
	}
	return &workspaceEdit{Changes: map[string][]textEdit{d.uri: list}}
}

// ignore is a comment that silences a finding, on a line of its own before it; not ok where none can stand there. Whether one
// can is found out by a check: a line may begin inside of a tag, of a script, or of another comment.
func (s *server) ignore(ctx context.Context, d *document, a *analysis, x *item) (lint.Edit, bool) {
	switch strings.ToLower(filepath.Ext(d.path)) {
	case ".html", ".htm", ".md", ".markdown":
	default:
		return lint.Edit{}, false
	}
	line := d.position(x.span.Start).Line
	start := d.lines[line]
	indent := d.text[start:x.span.Start]
	indent = indent[:len(indent)-len(strings.TrimLeft(indent, " \t"))]
	end := "\n"
	if strings.Contains(d.text, "\r\n") {
		end = "\r\n"
	}
	e := lint.Edit{Start: start, End: start, Text: indent + "<!-- postlint-disable-next-line " + x.finding.Rule + " -- " + a.say("say why it may stand") + " -->" + end}
	content, shift := d.content()
	left := 0
	for r, err := range a.space.check(ctx, d.path, content[:start+shift]+e.Text+content[start+shift:]) {
		if err != nil {
			return e, false
		}
		for i := range r.Findings {
			if r.Findings[i].Counts() {
				left++
			}
		}
	}
	return e, left < len(a.items)
}
