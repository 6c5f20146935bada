//go:build unix

package lint_test

import (
	"encoding/json"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/postlint/postlint/lint"
)

// bakery is what a posting begins with whose rest is one thing again and again.
const bakery = "<h1>Night Baker</h1><p>Denver, CO. You bake bread. Requirements: none. Apply at jobs@b.example.</p>"

// repeated are bodies that hold one thing again and again: a beginning, the thing with its number for %d, an end. Each stands for a
// walk that once read a block, a list or the findings again for each of them, or that easily could.
var repeated = map[string][3]string{
	"links":              {bakery + "<p>", `<a href="https://b.example/%d">more</a> `, "</p>"},
	"fragments":          {bakery + "<p>", `<a href="#x%d" id="y%d">more</a> `, "</p>"},
	"nested links":       {bakery + "<p>", `<a href="x%d">x`, "</p>"},
	"mail links":         {bakery + "<p>", `<a href="mailto:a%d@b.example">mail</a> `, "</p>"},
	"mail addresses":     {bakery + "<p>", `a%d@b.example `, "</p>"},
	"bare addresses":     {bakery + "<p>", `https://b.example/x%d `, "</p>"},
	"bare ATS addresses": {bakery + "<p>", `https://jobs.lever.co/x%d `, "</p>"},
	"slashes":            {bakery + "<p>Click here ", `a/`, "</p>"},
	"clicks":             {bakery + "<p>", `Click here to apply. `, "</p>"},
	"lost labels":        {bakery, `<p>Apply now</p>`, ""},
	"labels with links":  {bakery, `<p><a href="https://b.example/%d">Apply now</a></p><p>Apply now</p>`, ""},
	"headings":           {bakery, `<h2>Requirements %d</h2><p>You bake.</p>`, ""},
	"bold runs":          {bakery + "<p>", `<b>Requirements:</b> bake <b>x%d</b> `, "</p>"},
	"bold lines":         {bakery, `<p><b>Requirements %d</b></p>`, ""},
	"items":              {bakery + "<ul>", `<li>bake bread %d</li>`, "</ul>"},
	"lists":              {bakery, `<ul><li>bake bread %d</li></ul>`, ""},
	"nested lists":       {bakery, `<ul><li>bake`, ""},
	"nested divisions":   {bakery, `<div>`, "bake"},
	"nested bold":        {bakery + "<p>", `<b>x `, ""},
	"nested quotes":      {bakery, `<blockquote>x `, ""},
	"tables":             {bakery, `<table><tr><td>x</td><td>%d</td></tr></table>`, ""},
	"rows that span":     {bakery + "<table>", `<tr><td rowspan=1000>x</td><td>y</td></tr>`, "</table>"},
	"lines":              {bakery + "<p>", `x<br>`, "</p>"},
	"blanks":             {bakery + "<p>", "  \t ", "x</p>"},
	"one word":           {bakery + "<p>", `bread`, "</p>"},
	"numbers":            {bakery + "<p>", `%d `, "</p>"},
	"one number":         {bakery + "<p>", `123,`, "</p>"},
	"pay":                {bakery + "<p>", `$%d,000 - $90,000 per year `, "</p>"},
	"hourly pay":         {bakery + "<p>", `pay is €%d an hour, `, "</p>"},
	"Japanese pay":       {bakery + "<p>", "月給30万円以上。", "</p>"},
	"dates":              {bakery + "<p>", `4 March 2026, apply by 2026-03-04. `, "</p>"},
	"labelled dates":     {bakery, `<p>Posted 4 March 2026</p>`, ""},
	"places":             {bakery, `<p>Location: Denver, CO</p>`, ""},
	"listed places":      {bakery, `<dl><dt>Location</dt><dd>Denver, CO</dd></dl>`, ""},
	"notices":            {bakery + "<p>", `You may apply to at most 3 roles in 6 months in Berlin. `, "</p>"},
	"terms":              {bakery + "<p>", `rockstar ninja native speaker `, "</p>"},
	"gaps of terms":      {bakery + "<p>", `candidate that applicant who he `, "</p>"},
	"sentences":          {bakery + "<p>", `You bake bread number %d for us here in the house. `, "</p>"},
	"slogans":            {bakery, `<p>We bake bread that people love, %d and %d.</p>`, ""},
	"one slogan":         {bakery + "<p>", `bread that people love `, "</p><p>bread that people love a lot</p>"},
	"duties":             {bakery + "<h2>What you'll do</h2><ul>", `<li>bake rye bread, cakes and pastry at night %d</li>`, "</ul>"},
	"things":             {bakery + "<h2>What you'll do</h2><p>", `bread %d, cakes, `, "</p>"},
	"quotation marks":    {bakery + "<p>", `" rockstar `, "</p>"},
	"brackets":           {bakery + "<p>", `(bread [bread `, "</p>"},
	"stand-ins":          {bakery + "<p>", `[company name] `, "</p>"},
	"other stand-ins":    {bakery + "<p>", `{{name%d}} `, "</p>"},
	"mojibake":           {bakery + "<p>", `Ã¤ â€™ `, "</p>"},
	"escapes":            {bakery + "<p>", `&amp;amp; `, "</p>"},
	"ignored lines":      {bakery, "<!-- postlint-disable-next-line text/cliche -- x --><p>We seek a rockstar.</p>\n", ""},
	"ignored blocks":     {bakery, "<!-- postlint-disable text/cliche -- x --><p>We seek a rockstar.</p>\n", ""},
	"open tags":          {bakery + "<p>", `<a `, "</p>"},
	"cut marks":          {bakery, `<p>Read more ... (truncated, view full listing at source)</p>`, ""},
}

