package postlint.text

# METADATA
# scope: rule
# title: Tags of HTML stand in a text file
# description: >-
#   The file is plain text with HTML in it, as copying from a board leaves it. Who opens it, or pastes it into an e-mail or a form,
#   reads the tags. postlint reads what stands between them.
# related_resources:
#   - https://www.iana.org/assignments/media-types/media-types.xhtml#text
# custom:
#   severity: info
#   message: "tags of HTML stand in a text file, the first of them <{note}>"
#   args: [note]
#   help: save the posting as HTML, or copy the text from where it is shown
#   blame: transport
#   since: 0.1.0
#   exceptions:
#     - "files of HTML, records and feeds"
#     - "up to four tags"
findings contains ["text/literal-tags", slip.ref, slip.note] if {
	some slip in input.slips["literal-tag"]
	slip.count > 4
}
