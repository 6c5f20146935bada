package posting

import "strings"

// markdown reads Markdown as postings use it: headings, lists, paragraphs, emphasis, links, code, HTML tags in between. It is no
// CommonMark: nested quotes and tables are read as lines.
func (b *builder) markdown(s string) {
	m := &marks{builder: b, src: s, refs: references(s), list: -1}
	for off := 0; off < len(s); {
		end, next := lineOf(s, off)
		m.line(off, end)
		off = next
	}
	m.end()
}

// marks is the state of a Markdown reader.
type marks struct {
	*builder
	src    string
	refs   map[string][2]int // where the addresses of reference links stand
	blk    Block
	open   bool // a block is open that the next line may continue
	fenced bool
	list   int
	to     int // end of the open block
	bold   int
	italic int
}

// references finds the lines "[name]: address".
func references(s string) map[string][2]int {
	if !strings.Contains(s, "]:") {
		return nil
	}
	refs := map[string][2]int{}
	for off := 0; off < len(s); {
		end, next := lineOf(s, off)
		if name, start, stop := referenceLine(s, off, end); name != "" {
			if _, taken := refs[name]; !taken {
				refs[name] = [2]int{start, stop}
			}
		}
		off = next
	}
	return refs
}

// referenceLine reads a line "[name]: address". The name, in lower case, is empty where the line is none.
func referenceLine(s string, off, end int) (name string, start, stop int) {
	line := strings.TrimLeft(s[off:end], " ")
	i := strings.Index(line, "]:")
	if i < 2 || line[0] != '[' {
		return "", 0, 0
	}
	at := end - len(line) + i + 2
	for at < end && (s[at] == ' ' || s[at] == '<') {
		at++
	}
	stop = at
	for stop < end && s[stop] != ' ' && s[stop] != '>' {
		stop++
	}
	if stop == at {
		return "", 0, 0
	}
	return strings.ToLower(line[1:i]), at, stop
}

// end ends the open block.
func (m *marks) end() {
	if m.open {
		m.flush(m.blk, m.to)
		if n := len(m.posting.Blocks) - 1; m.blk.List >= 0 && n >= 0 && m.posting.Blocks[n].List == m.blk.List {
			items := &m.posting.Lists[m.blk.List].Items
			if len(*items) == 0 || (*items)[len(*items)-1] != n {
				*items = append(*items, n)
			}
		}
	}
	m.open, m.bold, m.italic = false, 0, 0
}

// line reads one line.
func (m *marks) line(off, end int) {
	bare := strings.TrimSpace(m.src[off:end])
	switch {
	case strings.HasPrefix(bare, "```"), strings.HasPrefix(bare, "~~~"):
		m.end()
		m.fenced = !m.fenced
	case m.fenced:
		m.begin(Block{Kind: Line, List: -1, Closed: true}, off)
		m.look |= notBold | notUnderlined | notItalic
		m.write(m.src[off:end], off)
		m.to = end
		m.end()
	case bare == "", m.isReference(off, end):
		m.end()
	case m.open && m.blk.Kind == Paragraph && (bare[0] == '=' || bare[0] == '-') && strings.Trim(bare, bare[:1]) == "":
		m.blk.Kind, m.blk.Level = Heading, 1
		if bare[0] == '-' {
			m.blk.Level = 2
		}
		m.to = end
		m.end()
	case len(bare) > 2 && strings.IndexByte("-*_=", bare[0]) >= 0 && strings.Trim(bare, " "+bare[:1]) == "":
		m.end()
		m.posting.breaks = append(m.posting.breaks, len(m.posting.Blocks))
	default:
		m.textLine(off, end)
	}
}

// isReference says whether a line is the address of reference links, which is not shown.
func (m *marks) isReference(off, end int) bool {
	name, _, _ := referenceLine(m.src, off, end)
	return name != ""
}

// textLine reads a line of text: a heading, the beginning of an item, or a line of a paragraph. Marks of quotes are left out.
func (m *marks) textLine(off, end int) {
	line := m.src[off:end]
	start := off + len(line) - len(strings.TrimLeft(line, " \t"))
	for start < end && m.src[start] == '>' {
		start++
		for start < end && m.src[start] == ' ' {
			start++
		}
	}
	hashes := start
	for hashes < end && m.src[hashes] == '#' {
		hashes++
	}
	if n := hashes - start; n > 0 && n <= 6 && hashes < end && (m.src[hashes] == ' ' || m.src[hashes] == '\t') {
		m.end()
		m.begin(Block{Kind: Heading, Level: n, List: -1, Closed: true}, off)
		m.inline(hashes, off+len(strings.TrimRight(strings.TrimRight(line, " \t#"), " \t")))
		m.to = end
		m.end()
		m.list = -1
		return
	}
	if n, ordered := bullet(line); n > 0 {
		m.end()
		m.item(off, off+n, end, ordered)
		return
	}
	if !m.open {
		if line[0] != ' ' && line[0] != '\t' {
			m.list = -1
		}
		m.begin(Block{Kind: Paragraph, List: -1, Closed: true, InItem: m.list >= 0}, off)
	} else {
		m.blank = true
	}
	m.inline(start, end)
	m.to = end
	if strings.HasSuffix(line, "  ") || strings.HasSuffix(line, "\\") {
		m.blk.Kind = lineKind(m.blk.Kind)
		m.end()
	}
}

