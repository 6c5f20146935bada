package slip

import (
	"hash/maphash"
	"sync"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Bounds of sentences that are compared. Shorter ones are labels, and steps that recur ("Interview with the team"); a posting
// has some fifty sentences.
const (
	shortestSentence = 60  // bytes
	mostSentences    = 256 // of one posting; later ones are not compared
	slots            = 2 * mostSentences
)

// seenSentences holds the sentences of one posting by their hashes.
type seenSentences struct {
	n     int
	hash  [slots]uint64
	where [slots]posting.Range
}

var (
	sentences = sync.Pool{New: func() any { return new(seenSentences) }}
	seed      = maphash.MakeSeed()
)

func (t *seenSentences) reset() {
	t.n = 0
	clear(t.hash[:])
}

// sentence compares a sentence with all before it. Headings and the title are to be repeated, and are not compared.
func (r *recogniser) sentence(at posting.Range) {
	if at.Len() < shortestSentence || r.block.Kind == posting.Heading || r.block.Role != posting.Body || r.seen.n == mostSentences {
		return
	}
	lower := r.p.Lower
	h := maphash.String(seed, lower[at.Start:at.End]) | 1
	for k := h % slots; ; k = (k + 1) % slots {
		switch {
		case r.seen.hash[k] == 0:
			r.seen.hash[k], r.seen.where[k] = h, at
			r.seen.n++
			return
		case r.seen.hash[k] == h:
			first := r.seen.where[k]
			if lower[first.Start:first.End] == lower[at.Start:at.End] {
				r.repeated(first, at)
				return
			}
		}
	}
}

func (r *recogniser) repeated(first, again posting.Range) {
	fresh := len(r.out[Repetition]) == 0
	r.add(Repetition, again, "", byKind)
	if fresh {
		f := &r.out[Repetition][0]
		f.Related = append(f.Related, fact.Related{Message: "it stands here first", Span: r.p.Span(first)})
	}
}

// again adds what a first place has said. A text that stands there a third time is counted with the second one.
func (r *recogniser) again(kind string, first, again posting.Range) {
	if f := r.add(kind, again, "", byText); f.Count == 1 {
		f.Related = []fact.Related{{Message: "it stands here first", Span: r.p.Span(first)}}
	}
}
