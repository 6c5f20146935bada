package source

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// pieces are what texts of tests are put together from.
var pieces = []string{
	"You bake bread", " ", "\n", "\r\n", "\r", "\t", "<p>", "</p>", "<br/>", "&amp;", "&nbsp;", "é", "e\u0301", "ß", "€", "’", "中文", "🥐", "👩🏽‍🍳", "\u00a0",
	"\u2028", `"`, `\`, "/", "\\n", "\\u00e9", "{", "}", "[", "]", ",", ":", "0", "\x00", "\x7f", "\u200b", "12.50", "a", "\ufffd",
}

func sample(r *rand.Rand, n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(pieces[r.IntN(len(pieces))])
	}
	return b.String()
}

// spell writes s as a JSON string, choosing for each character one of the ways there are.
func spell(r *rand.Rand, s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range s {
		switch way := r.IntN(4); {
		case way == 0 && c > 0xFFFF:
			c -= 0x10000
			fmt.Fprintf(&b, `\u%04x\u%04X`, 0xD800+c>>10, 0xDC00+c&0x3FF)
		case way == 0 || c < ' ':
			fmt.Fprintf(&b, `\u%04x`, c)
		case c == '"' || c == '\\' || c == '/' && way == 1:
			b.WriteByte('\\')
			b.WriteRune(c)
		default:
			b.WriteRune(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// sound checks that ranges of a text, on the bounds of its characters, lead to slices of the file that decode to them, inside of the chunk.
func sound(t *testing.T, r *rand.Rand, d *Document, name string, x Text) {
	t.Helper()
	for range 40 {
		if !x.Present() {
			return
		}
		a := r.IntN(len(x.String))
		e := a + r.IntN(len(x.String)-a+1)
		for a > 0 && !utf8.RuneStart(x.String[a]) {
			a--
		}
		for e < len(x.String) && !utf8.RuneStart(x.String[e]) {
			e++
		}
		s := x.Span(a, e)
		if s.Start < d.Chunk.Base || s.End > d.Chunk.Base+len(d.Chunk.Src) || s.Start > s.End {
			t.Fatalf("%s: [%d,%d) leads to %+v, outside of the chunk", name, a, e, s)
		}
		if got := d.Decode(s); got != x.String[a:e] {
			t.Fatalf("%s: [%d,%d) is %q, its slice %q decodes to %q", name, a, e, x.String[a:e], d.Chunk.Src[s.Start-d.Chunk.Base:s.End-d.Chunk.Base], got)
		}
	}
}

func TestSlicesOfRecordsDecodeToTheirText(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var stream strings.Builder
	var titles, bodies []string
	for range 300 {
		title, body := "x"+sample(r, 3)+"x", "x"+sample(r, 60)+"x"
		titles, bodies = append(titles, title), append(bodies, body)
		fmt.Fprintf(&stream, `{"other":%s,"title":%s , "format":"html","description": %s,"pay":%s}`, spell(r, sample(r, 5)), spell(r, title), spell(r, body), spell(r, "€1"))
		stream.WriteString([]string{"\n", "\r\n", "\r", "\n\n"}[r.IntN(4)])
	}
	list := "[" + strings.TrimRight(strings.NewReplacer("}\r\n", "},\r\n", "}\n", "},\n", "}\r", "},\r").Replace(stream.String()), ",\r\n") + "]"
	for path, content := range map[string]string{
		"a.ndjson": stream.String(), "a.json": list, "b.ndjson": "\xEF\xBB\xBF" + stream.String(),
		"wide.ndjson": encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), stream.String()),
		"wide.json":   encoded(t, unicode.UTF16(unicode.BigEndian, unicode.UseBOM), list),
	} {
		docs, faults := collect(path, content, Options{})
		if len(docs) != 300 || len(faults) != 0 {
			t.Fatalf("%s: %d documents, %v", path, len(docs), faults)
		}
		for i, d := range docs {
			if d.Body.String != bodies[i] || d.Title.String != titles[i] {
				t.Fatalf("%s: got %q, want %q", path, d.Body.String, bodies[i])
			}
			for name, x := range map[string]Text{"title": d.Title, "body": d.Body, "pay": d.Pay} {
				sound(t, r, d, path+" "+name, x)
			}
		}
	}
}

func encoded(t *testing.T, e encoding.Encoding, s string) string {
	t.Helper()
	s, err := encoding.ReplaceUnsupported(e.NewEncoder()).String(s)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSlicesOfFilesDecodeToTheirText(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for name, e := range map[string]encoding.Encoding{
		"utf-8": nil, "windows-1252": charmap.Windows1252, "iso-8859-15": charmap.ISO8859_15, "koi8-r": charmap.KOI8R, "shift_jis": japanese.ShiftJIS,
		"euc-jp": japanese.EUCJP, "gb18030": simplifiedchinese.GB18030, "gbk": simplifiedchinese.GBK,
		"utf-16le": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "utf-16be": unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
	} {
		for range 20 {
			s := strings.ReplaceAll(`<html><meta charset="`+name+`">`+sample(r, 100), "\x00", "")
			content := s
			if e != nil {
				content = encoded(t, e, s)
				back, err := e.NewDecoder().String(content)
				if err != nil {
					t.Fatal(err)
				}
				s = strings.TrimPrefix(back, "\ufeff")
			}
			d := one(t, "a.html", content)
			if d.Body.String != s {
				t.Fatalf("%s:\ngot  %q\nwant %q", name, d.Body.String, s)
			}
			sound(t, r, d, name, d.Body)
		}
	}
}

func TestBytesThatAreNoUTF8StandEachForAReplacement(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 200 {
		b := []byte("<p>" + strings.ReplaceAll(sample(r, 30), "\x00", ""))
		for range 5 {
			b[3+r.IntN(len(b)-3)] = byte(0x80 + r.IntN(0x80))
		}
		d := one(t, "a.html", string(b))
		if want := string([]rune(string(b))); d.Body.String != want {
			t.Fatalf("got %q, want %q", d.Body.String, want)
		}
		sound(t, r, d, "broken", d.Body)
	}
}

// spellXML writes s as the content of an element, choosing for each character one of the ways there are.
func spellXML(r *rand.Rand, s string) string {
	var b strings.Builder
	for _, c := range s {
		switch way := r.IntN(8); {
		case way == 0:
			fmt.Fprintf(&b, "&#%d;", c)
		case way == 1:
			fmt.Fprintf(&b, "<![CDATA[%c]]>", c)
		case way == 2:
			fmt.Fprintf(&b, "<!-- %d -->&#x%X;", way, c)
		case c == '<' || c == '&' || c == '>':
			b.WriteString(escapeHTML(string(c)))
		default:
			b.WriteRune(c)
		}
	}
	return b.String()
}

func TestSlicesOfFeedsDecodeToTheirText(t *testing.T) {
	r := rand.New(rand.NewPCG(19, 20))
	for name, e := range map[string]encoding.Encoding{"utf-8": nil, "windows-1252": charmap.Windows1252, "utf-16le": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)} {
		for range 50 {
			// HTML knows characters of numbers 0 and 128 to 159 by other ones than those, and the characters of \r\n are left as they are.
			title, body := "x"+strings.ReplaceAll(sample(r, 3), "\x00", "")+"x", "x"+strings.ReplaceAll(sample(r, 60), "\x00", "")+"x"
			if e != nil && !strings.HasPrefix(name, "utf") {
				title, body = lossy(t, e, title), lossy(t, e, body)
			}
			title, body = strings.ReplaceAll(title, "\r", ""), strings.ReplaceAll(body, "\r", "")
			content := `<?xml version="1.0" encoding="` + name + `"?><jobs>` + "\n" + `<job><title>` + spellXML(r, title) + `</title> <salary>€1</salary><description>` + spellXML(r, body) + `</description></job></jobs>`
			if e != nil {
				content = encoded(t, e, content)
			}
			d := one(t, "a.xml", content)
			for range d.Escaped {
				body = Text{String: body}.unescaped().String
			}
			if d.Body.String != body || d.Title.String != title {
				t.Fatalf("%s:\ngot  %q\nwant %q", name, d.Body.String, body)
			}
			sound(t, r, d, name, d.Body)
			sound(t, r, d, name, d.Title)
			sound(t, r, d, name, d.Pay)
		}
	}
}

func TestSlicesOfEntriesDecodeToTheirText(t *testing.T) {
	r := rand.New(rand.NewPCG(23, 24))
	pieces := 0
	for range 300 {
		title, body := "x"+sample(r, 3)+"x", "x"+sample(r, 30)+"x"
		clean := strings.NewReplacer("\x00", "", "\x7f", "", "\r", "", "\t", " ", "\u2028", "", "\ufffd", "")
		title, body = clean.Replace(title), clean.Replace(body)
		for _, style := range []yaml.Style{yaml.DoubleQuotedStyle, yaml.SingleQuotedStyle, yaml.LiteralStyle, yaml.FoldedStyle, 0} {
			node := func(s string) *yaml.Node {
				return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s, Style: style}
			}
			key := func(s string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Value: s} }
			b, err := yaml.Marshal(&yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{key("title"), node(title), key("id"), key("7"), key("description"), node(body)}})
			if err != nil {
				t.Fatal(err)
			}
			var want struct{ Title, Description string } // folded lines do not come back as they were
			if err := yaml.Unmarshal(b, &want); err != nil {
				t.Fatal(err)
			}
			d := one(t, "a.yaml", "# é\n"+string(b))
			if d.Title.String != strings.Trim(want.Title, blanks) || d.Body.String != want.Description && d.Escaped == 0 {
				t.Fatalf("%s:\ngot  %q %q\nwant %+v", b, d.Title.String, d.Body.String, want)
			}
			if len(d.Body.Map.segs) > 1 {
				pieces++
			}
			sound(t, r, d, string(b), d.Title)
			if len(d.Body.Map.segs) > 1 {
				sound(t, r, d, string(b), d.Body)
			}
		}
	}
	if pieces < 1000 {
		t.Errorf("the pieces of only %d of 1500 texts were found again", pieces)
	}
}

func TestSlicesOfMarkdownDecodeToTheirText(t *testing.T) {
	r := rand.New(rand.NewPCG(27, 28))
	clean := strings.NewReplacer("\x00", "", "\x7f", "", "\r", "", "\n", " ", "\t", " ", "\u2028", "", "\ufffd", "", "\u200b", "")
	for name, e := range map[string]encoding.Encoding{"utf-8": nil, "utf-16": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)} {
		for range 100 {
			title, body := "x"+clean.Replace(sample(r, 4))+"x", "# x"+strings.ReplaceAll(sample(r, 60), "\x00", "")+"x"
			quoted, err := yaml.Marshal(&yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: title, Style: yaml.DoubleQuotedStyle})
			if err != nil {
				t.Fatal(err)
			}
			content := "---\ntitle: " + string(quoted) + "---\n" + body
			if e != nil {
				content = encoded(t, e, content)
			}
			d := one(t, "a.md", content)
			if d.Body.String != body || d.Title.String != strings.Trim(title, blanks) {
				t.Fatalf("%s:\ngot  %q %q\nwant %q %q", name, d.Title.String, d.Body.String, title, body)
			}
			sound(t, r, d, name+" title", d.Title)
			sound(t, r, d, name+" body", d.Body)
		}
	}
}

func TestSlicesOfCompressedFilesDecodeToTheirText(t *testing.T) {
	r := rand.New(rand.NewPCG(29, 30))
	for range 50 {
		title, body := "x"+sample(r, 3)+"x", "x"+sample(r, 60)+"x"
		record := `{"title":` + spell(r, title) + `,"format":"html","description":` + spell(r, body) + `}`
		for path, content := range map[string]string{"a.json.gz": zipped(record), "a.ndjson.zst": zst(record + "\n"), "a.json": zst("[" + record + "]")} {
			d := one(t, path, content)
			if d.Body.String != body || d.Title.String != title {
				t.Fatalf("%s: got %q, want %q", path, d.Body.String, body)
			}
			sound(t, r, d, path, d.Title)
			sound(t, r, d, path, d.Body)
		}
	}
}

func TestSlicesOfMappedRecordsDecodeToTheirText(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 32))
	m := mapping(t, "records: found", "title: job.name", "body: job.text", "pay: job.money", "format: html")
	for range 50 {
		title, body := "x"+sample(r, 3)+"x", "x"+sample(r, 60)+"x"
		record := `{"job":{"text":` + spell(r, body) + `,"name":` + spell(r, title) + `,"money":"€ 1"}}`
		for path, content := range map[string]string{"a.json": `{"found":[` + record + `]}`, "a.ndjson": `{"found":` + record + "}\n"} {
			docs, faults := collect(path, content, Options{Mapping: m})
			if len(docs) != 1 || len(faults) != 0 || docs[0].Body.String != body || docs[0].Title.String != title {
				t.Fatalf("%s: %d documents, %v", path, len(docs), faults)
			}
			for name, x := range map[string]Text{"title": docs[0].Title, "body": docs[0].Body, "pay": docs[0].Pay} {
				sound(t, r, docs[0], path+" "+name, x)
			}
		}
	}
}

func TestSlicesOfTablesDecodeToTheirText(t *testing.T) {
	r := rand.New(rand.NewPCG(25, 26))
	for _, comma := range []rune{',', ';', '\t'} {
		var b strings.Builder
		w := csv.NewWriter(&b)
		w.Comma = comma
		w.Write([]string{"Title", "id", "Job Description", "note"})
		var titles, bodies []string
		for i := range 200 {
			clean := strings.NewReplacer("\r", "", "\x00", "")
			title, body := "x"+clean.Replace(sample(r, 3))+"x", "x"+clean.Replace(sample(r, 40))+"x"
			titles, bodies = append(titles, title), append(bodies, body)
			w.Write([]string{title, fmt.Sprint(i), body, ""})
		}
		w.Flush()
		docs, faults := collect("a.csv", "\xEF\xBB\xBF"+b.String(), Options{})
		if len(docs) != 200 || len(faults) != 0 {
			t.Fatalf("%d documents, %v", len(docs), faults)
		}
		for i, d := range docs {
			if d.Title.String != titles[i] || d.Escaped == 0 && d.Body.String != bodies[i] {
				t.Fatalf("got %q, want %q", d.Body.String, bodies[i])
			}
			sound(t, r, d, "title", d.Title)
			sound(t, r, d, "body", d.Body)
		}
	}
}

func TestSlicesOfWordDocumentsDecodeToTheirText(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	for range 100 {
		var body strings.Builder
		var lines []string
		for i := range 5 {
			line := fmt.Sprint("x", i)
			fmt.Fprintf(&body, "<w:p><w:r><w:t>x%d</w:t></w:r>", i)
			for range r.IntN(4) {
				piece := strings.NewReplacer("\x00", "", "\r", "", "\n", "").Replace(sample(r, 5))
				line += piece
				body.WriteString("<w:r><w:t>" + spellXML(r, piece) + "</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>")
			}
			body.WriteString("<w:r><w:t>x</w:t></w:r></w:p>")
			lines = append(lines, line+"x")
		}
		d := one(t, "a.docx", docx(body.String()))
		if want := strings.Join(lines, "\n") + "\n"; d.decoded.String != want {
			t.Fatalf("got  %q\nwant %q", d.decoded.String, want)
		}
		for i, line := range lines {
			at := strings.Index(d.Body.String, "<p>"+escapeHTML(line)+"</p>")
			if strings.ContainsAny(line, `"'`) {
				continue // what Text.escaped leaves as it is
			}
			if at < 0 {
				t.Fatalf("no %q in %q", line, d.Body.String)
			}
			s := d.Body.Span(at+3, at+3+len(escapeHTML(line)))
			if p := d.Positions([]int{s.Start, s.End}); p[0].Line != i+1 || p[0].Column != 1 || p[1].Line != i+1 || p[1].Column != utf8.RuneCountInString(line)+1 {
				t.Fatalf("%q is at %+v", line, p)
			}
			if got := d.Decode(s); got != escapeHTML(line) {
				t.Fatalf("%q decodes to %q", line, got)
			}
			if text, at := d.View(s); text[at.Start:at.End] != line {
				t.Fatalf("%q is shown as %q", line, text[at.Start:at.End])
			}
		}
	}
}

