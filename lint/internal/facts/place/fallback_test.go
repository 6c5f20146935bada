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
		{"Recruiter", "This is a contract role, on site at one of our Bay Area offices."},
		{"Seller", "Our team collaborates in-person in our office in Mexico City 3 days/week."},
		{"Technician", "You give support to our clients across the Greater Toronto Area."},
		{"Social Worker", "You work with partner agencies across the whole of the Birmingham area."},
		{"Radiographer", "We provide bowel cancer screening for South East London."},
		{"Support Agent", "Full-time, working Monday-Friday (9 am - 6 pm) in the United States"},
		{"Account Manager", "Please note: this role requires you to be located in EMEA."},
		{"Platform Manager", "This position is open for LATAM-based candidates only."},
		{"Psychologist", "The post holders will work for community teams in Camden and/or Islington."},
		{"Finance Lead", "Salary Range\nSan Francisco and New York City: the pay range for this role is $140,000 to $190,000 per year."},
		{"Pflegefachperson", "Wir suchen in der Region Tannwil/Sursee eine Mitarbeiterin."},
		{"Mechaniker", "Mechaniker Montage 100% | Winterthur Unser Kunde sucht Verstärkung."},
		{"Software Engineer", "Software Engineer - Data Science Based in Bristol Salary up to £65k"},
		{"Geologist", "Graduate Engineering Geologist - Leeds Ref: BY230 Salary: £26,000"},
		{"Finance Analyst", "Bramble Recruitment is supporting a leading Scottish business in Aberdeenshire to appoint an analyst."},
		{"Data Analyst", "You will join our client on a long-term contract basis in Midtown New York."},
		{"Verkäuferin", "Für den Standort Deutschland suchen wir eine begeisterte Person."},
		{"Office Manager", "We are looking for someone to go into our San Francisco Office."},
		{"Sales Representative", "We’re building out our New York City area team of representatives."},
		{"Personnel Partner", "This is an onsite role, and your time will be split between both the Lehi and Provo locations."},
		{"Intern", "This opportunity is based in the following locations; Los Angeles, New York City or Seattle."},
		{"Product Manager", "The role requires being within commuting distance of one of our office hubs in San Francisco, Los Angeles, or New York."},
		{"Backend Engineer", "Ovenlight is based in New York City and we are prioritizing hybrid candidates."},
		{"Scientist", "We're in-person with cozy offices in North Beach, San Francisco and Manhattan, New York."},
		{"Account Executive", "For Canada-based roles: The base salary range is CAD 114,000 a year."},
		{"Security Consultant", "30 Tage Urlaub im Jahr.\n\nFind Jobs in Germany on Bakerjobs"},
		{"Staff Nurse", "NHS posts are open on Ward 14 at Fairfield General Hospital."},
		{"Health Visitor", "You join our team working across the three counties of Bridgend, Merthyr Tydfil and Rhondda Cynon Taf."},
		{"Nurse Specialist", "An opening in the team here at the Bristol Haematology and Oncology Centre."},
		{"Mental Health Nurse", "The Winchester Mother and Baby unit has a fantastic opportunity."},
		{"Guardian", "Ashford and St Peter’s are looking to appoint a guardian."},
		{"Care Coordinator", "You are part of a team in the Barnsley Primary Care Network."},
		{"Programme Officer", "You work for a number of organisations across the Kirklees, Wakefield and Calderdale footprint."},
		{"Tissue Nurse", "You give clinical care for patients across Nottingham CityCare."},
		{"Informatics Manager", "The office stands on the grounds of the Montreal Botanical Garden."},
		{"Collections Assistant", "The University Museum of Clocks, Cambridge is inviting applications."},
		{"Support Manager", "You lead customer experience as our Regional Customer Support Manager in Japan."},
		{"Chemist", "You join a team in a collaborative environment in Waltham, MA. Candidates know chemistry."},
		{"Data Engineer", "Willing to work onsite at Government customer sites in Northern Virginia"},
		{"Machine Learning Engineer", "While San Francisco and Boston are preferred, we are open to more."},
		{"Security Engineer", "Perks are a pension scheme, Berlin relocation support, and a hybrid model."},
		{"Développeur", "Des locaux sont à disposition, 20 avenue de la Meule, 75007 Paris."},
		{"Développeur", "Nous sommes répartis entre Paris, Bordeaux et Rochefort."},
		{"Développeur", "La société cherche à engager un développeur en Belgique."},
		{"Utbildare", "Tre träffar hålls på orterna Helsingborg, Växjö och Stockholm."},
		{"Gepäckdienst", "Bramble International AG, Zürich am Flughafen. Für einen Ablauf suchen wir Personen."},
		{"Researcher", "Motivated to build what is missing here in Australia"},
		{"Sekretär", "Ihre Aufgaben: Buchhaltung. Arbeitsort: Tannwil."},
		{"Consultant", "Date: Jul 28, 2026 Location: JP Company: Bramble ABOUT US We bake."},
		{"Leader", "Our shire lies in the hills: the Macedon Ranges region is renowned for its landscapes."},
		{"Trade Analyst", "Posting Notes: FL || Lake Mary || 3200 Bramble Drive || 32746 || Analysts"},
		{"Admiral Nurse", "We seek a Registered Nurse with the Birmingham and Solihull Admiral Service."},
		{"Infant Teacher", "We are now hiring for our lovely Bramble Montessori school North Chesterfield! Apply."},
		{"KIEL - Station Specialist (m/w/d)", "You wash vans and hand them over."},
		{"Senior Account Executive (CA)", "You sell flour."},
		{"Practitioner - Bath NHS House", "You care for people."},
		{"Spécialiste Python pour l'Andorre", "Vous programmez."},
	} {
		if !tells(t, c.title, c.text) {
			t.Errorf("%s: no place in %q", c.title, c.text)
		}
	}
}

