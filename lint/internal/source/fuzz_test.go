package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"
)

// holds reads a container and checks what holds for each: errors are told as such, chunks are bytes of the file, texts are sound and lead
// into their chunk. It returns the documents.
func holds(t *testing.T, path string, b []byte) (docs []*Document) {
	t.Helper()
	return holdsWith(t, path, b, nil)
}

// holdsWith is holds with a mapping.
func holdsWith(t *testing.T, path string, b []byte, m *Mapping) (docs []*Document) {
	t.Helper()
	whole := bytes.Clone(b)
	inFile := !compressed(b) && !bytes.HasPrefix(b, []byte(zipMagic))
	for d, err := range ReadWith(path, bytes.NewReader(b), Options{MaxFile: 1 << 20, MaxRecord: 1 << 16, Mapping: m}) {
		if err != nil {
			if e, ok := errors.AsType[*Error](err); !ok || e.Message == "" || e.Path != path {
				t.Fatalf("%v", err)
			}
			continue
		}
		c := d.Chunk
		if c.Line < 1 || c.Column < 0 || inFile && !bytes.Equal(whole[c.Base:c.Base+len(c.Src)], c.Src) {
			t.Fatalf("chunk at %d, line %d: %q", c.Base, c.Line, c.Src)
		}
		for _, x := range append(d.values(), d.Body) {
			if !utf8.ValidString(x.String) {
				t.Fatalf("text %q", x.String)
			}
			leads(t, d, x)
		}
		docs = append(docs, d)
	}
	return docs
}

// leads checks that pieces of a text lead into the chunk.
func leads(t *testing.T, d *Document, x Text) {
	t.Helper()
	c := d.Chunk
	for i := range x.String {
		s := x.Span(i, len(x.String))
		if s.Start < c.Base || s.End > c.Base+len(c.Src) || s.Start > s.End {
			t.Fatalf("[%d,%d) of %q leads to %+v", i, len(x.String), x.String, s)
		}
		if i > 50 {
			break
		}
	}
	s := x.Span(0, len(x.String))
	d.Decode(s)
	d.View(s)
	d.Positions([]int{s.Start, s.End})
}

func FuzzReadNeverPanicsAndKeepsToTheFile(f *testing.F) {
	names := []string{"a.html", "a.txt", "a.md", "a.json", "a.ndjson", "-", "a.gz", "a.zst", "a.docx"}
	for _, s := range []string{
		"<p>Bread</p>", "Baker\n<p>Bread", "# Baker\n", "---\ntitle: 'x'\n---\nBread", "\xFF\xFEB\x00a\x00", "\xFE\xFF\x00B\xD8", "\xEF\xBB\xBFx", "<meta charset=shift_jis>\x82\xA0\x81",
		"<meta charset=iso-2022-jp>\x1b$B5a\x1b(B", "<meta charset=gb18030>\x81\x30\x81", "<meta charset=replacement>x", "<meta http-equiv=content-type content='text/html; charset=big5'>\xa4\xa4",
		"\x1F\x8B\x08\x00", "PK\x03\x04", zst("<p>a"), zst("<p>a")[:9], docx("<w:p><w:r><w:t>a"), "<jobs><job><title>a", "sep=;\na;b",
	} {
		for i := range names {
			f.Add(byte(i), []byte(s))
		}
	}
	f.Fuzz(func(t *testing.T, which byte, b []byte) { holds(t, names[int(which)%len(names)], b) })
}

// fuzz feeds a target with seeds, for containers of one name.
func fuzz(f *testing.F, path string, seeds ...string) {
	f.Helper()
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) { holds(t, path, b) })
}

