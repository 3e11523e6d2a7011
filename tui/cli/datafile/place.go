package datafile

import (
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store/place"
	"familyhub/stocktake/tui/ui"
)

// warnedSetting is the folder of which people were warned, so that they are told once
// in each place and not at every start.
const warnedSetting = "warned.place"

// PlaceWarning is what speaks against the place of a data file that is open for
// writing, unless it was said before; empty for nothing. It counts as said now.
func (f *File) PlaceWarning(s ui.Store) string {
	risk, err := place.RiskOf(s.Path(), f.Getenv("OneDrive"), f.Getenv("OneDriveCommercial"), f.Getenv("OneDriveConsumer"))
	if err != nil || !risk.Any() {
		return ""
	}
	folder := text.Path(risk.Folder)
	if warned, _, err := s.Setting(warnedSetting); err != nil || warned == folder {
		return ""
	}
	// Where this cannot be kept, the warning comes again.
	_ = s.SetSetting(warnedSetting, folder)
	return risk.Sentence() + "."
}
