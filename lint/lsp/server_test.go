package lsp_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/lsp"
)

// cook is a posting with a fault that can be mended, at the start of the fourth line's link.
const cook = "<h1>Line Cook</h1>\n<p>Bramble Bakery seeks a cook. You cook, you plate, and you keep your station clean.</p>\n<h2>How to apply</h2>\n" +
	"<p><a href=\"htps://www.bramblebakery.com/apply\">Apply</a></p>\n"

func codes(list []diagnostic) (out []string) {
	for _, d := range list {
		out = append(out, d.Code)
	}
	return out
}

// Whatever the document is called and holds, the server answers and goes on.
func TestTheServerAnswersWhateverTheDocumentIs(t *testing.T) {
	c := start(t, false)
	for i, x := range []struct {
		uri, language, text string
		finds               bool
	}{
		{"file:///c%3A/jobs/cook.html", "html", cook, true},
		{`file:///C:\jobs\cook.html`, "html", cook, true},
		{"untitled:Untitled-1", "html", cook, true},
		{"untitled:Untitled-2", "markdown", "# Line Cook\n\nBramble Bakery seeks a cook. You cook and plate.\n\n## How to apply\n\n[Apply](htps://www.bramblebakery.com/apply)\n", true},
		{"vscode-remote://host/jobs/cook.html", "html", cook, true},
		{"://%zz", "html", cook, true},
		{"", "html", cook, true},
		{"file:///jobs/empty.html", "html", "", false},
		{"file:///jobs/blank.html", "html", " \n\t", false},
		{"file:///jobs/mark.html", "html", "\uFEFF" + cook, true},
		{"file:///jobs/latin.html", "html", "<meta charset=iso-8859-1>" + cook + "<p>Café</p>", true},
		{"file:///jobs/utf16.html", "html", "<meta charset=utf-16>" + cook, true},
		{"file:///jobs/old.html", "html", strings.ReplaceAll(cook, "\n", "\r"), true},
		{"file:///jobs/cook.gz", "html", "\x1f\u008b", false},
		{"file:///jobs/cook.docx", "html", "PK\x03\x04", false},
		{"file:///jobs/broken.json", "json", `{"title":"Cook","description":"<p>You`, false},
		{"file:///jobs/cook.json", "json", encoded(t, map[string]string{"title": "Line Cook", "description": cook + strings.Repeat("<p>You bake, you cook, you plate, and you keep your station clean.</p>", 3)}), true},
		{"file:///jobs/a%20b.html", "html", cook, true},
	} {
		c.open(x.uri, x.language, x.text)
		list := c.published(1)
		if got := slices.Contains(codes(list), "links/scheme-typo"); got != x.finds || !x.finds && len(list) > 0 {
			t.Errorf("%d: %s finds %v", i, x.uri, codes(list))
		}
		for _, method := range []string{"textDocument/hover", "textDocument/documentSymbol", "textDocument/codeAction"} {
			for _, p := range []position{{0, 0}, {3, 14}, {1 << 30, 1 << 30}, {-1, -1}} {
				params := of(x.uri)
				params["position"] = p
				params["range"] = map[string]any{"start": map[string]int{"line": p.Line, "character": p.Character}, "end": map[string]int{"line": p.Line, "character": p.Character}}
				params["context"] = map[string]any{"diagnostics": []any{}}
				if m := c.call(method, params); m.Error != nil {
					t.Errorf("%s of %s at %v: %v", method, x.uri, p, m.Error)
				}
			}
		}
	}
}

// A record that cannot be read is told at its line, with what to do about it; the others are checked.
func TestABrokenRecordIsToldAtItsLine(t *testing.T) {
	c := start(t, false)
	record := encoded(t, map[string]string{"title": "Line Cook", "description": cook + strings.Repeat("<p>You bake, you cook, you plate, and you keep your station clean.</p>", 3)})
	c.open("file:///jobs/list.ndjson", "ndjson", record+"\n{\"title\": oops}\n"+record+"\n")
	n := 0
	for _, d := range c.published(1) {
		if d.Code != "" {
			continue
		}
		n++
		if d.Severity != 1 || d.Range.Start != (position{1, 0}) || d.Range.End != (position{1, len(`{"title": oops}`)}) || d.Message == "" {
			t.Errorf("%+v", d)
		}
	}
	if n != 1 {
		t.Errorf("%d records are told of, want 1", n)
	}
}

