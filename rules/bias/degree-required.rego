package postlint.bias

# METADATA
# scope: rule
# title: A degree, and no other way
# description: >-
#   The posting demands a degree and names nothing that would do instead. Two thirds of workers in the United States have no
#   bachelor's degree, and learned what they know in the army, at community college or at work; in 2015 two of three postings for
#   production supervisors asked for a degree that one of six who did that work had (Harvard Business School, "Dismissed by
#   Degrees"). A demand that shuts out a group more than others must be related to the job and a business necessity (EEOC). Where
#   new graduates are sought, say by when the degree must be completed.
# related_resources:
#   - https://www.hbs.edu/managing-the-future-of-work/Documents/dismissed-by-degrees.pdf
#   - https://www.eeoc.gov/foia/eeoc-informal-discussion-letter-241
#   - https://opportunityatwork.org/topics/skills-first-hiring
# custom:
#   severity: info
#   message: '"{text}" is demanded, and nothing in its place'
#   args: [text]
#   help: "say what the degree stands for, add \"or equivalent experience\", or say \"completed or expected by\" and a month"
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - "a degree that is preferred, or that experience or a certificate may replace"
#     - "degrees that may still be completed"
#     - "work that a law or the degree itself ties to one: nurses, teachers, lawyers, adjuncts, postdocs"
#     - "a degree in a list without the word \"required\" or \"must\""
findings contains ["bias/degree-required", degree.ref, degree.text] if {
	degree := input.statements["degree-required"]
	not input.statements["degree-bound"]
}
