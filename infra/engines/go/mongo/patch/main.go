// Command patch writes a copy of the engine's module with our changes, for one build.
//
// The go command permits no overlay over its module cache, so the copy is put in the place of the original by a
// replace directive in a go.mod of its own.
//
//	go run ./patch -out folder && go build -modfile folder/go.mod .
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

const module = "github.com/FerretDB/FerretDB"

// ownPackage is where our package lies in the copy; the engine's internal packages may import it there.
const ownPackage = "internal/noinhan/pushdown"

func main() {
	out := flag.String("out", "", "folder to write to; created when missing")
	flag.Parse()

	if err := run(*out); err != nil {
		fmt.Fprintln(os.Stderr, "patch:", err)
		os.Exit(1)
	}
}

// run expects the folder of our own go.mod as the current one.
func run(out string) error {
	if out == "" {
		return errors.New("-out is required")
	}

	out, err := filepath.Abs(out)
	if err != nil {
		return err
	}

	original, err := moduleFolder()
	if err != nil {
		return err
	}

	engine := filepath.Join(out, "engine")
	if err = copySources(original, engine); err != nil {
		return err
	}

	if err = copySources("pushdown", filepath.Join(engine, filepath.FromSlash(ownPackage))); err != nil {
		return err
	}

	for _, e := range edits {
		if err = e.apply(engine); err != nil {
			return err
		}
	}

	return writeModFile(out, engine)
}

// moduleFolder fetches the pinned module where it is not in the cache yet.
func moduleFolder() (string, error) {
	download := exec.Command("go", "mod", "download", "-json", module)
	download.Stderr = os.Stderr

	output, err := download.Output()

	var answer struct{ Dir, Error string }
	if parseErr := json.Unmarshal(output, &answer); parseErr != nil {
		return "", fmt.Errorf("go mod download %s: %w", module, errors.Join(err, parseErr))
	}

	if answer.Dir == "" {
		return "", fmt.Errorf("go mod download %s: %s", module, answer.Error)
	}

	return answer.Dir, nil
}

// copySources leaves tests behind; the module cache is read-only, the copy is not.
func copySources(from, to string) error {
	return filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}

		relative, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}

		target := filepath.Join(to, relative)

		if entry.IsDir() {
			if entry.Name() == "testdata" {
				return filepath.SkipDir
			}

			return os.MkdirAll(target, 0o755)
		}

		if strings.HasSuffix(path, "_test.go") {
			return nil
		}

		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}

		return os.WriteFile(target, text, 0o644)
	})
}

func writeModFile(out, engine string) error {
	for _, name := range []string{"go.mod", "go.sum"} {
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}

		if name == "go.mod" {
			text = fmt.Appendf(text, "\nreplace %s => %q\n", module, filepath.ToSlash(engine))
		}

		if err = os.WriteFile(filepath.Join(out, name), text, 0o644); err != nil {
			return err
		}
	}

	return nil
}
