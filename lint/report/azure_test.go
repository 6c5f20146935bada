package report

import (
	"strings"
	"testing"
)

// azureCommand reads a line as the agent does (Command.cs): properties up to the first "]", the message behind it.
func azureCommand(line string) (c command, ok bool) {
	rest, ok := strings.CutPrefix(line, "##vso[")
	if !ok {
		return c, false
	}
	head, data, ok := strings.Cut(rest, "]")
	if !ok {
		return c, false
	}
	unescape := strings.NewReplacer("%3B", ";", "%0D", "\r", "%0A", "\n", "%5D", "]", "%AZP25", "%")
	c.name, head, _ = strings.Cut(head, " ")
	c.data, c.properties = unescape.Replace(data), map[string]string{}
	for p := range strings.SplitSeq(strings.TrimSuffix(head, ";"), ";") {
		k, v, _ := strings.Cut(p, "=")
		c.properties[k] = unescape.Replace(v)
	}
	return c, true
}

func TestAzureGolden(t *testing.T) {
	out := shown(t, newAzure)
	n := 0
	for line := range strings.SplitSeq(out, "\n") {
		c, ok := azureCommand(line)
		if !ok {
			continue
		}
		n++
		if c.name != "task.logissue" || c.properties["sourcepath"] == "" || c.properties["type"] != "error" && c.properties["type"] != "warning" {
			t.Errorf("%+v", c)
		}
		if c.properties["code"] == "links/c" && (c.properties["sourcepath"] != "jobs/Köchin & Co, 100%.html" || c.properties["linenumber"] != "3") {
			t.Errorf("%+v", c)
		}
		if strings.Contains(c.data, "SUM") && !strings.Contains(c.data, "100% ##vso[task.complete] ##[error]x ::error::y, @team") {
			t.Errorf("message %q", c.data)
		}
	}
	if n != 9 {
		t.Errorf("%d issues, want 7 errors and warnings and 2 sources", n)
	}
	golden(t, "azure.txt", out)
}
