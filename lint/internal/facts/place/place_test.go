package place_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint/internal/facts/place"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

func parse(t testing.TB, title string, locations []string, format, text string) *posting.Posting {
	t.Helper()
	path, content := "x.txt", text
	if format != "scraped" {
		b, err := json.Marshal(map[string]any{"title": title, "locations": locations, "format": format, "description": text})
		if err != nil {
			t.Fatal(err)
		}
		path, content = "x.ndjson", string(b)+"\n"
	}
	for d, err := range source.Read(path, strings.NewReader(content)) {
		if err != nil {
			t.Fatal(err)
		}
		return posting.Parse(d)
	}
	t.Fatal("no posting was read")
	return nil
}

// said writes a fact as "text [codes] role certainty mode".
func said(f *place.Fact) string {
	return strings.TrimSpace(f.Text + " [" + strings.Join(f.Codes, " ") + "] " + f.Role + " " + f.Certainty + " " + f.Mode)
}

func expect(t *testing.T, p *posting.Posting, source string, want []string) {
	t.Helper()
	var got []string
	for _, f := range place.Recognise(p, nil) {
		if (f.Source == source || source == "body" && f.Source == "header") && f.Role != "desk" {
			got = append(got, said(&f))
		}
		if f.Range.Len() > 0 && p.Slice(f.Range) != f.Text {
			t.Errorf("%q is not what its range holds: %q", f.Text, p.Slice(f.Range))
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

func TestPlacesInFields(t *testing.T) {
	for field, want := range map[string][]string{
		"San Francisco, CA, US; Palo Alto, CA, US; Seattle, WA, US": {"San Francisco, CA, US [US-CA US-CA-SANFRANCISCO] performed certain", "Palo Alto, CA, US [US-CA] performed certain", "Seattle, WA, US [US-WA] performed certain"},
		"Brisbane, CA":                    {"Brisbane, CA [US-CA] performed certain"},
		"Portland OR":                     {"Portland OR [US-OR] performed certain"},
		"Hull OR Leeds":                   {"Hull [GB-ENG] performed certain", "Leeds [GB-ENG] performed certain"},
		"Bramble Mill, Washington, D.C.":  {"Washington, D.C. [US-DC] performed certain"},
		"NYC":                             {"NYC [US-NY US-NY-NYC] performed certain"},
		"New York, NY":                    {"New York, NY [US-NY US-NY-NYC] performed certain"},
		"Manhattan":                       {"Manhattan [US-NY US-NY-NYC] performed certain"},
		"Brooklyn, NY":                    {"Brooklyn, NY [US-NY US-NY-NYC] performed certain"},
		"New York":                        {"New York [US-NY] performed certain", "New York [US-NY US-NY-NYC] performed likely"},
		"Remote - US":                     {"US [US] remote-scope certain remote"},
		"US-Remote":                       {"US [US] remote-scope certain remote"},
		"Remote (US only)":                {"US [US] remote-scope certain remote"},
		"Anywhere in the US":              {"US [US] remote-scope certain remote"},
		"Remote, US (excluding CO)":       {"US [US] remote-scope certain remote", "CO [US-CO] excluded certain"},
		"Remote (CA, NY, WA)":             {"CA [US-CA] remote-scope certain remote", "NY [US-NY] remote-scope certain remote", "WA [US-WA] remote-scope certain remote"},
		"Remote (US; CA)":                 {"US [US] remote-scope certain remote", "CA [CA] remote-scope certain remote"},
		"Remote, CA":                      {"CA [US-CA CA] remote-scope ambiguous remote"},
		"CA":                              {"CA [US-CA CA] performed ambiguous"},
		"NC":                              {"NC [US-NC] performed certain"},
		"Bay Area":                        {"Bay Area [US-CA] performed certain"},
		"SF Bay Area":                     {"SF Bay Area [US-CA] performed certain"},
		"Silicon Valley":                  {"Silicon Valley [US-CA] performed certain"},
		"Greater London":                  {"Greater London [GB-ENG] performed certain"},
		"Toronto, ON":                     {"Toronto, ON [CA-ON] performed certain"},
		"Markham, CA, (Remote)":           {"Markham, CA [CA-ON] performed certain remote"},
		"Ontario, CA":                     {"Ontario, CA [CA-ON US-CA] performed ambiguous"},
		"Wien":                            {"Wien [AT] performed certain"},
		"München":                         {"München [DE] performed certain"},
		"Hybrid - Berlin":                 {"Berlin [DE] performed certain hybrid"},
		"DC Metro":                        {"DC Metro [US-DC US-MD US-VA] performed certain"},
		"DMV":                             {"DMV [US-DC US-MD US-VA] performed certain"},
		"Tri-State area":                  {"Tri-State area [US-NY US-NJ US-CT] performed certain"},
		"Kansas City":                     {"Kansas City [US-MO US-KS] performed certain"},
		"Kansas City, MO":                 {"Kansas City, MO [US-MO] performed certain"},
		"Portland, OR":                    {"Portland, OR [US-OR] performed certain"},
		"Portland, ME":                    {"Portland, ME [US-ME] performed certain"},
		"Portland":                        {"Portland [US-OR US-ME] performed ambiguous"},
		"Portland Bread College":          {"Portland [] performed likely"},
		"Auburn University, Alabama, USA": {"Alabama, USA [US-AL] performed certain"},
		"Richfield, OH":                   {"Richfield, OH [US-OH] performed certain"},
		"Yokne'am Illit, IL":              {"Yokne'am Illit, IL [IL] performed certain"},
		"California, Oregon, Washington":  {"California [US-CA] performed certain", "Oregon [US-OR] performed certain", "Washington [US-WA] performed certain"},
		"Trinidad and Tobago":             {"Trinidad and Tobago [TT] performed certain"},
		"Georgia":                         {"Georgia [GE US-GA] performed ambiguous"},
		"Atlanta, Georgia":                {"Atlanta, Georgia [US-GA] performed certain"},
		"Remote EMEA":                     {"EMEA [150 145 002] remote-scope certain remote"},
		"Remote Europe":                   {"Europe [150] remote-scope certain remote"},
		"Washington, DC":                  {"Washington, DC [US-DC] performed certain"},
		"Leamington Spa, Warwickshire, United Kingdom": {"Warwickshire, United Kingdom [GB-ENG] performed certain"},
		"London, South Kensington, UK":                 {"London [GB-ENG] performed certain", "UK [GB] performed certain"},
		"New York, London, Germany":                    {"New York [US-NY] performed certain", "New York [US-NY US-NY-NYC] performed likely", "London [GB-ENG] performed certain", "Germany [DE] performed certain"},
		"White Plains, NY":                             {"White Plains, NY [US-NY US-NY-119] performed certain"},
		"Albany, NY":                                   {"Albany, NY [US-NY US-NY-001] performed certain"},
		"Ithaca, New York":                             {"Ithaca, New York [US-NY US-NY-ITHACA] performed certain"},
		"Columbus, OH":                                 {"Columbus, OH [US-OH US-OH-COLUMBUS] performed certain"},
		"Cleveland, Ohio":                              {"Cleveland, Ohio [US-OH US-OH-CLEVELAND] performed certain"},
		"Jersey City, NJ":                              {"Jersey City, NJ [US-NJ US-NJ-JERSEYCITY] performed certain"},
		"Scotch Ridge, Iowa":                           {"Scotch Ridge, Iowa [US-IA] performed certain"},
		"Amsterdam, NH, NL":                            {"Amsterdam, NH, NL [NL] performed certain"},
		"Haifa, IL":                                    {"Haifa, IL [IL] performed certain"},
		"Wilmington, DE":                               {"Wilmington, DE [US-DE] performed certain"},
		"Berlin, DE":                                   {"Berlin, DE [DE] performed certain"},
		"London, Paris, Berlin":                        {"London [GB-ENG] performed certain", "Paris [FR] performed certain", "Berlin [DE] performed certain"},
		"CA - San Francisco; WA - Seattle":             {"CA - San Francisco [US-CA US-CA-SANFRANCISCO] performed certain", "WA - Seattle [US-WA] performed certain"},
		"Glenfield Hospital, Leicester, LE3 9QP, GB":   {"Leicester, LE3 9QP, GB [GB-ENG] performed certain"},
		"Oakland, Calif.":                              {"Oakland, Calif [US-CA] performed certain"},
		"France, Remote; Germany, Remote":              {"France [FR] remote-scope certain remote", "Germany [DE] remote-scope certain remote"},
		"San Francisco, CA or Remote":                  {"San Francisco, CA [US-CA US-CA-SANFRANCISCO] performed certain", "Remote [] mode certain remote"},
		"Santa Barbara, CA, USA — On-site only (no remote work)": {"Santa Barbara, CA, USA [US-CA] performed certain onsite"},
		"St. Louis, MO":        {"St. Louis, MO [US-MO] performed certain"},
		"Remote":               {"Remote [] mode certain remote"},
		"Worldwide":            {"Worldwide [001] performed certain"},
		"Branch HQ":            {"Branch HQ [] performed likely"},
		"Alpine Shire Council": {"Alpine Shire Council [] performed likely"},
		"Not specified":        nil,
		"219831":               nil,
	} {
		t.Run(field, func(t *testing.T) {
			expect(t, parse(t, "Baker", []string{field}, "html", "<p>You bake.</p>"), "field", want)
		})
	}
}

func TestPlacesInTitles(t *testing.T) {
	for title, want := range map[string][]string{
		"Machine Learning Engineer 2026 (USA)":             {"USA [US] performed certain"},
		"Full Stack Engineer (Remote/SF)":                  {"Remote [] mode certain remote", "SF [US-CA US-CA-SANFRANCISCO] performed certain"},
		"Key Account Executive (m/f/d), Munich, Ovenlight": {"Munich [DE] performed certain"},
		"Account Executive - Belgium (French speaking)":    {"Belgium [BE] performed certain"},
		"Representative (INDIA)":                           {"INDIA [IN] performed certain"},
		"Store Manager Leeds":                              {"Leeds [GB-ENG] performed certain"},
		"Baker in Turin":                                   {"Turin [IT] performed certain"},
		"Revenue Manager - APJ":                            nil,
		"Account Executive - Latin America":                nil,
		"Sales Lead (Korea & Japan Market)":                nil,
		"Engineer, Mobile":                                 nil,
		"Behaviour Analyst - ABA":                          nil,
		"HR Manager, IT":                                   nil,
		"Physician, MD":                                    nil,
		"Professor, University of Birmingham":              nil,
	} {
		t.Run(title, func(t *testing.T) {
			expect(t, parse(t, title, nil, "html", "<p>You bake.</p>"), "title", want)
		})
	}
}

// Header text of scraped pages is fused: word boundaries lie.
func TestFusedHeaderLines(t *testing.T) {
	for text, want := range map[string][]string{
		"Baker\nOvenlightSan Francisco, CA, US; Palo Alto, CA, US; Seattle, WA, USPosted 4 March 2026\nJob Description\n<p>You bake bread for our shops.</p>": {
			"San Francisco, CA, US [US-CA US-CA-SANFRANCISCO] performed certain", "Palo Alto, CA, US [US-CA] performed certain", "Seattle, WA, US [US-WA] performed certain",
		},
		"Baker\nNight BakerPuneBakery – Bread /Full-time /HybridApply for this job\n<p>You bake bread for our shops.</p>": {"Pune [IN] performed certain", "Hybrid [] mode certain hybrid"},
		"Baker\nNight BakerNashua, NHBakery /Part-time /On-siteApply for this job\n<p>You bake bread for our shops.</p>":  {"Nashua, NH [US-NH] performed certain", "On-site [] mode certain onsite"},
		"Baker\nNight Baker (Contract)Remote, USAOvenlight Shops /RemoteApply for this job\n<p>You bake bread.</p>":       {"USA [US] remote-scope certain remote", "Remote [] mode certain remote"},
	} {
		t.Run(text[:40], func(t *testing.T) {
			expect(t, parse(t, "", nil, "scraped", text), "header", want)
		})
	}
}

func TestAnArticleAmongCapitalsIsNoCity(t *testing.T) {
	for text, want := range map[string][]string{
		"<p>REJOIGNEZ LA BOULANGERIE</p>": nil,
		"<p>LA BOULANGERIE RECRUTE</p>":   nil,
		"<p>LA (Hybrid)</p>":              {"LA [US-CA US-CA-LOSANGELES US-LA] performed ambiguous hybrid", "Hybrid [] mode certain hybrid"},
		"<p>SF ONSITE</p>":                {"SF [US-CA US-CA-SANFRANCISCO] performed certain onsite", "ONSITE [] mode certain onsite"},
	} {
		t.Run(text, func(t *testing.T) {
			expect(t, parse(t, "Boulanger", nil, "html", text+"<p>You bake bread for our shops.</p>"), "header", want)
		})
	}
}

func TestPlacesBehindLabels(t *testing.T) {
	for text, want := range map[string][]string{
		"<p>Location: Lansing, MI (Hybrid)</p>":                                          {"Lansing, MI [US-MI] performed certain hybrid"},
		"<p>Title: Baker V Location: Lansing, MI (Hybrid) Note: a night shift it is</p>": {"Lansing, MI [US-MI] performed certain hybrid"},
		"<p>You bake bread for the whole town. Place of work: Hamburg.</p>":              {"Hamburg [DE] performed certain"},
		"<p>Hours: 6am to 2pm. Town: Sheffield</p>":                                      {"Sheffield [GB-ENG] performed certain"},
		"<p>Bread is what we like. Where: Bristol, England</p>":                          {"Bristol, England [GB-ENG] performed certain"},
		"<p><strong>Location:</strong> Remote Poland</p>":                                {"Poland [PL] remote-scope certain remote"},
		"<h3>Location</h3><p>Leeds, England</p>":                                         {"Leeds, England [GB-ENG] performed certain"},
		"<p>Arbeitsort: Zürich</p>":                                                      {"Zürich [CH] performed certain"},
		"<p>Lieu : Lyon</p>":                                                             {"Lyon [FR] performed certain"},
		"<p>Work Location Leeds</p>":                                                     {"Leeds [GB-ENG] performed certain"},
		"<p>Working Title Night Baker Role Title Baker V Department Bakery and Test Kitchen Work Location Leeds Hours 38</p>": {"Leeds [GB-ENG] performed likely"},
		"<p>Work Location: One location</p>":  nil,
		"<p>Location: Ovenlight HQ</p>":       nil,
		"<p>Lieu de travail : 69003 Lyon</p>": {"Lyon [FR] performed certain"},
		"<p>Standort: 8001 Zürich</p>":        {"Zürich [CH] performed certain"},
		// towns and houses that the gazetteer lacks
		"<p>Location: Nether Ovencombe</p>":         {"Nether Ovencombe [] performed likely"},
		"<p>Arbeitsort: Hinterofental</p>":          {"Hinterofental [] performed likely"},
		"<p>Lieu de stage : Région toulousaine</p>": {"Région toulousaine [] performed likely"},
		// what leaves the place open
		"<p>Location: Flexible hours</p>":              nil,
		"<p>Location: See below</p>":                   nil,
		"<p>Location: Our Bakery</p>":                  nil,
		"<p>Location: City, State</p>":                 nil,
		"<p>Location: Internship</p>":                  nil,
		"<p>Location: To be agreed with the baker</p>": nil,
	} {
		t.Run(text, func(t *testing.T) {
			expect(t, parse(t, "Baker", nil, "html", text+"<p>You bake bread and rolls for our shops in the night.</p>"), "label", want)
		})
	}
}

func TestPlacesInSentences(t *testing.T) {
	for text, want := range map[string][]string{
		// the place of work
		"Bramble Hall, Leeds is where you bake bread.":                                       nil,
		"Nos bureaux sont situés dans le 3e arrondissement de Paris.":                        {"Paris [FR] performed likely"},
		"We are hiring bakers in Latin America (Chile & Argentina).":                         {"Chile [CL] performed likely", "Argentina [AR] performed likely"},
		"You bake bread in our bakery and test kitchen in Leeds.":                            {"Leeds [GB-ENG] performed likely"},
		"You sell bread from our vans to our customers in Leeds.":                            nil,
		"Le télétravail est la norme.":                                                       {"télétravail [] mode certain remote"},
		"Le poste est en télétravail.":                                                       {"télétravail [] mode likely remote"},
		"Le poste est en télétravail partiel.":                                               {"télétravail [] mode likely hybrid"},
		"Une mission entièrement en télétravail.":                                            {"télétravail [] mode certain remote"},
		"Pas de télétravail.":                                                                nil,
		"Télétravail partiel, avec une présence régulière à Nantes.":                         {"Télétravail [] mode likely hybrid", "Nantes [FR] performed certain"},
		"Un contrat de deux ans sur Lyon.":                                                   {"Lyon [FR] performed likely"},
		"Des déplacements sont à prévoir sur Lyon pour la mission.":                          nil,
		"Nous travaillons au sein de la boulangerie à Rennes.":                               {"Rennes [FR] performed likely"},
		"This role is based in Cologne, Germany.":                                            {"Cologne, Germany [DE] performed certain"},
		"You will be working in our Berlin office three days a week.":                        {"Berlin [DE] performed certain", "days [] mode likely hybrid"},
		"This role will be for our Chicago office.":                                          {"Chicago [US-IL] performed certain"},
		"We speak to candidates who are based in Cork.":                                      {"Cork [IE] performed certain"},
		"We are looking for a baker in Mexico.":                                              {"Mexico [MX] performed likely"},
		"You must reside in the United States.":                                              {"United States [US] performed certain"},
		"You must be willing to relocate to Lyon.":                                           {"Lyon [FR] performed certain"},
		"Our team works out of its bakery and test kitchen in Hayward, CA.":                  {"Hayward, CA [US-CA] performed likely"},
		"Mail to: 7053 Baker Street, Suite 100, North Chesterfield, VA 23225.":               {"North Chesterfield, VA [US-VA] performed likely"},
		"We look for a nurse at HMP Pentonville.":                                            {"HMP Pentonville [GB] performed likely"},
		"Join the East Surrey and Crawley Hospitals.":                                        {"East Surrey [GB-ENG] performed likely", "Crawley [GB-ENG] performed likely"},
		"Your base will be within Marlfield District.":                                       {"Marlfield District [] performed likely"},
		"It is based in Leeds, York or Hull.":                                                {"Leeds [GB-ENG] office likely", "York [GB-ENG] office likely", "Hull [GB-ENG] office likely"},
		"The college in Ithaca, NY invites applications for a baker.":                        {"Ithaca, NY [US-NY US-NY-ITHACA] performed likely"},
		"The role is hybrid, with 2 days in the office (Mill Street, Leeds).":                {"hybrid [] mode certain hybrid", "Leeds [GB-ENG] performed likely"},
		"The post holder is based at Bakers House, Leeds.":                                   {"Leeds [GB-ENG] performed likely"},
		"You work in our Leeds Integrated Baking Service.":                                   {"Leeds [GB-ENG] performed likely"},
		"Offices in the heart of Paris.":                                                     {"Paris [FR] performed likely"},
		"A beautiful workspace in Berlin Mitte with fresh bread.":                            {"Berlin Mitte [DE] performed likely"},
		"Our HQ is in Cork with a hybrid schedule.":                                          {"Cork [IE] performed likely", "hybrid [] mode certain hybrid"},
		"Join our newly formed Sydney HQ.":                                                   {"Sydney [AU-NSW] performed certain"},
		"For Chicago based employees, the base salary is told on request.":                   {"Chicago [US-IL] performed likely"},
		"A leading bakery company based in Chicago is seeking a baker.":                      {"Chicago [US-IL] performed likely"},
		"In Leeds we come to the office on Mondays.":                                         {"Leeds [GB-ENG] performed likely"},
		"We bake in the Leeds office 3 days per week.":                                       {"Leeds [GB-ENG] performed likely", "days [] mode likely hybrid"},
		"The position is in person at 12 Mill St Arvada, Colorado (fully on-site).":          {"Arvada, Colorado [US-CO] performed likely", "on-site [] mode certain onsite"},
		"We are looking for a registered nurse to work in Ormskirk.":                         {"Ormskirk [GB-ENG] performed likely"},
		"Vi söker dig som vill arbeta hos Umeå kommun.":                                      {"Umeå [SE] performed likely"},
		"Nos bureaux de Lyon sont grands.":                                                   {"Lyon [FR] performed likely"},
		"Wir backen in unserer Niederlassung in Köln.":                                       {"Köln [DE] performed likely"},
		"Anställningsform: Vikariat | Ort: Umeå | Omfattning: heltid och natt":               nil,
		"Mail to: Baker Centre, Mill Drive, Warwick CV34 9ZZ.":                               {"Warwick CV34 9ZZ [GB-ENG] performed likely"},
		"Ovenlight is headquartered in Chicago with offices throughout the U.S. and Europe.": {"Chicago [US-IL] office likely", "U.S. [US] office likely"},
		"We are headquartered in Chicago and work hybrid from offices around the world.":     {"Chicago [US-IL] office likely", "hybrid [] mode certain hybrid"},
		"Home to 30 employees, our brand-new Sydney office also runs on a hybrid model.":     {"Sydney [AU-NSW] office likely", "hybrid [] mode certain hybrid"},
		"We bake for the city of Paris and for customers in Madrid, Spain.":                  nil,
		"Imperial College Hospitals is a name of houses.":                                    nil,
		"A hybrid work culture based in Leeds.":                                              {"hybrid [] mode certain hybrid", "Leeds [GB-ENG] performed certain"},
		"Work from the comfort of your home.":                                                {"comfort of your home [] mode likely remote"},
		"Bread in the comfort of your home.":                                                 nil,
		"The job is on-site (West Valley, Utah).":                                            {"on-site [] mode likely onsite", "West Valley, Utah [US-UT] performed certain"},
		// remote work
		"This is a remote opportunity within Canada and the US.":                            {"remote [] mode certain remote", "Canada [CA] remote-scope certain remote", "US [US] remote-scope certain remote"},
		"The job can be done from anywhere in Poland.":                                      {"from anywhere [] mode certain remote", "Poland [PL] remote-scope certain remote"},
		"We are the largest remote monitoring company in the US.":                           nil,
		"We are a remote-first company.":                                                    {"remote [] mode certain remote"},
		"Nous travaillons principalement à distance.":                                       {"à distance [] mode likely remote"},
		"Ovenlight Services offers a remote Flour Analyst position.":                        {"remote [] mode certain remote"},
		"The job has flexibility for remote work and some presence in our houses.":          {"remote [] mode likely hybrid"},
		"This position is hybrid on-site.":                                                  {"hybrid [] mode certain hybrid"},
		"#LI-Remote":                                                                        {"Remote [] mode certain remote"},
		"Zentral is not open to hiring fully remote bakers; this is not a remote position.": {"remote [] mode certain onsite"},
		"We are a bakery with two days a week in the office.":                               {"days [] mode likely hybrid"},
		"You work from our office 2-3 days per week.":                                       {"days [] mode likely hybrid"},
		"You may work up to 2 days a week from home.":                                       {"days [] mode likely hybrid"},
		"You may be at home up to 3 days a week.":                                           {"days [] mode likely hybrid"},
		"You are in the office 5 days a week.":                                              {"days [] mode likely onsite"},
		"Our office answers within 10-15 days a week.":                                      nil,
		"You have 30 days of holiday, and free breakfast on office days.":                   nil,
		"The office is open seven days a week.":                                             nil,
		"Our space (3 office days/week) has ovens.":                                         {"days [] mode likely hybrid"},
		"Remote days on Fridays":                                                            {"Remote [] mode certain hybrid"},
		"We offer hybrid working with two remote days.":                                     {"hybrid [] mode certain hybrid"},
		// other things than the place of work
		"We are a remote-first organization headquartered in Toronto, Ontario, with employees worldwide.": {"remote [] mode certain remote", "Toronto, Ontario [CA-ON] office likely"},
		"A team of 900 from 50 nationalities, based across London and Paris.":                             {"London [GB-ENG] office likely", "Paris [FR] office likely"},
		"We are headquartered in San Francisco.":                                                          {"San Francisco [US-CA US-CA-SANFRANCISCO] office likely"},
		"Ovenlight was founded in Berlin in 2023.":                                                        {"Berlin [DE] office likely"},
		"We have offices in London, Paris and Tokyo.":                                                     {"London [GB-ENG] office likely", "Paris [FR] office likely", "Tokyo [JP] office likely"},
		"Applicants must be authorised to work in the United States.":                                     nil,
		"You sell to our customers in Germany.":                                                           nil,
		"You hold a degree of the University of London.":                                                  nil,
		"You know the Paris Saint-Germain shop and the Bank of America card.":                             nil,
		"You work for the Queen Elizabeth Hospital by the river.":                                         {"Queen Elizabeth Hospital [] performed likely"},
		"In accordance with New York City, Colorado and California law.":                                  nil,
		"You take care of a fleet of remote robots with remote monitoring.":                               nil,
		"With the increase of remote work, beware of fraud.":                                              nil,
		"You collaborate with US-based colleagues.":                                                       nil,
		"Reading, Mobile and Nice words are our trade.":                                                   nil,
		"Contact us about the role in IT or at the CA desk.":                                              nil,
	} {
		t.Run(text, func(t *testing.T) {
			expect(t, parse(t, "Baker", nil, "html", "<p>"+text+"</p><p>You bake bread and rolls for our shops in the night.</p>"), "body", want)
		})
	}
}

func TestSmallTownsOfOtherNationsAreNoPlacesOfTheJob(t *testing.T) {
	text := "<p>You bake bread and rolls for our shops in the night.</p>"
	expect(t, parse(t, "Baker HMP Berwyn", []string{"HMP Berwyn, Wrexham, LL13 9QE, GB"}, "html", text), "title", nil)
	expect(t, parse(t, "Baker", []string{"HMP Berwyn, Wrexham, LL13 9QE, GB"}, "html", text), "field", []string{"Wrexham, LL13 9QE, GB [GB-WLS] performed certain"})
	expect(t, parse(t, "Baker", []string{"Stoke-on-Trent, ST4, GB"}, "html", "<p>Location: Elizabeth House</p>"+text), "label", nil)
	expect(t, parse(t, "Baker", []string{"Colton, Leeds"}, "html", text), "field", []string{"Leeds [GB-ENG] performed certain"})
	expect(t, parse(t, "Baker", []string{"Leeds", "Berwyn, IL"}, "html", text), "field", []string{"Leeds [GB-ENG] performed certain", "Berwyn, IL [US-IL] performed certain"})
	expect(t, parse(t, "Baker", []string{"Chicago, IL"}, "html", "<p>You work in our Berwyn office.</p>"+text), "body", []string{"Berwyn [US-IL] performed certain"})
}

func TestTheCityBeforeADistrictSaysWhichNationItsLettersMean(t *testing.T) {
	text := "<p>You bake bread and rolls for our shops in the night.</p>"
	expect(t, parse(t, "Baker", []string{"Medellín, Antioquia, CO"}, "html", text), "field", []string{"Medellín [CO] performed certain", "Antioquia, CO [CO] performed certain"})
	expect(t, parse(t, "Baker", []string{"Antioquia Mills, CO"}, "html", text), "field", []string{"Antioquia Mills, CO [US-CO] performed certain"})
}

func TestANameWithoutAMeaningInTheJobsNationIsNoPlace(t *testing.T) {
	body := "<p>You work in our Waterloo office.</p><p>You bake bread and rolls for our shops in the night.</p>"
	expect(t, parse(t, "Baker", []string{"London, England, UK"}, "html", body), "body", nil)
	expect(t, parse(t, "Baker", []string{"Toronto, Ontario"}, "html", body), "body", []string{"Waterloo [CA-ON] performed certain"})
	header := "<p>Baker</p><p>Queen Elizabeth Hospital - Waterloo - Hybrid</p><p>You bake bread and rolls for our wards in the night, with eight colleagues.</p>"
	for _, f := range place.Recognise(parse(t, "Baker", []string{"London, England, UK"}, "html", header), nil) {
		if len(f.Codes) > 0 && f.Codes[0] != "GB-ENG" {
			t.Errorf("%s is taken for a place in %v", f.Text, f.Codes)
		}
	}
}

func TestABareNameMeansWhatIsSaidInFullElsewhere(t *testing.T) {
	for body, want := range map[string][]string{
		"<p>Our planning team in Columbus builds models.</p><p>You will work in our office in Columbus, OH.</p>":  {"Columbus, OH [US-OH US-OH-COLUMBUS] performed likely"},
		"<p>You will work in our office in Columbus, OH.</p><p>Our planning team in Columbus builds models.</p>":  {"Columbus, OH [US-OH US-OH-COLUMBUS] performed likely"},
		"<p>Our planning team in Columbus builds models.</p>":                                                     {"Columbus [US-OH US-OH-COLUMBUS US-GA] performed ambiguous"},
		"<p>Our planning team in Columbus builds models.</p><p>You will work in our office in Cleveland, OH.</p>": {"Columbus [US-OH US-OH-COLUMBUS US-GA] performed ambiguous", "Cleveland, OH [US-OH US-OH-CLEVELAND] performed likely"},
	} {
		t.Run(body, func(t *testing.T) {
			expect(t, parse(t, "Analyst", nil, "html", body), "body", want)
		})
	}
}

func TestAnAmbiguousFieldMeansWhatTheTextIsSureOf(t *testing.T) {
	for body, want := range map[string][]string{
		"<p>Location: Remote (UK or Portugal)</p>":         {"Manchester [GB-ENG] performed likely"},
		"<p>We bake bread and cakes.</p>":                  {"Manchester [GB-ENG US-NH] performed ambiguous"},
		"<p>Remote work is possible in the US and UK.</p>": {"Manchester [GB-ENG US-NH] performed ambiguous"},
	} {
		t.Run(body, func(t *testing.T) {
			expect(t, parse(t, "Analyst", []string{"Manchester"}, "html", body), "field", want)
		})
	}
}

func TestStatementsOnPlaceThatContradictEachOther(t *testing.T) {
	for name, c := range map[string]struct {
		title, location, text, against string
	}{
		"remote in the title, on site in the text":  {"Developer (Remote)", "", "This is an on-site position.", "Remote"},
		"remote in the field, not in the text":      {"Developer", "Remote", "This is not a remote position.", "Remote"},
		"remote by the title, on site by a tag":     {"[Remote] Developer", "San Francisco, US", "You write programs.</p><p>#LI-Onsite", "Remote"},
		"a remote place, on site by a tag":          {"Developer", "San Francisco, US [Remote]", "You write programs.</p><p>#LI-Onsite", "San Francisco, US [Remote]"},
		"the title names a place besides":           {"Developer (Remote or Leeds)", "", "This is an on-site position.", ""},
		"another nation in the title":               {"Baker (Germany)", "Turin, Italy", "You bake.", "Turin, Italy"},
		"a territory":                               {"Account Manager - France", "London, UK", "You sell.", ""},
		"the same nation":                           {"Baker (Italy)", "Turin, Italy", "You bake.", ""},
		"others of the employer's jobs are on site": {"Developer (Remote)", "", "Some are designated as in-office roles.", ""},
		"optional visits":                           {"Developer (Remote)", "", "This role is remote with optional in-person attendance.", ""},
		"another nation behind a label":             {"Baker", "Turin, Italy", "Location: Lisbon, Portugal</p><p>You bake.", "Turin, Italy"},
		"one of several labels agrees":              {"Baker", "Turin, Italy", "Location: Lisbon, Portugal</p><p>Location: Milan, Italy</p><p>You bake.", ""},
		"an abbreviation behind a label":            {"Baker", "Turin, Italy", "Location: OR</p><p>You bake.", ""},
		"one of several places is remote":           {"Developer", "Leeds, UK / Remote", "This is an on-site position.", ""},
	} {
		t.Run(name, func(t *testing.T) {
			var locations []string
			if c.location != "" {
				locations = []string{c.location}
			}
			got := ""
			for _, f := range place.Recognise(parse(t, c.title, locations, "html", "<p>"+c.text+"</p>"), nil) {
				if f.Against != "" {
					got = f.Against
				}
			}
			if got != c.against {
				t.Errorf("against %q, want %q", got, c.against)
			}
		})
	}
}

func TestChromeIsNotRead(t *testing.T) {
	p := parse(t, "Baker", nil, "html", "<p>Remote, US</p><p>You bake bread and rolls for our shops in the night.</p>")
	for i := range p.Blocks {
		if p.Blocks[i].Role == posting.Body {
			p.Blocks[i].Role = posting.Chrome
		}
	}
	if got := place.Recognise(p, nil); len(got) > 0 {
		t.Errorf("read %v", got)
	}
}

func FuzzRecognise(f *testing.F) {
	f.Add("Baker (Remote, US)", "Leeds, LS1 3EB, GB", "OvenlightSan Francisco, CA, USPosted 4 March. Based in Köln, St. Louis or D.C.")
	f.Add("", "(((", "#LI-Remote U.S., München (à distance) 100% remote –")
	f.Fuzz(func(t *testing.T, title, location, text string) {
		b, err := json.Marshal(map[string]any{"title": title, "locations": []string{location}, "description": text, "format": "html"})
		if err != nil {
			t.Skip()
		}
		content := string(b) + "\n"
		for d, err := range source.Read("x.ndjson", strings.NewReader(content)) {
			if err != nil {
				continue
			}
			for _, x := range place.Recognise(posting.Parse(d), nil) {
				if x.Span.Start < 0 || x.Span.End > len(content) || x.Span.Start > x.Span.End {
					t.Fatalf("span %v lies outside of the file of %d bytes", x.Span, len(content))
				}
			}
		}
	})
}

func TestAdvertsThatNameTheEmployerAheadOfTheTown(t *testing.T) {
	for line, want := range map[string][]string{
		"Quellwerk AG, Schaan/FL, nach Vereinbarung, Vollzeit": {"Schaan/FL [LI] performed certain"},
		"Quellwerk AG, Thun, nach Vereinbarung":                {"Thun [CH] performed certain"},
		"Quellwerk International AG — Glattbrugg":              {"Glattbrugg [CH] performed certain"},
		"Ofenbau GmbH, Aalen, ab sofort":                       {"Aalen [DE] performed certain"},
		"Projektleiterin Lüftung / Buchs (SG)":                 {"Buchs (SG [CH] performed certain"},
		// what is no town of the job
		"Quellwerk AG, Personalberatung, nach Vereinbarung": nil,
		"AG, Wil und ich": nil,
		"Bericht der Quellwerk AG Thun Nord, Ausgabe 4": nil,
	} {
		t.Run(line, func(t *testing.T) {
			expect(t, parse(t, "Projektleitung", nil, "html", "<p>"+line+"</p><p>Sie planen Anlagen und führen ein kleines Team.</p>"), "body", want)
		})
	}
}

func TestLettersOfCantonsStandBehindTownsOfTheirNation(t *testing.T) {
	for field, want := range map[string]string{
		"Pfäffikon SZ":        "Pfäffikon SZ [CH] performed certain",
		"Schaan, FL":          "Schaan, FL [LI] performed certain",
		"Vaduz":               "Vaduz [LI] performed certain",
		"Kanton ZH":           "Kanton ZH [CH] performed certain",
		"Naples, FL":          "Naples, FL [US-FL] performed certain",
		"Tampa/FL":            "Tampa/FL [US-FL] performed certain",
		"Yokne'am Illit, IL":  "Yokne'am Illit, IL [IL] performed certain",
		"Springfield, IL":     "Springfield, IL [US-IL] performed certain",
		"Ra'anana, IL":        "Ra'anana, IL [IL] performed certain",
		"Fully remote, Leeds": "Leeds [GB-ENG] performed certain remote",
	} {
		t.Run(field, func(t *testing.T) {
			expect(t, parse(t, "Baker", []string{field}, "html", "<p>You bake.</p>"), "field", []string{want})
		})
	}
}

func TestGermanSentencesThatNameTheTown(t *testing.T) {
	for sentence, want := range map[string][]string{
		"Ihr Arbeitsort ist Bern.": {"Bern [CH] performed certain"},
		"Wir bieten einen modernen Arbeitsplatz an zentraler Lage in Aarau.":                 {"Aarau [CH] performed likely"},
		"Für unsere Werkstatt in Zürich suchen wir eine Schreinerin.":                        {"Zürich [CH] performed likely"},
		"Mit 30 Mitarbeitenden in Deutschland suchen wir Verstärkung.":                       nil,
		"Wir liefern an Kunden in Zürich und suchen Verstärkung für das Lager bei uns.":      nil,
		"Erfahrung mit Bauten in Liechtenstein oder im Ausland ist von Vorteil, keine Sorge": nil,
	} {
		t.Run(sentence, func(t *testing.T) {
			expect(t, parse(t, "Schreinerin", nil, "html", "<p>"+sentence+"</p>"), "body", want)
		})
	}
}

func TestTwoLettersAreTheNationThatThePostingNames(t *testing.T) {
	for title, want := range map[string]string{
		"Murarz Niemcy": "DE [DE] performed certain",
		"Baker":         "DE [US-DE DE] performed ambiguous",
	} {
		expect(t, parse(t, title, []string{"DE"}, "text", "You bake."), "field", []string{want})
	}
}

func TestSentencesThatBringNoLawOfOtherStates(t *testing.T) {
	const us = "Employees have a 401(k). "
	for text, want := range map[string][]string{
		"Our team does not hire candidates residing in New York, Hawaii, or Alaska.": {"New York [US-NY] excluded certain", "New York [US-NY US-NY-NYC] excluded likely", "Hawaii [US-HI] excluded certain", "Alaska [US-AK] excluded certain"},
		"This role is open to candidates outside of California and Colorado.":        {"California [US-CA] excluded certain", "Colorado [US-CO] excluded certain"},
		"You commute by car. The mill lies 30 miles from Alexandria, VA.":            {"Alexandria, VA [] performed likely"},
		"[For U.S. positions that could be performed in Los Angeles] we read this.":  {"Los Angeles [] performed likely"},
		"You work closely with firms like Ovenlight, Boston Clinic and others.":      {"Boston [US-MA] office likely"},
		"You know Hive, DC/OS and more.":                                             nil,
		"Snacks are at our LA & NY headquarters.":                                    {"LA [] performed likely", "NY [US-NY] office likely"},
	} {
		t.Run(text, func(t *testing.T) { expect(t, parse(t, "Baker", nil, "text", us+text), "body", want) })
	}
}

func TestSentencesThatLeadToThePlaceOfTheJob(t *testing.T) {
	for text, want := range map[string][]string{
		"The range is $90,000 - $110,000 in San Francisco":                          {"San Francisco [US-CA US-CA-SANFRANCISCO] performed likely"},
		"We have gyms in some houses. Pay Ranges Salt Lake City, Utah: $72,000":     {"Salt Lake City, Utah [US-UT] performed likely"},
		"You join our Tax team in Dallas, and count loaves.":                        {"Dallas [US-TX] performed likely"},
		"For a market in growth we build our founding bread team in São Paulo.":     {"São Paulo [BR] performed likely"},
		"We expand our Bangalore-based baking team by hiring a baker.":              {"Bangalore [IN] performed likely"},
		"💼 Downtown Toronto office with a mill":                                     {"Toronto [CA-ON] performed likely"},
		"You help us grow in our newly formed Sydney HQ, as our first baker.":       {"Sydney [AU-NSW] performed likely"},
		"We are hybrid, with monthly visits to the London office.":                  {"London [GB-ENG] reports-to likely"},
		"Be located in (or willing to move to) San Francisco, please.":              {"San Francisco [US-CA US-CA-SANFRANCISCO] performed certain"},
		"Are eligible to work in Germany and willing to relocate to Berlin":         {"Berlin [DE] performed certain"},
		"Candidates must reside in the Southwest US (or want to).":                  {"US [US] performed certain"},
		"We ask for on-site collaboration in our research office in Tokyo, mostly.": {"Tokyo [JP] performed likely"},
		"It bakes in-person out of our incredible office in Santiago City 3 days":   {"Santiago [CL] performed likely"},
	} {
		t.Run(text, func(t *testing.T) {
			expect(t, parse(t, "Baker", nil, "text", strings.Repeat("We bake, and we do so well.\n\n", 8)+text), "body", want)
		})
	}
}

func TestPeopleAndTradesInTheFirstLinesAreNoPlaces(t *testing.T) {
	for _, line := range []string{
		"Jenny Miller, jenny@example.org or Kimberley Davis IPC Practitioner kimberley@example.org",
		"Katy Jordan: Cross-Site Children's Manager",
		"1 Stage, MS Teams",
		"Talk to CIOs, CDOs, CTOs, IT executives",
		"PKI, Hashing, CRLs",
	} {
		t.Run(line, func(t *testing.T) { expect(t, parse(t, "Baker", nil, "text", line), "body", nil) })
	}
}
