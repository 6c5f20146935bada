package postlint.links

# METADATA
# scope: rule
# title: A link runs a script
# description: >-
#   The address is a piece of script. It worked on the page it was copied from; boards, mail programs and apps strip
#   scripts for safety, and the link is dead there.
# related_resources:
#   - https://owasp.org/www-community/attacks/xss/
# custom:
#   severity: error
#   message: 'the link "{text}" runs a script and is dead outside of its own page'
#   args: [text]
#   help: put in the address of a page
#   blame: template
#   since: 0.1.0
#   exceptions:
#     - "whole pages, whose own script is at hand"
findings contains ["links/javascript", link.ref, link.text] if {
	some link in input.links.javascript
}
