package postlint.links

# METADATA
# scope: rule
# title: A link was never filled in
# description: >-
#   The link still holds a variable, a stand-in, or what a program writes when a value is missing. Candidates reach an
#   error page, or somebody else's site.
# related_resources:
#   - https://www.rfc-editor.org/rfc/rfc2606
# custom:
#   severity: error
#   message: "the link still holds {note}, which was to be filled in: {href}"
#   args: [note, href]
#   help: put in the real address
#   blame: template
#   since: 0.1.0
#   exceptions:
#     - "fields of a form, such as filter[team]"
#     - "words that begin like a stand-in, such as undefined-behaviour"
findings contains ["links/template", link.ref, link.note, link.href] if {
	some link in input.links.template
}
