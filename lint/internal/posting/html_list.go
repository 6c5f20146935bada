package posting

import "github.com/postlint/postlint/lint/internal/finding"

// openList is a list whose end was not seen.
type openList struct {
	list  int  // in Posting.Lists
	frame int  // in stack, -1 for items that stand in no list
	item  bool // an item is open
	fresh bool // the open item has no block yet
}

// openItem is the innermost list if one of its items is open.
func (p *page) openItem() *openList {
	if n := len(p.lists); n > 0 && p.lists[n-1].item {
		return &p.lists[n-1]
	}
	return nil
}

// list opens a list. Its frame was pushed.
func (p *page) list(ordered bool, span finding.Span) {
	depth := 1
	if n := len(p.lists); n > 0 {
		depth = p.posting.Lists[p.lists[n-1].list].Depth + 1
	}
	p.lists = append(p.lists, openList{list: len(p.posting.Lists), frame: len(p.stack) - 1})
	p.posting.Lists = append(p.posting.Lists, List{Ordered: ordered, Depth: depth, Span: span})
}

// item opens an item, after it closed the one before.
func (p *page) item(at int) {
	n := len(p.lists)
	if n == 0 {
		p.lists = append(p.lists, openList{list: len(p.posting.Lists), frame: -1})
		p.posting.Lists = append(p.posting.Lists, List{Depth: 1, Closed: true, Span: p.span(at, at)})
		n = 1
	}
	l := &p.lists[n-1]
	if l.item && l.frame >= 0 {
		p.truncate(l.frame + 1)
	} else if l.item && p.inner >= 0 && p.stack[p.inner].elem == item {
		p.truncate(p.inner)
	}
	l.item, l.fresh = true, true
}

// endItem ends the innermost open item, whose frame was f. The markup of its only block is that of the item.
func (p *page) endItem(f *frame, off int) {
	if n := len(p.lists); n > 0 {
		p.lists[n-1].item, p.lists[n-1].fresh = false, false
	}
	if n := len(p.posting.Blocks); n == f.first+1 {
		b := &p.posting.Blocks[n-1]
		b.Markup = b.Markup.Join(p.span(f.at, off))
	}
}

// closeLists notes that the end of the list at index k of the stack was seen.
func (p *page) closeLists(k int) {
	for n := len(p.lists); n > 0 && p.lists[n-1].frame >= k; n-- {
		if p.lists[n-1].frame == k {
			p.posting.Lists[p.lists[n-1].list].Closed = true
		}
	}
}

// leaveLists forgets the lists whose frames are popped with the elements from n on.
func (p *page) leaveLists(n int) {
	for k := len(p.lists); k > 0 && p.lists[k-1].frame >= n; k-- {
		p.lists = p.lists[:k-1]
	}
}
