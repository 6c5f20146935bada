package postlint.links

# METADATA
# scope: rule
# title: The beginning of a link is misspelt
# description: >-
#   A link begins with "https://", to the letter. With a letter, a colon or a slash too many or too few it opens in some
#   browsers, which guess, and nowhere in mail programs, job boards and apps. Candidates who follow it see an error page.
# related_resources:
#   - https://url.spec.whatwg.org/#url-parsing
# custom:
#   severity: error
#   message: "the link's beginning is misspelt: {href}"
#   args: [href]
#   help: write https:// before the host
#   blame: author
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "hosts and paths that begin like a scheme, such as https://http.cat"
findings contains ["links/scheme-typo", link.ref, link.href] if {
	some link in input.links["scheme-typo"]
}
