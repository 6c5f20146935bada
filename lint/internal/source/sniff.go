package source

import (
	"bytes"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// sniffed is how many bytes of a container are looked at to tell what it is.
const sniffed = 4096

// refused is the error of a path that names a container which is not read, nil for others.
func refused(path string) error {
	lower := strings.ToLower(path)
	if strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://") {
		return &Error{
			Path: path, Message: "is an address, and postlint opens no network connections",
			Hint: "save the page and check the file, or pipe it in: curl -s ADDRESS | postlint -",
		}
	}
	switch ext := strings.ToLower(filepath.Ext(path)); ext {
	case ".odt":
		return &Error{
			Path: path, Message: ext + " files cannot be read yet",
			Hint: "open it in your word processor, save it as .docx or HTML, and check that file",
		}
	case ".doc", ".rtf":
		return &Error{
			Path: path, Message: ext + " files cannot be read",
			Hint: "open it in your word processor, save it as .docx or HTML, and check that file",
		}
	case ".eml", ".msg", ".mht", ".mhtml":
		return &Error{Path: path, Message: ext + " files cannot be read", Hint: mailHint}
	case ".pdf":
		return &Error{
			Path: path, Message: "PDF files cannot be read: they hold drawn letters and not the posting's own markup",
			Hint: "check what the PDF was made from, or copy its text into a .txt file and check that",
		}
	}
	return nil
}

// mailHint says what to do with an e-mail, or with a page that was saved as one (MHTML).
const mailHint = "open it, save the posting in it as HTML or text, and check that file"

// foreign is the error of a container whose first bytes are not text, whatever its name is; nil for text. A zero byte in JSON costs its record
// alone.
func foreign(head []byte, c container) error {
	for _, f := range [...]struct{ magic, ext string }{
		{"%PDF-", ".pdf"}, {"\xD0\xCF\x11\xE0", ".doc"}, {`{\rtf`, ".rtf"},
	} {
		if bytes.HasPrefix(head, []byte(f.magic)) {
			e, _ := refused(f.ext).(*Error) //nolint:errorlint // made above
			e.Path = ""
			if f.ext == ".doc" {
				e.Message = "is an old .doc, or a document that a password protects, which cannot be read"
			}
			return e
		}
	}
	for _, magic := range [...]string{"\x89PNG", "\xFF\xD8\xFF", "GIF8", "II*\x00", "MM\x00*"} {
		if bytes.HasPrefix(head, []byte(magic)) {
			return picture()
		}
	}
	if len(head) > 12 && string(head[:4]) == "RIFF" && string(head[8:12]) == "WEBP" {
		return picture()
	}
	if isArchive(head) {
		return &Error{Message: "is an archive, or compressed in a way that is not read", Hint: "unpack it and check the files in it; .gz and .zst are read as they are"}
	}
	if isMail(head) {
		return &Error{Message: "is an e-mail, or a page that was saved as one", Hint: mailHint}
	}
	if bytes.HasPrefix(head, []byte("\xFF\xFE\x00\x00")) || bytes.HasPrefix(head, []byte("\x00\x00\xFE\xFF")) {
		return &Error{Message: "is written in UTF-32", Hint: "save it as UTF-8"}
	}
	if _, mark := byMark(head); mark == len(bomUTF16LE) || bytes.IndexByte(head, 0) < 0 {
		return nil
	}
	if wide(head) {
		return &Error{
			Message: "looks like UTF-16, but has no byte order mark to say in which order its bytes stand",
			Hint:    "save it as UTF-8, or as UTF-16 with a byte order mark (Notepad calls it “UTF-16 LE”)",
		}
	}
	if c == jsonLines || c == jsonFile {
		return nil
	}
	before := head[:bytes.IndexByte(head, 0)]
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	return &Error{
		Line: 1 + bytes.Count(before, []byte("\n")), Column: 1 + utf8.RuneCount(line),
		Message: "is not text: it holds zero bytes", Hint: "give the posting as HTML, text, Markdown or JSON",
	}
}

// isArchive says whether bytes begin an archive or a compressed file of a kind that is not read: 7z, RAR, xz, bzip2, tar.
func isArchive(head []byte) bool {
	for _, magic := range [...]string{"7z\xBC\xAF\x27\x1C", "Rar!\x1A\x07", "\xFD7zXZ\x00"} {
		if bytes.HasPrefix(head, []byte(magic)) {
			return true
		}
	}
	const block, tar = 4, 257 // where the first block of bzip2 begins, and where tar writes its name
	return bytes.HasPrefix(head, []byte("BZh")) && bytes.HasPrefix(head[min(block, len(head)):], []byte("1AY&SY")) ||
		bytes.HasPrefix(head[min(tar, len(head)):], []byte("ustar"))
}

