# Package said says whether the words of a term table are said of the job and its candidates.
package postlint.lib.said

# plainly holds where nothing excuses the words. That they are capitalised beside other capitals excuses nothing: "US
# Citizens Only", "Native English Speaker".
plainly(term) if term.plain

plainly(term) if term.context == ["name"]

# openly holds for what an invitation does not excuse: "recent graduates are encouraged to apply" still names who is wanted.
openly(term) if plainly(term)

openly(term) if term.context == ["encouraged"]

openly(term) if term.context == ["encouraged", "name"]
