package source

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// benchRecords are records like those of boards: bodies of 5 to 8 kB of HTML with about one escape or character beyond ASCII in 100 bytes.
func benchRecords() [][]byte {
	words := []string{
		"<p>You bake sourdough and rolls for twelve shops in the city, ", "and you teach two apprentices how to fold croissants. ", "Shifts start at four; ",
		"the tram is free for staff, ", `so is breakfast.<\/p>\n`, `<ul>\n<li>Caf\u00e9 shifts on Saturdays<\/li>\n<\/ul>`, `<a href=\"https:\/\/example.org\/jobs\">apply<\/a> `,
		"Wir freuen uns über Ihre Bewerbung. ", "You’ll earn a fair wage, ", "paid each week, with thirty days of leave and a pension that we top up. ",
	}
	var records [][]byte
	for i := range 16 {
		var body strings.Builder
		for n := i; body.Len() < 5000+i*200; n += 1 + n%3 {
			body.WriteString(words[n%len(words)])
		}
		records = append(records, fmt.Appendf(nil,
			`{"id": "board:%d", "title": "Baker \u2013 nights", "locations": ["Bath", "Bristol"], "pay": "£14.20 an hour", "employer": "Crumb & Crust", "url": "https://example.org/jobs/%d", "format": "html", "description": "%s", "source": "board"}`+"\n",
			i, i, body.String()))
	}
	return records
}

// plainRecord is what a program without positions would decode a record into.
type plainRecord struct {
	ID, Title   string
	Locations   []string
	Pay         string
	Employer    string
	URL         string
	Format      string
	Description string
}

func BenchmarkRecord(b *testing.B) {
	records := benchRecords()
	size := 0
	for _, r := range records {
		size += len(r)
	}
	b.Run("positions", func(b *testing.B) {
		b.SetBytes(int64(size / len(records)))
		b.ReportAllocs()
		in := &input{opts: Options{}.withDefaults(), yield: func(d *Document, err error) bool { return err == nil && d.Body.Present() }}
		s := in.scanner()
		s.keep = true
		j := &jsonText{in: in, s: s, rec: &record{s: s}}
		for i := 0; b.Loop(); i++ {
			if !j.line(records[i%len(records)], 0, 1) {
				b.Fatal("no document")
			}
		}
	})
	b.Run("encoding-json", func(b *testing.B) {
		b.SetBytes(int64(size / len(records)))
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			var r plainRecord
			if err := json.Unmarshal(records[i%len(records)], &r); err != nil || r.Description == "" {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkStream(b *testing.B) {
	var stream strings.Builder
	for range 64 {
		for _, r := range benchRecords() {
			stream.Write(r)
		}
	}
	b.SetBytes(int64(stream.Len()))
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range Read("a.ndjson", strings.NewReader(stream.String())) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
