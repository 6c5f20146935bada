package date_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/postlint/postlint/lint/internal/facts/date"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

const asOf = "2026-11-23"

func parse(t testing.TB, path, content string) *posting.Posting {
	t.Helper()
	for doc, err := range source.Read(path, strings.NewReader(content)) {
		if err != nil {
			t.Fatal(err)
		}
		return posting.Parse(doc)
	}
	t.Fatal("no document")
	return nil
}

// show writes facts as "kind iso/latest certainty doubt [text]", leaving out what is as usual.
func show(list []date.Fact) []string {
	var out []string
	for i := range list {
		f := &list[i]
		day := f.ISO
		if day == "" && f.Latest != "" {
			day = "≤" + f.Latest
		} else if f.Latest != f.ISO {
			day += ".." + f.Latest
		}
		parts := []string{f.Kind}
		for _, x := range []string{day, f.Certainty, f.Doubt} {
			if x != "" && x != "certain" {
				parts = append(parts, x)
			}
		}
		if f.Midnight {
			parts = append(parts, "midnight")
		}
		if f.Rolling {
			parts = append(parts, "rolling")
		}
		out = append(out, fmt.Sprintf("%s [%s]", strings.Join(parts, " "), f.Text))
	}
	return out
}

func recognise(t testing.TB, body string, c date.Context) []date.Fact {
	t.Helper()
	c.AsOf = asOf
	return date.Recognise(parse(t, "post.html", body), c)
}

func TestDatesAreReadAsTheyAreWritten(t *testing.T) {
	for _, x := range []struct{ body, want string }{
		{"Closing date: 4 March 2026", "deadline 2026-03-04 [4 March 2026]"},
		{"Closing date: March 4th, 2026", "deadline 2026-03-04 [March 4th, 2026]"},
		{"Closing date: Mar. 4, 2026.", "deadline 2026-03-04 [Mar. 4, 2026]"},
		{"Closing date: 4th of March 2026 at 17:00", "deadline 2026-03-04 [4th of March 2026]"},
		{"Closing date: 2026-03-04T23:59:00Z", "deadline 2026-03-04 [2026-03-04]"},
		{"Closing date: 2026/03/04", "deadline 2026-03-04 [2026/03/04]"},
		{"Closing date: 4-Mar-26", "deadline 2026-03-04 [4-Mar-26]"},
		{"Closing date: 25/03/2026", "deadline 2026-03-25 [25/03/2026]"},
		{"Closing date: 03/25/2026", "deadline 2026-03-25 [03/25/2026]"},
		{"Closing date: 03/03/2026", "deadline 2026-03-03 [03/03/2026]"},
		{"Closing date: 04/03/2026", "deadline ≤2026-04-03 ambiguous [04/03/2026]"},
		{"Closing date: 19/11 2026", "deadline 2026-11-19 [19/11 2026]"},
		{"Sista ansökningsdag är 10 mars. Välkommen!", "deadline no-year [10 mars]"},
		{"Closing date: 04/03", "deadline no-year [04/03]"},
		{"Closing date - 25/03/26", "deadline 2026-03-25 [25/03/26]"},
		{"Bewerbungsfrist: 4.3.2026", "deadline 2026-03-04 [4.3.2026]"},
		{"Bewerbungsschluss ist der 4. März 2026.", "deadline 2026-03-04 [4. März 2026]"},
		{"Date limite de candidature : le 1er mars 2026", "deadline 2026-03-01 [1er mars 2026]"},
		{"Fecha límite: 4 de marzo de 2026", "deadline 2026-03-04 [4 de marzo de 2026]"},
		{"Sluitingsdatum: 4 maart 2026", "deadline 2026-03-04 [4 maart 2026]"},
		{"Sista ansökningsdag: 2026-03-04", "deadline 2026-03-04 [2026-03-04]"},
		{"Closing date: Wednesday 4 March 2026", "deadline 2026-03-04 [Wednesday 4 March 2026]"},
		{"Closing date: Wednesday, March 4, 2026", "deadline 2026-03-04 [Wednesday, March 4, 2026]"},
		{"Closing date: midnight on 4 March 2026", "deadline 2026-03-04 midnight [4 March 2026]"},
		{"Closing date: 4&nbsp;March&nbsp;2026&#33;", "deadline 2026-03-04 [4\u00a0March\u00a02026]"},
		{"Interviews: 5–6 November 2026", "interview 2026-11-05..2026-11-06 [5–6 November 2026]"},
		{"Interviews: 5 and 6 November 2026", "interview 2026-11-05..2026-11-06 [5 and 6 November 2026]"},
		{"Start date: September 2026", "start ≤2026-09-30 no-day [September 2026]"},
		{"🚀 Closing date: 4 March 2026 🚀", "deadline 2026-03-04 [4 March 2026]"},
		{"OvenlightLeeds, UKPosted 4 March 2026Apply", "posted 2026-03-04 [4 March 2026]"},
		{"Posted 30+ days ago", "posted relative [30+ days ago]"},
		{"Veröffentlicht vor 3 Tagen", "posted relative [vor 3 Tagen]"},
		{"Applications close in 2 weeks.", "deadline relative [in 2 weeks]"},
	} {
		got := show(recognise(t, "<p>"+x.body+"</p>", date.Context{}))
		if diff := cmp.Diff([]string{x.want}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", x.body, diff)
		}
	}
}

