import { afterAll, describe, expect, test } from "vitest";
import { createPostgresStorage } from "../../src/relay/storage/postgres.ts";
import { startForTests } from "./services.ts";
import type { OpenedStorage } from "./storage-stage.ts";
import { testStorage } from "./storage-suite.ts";

const { postgres, stop } = await startForTests(["postgres"]);
afterAll(stop);

describe.runIf(postgres !== null)("with PostgreSQL", () => {
  const url = postgres ?? "";
  testStorage("PostgreSQL", () => openAt(url));

  test("nodes may start at the same moment", async () => {
    const nodes = await Promise.all([1, 2, 3].map(() => createPostgresStorage(url, 2)));

    const secrets = await Promise.all(nodes.map((node, index) => node.secret("same", `${index}`)));
    await Promise.all(nodes.map((node) => node.close()));

    expect(new Set(secrets).size).toBe(1);
  });
});

async function openAt(url: string): Promise<OpenedStorage> {
  const storage = await createPostgresStorage(url);
  return {
    storage,
    reopen: async () => {
      await storage.close();
      return openAt(url);
    },
    close: storage.close,
  };
}
