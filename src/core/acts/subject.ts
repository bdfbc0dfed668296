import type { Word } from "./words.ts";

export type Subject = "i" | "you" | "we" | "they" | "it" | "verb" | "doing" | "noun" | "none";

const subjectByForm: ReadonlyMap<string, Subject> = new Map(
  (
    [
      ["i", "i me my mine myself im ah ima mi a'm ahm"],
      ["you", "you your yours yourself u ye yous youse y'all yall yuh thou ya ur"],
      ["we", "we us our ours wir"],
      [
        "they",
        "he she they his her their them him somebody someone everybody everyone people nobody",
      ],
      ["it", "it that this there these those here its"],
      [
        "verb",
        "go tell send stop get do let give take put find call come keep leave show text stay be grow shut " +
          "pack drop delete cancel look listen try say ask use have enjoy treat ring write forget forgive " +
          "please deal quit act learn make don't read sit wait pick bring help feel pardon excuse ignore " +
          "scrap consider consider trust believe remember hold sleep eat meet see talk speak phone message " +
          "block wear turn open close lock unlock live run walk move back hand change watch mind fix face " +
          "admit accept agree suit push prove promise choose decide save spare share turn start cut",
      ],
    ] as const
  ).flatMap(([subject, forms]) =>
    forms.split(" ").map((form): [string, Subject] => [form, subject]),
  ),
);

/** Words before the subject that say nothing about it. */
const openers: ReadonlySet<string> = new Set(
  (
    "so and but well oh hey ok okay yeah yes no nah right look listen just love honey babe baby also anyway " +
    "then now hi hello darling dear sweetheart hun hon pet mate my-love maybe perhaps still only honestly " +
    "actually seriously like um umm uh er erm ah aye och ay god christ lol haha plus even really please " +
    "basically truly frankly obviously clearly sorry first secondly finally though yet cause because lately " +
    "today tonight tomorrow sometimes always usually often once again instead otherwise either too " +
    "for what i'd"
  ).split(" "),
);
/** Words that put a time, a place or a condition before the subject. */
const fronts: ReadonlySet<string> = new Set(
  (
    "at on in from by after before when while if once until till since during with without for as under over " +
    "every each between whenever unless because though although monday tuesday wednesday thursday friday " +
    "saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mornings evenings " +
    "first second next last this to some one two three all"
  ).split(" "),
);
/** How far a fronted time or place may push the subject back. */
const frontReach = 9;

/** Whom or what a sentence is about: a guess from its first words, enough to tell "I" from "you". */
export function readSubject(words: readonly Pick<Word, "form">[]): {
  readonly subject: Subject;
  readonly isFronted: boolean;
} {
  const first = words.findIndex(({ form }) => !openers.has(form));
  const head = words[first]?.form;
  if (head === undefined) return { subject: "none", isFronted: false };
  const isFronted = fronts.has(head);
  const known = subjectByForm.get(head);
  if (known !== undefined && !isFronted) return { subject: known, isFronted };
  if (isFronted) return { subject: subjectWithin(words, first + 1, first + frontReach), isFronted };
  const isDoing =
    head.endsWith("ing") ||
    /^(?:need|want|finna|wanna|fancy|off|gone|back|been|got|about)$/.test(head);
  return { subject: isDoing ? "doing" : "noun", isFronted };
}

function subjectWithin(words: readonly Pick<Word, "form">[], start: number, end: number): Subject {
  for (let index = start; index < end; index += 1) {
    const subject = subjectByForm.get(words[index]?.form ?? "");
    if (subject !== undefined && subject !== "verb" && subject !== "it") return subject;
  }
  return "noun";
}