// What a duty hangs on is told with it.
func TestADiagnosticSaysOnWhatItHangs(t *testing.T) {
	c := start(t, false)
	c.open("file:///jobs/cook.html", "html", cook+"<p>Location: Hayward, CA, US</p>")
	if list := fmt.Sprint(c.published(1)); !strings.Contains(list, "California demands pay in the posting, and none is stated; holds: if you have 15 or more employees") {
		t.Error(list)
	}
}

// What a page says of the charset of its file says nothing of the text that the client has.
func TestPlacesAreThoseOfTheClientsText(t *testing.T) {
	for encoding, want := range map[string]int{"utf-8": len(`<p>Crème 🥐 <a href="`), "utf-16": len(`<p>Creme xx <a href="`)} {
		c := start(t, false, encoding)
		c.open("file:///jobs/cook.html", "html", "<meta charset=windows-1252>"+cook+`<p>Crème 🥐 <a href="htps://www.bramblebakery.com/x">x</a></p>`)
		list := c.published(1)
		last := list[len(list)-1]
		if last.Code != "links/scheme-typo" || last.Range.Start != (position{4, want}) {
			t.Errorf("%s: %s at %v, want character %d", encoding, last.Code, last.Range.Start, want)
		}
	}
}

func TestARequestCanBeCancelled(t *testing.T) {
	c := start(t, true)
	uri := "file:///jobs/many.ndjson"
	record := encoded(t, map[string]string{"title": "Line Cook", "description": cook})
	c.open(uri, "ndjson", strings.Repeat(record+"\n", 5000))
	id := c.send("textDocument/diagnostic", of(uri))
	c.notify("$/cancelRequest", map[string]any{"id": id})
	began := time.Now()
	if m := c.answerTo(id); m.Error == nil || m.Error.Code != -32800 {
		t.Errorf("answered %.200s after %v", m.raw, time.Since(began))
	}
	if m := c.call("textDocument/hover", of("file:///jobs/other.html")); m.Error != nil {
		t.Errorf("the next request: %v", m.Error)
	}
}

// Edits that come faster than they can be checked do not pile up: the last one is told, and none after it.
func TestALargeDocument(t *testing.T) {
	c := start(t, false)
	uri := "file:///jobs/large.html"
	part := "<h2>What you do</h2>\n<ul><li>You bake bread in our kitchen, every day but Monday</li></ul>\n<h2>What you bring</h2>\n<ul><li>Experience with dough</li></ul>\n"
	large := cook + strings.Repeat(part, 5<<20/len(part))
	c.open(uri, "html", large)
	const edits = 30
	for v := 2; v < 2+edits; v++ {
		at := map[string]int{"line": 1, "character": 3}
		c.notify("textDocument/didChange", map[string]any{
			"textDocument":   map[string]any{"uri": uri, "version": v},
			"contentChanges": []any{map[string]any{"range": map[string]any{"start": at, "end": at}, "text": "x"}},
		})
	}
	if list := c.published(1 + edits); !slices.Contains(codes(list), "links/scheme-typo") {
		t.Errorf("finds %v", codes(list))
	}
}

