package postlint.structure

# METADATA
# scope: rule
# title: Very short, or very long
# description: >-
#   With fewer than 50 words nobody learns what the job is; more than 1,500 few people read to the end. Between the two there
#   is no right length: Textio found 300 to 700 words best, LinkedIn postings of fewer than 150, Appcast 4,000 to 5,000
#   characters, each in its own customers' data. One real posting in a hundred is longer than 1,450 words.
# related_resources:
#   - https://textio.com/blog/how-to-write-your-best-job-post-ever-part-2
#   - https://business.linkedin.com/talent-solutions/recruiting-tips/7-job-post-tips
#   - https://jobmarketmonitor.com/2015/03/19/long-or-short-job-descriptions-and-titles-click-to-applies-are-up-to-five-times-higher-for-job-descriptions-between-2000-to-10000-characters/
# custom:
#   severity: info
#   message: "the posting has {words} words"
#   args: [words]
#   help: "say what is done, what is needed, what is offered and how to apply, and little else"
#   blame: author
#   since: 0.1.0
#   absence: true
#   exceptions:
#     - "all between 50 and 1,500 words"
#     - "a record whose text stands elsewhere: no words at all"
#     - "Japanese, Chinese, Thai and other languages that do not part words by blanks"
#     - "texts that were cut, whose length cannot be known"
#   options:
#     least: {type: integer, default: 50, minimum: 0, maximum: 10000, description: "how many words a posting should have at least"}
#     most: {type: integer, default: 1500, minimum: 1, maximum: 100000, description: "how many words it may have at most"}
findings contains ["structure/length", 0, input.fields.words] if {
	input.fields.words > input.options["structure/length"].most
}

findings contains ["structure/length", 0, input.fields.words] if {
	input.fields.words > 0
	input.fields.words < input.options["structure/length"].least
	input.lang in {"de", "en", "es", "fr", "it", "nl", "pl", "pt", "sv"}
}
