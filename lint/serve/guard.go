package serve

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"
)

// policy is the Content-Security-Policy of every answer: nothing but the desk's own files is loaded, nothing is sent elsewhere,
// no other page may frame it, and a string becomes HTML in the script only through the policy "desk", which takes what the
// server sent.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; " +
	"base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types desk"

// guarded sets the headers of every answer, and refuses what was not sent from the desk's own page.
func (d *Desk) guarded(next http.Handler) http.Handler {
	var origin http.CrossOriginProtection
	origin.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		d.refuse(w, r, http.StatusForbidden, "error_origin")
	}))
	next = origin.Handler(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
		h.Set("Cache-Control", "no-store")
		if !d.addressed(r.Host) {
			d.refuse(w, r, http.StatusMisdirectedRequest, "error_host")
			return
		}
		next.ServeHTTP(w, r)
	})
}

// addressed says whether a Host header names this desk. A page whose own name leads to this machine (DNS rebinding) sends
// that name, and never an IP address.
func (d *Desk) addressed(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.ToLower(strings.TrimSuffix(strings.Trim(host, "[]"), "."))
	if ip, err := netip.ParseAddr(host); err == nil {
		return d.opts.AnyAddress || ip.IsLoopback()
	}
	return host == "localhost" || slices.ContainsFunc(d.opts.Hosts, func(name string) bool { return strings.EqualFold(name, host) })
}

// admitted gives a request a place in the room, and bounds its body and its time.
func (d *Desk) admitted(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.ContentLength > d.opts.MaxBody {
			d.refuse(w, r, http.StatusRequestEntityTooLarge, "error_large")
			return
		}
		ctx, cancel := context.WithTimeout(r.Context(), d.opts.Timeout)
		defer cancel()
		select {
		case d.room <- struct{}{}:
			defer func() { <-d.room }()
		case <-ctx.Done():
			w.Header().Set("Retry-After", "5")
			d.refuse(w, r, http.StatusServiceUnavailable, "error_busy")
			return
		}
		r = r.WithContext(ctx)
		r.Body = http.MaxBytesReader(w, r.Body, d.opts.MaxBody)
		next(w, r)
	}
}
