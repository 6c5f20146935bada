package serve

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/report"
)

// draft is a form as it was sent: a text or files, and what the reader says beside them.
type draft struct {
	Text          string
	Format        string // html for a text that is a piece of HTML; "" lets the checker tell
	Title         string
	Places        []string
	Size          string
	Jurisdictions string
	Date          string
	Platforms     []string
	Fix           string // fingerprint of a finding whose repair is to be made first

	files    []*multipart.FileHeader
	settings *lint.Settings
	language string // of the desk, in which findings are told
}

// faultError is a fault of the form that its sender can mend, told by a key of the messages.
type faultError struct {
	key   string
	pairs []string
}

func (e *faultError) Error() string { return e.key }

// placeCode is a code of a place as laws are known by: ISO 3166, with postlint's suffixes.
var placeCode = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Z]{2}(-[A-Z0-9]+)*$`) })

// pasted is the format of a text that a browser took from the clipboard as HTML.
const pasted = "pasted"

// readDraft reads the form of a request, whose body is bounded, and keeps it in memory.
func (d *Desk) readDraft(r *http.Request) (*draft, error) {
	err := r.ParseForm() // first: ParseMultipartForm hides its error
	if err == nil && strings.HasPrefix(r.Header.Get("Content-Type"), "multipart/") {
		err = r.ParseMultipartForm(d.opts.MaxBody)
	}
	if err != nil {
		if _, large := errors.AsType[*http.MaxBytesError](err); large {
			return nil, err
		}
		return nil, &faultError{key: "error_form"}
	}
	f := r.PostForm
	x := &draft{
		Text: normal(f.Get("text")), Format: f.Get("format"), Title: strings.TrimSpace(f.Get("title")), Size: strings.TrimSpace(f.Get("size")),
		Jurisdictions: strings.TrimSpace(f.Get("jurisdictions")), Date: strings.TrimSpace(f.Get("date")), Platforms: f["platforms"], Fix: f.Get("fix"),
	}
	for line := range strings.Lines(f.Get("places")) {
		if line = strings.TrimSpace(line); line != "" {
			x.Places = append(x.Places, line)
		}
	}
	if f.Get("example") != "" {
		b, _ := assets.ReadFile("assets/example.html") // a part of the program
		x.Text, x.Format, x.Title, x.Places = string(b), "html", "", nil
	}
	if x.Format == pasted {
		x.Text, x.Format = cleaned(x.Text), "html"
	}
	if r.MultipartForm != nil {
		for _, h := range r.MultipartForm.File["files"] {
			if h.Filename != "" {
				x.files = append(x.files, h)
			}
		}
	}
	return x, x.settle(d.opts.Settings)
}

// normal undoes the line ends that forms write.
func normal(s string) string { return strings.ReplaceAll(s, "\r\n", "\n") }

// settle makes settings of what the reader says, upon those of the desk.
func (x *draft) settle(from *lint.Settings) error {
	s := *from
	if x.Size != "" {
		n, err := strconv.Atoi(x.Size)
		if err != nil || n < 1 {
			return &faultError{key: "error_size"}
		}
		s.Employer.Size = n
	}
	if x.Date != "" {
		if _, err := time.Parse(time.DateOnly, x.Date); err != nil {
			return &faultError{key: "error_date"}
		}
		s.AsOf = x.Date
	}
	if x.Jurisdictions != "" {
		s.Employer.Jurisdictions = nil
		for code := range strings.FieldsFuncSeq(strings.ToUpper(x.Jurisdictions), func(r rune) bool { return r == ',' || r == ';' || r == ' ' || r == '\n' }) {
			if !placeCode().MatchString(code) {
				return &faultError{"error_place_code", []string{"code", code}}
			}
			s.Employer.Jurisdictions = append(s.Employer.Jurisdictions, code)
		}
	}
	x.Platforms = slices.DeleteFunc(slices.Clone(x.Platforms), func(p string) bool { return !slices.Contains(lint.Platforms(), p) })
	if len(x.Platforms) > 0 {
		s.Platforms = x.Platforms
	}
	x.settings = &s
	return nil
}

// said is what the reader says beside the text, as settings of a report, by the keys of a configuration.
func (x *draft) said() (list []report.Setting) {
	for _, s := range []report.Setting{
		{Key: "as_of", Value: x.Date},
		{Key: "title", Value: x.Title},
		{Key: "places", Value: strings.Join(x.Places, "; ")},
		{Key: "employer.size", Value: x.Size},
		{Key: "employer.jurisdictions", Value: x.Jurisdictions},
		{Key: "platforms", Value: strings.Join(x.Platforms, ", ")},
	} {
		if s.Value != "" {
			list = append(list, s)
		}
	}
	return list
}

// record is a draft's text as a record of JSON, whose fields the checker reads.
type record struct {
	Title       string   `json:"title,omitempty"`
	Locations   []string `json:"locations,omitempty"`
	Format      string   `json:"format,omitempty"`
	Description string   `json:"description"`
}

// source is the content of a draft that was pasted, and the name that tells its container. A title or places that are said
// beside the text make it a record; else it is read as a file with this content would be.
func (x *draft) source() (name string, content []byte) {
	if x.Title == "" && len(x.Places) == 0 {
		name = "draft"
		if x.Format == "html" {
			name += ".html"
		}
		return name, []byte(x.Text)
	}
	r := record{Title: x.Title, Locations: x.Places, Format: x.Format, Description: x.Text}
	if r.Format == "" && strings.Contains(x.Text, "\n") && strings.Contains(x.Text, "</") && !strings.HasPrefix(strings.TrimSpace(x.Text), "<") {
		r.Format = "scraped" // loose text with HTML in it: as a file it would be read so
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(r) // strings in memory
	return "draft.json", b.Bytes()
}

// mend makes the repair of one finding in the draft's text.
func (x *draft) mend(name string, content []byte, fix *lint.Fix) error {
	out, ok := edited(content, fix.Edits)
	if !ok {
		return &faultError{key: "error_fix"}
	}
	if name != "draft.json" {
		x.Text = string(out)
		return nil
	}
	var r record
	if err := json.Unmarshal(out, &r); err != nil {
		return &faultError{key: "error_fix"}
	}
	x.Title, x.Places, x.Text = r.Title, r.Locations, r.Description
	return nil
}

// edited makes edits, which must not overlap, in content. It is false where one lies outside.
func edited(content []byte, edits []lint.Edit) ([]byte, bool) {
	edits = slices.SortedFunc(slices.Values(edits), func(a, b lint.Edit) int { return a.Start - b.Start })
	var out []byte
	last := 0
	for _, e := range edits {
		if e.Start < last || e.End < e.Start || e.End > len(content) {
			return nil, false
		}
		out = append(append(out, content[last:e.Start]...), e.Text...)
		last = e.End
	}
	return append(out, content[last:]...), true
}

// readFile is the content of an uploaded file.
func readFile(h *multipart.FileHeader) ([]byte, error) {
	f, err := h.Open()
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	return io.ReadAll(f)
}
