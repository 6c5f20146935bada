package postlint.accessibility_test

import data.postlint.accessibility

test_table_headers_tells_of_a_table_without if {
	["accessibility/table-headers", 3, 2, 4] in accessibility.findings with input as {"shapes": {"plain-table": [{"ref": 3, "text": "", "count": 2, "of": 4, "note": ""}]}}
}

test_table_headers_leaves_other_shapes_alone if {
	count(accessibility.findings) == 0 with input as {"shapes": {"wall": [{"ref": 3, "text": "", "count": 1, "of": 0, "note": ""}]}}
}
