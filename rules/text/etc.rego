package postlint.text

# METADATA
# scope: rule
# title: “etc.” that lacks its full stop, or says what has been said
# description: >-
#   "Etc." is an abbreviation, and in American English it has a full stop; behind "such as" or "for example" it says a second time that the
#   list goes on. GOV.UK advises against it: what it stands for only the author knows. It is taste, so that the rule is off unless it is
#   asked for.
# related_resources:
#   - https://www.gov.uk/guidance/style-guide/a-to-z-of-gov-uk-style
#   - https://www.merriam-webster.com/dictionary/et%20cetera
# custom:
#   severity: info
#   default: off
#   message: '"{text}" {how}: {count} in all'
#   args: [text, how, count]
#   help: "name what else there is, or take the word out"
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - "\"etc.\" with its full stop at the end of a list that nothing else has opened"
findings contains ["text/etc", slip.ref, slip.text, slip.note, slip.count] if {
	some slip in input.slips["and-so-on"]
}
