package fact

import (
	"strings"
	"testing"
)

func TestNextDigitLooksAtEachByte(t *testing.T) {
	for c := range 256 {
		for at := range 17 {
			text := strings.Repeat("/", at) + string([]byte{byte(c)}) + strings.Repeat(":", 17-at)
			want := len(text)
			if c >= '0' && c <= '9' {
				want = at
			}
			if got := NextDigit(text, 0, len(text)); got != want {
				t.Fatalf("in %q the digit is at %d, want %d", text, got, want)
			}
		}
	}
}

func TestNextDigitStaysInItsRange(t *testing.T) {
	const text = "1 loaf, 20 rolls, 300 buns"
	for _, tt := range [][3]int{{0, 26, 0}, {1, 26, 8}, {1, 8, 8}, {9, 26, 9}, {10, 26, 18}, {21, 26, 26}, {26, 26, 26}, {5, 3, 5}} {
		if got := NextDigit(text, tt[0], tt[1]); got != tt[2] {
			t.Errorf("in [%d, %d) the next digit is at %d, want %d", tt[0], tt[1], got, tt[2])
		}
	}
}
