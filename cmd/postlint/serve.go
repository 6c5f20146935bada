package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/serve"
)

// serveFlags are the flags of serve as they were given.
type serveFlags struct {
	listen   string
	open     bool
	asOf     string
	hosts    []string
	basePath string
	conf     configFlags
}

func (c *Command) serve() *cobra.Command {
	f := &serveFlags{}
	cmd := &cobra.Command{
		Use:   "serve [flags]",
		Short: "open the HR desk: a local page that checks drafts",
		Long: `Serves a page on this machine on which drafts are checked: pasted, or as files. It is for people who never open a terminal.

The page is reached from this machine alone. Nothing is stored, no content is logged, and no request leaves the machine.
Another --listen address lets others in, who then send their drafts over the network, unencrypted: put a proxy with TLS in
front of it, and name the host that the proxy passes on with --allow-host.

It ends with Ctrl-C.`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return &usageError{fmt.Sprintf("serve takes no file, and %q was given", args[0]), "choose the file on the page, or run `postlint check`"}
			}
			return nil
		},
		RunE: func(*cobra.Command, []string) error {
			ctx, stop := signal.NotifyContext(c.context(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			return c.runServe(ctx, f)
		},
	}
	fl := cmd.Flags()
	fl.SortFlags = false
	fl.StringVar(&f.listen, "listen", "127.0.0.1:8087", "the `ADDRESS` to listen on; port 0 takes a free one")
	fl.BoolVar(&f.open, "open", false, "open the page in the browser")
	asOfFlag(cmd, &f.asOf)
	fl.StringSliceVar(&f.hosts, "allow-host", nil, "answer to this `NAME` too, as a proxy passes it on; may be repeated")
	fl.StringVar(&f.basePath, "base-path", "", "the `PATH` at which the desk stands behind a proxy, such as /postlint")
	f.conf.add(cmd)
	return cmd
}

func (c *Command) runServe(ctx context.Context, f *serveFlags) error {
	base := strings.TrimSuffix(f.basePath, "/")
	if base != "" && !strings.HasPrefix(base, "/") {
		return &usageError{fmt.Sprintf("--base-path %q does not begin with a slash", f.basePath), "write it as /postlint"}
	}
	conf, err := c.configured(&f.conf, []string{"."}, "")
	if err != nil {
		return err
	}
	opts := serve.Options{
		Lint: conf.Options(lint.Options{AsOf: f.asOf}), Version: version(), Hosts: f.hosts, BasePath: base,
	}
	if opts.Lint.Settings != nil {
		opts.Settings = opts.Lint.Settings("draft.html")
	}
	var lc net.ListenConfig
	l, err := lc.Listen(ctx, "tcp", f.listen)
	if err != nil {
		if wrong, ok := errors.AsType[*net.AddrError](err); ok {
			return &usageError{fmt.Sprintf("--listen cannot be %q: %s", f.listen, wrong.Err), "an address is written as HOST:PORT, such as 127.0.0.1:8087"}
		}
		return &usageError{"listening failed: " + err.Error(), "another --listen address may be free; port 0 takes one that is"}
	}
	defer func() { _ = l.Close() }()
	address, local := reached(l.Addr().String())
	opts.AnyAddress = !local
	desk, err := serve.New(opts)
	if err != nil {
		return err
	}
	if !local {
		c.tell("warning", "the desk can be reached from other machines, and what they send to it is not encrypted", "leave --listen out, or put a proxy with TLS in front of it")
	}
	page := "http://" + address + base + "/"
	fmt.Fprintf(c.Stdout, "The HR desk is open at %s (Ctrl-C closes it)\n", page)
	if f.open {
		if err := browse(ctx, page); err != nil {
			c.tell("note", "no browser could be started: "+visible(err.Error()), "open the address above yourself")
		}
	}
	return desk.Serve(ctx, l)
}

// reached is the address at which a browser of this machine reaches a listener, and whether no other machine does.
func reached(listening string) (address string, local bool) {
	at, err := netip.ParseAddrPort(listening)
	switch {
	case err != nil:
		return listening, false
	case at.Addr().IsUnspecified():
		return fmt.Sprintf("localhost:%d", at.Port()), false
	}
	return listening, at.Addr().IsLoopback()
}

// browse starts the browser of this machine.
func browse(ctx context.Context, page string) error {
	name, args := "xdg-open", []string{page}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", page}
	}
	cmd := exec.CommandContext(context.WithoutCancel(ctx), name, args...)
	if err := cmd.Start(); err != nil {
		return err
	}
	return cmd.Process.Release()
}
