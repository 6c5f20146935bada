package shape

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
)

// longestTitle is the most code points that a title has and a list of jobs still shows whole on a wide screen. One title in a hundred
// is longer; half of them have at most 32.
const longestTitle = 80

// longestRead is the most bytes of a title that is read for more than the name of the job; longer ones are texts.
const longestRead = 300

// Extra is a part of the title that is not the name of the job, and what it tells: "a place".
type Extra struct {
	posting.Range
	What string
}

// What other recognisers find in titles.
const (
	PlaceExtra    = "a place"
	PayExtra      = "pay"
	GraduateExtra = "a call for graduates"
)

// title counts a long title, and what it holds beside the name of the job.
func (r *recogniser) title(b *posting.Block) {
	s := r.p.Slice(b.Range)
	if strings.ContainsAny(s, "|\n") { // a line of a forum, with all that is told of the job in it
		return
	}
	if b.Len() > longestTitle {
		if n := utf8.RuneCountInString(s); n > longestTitle {
			r.at(LongTitle, b.Range).Of = n
		}
	}
	if b.Len() > longestRead {
		return
	}
	r.employer(b)
	r.years()
	if len(r.extras) > 0 {
		r.crowded(b)
	}
}

// crowded tells what the title holds beside the name of the job, each kind once.
func (r *recogniser) crowded(b *posting.Block) {
	slices.SortStableFunc(r.extras, func(a, b Extra) int { return cmp.Compare(a.Start, b.Start) })
	f := Fact{Mark: fact.At(r.p, b.Range), Of: r.wordsOfTitle()}
	var whats []string
	for _, x := range r.extras {
		if slices.Contains(whats, x.What) {
			continue
		}
		whats = append(whats, x.What)
		f.Related = append(f.Related, fact.Related{Message: x.What, Span: r.p.Span(x.Range)})
	}
	if f.Count, f.Note = len(whats), strings.Join(whats, ", "); f.Count > 0 {
		r.keep(CrowdedTitle, f)
	}
}

// wordsOfTitle counts the words of the title. Single letters, as of "(m/f/d)", are none.
func (r *recogniser) wordsOfTitle() (n int) {
	words := r.words.Block(r.p.Title)
	for i := range words {
		if len(words[i].Text) > 1 {
			n++
		}
	}
	return n
}

// shortestEmployer is the fewest bytes of a name of an employer that is looked for in titles: shorter ones are words.
const shortestEmployer = 4

// employer finds the employer's name in the title, with a mark or nothing behind it: "Uber Eats" is a product.
func (r *recogniser) employer(b *posting.Block) {
	name := r.name
	if len(name) < shortestEmployer || len(name) >= b.Len() {
		return
	}
	s := r.p.Slice(b.Range)
	i := strings.Index(s, name)
	end := i + len(name)
	if i < 0 || i > 0 && letter(s[i-1]) {
		return
	}
	if rest := strings.TrimLeft(s[end:], " "); rest == "" || !letter(rest[0]) && !strings.HasPrefix(rest, "&") {
		r.extra(posting.Range{Start: b.Start + i, End: b.Start + end}, "the employer’s name")
	}
}

// letter says whether a byte belongs to a word.
func letter(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= utf8.RuneSelf || c >= '0' && c <= '9'
}

// years finds a year of this century in the title, and words for the hours.
func (r *recogniser) years() {
	words := r.words.Block(r.p.Title)
	for i := range words {
		w := &words[i]
		switch w.Text {
		case "fulltime", "parttime", "vollzeit", "teilzeit", "voltijd", "deeltijd", "heltid", "deltid":
			r.extra(w.Range, "the hours")
		case "full", "part":
			if i+1 < len(words) && words[i+1].Text == "time" {
				r.extra(posting.Range{Start: w.Start, End: words[i+1].End}, "the hours")
			}
		default:
			if len(w.Text) == 4 && !w.Odd && w.Text[:2] == "20" && w.Text[2]-'0' < 10 && w.Text[3]-'0' < 10 {
				r.extra(w.Range, "a year")
			}
		}
	}
}

// extra adds a part of the title that is in no other one.
func (r *recogniser) extra(at posting.Range, what string) {
	for i := range r.extras {
		if x := &r.extras[i]; x.Start < at.End && at.Start < x.End {
			return
		}
	}
	r.extras = append(r.extras, Extra{at, what})
}
