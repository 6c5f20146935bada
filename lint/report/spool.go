package report

import (
	"bytes"
	"compress/flate"
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"fmt"
	"io"
	"os"
)

// spool holds back what a format may write only after something that is known last, such as a count. It is compressed:
// reports repeat themselves, and take about a tenth then. The zero value is empty.
type spool struct {
	held overflow
	z    *flate.Writer
}

// Write adds to what is held back.
func (s *spool) Write(b []byte) (int, error) {
	if s.z == nil {
		z, err := flate.NewWriter(&s.held, flate.BestSpeed)
		if err != nil {
			return 0, err
		}
		s.z = z
	}
	return s.z.Write(b)
}

// release writes all that was held back and empties the spool.
func (s *spool) release(w io.Writer) error {
	if s.z == nil {
		return nil
	}
	if err := s.z.Close(); err != nil {
		return err
	}
	_, err := io.Copy(w, flate.NewReader(s.held.reader())) //nolint:gosec // what comes out is what was put in
	s.held.drop()
	s.z.Reset(&s.held)
	return err
}

// mostHeld is how many bytes an overflow keeps in memory.
const mostHeld = 1 << 20

// overflow keeps bytes in memory as long as they are few, and those before them in a temporary file. As postings may be
// confidential drafts, nobody else can read that file: it is gone from its directory before anything is in it, or, on
// Windows, when it is closed, however the process ends; and it is encrypted with a key that is nowhere but in memory. Where
// no such file can be made all is kept in memory. The zero value is empty.
type overflow struct {
	buf  bytes.Buffer
	file *os.File
	size int64 // bytes in file
	key  cipher.Block
	out  cipher.Stream
	none bool // no file can be made
}

// Write adds to what is kept.
func (o *overflow) Write(b []byte) (int, error) {
	o.buf.Write(b)
	if o.buf.Len() < mostHeld || o.none {
		return len(b), nil
	}
	if o.file == nil {
		if err := o.open(); err != nil {
			o.none = true
			return len(b), nil //nolint:nilerr // memory holds it
		}
	}
	part := o.buf.Bytes()
	o.out.XORKeyStream(part, part)
	if _, err := o.file.Write(part); err != nil {
		return 0, fmt.Errorf("holding a report back in a temporary file: %w", err)
	}
	o.size += int64(len(part))
	o.buf.Reset()
	return len(b), nil
}

func (o *overflow) open() error {
	key := make([]byte, 32)
	if _, err := rand.Read(key); err != nil {
		return err
	}
	var err error
	if o.key, err = aes.NewCipher(key); err != nil {
		return err
	}
	o.out = o.stream()
	o.file, err = nameless()
	return err
}

// stream is the cipher from the beginning of the file. A key is used for one file, so that the counter may begin at 0.
func (o *overflow) stream() cipher.Stream { return cipher.NewCTR(o.key, make([]byte, aes.BlockSize)) }

// reader reads all that is kept, from its beginning.
func (o *overflow) reader() io.Reader {
	if o.file == nil {
		return &o.buf
	}
	return io.MultiReader(&cipher.StreamReader{S: o.stream(), R: io.NewSectionReader(o.file, 0, o.size)}, &o.buf)
}

// drop forgets all that is kept.
func (o *overflow) drop() {
	if o.file != nil {
		o.file.Close()
	}
	*o = overflow{none: o.none}
}
