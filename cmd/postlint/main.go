// Command postlint reads job postings and says, at the exact place, what would make them unlawful, incomplete, broken or
// unfair, before they are published.
//
// This package is flags, exit status and terminal; it knows nothing of postings. The whole command is the value Command,
// which tests run in their own process. Each sub-command is one file, named after it.
package main

import (
	"os"
	"runtime"
)

// headroom is memory that is never touched, and so takes none, but that the garbage collector counts: it first runs at
// twice this size instead of at 4 MB. Compiling the rules leaves some 15 MB behind that live until the end; looking at
// them again and again was a third of the CPU of a check of one posting.
const headroom = 40 << 20

func main() {
	ballast := make([]byte, headroom)
	c := &Command{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Env: os.LookupEnv}
	status := c.Main(os.Args[1:])
	runtime.KeepAlive(ballast)
	os.Exit(status)
}
