package postlint.text

# METADATA
# scope: rule
# title: A slogan stands there twice
# description: >-
#   "A floor that people love", and the same again a paragraph later. A slogan has its effect once; the second time readers notice that it is
#   one, and skip what stands beside it. Told are phrases of five words and more about life, love, the world or the future that stand in two
#   paragraphs. It is taste, so that the rule is off unless it is asked for.
# related_resources:
#   - https://www.gov.uk/guidance/content-design/writing-for-gov-uk
# custom:
#   severity: info
#   default: off
#   message: 'a slogan stands here again: "{text}"'
#   args: [text]
#   help: "say it once, and in its place here what is done about it"
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - "headings"
#     - "what lawyers wrote, benefits, duties and demands"
#     - "words of other senses: \"life sciences\", \"around the world\", \"we would love to hear from you\""
findings contains ["text/repeated-slogan", slip.ref, slip.text] if {
	some slip in input.slips.slogan
}
