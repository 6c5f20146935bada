package postlint.law
import data.postlint.lib.said
import data.postlint.lib.law
#= law/accommodation-notice
duties_28 contains [row, "pass", "stated", ref] if {
	input.places != []
	input.statements.accommodation
	some ["accommodation", row, _, ref] in law.others
}
duties_28 contains [row, "undecidable", "missing", ref, how, 0] if {
	input.places != []
	not input.statements.accommodation
	input.lang in {"en", ""}
	some ["accommodation", row, how, ref] in law.others
}
#= law/ai-use-statement
duties_28 contains [row, "pass", "stated", ref] if {
	input.places != []
	input.statements["ai-in-hiring"]
	some ["ai_use", row, _, ref] in law.others
}
duties_28 contains [row, "undecidable", "missing", ref, how, 0] if {
	input.places != []
	not input.statements["ai-in-hiring"]
	input.lang in {"en", ""}
	some ["ai_use", row, how, ref] in law.others
}
#= law/ai-video-analysis
duties_28 contains [row, "pass", "silent", ref] if {
	input.places != []
	some ["video_analysis", row, _, ref] in law.others
}
duties_28 contains [row, "fail", "said", ref, how, said.ref] if {
	input.places != []
	said := input.statements["video-analysis"]
	some ["video_analysis", row, how, ref] in law.others
}
#= law/applicant-fees
duties_28 contains [row, "pass", "silent", ref] if {
	input.places != []
	some ["applicant_fees", row, _, ref] in law.others
}
duties_28 contains [row, "fail", "said", ref, how, term.ref] if {
	input.places != []
	some term in input.terms["trust-fee"]
	term.plain
	not input.terms["trust-warning"]
	some ["applicant_fees", row, how, ref] in law.others
}
#= law/background-check
duties_28 contains [row, "pass", "silent", ref] if {
	input.places != []
	some ["background_check", row, _, ref] in law.others
}
duties_28 contains [row, "fail", "said", ref, how, said.ref] if {
	input.places != []
	said := input.statements["background-check"]
	some ["background_check", row, how, ref] in law.others
}
#= law/benefits-required
duties_28 contains [row, "pass", "stated", ref] if {
	input.places != []
	input.statements.benefits
	some ["benefits", row, _, ref] in law.others
}
duties_28 contains [row, "pass", "stated", ref] if {
	input.places != []
	some section in input.sections
	"benefits" in {section.id, section.also}
	some ["benefits", row, _, ref] in law.others
}
duties_28 contains [row, "fail", "missing", ref, how, 0] if {
	input.places != []
	not input.statements.benefits
	every section in input.sections {
		not "benefits" in {section.id, section.also}
	}
	input.lang in {"en", ""}
	some ["benefits", row, how, ref] in law.others
}
#= law/canadian-experience
duties_28 contains [row, "pass", "silent", ref] if {
	input.places != []
	some ["canadian_experience", row, _, ref] in law.others
}
duties_28 contains [row, "fail", "said", ref, how, said.ref] if {
	input.places != []
	said := input.statements["canadian-experience"]
	some ["canadian_experience", row, how, ref] in law.others
}
#= law/contractor-tagline
duties_28 contains [row, "not-applicable", "no-contractor", ref] if {
	input.places != []
	some ["contractor_tagline", row, _, ref] in law.others
}
duties_28 contains [row, "pass", "stated", ref] if {
	input.places != []
	input.statements["federal-contractor"]
	input.statements["disability-named"]
	input.statements["veteran-named"]
	some ["contractor_tagline", row, _, ref] in law.others
}
duties_28 contains [row, "fail", "incomplete", ref, how, input.statements["federal-contractor"].ref] if {
	input.places != []
	input.statements["federal-contractor"]
	not law.tagline
	input.lang in {"en", ""}
	some ["contractor_tagline", row, how, ref] in law.others
}
#= law/credit-check
duties_28 contains [row, "pass", "silent", ref] if {
	input.places != []
	some ["credit_check", row, _, ref] in law.others
}
duties_28 contains [row, "fail", "said", ref, how, term.ref] if {
	input.places != []
	some term in input.terms["credit-check"]
	said.plainly(term)
	some ["credit_check", row, how, ref] in law.others
}
#= law/criminal-record-statement
duties_28 contains [row, "pass", "stated", ref] if {
	input.places != []
	input.statements["record-welcome"]
	some ["record_welcome", row, _, ref] in law.others
}
duties_28 contains [row, "fail", "missing", ref, how, 0] if {
	input.places != []
	not input.statements["record-welcome"]
	input.lang in {"en", ""}
	some ["record_welcome", row, how, ref] in law.others
}
#= law/criminal-record
duties_28 contains [row, "pass", "silent", ref] if {
	input.places != []
	some ["criminal_record", row, _, ref] in law.others
}
duties_28 contains [row, "fail", "said", ref, how, term.ref] if {
	input.places != []
	some term in input.terms["criminal-record"]
	said.plainly(term)
	some ["criminal_record", row, how, ref] in law.others
}
#= law/deadline-required
duties_28 contains [row, "pass", "stated", ref] if {
	input.places != []
	input.statements.deadline
	some ["deadline", row, _, ref] in law.others
}
duties_28 contains [row, "pass", "stated", ref] if {
	input.places != []
	law.deadline
	some ["deadline", row, _, ref] in law.others
}
duties_28 contains [row, "pass", "stated", ref] if {
	input.places != []
	input.fields.valid_through != ""
	some ["deadline", row, _, ref] in law.others
}
duties_28 contains [row, "fail", "missing", ref, how, 0] if {
	input.places != []
	not input.statements.deadline
	input.fields.valid_through == ""
	not law.deadline
	input.lang in {"en", ""}
	some ["deadline", row, how, ref] in law.others
}
#= law/driving-licence
duties_28 contains [row, "pass", "silent", ref] if {
	input.places != []
	some ["driving_licence", row, _, ref] in law.others
}
duties_28 contains [row, "fail", "said", ref, how, said.ref] if {
	input.places != []
	said := input.statements["driving-licence"]
	not input.statements.driving
	some ["driving_licence", row, how, ref] in law.others
}
#= law/language-of-posting
duties_28 contains [row, "pass", "stated", ref] if {
	input.places != []
	input.lang == "fr"
	some ["french", row, _, ref] in law.others
}
duties_28 contains [row, "undecidable", "missing", ref, how, 0] if {
	input.places != []
	not input.lang in {"fr", ""}
	some ["french", row, how, ref] in law.others
}
#= law/other-compensation-required
duties_28 contains [row, "pass", "stated", ref] if {
	input.places != []
	input.statements["other-compensation"]
	some ["other_compensation", row, _, ref] in law.others
}
duties_28 contains [row, "undecidable", "missing", ref, how, 0] if {
	input.places != []
	not input.statements["other-compensation"]
	input.lang in {"en", ""}
	some ["other_compensation", row, how, ref] in law.others
}
#= law/overpayment-statement
duties_28 contains [row, "pass", "stated", ref] if {
	input.places != []
	input.statements.overpayment
	some ["overpayment", row, _, ref] in law.others
}
duties_28 contains [row, "pass", "stated", ref] if {
	input.places != []
	some pay in input.pay
	pay.kind == "range"
	some ["overpayment", row, _, ref] in law.others
}
duties_28 contains [row, "undecidable", "missing", ref, how, pay.ref] if {
	input.places != []
	some pay in input.pay
	pay.kind in {"single", "open"}
	not input.statements.overpayment
	every other in input.pay {
		other.kind != "range"
	}
	input.lang in {"de", "en", ""}
	some ["overpayment", row, how, ref] in law.others
}
#= law/salary-history
duties_28 contains [row, "pass", "silent", ref] if {
	input.places != []
	some ["salary_history", row, _, ref] in law.others
}
duties_28 contains [row, "fail", "said", ref, how, term.ref] if {
	input.places != []
	some term in input.terms["salary-history"]
	said.openly(term)
	some ["salary_history", row, how, ref] in law.others
}
#= law/unemployed
duties_28 contains [row, "pass", "silent", ref] if {
	input.places != []
	some ["unemployed", row, _, ref] in law.others
}
duties_28 contains [row, "fail", "said", ref, how, term.ref] if {
	input.places != []
	some term in input.terms.unemployed
	said.plainly(term)
	some ["unemployed", row, how, ref] in law.others
}
#= law/unpaid-work
duties_28 contains [row, "pass", "silent", ref] if {
	input.places != []
	some ["unpaid_work", row, _, ref] in law.others
}
duties_28 contains [row, "fail", "said", ref, how, said.ref] if {
	input.places != []
	said := input.statements["unpaid-work"]
	some ["unpaid_work", row, how, ref] in law.others
}
#= law/vacancy-statement
duties_28 contains [row, "pass", "stated", ref] if {
	input.places != []
	input.statements.vacancy
	some ["vacancy", row, _, ref] in law.others
}
duties_28 contains [row, "fail", "missing", ref, how, 0] if {
	input.places != []
	not input.statements.vacancy
	input.lang in {"en", ""}
	some ["vacancy", row, how, ref] in law.others
}
