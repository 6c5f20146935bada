package posting

import (
	"strings"
	"testing"

	"github.com/postlint/postlint/lint/internal/source"
)

func TestTextsThatAreNoPostings(t *testing.T) {
	for name, body := range map[string]string{
		"what an employer offers to all": strings.Repeat("Bramble Bakery has eight shops in the county and gives its surplus to those who need it. ", 6) +
			"For all regular full-time positions we offer:\n\n- A competitive salary, and a bonus in December\n- A pension into which we pay as much as you\n" +
			"- Dental and health insurance, also for your family\n- Paid time off and parental leave\n\n" +
			strings.Repeat("Bread is made by hand each night, and whoever is with us may take a loaf home each day. ", 4) +
			"Bramble Bakery is an equal opportunity employer, and people from all backgrounds are welcome to apply.",
		"a résumé in the first person": `# Mara Lindqvist
Baker and pastry cook, Leeds

I am a baker with eight years of experience in night shifts. I have led a team of six, and my rye bread won a regional prize.

## Work experience
**Senior baker, Bramble Bakery** (2019 – present)
- Responsible for dough and ovens, reporting to the head baker
- Mentoring two apprentices; attention to detail under pressure

**Baker, Corner Mill** (2015 – 2019)
- Full-time night shift, team player in a fast-paced kitchen

## Education
Level 3 Diploma in Bakery, 2015

## Skills
Proficient in sourdough and laminated dough, fluent in Swedish, driving licence

References available on request.`,
		"a résumé without an I": `JONAS WEBER
Software Engineer
jonas.weber@mail.example | Hamburg

SUMMARY
Software engineer with 7 years of experience in payment systems and a proven track record of cross-functional projects.

EXPERIENCE
Senior Software Engineer, Quillstone Ltd
Mar 2021 - Present
- Worked closely with product teams and stakeholders to ship the ledger
- Mentored junior engineers, strong communication skills
Software Engineer, Harbor Loom GmbH
2017 - 2021
- Responsible for billing; collaborated with clients and customers
Internship, Nordlicht AG
2016 - 2017
- Full-time internship in the platform team

EDUCATION
MSc Computer Science, University of Somewhere, 2014 - 2016
BSc Computer Science, 2011 - 2014

SKILLS
Go, Postgres, Kafka. Fluent in German and English.`,
		"ein Lebenslauf": `Lebenslauf

Name: Erika Beispiel
Geburtsdatum: 4. Mai 1990
Staatsangehörigkeit: deutsch
Familienstand: ledig

Beruflicher Werdegang
2018 – heute   Bäckermeisterin, Bäckerei Brombeer, Vollzeit, verantwortlich für sechs Mitarbeitende
2014 – 2018    Bäckerin, Mühle am Eck
2011 – 2014    Ausbildung zur Bäckerin

Kenntnisse
Englischkenntnisse, Führerschein Klasse B, Teamfähigkeit, Berufserfahrung in der Nachtschicht`,
		"a letter of application": `Dear Ms Okafor,

I am writing to apply for the role of night baker, which I saw on your website. I have six years of experience in a fast-paced bakery, and my communication skills are strong. I am passionate about bread, and I would love to join the team.

At Corner Mill I worked full-time and was responsible for the ovens. I have attached my CV and a cover letter from my former line manager. I am available for interviews on any day, and my salary expectation is £30,000 per annum.

I have always admired what you bake, and I am sure that my experience with rye would help. My notice ends in May. Since then I have been learning how to laminate dough, and I keep a diary of each batch.

Yours sincerely,
Mara Lindqvist`,
		"an article in a newspaper": `Bakery chain to open three shops

By our own reporter

LEEDS - Bramble Bakery is hiring 120 people for three new shops, the company said on Tuesday. "We are looking for people who like the night," said Joan Okafor, who founded the firm in 2004. "You will earn more than elsewhere."

According to the company, a baker will start at £13.75 an hour, about six percent more than last year. Full-time employees will have 28 days of annual leave and a pension. The union told reporters that salary was not the problem. "It is the shifts," a spokesperson said. "Candidates read the job description and turn away."

Analysts expect the company to grow by a tenth this year. It announced in March that employment in its mill would not change. A spokeswoman for the council said that the town was glad of any job. Rival Corner Mill is seeking a partner, and last week it closed its shop in York.`,
		"a contract of employment": `CONTRACT OF EMPLOYMENT

This agreement is made between Bramble Bakery Ltd (hereinafter "the Employer") and Mara Lindqvist (hereinafter "the Employee").

1. Job title and duties. The Employee is employed full-time as a baker and reports to the head baker. The Employee shall perform the duties set out in the job description.
2. Start date. Employment begins on 1 June 2026, with a probationary period of three months.
3. Salary. The salary is £30,000 per annum, payable monthly. A bonus may be paid.
4. Hours. The normal hours are 40 hours per week, in night shifts.
5. Holidays. The Employee is entitled to 28 days of annual leave, sick leave and a pension.
6. Notice of termination. Either party may terminate this agreement by giving one month's notice in writing.
7. Confidential information. The Employee shall not disclose any confidential information during or after employment.
8. Governing law. This agreement is governed by the laws of England.

In witness whereof the parties have signed this agreement.`,
		"ein Arbeitsvertrag": `Arbeitsvertrag

zwischen der Bäckerei Brombeer GmbH, nachfolgend „Arbeitgeber“, und Erika Beispiel, nachfolgend „Arbeitnehmerin“

§ 1 Tätigkeit
Die Arbeitnehmerin wird unbefristet in Vollzeit als Bäckerin eingestellt. Aufgabengebiet und Arbeitsort ergeben sich aus der Stellenbeschreibung.
§ 2 Arbeitszeit
Die regelmäßige Arbeitszeit beträgt 40 Stunden.
§ 3 Vergütung
Das Gehalt beträgt 2.900 Euro brutto. Der Tarifvertrag findet Anwendung.
§ 4 Urlaub
Der Anspruch beträgt 28 Urlaubstage.
§ 5 Kündigung
Die Kündigungsfrist richtet sich nach dem Gesetz. Die Kündigung bedarf der Schriftform.
§ 6 Verschwiegenheit
Der Arbeitnehmer hat über Betriebsgeheimnisse zu schweigen.
Änderungen bedürfen der Schriftform. Die Vertragsparteien haben eine Ausfertigung erhalten. Ausbildung und Weiterbildung regelt ein Anhang.`,
		"a privacy notice for applicants": `# Privacy notice for applicants

This privacy notice explains what personal data we collect when you apply for a job with us, and for how long we keep it.

## Who we are
Bramble Bakery Ltd is the data controller of your personal data.

## What we collect
- your name and address, your CV, your cover letter and your application
- your employment history, qualifications, skills and experience
- whether reasonable adjustments are needed during the recruitment process
- your salary and benefits, if you tell us
- notes of interviews, and your right to work

## Why we process it
The lawful basis is our legitimate interest in assessing candidates. We monitor equal opportunities with your consent. We share your personal data with third parties such as agencies that do a background check.

## How long we keep it
The retention period is six months after the end of the hiring process. If you are the successful candidate, your data moves to your file.

## Your rights
A data subject has the right to access and to complain to the supervisory authority. Full-time and part-time applicants have the same rights.`,
		"a guide on hiring": `# How we hire

This guide tells hiring managers how to run the hiring process, from the job description to the offer.

## Before you start
1. Agree on the role, its level and the salary range with the recruiter.
2. Write the job description: responsibilities, qualifications, benefits. See how to write job ads.
3. Post the vacancy on the job boards.

## Interviews
- Interviewers fill in the scorecard on the same day.
- Candidates meet three people. Ask the same interview questions of all applicants.
- No question about family, age or health: we are an equal opportunity employer.

## Offer
The hiring manager calls the successful candidate, the recruiter sends the letter: salary, bonus, start date, full-time or part-time, annual leave, pension. Rejected candidates hear from us within a week. A background check is done only where the role demands it.

## After
The interview panel meets for a retrospective. Job seekers whom we liked stay in our pool.`,
		"an employee handbook": `Employee handbook

This handbook applies to all employees of Bramble Bakery. All employees must read it before their start date.

1. Hours. Full-time employees work 40 hours per week; part-time hours are agreed with the line manager. Night shifts are paid at a higher hourly rate.
2. Pay. Your salary is paid on the 25th. Bonuses are paid in December.
3. Leave. You have 28 days of annual leave. Sick leave, parental leave and your pension are described in this policy's annex.
4. Conduct. We are an equal opportunity employer: harassment is a reason for disciplinary action. The grievance procedure is in annex B.
5. Training. Career development talks are held with your line manager in spring.
6. Leaving. Employees who leave return their keys. Reasonable adjustments are discussed with the office.`,
		"a file of rules for contributors": `# Contributing to ovenctl

We are looking for contributors! If you would like to join the team of maintainers, get in touch.

## How to apply a patch
1. Fork the repository and create a branch.
2. You will need Go and experience with Git. Run the tests.
3. Open a pull request. Your pull request must pass the checks.

## Requirements
- Knowledge of the code base, attention to detail
- You have read the code of conduct

## Responsibilities
Maintainers are responsible for releases. We value diversity, and work closely with our users. Please open an issue before large changes.`,
		"a readme with headings of postings": `# shiftplan

A library that plans the shifts of a team. It is looking for a shift for each employee.

## Overview
shiftplan reads the employment status (full-time, part-time) and the salary of each employee from a YAML file, and returns a plan. By default the night shift is planned first.

## Requirements
- Go 1.26
- Knowledge of YAML

## Installation
` + "```\ngo get bramble.example/shiftplan\n```" + `

## Usage
` + "```go\nplan := shiftplan.New(team)\n```" + `

## Benefits
- No configuration file
- Plans for 1,000 employees per hour

## License
MIT`,
		"a log of changes": `# Changelog

## 2.1.0
- Candidates can be sorted by salary
- Fixed: the cover letter was lost where applicants apply twice

## 2.0.1
- Bug fixes in the job description editor

## 2.0.0
- Breaking changes: the vacancy endpoint returns full-time and part-time roles apart
- Interviews can be moved

## 1.9.0
- Responsibilities and qualifications are sections of their own`,
		"a privacy policy of a site": `Privacy policy

We collect your IP address when you visit our site. We use cookies. You will find the list of cookies below. Your personal data is not sold to third parties. You have the right to access your data, and to lodge a complaint with the supervisory authority. Our legitimate interests are the safety of the site. Contact us for any question. If you apply for a job with us, your application is kept for six months.`,
		"minutes of a meeting": `Minutes of the team meeting, 4 May 2026

Present: Joan, Mara, Idris. Apologies: Tom.

1. Staffing. Idris told the meeting that the night shift is short of two people. Mara will write the job description, Joan will ask the recruiter. The salary stays as it is. Interviews in June.
2. Ovens. The second oven is repaired. Cost: £1,200.
3. Holidays. The plan for August is on the wall. Full-time staff have priority.
4. Any other business. The mill asks for a later delivery on Fridays. The shop in York needs a new sign, and the council has answered our letter about the parking.

Action: Mara to write to the agency by Friday. Next meeting: 18 May. The agenda is sent two days before.`,
		"an invoice":               "Invoice 4711\n" + strings.Repeat("Flour, 25 kg   3   £12.00   £36.00\n", 40),
		"a product's page":         `<h1>Shiftly, the planner for bakeries</h1><p>Our customers love Shiftly. Your team plans its shifts in minutes, and you have more time for bread. Contact us for a demo, or sign up: the first month is free.</p><ul><li>Plans for your team</li><li>Works on your phone</li></ul><p>© Shiftly Ltd. Terms of service. Privacy policy.</p>`,
		"a page about an employer": `<h1>About us</h1><p>Bramble Bakery was founded in 2004 by Joan Okafor. Our team of forty bakes for five shops, and our mission is bread that keeps for a week. Our customers come from all over the city.</p><p>We work with mills near by. The company is owned by those who work for it. Contact us at the office in Mill Lane.</p>`,
		"a recipe": `# Rye bread

You need 500 g of rye flour, 400 g of water and 10 g of salt. Stir, and let the dough rest for twelve hours. Then bake it for an hour at 220 °C. You will know that it is done by its sound. Leave it for a day before you cut it; a good bread needs patience, and so does the baker.`,
		"a note on open positions of memory": "The position of the cursor is kept in the file. Apply the patch by hand, or run the command; the default is an hour. The manager of windows asks the driver for its role.",
		"a template of a portal":             `<h1>Jobs</h1><p>{{ job.title }}</p><p>{{ job.company }} | {{ job.employmentType }}</p><p>{$ job.summary $}</p><p>Full-time, part-time, permanent. Apply now and join our team.</p>`,
		"a page about all jobs":              "Jobs at Bramble\n\nWe depend on our bakers and clerks. Learn more about working with us.\n\nContact us\nMonday to Friday",
		"a page of a forum":                  `<h1>How do I proof dough overnight?</h1><p>I am new to baking and I have a question. My dough collapses in the fridge. What am I doing wrong? I've tried less yeast.</p><p>You have too much yeast. In my experience a gram is enough for a kilo of flour. I have done so for years.</p>`,
	} {
		for _, format := range []source.Format{source.Markdown, source.Plain} {
			if strings.HasPrefix(body, "<") {
				format = source.HTML
			}
			if got, why := Recognise(parse(format, body)); got || why == "" {
				t.Errorf("%s, as format %v: taken for a posting", name, format)
			}
		}
	}
}

