package config

import (
	"fmt"
	"strings"

	"github.com/agnivade/levenshtein"
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

// near is a hint at the name that was most likely meant, or all names where none is near.
func near(name string, known []string) string {
	best, least := "", len(name)
	for _, k := range known {
		if d := levenshtein.ComputeDistance(name, k); d < least && d <= max(2, len(k)/3) {
			best, least = k, d
		}
	}
	if best != "" {
		return "did you mean " + best + "?"
	}
	return "known: " + strings.Join(known, ", ")
}
