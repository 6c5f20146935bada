package lsp

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/sourcegraph/jsonrpc2"

	"github.com/postlint/postlint/lint"
)

// Bounds of what is looked at in a workspace: files, and bytes of each.
const (
	mostFiles   = 10_000
	largestFile = 5 << 20
)

// roots are the folders that the client has open.
type roots struct {
	mu   sync.Mutex
	uris []string
}

func (r *roots) add(list []folder) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, f := range list {
		r.uris = append(r.uris, f.URI)
	}
}

func (r *roots) remove(list []folder) {
	r.mu.Lock()
	defer r.mu.Unlock()
	gone := map[string]bool{}
	for _, f := range list {
		gone[f.URI] = true
	}
	var left []string
	for _, uri := range r.uris {
		if !gone[uri] {
			left = append(left, uri)
		}
	}
	r.uris = left
}

// paths are the folders that are files of this machine.
func (r *roots) paths() (list []string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, uri := range r.uris {
		if path := filePath(uri); filepath.IsAbs(path) {
			list = append(list, path)
		}
	}
	return list
}

// examined are the files of the workspace that were looked at and have not changed since.
type examined struct {
	mu    sync.Mutex
	files map[string]snapshot
}

// snapshot is what was found in a file as it was at a time, under a configuration.
type snapshot struct {
	modified time.Time
	size     int64
	space    *space
	document *document
}

// answerWorkspace gives the diagnostics of all postings below the folders that are open. Only those that a configuration speaks of
// are looked at, for it says which files are postings: a folder of web pages without one holds anything.
func answerWorkspace(ctx context.Context, s *server, _ *document, raw json.RawMessage) (any, error) {
	var p workspaceParams
	if json.Unmarshal(raw, &p) != nil {
		return nil, invalid("workspace/diagnostic")
	}
	before := map[string]string{}
	for _, id := range p.PreviousResultIDs {
		before[id.URI] = id.Value
	}
	files := s.workspaceFiles(ctx)
	done := s.begin(p.WorkDoneToken, "checking the postings of the workspace")
	defer done.end()
	out := workspaceReport{Items: []workspaceItem{}}
	for i, path := range files {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		done.report(i, len(files))
		d, version := s.file(path)
		if d == nil {
			continue
		}
		a, err := s.look(ctx, d)
		if err != nil {
			return nil, err
		}
		report, err := reported(a, before[d.uri])
		if err != nil {
			return nil, err
		}
		out.Items = append(out.Items, workspaceItem{diagnosticReport: *report, URI: d.uri, Version: version})
	}
	return &out, nil
}

// workspaceFiles are the files that configurations call postings.
func (s *server) workspaceFiles(ctx context.Context) (files []string) {
	for _, root := range s.roots.paths() {
		_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			switch name := filepath.Base(path); {
			case ctx.Err() != nil || len(files) >= mostFiles:
				return fs.SkipAll
			case err != nil:
				return nil //nolint:nilerr // what cannot be read is left out
			case path != root && (strings.HasPrefix(name, ".") || d.IsDir() && name == "node_modules"):
				if d.IsDir() {
					return fs.SkipDir
				}
			case d.Type().IsRegular() && lint.Supported(path):
				if sp, err := s.spaces.of(path); err == nil && sp.conf.Path != "" && sp.conf.Covers(path) {
					files = append(files, path)
				}
			}
			return nil
		})
	}
	return files
}

// file is a file of the workspace: as the client has it open, in its version, or as it is on disk. It is nil where it cannot be
// read, or is no text in UTF-8, of which no position could be told.
func (s *server) file(path string) (d *document, version *int) {
	uri := fileURI(path)
	if d := s.open(uri); d != nil {
		return d, &d.version
	}
	info, err := os.Stat(path)
	if err != nil || info.Size() > largestFile {
		return nil, nil
	}
	sp, err := s.spaces.of(path)
	if err != nil {
		return nil, nil
	}
	s.examined.mu.Lock()
	defer s.examined.mu.Unlock()
	if x, ok := s.examined.files[path]; ok && x.modified.Equal(info.ModTime()) && x.size == info.Size() && x.space == sp {
		return x.document, nil
	}
	content, err := os.ReadFile(path)
	if err != nil || !utf8.Valid(content) {
		return nil, nil
	}
	d = newDocument(uri, path, strings.TrimPrefix(string(content), mark), 0, s.wide)
	if s.examined.files == nil {
		s.examined.files = map[string]snapshot{}
	}
	s.examined.files[path] = snapshot{info.ModTime(), info.Size(), sp, d}
	return d, nil
}

// fileURI is the URI of a file.
func fileURI(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") { // c:/jobs
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}

// progress tells the client how far a work is. A nil progress tells nothing.
type progress struct {
	s     *server
	token json.RawMessage
	last  int // percentage that was told
}

// begin begins to tell, where the client gave a token.
func (s *server) begin(token json.RawMessage, title string) *progress {
	if len(token) == 0 {
		return nil
	}
	p := &progress{s: s, token: token}
	p.send(&progressValue{Kind: "begin", Title: "postlint: " + title, Percentage: new(int)})
	return p
}

// beginOwn begins to tell of a work that the client did not ask for, where it can show that.
func (s *server) beginOwn(conn *jsonrpc2.Conn, title string) *progress {
	s.mu.Lock()
	can := s.client.Window.WorkDoneProgress
	s.works++
	token := fmt.Appendf(nil, "%q", fmt.Sprintf("postlint-%d", s.works))
	s.mu.Unlock()
	if !can || conn.Call(s.ctx, "window/workDoneProgress/create", &progressCreate{token}, nil) != nil {
		return nil
	}
	return s.begin(token, title)
}

// report tells that n of so many parts are done, each hundredth once.
func (p *progress) report(n, of int) {
	if p == nil || n*100/of <= p.last {
		return
	}
	p.last = n * 100 / of
	percentage := p.last
	p.send(&progressValue{Kind: "report", Message: fmt.Sprintf("%d of %d", n, of), Percentage: &percentage})
}

func (p *progress) end() {
	if p != nil {
		p.send(&progressValue{Kind: "end"})
	}
}

func (p *progress) send(v *progressValue) {
	_ = p.s.conn.Notify(p.s.ctx, "$/progress", &progressParams{p.token, v}) // whoever left is told nothing
}
