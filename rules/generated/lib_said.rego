package postlint.lib.said
plainly(term) if term.plain
plainly(term) if term.context == ["name"]
openly(term) if plainly(term)
openly(term) if term.context == ["encouraged"]
openly(term) if term.context == ["encouraged", "name"]
