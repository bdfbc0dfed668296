import { startNats, startPostgres, type Service } from "../../scripts/services.ts";

type Started = {
  /** The address, or `null` where the program is not installed. */
  readonly postgres: string | null;
  readonly nats: string | null;
  readonly stop: () => Promise<void>;
};

/**
 * Services of this test file alone. Where one is missing the tests that need it do not run, and say so;
 * `ELBOWROOM_ALL=1` (as in CI) makes it an error instead.
 */
export async function startForTests(wanted: readonly ("postgres" | "nats")[]): Promise<Started> {
  const postgres = wanted.includes("postgres") ? await startPostgres() : null;
  const nats = wanted.includes("nats") ? await startNats() : null;
  const started: Readonly<Record<string, Service | null>> = { postgres, nats };
  const missing = wanted.filter((name) => started[name] === null);
  if (missing.length > 0) {
    const sentence = `Not here, so not tested with: ${missing.join(", ")}.`;
    if (process.env["ELBOWROOM_ALL"] === "1") throw new Error(sentence);
    process.stderr.write(`${sentence}\n`);
  }
  return {
    postgres: postgres?.url ?? null,
    nats: nats?.url ?? null,
    stop: async () => {
      await Promise.all([postgres?.stop(), nats?.stop()]);
    },
  };
}
