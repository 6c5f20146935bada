//go:build browser

package serve

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/postlint/postlint/lint"
)

// eventually waits for an expression to hold, asking from outside of the page: it may have no script.
func eventually(ctx context.Context, t *testing.T, expression string) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); {
		if value[bool](ctx, t, expression) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("%s never holds; the page says %.300q", expression, value[string](ctx, t, `document.body.innerText`))
}

// tabTo presses Tab until the focus is on what the selector names.
func tabTo(ctx context.Context, t *testing.T, selector string) {
	t.Helper()
	for range 80 {
		do(ctx, t, chromedp.KeyEvent(kb.Tab))
		if value[bool](ctx, t, `document.activeElement.matches(`+quote(selector)+`)`) {
			return
		}
	}
	t.Fatalf("Tab never comes to %s", selector)
}

func TestBrowserAllIsDoneByTheKeyboardAlone(t *testing.T) {
	ctx, _ := desk(t, 1280, 900)
	do(ctx, t, chromedp.KeyEvent(kb.Tab))
	if at := value[string](ctx, t, `document.activeElement.className`); at != "skip" {
		t.Errorf("first comes %q, not the link to the form", at)
	}
	do(ctx, t, chromedp.KeyEvent(kb.Enter), chromedp.KeyEvent("A draft of our own"))
	if typed := value[string](ctx, t, `document.getElementById("text").value`); strings.TrimSpace(typed) != "A draft of our own" {
		t.Errorf("the link leads elsewhere: %q is typed", typed)
	}
	tabTo(ctx, t, "button[name=example]")
	do(ctx, t, chromedp.KeyEvent(kb.Enter))
	verdict(ctx, t, "Not ready for California and Washington")
	until(ctx, t, `document.activeElement.id === "result"`)
	tabTo(ctx, t, "#sheet .ref.must")
	do(ctx, t, chromedp.KeyEvent(kb.Enter))
	until(ctx, t, `document.activeElement.matches(".card.must")`)
	tabTo(ctx, t, ".fix button")
	do(ctx, t, chromedp.KeyEvent(" "))
	until(ctx, t, `!document.querySelector(".fix button") && document.activeElement.id === "result"`)
	if said := value[string](ctx, t, `document.getElementById("announcer").textContent`); !strings.HasPrefix(said, "Not ready for California and Washington: the pay range is missing") {
		t.Errorf("a screen reader hears %q", said)
	}
	tabTo(ctx, t, "#undo")
	do(ctx, t, chromedp.KeyEvent(kb.Enter))
	until(ctx, t, `!!document.querySelector(".fix button")`)
	tabTo(ctx, t, ".drawer > summary")
	do(ctx, t, chromedp.KeyEvent(kb.Enter))
	tabTo(ctx, t, "#size")
	do(ctx, t, chromedp.KeyEvent("500"), chromedp.KeyEvent(kb.Tab))
	until(ctx, t, `document.querySelectorAll(".card.must").length > 1`)
}

func TestBrowserWithoutScriptADraftAndAFileAreChecked(t *testing.T) {
	ctx, base := desk(t, 1280, 900)
	do(ctx, t, call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}), chromedp.Navigate(base+"/"))
	if value[bool](ctx, t, `[...document.querySelectorAll(".scripted")].some((e) => e.checkVisibility())`) {
		t.Error("what needs script is shown")
	}
	do(ctx, t, script(`document.getElementById("text").value = `+quote(shift)), click("button.primary"))
	eventually(ctx, t, `document.querySelector("#v1")?.textContent.startsWith("Not ready for California and Washington") === true`)
	if value[bool](ctx, t, `[...document.querySelectorAll(".tools .scripted")].some((e) => e.checkVisibility())`) {
		t.Error("buttons are shown that do nothing")
	}
	file := filepath.Join(t.TempDir(), "lead.html")
	if err := os.WriteFile(file, []byte(shift), 0o644); err != nil {
		t.Fatal(err)
	}
	do(ctx, t, chromedp.Navigate(base+"/?lang=de"), chromedp.SetUploadFiles(chromedp.CSS("#files"), []string{file}), click("button.primary"))
	eventually(ctx, t, `document.querySelector("#v1")?.textContent.startsWith("Noch nicht bereit (Kalifornien") === true`)
}

