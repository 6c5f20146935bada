package postlint.platform
import data.postlint.lib.platform
#= platform/date-form
findings contains ["platform/date-form", date.ref, date.text] if {
	input.fields.structured
	some date in input.dates
	date.source == "field"
	date.iso != ""
	not startswith(replace(date.text, "-", ""), replace(date.iso, "-", ""))
}
#= platform/incomplete-property
findings contains ["platform/incomplete-property", property.ref, limit.within, parts, limit.platform] if {
	some limit in input.limits.part
	some property in input.properties[limit.within]
	platform.lacks(limit, property)
	earlier := [other.ref |
		some other in input.properties[limit.within]
		other.ref < property.ref
		platform.lacks(limit, other)
	]
	count(earlier) == 0
	parts := concat(", ", [concat(" or ", other.fields) |
		some other in input.limits.part
		other.within == limit.within
		platform.lacks(other, property)
	])
}
#= platform/long-text
findings contains ["platform/long-text", 0, input.fields.characters, limit.platform, limit.most] if {
	some limit in input.limits.text
	limit.most > 0
	input.fields.characters > limit.most
}
#= platform/long-title
findings contains ["platform/long-title", 0, count(input.title), limit.platform, limit.most] if {
	some limit in input.limits.title
	count(input.title) > limit.most
}
#= platform/missing-field
findings contains ["platform/missing-field", 0, fields, limit.platform] if {
	input.fields.record
	some limit in input.limits.field
	platform.empty(limit.field)
	fields := concat(", ", [platform.fields[other.field] |
		some other in input.limits.field
		other.platform == limit.platform
		platform.empty(other.field)
	])
}
#= platform/missing-property
findings contains ["platform/missing-property", 0, fields, limit.platform] if {
	some limit in input.limits.property
	platform.absent(limit)
	fields := concat(", ", [other.field |
		some other in input.limits.property
		other.platform == limit.platform
		platform.absent(other)
	])
}
#= platform/recommended-property
findings contains ["platform/recommended-property", 0, fields, limit.platform] if {
	some limit in input.limits.recommended
	platform.absent(limit)
	fields := concat(", ", [other.field |
		some other in input.limits.recommended
		other.platform == limit.platform
		platform.absent(other)
	])
}
#= platform/remote-without-country
findings contains ["platform/remote-without-country", place.ref, limit.platform] if {
	some limit in input.limits.country
	some place in input.places
	place.mode == "remote"
	place.role != "excluded"
	named := [other.ref |
		some other in input.places
		other.codes != []
	]
	count(named) == 0
	earlier := [other.ref |
		some other in input.places
		other.mode == "remote"
		other.role != "excluded"
		other.ref < place.ref
	]
	count(earlier) == 0
}
#= platform/short-text
findings contains ["platform/short-text", 0, input.fields.characters, limit.platform, limit.least] if {
	some limit in input.limits.text
	input.fields.characters < limit.least
}
#= platform/title-extras
findings contains ["platform/title-extras", ref, platform.called[what], names] if {
	some limit in input.limits["bare-title"]
	some [what, ref] in platform.titled
	what in limit.values
	names := platform.names([other |
		some other in input.limits["bare-title"]
		what in other.values
	])
}
#= platform/unknown-value
findings contains ["platform/unknown-value", property.ref, property.text, limit.field, limit.platform] if {
	some limit in input.limits.value
	some property in input.properties[limit.field]
	property.kind != "object"
	not property.text in limit.values
}
