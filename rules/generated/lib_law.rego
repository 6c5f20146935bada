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
