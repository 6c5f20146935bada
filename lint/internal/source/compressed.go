package source

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"errors"
	"io"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// The first bytes of compressed files: gzip (RFC 1952) and Zstandard (RFC 8878).
const (
	gzipMagic = "\x1F\x8B"
	zstdMagic = "\x28\xB5\x2F\xFD"
)

// maxWindow caps what a Zstandard file may ask to be held in memory: what the zstd program takes without being told to, 128 MiB.
const maxWindow = 128 << 20

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
	z, err := in.unzipped(head)
	if err != nil {
		return nil, unzipError(err)
	}
	in.br = bufio.NewReaderSize(z, buffered)
	head, err = in.br.Peek(sniffed)
	if err != nil && len(head) == 0 && err != io.EOF { //nolint:errorlint // Peek returns it unwrapped
		return nil, unzipError(err)
	}
	return head, nil
}

// unzipped decompresses the container. Its first bytes tell how, or else its name. The decoder runs in the reader's own goroutine and needs
// no closing.
func (in *input) unzipped(head []byte) (io.Reader, error) {
	if bytes.HasPrefix(head, []byte(zstdMagic)) || strings.HasSuffix(strings.ToLower(in.path), ".zst") && !compressed(head) {
		return zstd.NewReader(in.br, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
	}
	return gzip.NewReader(in.br)
}

// unzipError says what is wrong with a compressed file; other errors stay as they are.
func unzipError(err error) error {
	var corrupt flate.CorruptInputError
	again := "compress it again, or download it again"
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return &Error{Message: "the compressed file ends before its end", Hint: again, Err: err}
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.As(err, &corrupt):
		return &Error{Message: "is no sound gzip file: " + err.Error(), Hint: again, Err: err}
	case errors.Is(err, zstd.ErrWindowSizeExceeded):
		return &Error{Message: "asks for more than " + size(maxWindow) + " of memory to be decompressed", Hint: "compress it again without --long", Err: err}
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
