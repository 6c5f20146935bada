package postlint.bias

import data.postlint.lib.said

# METADATA
# scope: rule
# title: A German title without m/w/d
# description: >-
#   A masculine title without a marker or the other form ("Bäcker" rather than "Bäcker:in" or "Bäcker (m/w/d)") can be
#   held against the employer under the German AGG and the Austrian GlBG. The marker is practice, not the letter of the
#   law, and Swiss postings often do without: so this is a hint.
# related_resources:
#   - https://www.gesetze-im-internet.de/agg/
#   - https://www.gesetze-im-internet.de/pstg/__22.html
# custom:
#   severity: info
#   message: '"{text}" names men only: add {use}, or both forms'
#   args: [text, use]
#   help: "add (m/w/d), write both forms, or choose a neutral word"
#   blame: author
#   since: 0.1.0
#   languages: [de]
#   exceptions:
#     - "a marker anywhere in the posting: (m/w/d), (gn), all genders"
#     - "the other form beside the title, or an ending such as :in"
#     - "neutral titles: Leitung, Fachkraft"
findings contains ["bias/german-title", term.ref, term.text, term.use] if {
	some term in input.terms["german-title"]
	term.place == "title"
	said.plainly(term)
}
