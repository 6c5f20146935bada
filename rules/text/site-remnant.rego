package postlint.text

# METADATA
# scope: rule
# title: The site's own buttons and notes stand in the text
# description: >-
#   Where a posting was copied from a board, what the board puts around it may come along: the button "Show less", a notice on
#   cookies, a line that says which system the page is made with, a word by which the board wants to tell people from programs. Candidates take it
#   for the employer's words, and do what it says.
# custom:
#   severity: warning
#   message: "{note} came along with the text: {text}"
#   args: [note, text]
#   help: take it out, or copy the text anew without it
#   blame: aggregator
#   since: 0.1.0
#   exceptions:
#     - "buttons that unfold a text, which truncation/expander reads: what they hide is missing"
#     - "the same words within a sentence"
findings contains ["text/site-remnant", slip.ref, slip.note, slip.text] if {
	some slip in input.slips.remnant
}
