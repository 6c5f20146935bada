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

func TestWhatCanBeMendedIsMended(t *testing.T) {
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

// intro makes a posting of what follows it, without a heading.
const intro = "<p>Bramble Bakery in Denver seeks a line cook. You cook, you plate, and you keep your station clean.</p>\n"

// What only looks like a heading, a list or a paragraph becomes one.
func TestWhatOnlyLooksLikeAHeadingOrAListBecomesOne(t *testing.T) {
	l := linter(t, lint.Options{Rules: []string{"structure"}})
	about, apply := "<p><b>About us</b></p><p>We bake.</p>", "<p><b>How to apply</b></p><p>Write to us.</p>"
	const h2About, h2Apply = "<h2>About us</h2><p>We bake.</p>", "<h2>How to apply</h2><p>Write to us.</p>"
	for _, c := range []struct{ name, body, want string }{
		{"bold paragraphs", about + apply + "<p><strong>Pay</strong></p><p>$20 an hour.</p>", h2About + h2Apply + "<h2>Pay</h2><p>$20 an hour.</p>"},
		{"attributes stay", about + apply + `<p class="x"><b>Pay</b></p><p>$20 an hour.</p>`, h2About + h2Apply + `<h2 class="x">Pay</h2><p>$20 an hour.</p>`},
		{"boxes", about + apply + "<div><b>Pay</b></div><div>$20 an hour.</div>", h2About + h2Apply + "<h2>Pay</h2><div>$20 an hour.</div>"},
		{"a break in the bold type", about + apply + "<p><b><br>Pay</b></p><p>$20 an hour.</p>", h2About + h2Apply + "<h2>Pay</h2><p>$20 an hour.</p>"},
		{"the first line of a paragraph", about + apply + "<p><b>Pay</b><br>$20 an hour.</p>", h2About + h2Apply + "<h2>Pay</h2><p>$20 an hour.</p>"},
		{"a line within a paragraph", about + apply + "<p>So far.<br><br><b>Pay</b><br/>$20 an hour.</p>", h2About + h2Apply + "<p>So far.</p><h2>Pay</h2><p>$20 an hour.</p>"},
		{"lines in a box", about + apply + "<div>So far.<br><b>Pay</b><br>$20 an hour.</div>", h2About + h2Apply + "<div>So far.<h2>Pay</h2>$20 an hour.</div>"},
		{"a last line is none", about + apply + "<p><b>Pay</b></p><p>$20 an hour.</p><p><b>Join us now</b></p>", h2About + h2Apply + "<h2>Pay</h2><p>$20 an hour.</p><p><b>Join us now</b></p>"},
		{"all or none", about + apply + "<p><b>Pay</b></p><p>$20 an hour.</p><p><b>Day<br>Perks</b><br>Bread.</p>", ""},
		{"what is empty", "<p>So far.</p><p></p><p> </p><p>Bread.</p><h3></h3><ul><li>Bake</li></ul><p><br></p>", "<p>So far.</p><p>Bread.</p><ul><li>Bake</li></ul>"},
		{"but not what parts text", "So far.<p></p><p></p><b>Bread</b> and cake.<p></p><ul><li>Bake</li></ul>", "So far.<p></p><b>Bread</b> and cake.<ul><li>Bake</li></ul>"},
		{"typed items", "<p>You will:</p><p>• bake</p>\n<p>• sell</p>\n<p>• sweep</p>", "<p>You will:</p><ul><li>bake</li>\n<li>sell</li>\n<li>sweep</li></ul>"},
		{"lines of a paragraph", "<p>You will:<br>- bake<br>- sell<br>-&nbsp; sweep</p>", "<p>You will:</p><ul><li>bake</li><li>sell</li><li>sweep</li></ul>"},
		{"and more behind them", "<p>&bull; bake<br>&bull; sell<br>&#8226; sweep<br><br>At night.</p>", "<ul><li>bake</li><li>sell</li><li>sweep</li></ul><p>At night.</p>"},
		{"bullets in elements of their own", "<p><span>•</span> bake</p><p><span>•</span> sell</p><p><span>•</span> sweep</p>", "<ul><li><span></span> bake</li><li><span></span> sell</li><li><span></span> sweep</li></ul>"},
		{"lists in lists are left", "<p>• bake<br>◦ bread<br>• sell<br>• sweep</p>", ""},
		{"not where an element goes through them", "<p><em>• bake<br>• sell<br>• sweep</em></p>", ""},
		{"not where text stands between", "<p>• bake</p>and <p>• sell</p><p>• sweep</p>", ""},
		{"paragraphs", "<p>You bake.<br><br>You sell.<br/> <br/>You sweep.<br><br>You go home.</p>", "<p>You bake.</p><p>You sell.</p><p>You sweep.</p><p>You go home.</p>"},
		{"with their attributes", "<p class=\"x\">You bake.<br><br>You sell.<br><br>You sweep.<br><br></p>", "<p class=\"x\">You bake.</p><p class=\"x\">You sell.</p><p class=\"x\">You sweep.</p>"},
		{"a name comes once", "<p id=x>You bake.<br><br>You sell.<br><br>You sweep.<br><br>Home.</p>", "<p id=x>You bake.</p><p>You sell.</p><p>You sweep.</p><p>Home.</p>"},
		{"in a box", "<div>You bake.<br><br>You <b>sell</b>.<br><br>You sweep.<br><br>Home.</div>", "<div><p>You bake.</p><p>You <b>sell</b>.</p><p>You sweep.</p><p>Home.</p></div>"},
		{"space between blocks", "<p>You bake.</p><br><br><p>You sell.</p><br><ul><li>Bread</li></ul>", "<p>You bake.</p><p>You sell.</p><ul><li>Bread</li></ul>"},
		{"single breaks stay", "<p>Bramble<br>3 Mill Lane<br>Leeds</p><br><br><br><p>So it is.</p>", "<p>Bramble<br>3 Mill Lane<br>Leeds</p><p>So it is.</p>"},
		{"not within bold type", "<p><b>You bake.<br><br>You sell.<br><br>You sweep.<br><br>Home.</b></p>", ""},
		{"not in items", "<ul><li>You bake.<br><br>You sell.<br><br>You sweep.<br><br>Home.</li></ul>", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := c.want
			if want == "" {
				want = c.body
			}
			for path, content := range map[string]string{"a.html": intro + c.body, "crlf.html": strings.ReplaceAll(intro+c.body, "\n", "\r\n")} {
				m := reshape(t, l, path, content)
				if got := strings.ReplaceAll(string(m.New), "\r\n", "\n"); got != intro+want {
					t.Errorf("%s: got\n%s\nwant\n%s", path, got, intro+want)
				}
			}
			record, err := json.Marshal(map[string]string{"title": "Line Cook", "description": intro + c.body})
			if err != nil {
				t.Fatal(err)
			}
			var after struct{ Description string }
			if err := json.Unmarshal(reshape(t, l, "a.json", string(record)).New, &after); err != nil || after.Description != intro+want {
				t.Errorf("in JSON: got\n%s\nwant\n%s, %v", after.Description, intro+want, err)
			}
			feed := func(s string) string {
				return "<jobs><job><title>Line Cook</title><description><![CDATA[" + s + "]]></description></job></jobs>"
			}
			if m := reshape(t, l, "a.xml", feed(intro+c.body)); string(m.New) != feed(intro+want) {
				t.Errorf("in CDATA: got\n%s\nwant\n%s", m.New, feed(intro+want))
			}
		})
	}
}

