package main

import (
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"

	_ "modernc.org/sqlite" // the driver that the engine itself uses
)

const (
	databaseExtension = ".sqlite"
	metadataTable     = "_ferretdb_collections"

	// The engine looks documents up by this expression, while its own unique index is on another one
	// (->"_id" without the path), which SQLite does not match: every look-up would read the whole collection.
	identityExpression = "_ferretdb_sjson->'$._id'"

	identityIndexSuffix = "_noinhan_identity"
)

// identityIndexer gives each collection the index that look-ups by _id can use.
//
// SQLite keeps the index up to date and drops it with its table, so it is created once and survives restarts.
type identityIndexer struct {
	mu      sync.Mutex
	indexed map[string]bool // "database.collection"
}

func newIdentityIndexer() *identityIndexer {
	return &identityIndexer{indexed: map[string]bool{}}
}

// ensureAll covers the collections on disk: an index may be missing where the process died just after a creation.
func (x *identityIndexer) ensureAll() error {
	files, err := filepath.Glob("*" + databaseExtension)
	if err != nil {
		return err
	}

	for _, file := range files {
		if err = x.ensureDatabase(strings.TrimSuffix(file, databaseExtension)); err != nil {
			return err
		}
	}

	return nil
}

// after is told of each finished writing command, while the gate still holds the writers' lock.
func (x *identityIndexer) after(c command) error {
	switch c.name {
	case "dropDatabase", "renameCollection":
		x.forget(func(key string) bool { return c.name == "renameCollection" || strings.HasPrefix(key, c.database+".") })
		return nil
	case "drop":
		x.forget(func(key string) bool { return key == c.database+"."+c.collection })
		return nil
	}

	x.mu.Lock()
	known := x.indexed[c.database+"."+c.collection]
	x.mu.Unlock()

	if known || c.collection == "" {
		return nil
	}

	return x.ensureDatabase(c.database)
}

func (x *identityIndexer) forget(matches func(key string) bool) {
	x.mu.Lock()
	defer x.mu.Unlock()

	for key := range x.indexed {
		if matches(key) {
			delete(x.indexed, key)
		}
	}
}

// ensureDatabase opens its own short connection: one kept open would hold the files of a dropped database.
func (x *identityIndexer) ensureDatabase(database string) error {
	file := database + databaseExtension
	if _, err := os.Stat(file); errors.Is(err, os.ErrNotExist) {
		return nil
	}

	db, err := openDatabase(file)
	if err != nil {
		return err
	}
	defer db.Close()

	tables, err := collectionTables(db)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}

	for collection, table := range tables {
		statement := fmt.Sprintf("CREATE INDEX IF NOT EXISTS %s ON %s (%s)",
			quoteName(table+identityIndexSuffix), quoteName(table), identityExpression)
		if _, err = db.Exec(statement); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}

		x.mu.Lock()
		x.indexed[database+"."+collection] = true
		x.mu.Unlock()
	}

	return nil
}

// openDatabase opens a file of the engine with the settings the engine uses, one connection only.
func openDatabase(file string) (*sql.DB, error) {
	uri := url.URL{Scheme: "file", Opaque: file, RawQuery: url.Values{
		"_pragma": {"busy_timeout(10000)", "journal_mode(wal)"},
	}.Encode()}

	db, err := sql.Open("sqlite", uri.String())
	if err != nil {
		return nil, err
	}

	db.SetMaxOpenConns(1)

	return db, nil
}

// collectionTables maps collection names to their SQLite tables.
func collectionTables(db *sql.DB) (map[string]string, error) {
	rows, err := db.Query("SELECT name, table_name FROM " + metadataTable)
	if err != nil {
		return nil, err
	}
	defer rows.Close()

	tables := map[string]string{}

	for rows.Next() {
		var name, table string
		if err = rows.Scan(&name, &table); err != nil {
			return nil, err
		}

		tables[name] = table
	}

	return tables, rows.Err()
}

func quoteName(name string) string {
	return `"` + strings.ReplaceAll(name, `"`, `""`) + `"`
}
