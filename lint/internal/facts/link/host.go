package link

import (
	"net/netip"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/idna"
	"golang.org/x/net/publicsuffix"
)

// knownHost is a row of the table of hosts.
type knownHost struct {
	host  string
	kind  string
	path  string // prefix of the path, "" for any
	param string
	exact bool // the host itself only, none below it
}

// lookUp finds the first row of a host or of one above it; nil where there is none. host is in lower case.
func lookUp(host string) *knownHost {
	for name := host; ; {
		i := sort.Search(len(hosts), func(i int) bool { return hosts[i].host >= name })
		if i < len(hosts) && hosts[i].host == name && (!hosts[i].exact || name == strings.TrimPrefix(host, "www.")) {
			return &hosts[i]
		}
		dot := strings.IndexByte(name, '.')
		if dot < 0 {
			return nil
		}
		name = name[dot+1:]
	}
}

// known finds the row of an address: its host, and its path where the row names one.
func known(p *parts) *knownHost {
	k := lookUp(p.host)
	if k == nil {
		return nil
	}
	for i := range hosts {
		if &hosts[i] == k {
			for ; i < len(hosts) && hosts[i].host == k.host; i++ {
				if strings.HasPrefix(p.path, hosts[i].path) {
					return &hosts[i]
				}
			}
			break
		}
	}
	return nil
}

// host finds the faults of an address's host, userinfo and port. s is the trimmed address.
func host(s string, p *parts) fault {
	if hasBlank(p.authority) {
		joined := dropBlanks(p.authority)
		return fault{"whitespace-control", "a blank in the host", ifTrue(publicHost(joined), strings.Replace(s, p.authority, joined, 1))}
	}
	if p.hasUser {
		if isEmail(p.user+"@"+p.host) && !publicHost(p.user) && len(p.path) <= 1 && !p.hasQuery {
			return fault{"userinfo", "an e-mail address written as a web address", "mailto:" + p.user + "@" + p.host}
		}
		if strings.IndexByte(p.user, ':') >= 0 {
			return fault{class: "userinfo", note: "a user name and password"}
		}
		return fault{class: "userinfo", note: "“" + p.user + "@”"}
	}
	if strings.Trim(p.path, "/") == "" && !p.hasQuery && p.fragment == "" {
		if t := stripBehind(p.authority); t != p.authority && publicHost(strings.SplitN(t, ":", 2)[0]) && strings.Trim(p.authority[len(t):], ".") != "" {
			if tail := p.authority[len(t):]; tail != ":" {
				return fault{"punctuation-swallowed", "“" + tail + "” behind it", p.scheme + "://" + t + p.path}
			}
		}
	}
	if privateHost(p.host) {
		return fault{class: "private-host", note: p.host}
	}
	if joined := strings.ReplaceAll(p.host, "..", "."); joined != p.host {
		return fault{"punctuation-swallowed", "“..” inside the host", ifTrue(publicHost(joined), strings.Replace(s, p.authority, strings.ReplaceAll(p.authority, "..", "."), 1))}
	}
	if ending := misspeltEnding(p.host); ending != "" {
		return fault{class: "host-typo", note: "." + ending}
	}
	if accidental(p) {
		return fault{class: "accidental", note: p.authority}
	}
	if homograph(p.host) {
		return fault{class: "idn-homograph", note: p.host}
	}
	k := known(p)
	if k != nil && k.kind == "example" {
		return fault{class: "template", note: "a stand-in host"}
	}
	if k != nil && k.kind == "tunnel" || staging(p.host, p.path) {
		return fault{class: "staging-host", note: p.host}
	}
	if f := port(s, p); f.found() {
		return f
	}
	if k != nil && k.kind == "wrapper" {
		return unwrap(p, k)
	}
	return fault{}
}

