package source

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/klauspost/compress/zstd"

	"github.com/postlint/postlint/lint/internal/finding"
)

var update = flag.Bool("update", false, "rewrite the expected outputs under testdata/source")

// collect reads a container whole.
func collect(path, content string, opts Options) (docs []*Document, faults []*Error) {
	for d, err := range ReadWith(path, strings.NewReader(content), opts) {
		if e, ok := errors.AsType[*Error](err); ok {
			faults = append(faults, e)
		} else {
			docs = append(docs, d)
		}
	}
	return docs, faults
}

// one is the only document of a container.
func one(t *testing.T, path, content string) *Document {
	t.Helper()
	docs, faults := collect(path, content, Options{})
	if len(docs) != 1 || len(faults) != 0 {
		t.Fatalf("%s: %d documents, faults %v", path, len(docs), faults)
	}
	return docs[0]
}

// TestEachContainerIsReadAsItsSampleSays reads each file under testdata/source and compares what came out with the file beside it.
func TestEachContainerIsReadAsItsSampleSays(t *testing.T) {
	files, err := filepath.Glob("../../../testdata/source/*")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, path := range files {
		if strings.HasSuffix(path, ".want") || strings.HasSuffix(path, ".md") && filepath.Base(path) == "README.md" {
			continue
		}
		t.Run(filepath.Base(path), func(t *testing.T) {
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			got := dump(filepath.Base(path), b)
			if *update {
				if err := os.WriteFile(path+".want", []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path + ".want")
			if err != nil || got != string(want) {
				t.Errorf("got\n%s\nwant (%v)\n%s", got, err, want)
			}
		})
	}
}

// dump writes documents and errors for people to compare: each text with its place and, where it differs, the slice it comes from.
func dump(path string, b []byte) string {
	var w strings.Builder
	for d, err := range Read(path, bytes.NewReader(b)) {
		if e, ok := errors.AsType[*Error](err); ok {
			fmt.Fprintf(&w, "error at %d:%d: %s\n hint: %s\n", e.Line, e.Column, e.Message, e.Hint)
			continue
		}
		fmt.Fprintf(&w, "document %d %q %s at line %d, bytes %d to %d", d.Index, d.ID, d.Format, d.Chunk.Line, d.Chunk.Base, d.Chunk.Base+len(d.Chunk.Src))
		for name, on := range map[string]bool{" record": d.Record && !d.ApplyRoute, " record with apply route": d.Record && d.ApplyRoute} {
			if on {
				w.WriteString(name)
			}
		}
		w.WriteString(strings.Repeat(" escaped", d.Escaped))
		w.WriteByte('\n')
		show := func(name string, t Text) {
			if !t.Present() {
				return
			}
			s := t.Span(0, len(t.String))
			p := d.Positions([]int{s.Start, s.End})
			fmt.Fprintf(&w, " %s %d:%d-%d:%d %q\n", name, p[0].Line, p[0].Column, p[1].Line, p[1].Column, t.String)
			if slice := d.Decode(s); slice != t.String {
				fmt.Fprintf(&w, "  from %q\n", slice)
			}
		}
		show("title", d.Title)
		for _, l := range d.Locations {
			show("location", l)
		}
		show("pay", d.Pay)
		show("employer", d.Employer)
		show("url", d.URL)
		show("posted", d.DatePosted)
		show("valid through", d.ValidThrough)
		show("employment", d.EmploymentType)
		show("language", d.Language)
		for _, x := range d.Properties {
			show(strings.TrimSpace(fmt.Sprintf("%s %s %s", x.Kind, x.Path, strings.Join(x.Names, ","))), x.Value)
		}
		if d.Page != nil {
			fmt.Fprintf(&w, " page heading %q, %d letters\n", d.Page.Heading, len(d.Page.Letters))
		}
		show("body", d.Body)
	}
	return w.String()
}

// archived is a zip archive of names and contents in turn.
func archived(files ...string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, _ := z.CreateHeader(&zip.FileHeader{Name: files[i], Method: zip.Store})
		io.WriteString(w, files[i+1])
	}
	z.Close()
	return b.String()
}

// zipped is s, compressed by gzip.
func zipped(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, s)
	z.Close()
	return b.String()
}

// zst is s, compressed.
func zst(s string) string {
	var b bytes.Buffer
	z, _ := zstd.NewWriter(&b)
	io.WriteString(z, s)
	z.Close()
	return b.String()
}

// docx is a Word document with that body.
func docx(body string) string {
	return archived("word/document.xml", `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="w"><w:body>`+body+`</w:body></w:document>`)
}

// locked is an archive whose files say that they are encrypted.
func locked(zipped string) string {
	b := []byte(zipped)
	for _, head := range []struct {
		magic string
		flags int
	}{{"PK\x03\x04", 6}, {"PK\x01\x02", 8}} {
		b[bytes.Index(b, []byte(head.magic))+head.flags] |= 1
	}
	return string(b)
}

