package postlint.trust_test

import data.postlint.trust

mailbox(address, route, others) := {finding |
	target := {"ref": 3, "kind": "apply", "via": "mail", "resolved": true, "text": address}
	some finding in trust.findings with input as {"fields": {"apply_route": route}, "targets": array.concat([target], others)}
	finding[0] == "trust/free-mail"
}

test_free_mail_quotes_the_address if {
	mailbox("bramblebakery@gmail.com", false, []) == {["trust/free-mail", 3, "bramblebakery@gmail.com"]}
}

test_free_mail_is_silent_on_own_domains_and_other_ways if {
	count(mailbox("jobs@bramblebakery.example", false, [])) == 0
	count(mailbox("bramblebakery@gmail.com", true, [])) == 0
	count(mailbox("bramblebakery@gmail.com", false, [{"ref": 4, "kind": "apply", "via": "link", "resolved": true, "text": "Apply"}])) == 0
}
