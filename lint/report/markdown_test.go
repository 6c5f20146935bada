package report

import (
	"strings"
	"testing"
)

func TestMarkdownGolden(t *testing.T) {
	out := shown(t, newMarkdown)
	if !strings.HasPrefix(out, "# Do not publish yet: 3 of 6 postings have errors\n") {
		t.Errorf("the verdict does not come first: %.80s", out)
	}
	for _, bad := range []string{"<script", "<img", "@team", "[x](1)"} {
		if strings.Contains(out, bad) {
			t.Errorf("%s stands in it", bad)
		}
	}
	golden(t, "markdown.md", out)
}

func TestMarkdownEscapesWhatAStrangerWrote(t *testing.T) {
	for _, x := range []struct{ in, want string }{
		{"a_b*c", `a\_b\*c`}, {"1. x", `1\. x`}, {"<b>", "&lt;b&gt;"}, {"&copy;", "&amp;copy;"}, {"@team", "@<!-- -->team"}, {"a | b", `a \| b`}, {"x\n\n# y", `x \# y`},
	} {
		if got := mdText(x.in); got != x.want {
			t.Errorf("%q is %q, want %q", x.in, got, x.want)
		}
	}
	for _, x := range []struct{ in, want string }{{"a", "`a`"}, {"a`b", "``a`b``"}, {"`a", "`` `a ``"}} {
		if got := mdCode(x.in); got != x.want {
			t.Errorf("%q is %q, want %q", x.in, got, x.want)
		}
	}
}
