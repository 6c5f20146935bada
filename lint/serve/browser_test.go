//go:build browser

package serve

import (
	"context"
	"encoding/base64"
	"flag"
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// These tests run the page in a real browser: `go test -tags browser ./lint/serve`. They look for chromium or a browser like
// it in PATH. AXE names the file of axe-core (axe.min.js); without it the rules of accessibility are not asked.

var pictures = flag.String("pictures", "", "write pictures of the desk into this folder")

// browser is one for all tests, ended by the last.
func browser(t *testing.T, more ...chromedp.ExecAllocatorOption) context.Context {
	t.Helper()
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox, chromedp.DisableGPU, chromedp.Flag("disable-quic", true))
	opts = append(opts, more...)
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), opts...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	do(ctx, t) // starts it
	ctx, cancel = context.WithTimeout(ctx, 3*time.Minute)
	t.Cleanup(cancel)
	return ctx
}

// desk opens the desk in a browser. Whatever is requested beyond its origin, each dialog and each error of the script is a
// fault of the test.
func desk(t *testing.T, width, height int64) (ctx context.Context, base string) {
	t.Helper()
	server := httptest.NewServer(shared())
	t.Cleanup(server.Close)
	ctx = browser(t)
	var mu sync.Mutex
	fault := func(format string, args ...any) {
		mu.Lock()
		defer mu.Unlock()
		t.Errorf(format, args...)
	}
	err := chromedp.Listen(ctx, func(event any) {
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			// The browser paints the sign of its date field from an address that holds it.
			if !strings.HasPrefix(e.Request.URL, server.URL+"/") && !strings.HasPrefix(e.Request.URL, "data:image/svg+xml;base64,") {
				fault("the page asks for %s", e.Request.URL)
			}
		case *cdppage.EventJavascriptDialogOpening:
			fault("a script ran: %s", e.Message)
			go func() {
				_ = chromedp.Do(ctx, call(cdppage.HandleJavaScriptDialog, cdppage.HandleJavaScriptDialogParams{Accept: true}))
			}()
		case *runtime.EventExceptionThrown:
			fault("the script fails: %s", e.ExceptionDetails.Text)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	do(ctx, t, call(network.Enable, network.EnableParams{}), sized(width, height), chromedp.Navigate(server.URL+"/"), chromedp.WaitVisible[chromedp.CSS]("#intro h1"))
	return ctx, server.URL
}

// call is a command of the protocol as an action.
func call[P any](c cdp.Command[P, cdp.Empty], params P) chromedp.Action[chromedp.Void] {
	return func(ctx context.Context, target *chromedp.Target) (chromedp.Void, error) {
		_, err := cdp.Call(ctx, target, c, params)
		return chromedp.Void{}, err
	}
}

func sized(width, height int64) chromedp.Action[chromedp.Void] {
	return call(emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: width, Height: height, DeviceScaleFactor: 1})
}

// script runs an expression.
func script(expression string) chromedp.Action[chromedp.Void] {
	return chromedp.Evaluate[chromedp.Void](expression)
}

func click(selector chromedp.CSS) chromedp.Action[chromedp.Void] { return chromedp.Click(selector) }

func do(ctx context.Context, t *testing.T, actions ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(ctx, actions...); err != nil {
		t.Fatal(err)
	}
}

// value is what an expression yields.
func value[T any](ctx context.Context, t *testing.T, expression string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// until waits for an expression to hold.
func until(ctx context.Context, t *testing.T, expression string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.Poll[chromedp.Void](expression, chromedp.WithPollingTimeout(15*time.Second))); err != nil {
		t.Fatalf("%s: %v; the verdict is %q", expression, err, value[string](ctx, t, `document.querySelector("#v1")?.textContent ?? ""`))
	}
}

// verdict waits for the verdict to begin so.
func verdict(ctx context.Context, t *testing.T, beginning string) {
	t.Helper()
	until(ctx, t, fmt.Sprintf(`(document.querySelector("#v1")?.textContent ?? "").startsWith(%q)`, beginning))
}

const pasteHTML = `(html) => { const d = new DataTransfer(); d.setData("text/html", html);
	document.getElementById("text").dispatchEvent(new ClipboardEvent("paste", {clipboardData: d, bubbles: true, cancelable: true})); }`

func TestBrowserPasteApplyUndoAndEdit(t *testing.T) {
	ctx, _ := desk(t, 1280, 900)
	draft := strings.Replace(shift, "https:", "htps:", 1)
	do(ctx, t, script("("+pasteHTML+")("+quote(`<meta charset=utf-8><b style="font-weight:normal">`+draft+`</b>`)+")"))
	verdict(ctx, t, "Not ready for California and Washington: the pay range is missing and a link is broken")
	if focus := value[string](ctx, t, "document.activeElement.id"); focus != "result" {
		t.Errorf("the focus is on %q", focus)
	}
	do(ctx, t, click(".fix button"))
	until(ctx, t, `!document.querySelector(".fix button") && document.getElementById("text").value.includes('"https://jobs.fernhollow')`)
	do(ctx, t, click("#undo"))
	until(ctx, t, `document.querySelector(".fix button") && document.getElementById("undo").disabled`)

	if text := value[string](ctx, t, `document.getElementById("text").value`); !strings.Contains(text, "<strong>Location:</strong>") {
		t.Errorf("bold is lost: %s", text)
	}
	do(ctx, t, script(`(() => { const p = [...document.querySelectorAll("#sheet p")].find((p) => p.textContent.includes("early shift"));
		document.getElementById("sheet").focus(); const s = getSelection(); s.selectAllChildren(p); s.collapseToEnd(); })()`), chromedp.KeyEvent(" The pay is $28 to $34 per hour."))
	verdict(ctx, t, "Not ready to publish: a link is broken")
	if focus := value[string](ctx, t, "document.activeElement.id"); focus != "sheet" {
		t.Errorf("the focus went from the text to %q", focus)
	}
	if text := value[string](ctx, t, `document.getElementById("text").value`); !strings.Contains(text, "<p>You lead the early shift of a warehouse. The pay is $28 to $34 per hour.</p>") || !strings.Contains(text, "<p><strong>Location:</strong> Oakland") || !strings.Contains(text, `"htps://jobs.`) {
		t.Errorf("the draft is %s", text)
	}
	do(ctx, t, click("#undo"))
	verdict(ctx, t, "Not ready for California and Washington: the pay range is missing and a link is broken")
}

func TestBrowserWhileOneTypesMarksKeepTheNumbersOfTheirFindings(t *testing.T) {
	ctx, _ := desk(t, 1280, 900)
	draft := strings.Replace(shift, "<h2>Benefits", `<p><img src="https://fernhollow-supply.co.uk/logo.png" alt="Fernhollow"></p><h2>Benefits`, 1)
	draft = strings.Replace(draft, "https://jobs", "htps://jobs", 1)
	do(ctx, t, script("("+pasteHTML+")("+quote(draft)+")"))
	verdict(ctx, t, "Not ready for California and Washington: the pay range is missing and a link is broken")
	before := value[string](ctx, t, `document.querySelector("#sheet .ref:has(+ a, + mark)")?.textContent ?? ""`)
	do(ctx, t, script(`(() => { const p = [...document.querySelectorAll("#sheet p")].find((p) => p.textContent.includes("early shift"));
		document.getElementById("sheet").focus(); const s = getSelection(); s.selectAllChildren(p); s.collapseToEnd(); })()`), chromedp.KeyEvent(" The pay is $28 to $34 per hour."))
	verdict(ctx, t, "Not ready to publish: a link is broken")
	wrong := value[string](ctx, t, `[...document.querySelectorAll("#sheet .ref")].filter((r) => { const card = document.getElementById("f" + r.id.slice(1));
		return !card || card.querySelector(".ref").textContent !== r.textContent || !r.classList.contains(card.classList[1]); }).map((r) => r.outerHTML).join("\n")`)
	if after := value[string](ctx, t, `document.querySelector("#cards .must .ref, #cards .card.must .ref")?.textContent ?? ""`); wrong != "" || after == before {
		t.Errorf("number %s became %s; numbers that lead elsewhere:\n%s", before, after, wrong)
	}
	if text := value[string](ctx, t, `document.getElementById("text").value`); !strings.Contains(text, `<p><img src="https://fernhollow-supply.co.uk/logo.png" alt="Fernhollow"></p>`) {
		t.Errorf("the image is lost: %s", text)
	}
}

func TestBrowserDropOfAWordDocument(t *testing.T) {
	ctx, _ := desk(t, 1280, 900)
	docx := word(t, "Shift Lead", "Location: Oakland, CA, US", "You lead the early shift of a warehouse.", "Requirements: two years in a warehouse.", "Apply at jobs@fernhollow-supply.co.uk.")
	do(ctx, t, script(`(() => { const bytes = Uint8Array.from(atob("`+base64.StdEncoding.EncodeToString([]byte(docx))+`"), (c) => c.charCodeAt(0));
		const d = new DataTransfer(); d.items.add(new File([bytes], "lead.docx"));
		document.body.dispatchEvent(new DragEvent("drop", {dataTransfer: d, bubbles: true, cancelable: true})); })()`))
	verdict(ctx, t, "Not ready for California: the pay range is missing")
}

func TestBrowserFieldsChangeTheVerdictAtOnce(t *testing.T) {
	ctx, _ := desk(t, 1280, 900)
	do(ctx, t, click("button[name=example]"))
	until(ctx, t, `document.querySelector(".verdict p")?.textContent.startsWith("This holds from a number")`)
	do(ctx, t, click(".drawer > summary"), chromedp.SendKeys[chromedp.CSS]("#size", "500"+kb.Tab))
	until(ctx, t, `!document.querySelector(".verdict p")?.textContent.startsWith("This holds from a number") && document.querySelectorAll(".card.must").length > 1`)
}

func TestBrowserKeyboardReachesAllAndIsNeverTrapped(t *testing.T) {
	ctx, _ := desk(t, 1280, 900)
	do(ctx, t, click("button[name=example]"))
	verdict(ctx, t, "Not ready")
	do(ctx, t, script(`document.activeElement.blur(); document.querySelectorAll("details").forEach((d) => { d.open = true; }); scrollTo(0, 0)`))
	want := value[int](ctx, t, `[...document.querySelectorAll("a[href], button, input, textarea, summary, [contenteditable=true]")].filter((e) => e.checkVisibility() && !e.disabled && e.type !== "hidden" && e.tabIndex >= 0).length`)
	seen := map[string]bool{}
	for range want + 12 {
		do(ctx, t, chromedp.KeyEvent(kb.Tab))
		at := value[string](ctx, t, `(() => { const e = document.activeElement; if (e === document.body) return ""; e.dataset.walked ??= String(Math.random());
			const s = getComputedStyle(e); return (s.outlineStyle === "none" && e.id !== "sheet" ? "no outline: " + e.outerHTML.slice(0, 90) : "") + "|" + e.dataset.walked; })()`)
		if plain, id, _ := strings.Cut(at, "|"); id != "" {
			if plain != "" {
				t.Error(plain)
			}
			seen[id] = true
		}
	}
	if len(seen) < want-2 { // the date has parts that take a tab each
		t.Errorf("%d of %d are reached", len(seen), want)
	}
}

func TestBrowserNothingOfAPostingRuns(t *testing.T) {
	ctx, _ := desk(t, 1280, 900)
	for _, body := range hostile {
		do(ctx, t, script(`document.querySelector(".drawer").open = true; document.getElementById("text").value = `+quote(around(body))+`; document.querySelector("[name=format]").value = "html";
			document.getElementById("result").replaceChildren(); document.getElementById("desk").requestSubmit()`))
		until(ctx, t, `document.getElementById("result").children.length > 0 && !document.getElementById("result").hasAttribute("aria-busy")`) // some swallow the posting
		do(ctx, t, script(`document.querySelectorAll("#sheet a[data-href]").forEach((a) => { a.removeAttribute("target"); a.addEventListener("click", (e) => { if (/^(https?|mailto|tel):/.test(a.protocol)) e.preventDefault(); }); a.click(); })`))
	}
}

// state is what a reader may meet: an address, and a script that leads from there to it; all widths and schemes of it are looked
// at, or else a narrow light one and a wide dark one.
type state struct {
	name, at, reached string
	all               bool
}

func states(t *testing.T) []state {
	t.Helper()
	files := func(names string) string {
		return `(() => { const d = new DataTransfer(); for (const n of [` + names + `]) d.items.add(new File(["<h1>Baker</h1><p>Location: Denver, CO, US</p><p>You bake bread at night.</p>"], n));
		const f = document.getElementById("files"); f.files = d.files; f.dispatchEvent(new Event("change", {bubbles: true})); })()`
	}
	example := `document.querySelector("button[name=example]").click()`
	many := "<h1>Warehouse Shift Lead</h1><p>Location: Oakland, CA, US</p><h2>What you will do</h2><ul>" +
		strings.Repeat(`<li>Read <a href="htp://jobs.fernhollow-supply.co.uk/handbook">our handbook</a> and join our young and dynamic team</li>`, 20) + "</ul><p>Apply at jobs@fernhollow-supply.co.uk.</p>"
	return []state{
		{"home", "/", "", true},
		{"result", "/", example, true},
		{"fault", "/", `document.getElementById("size").value = "many"; document.getElementById("text").value = "x"; document.getElementById("desk").requestSubmit()`, true},
		{"list", "/", files(`"a.html", "b.html", "c.html"`), true},
		{"german", "/?lang=de", example, false},
		{"clean", "/", stateOf(t, "clean.html", ""), false},
		{"many", "/", sent(many, ""), false},
		{"twelve", "/", stateOf(t, "twelve.html", ""), false},
		{"right-to-left", "/", stateOf(t, "right-to-left.html", "טבח קו"), false},
		{"empty", "/", `document.getElementById("desk").requestSubmit()`, false},
		{"no-posting", "/?lang=de", sent("<p>Dear all, the canteen is closed on Friday.</p>", ""), false},
	}
}

// view is how a state is looked at.
type view struct {
	width           int64
	media           string
	scheme, colours string
}

func (s *state) views() []view {
	if !s.all {
		return []view{{320, "", "light", "none"}, {1280, "", "dark", "none"}}
	}
	var list []view
	for _, width := range []int64{320, 768, 1280, 1920} {
		list = append(list, view{width, "", "light", "none"}, view{width, "", "dark", "none"})
	}
	return append(list, view{1280, "", "light", "active"}, view{1280, "print", "light", "none"})
}

func TestBrowserEveryStateIsAccessibleAtEveryWidth(t *testing.T) {
	axe := ""
	if path := os.Getenv("AXE"); path != "" {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		axe = string(b)
	}
	ctx, base := desk(t, 1280, 900)
	for _, s := range states(t) {
		for _, v := range s.views() {
			name := fmt.Sprintf("%s-%d-%s-%s%s", s.name, v.width, v.scheme, v.colours, v.media)
			t.Run(name, func(t *testing.T) {
				do(ctx, t, sized(v.width, 900),
					call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: v.media, Features: []*emulation.MediaFeature{
						{Name: "prefers-color-scheme", Value: v.scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}, {Name: "forced-colors", Value: v.colours},
					}}),
					call(cdppage.SetBypassCSP, cdppage.SetBypassCSPParams{Enabled: axe != ""}), chromedp.Navigate(base+s.at))
				until(ctx, t, `document.readyState === "complete"`)
				if s.reached != "" {
					do(ctx, t, script(s.reached))
					until(ctx, t, `document.getElementById("result").children.length > 0 && !document.getElementById("result").hasAttribute("aria-busy") && document.getElementById("status").textContent === ""`)
				}
				if over := value[int](ctx, t, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
					t.Errorf("it is %d pixels too wide", over)
				}
				// axe passes over so short a text
				if faint := value[bool](ctx, t, `[...document.querySelectorAll(".ref")].some((r) => getComputedStyle(r).color !== getComputedStyle(document.querySelector(".card .ref")).color)`); faint {
					t.Error("a number in the text has not the colour of those at the cards")
				}
				picture(ctx, t, name+".png")
				if axe != "" {
					accessible(ctx, t, axe)
				}
			})
		}
	}
}

