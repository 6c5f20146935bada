package postlint.trust

# METADATA
# scope: rule
# title: Pay for recruiting others
# description: >-
#   The income depends on recruiting people who recruit people. That is a business opportunity and no employment; where it
#   is paid for recruiting alone, the European Union and the United States forbid it.
# related_resources:
#   - https://www.ftc.gov/business-guidance/resources/business-guidance-concerning-multi-level-marketing
#   - https://eur-lex.europa.eu/eli/dir/2005/29/oj
# custom:
#   severity: warning
#   message: 'the income depends on recruiting others: "{words}"'
#   args: [words]
#   help: say that it is no employment, or describe the job and its pay
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es]
#   exceptions:
#     - postings that warn of such demands
findings contains ["trust/pyramid", term.ref, term.text] if {
	some term in input.terms["trust-recruiting"]
	term.plain
	not input.terms["trust-warning"]
}
