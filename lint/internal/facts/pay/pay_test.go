package pay_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint/internal/facts/pay"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

// record is a posting as a record; format is html unless it says otherwise.
type record struct {
	Title       string   `json:"title,omitempty"`
	Locations   []string `json:"locations,omitempty"`
	Pay         string   `json:"pay,omitempty"`
	Format      string   `json:"format,omitempty"`
	Description string   `json:"description"`
}

func parse(t testing.TB, r record) *posting.Posting {
	t.Helper()
	if r.Format == "" {
		r.Format = "html"
	}
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	for d, err := range source.Read("x.ndjson", strings.NewReader(string(b)+"\n")) {
		if err != nil {
			t.Fatal(err)
		}
		return posting.Parse(d)
	}
	t.Fatal("no posting was read")
	return nil
}

// said writes a fact as "kind min-max currency period basis doubt", without what is empty.
func said(f *pay.Fact) string {
	s := f.Kind
	if f.Min.Known || f.Max.Known {
		s += " " + f.Min.String() + "-" + f.Max.String()
	}
	for _, part := range [...]string{f.Currency, f.Period, f.Basis, f.Doubt} {
		if part != "" {
			s += " " + part
		}
	}
	return s
}

// recognise is what is said of the pay of a posting, each fact as said writes it.
func recognise(t testing.TB, r record) []string {
	t.Helper()
	p := parse(t, r)
	var got []string
	for _, f := range pay.Recognise(p, nil) {
		got = append(got, said(&f))
		if p.Slice(f.Range) != f.Text {
			t.Errorf("%q is not what its range holds: %q", f.Text, p.Slice(f.Range))
		}
	}
	return got
}

