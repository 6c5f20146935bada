package postlint.law_test

import data.postlint.law

ai_video_analysis(codes, statements) := {[row, verdict, why] |
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": statements, "pay": [], "dates": [], "sections": [],
		"fields": {"valid_through": ""}, "places": [{"ref": 1, "codes": codes, "role": "performed", "certainty": "certain"}],
	}
	some tuple in law.duties with input as postlint.reached(doc)
	[row, verdict, why] := array.slice(tuple, 0, 3)
	endswith(row, "/video_analysis")
}

test_ai_video_analysis_is_said if {
	ai_video_analysis(["US-IL"], {"video-analysis": {"ref": 7}}) == {["us-il-video/video_analysis", "fail", "said"]}
}

test_ai_video_analysis_points_at_the_words if {
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": {"video-analysis": {"ref": 7}},
		"places": [{"ref": 1, "codes": ["US-IL"], "role": "performed", "certainty": "certain"}],
	}
	["us-il-video/video_analysis", "fail", "said", 1, "here", 7] in law.duties with input as postlint.reached(doc)
}

test_ai_video_analysis_is_not_said if {
	ai_video_analysis(["US-IL"], {}) == set()
}

test_ai_video_analysis_does_not_reach_other_places if {
	ai_video_analysis(["SE"], {"video-analysis": {"ref": 7}}) == set()
}
