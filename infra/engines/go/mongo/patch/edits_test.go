package main

import "testing"

func TestAnEditKeepsWhatStandsAroundItsPlace(t *testing.T) {
	e := edit{file: "f", anchor: "b", text: "[§]"}

	if changed, err := e.applied("abc"); err != nil || changed != "a[b]c" {
		t.Fatal(changed, err)
	}
}

func TestAnEditWhosePlaceIsNotThereOnceIsRefused(t *testing.T) {
	e := edit{file: "f", anchor: "b", text: "x"}

	for _, text := range []string{"", "ac", "abcb"} {
		if changed, err := e.applied(text); err == nil {
			t.Fatal(changed)
		}
	}
}

func TestEveryEditFindsItsPlaceInThePinnedModule(t *testing.T) {
	t.Chdir("..")

	if err := run(t.TempDir()); err != nil {
		t.Fatal(err)
	}
}
