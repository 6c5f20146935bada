package date

// longestMonth is the length of the longest name of a month, in bytes, with room for a word fused to it.
const longestMonth = 24

// monthOf is the month that a lower-case word names in one of the six languages, 0 for any other word.
func monthOf(w string) int {
	switch w {
	case "january", "jan", "januar", "jänner", "janvier", "janv", "enero", "ene", "januari":
		return 1
	case "february", "feb", "februar", "feber", "février", "fevrier", "févr", "fév", "fevr", "febrero", "februari":
		return 2
	case "march", "mar", "märz", "maerz", "mär", "mrz", "mars", "marzo", "maart", "mrt":
		return 3
	case "april", "apr", "avril", "avr", "abril", "abr":
		return 4
	case "may", "mai", "mayo", "mei", "maj":
		return 5
	case "june", "jun", "juni", "juin", "junio":
		return 6
	case "july", "jul", "juli", "juillet", "juil", "julio":
		return 7
	case "august", "aug", "août", "aout", "agosto", "ago", "augustus", "augusti":
		return 8
	case "september", "sep", "sept", "septembre", "septiembre", "setiembre", "set":
		return 9
	case "october", "oct", "oktober", "okt", "octobre", "octubre":
		return 10
	case "november", "nov", "novembre", "noviembre":
		return 11
	case "december", "dec", "dezember", "dez", "décembre", "decembre", "déc", "diciembre", "dic":
		return 12
	}
	return 0
}

// weekdayOf is the day of the week that a lower-case word names, Monday being 1; 0 for any other word.
func weekdayOf(w string) int {
	switch w {
	case "monday", "mon", "montag", "lundi", "lunes", "maandag", "måndag":
		return 1
	case "tuesday", "tue", "tues", "dienstag", "mardi", "martes", "dinsdag", "tisdag":
		return 2
	case "wednesday", "wed", "weds", "mittwoch", "mercredi", "miércoles", "woensdag", "onsdag":
		return 3
	case "thursday", "thu", "thur", "thurs", "donnerstag", "jeudi", "jueves", "donderdag", "torsdag":
		return 4
	case "friday", "fri", "freitag", "vendredi", "viernes", "vrijdag", "fredag":
		return 5
	case "saturday", "sat", "samstag", "sonnabend", "samedi", "sábado", "zaterdag", "lördag":
		return 6
	case "sunday", "sun", "sonntag", "dimanche", "domingo", "zondag", "söndag":
		return 7
	}
	return 0
}

