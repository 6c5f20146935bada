package postlint.bias
import data.postlint.lib.said
#= bias/ability
findings contains ["bias/ability", term.ref, term.text, term.use] if {
	some term in input.terms.ability
	said.plainly(term)
}
#= bias/age-limit
findings contains ["bias/age-limit", term.ref, term.text, term.use] if {
	some term in input.terms["age-limit"]
	said.plainly(term)
}
findings contains ["bias/age-limit", term.ref, term.text, term.use] if {
	some term in input.terms["age-span"]
	term.section == "min_qualifications"
	said.plainly(term)
	not input.terms["age-limit"]
}
#= bias/age-wording
findings contains ["bias/age-wording", term.ref, term.text, term.use] if {
	some term in input.terms["age-wording"]
	said.plainly(term)
}
#= bias/appearance
findings contains ["bias/appearance", term.ref, term.text, term.use] if {
	some term in input.terms.appearance
	said.plainly(term)
}
#= bias/bro-culture
findings contains ["bias/bro-culture", term.ref, term.text, term.use] if {
	some term in input.terms["bro-culture"]
	said.plainly(term)
}
#= bias/career-stage
findings contains ["bias/career-stage", term.ref, term.text, term.use] if {
	some term in input.terms["career-stage"]
	term.place != "title"
	said.openly(term)
}
#= bias/citizenship
findings contains ["bias/citizenship", term.ref, term.text, term.use] if {
	some term in input.terms.citizenship
	said.plainly(term)
}
#= bias/credit-check
findings contains ["bias/credit-check", term.ref, term.text, term.use] if {
	some term in input.terms["credit-check"]
	said.plainly(term)
}
#= bias/criminal-record
findings contains ["bias/criminal-record", term.ref, term.text, term.use] if {
	some term in input.terms["criminal-record"]
	said.plainly(term)
}
#= bias/degree-required
findings contains ["bias/degree-required", degree.ref, degree.text] if {
	degree := input.statements["degree-required"]
	not input.statements["degree-bound"]
}
#= bias/elitism
findings contains ["bias/elitism", term.ref, term.text, term.use] if {
	some term in input.terms.elitism
	term.section != "about_company"
	said.plainly(term)
}
#= bias/family-status
findings contains ["bias/family-status", term.ref, term.text, term.use] if {
	some term in input.terms["family-status"]
	said.plainly(term)
}
#= bias/fanciful-title
findings contains ["bias/fanciful-title", term.ref, term.text, term.use] if {
	some term in input.terms["fanciful-title"]
	term.plain
}
#= bias/gendered-pronoun
findings contains ["bias/gendered-pronoun", term.ref, term.text, term.use] if {
	some term in input.terms["gendered-pronoun"]
	term.plain
}
#= bias/gendered-title
findings contains ["bias/gendered-title", term.ref, term.text, term.use] if {
	some term in input.terms["gendered-title"]
	term.plain
}
#= bias/german-title
findings contains ["bias/german-title", term.ref, term.text, term.use] if {
	some term in input.terms["german-title"]
	term.place == "title"
	said.plainly(term)
}
#= bias/graduate-title
findings contains ["bias/graduate-title", term.ref, term.text, term.use] if {
	some term in input.terms["graduate-title"]
	term.place == "title"
	said.openly(term)
}
#= bias/loaded-term
findings contains ["bias/loaded-term", term.ref, term.text, term.use] if {
	some term in input.terms["loaded-term"]
	term.plain
}
#= bias/native-speaker
findings contains ["bias/native-speaker", term.ref, term.text, term.use] if {
	some term in input.terms["native-speaker"]
	said.plainly(term)
}
#= bias/origin
findings contains ["bias/origin", term.ref, term.text, term.use] if {
	some term in input.terms.origin
	said.plainly(term)
}
#= bias/race-demand
findings contains ["bias/race-demand", term.ref, term.text, term.use] if {
	some term in input.terms["race-demand"]
	said.plainly(term)
}
#= bias/religion
findings contains ["bias/religion", term.ref, term.text, term.use] if {
	some term in input.terms.religion
	said.plainly(term)
}
#= bias/salary-history
findings contains ["bias/salary-history", term.ref, term.text, term.use] if {
	some term in input.terms["salary-history"]
	said.openly(term)
}
#= bias/sex-demand
findings contains ["bias/sex-demand", term.ref, term.text, term.use] if {
	some term in input.terms["sex-demand"]
	said.plainly(term)
}
#= bias/unemployed
findings contains ["bias/unemployed", term.ref, term.text, term.use] if {
	some term in input.terms.unemployed
	said.plainly(term)
}
