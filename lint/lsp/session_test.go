package lsp_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint"
)

var update = flag.Bool("update", false, "write what the server says into the sessions")

// Each file of testdata/session is a transcript: what the client says stands behind "-->", what the server says behind "<--",
// in the order in which it came. $DIR is the URI of a directory whose configuration leaves the rules on links alone; jobs/cook.html
// in it is a posting. Requests of the server are agreed to.
// Lines that begin with # say what is shown.
func TestSessions(t *testing.T) {
	files, err := filepath.Glob("testdata/session/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(err, files)
	}
	dir := linksOnly(t)
	if err := errors.Join(os.Mkdir(filepath.Join(dir, "jobs"), 0o700), os.WriteFile(filepath.Join(dir, "jobs", "cook.html"), []byte(cook), 0o600)); err != nil {
		t.Fatal(err)
	}
	uri := "file://" + filepath.ToSlash(dir)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			x := session{client: connect(t), uri: uri}
			for line := range strings.Lines(string(want)) {
				switch said, ok := strings.CutPrefix(line, "--> "); {
				case ok:
					x.out.WriteString(line)
					x.say(strings.TrimSpace(strings.ReplaceAll(said, "$DIR", uri)))
				case !strings.HasPrefix(line, "<-- "):
					x.out.WriteString(line)
				}
			}
			if *update {
				if err := os.WriteFile(file, x.out.Bytes(), 0o600); err != nil {
					t.Fatal(err)
				}
			} else if got := x.out.String(); got != string(want) {
				t.Errorf("go test ./lint/lsp -update writes what changed:\n%s", got)
			}
		})
	}
}

// linksOnly is a directory with a configuration that puts all rules off but those on links.
func linksOnly(t testing.TB) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("rules:\n")
	for _, r := range lint.Catalog() {
		if !strings.HasPrefix(r.ID, "links/") {
			b.WriteString("  " + r.ID + ": off\n")
		}
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, ".postlint.yml"), []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

// session plays a transcript.
type session struct {
	*client
	uri  string
	out  bytes.Buffer
	pull bool
}

// say sends a message, and takes what the server says to it.
func (x *session) say(raw string) {
	x.t.Helper()
	var m message
	if err := json.Unmarshal([]byte(raw), &m); err != nil {
		x.t.Fatalf("%s: %v", raw, err)
	}
	x.write(raw)
	switch {
	case m.Method == "exit":
		err := <-x.done
		x.note("(the server ended: %v)", err)
		return
	case m.ID != nil && m.Method != "":
		if m.Method == "initialize" {
			x.pull = bytes.Contains(m.Params, []byte(`"diagnostic":`))
		}
		x.until(func(r *message) bool { return string(r.ID) == string(m.ID) && r.Method == "" })
	case !x.pull && (m.Method == "textDocument/didOpen" || m.Method == "textDocument/didChange" || m.Method == "textDocument/didClose" || m.Method == "workspace/didChangeConfiguration"):
		x.until(func(r *message) bool { return r.Method == "textDocument/publishDiagnostics" })
	}
}

// until notes what the server says until a message.
func (x *session) until(last func(*message) bool) {
	x.t.Helper()
	for {
		m := x.next()
		x.note("%s", strings.ReplaceAll(readable(x.t, m.raw), x.uri, "$DIR"))
		if m.ID != nil && m.Method != "" {
			x.write(`{"jsonrpc":"2.0","id":` + string(m.ID) + `,"result":{"success":true}}`)
		}
		if last(&m) {
			return
		}
	}
}

func (x *session) note(format string, args ...any) { fmt.Fprintf(&x.out, "<-- "+format+"\n", args...) }

// readable is a message with its keys in order, and without most of a rule's page, which is the rule's own test.
func readable(t testing.TB, raw string) string {
	t.Helper()
	var m map[string]any
	if err := json.Unmarshal([]byte(raw), &m); err != nil {
		t.Fatal(err)
	}
	result, _ := m["result"].(map[string]any)
	if contents, ok := result["contents"].(map[string]any); ok {
		const begin = "---\n\n# "
		value, _ := contents["value"].(string)
		head, page, _ := strings.Cut(value, begin)
		title, _, _ := strings.Cut(page, "\n")
		contents["value"] = head + begin + title + "…"
	}
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(m); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(out.String())
}
