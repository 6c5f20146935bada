package source

// field is what a name in a record or in front matter stands for.
type field uint8

const (
	noField field = iota
	idField
	titleField
	bodyField
	formatField
	employerField
	urlField
	applyField
	payField
	payMinField
	payMaxField
	payCurrencyField
	payPeriodField
	payGuessField
	postedField
	validField
	employmentField
	languageField
	startField   // the day on which Workday put the posting online
	shownField   // whether the employer shows the pay that the record has
	statusField  // whether the job is open
	listsField   // titled lists after the body
	closingField // text that stands after the body
	partsField   // the body in titled sections
	fields       // how many there are

	// What follows may stand many times in a record.
	placeField
	cityField
	regionField
	countryField
	placesField  // an object that holds places by these names
	addressField // where the place is that the record names, or may only call "office"
	customField  // Greenhouse's fields of the employer's own
	remoteField
	sectionField // a piece of the posting beside its body; the rank is that of its title in sectionTitles
)

// nameRank is the rank of a name as a title: many things that are no postings have one.
const nameRank = 3

// summaryRank is the rank of a summary as a body: Atom's entries may have nothing else.
const summaryRank = 8

// bodyNames are the names under which a body is looked for, as shown in a message.
const bodyNames = "description, content, html, body, descriptionHtml, job_description, text"

// titleNames are the names under which a title is looked for, as shown in a message.
const titleNames = "title, name, job_title, position"

