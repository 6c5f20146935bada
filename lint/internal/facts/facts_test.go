package facts_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/facts"
	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

const asOf = "2026-11-23"

// excerptLimit is the number of code points that an excerpt is cropped to.
const excerptLimit = 300

// eachMark calls f for every fact of a posting that stands for text.
func eachMark(f *facts.Facts, call func(*fact.Mark)) {
	for ref := 1; f.Mark(ref) != nil; ref++ {
		if m := f.Mark(ref); m.Range.Len() > 0 {
			call(m)
		}
	}
}

// checkSpans holds that each fact's span lies in the file and, cut out of the file and decoded, is the fact's text.
func checkSpans(t *testing.T, path string, content string) (marks int) {
	t.Helper()
	for doc, err := range source.Read(path, strings.NewReader(content)) {
		if err != nil {
			continue // broken containers are the source room's own tests
		}
		p := posting.Parse(doc)
		f := facts.Recognise(p, asOf, false)
		c := doc.Chunk
		eachMark(f, func(m *fact.Mark) {
			marks++
			if m.Span.Start < c.Base || m.Span.End > c.Base+len(c.Src) || m.Span.Start > m.Span.End {
				t.Fatalf("%s: span %v of %q lies outside of the posting [%d, %d)", path, m.Span, m.Text, c.Base, c.Base+len(c.Src))
			}
			want := crop(strings.Join(strings.Fields(m.Text), " "))
			if got := p.Excerpt(m.Span); got != want {
				t.Errorf("%s: bytes %v decode to\n%q, the fact says\n%q", path, m.Span, got, want)
			}
		})
	}
	return marks
}

func crop(s string) string {
	if utf8.RuneCountInString(s) <= excerptLimit {
		return s
	}
	return string([]rune(s)[:excerptLimit])
}

func TestEachFactsSpanDecodesToItsTextOverAllOfTestdata(t *testing.T) {
	root := filepath.Join("..", "..", "..", "testdata")
	n := 0
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) == ".txtar" || filepath.Ext(path) == ".golden" {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		n += checkSpans(t, path, string(b))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if n == 0 {
		t.Error("no fact was recognised in testdata")
	}
}

// hard are bodies in which decoded text and bytes part ways.
var hard = []string{
	"<p>Pay:&nbsp;&pound;30,000&ndash;&pound;35,000 per year&period;</p><p>Please only apply&#32;once.</p>",
	"<p>Location: M&uuml;nchen, DE</p>\r\n<p>Salary:\r\n$120,000 -\r\n$150,000</p>\r\n",
	"<p>🚀 Pay: <b>$12</b><i>0,000</i> – $1<span>50,</span>000 per year 👩‍💻</p>",
	"<p>Cafe\u0301 in Zu\u0308rich, CH. CHF 80'000 bis 90'000 pro Jahr</p>",
	"<p>Apply at <a href='htp://a.example/x?a=1&amp;amp;b=2'>here</a>. $100&#8211;$200 an hour <stro",
	"<ul><li>Remote &#8212; US (excluding CO)<li>Pay &euro;50.000 &bis; 60.000 &eu",
	"\ufeff<p>Salary: £30k</p>\x00<p>San Francisco, CA, US</p>",
	"line one\rline two\rSalary: $50,000 a year\r\n\nPlease apply only once.",
}

func TestEachFactsSpanDecodesToItsTextUnderEntitiesLineEndsEmojiAndCuts(t *testing.T) {
	n := 0
	for _, body := range hard {
		n += checkSpans(t, "hard.html", body)
		n += checkSpans(t, "hard.ndjson", `{"title":"K\u00f6ch\u0069n \ud83d\ude80","description":`+quote(body)+"}\n")
	}
	if n < len(hard) {
		t.Errorf("%d facts in %d bodies: the test looks at nothing", n, len(hard))
	}
}

// quote writes a JSON string with as many escapes as JSON allows.
func quote(s string) string {
	const hex = "0123456789abcdef"
	var b strings.Builder
	b.WriteByte('"')
	for i, r := range s {
		switch {
		case r == '\n':
			b.WriteString(`\n`)
		case r < 0x20 || r == '"' || r == '\\' || r == '/' || r < 0x10000 && i%3 == 0:
			b.WriteString(`\u`)
			for shift := 12; shift >= 0; shift -= 4 {
				b.WriteByte(hex[r>>shift&15])
			}
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

func FuzzFactsOfAnyPage(f *testing.F) {
	for _, body := range hard {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		checkSpans(t, "fuzz.html", body)
	})
}

func FuzzFactsOfAnyText(f *testing.F) {
	for _, body := range hard {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		checkSpans(t, "fuzz.txt", body)
	})
}

func FuzzFactsOfAnyMarkdown(f *testing.F) {
	f.Add("# Cook\n\n**Pay:** $20–$25 \\- an hour\n\n* [apply](htp://a.example)\n")
	f.Fuzz(func(t *testing.T, body string) {
		checkSpans(t, "fuzz.md", body)
	})
}

// BenchmarkRecognise reads the postings of testdata over and over; "go test -bench . -cpuprofile cpu.out" tells which
// recogniser takes how much of it.
func BenchmarkRecognise(b *testing.B) {
	var postings []*posting.Posting
	bytes := 0
	for _, name := range []string{"bakery.ndjson", "line-cook.html", "robotics-engineer.txt"} {
		f, err := os.Open(filepath.Join("../../../testdata/postings", name))
		if err != nil {
			b.Fatal(err)
		}
		defer f.Close()
		for doc, err := range source.Read(name, f) {
			if err != nil {
				continue // one record is broken on purpose
			}
			p := posting.Parse(doc)
			bytes += len(p.Text)
			postings = append(postings, p)
		}
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range postings {
			facts.Recognise(p, asOf, false)
		}
	}
}

func TestCrowdedTitlesTellWhatTheyHold(t *testing.T) {
	for _, c := range []struct{ behaviour, record, want string }{
		{"in the order of the title, each kind once", `"title":"Part-time Baker 2026 (Leeds, UK; York, UK)"`, "the hours, a year, a place"},
		{"a place alone", `"title":"Baker (Leeds, UK)"`, "a place"},
		{"a year of graduates is no year beside them", `"title":"Baker, 2026 Graduates"`, "a call for graduates"},
		{"pay", `"title":"Baker, £14.20 an hour"`, "pay"},
		{"the employer behind it", `"title":"Baker at Bramble","employer":"Bramble"`, "the employer’s name"},
		{"a product of the employer’s name", `"title":"Baker, Bramble Rolls","employer":"Bramble"`, ""},
		{"a word that the name begins", `"title":"Head of Brambles","employer":"Bramble"`, ""},
		{"the name of the job", `"title":"Head Baker (m/f/d), Night Shift"`, ""},
		{"numbers that are no years", `"title":"Baker, Line 4 of 1999 and 20100"`, ""},
		{"a line of a forum", `"title":"Bramble | Baker | Leeds, UK | 2026"`, ""},
	} {
		line := "{" + c.record + `,"description":"<p>You bake bread on the night shift.</p>"}` + "\n"
		for doc, err := range source.Read("jobs.ndjson", strings.NewReader(line)) {
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			if list := facts.Recognise(posting.Parse(doc), asOf, false).Shapes["crowded-title"]; len(list) > 0 {
				got = list[0].Note
			}
			if got != c.want {
				t.Errorf("%s: %s holds %q, want %q", c.behaviour, c.record, got, c.want)
			}
		}
	}
}
