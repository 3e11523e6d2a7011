package backups

import (
	"sync/atomic"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/tui/ui"
)

// changeCounter is a data file that counts what was changed in it. Where a session was left
// and how the screens look are no reason for a backup.
type changeCounter struct {
	ui.Store
	changes atomic.Int64
}

func (c *changeCounter) count(err error) error {
	if err == nil {
		c.changes.Add(1)
	}
	return err
}

func (c *changeCounter) Append(o overview.Overview, entries ...model.Entry) error {
	err := c.Store.Append(o, entries...)
	if len(entries) == 0 {
		return err
	}
	return c.count(err)
}

func (c *changeCounter) Create(origin model.Origin, fw *framework.Framework, o overview.Overview, entries ...model.Entry) error {
	return c.count(c.Store.Create(origin, fw, o, entries...))
}

func (c *changeCounter) Delete(id string) error  { return c.count(c.Store.Delete(id)) }
func (c *changeCounter) Restore(id string) error { return c.count(c.Store.Restore(id)) }
