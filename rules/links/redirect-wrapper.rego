package postlint.links

# METADATA
# scope: rule
# title: A link was copied from a mail or a search
# description: >-
#   The link leads through the mail filter, chat or search engine that it was copied from. It tells that company who
#   clicks, shows a warning page or nothing once its time is over, and often carries the e-mail address of the person who
#   copied it.
# related_resources:
#   - https://learn.microsoft.com/en-us/defender-office-365/safe-links-about
# custom:
#   severity: warning
#   message: "the link leads through {host}, from where it was copied"
#   args: [host]
#   help: open the link and copy the address of the page that it leads to
#   blame: author
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "a site's own redirects, and the counting links of job boards, which are set on purpose"
findings contains ["links/redirect-wrapper", link.ref, link.host] if {
	some link in input.links["redirect-wrapper"]
}
