package target

import (
	"cmp"
	"slices"
	"strings"

	"github.com/postlint/postlint/lint/internal/posting"
)

// longLabel is the length of the longest block, in bytes, that can be a label. The longest that boards print are near 45.
const longLabel = 64

const blanks = " \t\n\u00a0"

// labels takes the blocks that are nothing but a label, and the labels in the bracket that ends a cut text.
func (r *recogniser) labels() {
	for i := range r.p.Blocks {
		b := &r.p.Blocks[i]
		if b.Role == posting.Field || b.Len() < 5 {
			continue
		}
		if b.Len() <= longLabel {
			if at, kind := r.blockLabel(i); kind != "" && r.lost(i, at) {
				r.lose(at, kind)
			}
			continue
		}
		if last := r.p.Text[b.End-1]; last == ')' || last == ']' {
			r.bracket(b)
		}
	}
}

// lose adds a label that leads nowhere.
func (r *recogniser) lose(at posting.Range, kind string) *Fact { return r.add(at, kind, "") }

// blockLabel is the label that a block consists of. A heading with text under it heads that text; a label with a full stop or
// an exclamation mark is a sentence of the author's, unless the site says it.
func (r *recogniser) blockLabel(i int) (posting.Range, string) {
	b := &r.p.Blocks[i]
	if b.Kind == posting.Heading && b.Role == posting.Body && b.Section >= 0 && r.p.Sections[b.Section].Words > 0 {
		return posting.Range{}, ""
	}
	at := trim(r.p.Lower, b.Range, blanks+"→»›>|*[]()•·–-\"“”")
	if at.Len() < 5 {
		return at, ""
	}
	switch r.p.Lower[at.End-1] {
	case '.', '!':
		if b.Role != posting.Chrome {
			return at, ""
		}
		at.End--
	case ':', '?':
		return at, ""
	}
	return at, label(r.p.LowerSlice(at))
}

// bracket takes the label in the bracket that ends a block: "… (truncated, view full listing at source)".
func (r *recogniser) bracket(b *posting.Block) {
	s := r.p.Lower[b.Start:b.End]
	open := strings.LastIndexAny(s, "([")
	if open < 0 || len(s)-open > 120 {
		return
	}
	from := b.Start + open + 1
	for from < b.End {
		to := b.End
		if n := strings.IndexAny(r.p.Lower[from:b.End], ",;:)]–—|"); n >= 0 {
			to = from + n
		}
		at := trim(r.p.Lower, posting.Range{Start: from, End: to}, blanks)
		if at.Len() > 4 && label(r.p.LowerSlice(at)) == listing && !r.linked(at) {
			r.lose(at, listing).Blame = aggregator
		}
		from = to + 1
	}
}

// lost says whether nothing near the label leads on: no link on it, none and no address in the block behind it.
func (r *recogniser) lost(block int, at posting.Range) bool {
	if r.linked(at) {
		return false
	}
	next := block + 1
	if next >= len(r.p.Blocks) || r.p.Blocks[next].Role != r.p.Blocks[block].Role {
		return true
	}
	return !r.reaches(next, 0)
}

// linked says whether a link stands on the range.
func (r *recogniser) linked(at posting.Range) bool { return r.p.LinkReach(at.End) > at.Start }

// reaches says whether a block holds a link or an address that begins at an offset of the text or behind it.
func (r *recogniser) reaches(block, from int) bool {
	at := r.p.Blocks[block].Range
	at.Start = max(at.Start, from)
	return r.linked(at) || r.lastAddress(block) >= at.Start
}

// lastAddress is where in the text the last address of a block begins, or the slash in it; -1 where there is none. A block is
// read once, however often it is asked about.
func (r *recogniser) lastAddress(block int) int {
	if r.addresses == nil {
		r.addresses = make([]int, len(r.p.Blocks))
	}
	known := &r.addresses[block] // from 2, so that 0 is not known yet
	if *known == 0 {
		b := &r.p.Blocks[block]
		s := r.p.LowerSlice(b.Range)
		last := max(strings.LastIndex(s, "http"), strings.LastIndex(s, "www."), strings.LastIndexByte(s, '@'), lastPath(s))
		if *known = 1; last >= 0 {
			*known = b.Start + last + 2
		}
	}
	return *known - 2
}

// lastPath is the last slash of addresses without a scheme, "jobs.example/apply"; -1 where there is none.
func lastPath(s string) int {
	last, start, dot := -1, 0, -1 // of the word
	for i := range len(s) {
		switch s[i] {
		case ' ', '\t', '\n':
			start, dot = i+1, -1
		case 0xa0: // the second byte of a no-break space, and of others
			if i > 0 && s[i-1] == 0xc2 {
				start, dot = i+1, -1
			}
		case '.':
			if dot < 0 {
				dot = i
			}
		case '/':
			if dot > start && dot < i-1 {
				last = i
			}
		}
	}
	return last
}

