package postlint.dates
import data.postlint.lib.dates
#= dates/ambiguous-date
findings contains ["dates/ambiguous-date", date.ref, date.text] if {
	some date in input.dates
	date.certainty == "ambiguous"
	date.kind in {"deadline", "opens", "interview", "start"}
}
#= dates/deadline-before-posted
findings contains ["dates/deadline-before-posted", due.ref, due.text, first.text] if {
	some due in input.dates
	due.kind == "deadline"
	due.latest != ""
	some first in input.dates
	first.kind in {"posted", "opens"}
	first.iso > due.latest
	earlier := [other.ref |
		some other in input.dates
		other.kind in {"posted", "opens"}
		other.ref != first.ref
		other.ref < first.ref
	]
	count(earlier) == 0
	again := [other.ref |
		some other in input.dates
		other.kind == "deadline"
		other.latest >= first.iso
	]
	count(again) == 0
}
#= dates/deadline-passed
findings contains ["dates/deadline-passed", last.ref, last.text] if {
	some last in input.dates
	last.kind == "deadline"
	last.source != "field"
	last.latest != ""
	last.latest < input.as_of
	not last.rolling
	not input.fields.closed
	later := [other.ref |
		some other in input.dates
		other.kind == "deadline"
		other.ref != last.ref
		dates.behind(last, other)
	]
	count(later) == 0
}
#= dates/end-before-start
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
#= dates/expired
findings contains ["dates/expired", date.ref, date.latest] if {
	some date in input.dates
	date.kind == "deadline"
	date.source == "field"
	date.latest != ""
	date.latest < input.as_of
	not input.fields.closed
}
#= dates/impossible-date
findings contains ["dates/impossible-date", date.ref, date.text] if {
	some date in input.dates
	date.doubt == "impossible"
}
#= dates/midnight
findings contains ["dates/midnight", date.ref, date.text] if {
	some date in input.dates
	date.kind == "deadline"
	date.midnight
}
#= dates/no-year
findings contains ["dates/no-year", date.ref, date.text] if {
	some date in input.dates
	date.kind == "deadline"
	date.certainty == "no-year"
	date.doubt == ""
}
#= dates/relative
findings contains ["dates/relative", date.ref, date.text] if {
	some date in input.dates
	date.certainty == "relative"
	date.kind in {"posted", "deadline"}
}
#= dates/stale
findings contains ["dates/stale", posted.ref, day, 0 - posted.days] if {
	some posted in input.dates
	posted.kind == "posted"
	posted.latest != ""
	posted.days < 0 - input.options["dates/stale"].days
	not posted.rolling
	not input.fields.closed
	ahead := [other.ref |
		some other in input.dates
		dates.fresh(other)
	]
	count(ahead) == 0
	earlier := [other.ref |
		some other in input.dates
		other.kind == "posted"
		other.latest != ""
		other.ref < posted.ref
	]
	count(earlier) == 0
	day := {true: posted.latest, false: posted.text}[posted.source == "field"] # fields hold timestamps
}
#= dates/start-passed
findings contains ["dates/start-passed", date.ref, date.text] if {
	some date in input.dates
	date.kind == "start"
	date.source == "label"
	date.latest != ""
	date.latest < input.as_of
	not input.fields.closed
	others := [other.ref |
		some other in input.dates
		dates.settles(date, other)
	]
	count(others) == 0
}
#= dates/unreadable
findings contains ["dates/unreadable", date.ref, date.text] if {
	some date in input.dates
	date.certainty == "unreadable"
}
#= dates/wrong-weekday
findings contains ["dates/wrong-weekday", date.ref, date.text, date.weekday] if {
	some date in input.dates
	date.doubt == "weekday"
}
