package link

import (
	"strings"
)

// schemeOf splits a scheme off, "mailto" and "hr@acme.com" of "mailto:hr@acme.com". The name is in lower case. A name with a
// dot in it, or before a port, is a host and no scheme.
func schemeOf(s string) (name, rest string) {
	for i := range len(s) {
		c := s[i]
		if c == ':' && i > 0 {
			if rest = s[i+1:]; strings.EqualFold(s[:i], "localhost") {
				return "", s
			}
			return lower(s[:i]), rest
		}
		if !isLetter(c) && (i == 0 || !isDigit(c) && c != '+' && c != '-') {
			break
		}
	}
	return "", s
}

// scheme finds the faults of how an address begins. s is trimmed and not empty.
func scheme(s string) fault {
	name, rest := schemeOf(s)
	switch name {
	case "https", "http":
		return webScheme(s)
	case "mailto":
		return mail(rest)
	case "tel":
		return telephone(rest)
	case "":
		return withoutScheme(s)
	case "javascript", "vbscript", "livescript", "data":
		return fault{class: "javascript", note: name}
	case "file", "about", "blob", "content", "chrome", "chrome-extension", "moz-extension", "edge", "cid", "mhtml", "res", "ms-outlook", "onenote", "outlook":
		return fault{class: "file-local", note: name}
	}
	if len(name) == 1 && (strings.HasPrefix(rest, `\`) || strings.HasPrefix(rest, "/")) {
		return fault{class: "file-local", note: "drive " + strings.ToUpper(name)}
	}
	if knownScheme(name) {
		return fault{}
	}
	if f := doubled(s); f.found() {
		return f
	}
	if rest, https, ok := misspelt(s); ok {
		return typo(rest, https)
	}
	if isMailTypo(name) && isEmail(upToQuery(strings.TrimLeft(rest, "/ "))) {
		return fault{"mailto", "a misspelt “mailto:”", "mailto:" + strings.TrimLeft(rest, "/ ")}
	}
	return fault{}
}

// webScheme looks at an address that begins with a sound http: or https:.
func webScheme(s string) fault {
	if f := doubled(s); f.found() {
		return f
	}
	if rest, https, ok := misspelt(s); ok {
		return typo(rest, https)
	}
	i := strings.IndexByte(s, ':')
	if strings.Trim(s[i+1:], `/\ `) == "" {
		return fault{class: "empty", note: "nothing behind the scheme"}
	}
	return fault{}
}

func typo(rest string, https bool) fault {
	fixed := "http://" + rest
	if https {
		fixed = "https://" + rest
	}
	if hasBlank(rest) {
		fixed = ""
	}
	return fault{"scheme-typo", "", fixed}
}

// misspelt reads s as a web address whose beginning is written wrongly, such as "htps://acme.com", "https//acme.com" or
// "https:\\acme.com". rest is the address from its host on. A sound "https://host" is not misspelt.
//
// Browsers repair some of these, mail clients and crawlers do not. The host must end in a public suffix: that is what tells
// "http//acme.com" from a path.
func misspelt(s string) (rest string, https, ok bool) {
	if i := strings.IndexByte(s, ':'); i > 4 && i < 8 && strings.IndexByte(s[:i], ' ') > 0 { // "http s://"
		if w := lower(strings.ReplaceAll(s[:i], " ", "")); w == "http" || w == "https" {
			rest = strings.TrimLeft(s[i+1:], `/\ `)
			_, ok = hostLike(rest)
			return rest, w == "https", ok
		}
	}
	i := 0
	for i < len(s) && i < 10 && isLetter(s[i]) {
		i++
	}
	word := lower(s[:i])
	if w, ok := strings.CutSuffix(word, "www"); ok && (w == "http" || w == "https") && strings.HasPrefix(s[i:], ".") {
		rest = s[i-3:]
		_, ok = hostLike(rest)
		return rest, w == "https", ok
	}
	https, exact, near := nearHTTP(word)
	if !exact && !near {
		return "", false, false
	}
	rest = strings.TrimLeft(s[i:], ".,:;/\\ \t\u00a0")
	sep := s[i : len(s)-len(rest)]
	slashes := strings.Count(sep, "/") + strings.Count(sep, `\`)
	colon := strings.ContainsAny(sep, ":;")
	switch {
	case exact && sep == "://":
		return "", false, false
	case sep == "" || strings.ContainsAny(sep, ".,") && slashes == 0:
		return "", false, false
	case !exact && slashes < 2 && !colon:
		return "", false, false
	}
	_, ok = hostLike(rest)
	return rest, https, ok
}

// nearHTTP says whether a word is http or https, or one slip of the keyboard away. https says which of the two is nearer;
// where it cannot be told, https is what a site has today.
func nearHTTP(w string) (https, exact, near bool) {
	switch w {
	case "https":
		return true, true, true
	case "http":
		return false, true, true
	case "hppt", "thhp", "hptt", "hxxp":
		return false, false, true
	case "hppts", "hptts", "thhps", "hxxps", "hhtps", "htpps", "httpss":
		return true, false, true
	}
	if len(w) < 3 || len(w) > 7 || knownScheme(w) {
		return false, false, false
	}
	s, n := oneSlip(w, "https"), oneSlip(w, "http")
	return s, false, s || n
}

// oneSlip says whether a and b differ by one letter added, lost, changed, or by two neighbours swapped.
func oneSlip(a, b string) bool {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return len(a) <= 1 && len(b) <= 1 || len(a) == 2 && len(b) == 2 && a[0] == b[1] && a[1] == b[0]
}

// doubled finds an address that begins with two schemes, "https://https://acme.com". An address inside a path, as archives and
// redirectors have it, begins behind a host and is none.
func doubled(s string) fault {
	i := 0
	for i < len(s) && i < 10 && isLetter(s[i]) {
		i++
	}
	_, exact, near := nearHTTP(lower(s[:i]))
	if !exact && !near {
		return fault{}
	}
	rest := strings.TrimLeft(s[i:], ":;/\\ \t")
	if len(rest) == len(s)-i {
		return fault{}
	}
	if r, ok := cutPrefixFold(rest, "www."); ok && hasScheme(r) { // "https://www.https://acme.com"
		rest = r
	}
	if name, r := schemeOf(rest); name == "mailto" && strings.Contains(r, "@") || name == "tel" && r != "" {
		return fault{"double-scheme", "", rest}
	}
	k := 0
	for k < len(rest) && k < 10 && isLetter(rest[k]) {
		k++
	}
	https, exact, near := nearHTTP(lower(rest[:k]))
	if !exact && !near || k == len(rest) {
		return fault{}
	}
	inner := strings.TrimLeft(rest[k:], ":;/\\ \t")
	sep := rest[k : len(rest)-len(inner)]
	if !strings.ContainsAny(sep, `/\:;`) || !strings.ContainsAny(sep, `/\`) && isDigit(first(inner)) {
		return fault{}
	}
	if _, ok := hostLike(inner); !ok {
		if f := doubled(rest); f.found() { // three of them
			return f
		}
		return fault{}
	}
	fixed := typo(inner, https || strings.EqualFold(s[:i], "https") && !exact).fixed
	return fault{"double-scheme", "", fixed}
}

func hasScheme(s string) bool {
	return hasPrefixFold(s, "http://") || hasPrefixFold(s, "https://")
}

// withoutScheme looks at an address that does not begin with a scheme.
func withoutScheme(s string) fault {
	if strings.HasPrefix(s, `\\`) {
		return fault{class: "file-local", note: "a network drive"}
	}
	if rest, https, ok := misspelt(s); ok {
		if f := doubled(s); f.found() {
			return f
		}
		return typo(rest, https)
	}
	if f := doubled(s); f.found() {
		return f
	}
	if f := behindJunk(s); f.found() {
		return f
	}
	if hasPrefixFold(s, "http%3a") || hasPrefixFold(s, "https%3a") || hasPrefixFold(s, "mailto%3a") {
		return fault{"percent", "its scheme is escaped", unescape(s)}
	}
	if isEmail(upToQuery(s)) {
		return fault{"email-no-mailto", "", "mailto:" + s}
	}
	if f := mailtoWithoutColon(s); f.found() {
		return f
	}
	if s[0] == '/' || s[0] == '.' || s[0] == '?' {
		return fault{}
	}
	name, public := hostLike(s)
	if privateHost(lower(name)) && (strings.IndexByte(name, '.') > 0 || strings.EqualFold(name, "localhost")) {
		return fault{class: "private-host", note: lower(name)}
	}
	if !public || looksLikeFile(s, name) {
		return fault{}
	}
	return fault{"missing-scheme", "", "https://" + s}
}

// behindJunk finds a sound web address behind a slip of the keyboard: "/https://acme.com", ":https://…", "www.https://…".
func behindJunk(s string) fault {
	t := strings.TrimLeft(s, ":;.,/\\|*-=([<{ ")
	if t == s || !hasScheme(t) {
		var ok bool
		if t, ok = cutPrefixFold(s, "www."); !ok || !hasScheme(t) {
			return fault{}
		}
	}
	switch s[0] {
	case '(', '[', '<':
		return fault{"punctuation-swallowed", "“" + s[:1] + "” before it", stripBehind(t)}
	}
	p := split(t)
	if !publicHost(p.host) {
		return fault{}
	}
	return fault{"scheme-typo", "", t}
}

// looksLikeFile says whether a name without slashes may be a file: the endings are top-level domains as well.
func looksLikeFile(s, name string) bool {
	if hasPrefixFold(name, "www.") || len(s) != len(name) || strings.Count(name, ".") != 1 {
		return false
	}
	switch lower(name[strings.LastIndexByte(name, '.')+1:]) {
	case "md", "zip", "py", "rs", "sh", "pl", "ps", "so", "mov", "cc", "ml", "mm", "hs", "in", "id", "bz", "gz", "app":
		return true
	}
	return false
}

// mailtoWithoutColon finds "mailto hr@acme.com", "mailto//hr@acme.com", "mailtohr@acme.com", "mail to:hr@acme.com".
func mailtoWithoutColon(s string) fault {
	for _, p := range [...]string{"mailto", "mail to"} {
		if rest, ok := cutPrefixFold(s, p); ok {
			rest = strings.TrimLeft(rest, ":;/., ")
			if isEmail(upToQuery(rest)) {
				return fault{"mailto", "a misspelt “mailto:”", "mailto:" + rest}
			}
		}
	}
	return fault{}
}

func isMailTypo(name string) bool {
	return name == "mail" || name == "email" || name == "e-mail" || oneSlip(name, "mailto")
}

func upToQuery(s string) string {
	if before, _, ok := strings.Cut(s, "?"); ok {
		return before
	}
	return s
}

// isEmail says whether s is one e-mail address at a public host.
func isEmail(s string) bool {
	at := strings.IndexByte(s, '@')
	if at <= 0 || at != strings.LastIndexByte(s, '@') || s[0] == '.' || s[at-1] == '.' {
		return false
	}
	for i := range at {
		switch c := s[i]; {
		case isLetter(c) || isDigit(c) || c >= 0x80 || strings.IndexByte("._%+-'&!#$*=^~", c) >= 0:
		default:
			return false
		}
	}
	return publicHost(s[at+1:]) && !strings.HasSuffix(s, ".")
}

// mail judges what stands behind "mailto:". RFC 6068 asks for addresses parted by commas; Outlook's semicolons are let pass,
// as is a share link, which has a query and no address.
func mail(rest string) fault {
	to, query, hasQuery := strings.Cut(rest, "?")
	bad := func(note, fixed string) fault { return fault{"mailto", note, fixed} }
	if trim(to) == "" {
		if hasQuery && strings.IndexByte(query, '=') > 0 {
			return fault{}
		}
		return bad("no address", "")
	}
	tail := ""
	if hasQuery {
		tail = "?" + query
	}
	if t := strings.TrimLeft(to, "/: \t"); t != to || len(trim(t)) != len(t) {
		return bad("something between “mailto:” and the address", ifTrue(isEmail(trim(t)), "mailto:"+trim(t)+tail))
	}
	if t, ok := cutPrefixFold(to, "mailto:"); ok {
		return fault{"double-scheme", "", "mailto:" + t + tail}
	}
	if hasScheme(to) || hasPrefixFold(to, "www.") {
		return bad("a web address in place of an e-mail address", "")
	}
	if i := strings.IndexByte(to, '&'); i > 0 && !hasQuery && isEmail(to[:i]) && strings.IndexByte(to[i:], '=') > 0 {
		return bad("“&” in place of “?”", "mailto:"+to[:i]+"?"+to[i+1:])
	}
	addr := unescape(to)
	if t := stripBehind(addr); t != addr && isEmail(t) {
		return fault{"punctuation-swallowed", "“" + addr[len(t):] + "” behind it", "mailto:" + t + tail}
	}
	if i := strings.IndexByte(addr, '<'); i >= 0 && strings.HasSuffix(addr, ">") {
		t := addr[i+1 : len(addr)-1]
		return bad("a name beside the address", ifTrue(isEmail(t), "mailto:"+t+tail))
	}
	for one := range strings.FieldsFuncSeq(addr, func(r rune) bool { return r == ',' || r == ';' }) {
		if note := mailAddress(trim(one)); note != "" {
			return bad(note, "")
		}
	}
	if strings.IndexByte(query, ' ') >= 0 {
		// Browsers escape them, so that the mail opens; what reads the link elsewhere cuts it there.
		return fault{"whitespace-control", "blanks in the subject", "mailto:" + to + "?" + strings.ReplaceAll(query, " ", "%20")}
	}
	return fault{}
}

// mailAddress says what is wrong with an e-mail address, "" for a sound one.
func mailAddress(s string) string {
	local, domain, ok := strings.Cut(s, "@")
	switch {
	case !ok:
		return "no “@” in the address"
	case strings.Contains(domain, "@"):
		return "more than one “@”"
	case local == "":
		return "nothing before the “@”"
	case hasBlank(s):
		return "a blank in the address"
	case strings.IndexByte(domain, '.') <= 0:
		return "no complete host behind the “@”"
	case !publicHost(domain):
		return "a host that does not exist behind the “@”"
	}
	return ""
}

// telephone judges what stands behind "tel:". RFC 3966 has no blanks in numbers, but every dialler skips them, so that they are
// no fault here; "(0)" is dialled, and letters are dropped.
func telephone(rest string) fault {
	number := unescape(rest)
	if i := strings.IndexByte(number, ';'); i >= 0 {
		number = number[:i]
	}
	bad := func(note, fixed string) fault { return fault{"tel", note, fixed} }
	digits, letters := 0, 0
	for _, r := range number {
		switch {
		case '0' <= r && r <= '9':
			digits++
		case r > 0x20 && !strings.ContainsRune("+-.()/*#,pPwWxX\u00a0\u2010\u2011\u2013", r):
			letters++
		}
	}
	plain := keepDialled(number)
	switch {
	case trim(number) == "":
		return bad("no number", "")
	case digits < 3:
		return bad("no number that can be dialled", "")
	case containsFold(number, "ext"):
		return fault{}
	case letters > 0:
		return bad("letters in the number", "")
	case strings.HasPrefix(number, "//"):
		return bad("“//” before the number", "tel:"+plain)
	case strings.Contains(strings.ReplaceAll(number, " ", ""), "(0)"):
		if strings.HasPrefix(strings.TrimLeft(number, " ("), "+") {
			squeezed := strings.ReplaceAll(number, " ", "")
			return bad("“(0)”, which is dialled with the country code", "tel:"+keepDialled(strings.Replace(squeezed, "(0)", "", 1)))
		}
		return bad("“(0)”, which is dialled as well", "")
	case digits > 15 && !strings.ContainsAny(number, ",pPwWxX*#"): // E.164 has 15 digits at most
		return bad("more digits than a number has", "")
	}
	return fault{}
}

// keepDialled keeps the digits and a leading plus.
func keepDialled(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if isDigit(s[i]) || s[i] == '+' && b.Len() == 0 {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// knownScheme says whether a scheme is one that links of postings use on purpose.
func knownScheme(s string) bool {
	switch s {
	case "http", "https", "mailto", "tel", "sms", "smsto", "callto", "facetime", "fax", "ftp", "ftps", "sftp", "ssh", "git", "irc", "ircs", "xmpp", "sip", "sips", "im",
		"skype", "whatsapp", "tg", "viber", "line", "weixin", "slack", "msteams", "zoommtg", "discord", "signal", "sgnl", "geo", "maps", "webcal", "feed", "magnet", "urn",
		"intent", "market", "itms", "itms-apps", "fb", "twitter", "spotify", "bitcoin", "ethereum", "smtp", "nntp", "news", "imap", "pop", "rtsp", "rtmp", "ws", "wss", "ldap", "view-source", "web+mastodon":
		return true
	}
	return false
}

func first(s string) byte {
	if s == "" {
		return 0
	}
	return s[0]
}

func ifTrue(ok bool, s string) string {
	if ok {
		return s
	}
	return ""
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

func cutPrefixFold(s, prefix string) (string, bool) {
	if hasPrefixFold(s, prefix) {
		return s[len(prefix):], true
	}
	return s, false
}

func hasBlank(s string) bool { return strings.IndexFunc(s, isBlank) >= 0 }
