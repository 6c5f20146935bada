package slip

import (
	"github.com/postlint/postlint/lint/internal/facts/word"
	"github.com/postlint/postlint/lint/internal/posting"
)

// The kinds of slips that OptIn returns.
const (
	MissingWord    = "missing-word"    // "contribute large-scale systems": the note is the word
	MissingArticle = "missing-article" // "build intelligent model": the note is the noun
	Overlap        = "overlap"         // an item that says what an earlier one said
	Slogan         = "slogan"          // "a floor that people love", for the second time
)

// OptInKinds are the keys of what OptIn returns.
func OptInKinds() []string { return []string{MissingWord, MissingArticle, Overlap, Slogan} }

// OptIn finds slips that only rules read which are off by default: in most postings nobody looks for them, so that they cost nothing
// there. Like Recognise it takes the posting's words and its language; it reads English alone.
func OptIn(p *posting.Posting, words *word.List, language string) map[string][]Fact {
	if language != "en" {
		return nil
	}
	r := recogniser{p: p, english: true}
	may := mayLead()
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Role != posting.Body || b.Kind == posting.Heading || b.Kind == posting.Cell {
			continue
		}
		r.block, r.end = b, b.End
		list := words.Block(i)
		for at := range list {
			if may.be(list[at].Text) {
				r.frames(list, at)
			}
		}
	}
	r.overlaps(words)
	r.slogans(words)
	return r.out
}
