package report

import (
	"crypto/rand"
	"os"
	"path/filepath"
)

// deleteOnClose is FILE_FLAG_DELETE_ON_CLOSE of CreateFile: the system deletes the file with its last handle, also that of a
// process that was killed.
const deleteOnClose = 0x04000000

// nameless opens a temporary file, for reading and writing, that is deleted when it is closed.
func nameless() (*os.File, error) {
	name := filepath.Join(os.TempDir(), "postlint-"+rand.Text())
	return os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL|deleteOnClose, 0o600)
}
