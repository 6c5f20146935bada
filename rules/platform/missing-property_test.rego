package postlint.platform_test

import data.postlint.platform

property(ref, kind, names) := {"ref": ref, "text": "x", "kind": kind, "names": names, "shown": true}

# structured is an input with structured data of these properties.
structured(properties) := postlint.reached({"as_of": "2026-11-23", "platforms": [], "fields": {"structured": true}, "properties": properties})

full := {name: [property(1, "text", [])] | some name in ["title", "description", "datePosted", "hiringOrganization", "jobLocation"]}

missing(doc) := {finding | some finding in platform.findings with input as doc; finding[0] == "platform/missing-property"}

test_missing_property_names_all_at_once if {
	missing(structured({"title": [property(1, "text", [])]})) == {["platform/missing-property", 0, "description, datePosted, hiringOrganization, jobLocation", "Google for Jobs"]}
}

test_missing_property_wants_a_country_for_remote_work if {
	remote := object.union(object.remove(full, ["jobLocation"]), {"jobLocationType": [property(2, "text", [])]})
	missing(structured(remote)) == {["platform/missing-property", 0, "applicantLocationRequirements", "Google for Jobs"]}
	count(missing(structured(object.union(remote, {"applicantLocationRequirements": [property(3, "object", ["name"])]})))) == 0
	count(missing(structured(object.union(full, {"jobLocationType": [property(2, "text", [])]})))) == 0
}

test_missing_property_is_silent_where_all_is_there_or_nothing_is_structured if {
	count(missing(structured(full))) == 0
	count(missing(postlint.reached({"as_of": "2026-11-23", "platforms": ["google-for-jobs"], "fields": {"structured": false}, "properties": {}}))) == 0
}
