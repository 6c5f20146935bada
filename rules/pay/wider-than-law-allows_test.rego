package postlint.pay_test

import data.postlint.pay

ontario := {"ref": 7, "codes": ["CA-ON"], "role": "performed", "certainty": "certain"}

cad(low, high, period) := {"ref": 2, "kind": "range", "min": low, "max": high, "currency": "CAD", "period": period, "basis": "", "doubt": ""}

widths(places, amounts, size, day) := {[row, verdict, why] |
	some [row, verdict, why, _] in pay.duties with input as postlint.reached({"as_of": day, "places": places, "pay": amounts, "employer": {"size": size}})
	endswith(row, "/pay_width")
}

test_width_limit_of_ontario if {
	widths([ontario], [cad(80000, 140000, "year")], 40, "2026-11-23") == {["ca-on/pay_width", "fail", "too-wide"]}
	widths([ontario], [cad(80000, 140000, "year")], 0, "2026-11-23") == {["ca-on/pay_width", "fail", "too-wide-size"]}
	widths([ontario], [cad(80000, 130000, "year")], 40, "2026-11-23") == {["ca-on/pay_width", "pass", "narrow"]}
}

test_width_of_other_periods_is_that_of_a_year if {
	widths([ontario], [cad(25, 50, "hour")], 40, "2026-11-23") == {["ca-on/pay_width", "fail", "too-wide"]}
	widths([ontario], [cad(25, 40, "hour")], 40, "2026-11-23") == {["ca-on/pay_width", "pass", "narrow"]}
}

test_width_has_no_limit_above_the_amount_of_the_law if {
	widths([ontario], [cad(150000, 210000, "year")], 40, "2026-11-23") == {["ca-on/pay_width", "pass", "narrow"]}
}

test_width_is_no_matter_in_other_currencies_places_and_times if {
	widths([ontario], [object.union(cad(80000, 140000, "year"), {"currency": "USD"})], 40, "2026-11-23") == set()
	widths([ontario], [cad(80000, 140000, "year")], 40, "2025-12-31") == set()
	toronto_maybe := object.union(ontario, {"certainty": "ambiguous"})
	widths([toronto_maybe], [cad(80000, 140000, "year")], 40, "2026-11-23") == {["ca-on/pay_width", "fail", "too-wide-maybe"]}
	denver_only := object.union(ontario, {"codes": ["US-CO"]})
	widths([denver_only], [cad(80000, 140000, "year")], 40, "2026-11-23") == set()
}
