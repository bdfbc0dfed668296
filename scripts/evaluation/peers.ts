import { text as alex } from "alex";
import { retext } from "retext";
import retextIntensify from "retext-intensify";
import retextProfanities from "retext-profanities";
import writeGood from "write-good";
import type { Act } from "../../src/core/acts/act.ts";
import { scoreOf, type Judged } from "./judge.ts";

/** A linter people know, and the act its marks come nearest to. */
type Peer = {
  readonly name: string;
  readonly act: Act;
  readonly marks: (text: string) => boolean;
};

const intensify = retext().use(retextIntensify);
const profanities = retext().use(retextProfanities);

const peers: readonly Peer[] = [
  {
    name: "write-good (weasel words)",
    act: "hedge",
    marks: (text) => writeGood(text, onlyWeasels).length > 0,
  },
  {
    name: "retext-intensify",
    act: "hedge",
    marks: (text) => intensify.processSync(text).messages.length > 0,
  },
  { name: "alex", act: "contempt", marks: (text) => alex(text).messages.length > 0 },
  {
    name: "retext-profanities",
    act: "contempt",
    marks: (text) => profanities.processSync(text).messages.length > 0,
  },
];

const onlyWeasels = {
  weasel: true,
  passive: false,
  illusion: false,
  so: false,
  thereIs: false,
  adverb: false,
  tooWordy: false,
  cliches: false,
  eprime: false,
};

export type PeerScore = {
  readonly name: string;
  readonly act: Act;
  readonly f1: number;
  readonly ours: number;
};

/** Each on the same sentences, beside ours. just-not-sorry, which marks apologies, is no npm package. */
export function scorePeers(judged: readonly Judged[]): readonly PeerScore[] {
  return peers.map(({ name, act, marks }) => ({
    name,
    act,
    f1: scoreOf(judged, act, ({ text }) => marks(text)).f1,
    ours: scoreOf(judged, act).f1,
  }));
}
