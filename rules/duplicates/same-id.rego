package postlint.duplicates

# METADATA
# scope: rule
# title: Two postings of a file have the same id
# description: >-
#   A record carries the id of an earlier record of the same file and says something else. What imports the file keeps one of
#   the two, and mostly overwrites the first without a word.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: 'the id is that of the posting at {at}, which says something else'
#   args: [at]
#   help: 'give each posting an id of its own, and keep one version of each'
#   blame: template
#   since: 0.1.0
#   exceptions:
#     - 'one job in several places or languages under one id'
#     - 'equal ids in different files'
findings contains ["duplicates/same-id", 0, earlier.at] if {
	some earlier in input.repeats.id
}
