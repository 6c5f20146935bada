package postlint.links

# METADATA
# scope: rule
# title: The ampersands of a link were escaped twice
# description: >-
#   HTML writes "&" as "&amp;". On its way this link was escaped once more, so that the server is asked for parameters
#   called "amp;…" and does not find the ones it needs: the job's number, the source.
# related_resources:
#   - https://html.spec.whatwg.org/multipage/syntax.html#character-references
# custom:
#   severity: warning
#   message: "the ampersands were escaped twice: {href}"
#   args: [href]
#   help: escape the link once
#   blame: transport
#   since: 0.1.0
#   fix: safe
findings contains ["links/entity", link.ref, link.href] if {
	some link in input.links.entity
}
