package postlint.text

# METADATA
# scope: rule
# title: A mark that nobody sees stands inside a word
# description: >-
#   Editors and copied chats leave marks of zero width behind. A search for "baker" does not find "ba​ker" with such a
#   mark in it, nor does an applicant tracking system, and some screen readers spell the word. Tag characters write text
#   that people cannot see and programs read.
# related_resources:
#   - https://www.unicode.org/reports/tr36/#Recommendations_General
#   - https://www.unicode.org/faq/unsup_char.html
# custom:
#   severity: warning
#   message: '{note} stands inside "{text}" (in all: {count})'
#   message_one: '{note} stands inside "{text}"'
#   args: [note, text, count]
#   help: delete the word and type it anew
#   blame: template
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "emoji, Arabic, Indic and Thai letters, for which such marks have a meaning"
#     - "soft hyphens, marks between words"
#     - "flags"
findings contains ["text/invisible-character", slip.ref, slip.note, slip.text, slip.count] if {
	some slip in input.slips.invisible
}
