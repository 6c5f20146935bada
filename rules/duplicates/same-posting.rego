package postlint.duplicates

# METADATA
# scope: rule
# title: The same posting stands twice
# description: >-
#   The title, the text, the places and the employer are those of an earlier posting, and neither an address nor a date tells
#   the two apart. Readers see one job twice, applications are spread over two lists, and boards drop or hide what stands
#   twice. In exports it is often a job that was joined once with each of its categories or recruiters.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
#   - https://indeedinc.my.site.com/employerSupport1/s/article/Job-Posting-Integrity-and-Duplicates?language=en_US
# custom:
#   severity: warning
#   message: 'the same posting stands at {at} already'
#   args: [at]
#   help: 'take one of the two away; if there are several vacancies, say in one posting how many'
#   blame: template
#   since: 0.1.0
#   exceptions:
#     - 'the same job in another place'
#     - 'a Markdown file and the page that is built of it: only files of one kind are compared'
#     - 'texts of less than 200 letters'
findings contains ["duplicates/same-posting", 0, earlier.at] if {
	some earlier in input.repeats.posting
}
