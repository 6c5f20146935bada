package place_test

import (
	"testing"

	"github.com/postlint/postlint/lint/internal/facts/place"
)

// tells says whether a posting's facts tell where the work is done, or that it is remote.
func tells(t *testing.T, title, text string) bool {
	t.Helper()
	for _, f := range place.Recognise(parse(t, title, nil, "text", text)) {
		if f.Role == "performed" || f.Role == "remote-scope" || f.Role == "reports-to" || f.Mode == "remote" {
			return true
		}
	}
	return false
}

func TestPlacesThatTheTextTellsByTheWay(t *testing.T) {
	for _, c := range []struct{ title, text string }{
		{"Theatre Nurse", "Bramble Lodge Hospital\u00a0in Winchester\u00a0is part of a group of twelve private hospitals."},
		{"Head of Estates", "Take your next step with us! At Portsmouth we’ve been working hard to improve our care."},
		{"Psychotherapist", "A post has arisen in the Birmingham Women’s and Children’s NHS Foundation Trust."},
		{"Collections Manager", "The Denver Museum of Clocks & Science seeks a collections manager."},
		{"Herbarium Curator", "The Department of Botany at the University of Wisconsin seeks applicants for a permanent post."},
		{"Neonatal Nurse", "We offer integrated health and social care to the people of Alderney and Guernsey. Our unit has three cots."},
		{"Radiology Trainee", "Applications are invited for a training programme across England, Scotland and Wales."},
		{"Community Physiotherapist", "You will rotate around locations within the Calderdale and Huddersfield health economy."},
		{"Team Manager", "A skilled manager is sought for the community team based in the centre of Scarborough."},
		{"Staff Nurse", "Guild House provides secure care for men and women from across Lancashire and South Cumbria."},
		{"Dietitian", "The service operates across Hull and the East Riding."},
		{"Sales Consultant", "At Vellum Motors Beverly Hills our mission is to deliver a fine guest experience."},
		{"Analytics Manager", "As a regional health plan, we serve over 330,000 members in Santa Cruz, Monterey and Merced counties."},
		{"Backend Engineer", "You're in Hamburg or willing to move, and like to work in person."},
		{"Data Architect", "Data Architect - London / Hybrid. A consultancy builds its platform team."},
		{"Database Lead", "We work in a hybrid model, with our new offices located at 34 Mill Street in Tel Aviv and free parking."},
		{"ERP Specialist", "Full-time position based at our headquarters in Utrecht, reporting to the head of IT."},
		{"Monter okien Holandia", "Szukamy osoby z doświadczeniem."},
		{"Data Analyst Canada Wide", "Numbers are your thing."},
		{"Trainer Python au Sénégal", "Former six jeunes à la programmation."},
		{"Care Assistant", "Our home lies in Mill Close, Rubery B45 9BE, close to the bus."},
		{"Plant Operative", "Vi är ett energibolag som ägs av Umeå kommun och alla som bor här."},
		{"Fitter", "Vi söker montörer över hela Sverige."},
		{"Support Engineer", "You know Docker. #Remote"},
		{"Solutions Architect", "Location, travel and work authorization: Remote - Based in the United Kingdom or Ireland."},
		{"Account Manager", "For Los Angeles, CA-based roles: The base salary range is $62,500 to $69,250 a year."},
		{"Ward Nurse", "You care for people of all ages.\n\nMorgan Rhys - Ward Manager\n\nBryn Melyn Hospital\n\n01758 555 0100"},
		{"Développeuse", "Quatre jours par semaine en télétravail. Des réunions sont à prévoir à Paris."},
		{"Rates Officer", "Our guiding principles. Meadowfield Shire Council acknowledges the first owners of the land."},
		{"Crossing Supervisor", "The City of Meadowfield is inviting expressions of interest."},
		{"Childcare Teacher", "Busy Minds Daycare, located at 2713 Bramble Street, is seeking a dependable teacher."},
		{"Network Manager", "Harrow Health GP Federation are looking to recruit a manager for six practices."},
		{"Support Worker", "The Oxfordshire CAMHS Eating Disorder Service is changing how it gives care."},
		{"Election Specialist", "Election Specialist, Michigan Dept. of State – you review what counties report."},
		{"Data Engineer", "The expected range is £50,000. This is a hybrid role from our Bath Office."},
		{"Road Worker", "Based out of our Meadowfield Depot, you mend roads."},
		{"Verkaufsleitung", "Arbeitsort\n\nRegion Chur"},
		{"Développeur", "Le poste est basé en région parisienne."},
		{"Data Analyst", "DATA ANALYST LONDON/HYBRID UP TO £50,000"},
		{"Mental Health Nurse", "University College London Hospitals NHS Foundation Trust is where outstanding care comes together."},
		{"Partnerships Lead", "This role reports to the Head of Partnerships and is based in New York City or, for the right person, remote."},
		{"Network Technician", "You join a team working for the Slough Provider Bakery Network."},
		{"Technician", "Royal Meadowfield Hospital is looking for technicians to join us."},
		{"Paramedic", "London Ambulance Service’s mission is to be there in time."},
		{"Analyst", "OMS Analyst – Equities London | Trading Technology"},
		{"Visual Analyst", "Visual Analyst - Hybrid, Marlow"},
		{"Salaried GP", "Join our happy team located in the suburbs of Leeds."},
		{"Data Scientist", "Position Data Scientist Location Houston Status Full Time"},
		{"Software Engineer", "Software Engineer required for long term contract assignment in Bristol Skill and experience required"},
		{"Domestic Assistant", "You work 25 hours a week at Ysbyty Meillion on a rota."},
		{"Staff Nurse", "We have a post in our brand new Lewisham Clinic."},
		{"Inspector", "This position requires working onsite at our [Gilbert, Arizona / New Albany, Ohio ] facility."},
		{"Data Analyst", "A remote‑first working environment, with time to give back."},
		{"Support Worker", "Mill Close, Aylsham\n\n£11.27 per hour"},
		{"Marketing Associate", "As a core member of the Taiwan Delivery Marketing team, you drive campaigns."},
		{"Curator", "The Natural History Museum of Utah (NHMU) seeks a curator."},
		{"Data Engineer", "Up to four days a week onsite at client locations - Gloucester, London, Manchester."},
		{"Coordinator", "We are passionate about ensuring Norfolk children have the best start."},
		{"Physiologist", "We recruit accredited physiologists to join our team in London!"},
		{"Abogado", "Es indispensable vivir en Ciudad de México."},
		{"Analyst", "Graduate Data AnalystLocation: Mill End, Manchester (office-based) Salary: £30,000 A graduate is sought."},
		{"Physiotherapist", "The post is at our health centre in Nettlecombe and covers a year of leave."},
		{"Machinist", "You will be based in Quarrington, where our looms stand."},
		{"Designer", "🌍 Remote (once a month in the office, or more if you like)"},
		{"Developer", "Remote, across the US & Europe"},
		{"Développeuse", "Quand ? Dès janvier.\nOù ? en télétravail, avec des réunions dans nos locaux."},
		{"Ticketing Apprentice", "Hours – 35 a week\nLocation – Stamford Bridge\nClosing date – 16 March"},
	} {
		if !tells(t, c.title, c.text) {
			t.Errorf("%s: no place in %q", c.title, c.text)
		}
	}
}