func TestFormsOfPay(t *testing.T) {
	for text, want := range map[string]string{
		"Salary: $118,000 - $146,000 per year":                      "range 118000-146000 USD year",
		"Pay range: $182,400 — $251,700 USD":                        "range 182400-251700 USD year",
		"Compensation: $125-155k":                                   "range 125000-155000 USD year",
		"Compensation: $125k–155":                                   "range 125000-155000 USD year",
		"Compensation: $125k–$155k DOE":                             "range 125000-155000 USD year",
		"Salary: Band 8 - $133,367 p.a.+ 12% superannuation":        "single 133367-133367 AUD year",
		"Salary £31k":                                               "single 31000-31000 GBP year",
		"Salary: £31,500 pro rata":                                  "single 31500-31500 GBP year full-time",
		"Gehalt: €62.000 – €71.500 brutto/Jahr":                     "range 62000-71500 EUR year",
		"Gehalt: 120.000 € – 150.000 € im Jahr":                     "range 120000-150000 EUR year",
		"Salaire : 41 000 – 46 500 € brut annuel":                   "range 41000-46500 EUR year",
		"Lohn: CHF 93'000 – 109'000":                                "range 93000-109000 CHF year",
		"Jahreslohn CHF 80`000":                                     "single 80000-80000 CHF year",
		"Jahreslohn CHF 80’000":                                     "single 80000-80000 CHF year",
		"Salary: ₹14–19 LPA":                                        "range 1400000-1900000 INR year",
		"Salary: ₹12,00,000 per annum":                              "single 1200000-1200000 INR year",
		"Base salary: C$88,000 to C$103,000":                        "range 88000-103000 CAD year base",
		"Salary: A$127k + super":                                    "single 127000-127000 AUD year",
		"Salary: $95,412 - $109,303 + 12% superannuation":           "range 95412-109303 AUD year",
		"Pay: $22.75/hr to $26.25/hr":                               "range 22.75-26.25 USD hour",
		"Pay: $64/hr - $58/hr":                                      "range 64-58 USD hour",
		"Pay: $74000 - $10000 / year":                               "range 74000-10000 USD year",
		"Salary range: Low: $142,000 - High: $168,000":              "range 142000-168000 USD year",
		"Payout: $25 – $60/hour":                                    "range 25-60 USD hour",
		`Salary: \$125,500-\$183,000`:                               "range 125500-183000 USD year",
		"Earn up to $31 an hour":                                    "open -31 USD hour",
		"Salary from £46,000":                                       "open 46000- GBP year",
		"Pay: $61,000 per year and up":                              "open 61000- USD year",
		"Pay: $58k+":                                                "open 58000- USD year",
		"Gehalt ab 3.350 € brutto im Monat":                         "open 3350- EUR month",
		"Salaire jusqu’à 43 000 € par an":                           "open -43000 EUR year",
		"OTE $235,000 (60/40)":                                      "single 235000-235000 USD year ote",
		"This role pays 100% commission only":                       "none commission",
		"For now this is equity only until we raise":                "none equity",
		"This is an unpaid internship":                              "none unpaid",
		"Competitive salary":                                        "vague",
		"Salary: negotiable":                                        "vague",
		"Salary: TBD":                                               "vague",
		"Pay is commensurate with experience":                       "vague",
		"Compensation will be discussed at the interview":           "vague",
		"We pay in line with the market":                            "vague",
		"Pay depends on experience":                                 "vague",
		"Wages are paid according to skills and experience":         "vague",
		"Travel nurse: $900 to $1,100 weekly":                       "range 900-1100 USD week",
		"Band 6: £38,104 to £45,209 a year":                         "range 38104-45209 GBP year",
		"GS-12, salary $99,200–$128,956":                            "range 99200-128956 USD year",
		"Die Vergütung erfolgt nach TVöD E 10":                      "vague grade",
		"A six-figure salary":                                       "vague",
		"Day rate: $525/day inside IR35":                            "single 525-525 USD day",
		"Pay: $17.80 per hour plus tips":                            "single 17.8-17.8 USD hour",
		"Salario: €2.400–2.900 al mes x 14":                         "range 2400-2900 EUR month",
		"Zone A pay: $171,200—$288,000":                             "range 171200-288000 USD year",
		"Salary: minimum $50,100 – maximum $78,200 a year":          "range 50100-78200 USD year",
		"Salary: a minimum of $50,100 and a maximum of $78,200":     "range 50100-78200 USD year",
		"Salary from $50,100 up to $78,200 a year":                  "range 50100-78200 USD year",
		"Pay Range Minimum $50,100.00 Pay Range Maximum $78,200.00": "range 50100-78200 USD year",
		"Salary between £28,000 and £31,000 per annum":              "range 28000-31000 GBP year",
		"Pay: £450 per week":                                        "single 450-450 GBP week",
		"Pay: $1,850 per fortnight":                                 "single 1850-1850 USD fortnight",
		"Pay: $1,850 bi-weekly":                                     "single 1850-1850 USD fortnight",
		"Pay: £14.20 ph":                                            "single 14.2-14.2 GBP hour",
		"Pay: $55 per class":                                        "single 55-55 USD session",
		"Pay: £2,350 pcm":                                           "single 2350-2350 GBP month",
		"Salaris: € 2.850 tot € 3.350 bruto per maand":              "range 2850-3350 EUR month",
		"Salario: 23.000 € – 27.500 € brutos anuales":               "range 23000-27500 EUR year",
		"Lön: 45 000 kr i månaden. Arbetet är i Sverige":            "single 45000-45000 SEK month",
		"Wynagrodzenie: 12 500 – 15 500 PLN brutto miesięcznie":     "range 12500-15500 PLN month",
		"Base salary: $150,000, which is what all bakers get":       "single 150000-150000 USD year base",
		"Salary: up to £34,000 per annum":                           "open -34000 GBP year",
		"Salary: 48k-52k per year":                                  "range 48000-52000 year",
		"Salary: $110,000&nbsp;&ndash;&nbsp;$130,000 per&nbsp;year": "range 110000-130000 USD year",
		"Salaire&#160;: 38&#8239;000&#160;&euro; &agrave; 42&#8239;000&#160;&euro; par an": "range 38000-42000 EUR year",
		"Salary: £30\u2009000 – £33\u2009000 a year":                                       "range 30000-33000 GBP year",
		"Salary: <b>$70,000</b> to <b>$80,000</b> a year":                                  "range 70000-80000 USD year",
		"Salary: USD 92,000–104,000 annually":                                              "range 92000-104000 USD year",
		"Salary: 92.000 EUR per year":                                                      "single 92000-92000 EUR year",
		"Compensation: $400+k":                                                             "open 400000- USD year",
	} {
		t.Run(text, func(t *testing.T) {
			got := recognise(t, record{Title: "Baker", Description: "<p>" + text + "</p>"})
			if strings.Join(got, "; ") != want {
				t.Errorf("got  %q\nwant %q", strings.Join(got, "; "), want)
			}
		})
	}
}

