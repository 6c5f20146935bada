package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"math"
	"path/filepath"
	"slices"
	"strings"
)

// Options cap what is read. The zero value has the defaults.
type Options struct {
	MaxFile   int // bytes of a container that is read whole, decompressed; 0 is 64 MiB
	MaxRecord int // bytes of one record of an NDJSON stream, which itself has no cap; 0 is 16 MiB
	MaxDepth  int // objects, lists or elements inside one another; 0 is 1,000
	MaxValues int // values of a record; 0 is 1,048,576
	MaxFiles  int // files in an archive; 0 is 10,000
	// MaxExpansion is how many times as large as its compressed form a compressed container may be, of what goes beyond
	// ExpansionFree; 0 is 250.
	MaxExpansion int

	Language string   // of documents that declare none, a BCP 47 tag; "" is not known
	Mapping  *Mapping // where records have their fields, nil where their names tell
}

// The default caps.
const (
	DefaultMaxFile      = 64 << 20
	DefaultMaxRecord    = 16 << 20
	DefaultMaxDepth     = 1_000
	DefaultMaxValues    = 1 << 20 // the largest real record seen holds about 400
	DefaultMaxFiles     = 10_000  // Word writes about fifteen, and one for each picture
	DefaultMaxExpansion = 250     // postings shrink by gzip to a tenth, those of one template to a fiftieth
)

// ExpansionFree is up to how many bytes a compressed container may expand from however few.
const ExpansionFree = 64 << 20

// MostSize is what MaxFile and MaxRecord can be raised to, in bytes: offsets inside a chunk are 32 bits wide.
const MostSize = math.MaxInt32 / 2

// What the other caps can be raised to.
const (
	MostDepth   = 1_000_000 // a value inside of so many takes 200 MB of stack
	MostEntries = 1 << 28
)

// withDefaults fills in the defaults.
func (o Options) withDefaults() Options {
	limit := func(n *int, standard, most int) {
		if *n <= 0 {
			*n = standard
		}
		*n = min(*n, most)
	}
	limit(&o.MaxFile, DefaultMaxFile, MostSize)
	limit(&o.MaxRecord, DefaultMaxRecord, MostSize)
	limit(&o.MaxDepth, DefaultMaxDepth, MostDepth)
	limit(&o.MaxValues, DefaultMaxValues, MostEntries)
	limit(&o.MaxFiles, DefaultMaxFiles, MostEntries)
	limit(&o.MaxExpansion, DefaultMaxExpansion, math.MaxInt32)
	return o
}

// Read yields the documents of a container in the order of the file. An error is an *Error; one that is about a record yields in
// the record's place, and the others go on. The path's extension tells the container; without a known one its bytes do. r is not
// read from where the path alone rules the container out.
func Read(path string, r io.Reader) iter.Seq2[*Document, error] { return ReadWith(path, r, Options{}) }

// ReadWith is Read with caps of one's own.
func ReadWith(path string, r io.Reader, opts Options) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		in := &input{path: path, opts: opts.withDefaults()}
		in.yield = func(d *Document, err error) bool {
			if d != nil {
				d.Fallback, d.packed = opts.Language, in.packed
			}
			return yield(d, err)
		}
		if err := refused(path); err != nil {
			in.fail(err)
			return
		}
		in.read(r)
	}
}

// input is a container that is being read.
type input struct {
	path  string
	opts  Options
	br    *bufio.Reader
	size  int // bytes of the container as it comes, where that is known
	yield func(*Document, error) bool
	index int // of the next posting

	packed bool // the container is compressed, or an archive
}

// fail yields an error with the path set, and says whether to read on.
func (in *input) fail(err error) bool {
	e, ok := errors.AsType[*Error](err)
	if !ok {
		e = &Error{Message: "cannot be read: " + err.Error(), Err: err}
		if fault, ok := errors.AsType[*fs.PathError](err); ok {
			e.Message = fault.Err.Error()
		}
	}
	if e.Path == "" {
		e.Path = in.path
	}
	return in.yield(nil, e)
}

// container names a way to read.
type container uint8

const (
	unknown container = iota
	page
	loose
	markdown
	jsonFile
	jsonLines
	xmlFeed
	wordFile
	yamlFile
	tomlFile
	csvFile
)

// extensions are those of files by their containers, in the order in which they are told.
var extensions = [...]struct {
	ext string
	of  container
}{
	{".html", page},
	{".htm", page},
	{".txt", loose},
	{".md", markdown},
	{".markdown", markdown},
	{".mdx", markdown},
	{".docx", wordFile},
	{".docm", wordFile},
	{".json", jsonFile},
	{".jsonld", jsonFile},
	{".ndjson", jsonLines},
	{".jsonl", jsonLines},
	{".xml", xmlFeed},
	{".rss", xmlFeed},
	{".atom", xmlFeed},
	{".csv", csvFile},
	{".tsv", csvFile},
	{".yaml", yamlFile},
	{".yml", yamlFile},
	{".toml", tomlFile},
}

