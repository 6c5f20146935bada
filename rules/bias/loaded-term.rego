package postlint.bias

# METADATA
# scope: rule
# title: A word that hurts or excludes
# description: >-
#   Some figures of speech are made of other people's faith, illness or history. There is nearly always a plain word, and
#   it is clearer.
# related_resources:
#   - https://www.apa.org/about/apa/equity-diversity-inclusion/language-guidelines
#   - https://developers.google.com/style/inclusive-documentation
# custom:
#   severity: warning
#   message: '"{text}" hurts or excludes readers: say {use}'
#   args: [text, use]
#   help: "use the plain word"
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - "the things themselves: churches, nations, medicine, history"
#     - "words of mere style, such as whitelist or sanity check, which this rule does not know"
#     - "names of teams such as \"platform tribe\""
findings contains ["bias/loaded-term", term.ref, term.text, term.use] if {
	some term in input.terms["loaded-term"]
	term.plain
}
