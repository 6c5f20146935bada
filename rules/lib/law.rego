# Package law says which rows of the law tables reach a posting, and how.
package postlint.lib.law

# reach holds [code, n, how, ref] for each row data.law.pay[code][n] in force that a place of the posting brings in:
#   here      the job is done there, or remote work from there is invited by name and the law reaches it
#   likely    the place is likely, not certain
#   maybe     the place may be meant
#   remote    remote work from anywhere in the country is invited, and the law reaches remote work
#   unclear   the same, and it is unclear whether the law reaches remote work
#   reports   the work reports to an office there, and the law reaches that
reach contains [code, n, hows[place.certainty], place.ref] if {
	some place in input.places
	place.role == "performed"
	some code in place.codes
	some n, row in data.law.pay[code]
	row.from <= input.as_of
	row.until >= input.as_of
}

reach contains [code, n, "here", place.ref] if {
	some place in input.places
	place.role == "remote-scope"
	some code in place.codes
	some n, row in data.law.pay[code]
	row.remote == "yes"
	row.from <= input.as_of
	row.until >= input.as_of
}

reach contains [code, n, "unclear", place.ref] if {
	some place in input.places
	place.role == "remote-scope"
	some code in place.codes
	some n, row in data.law.pay[code]
	row.remote == "unclear"
	row.from <= input.as_of
	row.until >= input.as_of
}

reach contains [code, n, anywhere[row.remote], place.ref] if {
	some place in input.places
	place.role == "remote-scope"
	some country in place.codes
	some [code, n] in data.law.remote[country]
	row := data.law.pay[code][n]
	row.from <= input.as_of
	row.until >= input.as_of
}

reach contains [code, n, "reports", place.ref] if {
	some place in input.places
	place.role == "reports-to"
	some code in place.codes
	some n, row in data.law.pay[code]
	row.reports == "yes"
	row.from <= input.as_of
	row.until >= input.as_of
}

hows := {"certain": "here", "likely": "likely", "ambiguous": "maybe"}

anywhere := {"yes": "remote", "unclear": "unclear"}

# missing is the reason for a certain gap, by the level that the row carries.
missing := {"error": "missing", "warning": "missing-unsettled", "info": "missing-low"}

# softer is the reason for a gap that hangs on how the row reaches the posting.
softer := {
	"likely": "missing-likely",
	"maybe": "missing-maybe",
	"remote": "missing-remote",
	"unclear": "missing-unclear",
	"reports": "missing-reports",
}

# others holds [duty, row, how, ref] for each duty beside the pay itself that a place of the posting brings in on the day; how
# is a name of tables/reach.yaml.
others contains [row.duty, row.row, sized[hows[place.certainty]][row.threshold <= input.employer.size], place.ref] if {
	some place in input.places
	place.role == "performed"
	some code in place.codes
	some row in data.law.duties[code]
	row.from <= input.as_of
	row.until >= input.as_of
}

others contains [row.duty, row.row, sized[hows[place.certainty]][row.threshold <= input.employer.size], place.ref] if {
	some place in input.places
	place.role == "performed"
	some code in place.codes
	nation := substring(code, 0, 2)
	nation != code
	some row in data.law.duties[nation]
	row.from <= input.as_of
	row.until >= input.as_of
}

others contains [row.duty, row.row, sized[invited[row.remote]][row.threshold <= input.employer.size], place.ref] if {
	some place in input.places
	place.role == "remote-scope"
	some code in place.codes
	some row in data.law.duties[code]
	row.from <= input.as_of
	row.until >= input.as_of
}

others contains [row.duty, row.row, anywhere[row.remote], place.ref] if {
	some place in input.places
	place.role == "remote-scope"
	some nation in place.codes
	some [code, n] in data.law.anywhere[nation]
	row := data.law.duties[code][n]
	row.from <= input.as_of
	row.until >= input.as_of
}

others contains [row.duty, row.row, "reports", place.ref] if {
	some place in input.places
	place.role == "reports-to"
	some code in place.codes
	some row in data.law.duties[code]
	row.reports == "yes"
	row.from <= input.as_of
	row.until >= input.as_of
}

# invited is how a row reaches remote work from a place that is named.
invited := {"yes": "here", "unclear": "unclear"}

# sized adds that a threshold may not be reached.
sized := {
	"here": {true: "here", false: "size"},
	"likely": {true: "likely", false: "likely"},
	"maybe": {true: "maybe", false: "maybe"},
	"unclear": {true: "unclear", false: "unclear"},
}

# deadline holds where the day until which one may apply was read.
deadline if {
	some date in input.dates
	date.kind == "deadline"
}

# tagline holds where the posting names what a federal contractor's statement names.
tagline if {
	input.statements["disability-named"]
	input.statements["veteran-named"]
}
