package tuitest

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
)

// Memory is a store without a disk, which can be told to fail.
type Memory struct {
	Overviews map[string]overview.Overview
	Deleted   map[string]overview.Overview
	Origins   map[string]model.Origin
	Works     map[string]*framework.Framework
	Logs      map[string][]model.Entry
	Settings  map[string]string
	Drafts    map[string]*model.Draft
	Where     string // where it says to be; the usual place if empty
	Failing   error  // what each write fails with; nil for a disk that works
	Appends   int    // how many writes of changes were tried
}

// ErrFull is what a full disk says.
var ErrFull = errors.New("the disk is full")

// NewMemory is an empty store.
func NewMemory() *Memory {
	return &Memory{
		Overviews: map[string]overview.Overview{}, Deleted: map[string]overview.Overview{},
		Origins: map[string]model.Origin{}, Works: map[string]*framework.Framework{},
		Logs: map[string][]model.Entry{}, Settings: map[string]string{},
		Drafts: map[string]*model.Draft{},
	}
}

// Clone is a store of its own with the same in it.
func (m *Memory) Clone() *Memory {
	c := *m
	c.Overviews, c.Deleted, c.Origins = maps.Clone(m.Overviews), maps.Clone(m.Deleted), maps.Clone(m.Origins)
	c.Drafts = maps.Clone(m.Drafts)
	c.Works, c.Logs, c.Settings = maps.Clone(m.Works), maps.Clone(m.Logs), maps.Clone(m.Settings)
	for id, log := range c.Logs {
		c.Logs[id] = slices.Clip(log)
	}
	return &c
}

func (m *Memory) Path() string {
	if m.Where != "" {
		return m.Where
	}
	return "/data/stocktake.db"
}

func (m *Memory) Sessions() ([]overview.Overview, error) {
	if m.Failing != nil {
		return nil, m.Failing
	}
	return slices.SortedFunc(maps.Values(m.Overviews), overview.NewestFirst), nil
}

func (m *Memory) Load(id string) (*model.History, overview.Overview, error) {
	o, ok := m.Overviews[id]
	if !ok {
		return nil, o, fmt.Errorf("there is no session %q", id)
	}
	h, err := model.NewHistory(m.Origins[id], m.Works[id])
	if err != nil {
		return nil, o, err
	}
	for _, e := range m.Logs[id] {
		if err := h.Replay(e); err != nil {
			return nil, o, err
		}
	}
	return h, o, nil
}

func (m *Memory) Create(origin model.Origin, fw *framework.Framework, o overview.Overview, entries ...model.Entry) error {
	if m.Failing != nil {
		return m.Failing
	}
	m.Origins[o.ID], m.Works[o.ID], m.Overviews[o.ID] = origin, fw, o
	m.Logs[o.ID] = slices.Clone(entries)
	return nil
}

func (m *Memory) Append(o overview.Overview, entries ...model.Entry) error {
	m.Appends++
	if m.Failing != nil {
		return m.Failing
	}
	if _, ok := m.Overviews[o.ID]; !ok {
		return errors.New("no such session")
	}
	for _, e := range entries {
		there := len(m.Logs[o.ID])
		switch seq := int(e.Seq); {
		case seq <= there && reflect.DeepEqual(m.Logs[o.ID][seq-1], e):
			continue
		case seq != there+1:
			return fmt.Errorf("change %d does not follow: the session has %d", e.Seq, there)
		}
		m.Logs[o.ID] = append(m.Logs[o.ID], e)
	}
	m.Overviews[o.ID] = o
	return nil
}

func (m *Memory) Delete(id string) error {
	m.Deleted[id] = m.Overviews[id]
	delete(m.Overviews, id)
	return nil
}

func (m *Memory) Restore(id string) error {
	m.Overviews[id] = m.Deleted[id]
	delete(m.Deleted, id)
	return nil
}

func (m *Memory) Setting(key string) (string, bool, error) {
	v, ok := m.Settings[key]
	return v, ok, nil
}

func (m *Memory) SetSetting(key, value string) error {
	m.Settings[key] = value
	return nil
}

func (m *Memory) Draft(id string) (*model.Draft, error) { return m.Drafts[id], nil }

func (m *Memory) SetDraft(id string, d *model.Draft) error {
	if m.Failing == nil {
		m.Drafts[id] = d
	}
	return m.Failing
}
