package postlint.bias

import data.postlint.lib.said

# METADATA
# scope: rule
# title: Only citizens are wanted
# description: >-
#   US law (8 USC 1324b) forbids employers of four or more to limit a job to citizens, to permanent residents or to
#   holders of a visa, unless a law, an executive order or a government contract asks for it; then the posting should name
#   it. Elsewhere a nationality is race or origin. What every employer may ask for is the right to work.
# related_resources:
#   - https://www.law.cornell.edu/uscode/text/8/1324b
#   - https://www.justice.gov/crt/immigrant-and-employee-rights-section
#   - https://www.legislation.gov.uk/ukpga/2010/15/contents
# custom:
#   severity: warning
#   message: '"{text}" limits who may apply by citizenship: say {use}'
#   args: [text, use]
#   help: "ask for the right to work; where a law or a contract limits the job, name it beside the demand"
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl]
#   exceptions:
#     - "a security clearance, export control, a government contract or a civil-service post named anywhere in the posting"
#     - "\"must be authorized to work in the US\", \"we cannot sponsor visas\""
#     - "the field of work: immigration, citizenship services"
findings contains ["bias/citizenship", term.ref, term.text, term.use] if {
	some term in input.terms.citizenship
	said.plainly(term)
}
