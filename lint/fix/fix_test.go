package fix_test

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/fix"
)

// head makes a posting of what follows it.
const head = "<h1>Line Cook</h1>\n<p>Bramble Bakery in Denver seeks a cook. You cook, you plate, and you keep your station clean.</p>\n<h2>How to apply</h2>\n"

func TestMend(t *testing.T) {
	l := linter(t, lint.Options{})
	for _, c := range []struct {
		name, path, body string
		opts             fix.Options
		want             string // the mended body; "" is no change
	}{
		{"a misspelt scheme", "a.html", `<a href="htps://acme.com/x?a=1&amp;b=2">Apply</a>`, fix.Options{}, `<a href="https://acme.com/x?a=1&amp;b=2">Apply</a>`},
		{"a fault behind a fault", "a.html", `<a href="https://https://acme.com/x?utm_source=share">Apply</a>`, fix.Options{}, `<a href="https://acme.com/x">Apply</a>`},
		{"line ends stay", "a.html", "<p>a\r\nb <a\r\nhref=\"htps://acme.com/x\">Apply</a></p>\r\n", fix.Options{}, "<p>a\r\nb <a\r\nhref=\"https://acme.com/x\">Apply</a></p>\r\n"},
		{"unsafe is not made unasked", "a.html", `<a href="http://acme.com/apply">Apply</a>`, fix.Options{}, ""},
		{"unsafe is made when asked", "a.html", `<a href="http://acme.com/apply">Apply</a>`, fix.Options{Unsafe: true}, `<a href="https://acme.com/apply">Apply</a>`},
		{"amounts are swapped", "a.html", "<p>Pay: $90,000 - $70,000 a year</p>", fix.Options{Unsafe: true}, "<p>Pay: $70,000 - $90,000 a year</p>"},
		{"not where that makes another fault", "a.html", "<p>Pay: $75,000 - $10,000 a year</p>", fix.Options{Unsafe: true}, ""},
		{"characters read in the wrong set", "a.html", "<p>Weâ€™re a cafÃ©, Pay:Â&nbsp;Â£14</p>", fix.Options{}, "<p>We’re a café, Pay:\u00a0£14</p>"},
		{"of lost ones nobody knows what was meant", "a.html", "<p>We\ufffdre a cafÃ©</p>", fix.Options{}, "<p>We\ufffdre a café</p>"},
		{"not across tags", "a.html", "<p>Weâ<b>€™</b>re</p>", fix.Options{}, ""},
		{"references escaped twice", "a.html", "<p>R&amp;amp;D, 9&amp;nbsp;pm, &amp;lt;b&amp;gt;</p>", fix.Options{}, "<p>R&amp;D, 9&nbsp;pm, &lt;b&gt;</p>"},
		{"and three times", "a.html", "<p>R&amp;amp;amp;D</p>", fix.Options{}, "<p>R&amp;D</p>"},
		{"escapes of JSON in HTML", "a.html", `<p>don\u2019t \ud83d\ude00 \u0041</p>`, fix.Options{}, `<p>don’t \ud83d\ude00 \u0041</p>`},
		{"the end of a CDATA section", "a.html", "<p>You bake bread.</p>]]&gt;", fix.Options{}, "<p>You bake bread.</p>"},
		{"marks that nobody sees", "a.html", "<p>You ba&#8203;k\ufeffe</p>", fix.Options{}, "<p>You bake</p>"},
		{"not where two words were joined", "a.html", "<p>Skills\u200bYou bake</p>", fix.Options{}, ""},
		{"names of products", "a.html", "<p>You know Javascript and Pytorch.</p>", fix.Options{}, "<p>You know JavaScript and PyTorch.</p>"},
		{"a link whose text would be an address to read out", "a.html", "<p>See https://www.acme.com/" + strings.Repeat("long/", 20) + "</p>", fix.Options{Unsafe: true}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := mend(t, l, c.path, head+c.body, c.opts)
			want := c.want
			if want == "" {
				want = c.body
			}
			if got := strings.TrimPrefix(string(m.New), head); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
			if m.Changed() != (c.want != "") || m.Changed() != (m.Fixed > 0) {
				t.Errorf("changed %v, fixed %d", m.Changed(), m.Fixed)
			}
		})
	}
}

