// Package serve is the HR desk: a local page for people who never open a terminal. They paste a draft or choose a file and
// read first whether they may publish it, and where; then what each law asks; then the posting itself, with marks, and
// beside it what to mend, in plain words.
//
// A form enters by POST, a page of HTML leaves. The page works without script; assets/desk.js adds the paste of formatted
// text, the drop of a file, checking as one types, and undo. The desk calls the same lint.Linter as the command, and the same
// reports: it holds no rule and judges nothing. All that it knows of rules and laws comes from package lint.
//
// # What it keeps
//
// Nothing. There is no storage, no cookie, no session: a request holds all that its answer needs, and is forgotten with it. No
// content is logged. Uploads stay in memory, under Options.MaxBody.
//
// # What it lets in
//
// Only requests whose Host names this machine, or a name that the options allow: a page of the Internet that lets its own name
// lead to 127.0.0.1 is refused. Forms of other origins are refused. What a posting holds is never run: it is read, written
// anew as text, and sanitised, under a policy that allows no inline script and no address but the desk's own (guard.go).
package serve

import (
	"context"
	"errors"
	"net"
	"net/http"
	"runtime"
	"time"

	"github.com/postlint/postlint/lint"
)

// Options say how the desk is set up. The zero value checks with all rules and no configuration.
type Options struct {
	Lint     lint.Options // KeepText and KeepFacts are set by New; AsOf is the day that the form begins with
	Settings *lint.Settings
	Version  string // of postlint, for reports

	// Hosts are names, without a port, that requests may be addressed to, beside localhost and the addresses of loopback.
	Hosts []string
	// AnyAddress lets requests be addressed to any IP address. It is for a desk that listens beyond loopback; a name that a
	// stranger lets lead here is refused all the same.
	AnyAddress bool
	// BasePath is where the desk stands behind a proxy, such as "/postlint"; "" is the root.
	BasePath string
	// MaxBody is the most bytes of a request; 0 is 8 MB.
	MaxBody int64
	// Timeout is how long a check may take, waiting included; 0 is 30 seconds.
	Timeout time.Duration
}

// Desk answers the desk's requests. It is safe for use by many goroutines.
type Desk struct {
	opts   Options
	linter *lint.Linter
	// room has a place for each request that is worked on. Requests beyond wait, unread, so that memory stays bounded however
	// many come.
	room    chan struct{}
	handler http.Handler
}

// perProcessor is how many requests are worked on at a time for each processor: one that is read while one is checked.
const perProcessor = 2

// New makes a desk. The error is that of lint.New.
func New(opts Options) (*Desk, error) {
	if opts.MaxBody <= 0 {
		opts.MaxBody = 8 << 20
	}
	if opts.Timeout <= 0 {
		opts.Timeout = 30 * time.Second
	}
	if opts.Settings == nil {
		opts.Settings = &lint.Settings{}
	}
	opts.Lint.KeepText, opts.Lint.KeepFacts, opts.Lint.Jobs = true, true, 1
	linter, err := lint.New(opts.Lint)
	if err != nil {
		return nil, err
	}
	d := &Desk{opts: opts, linter: linter, room: make(chan struct{}, perProcessor*runtime.GOMAXPROCS(0))}
	d.handler = d.routes()
	return d, nil
}

// ServeHTTP answers one request.
func (d *Desk) ServeHTTP(w http.ResponseWriter, r *http.Request) { d.handler.ServeHTTP(w, r) }

// Serve answers requests on the listener until ctx is done; then it lets those under way end, at most for five seconds. The
// error is nil after such an end.
func (d *Desk) Serve(ctx context.Context, l net.Listener) error {
	server := &http.Server{
		Handler:           d,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       d.opts.Timeout,
		WriteTimeout:      2 * d.opts.Timeout,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
	ended := make(chan error, 1)
	go func() {
		<-ctx.Done()
		grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer cancel()
		ended <- server.Shutdown(grace)
	}()
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-ended
}
