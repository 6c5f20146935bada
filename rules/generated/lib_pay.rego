package postlint.lib.pay
figure if {
	some pay in input.pay
	pay.kind == "range"
}
figure if {
	some pay in input.pay
	pay.kind == "single"
}
open if {
	not figure
	some pay in input.pay
	pay.kind == "open"
}
none if {
	not figure
	not open
}
