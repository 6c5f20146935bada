package postlint.accessibility

# METADATA
# scope: rule
# title: A table without header cells
# description: >-
#   Who sees a table looks up a cell by the top of its column and the beginning of its row. Who hears it is told only the cell: “25.00”,
#   unless header cells are marked, which a screen reader then says along with it.
# related_resources:
#   - https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships.html
#   - https://www.w3.org/WAI/WCAG22/Techniques/html/H51
#   - https://www.w3.org/WAI/WCAG22/Techniques/html/H63
# custom:
#   severity: info
#   message: "tables of data without a header cell: {count}, the first of {rows} rows"
#   message_one: 'a table of data without a header cell, of {rows} rows'
#   args: [count, rows]
#   help: write the cells that name a column or a row as <th>, with scope="col" or scope="row"
#   blame: template
#   since: 0.1.0
#   exceptions:
#     - tables that only place things on the page, with role=presentation, other tables, lists or long texts in them
#     - Word documents, which mark the first row of every table
findings contains ["accessibility/table-headers", shape.ref, shape.count, shape.of] if {
	some shape in input.shapes["plain-table"]
}
