package posting

// frame is an open element.
type frame struct {
	elem   element
	name   string
	at     int // start and end of its tag in the part
	end    int
	before int // index of the innermost block element outside of it
	first  int // index of the first block in it
	look   look
	zone   zoneKind
	level  int8
}

// reach bounds how far an end tag looks for its start tag, so that broken markup takes no more than linear time.
const reach = 256

// push opens the element whose tag p.tag holds.
func (p *page) push(e element, name string, at, off int) {
	f := frame{elem: e, name: name, at: at, end: off, before: p.inner, first: len(p.posting.Blocks), look: p.lookOf(e)}
	p.countLook(f.look, 1)
	if e.is(isBlock) {
		p.inner = len(p.stack)
		if e == pre {
			p.pres++
			p.posting.codes += 4
		}
	}
	if name == "code" {
		p.posting.codes++
	}
	p.counts[e]++
	p.stack = append(p.stack, f)
}

// truncate pops the stack down to n elements: the end tags of those on top are missing.
func (p *page) truncate(n int) {
	for k := len(p.stack) - 1; k >= n; k-- {
		f := &p.stack[k]
		p.endLook(f)
		p.counts[f.elem]--
		if f.elem == pre {
			p.pres--
		}
		if f.zone != noZone {
			p.zones = append(p.zones, zone{f.first, len(p.posting.Blocks), f.zone})
		}
		if f.elem == anchor {
			p.leaveLink()
		}
		if p.inner == k {
			p.inner = f.before
		}
	}
	p.stack = p.stack[:n]
	p.leaveLists(n)
	p.leaveTables(n)
}

// finish lists what is open at the end.
func (p *page) finish() {
	for k := range p.stack {
		if f := &p.stack[k]; f.elem.is(isOpen) {
			p.posting.Open = append(p.posting.Open, Open{f.name, p.span(f.at, f.end)})
		}
	}
	p.truncate(0)
}
