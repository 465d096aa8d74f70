// Command noinhan-mongo is the embedded document engine: FerretDB on SQLite behind a gate.
//
// The service needs two things that the engine lacks. The gate (gate.go) lets writing commands run one at a time, so
// that conditional updates have exactly one winner. The changes in patch and pushdown, made to a copy of the engine
// for the build, let look-ups use the indexes.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"sync"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

// garbagePercent lets rubbish grow to this many percent of what is in use before it is collected.
const garbagePercent = 400

func main() {
	listen := flag.String("listen", "127.0.0.1:0", "address to listen on; port 0 chooses a free one")
	dir := flag.String("dir", "", "data folder; created when missing")
	stdin := flag.Bool("stdin", false, "exit when standard input closes, so that no orphan outlives its parent")
	sync := flag.String("sync", "full", "full: an acknowledged write survives a power cut; normal: it survives a killed process")
	flag.Parse()

	// Documents read are rubbish a moment later, and the rest of the heap is small: the collector would never rest.
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbagePercent)
	}

	ctx, cancel := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer cancel()

	if *stdin {
		go func() {
			_, _ = io.Copy(io.Discard, os.Stdin)
			cancel()
		}()
	}

	if err := run(ctx, *listen, *dir, *sync); err != nil {
		fmt.Fprintln(os.Stderr, "noinhan-mongo:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, listen, dir, syncMode string) error {
	if dir == "" {
		return errors.New("-dir is required")
	}

	if syncMode != "full" && syncMode != "normal" {
		return fmt.Errorf("-sync must be full or normal, not %q", syncMode)
	}

	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}

	// From inside the folder every path is a plain name; the engine would misread a '%' or '?' in a longer one.
	if err := os.Chdir(dir); err != nil {
		return err
	}

	release, err := lockFolder()
	if err != nil {
		return fmt.Errorf("the data folder %s is in use by another process: %w", dir, err)
	}
	defer release()

	if err = repairFolder(); err != nil {
		return err
	}

	socket, removeSocket, err := engineSocket()
	if err != nil {
		return err
	}
	defer removeSocket()

	engine, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{Unix: socket},
		Logger:    slog.New(slog.NewTextHandler(io.Discard, &slog.HandlerOptions{Level: slog.LevelError})),
		Handler:   "sqlite",
		SQLiteURL: "file:./?_pragma=synchronous(" + syncMode + ")",
	})
	if err != nil {
		return err
	}

	listener, err := net.Listen("tcp", listen)
	if err != nil {
		return err
	}

	return serve(ctx, engine, &gate{listener: listener, engineSocket: socket})
}

// engineSocket chooses where the engine listens: a file rather than a port, for nothing may reach it past the gate.
//
// The data folder is the place that leaves no rubbish behind when the process is killed; a mounted folder that knows
// no sockets gets one among the temporary files.
func engineSocket() (path string, remove func(), err error) {
	const name = "engine.socket"

	_ = os.Remove(name)

	if trial, err := net.Listen("unix", name); err == nil {
		return name, func() { _ = os.Remove(name) }, trial.Close()
	}

	dir, err := os.MkdirTemp("", "noinhan-mongo-")
	if err != nil {
		return "", nil, err
	}

	return filepath.Join(dir, name), func() { _ = os.RemoveAll(dir) }, nil
}

// serve stops in order: no new commands, the running ones finish, then the engine closes its files.
func serve(ctx context.Context, engine *ferretdb.FerretDB, g *gate) error {
	engineCtx, stopEngine := context.WithCancel(context.Background())

	var engineDone sync.WaitGroup

	engineDone.Add(1)

	go func() {
		defer engineDone.Done()
		_ = engine.Run(engineCtx)
	}()

	line, err := json.Marshal(map[string]string{"listening": g.listener.Addr().String()})
	if err != nil {
		stopEngine()
		return err
	}

	fmt.Println(string(line))

	g.run(ctx)
	stopEngine()
	engineDone.Wait()

	return nil
}
