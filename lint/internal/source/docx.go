package source

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
)

// The first bytes of a zip archive, and of one that holds nothing.
const (
	zipMagic = "PK\x03\x04"
	emptyZip = "PK\x05\x06"
)

// archive is a zip archive that is read into memory, a file of it at a time.
type archive struct {
	files map[string]*zip.File
	max   int // bytes of a file in it, decompressed
}

// word reads a Word document (ECMA-376, WordprocessingML). Its text becomes HTML: headings, paragraphs, lists, tables and links by the
// document's own styles, what is bold as <strong>, where a new page begins as <hr>. Footnotes and endnotes that the text refers to stand
// behind it, and behind those the headers and footers of its pages, each as a <footer>: they are the frame of the posting, in which a way
// to apply may stand. What was deleted in tracked changes and comments are left out. Spans are bytes of the part that holds the text,
// with those of notes and frames behind it; a line is a paragraph, and a column counts the characters of it.
func (in *input) word(b []byte) {
	a, err := in.unpack(b)
	if err != nil {
		in.fail(err)
		return
	}
	w, err := a.text(in.opts.MaxDepth)
	if err != nil {
		in.fail(err)
		return
	}
	if w.deep && !in.fail(&Error{Message: fmt.Sprintf("more than %d paragraphs or fields inside one another: what is deeper is left out", w.maxDepth), Hint: deepHint}) {
		return
	}
	lines := w.lines.text()
	if strings.Trim(lines.String, blanks) == "" {
		in.fail(&Error{Message: "the Word document holds no text", Hint: "if it shows a text, that is a picture of one: write it out"})
		return
	}
	d := &Document{Path: in.path, Index: in.index, Format: HTML, Chunk: Chunk{Src: w.m.b, Line: 1}, fields: xmlString, text: xmlString, decoded: &lines, rendered: true}
	d.Body, d.Notes = w.out.text(), w.notesAt
	in.index++
	in.yield(d, nil)
}

// text reads the text of a Word document.
func (a *archive) text(maxDepth int) (w *wordText, err error) {
	main := a.mainPart()
	w = &wordText{maxDepth: maxDepth}
	if w.m.b, err = a.read(main); err != nil {
		return nil, err
	}
	if w.styles, err = a.styles(main); err != nil {
		return nil, err
	}
	if w.lists, err = a.numbering(main); err != nil {
		return nil, err
	}
	if w.targets, err = a.targets(main); err != nil {
		return nil, err
	}
	for id, s := range w.styles {
		w.under = w.under || s.heading == 1 && !s.title && bytes.Contains(w.m.b, []byte(`<w:pStyle w:val="`+id+`"`))
	}
	w.read()
	body := w.out.b.Len()
	if len(w.noted) > 0 {
		for _, part := range [...]string{"footnotes.xml", "endnotes.xml"} {
			if err := a.behind(w, beside(main, part)); err != nil {
				return nil, err
			}
		}
	}
	for _, name := range a.frames(main) {
		w.out.own("<footer>")
		if err := a.behind(w, name); err != nil {
			return nil, err
		}
		w.out.own("</footer>\n")
	}
	if w.out.b.Len() > body {
		w.notesAt = body
	}
	return w, nil
}

// behind reads a part whose text stands behind that of the document.
func (a *archive) behind(w *wordText, name string) error {
	part, err := a.read(name)
	if err != nil {
		return err
	}
	if len(w.m.b)+len(part) > a.max {
		return a.tooLarge(name)
	}
	if w.targets, err = a.targets(name); err != nil {
		return err
	}
	w.behind(part)
	return nil
}

// frames are the names of the parts that hold the headers and footers of the pages, each once.
func (a *archive) frames(main string) (names []string) {
	b, _ := a.read(beside(main, "_rels/"+path.Base(main)+".rels")) // it was read before, when an error would have shown
	eachTag(b, func(m *markup) {
		kind := attributeOf(m, "Type")
		if !strings.HasSuffix(kind, "/header") && !strings.HasSuffix(kind, "/footer") {
			return
		}
		if name := beside(main, attributeOf(m, "Target")); a.files[strings.ToLower(name)] != nil && !slices.Contains(names, name) {
			names = append(names, name)
		}
	})
	return names
}

