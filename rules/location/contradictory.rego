package postlint.location

# METADATA
# scope: rule
# title: Two statements about the place contradict each other
# description: >-
#   One part of the posting says where or how the work is done, and another says that it is not so: the title promises remote
#   work and the text wants everybody on site, or the title or a line of the text names a country that the location field does not. Some readers
#   will apply for a job that does not exist, others will not apply for one that does.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: '"{words}" contradicts "{against}"'
#   args: [words, against]
#   help: make title, location field and text say the same
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - several places of which one is remote
#     - hybrid work
#     - sales territories
findings contains ["location/contradictory", place.ref, place.text, place.against] if {
	some place in input.places
	place.against != ""
}
