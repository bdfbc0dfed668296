import { killUnderLoad } from "../test/relay/kills.ts";
import { startPostgres } from "./services.ts";

/** `node scripts/soak-relay.ts [kills]`: the relay killed 200 times under load, on each database. */
const kills = Number(process.argv[2] ?? 200);

async function soak(name: string, env: Readonly<Record<string, string>>): Promise<boolean> {
  const { longestReturn, ...losses } = await killUnderLoad(env, kills);
  console.log(
    `${name}: ${JSON.stringify(losses)}, back after ${longestReturn.toFixed(0)} ms at most`,
  );
  return losses.lost + losses.doubled + losses.outOfOrder + losses.unheard === 0;
}

const postgres = await startPostgres();
if (postgres === null) console.log("There is no PostgreSQL here: only SQLite is soaked.");
const onSqlite = await soak("SQLite", {});
const onPostgres = postgres === null || (await soak("PostgreSQL", { DATABASE_URL: postgres.url }));
await postgres?.stop();
process.exitCode = onSqlite && onPostgres ? 0 : 1;
