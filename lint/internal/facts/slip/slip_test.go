package slip_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/postlint/postlint/lint/internal/facts/lang"
	"github.com/postlint/postlint/lint/internal/facts/slip"
	"github.com/postlint/postlint/lint/internal/facts/word"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

// recognise finds the slips of an HTML or text body.
func recognise(tb testing.TB, path, body string) map[string][]slip.Fact {
	tb.Helper()
	for doc, err := range source.Read(path, strings.NewReader(body)) {
		if err != nil {
			tb.Fatal(err)
		}
		p := posting.Parse(doc)
		words := word.Split(p)
		found := slip.Recognise(p, words, lang.Recognise(p))
		words.Free()
		return found
	}
	return nil
}

// duties is a body with a list of what one does.
func duties(items ...string) string {
	return "<h2>What you'll do</h2><ul><li>" + strings.Join(items, "</li><li>") + "</li></ul>"
}

// asked finds the slips of an English HTML or text body that are looked for where somebody asks.
func asked(tb testing.TB, path, body string) map[string][]slip.Fact {
	tb.Helper()
	for doc, err := range source.Read(path, strings.NewReader(body)) {
		if err != nil {
			tb.Fatal(err)
		}
		p := posting.Parse(doc)
		words := word.Split(p)
		defer words.Free()
		return slip.OptIn(p, words, "en")
	}
	return nil
}

// texts are the texts of a kind's slips.
func texts(m map[string][]slip.Fact, kind string) (list []string) {
	for i := range m[kind] {
		list = append(list, m[kind][i].Text)
	}
	return list
}

func TestManyGluedSentencesWereLostOnTheWay(t *testing.T) {
	const joint = "We bake bread.You sell it. "
	for n, want := range []finding.Blame{1: "", 2: "", 3: finding.Transport, 4: finding.Transport} {
		if n == 0 {
			continue
		}
		if f := recognise(t, "job.html", "<p>"+strings.Repeat(joint, n)+"</p>")[slip.GluedSentence][0]; f.Count != n || f.Blame != want {
			t.Errorf("%d joints are told as %d and laid on %q, want %q", n, f.Count, f.Blame, want)
		}
	}
}

func TestFieldsOfAPageThatRunIntoEachOther(t *testing.T) {
	const text = "Baker\nBrambleLeeds, UK; York, UKPosted 4 March 2026 (or so)Leeds on 5 May 2026"
	at := func(s string) posting.Range {
		i := strings.Index(text, s)
		return posting.Range{Start: i, End: i + len(s)}
	}
	for doc, err := range source.Read("job.txt", strings.NewReader(text)) {
		if err != nil {
			t.Fatal(err)
		}
		places := []posting.Range{at("Leeds, UK"), at("York, UK"), at("Leeds on")}
		dates := []posting.Range{at("4 March 2026"), at("5 May 2026")}
		m := slip.Glued(posting.Parse(doc), nil, places, dates, nil)
		if diff := cmp.Diff([]string{"BrambleLeeds, UK"}, texts(m, slip.GluedField)); diff != "" {
			t.Error(diff)
		}
		if f := m[slip.GluedField][0]; f.Count != 3 || text[f.Related[0].Span.Start:f.Related[0].Span.End] != "Leeds on" || text[f.Related[1].Span.Start:f.Related[1].Span.End] != "UKPosted 4 March 2026" {
			t.Errorf("got %+v", f)
		}
	}
}

func TestTextsThatWereCopiedFromAPage(t *testing.T) {
	const list = "More jobs at Bramble\nConfectioner\nYork, UK\n"
	m := recognise(t, "job.txt", "Baker\nBramble, Leeds\n<p>You bake bread on the night shift.</p>\n<ul><li>Bread</li></ul>\n"+list)
	if f := m[slip.LiteralTag]; len(f) != 1 || f[0].Note != "p" || f[0].Count != 6 || len(f[0].Related) != 1 {
		t.Errorf("the tags are told as %+v", f)
	}
	if f := m[slip.OtherPostings]; len(f) != 1 || f[0].Text != "More jobs at Bramble" || f[0].Count != 2 || f[0].Related[0].Message != "the first of them" {
		t.Errorf("the other postings are told as %+v", f)
	}
	for _, whole := range []string{"<p>Baker</p><p>Bramble, Leeds</p><p>You bake bread.</p>" + list, "Baker\nBramble\nLeeds\nYou bake bread.\n" + list} {
		if m := recognise(t, "job.txt", whole); len(m[slip.LiteralTag])+len(m[slip.OtherPostings]) > 0 {
			t.Errorf("found %v in %s", m, whole)
		}
	}
}

