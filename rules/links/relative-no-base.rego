package postlint.links

# METADATA
# scope: rule
# title: A link works on its own site only
# description: >-
#   The address names a page without its site. On the site that it was written for it works; once the posting stands on a
#   board, in a feed or a mail, it points at a page of that board, which does not exist.
# related_resources:
#   - https://html.spec.whatwg.org/multipage/links.html
# custom:
#   severity: warning
#   message: "the link works on its own site only: {href}"
#   args: [href]
#   help: write the whole address, with https:// and the host
#   blame: template
#   since: 0.1.0
#   exceptions:
#     - "whole pages, which have an address to start from"
#     - "Markdown files of a repository"
findings contains ["links/relative-no-base", link.ref, link.href] if {
	some link in input.links["relative-no-base"]
}
