package postlint.lib.law
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
missing := {"error": "missing", "warning": "missing-unsettled", "info": "missing-low"}
softer := {
	"likely": "missing-likely",
	"maybe": "missing-maybe",
	"remote": "missing-remote",
	"unclear": "missing-unclear",
	"reports": "missing-reports",
}
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
invited := {"yes": "here", "unclear": "unclear"}
sized := {
	"here": {true: "here", false: "size"},
	"likely": {true: "likely", false: "likely"},
	"maybe": {true: "maybe", false: "maybe"},
	"unclear": {true: "unclear", false: "unclear"},
}
deadline if {
	some date in input.dates
	date.kind == "deadline"
}
tagline if {
	input.statements["disability-named"]
	input.statements["veteran-named"]
}
