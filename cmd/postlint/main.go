// Command postlint reads job postings and says, at the exact place, what would make them unlawful, incomplete, broken or
// unfair, before they are published.
//
// This package is flags, exit status and terminal; it knows nothing of postings. The whole command is the value Command,
// which tests run in their own process. Each sub-command is one file, named after it.
package main

import "os"

func main() {
	c := &Command{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Env: os.LookupEnv}
	os.Exit(c.Main(os.Args[1:]))
}
