package postlint.links

# METADATA
# scope: rule
# title: A link asks for an account of the company
# description: >-
#   The link leads to a page that, as a rule, only people with an account of the company can open: an intranet, a document
#   store, the recruiters' own view of a hiring system. Candidates may meet a log-in.
# related_resources:
#   - https://learn.microsoft.com/en-us/sharepoint/external-sharing-overview
# custom:
#   severity: info
#   message: "{host} may ask candidates to log in"
#   args: [host]
#   help: open the link in a private window; if it asks you to log in, publish the page elsewhere
#   blame: author
#   since: 0.1.0
findings contains ["links/login-wall", link.ref, link.host] if {
	some link in input.links["login-wall"]
}
