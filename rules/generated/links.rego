package postlint.links
#= links/bare-url
findings_48 contains ["links/bare-url", link.ref, link.text] if {
	some link in input.links["bare-url"]
}
#= links/case-or-backslash
findings_49 contains ["links/case-or-backslash", link.ref, link.note, link.href] if {
	some link in input.links["case-or-backslash"]
}
#= links/chat-form-route
findings_50 contains ["links/chat-form-route", link.ref, link.host] if {
	some link in input.links["chat-form-route"]
}
#= links/double-scheme
findings_51 contains ["links/double-scheme", link.ref, link.href] if {
	some link in input.links["double-scheme"]
}
#= links/download-exec
findings_52 contains ["links/download-exec", link.ref, link.note, link.href] if {
	some link in input.links["download-exec"]
}
#= links/email-no-mailto
findings_53 contains ["links/email-no-mailto", link.ref, link.href] if {
	some link in input.links["email-no-mailto"]
}
#= links/empty-text
findings_54 contains ["links/empty-text", link.ref, link.href] if {
	some link in input.links["empty-text"]
}
#= links/empty
findings_55 contains ["links/empty", link.ref, link.text] if {
	some link in input.links.empty
}
#= links/entity
findings_56 contains ["links/entity", link.ref, link.href] if {
	some link in input.links.entity
}
#= links/file-local
findings_57 contains ["links/file-local", link.ref, link.href] if {
	some link in input.links["file-local"]
}
#= links/fragment-missing
findings_58 contains ["links/fragment-missing", link.ref, link.note] if {
	some link in input.links["fragment-missing"]
}
#= links/hash-only
findings_59 contains ["links/hash-only", link.ref, link.text, link.href] if {
	some link in input.links["hash-only"]
}
#= links/http-not-https
findings_60 contains ["links/http-not-https", link.ref, link.href] if {
	some link in input.links["http-not-https"]
}
#= links/idn-homograph
findings_61 contains ["links/idn-homograph", link.ref, link.host] if {
	some link in input.links["idn-homograph"]
}
#= links/javascript
findings_62 contains ["links/javascript", link.ref, link.text] if {
	some link in input.links.javascript
}
#= links/login-wall
findings_63 contains ["links/login-wall", link.ref, link.host] if {
	some link in input.links["login-wall"]
}
#= links/mailto
findings_64 contains ["links/mailto", link.ref, link.note, link.href] if {
	some link in input.links.mailto
}
#= links/missing-scheme
findings_65 contains ["links/missing-scheme", link.ref, link.href] if {
	some link in input.links["missing-scheme"]
}
#= links/nested-a
findings_66 contains ["links/nested-a", link.ref, link.text] if {
	some link in input.links["nested-a"]
}
#= links/percent
findings_67 contains ["links/percent", link.ref, link.note, link.href] if {
	some link in input.links.percent
}
#= links/port
findings_68 contains ["links/port", link.ref, link.note, link.href] if {
	some link in input.links.port
}
#= links/private-host
findings_69 contains ["links/private-host", link.ref, link.host] if {
	some link in input.links["private-host"]
}
#= links/punctuation-swallowed
findings_70 contains ["links/punctuation-swallowed", link.ref, link.note, link.href] if {
	some link in input.links["punctuation-swallowed"]
}
#= links/quote-breakage
findings_71 contains ["links/quote-breakage", link.ref, link.href] if {
	some link in input.links["quote-breakage"]
}
#= links/raw-url-text
findings_72 contains ["links/raw-url-text", link.ref] if {
	some link in input.links["raw-url-text"]
}
#= links/redirect-wrapper
findings_73 contains ["links/redirect-wrapper", link.ref, link.host] if {
	some link in input.links["redirect-wrapper"]
}
#= links/relative-no-base
findings_74 contains ["links/relative-no-base", link.ref, link.href] if {
	some link in input.links["relative-no-base"]
}
#= links/scheme-typo
findings_75 contains ["links/scheme-typo", link.ref, link.href] if {
	some link in input.links["scheme-typo"]
}
#= links/shortener
findings_76 contains ["links/shortener", link.ref, link.host] if {
	some link in input.links.shortener
}
#= links/staging-host
findings_77 contains ["links/staging-host", link.ref, link.host] if {
	some link in input.links["staging-host"]
}
#= links/tel
findings_78 contains ["links/tel", link.ref, link.note, link.href] if {
	some link in input.links.tel
}
#= links/template
findings_79 contains ["links/template", link.ref, link.note, link.href] if {
	some link in input.links.template
}
#= links/text-href-mismatch
findings_80 contains ["links/text-href-mismatch", link.ref, link.text, link.note] if {
	some link in input.links["text-href-mismatch"]
}
#= links/tracking-params
findings_81 contains ["links/tracking-params", link.ref, link.note] if {
	some link in input.links["tracking-params"]
}
#= links/unclosed-a
findings_82 contains ["links/unclosed-a", link.ref, link.text] if {
	some link in input.links["unclosed-a"]
}
#= links/unescaped-chars
findings_83 contains ["links/unescaped-chars", link.ref, link.note, link.href] if {
	some link in input.links["unescaped-chars"]
}
#= links/userinfo
findings_84 contains ["links/userinfo", link.ref, link.note, link.href] if {
	some link in input.links.userinfo
}
#= links/whitespace-control
findings_85 contains ["links/whitespace-control", link.ref, link.note, link.href] if {
	some link in input.links["whitespace-control"]
}
#= links/wrong-attribute
findings_86 contains ["links/wrong-attribute", link.ref, link.note, link.href] if {
	some link in input.links["wrong-attribute"]
}