func TestSlicesOfPagesDecodeToTheirText(t *testing.T) {
	r := rand.New(rand.NewPCG(17, 18))
	for name, e := range map[string]encoding.Encoding{"utf-8": nil, "windows-1252": charmap.Windows1252, "gb18030": simplifiedchinese.GB18030} {
		for range 50 {
			title, body, shown := "x"+sample(r, 3)+"x", "x"+sample(r, 60)+"x", "<p>"+strings.ReplaceAll(sample(r, 40), "\x00", "")+"</p>"
			if e != nil {
				title, body, shown = lossy(t, e, title), lossy(t, e, body), lossy(t, e, shown)
			}
			page := `<html lang=en><meta charset="` + name + `">` +
				`<script type="application/ld+json">` + `{"@graph":[{"@type":"JobPosting","title":` + spell(r, title) + `,"description":` + spell(r, body) + `}]}</script>`
			items := `<html lang=en><meta charset="` + name + `"><div itemscope itemtype="https://schema.org/JobPosting"><div itemprop="description">` + shown + `</div></div>`
			if e != nil {
				page, items = encoded(t, e, page), encoded(t, e, items)
			}
			d := one(t, "a.html", page)
			if d.Body.String != body || d.Title.String != title {
				t.Fatalf("%s:\ngot  %q\nwant %q", name, d.Body.String, body)
			}
			sound(t, r, d, name, d.Body)
			sound(t, r, d, name, d.Title)
			if d = one(t, "a.html", items); d.Body.String != shown {
				t.Fatalf("%s:\ngot  %q\nwant %q", name, d.Body.String, shown)
			}
			sound(t, r, d, name, d.Body)
		}
	}
}

