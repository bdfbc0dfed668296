/** Bare forms that the rule below would not find. */
const baseByGerund: ReadonlyMap<string, string> = new Map(
  Object.entries({
    being: "be",
    seeing: "see",
    doing: "do",
    going: "go",
    lying: "lie",
    dying: "die",
    tying: "tie",
    skiing: "ski",
    making: "make",
    baking: "bake",
    taking: "take",
    writing: "write",
    riding: "ride",
    driving: "drive",
    hiking: "hike",
    biking: "bike",
    cycling: "cycle",
    dancing: "dance",
    practising: "practise",
    practicing: "practice",
    coding: "code",
    breathing: "breathe",
    staring: "stare",
    having: "have",
    giving: "give",
    tinkering: "tinker",
    gardening: "do some gardening",
    reading: "read",
    eating: "eat",
    listening: "listen",
    sewing: "sew",
    playing: "play",
    wandering: "wander",
    pottering: "potter",
    photographing: "photograph",
    visiting: "visit",
    travelling: "travel",
    traveling: "travel",
    journaling: "journal",
    journalling: "journal",
    meditating: "meditate",
    lounging: "lounge",
    recharging: "recharge",
    organising: "organise",
    organizing: "organize",
    decorating: "decorate",
    sharing: "share",
    exploring: "explore",
    arranging: "arrange",
    finishing: "finish",
    using: "use",
    closing: "close",
    moving: "move",
    leaving: "leave",
    coming: "come",
    hiding: "hide",
    rowing: "row",
    drawing: "draw",
    knowing: "know",
    showing: "show",
    mowing: "mow",
    lazing: "laze",
    selling: "sell",
    calling: "call",
    rolling: "roll",
    telling: "tell",
    grilling: "grill",
    chilling: "chill",
    skating: "skate",
    trying: "try",
    studying: "study",
    savouring: "savour",
    kneading: "knead",
    carving: "carve",
    browsing: "browse",
    puzzling: "puzzle",
    admiring: "admire",
    catching: "catch",
    tuning: "tune",
    composing: "compose",
    snoozing: "snooze",
    dozing: "doze",
    solving: "solve",
  }),
);

/** Verbs one "goes": "running" becomes "go running". */
const goGerunds = new Set(
  "running swimming hiking climbing fishing cycling biking surfing skiing sailing kayaking jogging walking bouldering camping shopping birding birdwatching skating dancing bowling foraging riding".split(
    " ",
  ),
);

/** "reading my book" to "read my book"; `null` when the bare form is a guess we would rather not make. */
export function gerundToBase(phrase: string): string | null {
  const [head = "", ...rest] = phrase.split(" ");
  const gerund = head.toLowerCase();
  if (goGerunds.has(gerund) && !/^(my|a|an|the)$/u.test(rest[0] ?? ""))
    return ["go", gerund, ...rest].join(" ");
  const base = baseByGerund.get(gerund) ?? regularBase(gerund);
  return base === null ? null : [base, ...rest].join(" ");
}

function regularBase(gerund: string): string | null {
  if (gerund === "gaming") return null;
  const stem = gerund.slice(0, -"ing".length);
  if (/([bdgmnprt])\1$/u.test(stem)) return stem.slice(0, -1);
  // Two consonants, or two vowels and one consonant, never had a final e: "cook", "sleep", "think".
  if (
    /([aeiou]{2}[^aeiouyvszc]|[^aeiou](?<![r-s])[dkhnptly]|ck|sh|ch|st|ll|ss|lk|rk|lm|ng|nd|lt|nk)$/u.test(
      stem,
    )
  )
    return stem;
  return null;
}

/** "cook together" to "cooking together". */
export function baseToGerund(phrase: string): string {
  const [verb = "", ...rest] = phrase.split(" ");
  return [gerundOf(verb), ...rest].join(" ");
}

function gerundOf(verb: string): string {
  if (/^(be|see|ski)$/u.test(verb)) return `${verb}ing`;
  if (verb.endsWith("ie")) return `${verb.slice(0, -2)}ying`;
  if (/[^aeio]e$/u.test(verb)) return `${verb.slice(0, -1)}ing`;
  if (
    /^(run|sit|get|put|swim|chat|hug|nap|jog|stop|plan|grab|shop|dig|cut|hit|knit|set|win|rub|log|travel)$/u.test(
      verb,
    )
  ) {
    return `${verb}${verb.slice(-1)}ing`;
  }
  return `${verb}ing`;
}