// A configuration counts from when it is saved; one that is broken leaves what held before.
func TestAConfigurationIsReadAnew(t *testing.T) {
	dir := linksOnly(t)
	uri := "file://" + filepath.ToSlash(filepath.Join(dir, "cook.html"))
	conf := filepath.Join(dir, ".postlint.yml")
	c := start(t, false)
	c.open(uri, "html", cook)
	if got := codes(c.published(1)); !slices.Equal(got, []string{"links/scheme-typo"}) {
		t.Fatalf("finds %v", got)
	}
	for _, x := range []struct {
		yaml string
		want int
	}{
		{"rules: {links: loud}\n", 1},
		{"files: [\"jobs/**\"]\n", 0},
	} {
		if err := os.WriteFile(conf, []byte(x.yaml), 0o600); err != nil {
			t.Fatal(err)
		}
		c.notify("workspace/didChangeWatchedFiles", map[string]any{"changes": []any{}})
		if list := c.published(1); len(list) != x.want {
			t.Errorf("%q: %v", x.yaml, codes(list))
		}
	}
}

// A new configuration is told of where the client shows progress: it is asked, and told the beginning and the end.
func TestReloadingShowsProgress(t *testing.T) {
	c := connect(t)
	c.call("initialize", map[string]any{"capabilities": map[string]any{"window": map[string]any{"workDoneProgress": true}, "textDocument": map[string]any{"diagnostic": map[string]any{}}}})
	c.open("file:///jobs/cook.html", "html", cook)
	c.notify("workspace/didChangeConfiguration", map[string]any{"settings": nil})
	var kinds []string
	for !slices.Contains(kinds, "end") {
		m := c.next()
		var p struct{ Value struct{ Kind string } }
		if m.Params != nil {
			if err := json.Unmarshal(m.Params, &p); err != nil {
				t.Fatal(err)
			}
		}
		switch m.Method {
		case "window/workDoneProgress/create":
			kinds = append(kinds, "create")
			c.write(`{"jsonrpc":"2.0","id":` + string(m.ID) + `,"result":null}`)
		case "$/progress":
			kinds = append(kinds, p.Value.Kind)
		}
	}
	if want := []string{"create", "begin", "end"}; !slices.Equal(kinds, want) {
		t.Errorf("told %v, want %v", kinds, want)
	}
}

// In a comment that silences rules their names are completed, those that are found in the document first; the word before the
// cursor is replaced whole. Behind the reason, and in other comments, nothing is offered.
func TestRuleNamesAreCompletedInIgnores(t *testing.T) {
	c := start(t, true, "utf-8")
	for i, x := range []struct {
		line  string
		first string // what is offered first, "" for nothing
		from  int    // where the word begins that it replaces
	}{
		{"<!-- postlint-disable-next-line ", "links/scheme-typo", 32},
		{"<!-- postlint-disable-next-line li", "links/scheme-typo", 32},
		{"<!-- postlint-disable pay/missing, links/sch", "links/scheme-typo", 35},
		{"<!-- post", "postlint-disable-next-line", 5},
		{"<!-- postlint-disable links/scheme-typo -- the ", "", 0},
		{"<!-- postlint-disable links/scheme-typo until ", "", 0},
		{"<!-- the list of ", "", 0},
		{"<p>postlint-disable ", "", 0},
		{"<!-- a --> postlint-disable ", "", 0},
	} {
		uri := fmt.Sprintf("file:///jobs/cook-%d.html", i)
		c.open(uri, "html", cook+x.line+" -->\n")
		params := of(uri)
		params["position"] = position{4, len(x.line)}
		var items []struct {
			Label, SortText string
			TextEdit        struct {
				NewText string
				Range   struct{ Start, End position }
			}
		}
		if err := json.Unmarshal(c.call("textDocument/completion", params).Result, &items); err != nil {
			t.Fatal(err)
		}
		if len(items) == 0 || x.first == "" {
			if (len(items) == 0) != (x.first == "") {
				t.Errorf("%q is offered %v", x.line, items)
			}
			continue
		}
		first := items[0]
		for _, item := range items {
			if item.SortText < first.SortText {
				first = item
			}
		}
		if at := first.TextEdit.Range; first.Label != x.first || first.TextEdit.NewText != x.first || at.Start != (position{4, x.from}) || at.End != (position{4, len(x.line)}) {
			t.Errorf("%q is first offered %+v", x.line, first)
		}
	}
}

