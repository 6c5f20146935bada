package postlint.duplicates

# METADATA
# scope: rule
# title: An edited copy of a posting stands beside it
# description: >-
#   The title, the employer and the places are those of an earlier posting, and so are most of its paragraphs. Often one is
#   the former version that was never closed: readers meet two statements on the same job, and do not know which holds.
# related_resources:
#   - https://indeedinc.my.site.com/employerSupport1/s/article/Job-Posting-Integrity-and-Duplicates?language=en_US
# custom:
#   severity: info
#   message: 'most of this posting stands at {at} already, with the same title and place'
#   args: [at]
#   help: 'keep the version that holds; if these are two jobs, let their titles tell them apart'
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - 'records that name no place or no employer'
#     - 'texts of fewer than four paragraphs'
findings contains ["duplicates/nearly-same-posting", 0, earlier.at] if {
	some earlier in input.repeats.near
}
