package postlint.trust

# METADATA
# scope: rule
# title: A promise of earnings instead of pay
# description: >-
#   The posting promises easy or boundless earnings where it should state pay. Such words are those of business
#   opportunities, which in the United States must prove their claims in writing, and applicants who look for employment
#   turn away from them.
# related_resources:
#   - https://www.ecfr.gov/current/title-16/chapter-I/subchapter-D/part-437
# custom:
#   severity: warning
#   message: 'a promise of earnings stands in place of pay: "{words}"'
#   args: [words]
#   help: "state the pay: base, commission, and what people in this role earned last year"
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl]
#   exceptions:
#     - postings that warn of such demands
findings contains ["trust/earnings-promise", term.ref, term.text] if {
	some term in input.terms["trust-earnings"]
	term.plain
	not input.terms["trust-warning"]
	count([pay.ref | some pay in input.pay; pay.kind in {"range", "single"}]) == 0
}
