package postlint.truncation

# METADATA
# scope: rule
# title: "\"Read more\" is left at the end"
# description: >-
#   The posting ends with the text of a button that would have shown the rest, such as "Read more" or "Show full
#   description". The copy was taken from a preview, so the rest of the posting is missing.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: error
#   message: 'the text ends with a button instead of its rest: "{text}"'
#   args: [text]
#   help: fetch the full text from its source and replace this copy; never add a full stop
#   blame: aggregator
#   since: 0.1.0
#   exceptions:
#     - "a sentence that ends in these words: click here to read more"
#     - "a link that leads somewhere"
#     - "Show less, which stands under whole texts"
findings contains ["truncation/expander", cut.ref, cut.text] if {
	some cut in input.cuts
	cut.class == "expander"
}