func TestSlipsByKind(t *testing.T) {
	for _, c := range []struct {
		behaviour, body, kind string
		want                  []string
	}{
		{"a told insertion", "<p>We bake in [insert city here].</p>", slip.Placeholder, []string{"[insert city here]"}},
		{"one in angle brackets", "<p>Join &lt;company name&gt; now.</p>", slip.Placeholder, []string{"<company name>"}},
		{"one that was never bracketed", "<p>Insert company description here. We bake.</p>", slip.Placeholder, []string{"Insert company description here"}},
		{"an insertion before the word subject", "<p>More information: posts in [insert branch] are subject to a trial bake.</p>", slip.Placeholder, []string{"[insert branch]"}},
		{"what a department was to fill in", "<p>This role is in [programme area]. [Short details about the branch]</p>", slip.Placeholder, []string{"[programme area]", "[Short details about the branch]"}},
		{"gaps of a sentence", "<p>You join our [DEPARTMENT] team on [DATE] for $[amount] an hour.</p>", slip.Placeholder, []string{"[DEPARTMENT]", "[DATE]", "[amount]"}},
		{"labels and asides are none", "<p>[LOCATION] Leeds, at our [location] by the sea [team], on a [date]</p>", slip.Placeholder, nil},
		{"what a writer was to list", "<p>[List benefits here]</p><p>[Optional: a sentence on the team]</p><p>Write by [Month Day, Year].</p>", slip.Placeholder, []string{"[List benefits here]", "[Optional: a sentence on the team]", "[Month Day, Year]"}},
		{"an insertion that is the work is none", "<p>You insert loaves here and there. Name the subject: [Job title].</p>", slip.Placeholder, nil},
		{"a label left beside an amount", "<p>$12[minimum salary in our market] an hour</p>", slip.Placeholder, []string{"[minimum salary in our market]"}},
		{"a variable of each language", "<p>{{ job.title }}, ${company}, {% if x %}, <%= y %>, %JOB_ID%, {companyName}</p>", slip.Placeholder, []string{"{{ job.title }}", "${company}", "{% if x %}", "%JOB_ID%", "{companyName}"}},
		{"percentages and code are none", "<p>From 5%to10% to 20%, {a}, {0}, `${x}`, 100%SAFE%.</p>", slip.Placeholder, nil},
		{"years without a number", "<p>XX years of baking</p>", slip.Placeholder, []string{"XX"}},
		{"some millions are none", "<p>Budgets of $XX million, $XX M, $XXM, size XX, 20XX</p>", slip.Placeholder, nil},
		{"a form's text in a sentence is none", "<p>You choose an item and sell it. Shift: Choose an item.</p>", slip.Placeholder, []string{"Choose an item"}},
		{"a value that is missing", "<p>Team: undefined</p><p>Values: undefined, null and void</p>", slip.Placeholder, []string{"undefined"}},
		{"add-ons, asides and directions are none", "<p>[add on], [my company, in short], the subject [Job Title]</p>", slip.Placeholder, nil},

		{"sentences without a blank between", "<p>We bake a lot of bread.You sell it!Who buys? Our town.</p>", slip.GluedSentence, []string{"bread.You"}},
		{"tags between them part no words", "<p>We bake a lot of <b>bread.</b>You sell it.</p>", slip.GluedSentence, []string{"bread.You"}},
		{"names, titles, degrees and numbers are none", "<p>Dr.Baker of St.Gallen, a B.Tech with Node.Js, vue.Js and booking.Com today, 1.Bake 2.Sell z.B.Die U.S.The</p>", slip.GluedSentence, nil},
		{"addresses are none", "<p>Write to ovens@bramble.Example now, see bramble.example/how.We do and www.bramble.Example here.</p>", slip.GluedSentence, nil},

		{"an address that a program hid", "<p>Write to [email&#160;protected].</p>", slip.Protected, []string{"[email\u00a0protected]"}},

		{"an apostrophe", "<p>weâ€™re</p>", slip.Mojibake, []string{"â€™"}},
		{"an apostrophe in Latin-1", "<p>we\u00e2\u0080\u0099re</p>", slip.Mojibake, []string{"\u00e2\u0080\u0099"}},
		{"accents, a trade mark, an emoji", "<p>CafÃ© cÅ“ur Brambleâ„¢ ðŸ¥�</p>", slip.Mojibake, []string{"Ã©"}},
		{"a lost character", "<p>we\ufffdre</p>", slip.Mojibake, []string{"\ufffd"}},
		{"capitals before quotation marks are none", "<p>«IRMÃ» «ÂME» L’Â£</p>", slip.Mojibake, []string{"Â£"}},
		{"letters of languages are none", "<p>dès là\u00a0« vécu\u00a0» Åre Ängelholm Łódź ß” É’ Ü–</p>", slip.Mojibake, nil},

		{"references", "<p>R&amp;amp;D &amp;#8217; &amp;#x2019; &amp;what; &amp;#;</p>", slip.Escape, []string{"&amp;"}},
		{"references in addresses are none", "<p>https://a.example/?x=1&amp;amp;y=2</p>", slip.Escape, nil},
		{"tags in pairs", "<p>&lt;b&gt;Bake&lt;/b&gt;</p>", slip.Escape, []string{"<b>"}},
		{"tags that are spoken of are none", "<p>&lt;b&gt; and &lt;i&gt;; a &lt; b &gt; c; &lt;plan&gt;&lt;/plan&gt;</p>", slip.Escape, nil},
		{"escapes of JSON", `<p>don\u2019t \u20xx C:\new</p>`, slip.Escape, []string{`\u2019`}},
		{"line ends of JSON", `<p>Bake.\nSell\r\nSleep</p>`, slip.Escape, []string{`\n`}},
		{"the end of a CDATA section", "<p>Bake.]]&gt;</p>", slip.Escape, []string{"]]>"}},
		{"its whole is none", "<p>&lt;![CDATA[[x]]&gt;</p>", slip.Escape, nil},

		{"a word that was typed twice", "<p>We bake bread with with love, and you will find that in a a kitchen like this.</p>", slip.Doubled, []string{"with with", "a a"}},
		{"names, glued lines, hyphens and what is meant are none", "<p>We bake in Walla Walla for the experience Experience of in in-depth talks, and know that that takes many many years; you're re-doing it.</p>", slip.Doubled, nil},
		{"the wrong article", "<p>We look for a experienced baker and for an junior one, who is an unique person, an user of ovens and, as a Artisan, at home in the shop.</p>", slip.Article, []string{"a experienced", "an junior", "an unique", "an user", "a Artisan"}},
		{"letters that are read out, and sounds that letters do not tell", "<p>We look for an FPGA, a UX team, a one-off, a European, an hour, an Nvidia card, a user, an unusual oven, an honest baker and an RSpec test.</p>", slip.Article, nil},
		{"a letter that is a name", "<p>We look for Series A investors, M&amp;A activities, a vitamin A intake and for what is known as plan (a) expansion of the shop.</p>", slip.Article, nil},
		{"other languages double words", "<p>Nous nous réjouissons de vous accueillir dans notre équipe, et vous vous plairez chez nous.</p>", slip.Doubled, nil},

		{"a technology of another kind", "<p>You know a systems language (C, Python), cloud platforms such as AWS, Docker and GCP.</p>", slip.Misplaced, []string{"Python", "Docker"}},
		{"lists of one kind, of two, and an explanation", "<p>You know languages like Go, frameworks and libraries (React, Python), the Laravel framework (PHP), NoSQL databases (Redis, MongoDB), languages</p><p>(React, Vue)</p>", slip.Misplaced, nil},
		{"a list that is cut off behind its kind", "<p>You know languages such as</p><p>You know frameworks (</p>", slip.Misplaced, nil},

		{"an abbreviation of a trade", "<p>You read what guests write about our bread by NLP and agree on OKRs with the bakers.</p>", slip.Abbreviation, []string{"NLP"}},
		{"abbreviations that are written out", "<p>You read what guests write by natural language processing (NLP), and the disclosure service (“DBS”) checks KPIs (figures) of ours and NLP.</p>", slip.Abbreviation, nil},
		{"an open end that is told twice, and one without its full stop", "<p>You bake all that guests ask for, such as rye, spelt, etc., and sell it (rolls, loaves etc) to those who come by.</p>", slip.AndSoOn, []string{"etc", "etc"}},
		{"an honest open end", "<p>You bake all that our guests ask for: rye, spelt, etc. and sell it to those who come by.</p>", slip.AndSoOn, nil},

		{"a mark inside a word", "<p>The Ba&#8203;k&#65279;er.</p>", slip.Invisible, []string{"Ba\u200bk\ufeffer"}},
		{"marks of other scripts and emoji are none", "<p>&#8203;ไทย&#8203;ไทย می\u200cخواهم 👩\u200d🍳 a &#8203;b</p>", slip.Invisible, nil},
		{"text in tag characters", "<p>Hire\U000E0048\U000E0049 me 🏴\U000E0067\U000E007F</p>", slip.Invisible, []string{"\U000E0048\U000E0049"}},

		{"a name in other letters", "<p>Github, Youtube and Mysql.</p>", slip.Name, []string{"Github"}},
		{"names in addresses, small letters and capitals are none", "<p>Github.com, x@Github.example, https://a.example/Github, github, GITHUB, GitHub</p>", slip.Name, nil},
	} {
		if diff := cmp.Diff(c.want, texts(recognise(t, "job.html", c.body), c.kind)); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", c.behaviour, c.body, diff)
		}
	}
}

