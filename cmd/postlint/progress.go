package main

import (
	"fmt"
	"io"
	"time"
)

// Progress is one line on standard error, where that is a terminal, once a run takes long. It is taken away before anything
// else is printed, and nothing of it is left behind.
const (
	patience = 2 * time.Second        // a run that is done by then shows nothing
	pace     = 200 * time.Millisecond // between two looks of the line
)

// progress counts postings. A nil one shows nothing.
type progress struct {
	w     io.Writer
	now   func() time.Time
	next  time.Time // when the line is due
	n     int
	shown bool
}

// newProgress is nil where there is no terminal to show anything on, or the person wants it quiet.
func (c *Command) newProgress(quiet bool) *progress {
	if _, is := terminal(c.Stderr); !is || quiet {
		return nil
	}
	return startProgress(c.Stderr, time.Now)
}

func startProgress(w io.Writer, now func() time.Time) *progress {
	return &progress{w: w, now: now, next: now().Add(patience)}
}

// step counts a posting.
func (p *progress) step() {
	if p == nil {
		return
	}
	p.n++
	at := p.now()
	if at.Before(p.next) {
		return
	}
	p.next, p.shown = at.Add(pace), true
	fmt.Fprintf(p.w, "\r%d postings checked …\x1b[K", p.n)
}

// clear takes the line away.
func (p *progress) clear() {
	if p != nil && p.shown {
		p.shown = false
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