// Repairs and ignores, applied as a client applies them, do what they say.
func TestActionsDoWhatTheySay(t *testing.T) {
	c := start(t, true)
	uri := "file:///jobs/cook.html"
	text := strings.ReplaceAll(cook, "\n", "\r\n") + "<p title=\"\r\n 🥐\"><a href=\"http://www.bramblebakery.com/apply\">Apply</a> Weâ€™re kind.</p>\r\n"
	c.open(uri, "html", text)
	tried := map[string]int{}
	for line := range strings.Count(text, "\n") {
		params := of(uri)
		params["range"] = map[string]any{"start": map[string]int{"line": line, "character": 0}, "end": map[string]int{"line": line, "character": 999}}
		params["context"] = map[string]any{"diagnostics": []any{}}
		var actions []action
		if err := json.Unmarshal(c.call("textDocument/codeAction", params).Result, &actions); err != nil {
			t.Fatal(err)
		}
		for _, a := range actions {
			mended := a.apply(text, uri)
			if strings.Count(mended, "\n") != strings.Count(mended, "\r\n") {
				t.Errorf("%s: a line ends otherwise", a.Title)
			}
			before, after := findings(t, text), findings(t, mended)
			for _, d := range a.Diagnostics {
				if after[d.Code] != before[d.Code]-1 {
					t.Errorf("%s: %s is found %d times, was %d", a.Title, d.Code, after[d.Code], before[d.Code])
				}
				delete(after, d.Code)
			}
			for rule, n := range after {
				if n > before[rule] {
					t.Errorf("%s: %s is found", a.Title, rule)
				}
			}
			tried[a.Kind]++
		}
	}
	if tried["quickfix"] < 6 || tried["source.fixAll.postlint"] == 0 {
		t.Errorf("offered %v", tried)
	}
}

// A lens says of each place how many of its duties are met, and why the first is not.
func TestALensTellsHowManyDutiesOfAPlaceAreMet(t *testing.T) {
	c := start(t, true)
	uri := "file:///jobs/cook.html"
	c.open(uri, "html", strings.Replace(cook, "seeks a cook.", "in Denver, CO seeks a cook. The pay is $20 to $24 an hour.", 1))
	var lenses []struct {
		Command struct{ Title, Command string }
	}
	if err := json.Unmarshal(c.call("textDocument/codeLens", of(uri)).Result, &lenses); err != nil {
		t.Fatal(err)
	}
	var titles []string
	for _, l := range lenses {
		if titles = append(titles, l.Command.Title); l.Command.Command != "" {
			t.Errorf("%q can be clicked on, and the client shows no pages", l.Command.Title)
		}
	}
	if all := strings.Join(titles, "\n"); !strings.Contains(all, "Colorado: 2 of 6 duties not met: Colorado demands") || !strings.Contains(all, "The United States: 1 duty met") {
		t.Errorf("lenses:\n%s", all)
	}
}

type action struct {
	Title, Kind string
	Diagnostics []diagnostic
	Edit        struct {
		Changes map[string][]struct {
			Range   struct{ Start, End position }
			NewText string
		}
	}
}

// apply makes an action's edits in a text whose positions count UTF-16.
func (a *action) apply(text, uri string) string {
	edits := a.Edit.Changes[uri]
	for _, e := range slices.Backward(edits) {
		text = text[:offset(text, e.Range.Start)] + e.NewText + text[offset(text, e.Range.End):]
	}
	return text
}

// offset is the byte offset of a position in UTF-16, found in the plainest way.
func offset(text string, p position) int {
	at := 0
	for range p.Line {
		at += strings.IndexByte(text[at:], '\n') + 1
	}
	for units := 0; units < p.Character; {
		r := []rune(text[at:min(len(text), at+4)])[0]
		units += len(utf16Units(r))
		at += len(string(r))
	}
	return at
}

func utf16Units(r rune) []struct{} {
	if r >= 0x10000 {
		return make([]struct{}, 2)
	}
	return make([]struct{}, 1)
}