func TestWordsTellWhatADateIsFor(t *testing.T) {
	for _, x := range []struct{ body, want string }{
		{"Apply by 4 March 2026.", "deadline"},
		{"Please send your CV to Ann Rye no later than 4 March 2026.", "deadline"},
		{"Applications will be accepted until 4 March 2026.", "deadline"},
		{"This vacancy closes on 4 March 2026.", "deadline"},
		{"The last day to apply is 4 March 2026.", "deadline"},
		{"Posting end date: 4 March 2026", "deadline"},
		{"Bitte bewerben Sie sich bis zum 4. März 2026.", "deadline"},
		{"Bis zum 4. März 2026 freuen wir uns auf Ihre Bewerbung.", "deadline"},
		{"Candidatures à envoyer avant le 4 mars 2026.", "deadline"},
		{"Postulez jusqu'au 4 mars 2026.", "deadline"},
		{"Envía tu candidatura: plazo hasta el 4 de marzo de 2026.", "deadline"},
		{"Solliciteren kan tot 4 maart 2026.", "deadline"},
		{"Les candidatures sont à adresser au plus tard le 4 mars 2026.", "deadline"},
		{"Reageren kan t/m 4 maart 2026.", "deadline"},
		{"Advert closes: 04 Mar 2026", "deadline"},
		{"Online seit 4.3.2026", "posted"},
		{"Mis en ligne le 4 mars 2026", "posted"},
		{"À pourvoir dès le 4 mars 2026", "start"},
		{"The successful candidate will start on 4 March 2026.", "start"},
		{"Välkommen med din ansökan senast den 4 mars 2026.", "deadline"},
		{"Date posted: 4 March 2026", "posted"},
		{"This job was posted on 4 March 2026.", "posted"},
		{"Publiée le 4 mars 2026", "posted"},
		{"Publicerat: 2026-03-04", "posted"},
		{"Opening date: 4 March 2026", "opens"},
		{"Start date: 4 March 2026", "start"},
		{"Eintrittsdatum: 4. März 2026", "start"},
		{"Zur Verstärkung suchen wir per 4. März 2026 eine Bäckerin.", "start"},
		{"Prise de poste : 4 mars 2026", "start"},
		{"Tillträde: 4 mars 2026", "start"},
		{"A fixed-term post until 4 March 2026.", "end"},
		{"Interviews will be held on 4 March 2026.", "interview"},
		{"Interview date: week commencing 4 March 2026", "interview"},
		{"Les entretiens auront lieu le 4 mars 2026.", "interview"},
	} {
		got := recognise(t, "<p>"+x.body+"</p>", date.Context{})
		if len(got) != 1 || got[0].Kind != x.want || got[0].ISO != "2026-03-04" {
			t.Errorf("%s: %q, want one %s", x.body, show(got), x.want)
		}
	}
}

