package postlint.lib.platform
absent(limit) if {
	not input.properties[limit.field]
	not input.properties[limit.instead]
	bound(limit)
}
bound(limit) if limit.where == ""
bound(limit) if input.properties[limit.where]
lacks(limit, property) if {
	property.kind == "object"
	found := [name | some name in property.names; name in limit.fields]
	count(found) == 0
}
lacks(limit, property) if {
	property.kind != "object"
	not limit.text
}
empty("employer") if input.employer.name == ""
empty("location") if input.fields.locations == 0
empty("url") if input.fields.url == ""
empty("posted") if input.fields.date_posted == ""
titled contains ["pay", pay.ref] if {
	some pay in input.pay
	pay.source == "title"
	pay.kind in {"range", "single", "open"}
}
titled contains ["place", place.ref] if {
	some place in input.places
	place.source == "title"
	place.role in {"performed", "remote-scope"}
	count(place.codes) > 0
}
titled contains ["employer", 0] if {
	count(input.employer.name) > 3
	endswith(lower(input.title), concat("", [" ", lower(input.employer.name)]))
}
titled contains ["employer", 0] if {
	count(input.employer.name) > 3
	some mark in [":", " |", " -", " –", ","]
	startswith(lower(input.title), concat("", [lower(input.employer.name), mark]))
}
titled contains ["capitals", 0] if {
	count(input.title) > 11
	contains(input.title, " ")
	upper(input.title) == input.title
	lower(input.title) != input.title
}
titled contains ["exclamation", 0] if contains(input.title, "!")
fields := {
	"employer": "employer",
	"location": "place",
	"url": "address to apply at",
	"posted": "day of publication",
}
called := {
	"pay": "pay",
	"place": "a place",
	"employer": "the employer’s name",
	"capitals": "nothing but capitals",
	"exclamation": "an exclamation mark",
}
names(list) := concat(" and ", {limit.platform | some limit in list})
