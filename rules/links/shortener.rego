package postlint.links

# METADATA
# scope: rule
# title: A link is shortened
# description: >-
#   A short link hides where it leads, is blocked in many companies, and dies with its service: Google's stopped in 2025.
#   Where there is room for the whole address, it serves candidates better.
# related_resources:
#   - https://developers.googleblog.com/en/google-url-shortener-links-will-no-longer-be-available/
# custom:
#   severity: info
#   message: "{host} hides where the link leads"
#   args: [host]
#   help: put in the whole address
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "hiring systems' own short links"
findings contains ["links/shortener", link.ref, link.host] if {
	some link in input.links.shortener
}
