# Package dates weighs the dates of a posting against each other, so that one cause makes one finding.
package postlint.lib.dates

# behind holds where another date takes the place of a deadline that has passed: a later deadline, the same one said again
# further down, or one whose day is not known.
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

# fresh holds where a date says more than an old day of publication: a later publication, or a closing date. One that has
# passed has a rule of its own.
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

# settles holds where another date makes a word on a start date needless: a closing date and an old day of publication tell
# the same, and of several start dates one is enough.
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
