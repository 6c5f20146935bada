package slip

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
)

// longestButton is the length in bytes from which on a block is more than a button or a signature.
const longestButton = 40

// robotTest begins the note that Remote OK puts behind each posting, by which employers are to tell people from programs.
const robotTest = "please mention the word **"

// remnant reads a block that is nothing but a button or a signature.
func (r *recogniser) remnant() {
	if r.block.Len() > longestButton {
		return
	}
	at := r.block.Range
	s := r.p.LowerSlice(at)
	switch {
	case closesExpander(s):
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

// hiringSystem says whether a name, in lower case, is that of an applicant tracking system that signs the postings it shows.
func hiringSystem(name string) bool {
	switch name {
	case "ashby", "bamboohr", "breezy", "breezy hr", "freshteam", "greenhouse", "icims", "jazzhr", "jobvite", "lever", "manatal", "personio", "pinpoint",
		"recruitee", "smartrecruiters", "softgarden", "talentlyft", "teamtailor", "workable", "workday", "zoho recruit":
		return true
	}
	return false
}
