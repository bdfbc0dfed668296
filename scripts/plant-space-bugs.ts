import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * `node scripts/plant-space-bugs.ts [part of a file's name]`: puts one bug after another into a copy of the project and runs the
 * tests of what is shared. A bug that no test finds is a hole in the tests.
 */
type Bug = { readonly file: string; readonly was: string; readonly is: string };

const bug = (file: string, was: string, is: string): Bug => ({ file: `src/core/${file}`, was, is });
const ofRelay = (file: string, was: string, is: string): Bug => ({
  file: `src/relay/storage/${file}`,
  was,
  is,
});

const bugs: readonly Bug[] = [
  bug("space/shared.ts", "return a.clock > b.clock;", "return a.clock < b.clock;"),
  bug("space/shared.ts", "return a.device > b.device;", "return true;"),
  bug("space/shared.ts", "canonicalJson(a.value) > canonicalJson(b.value)", "true"),
  bug("space/agreement.ts", "if (!isSameJson(reply.to, asked))", "if (false)"),
  bug("space/agreement.ts", "b !== null && areSame(a, b) ? [a]", "b !== null ? [a]"),
  bug("space/blind.ts", "=== sealed ? opened.need", "!== null ? opened.need"),
  bug("space/json.ts", ".toSorted(([a], [b]) => (a < b ? -1 : 1))", ""),
  bug(
    "crypto/space-envelope.ts",
    "if (!isVouched && !hasSignatureOf(",
    "if (false && !hasSignatureOf(",
  ),
  bug("sync/vouch.ts", "if (!hasSignatureOf(member.key, space, last.envelope)) continue;", ""),
  bug("sync/vouch.ts", "if (named !== null && named !== hash) break;", ""),
  bug("crypto/space-envelope.ts", "pad(plaintext)", "pad(plaintext.subarray(1))"),
  bug("crypto/epoch-keys.ts", "if (!isSignedBy(", "if (false && !isSignedBy("),
  bug("sync/given.ts", "if (epoch < before && !epochs.has(epoch))", "if (epoch < before)"),
  bug(
    "sync/given.ts",
    "given.filter(isGone)) take(one, newest)",
    "given.filter(isGone)) take(one, Infinity)",
  ),
  bug("sync/given.ts", "members.has(one.author) && !isGone(one)", "!isGone(one)"),
  bug("sync/given.ts", "|| device.heard.has(`out ${author}`)", ""),
  bug("sync/given.ts", "deviceIdOf(key) === device)", "true)"),
  bug("sync/given.ts", "header.value.epoch === newest", "true"),
  bug("sync/epochs.ts", "present + 1, given", "present + 1, []"),
  bug("sync/epochs.ts", "|| present <= epochOf(device)", "|| true"),
  bug("sync/session-hear.ts", "state.hasHeardAll && events", "events"),
  bug(
    "sync/session-hear.ts",
    "events.entries.length > 0 ? againSoon(state)",
    "false ? againSoon(state)",
  ),
  bug("sync/snapshot.ts", "hasSomeGone ? epochOf(read)", "false ? epochOf(read)"),
  bug("sync/device.ts", "Math.max(origin.spentEpoch, log.spentEpoch)", "origin.spentEpoch"),
  bug("sync/roster.ts", "invite.isUsed || ", ""),
  bug("sync/roster.ts", "person !== null && isProven", "person !== null"),
  bug("sync/roster.ts", "return hasPartner ? null : device;", "return device;"),
  bug("sync/doubt.ts", "if (deviceSeq > last + 1)", "if (false)"),
  bug("sync/doubt.ts", "if (deviceSeq <= last)", "if (false)"),
  bug("sync/doubt.ts", "return here === encodeBase64Url(log)", "return here !== undefined"),
  bug("sync/open-entry.ts", "return member.isRemoved ? null : member.key;", "return member.key;"),
  bug("sync/read.ts", "entry.seq <= device.log.cursor", "entry.seq < device.log.cursor"),
  bug("sync/write.ts", "own: [...device.own, { bytes, control }]", "own: [{ bytes, control }]"),
  bug("sync/snapshot.ts", "isRoster || last.has(", "last.has("),
  bug("sync/snapshot.ts", "|| !opened.isSignedBy(author.key)", ""),
  bug("sync/compact.ts", "const covered = origin.chains", "const covered = log.chains"),
  bug("sync/compact.ts", "isFull || !hasUnsaid(device) ? current", "device ? current"),
  bug("sync/read.ts", "Math.max(log.spentEpoch, newest)", "log.spentEpoch"),
  bug("sync/read.ts", "if (awaitsKeys(device, standing.unproven))", "if (false)"),
  bug("sync/read.ts", "keysFor(device, standing.unproven, epoch)", "keysFor(device, [], epoch)"),
  bug("sync/strangers.ts", "if (seen.has(one)) await deps.api.revoke(one)", ""),
  bug("sync/strangers.ts", "joined === null || admissible", "true || admissible"),
  bug("sync/leave.ts", "member?.person === person", "false"),
  bug("sync/write.ts", "const clock = device.clock + 1;", "const clock = 1;"),
  bug("sync/session-hear.ts", 'if (events.after > state.reached) return "again";', ""),
  bug(
    "sync/session-state.ts",
    "if (!(await deps.save(device))) return false;",
    "await deps.save(device);",
  ),
  bug(
    "sync/session-hear.ts",
    "lastOwnSeq(device), Math.max(device.acknowledged, ack.deviceSeq)",
    "lastOwnSeq(device), ack.deviceSeq + 1",
  ),
  ofRelay("sqlite-membership.ts", "row.devices.has(wrap.device)", "true"),
  ofRelay("sqlite-membership.ts", "epoch - sizes.epochsInKeywrap", "0"),
  ofRelay("sqlite-membership.ts", "if (guest !== by && ", "if ("),
  ofRelay("sqlite-membership.ts", "?.lastDeviceSeq === 0) gone.add(guest)", ") void guest"),
  ofRelay("sqlite-membership.ts", "db.all(sql.dropInvitationsOf, space, gone)", "[]"),
];

const tests = [
  "test/space",
  "src/core/space",
  "src/core/crypto/space",
  "src/core/crypto/epoch",
  "test/relay/storage-sqlite",
];
const root = join(import.meta.dirname, "..");
const copy = mkdtempSync(join(tmpdir(), "elbowroom-bugs-"));
for (const part of ["src", "test", "package.json", "vitest.config.ts"]) {
  cpSync(join(root, part), join(copy, part), { recursive: true });
}
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));

const planted = bugs.filter(({ file }) => file.includes(process.argv[2] ?? ""));
const missed = planted.filter(({ file, was, is }, index) => {
  const path = join(copy, file);
  const source = readFileSync(path, "utf8");
  if (!source.includes(was)) throw new Error(`${file} has no "${was}" any more.`);
  writeFileSync(
    path,
    source.replace(was, () => is),
  );
  const run = spawnSync("vitest", ["run", "--bail=1", "--maxWorkers=2", ...tests], {
    cwd: copy,
    encoding: "utf8",
    env: { ...process.env, STORIES: "100" },
  });
  writeFileSync(path, source);
  console.log(
    `${index + 1} of ${planted.length}: ${run.status === 0 ? "MISSED" : "caught"}  ${file}: ${is}`,
  );
  return run.status === 0;
});
rmSync(copy, { recursive: true });
console.log(`${planted.length - missed.length} of ${planted.length} bugs were caught.`);
process.exitCode = missed.length === 0 ? 0 : 1;
