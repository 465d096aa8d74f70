package main

import (
	"bufio"
	"context"
	"net"
	"sync"
	"time"
)

// The engine reads a document, changes it in memory and writes it back without a transaction around the three:
// of 200 parallel $inc it kept one. Letting one of these commands through at a time makes each of them atomic.
var writingCommands = map[string]bool{
	"insert": true, "update": true, "delete": true, "bulkWrite": true,
	"findAndModify": true, "findandmodify": true,
	"create": true, "drop": true, "dropDatabase": true, "renameCollection": true, "collMod": true,
	"createIndexes": true, "dropIndexes": true, "deleteIndexes": true, "compact": true,
}

// grace is how long commands in flight may take when the program is told to stop.
const grace = 5 * time.Second

// gate passes messages between clients and the engine, one engine connection per client connection.
type gate struct {
	listener     net.Listener
	engineSocket string

	writers sync.Mutex

	mu      sync.Mutex
	clients map[net.Conn]struct{}
}

// run accepts connections until the context ends, then waits for the commands in flight.
func (g *gate) run(ctx context.Context) {
	g.clients = map[net.Conn]struct{}{}

	stop := context.AfterFunc(ctx, func() { _ = g.listener.Close() })
	defer stop()

	var connections sync.WaitGroup

	for {
		client, err := g.listener.Accept()
		if err != nil {
			if ctx.Err() != nil {
				break
			}

			// Out of file descriptors, usually: others will end.
			time.Sleep(10 * time.Millisecond)

			continue
		}

		g.track(client, true)
		connections.Add(1)

		go func() {
			defer connections.Done()
			defer g.track(client, false)
			g.pass(ctx, client)
		}()
	}

	g.drain(&connections)
}

// drain stops reading from clients; a command that is already with the engine still gets its answer.
func (g *gate) drain(connections *sync.WaitGroup) {
	g.mu.Lock()
	for client := range g.clients {
		_ = client.SetReadDeadline(time.Unix(1, 0))
	}
	g.mu.Unlock()

	done := make(chan struct{})

	go func() {
		connections.Wait()
		close(done)
	}()

	select {
	case <-done:
	case <-time.After(grace):
	}
}

func (g *gate) track(client net.Conn, open bool) {
	g.mu.Lock()
	defer g.mu.Unlock()

	if open {
		g.clients[client] = struct{}{}
		return
	}

	delete(g.clients, client)
	_ = client.Close()
}

// pass serves one client until it hangs up, breaks the protocol or the engine closes its side.
func (g *gate) pass(ctx context.Context, client net.Conn) {
	engine, err := net.Dial("unix", g.engineSocket)
	if err != nil {
		return
	}
	defer engine.Close()

	fromClient := bufio.NewReader(client)
	fromEngine := bufio.NewReader(engine)

	for ctx.Err() == nil {
		request, err := readMessage(fromClient)
		if err != nil {
			return
		}

		c, err := parseCommand(request)
		if err != nil {
			return
		}

		if c.noReply {
			expectReply(request)
		}

		reply, err := g.exchange(c, engine, fromEngine, request)
		if err != nil {
			return
		}

		if c.noReply {
			continue
		}

		if _, err = client.Write(reply); err != nil {
			return
		}
	}
}

// exchange sends one command and waits for its answer; a writing command does so alone.
func (g *gate) exchange(c command, engine net.Conn, fromEngine *bufio.Reader, request []byte) ([]byte, error) {
	if writingCommands[c.name] {
		g.writers.Lock()
		defer g.writers.Unlock()
	}

	reply, err := ask(engine, fromEngine, request)
	if err != nil {
		return nil, err
	}

	return withDuplicateKeyCode(c, reply), nil
}

func ask(engine net.Conn, fromEngine *bufio.Reader, request []byte) ([]byte, error) {
	if _, err := engine.Write(request); err != nil {
		return nil, err
	}

	return readMessage(fromEngine)
}
