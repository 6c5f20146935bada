package term

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/postlint/postlint/lint/internal/facts/word"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
	"github.com/postlint/postlint/rules"
)

// compact is a compact form of our own, so that the tests of the recogniser do not hang on the wording of the rules.
const compact = `=	title	false	true
=	word	false	false
=	tally	true	false
=	law	false	false
en	word	^rock star	name of the job	rock star
en	word	^rockstar	name of the job	rockstar
en	word	native (english|) ^speaker*		native speaker
en	!word	native ^(app|apps)		
en	word	^young (and|) (hungry|keen),		young and keen
en	word	^under the age of #		under the age of
en	word	^candidate (_|) (_|) (_|) he _,		candidate he
en	word	^driver's mate		driver's mate
en	word	us ^citizen		us citizen
en	!word	native ^speakers of bees		
en	title	^waiter	server	waiter
en	title	^handyman	maintenance worker	handyman
en	tally	^lead*	masculine	lead
en	tally	^(compete|competes)	masculine	compete
en	tally	^share	feminine	share
en	!tally	lead ^time		
en	law	^citizens only		citizens only
en	~law	^clearance	40	
en	~law	^itar	0	
de	word	^muttersprachler*		muttersprachler
de	title	^*bäcker	(m/w/d)	bäcker
*	word	^ninja		ninja
`

// terms are those of a posting.
func (x *index) terms(p *posting.Posting) map[string][]Fact {
	words := word.Split(p)
	defer words.Free()
	return x.recognise(p, words)
}

