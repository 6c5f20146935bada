package postlint.text

# METADATA
# scope: rule
# title: The other article belongs before this word
# description: >-
#   "A engineer" and "an junior baker" are left when the word behind the article was changed. Whoever reads the posting aloud
#   stumbles, and screen readers do so for everybody who needs one.
# related_resources:
#   - https://www.merriam-webster.com/grammar/is-it-a-or-an
# custom:
#   severity: info
#   message: '"{text}": write "{right}"'
#   args: [text, right]
#   help: write the article that goes with the sound of the next word
#   blame: author
#   since: 0.1.0
#   fix: safe
#   languages: [en]
#   exceptions:
#     - "abbreviations, whose letters are read out: \"an FPGA\", \"a UX team\", \"an NPC\""
#     - "words whose letters do not tell their sound: \"hour\", \"one\", \"European\", names that begin like \"Nvidia\""
#     - "a letter that is a name: \"Series A investors\", \"vitamin A\", \"FP&A\""
findings contains ["text/article", slip.ref, slip.text, slip.note] if {
	some slip in input.slips.article
}
