package postlint.pay_test

import data.postlint.pay

posting(places, amounts, size, day) := {"as_of": day, "places": places, "pay": amounts, "employer": {"size": size}}

denver := {"ref": 1, "codes": ["US-CO"], "role": "performed", "certainty": "certain"}

oakland := {"ref": 2, "codes": ["US-CA"], "role": "performed", "certainty": "certain"}

anywhere := {"ref": 3, "codes": ["US"], "role": "remote-scope", "certainty": "certain"}

verdicts(doc) := {[row, verdict, why] | some [row, verdict, why, _] in pay.duties with input as postlint.reached(doc)}

test_colorado_binds_every_employer if {
	verdicts(posting([denver], [], 0, "2026-11-23")) == {["us-co-2024/pay_range", "fail", "missing"]}
}

test_california_hangs_on_the_number_of_employees if {
	verdicts(posting([oakland], [], 0, "2026-11-23")) == {["us-ca-2026/pay_range", "fail", "missing-size"]}
	verdicts(posting([oakland], [], 3000, "2026-11-23")) == {["us-ca-2026/pay_range", "fail", "missing"]}
}

test_a_range_or_a_single_amount_meets_the_duty if {
	every kind in ["range", "single"] {
		verdicts(posting([oakland], [{"kind": kind}], 0, "2026-11-23")) == {["us-ca-2026/pay_range", "pass", "stated"]}
	}
}

test_vague_words_do_not if {
	verdicts(posting([denver], [{"kind": "vague"}], 0, "2026-11-23")) == {["us-co-2024/pay_range", "fail", "missing"]}
}

test_one_end_is_not_enough_where_the_law_wants_both if {
	verdicts(posting([denver], [{"kind": "open"}], 0, "2026-11-23")) == {["us-co-2024/pay_range", "fail", "open-ended"]}
	verdicts(posting([oakland], [{"kind": "open"}], 0, "2026-11-23")) == {["us-ca-2026/pay_range", "fail", "open-ended-size"]}
}

test_one_end_is_enough_in_austria if {
	vienna := {"ref": 1, "codes": ["AT"], "role": "performed", "certainty": "certain"}
	verdicts(posting([vienna], [{"kind": "open"}], 0, "2026-11-23")) == {["at/pay_range", "pass", "stated"]}
}

test_the_row_in_force_on_the_day_is_applied if {
	verdicts(posting([denver], [], 0, "2023-12-31")) == {["us-co-2021/pay_range", "fail", "missing"]}
	verdicts(posting([denver], [], 0, "2020-12-31")) == set()
	hartford := {"ref": 1, "codes": ["US-CT"], "role": "performed", "certainty": "certain"}
	verdicts(posting([hartford], [], 0, "2026-09-30")) == {["us-ct-2021/pay_range", "not-applicable", "no-duty"]}
	verdicts(posting([hartford], [], 0, "2026-10-01")) == {["us-ct-2026/pay_range", "fail", "missing"]}
}

test_a_law_not_yet_enforced_is_not_settled if {
	columbus := {"ref": 1, "codes": ["US-OH-COLUMBUS"], "role": "performed", "certainty": "certain"}
	verdicts(posting([columbus], [], 100, "2026-11-23")) == {["us-oh-columbus/pay_range", "fail", "missing-unsettled"]}
	verdicts(posting([columbus], [], 100, "2027-01-01")) == {["us-oh-columbus/pay_range", "fail", "missing"]}
}

test_places_without_a_duty_are_said_to_have_none if {
	austin := {"ref": 1, "codes": ["US-TX"], "role": "performed", "certainty": "certain"}
	verdicts(posting([austin], [], 0, "2026-11-23")) == {["none-us-tx/pay_range", "not-applicable", "no-duty"]}
}

test_remote_work_in_a_country_reaches_the_laws_that_reach_remote_work if {
	found := verdicts(posting([anywhere], [], 0, "2026-11-23"))
	["us-co-2024/pay_range", "fail", "missing-remote"] in found
	["us-ct-2026/pay_range", "fail", "missing-unclear"] in found
	every v in found {
		not startswith(v[0], "us-oh-")
	}
}

