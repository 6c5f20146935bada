package pay

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/posting"
)

// maxOwner bounds how far before an amount it is said whose it is, in bytes.
const maxOwner = 120

// ofOthers says whether an amount that looks like pay is earned by people whom the job deals with, not by who does the job: "you recruit
// engineers who earn $150,000", "families with incomes under $50,000", or is a price: "contracts worth £20,000 to £30,000".
func (s *scanner) ofOthers(st *statement, b *posting.Block, l *left) bool {
	if l.class == payWord && l.colon || b.Field == posting.TitleField {
		return false
	}
	clause := s.p.Lower[max(b.Start, st.start-maxOwner):st.start]
	if i := strings.LastIndexAny(clause, "!?;:\n|•"); i >= 0 {
		clause = clause[i+1:]
	}
	if i := strings.LastIndex(clause, ". "); i >= 0 {
		clause = clause[i+1:]
	}
	if l.class != payWord && strings.HasSuffix(clause, " worth ") {
		return true
	}
	var o owner
	for w := range strings.FieldsSeq(clause) {
		o.word(w)
	}
	return o.people && (o.deals || o.income)
}

// owner reads a clause for who earns what stands at its end.
type owner struct {
	we     bool // the employer itself acts: "we recruit bakers at £14 an hour"
	deals  bool // the job deals with people's pay: "you recruit", "experience sourcing"
	people bool // who they are, behind that
	payers bool // they are people who pay
	income bool // it is what they have, or pay, and not what a job pays
}

// word takes in the next word of the clause.
func (o *owner) word(w string) {
	switch strings.TrimRight(w, ",") {
	case "we", "we're", "we’re", "our", "my", "currently", "now", "wir", "nous":
		*o = owner{we: true}
	case "you", "you'll", "you’ll", "experience", "your":
		*o = owner{}
	case "sourcing", "source", "recruit", "recruiting", "placing", "place", "headhunting", "headhunt", "negotiate", "negotiating", "hiring", "interviewing":
		o.deals = !o.we
	case "focus", "specialise", "specialize", "specialising", "specializing":
		o.deals = true
	case "candidates", "professionals", "talent", "engineers", "developers", "executives", "people", "roles", "jobs", "positions", "offers", "salaries", "staff":
		o.people = o.people || o.deals
	case "clients", "families", "households", "household", "borrowers", "clients'", "mandanten", "familien", "haushalte", "foyers", "ménages", "clientes", "klanten", "gezinnen":
		o.people, o.income = true, false
	case "members", "customers", "subscribers", "guests", "tenants", "mitglieder", "kunden", "adhérents", "socios", "leden":
		o.people, o.payers, o.income = true, true, false
	case "pay", "pays", "zahlen", "paient", "pagan", "betalen":
		o.income = o.payers
	case "whose":
		o.people = true
	case "income", "incomes", "einkommen", "revenus", "ingresos", "inkomen", "earn", "earns", "earning", "verdienen":
		o.income = o.people
	case "and", "for", "und", "et", "y", "en":
		o.people = o.people && o.income
	}
	if strings.HasSuffix(w, ",") && !o.income {
		o.people = false
	}
}
