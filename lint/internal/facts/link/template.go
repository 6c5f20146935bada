package link

import "strings"

// placeholder finds addresses in which something was to be filled in: variables of a template, a developer's ":id" and
// "undefined", an editor's "insert link". s is the trimmed address.
func placeholder(s string) fault {
	if note := variable(s); note != "" {
		return fault{class: "template", note: note}
	}
	if whole := lower(s); wholeStandIn(whole) || spreadsheetError(s) {
		return fault{class: "template", note: "“" + s + "”"}
	}
	p := split(s)
	if p.scheme == "" {
		if strings.IndexByte(s, '.') < 0 && (standIn(s) || standIn(unescape(s))) {
			return fault{class: "template", note: "“" + s + "”"}
		}
		if i := strings.IndexByte(s, '@'); i > 0 && hasPrefixFold(s, "mailto:") {
			if k := lookUp(lower(upToQuery(s[i+1:]))); k != nil && k.kind == "example" {
				return fault{class: "template", note: "a stand-in host"}
			}
		}
		return fault{}
	}
	if !isWeb(p.scheme) {
		return fault{}
	}
	if strings.IndexByte(p.host, '.') < 0 && (wholeStandIn(p.host) || standIn(p.host)) {
		return fault{class: "template", note: "“" + p.host + "”"}
	}
	for segment := range strings.SplitSeq(strings.TrimPrefix(p.path, "/"), "/") {
		if standIn(segment) || standIn(unescape(segment)) || parameterName(segment) {
			return fault{class: "template", note: "“" + segment + "”"}
		}
	}
	for pair := range strings.SplitSeq(p.query, "&") {
		key, val, _ := strings.Cut(pair, "=")
		if strings.HasSuffix(lower(key), "id") && standIn(val) {
			return fault{class: "template", note: "“" + pair + "”"}
		}
	}
	return fault{}
}

// variable is the first variable of a template language in an address, in quotes, "" for none.
func variable(s string) string {
	for _, v := range [...]struct{ open, close string }{
		{"{{", "}}"}, {"${", "}"}, {"<%", "%>"}, {"[[", "]]"}, {"{%", "%}"}, {"{$", "$}"}, {"%7B%7B", "%7D%7D"}, {"%7b%7b", "%7d%7d"}, {"$%7B", "%7D"},
	} {
		i := strings.Index(s, v.open)
		if i < 0 {
			continue
		}
		if end := strings.Index(s[i:], v.close); end >= 0 {
			return "“" + s[i:i+end+len(v.close)] + "”"
		}
		return "“" + s[i:min(len(s), i+len(v.open))] + "”"
	}
	for _, v := range [...]struct{ open, close string }{{"{", "}"}, {"%7B", "%7D"}, {"<", ">"}, {"%3C", "%3E"}, {"%%", "%%"}, {"[", "]"}, {"%5B", "%5D"}} {
		rest := s
		for {
			i := strings.Index(rest, v.open)
			if i < 0 {
				break
			}
			rest = rest[i+len(v.open):]
			if end := strings.Index(rest, v.close); end > 0 && variableName(rest[:end], v.open) {
				return "“" + v.open + rest[:end] + v.close + "”"
			}
		}
	}
	return percentName(s)
}

// variableName says whether what stands between brackets is a variable's name, or the words of someone who was to fill it.
// Square brackets are names of form fields in real addresses ("?filter[team]=3"), so that they need words.
func variableName(s, open string) bool {
	s = unescape(s)
	if (open == "<" || open == "%3C") && len(s) < 80 && (containsFold(s, "link to") || containsFold(s, "insert") || containsFold(s, "your ")) {
		return true
	}
	if len(s) < 2 || len(s) > 40 || strings.IndexByte(s, '-') >= 0 && len(s) > 30 {
		return false
	}
	letters, other := 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case isLetter(c):
			letters++
		case c == '_' || c == ' ' || c == '-' || c == '.' || i > 0 && isDigit(c):
			other++
		default:
			return false
		}
	}
	if letters < 2 {
		return false
	}
	if open == "[" || open == "%5B" {
		return containsFold(s, "insert") || containsFold(s, "your") || containsFold(s, "company") || containsFold(s, " link") || containsFold(s, " url") || strings.ToUpper(s) == s && other > 0
	}
	return true
}

// percentName finds "%JOB_ID%": capitals between percent signs that are no escapes.
func percentName(s string) string {
	for rest := s; ; {
		i := strings.IndexByte(rest, '%')
		if i < 0 || i+4 > len(rest) {
			return ""
		}
		rest = rest[i+1:]
		if isHex(rest[0]) && isHex(rest[1]) {
			continue
		}
		k := 0
		for k < len(rest) && ('A' <= rest[k] && rest[k] <= 'Z' || rest[k] == '_') {
			k++
		}
		if k >= 3 && k < len(rest) && rest[k] == '%' {
			return "“%" + rest[:k+1] + "”"
		}
	}
}

// parameterName says whether a segment is a route's parameter, ":id".
func parameterName(s string) bool {
	if len(s) < 3 || s[0] != ':' {
		return false
	}
	for i := 1; i < len(s); i++ {
		if !isLetter(s[i]) && s[i] != '_' && s[i] != '-' {
			return false
		}
	}
	return true
}

// wholeStandIn says whether a whole address is a word that stands for one. s is in lower case.
func wholeStandIn(s string) bool {
	switch s {
	case "link", "url", "hyperlink", "here", "tbd", "tbc", "todo", "xxx", "xxxx", "n/a", "na", "none", "website", "yourwebsite", "yoururl", "yourlink", "placeholder", "insert",
		"%s", "%d", "link here", "url here", "apply link", "application link", "job link", "job url", "link to apply", "link to job", "domain", "yourdomain", "yourcompany", "companyname", "company-name", "company_name":
		return true
	}
	return false
}

// standIn says whether a segment of an address is left over from a program or an editor. It must be the whole segment: "null"
// in "/nullarbor-jobs" is none.
func standIn(s string) bool {
	if len(s) < 3 {
		return false
	}
	switch s[0] | 0x20 {
	case 'u', 'n', 'x', 'i', 'y', 'l', 'a', 'j', '[', ' ':
	default:
		return false
	}
	if s == "NaN" {
		return true
	}
	var buf [24]byte
	if len(s) > len(buf) {
		return false
	}
	crosses := 0
	for i := range len(s) {
		c := s[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c |= 0x20
		case c == '_' || c == ' ':
			c = '-'
		}
		if c == 'x' {
			crosses++
		}
		buf[i] = c
	}
	switch string(buf[:len(s)]) {
	case "undefined", "null", "[object-object]", "url-here", "link-here", "your-url", "your-link", "your-url-here", "your-link-here", "your-domain", "insert-url", "insert-link", "insert-link-here",
		"insert-url-here", "insert-here", "insert-job-id", "insert-id", "your-company", "apply-link-here", "job-url", "job-id-here", "link-to-apply", "application-url", "apply-url", "url-goes-here",
		"link-goes-here", "insert-application-link", "insert-apply-link", "insert-the-link":
		return true
	}
	return crosses == len(s)
}

// spreadsheetError says whether s is what a spreadsheet shows for a cell that failed.
func spreadsheetError(s string) bool {
	switch strings.ToUpper(s) {
	case "#REF!", "#N/A", "#VALUE!", "#NAME?", "#NULL!", "#DIV/0!":
		return true
	}
	return false
}
