package postlint.text_test

import data.postlint.text

test_product_name_tells_the_right_name if {
	["text/product-name", 3, "Pytorch", "PyTorch"] in text.findings with input as {"slips": {"name": [{"ref": 3, "text": "Pytorch", "count": 2, "note": "PyTorch"}]}}
}

test_product_name_is_silent_without_one if {
	count(text.findings) == 0 with input as {"slips": {"name": []}}
}
