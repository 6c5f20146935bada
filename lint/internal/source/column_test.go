package source

import (
	"io"
	"strings"
	"testing"
)

func TestByteColumnsCountBytesOfTheWholeLine(t *testing.T) {
	t.Parallel()
	const records = `[{"title":"Köchin","description":"<p>Grüße 𐐀</p>"},{"title":"Bäcker","description":"<p>Tag</p>"},` + "\r\n" +
		`  {"title":"Ärztin","description":"<p>Ja</p>"}]`
	n := 0
	for d, err := range Read("jobs.json", strings.NewReader(records)) {
		if err != nil {
			t.Fatal(err)
		}
		at := d.Title.Span(0, len(d.Title.String)).Start
		if want := at - (strings.LastIndexByte(records[:at], '\n') + 1) + 1; d.ByteColumn(at) != want {
			t.Errorf("%s: byte column %d, want %d", d.Title.String, d.ByteColumn(at), want)
		}
		n++
	}
	if n != 3 {
		t.Fatalf("%d records", n)
	}
}

func TestByteColumnsOfAnotherCharsetCountUTF8(t *testing.T) {
	t.Parallel()
	var utf16 strings.Builder
	utf16.WriteString("\xff\xfe")
	for _, c := range "Line Cook\nGr\xfc\xdfe x" { // code points below 256 only
		utf16.WriteByte(byte(c))
		utf16.WriteByte(0)
	}
	for d, err := range Read("job.txt", io.Reader(strings.NewReader(utf16.String()))) {
		if err != nil {
			t.Fatal(err)
		}
		if !d.Recoded() {
			t.Error("UTF-16 is not taken as another charset")
		}
		if got := d.ByteColumn(2 + 2*len("Line Cook\n") + 2*3); got != 5 {
			t.Errorf("byte column %d, want 5: G, r and two bytes of ü stand before", got)
		}
	}
}
