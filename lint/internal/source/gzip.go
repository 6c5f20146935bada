package source

import (
	"bufio"
	"compress/flate"
	"compress/gzip"
	"errors"
	"io"
)

// gzipMagic are the first bytes of a gzip file (RFC 1952).
const gzipMagic = "\x1F\x8B"

// unzip puts the decompressed part in place of the compressed one and returns its first bytes. Offsets count in that part.
func (in *input) unzip(head []byte, err error) ([]byte, error) {
	if len(head) == 0 {
		if err != nil && err != io.EOF { //nolint:errorlint // Peek returns it unwrapped
			return nil, err
		}
		return nil, empty(0)
	}
	z, err := gzip.NewReader(in.br)
	if err != nil {
		return nil, unzipError(err)
	}
	in.br = bufio.NewReaderSize(z, 64<<10)
	head, err = in.br.Peek(sniffed)
	if err != nil && len(head) == 0 && err != io.EOF { //nolint:errorlint // Peek returns it unwrapped
		return nil, unzipError(err)
	}
	return head, nil
}

// unzipError says what is wrong with a compressed file; other errors stay as they are.
func unzipError(err error) error {
	var corrupt flate.CorruptInputError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return &Error{Message: "the compressed file ends before its end", Hint: "compress it again, or download it again", Err: err}
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.As(err, &corrupt):
		return &Error{Message: "is no sound gzip file: " + err.Error(), Hint: "compress it again, or download it again", Err: err}
	}
	return err
}