// A repair is written in the way in which its container writes texts.
func TestContainers(t *testing.T) {
	l := linter(t, lint.Options{})
	const cook = "Line Cook\n\nBramble Bakery in Denver seeks a cook. You cook, you plate, and you keep your station clean.\n\n"
	for _, c := range []struct{ path, content, want string }{
		{"a.txt", cook + "Weâ€™re R&amp;D", cook + "We’re R&D"},
		{"a.md", "# " + cook + "Weâ€™re R&amp;amp;D", "# " + cook + "We’re R\\&D"},
		{"a.json", `{"title":"Line Cook","description":"<p>We\u00e2\u20ac\u2122re R&amp;amp;D<\/p>"}`, `{"title":"Line Cook","description":"<p>We’re R&amp;D<\/p>"}`},
		{"a.json", `{"title":"Line Cook","description":"&lt;p&gt;You bake and serve R&amp;amp;amp;D at night&lt;\/p&gt;"}`, `{"title":"Line Cook","description":"&lt;p&gt;You bake and serve R&amp;amp;D at night&lt;\/p&gt;"}`},
		{"a.json", `{"title":"CafÃ© \"Javascript\" Cook","description":"<p>You cook.</p>"}`, `{"title":"Café \"JavaScript\" Cook","description":"<p>You cook.</p>"}`},
		{
			"a.xml", `<jobs><job><title>Line Cook R&amp;amp;D</title><description><![CDATA[<p>You cook R&amp;amp;D</p>]]></description></job></jobs>`,
			`<jobs><job><title>Line Cook R&amp;D</title><description><![CDATA[<p>You cook R&amp;D</p>]]></description></job></jobs>`,
		},
	} {
		if m := mend(t, l, c.path, c.content, fix.Options{}); string(m.New) != c.want {
			t.Errorf("%s:\n%s\nis mended to\n%s\nwant\n%s", c.path, c.content, m.New, c.want)
		}
	}
}

func TestMendKeepsACharset(t *testing.T) {
	body := head + "<p>Caf\xE9 <a href=\"htps://acme.com/caf\xE9\">Apply</a></p>"
	m := mend(t, linter(t, lint.Options{}), "a.html", "<meta charset=iso-8859-1>"+body, fix.Options{})
	if want := "<p>Caf\xE9 <a href=\"https://acme.com/caf\xE9\">Apply</a></p>"; !strings.HasSuffix(string(m.New), want) {
		t.Errorf("got %q", m.New)
	}
}

// Every rule that offers a repair is held to the properties by its own examples, in every container that holds them.
func TestExamplesOfRules(t *testing.T) {
	l := linter(t, lint.Options{})
	mended := map[string]bool{}
	for _, r := range lint.Catalog() {
		if r.Fix == "" {
			continue
		}
		for _, e := range lint.RuleExamples(r.ID).Bad {
			record, err := json.Marshal(map[string]any{
				"title": cmp.Or(e.Title, "Line Cook"), "locations": e.Locations, "pay": e.Pay, "url": e.URL,
				"format": cmp.Or(e.Format, "html"), "description": e.Text,
			})
			if err != nil {
				t.Fatal(err)
			}
			file := map[string]string{"": "a.html", "html": "a.html", "text": "a.txt", "scraped": "a.txt", "markdown": "a.md"}[e.Format]
			for path, content := range map[string]string{file: e.Text, "a.ndjson": string(record)} {
				if mend(t, l, path, content, fix.Options{Unsafe: true}).Changed() {
					mended[r.ID] = true
				}
			}
		}
	}
	for _, r := range lint.Catalog() {
		if r.Fix != "" && !mended[r.ID] {
			t.Errorf("no example of %s is mended", r.ID)
		}
	}
}

func TestOwnPostings(t *testing.T) {
	l := linter(t, lint.Options{})
	files, err := filepath.Glob("../../testdata/postings/*")
	if err != nil || len(files) == 0 {
		t.Fatal(err, files)
	}
	for _, file := range files {
		if strings.HasSuffix(file, ".want") {
			continue
		}
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		mend(t, l, file, string(content), fix.Options{Unsafe: true})
	}
}