func TestTextsThatArePostings(t *testing.T) {
	for name, body := range map[string]string{
		"a few lines":                "Baker\nBramble Bakery, Leeds\nWe are looking for a baker who likes the night. Apply by 4 May.",
		"a title and a duty":         "# Line cook\n\nYou cook for forty guests every evening and keep your station clean.",
		"an advertisement":           "Waiter wanted, evenings and weekends, £12.50 an hour plus tips. Call 0113 496 0000.",
		"a list of duties":           "Night baker\n\n- Bake bread and rolls through the night\n- Keep the ovens and the mixers in order\n- Responsible for two apprentices\n- Reports to the head baker\n- Two years of experience in a bakery",
		"a role as councils file it": "POSITION TITLE: Library assistant\nCLASSIFICATION: Band 4\nREPORTS TO: Branch librarian\nPOSITION OBJECTIVE\nTo help readers find what they look for, and to keep the shelves in order.\nKEY SELECTION CRITERIA\nExperience in a library. Communication skills.",
		"a Stellenanzeige":           "Bäcker (m/w/d)\nWir suchen zum 1. Juni Verstärkung für die Nacht.\n\nDeine Aufgaben\n- Brot und Brötchen backen\n\nDein Profil\n- abgeschlossene Ausbildung\n\nWir bieten 30 Urlaubstage. Bewerbung an jobs@bramblebakery.example",
		"a short Stellenanzeige":     "Planungsbüro am Markt sucht eine Zeichnerin in Teilzeit, per sofort.",
		"an offre d'emploi":          "Boulanger H/F\nNous recherchons un boulanger pour notre fournil. Poste à temps plein, CDI.\n\nVos missions\n- Pétrir et cuire\n\nProfil recherché\n- Deux ans d'expérience",
		"a oferta de empleo":         "Panadero\nBuscamos un panadero para el turno de noche. Jornada completa, salario según convenio. Envía tu CV.",
		"a vacature":                 "Bakker\nWij zoeken een bakker voor de nacht, 32 uur per week. Solliciteren kan tot 4 mei.",
		"a platsannons":              "Bagare\nVi söker en bagare till natten. Heltid, tillsvidare. Skicka din ansökan till oss.",
		"a Japanese posting":         "# パン職人\n\n## 仕事内容\n- 夜間にパンを焼く\n\n## 応募資格\n- 経験者歓迎\n\n勤務地: 東京",
		"a posting that asks for Git": `# Toolsmith

We are hiring a toolsmith who keeps our open-source compiler in order.

## What you'll do
- Review pull requests, fix bugs, write documentation and release notes
- Maintain the command line, its flags and its configuration files
- Work closely with contributors on GitHub

## Requirements
- Three years of experience in Go or C; you can read assembly
- You have written a parser, a library or a plugin

## How to apply
Send your CV, or a link to a repository, to jobs@ovenctl.example. Full-time, remote.`,
		"a posting in which a founder speaks":  `<h1>Baker at a young bakery</h1><p>Hello, I'm Ada, and I am the owner of Bramble. I've run two bakeries, I worked in Lyon for nine years, and we are looking to hire bakers. The position is in Leeds, permanent and full-time, and you talk to me, not to a recruiter. We are not interested in agencies.</p>`,
		"a posting on a page with hidden code": `<h1>Baker</h1>` + strings.Repeat(`<code style="display:none">{"a":1}</code>`, 40) + `<p>We are looking for a baker who likes the night, full-time.</p><p>Apply by 4 May.</p>`,
		"an oferta de feina":                   "Forner/a\nBusquem un forner per a la nit. Temps complet, salari segons conveni. Envia'ns el teu CV.",
		"a posting in which staff speak":       `<h1>Night nurse</h1><p>"I am proud of my ward," says Ada. "I have never learned so much, and I would not leave. I was new here, and my colleagues helped me."</p><h2>Your role</h2><p>You will look after twelve patients a night.</p><h2>What you bring</h2><ul><li>Registered nurse</li><li>Two years of experience in a hospital</li></ul><h2>Benefits</h2><p>Pension, annual leave of 30 days.</p><p>To apply, send us your CV.</p>`,
		"a posting with a privacy notice":      `<h1>Clerk</h1><p>We are looking for a clerk for our office, part-time, 20 hours per week.</p><h2>Responsibilities</h2><ul><li>Open the mail, answer the phone</li></ul><p>Apply now: send your CV to jobs@bramblebakery.example.</p><p>We keep your personal data for six months, and never give it to third parties: see our privacy notice.</p>`,
	} {
		format := source.Plain
		switch {
		case strings.HasPrefix(body, "<"):
			format = source.HTML
		case strings.HasPrefix(body, "#"):
			format = source.Markdown
		}
		if got, why := Recognise(parse(format, body)); !got || why != "" {
			t.Errorf("%s: %s", name, why)
		}
	}
}

