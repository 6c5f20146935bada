package posting

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bounds of a heading by looks, in words: a bold line, and a line before a list. Of 519 headings of one employer none had more
// than ten words.
const (
	longBold = 10
	longLead = 16
)

// headings finds the blocks that are headings by their looks only.
func (b *builder) headings(first int) {
	p := b.posting
	if b.allBold(first) {
		for i := range b.looks {
			b.looks[i] |= notBold
		}
	}
	for i := first; i < len(p.Blocks); i++ {
		blk := &p.Blocks[i]
		if blk.Role != Body || blk.Kind == Heading || blk.Kind == Cell && b.looks[i]&labelled == 0 {
			continue
		}
		if b.looksLikeHeading(i) {
			b.makeHeading(i)
		}
	}
}

// makeHeading turns a block into a pseudo-heading. Where it was an item, the item's own text begins behind it.
func (b *builder) makeHeading(i int) {
	blk := &b.posting.Blocks[i]
	if blk.List >= 0 {
		items := b.posting.Lists[blk.List].Items
		for k, item := range slices.Backward(items) {
			if item == i {
				b.posting.Lists[blk.List].Items = slices.Delete(items, k, k+1)
				break
			}
		}
	}
	blk.Kind, blk.Pseudo, blk.List, blk.Level = Heading, true, -1, 0
}

// allBold says whether more than half of the text is bold: then bold says nothing.
func (b *builder) allBold(first int) bool {
	bold, all := 0, 0
	for i := first; i < len(b.posting.Blocks); i++ {
		n := b.posting.Blocks[i].Len()
		all += n
		if b.looks[i]&notBold == 0 {
			bold += n
		}
	}
	return all > 400 && bold*2 > all
}

// looksLikeHeading judges one block: by its looks, and where these say nothing, by its words.
func (b *builder) looksLikeHeading(i int) bool {
	p := b.posting
	blk := &p.Blocks[i]
	if blk.Len() > longHeading || b.looks[i]&parted != 0 {
		return false
	}
	s := strings.TrimRightFunc(p.Slice(blk.Range), func(r rune) bool { return hidden(r) || !unicode.IsLetter(r) && r > 0x2000 && r != '…' })
	if s == "" || !hasLetter(s) {
		return false
	}
	words, last, look := countWords(s), s[len(s)-1], b.looks[i]
	if blk.Kind == Item && look&beforeList == 0 && !b.itemsIn(i) {
		// A bold item is a strong word in a list, unless a list follows in it.
		return b.lone(i)
	}
	styled := look.styled()
	switch {
	case labelValue(s):
		return styled && words <= longBold && last != '.' && b.named(i, strings.IndexByte(s, ':'))
	case styled && strings.Contains(s, " — ") && b.named(i, strings.Index(s, " — ")):
		return true
	case words > longLead, b.wholeLink(blk) && !styled:
		return false
	case look&labelled != 0 && words <= longBold:
		return true
	case styled && words <= longBold && last != '.' && last != ',' && last != ';' && last != '!' && !prose(s, words):
		return true
	case styled && b.itemsFollow(i) && last != '.':
		_, _, g := sectionOf(p.LowerSlice(blk.Range))
		return g >= strong
	case styled && words <= longBold && (last == '.' && (words <= 4 || strings.HasSuffix(s, "..")) || last == '!'):
		_, _, g := sectionOf(p.LowerSlice(blk.Range))
		return g >= strong
	}
	lower := p.LowerSlice(Range{blk.Start, blk.Start + len(s)})
	switch {
	case !b.followed(i), button(lower):
		return false // without looks and without text below it is a last line, not a heading
	case last == ':', strings.HasSuffix(s, "..."), strings.HasSuffix(s, "…"):
		return b.leadsIn(i, lower, words)
	case last == '.', last == ',', last == ';', blk.InItem && !styled, words > longBold:
		return false
	}
	return b.wordsOfHeading(i, s, lower, words)
}

// leadsIn says whether a line that ends in a colon or an ellipsis heads what follows.
func (b *builder) leadsIn(i int, lower string, words int) bool {
	list := b.listFollows(i)
	_, _, g := sectionOf(lower)
	if g == exact || g == strong && words <= longBold || g != unnamed && list {
		return true
	}
	return lower[len(lower)-1] == ':' && words <= 5 && list && !b.itemBefore(i)
}

// wordsOfHeading says whether the words of a line without looks and without a mark behind it are a heading.
func (b *builder) wordsOfHeading(i int, s, lower string, words int) bool {
	look, last := b.looks[i], s[len(s)-1]
	id, _, g := sectionOf(lower)
	switch {
	case look&notItalic == 0:
		return g == exact || g == strong && words <= 6
	case g == exact:
		return words > 1 || len(s) > 4 && last != '!'
	case last == '!':
		return false
	case g == strong && words <= 7:
		if (look&apart != 0 || titleCase(s) || capitals(s) || last == '?' || b.listFollows(i)) && b.textFollows(i) || id == "compensation" && titleCase(s) && b.amountFollows(i) {
			return true
		}
	}
	return capitals(s) && words >= 2 && words <= 8 && len(s) > 8 && b.textFollows(i) && !strings.ContainsAny(s, "0123456789,|@")
}

