package posting

import (
	"slices"
	"sort"
	"strings"

	"github.com/postlint/postlint/lint/internal/source"
)

// Divisible says whether a document may hold several postings: a page or a draft, of which no title is known.
func Divisible(d *source.Document) bool {
	return !d.Record && !d.Title.Present() && (d.Format == source.HTML || d.Format == source.Markdown)
}

// Apart parses a divisible document. It is one posting, unless it surely holds several: a careers page with all its postings below one
// another, a newsletter with a list of them. Then each is a document by itself.
func Apart(d *source.Document) []*Posting {
	p := Parse(d)
	ads := p.underHeadings()
	if ads == nil {
		ads = p.behindBreaks()
	}
	if ads == nil {
		ads = p.inParagraphs()
	}
	if ads == nil {
		return []*Posting{p}
	}
	parts := make([]*Posting, len(ads))
	for i, ad := range ads {
		start, end := p.bodyOf(ad)
		title := Range{}
		if ad.name.Len() > 0 {
			title.Start, _ = d.Body.Within(p.Span(Range{ad.name.Start, ad.name.Start + 1}))
			_, title.End = d.Body.Within(p.Span(Range{ad.name.End - 1, ad.name.End}))
		}
		parts[i] = Parse(d.Part(title.Start, title.End, start, end, p.Lang))
	}
	return parts
}

// ad is a posting among others: the blocks [first, last), and its title where that is no block of its own.
type ad struct {
	first, last int
	name        Range
}

// A page that holds several postings in paragraphs has at least so many.
const fewestAds = 3

// underHeadings finds postings that begin with headings of one rank, each of which names an occupation, and which say by themselves what
// the job is and how to apply. They must be most of the text: beside one posting, others are but announced. nil where there are none.
func (p *Posting) underHeadings() []ad {
	for rank := 1; rank <= 6; rank++ {
		var ads []ad
		length, all := 0, 0
		for i := range p.Blocks {
			b := &p.Blocks[i]
			if b.Role != Body {
				continue
			}
			all += b.Len()
			if b.Kind != Heading || b.Level != rank || !p.namesJob(b.Range) {
				continue
			}
			a := ad{first: i, last: p.under(i)}
			length += p.length(a)
			ads = append(ads, a)
		}
		if len(ads) >= 2 && length*2 >= all && !slices.ContainsFunc(ads, func(a ad) bool { return !p.speaksForItself(a) }) {
			return ads
		}
	}
	return nil
}

// behindBreaks finds postings each of which begins with its title on a page of its own, or behind a rule, and speaks for itself. Where a page
// begins otherwise, or with the title of the page before, the posting goes on. nil where there are not several.
func (p *Posting) behindBreaks() []ad {
	var ads []ad
	former := ""
	for _, at := range append([]int{0}, p.breaks...) {
		first, title := p.opening(at)
		if title == "" || strings.EqualFold(title, former) {
			continue
		}
		if n := len(ads); n > 0 && ads[n-1].first == first {
			continue
		} else if n > 0 {
			ads[n-1].last = first
		}
		former = title
		ads = append(ads, ad{first: first, last: len(p.Blocks)})
	}
	if len(ads) < 2 || slices.ContainsFunc(ads, func(a ad) bool { return !p.speaksForItself(a) }) {
		return nil
	}
	return ads
}

// opening is the first block of the posting's own from `at` on, and the title that it is, or a heading among the next few: above it may
// stand a letterhead.
func (p *Posting) opening(at int) (first int, title string) {
	first = -1
	for i, seen := at, 0; i < len(p.Blocks) && seen < titleReach; i++ {
		b := &p.Blocks[i]
		if b.Role != Body {
			continue
		}
		if seen++; first < 0 {
			first = i
		}
		if b.Kind != Item && (i == first || b.Kind == Heading) && p.namesJob(b.Range) {
			return first, p.Slice(b.Range)
		}
	}
	return first, ""
}

// under is the block behind those under the heading i: the next heading of its rank or a higher one, or the end.
func (p *Posting) under(i int) int {
	for k := i + 1; k < len(p.Blocks); k++ {
		if b := &p.Blocks[k]; b.Role == Field || b.Role == Body && b.Kind == Heading && b.Level > 0 && b.Level <= p.Blocks[i].Level {
			return k
		}
	}
	return len(p.Blocks)
}

// length is how many bytes of a posting's own text the blocks of an ad hold.
func (p *Posting) length(a ad) (n int) {
	for _, b := range p.Blocks[a.first:a.last] {
		if b.Role == Body {
			n += b.Len()
		}
	}
	return n
}

// namesJob says whether a range can be the title of a job, and names an occupation. An annex of a posting names its job as well.
func (p *Posting) namesJob(r Range) bool {
	s := p.LowerSlice(p.title(r))
	return s != "" && titleLine(s) && namesOccupation(s) && !annex(s)
}

// annex says whether a lower-case title is that of what goes with a posting: "Person specification: Night Baker", "Application form, Cook".
func annex(s string) bool {
	for _, word := range [...]string{"specification", "application", "form", "criteria", "questionnaire", "checklist", "profile", "appendix", "anforderungsprofil", "bewerbungsbogen", "candidature"} {
		if holdsWord(s, word) {
			return true
		}
	}
	return false
}

// A posting under a heading has at least so many blocks of text that are longer than a label or a value.
const (
	fewestTexts = 2
	shortText   = 60
)

