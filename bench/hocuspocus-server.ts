import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Database } from "@hocuspocus/extension-database";
import { Server } from "@hocuspocus/server";

/**
 * Hocuspocus as it comes, with what its SQLite extension does: the same table and the same two
 * statements, on `node:sqlite`, as the driver of the extension would have to be compiled at each install.
 */
const db = new DatabaseSync(join(mkdtempSync(join(tmpdir(), "hocuspocus-")), "db.sqlite"));
db.exec(
  `create table if not exists "documents" ("name" varchar(255) not null, "data" blob not null, unique(name))`,
);
const select = db.prepare(`select data from "documents" where name = ? order by rowid desc`);
const upsert = db.prepare(
  `insert into "documents" ("name", "data") values (?, ?) on conflict(name) do update set data = excluded.data`,
);

const server = new Server({
  address: "127.0.0.1",
  port: 0,
  quiet: true,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => {
        const data = select.get(documentName)?.["data"];
        return data instanceof Uint8Array ? data : null;
      },
      store: async ({ documentName, state }) => {
        upsert.run(documentName, state);
      },
    }),
  ],
});
await server.listen();
console.log(server.address.port);
