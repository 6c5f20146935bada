package shape

import (
	"strings"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/facts/word"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Bounds of the prose that is read. Below a hundred words the formula says nothing.
const (
	shortestProse = 80  // of a paragraph, in bytes
	leastProse    = 100 // of a posting, in words
	longSentence  = 24  // in words; rules ask for more, see their options
)

// read counts the sentences, words and letters of a paragraph of an English posting.
func (r *recogniser) read(i int, b *posting.Block) {
	if r.lang != "en" {
		return
	}
	words := r.words.Block(i)
	if r.proseWords == 0 {
		r.firstProse = i
	}
	text := r.p.Text
	first, own := 0, !legal(r.p.SectionID(i)) // word of the sentence, and whether its author may shorten it
	for k := range words {
		w := &words[k]
		r.letters += w.Len()
		if w.End < b.End {
			if c := text[w.End]; c == '.' || c == '!' || c == '?' {
				r.sentences++
				if own && (w.End+1 == b.End || text[w.End+1] == ' ' || text[w.End+1] == '"' || text[w.End+1] >= utf8.RuneSelf) {
					r.ran(words[first : k+1])
					first = k + 1
				}
			}
		}
	}
	if own {
		r.ran(words[first:])
	}
	if c := text[b.End-1]; c != '.' && c != '!' && c != '?' {
		r.sentences++
	}
	r.proseWords += len(words)
}

// legal says whether a section holds sentences that lawyers wrote.
func legal(section string) bool {
	switch section {
	case "eeo", "accommodation", "privacy", "boilerplate_legal":
		return true
	}
	return false
}

// ran keeps the longest sentence.
func (r *recogniser) ran(words []word.Word) {
	if n := len(words); n > r.longest {
		r.longest = n
		r.sentence = posting.Range{Start: words[0].Start, End: words[n-1].End}
	}
}

// prose tells how hard the sentences are to read, by the Automated Readability Index: 4.71 letters a word + 0.5 words a
// sentence − 21.43 (Senter and Smith, 1967). It counts letters and not syllables, which no program counts right.
func (r *recogniser) prose() {
	if r.longest > longSentence {
		r.each(LongSentence, fact.At(r.p, r.sentence), r.longest)
	}
	if r.proseWords < leastProse || r.sentences == 0 {
		return
	}
	grade := (471*r.letters/r.proseWords + 50*r.proseWords/r.sentences - 2143) / 100
	b := &r.p.Blocks[r.firstProse]
	f := r.mark(Prose, fact.At(r.p, b.Range))
	f.Count, f.Of = r.proseWords, grade
}

// links counts links whose text says nothing of where they lead.
func (r *recogniser) links() {
	for i := range r.p.Links {
		l := &r.p.Links[i]
		n := l.Text.Len()
		if n < 2 || n > 24 || l.Block < 0 || r.p.Blocks[l.Block].Role == posting.Chrome || l.HasName {
			continue
		}
		text := strings.Trim(r.p.LowerSlice(l.Text), " .:!»>→\u00a0")
		switch {
		case says(text):
			r.at(LinkPurpose, l.Text)
		case r.oneWord(l, text):
			r.at(OneWordLink, l.Text)
		}
	}
}

// says answers for texts that say nothing alone.
func says(text string) bool {
	switch text {
	case "here", "click here", "this", "this link", "link", "click", "click this link", "more", "read more", "learn more", "see more", "find out more",
		"hier", "hier klicken", "klicken sie hier", "mehr", "mehr erfahren", "weiterlesen", "ici", "cliquez ici", "en savoir plus", "lire la suite",
		"aquí", "haz clic aquí", "más información", "klik hier", "lees meer", "här", "läs mer":
		return true
	}
	return false
}

// oneWord says whether a link is one word in small letters within a text of more. Names say what they lead to: they begin with a
// capital, hold a point, or are part of the address's host.
func (r *recogniser) oneWord(l *posting.Link, text string) bool {
	if len(text) < 3 || r.p.Blocks[l.Block].Len() < 2*l.Text.Len() || r.p.Slice(l.Text)[0] != text[0] {
		return false
	}
	for i := range len(text) {
		if text[i]-'a' >= 26 && text[i] < 0x80 {
			return false
		}
	}
	_, address, ok := strings.Cut(l.Href, "://")
	host, _, _ := strings.Cut(address, "/")
	return ok && !strings.Contains(strings.ToLower(host), text)
}