// lossy is what is left of s in a charset, without the mark that some put for what they lack.
func lossy(t *testing.T, e encoding.Encoding, s string) string {
	t.Helper()
	s, err := e.NewDecoder().String(encoded(t, e, s))
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(s, "\x1a", "?")
}

func TestISO2022JPKeepsItsState(t *testing.T) {
	s := "<meta charset=iso-2022-jp><p>Baker 求人 sales 東京</p>"
	d := one(t, "a.html", encoded(t, japanese.ISO2022JP, s))
	if d.Body.String != s {
		t.Fatalf("got %q", d.Body.String)
	}
	sound(t, rand.New(rand.NewPCG(7, 8)), d, "iso-2022-jp", d.Body)
}

func TestEscapedBodyIsDecodedOnceMoreAndEncodedBack(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for range 100 {
		html := "<p>" + strings.ReplaceAll(sample(r, 40), "\x00", "") + "</p>"
		d := one(t, "a.json", `{"title":"Baker &amp; Cook","content":`+spell(r, escapeHTML(html))+`}`)
		if d.Escaped != 1 || d.Format != HTML || d.Body.String != html || d.Title.String != "Baker &amp; Cook" {
			t.Fatalf("escaped %d, title %q, body\n%q, want\n%q", d.Escaped, d.Title.String, d.Body.String, html)
		}
		sound(t, r, d, "escaped", d.Body)
	}
}

