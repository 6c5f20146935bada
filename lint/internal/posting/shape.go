package posting

import (
	"cmp"
	"strings"

	"github.com/postlint/postlint/lint/internal/finding"
)

// Feature is something in the markup of HTML that the text does not show.
type Feature uint8

// The features that are noted.
const (
	EmptyParagraph Feature = iota
	EmptyHeading
	Spacer // a <br> with no text before it in its line
	NoAlt  // an image without an alt attribute
	Dressed
)

// Shape is one place of a feature. Dressed is an element whose style sets the colour or the size of its text.
type Shape struct {
	Feature
	Block int          // index of the block before it, 0 where there is none
	Span  finding.Span // of the tag, or of the element where that is empty
}

func (p *page) note(f Feature, from, to int) {
	p.posting.Shapes = append(p.posting.Shapes, Shape{f, max(len(p.posting.Blocks)-1, 0), p.span(from, to)})
}

// noteEmpty notes a paragraph or heading in which nothing was shown: no text, no image, no embedded page.
func (p *page) noteEmpty(f *frame, off int) {
	switch {
	case f.first < len(p.posting.Blocks) || p.solid > f.at:
	case f.elem == paragraph:
		p.note(EmptyParagraph, f.at, off)
		p.swallow()
	case f.elem == heading:
		p.note(EmptyHeading, f.at, off)
		p.swallow()
	}
}

// swallow forgets what was noted within the last shape: <p><br></p> is one empty paragraph and no line break beside it.
func (p *page) swallow() {
	s := p.posting.Shapes
	last := s[len(s)-1]
	n := len(s) - 1
	for n > 0 && s[n-1].Span.Start >= last.Span.Start && s[n-1].Feature != Dressed {
		n--
	}
	s[n] = last
	p.posting.Shapes = s[:n+1]
}

// noteImage notes an image, and one that has no alternative text and is not marked as decoration apart. Images of one pixel count
// readers.
func (p *page) noteImage(at, off int) {
	p.solid = at
	image := Image{At: len(p.text), Span: p.span(at, off)}
	for i := range p.tag.attrs {
		switch a := &p.tag.attrs[i]; a.key {
		case "src":
			image.Src = a.val
		case "alt", "aria-label", "title":
			image.Alt, image.Described = cmp.Or(image.Alt, a.val), true
		case "aria-labelledby":
			image.Described = true
		case "aria-hidden", "role":
			image.Described = image.Described || a.val == "true" || a.val == "presentation" || a.val == "none"
		case "width", "height":
			image.Described = image.Described || a.val == "1" || a.val == "0"
		}
	}
	p.posting.Images = append(p.posting.Images, image)
	if !image.Described {
		p.note(NoAlt, at, off)
	}
}

// noteDress notes a tag that sets the colour or the size of its text. Most postings of a system repeat one style in each tag,
// so that the last one is remembered.
func (p *page) noteDress(at, off int) {
	for i := range p.tag.attrs {
		switch a := &p.tag.attrs[i]; a.key {
		case "style":
			if a.val != p.lastStyle {
				p.lastStyle, p.dressed = a.val, dresses(a.val)
			}
			if p.dressed {
				p.note(Dressed, at, off)
				return
			}
		case "color":
			p.note(Dressed, at, off)
			return
		}
	}
}

// dresses says whether a style sets the colour or the size of text to something of its own.
func dresses(style string) bool {
	if !strings.Contains(style, "color") && !strings.Contains(style, "font-size") {
		return false
	}
	for decl := range strings.SplitSeq(style, ";") {
		name, value, _ := strings.Cut(decl, ":")
		if name = strings.TrimSpace(name); name != "color" && name != "font-size" {
			continue
		}
		switch value = strings.ToLower(strings.TrimSpace(value)); value {
		case "", "inherit", "initial", "unset", "revert", "currentcolor", "windowtext", "transparent", "1em", "1rem", "100%", "medium":
		default:
			return true
		}
	}
	return false
}