// accessible asks axe-core, whose program is given, about the page as it stands.
func accessible(ctx context.Context, t *testing.T, axe string) {
	t.Helper()
	do(ctx, t, script(axe))
	faults, err := chromedp.Run(ctx, chromedp.Evaluate[[]string](`axe.run().then((r) => r.violations.map((v) => v.id + ": " + v.help + ": " + v.nodes[0].html.slice(0, 200)))`, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range faults {
		t.Error(f)
	}
}

var update = flag.Bool("update", false, "write the README's pictures anew")

// The README's pictures are what a reader of the example meets first, and the same in German on a narrow screen in the dark.
func TestBrowserPicturesOfTheREADME(t *testing.T) {
	for _, c := range []struct {
		name, at, scheme, verdict string
		width, height             int64
	}{
		{"desk.png", "/", "light", "Not ready for California and Washington: the pay range is missing and a link is broken", 1200, 860},
		{"desk-de.png", "/?lang=de", "dark", "Noch nicht bereit (Kalifornien und Washington): die Entgeltspanne fehlt und ein Link ist kaputt", 390, 720},
	} {
		t.Run(c.name, func(t *testing.T) {
			ctx, base := desk(t, c.width, c.height)
			do(ctx, t, call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: c.scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}}),
				chromedp.Navigate(base+c.at), chromedp.WaitVisible[chromedp.CSS]("#intro h1"),
				script(`document.getElementById("size").value = "500"; document.querySelector("button[name=example]").click()`))
			verdict(ctx, t, c.verdict)
			do(ctx, t, script(`document.activeElement.blur(); scrollTo(0, 0)`))
			png, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
			if err != nil {
				t.Fatal(err)
			}
			if len(png) < 10_000 || len(png) > 150_000 {
				t.Errorf("the picture has %d bytes", len(png))
			}
			if *update {
				if err := os.WriteFile(filepath.Join("testdata", c.name), png, 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// picture writes one of the whole page, where that is asked for.
func picture(ctx context.Context, t *testing.T, name string) {
	t.Helper()
	if *pictures == "" {
		return
	}
	png, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(*pictures, name), png, 0o644); err != nil {
		t.Fatal(err)
	}
}

// quote is a text as a literal of JavaScript.
func quote(s string) string {
	return `decodeURIComponent(escape(atob("` + base64.StdEncoding.EncodeToString([]byte(s)) + `")))`
}
