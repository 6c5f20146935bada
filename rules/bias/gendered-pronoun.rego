package postlint.bias

# METADATA
# scope: rule
# title: The candidate is a he or a she
# description: >-
#   "He will report to the manager" tells half of the readers that somebody else is meant. The reader is "you"; where a
#   third person cannot be avoided, "they" serves everybody.
# related_resources:
#   - https://www.law.cornell.edu/cfr/text/29/1604.5
#   - https://www.apa.org/about/apa/equity-diversity-inclusion/language-guidelines
# custom:
#   severity: warning
#   message: '"{text}" makes the candidate a man or a woman: say {use}'
#   args: [text, use]
#   help: "address the reader as \"you\", or say \"they\""
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - "both forms: \"he or she\", \"his/her\", \"s/he\""
#     - "other persons: the founder, a client, a patient"
#     - "pronouns in a signature: she/her"
findings contains ["bias/gendered-pronoun", term.ref, term.text, term.use] if {
	some term in input.terms["gendered-pronoun"]
	term.plain
}