test_remote_work_from_a_named_state_is_work_there if {
	named := {"ref": 1, "codes": ["US-CO"], "role": "remote-scope", "certainty": "certain"}
	verdicts(posting([named], [], 0, "2026-11-23")) == {["us-co-2024/pay_range", "fail", "missing"]}
	unclear := {"ref": 1, "codes": ["US-CT"], "role": "remote-scope", "certainty": "certain"}
	verdicts(posting([unclear], [], 0, "2026-11-23")) == {["us-ct-2026/pay_range", "fail", "missing-unclear"]}
}

test_work_that_reports_to_an_office_there if {
	reports := {"ref": 1, "codes": ["US-NY"], "role": "reports-to", "certainty": "certain"}
	verdicts(posting([reports], [], 0, "2026-11-23")) == {["us-ny/pay_range", "fail", "missing-reports"]}
}

test_a_place_that_may_be_meant_never_makes_more_than_a_hint if {
	maybe := {"ref": 1, "codes": ["US-CA"], "role": "performed", "certainty": "ambiguous"}
	verdicts(posting([maybe], [], 3000, "2026-11-23")) == {["us-ca-2026/pay_range", "fail", "missing-maybe"]}
	likely := {"ref": 1, "codes": ["US-CA"], "role": "performed", "certainty": "likely"}
	verdicts(posting([likely], [], 3000, "2026-11-23")) == {["us-ca-2026/pay_range", "fail", "missing-likely"]}
}

test_a_row_that_hangs_on_something_unsaid_names_it if {
	taipei := {"ref": 1, "codes": ["TW"], "role": "performed", "certainty": "certain"}
	verdicts(posting([taipei], [], 3000, "2026-11-23")) == {["tw/pay_range", "fail", "missing-condition"]}
}

test_a_row_of_less_certain_law_is_softer if {
	rome := {"ref": 1, "codes": ["IT"], "role": "performed", "certainty": "certain"}
	verdicts(posting([rome], [], 3000, "2026-11-23")) == {["it/pay_range", "fail", "missing-unsettled"]}
}

test_work_that_is_not_paid_is_no_matter_of_these_laws if {
	verdicts(posting([denver], [{"kind": "none", "basis": "unpaid"}], 0, "2026-11-23")) == {["us-co-2024/pay_range", "not-applicable", "unpaid"]}
}

test_commission_alone_is_enough_where_the_law_says_so if {
	albany := {"ref": 1, "codes": ["US-NY"], "role": "performed", "certainty": "certain"}
	commission := [{"kind": "none", "basis": "commission"}]
	verdicts(posting([albany], commission, 100, "2026-11-23")) == {["us-ny/pay_range", "pass", "commission"]}
	verdicts(posting([denver], commission, 100, "2026-11-23")) == {["us-co-2024/pay_range", "fail", "missing"]}
}

test_one_end_is_a_warning_where_the_law_is_not_settled if {
	columbus := {"ref": 1, "codes": ["US-OH-COLUMBUS"], "role": "performed", "certainty": "certain"}
	["us-oh-columbus/pay_range", "fail", "open-ended-unsettled"] in verdicts(posting([columbus], [{"kind": "open"}], 100, "2026-11-23"))
	["us-oh-columbus/pay_range", "fail", "open-ended"] in verdicts(posting([columbus], [{"kind": "open"}], 100, "2027-01-01"))
	ithaca := {"ref": 1, "codes": ["US-NY-ITHACA"], "role": "performed", "certainty": "certain"}
	["us-ny-ithaca/pay_range", "fail", "open-ended-unsettled"] in verdicts(posting([ithaca], [{"kind": "open"}], 100, "2026-11-23"))
}

test_one_end_is_a_hint_where_the_place_is_not_certain if {
	likely := {"ref": 1, "codes": ["US-CO"], "role": "performed", "certainty": "likely"}
	verdicts(posting([likely], [{"kind": "open"}], 0, "2026-11-23")) == {["us-co-2024/pay_range", "fail", "open-ended-maybe"]}
}
