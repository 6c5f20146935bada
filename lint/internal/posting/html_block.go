package posting

// startBlock reads the start tag of a block element.
func (p *page) startBlock(e element, name string, at, off int) {
	if e.is(isList) && !p.empty() {
		p.look |= beforeList
	}
	p.flushBlock(at, true)
	p.endImplied(e)
	role, _ := p.tag.get("role")
	e, level := p.meaning(e, name, role)
	switch e {
	case row:
		if name == "tr" {
			p.row()
		}
		return
	case rule:
		p.posting.breaks = append(p.posting.breaks, len(p.posting.Blocks))
		return
	case item:
		p.item(at)
	case cell, term:
		if p.inner >= 0 && (p.stack[p.inner].elem == cell || p.stack[p.inner].elem == term) {
			p.truncate(p.inner)
		}
		if e == cell {
			p.cell(name)
		}
	}
	// A paragraph that an item begins with belongs to the item: the block's markup is that of the item.
	if !(e == paragraph || e == division) || p.openItem() == nil || !p.openItem().fresh {
		p.from = at
	}
	p.push(e, name, at, off)
	f := &p.stack[len(p.stack)-1]
	f.level, f.zone = level, p.zoneOf(e, name, role)
	switch {
	case e == table:
		p.table(p.span(at, off))
	case e.is(isList):
		p.list(e == ordered, p.span(at, off))
	}
}

// endImplied ends what a block element ends by its beginning: a paragraph, a heading before another one or that holds a block already,
// and items that stand in no list.
func (p *page) endImplied(e element) {
	if p.inner >= 0 && p.stack[p.inner].elem == paragraph {
		p.truncate(p.inner)
	}
	if p.inner >= 0 && p.stack[p.inner].elem == heading && (e == heading || p.stack[p.inner].first < len(p.posting.Blocks)) {
		p.truncate(p.inner)
	}
	if n := len(p.lists); n > 0 && p.lists[n-1].frame < 0 && !p.lists[n-1].item && e != item {
		p.lists = p.lists[:n-1]
	}
}

// meaning is what a block element is by its tag, and its level if it is a heading.
func (p *page) meaning(e element, name, role string) (means element, level int8) {
	switch {
	case e == heading:
		return heading, int8(name[1] - '0')
	case role == "heading" && e == division:
		if v, ok := p.tag.get("aria-level"); ok && len(v) == 1 && v[0] >= '1' && v[0] <= '6' {
			return heading, int8(v[0] - '0')
		}
		return heading, 2
	case e == paragraph && !p.posting.Doc.Record:
		return p.styledParagraph(), 0
	}
	return e, 0
}

// endBlock reads the end tag of a block element.
func (p *page) endBlock(e element, name string, off int) {
	if e == rule {
		return
	}
	p.flushBlock(off, true)
	if e == row {
		if t := p.openTable(); t != nil {
			p.closeCell(t)
		}
		return
	}
	if e == paragraph && p.inner >= 0 && p.stack[p.inner].elem == item && p.stack[p.inner].name == name {
		e = item // see styledParagraph
	}
	k := p.endedBy(e, name)
	if k < 0 {
		return
	}
	f := p.stack[k]
	p.noteEmpty(&f, off)
	if e.is(isList) {
		p.closeLists(k)
	}
	p.truncate(k)
	if e == item {
		p.endItem(&f, off)
	}
}

// endedBy is the index in the stack of the element that a block's end tag ends, -1 where it ends none.
func (p *page) endedBy(e element, name string) int {
	if p.counts[e] == 0 && (e != division || p.counts[heading] == 0) {
		return -1
	}
	k := p.inner
	for n := 0; k >= 0 && n < reach; n++ {
		f := &p.stack[k]
		switch {
		case f.elem == e && (f.name == name || e == heading || e == cell),
			e == division && f.elem == heading && f.name == name: // see meaning
			return k
		case e == item && f.elem.is(isList), (e == cell || e == paragraph) && f.elem == table:
			return -1
		}
		k = f.before
	}
	return -1
}

// flushBlock ends a run of text at a block's boundary. A run that <br> did not part is no line.
func (p *page) flushBlock(to int, closed bool) {
	if !p.empty() {
		kind := p.base()
		if p.run > 0 {
			kind = lineKind(kind)
		}
		p.flushAs(kind, to, closed)
	} else {
		p.blank = false
		if n := len(p.posting.Blocks); p.run == 1 && n > 0 && p.posting.Blocks[n-1].Kind == Line && !p.loose {
			p.posting.Blocks[n-1].Kind = p.base()
		}
	}
	p.run = 0
}

// base is the kind of text right in the innermost block element.
func (p *page) base() Kind {
	if p.inner < 0 {
		if p.loose {
			return Line
		}
		return Paragraph
	}
	switch p.stack[p.inner].elem {
	case heading:
		return Heading
	case cell, term:
		return Cell
	}
	return Paragraph
}

// longHeading is the most bytes of a heading; longer ones are headings that were never closed.
const longHeading = 200

// flushAs makes a block of the open text, in an item the item's first one an Item.
func (p *page) flushAs(kind Kind, to int, closed bool) {
	blk := Block{Kind: kind, List: -1, Closed: closed}
	if kind == Heading {
		blk.Level = int(p.stack[p.inner].level)
		if len(p.text)-p.start > longHeading {
			blk.Kind, blk.Level = Paragraph, 0
		}
	}
	l := p.openItem()
	if l != nil {
		blk.InItem = true
		if l.fresh && blk.Kind != Heading {
			blk.Kind, blk.List, blk.Level = Item, l.list, p.posting.Lists[l.list].Depth
		}
	}
	if p.flush(blk, to) && l != nil && l.fresh {
		l.fresh = false
		p.listItem(l.list)
	}
}
