package postlint.links

# METADATA
# scope: rule
# title: The ending of a host is misspelt
# description: >-
#   The address ends its host in letters that no site in the world has, such as ".con" for ".com". Candidates who follow the link see the
#   error page of their browser. Editors also make links by themselves of names that look like hosts, such as Node.js.
# related_resources:
#   - https://data.iana.org/TLD/tlds-alpha-by-domain.txt
# custom:
#   severity: error
#   message: "no site ends in {note}: {href}"
#   args: [note, href]
#   help: write the ending that the site has; take the link off a name that is none
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "endings that are no slip away from a common one: new ones come every year"
findings contains ["links/host-typo", link.ref, link.note, link.href] if {
	some link in input.links["host-typo"]
}
