package postlint.truncation

# METADATA
# scope: rule
# title: The text ends inside a tag or a character
# description: >-
#   The last bytes of the posting are half a tag, half a character reference or half a character. Somebody cut the file by
#   length on its way, without regard to what it says; the rest of the posting is lost.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: error
#   message: 'the file breaks off in the middle of its markup, after "{text}"'
#   args: [text]
#   help: fetch the full text from its source and replace this copy; never add a full stop
#   blame: transport
#   since: 0.1.0
#   exceptions:
#     - "ampersands in names: AT&T, R&D"
findings contains ["truncation/broken-markup", cut.ref, cut.text] if {
	some cut in input.cuts
	cut.class == "broken-markup"
}
