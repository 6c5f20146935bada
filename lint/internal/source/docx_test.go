package source

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
)

// wordStyles are styles as Word writes them.
const wordStyles = `<w:styles>` +
	`<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Job"><w:basedOn w:val="H1"/><w:pPr><w:pageBreakBefore/></w:pPr></w:style></w:styles>`

// noted is a Word document with styles, footnotes and endnotes.
func noted(body, footnotes, endnotes string) string {
	return archived("word/document.xml", `<w:document><w:body>`+body+`</w:body></w:document>`, "word/styles.xml", wordStyles,
		"word/footnotes.xml", `<w:footnotes>`+footnotes+`</w:footnotes>`, "word/endnotes.xml", `<w:endnotes>`+endnotes+`</w:endnotes>`,
		"word/_rels/footnotes.xml.rels", `<Relationships><Relationship Id="r1" Type="x/hyperlink" Target="https://notes.example"/></Relationships>`)
}

// wordRun is a run of text, and wordParagraph a paragraph with properties.
func wordRun(s string) string { return `<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>` }

func wordParagraph(properties, content string) string {
	return `<w:p><w:pPr>` + properties + `</w:pPr>` + content + `</w:p>`
}

func styled(style, s string) string {
	return wordParagraph(`<w:pStyle w:val="`+style+`"/>`, wordRun(s))
}

func TestTheTextOfWordDocuments(t *testing.T) {
	const page = `<w:r><w:br w:type="page"/></w:r>`
	for name, c := range map[string]struct{ body, want string }{
		"headings under a title are one deeper": {
			styled("H1", "Bakery") + styled("Titel", "Baker") + styled("H1", "Tasks") + styled("H2", "Night"), "<h1>Bakery</h1>\n<h1>Baker</h1>\n<h2>Tasks</h2>\n<h3>Night</h3>\n",
		},
		"the second rank under a title stays":     {styled("Titel", "Baker") + styled("H2", "Tasks"), "<h1>Baker</h1>\n<h2>Tasks</h2>\n"},
		"a page of its own":                       {wordParagraph("", wordRun("a")+page) + wordParagraph("", wordRun("b")), "<p>a</p>\n<hr>\n<p>b</p>\n"},
		"a page in a paragraph":                   {wordParagraph("", wordRun("a")+page+wordRun("b")), "<p>a</p>\n<hr>\n<p>b</p>\n"},
		"a page before a paragraph":               {wordParagraph("", wordRun("a")) + wordParagraph("<w:pageBreakBefore/>", wordRun("b")), "<p>a</p>\n<hr>\n<p>b</p>\n"},
		"no page before it":                       {wordParagraph("", wordRun("a")) + wordParagraph(`<w:pageBreakBefore w:val="0"/>`, wordRun("b")), "<p>a</p>\n<p>b</p>\n"},
		"a style that begins a page":              {styled("H1", "a") + styled("Job", "b"), "<h1>a</h1>\n<hr>\n<h1>b</h1>\n"},
		"a section on a page of its own":          {wordParagraph("<w:sectPr><w:pgSz/></w:sectPr>", wordRun("a")) + wordParagraph("", wordRun("b")), "<p>a</p>\n<hr>\n<p>b</p>\n"},
		"a section on the same page":              {wordParagraph(`<w:sectPr><w:type w:val="continuous"/></w:sectPr>`, wordRun("a")) + wordParagraph("", wordRun("b")), "<p>a</p>\n<p>b</p>\n"},
		"no page at the beginning or the end":     {wordParagraph("", page) + wordParagraph("", wordRun("a")+page) + `<w:sectPr/>`, "<p>a</p>\n"},
		"a list over two pages":                   {listed("a") + wordParagraph("", page) + listed("b"), "<ul><li>a</li>\n<li>b</li></ul>\n"},
		"paragraphs whose parting was deleted":    {wordParagraph(`<w:rPr><w:del w:id="1"/></w:rPr>`, wordRun("You bake")) + wordParagraph("", wordRun(" bread.")) + wordParagraph("", wordRun("c")), "<p>You bake bread.</p>\n<p>c</p>\n"},
		"the same before a table":                 {wordParagraph(`<w:rPr><w:del w:id="1"/></w:rPr>`, wordRun("a")) + `<w:tbl><w:tr><w:tc>` + wordParagraph("", wordRun("b")) + `</w:tc></w:tr></w:tbl>`, "<p>a</p>\n<table><tr><td><p>b</p>\n</td>\n</tr>\n</table>\n"},
		"a paragraph that was deleted":            {wordParagraph(`<w:rPr><w:del w:id="1"/></w:rPr>`, `<w:del w:id="2"><w:r><w:delText>a</w:delText></w:r></w:del>`) + wordParagraph("", wordRun("b")), "<p>b</p>\n"},
		"what was inserted, moved here, and away": {wordParagraph("", `<w:ins w:id="1">`+wordRun("a")+`</w:ins><w:moveTo w:id="2">`+wordRun("b")+`</w:moveTo><w:moveFrom w:id="3">`+wordRun("c")+`</w:moveFrom>`), "<p>ab</p>\n"},
		"how characters are read aloud":           {wordParagraph("", `<w:r><w:ruby><w:rt>`+wordRun("pan")+`</w:rt><w:rubyBase>`+wordRun("パン")+`</w:rubyBase></w:ruby></w:r>`), "<p>パン</p>\n"},
	} {
		if got := one(t, "a.docx", noted(c.body, "", "")).Body.String; got != c.want {
			t.Errorf("%s:\n%q, want\n%q", name, got, c.want)
		}
	}
}

