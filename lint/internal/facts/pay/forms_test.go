package pay_test

import (
	"strings"
	"testing"
)

// TestPayAsOtherBoardsWriteIt holds forms of sectors, countries and systems, one block a line.
func TestPayAsOtherBoardsWriteIt(t *testing.T) {
	for text, want := range map[string]string{
		"Salary: 300,000 naira a month":                                           "single 300000-300000 NGN month",
		"We pay 60,000 rand a month":                                              "single 60000-60000 ZAR month",
		"Salary: 8,000 - 9,500 dirhams per month":                                 "range 8000-9500 AED month",
		"Pay: 45,000 pesos a month in our kitchen in Manila":                      "single 45000-45000 PHP month",
		"Sueldo: 2.400.000 pesos mensuales en Bogotá":                             "single 2400000-2400000 COP month",
		"Salary: 45,000 pesos a month":                                            "single 45000-45000 MXN month",
		"Salary: 12 LPA":                                                          "single 1200000-1200000 INR year",
		"Salary: $80000 / $100000":                                                "range 80000-100000 USD year",
		"Salary range: 80,000 / 100,000 USD per year":                             "range 80000-100000 USD year",
		"Salary: £45,000/£50,000":                                                 "range 45000-50000 GBP year",
		"£45k / £60k OTE":                                                         "single 45000-45000 GBP year|single 60000-60000 GBP year ote",
		"Compensation\nMin: 50,000\nMax: 60,000":                                  "range 50000-60000 year",
		"Salary\nMinimum: $50,000\nMaximum: $60,000":                              "range 50000-60000 USD year",
		"Pay range minimum: $21.50/hr\nPay range maximum: $25.00/hr":              "range 21.5-25 USD hour",
		"Salary\n£9.15\nHours\nFull time":                                         "single 9.15-9.15 GBP hour",
		"Band/Pay rate Band 4 £11.20":                                             "single 11.2-11.2 GBP hour",
		"Wage $20.10 to start":                                                    "single 20.1-20.1 USD hour",
		"Hourly wage: 18.50":                                                      "single 18.5-18.5 hour",
		"Pay: 21.75 - 24.10 hourly":                                               "range 21.75-24.1 hour",
		"$90,000 - $110,000 a yearA signing bonus may be offered.":                "range 90000-110000 USD year",
		"Ingångslönen från 1/1-24 är 31 200 kr/mån samt 2 500 kr extra i veckan.": "single 31200-31200 month",
		"Bezahlung gemäß Kollektivvertrag bei einem Gehalt ab 3.500 Euro brutto":  "open 3500- EUR month",
		"Das kollektivvertragliche Mindestgehalt beträgt EUR 2.450,- brutto pro Monat, Überzahlung möglich.": "single 2450-2450 EUR month",
		"Lohn CHF 5'200.– bis 5'800.– x 13":                                             "range 5200-5800 CHF month",
		"Salaris: € 2.800,- tot € 3.600,- bruto per maand":                              "range 2800-3600 EUR month",
		"Schaal 9 (€ 3.339 - € 4.914)":                                                  "range 3339-4914 EUR month",
		"15 000 – 20 000 PLN netto + VAT":                                               "range 15000-20000 PLN month",
		"Stipendio 1.600 € netti al mese":                                               "single 1600-1600 EUR month",
		"5.000 EUR brut / lună":                                                         "single 5000-5000 EUR month",
		"From €2,400 gross":                                                             "open 2400- EUR month",
		"45 000 NOK i måneden":                                                          "single 45000-45000 NOK month",
		"Stipend of $3,500 per semester":                                                "single 3500-3500 USD session",
		"Adjunct pay is $2,700 per course":                                              "single 2700-2700 USD session",
		"US: $150,000 - $180,000; Canada: CAD $120,000 - $140,000":                      "range 150000-180000 USD year|range 120000-140000 CAD year",
		"30 000 € – 36 000 € brutto jährlich":                                           "range 30000-36000 EUR year",
		"Salaire : 45-50K€ selon profil":                                                "range 45000-50000 EUR year",
		"Rémunération : 2 200 € brut mensuel sur 13 mois":                               "single 2200-2200 EUR month",
		"Upto 8 Lakhs per annum":                                                        "open -800000 INR year",
		"CTC: ₹12,00,000 - ₹18,00,000 per annum":                                        "range 1200000-1800000 INR year",
		"Vergütung: TV-L E 11 (3.622 - 5.315 €)":                                        "range 3622-5315 EUR month",
		"Civil Service Grade 7\nNational: £54,358 - £60,000\nLondon: £58,000 - £65,000": "range 54358-60000 GBP year|range 58000-65000 GBP year",
	} {
		body := "<p>" + strings.ReplaceAll(text, "\n", "</p><p>") + "</p><p>You bake bread with us.</p>"
		if got := strings.Join(recognise(t, record{Title: "Baker", Description: body}), "|"); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

func TestSmallSumsThatLookLikePay(t *testing.T) {
	for _, text := range []string{
		"Tickets cost $25.00 / $35.00",
		"We raised $5,000,000 / $8,000,000",
		"Volunteers receive no pay but travel costs up to £10.50 a day",
		"A stipend of $1,000 per season for gear",
		"Discount of £12.50 on the gym",
		"Deductions: uniform £15.00",
		"Our salary platform costs £9.99 a month",
		"Membership fee £20.00",
		"We pay a £500 referral bonus",
		"Cycle to work scheme up to £1,000",
		"Each team gets a $1,200 per season budget",
		"You must pay the annual subscription fee of £13.00",
		"Park at a reduced rate of £20.00",
		"Area supplement of 5% of the basic salary (with a minimum of £1,034 to a maximum of £1,791)",
		"Relocation package up to £8K",
		"Pages 18.50 to 24.10 of the manual",
	} {
		for _, got := range recognise(t, record{Title: "Baker", Description: "<p>" + text + "</p><p>You bake bread with us, early.</p>"}) {
			if !strings.HasPrefix(got, "vague") && !strings.HasPrefix(got, "none") {
				t.Errorf("%q: got %s", text, got)
			}
		}
	}
}
