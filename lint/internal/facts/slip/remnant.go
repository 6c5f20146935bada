package slip

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
)

// The lengths in bytes from which on a block is more than a button or a signature, and more than a notice of the site.
const (
	longestButton = 40
	longestNotice = 400
)

// robotTest begins the note that Remote OK puts behind each posting, by which employers are to tell people from programs.
const robotTest = "please mention the word **"

// remnant reads block i, which may be nothing but a button, a signature or a notice of the site.
func (r *recogniser) remnant(i int) {
	if r.block.Len() > longestNotice {
		return
	}
	at := r.block.Range
	s := r.p.LowerSlice(at)
	switch {
	case siteNotice(s):
		r.add(Remnant, at, "a notice of the site", byKind)
	case len(s) > longestButton:
	case leadsBack(s):
		r.add(Remnant, at, "a button of the site", byKind)
	case closesExpander(s):
		if i > 0 && closesExpander(r.p.LowerSlice(r.p.Blocks[i-1].Range)+" "+s) { // the button that unfolds stands on a line of its own
			at.Start = r.p.Blocks[i-1].Start
		}
		r.add(Remnant, at, "a button of the site", byKind)
	case strings.HasPrefix(s, "powered by ") && hiringSystem(s[len("powered by "):]):
		if f := r.add(Remnant, at, "a line of the applicant tracking system", byKind); f.Blame == "" {
			f.Blame = finding.Template
		}
	}
}

// board reads the end of the last block, where boards put notes of their own.
func (r *recogniser) board() {
	for i := len(r.p.Blocks) - 1; i >= 0; i-- {
		b := &r.p.Blocks[i]
		if b.Role != posting.Body {
			continue
		}
		s := r.p.LowerSlice(b.Range)
		if n := strings.LastIndex(s, robotTest); n >= 0 && strings.Contains(s[n:], " when applying to show you read the job post") {
			r.add(Remnant, posting.Range{Start: b.Start + n, End: b.End}, "a note of the board", byKind)
		}
		return
	}
}

// closesExpander says whether a text is the button that folds a text again, alone or behind the one that unfolds it: the text is whole
// then, and the button came along when it was copied.
func closesExpander(s string) bool {
	switch s {
	case "show less", "see less", "view less", "read less", "show more show less", "see more see less", "read more read less",
		"weniger anzeigen", "mehr anzeigen weniger anzeigen", "afficher moins", "voir moins", "afficher plus afficher moins", "voir plus voir moins",
		"ver menos", "mostrar menos", "mostrar más mostrar menos", "minder weergeven", "toon minder", "visa mindre", "mostra meno":
		return true
	}
	return false
}

// leadsBack says whether a text is the button that leads from a posting back to the list that it was found in.
func leadsBack(s string) bool {
	switch strings.TrimLeft(s, "❮‹<«←⟵ ") {
	case "back to last search", "back to search", "back to search results", "back to results", "back to job search", "back to all jobs", "back to job list",
		"zurück zur suche", "zurück zu den suchergebnissen", "zurück zur ergebnisliste", "retour aux résultats", "retour à la recherche",
		"volver a los resultados", "terug naar zoekresultaten", "tillbaka till sökresultatet":
		return true
	}
	return false
}

// siteNotice says whether a text is what a site tells browsers and their users, and not readers of the posting: that it stores cookies, that
// it needs scripts. A bakery may well say "we use cookies", but not of its site.
func siteNotice(s string) bool {
	if strings.HasPrefix(s, "we use cookies ") {
		return strings.Contains(s, "site") || strings.Contains(s, "experience") || strings.Contains(s, "polic")
	}
	for _, opening := range [...]string{
		"this site uses cookies", "this website uses cookies", "wir verwenden cookies", "diese website verwendet cookies", "nous utilisons des cookies",
		"utilizamos cookies", "wij gebruiken cookies", "vi använder cookies", "you need to enable javascript to run this app", "please enable javascript",
	} {
		if strings.HasPrefix(s, opening) {
			return true
		}
	}
	return false
}

// hiringSystem says whether a name, in lower case, is that of an applicant tracking system that signs the postings it shows.
func hiringSystem(name string) bool {
	switch name {
	case "ashby", "bamboohr", "breezy", "breezy hr", "freshteam", "greenhouse", "icims", "jazzhr", "jobvite", "lever", "manatal", "personio", "pinpoint",
		"recruitee", "smartrecruiters", "softgarden", "talentlyft", "teamtailor", "workable", "workday", "zoho recruit":
		return true
	}
	return false
}
