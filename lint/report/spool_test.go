package report

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"testing"
)

func TestSpoolGivesBackWhatItHeldAndTakesLess(t *testing.T) {
	var s spool
	var want, got bytes.Buffer
	for round := range 2 {
		for i := range 20000 {
			line := fmt.Sprintf("<testcase name=\"pay/missing\" line=\"%d\"/>\n", i*round)
			want.WriteString(line)
			if _, err := io.WriteString(&s, line); err != nil {
				t.Fatal(err)
			}
		}
		if s.held.buf.Len() > want.Len()/5 {
			t.Errorf("%d of %d bytes are held", s.held.buf.Len(), want.Len())
		}
		if err := s.release(&got); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(got.Bytes(), want.Bytes()) {
		t.Error("what comes out is not what was put in")
	}
}

// noise is bytes that cannot be compressed, the same for the same seed.
func noise(size int, seed byte) []byte {
	b := make([]byte, size)
	rand.NewChaCha8([32]byte{seed}).Read(b) // it never fails
	return b
}

func TestWhatIsTooMuchForMemoryIsInAFileThatNobodyFindsOrReads(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	t.Setenv("TMP", dir)
	var s spool
	for round := range 2 { // a spool is used again for the next file of a report
		text := append(noise(3*mostHeld, 1), bytes.Repeat([]byte("a confidential draft "), mostHeld/2)...)
		text = append(text, noise(mostHeld/3, byte(round))...)
		if _, err := s.Write(text); err != nil {
			t.Fatal(err)
		}
		if s.held.file == nil || s.held.size < 2*mostHeld || s.held.buf.Len() > mostHeld {
			t.Fatalf("%d bytes are in memory, and %d in a file", s.held.buf.Len(), s.held.size)
		}
		if left, _ := filepath.Glob(filepath.Join(dir, "*")); len(left) > 0 && runtime.GOOS != "windows" {
			t.Errorf("%s can be found", left)
		}
		file := make([]byte, s.held.size)
		if _, err := s.held.file.ReadAt(file, 0); err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(file, noise(3*mostHeld, 1)[mostHeld:mostHeld+16]) { // it is stored as it is where it cannot be compressed
			t.Error("the file can be read")
		}
		var got bytes.Buffer
		if err := s.release(&got); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Bytes(), text) {
			t.Error("what comes out is not what was put in")
		}
		if left, _ := filepath.Glob(filepath.Join(dir, "*")); len(left) > 0 {
			t.Errorf("%s is left behind", left)
		}
	}
}

func TestWhereNoFileCanBeMadeMemoryHoldsAll(t *testing.T) {
	nowhere := filepath.Join(t.TempDir(), "nowhere")
	t.Setenv("TMPDIR", nowhere)
	t.Setenv("TMP", nowhere)
	var s spool
	text := noise(3*mostHeld, 1)
	if _, err := s.Write(text); err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	if err := s.release(&got); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), text) {
		t.Error("what comes out is not what was put in")
	}
}

func TestAFileThatCannotBeWrittenIsAnError(t *testing.T) {
	var s spool
	text := noise(2*mostHeld, 1)
	if _, err := s.Write(text); err != nil {
		t.Fatal(err)
	}
	s.held.file.Close() // a full disk
	_, err := s.Write(text)
	if err == nil {
		err = s.release(io.Discard)
	}
	if err == nil {
		t.Error("what was held back is lost without a word")
	}
}
