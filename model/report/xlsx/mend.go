package xlsx

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
)

// What excelize writes that other programs stumble over.
const (
	// bornWith is the extent of a sheet that is written row by row: it is written before
	// the rows are known. Programs that trust it read one cell.
	bornWith = `<dimension ref="A1"></dimension>`
	// ownPrefix is what it calls the names of relations. ExcelJS knows only r.
	ownPrefix = "relationships"
)

// anchored is a chart that keeps its size, held by a second corner in the same cell, far
// outside of it: some programs draw no more of it than that cell.
var anchored = regexp.MustCompile(`(?s)<xdr:twoCellAnchor editAs="oneCell">(.*?)` +
	`<xdr:to><xdr:col>\d+</xdr:col><xdr:colOff>(\d+)</xdr:colOff><xdr:row>\d+</xdr:row><xdr:rowOff>(\d+)</xdr:rowOff></xdr:to>` +
	`(.*?)</xdr:twoCellAnchor>`)

// mend puts these right in the parts of the workbook. The error names a sheet that is not
// as it is expected.
func (a *archive) mend() error {
	for i, extent := range a.extents {
		name := fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)
		part, ok := a.parts[name]
		if !ok || !bytes.Contains(part.Bytes(), []byte(bornWith)) {
			return fmt.Errorf("the workbook has no %s with an extent to correct", name)
		}
		data := bytes.Replace(part.Bytes(), []byte(bornWith), []byte(`<dimension ref="`+extent+`"/>`), 1)
		a.parts[name] = bytes.NewBuffer(shortPrefix(data))
	}
	for name, part := range a.parts {
		if strings.HasPrefix(name, "xl/drawings/drawing") {
			a.parts[name] = bytes.NewBuffer(anchored.ReplaceAll(part.Bytes(),
				[]byte(`<xdr:oneCellAnchor>$1<xdr:ext cx="$2" cy="$3"/>$4</xdr:oneCellAnchor>`)))
		}
	}
	return nil
}

// drawingRef is where a sheet refers to its drawing.
var drawingRef = regexp.MustCompile(`<drawing xmlns:` + ownPrefix + `="([^"]*)" ` + ownPrefix + `:id="([^"]*)">`)

func shortPrefix(sheet []byte) []byte {
	return drawingRef.ReplaceAll(sheet, []byte(`<drawing xmlns:r="$1" r:id="$2">`))
}
