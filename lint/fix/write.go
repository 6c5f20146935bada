package fix

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// ErrMeanwhile is the error of Write where the file is not what it was when it was read.
var ErrMeanwhile = errors.New("it changed while it was being checked; nothing was written")

// Write puts the mended content into the file at path: into a new file beside it first, which then takes its place, so that
// nobody ever reads half of it. The mode is kept; a symbolic link stays one, and the file that it leads to is replaced. A file
// that may not be written to is left alone.
func (m *Mended) Write(path string) error {
	path, err := filepath.EvalSymlinks(path)
	if err != nil {
		return err
	}
	info, err := writable(path)
	if err != nil {
		return err
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".postlint-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name()) //nolint:errcheck // after the renaming it is gone
	_, err = tmp.Write(m.New)
	err = errors.Join(err, tmp.Chmod(info.Mode().Perm()), tmp.Sync(), tmp.Close())
	if err != nil {
		return err
	}
	now, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if !bytes.Equal(now, m.Old) {
		return ErrMeanwhile
	}
	return os.Rename(tmp.Name(), path)
}

// writable opens a file for writing, and closes it untouched: a read-only file could be replaced, and should not be.
func writable(path string) (fs.FileInfo, error) {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	return info, errors.Join(err, f.Close())
}