// isMail says whether bytes begin an e-mail with parts or encodings (RFC 2045), as which browsers also save pages.
func isMail(head []byte) bool {
	fields, _, _ := strings.Cut(strings.ReplaceAll(view(head), "\r\n", "\n"), "\n\n")
	name, _, ok := strings.Cut(fields, ": ")
	return ok && !strings.ContainsAny(name, " <\n") && strings.Contains("\n"+strings.ToLower(fields), "\nmime-version: ")
}

// picture is the error of a picture.
func picture() error {
	return &Error{Message: "is a picture, and no text is read from pictures", Hint: "check the text that the picture was made from; in a picture nobody can search for it, and people who cannot see do not hear it"}
}

// wide says whether bytes are UTF-16 of mostly ASCII: zeros at nearly half of the bytes, and all at even or at odd ones.
func wide(head []byte) bool {
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i&1]++
		}
	}
	most, least := max(zeros[0], zeros[1]), min(zeros[0], zeros[1])
	return most*5 >= len(head)*2 && least*20 <= most
}

// sniff tells the container of a stream, or of a file with an unknown extension, by its bytes. A text that is not surely JSON
// or Markdown is loose, which is told from a page later.
func (in *input) sniff(head []byte) container {
	cs, mark := byMark(head)
	s := strings.TrimLeft(cs.decode(head, mark).String, blanks)
	switch {
	case isFeed(s):
		return xmlFeed
	case startsObject(s):
		return in.sniffLines(cs)
	case strings.HasPrefix(s, "[") && (startsObject(strings.TrimLeft(s[1:], blanks)) || strings.TrimLeft(s[1:], blanks) == "]"):
		return jsonFile
	case isMarkdown(s) && !hasTags(s):
		return markdown
	}
	return loose
}

// startsObject says whether a text begins like a JSON object, and not like "{{ company }}" or "{Company} is hiring".
func startsObject(s string) bool {
	if !strings.HasPrefix(s, "{") {
		return false
	}
	s = strings.TrimLeft(s[1:], blanks)
	return s == "" || s[0] == '"' || s[0] == '}'
}

// sniffLines tells a JSON file from a stream of records: in the latter the first line is an object whole.
func (in *input) sniffLines(cs *charset) container {
	if cs != nil {
		return jsonFile
	}
	for n := sniffed; ; n *= 2 {
		b, err := in.br.Peek(min(n, in.br.Size()))
		b = bytes.TrimLeft(bytes.TrimPrefix(b, []byte(bomUTF8)), blanks)
		if end := bytes.IndexByte(b, '\n'); end >= 0 {
			s := in.scanner()
			if s.document(b[:end], 0) && len(bytes.Trim(b[end:], blanks)) > 0 {
				return jsonLines
			}
			return jsonFile
		}
		if err != nil || n >= in.br.Size() {
			return jsonFile
		}
	}
}

// spread says whether the first record of a stream is spread over lines: a bracket stands alone on the first.
func spread(head []byte) bool {
	cs, mark := byMark(head)
	line, _, ok := strings.Cut(strings.TrimLeft(cs.decode(head, mark).String, blanks), "\n")
	switch strings.Trim(line, blanks) {
	case "{", "[", "[{":
		return ok
	}
	return false
}

// isFeed says whether a text is XML other than a page, known by the prolog or by a root element that feeds of jobs have.
func isFeed(s string) bool {
	s = strings.TrimLeft(s, blanks)
	s = strings.ToLower(s[:min(len(s), sniffed)])
	for _, root := range [...]string{"<?xml", "<rss", "<feed", "<jobs", "<job>", "<source>", "<channel>", "<workzag-jobs"} {
		if strings.HasPrefix(s, root) {
			return !holdsPage(s)
		}
	}
	return false
}

// holdsPage says whether the beginning of a text opens a page. A feed may have a <html_description>.
func holdsPage(s string) bool {
	s = strings.ToLower(s[:min(len(s), sniffed)])
	return strings.Contains(s, "<html>") || strings.Contains(s, "<html ") || strings.Contains(s, "<html\n") || strings.Contains(s, "<html\r")
}
