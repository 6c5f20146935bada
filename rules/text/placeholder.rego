package postlint.text

# METADATA
# scope: rule
# title: A placeholder was never filled in
# description: >-
#   The posting was made from a template, and a part of the template is still there: "[insert location]", "{{company}}",
#   "$XX,XXX". Candidates see that nobody read the posting before it went out, and what the gap was to say is missing.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: error
#   message: "{note} was never filled in: {text}"
#   args: [note, text]
#   help: put in what belongs there, or take it out
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "TBC and TBD: an honest word for a date that is not fixed"
#     - "what applicants are to write: the subject [Job title] – [Your name]"
#     - "labels in brackets before their value: [Location] Osaka"
#     - "$XX M for \"some millions\", sizes, Roman numbers, check boxes"
#     - "links, which links/template reads"
findings contains ["text/placeholder", slip.ref, slip.note, slip.text] if {
	some slip in input.slips.placeholder
}
