package postlint.text

# METADATA
# scope: rule
# title: A word stands there twice
# description: >-
#   "The the" is what is left when a sentence was mended in a hurry, or when lines were joined. A screen reader says it twice, and
#   readers wonder who has read the text before them.
# related_resources:
#   - https://www.gov.uk/guidance/content-design/writing-for-gov-uk
# custom:
#   severity: info
#   message: '"{word}" stands there twice: "{text}"'
#   args: [word, text]
#   help: take one of them out
#   blame: author
#   since: 0.1.0
#   fix: safe
#   languages: [en]
#   exceptions:
#     - "words that may stand twice: \"that that\", \"many many\", \"bye bye\""
#     - "names and figures: \"Walla Walla\", \"5 5\""
#     - "words beside a hyphen: \"in in-depth talks\", \"we're re-defining\""
findings contains ["text/doubled-word", slip.ref, slip.note, slip.text] if {
	some slip in input.slips["doubled-word"]
}
