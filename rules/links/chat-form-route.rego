package postlint.links

# METADATA
# scope: rule
# title: Candidates are asked into a private chat
# description: >-
#   The way to apply is a messenger. That is usual for small shops in some countries, and it is also how nearly all job
#   scams begin, so that boards take such postings down. Chats leave no record of an application.
# related_resources:
#   - https://consumer.ftc.gov/articles/job-scams
# custom:
#   severity: warning
#   message: "the way to apply is a private chat on {host}"
#   args: [host]
#   help: offer a page of your own or a hiring system as well
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "channels and chats that are no way to apply"
findings contains ["links/chat-form-route", link.ref, link.host] if {
	some link in input.links["chat-form-route"]
}