// speaksForItself says whether the blocks of an ad have enough text, a way to apply, and two more kinds of what postings say.
func (p *Posting) speaksForItself(a ad) bool {
	texts := 0
	for _, b := range p.Blocks[a.first+1 : a.last] {
		if b.Role == Body && b.Kind != Heading && b.Len() > shortText {
			texts++
		}
	}
	if texts < fewestTexts || p.length(a) < fewest {
		return false
	}
	r := Range{p.Blocks[a.first].Start, p.Blocks[a.last-1].End}
	t := tally{seen: make([]bool, phraseCount())}
	t.words(p.LowerSlice(r))
	says := 0
	for _, k := range [...]kind{seek, duties, employment, pay, benefit, require, duty} {
		if t.points[k] > 0 {
			says++
		}
	}
	i := sort.Search(len(p.Links), func(i int) bool { return p.Links[i].Text.Start >= r.Start })
	linked := i < len(p.Links) && p.Links[i].Text.End <= r.End
	return says >= 2 && (linked || t.points[apply] > 0 || strings.Contains(p.Slice(r), "@"))
}

// inParagraphs finds postings that are a paragraph each, as newsletters have them: it begins with a link, most of which name an
// occupation, or with bold words that do, in a section of such. nil where there are none, and where the page is itself a posting.
func (p *Posting) inParagraphs() []ad {
	ads := p.paragraphs()
	if ads == nil {
		return nil
	}
	if ok, _ := Recognise(p); ok {
		return nil
	}
	for i := range ads {
		end := len(p.Blocks)
		if i+1 < len(ads) {
			end = ads[i+1].first
		}
		ads[i].last = p.behind(ads[i].first, end)
	}
	return ads
}

// paragraphs finds the first section of postings in paragraphs; the ads' ends are not set.
func (p *Posting) paragraphs() []ad {
	bold := map[int]Range{} // by start
	for _, e := range p.Emphases() {
		if e.Bold {
			bold[e.Start] = e.Range
		}
	}
	var ads []ad
	hrefs := map[string]bool{} // of the links that name occupations
	linked, next := 0, 0
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Kind == Heading && b.Level > 0 && b.Role == Body {
			if len(hrefs) >= fewestAds && len(hrefs)*2 >= linked {
				return ads
			}
			ads, linked = nil, 0
			clear(hrefs)
			continue
		}
		for next < len(p.Links) && p.Links[next].Text.Start < b.Start {
			next++
		}
		if b.Role != Body || b.Kind != Paragraph && b.Kind != Line {
			continue
		}
		name := bold[b.Start]
		if link := next < len(p.Links) && p.Links[next].Text.Start == b.Start; link {
			name = p.title(p.Links[next].Text)
			if b.End-name.End < shortText || !titleLine(p.Slice(name)) {
				continue
			}
			linked++
			if b.Len() >= fewest && p.namesJob(name) {
				hrefs[p.Links[next].Href] = true
			}
		} else if name = p.title(name); b.Len() < fewest || name.Len() == 0 || !p.namesJob(name) {
			continue
		}
		ads = append(ads, ad{first: i, name: name})
	}
	if len(hrefs) < fewestAds || len(hrefs)*2 < linked {
		return nil
	}
	return ads
}

// title is a range without the marks that part a title from what follows.
func (p *Posting) title(r Range) Range {
	for r.End > r.Start && strings.IndexByte(" ,:-", p.Text[r.End-1]) >= 0 {
		r.End--
	}
	return r
}

// behind is the block behind the paragraphs that follow block i, at most `end`: the next heading that is one by its markup, or what is the
// site's.
func (p *Posting) behind(i, end int) int {
	for k := i + 1; k < end; k++ {
		if b := &p.Blocks[k]; b.Role != Body || b.Kind == Heading && b.Level > 0 {
			return k
		}
	}
	return end
}

// bodyOf is the range of the body's text that an ad is written in, with the end tags behind it.
func (p *Posting) bodyOf(a ad) (start, end int) {
	body := p.Doc.Body
	start, _ = body.Within(p.Blocks[a.first].Markup)
	_, end = body.Within(p.Blocks[a.last-1].Markup)
	end = max(start, end)
	s := body.String
	if n := p.Doc.Notes; n > 0 {
		end = min(end, n) // which of the postings they belong to is not known
	}
	if p.Doc.Rendered() { // the tags are ours, and stand for no bytes of the file
		for start > 0 && s[start-1] == '>' {
			tag := strings.LastIndexByte(s[:start], '<')
			if tag < 0 || s[tag+1] == '/' || strings.HasPrefix(s[tag:], "<hr") {
				break
			}
			start = tag
		}
	}
	if p.Doc.Format == source.Markdown {
		start = strings.LastIndexByte(s[:start], '\n') + 1
		if n := strings.IndexByte(s[end:], '\n'); n >= 0 {
			return start, end + n
		}
		return start, len(s)
	}
	for {
		rest := strings.TrimLeft(s[end:], " \t\r\n\u00a0")
		for strings.HasPrefix(rest, "&nbsp;") {
			rest = strings.TrimLeft(rest[len("&nbsp;"):], " \t\r\n\u00a0")
		}
		n := strings.IndexByte(rest, '>')
		if !strings.HasPrefix(rest, "</") || n < 0 {
			return start, end
		}
		end = len(s) - len(rest) + n + 1
	}
}
