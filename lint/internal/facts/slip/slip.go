// Package slip recognises what programs and editors leave behind in the text of a posting: stand-ins that nobody filled in,
// characters that were decoded twice or not at all, marks that cannot be seen, sentences that stand there twice or were glued
// together, what the site put beside the text; and what writers overlook: names of products in other letters than their makers
// write, a word that was typed twice, "a" before a vowel, a technology among others of another kind.
//
// Recognise reads the text once, byte by byte, and stops only where one of some twenty bytes stands, because nearly every posting has
// none of these slips. OptIn, which is called where a rule wants it, reads the words: for one that is missing, for duties and slogans that
// are said twice. A Posting enters, facts by kind leave. It knows no rule, and nothing of markup but the tags that stand
// in the text.
package slip

import (
	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/facts/lang"
	"github.com/postlint/postlint/lint/internal/facts/word"
	"github.com/postlint/postlint/lint/internal/posting"
)

// The kinds of slips, the keys of what Recognise returns.
const (
	Placeholder   = "placeholder"       // "[insert location]", "{{company}}"
	Protected     = "protected-address" // "[email protected]"
	Mojibake      = "mojibake"          // "weâ€™re", "�"
	Escape        = "escape"            // "&nbsp;" and "</p>" that readers see
	Invisible     = "invisible"         // marks of zero width inside of words, text in invisible letters
	Repetition    = "repetition"        // a sentence that stands there twice
	Language      = "language"          // the end is in another language than the beginning
	Name          = "name"              // "Javascript"
	Remnant       = "remnant"           // "Show less", "We use cookies": what the site put beside the text
	Doubled       = "doubled-word"      // "the the"
	Article       = "article"           // "a engineer"
	Misplaced     = "misplaced"         // "systems languages (Java, Python)"
	AndSoOn       = "and-so-on"         // "etc" without its full stop, or behind "such as"
	Abbreviation  = "abbreviation"      // "NLP": one of a trade that is not written out where it first stands
	GluedSentence = "glued-sentence"    // "our team.You bake": it follows another without a blank
	GluedField    = "glued-field"       // "BrambleLeeds, UK": a field of a page that follows another without a blank
	LiteralTag    = "literal-tag"       // a tag of HTML in a file of plain text; the note is the name of the first
	OtherPostings = "other-postings"    // the line that announces a site's other postings; the count is of its lines
)

// Fact is a slip. Slips of one kind that have one cause are one fact: the first of them, with the others in Related.
type Fact struct {
	fact.Mark
	Count int    `json:"count"` // how many places there are
	Note  string `json:"note"`  // what was meant: the characters, the name, the kind of stand-in; empty where nothing is to say
}

// related is the most places beside the first that a fact lists.
const related = 5

// Recognise finds the slips of a posting by kind. words are the posting's, language is its own (ISO 639-1, or "").
func Recognise(p *posting.Posting, words *word.List, language string) map[string][]Fact {
	r := recogniser{p: p, english: language == "en"}
	seen := sentences.Get().(*seenSentences)
	seen.reset()
	r.seen = seen
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Role != posting.Body && b.Field != posting.TitleField {
			continue
		}
		r.block, r.end = b, b.End
		r.bytes()
		if b.Role == posting.Body {
			r.remnant(i)
		}
		r.words(words.Block(i))
	}
	r.board()
	if p.Doc.Overescaped() {
		r.wholly()
	}
	if p.Doc.Tag.Present() {
		r.copied()
	}
	if language != "" {
		if end, block := lang.Ending(p); end != "" && end != language {
			r.add(Language, p.Blocks[block].Range, end, byKind)
		}
	}
	r.seen = nil
	sentences.Put(seen)
	return r.out
}

type recogniser struct {
	p *posting.Posting
	// english says that the posting is in English.
	english bool
	block   *posting.Block
	end     int // of the block
	seen    *seenSentences
	out     map[string][]Fact
	known   map[identity]int // indexes of the facts in their lists
	tags    []posting.Range  // tags that stand in the text

	toldIn *posting.Block // where tellsApplicants looked last
	told   bool           // what it found
}

// cause says which slips are one fact.
type cause uint8

const (
	byKind cause = iota // all of a kind
	byNote              // those with the same note
	byText              // those with the same text
)

// add adds a slip, or counts it with one that has the same cause, and returns it. It is good until the next one is added.
func (r *recogniser) add(kind string, at posting.Range, note string, by cause) *Fact {
	ids := [...]identity{byKind: {kind, byKind, ""}, byNote: {kind, byNote, note}, byText: {kind, byText, r.p.Slice(at)}}
	list := r.out[kind]
	if i, known := r.known[ids[by]]; known {
		f := &list[i]
		if f.Count++; len(f.Related) < related {
			f.Related = append(f.Related, fact.Related{Message: "here too", Span: r.p.Span(at)})
		}
		return f
	}
	if r.out == nil {
		r.out = map[string][]Fact{}
	}
	if r.known == nil {
		r.known = map[identity]int{}
	}
	for _, id := range ids {
		if _, known := r.known[id]; !known {
			r.known[id] = len(list)
		}
	}
	list = append(list, Fact{Mark: fact.At(r.p, at), Count: 1, Note: note})
	r.out[kind] = list
	return &list[len(list)-1]
}

// identity is what the slips of one fact have in common.
type identity struct {
	kind  string
	by    cause
	words string // of a note, of a text
}

// trigger is what a byte of text may begin.
type trigger uint8

const (
	nothing trigger = iota
	sentenceEnd
	bracket // [ { $ < %
	entity
	backslash
	closing // ]
	latin   // the first byte of Ã, Â, â, ð, ï
	ring    // of Å
	general // of general punctuation, where marks of zero width are
	special // of U+F000 to U+FFFF: the replacement character, byte order marks
	tagged  // of U+E0000, the tag characters
)

var triggers = [256]trigger{
	'.': sentenceEnd, '!': sentenceEnd, '?': sentenceEnd, '[': bracket, '{': bracket, '$': bracket, '<': bracket, '%': bracket, '&': entity, '\\': backslash, ']': closing,
	0xC3: latin, 0xC5: ring, 0xE2: general, 0xEF: special, 0xF3: tagged,
}

// bytes reads the block's text. What a byte begins is read where it stands, and reading goes on behind it.
func (r *recogniser) bytes() {
	s := r.p.Text
	from := r.block.Start // of the sentence
	for i := r.block.Start; i < r.end; i++ {
		t := triggers[s[i]]
		if t == nothing {
			continue
		}
		switch t {
		case sentenceEnd:
			if i+1 == r.end || s[i+1] == ' ' {
				r.sentence(posting.Range{Start: from, End: i + 1})
				from = min(i+2, r.end)
			} else {
				r.glued(i)
			}
		case bracket:
			i += r.bracket(i)
		case entity:
			i += r.entity(i)
		case backslash:
			r.backslash(i)
		case closing:
			r.closing(i)
		case latin, ring:
			i += r.decodedTwice(i)
		case general, tagged:
			i += r.invisible(i)
		case special:
			i += r.special(i)
		}
	}
	r.sentence(posting.Range{Start: from, End: r.end})
	if len(r.tags) > 0 {
		r.escapedTags()
	}
}
