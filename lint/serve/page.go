package serve

import (
	"bytes"
	"context"
	"embed"
	"errors"
	"fmt"
	"html/template"
	"net/http"
	"slices"
	"strings"
	"sync"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/report"
)

//go:embed assets/*
var assets embed.FS

// pages are parsed when the first page is made, and not before.
var pages = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("desk").Funcs(template.FuncMap{"isLink": report.IsLink, "in": slices.Contains[[]string]}).ParseFS(assets, "assets/*.tmpl"))
})

// page is all that the templates show.
type page struct {
	*speech
	Base      string // before each address of the desk
	Languages []*speech
	Draft     *draft
	AsOf      string
	Platforms []string
	Fault     string // what is wrong with the form, "" for nothing
	Hint      string
	Postings  []*posting
	Unread    []string
	More      string
	Own       bool // repairs can be made in the text
}

// T is the message of a key.
func (p *page) T(key string) string { return p.say(key) }

// AsOfText says by the law of which day the postings were checked.
func (p *page) AsOfText(day string) string { return p.say("as_of", "day", p.day(day)) }

// posted is a posting with its page, for the template of one posting.
type posted struct {
	Page    *page
	Posting *posting
}

// With pairs the page with one of its postings.
func (p *page) With(v *posting) posted { return posted{p, v} }

// Name is the language's name in itself.
func (s *speech) Name() string { return s.say("language") }

// One is the only posting, nil where there are more or none.
func (p *page) One() *posting {
	if len(p.Postings) == 1 {
		return p.Postings[0]
	}
	return nil
}

// Tally says how many of several postings are in which state.
func (p *page) Tally() string {
	counts := map[string]int{}
	for _, v := range p.Postings {
		counts[v.State]++
	}
	var said []string
	for _, state := range append(classNames[:], allClear) {
		if n := counts[state]; n > 0 {
			said = append(said, p.say("tally_"+state, "n", fmt.Sprint(n)))
		}
	}
	return p.list(said)
}

// partHeader asks for the result alone, without the page around it. The script sends it.
const partHeader = "Postlint-Part"

func (d *Desk) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) { d.show(w, r, http.StatusOK, d.blank(r)) })
	mux.HandleFunc("GET /assets/{name}", d.asset)
	mux.HandleFunc("POST /check", d.admitted(d.checked))
	mux.HandleFunc("POST /report", d.admitted(d.reported))
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { d.refuse(w, r, http.StatusNotFound, "error_missing") })
	var h http.Handler = mux
	if base := d.opts.BasePath; base != "" {
		h = http.StripPrefix(base, mux)
	}
	return d.guarded(h)
}

// types are the files that are served, and their types.
var types = map[string]string{"desk.css": "text/css; charset=utf-8", "desk.js": "text/javascript; charset=utf-8", "icon.svg": "image/svg+xml"}

func (d *Desk) asset(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	kind, ok := types[name]
	b, err := assets.ReadFile("assets/" + name)
	if !ok || err != nil {
		d.refuse(w, r, http.StatusNotFound, "error_missing")
		return
	}
	w.Header().Set("Content-Type", kind)
	_, _ = w.Write(b)
}

// blank is a page with an empty form.
func (d *Desk) blank(r *http.Request) *page {
	asked := r.URL.Query().Get("lang")
	if asked == "" {
		asked = r.PostForm.Get("lang") // as far as it was read
	}
	p := &page{
		speech: speak(asked, r.Header.Get("Accept-Language")), Base: d.opts.BasePath, Draft: &draft{}, AsOf: d.linter.AsOf(), Platforms: lint.Platforms(),
	}
	for _, code := range languages() {
		p.Languages = append(p.Languages, speeches()[code])
	}
	return p
}

// ask reads a form and checks its draft, as it stands or with the change that the form asks for. Where that fails it answers with
// the fault, and the outcome is nil.
func (d *Desk) ask(w http.ResponseWriter, r *http.Request, asItStands bool) (*page, *outcome) {
	x, err := d.readDraft(r)
	p := d.blank(r)
	if x != nil {
		p.Draft = x
		if asItStands {
			x.Fix = ""
		}
	}
	var o *outcome
	if err == nil {
		x.language = p.Code
		o, err = d.check(r.Context(), x)
	}
	if err != nil {
		d.fault(w, r, p, err)
		return p, nil
	}
	return p, o
}

// checked answers a form with what is found.
func (d *Desk) checked(w http.ResponseWriter, r *http.Request) {
	p, o := d.ask(w, r, false)
	if o == nil {
		return
	}
	p.Own = o.own
	view := viewer{p.speech, d.book(p.speech)}
	for i, result := range o.results {
		p.Postings = append(p.Postings, view.posting(result, i+1))
	}
	for _, e := range o.unread {
		p.Unread = append(p.Unread, d.unread(p, e))
	}
	if o.more {
		p.More = p.say("more_postings", "n", fmt.Sprint(mostPostings))
	}
	d.show(w, r, http.StatusOK, p)
}

