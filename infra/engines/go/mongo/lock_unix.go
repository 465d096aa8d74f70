//go:build unix

package main

import (
	"os"
	"syscall"
)

// lockFolder refuses a second engine in the current folder; the lock ends with the process, even when it is killed.
func lockFolder() (release func(), err error) {
	f, err := os.OpenFile("engine.lock", os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}

	if err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		_ = f.Close()
		return nil, err
	}

	return func() { _ = f.Close() }, nil
}