func (m *marks) begin(blk Block, at int) {
	m.blk, m.open, m.from, m.to = blk, true, at, at
}

// item begins an item.
func (m *marks) item(off, text, end int, ordered bool) {
	if m.list < 0 {
		m.list = len(m.posting.Lists)
		m.posting.Lists = append(m.posting.Lists, List{Ordered: ordered, Depth: 1, Closed: true, Span: m.span(off, off)})
	}
	depth := 1
	for i := off; i < text && (m.src[i] == ' ' || m.src[i] == '\t'); i++ {
		if m.src[i] == '\t' || (i-off)%2 == 1 {
			depth++
		}
	}
	m.begin(Block{Kind: Item, List: m.list, Level: depth, InItem: true, Closed: true}, off)
	m.inline(text, end)
	m.to = end
}

// put writes text with the looks of the moment.
func (m *marks) put(from, to int) {
	if from >= to {
		return
	}
	if m.bold == 0 {
		m.plainFromHere()
	}
	if m.italic == 0 {
		m.look |= notItalic
	}
	m.look |= notUnderlined
	m.write(m.src[from:to], from)
	if m.bold > 0 {
		m.emphasise(notBold, from, to)
	}
	if m.italic > 0 {
		m.emphasise(notItalic, from, to)
	}
}

// inline reads the text of a line.
func (m *marks) inline(i, end int) {
	for i < end && (m.src[i] == ' ' || m.src[i] == '\t') {
		i++
	}
	for end > i && (m.src[end-1] == ' ' || m.src[end-1] == '\t' || m.src[end-1] == '\\') {
		end--
	}
	run := i
	for i < end {
		n := 0
		switch m.src[i] {
		case '\\':
			if i+1 < end && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", m.src[i+1]) >= 0 {
				m.put(run, i)
				run, i = i+1, i+2
				continue
			}
		case '*', '_':
			n = m.emphasis(run, i, end)
		case '`':
			m.put(run, i)
			n = 1
		case '[', '!':
			n = m.linkAt(run, i, end)
		case '<':
			n = m.tagAt(run, i, end)
		case '&':
			if char, k := reference(m.src[i:end], false); k > 0 {
				m.put(run, i)
				m.look |= notUnderlined
				m.writeAs(char, i, k)
				n = k
			}
		case ' ', '\t':
			j := i
			for j < end && (m.src[j] == ' ' || m.src[j] == '\t') {
				j++
			}
			if j-i > 1 || m.src[i] == '\t' {
				m.put(run, i)
				m.blank = true
				n = j - i
			}
		}
		if n > 0 {
			i += n
			run = i
			continue
		}
		i++
	}
	m.put(run, end)
}

// emphasis reads a run of * or _, and returns its length; 0 where it is a character like any other.
func (m *marks) emphasis(run, i, end int) int {
	c := m.src[i]
	j := i
	for j < end && m.src[j] == c {
		j++
	}
	before, after := byte(' '), byte(' ')
	if i > 0 {
		before = m.src[i-1]
	}
	if j < end {
		after = m.src[j]
	}
	opens := after > ' ' && !(c == '_' && alphanumeric(before))
	shuts := before > ' ' && !(c == '_' && alphanumeric(after))
	n := j - i
	if !opens && !shuts {
		return 0
	}
	if opens && !shuts && !strings.Contains(m.src[j:min(end, j+longLink)], m.src[i:j]) {
		return 0 // nothing closes it
	}
	m.put(run, i)
	strong, weak := n/2, n%2
	shut := shuts && (strong > 0 && m.bold > 0 || weak > 0 && m.italic > 0)
	switch {
	case shut:
		m.bold, m.italic = max(0, m.bold-strong), max(0, m.italic-weak)
	case opens:
		m.bold, m.italic = m.bold+strong, m.italic+weak
	}
	return n
}

