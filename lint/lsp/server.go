// Package lsp is a language server: postlint in an editor, by the Language Server Protocol 3.17.
//
// Serve reads requests from one stream and writes to another until the client leaves. A document that is open is checked as
// the text that the client has, with the configuration that is found upwards of it; its findings are published, or given when
// the client asks, whichever the client knows. The package knows no rule and no container: it asks lint.
//
// Notifications are dealt with in their order. Each request is answered from the document as it was when the request came, and
// may be cancelled.
package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"path/filepath"
	"strings"
	"sync"

	"github.com/sourcegraph/jsonrpc2"

	"github.com/postlint/postlint/lint/config"
)

// Options say how to serve. The zero value applies today's law.
type Options struct {
	Version string // of postlint, as the client is told
	AsOf    string // the day whose law is applied where no configuration says one, YYYY-MM-DD; "" is today
	// Language is the language of what is said, one of lint.Languages(); "" is what the configuration says, else that of the
	// client where there is a translation.
	Language string
}

// ErrNoShutdown is the error of Serve where the client left without taking leave.
var ErrNoShutdown = errors.New("the client left without a shutdown request")

// Serve serves one client until it leaves or ctx is done.
func Serve(ctx context.Context, in io.Reader, out io.Writer, opts Options) error {
	s := &server{opts: opts, docs: map[string]*document{}, running: map[string]bool{}, calls: map[jsonrpc2.ID]context.CancelFunc{}, spaces: newSpaces(opts)}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	s.ctx = ctx
	stream := jsonrpc2.NewBufferedStream(&pipe{in, out}, jsonrpc2.VSCodeObjectCodec{})
	conn := jsonrpc2.NewConn(ctx, stream, s, jsonrpc2.SetLogger(log.New(io.Discard, "", 0)))
	<-conn.DisconnectNotify()
	cancel()
	s.work.Wait()
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.leaving {
		return ErrNoShutdown
	}
	return nil
}

// pipe is the two streams as one.
type pipe struct {
	io.Reader
	io.Writer
}

func (p *pipe) Close() error { return nil }

type server struct {
	opts   Options
	ctx    context.Context //nolint:containedctx // of the connection: what runs in the background ends with it
	conn   *jsonrpc2.Conn  // from initialize on
	spaces *spaces
	work   sync.WaitGroup

	roots    roots
	examined examined

	mu      sync.Mutex
	client  capabilities
	wide    bool
	started bool
	leaving bool
	docs    map[string]*document // open ones, by URI
	running map[string]bool      // URIs that are being published
	works   int                  // that the client was asked to show the progress of
	calls   map[jsonrpc2.ID]context.CancelFunc
}

// Codes of errors that the protocol names.
const (
	codeNotInitialized = -32002
	codeCancelled      = -32800
)

// Handle deals with a message. It returns at once: requests are answered beside it.
func (s *server) Handle(_ context.Context, conn *jsonrpc2.Conn, req *jsonrpc2.Request) {
	if req.Notif {
		s.notification(conn, req)
		return
	}
	s.mu.Lock()
	started, leaving := s.started, s.leaving
	s.mu.Unlock()
	switch {
	case req.Method == "initialize":
		s.reply(conn, req.ID, func() (any, error) { return s.initialize(conn, req) })
	case !started:
		s.reply(conn, req.ID, func() (any, error) {
			return nil, &jsonrpc2.Error{Code: codeNotInitialized, Message: "the first request is initialize"}
		})
	case req.Method == "shutdown":
		s.mu.Lock()
		s.leaving = true
		s.mu.Unlock()
		s.reply(conn, req.ID, func() (any, error) { return nil, nil })
	case leaving:
		s.reply(conn, req.ID, func() (any, error) {
			return nil, &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidRequest, Message: "the server was shut down"}
		})
	default:
		s.request(conn, req) //nolint:contextcheck // requests end with the connection's context, s.ctx, or when they are cancelled
	}
}

// answer is what a request is answered by. d is nil where the request is about no document.
type answer func(ctx context.Context, s *server, d *document, params json.RawMessage) (any, error)

// answerTo is the answer to a method, nil where it is not known.
func answerTo(method string) answer {
	switch method {
	case "textDocument/diagnostic":
		return answerDiagnostic
	case "textDocument/hover":
		return answerHover
	case "textDocument/codeAction":
		return answerCodeAction
	case "textDocument/documentSymbol":
		return answerSymbols
	case "textDocument/completion":
		return answerCompletion
	case "textDocument/codeLens":
		return answerCodeLens
	case "workspace/diagnostic":
		return answerWorkspace
	case "workspace/executeCommand":
		return answerCommand
	}
	return nil
}

