package postlint.consistency_test

import data.postlint.consistency

closes(list) := {finding |
	some finding in consistency.findings with input as {"dates": list}
	finding[0] == "consistency/deadline"
}

closing(ref, iso, days, source) := {"ref": ref, "text": iso, "kind": "deadline", "iso": iso, "days": days, "source": source, "certainty": "certain", "rolling": false}

test_deadline_names_both_days if {
	closes([closing(1, "2026-11-30", 7, "field"), closing(2, "2026-12-15", 22, "label")]) == {["consistency/deadline", 2, "2026-12-15", "2026-11-30"]}
	closes([closing(1, "2026-11-30", 7, "field"), closing(2, "2026-12-15", 22, "label"), closing(3, "2026-12-15", 22, "text")]) == {["consistency/deadline", 2, "2026-12-15", "2026-11-30"]}
}

test_deadline_is_silent_on_neighbouring_days_and_several_rounds if {
	count(closes([closing(1, "2026-12-16", 23, "field"), closing(2, "2026-12-15", 22, "label")])) == 0
	count(closes([closing(1, "2026-11-30", 7, "field"), closing(2, "2026-12-15", 22, "label"), closing(3, "2026-12-31", 38, "label")])) == 0
	count(closes([closing(1, "2026-11-30", 7, "field"), object.union(closing(2, "2026-12-15", 22, "label"), {"rolling": true})])) == 0
}
