package link

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

// replaceTarget writes a new target in place of a link's; no edits where there is none, or no target to replace.
func (r *recogniser) replaceTarget(l *posting.Link, fixed string) []finding.Edit {
	if fixed == "" || !l.HasHref || l.Target == l.Tag || l.Target.Len() == 0 {
		return nil
	}
	if isMarkdown(l) {
		fixed = strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E").Replace(fixed)
	} else {
		fixed = attribute(fixed)
	}
	return []finding.Edit{{Start: l.Target.Start, End: l.Target.End, Text: r.p.Doc.Encode(fixed)}}
}

// inText encodes an address that stands in the text of a block.
func (r *recogniser) inText(block int, s string) string {
	d := r.p.Doc
	if r.p.Blocks[block].Role == posting.Field {
		return d.EncodeField(s)
	}
	if d.Format == source.HTML || d.Format == source.Scraped {
		s = attribute(s)
	}
	return d.Encode(s)
}

var attributes = strings.NewReplacer("&", "&amp;", `"`, "&quot;", "'", "&#39;", "<", "&lt;", ">", "&gt;")

// attribute escapes a text for an attribute's value in quotes of either kind.
func attribute(s string) string { return attributes.Replace(s) }

// repairs says in words what the repair of a class does.
func repairs(class string) string {
	switch class {
	case "scheme-typo": // the letter s is not added: "htp" becomes "http"
		return "mend the link's beginning"
	case "missing-scheme":
		return "write https:// before the host"
	case "double-scheme":
		return "keep one scheme"
	case "whitespace-control":
		return "drop the blank"
	case "email-no-mailto":
		return "write mailto: before the e-mail address"
	case "mailto":
		return "mend the e-mail link"
	case "tel":
		return "write the number as it is dialled"
	case "entity":
		return "escape the ampersands once"
	case "punctuation-swallowed":
		return "take the punctuation out of the link"
	case "percent":
		return "escape once"
	case "wrong-attribute":
		return "name the attribute href"
	case "quote-breakage":
		return "use straight quotes"
	case "tracking-params":
		return "drop the tracking parameters"
	case "redirect-wrapper":
		return "link to the page itself"
	case "port":
		return "drop the port"
	case "http-not-https":
		return "use https"
	case "userinfo":
		return "make it an e-mail link"
	case "case-or-backslash":
		return "write the address in its usual form"
	case "bare-url":
		return "make the address a link"
	case "unescaped-chars":
		return "escape the characters"
	}
	return "mend the link"
}
