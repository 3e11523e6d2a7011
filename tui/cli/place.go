package cli

import (
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store"
	"familyhub/stocktake/store/place"
	"familyhub/stocktake/tui/ui"
)

// warnedSetting is the folder of which people were warned, so that they are told once
// in each place and not at every start.
const warnedSetting = "warned.place"

// placeWarning is what speaks against the place of a data file that is open for
// writing, unless it was said before; empty for nothing. It counts as said now.
func (a *App) placeWarning(s ui.Store) string {
	risk, err := place.RiskOf(s.Path(), a.Getenv("OneDrive"), a.Getenv("OneDriveCommercial"), a.Getenv("OneDriveConsumer"))
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

// warnOfPlace prints the warning, for commands that show no screens.
func (a *App) warnOfPlace(s *store.Store) {
	if warning := a.placeWarning(s); warning != "" {
		a.say("%s", warning)
	}
}
