package main

import (
	"bufio"
	"errors"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"postlint": main, "tokenize": tokenize})
}

// Each script pins one behaviour of the command, which its first line states.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Vars = append(e.Vars, "NO_COLOR=", "FORCE_COLOR=", "CLICOLOR=")
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"repeat": repeat,
			"lines":  lines,
			"status": status,
		},
		Condition: func(cond string) (bool, error) {
			if cond == "root" {
				return os.Geteuid() == 0, nil
			}
			return false, nil
		},
	})
}

// status N postlint ARGS… runs postlint and fails unless it exits with that status.
func status(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	got := 0
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("status %d, want %s", got, args[0])
	}
}

// repeat FILE HEAD N PART TAIL writes a file of HEAD, N times PART, and TAIL.
func repeat(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[2])
	ts.Check(err)
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	w := bufio.NewWriter(f)
	_, _ = w.WriteString(args[1])
	for range n {
		_, _ = w.WriteString(unescaped.Replace(args[3]))
	}
	_, _ = w.WriteString(unescaped.Replace(args[4]))
	ts.Check(w.Flush())
	ts.Check(f.Close())
}

// unescaped lets scripts write what cannot stand in them.
var unescaped = strings.NewReplacer(`\n`, "\n", "NUL", "\x00", "BROKEN", "\xff\xfe")

// lines FILE N fails unless the file, or stdout or stderr, has so many lines.
func lines(ts *testscript.TestScript, _ bool, args []string) {
	if got := strings.Count(ts.ReadFile(args[0]), "\n"); strconv.Itoa(got) != args[1] {
		ts.Fatalf("%s has %d lines, want %s", args[0], got, args[1])
	}
}
