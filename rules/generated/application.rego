package postlint.application
#= application/duplicate-warning
findings contains ["application/duplicate-warning", notice.ref, notice.text, bold, scope, period, consequence] if {
	some notice in input.notices
	notice.class != "pool"
	bold := {true: ", in bold in the middle of the text", false: ""}[notice.bold]
	scope := object.get({"": "not stated"}, notice.scope, notice.scope)
	period := object.get({"": "not stated"}, notice.period, notice.period)
	consequence := {
		"": "not stated",
		"delay": "a delay",
		"reject": "rejection",
		"disqualify": "disqualification",
		"discard": "the others are dropped",
		"merge": "they are merged",
		"negative": "lower chances",
	}[notice.consequence]
}
#= application/duplicate-warning-contradicts
findings contains ["application/duplicate-warning-contradicts", notice.where.ref, notice.scope, concat(", ", countries)] if {
	some notice in input.notices
	count(notice.codes) > 0
	before := {split(code, "-")[0] | some place in input.places; place.span.end <= notice.span.start; some code in place.codes}
	behind := {split(code, "-")[0] | some place in input.places; place.span.start >= notice.span.end; some code in place.codes}
	named := before | behind
	count(named) > 0
	countries := [notice.countries[i] | some i, code in notice.codes; not code in named]
	count(countries) > 0
}
#= application/lost-link
findings contains ["application/lost-link", target.ref, target.text] if {
	some target in input.targets
	target.via == ""
	input.fields.url == ""
	not input.fields.apply_route
}
#= application/no-way-to-apply
findings contains ["application/no-way-to-apply", 0, concat(", ", labels)] if {
	input.fields.url == ""
	not input.fields.apply_route
	asking := [target.ref | some target in input.targets; target.via == ""; target.kind != "page"]
	count(asking) > 0
	labels := [target.text | some target in input.targets; target.via == ""]
	ways := [target.ref | some target in input.targets; target.resolved; target.kind != "page"]
	count(ways) == 0
}
