package main

import (
	"database/sql"
	"net/url"
	"strings"

	_ "modernc.org/sqlite" // the driver that the engine itself uses
)

const (
	databaseExtension = ".sqlite"
	metadataTable     = "_ferretdb_collections"
)

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
