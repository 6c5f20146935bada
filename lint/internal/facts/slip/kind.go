package slip

import (
	"slices"
	"strings"

	"github.com/postlint/postlint/lint/internal/facts/word"
	"github.com/postlint/postlint/lint/internal/posting"
)

// kind is what technologies are called before a list of them, and those of which it is known that they are none of it.
type kind struct {
	words string // "systems language", of which the last word leads here
	none  []string
}

// Bounds of the lists that are read.
const (
	longestName = 3 // words of an item; a longer one begins something else
	widestMix   = 5 // how many words before the kind another kind may stand that the list is of as well
)

// kind looks for technologies of another kind in the list behind list[at], which may be the last word of a kind.
func (r *recogniser) kind(list []word.Word, at int, kinds []kind) {
	from := r.begin(list, at)
	if from < 0 {
		return
	}
	for i := range kinds {
		k := &kinds[i]
		n := strings.Count(k.words, " ") + 1
		if n > at+1 || !ends(list[:at+1], k.words) {
			continue
		}
		if !r.mixed(list, at+1-n) {
			r.items(list, from, k, posting.Range{Start: list[at+1-n].Start, End: list[at].End})
		}
		return // the longest one comes first
	}
}

// ends says whether words end in a phrase.
func ends(words []word.Word, phrase string) bool {
	for _, w := range slices.Backward(words) {
		rest, ok := strings.CutSuffix(phrase, w.Text)
		if !ok {
			return false
		}
		if rest == "" {
			return true
		}
		if phrase, ok = strings.CutSuffix(rest, " "); !ok {
			return false
		}
	}
	return false
}

// begin is where the list behind a word begins: in a bracket, or behind "such as", "like" or "including"; -1 where there is none.
func (r *recogniser) begin(list []word.Word, at int) int {
	from := at + 1
	if from >= len(list) {
		return -1
	}
	opened := strings.TrimSpace(r.between(list, at)) == "("
	for from < len(list) {
		switch list[from].Text {
		case "such", "as", "like", "including", "eg", "ie", "e", "g", "i", "for", "example":
			from++
			continue
		}
		break
	}
	if from == len(list) || !opened && (from == at+1 || strings.ContainsAny(r.between(list, at), ".;:)(") || r.between(list, from-1) != " ") {
		return -1
	}
	return from
}

// between is the text between a word and the next one.
func (r *recogniser) between(list []word.Word, at int) string {
	return r.p.Text[list[at].End:list[at+1].Start]
}

// mixed says whether the list is of another kind as well: "languages and frameworks (Python, React)", "relational and NoSQL databases
// (MySQL, MongoDB)".
func (r *recogniser) mixed(list []word.Word, at int) bool {
	if at > 1 && (list[at-1].Text == "and" || list[at-1].Text == "or") && !strings.ContainsAny(r.between(list, at-2), ",;.:()") {
		return true
	}
	for i := at - 1; i >= 0 && at-i <= widestMix && !strings.ContainsAny(r.between(list, i), "().;:•\n"); i-- {
		switch list[i].Text {
		case "language", "languages", "framework", "frameworks", "library", "libraries", "database", "databases", "tool", "tools", "technologies", "technology", "platform", "platforms", "stack", "cloud", "systems":
			return true
		}
	}
	return at > 0 && strings.TrimSpace(r.between(list, at-1)) == "/"
}

// items reads the items of a list up to its end. One alone may be an explanation: "the Laravel framework (PHP)".
func (r *recogniser) items(list []word.Word, from int, k *kind, noun posting.Range) {
	var wrong []posting.Range
	n := 0
	for i := from; i < len(list); {
		end := i + 1
		for end < len(list) && r.joined(list, end-1) {
			end++
		}
		if end-i > longestName {
			break
		}
		n++
		var names [longestName]string
		for j := i; j < end; j++ {
			names[j-i] = list[j].Text
		}
		if slices.Contains(k.none, strings.Join(names[:end-i], " ")) {
			wrong = append(wrong, posting.Range{Start: list[i].Start, End: list[end-1].End})
		}
		if i = end; i >= len(list) || strings.ContainsAny(r.between(list, i-1), "().;:•–—\n") {
			break
		}
		for i < len(list) && (list[i].Text == "and" || list[i].Text == "or") && strings.Trim(r.between(list, i-1), " ,/") == "" {
			i++
		}
	}
	if n < 2 {
		return
	}
	for _, at := range wrong {
		r.add(Misplaced, at, r.p.Slice(noun), byNote)
	}
}

// joined says whether a word and the next one belong to one item.
func (r *recogniser) joined(list []word.Word, at int) bool {
	if list[at+1].Text == "and" || list[at+1].Text == "or" {
		return false
	}
	switch r.between(list, at) {
	case " ", "-", "‑", ".", "/", " / ", "\u00a0":
		return true
	}
	return false
}
