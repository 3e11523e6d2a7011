package ui

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
)

// Store is what the screens need of the data file.
type Store interface {
	Append(overview overview.Overview, entries ...model.Entry) error
	Path() string
	Sessions() ([]overview.Overview, error)
	Load(id string) (*model.History, overview.Overview, error)
	Create(origin model.Origin, fw *framework.Framework, overview overview.Overview, entries ...model.Entry) error
	Delete(id string) error
	Restore(id string) error
	Setting(key string) (string, bool, error)
	SetSetting(key, value string) error
	// Draft is what stood in an open form when it was last kept; nil for nothing.
	Draft(id string) (*model.Draft, error)
	// SetDraft keeps what stands in an open form; nil deletes it.
	SetDraft(id string, draft *model.Draft) error
}
