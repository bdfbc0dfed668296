import { chromium } from "@playwright/test";
import { bringIn } from "./bring-in.ts";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu"] });
const walk = { id: "walk", kind: "alone", day: "2026-11-27", start: "15:00", minutesPlanned: 120, outcome: { type: "planned" }, use: null, givesBackFor: null, before: null, after: null };
const had = { ...walk, id: "had", day: "2026-11-17", outcome: { type: "had", minutes: 120 } };
const supper = { ...walk, id: "supper", kind: "together", start: "19:30", day: "2026-11-26", minutesPlanned: 90, outcome: { type: "had", minutes: 90 }, givesBackFor: "had" };
const sk = (id: string, day: string) => ({ ...walk, id, day, outcome: { type: "skipped" } });
const path = { talk: null, talkedOn: null, saidDraft: null, skipped: [] as string[] };
const base = { diary: { wanted: [{from:"2026-10-05", alone: 300, together: 240}], blocks: [] as unknown[], checkIns: [] }, needs: [], invited: [], taken: [], path, months: [] };
const withB = (...x: unknown[]) => ({ ...base, diary: { ...base.diary, blocks: [had, ...x] } });
const span = (a: string, z: string) => ({ start: Date.parse(a), end: Date.parse(z) });
const plan = { setup: null, free: {me:null,partner:null}, calendars: { me: { events: 3, busy: [span("2026-11-24T18:00:00Z","2026-11-24T20:00:00Z"), span("2026-11-25T07:30:00Z","2026-11-25T09:00:00Z")] }, partner: null }, requests: { pinned: [], refused: [], smaller: [], resting: [], agreed: [], lastWeek: [] }, negotiation: { status: "open", organizer: null, sequence: -1, proposed: [], counter: null, agreed: [] }, from: null };
const states: Record<string, unknown> = {
  talk: { ...base, path: { ...path, skipped: ["need","words","practice"] } },
  block: withB(walk),
  ways: withB(sk("a","2026-11-21"), sk("b","2026-11-24")),
  balance: withB(walk, supper),
};
for (const [name, kept] of Object.entries(states)) for (const [w,h,c] of [[360,740,"light"],[1280,860,"light"],[1280,860,"dark"]] as const) {
  if (c === "dark" && name !== "ways") continue;
  const ctx = await b.newContext({ viewport: { width: w, height: h }, colorScheme: c });
  const p = await ctx.newPage();
  await p.clock.setFixedTime(new Date("2026-11-27T10:00:00"));
  await p.goto("http://localhost:5319/#/settings");
  await bringIn(p, { balance: kept, plan });
  await p.goto("about:blank"); await p.goto("http://localhost:5319/" + (name === "balance" ? "#/balance" : ""));
  await p.locator(name === "balance" ? ".balance-seen" : ".today-lead").waitFor();
  if (name === "block") { await p.clock.setFixedTime(new Date("2026-11-27T18:00:00")); await p.getByRole("link",{name:"Settings"}).click(); await p.getByRole("link",{name:"Today"}).click(); await p.getByRole("button",{name:"It happened"}).click(); await p.waitForTimeout(300); }
  if (name === "balance") await p.getByText("From your calendar").click();
  await p.waitForTimeout(600);
  await p.screenshot({ path: `/tmp/shots-balance/${name}-${w}-${c}.png`, fullPage: name === "balance" });
  await ctx.close();
}
const p = await b.newPage({ viewport: { width: 360, height: 740 } }); await p.goto("http://localhost:5319/#/settings"); await p.getByText("Reminders").scrollIntoViewIfNeeded(); await p.screenshot({ path: "/tmp/shots-balance/settings-360.png" });
await b.close();