// filled is such a body of about a size in bytes, as a record.
func filled(t *testing.T, parts [3]string, size int) string {
	t.Helper()
	var body strings.Builder
	body.WriteString(parts[0])
	for n := 0; body.Len() < size; n++ {
		body.WriteString(strings.ReplaceAll(parts[1], "%d", fmt.Sprint(n)))
	}
	body.WriteString(parts[2])
	record, err := json.Marshal(map[string]any{"title": "Night Baker", "locations": []string{"Denver, CO"}, "description": body.String()})
	if err != nil {
		t.Fatal(err)
	}
	return string(record) + "\n"
}

func TestCostGrowsNoFasterThanThePosting(t *testing.T) {
	const size, times = 25_000, 4
	const most = 10                 // times the cost for times the size; what is quadratic costs times², 16 times as much
	const little = time.Second / 10 // and less says nothing
	linter, err := lint.New(lint.Options{AsOf: "2026-11-23", Jobs: 1, Rules: []string{lint.AllRules}})
	if err != nil {
		t.Fatal(err)
	}
	defer debug.SetGCPercent(debug.SetGCPercent(-1)) // the collector comes when it wants
	check := func(record string) time.Duration {
		runtime.GC()
		before := processorTime(t)
		for _, err := range linter.Check(t.Context(), lint.Source{Path: "jobs.ndjson", Reader: strings.NewReader(record)}) {
			if err != nil {
				t.Fatal(err)
			}
		}
		return processorTime(t) - before
	}
	check(filled(t, [3]string{bakery, "", ""}, 0)) // rules are compiled
	for name, parts := range repeated {
		few, many := filled(t, parts, size), filled(t, parts, times*size)
		short, long := check(few), check(many)
		for range 4 { // the least of some runs, as others may be at work on the machine
			if long < little || long <= most*short {
				break
			}
			short, long = min(short, check(few)), min(long, check(many))
		}
		if long >= little && long > most*short {
			t.Errorf("%s: %d kB take %v, and %d kB take %v", name, size/1000, short, times*size/1000, long)
		}
	}
}

// processorTime is what this process took of the processors so far, which what else runs on the machine does not change.
func processorTime(t *testing.T) time.Duration {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano())
}
