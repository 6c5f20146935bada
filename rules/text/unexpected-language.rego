package postlint.text

# METADATA
# scope: rule
# title: A language that postings are not to be in
# description: >-
#   The configuration names the languages that postings may be in, and this one is in another. Often the wrong file was published,
#   or a translation was forgotten; readers who were promised their language do not find it. Rules on words are not heard on such
#   a posting, for nobody here answers for its words.
# related_resources:
#   - https://www.w3.org/International/questions/qa-html-language-declarations
# custom:
#   severity: warning
#   message: "the posting is in another language than those that are configured: {language}"
#   args: [language]
#   help: publish the translation, or add the language to languages in .postlint.yml
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "configurations that name no languages"
#     - "texts whose language cannot be told: short ones, and languages in Latin letters besides English, German, French, Spanish, Dutch, Italian, Swedish, Polish and Portuguese"
findings contains ["text/unexpected-language", 0, input.lang] if {
	input.languages != []
	input.lang != ""
	not input.lang in input.languages
}