func FuzzRecords(f *testing.F) {
	fuzz(f, "a.json",
		`{"title":"a","description":"b"}`, "{\"title\":\"a\",\"description\":\"b\"}\n{\"title\":\"a\"}\r{", `[{"title":"a","content":"&lt;p&gt;\u0026amp;amp;"},1]`,
		`{"jobs":[{"name":"a","jobAd":{"sections":{"x":{"title":"t","text":"u"}}}}]}`, `{"text":"a","description":"b","lists":[{"text":"x","content":"<li>y"}],"additional":"z"}`,
		`{"title":"a","body":"b","location":{"city":"c","country":"d"},"salary":{"min":1,"max":2,"currency":"EUR","interval":"YEAR"},"state":"s","salary_min":1}`,
		`{"title":"a","body":"b","jobLocation":[{"address":{"addressCountry":"x","addressLocality":"y"}}],"baseSalary":{"value":{"value":"1 a"}},"employmentType":["a","b"]}`,
		`{"jobPostingInfo":{"title":"a","jobDescription":"b"},"hiringOrganization":{"name":"c"}}`, `{"x":{"y":{"title":"a","description":"b","requirements":"<p>c","url":"d"}}}`,
		`{"@graph":[{"@type":["x","JobPosting"],"title":"a","description":"&amp;lt;p&amp;gt;","skills":"c"}]}`, `[{"title":"a"},{"title":"b"}]`,
		`{"\u0074itle":"a","descr\u0069ption":"\ud83d\ude00\ud83d"}`, "{\"title\":\"\xff\",\"text\":\"\xe2\x82\"}",
	)
}

func FuzzStreams(f *testing.F) {
	fuzz(f, "a.ndjson",
		"{\"title\":\"a\",\"description\":\"b\"}\n\n{\"title\":\"a\"}\r{\r\n[{\"title\":\"a\",\"text\":\"b\"}]", "{\n\"title\":\"a\",\"text\":\"b\"}{\"title\":\"c\",\"text\":\"d\"}\n{", "[\n{\"title\":\"a\",\"text\":\"b\"},{]",
		"\xEF\xBB\xBF{\"title\":\"a\",\"text\":\"---\\ntitle: b\\n---\\n# c\"}", "\xFF\xFE{\x00}\x00\n\x00", "<html>\n", `{"jobs":[{"title":"a","text":"b"}]}`, `{"data":{"id":"1"},"included":[{"id":"1","type":"locations","attributes":{"city":"a"}}]}`,
	)
}

// A board that is damaged yields what is sound in it, whatever was lost.
func FuzzDamagedBoards(f *testing.F) {
	board := `{"meta":{"n":1},"data":{"jobs":[{"title":"a","description":"b","relationships":{"locations":{"data":[{"id":"1"}]}}},{"title":"c","description":"d"}]},"included":[{"type":"locations","id":"1","attributes":{"city":"e"}}]}`
	for i := range len(board) {
		f.Add([]byte(board[:i]), byte(0), 0)
		f.Add([]byte(board), board[len(board)-1-i], i)
	}
	f.Fuzz(func(t *testing.T, b []byte, c byte, at int) {
		if at >= 0 && at < len(b) && c != 0 {
			b = bytes.Clone(b)
			b[at] = c
		}
		holds(t, "a.json", b)
	})
}

func FuzzMapped(f *testing.F) {
	m := mapping(f, "records: a.jobs", "title: job.name", "body: job.intro", "body: job.texts.html", "locations: job.offices.city", "pay_min: pay.from", "pay_max: pay.to", "remote: flags.remote")
	names := []string{"a.json", "a.ndjson", "a.xml", "a.yaml", "a.toml", "a.csv"}
	for _, s := range []string{
		`{"a":{"jobs":[{"job":{"name":"b","intro":"c","texts":[{"html":"<p>d"}],"offices":[{"city":"e"}]},"pay":{"from":1,"to":2},"flags":{"remote":true}}]}}`,
		"<a><jobs><job><name>b</name><intro>c</intro><texts><html>d</html><html>e</html></texts></job></jobs></a>", "a:\n  jobs:\n  - job: {name: b, intro: c}\n", "[[a.jobs]]\njob.name='b'\njob.intro='c'\n", "job,name\nb,c\n",
	} {
		for i := range names {
			f.Add(byte(i), []byte(s))
		}
	}
	f.Fuzz(func(t *testing.T, which byte, b []byte) { holdsWith(t, names[int(which)%len(names)], b, m) })
}