// byName is the container of a path's extension, and whether it is compressed.
func byName(path string) (c container, zipped bool) {
	ext := strings.ToLower(filepath.Ext(path))
	if ext == ".gz" || ext == ".zst" {
		zipped = true
		ext = strings.ToLower(filepath.Ext(path[:len(path)-len(ext)]))
	}
	for i := range extensions {
		if extensions[i].ext == ext {
			return extensions[i].of, zipped
		}
	}
	return unknown, zipped
}

// walked says whether a walk through a directory takes the files of a container. YAML and TOML files are seldom postings: they
// are read where they are named.
func walked(c container) bool { return c != unknown && c != yamlFile && c != tomlFile }

// Supported says whether a path's extension is one of a container of postings: what a walk through a directory takes.
func Supported(path string) bool {
	c, _ := byName(path)
	return walked(c)
}

// Extensions are those that a walk through a directory takes, such as ".html"; each may have .gz or .zst behind it.
func Extensions() []string {
	var list []string
	for i := range extensions {
		if walked(extensions[i].of) {
			list = append(list, extensions[i].ext)
		}
	}
	return list
}

// buffered is how many bytes of a container are read at a time.
const buffered = 64 << 10

// read tells what the container is and hands it on to what reads it.
func (in *input) read(r io.Reader) {
	c, zipped := byName(in.path)
	head, err := in.open(r, zipped)
	if err == nil {
		c, err = in.tell(head, c)
	}
	if err != nil {
		in.fail(err)
		return
	}
	in.handOn(head, c)
}

// open returns the first bytes of the container, decompressed where it is compressed; zipped says that its name promises so.
func (in *input) open(r io.Reader, zipped bool) ([]byte, error) {
	buffer := buffered
	if sized, ok := r.(interface{ Len() int }); ok { // a text in memory, as an editor has it: no room is made that is not needed
		in.size = sized.Len()
		buffer = min(buffered, max(sniffed, in.size+1))
	}
	in.br = bufio.NewReaderSize(r, buffer)
	head, err := in.br.Peek(sniffed)
	switch {
	case zipped || compressed(head):
		in.packed = true
		return in.unzip(head, err)
	case err != nil && err != io.EOF && len(head) == 0:
		return nil, err
	}
	return head, nil
}

// tell is the container by its first bytes, and by its name where these say nothing else. The error says what is not read.
func (in *input) tell(head []byte, named container) (container, error) {
	if bytes.HasPrefix(head, []byte(zipMagic)) || bytes.HasPrefix(head, []byte(emptyZip)) {
		in.packed = true
		return wordFile, nil
	}
	if err := foreign(head, named); err != nil {
		return named, err
	}
	if named == unknown {
		return in.sniff(head), nil
	}
	return named, nil
}

// handOn has the container read by its kind: records as a stream, unless they are spread over lines or written in UTF-16, all else whole.
func (in *input) handOn(head []byte, c container) {
	if _, mark := byMark(head); mark != len(bomUTF16LE) {
		switch {
		case c == jsonLines && !spread(head):
			in.lines()
			return
		case c == jsonFile && bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(head, []byte(bomUTF8)), blanks), []byte("[")):
			in.elements()
			return
		}
	}
	b, err := in.whole()
	if err != nil {
		in.fail(err)
		return
	}
	switch c {
	case jsonLines:
		in.json(b, spread(head))
	case jsonFile:
		in.json(b, true)
	case markdown:
		in.markdown(b)
	case xmlFeed:
		in.feed(b)
	case wordFile:
		in.word(b)
	case yamlFile:
		in.yaml(b)
	case tomlFile:
		in.toml(b)
	case csvFile:
		in.csv(b)
	default:
		in.text(b, c)
	}
}

// whole reads the container to its end.
func (in *input) whole() ([]byte, error) {
	b := bytes.NewBuffer(make([]byte, 0, min(in.size, in.opts.MaxFile)+bytes.MinRead))
	_, err := b.ReadFrom(io.LimitReader(in.br, int64(in.opts.MaxFile)+1))
	switch {
	case err != nil:
		return nil, in.unzipError(err)
	case b.Len() > in.opts.MaxFile:
		return nil, &Error{
			Message: "larger than " + size(in.opts.MaxFile),
			Hint:    "raise the cap by --max-size, or write the postings as NDJSON, one record a line, which is read as a stream of any length",
		}
	case len(bytes.Trim(bytes.TrimPrefix(b.Bytes(), []byte(bomUTF8)), blanks)) == 0:
		return nil, empty(b.Len())
	}
	return slices.Clip(b.Bytes()), nil
}

func empty(n int) *Error {
	if n > 0 {
		return &Error{Message: "holds only blanks"}
	}
	return &Error{Message: "the file is empty"}
}

// size writes a number of bytes for people.
func size(n int) string {
	if n >= 1<<20 && n%(1<<20) == 0 {
		return fmt.Sprintf("%d MiB", n>>20)
	}
	return fmt.Sprintf("%d bytes", n)
}
