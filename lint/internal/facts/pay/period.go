package pay

// The periods.
const (
	hour      = "hour"
	day       = "day"
	week      = "week"
	fortnight = "fortnight"
	month     = "month"
	year      = "year"
	session   = "session" // by class, shift, visit, mile, article
)

// periodAfter reads the period behind the amount that ends at i, as in "per hour", "/Jahr", "p.a.", "brut annuel", "a year". It reads
// lower-cased text. end is i where there is none.
func periodAfter(s string, i int) (period string, end int) {
	j := i
	open := false
	for range 4 {
		j = blank(s, j)
		if j >= len(s) {
			return "", i
		}
		switch s[j] {
		case '(':
			if open {
				return "", i
			}
			open = true
			j++
			continue
		case '/', '|':
			if s[j] == '|' {
				return "", i
			}
			j = blank(s, j+1)
			e := letters(s, j)
			if p := periodNoun(s[j:e]); p != "" {
				return p, closed(s, e, open)
			}
			return "", i
		case '*', '_', ',', '-', '\\':
			if s[j] == ',' && j > i { // at most one, directly behind the amount
				return "", i
			}
			if s[j] == '-' && (j == i || at(s, j+1) == ' ') {
				return "", i
			}
			j++
			continue
		}
		e := letters(s, j)
		w := s[j:e]
		if w == "" {
			return "", i
		}
		if grossOrNet(w) {
			j = e
			continue
		}
		if p, end := periodPhrase(s, j, e); p != "" {
			return p, closed(s, end, open)
		}
		return "", i
	}
	return "", i
}

// closed takes in a closing bracket.
func closed(s string, e int, open bool) int {
	if e < len(s) && s[e] == '.' && (e-2 >= 0 && s[e-2] == '.') {
		e++
	}
	if open && e < len(s) && s[e] == ')' {
		e++
	}
	return e
}

func grossOrNet(w string) bool {
	switch w {
	case "gross", "brutto", "brut", "bruts", "bruto", "brute", "net", "nets", "netto", "neto", "netti", "lordi", "lordo", "salary", "base", "basic", "fte", "ht", "usd", "eur", "gbp", "cad", "pesos", "pln", "dollars":
		return true
	}
	return false
}

// periodPhrase reads a period that begins with the word s[j:e].
func periodPhrase(s string, j, e int) (string, int) {
	switch w := s[j:e]; w {
	case "per", "pro", "par", "por", "an", "a", "each", "every", "al", "all", "im", "pr", "i", "à", "za", "na", "om", "prin", "por cada", "the", "in", "om året":
		k := e
		if k < len(s) && (s[k] == '-' || s[k] == '.' || s[k] == '/' || s[k] == '\'') {
			k++
		}
		k = blank(s, k)
		n := letters(s, k)
		switch s[k:n] {
		case "calendar", "full", "working", "semester", "der", "die", "den", "le", "la", "each":
			if next := blank(s, n); s[k:n] != "semester" || periodNoun(s[next:letters(s, next)]) != "" {
				k = next
				n = letters(s, k)
			}
		}
		if p := periodNoun(s[k:n]); p != "" && !(w == "in" || w == "the") {
			return p, n
		}
		if w == "per" && isDigit(at(s, k)) && s[k] == '2' { // per 2 weeks
			k = blank(s, k+1)
			if n = letters(s, k); s[k:n] == "weeks" {
				return fortnight, n
			}
		}
	case "p": // p.a., p/h, p.m.
		if c := at(s, e); c == '.' || c == '/' || c == ' ' {
			k := blank(s, e+1)
			n := letters(s, k)
			if p := periodLetter(s[k:n]); p != "" {
				if at(s, n) == '.' && c == '.' {
					n++
				}
				return p, n
			}
		}
	case "hourly", "ph", "stündlich", "phr":
		return hour, e
	case "daily", "pd", "täglich":
		return day, e
	case "weekly", "pw", "wöchentlich":
		return week, e
	case "bi":
		if k := blank(s, e+1); at(s, e) == '-' && letters(s, k) > k && s[k:letters(s, k)] == "weekly" {
			return fortnight, letters(s, k)
		}
	case "biweekly", "fortnightly":
		return fortnight, e
	case "monthly", "pcm", "pm", "monatlich", "mensuel", "mensuels", "mensuelle", "mensuales", "mensual", "mensili", "miesięcznie", "maandelijks", "netto/mies", "monat":
		return month, e
	case "annually", "annum", "yearly", "annual", "pa", "paye", "jährlich", "annuel", "annuels", "annuelle", "anuales", "anual", "annui", "rocznie", "jaarlijks", "hr", "yr", "year", "jahr", "perannum", "p/a":
		if w == "hr" {
			return hour, e
		}
		return year, e
	}
	return "", j
}

