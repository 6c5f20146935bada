package lang

import (
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/posting"
)

// sparse is how many bytes of a text there are to a function word, at least, where its script is looked at. English has some 20.
const sparse = 60

// scripts are blocks of Unicode with the language that postings in their letters are written in, by far the most of them. Where one
// script has several languages, single letters tell which it is.
var scripts = [...]struct {
	first, last rune
	code        string
}{
	{0x0370, 0x03FF, "el"},
	{0x0400, 0x04FF, "ru"},
	{0x0590, 0x05FF, "he"},
	{0x0600, 0x06FF, "ar"},
	{0x0900, 0x097F, "hi"},
	{0x0E00, 0x0E7F, "th"},
	{0x3040, 0x9FFF, "zh"}, // with the syllables of Japanese
	{0xAC00, 0xD7A3, "ko"},
}

// script is the language of a body if a third of the first bytes and more are letters of one of the scripts, else "".
func script(p *posting.Posting) string {
	var bytes [len(scripts)]int
	read, code := 0, ""
	for _, b := range p.Each(posting.Body) {
		text := p.LowerSlice(b.Range)
		text = text[:min(len(text), most-read)]
		read += len(text)
		for i := 0; i < len(text); {
			if text[i] < utf8.RuneSelf {
				i++
				continue
			}
			r, n := utf8.DecodeRuneInString(text[i:])
			i += n
			for k := range scripts {
				if r >= scripts[k].first && r <= scripts[k].last {
					bytes[k] += n
					break
				}
			}
			code = ofLetter(r, code)
		}
	}
	for k, n := range bytes {
		if n == 0 || n*3 < read {
			continue
		}
		switch scripts[k].code {
		case "ru":
			return code // of the others that write so, Bulgarian and Serbian among them, nothing is known
		case "zh":
			if code == "ja" {
				return code
			}
		}
		return scripts[k].code
	}
	return ""
}

// ofLetter is the language that a letter tells within its script, else what was told before.
func ofLetter(r rune, before string) string {
	switch {
	case r == 'ы' || r == 'э':
		return "ru"
	case r == 'ї' || r == 'є':
		return "uk"
	case r >= 0x3040 && r <= 0x30FF:
		return "ja"
	}
	return before
}
