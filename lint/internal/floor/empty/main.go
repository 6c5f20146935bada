// Command empty links OPA's compiler and evaluator and does nothing: the floor of a cold start.
package main

import (
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

func main() {
	_, _ = ast.NewCompiler, topdown.NewQuery
}
