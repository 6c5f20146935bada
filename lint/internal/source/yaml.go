package source

import (
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"github.com/postlint/postlint/lint/internal/finding"
)

// yaml reads a YAML file: an entry, a list of them, or a document each.
func (in *input) yaml(b []byte) {
	in.entryFile(b, "YAML", yamlBranches)
}

// entryFile reads the entries of a file of a language that `parse` reads.
func (in *input) entryFile(b []byte, language string, parse branchReader) {
	cs, mark := byMark(b)
	d := in.document(b, cs, mark)
	if strings.Trim(d.Body.String, blanks) == "" {
		in.fail(empty(len(b)))
		return
	}
	j := in.statementOf(d)
	j.begin(cursor{pos: finding.Position{Line: 1, Column: 1}})
	roots, fault := parse(d.Body.String, 0, len(d.Body.String), in.opts)
	for _, root := range roots {
		if !j.entries(root) {
			return
		}
	}
	switch {
	case fault != nil:
		in.fail(fault)
	case j.found == 0:
		in.fail(&Error{Message: "no posting recognised: no entry of the " + language + " has a description", Err: ErrNotPosting, Hint: "an entry has a title and a description"})
	}
}

// branchReader reads the values of a language from a piece of a text. What stands before a fault is read, and what is over a cap left out.
type branchReader func(text string, from, end int, opts Options) (roots []*branch, fault *Error)

// yamlBranches are the documents of YAML in a piece of a text.
func yamlBranches(text string, from, end int, opts Options) (roots []*branch, fault *Error) {
	t := &yamlText{text: text[:end], from: from, lines: yamlLines(text[:end], from), budget: budget{opts: opts}}
	dec := yaml.NewDecoder(strings.NewReader(text[from:end]))
	for {
		var n yaml.Node
		switch err := dec.Decode(&n); {
		case errors.Is(err, io.EOF):
			return roots, t.over
		case err != nil:
			return roots, t.fault(err)
		}
		if n.Kind == yaml.DocumentNode && len(n.Content) == 1 {
			roots = append(roots, t.branch(n.Content[0], 0))
		}
	}
}

// yamlText is a text in YAML.
type yamlText struct {
	text  string
	from  int   // where the YAML begins
	lines []int // where its lines begin

	budget
	line, column, at int // the place that was asked for last
}

// yamlLines are the bytes at which lines begin, as YAML 1.1 has them: also behind a next-line character and the two separators of Unicode.
func yamlLines(text string, from int) []int {
	lines := []int{from}
	for i := from; i < len(text); i++ {
		switch {
		case text[i] == '\n', text[i] == '\r' && !strings.HasPrefix(text[i+1:], "\n"):
			lines = append(lines, i+1)
		case text[i] == 0xC2 && strings.HasPrefix(text[i:], "\u0085"):
			lines = append(lines, i+2)
		case text[i] == 0xE2 && (strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029")):
			lines = append(lines, i+3)
		}
	}
	return lines
}

// offset is the byte of a place, which YAML counts in lines and characters.
func (t *yamlText) offset(line, column int) int {
	if line != t.line || column < t.column { // places on a long line rise: each goes on from the one before
		t.line, t.column, t.at = line, 1, t.lines[min(max(line, 1), len(t.lines))-1]
	}
	for ; t.column < column && t.at < len(t.text); t.column++ {
		_, n := utf8.DecodeRuneInString(t.text[t.at:])
		t.at += n
	}
	return t.at
}

// branch is a value. An alias of a text stands for it where it is; aliases of more, by which values multiply, are not followed.
func (t *yamlText) branch(n *yaml.Node, depth int) *branch {
	at := t.offset(n.Line, n.Column)
	if n.Kind == yaml.AliasNode {
		end := min(at+1+len(n.Value), len(t.text))
		if n.Alias.Kind == yaml.ScalarNode && n.Alias.Value != "" {
			return &branch{kind: str, start: at, end: end, text: atomic(n.Alias.Value, at, end)}
		}
		return &branch{kind: null, start: at, end: end}
	}
	if t.exceeded(depth, n.Line) {
		return &branch{kind: null, start: at, end: at}
	}
	b := &branch{start: at, end: at}
	switch n.Kind {
	case yaml.MappingNode:
		b.kind = object
		for i := 0; i+1 < len(n.Content); i += 2 {
			if key := n.Content[i]; key.Kind == yaml.ScalarNode {
				b.member(t.scalar(key), t.branch(n.Content[i+1], depth+1))
			}
		}
	case yaml.SequenceNode:
		b.kind = array
		for _, e := range n.Content {
			b.element(t.branch(e, depth+1))
		}
	default:
		return t.scalar(n)
	}
	return b
}

// scalar is a string, a number, or a word.
func (t *yamlText) scalar(n *yaml.Node) *branch {
	at := t.offset(n.Line, n.Column)
	for at < len(t.text) && (t.text[at] == '&' || t.text[at] == '!') { // an anchor or a tag stands before the value
		word := len(t.text[at:]) - len(strings.TrimLeft(t.text[at:], "!&"+wordBytes))
		at += word
		at += len(t.text[at:]) - len(strings.TrimLeft(t.text[at:], white))
	}
	b := &branch{kind: str, start: at}
	switch n.ShortTag() {
	case "!!null":
		b.kind = null
	case "!!bool":
		if b.kind = boolFalse; strings.EqualFold(n.Value, "true") || strings.EqualFold(n.Value, "yes") || strings.EqualFold(n.Value, "on") {
			b.kind = boolTrue
		}
	case "!!int", "!!float":
		b.kind = number
	}
	b.text, b.end = aligned(t.text, at, n.Value)
	return b
}

// wordBytes are the characters of the names of anchors and tags.
const wordBytes = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:/"

// yamlPlace finds the line in the library's errors.
var yamlPlace = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)$`) })

// fault is the error of a text that is no YAML. The library's lines count from the beginning of what it was given.
func (t *yamlText) fault(err error) *Error {
	if strings.Contains(err.Error(), "exceeded max depth") {
		return tooNested(err)
	}
	e := &Error{Message: "invalid YAML: " + err.Error(), Hint: "mend it there: a value that holds \": \" or starts with a sign stands in quotes", Err: err}
	m := yamlPlace().FindStringSubmatch(err.Error())
	if m == nil {
		return e
	}
	e.Message = "invalid YAML: " + m[2]
	n, numErr := strconv.Atoi(m[1])
	if numErr != nil {
		n = 1 // the library leaves the first line out
	}
	e.Line = n + strings.Count(t.text[:t.from], "\n")
	return e
}
