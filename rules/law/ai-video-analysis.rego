package postlint.law

# METADATA
# scope: rule
# title: A machine reads candidates' faces or voices
# description: >-
#   Illinois wants notice, an explanation and consent before a machine analyses a video interview; Maryland wants a signed
#   waiver for facial recognition. The posting itself breaks neither law, so this is a reminder.
# related_resources:
#   - https://www.ilga.gov/legislation/ilcs/ilcs3.asp?ActID=4015
# custom:
#   severity: info
#   message: "{places}: a machine analyses interviews"
#   help: "tell candidates before the interview how the machine works, and ask for their consent"
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   duties: [video_analysis]
#   exceptions:
#     - "products that do so, and work on them"
#   otherwise: {verdict: pass, why: silent}
#   why:
#     silent: {text: "no machine is said to analyse interviews", severity: info}
#     said: {text: "\"{text}\": {places} {wants|want} notice and consent before a machine analyses an interview", severity: info}
duties contains [due.row, "fail", "said", due.ref, due.how, said.ref] if {
	said := input.statements["video-analysis"]
	some due in input.law.video_analysis
}
