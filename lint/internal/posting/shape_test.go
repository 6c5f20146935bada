package posting_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

func TestShapesAreNotedWhereTheyStand(t *testing.T) {
	names := map[posting.Feature]string{
		posting.EmptyParagraph: "paragraph", posting.EmptyHeading: "heading", posting.Spacer: "spacer", posting.NoAlt: "image", posting.Dressed: "dressed",
	}
	for _, c := range []struct {
		behaviour, body string
		want            []string
	}{
		{"empty elements", "<p>a</p><p> </p><h2><b>&nbsp;</b></h2><p></p>", []string{"paragraph <p> </p>", "heading <h2><b>&nbsp;</b></h2>", "paragraph <p></p>"}},
		{"a break in an empty paragraph is a part of it", "<p>a</p><p><br></p>", []string{"paragraph <p><br></p>"}},
		{"images and embedded pages fill a paragraph", `<p>a</p><p><img alt="" src=b></p><p><iframe src=c></iframe></p>`, nil},
		{"breaks for space", "<p>a<br>b<br><br>c</p><br><p><br>d</p>", []string{"spacer <br>", "spacer <br>", "spacer <br>"}},
		{"images without a description", `<p>a</p><img src=b><img src=c alt=""><img src=d width="1"><img src=e role="presentation"><img src=f alt="oven">`, []string{"image <img src=b>"}},
		{"colour and size", `<p style="color: red">a <font color="blue">b</font> <span style="font-size:12pt">c</span></p>`, []string{`dressed <p style="color: red">`, `dressed <font color="blue">`, `dressed <span style="font-size:12pt">`}},
		{"styles that set neither", `<p style="min-height:1.5em">a</p><p style="background-color:red;color:inherit">b</p><p style="text-align:left">c</p>`, nil},
	} {
		for doc, err := range source.Read("job.html", strings.NewReader(c.body)) {
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, s := range posting.Parse(doc).Shapes {
				got = append(got, names[s.Feature]+" "+c.body[s.Span.Start:s.Span.End])
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s: %s (-want +got):\n%s", c.behaviour, c.body, diff)
			}
		}
	}
}
