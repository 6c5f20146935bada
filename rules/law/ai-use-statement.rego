package postlint.law

# METADATA
# scope: rule
# title: Nothing is said on artificial intelligence in the selection
# description: >-
#   Ontario wants a public posting to say so where artificial intelligence screens, assesses or selects applicants. The
#   posting cannot tell whether it does, so this is a reminder.
# related_resources:
#   - https://www.ontario.ca/document/your-guide-employment-standards-act-0
# custom:
#   severity: info
#   message: "{places}: the law demands a word where artificial intelligence selects"
#   help: "say that artificial intelligence screens, assesses or selects applicants, if it does"
#   blame: author
#   since: 0.1.0
#   absence: true
#   languages: [en]
#   duties: [ai_use]
#   exceptions:
#     - "a sentence on artificial intelligence and applicants, whatever it says"
#     - "New York City and Illinois, whose notices may be given elsewhere"
#     - "places that are not certain, and remote work from anywhere"
#   why:
#     stated: {text: "the posting speaks of artificial intelligence in the selection", severity: info}
#     missing: {text: "{places} {demand} that the posting says so where artificial intelligence screens, assesses or selects applicants, and nothing is said", severity: info, condition: "if you use it so"}
duties contains [due.row, "pass", "stated", due.ref] if {
	input.statements["ai-in-hiring"]
	some due in input.law.ai_use
}

duties contains [due.row, "undecidable", "missing", due.ref, due.how, 0] if {
	not input.statements["ai-in-hiring"]
	input.lang in {"en", ""}
	some due in input.law.ai_use
	due.how in {"here", "size"}
}
