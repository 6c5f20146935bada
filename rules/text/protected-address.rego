package postlint.text

# METADATA
# scope: rule
# title: An e-mail address was taken out by a program
# description: >-
#   Sites that hide their addresses from machines write "[email protected]" into the page, and a script puts the address
#   back. Where the page was copied by a program, the script did not run: nobody can write to the address any more.
# related_resources:
#   - https://developers.cloudflare.com/waf/tools/scrape-shield/email-address-obfuscation/
# custom:
#   severity: warning
#   message: "an e-mail address is lost: {text} stands in its place"
#   args: [text]
#   help: put the address back, from the page that the posting was copied from
#   blame: transport
#   since: 0.1.0
#   exceptions:
#     - "links, in which the site's own script finds the address"
findings contains ["text/protected-address", slip.ref, slip.text] if {
	some slip in input.slips["protected-address"]
}