// privateHost says whether a host can be reached from inside a network only: names without a dot, reserved and customary
// internal suffixes (RFC 2606, RFC 6762 appendix G, RFC 9476), private and loopback addresses (RFC 1918, RFC 4193).
func privateHost(name string) bool {
	if name == "" {
		return false
	}
	if isDigit(name[0]) || name[0] == '[' {
		if ip, err := netip.ParseAddr(strings.Trim(name, "[]")); err == nil {
			return ip.IsPrivate() || ip.IsLoopback() || ip.IsLinkLocalUnicast() || ip.IsUnspecified()
		}
	}
	i := strings.LastIndexByte(name, '.')
	if i < 0 {
		return !strings.ContainsAny(name, "[]{}<>%$()*,;:!“”‘’") && name != "http" && name != "https"
	}
	switch name[i+1:] {
	case "local", "internal", "corp", "lan", "intranet", "intra", "localdomain", "localhost", "test", "invalid", "home", "private":
		return true
	}
	return strings.HasSuffix(name, ".home.arpa")
}

// misspeltEnding is a host's last label where it is none of the web's top-level domains and never will be: a letter, two letters, which are left
// to nations, or a slip of the keyboard away from a common one, for which ICANN admits no look-alikes (gTLD Applicant Guidebook 2.2.1.1). "" for
// all others, also for those that no list knows: new ones come.
func misspeltEnding(name string) string {
	ending := name[strings.LastIndexByte(name, '.')+1:]
	switch ending {
	case "com", "org", "net", "io", "co", "uk", "de", "fr", "nl", "ai", name:
		return ""
	}
	for i := range len(ending) {
		if !isLetter(ending[i]) {
			return ""
		}
	}
	if len(ending) > 2 && !oneSlip(ending, "com") && !oneSlip(ending, "org") && !oneSlip(ending, "net") && !oneSlip(ending, "info") {
		return ""
	}
	if _, icann := publicsuffix.PublicSuffix("host." + ending); icann {
		return ""
	}
	return ending
}

// accidental says whether an address is words that an editor took for one: the end of a sentence and the first word of the next
// ("http://rest.At"), a degree ("http://B.Sc"), a number ("http://6.500"). Editors put "http://" before them, and nothing behind.
func accidental(p *parts) bool {
	if p.scheme != "http" || len(p.path) > 1 || p.hasQuery || p.hasPort || p.fragment != "" {
		return false
	}
	before, after, _ := strings.Cut(p.authority, ".")
	switch {
	case before == "" || after == "":
		return false
	case strings.Trim(p.authority, "0123456789.") == "":
		return strings.Count(after, ".") < 2 // four numbers are an address
	case before == "B" || before == "M":
		return after == "Sc" || after == "Tech" || after == "Com"
	}
	switch after { // suffixes that are words; owners who write one with a capital begin their name with one ("About.Me")
	case "As", "At", "Be", "By", "Do", "In", "Is", "It", "Me", "My", "No", "So", "To":
		return 'a' <= before[0] && before[0] <= 'z'
	case "Here", "How", "You":
		return true
	}
	return false
}

// staging says whether a host is one where a site is tried out. A few names say so by themselves. Others are also names of
// public sites (developer portals, product demos, Qatar, the French word for an internship), so they count only where the
// path is one for applicants.
func staging(name, path string) bool {
	sub := strings.TrimPrefix(name, "www.")
	labels := strings.Count(sub, ".")
	if twoPartSuffix(sub) {
		labels--
	}
	if labels <= 0 {
		return false
	}
	if strings.HasSuffix(name, ".vercel.app") && strings.Contains(name, "-git-") || strings.HasSuffix(name, ".netlify.app") && strings.Contains(name, "--") {
		return true
	}
	for range labels - 1 { // the last two labels are the site's own name
		label, rest, _ := strings.Cut(sub, ".")
		sub = rest
		if len(label) < 2 {
			continue
		}
		for part := range strings.SplitSeq(label, "-") {
			switch strings.TrimRight(part, "0123456789") {
			case "staging", "stg", "uat", "preprod", "preproduction", "prelive":
				return true
			case "dev", "develop", "test", "testing", "qa", "stage", "sandbox", "preview":
				if strings.Contains(label, "-") && (strings.Contains(label, "career") || strings.Contains(label, "apply") || strings.Contains(label, "recruit")) {
					return true
				}
				if label == part && forApplicants(path) {
					return true
				}
			}
		}
	}
	return false
}