func TestCompressedContentIsLeftAlone(t *testing.T) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := z.Write([]byte(head + `<a href="htps://acme.com/x">Apply</a>`))
	if err = errors.Join(err, z.Close()); err != nil {
		t.Fatal(err)
	}
	m, err := fix.Apply(t.Context(), linter(t, lint.Options{}), lint.Source{Path: "a.html.gz"}, b.Bytes(), fix.Options{})
	if err != nil || m.Changed() || m.Postings != 1 {
		t.Errorf("%+v, %v", m, err)
	}
}

func TestApplyStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	m, err := fix.Apply(ctx, linter(t, lint.Options{}), lint.Source{Path: "a.html"}, []byte(head+`<a href="htps://acme.com/x">Apply</a>`), fix.Options{})
	if !errors.Is(err, context.Canceled) || m.Changed() {
		t.Errorf("%+v, %v", m, err)
	}
}

func TestWriteKeepsModeAndLink(t *testing.T) {
	dir := t.TempDir()
	file, link := filepath.Join(dir, "a.html"), filepath.Join(dir, "link.html")
	if err := errors.Join(os.WriteFile(file, []byte("old"), 0o640), os.Chmod(file, 0o640)); err != nil { //nolint:gosec // the mode is what is tested
		t.Fatal(err)
	}
	if err := os.Symlink("a.html", link); err != nil {
		t.Skip(err)
	}
	m := &fix.Mended{Old: []byte("old"), New: []byte("new")}
	if err := m.Write(link); err != nil {
		t.Fatal(err)
	}
	info, err := os.Lstat(link)
	if err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is no link any more: %v", err)
	}
	info, err = os.Stat(file)
	if err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if got, err := os.ReadFile(file); string(got) != "new" || err != nil {
		t.Errorf("content %q, %v", got, err)
	}
	onlyFiles(t, dir, 2)
}

// Whoever reads the file while it is written sees all of what it was, or all of what it is.
func TestWriteIsAtomic(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.html")
	texts := [][]byte{bytes.Repeat([]byte("old "), 100_000), bytes.Repeat([]byte("renewed "), 100_000)}
	if err := os.WriteFile(file, texts[0], 0o600); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() {
		for i := range 40 {
			m := &fix.Mended{Old: texts[i%2], New: texts[(i+1)%2]}
			if err := m.Write(file); err != nil {
				done <- err
				return
			}
		}
		done <- nil
	}()
	for {
		select {
		case err := <-done:
			if err != nil {
				t.Error(err)
			}
			return
		default:
		}
		if got, err := os.ReadFile(file); err != nil || !bytes.Equal(got, texts[0]) && !bytes.Equal(got, texts[1]) {
			t.Fatalf("a reader saw %d bytes, %v", len(got), err)
		}
	}
}

func TestWriteRefuses(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a.html")
	if err := os.WriteFile(file, []byte("another's"), 0o600); err != nil {
		t.Fatal(err)
	}
	m := &fix.Mended{Old: []byte("old"), New: []byte("new")}
	if err := m.Write(file); !errors.Is(err, fix.ErrMeanwhile) {
		t.Errorf("a file that changed meanwhile: %v", err)
	}
	if os.Geteuid() != 0 {
		if err := os.Chmod(file, 0o400); err != nil {
			t.Fatal(err)
		}
		if err := m.Write(file); !errors.Is(err, os.ErrPermission) {
			t.Errorf("a read-only file: %v", err)
		}
	}
	if err := m.Write(filepath.Join(dir, "gone.html")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that is gone: %v", err)
	}
	if got, err := os.ReadFile(file); string(got) != "another's" || err != nil {
		t.Errorf("content %q, %v", got, err)
	}
	onlyFiles(t, dir, 1)
}

// onlyFiles fails where something was left behind.
func onlyFiles(t *testing.T, dir string, n int) {
	t.Helper()
	if list, err := os.ReadDir(dir); len(list) != n || err != nil {
		t.Errorf("files %v, want %d; %v", list, n, err)
	}
}
