// Package schema holds the JSON Schemas (draft 2020-12) of the JSON that stocktake
// writes, and hands out that of framework files. Those here describe what is there; more members may come to stand beside it within
// the same version, so that none of them forbids one.
package schema

import (
	"embed"
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
)

//go:embed *.json
var files embed.FS

// version is that of all the schemas, as in stocktake/session@1.
const version = "-1.json"

// Framework is the kind of framework files, which are YAML and which people write.
const Framework = "framework"

// Names lists the kinds of JSON files that have a schema.
func Names() []string { return []string{"session", "plan", "sheet", "comparison", "trend"} }

// Read returns the schema of a kind of file; the error names the kinds that there are.
func Read(name string) ([]byte, error) {
	if name == Framework {
		return framework.Schema(), nil
	}
	for _, known := range Names() {
		if name == known {
			return files.ReadFile(name + version)
		}
	}
	return nil, fmt.Errorf("there is no schema %q; choose one of %s", name, strings.Join(append(Names(), Framework), ", "))
}