// In Markdown headings are written with ##.
func TestMendMarkdownHeadings(t *testing.T) {
	l := linter(t, lint.Options{Rules: []string{"structure"}})
	const lead = "Bramble Bakery in Denver seeks a line cook. You cook, you plate, and you keep your station clean.\n\n"
	for body, want := range map[string]string{
		"**About us**\n\nWe bake.\n\n__Pay__  \n$20 an hour.\n\n**How to apply:**\n\nWrite to us.\n": "## About us\n\nWe bake.\n\n## Pay\n$20 an hour.\n\n## How to apply:\n\nWrite to us.\n",
		"**About us**\n\nWe bake.\n\n**Pay**\n\n$20.\n\n## How to apply\n\nWrite to us.\n":           "",
	} {
		if want == "" {
			want = body
		}
		if m := reshape(t, l, "a.md", lead+body); string(m.New) != lead+want {
			t.Errorf("got\n%s\nwant\n%s", m.New, lead+want)
		}
	}
}

// The list that a cut left open is ended, and nothing else is added: the cut is there still.
func TestMendEndsListsThatACutLeftOpen(t *testing.T) {
	l := linter(t, lint.Options{})
	for _, c := range []struct{ name, body, end string }{
		{"an item", "<ul>\n<li>Splice ropes up to 80 mm</li>\n<li>Write down what broke, and under which lo ... (truncated, view full listing at source)\n", "</li></ul>"},
		{"bold type in a paragraph in a list in a list", "<ol><li>Splice<ul><li>ropes</li><li><p><b>and which lo ... (truncated, view full listing at source)", "</b></p></li></ul></li></ol>"},
		{"no list", "<p>Write down what broke, and under which lo ... (truncated, view full listing at source)", ""},
		{"half a tag", "<ul><li>Splice ropes [...]</li><li>Write down what broke [...] <a href=\"x", ""},
		{"no mark of a program", "<ul><li>Splice ropes up to 80 mm.</li><li>Write down what broke, and with the", ""},
	} {
		m := mend(t, l, "a.html", head+c.body, fix.Options{})
		want := strings.TrimRight(c.body, "\n") + c.end + c.body[len(strings.TrimRight(c.body, "\n")):]
		if got := strings.TrimPrefix(string(m.New), head); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, want)
		}
	}
}

