import { afterAll, beforeAll } from "vitest";
import { describeCaldav } from "./caldav-acceptance.ts";
import { startXandikos, type TestServer } from "./servers.ts";

let server: TestServer | undefined;
beforeAll(async () => {
  server = await startXandikos();
}, 60_000);
afterAll(() => server?.stop());

describeCaldav("Xandikos", () => {
  if (server === undefined) throw new Error("Xandikos did not start");
  return server;
});
