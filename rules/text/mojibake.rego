package postlint.text

# METADATA
# scope: rule
# title: Characters were read in the wrong character set
# description: >-
#   A program took UTF-8 for Windows-1252 or Latin-1, so that apostrophes, dashes and accents became two or three other
#   characters ("weâ€™re"), or lost them and wrote "�". Readers stumble, screen readers spell the marks out, and the posting
#   looks like a fraud's.
# related_resources:
#   - https://www.w3.org/International/articles/definitions-characters/
#   - https://encoding.spec.whatwg.org/
# custom:
#   severity: warning
#   message: 'damaged characters: {count}, the first of them "{text}", which was to be: {note}'
#   message_one: 'a damaged character: "{text}", which was to be: {note}'
#   args: [count, text, note]
#   help: read the original again as UTF-8, or write the characters anew
#   blame: transport
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "capitals of Portuguese, French, Romanian and Vietnamese words before quotation marks"
#     - "Å within Nordic names"
findings contains ["text/mojibake", slip.ref, slip.count, slip.text, slip.note] if {
	some slip in input.slips.mojibake
}
