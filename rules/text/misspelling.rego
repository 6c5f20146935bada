package postlint.text

# METADATA
# scope: rule
# title: A word is misspelt
# description: >-
#   Readers take a misspelt word for a sign of how carefully the job was thought of, and those who search for "accommodation" or
#   "full-time" do not find a posting that has another word. Screen readers stumble over it. Only words are told that are none in
#   English, American or British, and that are met again and again in postings.
# related_resources:
#   - https://www.gov.uk/guidance/style-guide/a-to-z-of-gov-uk-style
#   - https://www.merriam-webster.com/dictionary/accommodation
# custom:
#   severity: info
#   message: '"{text}" is misspelt: write "{use}"'
#   args: [text, use]
#   help: correct the word
#   blame: author
#   since: 0.1.0
#   fix: safe
#   languages: [en]
#   exceptions:
#     - "names: a capital beside another one in a sentence"
#     - "quotations, addresses, tags"
#     - "spellings that a dictionary has, American or British"
#     - "words that are not in the table"
findings contains ["text/misspelling", term.ref, term.text, term.use] if {
	some term in input.terms.misspelling
	not "name" in term.context
	not "quoted" in term.context
	not "address" in term.context
}
