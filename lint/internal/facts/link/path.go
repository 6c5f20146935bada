package link

import (
	"strings"
	"unicode/utf8"
)

// path finds the faults of an address behind its host. s is the trimmed address.
func path(s string, p *parts) fault {
	if f := percent(s, p); f.found() {
		return f
	}
	if f := blanksInside(s, p); f.found() {
		return f
	}
	if f := swallowed(s, p); f.found() {
		return f
	}
	if containsFold(p.query, "&amp;") || p.query != "" && (strings.Contains(s, "&#38;") || strings.Contains(s, "&#038;") || containsFold(s, "&#x26;")) {
		return fault{"entity", "", strings.NewReplacer("&amp;", "&", "&#38;", "&", "&#038;", "&", "&#x26;", "&").Replace(s)}
	}
	if ext := program(p); ext != "" {
		return fault{class: "download-exec", note: ext}
	}
	if strings.IndexByte(p.authority, '\\') >= 0 || strings.HasPrefix(p.path, `\`) || strings.Contains(p.path, `\`) {
		return fault{"case-or-backslash", "a backslash", strings.ReplaceAll(s, `\`, "/")}
	}
	return fault{}
}

// percent finds escapes that are none, in the path, and a path that was escaped twice. In a parameter "%2520" may be right: the
// parameter may be an address itself.
func percent(s string, p *parts) fault {
	if strings.IndexByte(p.path, '%') < 0 {
		return fault{}
	}
	twice, once := 0, 0
	for i := range len(p.path) {
		if p.path[i] != '%' {
			continue
		}
		if i+2 >= len(p.path) || !isHex(p.path[i+1]) || !isHex(p.path[i+2]) {
			end := min(i+3, len(p.path))
			for end < len(p.path) && !utf8.RuneStart(p.path[end]) {
				end++
			}
			return fault{class: "percent", note: "“" + p.path[i:end] + "”, which is no escape"}
		}
		if i+4 < len(p.path) && p.path[i+1:i+3] == "25" && isHex(p.path[i+3]) && isHex(p.path[i+4]) {
			twice++
		} else {
			once++
		}
	}
	if twice == 0 || strings.Contains(p.path, "%252F") || strings.Contains(p.path, "%253A") {
		return fault{}
	}
	fixed := ""
	if once == 0 {
		fixed = strings.Replace(s, p.path, strings.ReplaceAll(p.path, "%25", "%"), 1)
	}
	return fault{"percent", "an escape that was escaped again", fixed}
}

func isHex(c byte) bool { return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'f' }

// blanksInside finds blanks and invisible characters inside an address, and blanks that an editor escaped at its end.
func blanksInside(s string, p *parts) fault {
	if !p.hasQuery && p.fragment == "" {
		for _, esc := range [...]string{"%20", "%09", "%0A", "%0D", "%C2%A0", "%E2%80%8B", "%EF%BB%BF"} {
			if len(p.path) > len(esc) && strings.HasSuffix(strings.ToUpper(p.path), esc) {
				return fault{"whitespace-control", "an escaped blank at its end", s[:len(s)-len(esc)]}
			}
		}
	}
	blank, invisible, unsure := false, false, false
	for _, r := range s {
		if r >= 0x80 && isInvisible(r) {
			invisible = true
			unsure = unsure || r == 0xFFFC || r < 0xA0 || r == 0x2028 || r == 0x2029
		} else if isBlank(r) {
			blank = true
		}
	}
	switch {
	case blank:
		return fault{class: "whitespace-control", note: "a blank inside"}
	case invisible && unsure:
		return fault{class: "whitespace-control", note: "an invisible character inside"}
	case invisible:
		return fault{"whitespace-control", "an invisible character inside", dropBlanks(s)}
	}
	return fault{}
}

// swallowed finds the punctuation of a sentence that became part of an address.
func swallowed(s string, p *parts) fault {
	t := stripBehind(s)
	if t == s || strings.Contains(p.fragment, ":~:") || len(t) <= len(p.scheme)+3+len(p.authority) && strings.Trim(s[len(t):], ".") == "" {
		return fault{}
	}
	tail := s[len(t):]
	if tail == "…" || strings.HasPrefix(tail, "...") {
		return fault{class: "punctuation-swallowed", note: "an ellipsis in place of its end"}
	}
	if strings.Trim(tail, ".:;,'") == "" {
		// A token may end in anything, and a page is found even if a parameter ends in a full stop.
		if p.hasQuery || p.fragment != "" || strings.HasSuffix(p.host, "wikipedia.org") || abbreviation(t[strings.LastIndexByte(t, '/')+1:]) {
			return fault{}
		}
	}
	fixed := t
	if strings.HasSuffix(t, "(") || strings.HasSuffix(t, "[") {
		fixed = ""
	}
	return fault{"punctuation-swallowed", "“" + tail + "” behind it", fixed}
}

// abbreviation says whether a name ends in a word that is written with a full stop, as companies' pages are: "acme-inc.".
func abbreviation(s string) bool {
	s = lower(s)
	if i := strings.LastIndexAny(s, "-_+ %"); i >= 0 {
		s = s[i+1:]
	}
	switch s {
	case "inc", "ltd", "co", "corp", "llc", "gmbh", "jr", "sr", "dr", "st", "bros", "mbh", "plc", "pty", "pvt", "20inc", "20ltd", "2cinc":
		return true
	}
	return strings.IndexByte(s, '.') >= 0 && len(s) <= 5 // "s.a", "u.s.a", "b.v"
}

// stripBehind cuts the punctuation of a sentence off the end. Brackets that have their partner inside stay: "…/Go_(game)".
func stripBehind(s string) string {
	whole := s
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		switch r {
		case '.', ',', ';', ':', '\'', '"', '>', '’', '‘', '”', '“', '»', '…', '、', '。':
		case ')':
			if strings.Count(s, ")") <= strings.Count(s, "(") {
				return s
			}
		case ']':
			if strings.Count(s, "]") <= strings.Count(s, "[") {
				return s
			}
		case '*':
			if !strings.HasSuffix(s, "**") {
				return s
			}
			n = 2
		case '!', '?':
			if len(s) == len(whole) {
				return s
			}
		default:
			return s
		}
		s = s[:len(s)-n]
	}
	return s
}

// program is the ending of an address that leads to a program or a document with macros, "" for any other. Source files on
// code hosts are shown there, not run.
func program(p *parts) string {
	dot := strings.LastIndexByte(p.path, '.')
	if dot < 0 || len(p.path)-dot > 6 || len(p.path)-dot < 4 {
		return ""
	}
	switch ext := lower(p.path[dot:]); ext {
	case ".exe", ".scr", ".bat", ".cmd", ".msi", ".msix", ".jar", ".docm", ".xlsm", ".pptm", ".iso", ".img", ".apk", ".lnk", ".vbs", ".hta", ".ps1":
		switch registrable(p.host) {
		case "github.com", "gitlab.com", "bitbucket.org", "codeberg.org":
			return ""
		}
		return ext
	}
	return ""
}

// suspectPath says whether a path of plain bytes may hold a placeholder or end in a program.
func suspectPath(s string) bool {
	if s == "" || s == "/" {
		return false
	}
	end := strings.IndexAny(s, "?#")
	if end < 0 {
		end = len(s)
	}
	if dot := strings.LastIndexByte(s[:end], '.'); dot >= 0 && end-dot <= 6 {
		return true
	}
	for rest := s[1:]; rest != ""; {
		i := strings.IndexAny(rest, "/?#&=")
		segment := rest
		if i >= 0 {
			segment, rest = rest[:i], rest[i+1:]
		} else {
			rest = ""
		}
		if standIn(segment) {
			return true
		}
	}
	return false
}
