package posting

import (
	"strings"
	"testing"

	xhtml "golang.org/x/net/html"
)

func TestTagsAloneAreToldWithoutATokenizer(t *testing.T) {
	for raw, want := range map[string]bool{
		"<br>":                                 true,
		`<p style="min-height:1.5em"> </p>`:    true,
		"<p>\n<br />\n</p>":                    true,
		"<script></script>":                    false, // left to the tokenizer
		"<script><b></script>":                 false,
		`<img alt="a > b">`:                    false,
		"<p>&nbsp;</p>":                        false,
		"<p>x</p>":                             false,
		"<3 <b>":                               false,
		"<!-- x -->":                           false,
		"<p":                                   false,
		`<a b=x" c="y>z">`:                     false,
		"<img alt='>'><br>":                    false,
		"</p><h2 class=\"a\"></h2 ><span></b>": true,
	} {
		got := tagsAlone(raw)
		if got != want {
			t.Errorf("%s: %v, want %v", raw, got, want)
		}
		if shown := strings.TrimSpace(tokenized(raw)); got && shown != "" {
			t.Errorf("%s is taken for tags alone, and shows %q", raw, shown)
		}
	}
}

func FuzzTagsAlone(f *testing.F) {
	f.Add(`<p style="a"><b> </b></p>`)
	f.Add(`<a b=x" c="y>z">`)
	f.Fuzz(func(t *testing.T, raw string) {
		if shown := strings.TrimSpace(tokenized(raw)); tagsAlone(raw) && shown != "" {
			t.Errorf("%q is taken for tags alone, and shows %q", raw, shown)
		}
	})
}

func tokenized(raw string) string {
	var b strings.Builder
	for z := xhtml.NewTokenizer(strings.NewReader(raw)); ; {
		switch z.Next() {
		case xhtml.ErrorToken:
			return b.String()
		case xhtml.TextToken:
			b.Write(z.Text())
		}
	}
}
