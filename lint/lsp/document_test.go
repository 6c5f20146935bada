package lsp

import (
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

func TestPositionsCountAsTheClientCounts(t *testing.T) {
	const text = "ab\né🥐x\r\n\rlast"
	for _, c := range []struct {
		wide   bool
		offset int
		want   position
	}{
		{true, 0, position{0, 0}},
		{true, 2, position{0, 2}},
		{true, 3, position{1, 0}},
		{true, 5, position{1, 1}},
		{true, 9, position{1, 3}},
		{false, 9, position{1, 6}},
		{true, 10, position{1, 4}},
		{true, 12, position{2, 0}},
		{true, 13, position{3, 0}},
		{true, 17, position{3, 4}},
	} {
		d := newDocument("", "", text, 1, c.wide)
		if got := d.position(c.offset); got != c.want {
			t.Errorf("position of %d (wide %v) is %v, want %v", c.offset, c.wide, got, c.want)
		}
		if got := d.offset(c.want); got != c.offset {
			t.Errorf("offset of %v (wide %v) is %d, want %d", c.want, c.wide, got, c.offset)
		}
	}
	d := newDocument("", "", text, 1, true)
	for p, want := range map[position]int{{1, 2}: 5, {1, 99}: 10, {0, 99}: 2, {9, 9}: 17, {-1, 4}: 0, {3, -1}: 13} {
		if got := d.offset(p); got != want {
			t.Errorf("offset of %v is %d, want %d", p, got, want)
		}
	}
}

func TestURIsLeadToPaths(t *testing.T) {
	for uri, want := range map[string]string{
		"file:///jobs/a%20b.html": "/jobs/a b.html",
		"untitled:Untitled-1":     "Untitled-1",
		"untitled:/tmp/new.html":  "new.html",
		"":                        ".",
		"://%zz":                  "%zz",
	} {
		if got := filePath(uri); got != filepath.FromSlash(want) {
			t.Errorf("path of %q is %q, want %q", uri, got, want)
		}
	}
	if got := pathOf("untitled:Untitled-1", "html"); got != "Untitled-1.html" {
		t.Errorf("an untitled page is %q", got)
	}
}

// FuzzEdits holds that after any edits the server's text is the client's, which keeps its text as a list of UTF-16 units or of
// bytes, and finds its lines anew each time.
func FuzzEdits(f *testing.F) {
	f.Add("ab\r\n🥐c\rd\n", uint64(1), true)
	f.Add("é\n", uint64(2), false)
	f.Fuzz(func(t *testing.T, text string, seed uint64, wide bool) {
		text = strings.ToValidUTF8(text[:min(len(text), 200)], "�")
		random := rand.New(rand.NewPCG(seed, 2)) //nolint:gosec // nothing secret
		d := newDocument("file:///a.html", "/a.html", text, 0, wide)
		c := mirror{text: text, wide: wide}
		for version := 1; version < 12; version++ {
			var changes []change
			for range 1 + random.IntN(3) {
				changes = append(changes, c.edit(random))
			}
			d = d.edited(changes, version)
			if d.text != c.text {
				t.Fatalf("after %+v the server has %q, the client %q", changes, d.text, c.text)
			}
			if want := c.starts(); !slices.Equal(d.lines, want) {
				t.Fatalf("lines of %q start at %v, want %v", d.text, d.lines, want)
			}
			for at := range d.text {
				if back := d.offset(d.position(at)); back != at && d.text[at] != '\n' {
					t.Fatalf("%d of %q is %v is %d", at, d.text, d.position(at), back)
				}
			}
		}
	})
}

// mirror is a client's text.
type mirror struct {
	text string
	wide bool
}

// starts are the offsets of the lines.
func (c *mirror) starts() []int {
	out := []int{0}
	for i := range len(c.text) {
		if c.text[i] == '\n' || c.text[i] == '\r' && (i+1 == len(c.text) || c.text[i+1] != '\n') {
			out = append(out, i+1)
		}
	}
	return out
}

// edit changes the text somewhere, and says how.
func (c *mirror) edit(random *rand.Rand) change {
	pieces := []string{"", "x", "\n", "\r", "\r\n", "é", "🥐", "ab\ncd"}
	text := pieces[random.IntN(len(pieces))]
	if random.IntN(10) == 0 {
		c.text = text
		return change{Text: text}
	}
	from, to := c.place(random), c.place(random)
	if from > to {
		from, to = to, from
	}
	r := span{c.position(from), c.position(to)}
	c.text = c.text[:from] + text + c.text[to:]
	return change{Range: &r, Text: text}
}

// place is the offset of a character, not one between CR and LF, which no position names.
func (c *mirror) place(random *rand.Rand) int {
	at := random.IntN(len(c.text) + 1)
	for at < len(c.text) && (!utf8.RuneStart(c.text[at]) || at > 0 && c.text[at] == '\n' && c.text[at-1] == '\r') {
		at++
	}
	return at
}

func (c *mirror) position(at int) position {
	line, start := 0, 0
	for i, s := range c.starts() {
		if s <= at {
			line, start = i, s
		}
	}
	n := at - start
	if c.wide {
		n = len(utf16.Encode([]rune(c.text[start:at])))
	}
	return position{line, n}
}
