package link

import (
	"strings"
	"unicode/utf8"
)

// worthALook finds what works and yet is worth a reader's look. text is the link's text in lower case.
func worthALook(href, text string) fault {
	s := trim(href)
	p := split(s)
	if !isWeb(p.scheme) {
		return fault{}
	}
	k := known(&p)
	kind := ""
	if k != nil {
		kind = k.kind
	}
	switch {
	case kind == "shortener":
		return fault{class: "shortener", note: p.host}
	case kind == "chat" && applying(text, &p):
		return fault{class: "chat-form-route", note: p.host}
	case kind == "login":
		return fault{class: "login-wall", note: p.host}
	case strings.EqualFold(p.scheme, "http") && applying(text, &p):
		return fault{"http-not-https", "", "https" + s[len(p.scheme):]}
	}
	if f := tracking(s, &p); f.found() {
		return f
	}
	if lower(p.scheme) != p.scheme {
		return fault{"case-or-backslash", "capitals in “" + p.scheme + "”", lower(p.scheme) + s[len(p.scheme):]}
	}
	if f := unescaped(s, &p); f.found() {
		return f
	}
	if hasScheme(text) && utf8.RuneCountInString(text) > longText {
		return fault{class: "raw-url-text"}
	}
	return fault{}
}

// longText is how many code points an address may have before it is no text to read: more than a line of print. A screen
// reader speaks it letter by letter.
const longText = 80

// applying says whether a link is a way to apply: by its text, or by its path.
func applying(text string, p *parts) bool {
	for _, w := range [...]string{"apply", "your cv", "résumé", "your resume", "upload", "application form", "bewerb", "postule", "candidature", "ansök", "solliciteer", "solicita", "candidat"} {
		if strings.Contains(text, w) {
			return w != "candidat" || !strings.Contains(text, "privacy") && !strings.Contains(text, "notice")
		}
	}
	return containsFold(p.path, "/apply") || containsFold(p.path, "/bewerb")
}

// tracking finds parameters that came along when the link was copied: the number of one reader's click, a session, the button
// that a post was shared with. Campaign parameters by themselves are set on purpose (most of the 57 links with them in 8,618
// real postings named the board), and so is the attribution of hiring systems (gh_src, lever-source, source). The repair drops
// campaign and click parameters together, since no page depends on them.
func tracking(s string, p *parts) fault {
	if containsFold(p.path, ";jsessionid=") {
		return fault{class: "tracking-params", note: "a session number"}
	}
	if p.query == "" {
		return fault{}
	}
	note := ""
	for pair := range strings.SplitSeq(p.query, "&") {
		key, val, _ := strings.Cut(pair, "=")
		key = lower(key)
		switch {
		case strings.HasPrefix(key, "utm_"):
			if copied(key, lower(val)) {
				note = "“" + pair + "”, which says where the link was copied"
			}
		case isClick(key):
			note = "“" + key + "”, the number of one reader's click"
		case isSession(key) && len(val) >= 8:
			return fault{class: "tracking-params", note: "“" + key + "”, a key to somebody's session"}
		}
	}
	if note == "" {
		return fault{}
	}
	return fault{"tracking-params", note, withoutTracking(s, p)}
}

// withoutTracking is the address without campaign and click parameters.
func withoutTracking(s string, p *parts) string {
	var keep []string
	for pair := range strings.SplitSeq(p.query, "&") {
		key, _, _ := strings.Cut(pair, "=")
		if key = lower(key); !strings.HasPrefix(key, "utm_") && !isClick(key) {
			keep = append(keep, pair)
		}
	}
	fixed, _, _ := strings.Cut(s, "?")
	if len(keep) > 0 {
		fixed += "?" + strings.Join(keep, "&")
	}
	if p.fragment != "" {
		fixed += "#" + p.fragment
	}
	return fixed
}

// isClick says whether a parameter holds the number of one reader or of one click, as advertisers and mailings add it.
func isClick(key string) bool {
	switch key {
	case "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "igshid", "mc_eid", "mkt_tok", "_hsenc":
		return true
	}
	return false
}

func isSession(key string) bool {
	switch key {
	case "jsessionid", "phpsessid", "sessionid", "access_token", "auth_token":
		return true
	}
	return false
}

// copied says whether a campaign parameter was put in by a share button or a chat program, not by a campaign.
func copied(key, val string) bool {
	switch key {
	case "utm_source":
		return val == "share" || strings.HasPrefix(val, "chatgpt") || strings.HasPrefix(val, "openai") || strings.HasPrefix(val, "perplexity") || strings.HasPrefix(val, "copilot")
	case "utm_medium":
		return strings.HasPrefix(val, "member_") || val == "copy_link"
	}
	return false
}

// unescaped finds characters that an address may not hold. Letters of any script are fine in HTML; these are not, and feeds and
// mail programs cut addresses at them.
func unescaped(s string, p *parts) fault {
	i := len(p.scheme) + 3 + len(p.authority)
	k := strings.IndexAny(s[i:], "<>\"{}|^`")
	if k < 0 {
		return fault{}
	}
	fixed := s[:i] + strings.NewReplacer("<", "%3C", ">", "%3E", `"`, "%22", "{", "%7B", "}", "%7D", "|", "%7C", "^", "%5E", "`", "%60").Replace(s[i:])
	return fault{"unescaped-chars", "“" + s[i+k:i+k+1] + "”", fixed}
}