// fieldOf finds what a name stands for, and its rank: of two names that are both there, the lower rank wins. Case, "_", "-"
// and blanks make no difference. The names are those of schema.org's JobPosting and of the answers of applicant tracking
// systems and boards: Greenhouse, Lever, Ashby, SmartRecruiters, Workable, Workday, Jobvite, Recruitee, Teamtailor, Personio, Pinpoint,
// BambooHR, RemoteOK, Remotive, Jobicy, arbeitnow, Adzuna, WordPress; and those that people write over the columns of a table, also in
// German and French.
func fieldOf(name []byte) (field, int8) {
	var room [40]byte
	b := room[:0]
	for _, c := range name {
		switch c {
		case '_', '-', ' ', '*', '?', '(', ')', '\'':
			continue
		}
		if len(b) == len(room) {
			return noField, 0
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	switch string(b) {
	case "id":
		return idField, 0
	case "jobid", "postingid", "@id", "shortcode", "eid", "partnerjobid":
		return idField, 1
	case "uuid", "guid", "slug", "jobslug", "identifier":
		return idField, 2
	case "reference", "refnumber", "referencenumber", "jobreference":
		return idField, 3
	case "reqid", "requisitionid", "jobreqid":
		return idField, 4

	case "title":
		return titleField, 0
	case "jobtitle", "jobopeningname":
		return titleField, 1
	case "position":
		return titleField, 2
	case "name":
		return titleField, nameRank

	case "descriptionhtml", "htmldescription", "encoded":
		return bodyField, 0
	case "description":
		return bodyField, 1
	case "jobdescription", "jobdescriptionhtml":
		return bodyField, 2
	case "content", "contenthtml":
		return bodyField, 3
	case "html":
		return bodyField, 4
	case "body", "bodyhtml":
		return bodyField, 5
	case "text":
		return bodyField, 6
	case "descriptionplain", "descriptiontext", "plaintext", "plaintextdescription":
		return bodyField, 7
	case "fulldescription":
		return bodyField, 3
	case "summary":
		return bodyField, summaryRank
	case "format", "descriptionformat":
		return formatField, 0

	case "lists":
		return listsField, 0
	case "additional", "closinghtml":
		return closingField, 0
	case "closing":
		return closingField, 1
	case "jobad", "jobdescriptions":
		return partsField, 0

	case "employer":
		return employerField, 0
	case "company", "companyname", "hiringorganization", "employername":
		return employerField, 1
	case "organization", "organisation", "hiringorganisation", "subcompany", "hiringcompany", "organizationname",
		"advertisername":
		return employerField, 2

	case "url", "absoluteurl", "joburl", "hostedurl", "postingurl", "careersurl", "detailurl", "externalurl", "careersitejoburl":
		return urlField, 0
	case "link", "permalink", "redirecturl", "shortlink", "urls":
		return urlField, 1
	case "applyurl", "applicationurl", "applylink", "applicationlink", "careersapplyurl", "externalapplicationurl", "careersitejobapplyurl",
		"jobapplylink":
		return applyField, 0

	case "pay":
		return payField, 0
	case "salary", "compensation", "basesalary", "payrange", "salaryrange", "payinputranges", "estimatedsalary", "salaries":
		return payField, 1
	case "salarydescriptionplain", "salarytext", "remuneration", "wage":
		return payField, 2
	case "salarydescription":
		return payField, 3
	case "salarymin", "minsalary", "paymin", "minpay", "compensationmin", "mincompensation", "salaryminimum", "compensationminimum",
		"annualsalarymin", "jobminsalary", "salaryfrom", "minamount":
		return payMinField, 0
	case "salarymax", "maxsalary", "paymax", "maxpay", "compensationmax", "maxcompensation", "salarymaximum", "compensationmaximum",
		"annualsalarymax", "jobmaxsalary", "salaryto", "maxamount":
		return payMaxField, 0
	case "salarycurrency", "paycurrency", "currency", "compensationcurrency", "jobsalarycurrency":
		return payCurrencyField, 0
	case "salaryperiod", "payperiod", "salaryinterval", "payinterval", "salaryunit", "salarytimeunit", "salaryschedule", "compensationtimeframe",
		"compensationinterval", "compensationfrequency", "jobsalaryperiod":
		return payPeriodField, 0
	case "interval":
		return payPeriodField, 1
	case "salaryispredicted":
		return payGuessField, 0
	case "shoulddisplaycompensationonjobpostings", "compensationvisible":
		return shownField, 0

	case "dateposted", "postedat", "publishedat", "firstpublished", "published", "publishedon", "firstpublishedat":
		return postedField, 0
	case "posteddate", "postedon", "publicationdate", "publisheddate", "pubdate", "releaseddate", "datepublished", "postdate", "listdate",
		"jobpostedatdatetimeutc":
		return postedField, 1
	case "date":
		return postedField, 2
	case "startdate":
		return startField, 0
	case "validthrough", "deadline", "applicationdeadline", "closingdate", "deadlineat":
		return validField, 0
	case "expiresat", "expires", "expire", "expirydate", "expirationdate", "closesat", "closesdate", "closeat", "enddate",
		"validuntil", "applyby":
		return validField, 1

	case "employmenttype":
		return employmentField, 0
	case "commitment", "jobtype", "arrangement", "jobtypes", "typeofemployment", "contracttype", "timetype", "employmenttypecode", "employmenttypetext",
		"positiontype", "employmentstatus", "jobemploymenttype":
		return employmentField, 1
	case "type":
		return employmentField, 2
	case "language", "lang", "inlanguage", "languagecode":
		return languageField, 0

	case "status", "jobstatus":
		return statusField, 0
	case "open", "isopen", "closed", "isclosed", "draft":
		return statusField, 1

	case "locations", "location", "joblocation", "joblocations", "locationname", "location.name", "secondarylocations",
		"additionallocations", "alllocations", "office", "jobgeo", "candidaterequiredlocation", "applicantlocationrequirements",
		"worklocation", "worklocations", "locationstext":
		return placeField, 0
	case "city", "jobcity":
		return cityField, 0
	case "region", "state", "province", "jobstate":
		return regionField, 0
	case "country", "jobcountry":
		return countryField, 0
	case "address", "offices", "jobrequisitionlocation":
		return addressField, 0
	case "metadata":
		return customField, 0
	case "categories", "additionaloffices":
		return placesField, 0
	case "responsibilities", "jobresponsibilities", "keyresponsibilities":
		return sectionField, 0
	case "requirements", "jobrequirements":
		return sectionField, 1
	case "qualifications":
		return sectionField, 2
	case "skills", "skillsknowledgeexpertise":
		return sectionField, 3
	case "benefits", "jobbenefits":
		return sectionField, 4
	case "educationrequirements":
		return sectionField, 5
	case "experiencerequirements":
		return sectionField, 6
	case "remote", "isremote", "workplace", "workplacetype", "workplacetypes", "joblocationtype", "telecommuting", "locationtype", "remotetype", "remotestatus",
		"jobisremote":
		return remoteField, 0
	}
	return columnOf(string(b))
}

// ownTitle is added to the rank of a section whose name is its title: one in another language than sectionTitles.
const ownTitle = 16

// columnOf is fieldOf for the names that people write over the columns of their tables in German and French.
func columnOf(name string) (field, int8) {
	switch name {
	case "titel", "jobtitel", "stellentitel", "stellenbezeichnung", "berufsbezeichnung", "titre", "titreduposte", "intitulé", "intituléduposte", "intitulédeloffre":
		return titleField, 1
	case "stelle", "poste":
		return titleField, 2
	case "beschreibung", "stellenbeschreibung", "jobbeschreibung", "anzeigentext", "stellentext", "descriptif", "descriptifduposte", "descriptionduposte", "descriptiondeloffre":
		return bodyField, 2
	case "arbeitgeber", "firma", "unternehmen", "employeur", "entreprise", "société":
		return employerField, 1
	case "lien":
		return urlField, 1
	case "bewerbungslink", "liendecandidature":
		return applyField, 0
	case "gehalt", "vergütung", "lohn", "entgelt", "salaire", "rémunération":
		return payField, 1
	case "gehaltvon", "mindestgehalt", "salaireminimum", "salairemin":
		return payMinField, 0
	case "gehaltbis", "höchstgehalt", "salairemaximum", "salairemax":
		return payMaxField, 0
	case "währung", "devise", "monnaie":
		return payCurrencyField, 0
	case "veröffentlicht", "veröffentlichtam", "veröffentlichungsdatum", "datedepublication", "publiéle":
		return postedField, 1
	case "bewerbungsfrist", "bewerbungsschluss", "gültigbis", "datelimite", "datelimitedecandidature":
		return validField, 0
	case "beschäftigungsart", "anstellungsart", "vertragsart", "typedecontrat", "typedemploi", "contrat":
		return employmentField, 1
	case "sprache", "langue":
		return languageField, 0
	case "kennziffer", "referenznummer", "stellennummer", "stellenid", "référence":
		return idField, 2
	case "ort", "arbeitsort", "einsatzort", "dienstort", "standort", "standorte", "lieu", "lieudetravail", "localisation":
		return placeField, 0
	case "stadt", "ville":
		return cityField, 0
	case "bundesland", "kanton", "région", "canton":
		return regionField, 0
	case "land", "pays":
		return countryField, 0
	case "aufgaben", "missions", "anforderungen", "profil", "profilrecherché", "leistungen", "avantages":
		return sectionField, ownTitle
	}
	return noField, 0
}

// wraps says whether a name holds records: in a list, or deeper; and whether it holds nothing else, so that even what has a body of
// its own, as the answer for a whole company, is none of a posting. Case makes no difference in these names as they are seen.
func wraps(name string) (holds, jobs bool) {
	switch name {
	case "jobs", "postings", "offers", "requisitions", "jobPostings", "positions", "vacancies":
		return true, true
	case "data", "results", "result", "items", "records", "job", "posting", "jobPosting", "jobOpening", "content", "hits":
		return true, false
	}
	return false, false
}

// envelope says whether a name holds the fields of the record that it stands in: in JSON:API (Teamtailor), Workday, search engines,
// Airtable and the feeds of career sites.
func envelope(name string) bool {
	switch name {
	case "attributes", "links", "jobPostingInfo", "_source", "fields", "_jobposting", "node":
		return true
	}
	return false
}
