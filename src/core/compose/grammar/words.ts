/** A space-separated list as a set: lists stay readable and short. */
function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

export const determiners = words(`
  a an the my our your his her their its this that these those some any no every each all both
  more much many enough plenty too several few little lots nothing something anything everything
  one two three four five six seven eight nine ten half`);

export const subjects = words(
  `i we you he she they it there this that everything nothing nobody everyone`,
);

export const prepositions = words(`
  at in on with without for from of by about after before during over under near outside inside out
  away up down off into around round between through`);

/** Forms that show a finite verb is there: "work *is* loud". */
export const finiteVerbs = words(`
  is isn't are aren't was wasn't were weren't am has hasn't have haven't had hadn't do don't does doesn't
  did didn't can can't cannot could couldn't will won't would wouldn't should must might need needs
  want wants feel feels felt get gets got keep keeps kept make makes made help helps helped clear clears
  take takes took go goes went leave leaves left come comes came give gives gave keeps lets drains drain says said thinks moved
  wears wear hurts aches ache died broke ended starts started works weighs drags spins races buzzes kills fell failed lost helps calms settles feeds fills recharges exhausts gotta i'm i've it's there's we're we've
  that's everything's nothing's work's head's who's`);

/** Verbs a fragment may start with when its "I" was left out: "need to think". */
export const subjectlessVerbs = words(`
  need want feel have haven't can't cannot couldn't don't didn't am miss had got keep kept spent hardly
  barely haven't hadn't love like get crave think write work struggle talk sleep slept was wasn't just`);

export const feelings = words(`
  tired knackered exhausted shattered drained burnt burned fried frazzled wiped worn overwhelmed stressed
  anxious worried nervous upset sad down low busy full swamped overloaded overstimulated peopled wired
  depressed pregnant grieving restless cranky grumpy shy quiet introverted lonely ill sick poorly unwell sore excited happy proud
  nervous scared afraid behind hungover sleepy buried snowed overworked touched talked maxed ready unsure
  homesick heartbroken grieving jetlagged run-down broken done beat dead`);

export const degreeWords = words(
  `so too very really quite pretty just a bit still completely totally absolutely`,
);

/** Verbs in the bare form that people name when asked what the time is for, and their likes. */
export const bareVerbs = words(`
  be do go get have take make read write run walk sleep rest think play paint draw cook bake sew knit swim
  climb hike ride cycle bike drive fish garden dance sing meditate pray breathe relax recharge unwind
  decompress study work practise practice listen watch sit lie lay stare see meet visit call phone catch
  finish start build fix tinker code game potter plan clear tidy clean sort journal stretch lift train
  travel wander stay stop switch try learn eat drink nap doze surf ski sail kayak photograph record
  craft carve hang hear enjoy spend find let put pick plant walk bring buy book order share hold give
  show tell join help host treat run light wash massage rub cuddle snuggle kiss hug laugh chat talk explore
  ramble lounge chill zone recover regroup reset hoover mow browse shop log`);

/** Words ending in -ing that are no gerunds. */
export const falseGerunds = words(`
  thing something nothing anything everything evening morning king ring spring string wing swing
  wedding ceiling sibling darling sting bring`);

/** Countable things people name without their article: "run", "bike ride", "bath". */
export const countables = words(`
  run walk ride swim hike climb paddle drive nap bath shower rest coffee beer film movie book break
  lie-in jog stroll ramble workout session class game concert gig massage facial haircut puzzle picnic
  dinner-date date trip`);

/** What one goes for: "a run" becomes "to go for a run". */
export const outings = words(
  `run walk ride swim hike climb paddle drive jog stroll ramble coffee beer drink wander cycle`,
);

/** What one has: "a bath" becomes "to have a bath". */
export const havings = words(`bath shower nap lie-in rest coffee break massage think sleep`);

/** What one reaches by going there: "the gym" becomes "to go to the gym". */
export const places = words(`
  gym library pub park beach sea cinema movies museum gallery pool church mosque temple synagogue allotment
  woods forest river lake mountains hills coast studio workshop spa sauna match game shops mall range`);

/** What one needs rather than what is the matter: "peace and quiet". */
export const needables = words(
  `time quiet peace space rest sleep silence calm room solitude air headspace break reset`,
);

export const weekdays = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;
export type Weekday = (typeof weekdays)[number];

/** Written with a capital wherever they stand. Small on purpose: other names keep what was typed. */
export const properNouns = words(`
  monday tuesday wednesday thursday friday saturday sunday january february april june july august
  september october november december christmas easter ramadan diwali hanukkah thanksgiving netflix
  thai italian indian chinese japanese korean mexican french greek turkish spanish english lego youtube
  spotify london paris`);

export const endearments = words(`
  love babe baby honey darling sweetheart dear hun hon sweetie dearest beautiful gorgeous handsome angel
  treasure sunshine pet duck bab bub sugar lovely mate`);
