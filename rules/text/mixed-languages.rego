package postlint.text

import data.postlint.lib.language

# METADATA
# scope: rule
# title: The posting ends in another language than it begins
# description: >-
#   A translation was left half done, or a paragraph for all countries stands below a posting for one. Who reads only the first
#   language misses what the end says, which is often how to apply and who may; a screen reader speaks it in the wrong voice.
# related_resources:
#   - https://www.w3.org/WAI/WCAG22/Understanding/language-of-parts.html
# custom:
#   severity: info
#   message: 'the posting begins in {begin} and ends in {end}'
#   args: [begin, end]
#   help: "translate the end, or mark its language with lang"
#   blame: author
#   since: 0.1.0
#   languages: [de, en, es, fr, it, nl, pl, pt, sv]
#   exceptions:
#     - "jobs in Canada, where two languages may be asked for"
#     - "bodies of fewer than 2,500 bytes"
#     - "names, titles and single sentences"
findings contains ["text/mixed-languages", slip.ref, language.called(input.lang), language.called(slip.note)] if {
	some slip in input.slips.language
	canadian := [place.ref | some place in input.places; some code in place.codes; startswith(code, "CA")]
	count(canadian) == 0
}