var weekdays = [...]string{"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

// unit says whether a lower-case word is a unit of time that relative dates count in.
func unit(w string) bool {
	switch w {
	case "hour", "hours", "day", "days", "week", "weeks", "month", "months",
		"stunden", "tag", "tage", "tagen", "woche", "wochen", "monat", "monate", "monaten",
		"heures", "jour", "jours", "semaine", "semaines", "mois",
		"horas", "día", "días", "semana", "semanas", "mes", "meses",
		"uur", "dag", "dagen", "weken", "maand", "maanden",
		"timmar", "dagar", "vecka", "veckor", "månad", "månader":
		return true
	}
	return false
}

// class is what a word before or behind a date says of it.
type class uint8

const (
	noClass    class = iota
	light            // an article, a preposition, a time of the day: it says nothing and parts nothing
	until            // by, before, until: a deadline, if the sentence speaks of applying
	fromWord         // from, zum, starts: a start, if the sentence speaks of the job
	applyWord        // apply, application, CV
	roleWord         // role, contract, available
	fixedWord        // fixed-term, befristet
	otherWord        // since, founded, course: the date is for something else
	closeWord        // closes, closing
	openWord         // opens, open date
	postedWord       // posted, published
	dueWord          // deadline, Bewerbungsfrist
	meetWord         // interview
	startWord        // Eintritt, inicio
	endWord          // end date
	dateWord         // date, as in closing date
	lastWord         // last, as in the last day to apply
)

// classOf sorts a lower-case word. Words are runs of letters: "jusqu'au" is two.
func classOf(w string) class {
	switch w {
	case "the", "on", "at", "of", "is", "are", "will", "be", "a", "am", "pm", "noon", "midday", "midnight", "no", "than", "eod", "cob", "business", "day",
		"uk", "time", "est", "edt", "et", "pst", "pdt", "pt", "cet", "cest", "gmt", "bst", "utc", "local", "eastern", "pacific", "central", "hrs", "hours", "w", "c", "m", "wc", "week",
		"commencing", "or", "and", "scheduled", "held", "provisionally", "currently", "expected", "anticipated", "likely", "place", "take", "taking", "to", "for", "in",
		"den", "der", "dem", "ist", "uhr", "mitternacht", "spätestens", "einschließlich", "um", "und",
		"le", "la", "minuit", "midi", "plus", "heures", "h", "de", "du", "au", "pour",
		"el", "las", "los", "es", "día", "medianoche", "horas", "y", "para", "del",
		"uiterlijk", "middernacht", "uur", "om", "op", "kl", "klockan", "midnatt", "och", "för":
		return light
	case "by", "before", "until", "later", "tard", "t", "till", "til", "through", "thru", "bis", "vor", "avant", "jusqu", "hasta", "antes", "tot", "vóór", "voor", "senast", "före":
		return until
	case "from", "starting", "starts", "start", "begins", "beginning", "commences", "zum", "ab", "per", "beginn", "beginnt", "startet", "partir", "dès", "compter", "desde", "vanaf", "ingang", "från":
		return fromWord
	case "posted", "published", "publication", "posting", "listed", "advertised",
		"veröffentlicht", "veröffentlichung", "veröffentlichungsdatum", "erschienen", "ausgeschrieben", "inseriert",
		"publié", "publiée", "parution", "ligne", "publicado", "publicada", "publicación", "geplaatst", "gepubliceerd", "plaatsingsdatum", "publicatiedatum",
		"publicerad", "publicerat", "publicerades", "publiceringsdatum":
		return postedWord
	case "opens", "open", "opening", "window", "between":
		return openWord
	case "deadline", "bewerbungsschluss", "bewerbungsfrist", "bewerbungsende", "bewerbungsdeadline", "einsendeschluss", "ausschreibungsende",
		"limite", "límite", "clôture", "cloture", "cierre", "plazo", "sluitingsdatum", "reactietermijn", "sollicitatietermijn", "sollicitatiedeadline",
		"ansökningsdag", "ansökningsdatum", "ansökningsdeadline", "expires", "expiry", "expiration":
		return dueWord
	case "closing", "closes", "close", "schließt", "sluit", "stänger", "removed":
		return closeWord
	case "interview", "interviews", "interviewing", "vorstellungsgespräch", "vorstellungsgespräche", "bewerbungsgespräche", "auswahlgespräche",
		"entretien", "entretiens", "entrevista", "entrevistas", "sollicitatiegesprek", "sollicitatiegesprekken", "gesprek", "gesprekken", "intervju", "intervjuer":
		return meetWord
	case "eintrittsdatum", "eintritt", "eintrittstermin", "arbeitsbeginn", "stellenantritt", "starttermin", "startdatum", "ingangsdatum", "prise", "début", "démarrage",
		"incorporación", "inicio", "tillträde", "tillträdesdatum":
		return startWord
	case "apply", "applying", "advert", "advertisement", "applications", "application", "applicants", "submit", "submitted", "submission", "cv", "cvs", "resume", "resumes", "résumé", "accepted", "accepting", "vacancy",
		"bewerben", "bewirb", "bewerbung", "bewerbungen", "bewerbungsunterlagen", "unterlagen", "candidature", "candidatures", "candidater", "candidatez", "postuler", "postulez",
		"postular", "postula", "postulaciones", "postulación", "candidaturas", "solicitudes", "solicitud", "solliciteer", "solliciteren", "sollicitatie", "sollicitaties", "reageer", "reageren",
		"ansök", "ansökan", "ansökningar", "söka":
		return applyWord
	case "role", "position", "post", "job", "candidate", "pourvoir", "contract", "employment", "appointment", "available", "stelle", "suchen", "gesucht", "poste", "contrat", "recherche", "recherchons", "recrute",
		"puesto", "functie", "baan", "zoeken", "tjänst", "tjänsten", "anställning", "anställningen", "söker":
		return roleWord
	case "fixed", "temporary", "secondment", "maternity", "cover", "term", "funded", "befristet", "befristung", "cdd", "déterminée", "determinada", "temporal", "tijdelijk", "tidsbegränsad",
		"visstid", "vikariat":
		return fixedWord
	case "since", "founded", "established", "launched", "updated", "version", "born", "dated", "act", "law", "series", "raised", "ipo", "award", "awarded", "training", "course", "courses",
		"program", "programme", "semester", "class", "classes", "session", "sessions", "webinar", "event", "conference", "school", "shortlist", "shortlisting", "shortlisted", "visit", "visits",
		"holiday", "holidays", "christmas", "recharge", "shutdown", "tax", "fiscal", "quarter", "filing", "review", "reviewed", "reviewing", "election", "birth", "graduate", "graduating",
		"graduation", "enrolled", "hired", "revised", "effective", "priority", "consideration", "pay", "salary", "rate", "increase", "fy", "budget", "enrolment", "enrollment", "exam", "exams",
		"study", "eligible", "active", "paper", "report", "release", "meeting", "induction", "register", "registration",
		"seit", "gegründet", "stand", "fassung", "kurs", "schulung", "depuis", "fondée", "créée", "décret", "loi", "formation", "fundada", "curso", "ley", "opgericht", "sinds", "grundades",
		"sedan", "utbildning":
		return otherWord
	case "date", "dates", "datum", "fecha", "dag":
		return dateWord
	case "last", "letzter", "dernier", "último", "laatste", "sista":
		return lastWord
	case "end", "ending", "ends", "enddatum", "vertragsende", "fin", "término", "einddatum", "slutdatum":
		return endWord
	}
	return noClass
}
