# Package pay says what the posting states about pay, for the rules that judge by law.
package postlint.lib.pay

# figure holds where an amount with all its ends is stated.
figure if {
	some pay in input.pay
	pay.kind == "range"
}

figure if {
	some pay in input.pay
	pay.kind == "single"
}

# open holds where the only amounts stated lack an end.
open if {
	not figure
	some pay in input.pay
	pay.kind == "open"
}

# none holds where no amount is stated.
none if {
	not figure
	not open
}
