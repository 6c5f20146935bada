package postlint.bias

import data.postlint.lib.said

# METADATA
# scope: rule
# title: Able-bodied or healthy people are wanted
# description: >-
#   "Able-bodied", "perfect health", "no medical problems" shut out disabled people whatever they can do. US law asks for
#   criteria that the work needs, with reasonable accommodation; UK law asks for adjustments. Say the task: "moves 20 kg
#   sacks, with a trolley".
# related_resources:
#   - https://www.law.cornell.edu/uscode/text/42/12112
#   - https://www.law.cornell.edu/cfr/text/29/1630.10
#   - https://www.legislation.gov.uk/ukpga/2010/15/contents
# custom:
#   severity: warning
#   message: '"{text}" asks for a body or for health: say {use}'
#   args: [text, use]
#   help: "name the task and the weight, and say that accommodation is offered"
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl]
#   exceptions:
#     - "tasks: lift 25 kg, stand for eight hours"
#     - "medical standards that a regulation sets: pilots, drivers, divers, seafarers"
#     - "\"with or without reasonable accommodation\" beside the demand"
#     - "those who are served"
findings contains ["bias/ability", term.ref, term.text, term.use] if {
	some term in input.terms.ability
	said.plainly(term)
}