// findings counts what is found in a page.
func findings(t *testing.T, text string) map[string]int {
	t.Helper()
	l, err := lint.New(lint.Options{AsOf: asOf})
	if err != nil {
		t.Fatal(err)
	}
	n := map[string]int{}
	for r, err := range l.Check(t.Context(), lint.Source{Path: "/jobs/cook.html", Reader: strings.NewReader(text)}) {
		if err != nil {
			t.Fatal(err)
		}
		for i := range r.Findings {
			if f := &r.Findings[i]; f.Counts() {
				n[f.Rule]++
			}
		}
	}
	return n
}

// A client that goes without a word, or speaks nonsense, ends the server.
func TestAClientThatGoesEndsTheServer(t *testing.T) {
	for _, said := range []string{"", "nonsense\r\n\r\n", "Content-Length: 5\r\n\r\n{\"a\":", "Content-Length: 4\r\n\r\n1234", "Content-Length: 2\r\n\r\n{}"} {
		err := lsp.Serve(t.Context(), strings.NewReader(said), io.Discard, lsp.Options{})
		if !errors.Is(err, lsp.ErrNoShutdown) {
			t.Errorf("%q: %v", said, err)
		}
	}
}

// The time from an edit to its diagnostics, over 200 edits of a posting of 30 kB, beside that of one check of it. The 95th
// percentile is to be at most three checks. Each edit is measured beside a check, and of several rounds the median is told, for
// other programs come between. Garbage is collected as seldom as in the command.
func BenchmarkEdit(b *testing.B) {
	defer debug.SetGCPercent(debug.SetGCPercent(150))
	headroom := make([]byte, 24<<20)
	defer runtime.KeepAlive(headroom)
	const part = "<h2>What you do</h2>\n<ul><li>You weigh and knead, and you shape loaves for forty shops.</li></ul>\n<h2>What you bring</h2>\n<p>Experience with dough.</p>\n"
	x := editing{body: cook + strings.Repeat(part, 30_000/len(part))}
	var err error
	if x.linter, err = lint.New(lint.Options{AsOf: asOf}); err != nil {
		b.Fatal(err)
	}
	x.check(b)
	x.client = start(b, false)
	x.open(x.uri(), "html", x.body)
	x.published(1)
	var median, high, ratio []float64
	for b.Loop() {
		var checks, edits []time.Duration
		for i := range 200 {
			checks = append(checks, x.check(b))
			edits = append(edits, x.edit(i))
		}
		slices.Sort(checks)
		slices.Sort(edits)
		median = append(median, float64(checks[100].Microseconds())/1000)
		high = append(high, float64(edits[190].Microseconds())/1000)
		ratio = append(ratio, float64(edits[190])/float64(checks[100]))
	}
	for unit, list := range map[string][]float64{"check-ms": median, "p95-edit-ms": high, "p95/check": ratio} {
		slices.Sort(list)
		b.ReportMetric(list[len(list)/2], unit)
	}
}

// editing is a document that is edited, and checked beside.
type editing struct {
	*client
	linter  *lint.Linter
	body    string
	version int
}

func (x *editing) uri() string { return "file:///jobs/cook.html" }

// check is how long one check of the document takes.
func (x *editing) check(b *testing.B) time.Duration {
	b.Helper()
	began := time.Now()
	for _, err := range x.linter.Check(b.Context(), lint.Source{Path: "/jobs/cook.html", Reader: strings.NewReader(x.body)}) {
		if err != nil {
			b.Fatal(err)
		}
	}
	return time.Since(began)
}

// edit is how long it takes until the diagnostics of the i-th edit are there.
func (x *editing) edit(i int) time.Duration {
	at := map[string]int{"line": 4 + i, "character": 5}
	x.version++
	began := time.Now()
	x.notify("textDocument/didChange", map[string]any{
		"textDocument":   map[string]any{"uri": x.uri(), "version": 1 + x.version},
		"contentChanges": []any{map[string]any{"range": map[string]any{"start": at, "end": at}, "text": strconv.Itoa(i % 10)}},
	})
	x.published(1 + x.version)
	return time.Since(began)
}
