package postlint.law

# METADATA
# scope: rule
# title: The posting is not in French
# description: >-
#   Quebec wants an offer that is published in another language published in French too, at the same time and by means of
#   the same kind; France wants offers in French. Another version may exist, so this is a reminder.
# related_resources:
#   - https://www.legisquebec.gouv.qc.ca/en/document/cs/c-11
#   - https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072050
# custom:
#   severity: info
#   message: "{places}: the law wants the posting in French"
#   help: "publish the posting in French too"
#   blame: author
#   since: 0.1.0
#   duties: [french]
#   exceptions:
#     - "texts whose language cannot be told"
#     - "places that are not certain, and remote work from anywhere"
#   why:
#     stated: {text: "the posting is in French", severity: info}
#     missing: {text: "{places} {demand} the posting in French, and it is in another language", severity: info, condition: "if there is no French version"}
duties contains [due.row, "pass", "stated", due.ref] if {
	input.lang == "fr"
	some due in input.law.french
}

duties contains [due.row, "undecidable", "missing", due.ref, due.how, 0] if {
	not input.lang in {"fr", ""}
	some due in input.law.french
	due.how == "here"
}
