package postlint.duplicates

# METADATA
# scope: rule
# title: The same posting stands again under another address or date
# description: >-
#   The title, the text, the places and the employer are those of an earlier posting; only the address or the dates differ. It
#   may be a second vacancy, which boards allow. If it is the same one, readers apply twice or not at all, and search engines
#   pick one of the two pages by themselves.
# related_resources:
#   - https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls
#   - https://indeedinc.my.site.com/employerSupport1/s/article/Job-Posting-Integrity-and-Duplicates?language=en_US
# custom:
#   severity: info
#   message: 'the same posting stands at {at} under another address or date'
#   args: [at]
#   help: 'if it is the same vacancy, close one of the two and let its address lead to the other; if there are several, say in one posting how many'
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - 'the same job in another place'
#     - 'records without addresses and dates, which duplicates/same-posting reports'
findings contains ["duplicates/posted-again", 0, earlier.at] if {
	some earlier in input.repeats.again
}
