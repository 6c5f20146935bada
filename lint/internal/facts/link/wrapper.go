package link

import (
	"encoding/base64"
	"net/url"
	"strings"
)

// unwrap judges an address that a mail gateway, a chat or a search engine put around another one, and reads the inner one
// where it stands there in plain.
func unwrap(p *parts, k *knownHost) fault {
	f := fault{class: "redirect-wrapper", note: p.host}
	switch k.param {
	case "":
		return f
	case "v2":
		f.fixed = publicTarget(proofpointV2(parameter(p.query, "u")))
	case "v3":
		f.fixed = publicTarget(proofpointV3(p))
	default:
		target := parameter(p.query, k.param)
		if target == "" && k.param == "q" {
			target = parameter(p.query, "url")
		}
		if target == "" && p.fragment != "" {
			return fault{}
		}
		f.fixed = publicTarget(target)
		if f.fixed == "" && target == "" {
			return fault{} // the service's own page, not a wrapped link
		}
	}
	return f
}

// publicTarget is s where it is a sound web address, else "".
func publicTarget(s string) string {
	p := split(s)
	if !isWeb(p.scheme) || !publicHost(p.host) || hasBlank(s) || p.hasUser {
		return ""
	}
	return s
}

// parameter is the decoded value of a query parameter, "" where it is absent or broken.
func parameter(query, name string) string {
	for pair := range strings.SplitSeq(query, "&") {
		pair = strings.TrimPrefix(pair, "amp;") // an ampersand escaped twice
		if k, v, _ := strings.Cut(pair, "="); k == name {
			if d, err := url.QueryUnescape(v); err == nil {
				return d
			}
		}
	}
	return ""
}

// proofpointV2 decodes the second form of urldefense: "-" stands for "%", "_" for "/".
func proofpointV2(s string) string {
	d, err := url.PathUnescape(strings.NewReplacer("-", "%", "_", "/").Replace(s))
	if err != nil {
		return ""
	}
	return d
}

// proofpointV3 decodes the third form, "/v3/__https://acme.com/x__;!!…": characters that were replaced by "*" stand in
// base64 between ";" and "!". With runs of replaced characters ("**") the address is left alone.
func proofpointV3(p *parts) string {
	full := p.path
	if p.hasQuery {
		full += "?" + p.query
	}
	_, rest, ok := strings.Cut(full, "/v3/__")
	if !ok {
		return ""
	}
	i := strings.LastIndex(rest, "__;")
	if i < 0 {
		return ""
	}
	target, tail := rest[:i], rest[i+3:]
	code, _, ok := strings.Cut(tail, "!")
	if !ok || strings.Contains(target, "**") {
		return ""
	}
	chars, err := base64.RawURLEncoding.DecodeString(strings.TrimRight(code, "="))
	if err != nil || strings.Count(target, "*") != len(chars) {
		return ""
	}
	for _, c := range chars {
		target = strings.Replace(target, "*", string(rune(c)), 1)
	}
	// A gateway writes "https:/acme.com" where a server on the way joined the slashes.
	if t, ok := strings.CutPrefix(target, "https:/"); ok && !strings.HasPrefix(t, "/") {
		target = "https://" + t
	}
	return target
}
