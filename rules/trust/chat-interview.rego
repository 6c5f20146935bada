package postlint.trust

# METADATA
# scope: rule
# title: The interview is held in a chat
# description: >-
#   The interview is to be held by text in a messenger. Fraudsters prefer it, for nobody is seen or heard there, and
#   applicants have learned to turn away. A call or a video call costs no more.
# related_resources:
#   - https://consumer.ftc.gov/articles/job-scams
# custom:
#   severity: warning
#   message: 'the interview is held in a messenger: "{words}"'
#   args: [words]
#   help: hold the interview in person, by telephone or by video, and name who holds it
#   blame: author
#   since: 0.1.0
#   languages: [en, de]
#   exceptions:
#     - postings that warn of such demands
findings contains ["trust/chat-interview", term.ref, term.text] if {
	some term in input.terms["trust-chat"]
	term.plain
	not input.terms["trust-warning"]
}
