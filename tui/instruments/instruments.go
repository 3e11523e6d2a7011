// Package instruments finds what can be asked: what comes with the program, and the framework files
// in a folder of the user's own, beside the data file.
package instruments

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/userfile"
)

// Library is the framework files in a folder. A file is read again only when it has changed.
type Library struct {
	Folder string

	mutex sync.Mutex
	read  map[string]kept // by path
}

// kept is a file as it was read: its title, and all of it once somebody asked for that.
type kept struct {
	size    int64
	changed time.Time
	title   string
	whole   bool
	fw      *framework.Framework
	err     error
}

// Beside is the library of a data file.
func Beside(dataFile string) *Library {
	return &Library{Folder: filepath.Join(filepath.Dir(dataFile), "frameworks"), read: map[string]kept{}}
}

// Own is a framework file in the folder.
type Own struct {
	Name string // what commands call it: that of the file without its ending
	Path string
}

// Own lists the framework files in the folder by their names. No folder is no file.
func (l *Library) Own() []Own {
	entries, err := os.ReadDir(l.Folder)
	if err != nil {
		return nil
	}
	var files []Own
	names := map[string]int{}
	for _, e := range entries {
		name, ok := named(e.Name())
		if !ok {
			continue
		}
		names[name]++
		files = append(files, Own{name, filepath.Join(l.Folder, e.Name())})
	}
	for i, f := range files {
		if names[f.Name] > 1 { // ours.yaml and ours.yml
			files[i].Name = filepath.Base(f.Path)
		}
	}
	return files
}

// named is the name of a framework file without its ending; false where it is another file.
func named(file string) (string, bool) {
	ending := filepath.Ext(file)
	name := strings.TrimSuffix(file, ending)
	yaml := strings.EqualFold(ending, ".yaml") || strings.EqualFold(ending, ".yml")
	return name, yaml && name != "" && !strings.HasPrefix(name, ".")
}

// Find finds a file by its name, with or without its ending.
func (l *Library) Find(name string) (Own, bool) {
	all := l.Own()
	i := slices.IndexFunc(all, func(o Own) bool { return o.Name == name || filepath.Base(o.Path) == name })
	if i < 0 {
		return Own{}, false
	}
	return all[i], true
}

// Instruments are what a new session can be begun on: what comes with the program, then the files
// in the folder. Of these only the titles are read, since a form that opens waits for them. One that
// is at fault says so when it is asked for its framework.
func (l *Library) Instruments() []framework.Instrument {
	all := slices.Clone(framework.Shipped())
	for _, o := range l.Own() {
		all = append(all, framework.Offer(o.Name, l.title(o), func() (*framework.Framework, error) { return l.Framework(o) }))
	}
	return all
}

// title is that of a file, or its name, where it has none or cannot be read.
func (l *Library) title(o Own) string {
	name := filepath.Base(o.Path)
	was, err := l.file(o.Path, false)
	if err != nil {
		return name
	}
	return cmp.Or(was.title, name)
}

// Framework reads a file of the folder. The error is the first thing that is wrong with it.
func (l *Library) Framework(o Own) (*framework.Framework, error) {
	was, err := l.file(o.Path, true)
	if err != nil {
		return nil, err
	}
	return was.fw, was.err
}

// file is what was read of a file, its title at the least. It is read once until it changes.
func (l *Library) file(path string, whole bool) (kept, error) {
	info, err := os.Stat(path)
	if err != nil {
		return kept{}, err
	}
	l.mutex.Lock()
	defer l.mutex.Unlock()
	was, ok := l.read[path]
	if ok = ok && was.size == info.Size() && was.changed.Equal(info.ModTime()); ok && (was.whole || !whole) {
		return was, nil
	}
	if !ok {
		was = kept{size: info.Size(), changed: info.ModTime()}
	}
	if whole {
		was.whole = true
		if was.fw, was.err = readFile(path); was.err == nil {
			was.title = was.fw.Title
		}
	} else {
		was.title = titleOf(path)
	}
	l.read[path] = was
	return was, nil
}

// titleOf is the title in the beginning of a file; empty where there is none.
func titleOf(path string) string {
	f, err := userfile.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, framework.HeadSize))
	if err != nil {
		return ""
	}
	return framework.TitleIn(string(head))
}

func readFile(path string) (*framework.Framework, error) {
	f, err := userfile.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	fw, err := framework.Read(filepath.Base(path), f)
	problems := new(framework.Problems)
	if errors.As(err, &problems) && len(problems.List) > 1 {
		first := &framework.Problems{Name: problems.Name, List: problems.List[:1]}
		return nil, fmt.Errorf("%w, and more: stocktake framework check %s", first, text.Path(path))
	}
	return fw, err
}