// request answers a request about a document beside the messages that follow.
func (s *server) request(conn *jsonrpc2.Conn, req *jsonrpc2.Request) {
	f := answerTo(req.Method)
	var params documentParams
	raw := rawParams(req)
	switch {
	case f == nil:
		s.reply(conn, req.ID, func() (any, error) {
			return nil, &jsonrpc2.Error{Code: jsonrpc2.CodeMethodNotFound, Message: "the method " + req.Method + " is not known"}
		})
		return
	case json.Unmarshal(raw, &params) != nil:
		s.reply(conn, req.ID, func() (any, error) { return nil, invalid(req.Method) })
		return
	}
	ctx, cancel := context.WithCancel(s.ctx)
	s.mu.Lock()
	d := s.docs[params.TextDocument.URI]
	s.calls[req.ID] = cancel
	s.mu.Unlock()
	s.work.Go(func() {
		defer func() {
			s.mu.Lock()
			delete(s.calls, req.ID)
			s.mu.Unlock()
			cancel()
		}()
		s.reply(conn, req.ID, func() (any, error) {
			if d == nil && strings.HasPrefix(req.Method, "textDocument/") {
				return nil, nil // a document that is not open says nothing
			}
			return f(ctx, s, d, raw)
		})
	})
}

// invalid is the error of parameters that are not those of the method.
func invalid(method string) error {
	return &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidParams, Message: "the parameters of " + method + " cannot be read"}
}

// rawParams are the parameters of a message, an empty object where it has none.
func rawParams(req *jsonrpc2.Request) json.RawMessage {
	if req.Params == nil {
		return json.RawMessage("{}")
	}
	return *req.Params
}

// reply answers a request by what f returns. A panic is a bug of ours: the client is told, and the others go on.
func (s *server) reply(conn *jsonrpc2.Conn, id jsonrpc2.ID, f func() (any, error)) {
	result, err := guarded(f)
	if err == nil {
		_ = conn.Reply(s.ctx, id, result) // whoever left gets no answer
		return
	}
	var told *jsonrpc2.Error
	switch {
	case errors.As(err, &told):
	case errors.Is(err, context.Canceled):
		told = &jsonrpc2.Error{Code: codeCancelled, Message: "cancelled"}
	default:
		told = &jsonrpc2.Error{Code: jsonrpc2.CodeInternalError, Message: err.Error()}
	}
	_ = conn.ReplyWithError(s.ctx, id, told)
}

// guarded calls f, and makes an error of a panic.
func guarded(f func() (any, error)) (result any, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("internal error: %v", r)
		}
	}()
	return f()
}

// initialize takes what the client can do, and says what the server can: positions count UTF-16 units unless the client offers bytes.
func (s *server) initialize(conn *jsonrpc2.Conn, req *jsonrpc2.Request) (any, error) {
	var p initializeParams
	if json.Unmarshal(rawParams(req), &p) != nil {
		return nil, invalid(req.Method)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.started {
		return nil, &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidRequest, Message: "initialize was sent twice"}
	}
	s.started, s.client, s.wide, s.conn = true, p.Capabilities, true, conn
	s.spaces.speak(p.Locale)
	s.roots.add(p.WorkspaceFolders)
	if len(p.WorkspaceFolders) == 0 && p.RootURI != nil {
		s.roots.add([]folder{{*p.RootURI}})
	}
	encoding := "utf-16"
	for _, e := range p.Capabilities.General.PositionEncodings {
		if e == "utf-8" {
			encoding, s.wide = e, false
		}
	}
	return &initializeResult{
		ServerInfo: serverInfo{"postlint", s.opts.Version},
		Capabilities: serverCapabilities{
			PositionEncoding: encoding, TextDocumentSync: syncOptions{true, 2, true}, HoverProvider: true, DocumentSymbolProvider: true,
			CodeActionProvider: codeActionOptions{[]string{quickFix, fixAll}}, DiagnosticProvider: diagnosticOptions{Identifier: "postlint", WorkspaceDiagnostics: true, WorkDoneProgress: true},
			CompletionProvider: completionOptions{[]string{" ", ",", "/", "-"}}, ExecuteCommandProvider: commandOptions{[]string{openPage}},
			Workspace: workspaceOptions{folderOptions{true, true}},
		},
	}, nil
}

