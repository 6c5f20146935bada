package postlint.lib.employment
part := ["art-time", "art time", "ART-TIME", "ART TIME", "ART_TIME", "eilzeit", "emps partiel", "iempo parcial", "edia jornada", "eeltijd"]
full := ["ull-time", "ull time", "ULL-TIME", "ULL TIME", "ULL_TIME", "ollzeit", "emps plein", "iempo completo", "oltijd", "ulltime"]
named[kind] contains place if {
	some place, text in {"title": input.title, "record": input.fields.employment_type}
	text != ""
	some kind, words in {"part": part, "full": full}
	hits := [word | some word in words; contains(text, word)]
	count(hits) > 0
	others := [word | some word in {"part": full, "full": part}[kind]; contains(text, word)]
	count(others) == 0
}
