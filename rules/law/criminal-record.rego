package postlint.law

import data.postlint.lib.said

# METADATA
# scope: rule
# title: The posting turns away people with a criminal record
# description: >-
#   Fair chance laws forbid postings that say that people with a record need not apply. A record may be asked for later,
#   and weighed for the job at hand.
# related_resources:
#   - https://www.nyc.gov/site/cchr/media/fair-chance-act.page
#   - https://calcivilrights.ca.gov/fair-chance-act/
# custom:
#   severity: error
#   message: "{places}: the posting turns away people with a record"
#   help: "take the sentence out; where a law bars certain offences for this job, name the law"
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl]
#   duties: [criminal_record]
#   exceptions:
#     - "jobs for which a law bars certain offences"
#     - "checks after an offer"
#     - "sentences that say that records are considered"
#   otherwise: {verdict: pass, why: silent}
#   why:
#     silent: {text: "nobody is turned away for a criminal record", severity: info}
#     said: {text: "\"{text}\": {places} {forbids|forbid} turning away people with a criminal record in a posting", severity: error}
duties contains [due.row, "fail", "said", due.ref, due.how, term.ref] if {
	some term in input.terms["criminal-record"]
	said.plainly(term)
	some due in input.law.criminal_record
}
