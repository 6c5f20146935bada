package lsp_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/postlint/postlint/lint/lsp"
)

// asOf is the day whose law all tests apply.
const asOf = "2026-11-23"

// client is a client that says what a test says, and takes what the server says in turn.
type client struct {
	t    testing.TB
	in   io.WriteCloser
	out  chan message
	done chan error // what Serve returned
	id   int
}

// message is any message, as the server wrote it.
type message struct {
	raw    string
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
	Result json.RawMessage `json:"result"`
	Error  *struct {
		Code    int    `json:"code"`
		Message string `json:"message"`
	} `json:"error"`
}

// patience is how long a test waits for a message.
const patience = 60 * time.Second

func connect(t testing.TB) *client {
	t.Helper()
	inR, inW := io.Pipe()
	outR, outW := io.Pipe()
	c := &client{t: t, in: inW, out: make(chan message, 100), done: make(chan error, 1)}
	go func() {
		c.done <- lsp.Serve(t.Context(), inR, outW, lsp.Options{Version: "test", AsOf: asOf})
		_ = outW.Close()
	}()
	go c.receive(bufio.NewReader(outR))
	t.Cleanup(func() {
		_ = inW.Close()
		for range c.out { // whatever comes is read, so that the server can end
		}
	})
	return c
}

func (c *client) receive(r *bufio.Reader) {
	defer close(c.out)
	for {
		n := 0
		for {
			line, err := r.ReadString('\n')
			if err != nil {
				return
			}
			if line = strings.TrimSpace(line); line == "" {
				break
			}
			if v, ok := strings.CutPrefix(line, "Content-Length: "); ok {
				n, _ = strconv.Atoi(v)
			}
		}
		b := make([]byte, n)
		if _, err := io.ReadFull(r, b); err != nil {
			return
		}
		m := message{raw: string(b)}
		if err := json.Unmarshal(b, &m); err != nil {
			c.t.Errorf("the server wrote %q: %v", b, err)
			return
		}
		c.out <- m
	}
}

func (c *client) write(raw string) {
	c.t.Helper()
	if _, err := fmt.Fprintf(c.in, "Content-Length: %d\r\n\r\n%s", len(raw), raw); err != nil {
		c.t.Fatalf("writing %.200s: %v", raw, err)
	}
}

// next is the next message of the server.
func (c *client) next() message {
	c.t.Helper()
	select {
	case m, ok := <-c.out:
		if !ok {
			c.t.Fatal("the server is gone")
		}
		return m
	case <-time.After(patience):
		c.t.Fatal("the server says nothing")
	}
	return message{}
}

func (c *client) notify(method string, params any) {
	c.t.Helper()
	c.write(encoded(c.t, map[string]any{"jsonrpc": "2.0", "method": method, "params": params}))
}

// call sends a request and returns the answer; notifications that come before it are passed over.
func (c *client) call(method string, params any) message {
	c.t.Helper()
	return c.answerTo(c.send(method, params))
}

// send sends a request and returns its number.
func (c *client) send(method string, params any) int {
	c.t.Helper()
	c.id++
	c.write(encoded(c.t, map[string]any{"jsonrpc": "2.0", "id": c.id, "method": method, "params": params}))
	return c.id
}

func (c *client) answerTo(id int) message {
	c.t.Helper()
	for {
		if m := c.next(); string(m.ID) == strconv.Itoa(id) && m.Method == "" {
			return m
		}
	}
}

// published waits for the diagnostics of a version.
func (c *client) published(version int) (list []diagnostic) {
	c.t.Helper()
	for {
		m := c.next()
		var p struct {
			Version     int
			Diagnostics []diagnostic
		}
		if m.Method != "textDocument/publishDiagnostics" {
			continue
		}
		if err := json.Unmarshal(m.Params, &p); err != nil {
			c.t.Fatal(err)
		}
		if p.Version == version {
			return p.Diagnostics
		}
	}
}

type position struct{ Line, Character int }

type diagnostic struct {
	Range    struct{ Start, End position }
	Severity int
	Code     string
	Message  string
}

func encoded(t testing.TB, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// start connects a client that pushes or pulls.
func start(t testing.TB, pull bool, encodings ...string) *client {
	t.Helper()
	c := connect(t)
	text := map[string]any{"documentSymbol": map[string]any{"hierarchicalDocumentSymbolSupport": true}}
	if pull {
		text["diagnostic"] = map[string]any{}
	}
	c.call("initialize", map[string]any{"processId": nil, "rootUri": nil, "capabilities": map[string]any{
		"general": map[string]any{"positionEncodings": encodings}, "textDocument": text,
	}})
	c.notify("initialized", map[string]any{})
	return c
}

func (c *client) open(uri, language, text string) {
	c.t.Helper()
	c.notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": uri, "languageId": language, "version": 1, "text": text}})
}

func of(uri string) map[string]any { return map[string]any{"textDocument": map[string]any{"uri": uri}} }