// label says what a text of lower-case words asks to follow, if it is a label and nothing else.
func label(s string) string {
	if len(s) < 5 || len(s) > longLabel {
		return ""
	}
	first, rest, _ := strings.Cut(s, " ")
	switch first {
	case "apply":
		if len(rest) > 0 && isTail(rest) {
			return apply
		}
	case "easy", "quick", "click", "start", "begin", "submit", "jetzt", "hier", "online", "direkt", "zur", "zum", "postuler", "je", "candidater", "aplicar",
		"postular", "inscribirme", "solicitar", "solliciteer", "solliciteren", "direct", "nu":
		if isApplyLabel(s) {
			return apply
		}
	}
	switch first {
	case "view", "see", "read", "show", "open", "go", "visit", "direct", "link", "voir", "ver", "bekijk", "zur", "zum":
		return follow(s)
	}
	return ""
}

// isTail says whether the words may follow on "apply" in a label: "now", "for this job", "on the company site".
func isTail(s string) bool {
	head := true
	for w := range strings.FieldsSeq(s) {
		switch w {
		case "now", "here", "today", "online", "for", "on", "at", "via", "with", "through", "externally", "directly", "using":
		case "this", "the", "job", "role", "position", "vacancy", "opportunity", "post", "company", "company's", "employer", "employer's", "site", "website", "page", "portal",
			"linkedin", "indeed", "workday", "google", "your", "profile", "or", "in", "one", "click", "button", "link", "form", "our":
			if head {
				return false
			}
		default:
			return false
		}
		head = false
	}
	return true
}

// isApplyLabel knows the fixed labels, as boards and applicant tracking systems print them.
func isApplyLabel(s string) bool {
	switch s {
	case "easy apply", "quick apply", "click here to apply", "click to apply", "click here to apply now", "click here to apply online", "start application",
		"start your application", "begin application", "begin your application", "submit application", "submit your application", "submit an application",
		"jetzt bewerben", "hier bewerben", "online bewerben", "jetzt online bewerben", "direkt bewerben", "jetzt hier bewerben", "zur bewerbung", "zum bewerbungsformular",
		"zur online-bewerbung", "postuler maintenant", "postuler ici", "postuler en ligne", "postuler à cette offre", "je postule", "candidater en ligne",
		"aplicar ahora", "postular ahora", "inscribirme", "inscribirme en esta oferta", "solicitar ahora", "solicitar empleo", "aplicar a esta oferta",
		"solliciteer nu", "solliciteer direct", "solliciteer hier", "solliciteer online", "direct solliciteren", "nu solliciteren", "online solliciteren":
		return true
	}
	return false
}

// follow sorts labels that begin with a verb or "link to": the listing elsewhere, or a page of the employer. All words must be
// such as labels are made of, so that a sentence is none.
func follow(s string) string {
	kind, whole := "", false
	for w := range strings.FieldsSeq(s) {
		switch w {
		case "full", "original", "complete", "entire", "vollständige", "originale", "complète", "completa", "originele", "volledige":
			whole = true
		case "listing", "posting", "description", "advert", "ad", "details", "stellenanzeige", "originalanzeige", "annonce", "offre", "oferta", "vacature", "vacancy", "job":
			if kind == "" {
				kind = listing
			}
			whole = whole || w == "originalanzeige"
		case "career", "careers", "company", "employer", "employer's", "company's", "karriereseite", "unternehmensseite":
			kind, whole = page, true
		case "view", "see", "read", "show", "open", "go", "to", "visit", "direct", "link", "voir", "ver", "bekijk", "zur", "zum", "the", "our", "this", "at", "on", "source", "page", "pages",
			"site", "website", "portal", "here", "online", "l'offre", "la", "de", "→", "original)":
			if w == "l'offre" {
				kind = listing
			}
		default:
			return ""
		}
	}
	if !whole || kind == page && !strings.Contains(s, "page") && !strings.Contains(s, "site") && !strings.Contains(s, "portal") && !strings.Contains(s, "seite") {
		return ""
	}
	return kind
}

// trim drops the bytes of a set at both ends of a range.
func trim(text string, r posting.Range, set string) posting.Range {
	s := text[r.Start:r.End]
	r.Start += len(s) - len(strings.TrimLeft(s, set))
	s = text[r.Start:r.End]
	r.End = r.Start + len(strings.TrimRight(s, set))
	return r
}

func sortByPlace(list []Fact) {
	slices.SortStableFunc(list, func(a, b Fact) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
	})
}