// linkAt reads a link "[text](address)" or "[text][name]", or an image, and returns its length; 0 where there is none.
func (m *marks) linkAt(run, i, end int) int {
	open := i
	if m.src[i] == '!' {
		if i+1 >= end || m.src[i+1] != '[' {
			return 0
		}
		open++
	}
	shut, depth := -1, 0
	for j := open; j < min(end, open+longLink); j++ {
		switch m.src[j] {
		case '\\':
			j++
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				shut = j
			}
		}
		if shut >= 0 {
			break
		}
	}
	if shut < 0 {
		return 0
	}
	start, stop, next := m.address(open, shut, end)
	if next < 0 {
		return 0
	}
	m.put(run, i)
	if open > i { // an image shows no text
		m.posting.Images = append(m.posting.Images, Image{At: len(m.text), Src: m.src[start:stop], Alt: m.src[open+1 : shut], Described: shut > open+1, Span: m.span(i, next)})
		return next - i
	}
	m.space(i)
	l := Link{Href: m.src[start:stop], HasHref: true, Raw: m.src[i:next], Closed: true, Target: m.span(start, stop), Tag: m.span(i, next), Span: m.span(i, next)}
	l.Text.Start = len(m.text)
	at := len(m.posting.Links)
	m.posting.Links = append(m.posting.Links, l)
	m.inline(open+1, shut)
	m.posting.Links[at].Text.End = len(m.text)
	return next - i
}

// longLink bounds, in bytes, how far the end of a link or of emphasis is looked for, so that broken markup takes no more than linear time.
const longLink = 2000

// address finds the address of a link whose text ends at shut; next is -1 where there is none.
func (m *marks) address(open, shut, end int) (start, stop, next int) {
	if shut+1 < end && m.src[shut+1] == '(' {
		depth := 0
		for j := shut + 1; j < min(end, shut+longLink); j++ {
			switch m.src[j] {
			case '(':
				depth++
			case ')':
				if depth--; depth == 0 {
					start, stop = shut+2, j
					if q := strings.IndexAny(m.src[start:stop], "\"'"); q > 0 && m.src[start+q-1] == ' ' {
						stop = start + q
					}
					for start < stop && (m.src[start] == ' ' || m.src[start] == '<') {
						start++
					}
					for stop > start && (m.src[stop-1] == ' ' || m.src[stop-1] == '>') {
						stop--
					}
					return start, stop, j + 1
				}
			}
		}
		return 0, 0, -1
	}
	name, next := m.src[open+1:shut], shut+1
	if shut+1 < end && m.src[shut+1] == '[' {
		if k := strings.IndexByte(m.src[shut+1:min(end, shut+longLink)], ']'); k > 0 {
			if k > 1 {
				name = m.src[shut+2 : shut+1+k]
			}
			next = shut + 2 + k
		}
	}
	if r, ok := m.refs[strings.ToLower(name)]; ok {
		return r[0], r[1], next
	}
	return 0, 0, -1
}

// comment is what stands in the comment that a text begins with, and the comment's length; 0 where it has no end. "<!-->" and "<!--->" are
// whole, and empty.
func comment(s string) (text string, n int) {
	const begin = "<!--"
	for _, empty := range [...]string{">", "->"} {
		if strings.HasPrefix(s[len(begin):], empty) {
			return "", len(begin) + len(empty)
		}
	}
	text, _, ok := strings.Cut(s[len(begin):], "-->")
	if !ok {
		return "", 0
	}
	return text, len(begin) + len(text) + len("-->")
}

// tagAt reads an autolink or an HTML tag, and returns its length.
func (m *marks) tagAt(run, i, end int) int {
	k := strings.IndexByte(m.src[i:min(end, i+longLink)], '>')
	if k < 2 {
		return 0
	}
	in := m.src[i+1 : i+k]
	if strings.HasPrefix(in, "!--") {
		text, n := comment(m.src[i:end])
		if n > 0 {
			m.put(run, i)
			m.posting.Comments = append(m.posting.Comments, Comment{text, m.span(i, i+n)})
		}
		return n
	}
	if (strings.Contains(in, "://") || strings.IndexByte(in, '@') > 0) && !strings.ContainsAny(in, " <") && in[0] != '[' { // "<[a](mailto:a@b.example)>" holds a link, and is none
		m.put(run, i)
		m.space(i)
		href := in
		if !strings.Contains(in, ":") {
			href = "mailto:" + in
		}
		l := Link{Href: href, HasHref: true, Raw: "(" + in + ")", Closed: true, Target: m.span(i+1, i+k), Tag: m.span(i, i+k+1), Span: m.span(i, i+k+1)}
		l.Text.Start = len(m.text)
		m.put(i+1, i+k)
		l.Text.End = len(m.text)
		m.posting.Links = append(m.posting.Links, l)
		return k + 1
	}
	var room [16]byte
	e, _ := lookup(tagName(m.src[i:i+k+1], room[:]))
	if e == unknown {
		return 0
	}
	m.put(run, i)
	if e.is(isBlock) || e == lineBreak {
		m.blank = true
	}
	return k + 1
}
