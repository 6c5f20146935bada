package shape_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint/internal/facts/lang"
	"github.com/postlint/postlint/lint/internal/facts/shape"
	"github.com/postlint/postlint/lint/internal/facts/word"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

// recognise finds the shapes of a file.
func recognise(tb testing.TB, path, body string) map[string][]shape.Fact {
	tb.Helper()
	for doc, err := range source.Read(path, strings.NewReader(body)) {
		if err != nil {
			tb.Fatal(err)
		}
		p := posting.Parse(doc)
		words := word.Split(p)
		found := shape.Recognise(p, words, shape.Known{Lang: lang.Recognise(p)})
		words.Free()
		if optIn := shape.OptIn(p, lang.Recognise(p)); found == nil {
			found = optIn
		} else {
			maps.Copy(found, optIn)
		}
		return found
	}
	return nil
}

var about = "<h2>About Bramble</h2><p>" + strings.Repeat("Bramble is a bakery at the harbour. ", 14) + "</p>"

const (
	tasks    = "<h2>Your responsibilities</h2><ul><li>Bake</li><li>Sell</li></ul>"
	sentence = "You bake bread at night, and in the morning you sell it to the cafés of the harbour. "
	list     = "<ul><li>A trade</li><li>Two hands</li></ul>"
)

func TestShapesByKind(t *testing.T) {
	for _, c := range []struct {
		behaviour, body, kind string
		want                  string // count, of, text
	}{
		{"bold lines before their text", "<p><b>About us</b></p><p>Bramble bakes.</p><p><b>What you will do</b></p>" + list, shape.PseudoHeading, "2 of 0: About us"},
		{"beside real ones", "<h2>About us</h2><p>Bramble bakes.</p><p><b>What you will do</b></p>" + list, shape.PseudoHeading, "1 of 1: What you will do"},
		{"a heading with a rank two below", "<h2>About us</h2><p>a</p><h4>What you will do</h4><p>b</p><h2>Offer</h2><p>c</p>", shape.SkippedLevel, "1 of 0: What you will do"},
		{"what is preferred inside the last item", "<h2>What we are looking for</h2><ul><li>A trade</li><li>Nice to have:<ul><li>Rye</li></ul></li></ul>", shape.HeadingInItem, "1 of 0: Nice to have:"},
		{"a heading that swallowed an item", "<h2>Requirements</h2><ul><li>A trade<h3>What we offer</h3></li><li>Bread</li></ul>", shape.HeadingInItem, "1 of 0: What we offer"},
		{"labels within items are none", "<h2>Responsibilities</h2><ul><li><b>Education:</b><ul><li>Teach</li></ul></li></ul>", shape.HeadingInItem, ""},
		{"a bold paragraph", "<p>a</p><p><b>" + sentence + sentence + "</b></p>", shape.BoldParagraph, "1 of 36: You bake bread"},
		{"a bold sentence is none", "<p><b>You bake bread at night, and are paid for it.</b></p>", shape.BoldParagraph, ""},
		{"a long paragraph", "<p>" + strings.Repeat(sentence, 9) + "</p>", shape.Wall, "1 of 162: You bake bread"},
		{"long paragraphs without tags are none", strings.Repeat(sentence, 9), shape.Wall, ""},
		{"bullets typed as lines", "<p>You will<br>• bake<br>• sell<br>• sweep</p>", shape.TypedBullet, "1 of 0: "},
		{"bullets typed as paragraphs, twice", "<p>- bake</p><p>- sell</p><p>- sweep</p><p>And</p><p>* bake</p><p>* sell</p><p>* sweep</p><p>* go</p>", shape.TypedBullet, "2 of 0: "},
		{"numbers and dashes are none", "<p>-5 °C</p><p>-6 °C</p><p>–7 °C</p><p>- so</p><p>- and so</p><p>on</p>", shape.TypedBullet, ""},
		{"a list of seventeen", "<ul>" + strings.Repeat("<li>Loaf</li>", 17) + "</ul>", shape.LongList, "1 of 17: "},
		{"two lists of six", "<ul>" + strings.Repeat("<li>Loaf</li>", 6) + "</ul><ul>" + strings.Repeat("<li>Roll</li>", 6) + "</ul>", shape.LongList, ""},
		{"one item that ends otherwise", "<ul>" + strings.Repeat("<li>Loaf</li>", 4) + "<li>Roll.</li></ul>", shape.FullStop, "1 of 5: Roll."},
		{"one without a full stop", "<ul><li>Roll</li>" + strings.Repeat("<li>Loaf.</li>", 4) + "</ul>", shape.FullStop, "1 of 5: Roll"},
		{"two of each, sentences, abbreviations and colons are none", "<ul><li>A.</li><li>B.</li><li>C</li><li>D</li><li>E</li></ul><p>x</p><ul><li>A. And b.</li><li>B</li><li>C</li><li>D</li><li>E</li></ul><p>x</p><ul><li>A:</li><li>Rye etc.</li><li>C</li><li>D</li><li>E</li></ul>", shape.FullStop, ""},
		{"an item that the end of the text cut off is none", "<ul>" + strings.Repeat("<li>Loaf.</li>", 4) + "<li>Ro", shape.FullStop, ""},
		{"the longest sentence", "<p>" + sentence + strings.Repeat("You bake bread and rolls and ", 6) + "cakes. " + sentence + "</p>", shape.LongSentence, "1 of 37: You bake bread and rolls and You bake bread and rolls and You bake bread and rolls and You bake bread and rolls and You bake bread and rolls and You bake bread and rolls and cakes"},
		{"sentences of lawyers are none", "<h2>Equal opportunity</h2><p>" + strings.Repeat("You bake bread and rolls and ", 9) + "cakes.</p>", shape.LongSentence, ""},
		{"experience of any size", "<p>" + sentence + "</p><h2>Requirements</h2><ul><li>Oven experience</li><li>Experience with rye</li><li>2 years of experience</li><li>Proven experience with experiences</li></ul>", shape.BareExperience, "2 of 0: Oven experience"},
		{"what is only preferred", "<h2>Requirements</h2><ul><li>A trade</li><li>Rye bread (preferred)</li><li>Two hands</li></ul>", shape.PreferredItem, "1 of 0: Rye bread (preferred)"},
		{"a part that is preferred is none", "<h2>Requirements</h2><ul><li>A trade</li><li>An oven (gas preferred)</li><li>Bread, rolls a plus</li><li>Rye required, wheat a plus</li></ul>", shape.PreferredItem, ""},
		{"below a heading that demands nothing", "<h2>Your profile</h2><ul><li>A trade</li><li>Rye bread is a plus</li></ul>", shape.PreferredItem, ""},
		{"a sentence in capitals", "<p>a</p><p>PLEASE DO NOT CALL BEFORE NOON, WRITE INSTEAD WHEREVER YOU CAN</p>", shape.Capitals, "1 of 0: PLEASE DO NOT CALL"},
		{"acronyms and codes are none", "<p>AWS, SQL, ETL, REST, JSON, XML, HTML, CSS, GCP, CI/CD</p><p>35F, 350G, 351L, WXYZ, ABCD, EFGH, IJKL</p>", shape.Capitals, ""},
		{"links that say nothing", `<p>Apply <a href="https://a.example/x">here</a>, <a href="https://a.example/y">Click here!</a>, <a href="https://a.example/z">read the rota</a></p>`, shape.LinkPurpose, "2 of 0: here"},
		{"a link with a name of its own", `<p>Apply <a href="https://a.example/x" aria-label="Apply for this job">here</a></p>`, shape.LinkPurpose, ""},
		{"a link of one word", `<p>We keep <a href="https://a.example/x">flexible</a> hours, and <a href="https://a.example/y">good</a> ones.</p>`, shape.OneWordLink, "2 of 0: flexible"},
		{"names of one word are none", `<p>See <a href="https://a.example/x">Crumbs</a>, <a href="https://b.example/y">b.example</a> and <a href="https://www.harbour.example">harbour</a>, or <a href="/z">here</a>.</p>`, shape.OneWordLink, ""},
		{"a link of one word that stands alone", `<p><a href="https://a.example/x">benefits</a></p>`, shape.OneWordLink, ""},
		{"blanks before the end of a paragraph", "<p>a. </p><p>b.</p><p>c. </p>", shape.TrailingBlank, "2 of 0:  "},
		{"line ends before it", "<p>\n  a.\n  </p><p>b.\n</p>", shape.TrailingBlank, ""},
		{"the role below the company", about + "<p>We’re currently looking for a baker who leads four others.</p>" + tasks, shape.RoleUnheaded, "1 of 0: We’re currently looking for a baker who leads four others."},
		{"from where the reader is spoken to", about + "<p>With us you’ll bake for Dr. Rye and all of the harbour. Much.</p><p>As an early baker at Bramble, you will lead four others.</p>" + tasks, shape.RoleUnheaded, "1 of 0: With us you’ll bake for Dr. Rye and all of the harbour."},
		{"a role with a heading", about + "<h2>The role</h2><p>In this role you lead four other bakers each night.</p>" + tasks, shape.RoleUnheaded, ""},
		{"a company at the end", tasks + about + "<p>In this role you lead four other bakers each night.</p>", shape.RoleUnheaded, ""},
		{"a short text on the company", "<h2>About us</h2><p>Bramble bakes.</p><p>In this role you lead four other bakers each night.</p>" + tasks, shape.RoleUnheaded, ""},
		{"whom the company looks for", about + "<p>We are looking for people who mind, and customers are looking for a roll that stays crisp.</p>" + tasks, shape.RoleUnheaded, ""},
		{"empty paragraphs", "<p>a</p><p></p><p>&nbsp;</p><p>b</p>", shape.EmptyParagraph, "2 of 2: "},
	} {
		got := ""
		if list := recognise(t, "job.html", c.body)[c.kind]; len(list) > 0 {
			f := &list[0]
			text, _, _ := strings.Cut(f.Text, " at night")
			text, _, _ = strings.Cut(text, " BEFORE")
			got = fmt.Sprintf("%d of %d: %s", f.Count, f.Of, text)
		}
		if got != c.want {
			t.Errorf("%s: %s\ngot %q, want %q", c.behaviour, c.body, got, c.want)
		}
	}
}

