package postlint.dates_test

import data.postlint.dates

stale(list) := {finding |
	some finding in dates.findings with input as {"as_of": "2026-11-23", "dates": list} with input.options as {"dates/stale": {"days": 90}}
	finding[0] == "dates/stale"
}

old := object.union(posted(2, "2026-03-04"), {"days": -264})

test_stale_counts_the_days if {
	stale([old]) == {["dates/stale", 2, "2026-03-04", 264]}
	stale([old, object.union(old, {"ref": 5})]) == {["dates/stale", 2, "2026-03-04", 264]}
}

test_stale_names_the_day_of_a_timestamp_and_quotes_the_text if {
	stale([object.union(old, {"source": "field", "text": "2026-03-04T08:22:21.183+00:00"})]) == {["dates/stale", 2, "2026-03-04", 264]}
	stale([object.union(old, {"source": "label", "text": "4 March 2026"})]) == {["dates/stale", 2, "4 March 2026", 264]}
}

test_stale_is_silent_on_younger_postings if {
	count(stale([object.union(old, {"days": -90})])) == 0
	count(stale([object.union(old, {"latest": ""})])) == 0
	count(stale([old, object.union(old, {"ref": 5, "days": -3})])) == 0
	count(stale([old, object.union(old, {"ref": 5, "latest": "", "certainty": "relative"})])) == 0
}

test_stale_is_silent_where_the_posting_stays_open if {
	count(stale([old, due(3, "2026-12-23", "label", false)])) == 0
	count(stale([old, due(3, "2026-04-01", "label", false)])) == 0
	count(stale([old, due(3, "", "label", false)])) == 1
	count(stale([object.union(old, {"rolling": true})])) == 0
}

test_stale_is_silent_on_records_that_call_the_job_closed if {
	closed := {"as_of": "2026-11-23", "fields": {"closed": true}, "dates": [old, due(3, "2026-06-01", "label", false), {"ref": 4, "kind": "start", "source": "label", "latest": "2026-01-01", "text": "x"}, due(5, "2026-06-01", "field", false)]}
	count(dates.findings) == 0 with input as closed
}
