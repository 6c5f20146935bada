package pay_test

import (
	"strings"
	"testing"
)

func TestPayInJapaneseChineseAndKorean(t *testing.T) {
	const ja = "当社はパンを焼く会社です。夜勤のパン職人を募集します。経験は問いません。"
	const zh = "我们是一家面包店，招聘夜班面包师。经验不限，欢迎应届毕业生。"
	const ko = "저희는 빵집입니다. 야간 제빵사를 모집합니다. 경력은 상관없습니다."
	for text, want := range map[string][]string{
		ja + "月給 280,000円":           {"single 280000-280000 JPY month"},
		ja + "月給：28万円〜35万円":          {"range 280000-350000 JPY month"},
		ja + "年収 500万円〜800万円":        {"range 5000000-8000000 JPY year"},
		ja + "想定年収は500～800万円です":      {"range 5000000-8000000 JPY year"},
		ja + "時給1,250円以上":            {"open 1250- JPY hour"},
		ja + "給与：月給25万円〜":            {"open 250000- JPY month"},
		ja + "月給￥280,000":            {"single 280000-280000 JPY month"},
		zh + "月薪 20k-30k":            {"range 20000-30000 CNY month"},
		zh + "月薪20k-30k·14薪":         {"range 20000-30000 CNY month"},
		zh + "薪资：15000-20000元/月":     {"range 15000-20000 CNY month"},
		zh + "年薪30万至50万":             {"range 300000-500000 CNY year"},
		zh + "薪資：NT$45,000–60,000／月": {"range 45000-60000 TWD month"},
		ko + "연봉 4,000만원 ~ 5,500만원":  {"range 40000000-55000000 KRW year"},
		ko + "연봉 3천만원 이상":            {"open 30000000- KRW year"},
		ko + "시급 10,500원":            {"single 10500-10500 KRW hour"},
		// no amounts, and words in their place
		zh + "薪资面议。":                                     {"vague"},
		zh + "我们提供有竞争力的薪酬。":                              {"vague"},
		ja + "給与：応相談":                                    {"vague"},
		ko + "급여: 면접 후 결정":                               {"vague"},
		ja + "創業は2012年、社員は150名です。":                       nil,
		ja + "業界の平均年収 600万円を超える会社へ。":                     nil,
		ja + "年商 500万円を目指します。":                           nil,
		ja + "月給制。賞与は年2回、社員数は30名です。":                     nil,
		zh + "年薪制度透明。公司成立于2015年。":                        nil,
		ko + "연봉 협상은 2026년 3월에 진행합니다.":                   nil,
		strings.Repeat("You bake. ", 60) + "月給 280,000円": nil, // a posting in another script
	} {
		t.Run(text, func(t *testing.T) {
			got := recognise(t, record{Title: "パン", Description: "<p>" + text + "</p>"})
			if strings.Join(got, "; ") != strings.Join(want, "; ") {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestPraiseByTheMarketAndListsBehindPay(t *testing.T) {
	for text, want := range map[string][]string{
		"We offer top-of-market compensation.":                              {"vague"},
		"You get an industry leading base salary.":                          {"vague"},
		"A competitive, above-market salary and a bicycle.":                 {"vague"},
		"Receive a top-of-market equity and cash compensation package.":     {"vague"},
		"Compensation will vary based on experience.":                       {"vague"},
		"Salary: not specified":                                             {"vague"},
		"We build market-leading tools for compensation teams.":             nil,
		"You keep a best-in-class bakery.":                                  nil,
		"You advise clients on above-market pay practices.":                 nil,
		"The base salary range is $118,000-$170,000 bonus equity benefits.": {"range 118000-170000 USD year base"},
		"The salary range is between $126,000 [minimum salary in our lowest market] and $170,000 [maximum in our highest].": {"range 126000-170000 USD year"},
		"A salary of between € 2,651 (scale 9) and € 3,997 (scale 10) gross a month.":                                       {"range 2651-3997 EUR month"},
		"The hourly rate is $33.65 - $38.70 per hour with a 30k annual commission target.":                                  {"range 33.65-38.7 USD hour"},
		"You earn a $5,000 bonus after a year with us, the equity comes later.":                                             nil,
	} {
		t.Run(text, func(t *testing.T) {
			if got := recognise(t, record{Title: "Baker", Description: "<p>" + text + "</p>"}); strings.Join(got, "; ") != strings.Join(want, "; ") {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}
