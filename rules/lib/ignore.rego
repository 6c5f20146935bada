# Package ignore says what is wrong with an ignore comment.
package postlint.lib.ignore

# faults holds, for each fault that is recognised, the words before the part of the comment that it speaks of.
faults := {
	"unknown-form": "there is no comment named",
	"no-rule": "it must name the rule behind",
	"no-reason": "a reason must follow, after two hyphens, behind",
	"bad-date": "the day behind until must be written as 2027-01-31, not",
	"unopened": "nothing is disabled before",
	"unknown-rule": "there is no rule",
}