// listed is an item of a list.
func listed(s string) string {
	return wordParagraph(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`, wordRun(s))
}

func TestNotesOfWordDocumentsStandBehindTheirText(t *testing.T) {
	note := func(kind, id, content string) string {
		return `<w:` + kind + ` w:id="` + id + `"><w:p><w:r><w:` + kind + `Ref/></w:r>` + content + `</w:p></w:` + kind + `>`
	}
	body := wordParagraph("", wordRun("Pay")+`<w:r><w:footnoteReference w:id="2"/></w:r><w:del><w:r><w:footnoteReference w:id="3"/></w:r></w:del><w:r><w:endnoteReference w:id="3"/></w:r>`)
	footnotes := note("footnote", "1", wordRun("nobody asks")) + note("footnote", "2", wordRun(" From May £14 ")+`<w:hyperlink r:id="r1">`+wordRun("more")+`</w:hyperlink>`) + note("footnote", "3", wordRun("deleted"))
	d := one(t, "a.docx", noted(body, footnotes, note("endnote", "3", wordRun("A bakery since 1921."))))
	if want := "<p>Pay</p>\n<p> From May £14 <a href=\"https://notes.example\">more</a></p>\n<p>A bakery since 1921.</p>\n"; d.Body.String != want {
		t.Fatalf("%q", d.Body.String)
	}
	for i, text := range []string{"Pay", "£14", "since 1921"} {
		at := strings.Index(d.Body.String, text)
		s := d.Body.Span(at, at+len(text))
		if p := d.Positions([]int{s.Start})[0]; d.Decode(s) != text || p.Line != i+1 || !strings.Contains(string(d.Chunk.Src[s.Start:s.End]), text) {
			t.Errorf("%q is %q at %+v", text, d.Decode(s), p)
		}
	}
	if d.Notes != strings.Index(d.Body.String, "<p> From") {
		t.Errorf("notes begin at %d", d.Notes)
	}
}

func TestHeadersAndFootersOfWordDocumentsStandBehindTheirText(t *testing.T) {
	body := wordParagraph("", wordRun("Baker")) + wordParagraph("", wordRun("You bake bread."))
	frame := func(element, content string) string {
		return "<w:" + element + ">" + wordParagraph("", content) + "</w:" + element + ">"
	}
	d := one(t, "a.docx", archived(
		"word/document.xml", "<w:document><w:body>"+body+`<w:sectPr><w:headerReference r:id="r1"/><w:footerReference r:id="r2"/></w:sectPr></w:body></w:document>`,
		"word/_rels/document.xml.rels", `<Relationships><Relationship Id="r1" Type="x/header" Target="header1.xml"/><Relationship Id="r2" Type="x/footer" Target="footer1.xml"/>`+
			`<Relationship Id="r3" Type="x/footer" Target="footer1.xml"/><Relationship Id="r4" Type="x/footer" Target="gone.xml"/></Relationships>`,
		"word/header1.xml", frame("hdr", wordRun("Bramble Bakery")),
		"word/footer1.xml", frame("ftr", `<w:hyperlink r:id="r1">`+wordRun("Apply here")+`</w:hyperlink>`),
		"word/_rels/footer1.xml.rels", `<Relationships><Relationship Id="r1" Type="x/hyperlink" Target="https://bramble.example/apply"/></Relationships>`,
	))
	const want = "<p>Baker</p>\n<p>You bake bread.</p>\n<footer><p>Bramble Bakery</p>\n</footer>\n<footer><p><a href=\"https://bramble.example/apply\">Apply here</a></p>\n</footer>\n"
	if d.Body.String != want || d.Notes != strings.Index(want, "<footer>") {
		t.Fatalf("%q, from %d on behind the text", d.Body.String, d.Notes)
	}
	at := strings.Index(want, "Apply here")
	s := d.Body.Span(at, at+len("Apply here"))
	if p := d.Positions([]int{s.Start})[0]; d.Decode(s) != "Apply here" || p.Line != 4 || p.Column != 1 {
		t.Errorf("%q at %+v", d.Decode(s), p)
	}
}

func TestNotesCountTowardsTheSizeOfAText(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, content := range map[string]string{
		"word/document.xml": wordParagraph("", wordRun("Pay")+`<w:r><w:footnoteReference w:id="1"/></w:r>`), "word/footnotes.xml": "<w:footnotes>",
	} {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, content+strings.Repeat(" ", 1<<10))
	}
	z.Close()
	docs, faults := collect("a.docx", b.String(), Options{MaxFile: 2 << 10})
	if len(docs) != 0 || len(faults) != 1 || !strings.Contains(faults[0].Message, "footnotes.xml in the archive is larger than") {
		t.Errorf("%d documents, %v", len(docs), faults)
	}
}