func FuzzTexts(f *testing.F) {
	fuzz(f, "a.txt", "Baker\r\nBath\r\n\r\nYou bake.", "Baker\n<p>You bake <b>bread", "\xFF\xFEB\x00\n\x00", "---\ntitle: Baker\n---\nYou bake.", "<?xml version='1.0'?><jobs><job><title>a</title><description>b</description></job></jobs>", "&lt;p&gt;a&lt;/p&gt;", "a\xff\x80b")
}

func FuzzMarkdown(f *testing.F) {
	names := []string{"a.md", "a.mdx", "a.markdown"}
	for _, s := range []string{
		"# Baker\n\n- a\n  - b\n\n[apply](http://x)\n", "---\ntitle: a\nlocations: [b]\n---\n# c", "+++\ntitle = 'a'\n+++\nc", "import X from 'y'\nexport const a = 1\n\n# b\n<X/>", "---\n: [\n---\nb", "\xEF\xBB\xBF---\ndescription: |\n  a\n---\n", "\xFE\xFF\x00#\x00 \x00a",
	} {
		for i := range names {
			f.Add(byte(i), []byte(s))
		}
	}
	f.Fuzz(func(t *testing.T, which byte, b []byte) { holds(t, names[int(which)%len(names)], b) })
}

// A page in a character set leads into its file, whatever bytes stand in it.
func FuzzCharsets(f *testing.F) {
	names := []string{"windows-1252", "iso-8859-15", "koi8-r", "shift_jis", "euc-jp", "iso-2022-jp", "gb18030", "gbk", "big5", "euc-kr", "utf-16", "x-user-defined", "replacement"}
	for i, s := range []string{"\xe9\x80", "\x82\xa0\x81", "\x1b$B5a\x1b(B", "\x81\x30\x81\x30", "\xa4\xa4\xff", "\xb0\xa1", "&#233;"} {
		f.Add(byte(i), []byte(s))
	}
	f.Fuzz(func(t *testing.T, which byte, b []byte) {
		head := `<meta charset="` + names[int(which)%len(names)] + `"><p>`
		holds(t, "a.html", append([]byte(head), b...))
	})
}

// What is compressed reads as what is in it.
func FuzzCompressed(f *testing.F) {
	names := []string{"a.html", "a.json", "a.ndjson", "a.csv", "a.xml", "a.md"}
	for i := range names {
		f.Add(byte(i), []byte(`{"title":"a","description":"b"}`), 7)
		f.Add(byte(i), []byte("<p>Baker</p>\n"), 0)
	}
	f.Fuzz(func(t *testing.T, which byte, b []byte, cut int) {
		if len(b) == 0 || compressed(b) || bytes.HasPrefix(b, []byte(zipMagic)) {
			return
		}
		name := names[int(which)%len(names)]
		plain := holds(t, name, b)
		for ext, packed := range map[string]string{".gz": zipped(string(b)), ".zst": zst(string(b))} {
			docs := holds(t, name+ext, []byte(packed))
			if len(docs) != len(plain) {
				t.Fatalf("%d postings, %d in %s", len(plain), len(docs), ext)
			}
			for i, d := range docs {
				if p := plain[i]; d.Title.String != p.Title.String || d.Body.String != p.Body.String || d.Chunk.Base != p.Chunk.Base || d.Chunk.Line != p.Chunk.Line {
					t.Fatalf("posting %d differs in %s: %q %q", i, ext, d.Body.String, p.Body.String)
				}
			}
			if cut > 0 && cut < len(packed) {
				holds(t, name+ext, []byte(packed[:cut]))
			}
		}
	})
}