func TestEncodeWritesWhatReadsBack(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for path, content := range map[string]string{
		"plain.json":   `{"title":"Baker","format":"html","description":"<p>@</p>"}`,
		"escaped.json": `{"title":"Baker","content":"&lt;p&gt;@&lt;/p&gt;"}`,
		"wide.json":    encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), `{"title":"Baker","description":"<p>@</p>"}`),
		"a.html":       "<p>@</p>",
		"escaped.xml":  `<jobs><job><title>Baker</title><description>&lt;p&gt;@&lt;/p&gt;</description></job></jobs>`,
		"twice.xml":    `<jobs><job><title>Baker</title><description>&amp;lt;p&amp;gt;@&amp;lt;/p&amp;gt;</description></job></jobs>`,
		"cdata.xml":    `<jobs><job><title>Baker</title><description><![CDATA[<p>@</p>]]></description></job></jobs>`,
		"wide.txt":     encoded(t, unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "Baker @"),
	} {
		for range 50 {
			d := one(t, path, content)
			with := strings.ReplaceAll(sample(r, 10), "\x00", "")
			at := strings.Index(d.Body.String, "@")
			s := d.Body.Span(at, at+1)
			mended := content[:s.Start] + d.Encode(with) + content[s.End:]
			if got, want := one(t, path, mended).Body.String, strings.Replace(d.Body.String, "@", with, 1); got != want {
				t.Fatalf("%s: got %q, want %q", path, got, want)
			}
		}
	}
	d := one(t, "a.html", encoded(t, charmap.Windows1252, `<meta charset="windows-1252"><p>@ é</p>`))
	if got := d.Encode("é 中"); got != "\xe9 &#20013;" {
		t.Errorf("windows-1252: %q", got)
	}
	d = one(t, "a.json", `{"title":"@","content":"&lt;p&gt;x&lt;/p&gt;"}`)
	if got := d.EncodeField(`a & "b"`); got != `a & \"b\"` {
		t.Errorf("field: %q", got)
	}
}

func TestLongLinesAreReadInOneGo(t *testing.T) {
	body := strings.Repeat("Bread, rolls and caf\\u00e9. ", 4<<20/27)
	d := one(t, "a.ndjson", `{"title":"Baker","description":"`+body+`"}`)
	if len(d.Body.String) < 3<<20 {
		t.Fatal(len(d.Body.String))
	}
	sound(t, rand.New(rand.NewPCG(13, 14)), d, "body", d.Body)
}

func TestEscapesOfJSONAreThoseOfEncodingJSON(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 16))
	for range 200 {
		s := sample(r, 20)
		var got string
		if err := json.Unmarshal([]byte(`"`+escapeJSON(s)+`"`), &got); err != nil || got != s {
			t.Fatalf("%q reads back as %q, %v", s, got, err)
		}
	}
}
