package postlint.duplicates

# METADATA
# scope: rule
# title: Two titles for one text
# description: >-
#   The text, the employer and the places are those of an earlier posting, and the title is another. Either it is one job
#   under two names, or the text was copied and never adapted: it does not tell a reader what makes the two jobs different.
# related_resources:
#   - https://indeedinc.my.site.com/employerSupport1/s/article/Job-Posting-Integrity-and-Duplicates?language=en_US
# custom:
#   severity: info
#   message: 'the same text stands at {at} under another title'
#   args: [at]
#   help: 'if it is one job, keep one title; if there are two, say in each text what is different'
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - 'postings for other places'
#     - 'titles that have half of their words or more in common: they name a shift, a school or a language'
#     - 'texts of less than 600 letters'
#     - 'records that name no place or no employer'
findings contains ["duplicates/same-text", 0, earlier.at] if {
	some earlier in input.repeats.text
}
