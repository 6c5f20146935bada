# Package employment says what the title and the record call the hours of the job.
package postlint.lib.employment

# Spellings of "part time" and "full time" in titles and in fields of records; first letters are left out, for they may be capitals.
part := ["art-time", "art time", "ART-TIME", "ART TIME", "ART_TIME", "eilzeit", "emps partiel", "iempo parcial", "edia jornada", "eeltijd"]

full := ["ull-time", "ull time", "ULL-TIME", "ULL TIME", "ULL_TIME", "ollzeit", "emps plein", "iempo completo", "oltijd", "ulltime"]

# named holds the places that name one kind of hours and not the other.
named[kind] contains place if {
	some place, text in {"title": input.title, "record": input.fields.employment_type}
	text != ""
	some kind, words in {"part": part, "full": full}
	hits := [word | some word in words; contains(text, word)]
	count(hits) > 0
	others := [word | some word in {"part": full, "full": part}[kind]; contains(text, word)]
	count(others) == 0
}
