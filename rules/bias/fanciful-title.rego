package postlint.bias

# METADATA
# scope: rule
# title: A ninja or a rock star is wanted
# description: >-
#   Nobody searches for "ninja", and many who could do the work do not see themselves in it: women and older people least.
#   The job has a name; use it.
# related_resources:
#   - https://github.com/rowanmanning/joblint
#   - https://doi.org/10.1037/a0022530
# custom:
#   severity: warning
#   message: '"{text}" hides the job: say {use}'
#   args: [text, use]
#   help: "use the job's own name and say what has to be done well"
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl, sv]
#   exceptions:
#     - "names of products and companies: NinjaOne, Rockstar Games, the Ninja build tool"
#     - "others than the candidate: investors, artists, the team"
#     - "set-up wizards, quotations, what is denied: \"we do not look for a ninja\""
findings contains ["bias/fanciful-title", term.ref, term.text, term.use] if {
	some term in input.terms["fanciful-title"]
	term.plain
}