// twoPartSuffix says whether names are registered under the last two labels of a host, as under "co.uk", so that the third is a site's own.
func twoPartSuffix(name string) bool {
	i := strings.LastIndexByte(name, '.')
	if len(name)-i != 3 || i < 0 {
		return false
	}
	switch name[strings.LastIndexByte(name[:i], '.')+1 : i] {
	case "co", "com", "org", "net", "ac", "edu", "gov", "ltd", "plc", "nhs", "or", "ne", "asn", "id", "gob", "gouv":
		return true
	}
	return false
}

// forApplicants says whether a path is one where a job is shown or applied for.
func forApplicants(path string) bool {
	for _, w := range [...]string{"/career", "/job", "/apply", "/vacanc", "/position", "/opening", "/recruit", "/stellen", "/karriere", "/emploi", "/application"} {
		if containsFold(path, w) {
			return true
		}
	}
	return false
}

// port finds ports that cannot be, and those that developers' servers listen on. Applicant tracking systems do run on 8443,
// and a default port that is spelled out does no harm: both are let pass.
func port(s string, p *parts) fault {
	if !p.hasPort {
		return fault{}
	}
	without := func() string {
		i := len(p.scheme) + 3 + len(p.authority)
		return s[:i-len(p.port)-1] + s[i:]
	}
	n, err := strconv.Atoi(p.port)
	https := strings.EqualFold(p.scheme, "https")
	switch {
	case p.port == "":
		return fault{"port", "a colon without a port", without()}
	case err != nil || n < 1 || n > 65535:
		return fault{class: "port", note: "port “" + p.port + "”, which cannot be"}
	case n == 443 && https, n == 80 && !https, n == 8443:
		return fault{}
	case n == 443:
		return fault{"port", "the port of https behind http", "https" + without()[len(p.scheme):]}
	case n == 80:
		return fault{"port", "the port of http behind https", without()}
	}
	return fault{class: "port", note: "port " + p.port}
}

// homograph says whether a host mixes scripts within a label, or is written in look-alikes of Latin letters throughout. A
// name in one script is honest: "müller.de". Japanese mixes Han, Hiragana, Katakana and Latin.
func homograph(name string) bool {
	if strings.Contains(name, "xn--") {
		if u, err := idna.Punycode.ToUnicode(name); err == nil {
			name = u
		}
	}
	ascii := true
	for i := range len(name) {
		ascii = ascii && name[i] < 0x80
	}
	if ascii {
		return false
	}
	latinTLD := true
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		for _, r := range name[i+1:] {
			latinTLD = latinTLD && r < 0x80
		}
	}
	for label := range strings.SplitSeq(name, ".") {
		if mixed(label) || latinTLD && lookAlike(label) {
			return true
		}
	}
	return false
}

// mixed says whether a label holds letters of Latin, Cyrillic, Greek, Armenian or Cherokee side by side.
func mixed(label string) bool {
	scripts := [...]*unicode.RangeTable{unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Armenian, unicode.Cherokee}
	seen := 0
	for i := range scripts {
		for _, r := range label {
			if r > ' ' && unicode.Is(scripts[i], r) {
				seen++
				break
			}
		}
	}
	return seen > 1
}

// lookAlike says whether all letters of a label are Cyrillic ones that cannot be told from Latin by eye (Unicode TS 39).
func lookAlike(label string) bool {
	n := 0
	for _, r := range label {
		if r < 0x80 {
			continue
		}
		if !strings.ContainsRune("асԁеһіјӏորԛѕԝхуѵ", r) || !unicode.Is(unicode.Cyrillic, r) {
			return false
		}
		n++
	}
	return n > 1
}

func dropBlanks(s string) string {
	return strings.Map(func(r rune) rune {
		if isBlank(r) {
			return -1
		}
		return r
	}, s)
}