// unpack opens an archive.
func (in *input) unpack(b []byte) (*archive, error) {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil, &Error{Message: "is no sound zip archive, which a .docx is: " + strings.TrimPrefix(err.Error(), "zip: "), Hint: "save it again in your word processor", Err: err}
	}
	if most := in.opts.MaxFiles; len(z.File) > most {
		return nil, &Error{Message: fmt.Sprintf("the archive holds more than %d files", most), Hint: "a Word document needs no such archive: check what wrote it, or raise the cap by --max-entries"}
	}
	a := &archive{files: make(map[string]*zip.File, len(z.File)), max: in.opts.MaxFile}
	for _, f := range z.File {
		a.files[strings.ToLower(f.Name)] = f
	}
	switch {
	case a.files["word/document.xml"] != nil || a.files["_rels/.rels"] != nil && a.files[strings.ToLower(a.mainPart())] != nil && strings.HasPrefix(a.mainPart(), "word/"):
		return a, nil
	case a.files["xl/workbook.xml"] != nil:
		return nil, &Error{Message: "is a spreadsheet", Hint: "save it as CSV, a posting a row, and check that file"}
	case a.files["content.xml"] != nil:
		e := refused(".odt").(*Error) //nolint:errorlint,forcetypeassert // it makes no other
		e.Path = ""
		return nil, e
	}
	return nil, &Error{Message: "is a zip archive, and no Word document", Hint: "unpack it and check the files in it"}
}

// read decompresses a file of the archive, nil if it is not there.
func (a *archive) read(name string) ([]byte, error) {
	f := a.files[strings.ToLower(name)]
	if f == nil {
		return nil, nil
	}
	damaged := func(err error) error {
		return &Error{Message: "the archive is damaged at " + name + ": " + err.Error(), Hint: "save it again in your word processor", Err: err}
	}
	if f.Flags&1 != 0 {
		return nil, &Error{Message: "is protected by a password", Hint: "save it without one in your word processor, and check that file"}
	}
	r, err := f.Open()
	if err != nil {
		return nil, damaged(err)
	}
	b, err := io.ReadAll(io.LimitReader(r, int64(a.max)+1))
	if err = errors.Join(err, r.Close()); err != nil && len(b) <= a.max {
		return nil, damaged(err)
	}
	if len(b) > a.max {
		return nil, a.tooLarge(name)
	}
	return decodedXML(b), nil
}

func (a *archive) tooLarge(name string) error {
	return &Error{Message: name + " in the archive is larger than " + size(a.max), Hint: "a posting has a few thousand characters: check what wrote it, or raise the cap by --max-size"}
}

// decodedXML is XML in sound UTF-8. Word writes no other charset, and allows UTF-16.
func decodedXML(b []byte) []byte {
	cs, mark := byMark(b)
	if cs == nil {
		return bytes.ToValidUTF8(b, []byte("\uFFFD"))
	}
	return []byte(cs.decode(b, mark).String)
}

// mainPart is the name of the file that holds the document's text.
func (a *archive) mainPart() string {
	rels, _ := a.read("_rels/.rels")
	name := "word/document.xml"
	eachTag(rels, func(m *markup) {
		if kind := attributeOf(m, "Type"); strings.HasSuffix(kind, "/officeDocument") {
			name = strings.TrimPrefix(attributeOf(m, "Target"), "/")
		}
	})
	return name
}

// beside is the name of a file that stands beside the main part.
func beside(main, name string) string { return path.Join(path.Dir(main), name) }

