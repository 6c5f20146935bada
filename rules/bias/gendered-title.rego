package postlint.bias

# METADATA
# scope: rule
# title: A job named for one sex
# description: >-
#   A title such as "salesman" or "waitress" names one sex for work that any can do. Women who read "salesman" apply less,
#   men who read "waitress" as well; and US, UK, Irish, French, German and Austrian law let an advertisement that names
#   one sex be held against the employer.
# related_resources:
#   - https://www.law.cornell.edu/cfr/text/29/1604.5
#   - https://www.legislation.gov.uk/ukpga/2010/15/contents
#   - https://www.gesetze-im-internet.de/agg/
# custom:
#   severity: warning
#   message: '"{text}" names one sex: say {use}'
#   args: [text, use]
#   help: "name the job without the sex of the person: both forms, a neutral word, or a marker such as (m/w/d) or (F/H)"
#   blame: author
#   since: 0.1.0
#   fix: unsafe
#   languages: [en, de, fr, es, nl]
#   exceptions:
#     - "both forms side by side, or a marker such as (m/w/d) in the posting"
#     - "a person who holds an office: \"our chairman\", \"reports to the foreman\""
#     - "names of companies, brands and products, quotations, what is denied"
findings contains ["bias/gendered-title", term.ref, term.text, term.use] if {
	some term in input.terms["gendered-title"]
	term.plain
}
