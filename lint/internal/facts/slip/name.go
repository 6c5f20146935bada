package slip

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/facts/word"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
)

//go:generate go run ./generate

// Words that begin no name, but something else that is looked up.
var others = [...]string{"lorem", "click", "choose", "insert", "undefined", "null", "nan", "etc", "dd", "mm", "tt", "jj"}

// shapes are the lengths and the last bytes of words, as bits.
type shapes struct{ lengths, lasts uint32 }

// initials holds, by the first two letters of what is looked up, its shapes. It dismisses 98 of 100 words.
var initials = func() (t [26 * 26]shapes) {
	add := func(w string) {
		s := &t[pair(w)]
		s.lengths |= 1 << len(w)
		s.lasts |= 1 << (w[len(w)-1] & 31)
	}
	for lower := range names {
		add(lower)
	}
	for _, w := range others {
		add(w)
	}
	for w := range kinds {
		add(w)
	}
	for w := range abbreviations {
		add(w)
	}
	add("xx")
	add("xxx")
	add("xxxx")
	return t
}()

// pair numbers the first two letters of a word; it is 26² or more where they are no letters.
func pair(w string) uint { return uint(w[0]-'a')*26 + uint(w[1]-'a') }

// words reads the block's words.
func (r *recogniser) words(list []word.Word) {
	for i := range list {
		w := &list[i]
		n := len(w.Text)
		if r.english && i > 0 {
			r.grammar(&list[i-1], w)
		}
		if n < 2 || n > 31 {
			continue
		}
		k := pair(w.Text)
		if k >= uint(len(initials)) || initials[k].lengths&(1<<n) == 0 || initials[k].lasts&(1<<(w.Text[n-1]&31)) == 0 || w.Odd {
			continue
		}
		if name, ok := names[w.Text]; ok {
			r.name(w.Range, name)
			continue
		}
		r.other(list, i)
	}
}

// other reads what begins with a word that is looked up and is no name.
func (r *recogniser) other(list []word.Word, i int) {
	w := &list[i]
	switch w.Text[0] {
	case 'x':
		r.blank(list[i:])
		return
	case 'e':
		if w.Text == "etc" {
			r.andSoOn(list, i)
			return
		}
	}
	if k := kinds[w.Text]; k != nil {
		r.kind(list, i, k)
	} else if meaning := abbreviations[w.Text]; meaning == "" {
		r.phrase(list[i:])
	} else if r.english {
		r.abbreviation(w, meaning)
	}
}

// name adds a product's name that begins with a capital and goes on otherwise than its maker writes it. In small letters it may
// be a command or a package, in capitals the line may be; and in an address its letters say nothing.
func (r *recogniser) name(at posting.Range, name string) {
	s := r.p.Slice(at)
	if s == name || s[0]-'A' >= 26 || strings.ToUpper(s) == s {
		return
	}
	token := r.token(at)
	if strings.ContainsAny(token, "@_") || strings.Contains(token, "://") || strings.Contains(token, "www.") || strings.Contains(strings.ToLower(token), strings.ToLower(s)+".") && !strings.HasSuffix(token, ".") {
		return
	}
	edit := finding.Edit{Start: r.p.Span(at).Start, End: r.p.Span(at).End, Text: name}
	plain := edit.End-edit.Start == at.Len()
	list := r.out[Name]
	if len(list) == 0 {
		r.add(Name, at, name, byKind)
		if plain {
			r.out[Name][0].Repair = &fact.Repair{Description: descriptions[Name], Edits: []finding.Edit{edit}}
		}
		return
	}
	r.add(Name, at, "", byKind)
	f := &list[0]
	if !listed(f.Note, name) {
		f.Note += ", " + name
	}
	switch {
	case !plain:
		f.Repair = nil
	case f.Repair != nil:
		f.Repair.Edits = append(f.Repair.Edits, edit)
	}
}

func listed(notes, name string) bool {
	for n := range strings.SplitSeq(notes, ", ") {
		if n == name {
			return true
		}
	}
	return false
}

// token is the range's surroundings up to the blanks.
func (r *recogniser) token(at posting.Range) string {
	s := r.p.Text
	for at.Start > r.block.Start && s[at.Start-1] > ' ' {
		at.Start--
	}
	for at.End < r.end && s[at.End] > ' ' {
		at.End++
	}
	return s[at.Start:at.End]
}