// unread says what could not be read, by the name that the reader knows it by.
func (d *Desk) unread(p *page, e *lint.SourceError) string {
	name := report.Escape(e.Path)
	if len(p.Draft.files) == 0 {
		name = p.say("your_text")
	}
	key := "error_unread"
	book := d.book(p.speech)
	why := report.Escape(book.Fact(e.Message))
	if errors.Is(e, lint.ErrNotPosting) {
		key = "error_not_posting"
		why = report.Escape(book.Fact(strings.TrimPrefix(e.Message, "no posting recognised: ")))
		p.Hint = p.say("error_not_posting_hint")
	} else if e.Hint != "" {
		why += "; " + report.Escape(book.Fact(e.Hint))
	}
	return p.say(key, "name", name, "why", strings.TrimSuffix(why, "."))
}

// fault answers a form that could not be checked.
func (d *Desk) fault(w http.ResponseWriter, r *http.Request, p *page, err error) {
	status := http.StatusUnprocessableEntity
	switch fault, ok := errors.AsType[*faultError](err); {
	case ok:
		p.Fault = p.say(fault.key, fault.pairs...)
	case tooLarge(err):
		status, p.Fault = http.StatusRequestEntityTooLarge, p.say("error_large", "n", fmt.Sprint(d.opts.MaxBody>>20))
	case errors.Is(err, context.DeadlineExceeded):
		status, p.Fault = http.StatusServiceUnavailable, p.say("error_slow")
	default:
		p.Fault = p.say("error_form")
	}
	d.show(w, r, status, p)
}

func tooLarge(err error) bool {
	_, ok := errors.AsType[*http.MaxBytesError](err)
	return ok
}

// show writes the page, or the result alone where that is asked for.
func (d *Desk) show(w http.ResponseWriter, r *http.Request, status int, p *page) {
	name := "page"
	if r.Header.Get(partHeader) != "" {
		name = "result"
	}
	var b bytes.Buffer
	if err := pages().ExecuteTemplate(&b, name, p); err != nil {
		http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Vary", "Accept-Language")
	w.WriteHeader(status)
	_, _ = b.WriteTo(w)
}

// refuse answers with one sentence, in plain text: nothing of the request is repeated.
func (d *Desk) refuse(w http.ResponseWriter, r *http.Request, status int, key string) {
	s := speak("", r.Header.Get("Accept-Language"))
	http.Error(w, s.say(key, "n", fmt.Sprint(d.opts.MaxBody>>20)), status)
}

// reported answers a form with a report to keep, by the format that the command would write.
func (d *Desk) reported(w http.ResponseWriter, r *http.Request) {
	p, o := d.ask(w, r, true)
	if o == nil {
		return
	}
	name, kind := "html", "text/html; charset=utf-8"
	if r.PostForm.Get("as") == "json" {
		name, kind = "json", "application/json"
	}
	var b bytes.Buffer
	if err := d.write(&b, name, o, &report.Meta{Version: d.opts.Version, AsOf: asOf(o, d.linter.AsOf()), Book: d.book(p.speech), Settings: p.Draft.said()}); err != nil {
		d.fault(w, r, p, err)
		return
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Disposition", `attachment; filename="postlint-report.`+name+`"`)
	_, _ = b.WriteTo(w)
}

// write writes the report of an outcome.
func (d *Desk) write(b *bytes.Buffer, format string, o *outcome, meta *report.Meta) error {
	for _, f := range report.Formats() {
		if f.Name != format {
			continue
		}
		out := f.New(b, report.Options{Checklist: true, NoLines: true})
		if err := out.Begin(meta); err != nil {
			return err
		}
		sum := &report.Summary{}
		for _, r := range o.results {
			sum.Add(r)
			if err := out.Posting(r); err != nil {
				return err
			}
		}
		for _, e := range o.unread {
			sum.Failures++
			if err := out.Error(e); err != nil {
				return err
			}
		}
		return out.End(sum)
	}
	return fmt.Errorf("no format %q", format)
}

// book is the rules in the language of the desk; where they are not translated, in English.
func (d *Desk) book(s *speech) *lint.Rulebook {
	book, err := d.linter.Book().In(s.Code)
	if err != nil {
		return d.linter.Book()
	}
	return book
}

// asOf is the day whose law was applied.
func asOf(o *outcome, day string) string {
	if len(o.results) > 0 {
		return o.results[0].AsOf
	}
	return day
}
