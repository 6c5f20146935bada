package postlint.platform_test

import data.postlint.platform

remote(places) := {finding |
	some finding in platform.findings with input as postlint.reached({"as_of": "2026-11-23", "platforms": ["linkedin"], "places": places, "title": "Editor", "fields": {"structured": false, "characters": 500}})
	finding[0] == "platform/remote-without-country"
}

scope(ref, mode, role, codes) := {"ref": ref, "mode": mode, "role": role, "codes": codes, "source": "body", "certainty": "certain"}

test_remote_without_country_points_at_the_first_word if {
	remote([scope(2, "remote", "mode", []), scope(3, "remote", "mode", [])]) == {["platform/remote-without-country", 2, "LinkedIn"]}
}

test_remote_without_country_is_silent_where_one_is_named if {
	count(remote([scope(2, "remote", "remote-scope", ["IE"])])) == 0
	count(remote([scope(2, "remote", "mode", []), scope(3, "", "office", ["IE"])])) == 0
	count(remote([scope(2, "onsite", "mode", [])])) == 0
}