func TestPlainTextHasNoMarkupToSpeakOf(t *testing.T) {
	body := "ABOUT US\n\n\nBramble bakes.\n• bake\n• sell\n• sweep\n" + strings.Repeat(sentence, 10)
	if m := recognise(t, "job.txt", body); len(m) > 0 {
		t.Errorf("found %v", m)
	}
}

func TestWhatIsEmptyCanBeTakenOut(t *testing.T) {
	const body = "<p>a</p><p><br></p><p>b</p><p></p>"
	mended, at := "", 0
	for _, e := range recognise(t, "job.html", body)[shape.EmptyParagraph][0].Mended().Edits {
		mended, at = mended+body[at:e.Start]+e.Text, e.End
	}
	if want := "<p>a</p><p>b</p>"; mended+body[at:] != want {
		t.Errorf("mended to %s, want %s", mended+body[at:], want)
	}
}

func TestReadingEaseCountsSentencesOfProse(t *testing.T) {
	short := "<p>" + strings.Repeat("You bake bread at night. ", 25) + "</p>"
	long := "<p>" + strings.Repeat("Responsibilities encompass comprehensive administration of multidisciplinary organisational transformation and of the ovens, ", 10) + "all.</p>"
	grade := func(body string) int { return recognise(t, "job.html", body)[shape.Prose][0].Of }
	if s, l := grade(short), grade(long); s > 2 || l < 20 {
		t.Errorf("short sentences are of grade %d, one long sentence is of grade %d", s, l)
	}
	if m := recognise(t, "job.html", "<p>"+sentence+"</p>"); len(m[shape.Prose]) > 0 {
		t.Error("one sentence was graded")
	}
}

func FuzzShapes(f *testing.F) {
	for _, s := range []string{"<p><h2></h2><br>", "<ul><li><h3>Benefits", "<p>- a<p>- b<p>- c", "<a href=x>here</a>", "<font color=red"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		for _, err := range source.Read("job.html", strings.NewReader("<p>Baker</p>"+body)) {
			if err != nil {
				return // broken containers are the source room's own tests
			}
		}
		for kind, list := range recognise(t, "job.html", "<p>Baker</p>"+body) {
			for i := range list {
				if m := &list[i]; m.Count < 1 || m.Span.Start > m.Span.End {
					t.Errorf("%s: %+v", kind, m)
				}
			}
		}
	})
}
