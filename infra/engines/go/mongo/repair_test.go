package main

import (
	"os"
	"testing"
)

const (
	listTable = `CREATE TABLE "_ferretdb_collections" (name TEXT, table_name TEXT, settings TEXT) STRICT`
	finished  = `{"indexes":[{"name":"_id_"},{"name":"key_1"}]}`
	unstarted = `{}`
)

// open prepares a database file as the engine leaves it, in a folder of its own.
func open(t *testing.T, statements ...string) {
	t.Helper()
	t.Chdir(t.TempDir())

	db, err := openDatabase("test.sqlite")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()

	for _, statement := range append([]string{"PRAGMA user_version = 1"}, statements...) {
		if _, err = db.Exec(statement); err != nil {
			t.Fatal(statement, err)
		}
	}
}

func names(t *testing.T, kind string) map[string]bool {
	t.Helper()

	db, err := openDatabase("test.sqlite")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()

	found, err := schemaObjects(db,
		"SELECT name FROM sqlite_master WHERE type = ? AND name NOT LIKE 'sqlite_%'", kind)
	if err != nil {
		t.Fatal(err)
	}

	return found
}

func repaired(t *testing.T) {
	t.Helper()

	if err := repairFolder(); err != nil {
		t.Fatal(err)
	}
}

func collection(name, settings string) []string {
	return []string{
		`CREATE TABLE "` + name + `" (_ferretdb_sjson TEXT NOT NULL) STRICT`,
		`INSERT INTO "_ferretdb_collections" VALUES ('` + name + `', '` + name + `', '` + settings + `')`,
		`CREATE UNIQUE INDEX "` + name + `__id_" ON "` + name + `" (_ferretdb_sjson->"_id")`,
	}
}

func TestAFileInWhichNothingWasCreatedIsRemoved(t *testing.T) {
	open(t)
	repaired(t)

	if _, err := os.Stat("test.sqlite"); !os.IsNotExist(err) {
		t.Fatalf("the file is still there: %v", err)
	}
}

func TestACollectionThatNobodyListsIsRemovedSoThatItCanBeCreatedAgain(t *testing.T) {
	open(t, append([]string{listTable, "CREATE TABLE orphan (_ferretdb_sjson TEXT)"}, collection("rows", finished)...)...)
	repaired(t)

	if tables := names(t, "table"); tables["orphan"] || !tables["rows"] {
		t.Fatal(tables)
	}
}

func TestACollectionWithoutItsUniqueIndexIsRemoved(t *testing.T) {
	open(t, append([]string{listTable}, collection("rows", unstarted)...)...)
	repaired(t)

	if tables := names(t, "table"); tables["rows"] {
		t.Fatal(tables)
	}
}

func TestAListedCollectionWhoseTableIsGoneIsForgotten(t *testing.T) {
	open(t, listTable, `INSERT INTO "_ferretdb_collections" VALUES ('rows', 'rows', '{}')`)
	repaired(t)

	db, err := openDatabase("test.sqlite")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()

	if tables, err := collectionTables(db); err != nil || len(tables) != 0 {
		t.Fatal(tables, err)
	}
}

func TestAnIndexThatNobodyListsIsRemovedAndTheOthersStay(t *testing.T) {
	open(t, append(append([]string{listTable}, collection("rows", finished)...),
		`CREATE INDEX "rows_key_1" ON rows (_ferretdb_sjson->"key")`,
		`CREATE INDEX "rows_half_1" ON rows (_ferretdb_sjson->"half")`,
	)...)
	repaired(t)

	indexes := names(t, "index")
	if len(indexes) != 2 || !indexes["rows__id_"] || !indexes["rows_key_1"] {
		t.Fatal(indexes)
	}
}

func TestAFileOfAnotherProgramIsLeftAlone(t *testing.T) {
	open(t, "CREATE TABLE books (title TEXT)")

	if err := repairFolder(); err == nil {
		t.Fatal("a foreign file was accepted")
	}

	if tables := names(t, "table"); !tables["books"] {
		t.Fatal(tables)
	}
}
