// Package instruments finds what can be asked: what comes with the program, and the framework files
// in a folder of the user's own, beside the data file.
package instruments

import (
	"errors"
	"fmt"
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

// most is how many files of a folder are offered. Nobody chooses from more.
const most = 100

// Library is the framework files in a folder. A file is read again only when it has changed.
type Library struct {
	Folder string

	mutex sync.Mutex
	read  map[string]kept // by path
}

// kept is a file as it was read.
type kept struct {
	size    int64
	changed time.Time
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
		if !ok || len(files) == most {
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
// in the folder. One that is at fault says so when it is asked for its framework.
func (l *Library) Instruments() []framework.Instrument {
	all := slices.Clone(framework.Shipped())
	for _, o := range l.Own() {
		fw, err := l.Framework(o)
		title := filepath.Base(o.Path)
		if err == nil {
			title = fw.Title
		}
		all = append(all, framework.Offer(o.Name, title, func() (*framework.Framework, error) { return fw, err }))
	}
	return all
}

// Framework reads a file of the folder. The error is the first thing that is wrong with it.
func (l *Library) Framework(o Own) (*framework.Framework, error) {
	info, err := os.Stat(o.Path)
	if err != nil {
		return nil, err
	}
	l.mutex.Lock()
	defer l.mutex.Unlock()
	was, ok := l.read[o.Path]
	if !ok || was.size != info.Size() || !was.changed.Equal(info.ModTime()) {
		was = kept{size: info.Size(), changed: info.ModTime()}
		was.fw, was.err = readFile(o.Path)
		l.read[o.Path] = was
	}
	return was.fw, was.err
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
