package postlint.dates

# METADATA
# scope: rule
# title: The job ends before it begins
# description: >-
#   The posting says when the job begins and when it ends, and the end lies before the beginning. One of the two dates is
#   wrong.
# related_resources:
#   - https://eur-lex.europa.eu/eli/dir/2019/1152/oj
# custom:
#   severity: warning
#   message: 'the job ends on {end}, before it begins on {start}'
#   args: [end, start]
#   help: correct one of the two dates
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl, sv]
findings contains ["dates/end-before-start", end.ref, end.text, start.text] if {
	some end in input.dates
	end.kind == "end"
	end.latest != ""
	starts := [start |
		some start in input.dates
		start.kind == "start"
	]
	count(starts) == 1
	some start in starts
	start.iso > end.latest
}