func TestPlacesThatAreNotTheJobsAreNoHints(t *testing.T) {
	for _, c := range []struct{ title, text string }{
		{"Physiotherapist", "You will be based in Outpatients and see children."},
		{"Engineer", "You will be based in Engineering. Those who love engineering will like it."},
		{"Producer", "You work with a team that is primarily based in Europe."},
		{"Analyst", "We are headquartered in Quarrington, with an office in Nettlecombe for our customers."},
		{"Nurse", "Remote monitoring of patients is what we do."},
		{"Sales Manager", "You grow our customer base across Brazil, Mexico and Chile."},
		{"Operations Lead", "You own trade-in shipping in France, Spain and Italy."},
		{"Engineer", "We were founded in Berlin in 2023 by three engineers."},
		{"Engineer", "We are headquartered in San Francisco, with teams across Europe and Asia."},
		{"Engineer", "Some of us studied at Oxford and Stanford, and some of us have no degree."},
		{"Teacher", "You must hold a Virginia teaching license with an endorsement in physics."},
		{"Engineer", "Under the San Francisco Fair Chance Ordinance, we will consider applicants with records."},
		{"Engineer", "Applicants must be authorized to work in the United States."},
		{"Analyst", "Our shares are traded on the London Stock Exchange."},
		{"Analyst", "Benefits include a pension scheme that is among the best in the UK."},
		{"Sales Consultant", "Paid training at our Tennessee Manufacturing facility is part of the offer."},
		{"Engineer", "The founders met at Cambridge University ten years ago."},
		{"Digitiser", "You care for mollusk specimens collected in Minnesota."},
		{"Business Analyst, HR", "You write down what others need."},
		{"Scientist, QC", "You test what we brew."},
		{"Operations Lead, Latin America", "You build the team of a young company."},
		{"Nurse - Colne Ward", "You care for people after surgery."},
		{"Engineer", "Life at Anchorage is busy. Anchorage Bread keeps flour for bakers, and Anchorage Bread grows."},
		{"Researcher", "Gimlet is spun out of a Stanford project."},
		{"Engineer", "You join the OASIS team and its people."},
		{"Engineer", "We started in Manchester and now we’re everywhere."},
		{"Engineer", "In our own words: you are in good hands with Harvey, our app."},
		{"Lager", "Wir liefern an Kunden in Zürich und suchen Verstärkung für das Lager."},
		{"Verkauf", "Sie sind in der Lage, allen Auskunft zu geben."},
		{"Account Executive", "Unless formally approved to work fully remotely, you spend half of your time in your office."},
		{"Designer", "We pay for home internet (reimbursement for remote employees)."},
		{"Designer", "You have worked as part of a fully remote, distributed team before."},
		{"Accountant", "You know SAP FI, CO and AP, AR modules."},
		{"Surgeon", "You develop your skills in Knee Surgery."},
		{"Scrub Nurse", "You work within our General Surgery team."},
	} {
		if tells(t, c.title, c.text) {
			t.Errorf("%s: a place was found in %q", c.title, c.text)
		}
	}
}
