package config

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/postlint/postlint/lint"
)

// Error is one fault of a file at its place. Line and Column are 1-based, 0 where the fault is the file's as a whole.
type Error struct {
	Path    string
	Line    int
	Column  int
	Message string
	Hint    string
}

// Error is the place and the message.
func (e *Error) Error() string {
	switch {
	case e.Path == "": // a flag's fault
		return e.Message
	case e.Line == 0:
		return fmt.Sprintf("%s: %s", e.Path, e.Message)
	}
	return fmt.Sprintf("%s:%d:%d: %s", e.Path, e.Line, e.Column, e.Message)
}

// Errors are all faults of a file in their order.
type Errors []*Error

func (e Errors) Error() string {
	var lines []string
	for _, x := range e {
		line := x.Error()
		if x.Hint != "" {
			line += " (" + x.Hint + ")"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// near is a hint at the names that were most likely meant, or all names where none is near.
func near(name string, known []string) string {
	return cmp.Or(lint.DidYouMean(lint.Nearest(name, known)), "known: "+strings.Join(known, ", "))
}
