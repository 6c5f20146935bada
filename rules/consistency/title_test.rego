package postlint.consistency_test

import data.postlint.consistency

shown(properties) := {finding |
	doc := {"fields": {"shown": true, "heading": "Baker"}, "properties": properties}
	some finding in consistency.findings with input as doc
}

claim(ref, text, shown) := {"ref": ref, "text": text, "kind": "text", "names": [], "shown": shown}

test_title_names_both if {
	shown({"title": [claim(2, "Pastry Chef", false)]}) == {["consistency/title", 2, "Pastry Chef", "Baker"]}
}

test_title_is_silent_on_what_is_shown_and_without_a_page if {
	count(shown({"title": [claim(2, "Baker", true)]})) == 0
	doc := {"fields": {"shown": false, "heading": ""}, "properties": {"title": [claim(2, "Pastry Chef", false)]}}
	count(consistency.findings) == 0 with input as doc
}
