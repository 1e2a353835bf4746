package client

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
)

type known struct {
	ID         string
	Code       int
	Title      string
	TypeURI    string
	Retry      string
	Groups     []string
	Deprecated bool
	Members    []string
	Sensitive  []string
}

// Reads every case with the exported Go, and what is no problem document at all.
func TestEveryProblemIsRead(t *testing.T) {
	text, err := os.ReadFile(os.Getenv("CASES"))
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		Document map[string]any
		Wire     int
		ID       string
		Known    *known
	}
	if err := json.Unmarshal(text, &cases); err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		document, err := json.Marshal(c.Document)
		if err != nil {
			t.Fatal(err)
		}
		problem := ParseProblem(document, c.Wire)
		if string(problem.ID) != c.ID || problem.Title != c.Document["title"] {
			t.Errorf("%s: %+v", document, problem)
		}
		code := c.Wire
		if stated, sent := c.Document["status"].(float64); sent && code == 0 {
			code = int(stated)
		}
		if problem.Code != code {
			t.Errorf("%s: %+v", document, problem)
		}
		if extra, sent := c.Document["extra"]; sent {
			var read any
			if json.Unmarshal(problem.Members["extra"], &read) != nil || !reflect.DeepEqual(read, extra) {
				t.Errorf("%s: %+v", document, problem)
			}
		}
		if text := fmt.Sprintf("%v %+v", problem, &problem); strings.Contains(text, "map[") {
			t.Errorf("%s shows the members", text)
		}
		status := problem.Status
		if c.Known == nil {
			if status != nil {
				t.Errorf("%s: %+v", document, status)
			}
			continue
		}
		if status == nil {
			t.Errorf("%s: unknown", document)
			continue
		}
		if problem.Detail != "This time." || problem.Instance != "/1" {
			t.Errorf("%s: %+v", document, problem)
		}
		found := known{
			string(status.ID), status.Code, status.Title, status.TypeURI, string(status.Retry), status.Groups,
			status.Deprecated, []string{}, []string{},
		}
		for _, member := range status.Members {
			found.Members = append(found.Members, member.Name)
			if member.Sensitive {
				found.Sensitive = append(found.Sensitive, member.Name)
			}
		}
		if !reflect.DeepEqual(found, *c.Known) {
			t.Errorf("%s: %+v, not %+v", document, found, *c.Known)
		}
		if FromID(status.ID, status.Code) != status {
			t.Errorf("%s: another status has its id", document)
		}
	}
	for _, odd := range []string{"", "{", "[]", "null", "7", strings.Repeat("[", 100000), "\xff", `{"type":7,"status":"409"}`, `{"status":1e99}`} {
		if problem := ParseProblem([]byte(odd), 0); problem.Status != nil || problem.Type != "about:blank" || problem.Code != 0 {
			t.Errorf("%.20q: %+v", odd, problem)
		}
	}
	t.Logf("%d problems read", len(cases))
}
