package postlint.text

# METADATA
# scope: rule
# title: A sentence follows another without a blank
# description: >-
#   "… a growing team.You will bake …": one such place is a slip of the pen. Many of them are what is left where a program took the tags
#   or line ends out of a text and put nothing in their place; then lists have become one paragraph, and headings stand in the middle of a
#   line. Programs that read postings take the two words for one.
# related_resources:
#   - https://html.spec.whatwg.org/multipage/dom.html#the-innertext-idl-attribute
# custom:
#   severity: info
#   message: 'sentences that follow another without a blank: {count}, the first of them at "{text}"'
#   message_one: 'a sentence that follows another without a blank, at "{text}"'
#   args: [count, text]
#   help: put the blanks back; where there are many, take the text from its source again, with its paragraphs and lists
#   blame: author
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "names and addresses with a point inside: \"Node.Js\", \"St.Gallen\""
#     - "titles and degrees: \"Dr.Baker\", \"B.Tech\""
findings contains ["text/glued-sentences", slip.ref, slip.count, slip.text] if {
	some slip in input.slips["glued-sentence"]
}