func TestBrowserReportsAreSaved(t *testing.T) {
	dir := t.TempDir()
	ctx, _ := desk(t, 1280, 900)
	do(ctx, t, call(cdpbrowser.SetDownloadBehavior, cdpbrowser.SetDownloadBehaviorParams{Behavior: cdpbrowser.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir}), click("button[name=example]"))
	verdict(ctx, t, "Not ready")
	for name, begins := range map[string]string{"html": "<!DOCTYPE html>", "json": "{"} {
		do(ctx, t, click(chromedp.CSS("button[name=as][value="+name+"]")))
		var got []byte
		for end := time.Now().Add(20 * time.Second); time.Now().Before(end) && len(got) == 0; time.Sleep(50 * time.Millisecond) {
			got, _ = os.ReadFile(filepath.Join(dir, "postlint-report."+name))
		}
		if !strings.HasPrefix(string(got), begins) || !strings.Contains(string(got), "Warehouse Shift Lead") {
			t.Errorf("%s: %.200q", name, got)
		}
		if strings.Contains(string(got), "<script") || strings.Contains(string(got), `rel="stylesheet"`) {
			t.Errorf("%s is not whole in itself", name)
		}
	}
	if !value[bool](ctx, t, `document.querySelector("#v1").checkVisibility()`) {
		t.Error("the page is gone")
	}
}

func TestBrowserTheCleanedPostingIsCopied(t *testing.T) {
	ctx, _ := desk(t, 1280, 900)
	do(ctx, t, script(`navigator.clipboard.writeText = async (s) => { window.copied = s; };
		navigator.clipboard.write = async ([item]) => { window.copied = await (await item.getType("text/html")).text(); };`),
		script("("+pasteHTML+")("+quote(`<h1>Line Cook</h1><p style="color:red">You <b>cook</b> in Denver, CO, US.</p><ul><li>Order <em>vegetables</em></li></ul><p>Apply on <a href="https://jobs.harbour-lantern.co.uk/cook" onclick="x()">our page</a>.</p><table><tbody><tr><th>Shift</th><th></th></tr><tr><td>Late</td><td><b>$21</b> an hour</td></tr></tbody></table>`)+")"))
	verdict(ctx, t, "Not ready for Colorado")
	do(ctx, t, click("#copy-html"))
	until(ctx, t, `!!window.copied`)
	want := `<h1>Line Cook</h1><p>You <strong>cook</strong> in Denver, CO, US.</p><ul><li>Order <em>vegetables</em></li></ul><p>Apply on <a href="https://jobs.harbour-lantern.co.uk/cook">our page</a>.</p><table><tbody><tr><th>Shift</th><td></td></tr><tr><td>Late</td><td><strong>$21</strong> an hour</td></tr></tbody></table>`
	if got := strings.ReplaceAll(value[string](ctx, t, `window.copied`), "\n", ""); got != want {
		t.Errorf("as HTML: %s", got)
	}
	do(ctx, t, script(`window.copied = ""`), click("#copy-text"))
	until(ctx, t, `!!window.copied`)
	if got := value[string](ctx, t, `window.copied`); got != "Line Cook\n\nYou cook in Denver, CO, US.\n- Order vegetables\n\nApply on our page.\n\nShift\t\nLate\t$21 an hour\n" {
		t.Errorf("as text: %q", got)
	}
}

func TestBrowserTextFromRightToLeftStandsSo(t *testing.T) {
	ctx, _ := desk(t, 320, 900)
	do(ctx, t, script(stateOf(t, "right-to-left.html", "טבח קו")))
	until(ctx, t, `!!document.querySelector("#sheet li")`)
	for _, selector := range []string{"#sheet li", "#sheet p", ".verdict .soft span", ".fields dd", "#title"} {
		if got := value[string](ctx, t, `getComputedStyle(document.querySelector(`+quote(selector)+`)).direction`); got != "rtl" {
			t.Errorf("%s stands %s", selector, got)
		}
	}
	if got := value[string](ctx, t, `getComputedStyle(document.querySelector(".card h4")).direction`); got != "ltr" {
		t.Errorf("what is said in English stands %s", got)
	}
}