func indexFor(t testing.TB, lang string) *index {
	t.Helper()
	x, err := parse(compact, lang)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// read makes a posting of a title, an employer and a body of HTML.
func read(title, employer, html string) *posting.Posting {
	return posting.Parse(&source.Document{
		Format: source.HTML, Chunk: source.Chunk{Src: []byte(title + html), Line: 1},
		Title:    source.Text{String: title},
		Employer: source.Text{String: employer, Map: source.Offset(len(title))},
		Body:     source.Text{String: html, Map: source.Offset(len(title))},
	})
}

// found lists the texts of a table, each with its contexts behind a colon.
func found(list []Fact) []string {
	var out []string
	for i := range list {
		s := list[i].Text
		if len(list[i].Context) > 0 {
			s += ": " + strings.Join(list[i].Context, " ")
		}
		out = append(out, s)
	}
	return out
}

func TestWordsAreFoundHoweverTheyAreJoined(t *testing.T) {
	for text, want := range map[string][]string{
		"<p>A rock star, a rock-star, a Rockstar.</p>":                   {"rock star", "rock-star", "Rockstar"},
		"<p>A rock&nbsp;star, a rock\u2011star, a rock\r\nstar.</p>":     {"rock\u00a0star", "rock\u2011star", "rock star"},
		"<p>A ro<b>ck st</b>ar.</p>":                                     {"rock star"},
		"<p>A rock. Star bakers. Rock, star. Bedrock star. Starrock</p>": nil,
		"<p>A driver's mate, a driver’s mate, a driver&#39;s mate</p>":   {"driver's mate", "driver’s mate", "driver's mate"},
		"<p>A U.S. citizen, a US citizen, a u.s citizen</p>":             {"U.S. citizen", "US citizen", "u.s citizen"},
		"<p>Native speaker, native English speakers</p>":                 {"Native speaker", "native English speakers"},
		"<p>young, keen; young and hungry; young keen</p>":               {"young, keen", "young and hungry", "young keen"},
		"<p>under the age of 35, under the age of 12</p>":                {"under the age of 35"},
		"<p>The candidate shows that he bakes.</p>":                      {"candidate shows that he bakes"},
		"<p>The candidate shows us on many a night that he bakes.</p>":   nil,
		"<p>🎸 ninja 🎸, n&#105;nja, nin\u00adja, ninjas</p>":              {"ninja", "ninja", "nin\u00adja"},
		"<p>ninja</p><ul><li>rock</li><li>star</li></ul>":                {"ninja"},
	} {
		got := found(indexFor(t, "en").terms(read("Baker", "", text))["word"])
		for i := range got { // line ends of a container are blanks to a reader
			got[i] = strings.NewReplacer("\r\n", " ", "\n", " ").Replace(got[i])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

func TestContextIsTold(t *testing.T) {
	for text, want := range map[string][]string{
		// negated
		"<p>We are not looking for a ninja.</p>":                           {"ninja: negated"},
		"<p>We do not look for a ninja or another rock star.</p>":          {"ninja: negated", "rock star: negated"},
		"<p>A native speaker is not required.</p>":                         {"native speaker: negated"},
		"<p>Ninjas? A ninja need not apply.</p>":                           {"ninja: negated"},
		"<p>Not only a ninja. Not tired? Be a ninja.</p>":                  {"ninja", "ninja"},
		"<p>There is no limit. We look for a ninja; no agencies.</p>":      {"ninja"},
		"<p>Being a ninja is not. A native speaker is.</p>":                {"ninja: negated", "native speaker"},
		"<p>We don’t want a ninja.</p>":                                    {"ninja: negated"},
		"<p>A ninja, no more and no less than the rest of us.</p>":         {"ninja"},
		"<p>No experience of ours says that you should become a ninja</p>": {"ninja"},
		// quoted
		"<p>They wrote “ninja” and \"rock star of bread\".</p>":         {"ninja: quoted", "rock star: quoted"},
		"<p>They wrote 'ninja' and «a rock star».</p>":                  {"ninja: quoted", "rock star: quoted"},
		"<p>“Yes,” said the ninja. The baker's rock star isn't in.</p>": {"ninja", "rock star"},
		// fairness and encouragement
		"<p>We consider all, regardless of origin, native speaker or other.</p>": {"native speaker: eeo"},
		"<p>We warmly encourage any native speaker.</p>":                         {"native speaker: encouraged"},
		"<h2>Equal opportunity</h2><p>A native speaker is as good.</p>":          {"native speaker: eeo"},
		"<p>We are fair and discriminate nobody. Native speaker.</p>":            {"Native speaker"},
		// names
		"<p>We ship it with Rockstar Games of Leeds.</p>": {"Rockstar: name"},
		"<p>The Rockstar wants a Ninja.</p>":              {"Rockstar", "Ninja"},
		"<p>Wanted: Rockstar Baker Of The North</p>":      {"Rockstar"},
		// shields of the same table
		"<p>A native app, native apps, native speakers of bees.</p>": nil,
	} {
		if diff := cmp.Diff(want, found(indexFor(t, "en").terms(read("Baker", "", text))["word"])); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

func TestTheEmployersNameIsAName(t *testing.T) {
	got := indexFor(t, "en").terms(read("Baker", "Ninja Noodles", "<p>At ninja we cook.</p>"))
	if diff := cmp.Diff([]string{"ninja: name"}, found(got["word"])); diff != "" {
		t.Error(diff)
	}
}

func TestBothFormsAreSeen(t *testing.T) {
	for text, want := range map[string][]string{
		"<p>We seek a waiter.</p>":                                 {"waiter"},
		"<p>We seek a waiter/waitress or a waitress / waiter.</p>": {"waiter: both", "waiter: both"},
		"<p>We seek a waiter or waitress.</p>":                     {"waiter: both"},
		"<p>We seek a waiter or cook.</p>":                         {"waiter"},
	} {
		if diff := cmp.Diff(want, found(indexFor(t, "en").terms(read("Baker", "", text))["title"])); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
	for title, want := range map[string][]string{
		"Bäcker":        {"Bäcker"},
		"Nachtbäcker":   {"Nachtbäcker"},
		"Bäcker:in":     {"Bäcker: both"},
		"Bäcker*in":     {"Bäcker: both"},
		"Bäcker/-in":    {"Bäcker: both"},
		"Bäcker /in":    {"Bäcker: both"},
		"Bäcker-/in":    {"Bäcker: both"},
		"Bäcker in Ulm": {"Bäcker"},
		"Bäckerin":      nil,
	} {
		if diff := cmp.Diff(want, found(indexFor(t, "de").terms(read(title, "", "<p>Wir backen.</p>"))["title"])); diff != "" {
			t.Errorf("%s (-want +got):\n%s", title, diff)
		}
	}
}

func TestPartsOfAddressesAreSeen(t *testing.T) {
	for text, want := range map[string][]string{
		"<p>Write to jobs@ninja.example, or see https://a.example/ninja/.</p>": {"ninja: address", "ninja: address"},
		"<p>See www.a.example/ninja, #ninja, x_ninja and ninja.js.</p>":        {"ninja: address", "ninja: address", "ninja: address", "ninja: address"},
		"<p>A ninja.</p><p>ninja</p><p>A baker/ninja. A ninja.Bakers too.</p>": {"ninja", "ninja", "ninja", "ninja"},
	} {
		if diff := cmp.Diff(want, found(indexFor(t, "en").terms(read("Baker", "", text))["word"])); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

func TestAWordThatNobodySeeksIsSaidAside(t *testing.T) {
	for text, want := range map[string][]string{
		"<p>We are looking for a handyman with two good hands.</p>":                         {"handyman"},
		"<p>Payments reach everybody, drivers and the handyman too.</p>":                    {"handyman: aside"},
		"<p>You know the patients, the porter and the handyman, and apply your skills.</p>": {"handyman"},
		"<p>You will bring each patient to the handyman who mends crutches.</p>":            {"handyman: aside"},
		"<p>A handyman?</p>": {"handyman"},
	} {
		if diff := cmp.Diff(want, found(indexFor(t, "en").terms(read("Baker", "", text))["title"])); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

func TestAGroundReachesAsFarAsItsTableSays(t *testing.T) {
	const far = " We bake bread, and more bread, and then some more of it."
	for text, want := range map[string][]string{
		"<p>Citizens only.</p>":                            {"Citizens only"},
		"<p>Citizens only: a clearance is needed.</p>":     {"Citizens only: lawful"},
		"<p>Clearance is needed.</p><p>Citizens only.</p>": {"Citizens only: lawful"},
		"<p>Citizens only." + far + " A clearance.</p>":    {"Citizens only"},
		"<p>Citizens only." + far + " ITAR.</p>":           {"Citizens only: lawful"},
	} {
		if diff := cmp.Diff(want, found(indexFor(t, "en").terms(read("Baker", "", text))["law"])); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

func TestAGroundInTheTitleReachesAll(t *testing.T) {
	const text = "<p>We bake bread, and more bread, and then some more of it.</p><p>And rolls.</p><p>Citizens only.</p>"
	if diff := cmp.Diff([]string{"Citizens only: lawful"}, found(indexFor(t, "en").terms(read("Baker with a clearance", "", text))["law"])); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestNamesDoNotCountInATally(t *testing.T) {
	var got []string
	for _, f := range indexFor(t, "en").terms(read("Baker", "", "<p>You lead at Compete Bakery, and share what you know with Share Bakeries of Ghent.</p>"))["tally"] {
		got = append(got, fmt.Sprint(f.Term, " ", f.Count))
	}
	if diff := cmp.Diff([]string{"lead 1", "share 1"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestATallyIsOneFactASide(t *testing.T) {
	got := indexFor(t, "en").terms(read("Lead Baker", "", `<h2>You lead</h2><p>You lead and compete; you lead, and share the lead time.</p>
<p>You do not compete.</p>`))["tally"]
	type side struct {
		Term, Use, Text string
		Count           int
	}
	var sides []side
	for i := range got {
		sides = append(sides, side{got[i].Term, got[i].Use, got[i].Text, got[i].Count})
	}
	want := []side{{"lead, compete", "masculine", "lead", 3}, {"share", "feminine", "share", 1}}
	if diff := cmp.Diff(want, sides); diff != "" {
		t.Error(diff)
	}
	if n := len(got[0].Related); n != 2 {
		t.Errorf("of three words two stand beside the first, and %d are told", n)
	}
}

func TestAFactTellsWhereItStandsInEachLanguage(t *testing.T) {
	p := read("Ninja", "", "<h3>Ninja</h3><p>A ninja.</p><ul><li>Be a ninja</li></ul>")
	var places []string
	for _, f := range indexFor(t, "de").terms(p)["word"] { // the star is read with every language
		places = append(places, f.Place)
	}
	slices.Sort(places)
	if diff := cmp.Diff([]string{"heading", "item", "text", "title"}, places); diff != "" {
		t.Error(diff)
	}
	for _, own := range []string{"<h1>Ninja</h1><p>You bake.</p>", "<h2>Ninja baker</h2><p>You bake at night.</p>"} {
		if got := indexFor(t, "en").terms(read("", "", own))["word"]; len(got) != 1 || got[0].Place != "title" {
			t.Errorf("%s: a title that stands in the text is told of as %+v", own, got)
		}
	}
	german := read("Baker", "", "<p>Wir suchen Muttersprachlerinnen, native speaker.</p>")
	if diff := cmp.Diff([]string{"Muttersprachlerinnen"}, found(indexFor(t, "de").terms(german)["word"])); diff != "" {
		t.Error(diff)
	}
	if got := indexFor(t, "en").terms(german)["word"]; len(got) != 1 || got[0].Text != "native speaker" {
		t.Errorf("English tables read %v", found(got))
	}
	if got := Recognise(german, word.Split(german), "xx", true); got != nil {
		t.Errorf("a language that no table reads gave %v", got)
	}
}

func TestBrokenLinesAreNamed(t *testing.T) {
	for line, want := range map[string]string{
		"en\tword\n":           "is no line",
		"en\tword\t^x y\t\t\n": "belongs to no table",
		"=\tw\tfalse\tfalse\nen\tw\t(a|) #\t\t\n":   "no word to find it by",
		"=\tw\tfalse\tfalse\nen\t~w\t^law\tfar\t\n": "invalid syntax",
	} {
		if _, err := parse(line, "en"); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", line, err, want)
		}
	}
}

func TestAllTablesAreRead(t *testing.T) {
	for lang, x := range indexesOptIn() {
		if len(x().entries) == 0 {
			t.Errorf("%s: no entries", lang)
		}
	}
}

func FuzzRecognise(f *testing.F) {
	f.Add("<p>We don’t want a ninja; native&nbsp;speakers of the U.S. only — “rock star”.</p>")
	f.Add("<p>Bäcker:in, vendeur(se), İnja, \xff ninja's'’ &#39;</p>")
	f.Add("<p>'</p><p>’</p>a.b.c.<p>rock\r\nstar")
	f.Fuzz(func(t *testing.T, body string) {
		p := read("Ninja", "Ninja", body)
		for _, lang := range []string{"en", "de", "fr"} {
			for table, list := range Recognise(p, word.Split(p), lang, true) {
				for i := range list {
					x := &list[i]
					if x.Range.Start < 0 || x.Range.End > len(p.Text) || x.Range.Len() <= 0 || x.Text != p.Slice(x.Range) {
						t.Fatalf("%s: %+v", table, x)
					}
					if x.Plain != (len(x.Context) == 0) || x.Count < 1 {
						t.Fatalf("%s: %+v", table, x)
					}
				}
			}
		}
	})
}

// BenchmarkRecognise reads a posting of 500 words, with one hit of a table that is told and one of a tally.
func BenchmarkRecognise(b *testing.B) {
	const part = `<p>You bake bread with us in the night and sell it in the morning. The candidate brings experience of dough,
ovens and people, must be on time, and is able to carry what is needed. We are a small team in a fast-paced trade.</p>`
	p := read("Baker", "Bramble Bakery", strings.Repeat(part, 12)+"<p>We look for a ninja.</p>")
	b.SetBytes(int64(len(p.Text)))
	for b.Loop() {
		words := word.Split(p)
		Recognise(p, words, "en", false)
		words.Free()
	}
}

// BenchmarkIndex makes the index of the English tables, as each run does once.
func BenchmarkIndex(b *testing.B) {
	text, err := rules.Generated.ReadFile("generated/terms.txt")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := parse(string(text), "en"); err != nil {
			b.Fatal(err)
		}
	}
}
