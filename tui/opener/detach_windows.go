package opener

import "os/exec"

// detach has nothing to do: what rundll32 starts does not close with this console.
func detach(*exec.Cmd) {}
