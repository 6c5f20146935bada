package source

import "github.com/postlint/postlint/lint/internal/finding"

// cursor is a place in a text that only moves on.
type cursor struct {
	at   int
	pos  finding.Position
	line int // where the line of at begins
}

func (c *cursor) move(text []byte, to int) {
	before := c.pos.Line
	advance(view(text), c.at, to, &c.pos)
	if c.pos.Line > before {
		c.line = lineStart(text, to, c.at)
	}
	c.at = max(c.at, to)
}

// lineStart is where the line of a byte begins, but not before `least`.
func lineStart(text []byte, at, least int) int {
	for at > least && text[at-1] != '\n' && text[at-1] != '\r' {
		at--
	}
	return at
}
