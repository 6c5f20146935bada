package postlint.links

# METADATA
# scope: rule
# title: An editor made a link of words that are none
# description: >-
#   Many editors make a link of whatever looks like an address while one types: of two sentences without a blank between them
#   ("rest.At"), of a degree ("B.Sc"), of a number ("6.500"). The link is blue like all others, and leads to a site of strangers or
#   to none.
# related_resources:
#   - https://data.iana.org/TLD/tlds-alpha-by-domain.txt
# custom:
#   severity: warning
#   message: "\"{note}\" is a link, though it is no address: an editor made one of it"
#   args: [note]
#   help: take the link off the words
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "names of firms that end like an address, such as Booking.com"
findings contains ["links/accidental", link.ref, link.note] if {
	some link in input.links.accidental
}
