package lang

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

func parse(t testing.TB, declared, text string) *posting.Posting {
	t.Helper()
	b, err := json.Marshal(map[string]any{"title": "Baker", "description": text, "format": "html"})
	if err != nil {
		t.Fatal(err)
	}
	for d, err := range source.Read("x.ndjson", strings.NewReader(string(b)+"\n")) {
		if err != nil {
			t.Fatal(err)
		}
		p := posting.Parse(d)
		p.Lang = declared
		return p
	}
	t.Fatal("no posting was read")
	return nil
}

var texts = map[string]string{
	"en": "You bake bread and rolls on the night shift, and you train the apprentices of our bakery in the heart of the city.",
	"de": "Sie backen Brot und Brötchen in der Nacht und bilden die Lehrlinge unserer Bäckerei im Herzen der Stadt aus. Wir freuen uns auf Sie.",
	"fr": "Vous faites le pain et les brioches de la nuit, et vous formez les apprentis de notre boulangerie dans le centre de la ville.",
	"es": "Usted hornea el pan y los bollos de la noche y forma a los aprendices de la panadería en el centro de la ciudad con nosotros.",
	"nl": "Je bakt het brood en de broodjes in de nacht en je leidt de leerlingen van onze bakkerij op in het hart van de stad met ons.",
	"it": "Prepari il pane e i panini della notte e formi gli apprendisti della nostra panetteria nel centro di una città che ti piace con noi.",
	"sv": "Du bakar bröd och bullar på natten och utbildar lärlingar i vårt bageri som ligger mitt i staden, och det är roligt att arbeta med oss.",
	"pl": "Pieczesz chleb i bułki w nocy oraz uczysz uczniów naszej piekarni, która jest w centrum miasta. Nie czekaj, zgłoś się do nas na rozmowę.",
	"pt": "Você faz o pão e os bolos da noite e forma os aprendizes da nossa padaria no centro de uma cidade, com uma equipe que não para.",
}

func TestEachLanguageIsTold(t *testing.T) {
	for want, text := range texts {
		if got := Recognise(parse(t, "", "<p>"+text+"</p>")); got != want {
			t.Errorf("%s is taken for %q", want, got)
		}
	}
}

func TestLanguagesAreToldByTheirScript(t *testing.T) {
	for want, text := range map[string]string{
		"ja": "夜のシフトでパンを焼き、見習いを指導していただきます。TypeScript と AWS の経験は不要です。勤務地は駅から歩いて五分です。",
		"zh": "您将在夜班烘焙面包，并指导我们面包店的学徒。我们提供餐食和交通补贴，欢迎您加入我们的团队。",
		"ko": "야간 근무로 빵을 굽고 견습생을 가르칩니다. 역에서 걸어서 오 분 거리에 있는 빵집입니다. 지원을 기다립니다.",
		"ru": "Вы печёте хлеб ночью и обучаете учеников нашей пекарни в центре города. Мы ждём вашего письма, это просто.",
		"uk": "Ви печете хліб уночі та навчаєте учнів нашої пекарні в центрі міста. Ми чекаємо на вашого листа, її двері відчинені.",
		"el": "Ψήνετε ψωμί τη νύχτα και εκπαιδεύετε τους μαθητές του φούρνου μας στο κέντρο της πόλης.",
		"":   "Печете хляб нощем и обучавате чираците на нашата пекарна в центъра на града, с радост и с търпение.",
		"en": "You bake bread in 東京 and 大阪 (パン職人) on the night shift, and you train the apprentices of our bakery in the heart of the city.",
	} {
		if got := Recognise(parse(t, "", "<p>"+text+"</p>")); got != want {
			t.Errorf("%s is taken for %q", want, got)
		}
	}
	if got := Recognise(parse(t, "en", "<p>夜のシフトでパンを焼き、the shop と見習いを指導していただきます。勤務地は駅から歩いて五分です。</p>")); got != "ja" {
		t.Errorf("a template that calls Japanese English is believed: %q", got)
	}
}

func TestDeclaredLanguage(t *testing.T) {
	for name, c := range map[string]struct{ declared, text, want string }{
		"agrees":                        {"de-AT", texts["de"], "de"},
		"is a template's":               {"en", texts["de"], "de"},
		"is one that is not recognised": {"fi", "Leivot leipää ja sämpylöitä yövuorossa ja koulutat leipomomme oppilaita kaupungin sydämessä.", "fi"},
		"is one between two":            {"ca", strings.Repeat("El pa de la fleca, les coques de la festa i el cafè amb llet en un forn de llenya. ", 8), "ca"},
		"is no language":                {"english", texts["en"], "en"},
	} {
		if got := Recognise(parse(t, c.declared, "<p>"+c.text+"</p>")); got != c.want {
			t.Errorf("declared %s %s: got %q, want %q", c.declared, name, got, c.want)
		}
	}
}

func TestNoLanguageIsToldWhereNoneIsSure(t *testing.T) {
	for name, text := range map[string]string{
		"a title":       "Baker, night shift",
		"a short text":  "You bake bread and rolls.",
		"names only":    "Excel, Word, Outlook, PowerPoint, SharePoint, Teams, Project, Visio, OneNote, Access, Publisher, Planner, Forms",
		"addresses":     "www.ovenlight.com/o/a, www.bread.com/a/e/o, mail@rolls.com, www.cake.com/o, www.night.com/a, www.flour.com/e/o",
		"half and half": "You bake the bread and the rolls of our bakery. Sie backen das Brot und die Brötchen der Bäckerei.",
	} {
		if got := Recognise(parse(t, "", "<p>"+text+"</p>")); got != "" {
			t.Errorf("%s is taken for %q", name, got)
		}
	}
}

// A word of the table must be short enough to be looked at, and stand there once.
func TestWordsOfTheTableAreShortAndStandThereOnce(t *testing.T) {
	seen, table := map[string]bool{}, functionWords()
	for _, w := range words {
		if seen[w.word] || len(w.word) > longest || strings.ToLower(w.word) != w.word {
			t.Errorf("%q is doubled, too long or not lower-case", w.word)
		}
		seen[w.word] = true
		if table.in[table.slot(keyOf(w.word))] != w.in {
			t.Errorf("%q is not found", w.word)
		}
	}
}

func FuzzRecognise(f *testing.F) {
	f.Add("de", "Sie backen Brot \xff und")
	f.Fuzz(func(t *testing.T, declared, text string) {
		if got := Recognise(parse(t, declared, "x "+text)); len(got) != 0 && len(got) != 2 {
			t.Fatalf("%q is no language", got)
		}
	})
}

func BenchmarkRecognise(b *testing.B) {
	p := parse(b, "", "<p>"+strings.Repeat(texts["en"]+" ", 40)+"</p>")
	for b.Loop() {
		Recognise(p)
	}
}
