package report

import (
	"bytes"
	"compress/flate"
	"io"
)

// spool holds back what a format may write only after something that is known last, such as a count. It is compressed in
// memory: reports repeat themselves, and take about a tenth then. It is never a file, as postings may be confidential
// drafts. The zero value is empty.
type spool struct {
	buf bytes.Buffer
	z   *flate.Writer
}

// Write adds to what is held back.
func (s *spool) Write(b []byte) (int, error) {
	if s.z == nil {
		z, err := flate.NewWriter(&s.buf, flate.BestSpeed)
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
	_, err := io.Copy(w, flate.NewReader(&s.buf)) //nolint:gosec // what comes out is what was put in
	s.buf.Reset()
	s.z.Reset(&s.buf)
	return err
}
