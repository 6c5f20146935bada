package postlint.links
#= links/accidental
findings contains ["links/accidental", link.ref, link.note] if {
	some link in input.links.accidental
}
#= links/bare-url
findings contains ["links/bare-url", link.ref, link.text] if {
	some link in input.links["bare-url"]
}
#= links/case-or-backslash
findings contains ["links/case-or-backslash", link.ref, link.note, link.href] if {
	some link in input.links["case-or-backslash"]
}
#= links/chat-form-route
findings contains ["links/chat-form-route", link.ref, link.host] if {
	some link in input.links["chat-form-route"]
}
#= links/double-scheme
findings contains ["links/double-scheme", link.ref, link.href] if {
	some link in input.links["double-scheme"]
}
#= links/download-exec
findings contains ["links/download-exec", link.ref, link.note, link.href] if {
	some link in input.links["download-exec"]
}
#= links/email-no-mailto
findings contains ["links/email-no-mailto", link.ref, link.href] if {
	some link in input.links["email-no-mailto"]
}
#= links/empty
findings contains ["links/empty", link.ref, link.text] if {
	some link in input.links.empty
}
#= links/empty-text
findings contains ["links/empty-text", link.ref, link.href] if {
	some link in input.links["empty-text"]
}
#= links/entity
findings contains ["links/entity", link.ref, link.href] if {
	some link in input.links.entity
}
#= links/file-local
findings contains ["links/file-local", link.ref, link.href] if {
	some link in input.links["file-local"]
}
#= links/fragment-missing
findings contains ["links/fragment-missing", link.ref, link.note] if {
	some link in input.links["fragment-missing"]
}
#= links/hash-only
findings contains ["links/hash-only", link.ref, link.text, link.href] if {
	some link in input.links["hash-only"]
}
#= links/host-typo
findings contains ["links/host-typo", link.ref, link.note, link.href] if {
	some link in input.links["host-typo"]
}
#= links/http-not-https
findings contains ["links/http-not-https", link.ref, link.href] if {
	some link in input.links["http-not-https"]
}
#= links/idn-homograph
findings contains ["links/idn-homograph", link.ref, link.host] if {
	some link in input.links["idn-homograph"]
}
#= links/javascript
findings contains ["links/javascript", link.ref, link.text] if {
	some link in input.links.javascript
}
#= links/login-wall
findings contains ["links/login-wall", link.ref, link.host] if {
	some link in input.links["login-wall"]
}
#= links/mailto
findings contains ["links/mailto", link.ref, link.note, link.href] if {
	some link in input.links.mailto
}
#= links/missing-scheme
findings contains ["links/missing-scheme", link.ref, link.href] if {
	some link in input.links["missing-scheme"]
}
#= links/nested-a
findings contains ["links/nested-a", link.ref, link.text] if {
	some link in input.links["nested-a"]
}
#= links/percent
findings contains ["links/percent", link.ref, link.note, link.href] if {
	some link in input.links.percent
}
#= links/port
findings contains ["links/port", link.ref, link.note, link.href] if {
	some link in input.links.port
}
#= links/private-host
findings contains ["links/private-host", link.ref, link.host] if {
	some link in input.links["private-host"]
}
#= links/punctuation-swallowed
findings contains ["links/punctuation-swallowed", link.ref, link.note, link.href] if {
	some link in input.links["punctuation-swallowed"]
}
#= links/quote-breakage
findings contains ["links/quote-breakage", link.ref, link.href] if {
	some link in input.links["quote-breakage"]
}
#= links/raw-url-text
findings contains ["links/raw-url-text", link.ref] if {
	some link in input.links["raw-url-text"]
}
#= links/redirect-wrapper
findings contains ["links/redirect-wrapper", link.ref, link.host] if {
	some link in input.links["redirect-wrapper"]
}
#= links/relative-no-base
findings contains ["links/relative-no-base", link.ref, link.href] if {
	some link in input.links["relative-no-base"]
}
#= links/scheme-typo
findings contains ["links/scheme-typo", link.ref, link.href] if {
	some link in input.links["scheme-typo"]
}
#= links/shortener
findings contains ["links/shortener", link.ref, link.host] if {
	some link in input.links.shortener
}
#= links/staging-host
findings contains ["links/staging-host", link.ref, link.host] if {
	some link in input.links["staging-host"]
}
#= links/tel
findings contains ["links/tel", link.ref, link.note, link.href] if {
	some link in input.links.tel
}
#= links/template
findings contains ["links/template", link.ref, link.note, link.href] if {
	some link in input.links.template
}
#= links/text-href-mismatch
findings contains ["links/text-href-mismatch", link.ref, link.text, link.note] if {
	some link in input.links["text-href-mismatch"]
}
#= links/tracking-params
findings contains ["links/tracking-params", link.ref, link.note] if {
	some link in input.links["tracking-params"]
}
#= links/unclosed-a
findings contains ["links/unclosed-a", link.ref, link.text] if {
	some link in input.links["unclosed-a"]
}
#= links/unescaped-chars
findings contains ["links/unescaped-chars", link.ref, link.note, link.href] if {
	some link in input.links["unescaped-chars"]
}
#= links/userinfo
findings contains ["links/userinfo", link.ref, link.note, link.href] if {
	some link in input.links.userinfo
}
#= links/whitespace-control
findings contains ["links/whitespace-control", link.ref, link.note, link.href] if {
	some link in input.links["whitespace-control"]
}
#= links/wrong-attribute
findings contains ["links/wrong-attribute", link.ref, link.note, link.href] if {
	some link in input.links["wrong-attribute"]
}
