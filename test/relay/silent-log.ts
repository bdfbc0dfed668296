import { createLog } from "../../src/relay/log.ts";

/** For tests that look at something else. */
export const silentLog = createLog(
  () => {},
  () => new Date(),
);
