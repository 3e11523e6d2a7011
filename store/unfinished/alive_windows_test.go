package unfinished

import (
	"os"
	"os/exec"
	"testing"

	"golang.org/x/sys/windows"
)

func TestAProcessThatEndedIsNotAlive(t *testing.T) {
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	pid := cmd.Process.Pid
	held, err := windows.OpenProcess(windows.SYNCHRONIZE, false, uint32(pid))
	if err != nil {
		t.Fatal(err)
	}
	defer windows.CloseHandle(held)
	in.Close()
	if err := cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	if Alive(pid) || !Alive(os.Getpid()) {
		t.Errorf("the ended process is alive: %t, this one: %t", Alive(pid), Alive(os.Getpid()))
	}
}
