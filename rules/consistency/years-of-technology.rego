package postlint.consistency

# METADATA
# scope: rule
# title: More years than the technology exists
# description: >-
#   Nobody can have used a tool for longer than it has existed. Those who know the tool see at once that the posting was written by
#   somebody who does not, and those who are honest do not apply. Counted is from the first day of the year of the first public
#   release to the last day of this one.
# related_resources:
#   - https://en.wikipedia.org/wiki/Kubernetes
# custom:
#   severity: warning
#   message: '"{text}" asks for more years than there have been since {year}'
#   args: [text, year]
#   help: ask for fewer years, or for what is to be done with it
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - "tools whose first release is not in the table"
#     - "as many years as the tool has existed"
findings contains ["consistency/years-of-technology", term.ref, term.text, term.use] if {
	some term in input.terms["young-technology"]
	asked := to_number(trim_right(split(term.text, " ")[0], "+"))
	asked > (to_number(substring(input.as_of, 0, 4)) - to_number(term.use)) + 1
}
