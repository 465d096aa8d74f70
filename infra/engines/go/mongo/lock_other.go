//go:build !unix

package main

// lockFolder does nothing where advisory locks are not available in the standard library.
func lockFolder() (release func(), err error) {
	return func() {}, nil
}
