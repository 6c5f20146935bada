package place_test

import (
	"strings"
	"testing"

	"github.com/postlint/postlint/lint/internal/facts/place"
)

// benchPosting is a posting of about 5 kB, as long as most are.
func benchPosting() string {
	const part = `<p>About us</p><p>Ovenlight is a bakery company with shops in many cities. Headquartered in Leeds with offices in Paris and Madrid, we bake for
people across Europe. Our customers trust Ovenlight Classic and Ovenlight Rye every day.</p>
<h3>What you will do</h3><ul><li>Bake Bread, Rolls and Cakes with the Night Team</li><li>Report to the Head of Baking and work with Sales, Marketing and Finance</li>
<li>Use Excel, Word and the Oven Control System in the bakery</li></ul><p>The role is based in Leeds, with two days a week from home. Remote monitoring of ovens is part of the job.</p>
<h3>What we ask for</h3><ul><li>Experience in Baking, a Certificate or a Degree in Food Science</li><li>Fluent English; German is a plus</li><li>Authorised to work in the UK</li></ul>
<p>We are an equal opportunity employer. Applicants in California and New York City: see our notice under the Fair Chance Act.</p>`
	const plain = `<h3>Your day</h3><p>You knead, shape and bake through the night, and you keep the books of what was baked. When the shops open you
hand over to the day team, and on Fridays you plan the week with the Head of Baking. We train you on all machines, and you train our apprentices.</p>
<ul><li>Keep the Oven Control System in good order</li><li>Order flour, yeast and salt in time</li><li>Clean as you go, every night</li></ul>`
	return part + strings.Repeat(plain, 7)
}

func BenchmarkRecognise(b *testing.B) {
	p := parse(b, "Baker (Leeds)", []string{"Leeds, England, UK"}, "html", benchPosting())
	b.SetBytes(int64(len(p.Text)))
	b.ReportAllocs()
	for b.Loop() {
		place.Recognise(p, nil)
	}
}
