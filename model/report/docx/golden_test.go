package docx_test

import (
	"testing"

	"familyhub/stocktake/model/golden"
)

// The text as it is written: one line for a paragraph. What it looks like stands in
// parts/styles.xml, which is as readable as a golden file would be.
func TestGolden(t *testing.T) {
	for _, name := range []string{"blocks", "unnamed", "plan", "alone"} {
		parts := files(t)[name]
		golden.Compare(t, name+".document.xml", parts["word/document.xml"])
	}
	golden.Compare(t, "blocks.relations.xml", files(t)["blocks"]["word/_rels/document.xml.rels"])
	golden.Compare(t, "blocks.footer.xml", files(t)["blocks"]["word/footer.xml"])
	golden.Compare(t, "blocks.core.xml", files(t)["blocks"]["docProps/core.xml"])
}