// named says whether the first n bytes of a block are the heading of a section that is told in sentences, and what follows them is
// its motto or the role's name: "What drives us — bread for all".
func (b *builder) named(i, n int) bool {
	blk := &b.posting.Blocks[i]
	id, _, g := sectionOf(b.posting.Lower[blk.Start : blk.Start+n])
	return g >= strong && (id == "about_company" || id == "role_summary" || id == "responsibilities")
}

// labelValue says whether a line is a label with its value: "Location: Denver". The colon stands inside it.
func labelValue(s string) bool {
	i := strings.IndexByte(s, ':')
	return i > 0 && i < 40 && strings.IndexFunc(s[i+1:], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) >= 0
}

// prose says whether a line without a full stop is a sentence all the same: it has many words, most of them small.
func prose(s string, words int) bool {
	if words < 8 || strings.HasSuffix(s, ":") || strings.HasSuffix(s, "?") {
		return false
	}
	small := 0
	for w := range strings.FieldsSeq(s) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			small++
		}
	}
	return small*3 > words*2
}

// wholeLink says whether a block is one link.
func (b *builder) wholeLink(blk *Block) bool {
	links := b.posting.Links
	i := sort.Search(len(links), func(i int) bool { return links[i].Text.Start > blk.Start })
	return i > 0 && links[i-1].Text.End >= blk.End
}

// itemsIn says whether a list follows in an item.
func (b *builder) itemsIn(i int) bool {
	return b.itemsFollow(i) && b.posting.Blocks[i+1].Level > b.posting.Blocks[i].Level
}

// lone says whether an item is the only one of its list, and words that are a heading: someone gave a heading a bullet.
func (b *builder) lone(i int) bool {
	blk := &b.posting.Blocks[i]
	if blk.List < 0 || len(b.posting.Lists[blk.List].Items) != 1 || !b.followed(i) {
		return false
	}
	s := b.posting.LowerSlice(blk.Range)
	_, _, g := sectionOf(s)
	return g == exact && (s[len(s)-1] == '?' || s[len(s)-1] == ':') && b.textFollows(i)
}

// itemsFollow says whether items begin right behind a block.
func (b *builder) itemsFollow(i int) bool {
	return i+1 < len(b.posting.Blocks) && b.posting.Blocks[i+1].Kind == Item && b.posting.Blocks[i+1].Role == Body
}

// listFollows says whether a list begins right behind a block, with or without an item that has text.
func (b *builder) listFollows(i int) bool { return b.looks[i]&beforeList != 0 || b.itemsFollow(i) }

// itemBefore says whether a block is one of an item that began before it.
func (b *builder) itemBefore(i int) bool {
	return i > 0 && b.posting.Blocks[i-1].Kind == Item && b.posting.Blocks[i].InItem
}

// followed says whether a block of the posting follows.
func (b *builder) followed(i int) bool {
	return i+1 < len(b.posting.Blocks) && b.posting.Blocks[i+1].Role == Body
}

// textFollows says whether a block that is longer, or an item, follows.
func (b *builder) textFollows(i int) bool {
	if i+1 >= len(b.posting.Blocks) {
		return false
	}
	next := &b.posting.Blocks[i+1]
	return next.Role == Body && (next.Kind == Item || next.Len() > 40 || next.Len() > 2*b.posting.Blocks[i].Len() || b.aliasFollows(i))
}

// aliasFollows says whether the block behind i, short as it may be, is a heading beyond doubt.
func (b *builder) aliasFollows(i int) bool {
	s := b.posting.Slice(b.posting.Blocks[i+1].Range)
	if r, _ := utf8.DecodeRuneInString(s); !unicode.IsUpper(r) || s[len(s)-1] != ':' {
		return false
	}
	_, _, g := sectionOf(b.posting.LowerSlice(b.posting.Blocks[i+1].Range))
	return g == exact
}

// amountFollows says whether the block behind i begins with the sign of a currency.
func (b *builder) amountFollows(i int) bool {
	r, _ := utf8.DecodeRuneInString(b.posting.Text[b.posting.Blocks[i+1].Start:])
	return unicode.Is(unicode.Sc, r)
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// capitals says whether a line is written in capitals.
func capitals(s string) bool {
	upper := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return upper > 3
}

// titleCase says whether the first word and most others begin with a capital.
func titleCase(s string) bool {
	n, upper := 0, 0
	for w := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(\"'“"))
		if !unicode.IsLetter(r) {
			continue
		}
		if n == 0 && !unicode.IsUpper(r) {
			return false
		}
		if len(w) > 3 || n == 0 {
			n++
			if unicode.IsUpper(r) {
				upper++
			}
		}
	}
	return n > 0 && upper*3 >= n*2
}