// notification deals with a notification. Those that are not known, or cannot be read, are passed over, as the protocol wants.
func (s *server) notification(conn *jsonrpc2.Conn, req *jsonrpc2.Request) {
	raw := rawParams(req)
	switch req.Method {
	case "initialized":
		s.watch(conn)
	case "exit":
		_ = conn.Close()
	case "textDocument/didOpen":
		var p didOpenParams
		if json.Unmarshal(raw, &p) == nil {
			t := &p.TextDocument
			s.mu.Lock()
			d := newDocument(t.URI, pathOf(t.URI, t.LanguageID), t.Text, t.Version, s.wide)
			s.mu.Unlock()
			s.replace(conn, d)
		}
	case "textDocument/didChange":
		var p didChangeParams
		if json.Unmarshal(raw, &p) == nil {
			if d := s.open(p.TextDocument.URI); d != nil {
				s.replace(conn, d.edited(p.ContentChanges, p.TextDocument.Version))
			}
		}
	case "textDocument/didClose":
		var p documentParams
		if json.Unmarshal(raw, &p) == nil {
			s.closed(conn, p.TextDocument.URI)
		}
	case "textDocument/didSave":
		var p documentParams
		if json.Unmarshal(raw, &p) == nil && filepath.Base(filePath(p.TextDocument.URI)) == config.FileName {
			s.reload(conn)
		}
	case "workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration":
		s.reload(conn)
	case "workspace/didChangeWorkspaceFolders":
		var p foldersParams
		if json.Unmarshal(raw, &p) == nil {
			s.roots.remove(p.Event.Removed)
			s.roots.add(p.Event.Added)
		}
	case "$/cancelRequest":
		s.cancel(raw)
	}
}

// cancel ends the work on a request.
func (s *server) cancel(raw json.RawMessage) {
	var p struct {
		ID jsonrpc2.ID `json:"id"`
	}
	if json.Unmarshal(raw, &p) != nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if cancel := s.calls[p.ID]; cancel != nil {
		cancel()
	}
}

// open is the newest version of an open document, nil where it is not open.
func (s *server) open(uri string) *document {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.docs[uri]
}

// replace makes d the newest version of its document, and has it looked at.
func (s *server) replace(conn *jsonrpc2.Conn, d *document) {
	s.mu.Lock()
	s.docs[d.uri] = d
	s.mu.Unlock()
	s.publish(conn, d.uri)
}

// closed forgets a document, and takes its diagnostics back.
func (s *server) closed(conn *jsonrpc2.Conn, uri string) {
	s.mu.Lock()
	d := s.docs[uri]
	delete(s.docs, uri)
	pushed := d != nil && s.client.TextDocument.Diagnostic == nil
	s.mu.Unlock()
	if pushed {
		_ = conn.Notify(s.ctx, "textDocument/publishDiagnostics", &publishParams{URI: uri, Diagnostics: []diagnostic{}})
	}
}

// watch asks the client to tell when a configuration changes.
func (s *server) watch(conn *jsonrpc2.Conn) {
	s.mu.Lock()
	can := s.client.Workspace.DidChangeWatchedFiles.DynamicRegistration
	s.mu.Unlock()
	if !can {
		return
	}
	p := &registrationParams{[]registration{{"configuration", "workspace/didChangeWatchedFiles", watchOptions{[]watcher{{"**/" + config.FileName}, {"**/*.rego"}}}}}}
	s.work.Go(func() { _ = conn.Call(s.ctx, "client/registerCapability", p, nil) })
}

// reload forgets the configurations, and has all open documents looked at anew.
func (s *server) reload(conn *jsonrpc2.Conn) {
	s.spaces.forget()
	s.mu.Lock()
	var uris []string
	for uri, d := range s.docs {
		s.docs[uri] = d.again()
		uris = append(uris, uri)
	}
	refresh := s.client.TextDocument.Diagnostic != nil && s.client.Workspace.Diagnostics.RefreshSupport
	s.mu.Unlock()
	for _, uri := range uris {
		s.publish(conn, uri)
	}
	if refresh {
		s.work.Go(func() { _ = conn.Call(s.ctx, "workspace/diagnostic/refresh", nil, nil) })
	}
	s.work.Go(func() {
		done := s.beginOwn(conn, "checking with the new configuration")
		defer done.end()
		for i, uri := range uris {
			if d := s.open(uri); d != nil && done != nil {
				done.report(i, len(uris))
				s.examine(d)
			}
		}
	})
}
