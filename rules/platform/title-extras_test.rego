package postlint.platform_test

import data.postlint.platform

extras(doc) := {finding |
	some finding in platform.findings with input as postlint.reached(object.union({"as_of": "2026-11-23", "platforms": ["google-for-jobs", "indeed"], "employer": {"name": ""}, "pay": [], "places": []}, doc))
	finding[0] == "platform/title-extras"
}

test_title_extras_points_at_pay_and_place if {
	extras({"title": "Baker - Leeds, £14 an hour", "pay": [{"ref": 3, "source": "title", "kind": "single"}]}) == {["platform/title-extras", 3, "pay", "Google for Jobs and Indeed"]}
	extras({"title": "Baker - Leeds", "places": [{"ref": 4, "source": "title", "role": "performed", "codes": ["GB-LDS"]}]}) == {["platform/title-extras", 4, "a place", "Google for Jobs and Indeed"]}
}

test_title_extras_names_those_who_mind if {
	extras({"title": "NIGHT SHIFT BAKER"}) == {["platform/title-extras", 0, "nothing but capitals", "Indeed"]}
	extras({"title": "Baker, Bramble Bakery", "employer": {"name": "Bramble Bakery"}}) == {["platform/title-extras", 0, "the employer’s name", "Google for Jobs"]}
	extras({"title": "Baker wanted!"}) == {["platform/title-extras", 0, "an exclamation mark", "Google for Jobs and Indeed"]}
}

test_title_extras_is_silent_on_the_name_of_a_job if {
	count(extras({"title": "Baker, Bramble for Offices", "employer": {"name": "Bramble"}})) == 0
	count(extras({"title": "Bramble: Baker", "employer": {"name": "Bramble"}})) == 1
	count(extras({"title": "Baker"})) == 0
	count(extras({"title": "SRE LEAD", "pay": [{"ref": 3, "source": "body", "kind": "single"}]})) == 0
	count(extras({"title": "Baker (remote)", "places": [{"ref": 4, "source": "title", "role": "mode", "codes": []}]})) == 0
}
