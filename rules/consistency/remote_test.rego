package postlint.consistency_test

import data.postlint.consistency

modes(places) := {finding | some finding in consistency.findings with input as {"places": places}; finding[0] == "consistency/remote"}

work(ref, source, mode) := {"ref": ref, "source": source, "mode": mode, "certainty": "certain", "text": mode}

test_remote_names_both_once if {
	modes([work(1, "field", "remote"), work(2, "field", "remote"), work(3, "body", "hybrid"), work(4, "body", "hybrid")]) == {["consistency/remote", 3, "hybrid"]}
}

test_remote_is_silent_where_both_are_offered if {
	count(modes([work(1, "field", "remote"), work(3, "body", "hybrid"), work(4, "body", "remote")])) == 0
	count(modes([work(1, "field", "remote"), work(2, "field", ""), work(3, "body", "hybrid")])) == 0
	count(modes([work(1, "field", "hybrid"), work(3, "body", "hybrid")])) == 0
}
