package postlint.consistency

# METADATA
# scope: rule
# title: A technology among others of another kind
# description: >-
#   Python is no systems language, and Docker no cloud. People who know the technologies see that whoever wrote the list does not,
#   and cannot tell which of them is really asked for.
# related_resources:
#   - https://docs.python.org/3/faq/general.html
#   - https://mlflow.org/docs/latest/
# custom:
#   severity: info
#   message: '"{text}" stands in a list of "{kind}", and is none'
#   args: [text, kind]
#   help: "name the kind that all of them have in common, or make two lists"
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "lists of two kinds: \"languages and frameworks (Python, React)\""
#     - "an explanation: \"the Laravel framework (PHP)\""
#     - "technologies that are in no group of the table"
findings contains ["consistency/technology-kind", slip.ref, slip.text, slip.note] if {
	some slip in input.slips.misplaced
}
