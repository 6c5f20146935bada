package postlint.consistency_test

import data.postlint.consistency

many(body, title) := {finding |
	some finding in consistency.findings with input as {"terms": {"no-single-job": body, "no-single-job-title": title}}
	finding[0] == "consistency/no-single-job"
}

said(ref, plain, place) := {"ref": ref, "text": "the words", "plain": plain, "place": place}

test_no_single_job_says_it_once if {
	many([said(4, true, "text"), said(6, true, "text")], []) == {["consistency/no-single-job", 4, "the words"]}
	many([said(4, false, "text"), said(6, true, "text")], []) == {["consistency/no-single-job", 6, "the words"]}
	many([said(4, true, "text")], [said(2, true, "title")]) == {["consistency/no-single-job", 2, "the words"]}
}

test_no_single_job_is_silent_where_it_is_denied_and_on_pools_in_the_text if {
	count(many([said(4, false, "text")], [])) == 0
	count(many([], [said(2, true, "text")])) == 0
}
