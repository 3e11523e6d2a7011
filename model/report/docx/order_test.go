package docx_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// The order in which elements follow one another, from the schema of ECMA-376. Word
// offers to repair a document in which they don't. In each list stands everything that
// the element may hold, for as far as a document like ours can use it.
var orders = map[string]string{
	"w:document": "w:background w:body",
	"w:p":        "w:pPr",
	"w:r":        "w:rPr",
	"w:pPr": "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd " +
		"w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi " +
		"w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection " +
		"w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange",
	"w:rPr": "w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint " +
		"w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect " +
		"w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish w:oMath",
	"w:numPr": "w:ilvl w:numId",
	"w:pBdr":  "w:top w:left w:bottom w:right w:between w:bar",
	"w:tbl":   "w:tblPr w:tblGrid w:tr",
	"w:tblPr": "w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc w:tblCellSpacing " +
		"w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription w:tblPrChange",
	"w:tblBorders": "w:top w:left w:start w:bottom w:right w:end w:insideH w:insideV",
	"w:tblCellMar": "w:top w:left w:start w:bottom w:right w:end",
	"w:tcMar":      "w:top w:left w:start w:bottom w:right w:end",
	"w:tr":         "w:tblPrEx w:trPr w:tc",
	"w:trPr":       "w:cnfStyle w:divId w:gridBefore w:gridAfter w:wBefore w:wAfter w:cantSplit w:trHeight w:tblHeader w:tblCellSpacing w:jc w:hidden",
	"w:tc":         "w:tcPr",
	"w:tcPr": "w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign " +
		"w:hideMark w:headers",
	"w:tcBorders": "w:top w:left w:start w:bottom w:right w:end w:insideH w:insideV w:tl2br w:tr2bl",
	"w:sectPr": "w:headerReference w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders w:lnNumType " +
		"w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid",
	"w:styles":      "w:docDefaults w:latentStyles w:style",
	"w:docDefaults": "w:rPrDefault w:pPrDefault",
	"w:style": "w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat " +
		"w:locked w:personal w:personalCompose w:personalReply w:rsid w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr",
	"w:tblStylePr":  "w:pPr w:rPr w:tblPr w:trPr w:tcPr",
	"w:numbering":   "w:numPicBullet w:abstractNum w:num w:numIdMacAtCleanup",
	"w:abstractNum": "w:nsid w:multiLevelType w:tmpl w:name w:styleLink w:numStyleLink w:lvl",
	"w:lvl":         "w:start w:numFmt w:lvlRestart w:pStyle w:isLgl w:suff w:lvlText w:lvlPicBulletId w:legacy w:lvlJc w:pPr w:rPr",
	"w:num":         "w:abstractNumId w:lvlOverride",
	"w:settings": "w:writeProtection w:view w:zoom w:removePersonalInformation w:mirrorMargins w:defaultTabStop w:autoHyphenation " +
		"w:evenAndOddHeaders w:characterSpacingControl w:updateFields w:footnotePr w:endnotePr w:compat w:docVars w:rsids " +
		"w:themeFontLang w:clrSchemeMapping w:shapeDefaults w:decimalSymbol w:listSeparator",
	"wp:inline":         "wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphic",
	"pic:pic":           "pic:nvPicPr pic:blipFill pic:spPr",
	"pic:nvPicPr":       "pic:cNvPr pic:cNvPicPr",
	"pic:blipFill":      "a:blip a:srcRect a:tile a:stretch",
	"pic:spPr":          "a:xfrm a:custGeom a:prstGeom a:noFill a:solidFill a:ln",
	"a:xfrm":            "a:off a:ext",
	"w:fldSimple":       "w:fldData w:r",
	"w:rPrDefault":      "w:rPr",
	"w:pPrDefault":      "w:pPr",
	"w:tblGrid":         "w:gridCol",
	"w:tabs":            "w:tab",
	"w:compat":          "w:compatSetting",
	"w:hyperlink":       "w:r",
	"w:drawing":         "wp:inline",
	"a:graphic":         "a:graphicData",
	"a:graphicData":     "pic:pic",
	"a:stretch":         "a:fillRect",
	"a:prstGeom":        "a:avLst",
	"w:ftr":             "w:p",
	"cp:coreProperties": "dc:title dc:creator dc:language",
}

// mixed hold what else belongs to them in any order, after what the list begins with.
var mixed = map[string]string{
	"w:p": "w:r w:hyperlink w:fldSimple", "w:r": "w:t w:br w:tab w:drawing", "w:body": "w:p w:tbl w:sectPr", "w:tc": "w:p w:tbl",
	"wp:cNvGraphicFramePr": "a:graphicFrameLocks",
}

func TestElementsFollowTheSchema(t *testing.T) {
	for name, parts := range files(t) {
		for part, data := range parts {
			if strings.HasPrefix(part, "word/") && strings.HasSuffix(part, ".xml") || part == "docProps/core.xml" {
				checkOrder(t, name+"/"+part, parsed(t, part, data))
			}
		}
	}
}

func checkOrder(t *testing.T, where string, n *node) {
	t.Helper()
	for _, wrong := range disorder(n) {
		t.Errorf("%s: %s", where, wrong)
	}
}

// disorder says what is out of order in an element and below.
func disorder(n *node) (wrong []string) {
	order, free := strings.Fields(orders[n.name]), strings.Fields(mixed[n.name])
	at := 0
	for _, below := range n.nodes {
		switch i := slices.Index(order, below.name); {
		case i >= at:
			at = i
		case i >= 0:
			wrong = append(wrong, fmt.Sprintf("in %s, %s comes too late", n.name, below.name))
		case slices.Contains(free, below.name):
			at = len(order) // nothing of the list may follow
		default:
			wrong = append(wrong, fmt.Sprintf("%s holds %s", n.name, below.name))
		}
		wrong = append(wrong, disorder(below)...)
	}
	return wrong
}

// A test that accepts everything would be worthless.
func TestOrderCanFail(t *testing.T) {
	for name, xml := range map[string]string{
		"late":    "<w:pPr><w:jc/><w:spacing/></w:pPr>",
		"unknown": "<w:pPr><w:font/></w:pPr>",
		"after":   "<w:p><w:r/><w:pPr/></w:p>",
		"below":   "<w:body><w:p><w:pPr><w:p/></w:pPr></w:p></w:body>",
	} {
		if len(disorder(parsed(t, name, []byte(xml)))) == 0 {
			t.Errorf("%s: %s is accepted", name, xml)
		}
	}
}