func TestDatesOfOtherThingsAreNoFacts(t *testing.T) {
	for _, body := range []string{
		"Ovenlight was founded in 1998.", "Founded on 4 March 1998, we bake.", "We raised our Series B in March 2024.",
		"Experience with Python 3.11.2024 and Node 18.4.", "We bake 24/7 and the shop is open 9–5.", "A 9/80 schedule from 9-5.",
		"The next baking course starts on 4 March 2026.", "Our training begins on 4 March 2026.", "We have baked since 2019.",
		"Fiscal year 2026 ends on 31 March 2026.", "Meet the 31 January 2027 tax deadline with our clients.",
		"You know the Act of 4 March 2021.", "Our paper was published on 4 March 2024 in a journal.",
		"Open 4 days a week, 4 March Road, 2026 Springfield.", "Week off (closed December 24 – January 1).", "We close on 24 December 2026.",
		"Nationals who were eligible to apply for settlement on or before 31 December 2020.",
		"Your application will remain active until 31 December 2026.", "Call 0113 496 0000 or 04/03-2026-11.",
		"See https://ovenlight.example/2026/03/04/apply-by-now.", "Tier 1 may apply by post.", "This advert runs from 20 October 2026 on.", "80–100 %, 3.5 days, 1/2 shift",
		"In 2 weeks you will know our ovens.", "You hear from us within 5 days of applying.", "",
	} {
		if got := recognise(t, "<p>"+body+"</p>", date.Context{}); len(got) > 0 {
			t.Errorf("%s: %q", body, show(got))
		}
	}
}

func TestALabelMayStandAbove(t *testing.T) {
	for _, body := range []string{
		"<h3>Closing date</h3><p>4 March 2026</p>", "<table><tr><td>Closing date</td><td>4 March 2026</td></tr></table>",
		"<p><strong>Closing date:</strong></p><p>4 March 2026, 17:00</p>", "<ul><li>Closing date:<br>4 March 2026</li></ul>",
	} {
		if diff := cmp.Diff([]string{"deadline 2026-03-04 [4 March 2026]"}, show(recognise(t, body, date.Context{}))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", body, diff)
		}
	}
}

func TestTheLastDayInTheSectionOnApplyingIsTheDeadline(t *testing.T) {
	got := show(recognise(t, "<h2>How to apply</h2><p>Write to jobs@harbour-lantern.example until 15 December 2026.</p>", date.Context{AsOf: "2026-11-23"}))
	if diff := cmp.Diff([]string{"deadline 2026-12-15 [15 December 2026]"}, got); diff != "" {
		t.Error(diff)
	}
	if got := show(recognise(t, "<h2>What you will do</h2><p>Write tests until 15 December 2026.</p>", date.Context{AsOf: "2026-11-23"})); len(got) > 0 {
		t.Errorf("%q, want nothing", got)
	}
}