func TestSlipsOfOneCauseAreOneFact(t *testing.T) {
	const sentence = "Bramble Bakery bakes four hundred loaves of rye bread every night."
	m := recognise(t, "job.html", "<p>"+sentence+" "+sentence+"</p><ul><li>"+strings.ToUpper(sentence)+"</li></ul><p>At [company name] a [job title] meets [company name].</p><p>Github Gitlab Github</p>")
	got := map[string]int{}
	for _, list := range m {
		for i := range list {
			got[list[i].Text+" "+list[i].Note] = list[i].Count*10 + len(list[i].Related)
		}
	}
	want := map[string]int{sentence + " ": 22, "[company name] a stand-in": 21, "[job title] a stand-in": 10, "Github GitHub, GitLab": 32}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("ten times the count, and how many places are related (-want +got):\n%s", diff)
	}
}

func TestNamesAreMendedWhereTheyStand(t *testing.T) {
	const body = "<p>Github and Pytorch</p>"
	r := recognise(t, "job.html", body)[slip.Name][0].Repair
	mended := []byte(body)
	for _, e := range r.Edits {
		copy(mended[e.Start:e.End], e.Text)
	}
	if want := "<p>GitHub and PyTorch</p>"; string(mended) != want {
		t.Errorf("mended to %s, want %s", mended, want)
	}
}

