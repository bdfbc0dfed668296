import { expect, test } from "vitest";
import { countries } from "../core/generated/help.ts";
import { createMemoryIo, type World } from "./memory-io.ts";
import { runCli } from "./run.ts";

async function helpLines(args: readonly string[], world: World = {}) {
  const io = createMemoryIo(world);
  const code = await runCli(["help-lines", ...args], io);
  return { code, ...io.output() };
}

test("one country, in whatever case its code is written", async () => {
  const { code, stdout, stderr } = await helpLines(["--country", "dk"]);
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: [
      "Denmark: in danger now, 112",
      "  Lev Uden Vold: 1888, day and night, levudenvold.dk.",
      "  Checked 2026-11-25. Numbers change.",
      "",
    ].join("\n"),
    stderr: "",
  });
});

test("the country of the terminal, and all where it names none", async () => {
  const british = await helpLines([], { env: { LANG: "en_GB.UTF-8" } });
  expect(british.stdout.split("\n")[0]).toBe("United Kingdom: in danger now, 999");
  const anywhere = await helpLines(["--json"], { env: { LANG: "C" } });
  expect(JSON.parse(anywhere.stdout)).toEqual(countries);
});

test("a country there is nothing for is said, with those there are", async () => {
  const { code, stdout, stderr } = await helpLines(["--country", "XX"]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain('There are no lines for "XX" yet. There are: AR, AU, AT');
});
