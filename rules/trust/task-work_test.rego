package postlint.trust_test

import data.postlint.trust

task_work(plain, terms) := {finding |
	all := object.union(terms, {"trust-tasks": [{"ref": 4, "text": "the words", "plain": plain}]})
	some finding in trust.findings with input as {"terms": all}
	finding[0] == "trust/task-work"
}

test_task_work_quotes_the_words if {
	task_work(true, {}) == {["trust/task-work", 4, "the words"]}
}

test_task_work_is_silent_where_the_words_are_denied_or_warned_of if {
	count(task_work(false, {})) == 0
	count(task_work(true, {"trust-warning": [{"ref": 5, "text": "scam", "plain": true}]})) == 0
}
