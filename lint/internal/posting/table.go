package posting

import "github.com/postlint/postlint/lint/internal/finding"

// Table is a table of the body. Tables inside of tables are listed behind the outer one.
type Table struct {
	Cells  []TableCell  // in the order of the text
	Layout bool         // it says that it only places things (role presentation), or another table stands in it
	Span   finding.Span // of the opening tag
}

// TableCell is a cell of a table, possibly without text.
type TableCell struct {
	Row    int  // from 0
	Header bool // it is marked as the header of a row or column
	First  int  // index of its first block
	Last   int  // index after its last block; First where it has no text
}

// openTable is a table whose end was not seen.
type openTable struct {
	table int // in Posting.Tables
	frame int // in stack
	row   int // of the next cell
	open  bool
}

// table opens a table. Its frame was pushed.
func (p *page) table(span finding.Span) {
	role, _ := p.tag.get("role")
	if n := len(p.tables); n > 0 {
		p.posting.Tables[p.tables[n-1].table].Layout = true
	}
	p.tables = append(p.tables, openTable{table: len(p.posting.Tables), frame: len(p.stack) - 1, row: -1})
	p.posting.Tables = append(p.posting.Tables, Table{Layout: role == "presentation" || role == "none", Span: span})
}

// openTable is the innermost table, nil where none is open.
func (p *page) openTable() *openTable {
	if n := len(p.tables); n > 0 {
		return &p.tables[n-1]
	}
	return nil
}

// row begins a row of the innermost table, after it closed the cell before.
func (p *page) row() {
	if t := p.openTable(); t != nil {
		p.closeCell(t)
		t.row++
	}
}

// cell begins a cell of the innermost table. name is the tag's, in lower case.
func (p *page) cell(name string) {
	t := p.openTable()
	if t == nil || name == "dd" {
		return
	}
	p.closeCell(t)
	scope, _ := p.tag.get("scope")
	role, _ := p.tag.get("role")
	at := len(p.posting.Blocks)
	table := &p.posting.Tables[t.table]
	table.Cells = append(table.Cells, TableCell{
		Row: max(t.row, 0), First: at, Last: at, Header: name == "th" || scope != "" || role == "columnheader" || role == "rowheader",
	})
	t.open = true
}

func (p *page) closeCell(t *openTable) {
	if t.open {
		cells := p.posting.Tables[t.table].Cells
		cells[len(cells)-1].Last = len(p.posting.Blocks)
		t.open = false
	}
}

// leaveTables closes the tables whose frames are popped with the elements from n on.
func (p *page) leaveTables(n int) {
	for k := len(p.tables); k > 0 && p.tables[k-1].frame >= n; k-- {
		p.closeCell(&p.tables[k-1])
		p.tables = p.tables[:k-1]
	}
}
