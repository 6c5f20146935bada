package postlint.links

# METADATA
# scope: rule
# title: A link leads to a test site
# description: >-
#   The host is one where a site is tried out, or a developer's computer made public for an hour. It is closed, or gone
#   tomorrow, and applications that reach it are lost.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: error
#   message: "{host} is a test site"
#   args: [host]
#   help: put in the address of the public site
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "developers' portals and product demos, unless their path is one for applicants"
findings contains ["links/staging-host", link.ref, link.host] if {
	some link in input.links["staging-host"]
}
