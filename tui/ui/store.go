package ui

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
)

// Store is what the screens need of the data file.
type Store interface {
	Append(overview model.Overview, entries ...model.Entry) error
	Path() string
	Sessions() ([]model.Overview, error)
	Load(id string) (*model.History, model.Overview, error)
	Create(origin model.Origin, fw *framework.Framework, overview model.Overview, entries ...model.Entry) error
	Delete(id string) error
	Restore(id string) error
	Setting(key string) (string, bool, error)
	SetSetting(key, value string) error
	// Draft is what stood in an open form when it was last kept; nil for nothing.
	Draft(id string) (*model.Draft, error)
	// SetDraft keeps what stands in an open form; nil deletes it.
	SetDraft(id string, draft *model.Draft) error
}
