package postlint.trust_test

import data.postlint.trust

chat_interview(plain, terms) := {finding |
	all := object.union(terms, {"trust-chat": [{"ref": 4, "text": "the words", "plain": plain}]})
	some finding in trust.findings with input as {"terms": all}
	finding[0] == "trust/chat-interview"
}

test_chat_interview_quotes_the_words if {
	chat_interview(true, {}) == {["trust/chat-interview", 4, "the words"]}
}

test_chat_interview_is_silent_where_the_words_are_denied_or_warned_of if {
	count(chat_interview(false, {})) == 0
	count(chat_interview(true, {"trust-warning": [{"ref": 5, "text": "scam", "plain": true}]})) == 0
}
