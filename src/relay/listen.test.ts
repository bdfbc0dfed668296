import { createServer, type Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import { listen } from "./listen.ts";

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

function newServer(): Server {
  const server = createServer();
  servers.push(server);
  return server;
}

test("a port that is asked for is used or refused, never swapped for another", async () => {
  const port = await listen(newServer(), 0);

  const again = await listen(newServer(), port);

  expect([typeof port, again]).toEqual(["number", null]);
});

test("without a wish two servers get two ports from 5173 on", async () => {
  const first = (await listen(newServer(), null)) ?? 0;

  const second = (await listen(newServer(), null)) ?? 0;

  expect([first >= 5173, second > first]).toEqual([true, true]);
});
