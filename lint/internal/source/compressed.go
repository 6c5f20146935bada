package source

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// The first bytes of compressed files: gzip (RFC 1952) and Zstandard (RFC 8878).
const (
	gzipMagic = "\x1F\x8B"
	zstdMagic = "\x28\xB5\x2F\xFD"
)

// minWindow is what a Zstandard file may always ask to be held in memory: what the zstd program takes without being told to, 128 MiB.
const minWindow = 128 << 20

// window caps what a Zstandard file may ask to be held in memory, in bytes.
func (o Options) window() int { return max(minWindow, o.MaxFile) }

// errExpansion is the error of a compressed container that expands by more than the cap.
var errExpansion = errors.New("the cap on expansion is exceeded")

// counted counts the bytes that are read.
type counted struct {
	r io.Reader
	n int64
}

func (c *counted) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	c.n += int64(n)
	return n, err
}

// expansion reads what a decoder makes of a compressed container, up to the cap. A few bytes can stand for any number of others, on which a
// stream would go on for hours.
type expansion struct {
	r    io.Reader
	from *counted // the compressed container
	n    int64    // bytes read from r
	most int64    // times
}

func (e *expansion) Read(b []byte) (int, error) {
	n, err := e.r.Read(b)
	if e.n += int64(n); e.n > ExpansionFree && e.n > e.most*e.from.n {
		return n, errExpansion
	}
	return n, err
}

// compressed says whether a container's first bytes are those of a compressed file.
func compressed(head []byte) bool {
	return bytes.HasPrefix(head, []byte(gzipMagic)) || bytes.HasPrefix(head, []byte(zstdMagic))
}

// unzip puts the decompressed part in place of the compressed one and returns its first bytes. Offsets count in that part.
func (in *input) unzip(head []byte, err error) ([]byte, error) {
	if len(head) == 0 {
		if err != nil && err != io.EOF { //nolint:errorlint // Peek returns it unwrapped
			return nil, err
		}
		return nil, empty(0)
	}
	if !compressed(head) {
		return nil, notCompressed(in.path)
	}
	z, err := in.unzipped(head)
	if err != nil {
		return nil, in.unzipError(err)
	}
	in.br = bufio.NewReaderSize(z, buffered)
	head, err = in.br.Peek(sniffed)
	if err != nil && len(head) == 0 && err != io.EOF { //nolint:errorlint // Peek returns it unwrapped
		return nil, in.unzipError(err)
	}
	if compressed(head) {
		return nil, &Error{Message: "is compressed twice", Hint: "decompress it once, and check what is in it"}
	}
	return head, nil
}

// notCompressed says that a file is not what its name says.
func notCompressed(name string) error {
	kind, ending := "gzip", ".gz"
	if strings.HasSuffix(strings.ToLower(name), ".zst") {
		kind, ending = "Zstandard", ".zst"
	}
	return &Error{Message: "is no sound " + kind + " file: what stands in it is not compressed", Hint: "take " + ending + " off its name and check it again, or compress it"}
}

// unzipped decompresses the container. Its first bytes tell how. The decoder runs in the reader's own goroutine and needs
// no closing.
func (in *input) unzipped(head []byte) (io.Reader, error) {
	from, most := &counted{r: in.br}, int64(in.opts.MaxExpansion)
	if bytes.HasPrefix(head, []byte(zstdMagic)) {
		z, err := zstd.NewReader(from, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(uint64(in.opts.window())))
		return &expansion{r: z, from: from, most: most}, err
	}
	z, err := gzip.NewReader(from)
	return &expansion{r: z, from: from, most: most}, err
}

// unzipError says what is wrong with a compressed file; other errors stay as they are.
func (in *input) unzipError(err error) error {
	var corrupt flate.CorruptInputError
	again := "compress it again, or download it again"
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return &Error{Message: "the compressed file ends before its end", Hint: again, Err: err}
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.As(err, &corrupt):
		return &Error{Message: "is no sound gzip file: " + err.Error(), Hint: again, Err: err}
	case errors.Is(err, errExpansion):
		return &Error{
			Message: fmt.Sprintf("expands to more than %d times its compressed size", in.opts.MaxExpansion), Err: err,
			Hint: "postings do not shrink so much: check what compressed it, or raise the cap by --max-expansion",
		}
	case errors.Is(err, zstd.ErrWindowSizeExceeded):
		return &Error{
			Message: "asks for more than " + size(in.opts.window()) + " of memory to be decompressed", Err: err,
			Hint: "compress it again without --long, or raise the cap by --max-size",
		}
	}
	for _, fault := range [...]error{
		zstd.ErrMagicMismatch, zstd.ErrCRCMismatch, zstd.ErrReservedBlockType, zstd.ErrCompressedSizeTooBig, zstd.ErrBlockTooSmall,
		zstd.ErrUnexpectedBlockSize, zstd.ErrWindowSizeTooSmall, zstd.ErrUnknownDictionary, zstd.ErrFrameSizeExceeded, zstd.ErrFrameSizeMismatch,
	} {
		if errors.Is(err, fault) {
			return &Error{Message: "is no sound Zstandard file: " + err.Error(), Hint: again, Err: err}
		}
	}
	return err
}