func TestRemoteWorkThatTheTextTellsByTheWay(t *testing.T) {
	for _, text := range []string{
		"Full remote policy, and no endless meetings.",
		"You thrive in a fast-paced, remote startup environment.",
		"We look for a baker to join our team remotely.",
		"You join our growing remote team of bakers.",
		"Clear communication is essential for our remote, highly collaborative team.",
		"Take part in a part-time, remote, freelance project that fits around your day.",
		"Work remotely, on your own schedule.",
		"Perks\n\nRemote Work: there are ten hubs if you like company.",
		"We fully support remote work!",
		"Remote-friendly: $1,500 to purchase home office equipment",
		"Ovenlight LLC offers a remote Flour Analyst position that requires ten years of experience.",
		"A leading bakery is seeking a remote flour analyst.",
		"All of our team works remotely.",
		"To apply: https://jobs.example.com/remote-jobs/flour-analyst",
		"Remote outside of the Bay Area, or four days a week in person.",
		"We are flexible on location and open to hiring anywhere.",
		"Most of our team works from home.",
		"Diese Position ist als Home-Office-Stelle ausgelegt.",
		"Arbeitsplatz: Homeoffice",
		"Télétravail possible.",
		"Essentiellement en télétravail.",
		"Våra medarbetare kan vara på kontoret, delvis remote eller heltid remote.",
	} {
		if !tells(t, "Flour Analyst", text) {
			t.Errorf("not remote: %q", text)
		}
	}
}

func TestRemoteWorkOfOthersIsNoHint(t *testing.T) {
	for _, text := range []string{
		"Experience working in a remote or distributed team environment.",
		"Proven ability to manage remote teams across time zones.",
		"Experience collaborating with cross-functional remote teams.",
		"Home office stipend and a phone.",
		"Work remotely for a maximum of 4 weeks per calendar year.",
		"Work from anywhere for up to 30 days a year.",
		"We do not offer remote or hybrid options.",
		"Hybrid work, with 2 remote days a week.",
		"With the increase of remote work, scams are on the rise.",
		"You look after remote access for employees.",
		"Knowledge of remote management tools.",
		"Unless approved for full remote work, you spend two days in the office.",
		"You run the ovens at our remote sites.",
		"Our hybrid model joins collaboration with the flexibility of remote work.",
		"Télétravail possible jusqu'à 2 jours par semaine.",
	} {
		if tells(t, "Flour Analyst", text) {
			t.Errorf("remote: %q", text)
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
		{"Recruiter", "Our customers include Ovenlight, Toyota, and thousands more."},
		{"Backend Engineer", "We make flour better. Based in San Francisco, we've raised a round."},
		{"Data Engineer", "Our houses stand in urban growth markets New York City, Boston and Denver."},
		{"Seller", "Satisfied customers in Toronto and Leeds praise our bread."},
		{"Analyst", "Our offices in London and New York are busy."},
		{"Surgeon", "For details contact Simon Warren - Clinical Director at the NHS trust."},
		{"Frontend Engineer", "You know test frameworks (Jest, React Testing Library, Cypress)."},
		{"Curator", "You are curator of the Willard Bramble Herbarium and its plants."},
		{"Graduate", "You were educated at the University of Cambridge."},
		{"Consultant", "Company: Bramble Location: Final project Closing date: 5 May"},
		{"Consultant", "Company: Bramble Location: Internship Closing date: 5 May"},
		{"Engineer, IT", "You write programs."},
		{"Nurse - Surgery, PA", "You assist."},
		{"Account Executive | DACH", "You sell."},
		{"Designer", "You shape tools that let teams work together in real time from anywhere in the world."},
		{"Surgeon", "You develop your skills in Knee Surgery."},
		{"Scrub Nurse", "You work within our General Surgery team."},
	} {
		if tells(t, c.title, c.text) {
			t.Errorf("%s: a place was found in %q", c.title, c.text)
		}
	}
}
