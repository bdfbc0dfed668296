import { afterAll, expect, test } from "vitest";
import { startPostgres } from "../../scripts/services.ts";
import { createPostgresStorage } from "../../src/relay/storage/postgres.ts";
import { testStorage, type OpenedStorage } from "./storage-suite.ts";

const service = await startPostgres();
afterAll(async () => {
  await service?.stop();
});

if (service === null) {
  console.warn("There is no PostgreSQL here: its storage was not tested.");
  test("without PostgreSQL this is not CI, where it must be there", () => {
    expect(process.env["GITHUB_ACTIONS"] ?? process.env["ELBOWROOM_CI"]).toBeUndefined();
  });
} else {
  testStorage("PostgreSQL", () => openAt(service.url));

  test("two nodes may start at once", async () => {
    const nodes = await Promise.all([1, 2, 3].map(() => createPostgresStorage(service.url, 2)));

    const secrets = await Promise.all(nodes.map((node, index) => node.secret("same", `${index}`)));
    await Promise.all(nodes.map((node) => node.close()));

    expect(new Set(secrets).size).toBe(1);
  });
}

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
