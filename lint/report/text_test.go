package report

import (
	"runtime"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"
	"github.com/google/go-cmp/cmp"

	"github.com/postlint/postlint/lint"
)

// show draws the snippet of the part of a text between « and », which stand for the span.
func show(text string, width int) string {
	from := strings.Index(text, "«")
	text = strings.Replace(text, "«", "", 1)
	to := strings.Index(text, "»")
	text = strings.Replace(text, "»", "", 1)
	start := 1 + strings.Count(text[:from], "\n")
	var b strings.Builder
	for _, r := range snippet(text, lint.Span{Start: from, End: to}, start, start+strings.Count(text[from:to], "\n"), width) {
		if r.number == 0 {
			b.WriteString(":\n")
			continue
		}
		code, underline := lineOf(r.cells, "^")
		b.WriteString(code + "\n" + underline + "\n")
	}
	return b.String()
}

func TestSnippetsShowWhatMattersOfALine(t *testing.T) {
	long := strings.Repeat("many words ", 40)
	for _, c := range []struct{ name, text, want string }{
		{"a short line is shown whole", "before «this» after", "before this after\n       ^^^^\n"},
		{"indentation is dropped", "\t\t  <li>«this»</li>", "<li>this</li>\n    ^^^^\n"},
		{"a long line is cropped between words", long + "«this» " + long, "…many words this many words many…\n            ^^^^\n"},
		{"the end of a line is not cropped", long + "the «end»", "…words many words many words the end\n                                 ^^^\n"},
		{"wide letters are two cells", "募集：「«料理人»」です", "募集：「料理人」です\n        ^^^^^^\n"},
		{"emoji and combining marks", "👩‍🍳 cafe\u0301 «👍🏽 ok»", "👩‍🍳 cafe\u0301 👍🏽 ok\n        ^^^^^\n"},
		{"an empty span marks the letter behind it", "abc«»def", "abcdef\n   ^\n"},
		{"an empty span at the end of a line", "abc«»\ndef", "abc\n   ^\n"},
		{"an empty text", "«»", "\n^\n"},
		{"a span over two lines", "one «two\nthree» four", "one two\n    ^^^\nthree four\n^^^^^\n"},
		{"a span that takes the line end", "one «two\n»three", "one two\n    ^^^\n"},
		{"Windows line ends", "one\r\n«two»\r\nthree\r\n", "two\n^^^\n"},
		{"a span over many lines", "a«a\nb\nc\nd\ne\nf» g", "aa\n ^\nb\n^\n:\nf g\n^\n"},
		{"control codes are shown by number", "a\x1b[2J«b\u202ec»\u0007", `a\x1b[2Jb\u{202e}c\x07` + "\n" + strings.Repeat(" ", 8) + strings.Repeat("^", 10) + "\n"},
		{"broken UTF-8 is shown by number", "caf\xe9 «x»", `caf\xe9 x` + "\n        ^\n"},
	} {
		if diff := cmp.Diff(c.want, show(c.text, 40)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestSnippetsAreNeverWiderThanTheTerminal(t *testing.T) {
	part := "word 料理人 👩‍🍳 \x1b x"
	for before := range 30 {
		for _, size := range []int{0, 1, 20, 200, 5000} {
			text := strings.Repeat(part, before) + "«" + strings.Repeat("s", size) + "»" + strings.Repeat(part, 30-before)
			for line := range strings.Lines(show(text, 60)) {
				if w := displaywidth.String(strings.TrimSuffix(line, "\n")); w > 60 {
					t.Fatalf("%d cells: %q", w, line)
				}
			}
		}
	}
}

func TestASnippetOfALineOfMegabytesLooksAtLittleOfIt(t *testing.T) {
	text := strings.Repeat("x", 20<<20)
	at := lint.Span{Start: 10 << 20, End: 10<<20 + 5}
	whole := lint.Span{Start: 0, End: len(text)}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	snippet(text, at, 1, 1, 100)
	snippet(text, whole, 1, 1, 100)
	runtime.ReadMemStats(&after)
	if n := after.TotalAlloc - before.TotalAlloc; n > 1<<20 {
		t.Errorf("%d bytes for two snippets", n)
	}
}

func TestWhatIsMendedFirstStandsFirst(t *testing.T) {
	cut := lint.Span{Start: 90, End: 99}
	finding := func(rule string, s lint.Severity, c lint.Certainty) lint.Finding {
		return lint.Finding{Rule: rule, Severity: s, Certainty: c}
	}
	list := []lint.Finding{
		finding("info", lint.Info, lint.Certain),
		finding("missing", lint.Error, lint.Undecidable),
		finding("warning", lint.Warning, lint.Certain),
		finding("error", lint.Error, lint.Certain),
		finding("folded", lint.Error, lint.Certain),
		finding("cut", lint.Error, lint.Certain),
	}
	list[1].Related = []lint.Related{{Span: cut}}
	list[4].FoldedInto = &list[5].Rule
	list[5].Span, list[5].Data = cut, &lint.Data{Signals: []string{"explicit-marker"}}
	var got []string
	for _, f := range ordered(list) {
		got = append(got, f.Rule)
	}
	if diff := cmp.Diff([]string{"cut", "error", "warning", "missing", "info"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestTextOfAHostilePostingHoldsNoControlCodes(t *testing.T) {
	hostile := "{\"id\":\"\\u001b]0;owned\\u0007\",\"title\":\"Cook \\u202e\\u001b[2J\",\"description\":\"<p>You cook and keep your station cl\\u001b[1A... (truncated, view full listing at source)</p>\"}\n"
	out := written(t, newText, Options{Checklist: true}, lint.Options{}, from("jobs\x1b[2J.ndjson", hostile))
	if i := strings.IndexFunc(out, func(r rune) bool { return r != '\n' && !harmlessRune(r) }); i >= 0 {
		t.Errorf("code %q in %q", out[i], out)
	}
	if !strings.Contains(out, `Cook \u{202e}\x1b[2J (id \x1b]0;owned\x07): `) {
		t.Errorf("the heading is missing:\n%s", out)
	}
}

func TestTextShowsFilesOfOtherCharsetsDecoded(t *testing.T) {
	latin := "<meta charset=windows-1252><h1>Köchin</h1><p>Für 20 € die Stunde … und der Rest fo... (truncated, view full listing at source)</p>"
	raw := strings.NewReplacer("ö", "\xf6", "ü", "\xfc", "€", "\x80", "…", "\x85").Replace(latin)
	out := written(t, newText, Options{}, lint.Options{Rules: []string{"truncation/marker"}}, from("koechin.html", raw))
	if !strings.Contains(out, "Für 20 € die Stunde") || strings.Contains(out, `\x`) {
		t.Errorf("not decoded:\n%s", out)
	}
}
