package statement

import (
	"slices"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint/internal/facts/word"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

// parse makes a posting of a title and a body.
func parse(format source.Format, title, body string) *posting.Posting {
	return posting.Parse(&source.Document{
		Format: format, Chunk: source.Chunk{Src: []byte(title + body), Line: 1},
		Title: source.Text{String: title},
		Body:  source.Text{String: body, Map: source.Offset(len(title))},
	})
}

// recognise finds the statements of a posting.
func recognise(p *posting.Posting, lang string) map[string]Fact {
	words := word.Split(p)
	defer words.Free()
	return Recognise(p, words, lang)
}

// kinds lists what is recognised, with blanks between.
func kinds(p *posting.Posting, lang string) string {
	var out []string
	for kind := range recognise(p, lang) {
		out = append(out, kind)
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

func TestEachKindIsSaidInManyWays(t *testing.T) {
	for kind, says := range map[string][]string{
		"benefits": {
			"You get health insurance from the first day.", "401(k) with match", "Medical, dental and vision", "Fifteen days of paid time off", "We offer unlimited PTO",
			"A pension plan after one year", "Benefits include lunch.", "Benefits: lunch.", "Tuition reimbursement", "Health\u00a0insurance", "•Dental insurance",
		},
		"other-compensation": {"A yearly bonus", "10 % commission on each sale", "competitive pay and equity\u00a0– we share", "RSUs", "long-term incentive", "You keep your tips"},
		"deadline": {
			"Apply by 3 March.", "Applications are accepted on an ongoing basis.", "Application deadline: 1 May", "The posting closes on Friday.", "Open until filled", "There is no application deadline.",
			"We review applications on a rolling basis.", "This advert will expire on 10 November.", "This is an evergreen role.", "We are always hiring bakers.",
		},
		"ai-in-hiring":        {"We use AI to screen applicants.", "Artificial intelligence may assess your application.", "No AI takes part in selecting candidates here."},
		"vacancy":             {"This posting is for an existing vacancy.", "This is a newly created position.", "Join our talent pool.", "for future openings"},
		"record-welcome":      {"We consider qualified applicants with arrest and conviction records.", "San Francisco Fair Chance Ordinance"},
		"canadian-experience": {"Canadian work experience is required.", "Two years of Canadian experience", "You have experience in Canada."},
		"driving-licence":     {"A valid driver's license is required.", "You must hold a driver’s licence.", "Current drivers license"},
		"driving":             {"You drive a van.", "You travel between sites.", "You deliver to shops along three routes."},
		"unpaid-work":         {"This is an unpaid internship.", "The position is unpaid."},
		"background-check":    {"You must pass a background check.", "Criminal background check required"},
		"video-analysis":      {"Your interview is scored by facial analysis.", "We analyse candidates' voices during the interview: voice recognition."},
		"federal-contractor":  {"We are a federal contractor.", "As a government contractor we keep to the rules."},
		"disability-named":    {"EOE/Disability/Vets", "people with disabilities"},
		"veteran-named":       {"EOE/Disability/Vets", "protected veterans"},
		"accommodation":       {"Accommodation is available on request.", "reasonable adjustments"},
	} {
		for _, s := range says {
			if !slices.Contains(strings.Fields(kinds(parse(source.Plain, "", s), "en")), kind) {
				t.Errorf("%q: %s is not recognised", s, kind)
			}
		}
	}
}

func TestWhatOnlyLooksLikeAStatementIsNone(t *testing.T) {
	for kind, says := range map[string][]string{
		"ai-in-hiring":        {"You will build AI that screens applicants.", "We are an AI company.", "Experience with AI for recruiting"},
		"deadline":            {"You write evergreen stories.", "You meet tight deadlines.", "Your contract will expire in May."},
		"background-check":    {"A background check follows a conditional offer.", "You conduct background checks.", "A background check is done as required by law."},
		"canadian-experience": {"Canadian experience is not required.", "experience in Canadian tax law", "We help newcomers without Canadian experience."},
		"driving-licence":     {"A driver's license is preferred.", "A driver's license is not required.", "a driver's license or other identification"},
		"unpaid-work":         {"unpaid leave", "An unpaid role for volunteers of the charity.", "an unpaid lunch break"},
		"federal-contractor":  {"Experience with a federal contractor", "our customers, among them a federal contractor"},
		"benefits":            {"The company benefits from it.", "who benefit", "prepaidtime"},
		"vacancy":             {"evacancy", "openings of bank accounts"},
		"record-welcome":      {"You arrest the decay of old books."},
		"video-analysis":      {"You will build facial recognition for interviews.", "facial recognition for doors"},
	} {
		for _, s := range says {
			if slices.Contains(strings.Fields(kinds(parse(source.Plain, "", s), "en")), kind) {
				t.Errorf("%q is taken for %s", s, kind)
			}
		}
	}
}

func TestWordsInOneSentenceTakeNoMeaningFromAnother(t *testing.T) {
	for text, want := range map[string]bool{
		"A valid driver's license is required. Nothing else is preferred.":     true,
		"A valid driver's license of the U.S. Government kind is preferred.":   false,
		"A valid driver's license, e.g. of class C, is preferred.":             false,
		"Is it preferred? A valid driver's license is required!":               true,
		"A valid driver's license is required":                                 true,
		"A valid driver's license\nis nothing that we ask; cars are preferred": true,
	} {
		_, got := recognise(parse(source.Plain, "", text), "en")["driving-licence"]
		if got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

func TestTheFirstPlaceOfAKindIsKept(t *testing.T) {
	p := parse(source.HTML, "Baker", "<p>You bake.</p><p>We offer a pension plan and dental insurance.</p>")
	f := recognise(p, "")["benefits"]
	if f.Text != "pension plan" || string(p.Doc.Chunk.Src[f.Span.Start:f.Span.End]) != "pension plan" {
		t.Errorf("benefits at %v: %q", f.Span, f.Text)
	}
}

func TestLanguagesAreKeptApart(t *testing.T) {
	const text = "Überzahlung ist möglich. Apply by 3 March."
	if got := kinds(parse(source.Plain, "", text), "de"); got != "overpayment" {
		t.Errorf("in German: %q", got)
	}
	if got := kinds(parse(source.Plain, "", text), "en"); got != "deadline overpayment" {
		t.Errorf("in English: %q", got)
	}
}

func TestEmptyTextsSayNothing(t *testing.T) {
	for _, s := range []string{"", " ", "\r\n", "a", "é", "🥐"} {
		if got := recognise(parse(source.Plain, "", s), "en"); len(got) != 0 {
			t.Errorf("%q says %v", s, got)
		}
	}
}

func FuzzSpansLieInTheText(f *testing.F) {
	f.Add("Health\u00a0insurance; drivers’ licence required. AI\r\nscreens applicants")
	f.Add("<p>401(k) &amp; d&eacute;ntal</p>")
	f.Fuzz(func(t *testing.T, s string) {
		p := parse(source.HTML, "", s)
		for kind, x := range recognise(p, "en") {
			if x.Range.Start < 0 || x.Range.End > len(p.Text) || x.Range.Len() == 0 {
				t.Errorf("%s at %v of %d bytes", kind, x.Range, len(p.Text))
			}
		}
	})
}

// However a phrase is written, the tree of those that begin as it does leads to it, and to none that goes on where it ends.
func TestEachPhraseIsFound(t *testing.T) {
	x := tables()
	n := 0
	for _, g := range slices.Concat(x.long[:], x.short[:]) {
		if g == nil {
			continue
		}
		for i := range g.phrases {
			n++
			x.checkPhrase(t, &g.phrases[i])
		}
	}
	if n == 0 || n != x.size {
		t.Errorf("%d phrases of %d are in groups", n, x.size)
	}
}

func (x *index) checkPhrase(t *testing.T, ph *phrase) {
	finds := func(text string) bool {
		return slices.ContainsFunc(x.find(nil, text, 0), func(m match) bool { return m.phrase == ph && m.end == len(text) })
	}
	head, rest := ph.text[:min(4, len(ph.text))], ph.text[min(4, len(ph.text)):]
	for _, blank := range []string{" ", "-", "/", "\u00a0", "‑"} {
		first := head
		if len(blank) == 1 { // of the first four bytes, the blank is none that does not break
			first = strings.ReplaceAll(head, " ", blank)
		}
		if text := first + strings.NewReplacer(" ", blank, "'", "’").Replace(rest); !finds(text) {
			t.Errorf("%q does not lead to %q", text, ph.text)
		}
	}
	if finds(ph.text+"x") != ph.stem {
		t.Errorf("%q: a longer word leads to it: %t", ph.text, !ph.stem)
	}
}

func BenchmarkRecognise(b *testing.B) {
	p := parse(source.Plain, "Baker", strings.Repeat("You bake bread for forty shops, and care for the ovens and the dough. ", 60))
	b.SetBytes(int64(len(p.Text)))
	for b.Loop() {
		recognise(p, "en")
	}
}

func TestSomeStatementsHangOnTheTitle(t *testing.T) {
	const body = "8 years of experience with rye. No experience required for the rest."
	for title, want := range map[string]string{
		"Junior Baker":          "demand-of-seniors",
		"Baker (Intern)":        "demand-of-seniors",
		"International Baker":   "",
		"Intern Manager":        "",
		"Senior Baker":          "demand-of-beginners",
		"Baker":                 "",
		"":                      "",
		"Senior Care Assistant": "",
	} {
		if got := kinds(parse(source.Plain, title, body), "en"); got != want {
			t.Errorf("%q: got %q, want %q", title, got, want)
		}
	}
}
