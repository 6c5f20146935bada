package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"
)

// served runs serve on a free port with the flags, calls f with the address of its page, and closes it. It fails unless serve
// then ends with status 0; what it wrote on standard error is returned.
func served(t *testing.T, f func(page string), flags ...string) (stderr string) {
	t.Helper()
	t.Chdir(root())
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	out, w := io.Pipe()
	var errs bytes.Buffer
	ended := make(chan int, 1)
	go func() {
		c := &Command{Stdin: strings.NewReader(""), Stdout: w, Stderr: &errs, Context: ctx}
		ended <- c.Main(append([]string{"serve", "--no-config", "--listen", "127.0.0.1:0"}, flags...)) //nolint:contextcheck // serve alone heeds one
		w.Close()
	}()
	line, err := bufio.NewReader(out).ReadString('\n')
	page := regexp.MustCompile(`http://\S+`).FindString(line)
	if err != nil || page == "" {
		t.Fatalf("%q, %v, %s", line, err, errs.String())
	}
	f(page)
	cancel()
	select {
	case status := <-ended:
		if status != StatusOK {
			t.Errorf("status %d, %s", status, errs.String())
		}
	case <-time.After(20 * time.Second):
		t.Fatal("it goes on")
	}
	return errs.String()
}

func TestServeChecksWhatIsSentAndEndsQuietly(t *testing.T) {
	errs := served(t, func(page string) {
		answer, err := http.PostForm(page+"check", url.Values{"text": {"<h1>Line Cook</h1><p>Location: Denver, CO, US</p><p>You cook.</p>"}, "size": {"200"}})
		if err != nil {
			t.Fatal(err)
		}
		defer answer.Body.Close()
		body, _ := io.ReadAll(answer.Body)
		if !strings.Contains(string(body), "Not ready for Colorado: the pay range is missing") {
			t.Errorf("%s: %.300s", answer.Status, body)
		}
	}, "--base-path", "/postlint/", "--as-of", "2026-11-23")
	if errs != "" {
		t.Errorf("it says %q", errs)
	}
}

func TestServeWarnsWhereOtherMachinesCanReachIt(t *testing.T) {
	errs := served(t, func(page string) {
		if !strings.HasPrefix(page, "http://localhost:") {
			t.Errorf("the page is at %s", page)
		}
	}, "--listen", "0.0.0.0:0")
	if !strings.HasPrefix(errs, "warning: the desk can be reached from other machines") {
		t.Errorf("it says %q", errs)
	}
}

// What is double-clicked starts the postlint that stands beside it, wherever the folder is.
func TestLaunchersOpenTheDesk(t *testing.T) {
	for name, want := range map[string]string{"hr-desk.cmd": `"%~dp0postlint.exe" serve --open`, "postlint-hr-desk.desktop": "Exec=postlint serve --open"} {
		b, err := os.ReadFile("launchers/" + name)
		if err != nil || !strings.Contains(string(b), want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if runtime.GOOS == "windows" {
		return
	}
	script, err := os.ReadFile("launchers/hr-desk.command")
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "a folder")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{"hr-desk.command": string(script), "postlint": "#!/bin/sh\necho \"$@\"\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	out, err := exec.CommandContext(t.Context(), filepath.Join(dir, "hr-desk.command")).Output()
	if err != nil || string(out) != "serve --open\n" {
		t.Errorf("%q, %v", out, err)
	}
}