// A name that a stranger lets lead to this machine, and a form on a stranger's page, are refused, whatever the browser sends.
func TestBrowserStrangersAreRefused(t *testing.T) {
	server := httptest.NewServer(shared())
	t.Cleanup(server.Close)
	_, port, _ := strings.Cut(strings.TrimPrefix(server.URL, "http://"), ":")
	stranger := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprintf(w, `<form method="post" action="%s/check"><input name="text" value="x"></form><script>document.forms[0].submit()</script>`, server.URL)
	}))
	t.Cleanup(stranger.Close)
	_, strangers, _ := strings.Cut(strings.TrimPrefix(stranger.URL, "http://"), ":")
	ctx := browser(t, chromedp.Flag("host-resolver-rules", "MAP evil.example 127.0.0.1"))
	do(ctx, t, chromedp.Navigate("http://evil.example:"+port+"/"))
	eventually(ctx, t, `document.body.innerText.includes("This address is not one that the desk answers to.")`)
	do(ctx, t, chromedp.Navigate("http://evil.example:"+strangers+"/"))
	eventually(ctx, t, `document.body?.innerText.includes("The form was sent from another page and is refused.") === true`)
}

// The first result of a paste of six kilobytes takes at most ten times a check within the process, and a load of the page. The
// best of a few is taken of each: what else the machine does is not asked about.
func TestBrowserTheFirstResultIsThereSoon(t *testing.T) {
	const tries = 7
	ctx, base := desk(t, 1280, 900)
	var checks, loads, pastes []float64
	for range tries {
		began := time.Now()
		for _, err := range shared().linter.Check(ctx, lint.Source{Path: "draft", Reader: strings.NewReader(sixKilobytes)}) {
			if err != nil {
				t.Fatal(err)
			}
		}
		checks = append(checks, float64(time.Since(began).Microseconds())/1000)
		do(ctx, t, chromedp.Navigate(base+"/"), chromedp.WaitVisible[chromedp.CSS]("#intro h1"))
		loads = append(loads, value[float64](ctx, t, `performance.getEntriesByType("navigation")[0].loadEventEnd`))
		do(ctx, t, script(`window.took = 0; (() => { const from = performance.now();
			new MutationObserver((_, o) => { if (document.querySelector("#v1")) { o.disconnect(); document.querySelector("#v1").getBoundingClientRect(); requestAnimationFrame(() => { window.took = performance.now() - from; }); } })
				.observe(document.getElementById("result"), {childList: true}); })()`), script("("+pasteHTML+")("+quote(sixKilobytes)+")"))
		until(ctx, t, `window.took > 0`)
		pastes = append(pastes, value[float64](ctx, t, `window.took`))
	}
	check, load, paste := slices.Min(checks), slices.Min(loads), slices.Min(pastes)
	t.Logf("a check %.1f ms, a load of the page %.1f ms, the result of a paste %.1f ms", check, load, paste)
	if limit := 10*check + load; paste > limit {
		t.Errorf("the result of a paste took %.1f ms, at most %.1f ms are allowed", paste, limit)
	}
}

// stateOf is a script that fills a file of testdata into the form, with a title beside it, and sends it.
func stateOf(t *testing.T, name, title string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return sent(string(b), title)
}

func sent(text, title string) string {
	return `document.getElementById("text").value = ` + quote(text) + `; document.querySelector("[name=format]").value = "html"; document.getElementById("title").value = ` + quote(title) + `; document.getElementById("desk").requestSubmit()`
}

// A text that a program cut off on the way is not ready, what it lost cannot be told, and its end is marked.
func TestBrowserAPostingThatWasCutOffSaysSo(t *testing.T) {
	ctx, _ := desk(t, 1280, 900)
	cut := strings.Replace(shift, "early shift of a warehouse.</p>", "early shift of a wareho... (truncated, view full listing at source)", 1)
	cut = cut[:strings.Index(cut, "at source)")+len("at source)")]
	do(ctx, t, script("("+pasteHTML+")("+quote(cut)+")"))
	verdict(ctx, t, "Not ready to publish: the text is cut off")
	until(ctx, t, `[...document.querySelectorAll(".card.must")].some((c) => c.textContent.includes("cut off"))`)
	if got := value[string](ctx, t, `[...document.querySelectorAll("#sheet mark")].map((m) => m.textContent).join("")`); !strings.Contains(got, "truncated, view full listing at source") {
		t.Errorf("marked is %q", got)
	}
	for _, place := range []string{"California", "Washington"} {
		if said := place + " cannot tell"; !strings.Contains(value[string](ctx, t, `document.querySelector("#result").textContent.replace(/\\s+/g, " ")`), said) {
			t.Errorf("%q is not said", said)
		}
	}
}