func TestStatementsOfSeveralAmounts(t *testing.T) {
	for text, want := range map[string][]string{
		"Base salary $105k, OTE $210k uncapped":                                  {"single 105000-105000 USD year base", "single 210000-210000 USD year ote"},
		"Zone A: $171,200—$288,000 · Zone B: $158,300—$269,900":                  {"range 171200-288000 USD year", "range 158300-269900 USD year"},
		"Pay in NYC: $152k–$176k; in Denver: $131k–$149k":                        {"range 152000-176000 USD year", "range 131000-149000 USD year"},
		"Wynagrodzenie: 12 000–15 000 PLN brutto / B2B: 18 000–22 000 PLN + VAT": {"range 12000-15000 PLN month", "range 18000-22000 PLN month"},
	} {
		if got := recognise(t, record{Title: "Baker", Description: "<p>" + text + "</p>"}); !slices.Equal(got, want) {
			t.Errorf("%s: got\n\t%s\nwant\n\t%s", text, strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
		}
	}
}

func TestPayAmongTheBenefits(t *testing.T) {
	for text, want := range map[string][]string{
		"<li>Salary: minimum $50,100 a year. Salary of the head baker: up to $90,000 a year</li>":             {"open 50100- USD year", "open -90000 USD year"},
		"<li>Total compensation for this role is up to $90,000</li>":                                          {"open -90000 USD year"},
		"<li>$58k base salary with commission</li>":                                                           {"single 58000-58000 USD year base"},
		"<li>$58,000 towards your studies</li><li>$50 a month for your phone</li>":                            nil,
		"<p>The yearly compensation will be:</p><ul><li>Lyon: 61.000 EUR</li><li>Turin: 56.000 EUR</li></ul>": {"single 61000-61000 EUR year", "single 56000-56000 EUR year"},
	} {
		got := recognise(t, record{Title: "Baker", Description: "<h3>What you do</h3><p>You bake on the night shift.</p><h3>Benefits</h3><ul><li>Free bread</li></ul>" + text})
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

func TestMoneyThatIsNoPay(t *testing.T) {
	for _, text := range []string{
		"Bakers saved 310 billion crumbs last year",
		"Our app has 540 million users",
		"just over 3,200 employees worldwide",
		"$1.8B in funding",
		"We raised a $22M Series A",
		"$3.6 billion in annual revenue",
		"the $19B bread market",
		"You manage a $4.5M budget",
		"We passed $28M in ARR",
		"$1.1 trillion AUM",
		"You process $12,000 transactions",
		"401(k) match up to 5%",
		"a 401k plan",
		"403(b) with match",
		"a $450 stipend",
		"a $1,600 annual learning budget",
		"$80 monthly phone allowance",
		"A sign-on bonus of $6,000",
		"$9,500 towards relocation",
		"a $1,750 referral bonus",
		"up to $550 wellness stipend",
		"tuition up to $5,100 per year",
		"$900,000 life insurance",
		"a commuter benefit of $305/month",
		"Pensum CHF 80–100%",
		"Pensum 80-100 %",
		"10-20% travel",
		"You advise clients on competitive salaries",
		"You sell machines priced from $20,000 to $90,000",
		"Travel allowance: $900 monthly",
		"a Top 100 employer",
		"a Fortune 500 company",
		"certified to ISO 27001",
		"We bake 24/7",
		"38 hours per week",
		"22 days of holiday",
		"4-6 years of experience",
		"180,000 square feet of ovens",
		"a $130 billion industry",
		"$2,500 worth of equipment",
		"We saved customers $95,000 per year",
		"penalties of up to $12,000 per violation",
		"Job ID 118000",
		"the season 2026-2027",
		"an average deal size of $75,000 – $115,000",
		"a quota of $1,150,000",
		"You run ad budgets of $2,500 - $4,500 daily",
		"€45 meal vouchers",
		"£1,200 cycle to work",
		"We donate $1,500 to a charity of your choice",
		"We are valued at $110,000,000",
		"Read the minimum wage poster",
		"Call 020 7946 0958 or +49 30 901820",
		"Founded in 1998, grown since 2014",
		"A 13th salary, 25 days of holiday and CHF 200 towards your rail pass",
		"Discounts of 10% in our shops, parking for £20 a month",
		"Bread for £3.20 a loaf",
		"A supplement of 5% of salary, subject to a maximum payment of £1,760 per annum",
		"Extra weeks bring 25 000 kr/månad utöver din grundlön",
		"You get $900 a month on top of your salary",
		"Customers pay $99-500 per seat per month",
		"pay and a company bonus (up to 15K€ per year)",
		"You will join as a 1L Summer Associate",
		"We look for 1L and 2L students",
		"You recruit engineers who earn $150,000 a year",
		"Experience sourcing candidates in the $80K–$200K yearly salary range",
		"You place people in jobs with salaries of £60,000 – £80,000",
		"You negotiate offers from $120,000 to $180,000 for those who hire",
		"We focus on startups and on salaries between 80 and 200k a year",
		"We help families with incomes under $50,000 a year",
		"The average household earns $62,000 a year",
		"Experience with clients whose income is $250,000 per year",
		"Sie beraten Kunden mit einem Einkommen ab 60.000 Euro im Jahr",
		"Unsere Kunden sparen 4.000 € im Jahr",
		"Our consultants bill at $200 an hour",
		"Contracts worth £20,000 – £30,000",
		"Members pay £450 a month",
		"Unsere Mitglieder zahlen 450 Euro im Monat",
		"An average sale of $35,000",
		"Gestionarás presupuestos de 30.000 € al año",
	} {
		t.Run(text, func(t *testing.T) {
			if got := recognise(t, record{Title: "Baker", Description: "<p>You bake on the night shift. " + text + ".</p>"}); len(got) > 0 {
				t.Errorf("taken for pay: %q", got)
			}
		})
	}
}

func TestPayOfTheJobBesidePeopleWhomItDealsWith(t *testing.T) {
	for text, want := range map[string]string{
		"We are recruiting night bakers at £14.20 an hour":                   "single 14.2-14.2 GBP hour",
		"We recruit bakers for our shops on salaries of £28,000 to £31,000":  "range 28000-31000 GBP year",
		"Successful candidates earn $52,000 a year":                          "single 52000-52000 USD year",
		"You recruit bakers for our shops, and earn £28,000 a year":          "single 28000-28000 GBP year",
		"You serve customers and clients. You earn $19.50 per hour":          "single 19.5-19.5 USD hour",
		"You place orders with people who mill, and we pay $21.40 an hour":   "single 21.4-21.4 USD hour",
		"Our clients are families, and your salary is £31,000 per year":      "single 31000-31000 GBP year",
		"Our client hires a baker with a salary between £30,000 and £34,000": "range 30000-34000 GBP year",
		"Members are our family, and we pay £31,000 per year":                "single 31000-31000 GBP year",
		"A package worth £35,000 to £38,000 a year":                          "range 35000-38000 GBP year",
		"Candidates in all our towns are paid $18.75 per hour":               "single 18.75-18.75 USD hour",
		"CTC: 6L - 9L":                           "range 600000-900000 INR year",
		"Entre 1.500 y 1.700 euros netos al mes": "range 1500-1700 EUR month",
	} {
		t.Run(text, func(t *testing.T) {
			if got := recognise(t, record{Title: "Baker", Description: "<p>You bake on the night shift. " + text + ".</p>"}); !slices.Equal(got, []string{want}) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestMoneyThatIsNoPayBesidePay(t *testing.T) {
	const text = `<p>We raised $18M and have 3,400 employees.</p><p>Salary: £31,000 - £34,000 a year</p>
<ul><li>a bonus of up to £2,500</li><li>£500 a year for training</li><li>£1,000 towards relocation</li><li>a pension of 5% (401k in the US)</li></ul>`
	want := []string{"range 31000-34000 GBP year"}
	if got := recognise(t, record{Title: "Baker", Description: text}); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPayFieldsOfRecords(t *testing.T) {
	for field, want := range map[string]string{
		"52000 - 61000 USD YEAR":         "range 52000-61000 USD year",
		"USD 52000 - 61000 per year":     "range 52000-61000 USD year",
		"GBP 31000 per year":             "single 31000-31000 GBP year",
		"60000 64000 annum":              "range 60000-64000 year",
		"$115K – $140K • Offers Equity":  "range 115000-140000 USD year",
		"$0 – $65K • Offers Commission":  "open -65000 USD year",
		"$100K • $20K – $40K Commission": "single 100000-100000 USD year",
		"from EUR 2400 per month":        "open 2400- EUR month",

		"Band 5, $84,770 to $98,205 per annum plus 12% superannuation": "range 84770-98205 AUD year",
		"36 hour week, AUD $99,873.81 - $108,307.40":                   "range 99873.81-108307.4 AUD year",

		"Competitive": "",
		"gratis":      "none unpaid",
		"0":           "",
	} {
		if got := strings.Join(recognise(t, record{Title: "Baker", Pay: field, Description: "<p>You bake bread.</p>"}), "; "); got != want {
			t.Errorf("%s: got %q, want %q", field, got, want)
		}
	}
}

func TestPayInTitles(t *testing.T) {
	for title, want := range map[string]string{
		"Night Baker – £28k":                       "single 28000-28000 GBP year",
		"Line Cook ($24-$29/hr)":                   "range 24-29 USD hour",
		"Volunteer: Choir Leader":                  "none unpaid",
		"Volunteer Coordinator":                    "",
		"Account Manager, $20M accounts":           "",
		"Nurse, $5,000 sign-on bonus":              "",
		"Baker - up to £34,000 a year (Leeds)":     "open -34000 GBP year",
		"Team 24/7 Bakery, shift 2 of 3, ref 4410": "",
	} {
		if got := strings.Join(recognise(t, record{Title: title, Description: "<p>You bake bread.</p>"}), "; "); got != want {
			t.Errorf("%s: got %q, want %q", title, got, want)
		}
	}
}

func TestWordsInThePlaceOfAnAmount(t *testing.T) {
	for text, want := range map[string]string{
		"We offer a competitive salary":                           "competitive salary",
		"Competitive base compensation and equity":                "Competitive base compensation",
		"Competitive hourly rates":                                "Competitive hourly rates",
		"Salary: DOE":                                             "Salary: DOE",
		"Salary – to be agreed":                                   "Salary – to be agreed",
		"Salary is commensurate with experience":                  "Salary is commensurate with experience",
		"Attraktives Gehalt":                                      "Attraktives Gehalt",
		"Leistungsgerechte Vergütung":                             "Leistungsgerechte Vergütung",
		"Faire Löhne":                                             "Faire Löhne",
		"Gehalt nach Vereinbarung":                                "Gehalt nach Vereinbarung",
		"Rémunération attractive":                                 "Rémunération attractive",
		"Salaire : à négocier":                                    "Salaire : à négocier",
		"Salario según experiencia":                               "Salario según experiencia",
		"Rémunération selon la grille de la ville, voir plus bas": "Rémunération selon la grille",
		"Salaire en fonction du profil":                           "Salaire en fonction du profil",
		"Salary: (depending on experience)":                       "Salary: (depending on experience)",
		"Een marktconform salaris":                                "marktconform salaris",
		"Konkurrenskraftig lön":                                   "Konkurrenskraftig lön",
		"This is a Band 6 post":                                   "Band 6",
		"We are recruiting a Band 6 nurse":                        "Band 6",
		"Bezahlung nach TV-L E 9b":                                "TV-L E 9b",
		"You coach competitive swimmers, and salary is a word":    "",
		"You will shape fair pay practices":                       "",
		"You report to the compensation committee":                "",
		"Interest at competitive rates for our savers":            "",
		"You support colleagues in Bands 2 to 4":                  "",
		"Our competitive benefits package":                        "",
		"Unpaid leave after a year":                               "",
		"For authorised persons only":                             "",
	} {
		p := parse(t, record{Title: "Baker", Description: "<p>" + text + ".</p>"})
		got := ""
		for _, f := range pay.Recognise(p, nil) {
			got = f.Text
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

func TestWordsGiveWayToAmounts(t *testing.T) {
	want := []string{"range 31000-34000 GBP year"}
	if got := recognise(t, record{Title: "Baker", Description: "<p>Competitive salary</p><p>Salary: £31,000 - £34,000 per annum DOE</p>"}); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFiguresThatCannotBeMeant(t *testing.T) {
	for text, want := range map[string]string{
		"Pay: $18.00 - $20.00 / year":               "range 18-20 USD year decimal",
		"Salary: £31,000 per hour":                  "single 31000-31000 GBP hour too-high",
		"Salary: $60,000 to $69,00 a year":          "range 60000-69000 USD year thousands",
		"Salary: $120,000 - $150":                   "range 120000-150000 USD year thousands",
		"Base salary: $120 - $150 per year":         "range 120-150 USD year base thousands",
		"Salary: £95,000 per month":                 "single 95000-95000 GBP month too-high",
		"Salary: $25 per month":                     "single 25-25 USD month too-low",
		"Salary: $120-150k per year":                "range 120000-150000 USD year",
		"Ausbildungsvergütung: 860 € im Monat":      "single 860-860 EUR month",
		"Salary: $780,000 a year":                   "single 780000-780000 USD year",
		"Lön: 190 kr per timme i Sverige":           "single 190-190 SEK hour",
		"Salary: $85,000 - $95,000 + monthly bonus": "range 85000-95000 USD year",
		"Salary: ₹35,000 per month":                 "single 35000-35000 INR month",
	} {
		if got := strings.Join(recognise(t, record{Title: "Baker", Description: "<p>" + text + "</p>"}), "; "); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

func TestCurrencyOfSharedSigns(t *testing.T) {
	for place, want := range map[string]string{
		"Toronto, ON, CA": "CAD", "Austin, TX, US": "USD", "Sydney, Australia": "AUD", "Auckland, New Zealand": "NZD", "Irvine, CA": "USD", "": "USD",
	} {
		r := record{Title: "Baker", Description: "<p>Salary: $61,000 a year</p>"}
		if place != "" {
			r.Locations = []string{place}
		}
		f := pay.Recognise(parse(t, r), nil)
		if len(f) != 1 || f[0].Currency != want || !f[0].CurrencyStated {
			t.Errorf("%s: got %+v, want %s", place, f, want)
		}
	}
}

func TestWhatIsStatedAndWhatIsTold(t *testing.T) {
	f := pay.Recognise(parse(t, record{Title: "Baker, £13 an hour", Pay: "27000", Description: "<p>Salary: £27,500</p>"}), nil)
	var got []string
	for i := range f {
		got = append(got, f[i].Source+" "+f[i].Period)
		if f[i].PeriodStated != (f[i].Source == "title") || f[i].CurrencyStated != (f[i].Source != "field") {
			t.Errorf("%s: currency stated %v, period stated %v", f[i].Source, f[i].CurrencyStated, f[i].PeriodStated)
		}
	}
	if want := []string{"title hour", "field year", "body year"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestARangeOverSeveralBlocksIsOneStatement(t *testing.T) {
	want := []string{"range 169500-244500 USD year base"}
	for _, r := range []record{
		{Format: "text", Description: "Annual Base Salary Range:\r\n$169,500\r\n—\r\n$244,500 USD\r\nWe bake."},
		{Description: "<p>Annual Base Salary Range:</p><p>$169,500</p><p>—</p><p>$244,500 USD</p>"},
		{Description: "<div>Annual Base Salary Range</div><div><span>$169,500</span><span>&mdash;</span><span>$244,500 USD</span></div>"},
		{Description: "<table><tr><td>Base salary minimum</td><td>$169,500 USD</td></tr><tr><td>Base salary maximum</td><td>$244,500 USD</td></tr></table>"},
	} {
		if got := recognise(t, r); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", r.Description, got, want)
		}
	}
}

func TestAnInvertedRangeIsMendedInTheFile(t *testing.T) {
	for text, want := range map[string]string{
		"Pay: $26.50 - $22.00 an hour":                 "Pay: $22.00 - $26.50 an hour",
		"Salary: £36k to £31k a year":                  "Salary: £31k to £36k a year",
		"Salary: £36,000 to £31k a year":               "",
		"Salary: 36&nbsp;000 € – 31&nbsp;000 € par an": "",
	} {
		p := parse(t, record{Title: "Baker", Description: "<p>" + text + "</p>"})
		f := pay.Recognise(p, nil)
		if len(f) != 1 || f[0].Kind != "range" {
			t.Fatalf("%s: got %+v", text, f)
		}
		if want == "" {
			if f[0].Repair != nil {
				t.Errorf("%s: repaired by %+v", text, f[0].Repair)
			}
			continue
		}
		src := string(p.Doc.Chunk.Src)
		for _, e := range slices.Backward(f[0].Repair.Edits) {
			src = src[:e.Start-p.Doc.Chunk.Base] + e.Text + src[e.End-p.Doc.Chunk.Base:]
		}
		if !strings.Contains(src, want) {
			t.Errorf("%s: mended to %s, want %s", text, src, want)
		}
	}
}

func FuzzRecognise(f *testing.F) {
	for _, seed := range []string{
		"Salary: $120-150k per year", "€60.000 – €75.000 brutto/Jahr", "60\u202f000 € à 75\u00a0000 €", "CHF 95'000 – 115'000", "up to £29 an hour and up", "(min) $1 – $2 (mid) – $3 (max)",
		"99999999999999999999 k$", "$9,99,99,999.999999 Cr", "£57, 515 p.a.", "competitive salary", "Salary: t/m €", "- $120 -\n—\n$150", "Band 9z TVöD E", "$400+k", "\xff$1\xe2\x82", "kr 1 kr", "only", "unpaid ",
	} {
		f.Add(seed, seed)
	}
	f.Fuzz(func(t *testing.T, title, text string) {
		for _, format := range []string{"text", "html"} {
			p := parse(t, record{Title: title, Pay: title, Format: format, Description: "We bake.\n" + text})
			last := 0
			for _, x := range pay.Recognise(p, nil) {
				if x.Range.Start < 0 || x.Range.End > len(p.Text) || x.Range.Len() <= 0 || p.Slice(x.Range) != x.Text {
					t.Errorf("%+v lies outside of the text, or is empty", x)
				}
				if x.Kind != "vague" && x.Kind != "none" && x.Range.Start < last {
					t.Errorf("%+v overlaps the fact before", x)
				}
				last = x.Range.End
				if x.Min.Minor < 0 || x.Max.Minor < 0 || x.Width < 0 {
					t.Errorf("%+v is negative", x)
				}
			}
		}
	})
}

// benchPosting is a posting of about 5 kB, as long as most are, with the numbers that most hold.
func benchPosting(payLine string) string {
	const part = `<p>About us</p><p>Ovenlight was founded in 2014, has 1,200 employees in 14 cities and raised $18M in its Series B. Our ovens run 24/7.</p>
<h3>What you will do</h3><ul><li>Bake bread, rolls and cakes with the night team of 12</li><li>Manage a budget of €250,000 and 3-5 suppliers</li></ul>
<h3>What we offer</h3><ul><li>25 days of holiday, 401(k) with a 4% match</li><li>$1,500 a year for courses, $500 for your desk</li><li>A referral bonus of $750</li></ul>`
	const plain = `<h3>Your day</h3><p>You knead, shape and bake through the night, and you keep the books of what was baked. When the shops open you
hand over to the day team, and on Fridays you plan the week with the Head of Baking. We train you on all 7 machines, and you train our apprentices.</p>
<ul><li>Keep the Oven Control System in good order</li><li>Order flour, yeast and salt in time</li><li>Clean as you go, every night</li></ul>`
	return part + strings.Repeat(plain, 8) + payLine
}

func BenchmarkRecognise(b *testing.B) {
	for name, line := range map[string]string{
		"figure": "<p>Salary: $58,000 - $64,000 a year, depending on experience</p>", "words": "<p>We offer a competitive salary.</p>", "nothing": "",
	} {
		b.Run(name, func(b *testing.B) {
			p := parse(b, record{Title: "Baker (Leeds)", Locations: []string{"Austin, TX, US"}, Description: benchPosting(line)})
			b.SetBytes(int64(len(p.Text)))
			b.ReportAllocs()
			for b.Loop() {
				pay.Recognise(p, nil)
			}
		})
	}
}
