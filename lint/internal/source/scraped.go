package source

import "strings"

// shape is the format of a page or a loose text. What starts with a tag is HTML. Loose lines with HTML after them are scraped text,
// in which line ends count; but a page whose name says HTML is taken for that if all that is loose before its first block is one
// line, as in "Bakery <b>Example</b>".
func shape(s string, c container) Format {
	tag := firstTag(s)
	if tag < 0 {
		if c == page {
			return HTML
		}
		return Plain
	}
	if strings.HasPrefix(strings.TrimLeft(s, blanks), "<") && strings.Trim(s[:tag], blanks) == "" {
		return HTML
	}
	if c == page && strings.Count(strings.Trim(s[:tag], blanks), "\n")+strings.Count(strings.Trim(s[:tag], blanks), "\r") == 0 {
		return HTML
	}
	return Scraped
}