func TestFaultsNameThePlaceAndWhatToDo(t *testing.T) {
	record := `{"title":"Baker","description":"Bread and rolls."}`
	for _, test := range []struct {
		name, path, content string
		line                int
		message, hint       string
	}{
		{"empty file", "a.html", "", 0, "the file is empty", ""},
		{"empty stream", "a.ndjson", "", 0, "the file is empty", ""},
		{"empty compressed file", "a.txt.gz", zipped(""), 0, "the file is empty", ""},
		{"compressed file of no bytes", "a.txt.gz", "", 0, "the file is empty", ""},
		{"blanks alone", "a.txt", " \r\n\n", 0, "holds only blanks", ""},
		{"blank lines of a stream", "a.ndjson", "\n \n", 0, "holds only blanks", ""},
		{"byte order mark alone", "a.txt", "\xEF\xBB\xBF", 0, "holds only blanks", ""},
		{"docx by name", "a.docx", "PK", 0, "no sound zip archive", "save it again"},
		{"docx by content", "a.txt", "PK\x03\x04rest", 0, "no sound zip archive", "save it again"},
		{"docx without text", "a.docx", docx("<w:p/>"), 0, "holds no text", "picture"},
		{"docx whose text was deleted", "a.docx", docx("<w:p><w:del><w:r><w:delText>x</w:delText><w:t>x</w:t></w:r></w:del></w:p>"), 0, "holds no text", "picture"},
		{"spreadsheet", "a.docx", archived("xl/workbook.xml", "<workbook/>"), 0, "is a spreadsheet", "CSV"},
		{"odt by content", "a.docx", archived("content.xml", "<x/>"), 0, ".odt", "save it as"},
		{"another archive", "a.zip", archived("jobs.html", "<p>x"), 0, "and no Word document", "unpack it"},
		{"protected document", "a.docx", "\xD0\xCF\x11\xE0", 0, "password", "save it as .docx"},
		{"damaged archive", "a.docx", strings.Replace(docx("<w:p><w:r><w:t>Baker</w:t></w:r></w:p>"), "Baker", "Maker", 1), 0, "damaged at word/document.xml", "save it again"},
		{"doc", "a.DOC", "", 0, ".doc files cannot be read", "save it as .docx"},
		{"pdf by name", "dir/a.pdf", "", 0, "PDF", ".txt"},
		{"pdf by content", "-", "%PDF-1.7\n", 0, "PDF", ".txt"},
		{"rtf", "a.rtf", "", 0, ".rtf", "save it as .docx"},
		{"odt", "a.odt", "", 0, ".odt", "save it as .docx"},
		{"address", "https://example.org/jobs/1", "", 0, "no network", "curl"},
		{"feed without items", "a.xml", "<rss/>", 0, "no posting recognised", "<item>"},
		{"feed without items by content", "-", "<?xml version=\"1.0\"?>\n<rss><channel/></rss>", 0, "no posting recognised", "<item>"},
		{"feed of titles", "a.rss", "<rss><channel><item><title>Baker</title></item></channel></rss>", 1, `the record "Baker" has no description`, "description"},
		{"feed cut off", "a.xml", "<jobs>\n<job><title>Baker</title>", 2, "<job> that begins here is not closed", "fetch it again"},
		{"element closed in the wrong order", "a.xml", "<jobs>\n<job><title>Baker</job></jobs>", 2, "</job> where </title> should stand", "close each element"},
		{"stray end tag", "a.xml", "<jobs>\n<job></x><title>Baker</title></job></jobs>", 2, "</x> closes nothing", "take it out"},
		{"CDATA not closed", "a.xml", "<jobs>\n<job><title><![CDATA[Baker</title></job></jobs>", 2, "CDATA section that begins here is not closed", "]]>"},
		{"elements too deep", "a.xml", "<jobs><job>" + strings.Repeat("<a>", 2000), 1, "more than 1000 elements", "check what wrote it"},
		{"zero bytes", "a.html", "\x7fELF\x01\x00\x00\x00\x00abc", 1, "zero bytes", "HTML"},
		{"a zero byte in a text", "a.txt", "Baker\nbr\x00ead", 2, "zero bytes", "HTML"},
		{"a zero byte in a record", "a.json", "[{\"title\":\"Baker\",\n\"description\":\"br\x00ead\"}]", 2, "control character 0x00", "mend it"},
		{"7z", "a.7z", "7z\xBC\xAF\x27\x1C\x00\x04", 0, "is an archive", "unpack it"},
		{"bzip2", "a.txt.bz2", "BZh91AY&SY\x00", 0, "is an archive", "unpack it"},
		{"tar in gzip", "a.tar.gz", zipped("a.html" + strings.Repeat("\x00", 251) + "ustar\x0000"), 0, "is an archive", "unpack it"},
		{"zip that holds nothing", "a.zip", archived(), 0, "and no Word document", "unpack it"},
		{"e-mail", "a.eml", "", 0, ".eml files cannot be read", "save the posting in it"},
		{"e-mail by content", "-", "From: a@bramble.example\r\nMime-Version: 1.0\r\n\r\nQmFrZXI=", 0, "is an e-mail", "save the posting in it"},
		{"UTF-16 without mark", "a.txt", "B\x00a\x00k\x00e\x00r\x00", 0, "UTF-16", "UTF-8"},
		{"UTF-32", "a.txt", "\xFF\xFE\x00\x00B\x00\x00\x00", 0, "UTF-32", "UTF-8"},
		{"broken JSON", "a.json", "{\n \"title\": \"Baker\",\n}", 3, "invalid JSON: '}' where a name", "mend it there"},
		{"a record and a word", "a.json", record + "x", 1, "'x' where the end should stand", "mend it there"},
		{"the second of two records is broken", "a.json", record + "\n{", 2, "a name in quotes should stand", "mend it there"},
		{"web page for JSON", "a.json", "<!DOCTYPE html><title>502 Bad Gateway</title>", 1, "is XML or a web page", "server"},
		{"web page for a stream", "a.ndjson", "<!DOCTYPE html>\n<title>502 Bad Gateway</title>\n", 1, "is XML or a web page", "server"},
		{"board without postings", "a.json", `{"jobs":[],"meta":{"total":0}}`, 1, `no postings: the list "jobs" is empty`, ""},
		{"answer that tells of an error", "a.json", `{"error":"Not Found","status":404}`, 1, `no posting in the record, which has "error", "status"`, "title"},
		{"byte order mark alone in JSON", "a.json", "\xEF\xBB\xBF", 0, "holds only blanks", ""},
		{"picture", "a.json", "\x89PNG\r\n\x1a\n\x00\x00", 0, "is a picture", "text"},
		{"picture by another name", "a.html", "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00", 0, "is a picture", "text"},
		{"archive under a password", "a.docx", locked(docx("<w:p/>")), 0, "protected by a password", "without one"},
		{"records of another kind", "a.ndjson", `{"@type":"WebSite","name":"x"}`, 0, "no posting record", "title and description"},
		{"numbers", "a.json", "[" + strings.Repeat("1,", 1<<20) + "1]", 1, "a number where", "object"},
		{"file named as a stream", "a.ndjson", "{\n", 1, "invalid JSON", "mend it there"},
		{"record of a stream cut off", "a.ndjson", "{\"title\":\n", 1, "invalid JSON", ".json"},
		{"nothing in it", "a.json", `[]`, 0, "no posting record", "title and description"},
		{"no object", "a.json", `"text"`, 1, "a string where a posting's record should stand", "object"},
		{"no object in a list", "a.json", "[\n" + record + ",\n7]", 3, "a number where", "object"},
		{"no description", "a.json", "{\"title\":\n\"Baker\"}", 1, `the record "Baker" has no description`, "looked for description, content, html"},
		{"empty description", "a.json", `{"title":"Baker","content":"  "}`, 1, `the record's "content" is empty`, "take the record out"},
		{"description of tags alone", "a.json", `{"title":"Baker","description":"<p>&nbsp;</p>"}`, 1, `the record's "description" is empty`, "take the record out"},
		{"description of another kind", "a.json", `{"title":"Baker","description":7e9,"body":true}`, 0, "", ""},
		{"description is a flag", "a.json", `{"title":"Baker","description":true}`, 1, `the record's "description" is true, not a text`, "description"},
		{"neither", "a.json", `{"foo":1}`, 1, `no posting in the record, which has "foo"`, "looked for title, name"},
		{"too deep", "a.json", strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000), 1, "more than 1000 objects and lists", "check what wrote it"},
		{"table of other things", "a.csv", "sku,price\n1,2\n", 1, "columns of the table are not named", "titles"},
		{"table of things with names", "a.csv", "name,description\nBread,fresh\n", 1, "columns of the table are not named", "titles"},
		{"table without rows", "a.csv", "title,description\n", 0, "no rows", "row"},
		{"table with a row of a title alone", "a.csv", "title,description\nBaker,\n", 2, `the record "Baker" has no description`, "description"},
		{"quotes not closed", "a.csv", "title,description\nBaker,\"Bread\n", 2, "are not closed", "twice"},
		{"front matter alone", "a.md", "---\ntitle: Baker\n---\n", 0, "front matter and no text", "below"},
		{"half a compressed file", "a.txt.gz", zipped(strings.Repeat(record, 20))[:40], 0, "ends before its end", "again"},
		{"half a Zstandard file", "a.txt.zst", zst(strings.Repeat(record, 20))[:40], 0, "ends before its end", "again"},
		{"no Zstandard", "a.txt.zst", "bread and rolls", 0, "no sound Zstandard file", "again"},
		{"compressed twice", "a.txt.gz", zipped(zipped(record)), 0, "compressed twice", "decompress it once"},
		{"an entity of the document's own", "a.xml", "<!DOCTYPE x [<!ENTITY b SYSTEM \"file:///b\">]>\n<jobs><job><title>Baker &b;</title><description>Bread.</description></job></jobs>", 2, `the entity "&b;", which the document declares, is left as it is`, "no other file"},
		{"lists of YAML without end", "a.yaml", "title: Baker\ntext: " + strings.Repeat("[", 20_000), 0, "more than 10000 values", "check what wrote it"},
		{"lists of TOML without end", "a.toml", "title = 'Baker'\ntext = " + strings.Repeat("[", 20_000), 0, "more than 10000 values", "check what wrote it"},
		{"no gzip", "a.txt.gz", "bread and rolls", 0, "no sound gzip file", "again"},
	} {
		docs, faults := collect(test.path, test.content, Options{})
		if test.message == "" {
			if len(faults) != 0 {
				t.Errorf("%s: %v", test.name, faults)
			}
			continue
		}
		if len(faults) != 1 {
			t.Errorf("%s: %d documents, faults %v", test.name, len(docs), faults)
			continue
		}
		e := faults[0]
		if e.Line != test.line || e.Path != test.path || !strings.Contains(e.Message, test.message) || !strings.Contains(e.Hint, test.hint) {
			t.Errorf("%s: %+v", test.name, e)
		}
	}
}

