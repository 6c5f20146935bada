package postlint.law

# METADATA
# scope: rule
# title: The posting announces a background check
# description: >-
#   New York City's rules take a bare "background check required" in a posting for a limit based on criminal history: the
#   check comes after a conditional offer, and the posting need not speak of it.
# related_resources:
#   - https://www.nyc.gov/site/cchr/media/fair-chance-act.page
# custom:
#   severity: info
#   message: "{places}: the posting announces a background check"
#   help: "take it out, or say that a check follows a conditional offer, as the Fair Chance Act wants"
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   folds_into: [law/criminal-record]
#   duties: [background_check]
#   exceptions:
#     - "checks after an offer, or that a law or regulator wants"
#   otherwise: {verdict: pass, why: silent}
#   why:
#     silent: {text: "no background check is announced", severity: info}
#     said: {text: "\"{text}\": {places} {forbids|forbid} announcing a background check in a posting", severity: info}
duties contains [due.row, "fail", "said", due.ref, due.how, said.ref] if {
	said := input.statements["background-check"]
	some due in input.law.background_check
}
