package postlint.bias
import data.postlint.lib.said
#= bias/ability
findings_3 contains ["bias/ability", term.ref, term.text, term.use] if {
	some term in input.terms.ability
	said.plainly(term)
}
#= bias/age-limit
findings_4 contains ["bias/age-limit", term.ref, term.text, term.use] if {
	some term in input.terms["age-limit"]
	said.plainly(term)
}
#= bias/age-wording
findings_5 contains ["bias/age-wording", term.ref, term.text, term.use] if {
	some term in input.terms["age-wording"]
	said.plainly(term)
}
#= bias/appearance
findings_6 contains ["bias/appearance", term.ref, term.text, term.use] if {
	some term in input.terms.appearance
	said.plainly(term)
}
#= bias/bro-culture
findings_7 contains ["bias/bro-culture", term.ref, term.text, term.use] if {
	some term in input.terms["bro-culture"]
	said.plainly(term)
}
#= bias/career-stage
findings_8 contains ["bias/career-stage", term.ref, term.text, term.use] if {
	some term in input.terms["career-stage"]
	term.place != "title"
	said.openly(term)
}
#= bias/citizenship
findings_9 contains ["bias/citizenship", term.ref, term.text, term.use] if {
	some term in input.terms.citizenship
	said.plainly(term)
}
#= bias/credit-check
findings_10 contains ["bias/credit-check", term.ref, term.text, term.use] if {
	some term in input.terms["credit-check"]
	said.plainly(term)
}
#= bias/criminal-record
findings_11 contains ["bias/criminal-record", term.ref, term.text, term.use] if {
	some term in input.terms["criminal-record"]
	said.plainly(term)
}
#= bias/elitism
findings_12 contains ["bias/elitism", term.ref, term.text, term.use] if {
	some term in input.terms.elitism
	term.section != "about_company"
	said.plainly(term)
}
#= bias/family-status
findings_13 contains ["bias/family-status", term.ref, term.text, term.use] if {
	some term in input.terms["family-status"]
	said.plainly(term)
}
#= bias/fanciful-title
findings_14 contains ["bias/fanciful-title", term.ref, term.text, term.use] if {
	some term in input.terms["fanciful-title"]
	term.plain
}
#= bias/gendered-pronoun
findings_15 contains ["bias/gendered-pronoun", term.ref, term.text, term.use] if {
	some term in input.terms["gendered-pronoun"]
	term.plain
}
#= bias/gendered-title
findings_16 contains ["bias/gendered-title", term.ref, term.text, term.use] if {
	some term in input.terms["gendered-title"]
	term.plain
}
#= bias/german-title
findings_17 contains ["bias/german-title", term.ref, term.text, term.use] if {
	some term in input.terms["german-title"]
	term.place == "title"
	said.plainly(term)
}
#= bias/loaded-term
findings_18 contains ["bias/loaded-term", term.ref, term.text, term.use] if {
	some term in input.terms["loaded-term"]
	term.plain
}
#= bias/native-speaker
findings_19 contains ["bias/native-speaker", term.ref, term.text, term.use] if {
	some term in input.terms["native-speaker"]
	said.plainly(term)
}
#= bias/origin
findings_20 contains ["bias/origin", term.ref, term.text, term.use] if {
	some term in input.terms.origin
	said.plainly(term)
}
#= bias/race-demand
findings_21 contains ["bias/race-demand", term.ref, term.text, term.use] if {
	some term in input.terms["race-demand"]
	said.plainly(term)
}
#= bias/religion
findings_22 contains ["bias/religion", term.ref, term.text, term.use] if {
	some term in input.terms.religion
	said.plainly(term)
}
#= bias/salary-history
findings_23 contains ["bias/salary-history", term.ref, term.text, term.use] if {
	some term in input.terms["salary-history"]
	said.openly(term)
}
#= bias/sex-demand
findings_24 contains ["bias/sex-demand", term.ref, term.text, term.use] if {
	some term in input.terms["sex-demand"]
	said.plainly(term)
}
#= bias/unemployed
findings_25 contains ["bias/unemployed", term.ref, term.text, term.use] if {
	some term in input.terms.unemployed
	said.plainly(term)
}
