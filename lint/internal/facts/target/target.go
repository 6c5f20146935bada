// Package target recognises calls to action ("Apply now", "view full listing at source") and ways to apply, and whether
// they lead anywhere: links, addresses, telephone numbers, forms, and labels that lost their link.
//
// It recognises and does not judge; it knows nothing of what a faulty link is made of (package link does). Chrome is read
// here, for there the boards put their buttons.
package target

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/facts/stem"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

// Fact is one call to action or one way to apply.
type Fact struct {
	fact.Mark
	Kind     string `json:"kind"`     // apply, listing (the full text elsewhere), page (a company or benefits page), contact
	Via      string `json:"via"`      // link, mail, phone, form, person, post, url (bare in the text), "" where it leads nowhere
	Resolved bool   `json:"resolved"` // it leads somewhere
	Chrome   bool   `json:"chrome"`   // it belongs to the site, not to the posting
}

// The kinds of targets.
const (
	apply   = "apply"
	listing = "listing"
	page    = "page"
	contact = "contact"
)

// Recognise finds them in the order of the text.
// stems are where those of Stems stand in the lower-cased text; it looks for them itself where they are nil.
func Recognise(p *posting.Posting, stems *stem.Found) []Fact {
	r := recogniser{p: p, stems: stems, loose: holdsLinks(p)}
	r.links()
	r.words()
	if r.loose {
		r.labels()
	}
	sortByPlace(r.out)
	return r.out
}

type recogniser struct {
	p     *posting.Posting
	stems *stem.Found
	loose bool // the format can hold links, so a label without one has lost it
	out   []Fact

	spoken    int   // the block that around read last, from 1
	speaks    bool  // whether it speaks of applying
	addresses []int // by block, see lastAddress; nil until one is asked for
	looked    bool  // whether there is any link or address was looked for
	any       bool  // what was found
}

// holdsLinks says whether the body could hold a link at all. Plain text cannot, nor can a record's "html" from which all tags
// were taken (321 of 4,979 real ones): there a label says nothing about its target.
func holdsLinks(p *posting.Posting) bool {
	switch p.Doc.Format {
	case source.Plain:
		return false
	case source.HTML:
		return strings.IndexByte(p.Doc.Body.String, '<') >= 0
	}
	return true
}

// add marks a range. Labels that lead nowhere in chrome, or in the mark of a cut, are the board's.
func (r *recogniser) add(at posting.Range, kind, via string) *Fact {
	f := Fact{Mark: fact.At(r.p, at), Kind: kind, Via: via, Resolved: via != ""}
	f.Chrome = f.Block >= 0 && r.p.Blocks[f.Block].Role == posting.Chrome
	r.out = append(r.out, f)
	return &r.out[len(r.out)-1]
}

// links takes the links whose text, address or surroundings say that they lead to an application, a listing or a page.
func (r *recogniser) links() {
	for i := range r.p.Links {
		l := &r.p.Links[i]
		text := strings.Trim(r.p.LowerSlice(l.Text), blanks)
		kind, via := r.linkKind(l, text)
		if kind == "" {
			continue
		}
		f := Fact{Mark: fact.Markup(l.Block, l.Tag, text), Kind: kind, Via: via, Resolved: leads(r.p, l.Href)}
		if l.Text.Len() > 0 {
			f.Mark = fact.At(r.p, l.Text)
		}
		f.Chrome = l.Block >= 0 && l.Block < len(r.p.Blocks) && r.p.Blocks[l.Block].Role == posting.Chrome
		r.out = append(r.out, f)
	}
}

// linkKind says what a link is for, "" where it is about something else.
func (r *recogniser) linkKind(l *posting.Link, text string) (kind, via string) {
	href := strings.ToLower(strings.TrimSpace(l.Href))
	switch {
	case strings.HasPrefix(href, "mailto:"):
		return r.around(l.Block), "mail"
	case strings.HasPrefix(href, "tel:"):
		return contact, "phone"
	}
	if k := label(text); k != "" {
		return k, "link"
	}
	switch {
	case ats(host(href)), speaksOfApplying(text):
		return apply, "link"
	case r.around(l.Block) == apply:
		return apply, "link"
	case strings.Contains(href, "career"), strings.Contains(href, "/job"):
		return page, "link"
	}
	return "", ""
}

// around is apply where the block speaks of applying, else contact.
func (r *recogniser) around(block int) string {
	if block < 0 || block >= len(r.p.Blocks) {
		return contact
	}
	if r.spoken != block+1 {
		r.spoken, r.speaks = block+1, speaksOfApplying(r.p.LowerSlice(r.p.Blocks[block].Range))
	}
	if r.speaks {
		return apply
	}
	return contact
}

// speaksOfApplying says whether a text has a word for applying, or for the papers that one sends.
func speaksOfApplying(lower string) bool {
	for _, w := range [...]string{"apply", "applica", "bewerb", "bewirb", "postul", "candidatur", "sollicit", "solicitud", "your cv", "your resume", "your résumé", "lebenslauf"} {
		if strings.Contains(lower, w) {
			return true
		}
	}
	return false
}

// leads says whether an address leads anywhere at all; whether it is right is package link's.
func leads(p *posting.Posting, href string) bool {
	href = strings.ToLower(strings.TrimSpace(href))
	switch {
	case href == "", href == "#", strings.HasPrefix(href, "#!"), href == "#0", strings.HasPrefix(href, "javascript:"), href == "about:blank":
		return false
	case href[0] == '#':
		return p.IDs[href[1:]]
	case strings.HasPrefix(href, "mailto:"):
		return strings.IndexByte(href, '@') > 0
	}
	return true
}

// host is the host of an address in lower case.
func host(href string) string {
	if _, rest, ok := strings.Cut(href, "//"); ok {
		href = rest
	}
	if i := strings.IndexAny(href, "/?#:"); i >= 0 {
		href = href[:i]
	}
	return href
}

// ats says whether a host belongs to an applicant tracking system: its pages take applications.
func ats(host string) bool {
	for _, h := range atsHosts {
		if rest, ok := strings.CutSuffix(host, h); ok && (rest == "" || rest[len(rest)-1] == '.') {
			return true
		}
	}
	return false
}

// atsHosts are the systems that the links of 36,625 public postings led to, as of 2026-11.
var atsHosts = [...]string{
	"adp.com", "applytojob.com", "ashbyhq.com", "avature.net", "bamboohr.com", "breezy.hr", "civilservicejobs.service.gov.uk", "dayforcehcm.com",
	"eightfold.ai", "gem.com", "greenhouse.io", "icims.com", "jazz.co", "jobvite.com", "join.com", "lever.co", "myworkdayjobs.com", "nhs.uk",
	"oraclecloud.com", "paycomonline.net", "paylocity.com", "personio.com", "personio.de", "phenompeople.com", "pinpointhq.com", "recruitee.com",
	"rippling.com", "smartrecruiters.com", "softgarden.io", "successfactors.com", "successfactors.eu", "taleo.net", "teamtailor.com", "ukg.com",
	"ultipro.com", "umantis.com", "usajobs.gov", "welcometothejungle.com", "workable.com",
}

// aggregator is who lost a link in chrome or in the mark of a cut.
const aggregator = finding.Aggregator
