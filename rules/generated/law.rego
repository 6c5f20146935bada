package postlint.law
import data.postlint.lib.said
import data.postlint.lib.law
#= law/accommodation-notice
duties contains [due.row, "pass", "stated", due.ref] if {
	input.statements.accommodation
	some due in input.law.accommodation
}
duties contains [due.row, "undecidable", "missing", due.ref, due.how, 0] if {
	not input.statements.accommodation
	input.lang in {"en", ""}
	some due in input.law.accommodation
	due.how in {"here", "size"}
}
#= law/ai-use-statement
duties contains [due.row, "pass", "stated", due.ref] if {
	input.statements["ai-in-hiring"]
	some due in input.law.ai_use
}
duties contains [due.row, "undecidable", "missing", due.ref, due.how, 0] if {
	not input.statements["ai-in-hiring"]
	input.lang in {"en", ""}
	some due in input.law.ai_use
	due.how in {"here", "size"}
}
#= law/ai-video-analysis
duties contains [due.row, "fail", "said", due.ref, due.how, said.ref] if {
	said := input.statements["video-analysis"]
	some due in input.law.video_analysis
}
#= law/applicant-fees
duties contains [due.row, "fail", "said", due.ref, due.how, term.ref] if {
	some term in input.terms["trust-fee"]
	term.plain
	not input.terms["trust-warning"]
	some due in input.law.applicant_fees
}
#= law/background-check
duties contains [due.row, "fail", "said", due.ref, due.how, said.ref] if {
	said := input.statements["background-check"]
	some due in input.law.background_check
}
#= law/benefits-required
duties contains [due.row, "pass", "stated", due.ref] if {
	law.benefits
	some due in input.law.benefits
}
duties contains [due.row, "fail", "missing", due.ref, due.how, 0] if {
	not law.benefits
	input.lang in {"en", ""}
	some due in input.law.benefits
}
#= law/canadian-experience
duties contains [due.row, "fail", "said", due.ref, due.how, said.ref] if {
	said := input.statements["canadian-experience"]
	some due in input.law.canadian_experience
}
#= law/contractor-tagline
duties contains [due.row, "pass", "stated", due.ref] if {
	input.statements["federal-contractor"]
	law.tagline
	some due in input.law.contractor_tagline
}
duties contains [due.row, "fail", "incomplete", due.ref, due.how, input.statements["federal-contractor"].ref] if {
	input.statements["federal-contractor"]
	not law.tagline
	input.lang in {"en", ""}
	some due in input.law.contractor_tagline
}
duties contains [due.row, "pass", "stated", due.ref] if {
	input.employer.federal_contractor
	law.tagline
	some due in input.law.contractor_tagline
}
duties contains [due.row, "fail", "unnamed", due.ref, due.how, 0] if {
	input.employer.federal_contractor
	not input.statements["federal-contractor"]
	not law.tagline
	input.lang in {"en", ""}
	some due in input.law.contractor_tagline
}
#= law/credit-check
duties contains [due.row, "fail", "said", due.ref, due.how, term.ref] if {
	some term in input.terms["credit-check"]
	said.plainly(term)
	some due in input.law.credit_check
}
#= law/criminal-record
duties contains [due.row, "fail", "said", due.ref, due.how, term.ref] if {
	some term in input.terms["criminal-record"]
	said.plainly(term)
	some due in input.law.criminal_record
}
#= law/criminal-record-statement
duties contains [due.row, "pass", "stated", due.ref] if {
	input.statements["record-welcome"]
	some due in input.law.record_welcome
}
duties contains [due.row, "fail", "missing", due.ref, due.how, 0] if {
	not input.statements["record-welcome"]
	input.lang in {"en", ""}
	some due in input.law.record_welcome
}
#= law/deadline-required
duties contains [due.row, "pass", "stated", due.ref] if {
	law.deadline
	some due in input.law.deadline
}
duties contains [due.row, "fail", "missing", due.ref, due.how, 0] if {
	not law.deadline
	input.lang in {"en", ""}
	some due in input.law.deadline
}
#= law/driving-licence
duties contains [due.row, "fail", "said", due.ref, due.how, said.ref] if {
	said := input.statements["driving-licence"]
	not input.statements.driving
	some due in input.law.driving_licence
}
#= law/language-of-posting
duties contains [due.row, "pass", "stated", due.ref] if {
	input.lang == "fr"
	some due in input.law.french
}
duties contains [due.row, "undecidable", "missing", due.ref, due.how, 0] if {
	not input.lang in {"fr", ""}
	some due in input.law.french
	due.how == "here"
}
#= law/other-compensation-required
duties contains [due.row, "pass", "stated", due.ref] if {
	input.statements["other-compensation"]
	some due in input.law.other_compensation
}
duties contains [due.row, "pass", "stated", due.ref] if {
	some due in input.law.other_compensation
	law.besides
}
duties contains [due.row, "undecidable", "missing", due.ref, due.how, 0] if {
	not input.statements["other-compensation"]
	input.lang in {"en", ""}
	some due in input.law.other_compensation
	due.how in {"here", "size"}
	not law.besides
}
#= law/overpayment-statement
duties contains [due.row, "pass", "stated", due.ref] if {
	input.statements.overpayment
	some due in input.law.overpayment
}
duties contains [due.row, "pass", "stated", due.ref] if {
	some pay in input.pay
	pay.kind == "range"
	some due in input.law.overpayment
}
duties contains [due.row, "undecidable", "missing", due.ref, due.how, pay.ref] if {
	some pay in input.pay
	pay.kind in {"single", "open"}
	not input.statements.overpayment
	every other in input.pay {
		other.kind != "range"
	}
	input.lang in {"de", "en", ""}
	some due in input.law.overpayment
	due.how == "here"
}
#= law/salary-history
duties contains [due.row, "fail", "said", due.ref, due.how, term.ref] if {
	some term in input.terms["salary-history"]
	said.openly(term)
	some due in input.law.salary_history
}
#= law/unemployed
duties contains [due.row, "fail", "said", due.ref, due.how, term.ref] if {
	some term in input.terms.unemployed
	said.plainly(term)
	some due in input.law.unemployed
}
#= law/unpaid-work
duties contains [due.row, "fail", "said", due.ref, due.how, said.ref] if {
	said := input.statements["unpaid-work"]
	some due in input.law.unpaid_work
}
#= law/vacancy-statement
duties contains [due.row, "pass", "stated", due.ref] if {
	input.statements.vacancy
	some due in input.law.vacancy
}
duties contains [due.row, "fail", "missing", due.ref, due.how, 0] if {
	not input.statements.vacancy
	input.lang in {"en", ""}
	some due in input.law.vacancy
}
