package postlint.consistency_test

import data.postlint.consistency

test_employer_quotes_the_name if {
	shown({"hiringOrganization.name": [claim(2, "Rye Holding", false)]}) == {["consistency/employer", 2, "Rye Holding"]}
}

test_employer_is_silent_on_what_is_shown_and_on_confidential if {
	count(shown({"hiringOrganization.name": [claim(2, "Bramble", true)]})) == 0
	count(shown({"hiringOrganization.name": [claim(2, "Confidential", false)]})) == 0
}
