//go:build unix

package cli_test

import (
	"bytes"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// cluster is a PostgreSQL of a test's own, which listens on a socket in its folder only.
type cluster struct {
	bin, dir string
	as       *syscall.SysProcAttr // the server refuses to run as root
}

// newCluster begins an empty one for the length of the test.
func newCluster(t *testing.T) cluster {
	t.Helper()
	if testing.Short() {
		t.Skip("a short run looks for races in this program, not for what others make of its files")
	}
	c := cluster{bin: postgresBin(t)}
	var err error
	// Not t.TempDir: a socket's path is at most 107 bytes long, and others may not enter.
	if c.dir, err = os.MkdirTemp("", "pg"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(c.dir) })
	if os.Getuid() == 0 {
		c.becomePostgres(t)
	}
	c.server(t, "initdb", "-D", c.data(), "-U", "stocktake", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
	c.server(t, "pg_ctl", "-D", c.data(), "-l", filepath.Join(c.dir, "log"), "-w",
		"-o", "-c listen_addresses='' -c unix_socket_directories='"+c.dir+"' -c fsync=off", "start")
	t.Cleanup(func() { c.server(t, "pg_ctl", "-D", c.data(), "-w", "-m", "immediate", "stop") })
	return c
}

func (c *cluster) data() string { return filepath.Join(c.dir, "data") }

// postgresBin is the folder of the server's programs. Debian keeps it out of the path.
func postgresBin(t *testing.T) string {
	t.Helper()
	if found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb"); len(found) > 0 {
		return filepath.Dir(slices.Max(found))
	}
	initdb, err := exec.LookPath("initdb")
	if err != nil {
		lacking(t, "there is no PostgreSQL server")
	}
	return filepath.Dir(initdb)
}

func (c *cluster) becomePostgres(t *testing.T) {
	t.Helper()
	who, err := user.Lookup("postgres")
	if err != nil {
		lacking(t, "there is no user postgres to run the server as")
	}
	uid, _ := strconv.Atoi(who.Uid)
	gid, _ := strconv.Atoi(who.Gid)
	if err := os.Chown(c.dir, uid, gid); err != nil {
		t.Fatal(err)
	}
	c.as = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}
}

// server runs one of the server's programs to its end.
func (c *cluster) server(t *testing.T, name string, args ...string) {
	t.Helper()
	cmd := exec.Command(filepath.Join(c.bin, name), args...)
	cmd.Dir, cmd.SysProcAttr = c.dir, c.as
	// A file, since the server itself would hold a pipe open.
	said, err := os.Create(filepath.Join(c.dir, name+".out"))
	if err != nil {
		t.Fatal(err)
	}
	defer said.Close()
	cmd.Stdout, cmd.Stderr = said, said
	if err := cmd.Run(); err != nil {
		words, _ := os.ReadFile(said.Name())
		log, _ := os.ReadFile(filepath.Join(c.dir, "log"))
		t.Fatalf("%s: %v: %s%s", name, err, words, log)
	}
}

// run gives SQL to psql in a folder, and returns the rows that it prints.
func (c *cluster) run(t *testing.T, dir, sql string) [][]any {
	t.Helper()
	const separator = "\x1f"
	cmd := exec.Command(filepath.Join(c.bin, "psql"), "-h", c.dir, "-U", "stocktake", "-d", "postgres",
		"-X", "-q", "-A", "-t", "-F", separator, "-v", "ON_ERROR_STOP=1", "-f", "-")
	var stderr bytes.Buffer
	cmd.Dir, cmd.Stdin, cmd.Stderr = dir, strings.NewReader(sql), &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("PostgreSQL: %v: %s\n%s", err, stderr.String(), sql)
	}
	var rows [][]any
	for line := range strings.Lines(string(out)) {
		var row []any
		for _, cell := range strings.Split(strings.TrimSuffix(line, "\n"), separator) {
			row = append(row, cell)
		}
		rows = append(rows, row)
	}
	return rows
}

func TestPostgreSQLHasTheAveragesOfTheProgram(t *testing.T) {
	t.Parallel()
	c := newCluster(t)
	dir, want := exportedForDatabases(t)
	load, query := docsSQL(t, "PostgreSQL")
	sameAverages(t, "the documented query", individualOnly(want), c.run(t, dir, load+query))

	_, both := docsSQL(t, "DuckDB")
	both = strings.ReplaceAll(both, "GROUP BY ALL", "GROUP BY session, area, date, step")
	sameAverages(t, "the statements", want, c.run(t, dir, statementsTable(t, dir)+both))
	sameAverages(t, "scores and statements", want, c.run(t, dir, bothAverages))

	// What PostgreSQL keeps of the texts, as it reads them itself.
	if rows := c.run(t, dir, "SELECT count(*) FROM scores WHERE title IS NULL OR area = '' OR answer <> 'score' AND score IS NOT NULL;"); toFloat(t, rows[0][0]) != 0 {
		t.Errorf("%v rows have no title, an empty area or a number that is none", rows[0][0])
	}
	if rows := c.run(t, dir, `SELECT count(DISTINCT area) FROM scores WHERE area IN ('NULL', '\N', '007', 'O\''x', '1e5');`); toFloat(t, rows[0][0]) != 5 {
		t.Errorf("%v of 5 areas came as they are called", rows[0][0])
	}
}

// statementsTable makes a table of the head of a file, and loads the file.
func statementsTable(t *testing.T, dir string) string {
	t.Helper()
	file, err := os.ReadFile(filepath.Join(dir, "statements.csv"))
	if err != nil {
		t.Fatal(err)
	}
	head, _, _ := strings.Cut(string(file), "\n")
	var columns []string
	for _, name := range strings.Split(head, ",") {
		of := "text"
		switch name {
		case "step", "statement", "n", "consensus":
			of = "int"
		case "mean", "median":
			of = "double precision"
		}
		columns = append(columns, name+" "+of)
	}
	return "CREATE TABLE statements (" + strings.Join(columns, ", ") + ");\n\\copy statements FROM 'statements.csv' WITH (FORMAT csv, HEADER match)\n"
}