func TestNeighbouringDatesKeepTheirOwnMeaning(t *testing.T) {
	got := show(recognise(t, `<p>Posted 1 March 2026. Closing date: 20 March; interviews 2 and 9 April. The job starts on 1 June 2026, fixed term until 31 May 2027.</p>`, date.Context{}))
	want := []string{
		"posted 2026-03-01 [1 March 2026]", "deadline 2026-03-20 derived [20 March]", "interview 2026-04-02..2026-04-09 derived [2 and 9 April]",
		"end 2027-05-31 [31 May 2027]",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTheWindowOfApplications(t *testing.T) {
	got := show(recognise(t, `<p>The application window opens on 5 November 2026 at 10:00 and closes on 1 December at 16:00.</p>`, date.Context{}))
	want := []string{"opens 2026-11-05 [5 November 2026]", "deadline 2026-12-01 derived [1 December]"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAWindowMayBeARangeOfDays(t *testing.T) {
	for _, body := range []string{
		"Application window: 1 November 2026 – 4 December 2026", "Apply between 1 November 2026 and 4 December 2026.",
	} {
		want := []string{"opens 2026-11-01 [1 November 2026]", "deadline 2026-12-04 [4 December 2026]"}
		if diff := cmp.Diff(want, show(recognise(t, "<p>"+body+"</p>", date.Context{}))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", body, diff)
		}
	}
}

func TestDayAndMonthAreSettledByThePosting(t *testing.T) {
	for _, x := range []struct {
		name, body string
		c          date.Context
		want       string
	}{
		{"the United States", "Closing date: 04/03/2026", date.Context{Countries: []string{"US"}}, "deadline 2026-04-03 derived [04/03/2026]"},
		{"Britain", "Closing date: 04/03/2026", date.Context{Lang: "en", Countries: []string{"GB"}}, "deadline 2026-03-04 derived [04/03/2026]"},
		{"Canada does both", "Closing date: 04/03/2026", date.Context{Countries: []string{"CA"}}, "deadline ≤2026-04-03 ambiguous [04/03/2026]"},
		{"both sides of the ocean", "Closing date: 04/03/2026", date.Context{Countries: []string{"US", "GB"}}, "deadline ≤2026-04-03 ambiguous [04/03/2026]"},
		{"the language", "Date limite : 04/03/2026", date.Context{Lang: "fr"}, "deadline 2026-03-04 derived [04/03/2026]"},
		{"the pound", "£30,000 a year. Closing date: 04/03/2026", date.Context{Lang: "en"}, "deadline 2026-03-04 derived [04/03/2026]"},
		{"the day of the week", "Closing date: Wednesday 04/03/2026", date.Context{}, "deadline 2026-03-04 [Wednesday 04/03/2026]"},
		{"another date", "Founded 12/25/1998. Closing date: 04/03/2026", date.Context{}, "deadline 2026-04-03 derived [04/03/2026]"},
	} {
		if diff := cmp.Diff([]string{x.want}, show(recognise(t, "<p>"+x.body+"</p>", x.c))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", x.name, diff)
		}
	}
}

func TestDatesThatCannotBeMeant(t *testing.T) {
	for _, x := range []struct{ body, want string }{
		{"Closing date: 31 February 2026", "deadline impossible [31 February 2026]"},
		{"Closing date: 31 February", "deadline no-year impossible [31 February]"},
		{"Closing date: 29 February 2026", "deadline impossible [29 February 2026]"},
		{"Closing date: 29 February 2028", "deadline 2028-02-29 [29 February 2028]"},
		{"Closing date: 31/04/2026", "deadline impossible [31/04/2026]"},
		{"Closing date: 13/13/2026", "deadline impossible [13/13/2026]"},
		{"Closing date: 2026-02-30", "deadline impossible [2026-02-30]"},
		{"Closing date: Friday 4 March 2026", "deadline 2026-03-04 weekday [Friday 4 March 2026]"},
	} {
		if diff := cmp.Diff([]string{x.want}, show(recognise(t, "<p>"+x.body+"</p>", date.Context{}))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", x.body, diff)
		}
	}
}

func TestAYearIsTakenOnlyFromADateOfThePostingCloseBefore(t *testing.T) {
	for _, x := range []struct{ body, want string }{
		{"<p>Posted 20 November 2026</p><p>Closing date: 6 January</p>", "deadline 2027-01-06 derived [6 January]"},
		{"<p>Posted 20 November 2026</p><p>Closing date: 10 November</p>", "deadline no-year [10 November]"},
		{"<p>Posted 20 November 2026</p><p>Closing date: Monday 4 December</p>", "deadline no-year [Monday 4 December]"},
		{"<p>Ovenlight</p><p>Closing date: 6 January</p>", "deadline no-year [6 January]"},
	} {
		got := show(recognise(t, x.body, date.Context{}))
		if len(got) == 0 || got[len(got)-1] != x.want {
			t.Errorf("%s: %q, want %s", x.body, got, x.want)
		}
	}
}

func TestDaysCountFromTheAsOfDay(t *testing.T) {
	got := recognise(t, "<p>Posted 4 March 2026</p><p>Closing date: 30 November 2026. Open until filled.</p>", date.Context{})
	if len(got) != 2 || got[0].Days != -264 || got[1].Days != 7 || !got[1].Rolling || !got[0].Rolling || got[1].Weekday != "Monday" {
		t.Errorf("%+v", got)
	}
}

func TestWordsThatKeepAPostingOpen(t *testing.T) {
	for body, want := range map[string]bool{
		"Open until filled.": true, "It stays up until the position is filled.": true, "We review on a rolling basis.": true, "Das Verfahren läuft laufend.": true,
		"Urval sker löpande.": true, "We recruit on an ongoing basis.": true, "We are expanding.": false, "Bread rollingpin": false, "Einkaufend": false,
		"Positions were filled.": false,
	} {
		got := recognise(t, "<p>Closing date: 30 November 2026. "+body+"</p>", date.Context{})
		if len(got) != 1 || got[0].Rolling != want {
			t.Errorf("%s: %q, want rolling %v", body, show(got), want)
		}
	}
}

func TestFieldsOfARecord(t *testing.T) {
	record := func(posted, valid string) string {
		b, err := json.Marshal(map[string]string{"title": "Baker", "description": "<p>You bake bread.</p>", "date_posted": posted, "valid_through": valid})
		if err != nil {
			t.Fatal(err)
		}
		return string(b) + "\n"
	}
	for _, x := range []struct {
		posted, valid string
		want          []string
	}{
		{"2026-03-04T08:00:00.000Z", "2026-04-30", []string{"posted 2026-03-04 [2026-03-04T08:00:00.000Z]", "deadline 2026-04-30 [2026-04-30]"}},
		{"4 March 2026", "30 days ago", []string{"posted 2026-03-04 [4 March 2026]", "deadline relative [30 days ago]"}},
		{"recently", "2026-02-30", []string{"posted unreadable [recently]", "deadline impossible [2026-02-30]"}},
	} {
		got := date.Recognise(parse(t, "post.ndjson", record(x.posted, x.valid)), date.Context{AsOf: asOf})
		if diff := cmp.Diff(x.want, show(got)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		for i := range got {
			if got[i].Source != "field" {
				t.Errorf("%+v is no field", got[i])
			}
		}
	}
}

func TestTextWithoutDatesCostsNoAllocation(t *testing.T) {
	p := parse(t, "post.html", "<p>You bake 120 loaves with 4 colleagues, 24/7, since 2019.</p>")
	if n := testing.AllocsPerRun(10, func() { date.Recognise(p, date.Context{AsOf: asOf}) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

func FuzzRecognise(f *testing.F) {
	for _, s := range []string{
		"Closing date: 4 March 2026", "Posted 30+ days ago", "Bewerbungsfrist: 4.3.", "UKPosted 4 March 2026Apply", "interviews 5–6 November",
		"le 1er mars", "4.", "March 4\u00a0", "Fri 13/", "2026-03-", "4 de", "in 2 w", "\xff4 mars\xc3", "closing İ 4 MAI 2026",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		for doc, err := range source.Read("fuzz.txt", strings.NewReader("Baker\n"+body)) {
			if err != nil {
				continue
			}
			p := posting.Parse(doc)
			end := 0
			for _, x := range date.Recognise(p, date.Context{AsOf: asOf}) {
				if x.Range.Start < end || x.Range.Len() == 0 || p.Slice(x.Range) != x.Text || x.ISO > x.Latest || len(x.ISO) != 0 && len(x.ISO) != 10 {
					t.Errorf("%+v", x)
				}
				end = x.Range.End
			}
		}
	})
}

func BenchmarkRecognise(b *testing.B) {
	const part = `<p>About us</p><p>Ovenlight has baked since 1998 in 12 shops with 340 people, and raised $40M in March 2024.</p>
<h3>What you will do</h3><ul><li>Bake 120 loaves a night</li><li>Keep ovens at 240 degrees, 24/7</li></ul>
<p>You have 3+ years of experience and a certificate. We pay £28,000–£32,000 and 25 days of leave.</p>`
	p := parse(b, "post.html", strings.Repeat(part, 12)+"<p>Closing date: 4 March 2026. Interviews: 16 March 2026.</p>")
	b.SetBytes(int64(len(p.Text)))
	b.ReportAllocs()
	for b.Loop() {
		date.Recognise(p, date.Context{AsOf: asOf})
	}
}
