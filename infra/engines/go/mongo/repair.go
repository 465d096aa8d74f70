package main

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// repairFolder finishes or undoes, in the current folder, what a killed process left half done.
//
// The engine creates a collection in four statements without a transaction. Killed between two of them it would
// refuse to start (a file without its list of collections), refuse to create the collection again (a table that
// nobody lists), or accept two documents with one _id (a collection without its unique index). None of these holds
// an acknowledged write: documents come only after the last statement.
func repairFolder() error {
	files, err := filepath.Glob("*" + databaseExtension)
	if err != nil {
		return err
	}

	for _, file := range files {
		if err = repairDatabase(file); err != nil {
			return fmt.Errorf("repair of %s: %w", file, err)
		}
	}

	return nil
}

func repairDatabase(file string) error {
	db, err := openDatabase(file)
	if err != nil {
		return err
	}

	objects, err := schemaObjects(db, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
	if err != nil {
		_ = db.Close()
		return err
	}

	if len(objects) == 0 {
		if err = db.Close(); err != nil {
			return err
		}

		return removeDatabase(file)
	}
	defer db.Close()

	if !objects[metadataTable] {
		return fmt.Errorf("no table %s, and other tables are present: not a file of this engine", metadataTable)
	}

	delete(objects, metadataTable)

	return repairCollections(db, objects)
}

// removeDatabase deletes a file in which nothing was ever created, with its journal.
func removeDatabase(file string) error {
	for _, suffix := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(file + suffix); err != nil && !os.IsNotExist(err) {
			return err
		}
	}

	return nil
}

func repairCollections(db *sql.DB, tables map[string]bool) error {
	collections, err := collectionTables(db)
	if err != nil {
		return err
	}

	for _, table := range collections {
		complete, err := repairIndexes(db, table, tables[table])
		if err != nil {
			return err
		}

		if !complete {
			if _, err = db.Exec("DELETE FROM "+metadataTable+" WHERE table_name = ?", table); err != nil {
				return err
			}

			continue
		}

		delete(tables, table)
	}

	// What is left is listed nowhere: a creation that did not finish, or a drop that began.
	for table := range tables {
		if _, err = db.Exec("DROP TABLE " + quoteName(table)); err != nil {
			return err
		}
	}

	return nil
}

// repairIndexes removes indexes that exist and are not listed; false: the collection itself was never finished.
func repairIndexes(db *sql.DB, table string, exists bool) (complete bool, err error) {
	if !exists {
		return false, nil
	}

	var text string
	if err = db.QueryRow("SELECT settings FROM "+metadataTable+" WHERE table_name = ?", table).Scan(&text); err != nil {
		return false, err
	}

	var settings struct {
		Indexes []struct {
			Name string `json:"name"`
		} `json:"indexes"`
	}
	if err = json.Unmarshal([]byte(text), &settings); err != nil {
		return false, err
	}

	listed := map[string]bool{}
	for _, index := range settings.Indexes {
		listed[table+"_"+index.Name] = true
	}

	if !listed[table+"__id_"] {
		return false, nil
	}

	present, err := schemaObjects(db,
		"SELECT name FROM sqlite_master WHERE type = 'index' AND name NOT LIKE 'sqlite_%' AND tbl_name = ?", table)
	if err != nil {
		return false, err
	}

	for index := range present {
		if !listed[index] {
			if _, err = db.Exec("DROP INDEX " + quoteName(index)); err != nil {
				return false, err
			}
		}
	}

	return true, nil
}

func schemaObjects(db *sql.DB, query string, args ...any) (map[string]bool, error) {
	rows, err := db.Query(query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()

	names := map[string]bool{}

	for rows.Next() {
		var name string
		if err = rows.Scan(&name); err != nil {
			return nil, err
		}

		names[name] = true
	}

	return names, rows.Err()
}