func TestAnIndexOfPostingsIsNone(t *testing.T) {
	index := "# Roles at Bramble\n\nEach role with its grade and salary, the skills that it needs, and what you will do in it.\n\n" + strings.Repeat("- [Senior baker of the night shift, Leeds and York](baker.md)\n", 30)
	if got, why := Recognise(parse(source.Markdown, index)); got || why != "it reads like a list of links" {
		t.Errorf("%v, %q", got, why)
	}
	other := strings.ReplaceAll(strings.ReplaceAll(index, "[", ""), "](baker.md)", "")
	if got, _ := Recognise(parse(source.Markdown, other)); !got {
		t.Error("a list without links was taken for one of links")
	}
}

func TestFrontMatterAndNamesOfFilesAreSigns(t *testing.T) {
	note := "Clean ovens, and a list of what was used.\n"
	p := parse(source.Markdown, note)
	if got, _ := Recognise(p); got {
		t.Errorf("a note was taken for a posting")
	}
	p.Doc.Title, p.Doc.Employer = source.Text{String: "Cleaner"}, source.Text{String: "Bramble Bakery"}
	if got, why := Recognise(p); !got {
		t.Errorf("front matter says that it is one: %s", why)
	}
	draft := "# Baker\n\nYou bake bread through the night, and keep the ovens clean."
	p = parse(source.Markdown, draft)
	for path, want := range map[string]bool{"jobs/baker.md": true, "README.md": false, "docs/CODE_OF_CONDUCT.md": false, `C:\repo\LICENSE.txt`: false} {
		p.Doc.Path = path
		if got, _ := Recognise(p); got != want {
			t.Errorf("%s: got %v", path, got)
		}
	}
	p = parse(source.Markdown, "# Baker\n\nWe are looking for a baker. Full-time, £30,000 a year.\n\n## Your tasks\n\n- Bake bread\n\n## How to apply\n\nSend your CV.")
	p.Doc.Path = "jobs/baker/README.md"
	if got, why := Recognise(p); !got {
		t.Errorf("a posting may stand in a README: %s", why)
	}
}

func TestNoPostingIsNamedByWhatItReadsLike(t *testing.T) {
	for body, want := range map[string]string{
		"":      "it holds no text",
		"Flour": "it has neither the sections nor the words of a job posting",
		"Permission is hereby granted, free of charge. In no event shall the licensor be liable. No warranty of merchantability.": "it reads like a licence",
	} {
		if _, why := Recognise(parse(source.Plain, body)); why != want {
			t.Errorf("%q: got %q, want %q", body, why, want)
		}
	}
}

// BenchmarkRecognise reads a text of 64 kB, more than is looked at.
func BenchmarkRecognise(b *testing.B) {
	p := parse(source.HTML, strings.Repeat(typical, 1+(64<<10)/len(typical)))
	b.ReportAllocs()
	for b.Loop() {
		Recognise(p)
	}
}