// A file that holds one object may be of anything; what postings alone have tells of one.
func TestObjectsThatMayBeAnythingAreDoubted(t *testing.T) {
	for content, doubted := range map[string]bool{
		`{"name":"breadcutter","version":"1.0.0","description":"Cuts bread."}`:                  true,
		`{"title":"Bramble Bakery","description":"We bake.","url":"https://x","theme":"plain"}`: true,
		`{"title":"Baker","description":"You bake.","theme":"plain","location":"Bath"}`:         false,
		`{"id":7,"title":"Baker","description":"You bake."}`:                                    false,
		`{"@type":"JobPosting","title":"Baker","description":"You bake.","x":1}`:                false,
		`[{"name":"breadcutter","version":"1.0.0","description":"Cuts bread."}]`:                false,
	} {
		if d := one(t, "a.json", content); d.Doubted != doubted {
			t.Errorf("%s: doubted %v", content, d.Doubted)
		}
	}
	for content, none := range map[string]bool{`{"name":"x","scripts":{}}`: true, `{"foo":1}`: true, `{"title":"Baker","url":"https://x"}`: false, `[{"foo":1}]`: false} {
		if _, faults := collect("a.json", content, Options{}); len(faults) != 1 || errors.Is(faults[0], ErrNotPosting) != none {
			t.Errorf("%s: %v", content, faults)
		}
	}
}

