import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSqliteStorage } from "../../src/relay/storage/sqlite.ts";
import type { OpenedStorage } from "./storage-stage.ts";
import { testStorage } from "./storage-suite.ts";

testStorage("SQLite", async () => openIn(mkdtempSync(join(tmpdir(), "elbowroom-sqlite-"))));

function openIn(folder: string): OpenedStorage {
  const storage = createSqliteStorage(folder);
  return {
    storage,
    reopen: async () => {
      await storage.close();
      return openIn(folder);
    },
    close: async () => {
      await storage.close();
      rmSync(folder, { recursive: true });
    },
  };
}
