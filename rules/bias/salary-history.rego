package postlint.bias

import data.postlint.lib.said

# METADATA
# scope: rule
# title: Past pay is asked for
# description: >-
#   Past pay carries past unfairness into the next job. More than twenty US states and the EU directive on pay
#   transparency forbid the question; a posting that asks for it in one of them is unlawful. Expectations may be asked for
#   everywhere.
# related_resources:
#   - https://eur-lex.europa.eu/eli/dir/2023/970/oj
#   - https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=LAB&sectionNum=432.3
# custom:
#   severity: warning
#   message: '"{text}" asks for past pay: say {use}'
#   args: [text, use]
#   help: "ask for salary expectations, or state the pay"
#   blame: author
#   since: 0.1.0
#   folds_into: [law/salary-history]
#   languages: [en, de, fr, es, nl]
#   exceptions:
#     - "salary expectations"
#     - "work on payroll data"
#     - "what is denied: \"we never ask for your salary history\""
findings contains ["bias/salary-history", term.ref, term.text, term.use] if {
	some term in input.terms["salary-history"]
	said.openly(term)
}
