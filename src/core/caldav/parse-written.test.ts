import { expect, test } from "vitest";
import { parsePublished, type PublishedRecord } from "./parse-written.ts";

const record: PublishedRecord = {
  calendar: "https://dav.example.org/anna/elbowroom/",
  written: [
    {
      event: {
        uid: "walk",
        sequence: 0,
        start: 0,
        end: 3_600_000,
        title: null,
        status: "TENTATIVE",
        alarmMinutesBefore: 15,
      },
      url: "https://dav.example.org/anna/elbowroom/walk.ics",
      etag: '"1"',
    },
  ],
};

test("what was kept as JSON reads back the same", () => {
  expect(parsePublished(JSON.parse(JSON.stringify(record)))).toEqual(record);
});

test.each([
  null,
  [],
  {},
  { ...record, written: [{}] },
  { ...record, written: record.written.map((one) => ({ ...one, etag: "" })) },
  { ...record, written: record.written.map((one) => ({ ...one, url: "file:///etc/passwd" })) },
])("%j is no such record", (json) => {
  expect(parsePublished(json)).toBeNull();
});