// A title that names one sex is replaced where the table is sure of the word, and not unasked.
func TestTitlesAreReplacedWhereTheTableIsSure(t *testing.T) {
	l := linter(t, lint.Options{Rules: []string{"bias/gendered-title"}})
	for body, want := range map[string]string{
		"We look for a salesman for the northern round.":          "We look for a salesperson for the northern round.",
		"Waitresses wanted for the terrace of our inn.":           "Servers wanted for the terrace of our inn.",
		"<b>WAITRESS</b> wanted for the terrace of our inn.":      "<b>SERVER</b> wanted for the terrace of our inn.",
		"We look for an air hostess, based in Leeds.":             "", // "an flight attendant"
		"We look for a cleaning lady for our house.":              "", // the table only advises
		"We look for a sales<b>man</b> for the northern round.":   "",
		"You report to the foreman of the yard.":                  "",
		"We look for a waiter/waitress for the terrace.":          "",
		"We look for &quot;tidy&quot; repairmen for our workshop": "We look for &quot;tidy&quot; repair technicians for our workshop",
	} {
		if m := mend(t, l, "a.html", head+"<p>"+body+"</p>", fix.Options{}); m.Changed() {
			t.Errorf("%q was changed unasked", body)
		}
		m := mend(t, l, "a.html", head+"<p>"+body+"</p>", fix.Options{Unsafe: true})
		got := strings.TrimSuffix(strings.TrimPrefix(string(m.New), head+"<p>"), "</p>")
		if want == "" {
			want = body
		}
		if got != want {
			t.Errorf("%q is mended to %q, want %q", body, got, want)
		}
	}
	record := `{"title":"Foreman, Repairman","description":"<p>You lead a crew of nine in our yard in Leeds.<\/p>"}`
	if m := mend(t, l, "a.json", record, fix.Options{Unsafe: true}); !strings.Contains(string(m.New), `"title":"Supervisor, Repair Technician"`) {
		t.Errorf("got %s", m.New)
	}
}

// A repair is written in the way in which its container writes texts.
func TestARepairIsWrittenAsItsContainerWritesTexts(t *testing.T) {
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
	l := linter(t, lint.Options{Rules: []string{lint.AllRules}})
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

func TestOwnPostingsAreMended(t *testing.T) {
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
	for _, path := range []string{"a.html.gz", "a.html"} { // its bytes tell, whatever it is called
		m, err := fix.Apply(t.Context(), linter(t, lint.Options{}), lint.Source{Path: path}, b.Bytes(), fix.Options{})
		if err != nil || m.Changed() || m.Postings != 1 {
			t.Errorf("%s: %+v, %v", path, m, err)
		}
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
