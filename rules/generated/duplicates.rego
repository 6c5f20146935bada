package postlint.duplicates
#= duplicates/limited-applications
findings contains ["duplicates/limited-applications", notice.ref, earlier.at] if {
	some earlier in input.repeats.elsewhere
	some notice in input.notices
	notice.class in {"limit", "quota", "cool-off"}
}
#= duplicates/nearly-same-posting
findings contains ["duplicates/nearly-same-posting", 0, earlier.at] if {
	some earlier in input.repeats.near
}
#= duplicates/posted-again
findings contains ["duplicates/posted-again", 0, earlier.at] if {
	some earlier in input.repeats.again
}
#= duplicates/same-address
findings contains ["duplicates/same-address", 0, earlier.at] if {
	some earlier in input.repeats.address
}
#= duplicates/same-id
findings contains ["duplicates/same-id", 0, earlier.at] if {
	some earlier in input.repeats.id
}
#= duplicates/same-posting
findings contains ["duplicates/same-posting", 0, earlier.at] if {
	some earlier in input.repeats.posting
}
#= duplicates/same-text
findings contains ["duplicates/same-text", 0, earlier.at] if {
	some earlier in input.repeats.text
}