func periodLetter(w string) string {
	switch w {
	case "a", "y":
		return year
	case "h":
		return hour
	case "m", "cm":
		return month
	case "w":
		return week
	case "d":
		return day
	}
	return ""
}

// periodNoun is the period that a noun names, as it stands behind "per" or a slash.
func periodNoun(w string) string {
	switch w {
	case "hour", "hours", "hr", "hrs", "h", "hourly", "stunde", "std", "heure", "hora", "ora", "uur", "godz", "godzinę", "godzina", "timme", "timma", "timmen", "timen", "tim", "oră", "hod", "time":
		return hour
	case "day", "d", "days", "daily", "tag", "jour", "día", "dia", "dag", "dzień", "giorno", "dzien", "den":
		return day
	case "week", "wk", "weekly", "woche", "semaine", "semana", "vecka", "veckan", "uge", "uke", "tydzień", "w":
		return week
	case "fortnight", "biweekly", "biweek":
		return fortnight
	case "month", "months", "mo", "mth", "mnth", "mon", "m", "monthly", "monat", "monate", "mois", "mes", "mês", "maand", "miesiąc", "mies", "mc", "månad", "mån", "måned", "måneden", "månaden", "lună", "luna", "mese", "měsíc", "mesec":
		return month
	case "year", "years", "yr", "y", "yearly", "annum", "anum", "annun", "annaum", "annual", "annually", "anno", "jahr", "an", "année", "año", "ano", "jaar", "rok", "år", "a", "fte":
		if w == "fte" {
			return ""
		}
		return year
	case "class", "shift", "visit", "mile", "article", "credit", "session", "lesson", "course", "word", "piece", "student", "delivery", "assignment", "unit", "procedure", "report", "sitting", "séance", "clinic", "load", "semester", "term", "season", "module", "lecture", "appointment", "game", "match":
		return session
	}
	return ""
}

// periodBefore is the period that a word before an amount tells, as in "hourly rate: $25" and "Jahresgehalt".
func periodBefore(w string) string {
	switch w {
	case "hourly", "hour", "stundenlohn", "stundensatz", "uurloon", "timlön", "horaire", "timeløn", "timelønn":
		return hour
	case "daily", "tagessatz", "tjm", "journalier", "dagtarief":
		return day
	case "weekly":
		return week
	case "fortnightly", "biweekly":
		return fortnight
	case "monthly", "monatsgehalt", "bruttomonatsgehalt", "monatslohn", "monatlich", "monatliches", "mensuel", "mensuelle", "mensual", "maandsalaris", "månadslön", "monatsverdienst":
		return month
	case "annual", "annually", "yearly", "annum", "jahresgehalt", "bruttojahresgehalt", "jahresbruttogehalt", "jahresvergütung", "jahreslohn", "jahressalär", "jahreszielgehalt", "annuel", "annuelle", "anual", "jaarsalaris", "årslön", "annualized", "annualised":
		return year
	case "sessional":
		return session
	}
	return ""
}

// size is what a figure of a currency may be: the least that a year's pay is, and the most that an hour's and a month's are. Between
// them nothing is said.
type size struct{ hourMost, monthLeast, monthMost, yearLeast int64 }

// sizeOf gives the sizes of a currency in major units. For the dollar, the euro and the pound: under 100 an hour's pay, 1,000 to
// 14,999 a month's, from 15,000 a year's (the plausible pay of each period overlaps only outside of these).
func sizeOf(cur string) size {
	switch cur {
	case "USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD", "":
		return size{99, 1000, 14_999, 15_000}
	case "SEK", "NOK", "DKK":
		return size{900, 14_000, 120_000, 200_000}
	case "PLN":
		return size{400, 3_000, 45_000, 60_000}
	case "INR":
		return size{0, 6_000, 150_000, 200_000}
	case "JPY":
		return size{9_000, 150_000, 1_400_000, 1_800_000}
	case "CZK":
		return size{1500, 18_000, 200_000, 300_000}
	case "HUF":
		return size{0, 200_000, 3_000_000, 4_000_000}
	case "ZAR":
		return size{500, 4_000, 90_000, 120_000}
	case "BRL":
		return size{300, 1_500, 40_000, 60_000}
	case "AED", "SAR", "QAR", "HKD":
		return size{200, 2_000, 70_000, 100_000}
	}
	return size{}
}

// periodBySize tells the period of a figure in major units from its size, "" where it may be several.
func periodBySize(amount int64, cur string) string {
	z := sizeOf(cur)
	switch {
	case z.yearLeast == 0 || amount <= 0:
		return ""
	case amount <= z.hourMost:
		return hour
	case amount >= z.yearLeast:
		return year
	case amount >= z.monthLeast && amount <= z.monthMost:
		return month
	}
	return ""
}
