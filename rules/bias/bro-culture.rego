package postlint.bias

import data.postlint.lib.said

# METADATA
# scope: rule
# title: Words of the locker room
# description: >-
#   "Crush it", "kick ass", beer on tap: the words draw a picture of who already belongs. Those who do not drink, do not
#   shout or go home to children read on elsewhere.
# related_resources:
#   - https://github.com/rowanmanning/joblint
#   - https://doi.org/10.1037/a0022530
# custom:
#   severity: warning
#   message: '"{text}" is locker-room talk: say {use}'
#   args: [text, use]
#   help: "say what is achieved, and name benefits that everybody can use"
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - "other senses: crushing plants, hardcore games, free as in beer"
#     - "quotations, what is denied"
findings contains ["bias/bro-culture", term.ref, term.text, term.use] if {
	some term in input.terms["bro-culture"]
	said.plainly(term)
}
