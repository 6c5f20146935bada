package main

import (
	"strings"
	"testing"
	"time"
)

func TestProgressIsShownOnceItTakesLongAndLeavesNothingBehind(t *testing.T) {
	var b strings.Builder
	at := time.Unix(0, 0)
	p := startProgress(&b, func() time.Time { return at })
	p.step()
	p.clear()
	if b.Len() > 0 {
		t.Errorf("%q is shown at once", b.String())
	}
	at = at.Add(patience)
	p.step()
	p.step() // too soon for another look
	p.clear()
	p.clear()
	if want := "\r2 postings checked …\x1b[K\r\x1b[K"; b.String() != want {
		t.Errorf("%q, want %q", b.String(), want)
	}
}

func TestThereIsNoProgressWithoutATerminal(t *testing.T) {
	c := &Command{Stderr: &strings.Builder{}}
	p := c.newProgress(false)
	if p != nil {
		t.Error("progress is shown to a program")
	}
	p.step()
	p.clear()
}
