package lsp

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sourcegraph/jsonrpc2"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/config"
	"github.com/postlint/postlint/lint/report"
)

// analysis is what is said of one version of a document.
type analysis struct {
	space       *space
	results     []*lint.Result
	items       []item       // findings that count, in the order of the text
	diagnostics []diagnostic // of the items, and of what cannot be read
}

// item is a finding, and what the client is told of it.
type item struct {
	finding    *lint.Finding
	span       lint.Span // in the document's text
	diagnostic diagnostic
}

// look is the analysis of a document, or the error of ctx where that ends before.
func (s *server) look(ctx context.Context, d *document) (*analysis, error) {
	select {
	case <-d.ready:
		return d.found, nil
	default:
	}
	s.work.Go(func() { s.examine(d) })
	select {
	case <-d.ready:
		return d.found, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// examine has a document analysed, once. Whoever comes meanwhile waits.
func (s *server) examine(d *document) *analysis {
	d.once.Do(func() {
		defer close(d.ready)
		if _, err := guarded(func() (any, error) {
			d.found = s.analyse(d)
			return nil, nil
		}); err != nil {
			d.found = &analysis{}
		}
	})
	return d.found
}

// analyse checks a document: a configuration by itself, all else that may hold postings under the configuration above it. What is none
// of these has nothing to say.
func (s *server) analyse(d *document) *analysis {
	if filepath.Base(d.path) == config.FileName {
		return &analysis{diagnostics: configDiagnostics(d)}
	}
	sp, err := s.spaces.of(d.path)
	if err != nil || !lint.Supported(d.path) || strings.TrimSpace(d.text) == "" || sp.conf.Path != "" && !sp.conf.Covers(d.path) {
		return &analysis{}
	}
	a := &analysis{space: sp}
	content, shift := d.content()
	var broken []*lint.SourceError
	for r, err := range sp.check(s.ctx, d.path, content) {
		if e, ok := errors.AsType[*lint.SourceError](err); ok && !errors.Is(err, lint.ErrNotPosting) {
			broken = append(broken, e)
		}
		if r == nil || !speaks(r, sp) {
			continue
		}
		a.results = append(a.results, r)
		for i := range r.Findings {
			if f := &r.Findings[i]; f.Counts() {
				a.items = append(a.items, d.item(f, sp.conf.Book, shift))
			}
		}
	}
	slices.SortStableFunc(a.items, func(x, y item) int {
		return cmp.Or(cmp.Compare(x.span.Start, y.span.Start), cmp.Compare(x.diagnostic.Severity, y.diagnostic.Severity))
	})
	for i := range a.items {
		a.diagnostics = append(a.diagnostics, a.items[i].diagnostic)
	}
	if len(a.results) > 0 { // else it is no file of postings, or is being written
		for _, e := range broken {
			a.diagnostics = append(a.diagnostics, d.unreadable(e, sp.conf.Book))
		}
	}
	return a
}

// check checks a text as the file at a path.
func (sp *space) check(ctx context.Context, path, text string) iter.Seq2[*lint.Result, error] {
	results := sp.linter.Check(ctx, lint.Source{Path: path, Reader: strings.NewReader(text)})
	if sp.baseline != nil {
		return sp.baseline.Run().Apply(results)
	}
	return results
}

// fewWords is how many words a record says at least that is a posting for sure. Other files of JSON and XML have titles and
// descriptions too, those of packages and schemas, of a sentence or two.
const fewWords = 30

// speaks says whether something is said of a posting. Where no configuration names the files that are postings, a record must
// look like one.
func speaks(r *lint.Result, sp *space) bool {
	f := &r.Facts.Fields
	return sp.conf.Path != "" || !f.Record || f.Words >= fewWords
}

// weight is a severity as the protocol numbers it: 1 is an error, 2 a warning, 3 an information.
func weight(s lint.Severity) int { return 1 + int(lint.Error-s) }

// item makes a diagnostic of a finding. What cannot be decided is a hint at most: it is no fault.
func (d *document) item(f *lint.Finding, book *lint.Rulebook, shift int) item {
	at := moved(f.Span, shift)
	x := item{finding: f, span: at, diagnostic: diagnostic{
		Range: d.spanOf(at), Severity: weight(f.Severity), Code: f.Rule, Source: "postlint", Message: f.Message,
	}}
	if page := report.PageOf(book, f.Rule); page != "" {
		x.diagnostic.Description = &codeLink{page}
	}
	if f.Data != nil && f.Data.Condition != "" {
		x.diagnostic.Message += "; " + book.Say("holds") + ": " + f.Data.Condition
	}
	if f.Certainty == lint.Undecidable {
		x.diagnostic.Severity, x.diagnostic.Message = weight(lint.Info), book.Say("cannot be decided: {message}", "message", x.diagnostic.Message)
	}
	if f.Help != "" {
		x.diagnostic.Message += "; " + f.Help
	}
	for i := range f.Related {
		rel := &f.Related[i]
		if rel.Path != "" { // another posting of the document, which the message names
			continue
		}
		x.diagnostic.Related = append(x.diagnostic.Related, relatedInfo{location{d.uri, d.spanOf(moved(rel.Span, shift))}, rel.Message})
	}
	return x
}

// moved is a span of what was checked as one of the document's text.
func moved(s lint.Span, shift int) lint.Span {
	return lint.Span{Start: max(0, s.Start-shift), End: max(0, s.End-shift)}
}

// unreadable is the diagnostic of a record that cannot be read.
func (d *document) unreadable(e *lint.SourceError, book *lint.Rulebook) diagnostic {
	at := lint.Span{}
	if line := e.Line - 1; line >= 0 && line < len(d.lines) {
		at.Start, at.End = d.lines[line], len(d.text)
		if line+1 < len(d.lines) {
			at.End = d.lines[line+1]
		}
		at.End = at.Start + len(strings.TrimRight(d.text[at.Start:at.End], "\r\n"))
	}
	return diagnostic{Range: d.spanOf(at), Severity: 1, Source: "postlint", Message: hinted(book.Fact(e.Message), book.Fact(e.Hint))}
}

// hinted is a message with its hint, which may be "".
func hinted(message, hint string) string {
	if hint == "" {
		return message
	}
	return message + "; " + hint
}

// configDiagnostics tell what is wrong with a configuration.
func configDiagnostics(d *document) []diagnostic {
	_, err := config.Parse(d.path, []byte(d.text))
	list, _ := errors.AsType[config.Errors](err)
	if one, ok := errors.AsType[*config.Error](err); ok {
		list = append(list, one)
	}
	var out []diagnostic
	for _, e := range list {
		start := d.offset(position{Line: e.Line - 1})
		if e.Line > 0 && e.Line <= len(d.lines) {
			for n := 1; n < e.Column && start < len(d.text); n++ { // columns count code points
				_, size := utf8.DecodeRuneInString(d.text[start:])
				start += size
			}
		}
		end := start + len(d.text[start:])
		if n := strings.IndexAny(d.text[start:], " \t\r\n:,]}"); n >= 0 {
			end = start + n
		}
		out = append(out, diagnostic{Range: d.spanOf(lint.Span{Start: start, End: end}), Severity: 1, Source: "postlint", Message: hinted(e.Message, e.Hint)})
	}
	return out
}

// publish has the newest version of a document looked at, and its diagnostics sent, where the client does not ask for them. One
// version of a document is looked at a time: those that come meanwhile wait, and all but the last are passed over.
func (s *server) publish(conn *jsonrpc2.Conn, uri string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.client.TextDocument.Diagnostic != nil || s.running[uri] {
		return
	}
	s.running[uri] = true
	s.work.Go(func() {
		var sent *document
		for d := s.next(uri, nil); d != nil; d = s.next(uri, sent) {
			a := s.examine(d)
			if sent = d; s.ctx.Err() == nil && s.open(uri) == d {
				version := d.version
				_ = conn.Notify(s.ctx, "textDocument/publishDiagnostics", &publishParams{uri, &version, listed(a)})
			}
		}
	})
}

// next is the version of a document that is to be looked at after another; nil where that was the newest.
func (s *server) next(uri string, after *document) *document {
	s.mu.Lock()
	defer s.mu.Unlock()
	if d := s.docs[uri]; d != nil && d != after {
		return d
	}
	delete(s.running, uri)
	return nil
}

// listed are the diagnostics as a list that is never null.
func listed(a *analysis) []diagnostic {
	if a.diagnostics == nil {
		return []diagnostic{}
	}
	return a.diagnostics
}

// request reads the parameters of a request about a document, and looks at the document.
func request[P any](ctx context.Context, s *server, d *document, method string, raw json.RawMessage) (p P, a *analysis, err error) {
	if json.Unmarshal(raw, &p) != nil {
		return p, nil, invalid(method)
	}
	a, err = s.look(ctx, d)
	return p, a, err
}

// answerDiagnostic answers a client that asks for diagnostics.
func answerDiagnostic(ctx context.Context, s *server, d *document, raw json.RawMessage) (any, error) {
	p, a, err := request[diagnosticParams](ctx, s, d, "textDocument/diagnostic", raw)
	if err != nil {
		return nil, err
	}
	return reported(a, p.PreviousResultID)
}

// reported is the report of diagnostics to a client that asks, who has those of a former report.
func reported(a *analysis, before string) (*diagnosticReport, error) {
	list := listed(a)
	b, err := json.Marshal(list)
	if err != nil {
		return nil, fmt.Errorf("diagnostics: %w", err)
	}
	sum := sha256.Sum256(b)
	id := hex.EncodeToString(sum[:8])
	if id == before {
		return &diagnosticReport{Kind: "unchanged", ResultID: id}, nil
	}
	return &diagnosticReport{Kind: "full", ResultID: id, Items: &list}, nil
}
