package postlint.text

# METADATA
# scope: rule
# title: Readers see markup that a program escaped once too often
# description: >-
#   "&amp;nbsp;", tags and "\\u2019" belong into files, not before readers. Somewhere between the editor and this file the text
#   was escaped twice, or never decoded.
# related_resources:
#   - https://html.spec.whatwg.org/multipage/named-characters.html
#   - https://www.rfc-editor.org/rfc/rfc8259#section-7
# custom:
#   severity: warning
#   message: "{note} is shown as it is written in the file: {text} (in all: {count})"
#   message_one: '{note} is shown as it is written in the file: {text}'
#   args: [note, count, text]
#   help: decode the text once more before it is published
#   blame: transport
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "addresses"
#     - "one tag alone, which the posting may speak of"
#     - "backslashes in Markdown"
findings contains ["text/double-escape", slip.ref, slip.note, slip.count, slip.text] if {
	some slip in input.slips.escape
}
