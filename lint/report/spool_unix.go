//go:build unix

package report

import "os"

// nameless opens a temporary file, for reading and writing, that has no name any more.
func nameless() (*os.File, error) {
	f, err := os.CreateTemp("", "postlint-*")
	if err != nil {
		return nil, err
	}
	if err := os.Remove(f.Name()); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}
