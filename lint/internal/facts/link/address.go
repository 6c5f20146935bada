package link

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/publicsuffix"
)

// parts is a web address taken apart without judging it. host is in lower case and without port and userinfo.
type parts struct {
	scheme    string // as written, "" where the address has none
	authority string // as written
	user      string
	host      string
	port      string
	path      string // with its leading slash
	query     string // without "?"
	fragment  string // without "#"
	hasUser   bool
	hasPort   bool
	hasQuery  bool
}

// split takes an address with "://" apart; the zero parts for any other.
func split(s string) (p parts) {
	i := strings.Index(s, "://")
	if i <= 0 || i > 12 {
		return parts{}
	}
	p.scheme = s[:i]
	rest := s[i+3:]
	end := strings.IndexAny(rest, `/?#\`)
	if end < 0 {
		end = len(rest)
	}
	p.authority = rest[:end]
	rest = rest[end:]
	if i := strings.IndexByte(rest, '#'); i >= 0 {
		rest, p.fragment = rest[:i], rest[i+1:]
	}
	if i := strings.IndexByte(rest, '?'); i >= 0 {
		rest, p.query, p.hasQuery = rest[:i], rest[i+1:], true
	}
	p.path = rest
	host := p.authority
	if i := strings.LastIndexByte(host, '@'); i >= 0 {
		p.user, host, p.hasUser = host[:i], host[i+1:], true
	}
	if i := strings.LastIndexByte(host, ':'); i >= 0 && !strings.HasSuffix(host, "]") {
		host, p.port, p.hasPort = host[:i], host[i+1:], true
	}
	p.host = strings.TrimSuffix(lower(host), ".")
	return p
}

// address finds the fault of an address that can be told from it alone and breaks it or leads astray. The order is that of
// the classes: placeholders first, for they are no addresses, then scheme, host, path.
func address(href string) fault {
	s := trim(href)
	if sound(s) && s == href {
		return fault{}
	}
	if s == "" {
		return fault{class: "empty"}
	}
	if f := placeholder(s); f.found() {
		return f
	}
	if s[0] == '#' {
		return around(href, s)
	}
	if f := scheme(s); f.found() {
		return f
	}
	if p := split(s); isWeb(p.scheme) {
		if f := host(s, &p); f.found() {
			return f
		}
		if f := path(s, &p); f.found() {
			return f
		}
	}
	return around(href, s)
}

// around finds blanks before and behind the address.
func around(href, trimmed string) fault {
	if len(href) == len(trimmed) {
		return fault{}
	}
	note := "a blank before or behind it"
	if trimmed != strings.Trim(href, " \t\r\n\f") {
		note = "an invisible character before or behind it"
	}
	return fault{"whitespace-control", note, trimmed}
}

// sound is the fast way out for most links: an https address of a plain host, in plain characters, with nothing in it that
// any class looks for. It is a filter only; what it lets through is looked at closely.
func sound(s string) bool {
	const scheme = "https://"
	if !strings.HasPrefix(s, scheme) {
		return false
	}
	i, dots := len(scheme), 0
	for ; i < len(s) && s[i] != '/'; i++ {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-':
		case c == '.':
			dots++
		default:
			return false
		}
	}
	host := s[len(scheme):i]
	if dots == 0 || s[i-1] == '.' || isDigit(s[i-1]) || strings.Contains(host, "xn--") || strings.Contains(host, "..") || privateHost(host) || staging(host, s[i:]) || misspeltEnding(host) != "" {
		return false
	}
	if k := lookUp(host); k != nil && k.kind != "ats" {
		return false
	}
	for k := i; k < len(s); k++ {
		if !plainByte[s[k]] {
			return false
		}
	}
	if s[len(s)-1] == '.' {
		return false
	}
	return !suspectPath(s[i:])
}

// plainByte holds the bytes of a path that no class looks for.
var plainByte = [256]bool{
	'a': true, 'b': true, 'c': true, 'd': true, 'e': true, 'f': true, 'g': true, 'h': true, 'i': true, 'j': true, 'k': true, 'l': true, 'm': true,
	'n': true, 'o': true, 'p': true, 'q': true, 'r': true, 's': true, 't': true, 'u': true, 'v': true, 'w': true, 'x': true, 'y': true, 'z': true,
	'A': true, 'B': true, 'C': true, 'D': true, 'E': true, 'F': true, 'G': true, 'H': true, 'I': true, 'J': true, 'K': true, 'L': true, 'M': true,
	'N': true, 'O': true, 'P': true, 'Q': true, 'R': true, 'S': true, 'T': true, 'U': true, 'V': true, 'W': true, 'X': true, 'Y': true, 'Z': true,
	'0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true,
	'/': true, '-': true, '_': true, '.': true, '~': true, '=': true, '&': true, '?': true, '#': true,
}

func isWeb(scheme string) bool {
	return strings.EqualFold(scheme, "https") || strings.EqualFold(scheme, "http")
}

// trim drops blanks and invisible characters around an address.
func trim(s string) string {
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		if !isBlank(r) {
			break
		}
		s = s[n:]
	}
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		if !isBlank(r) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

// isBlank says whether a rune is white space, a control, or a character that nobody sees.
func isBlank(r rune) bool {
	return r <= 0x20 || r == 0x7F || r >= 0x80 && isInvisible(r) || r == 0xA0 || r == 0x3000 || 0x2000 <= r && r <= 0x200A || r == 0x202F || r == 0x205F
}

// isInvisible says whether a rune has neither width nor ink: zero-width blanks and joiners, direction marks, the byte order
// mark, line separators, the object replacement character that copying leaves behind. Variation selectors are left out:
// they belong to emoji, which real addresses hold.
func isInvisible(r rune) bool {
	return 0x80 <= r && r < 0xA0 || r == 0xAD || 0x200B <= r && r <= 0x200F || 0x2028 <= r && r <= 0x202E || 0x2060 <= r && r <= 0x2069 || r == 0xFEFF || r == 0xFFFC
}

// isRelative says whether an address has neither scheme nor host: it depends on the page that it stands on.
func isRelative(s string) bool {
	if rest, ok := strings.CutPrefix(s, "//"); ok {
		name, _ := hostLike(rest)
		return name != "" && strings.IndexByte(name, '.') < 0 // a path with a slash too many, and no host
	}
	if s == "" || s[0] == '#' {
		return false
	}
	name, _ := schemeOf(s)
	return name == ""
}

// publicHost says whether a name ends in a suffix under which names can be registered, and has a label before it. It reads
// the public suffix list: https://publicsuffix.org.
func publicHost(name string) bool {
	name = strings.TrimSuffix(lower(name), ".")
	if len(name) < 4 || len(name) > 253 || strings.Contains(name, "..") || name[0] == '.' || name[0] == '-' {
		return false
	}
	for i := range len(name) {
		if c := name[i]; c < 0x80 && c != '.' && c != '-' && (c < '0' || c > '9' && c < 'a' || c > 'z') {
			return false
		}
	}
	suffix, icann := publicsuffix.PublicSuffix(name)
	return (icann || strings.IndexByte(suffix, '.') >= 0) && len(suffix) < len(name)
}

// hostLike cuts the host off the beginning of an address without scheme and says whether it is a public one.
func hostLike(s string) (host string, ok bool) {
	end := strings.IndexAny(s, "/?#:\\")
	if end < 0 {
		end = len(s)
	}
	return s[:end], publicHost(s[:end])
}

// registrable is the part of a host that somebody registered, "acme.co.uk" of "jobs.acme.co.uk"; the host itself where that
// cannot be told.
func registrable(host string) string {
	d, err := publicsuffix.EffectiveTLDPlusOne(strings.TrimSuffix(lower(host), "."))
	if err != nil {
		return host
	}
	return d
}

func lower(s string) string { return strings.ToLower(s) }

// unescape decodes percent escapes once; s itself where they are broken.
func unescape(s string) string {
	if strings.IndexByte(s, '%') < 0 {
		return s
	}
	if d, err := url.PathUnescape(s); err == nil {
		return d
	}
	return s
}

func containsFold(s, lowerSub string) bool {
	for i := 0; i+len(lowerSub) <= len(s); i++ {
		if s[i]|0x20 == lowerSub[0]|0x20 && strings.EqualFold(s[i:i+len(lowerSub)], lowerSub) {
			return true
		}
	}
	return false
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