func TestBrokenRecordOfAStreamDoesNotStopTheOthers(t *testing.T) {
	good := func(id int) string { return fmt.Sprintf(`{"id":%d,"title":"Baker","description":"Bread."}`, id) }
	stream := strings.Join([]string{good(1), `{"title":"half`, ``, good(4), `[]`, `{"title":"Baker"}`, good(7)}, "\n")
	docs, faults := collect("a.ndjson", stream, Options{})
	var got []string
	for _, d := range docs {
		got = append(got, fmt.Sprint(d.ID, "@", d.Chunk.Line, "#", d.Index))
	}
	for _, e := range faults {
		got = append(got, fmt.Sprint(e.Line))
	}
	if want := "1@1#0 4@4#2 7@7#5 2 5 6"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

func TestCapsAreErrorsWithTheirSize(t *testing.T) {
	long := `{"title":"Baker","description":"` + strings.Repeat("Bread. ", 1000) + `"}`
	short := `{"title":"Baker","description":"Bread."}`
	docs, faults := collect("a.ndjson", long+"\r\n"+short+"\n"+long+"\r"+short+"\n"+long, Options{MaxRecord: 1000})
	if len(docs) != 2 || docs[0].Chunk.Line != 2 || docs[1].Chunk.Line != 4 || docs[1].Index != 3 {
		t.Errorf("documents %+v", docs)
	}
	if len(faults) != 3 || faults[0].Line != 1 || faults[1].Line != 3 || faults[2].Line != 5 || !strings.Contains(faults[0].Message, "1000 bytes") {
		t.Errorf("faults %v", faults)
	}
	for _, d := range docs {
		if s := d.Title.Span(0, 5); s.Start != d.Chunk.Base+10 || d.Decode(s) != "Baker" {
			t.Errorf("after a skipped line: %+v %q", s, d.Decode(s))
		}
	}
	if _, faults = collect("a.html", "<p>"+long, Options{MaxFile: 1 << 10}); len(faults) != 1 || !strings.Contains(faults[0].Message, "1024 bytes") || faults[0].Hint == "" {
		t.Errorf("faults %v", faults)
	}
	bomb := docx("<w:p><w:r><w:t>" + strings.Repeat("x", 2<<10) + "</w:t></w:r></w:p>")
	if _, faults = collect("a.docx", bomb, Options{MaxFile: 2 << 10}); len(faults) != 1 || !strings.Contains(faults[0].Message, "larger than") {
		t.Errorf("faults %v", faults)
	}
	many := make([]string, 0, 2*DefaultMaxFiles+4)
	for i := range DefaultMaxFiles + 1 {
		many = append(many, fmt.Sprint(i), "")
	}
	if _, faults = collect("a.docx", archived(many...), Options{}); len(faults) != 1 || !strings.Contains(faults[0].Message, "more than 10000 files") {
		t.Errorf("faults %v", faults)
	}
	if docs, faults = collect("a.html", strings.Repeat("x", 1<<10), Options{MaxFile: 1 << 10}); len(docs) != 1 || len(faults) != 0 {
		t.Errorf("at the cap: %v", faults)
	}
	if _, faults = collect("a.json", `{"a":[[1]]}`, Options{MaxDepth: 2}); len(faults) != 1 || !strings.Contains(faults[0].Message, "more than 2") {
		t.Errorf("faults %v", faults)
	}
	values := `{"title":"Baker","description":"Bread.","x":[` + strings.Repeat("1,", DefaultMaxValues) + `1]}`
	if _, faults = collect("a.json", "["+values+","+short+"]", Options{}); len(faults) != 1 || !strings.Contains(faults[0].Message, "values") {
		t.Errorf("faults %v", faults)
	}
}

func TestEachCapIsSaidWithTheFlagThatRaisesIt(t *testing.T) {
	deep := func(open, inner, shut string) string {
		return strings.Repeat(open, 9) + inner + strings.Repeat(shut, 9)
	}
	posting := `"title":"Baker","description":"Bread."`
	var zeros bytes.Buffer
	z := gzip.NewWriter(&zeros)
	for range (ExpansionFree >> 20) + 1 {
		if _, err := z.Write(bytes.Repeat([]byte("\n"), 1<<20)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		path, content string
		opts          Options
		want, flag    string
		postings      int // that are read in spite of it
	}{
		"depth of JSON":     {"a.json", `{` + posting + `,"x":` + deep("[", "", "]") + `}`, Options{MaxDepth: 5}, "1:49: more than 5 objects and lists inside one another", "--max-depth", 0},
		"depth of a stream": {"a.ndjson", `{` + posting + `,"x":` + deep("[", "", "]") + "}\n{" + posting + "}", Options{MaxDepth: 5}, "1:49: more than 5 objects", "--max-depth", 1},
		"depth of XML":      {"a.xml", `<jobs><job><title>Baker</title><x>` + deep("<a>", "", "</a>") + `</x></job><job><title>Cook</title><description>Soup.</description></job></jobs>`, Options{MaxDepth: 5}, "1:41: invalid XML: more than 5 elements", "--max-depth", 1},
		"depth of YAML":     {"a.yaml", "title: Baker\ndescription: Bread.\nx:\n  " + deep("[", "", "]") + "\n", Options{MaxDepth: 5}, "4:0: more than 5 values inside one another", "--max-depth", 1},
		"depth of TOML":     {"a.toml", "title = 'Baker'\ndescription = 'Bread.'\nx = " + deep("[", "", "]") + "\n", Options{MaxDepth: 5}, "3:0: more than 5 values inside one another", "--max-depth", 1},
		"depth of Word":     {"a.docx", docx(deep("<w:p>", "<w:r><w:t>Bread.</w:t></w:r>", "</w:p>")), Options{MaxDepth: 5}, "0:0: more than 5 paragraphs", "--max-depth", 1},
		"depth of a page": {
			"a.html", "<html><div itemscope itemtype=https://schema.org/JobPosting><i itemprop=title>Baker</i><p itemprop=description>Bread.</p>\n" + deep("<div>", "<i itemprop=url>x</i>", "</div>") + "</div></html>",
			Options{MaxDepth: 5},
			"2:16: more than 5 elements inside one another", "--max-depth", 1,
		},
		"values of a record":   {"a.ndjson", `{` + posting + `,"x":[1,2,3]}`, Options{MaxValues: 5}, "1:41: the record holds more than 5 values", "--max-entries", 0},
		"values of an item":    {"a.xml", `<job><title>Baker</title><b>1</b><c>2</c><d>3</d></job>`, Options{MaxValues: 5}, "1:42: invalid XML: the item holds more than 5 values", "--max-entries", 0},
		"values of YAML":       {"a.yaml", "title: Baker\ndescription: Bread.\nx: [1, 2, 3]\n", Options{MaxValues: 5}, "3:0: more than 5 values", "--max-entries", 1},
		"files of an archive":  {"a.docx", archived("a", "", "b", ""), Options{MaxFiles: 1}, "0:0: the archive holds more than 1 files", "--max-entries", 0},
		"size of a file":       {"a.txt", "Bread.", Options{MaxFile: 5}, "0:0: larger than 5 bytes", "--max-size", 0},
		"size of a line":       {"a.ndjson", `{` + posting + `}`, Options{MaxRecord: 9}, "1:0: the record is longer than 9 bytes", "--max-size", 0},
		"expansion of gzip":    {"a.ndjson.gz", zeros.String(), Options{}, ": expands to more than 250 times", "--max-expansion", 0},
		"expansion of a whole": {"a.txt.gz", zeros.String(), Options{MaxFile: ExpansionFree * 2}, "0:0: expands to more than 250 times", "--max-expansion", 0},
	} {
		t.Run(name, func(t *testing.T) {
			docs, faults := collect(c.path, c.content, c.opts)
			if len(docs) != c.postings || len(faults) != 1 {
				t.Fatalf("%d documents, faults %v", len(docs), faults)
			}
			f := faults[0]
			if got := fmt.Sprintf("%d:%d: %s", f.Line, f.Column, f.Message); !strings.Contains(got, c.want) || !strings.Contains(f.Hint, c.flag) {
				t.Errorf("got %s (%s), want %s and %s", got, f.Hint, c.want, c.flag)
			}
		})
	}
}

// endless is a stream of records that nobody holds in memory, between a head and a tail.
type endless struct {
	head, tail string
	record     []byte
	left       int // bytes
	at         int
}

func (e *endless) Read(b []byte) (int, error) {
	if e.head != "" {
		n := copy(b, e.head)
		e.head = e.head[n:]
		return n, nil
	}
	if e.left <= 0 {
		n := copy(b, e.tail)
		if e.tail = e.tail[n:]; n == 0 {
			return 0, io.EOF
		}
		return n, nil
	}
	n := copy(b[:min(len(b), e.left)], e.record[e.at:])
	e.at = (e.at + n) % len(e.record)
	e.left -= n
	return n, nil
}

func TestMemoryDoesNotGrowWithTheStream(t *testing.T) {
	line := []byte(`{"title":"Baker","description":"` + strings.Repeat(`Bread\n`, 500) + `"}` + "\n")
	const records = 20_000
	for path, r := range map[string]*endless{
		"a.ndjson": {record: line, left: records * len(line)},
		"a.json":   {head: "[ null", record: append([]byte(","), line...), left: records * (len(line) + 1), tail: "]"},
	} {
		var before, now runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		n, at := 0, 0
		for d, err := range Read(path, r) {
			if err != nil {
				if n == 0 && path == "a.json" {
					continue // null
				}
				t.Fatal(err)
			}
			at = d.Title.Span(0, 0).Start
			if n++; n%5000 == 0 {
				runtime.GC()
				runtime.ReadMemStats(&now)
				if grown := int64(now.HeapAlloc) - int64(before.HeapAlloc); grown > 4<<20 {
					t.Fatalf("%s: %d bytes held after %d records", path, grown, n)
				}
			}
		}
		want := (records-1)*len(line) + 10
		if path == "a.json" {
			want += len("[ null") + records
		}
		if n != records || at != want {
			t.Errorf("%s: %d records, the last at byte %d, want %d", path, n, at, want)
		}
	}
}

func TestDocumentsStayValidWhileTheNextAreRead(t *testing.T) {
	var b strings.Builder
	for i := range 2000 {
		fmt.Fprintf(&b, `{"title":"Baker %d","description":"%s"}`+"\n", i, strings.Repeat("x", i+1))
	}
	docs, _ := collect("a.ndjson", b.String(), Options{})
	for i, d := range docs {
		if d.Title.String != fmt.Sprint("Baker ", i) || len(d.Body.String) != i+1 || strings.Trim(d.Body.String, "x") != "" {
			t.Fatalf("document %d: %q", i, d.Title.String)
		}
	}
}

func TestStreamIsTheSameHoweverItArrives(t *testing.T) {
	stream := "{\"title\":\"Bäcker\",\"description\":\"a\"}\r\n\r\n{\"title\":\"2\",\"description\":\"b\"}\r{\"title\":\"3\",\"description\":\"c\"}\n{\"title\":\"4\",\"description\":\"d\"}\r"
	want := "1@0 3@41 4@73 5@105 "
	for _, r := range []io.Reader{strings.NewReader(stream), iotest.OneByteReader(strings.NewReader(stream)), iotest.DataErrReader(strings.NewReader(stream))} {
		got := ""
		for d, err := range Read("a.ndjson", r) {
			if err != nil {
				t.Fatal(err)
			}
			got += fmt.Sprintf("%d@%d ", d.Chunk.Line, d.Chunk.Base)
			if stream[d.Chunk.Base:d.Chunk.Base+len(d.Chunk.Src)] != string(d.Chunk.Src) {
				t.Errorf("chunk %q", d.Chunk.Src)
			}
		}
		if got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestBrokenRecordOfAListDoesNotStopTheOthers(t *testing.T) {
	good := func(id int) string { return fmt.Sprintf(`{"id":%d,"title":"Baker \"]}","description":"Bread."}`, id) }
	list := "[" + good(1) + ",\n{\"title\" 7}\n,\n\"text\", " + good(4) + ",\n 12,{\"title\":\"long\",\"description\":\"" + strings.Repeat("Bread. ", 200) + "\"}\n,\n" + good(7) + "]\n\n"
	for _, r := range []io.Reader{strings.NewReader(list), iotest.OneByteReader(strings.NewReader(list)), iotest.DataErrReader(strings.NewReader(list))} {
		got := ""
		for d, err := range ReadWith("a.json", r, Options{MaxRecord: 300}) {
			if e, ok := errors.AsType[*Error](err); ok {
				got += fmt.Sprintf("%d: %s; ", e.Line, e.Message)
				continue
			}
			at := d.Title.Span(0, 5)
			p := d.Positions([]int{at.Start})[0]
			got += fmt.Sprintf("%d: %s %d:%d; ", d.Chunk.Line, d.ID, p.Line, p.Column)
			if list[at.Start:at.End] != "Baker" || d.Decode(at) != "Baker" {
				t.Errorf("title %+v", at)
			}
		}
		want := `1: 1 1:19; 2: invalid JSON: '7' where ':' should stand; 4: a string where a posting's record should stand; 4: 4 4:26; ` +
			`5: the record is longer than 300 bytes; 7: 7 7:18; `
		if got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestFaultsOfAList(t *testing.T) {
	record := `{"title":"Baker","description":"Bread."}`
	for list, want := range map[string]string{
		"[" + record:                       "it ends where ',' or ']' should stand",
		"[" + record + ",":                 "it ends where a value should stand",
		"[\n":                              "it ends where a value should stand",
		"[" + record + ",]":                "']' where a value should stand",
		"[" + record + record + "]":        "'{' where ',' or ']' should stand",
		"[" + record + `,{"title":"x`:      "a string is not closed",
		"[" + record + ", 7":               "it ends where ',' or ']' should stand",
		"[" + record + "] x":               "'x' where the end should stand",
		"[" + record + "]" + record:        "'{' where the end should stand",
		"[" + record + "," + record + "}]": "'}' where ',' or ']' should stand",
	} {
		docs, faults := collect("a.json", list, Options{})
		if len(faults) == 0 || !strings.Contains(faults[0].Message, want) || strings.Contains(list, "B") && len(docs) == 0 {
			t.Errorf("%s: %d documents, %v", list, len(docs), faults)
		}
	}
}

func TestReadingFaultsComeThrough(t *testing.T) {
	broken := errors.New("the disk is on fire")
	ours := &Error{Path: "x", Message: "no such file"}
	for _, path := range []string{"a.html", "a.ndjson", "a.txt.gz", "-"} {
		for _, fault := range []error{broken, ours} {
			n := 0
			for _, err := range Read(path, iotest.ErrReader(fault)) {
				n++
				var e *Error
				if !errors.As(err, &e) || !errors.Is(err, fault) || e.Message == "" {
					t.Errorf("%s: %v", path, err)
				}
			}
			if n != 1 {
				t.Errorf("%s: %d errors", path, n)
			}
		}
	}
	r := io.MultiReader(strings.NewReader("{\"title\":\"a\",\"description\":\"b\"}\n{\"tit"), iotest.ErrReader(broken))
	docs, faults := 0, 0
	for _, err := range Read("a.ndjson", r) {
		if err == nil {
			docs++
		} else if faults++; !errors.Is(err, broken) {
			t.Error(err)
		}
	}
	if docs != 1 || faults != 1 {
		t.Errorf("%d documents, %d faults", docs, faults)
	}
}

func TestSeparatorsOfATableAreToldOutsideOfQuotes(t *testing.T) {
	for head, want := range map[string]byte{
		"title,description,location": ',', "Titel;Beschreibung": ';', "title\tdescription": '\t', "title|description": '|',
		`"Title, in short";"Description, long or short"`: ';', "\"title\nof the job\";description\na,b,c,d": ';', "title": ',', "\"title": ',', "": ',',
	} {
		if got := separator(head); got != want {
			t.Errorf("%q: %q", head, got)
		}
	}
}

func TestReaderOfDocumentsMayStop(t *testing.T) {
	for path, content := range map[string]string{
		"a.ndjson": "{\"title\":\"a\",\"description\":\"b\"}\n{\"title\":\"a\",\"description\":\"b\"}\n{",
		"a.json":   `[{"title":"a","description":"b"},{"title":"a","description":"b"},7]`,
	} {
		n := 0
		for range Read(path, strings.NewReader(content)) {
			n++
			break
		}
		if n != 1 {
			t.Errorf("%s: %d", path, n)
		}
	}
}

func TestTagsInATextFileAreSeen(t *testing.T) {
	for _, test := range []struct{ name, path, content, want string }{
		{"text with HTML", "a.txt", "Baker\nBath\n<p class=x>Bread</p>", "<p class=x>"},
		{"text without a name", "-", "Baker\nBath\n<ul>\n<li>Bread</ul>", "<ul>"},
		{"a tag that is cut", "a.txt", "Baker\nBath <p\nclass=x>Bread</p>", "<p"},
		{"text in a page", "a.html", "Baker\nBath\n<p>Bread</p>", ""},
		{"HTML", "a.txt", "<p>Bread</p>", ""},
		{"text", "a.txt", "Baker\nBath", ""},
	} {
		for doc, err := range Read(test.path, strings.NewReader(test.content)) {
			if err != nil {
				t.Fatal(err)
			}
			if got := doc.Tag.String; got != test.want {
				t.Errorf("%s: the first tag is %q, want %q", test.name, got, test.want)
			}
			if span := doc.Tag.Span(0, len(test.want)); test.want != "" && test.content[span.Start:span.End] != test.want {
				t.Errorf("%s: its place holds %q", test.name, test.content[span.Start:span.End])
			}
		}
	}
}

func TestContainersAreToldByContent(t *testing.T) {
	record := `{"title":"Baker","description":"Bread & rolls."}`
	for _, test := range []struct {
		name, path, content string
		docs                int
		format              Format
	}{
		{"page", "-", "\n<!DOCTYPE html><title>x</title><p>Bread", 1, HTML},
		{"fragment", "", "<p>Bread</p>", 1, HTML},
		{"closing tag first", "job.php", "</div><p>Bread</p>", 1, HTML},
		{"loose lines with HTML", "-", "Baker\nExample & Sons, Bath\n<p>Bread</p>", 1, Scraped},
		{"loose lines with HTML in .txt", "a.txt", "Baker <b>now</b>", 1, Scraped},
		{"loose lines with HTML in .html", "a.html", "Baker\nBath\n<p>Bread</p>", 1, Scraped},
		{"one loose line in .html", "a.html", "Baker in Bath <p>Bread</p>\nmore", 1, HTML},
		{"text in .html", "a.html", "Baker\nBath", 1, HTML},
		{"HTML in .txt", "a.txt", "<div>Baker</div>", 1, HTML},
		{"text", "-", "Baker\nwrite to <ann@example.org> or <your name>", 1, Plain},
		{"Markdown", "-", "# Baker\n\nBread\n", 1, Markdown},
		{"Markdown with HTML", "a.md", "Baker <br> Bath", 1, Markdown},
		{"record", "-", record, 1, Plain},
		{"record over lines", "-", "{\n" + record[1:], 1, Plain},
		{"list", "-", "[ " + record + "," + record + "]", 2, Plain},
		{"stream", "-", record + "\n" + record, 2, Plain},
		{"stream with a byte order mark", "-", "\xEF\xBB\xBF" + record + "\r\n" + record, 2, Plain},
		{"one record and a line end", "-", record + "\n", 1, Plain},
		{"template", "-", "{{ company }} is hiring", 1, Plain},
		{"placeholder", "-", "[Company] is hiring", 1, Plain},
		{"stream named as a file", "a.json", record + "\r\n" + record, 2, Plain},
		{"wrapped", "a.json", `{"meta":{},"data":{"jobs":[` + record + `,` + record + `]}}`, 2, Plain},
		{"wrapped on a line", "a.jsonl", `{"job":` + record + "}\n" + `{"results":[` + record + `]}`, 2, Plain},
		{"feed", "-", `<rss><channel><item><title>a</title><description>b</description></item></channel></rss>`, 1, Plain},
		{"feed in which references are those of HTML", "a.xml", `<jobs><job><title>a</title><description><![CDATA[Caf&eacute;]]></description></job></jobs>`, 1, HTML},
		{"JSON-LD in which references are those of HTML", "a.jsonld", `{"@type":"JobPosting","title":"a","description":"Caf&eacute;"}`, 1, HTML},
		{"references in a record of no such word", "a.json", `{"title":"a","description":"Caf&eacute;"}`, 1, Plain},
		{"XHTML", "a.xml", `<?xml version="1.0"?><html xmlns="x"><body><p>Bread</p></body></html>`, 1, HTML},
		{"front matter before HTML", "a.html", "---\ntitle: Baker\n---\n<p>Bread</p>", 1, HTML},
		{"front matter before Markdown", "a.html", "---\ntitle: Baker\n---\n# Bread\n", 1, Markdown},
		{"Word document", "-", docx("<w:p><w:r><w:t>Bread</w:t></w:r></w:p>"), 1, HTML},
		{"graph", "a.json", `{"@graph":[{"@type":"Organization","name":"x"},{"@type":"JobPosting","title":"a","description":"b"}]}`, 1, Plain},
	} {
		docs, faults := collect(test.path, test.content, Options{})
		if len(docs) != test.docs || len(faults) != 0 || docs[0].Format != test.format {
			t.Errorf("%s: %d documents, faults %v", test.name, len(docs), faults)
			if len(docs) > 0 {
				t.Errorf("format %s", docs[0].Format)
			}
		}
	}
}

func TestCompressedIsReadAsItsPart(t *testing.T) {
	for path, content := range map[string]string{
		"a.html.gz":   "<p>Bread</p>",
		"a.ndjson.gz": "{\"title\":\"a\",\"description\":\"b\"}\n{\"title\":\"a\",\"description\":\"b\"}\n",
		"a.gz":        "Baker\nBath",
		"-":           "<p>Bread</p>",
	} {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		io.WriteString(z, content)
		z.Close()
		for path, packed := range map[string]string{path: b.String(), strings.Replace(path, ".gz", ".zst", 1): zst(content)} {
			for d, err := range Read(path, strings.NewReader(packed)) {
				if err != nil {
					t.Fatal(path, err)
				}
				if s := d.Body.Span(0, len(d.Body.String)); content[s.Start:s.End] != d.Body.String || d.Path != path {
					t.Errorf("%s: %+v", path, s)
				}
			}
		}
	}
}

func TestTheExtensionTellsWhatIsSupported(t *testing.T) {
	for path, want := range map[string]bool{
		"a.html": true, "a.HTM": true, "d/a.txt": true, "a.md": true, "a.markdown": true, "a.json": true, "a.ndjson": true, "a.jsonl": true,
		"a.html.gz": true, "a.NDJSON.GZ": true, "a.json.zst": true, "a.xml": true, "a.rss": true, "a.csv": true, "a.yaml": false, "a.jsonld": true, "a.gz": false, "a.docx": true, "a.pdf": false, "a": false, "": false, "a.tar.gz": false, "html": false,
	} {
		if Supported(path) != want {
			t.Errorf("%q: %v", path, !want)
		}
	}
}

// Each container is a megabyte or two of what a careless reader goes through again and again.
func TestCostDoesNotGrowWithTheSquare(t *testing.T) {
	const n = 30_000
	start := time.Now()
	for path, content := range map[string]string{
		"scripts.html": strings.Repeat(`<script type="application/ld+json">{"@type":"JobPosting" x</script>`+"\n", n),
		"items.html":   strings.Repeat(`<p itemscope itemtype=JobPosting><b itemprop=title>a</b></x>`, n),
		"deep.html":    strings.Repeat(`<div itemscope itemtype=JobPosting itemprop=a>`, n) + strings.Repeat("</p>", n),
		"broken.xml":   "<jobs>" + strings.Repeat("<job><title>a</x></job>\n", n) + "</jobs>",
		"open.xml":     "<jobs>" + strings.Repeat("<job><title>a", n),
		"many.xml":     "<jobs><job>" + strings.Repeat("<a>b</a>", n) + "</job></jobs>",
		"deep.xml":     "<jobs><job>" + strings.Repeat("<a>", n) + strings.Repeat("</a>", n),
		"broken.csv":   "title,description\n" + strings.Repeat("\"a\" b,c\n", n),
		"wide.csv":     "title,description" + strings.Repeat(",a", n) + "\nb,c" + strings.Repeat(",d", n),
		"flow.yaml":    "title: a\ndescription: [" + strings.Repeat("é, ", n) + "b]",
		"alias.yaml":   "a: &a x\nb: [" + strings.Repeat("*a, ", n) + "*a]\ntitle: b\ntext: c",
		"tables.toml":  tables(n),
		"lists.toml":   "a = [" + strings.Repeat("[1], ", n) + "]",
		"broken.json":  "[" + strings.Repeat("{\"a\" 1},\n", n) + "1]",
		"titles.json":  "[" + strings.Repeat("{\"title\":\"a\"},\n", n) + "1]",
		"graph.jsonld": `{"@graph":[` + strings.Repeat(`{"@type":"JobPosting","title":"a","description":"b"},`, n) + `{}]}`,
		"answers.json": `{"x":[` + strings.Repeat(`{"y":{"title":"a","description":"b","url":"c"}},`, n) + `{}]}`,
		"runs.docx":    docx("<w:p>" + strings.Repeat("<w:r><w:t>a</w:t></w:r>", n) + "</w:p>"),
		"deep.docx":    docx(strings.Repeat("<w:p><w:r><w:t>a</w:t></w:r>", n)),
		"lists.docx":   docx(strings.Repeat(`<w:p><w:pPr><w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`, n/10)),
	} {
		collect(path, content, Options{})
		if spent := time.Since(start); spent > time.Minute {
			t.Fatalf("%s: %v", path, spent)
		}
	}
}

// tables is TOML of n tables in one.
func tables(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "[a.b%d]\nc.d = 1\n", i)
	}
	return b.String()
}

func TestTextsInACodePageOfWindows(t *testing.T) {
	const text = "B\xE4cker, 18 \x80 \x96 Brot"
	for name, c := range map[string]struct{ path, content, want string }{
		"a text":                         {"a.txt", text, "Bäcker, 18 € – Brot"},
		"Markdown":                       {"a.md", text, "Bäcker, 18 € – Brot"},
		"front matter":                   {"a.md", "---\ntitle: Caf\xE9\n---\n" + text, "Bäcker, 18 € – Brot"},
		"a page that declares nothing":   {"a.html", "<p>" + text, "<p>Bäcker, 18 € – Brot"},
		"a page that declares UTF-8":     {"a.html", "<meta charset=utf-8><p>B\xE4cker", "<meta charset=utf-8><p>B\uFFFDcker"},
		"damaged UTF-8":                  {"a.txt", "Bäcker und B\xE4cker, alle zusammen", "Bäcker und B\uFFFDcker, alle zusammen"},
		"UTF-8 whose end was cut off":    {"a.txt", "You bake in our caf\xC3", "You bake in our caf\uFFFD"},
		"a code page of another kind":    {"a.txt", "\xEF\xF0\xE8\xE2\xE5\xF2 \xE2\xF1\xE5\xEC", strings.Repeat("\uFFFD", 6) + " " + strings.Repeat("\uFFFD", 4)},
		"a byte that stands for nothing": {"a.txt", "B\xE4cker \x9D und Brot", "B\uFFFDcker \uFFFD und Brot"},
	} {
		d := one(t, c.path, c.content)
		if got := strings.TrimSpace(d.Body.String); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	d := one(t, "a.txt", text)
	at := strings.Index(d.Body.String, "€")
	s := d.Body.Span(at, at+len("€"))
	if p := d.Positions([]int{s.Start})[0]; s.Len() != 1 || text[s.Start] != '\x80' || p.Column != 12 || d.Encode("é") != "\xE9" {
		t.Errorf("€ is at %v, column %d; é is written %q", s, p.Column, d.Encode("é"))
	}
}

func TestAZeroByteCostsItsRecordAlone(t *testing.T) {
	docs, faults := collect("a.ndjson", "{\"title\":\"Baker\",\"description\":\"br\x00ead\"}\n{\"title\":\"Cook\",\"description\":\"soup\"}\n", Options{})
	if len(docs) != 1 || docs[0].Title.String != "Cook" || len(faults) != 1 || faults[0].Line != 1 {
		t.Errorf("%d documents, %v", len(docs), faults)
	}
}

func TestPlacesInWordDocumentsTellTheParagraph(t *testing.T) {
	d := one(t, "a.docx", docx("<w:p><w:r><w:t>Baker</w:t></w:r></w:p><w:p><w:r><w:t>You bake bread.</w:t></w:r></w:p>"))
	at := strings.Index(d.Body.String, "bread")
	p := d.Positions([]int{d.Body.Span(at, at+1).Start})[0]
	if p.Paragraph != 2 || p.Line != 2 || p.Column != 10 {
		t.Errorf("%+v", p)
	}
	linked := `<w:p><w:hyperlink w:anchor="apply"><w:r><w:t>how to apply</w:t></w:r></w:hyperlink></w:p>`
	d = one(t, "a.docx", docx("<w:p><w:r><w:t>Baker</w:t></w:r></w:p>"+linked))
	at = strings.Index(d.Body.String, "#apply")
	if p = d.Positions([]int{d.Body.Span(at, at+6).Start})[0]; p.Line != 2 || p.Column != 1 {
		t.Errorf("the address of a link: %+v", p)
	}
	if p := one(t, "a.txt", "Baker\nYou bake bread.").Positions([]int{8})[0]; p.Paragraph != 0 || p.Line != 2 {
		t.Errorf("of a text: %+v", p)
	}
}

func TestTeaserInAPageLeadsToThePage(t *testing.T) {
	said := `{"@type":"JobPosting","title":"Baker \"by night\"","description":"You bake bread …"}`
	shown := "<main><h1>Baker</h1>" + strings.Repeat("<p>You bake bread and rolls.</p>", 200) + "</main>"
	page := func(said, shown string) string {
		return `<html><script type="application/ld+json">` + said + `</script><style>` + strings.Repeat("p {}", 2000) + `</style>` + shown
	}
	d := one(t, "a.html", page(said, shown))
	if d.Title.String != `Baker "by night"` || !strings.HasSuffix(d.Body.String, "</main>") || d.Record {
		t.Errorf("title %q, body of %d bytes", d.Title.String, len(d.Body.String))
	}
	if s := d.Title.Span(6, 7); d.Decode(s) != `"` || d.EncodeField(`"`) != `\"` || d.Encode(`"`) != `"` {
		t.Errorf("field %q, body %q", d.EncodeField(`"`), d.Encode(`"`))
	}
	if d = one(t, "a.html", page(said, "<main><h1>Baker</h1></main>")); d.Body.String != "You bake bread …" {
		t.Errorf("a short page: %q", d.Body.String)
	}
	docs, faults := collect("a.html", page("["+said+","+said+"]", shown), Options{})
	if len(docs) != 2 || len(faults) != 0 || docs[1].Index != 1 || docs[1].Body.String != "You bake bread …" {
		t.Errorf("two of a page: %d, %v", len(docs), faults)
	}
}

func TestThePackageCommentNamesTheFilesThatAreRead(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	src, err := os.ReadFile("read.go")
	if err != nil {
		t.Fatal(err)
	}
	words := strings.Fields(string(doc))
	n := 0
	for quoted := range strings.SplitSeq(string(src), `"`) {
		if len(quoted) < 3 || quoted[0] != '.' || strings.Trim(quoted[1:], "abcdefghijklmnopqrstuvwxyz") != "" {
			continue
		}
		if n++; !slices.Contains(words, quoted) {
			t.Errorf("%s is read, and the package comment does not say so", quoted)
		}
	}
	if n < 15 {
		t.Errorf("%d extensions found in read.go", n)
	}
}

func TestLinesAndColumns(t *testing.T) {
	d := one(t, "a.txt", "Bäcker\r\n\r\ne\u0301clair 🥐\rBath\nend")
	src := string(d.Chunk.Src)
	var offsets []int
	words := []string{"cker", "\r\n\r", "\n\r", "e\u0301", "clair", "🥐", "\rBath", "Bath", "\nend", "end"}
	for _, w := range words {
		offsets = append(offsets, strings.Index(src, w))
	}
	want := []string{"1:3", "1:7", "1:7", "3:1", "3:3", "3:9", "3:10", "4:1", "4:5", "5:1"}
	for i, p := range d.Positions(offsets) {
		if got := fmt.Sprintf("%d:%d", p.Line, p.Column); got != want[i] || p.Offset != offsets[i] {
			t.Errorf("%q: got %s, want %s", words[i], got, want[i])
		}
	}
}

func TestRecordsThatShareALineKnowTheirColumn(t *testing.T) {
	record := `{"title":"Bäcker","description":"x"}`
	docs, _ := collect("a.json", "{\"jobs\":[\n  "+record+", "+record+",\r\n"+record+"]}", Options{})
	var got []string
	for _, d := range docs {
		s := d.Title.Span(0, len(d.Title.String))
		p := d.Positions([]int{s.Start})[0]
		got = append(got, fmt.Sprintf("%d:%d %s", p.Line, p.Column, d.Decode(s)))
		if c := d.Chunk; s.Start < c.Base || s.End > c.Base+len(c.Src) {
			t.Errorf("title %+v outside of chunk at %d", s, c.Base)
		}
	}
	if want := "2:13 Bäcker|2:51 Bäcker|3:11 Bäcker"; strings.Join(got, "|") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

func TestOffsetsGrowBeyondTwoGiB(t *testing.T) {
	line := []byte(`{"title":"B\u00e4cker","description":"x"}`)
	in := &input{opts: Options{}.withDefaults()}
	const base = 5 << 30
	in.yield = func(d *Document, err error) bool {
		if err != nil {
			t.Fatal(err)
		}
		if s := d.Title.Span(1, 3); s != (finding.Span{Start: base + 11, End: base + 17}) || d.Decode(s) != "ä" {
			t.Errorf("%+v %q", s, d.Decode(s))
		}
		return true
	}
	s := &scanner{maxDepth: 9, maxNodes: DefaultMaxValues, keep: true}
	j := &jsonText{in: in, s: s, rec: &record{s: s}}
	j.line(line, base, 7)
}
