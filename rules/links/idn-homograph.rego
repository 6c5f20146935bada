package postlint.links

# METADATA
# scope: rule
# title: A link's host is written in look-alike letters
# description: >-
#   The host mixes letters of two scripts, or is written in letters that cannot be told from Latin ones by eye. It is
#   another site than it seems to be. Fraud works this way; a slip of the keyboard layout is rarer.
# related_resources:
#   - https://www.unicode.org/reports/tr39/
# custom:
#   severity: error
#   message: "{host} is written in letters that only look like Latin ones"
#   args: [host]
#   help: type the address anew and check where it leads
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "names in one script"
#     - "Japanese names, which mix scripts"
findings contains ["links/idn-homograph", link.ref, link.host] if {
	some link in input.links["idn-homograph"]
}
