package postlint.law
import data.postlint.lib.said
import data.postlint.lib.law
#= law/accommodation-notice
duties_28 contains [due.row, "pass", "stated", due.ref] if {
	some due in input.law.accommodation
	input.statements.accommodation
}
duties_28 contains [due.row, "undecidable", "missing", due.ref, due.how, 0] if {
	some due in input.law.accommodation
	not input.statements.accommodation
	due.how in {"here", "size"}
	input.lang in {"en", ""}
}
#= law/ai-use-statement
duties_0 contains [due.row, "pass", "stated", due.ref] if {
	some due in input.law.ai_use
	input.statements["ai-in-hiring"]
}
duties_0 contains [due.row, "undecidable", "missing", due.ref, due.how, 0] if {
	some due in input.law.ai_use
	not input.statements["ai-in-hiring"]
	due.how in {"here", "size"}
	input.lang in {"en", ""}
}
#= law/ai-video-analysis
duties_0 contains [due.row, "pass", "silent", due.ref] if {
	some due in input.law.video_analysis
}
duties_0 contains [due.row, "fail", "said", due.ref, due.how, said.ref] if {
	some due in input.law.video_analysis
	said := input.statements["video-analysis"]
}
#= law/applicant-fees
duties_0 contains [due.row, "pass", "silent", due.ref] if {
	some due in input.law.applicant_fees
}
duties_0 contains [due.row, "fail", "said", due.ref, due.how, term.ref] if {
	some due in input.law.applicant_fees
	some term in input.terms["trust-fee"]
	term.plain
	not input.terms["trust-warning"]
}
#= law/background-check
duties_0 contains [due.row, "pass", "silent", due.ref] if {
	some due in input.law.background_check
}
duties_0 contains [due.row, "fail", "said", due.ref, due.how, said.ref] if {
	some due in input.law.background_check
	said := input.statements["background-check"]
}
#= law/benefits-required
duties_29 contains [due.row, "pass", "stated", due.ref] if {
	some due in input.law.benefits
	input.statements.benefits
}
duties_29 contains [due.row, "pass", "stated", due.ref] if {
	some due in input.law.benefits
	some section in input.sections
	"benefits" in {section.id, section.also}
}
duties_29 contains [due.row, "fail", "missing", due.ref, due.how, 0] if {
	some due in input.law.benefits
	not input.statements.benefits
	every section in input.sections {
		not "benefits" in {section.id, section.also}
	}
	input.lang in {"en", ""}
}
#= law/canadian-experience
duties_0 contains [due.row, "pass", "silent", due.ref] if {
	some due in input.law.canadian_experience
}
duties_0 contains [due.row, "fail", "said", due.ref, due.how, said.ref] if {
	some due in input.law.canadian_experience
	said := input.statements["canadian-experience"]
}
#= law/contractor-tagline
duties_0 contains [due.row, "not-applicable", "no-contractor", due.ref] if {
	some due in input.law.contractor_tagline
}
duties_0 contains [due.row, "pass", "stated", due.ref] if {
	some due in input.law.contractor_tagline
	input.statements["federal-contractor"]
	input.statements["disability-named"]
	input.statements["veteran-named"]
}
duties_0 contains [due.row, "fail", "incomplete", due.ref, due.how, input.statements["federal-contractor"].ref] if {
	some due in input.law.contractor_tagline
	input.statements["federal-contractor"]
	not law.tagline
	input.lang in {"en", ""}
}
duties_0 contains [due.row, "pass", "stated", due.ref] if {
	some due in input.law.contractor_tagline
	input.employer.federal_contractor
	law.tagline
}
duties_0 contains [due.row, "fail", "unnamed", due.ref, due.how, 0] if {
	some due in input.law.contractor_tagline
	input.employer.federal_contractor
	not input.statements["federal-contractor"]
	not law.tagline
	input.lang in {"en", ""}
}
#= law/credit-check
duties_0 contains [due.row, "pass", "silent", due.ref] if {
	some due in input.law.credit_check
}
duties_0 contains [due.row, "fail", "said", due.ref, due.how, term.ref] if {
	some due in input.law.credit_check
	some term in input.terms["credit-check"]
	said.plainly(term)
}
#= law/criminal-record-statement
duties_0 contains [due.row, "pass", "stated", due.ref] if {
	some due in input.law.record_welcome
	input.statements["record-welcome"]
}
duties_0 contains [due.row, "fail", "missing", due.ref, due.how, 0] if {
	some due in input.law.record_welcome
	not input.statements["record-welcome"]
	input.lang in {"en", ""}
}
#= law/criminal-record
duties_0 contains [due.row, "pass", "silent", due.ref] if {
	some due in input.law.criminal_record
}
duties_0 contains [due.row, "fail", "said", due.ref, due.how, term.ref] if {
	some due in input.law.criminal_record
	some term in input.terms["criminal-record"]
	said.plainly(term)
}
#= law/deadline-required
duties_30 contains [due.row, "pass", "stated", due.ref] if {
	some due in input.law.deadline
	input.statements.deadline
}
duties_30 contains [due.row, "pass", "stated", due.ref] if {
	some due in input.law.deadline
	law.deadline
}
duties_30 contains [due.row, "pass", "stated", due.ref] if {
	some due in input.law.deadline
	input.fields.valid_through != ""
}
duties_30 contains [due.row, "fail", "missing", due.ref, due.how, 0] if {
	some due in input.law.deadline
	not input.statements.deadline
	input.fields.valid_through == ""
	not law.deadline
	input.lang in {"en", ""}
}
#= law/driving-licence
duties_0 contains [due.row, "pass", "silent", due.ref] if {
	some due in input.law.driving_licence
}
duties_0 contains [due.row, "fail", "said", due.ref, due.how, said.ref] if {
	some due in input.law.driving_licence
	said := input.statements["driving-licence"]
	not input.statements.driving
}
#= law/language-of-posting
duties_31 contains [due.row, "pass", "stated", due.ref] if {
	some due in input.law.french
	input.lang == "fr"
}
duties_31 contains [due.row, "undecidable", "missing", due.ref, due.how, 0] if {
	some due in input.law.french
	not input.lang in {"fr", ""}
	due.how == "here"
}
#= law/other-compensation-required
duties_0 contains [due.row, "pass", "stated", due.ref] if {
	some due in input.law.other_compensation
	input.statements["other-compensation"]
}
duties_0 contains [due.row, "undecidable", "missing", due.ref, due.how, 0] if {
	some due in input.law.other_compensation
	not input.statements["other-compensation"]
	due.how in {"here", "size"}
	input.lang in {"en", ""}
}
#= law/overpayment-statement
duties_32 contains [due.row, "pass", "stated", due.ref] if {
	some due in input.law.overpayment
	input.statements.overpayment
}
duties_32 contains [due.row, "pass", "stated", due.ref] if {
	some due in input.law.overpayment
	some pay in input.pay
	pay.kind == "range"
}
duties_32 contains [due.row, "undecidable", "missing", due.ref, due.how, pay.ref] if {
	some due in input.law.overpayment
	some pay in input.pay
	pay.kind in {"single", "open"}
	not input.statements.overpayment
	every other in input.pay {
		other.kind != "range"
	}
	input.lang in {"de", "en", ""}
	due.how == "here"
}
#= law/salary-history
duties_0 contains [due.row, "pass", "silent", due.ref] if {
	some due in input.law.salary_history
}
duties_0 contains [due.row, "fail", "said", due.ref, due.how, term.ref] if {
	some due in input.law.salary_history
	some term in input.terms["salary-history"]
	said.openly(term)
}
#= law/unemployed
duties_33 contains [due.row, "pass", "silent", due.ref] if {
	some due in input.law.unemployed
}
duties_33 contains [due.row, "fail", "said", due.ref, due.how, term.ref] if {
	some due in input.law.unemployed
	some term in input.terms.unemployed
	said.plainly(term)
}
#= law/unpaid-work
duties_0 contains [due.row, "pass", "silent", due.ref] if {
	some due in input.law.unpaid_work
}
duties_0 contains [due.row, "fail", "said", due.ref, due.how, said.ref] if {
	some due in input.law.unpaid_work
	said := input.statements["unpaid-work"]
}
#= law/vacancy-statement
duties_34 contains [due.row, "pass", "stated", due.ref] if {
	some due in input.law.vacancy
	input.statements.vacancy
}
duties_34 contains [due.row, "fail", "missing", due.ref, due.how, 0] if {
	some due in input.law.vacancy
	not input.statements.vacancy
	input.lang in {"en", ""}
}
