package slip

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/facts/word"
	"github.com/postlint/postlint/lint/internal/posting"
)

// abbreviation adds an abbreviation of a trade that is not written out where it first stands: "(NLP)" behind its words, or "NLP (". Later
// ones say nothing more, and those of titles and headings are too short to say it.
func (r *recogniser) abbreviation(w *word.Word, meaning string) {
	s := r.p.Text
	at := w.Range
	if s[at.Start]-'A' >= 26 || s[at.Start+1]-'A' >= 26 || r.block.Role != posting.Body || r.block.Kind == posting.Heading {
		return
	}
	note := s[at.Start:at.End] + " (" + meaning + ")"
	if list := r.out[Abbreviation]; len(list) > 0 && strings.Contains(list[0].Note, note) {
		return
	}
	if strings.Contains(s, "("+s[at.Start:at.End]+")") || strings.HasPrefix(s[at.End:], " (") || strings.HasSuffix(s[:at.Start], `("`) || strings.HasSuffix(s[:at.Start], "(“") {
		return
	}
	if f := r.add(Abbreviation, at, note, byKind); f.Count > 1 {
		f.Note += ", " + note
	}
}

// andSoOn adds an "etc" that lacks its full stop, or that ends a list which "such as" has opened already.
func (r *recogniser) andSoOn(list []word.Word, at int) {
	if !r.english {
		return
	}
	w := &list[at]
	s := r.p.Text
	for i := at - 1; i >= 0 && at-i <= longestRow && !strings.ContainsAny(r.between(list, i), ".;()"); i-- {
		switch list[i].Text {
		case "eg":
		case "as":
			if i == 0 || list[i-1].Text != "such" {
				continue
			}
		case "example":
			if i == 0 || list[i-1].Text != "for" {
				continue
			}
		default:
			continue
		}
		r.add(AndSoOn, w.Range, "ends a list that “for example” or “such as” has opened already", byNote)
		return
	}
	if w.End == r.end || s[w.End] != '.' && s[w.End] != '/' {
		r.add(AndSoOn, w.Range, "lacks its full stop", byNote)
	}
}

// longestRow is how many words a list has at most that "such as" opens.
const longestRow = 30