func TestEscapesOfJSONSayNothingInMarkdown(t *testing.T) {
	if m := recognise(t, "job.md", "---\nneeds: \"Bake.\\nSell.\"\n---\n\nBake.\\nSell.\n"); len(m[slip.Escape]) > 0 {
		t.Errorf("found %q", m[slip.Escape][0].Text)
	}
}

func TestAnEndInAnotherLanguageIsFound(t *testing.T) {
	german := "<p>" + strings.Repeat("Du bäckst in der Nacht mit Mara und neun anderen, und am Morgen fährst du das Brot zu den Cafés. ", 30) + "</p>"
	english := "<p>" + strings.Repeat("We want you to be who you are, and if you need a thing for the interview you can tell us and we will find it with you. ", 5) + "</p>"
	if m := recognise(t, "job.html", german+english)[slip.Language]; len(m) != 1 || m[0].Note != "en" || !strings.HasPrefix(m[0].Text, "We want") {
		t.Errorf("found %+v", m)
	}
	for _, body := range []string{german, german + "<p>Apply now!</p>", english + english} {
		if m := recognise(t, "job.html", body)[slip.Language]; len(m) > 0 {
			t.Errorf("found %q in %.40s", m[0].Text, body)
		}
	}
}

func TestSlipsThatAreLookedForWhereSomebodyAsks(t *testing.T) {
	for _, c := range []struct {
		behaviour, body, kind string
		want                  []string
	}{
		{"what one contributes to", "<p>We contribute large-scale baking systems. You contribute the growth of our shop.</p>", slip.MissingWord, []string{"contribute large-scale baking systems", "contribute the growth"}},
		{"what one contributes, and what goes on, is none", "<p>We contribute code, new ideas for systems, system expertise and project and product plans to our teams.</p>", slip.MissingWord, nil},

		{"something countable behind a verb of making", "<li>Measure ovens and build careful data-driven model</li>", slip.MissingArticle, []string{"build careful data-driven model"}},
		{"behind a preposition", "<p>You work in fast-paced environment. We are looking for designer who knows ovens.</p>", slip.MissingArticle, []string{"in fast-paced environment", "looking for designer"}},
		{"of two words", "<p>We want a baker with proven track record in rye.</p>", slip.MissingArticle, []string{"with proven track record"}},
		{"articles, figures, owners and plurals", "<p>We build a good model, two good models, Mara's good model, our good model and good models for all.</p>", slip.MissingArticle, nil},
		{"what goes on, or belongs to two", "<p>We build new system components, create customer relationship and communication plans, and maintain model ovens.</p>", slip.MissingArticle, nil},
		{"names, adjectives with a hyphen and nouns that are no verbs", "<p>We deploy Bramble Cloud Platform in-house, in a build-focused environment, and our design system.</p>", slip.MissingArticle, nil},
		{"a duty in fewer words", duties("Initiate and submit orders to the mills in good time", "Clean the ovens", "Submits orders to mills on time, as needed"), slip.Overlap, []string{"Submits orders to mills on time, as needed"}},
		{"duties that list the same things", duties("Bake, and sell what guests order (bread, cakes, pastry)", "Write price lists of what guests order: our bread, cake, and pastries"), slip.Overlap, []string{"Write price lists of what guests order: our bread, cake, and pastries"}},
		{"the things alone do not make them the same", duties("Buy flour for bread, cakes, and pastry", "Tell our drivers when bread, cakes, and pastry are ready"), slip.Overlap, nil},
		{"the verbs that begin a duty are no things", duties("Plan, draw and build the ovens of our shops in Leeds", "Plan, draw and build the mills of our farms in Leeds"), slip.Overlap, nil},
		{"figures and denials", duties("Bake 200 loaves of rye bread in stone ovens", "Bake 300 loaves of rye bread in stone ovens", "Bake rye bread without stone ovens"), slip.Overlap, nil},
		{"sentences that are the same letter by letter are repetitions", duties("Bake rye bread in stone ovens at night, and sell it in the morning", "Bake rye bread in stone ovens at night, and sell it in the morning"), slip.Overlap, nil},
		{"addresses and amounts", duties("See bramble.example/ovens/rye/stone/night.html", "See bramble.example/ovens/rye/stone/night/day.html", "Rye bread baked in stone ovens: $3", "Rye bread baked in stone ovens: $3 each"), slip.Overlap, nil},
		{"what is not about the job", "<ul><li>Rye bread from our stone ovens each day</li><li>Rye bread from stone ovens each day</li></ul>", slip.Overlap, nil},

		{"a slogan in two paragraphs", "<p>We bake bread that makes lives better.</p><p>You know our bread that makes lives better, and more.</p>", slip.Slogan, []string{"bread that makes lives better"}},
		{"commas and apostrophes may differ", "<p>We show what’s possible with rye, salt and fire.</p><p>You show what's possible with rye salt and fire!</p>", slip.Slogan, []string{"show what's possible with rye salt and fire"}},
		{"sentences part them", "<p>Rye. Everyone loves it. Bread and salt.</p><p>Rye! Everyone loves it! Bread and salt!</p>", slip.Slogan, nil},
		{"other senses", "<p>You travel around the world with rye bread. We would love to hear from you today.</p><p>They travel around the world with rye bread. We would love to hear from you today.</p>", slip.Slogan, nil},
		{"in one paragraph", "<p>Bread that makes lives better. Bread that makes lives better.</p>", slip.Slogan, nil},

		{"headings are short", "<h2>Build careful model</h2><p>We bake.</p>", slip.MissingArticle, nil},
	} {
		if diff := cmp.Diff(c.want, texts(asked(t, "job.html", c.body), c.kind)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.behaviour, diff)
		}
	}
}

func FuzzSlips(f *testing.F) {
	for _, s := range []string{"[insert", "{{", "â€", "&#x", `\u20`, "<p", "ðŸ", "%%", "$XX,", "\U000E0048", "0\xb9]0\xb80\x9d<A "} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		for _, err := range source.Read("job.txt", strings.NewReader("Baker\n"+body)) {
			if err != nil {
				return // broken containers are the source room's own tests
			}
		}
		for _, found := range []map[string][]slip.Fact{recognise(t, "job.txt", "Baker\n"+body), asked(t, "job.txt", "Baker\n"+body)} {
			for kind, list := range found {
				for i := range list {
					markup := kind == slip.LiteralTag // it marks bytes of the file, not a range of the text
					if m := &list[i]; m.Count < 1 || m.Text == "" || !markup && m.Range.Len() != len(m.Text) {
						t.Errorf("%s: %+v", kind, m)
					}
				}
			}
		}
	})
}
