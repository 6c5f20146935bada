package ignore_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/postlint/postlint/lint/internal/facts/ignore"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

func TestWhatACommentSays(t *testing.T) {
	type said struct {
		Form, Rules, Reason, Until, Fault, Detail string
	}
	for comment, want := range map[string]said{
		" postlint-disable-next-line pay/missing -- agreed with the works council ": {Form: "next-line", Rules: "pay/missing", Reason: "agreed with the works council"},
		"postlint-disable pay/missing, pay/vague until 2027-01-01 -- new scale":     {Form: "block", Rules: "pay/missing pay/vague", Until: "2027-01-01", Reason: "new scale"},
		"postlint-disable-file\n  bias,text/*\n  --\n  an old advertisement":        {Form: "file", Rules: "bias text/*", Reason: "an old advertisement"},
		"postlint-disable pay — with a dash that a word processor made":             {Form: "block", Rules: "pay", Reason: "with a dash that a word processor made"},
		"postlint-disable pay -- twice -- is once":                                  {Form: "block", Rules: "pay", Reason: "twice -- is once"},
		"postlint-disable pay -- für später 🥖":                                      {Form: "block", Rules: "pay", Reason: "für später 🥖"},
		"postlint-disable pay":                         {Form: "block", Rules: "pay", Fault: ignore.NoReason, Detail: "pay"},
		"postlint-disable pay --":                      {Form: "block", Rules: "pay", Fault: ignore.NoReason, Detail: "pay"},
		"postlint-disable -- why not":                  {Form: "block", Reason: "why not", Fault: ignore.NoRule, Detail: "postlint-disable"},
		"postlint-disable-line pay -- why":             {Rules: "pay", Reason: "why", Fault: ignore.UnknownForm, Detail: "postlint-disable-line"},
		"postlint-disable pay until soon -- why":       {Form: "block", Rules: "pay", Until: "soon", Reason: "why", Fault: ignore.BadDate, Detail: "soon"},
		"postlint-disable pay until -- why":            {Form: "block", Rules: "pay", Until: "until", Reason: "why", Fault: ignore.BadDate, Detail: "until"},
		"postlint-disable pay until 2026-02-30 -- why": {Form: "block", Rules: "pay", Until: "2026-02-30", Reason: "why", Fault: ignore.BadDate, Detail: "2026-02-30"},
		"postlint-": {Fault: ignore.UnknownForm, Detail: "postlint-"},
	} {
		f, ok := ignore.Parse(comment)
		got := said{f.Form, strings.Join(f.Rules, " "), f.Reason, f.Until, f.Fault, f.Detail}
		if diff := cmp.Diff(want, got); diff != "" || !ok {
			t.Errorf("%q: taken %v (-want +got):\n%s", comment, ok, diff)
		}
	}
}

func TestCommentsForOthersAreLeftAlone(t *testing.T) {
	for _, comment := range []string{"", " ", "prettier-ignore", "postlint is run on this page", "see postlint-disable", "Postlint", "TODO: pay"} {
		if f, ok := ignore.Parse(comment); ok {
			t.Errorf("%q is read as %+v", comment, f)
		}
	}
}

// facts recognises the ignores of a posting and returns the bytes that each reaches.
func facts(t *testing.T, path, content string) ([]ignore.Fact, []string) {
	t.Helper()
	for doc, err := range source.Read(path, strings.NewReader(content)) {
		if err != nil {
			t.Fatal(err)
		}
		list := ignore.Recognise(posting.Parse(doc))
		var over []string
		for i := range list {
			over = append(over, content[list[i].Over.Start:list[i].Over.End])
		}
		return list, over
	}
	t.Fatal("no document")
	return nil, nil
}

func TestWhatACommentReaches(t *testing.T) {
	const html = "<h1>Baker</h1>\r\n" +
		"<!-- postlint-disable-next-line pay -- a -->\r\n\r\n  \r\n" +
		"<p>one</p>\r\n" +
		"<p>two</p> <!-- postlint-disable links -- b -->\r\n" +
		"<p>three</p>\r\n<!-- postlint-disable bias -- c -->" +
		"<p>four</p>\r\n<!-- postlint-enable links -->\r\n" +
		"<p>five</p>\r\n"
	list, got := facts(t, "job.html", html)
	want := []string{
		"<p>one</p>\r\n",
		"\r\n<p>three</p>\r\n<!-- postlint-disable bias -- c --><p>four</p>\r\n",
		"<p>four</p>\r\n<!-- postlint-enable links -->\r\n<p>five</p>\r\n",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for i := range list {
		if list[i].Fault != "" {
			t.Errorf("%q has the fault %s", list[i].Text, list[i].Fault)
		}
	}
}

func TestAFileCommentReachesTheWholePosting(t *testing.T) {
	const html = "<h1>Baker</h1>\n<p>You bake.</p>\n<!-- postlint-disable-file pay -- by tariff -->\n"
	if _, got := facts(t, "job.html", html); len(got) != 1 || got[0] != html {
		t.Errorf("it reaches %q", got)
	}
}

func TestTheNextLineOfARecordIsThatOfItsText(t *testing.T) {
	const record = `{"title":"Baker","description":"<!-- postlint-disable-next-line pay -- by tariff -->\n\n<p>one</p>\n<p>two</p>"}` + "\n"
	if _, got := facts(t, "jobs.ndjson", record); len(got) != 1 || got[0] != `<p>one</p>\n` {
		t.Errorf("it reaches %q", got)
	}
}

func TestAnEndWithoutABeginningIsAFault(t *testing.T) {
	list, _ := facts(t, "job.html", "<h1>Baker</h1><p>You bake.</p><!-- postlint-enable -->")
	if len(list) != 1 || list[0].Fault != ignore.Unopened {
		t.Errorf("got %+v", list)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"postlint-disable a/b -- c", "postlint-disable-next-line a, b until 2027-01-01 — d", "postlint-enable", "postlint-", "postlint-disable-file until until -- x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, ok := ignore.Parse(s)
		if !ok {
			return
		}
		if got.Fault == "" && got.Form != "enable" && (len(got.Rules) == 0 || got.Reason == "") {
			t.Errorf("%q is sound without a rule or a reason: %+v", s, got)
		}
		if utf8.ValidString(s) && !utf8.ValidString(got.Reason) {
			t.Errorf("%q: the reason is cut within a letter", s)
		}
		if slices.Contains(got.Rules, "") {
			t.Errorf("%q names an empty rule", s)
		}
	})
}
