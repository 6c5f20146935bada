package postlint.lib.dates
behind(_, other) if other.latest == ""
behind(last, other) if {
	other.latest != ""
	other.latest > last.latest
}
behind(last, other) if {
	other.latest == last.latest
	other.source != "field"
	other.ref > last.ref
}
fresh(other) if {
	other.kind == "posted"
	other.latest != ""
	other.days >= 0 - input.options["dates/stale"].days
}
fresh(other) if {
	other.kind == "posted"
	other.certainty == "relative"
}
fresh(other) if {
	other.kind == "deadline"
	other.latest != ""
}
settles(_, other) if {
	other.kind == "deadline"
	other.latest != ""
}
settles(_, other) if {
	other.kind == "posted"
	other.days < 0 - input.options["dates/stale"].days
}
settles(date, other) if {
	other.kind == "start"
	other.ref != date.ref
	other.latest >= date.latest
	later(date, other)
}
later(date, other) if other.latest > date.latest
later(date, other) if other.ref < date.ref
