package source

import "errors"

// Format is the markup of a document's body.
type Format string

// The body formats.
const (
	HTML     Format = "html"
	Plain    Format = "text"
	Markdown Format = "markdown"
	// Scraped is loose text with HTML in it, as it is copied from a page: outside of HTML blocks a line end ends a block.
	Scraped Format = "scraped"
)

// Document is one posting's raw material in a container. Absent fields are zero Texts.
type Document struct {
	Path   string // as given by the caller
	Index  int    // position among the file's postings, from 0
	ID     string // the record's own id, else empty
	Format Format // of Body
	Chunk  Chunk

	Title          Text
	Locations      []Text
	Pay            Text
	Employer       Text
	URL            Text
	DatePosted     Text
	ValidThrough   Text
	EmploymentType Text
	Language       Text // declared language, a BCP 47 tag
	Body           Text

	Fallback string // the language, a BCP 47 tag, of a document that declares none, "" where that is not known

	// Properties are what the structured data says from which the document was read, in its order; nil where it was read from none.
	Properties []Property
	// Page is what the page around the structured data shows, nil where it stands in none.
	Page *Page

	// Record says that the fields came from a structured record (JSON, JSON-LD), not from the text itself.
	Record bool
	// Doubted says that the record has a title and a text, as many things have, other members, and no field that postings alone have: what
	// it is only its words tell. It is so of a file that holds one object.
	Doubted bool
	// ApplyRoute says that the record carries a way to apply outside the body (a url or fields of an applicant tracking system).
	ApplyRoute bool
	// Tag is the first tag of HTML in a file of plain text, whose readers see it; absent elsewhere.
	Tag Text
	// Closed says that the record calls the job closed or filled, or the posting a draft.
	Closed bool
	// Notes is where in the body of a Word document the footnotes and endnotes begin, and behind them the headers and footers of its
	// pages; 0 where there are none.
	Notes int
	// Escaped is how many times the record's body was HTML escaped as a whole: once as Greenhouse sends it, twice where something
	// on the way escaped it again. The body is what it was before that.
	Escaped int

	fields, text codec    // how the container writes the fields, and the body
	charset      *charset // of the file
	decoded      *Text    // the whole file's text, where its charset is not UTF-8, or where people see another text than the file's
	rendered     bool     // decoded is what people see, a paragraph a line
	packed       bool     // the file is compressed, or an archive
}

// Rendered says that people see another text than the file's, as that of a Word document.
func (d *Document) Rendered() bool { return d.rendered }

// Overescaped says whether something on the way escaped the body once more than its container asks for, so that who reads the container
// as it is meant sees tags: once in a feed, whose own escapes are undone already, twice elsewhere.
func (d *Document) Overescaped() bool {
	return d.Escaped > 1 || d.Escaped > 0 && (d.text == xmlString || d.text == xmlCDATA)
}

// Chunk is the part of the file that a document was read from, kept for excerpts and line numbers. All spans of the
// document lie in [Base, Base+len(Src)).
type Chunk struct {
	Src  []byte // never written to: the document's texts are views of it
	Base int    // byte offset of Src in the file
	Line int    // 1-based number of the line that Src starts on
	// Column is how many code points of that line stand before Src: 0 at the line's beginning, as everywhere but with records
	// that share a line of a .json file.
	Column int
	Lead   int // the bytes that these code points take
}

// Error is a fault of a container at a place. Line is 1-based, 0 where it is not known.
type Error struct {
	Path    string
	Line    int
	Column  int // 1-based, in code points; 0 where it is not known
	Message string
	Hint    string
	Err     error // what it wraps, if anything
}

func (e *Error) Error() string { return e.Message }

// Unwrap is the wrapped error.
func (e *Error) Unwrap() error { return e.Err }

// ErrNotPosting is wrapped by the error of a readable container in which no posting is recognised.
var ErrNotPosting = errors.New("no posting recognised")

// Part is the document of one of several postings in the body: the text bytes [start, end) of it, with the title that stands at
// [titleStart, titleEnd) in them, if any. A language that the body declares around the posting is kept.
func (d *Document) Part(titleStart, titleEnd, start, end int, language string) *Document {
	part := *d
	part.Body = d.Body.cut(start, end)
	if titleEnd > titleStart {
		part.Title = d.Body.cut(titleStart, titleEnd).visible().trim()
	}
	if d.decoded == nil {
		s := part.Body.Span(0, end-start)
		at := d.Positions([]int{s.Start})[0]
		part.Chunk = Chunk{
			Src: d.Chunk.Src[s.Start-d.Chunk.Base : s.End-d.Chunk.Base], Base: s.Start,
			Line: at.Line, Column: at.Column - 1, Lead: d.ByteColumn(s.Start) - 1,
		}
	}
	if language != "" && !d.Language.Present() {
		part.Language = part.outside(language)
	}
	return &part
}
