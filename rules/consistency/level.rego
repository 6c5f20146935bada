package postlint.consistency

# METADATA
# scope: rule
# title: The demands are not of the level that the title names
# description: >-
#   The title says "junior", "graduate" or "intern", and the text asks for years, for independence or for expertise that
#   beginners cannot have; or it says "senior", and no experience is asked for. Those who are meant do not apply, others apply for
#   the wrong job, and the pay is negotiated from two different places.
# related_resources:
#   - https://www.ere.net/articles/the-problem-with-entry-level-job-postings
# custom:
#   severity: info
#   message: '"{text}" is not of the level that the title names: "{title}"'
#   args: [text, title]
#   help: say in the title and in the text for whom the job is, and ask for what people of that level have
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - "up to four years, and ranges that begin below five"
#     - "what the company and its people have done"
#     - "those who recruit, teach or lead juniors"
#     - "postings whose title names no level"
findings contains ["consistency/level", said.ref, said.text, input.title] if {
	said := input.statements["demand-of-seniors"]
}

findings contains ["consistency/level", said.ref, said.text, input.title] if {
	said := input.statements["demand-of-beginners"]
}
