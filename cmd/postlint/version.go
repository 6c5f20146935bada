package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/postlint/postlint/lint"
)

func (c *Command) version() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "print the version, of the rules too",
		Args:  none,
		RunE: func(*cobra.Command, []string) error {
			return c.print(fmt.Sprintf("postlint %s (rules %s, %s, %s/%s)\n", version(), lint.RulesDigest(), runtime.Version(), runtime.GOOS, runtime.GOARCH))
		},
	}
}

// release is the version for builds that Go cannot tell theirs, as they are made of an archive without Git. The linker sets it:
// -ldflags "-X main.release=v1.2.3".
var release string

// version is the version that the module was built at, "devel" where nobody knows it.
func version() string {
	if release != "" {
		return release
	}
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "devel"
	}
	return info.Main.Version
}