// targets are the addresses of the links, by the ids of their relations.
func (a *archive) targets(main string) (map[string]string, error) {
	b, err := a.read(beside(main, "_rels/"+path.Base(main)+".rels"))
	targets := map[string]string{}
	eachTag(b, func(m *markup) {
		if strings.HasSuffix(attributeOf(m, "Type"), "/hyperlink") {
			targets[attributeOf(m, "Id")] = attributeOf(m, "Target")
		}
	})
	return targets, err
}

// wordStyle is what a paragraph's style says of it.
type wordStyle struct {
	heading int // 1 to 6, 0 for none
	title   bool
	page    bool // its paragraphs begin a page
	list    string
	bold    bool
	based   string
}

// styles are the paragraph styles by their ids. Word names its own styles in English whatever the language is that it shows them in.
func (a *archive) styles(main string) (map[string]wordStyle, error) {
	b, err := a.read(beside(main, "styles.xml"))
	styles := map[string]wordStyle{}
	id, paragraph := "", false
	eachTag(b, func(m *markup) {
		s := styles[id]
		switch string(m.name) {
		case "w:style":
			id, paragraph = attributeOf(m, "w:styleId"), attributeOf(m, "w:type") == "paragraph"
			return
		case "w:name":
			s.title = strings.EqualFold(attributeOf(m, "w:val"), "title")
			s.heading = headingStyle(attributeOf(m, "w:val"))
		case "w:basedOn":
			s.based = attributeOf(m, "w:val")
		case "w:outlineLvl":
			s.heading = outline(attributeOf(m, "w:val"), s.heading)
		case "w:numId":
			s.list = attributeOf(m, "w:val")
		case "w:pageBreakBefore":
			s.page = on(m)
		case "w:b":
			s.bold = on(m)
		}
		if id != "" && paragraph {
			styles[id] = s
		}
	})
	return styles, err
}

// headingStyle is the level of a style named "heading 2" or "Title".
func headingStyle(name string) int {
	name = strings.ToLower(name)
	if name == "title" {
		return 1
	}
	if n, ok := strings.CutPrefix(name, "heading "); ok {
		return level(n)
	}
	return 0
}

// outline is the level of a heading by its outline level, which counts from 0; 9 is body text.
func outline(value string, had int) int {
	if n, err := strconv.Atoi(value); err == nil && n < 9 {
		return level(strconv.Itoa(n + 1))
	}
	return had
}

func level(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 {
		return 0
	}
	return min(n, 6)
}

// on says whether a switch such as <w:b/> is on.
func on(m *markup) bool {
	switch attributeOf(m, "w:val") {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

// numbering says for each list, by its id, which levels are numbered; the others have bullets.
func (a *archive) numbering(main string) (map[string][9]bool, error) {
	b, err := a.read(beside(main, "numbering.xml"))
	kinds, lists := map[string][9]bool{}, map[string][9]bool{}
	kind, num, lvl := "", "", 0
	eachTag(b, func(m *markup) {
		switch string(m.name) {
		case "w:abstractNum":
			kind = attributeOf(m, "w:abstractNumId")
		case "w:lvl":
			lvl = listLevel(attributeOf(m, "w:ilvl"))
		case "w:numFmt":
			levels := kinds[kind]
			format := attributeOf(m, "w:val")
			levels[lvl] = format != "bullet" && format != "none"
			kinds[kind] = levels
		case "w:num":
			num = attributeOf(m, "w:numId")
		case "w:abstractNumId":
			lists[num] = kinds[attributeOf(m, "w:val")]
		}
	})
	return lists, err
}

func listLevel(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return min(max(n, 0), 8)
}

// eachTag calls f at each start tag.
func eachTag(b []byte, f func(m *markup)) {
	m := &markup{b: b}
	for {
		kind, ok := m.next()
		if !ok {
			return
		}
		if kind == openToken {
			f(m)
		}
	}
}

// attributeOf is the value of an attribute of the tag read last, empty where it has none.
func attributeOf(m *markup, name string) string {
	v, ok := m.attribute(name)
	if !ok {
		return ""
	}
	return xmlText(Text{String: view(m.b[v.Start:v.End])}).String
}