func FuzzPages(f *testing.F) {
	fuzz(f, "a.html",
		`<html lang=en><script type="application/ld+json">{"@graph":[{"@type":"JobPosting","title":"a&amp;","description":"&lt;p&gt;"}]}</script>`,
		`<script type=application/ld+json><!--{"@type":"JobPosting","title":"a"}--></script><p>b`, `<script type='application/ld+json'>{"@type":"JobPosting",`,
		"<meta charset=windows-1252><script type=application/ld+json>//<![CDATA[\n[{\"@type\":\"JobPosting\",\"title\":\"\xe9\",\"description\":\"\xe9\"}]\n//]]></script>",
		`<p itemscope itemtype=http://schema.org/JobPosting><b itemprop="title">a<i>&amp;</b><meta itemprop=datePosted content=x><p itemprop=description>b<div itemprop=a itemscope>`,
		`<p itemscope itemtype=JobPosting><i itemprop=title>a</i><b itemprop=b itemscope itemtype=JobPosting><i itemprop=description>c</i></b></p>`,
		"---\ntitle: a\n---\n<p itemscope itemtype=JobPosting><b itemprop=description>x", "<p>\xff<script type=application/ld+json>{\"@type\":\"JobPosting\",\"description\":\"\xff\"}",
	)
}

func FuzzFeeds(f *testing.F) {
	fuzz(f, "a.xml",
		"<jobs><job id=7><title>a&amp;b</title><description><![CDATA[<p>]]>&lt;&#233;</description></job><job><title>c</job><job", `<rss><channel><language>de</language><item><title>a</title><link/><content:encoded>b</content:encoded></item>`,
		`<feed><entry><title>a</title><link href="b"/><content type="xhtml"><div><p>b</div></content></entry></feed>`, "<?xml version='1.0' encoding='windows-1252'?><x><y><name>a\xe9</name><text>b</text></y></x>",
		`<workzag-jobs><position><name>a</name><jobDescriptions><jobDescription><name>b</name><value>c</value></jobDescription></jobDescriptions></position>`,
		"<!DOCTYPE x [<!ENTITY a \"b\">]><job><title>&a;</title><!-- --><description>x<y</description><salary_min>1</salary_min><salary_max>2</salary_max></job>", "\xFF\xFE<\x00j\x00o\x00b\x00>\x00",
	)
}

func FuzzWordDocuments(f *testing.F) {
	for _, s := range []string{
		`<w:p><w:pPr><w:pStyle w:val="x"/><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>a&amp;</w:t><w:br/></w:r><w:hyperlink w:anchor="b"><w:r><w:t>c</w:t></w:r></w:hyperlink></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>d`,
		`<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "a"</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>b</w:t><w:fldChar w:fldCharType="end"/></w:r><w:p><w:r><w:t>c</w:t></w:r></w:p>`,
		"<w:p><w:r><w:t>a\xff</w:t></w:r></w:p>",
		`<w:p><w:del><w:r><w:t>a</w:t></w:r></w:del><w:r><w:t><![CDATA[b]]><!-- -->c</w:t><w:tab/><w:noBreakHyphen/></w:r></w:p></w:p></w:tbl>`,
		`<w:p><w:pPr><w:rPr><w:del/></w:rPr><w:sectPr/></w:pPr><w:r><w:t>a</w:t><w:br w:type="page"/></w:r></w:p><w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>b</w:t><w:footnoteReference w:id="1"/></w:r></w:p><w:p><w:pPr><w:rPr><w:moveFrom/>`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) { holds(t, "a.docx", []byte(docx(string(b)))) })
}

