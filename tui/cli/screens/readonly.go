package screens

import (
	"fmt"

	"familyhub/stocktake/tui/ui"
)

// readOnly says why the screens may not change a file: records in it cannot be read.
// Empty where all can.
func readOnly(s ui.Store) string {
	checked, ok := s.(interface{ Faults() []string })
	if !ok {
		return ""
	}
	faults := checked.Faults()
	switch others := len(faults) - 1; others {
	case -1:
		return ""
	case 0:
		return faults[0] + " cannot be read"
	case 1:
		return faults[0] + " and 1 other record cannot be read (stocktake check names both)"
	default:
		return fmt.Sprintf("%s and %d other records cannot be read (stocktake check names them)", faults[0], others)
	}
}
