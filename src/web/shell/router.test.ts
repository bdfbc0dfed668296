import { expect, test } from "vitest";
import { roomIds } from "./room.ts";
import { rooms } from "./rooms.ts";
import { formatRoute, parseRoute } from "./router.ts";

test("an address leads to its room and back", () => {
  expect(roomIds.map((id) => parseRoute(formatRoute(id), roomIds))).toEqual([...roomIds]);
});

test("what is no room here leads to the first one", () => {
  const hashes = ["", "#", "#/", "#/plan", "#/Say", "#say", "#/say%20more", "#/constructor"];
  expect(hashes.map((hash) => parseRoute(hash, ["say", "help"]))).toEqual(hashes.map(() => "say"));
});

test("what comes after the room is the room's own affair", () => {
  expect(parseRoute("#/help/uk", ["say", "help"])).toBe("help");
});

test("every room is there once, and the first is there from the start", () => {
  const ids = rooms.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(rooms.filter(({ load }) => load === null).map(({ id }) => id)).toEqual([
    parseRoute("", ids),
  ]);
});