// Each part of a Word document may be anything, as may the archive itself.
func FuzzWordArchives(f *testing.F) {
	body := `<w:p><w:pPr><w:pStyle w:val="x"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:hyperlink r:id="r"><w:r><w:t>a</w:t><w:footnoteReference w:id="1"/></w:r></w:hyperlink></w:p>`
	f.Add([]byte(`<w:style w:type="paragraph" w:styleId="x"><w:name w:val="heading 2"/><w:basedOn w:val="x"/></w:style>`),
		[]byte(`<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`),
		[]byte(`<Relationship Id="r" Type="x/hyperlink" Target="http://a&amp;b"/>`), []byte(`<Relationship Type="x/officeDocument" Target="/word/document.xml"/>`), []byte(`<w:footnote w:id="1"><w:p><w:r><w:t>b</w:t></w:r></w:p></w:footnote>`), 0, byte(0))
	f.Add([]byte("<w:style"), []byte("\xFF\xFE<\x00"), []byte("<!--"), []byte(`<Relationship Type="x/officeDocument" Target="word/../word/document.xml"/>`), []byte(`<w:p><w:footnote w:id="1">`), 40, byte('P'))
	f.Fuzz(func(t *testing.T, styles, numbering, rels, root, notes []byte, at int, c byte) {
		b := []byte(archived("_rels/.rels", string(root), "word/document.xml", body, "word/styles.xml", string(styles), "word/numbering.xml", string(numbering), "word/_rels/document.xml.rels", string(rels), "word/footnotes.xml", string(notes)))
		if at > 0 && at < len(b) {
			b[at] = c
		}
		holds(t, "a.docx", b)
	})
}

func FuzzEntries(f *testing.F) {
	names := []string{"a.yaml", "a.toml", "a.mdx"}
	for _, s := range []string{
		"---\ntitle: \"a\\u00e9\"\nlocations: [b, 'c''d']\n---\nx", "+++\ntitle = \"a\\u00e9\"\n[salary]\nmin=1\n+++\nx", "jobs:\n- &a {title: a, description: >\n  b\n  c\n\n  d}\n- *a\n", "a: &x [*x]\ntitle: b\ntext: |2\n   c\n",
		"[[jobs]]\ntitle = 'a'\ntext = \"\"\"\nb \\\n  c\"\"\"\nx.y = {z = [1, 2]}\n[jobs.location]\ncity='d'\n", "title: !!str &b \"x\\\n  y\"\ntext: 'a\n\n  b'\n---\n- *b\n",
	} {
		for i := range names {
			f.Add(byte(i), []byte(s))
		}
	}
	f.Fuzz(func(t *testing.T, which byte, b []byte) { holds(t, names[int(which)%len(names)], b) })
}

func FuzzTables(f *testing.F) {
	fuzz(f, "a.csv", "sep=;\nTitle;Job Description;requirements\n\"a\"\"b\";\"<p>c\n\";d\nx\ny;\"", "title,description,salary_min,salary_max\r\na,b,1,2\r\n", "\xEF\xBB\xBFtitle\tdescription\n\"a\" x\tb\n", "title|body|title\n|b|\n", "sep=x")
}

// A list that is read as a stream yields the postings that it yields as a member of an object, which is read whole.
func FuzzListIsReadAsItsRecordsAre(f *testing.F) {
	for _, s := range []string{
		`[{"title":"a\"]","description":"b"},{"title":"c","description":"d\u0041"}]`, ` [ {"title":"a"} , 7, "x]", null,{"a":[{"b":"}"}]}]`, `[{"@type":"x"},{"name":"a","text":"b"}]`, "[{\"title\":\"\xff\",\"body\":\"b\"}]\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) < 2 || b[0] != '[' || !bytes.HasPrefix(bytes.TrimLeft(b[1:], " \t\r\n"), []byte("{")) || !json.Valid(b) {
			return
		}
		list, member := holds(t, "a.json", b), holds(t, "a.json", []byte(`{"jobs":`+string(b)+`}`))
		if len(list) != len(member) {
			t.Fatalf("%d postings as a list, %d as a member", len(list), len(member))
		}
		for i, d := range list {
			if m := member[i]; d.Title.String != m.Title.String || d.Body.String != m.Body.String || d.Index != m.Index || strings.TrimSpace(d.ID) != strings.TrimSpace(m.ID) {
				t.Fatalf("posting %d differs: %q %q", i, d.Title.String, m.Title.String)
			}
		}
	})
}
