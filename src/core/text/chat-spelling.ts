/**
 * How people spell in messages, and what it is read as. Only spellings that are no other common word:
 * "ill", "well", "were", "id" stay as they are, because reading them as "I'll" would often be wrong.
 */
const readings: Readonly<Record<string, string>> = {
  you: "u yu yoo yew ye ya",
  your: "ur yr yer",
  "you're": "youre yure your're",
  "you are": "youare",
  "you've": "youve",
  "you'll": "youll",
  "you'd": "youd",
  "you all": "yall y'all ya'll",
  yourself: "urself yrself yourslef",
  "i'm": "im i'am iam",
  "i've": "ive",
  "i don't know": "idk",
  "i love you": "ily ilu iloveyou",
  "i love you so much": "ilysm",
  "right now": "rn",
  "never mind": "nvm nevermind",
  "no problem": "np",
  "to be honest": "tbh",
  "not going to lie": "ngl",
  "by the way": "btw",
  "talk to you later": "ttyl",
  "be right back": "brb",
  "as soon as possible": "asap",
  "shut up": "stfu",
  "a lot": "alot",
  "don't": "dont dnt don't' dosen't",
  "doesn't": "doesnt dosent doesn't'",
  "didn't": "didnt",
  "isn't": "isnt",
  "aren't": "arent",
  "wasn't": "wasnt",
  "weren't": "werent",
  "haven't": "havent",
  "hasn't": "hasnt",
  "hadn't": "hadnt",
  "can't": "cant carnt",
  "won't": "wont",
  "wouldn't": "wouldnt",
  "couldn't": "couldnt",
  "shouldn't": "shouldnt",
  "let's": "lets",
  "that's": "thats",
  "there's": "theres",
  "it's": "itz tis 'tis",
  "what's": "whats",
  "he's": "hes",
  "she's": "shes",
  "they're": "theyre",
  "we've": "weve",
  "it'll": "itll",
  "that'll": "thatll",
  are: "r",
  be: "b",
  see: "c",
  and: "n & nd",
  with: "w wiv wit",
  the: "teh da",
  this: "dis",
  that: "dat taht",
  because: "bc bcz bcos becos becoz becuz becus becuase becouse cuz coz cos cus 'cause 'cos 'cuz",
  please: "pls plz plss pleese",
  thanks: "thx thnx tnx thanx",
  "thank you": "ty tysm thankyou",
  people: "ppl peeps",
  love: "luv lurve lov",
  something: "smth sth sumthing somethin",
  nothing: "nothin nuthin nowt",
  anything: "anythin owt",
  someone: "sm1 some1",
  anyone: "ne1 any1",
  everyone: "every1",
  tonight: "2nite tonite 2night tnite tonihgt",
  tomorrow: "tmrw tmr tmrrw tomoz 2moro 2morrow tomorow tommorow tommorrow tomo tomorro",
  weekend: "wknd wkend weeknd",
  later: "l8r latr",
  before: "b4 befor",
  for: "4",
  forever: "4ever",
  great: "gr8",
  mate: "m8",
  okay: "ok k kk okey okie oki okayyy",
  though: "tho",
  through: "thru",
  till: "til 'til",
  probably: "prolly probs prob",
  definitely: "def defo definately definatly deffo",
  maybe: "mayb maybes mebbe",
  sorry: "sry soz sori srry sorrry",
  apologise: "appologise apologize appologize",
  message: "msg",
  text: "txt",
  favourite: "fav fave favorite",
  boyfriend: "bf",
  girlfriend: "gf",
  really: "rly realy rlly",
  seriously: "srsly",
  obviously: "obvs",
  honestly: "honestley",
  together: "togther togeather togehter 2gether",
  alone: "allone alon",
  myself: "meself mysef myslef maself masel",
  just: "jus jst jsut juss",
  space: "spce",
  time: "tym tiem",
  need: "nede neeed",
  want: "wnat",
  "going to": "gonna gunna goin' gon",
  "want to": "wanna",
  "got to": "gotta",
  "give me": "gimme gimmie",
  "let me": "lemme",
  "do not know": "dunno",
  "kind of": "kinda kindof kindve",
  "sort of": "sorta sortof",
  "out of": "outta",
  "lots of": "lotsa",
  "should have": "shoulda",
  "could have": "coulda",
  "would have": "woulda",
  "trying to": "tryna tryin",
  "about to": "boutta",
  "ain't": "aint",
  about: "abt bout 'bout",
  them: "'em em",
  everything: "everythin evrything",
  friend: "frend freind",
  would: "wud",
  could: "cud",
  should: "shud",
  know: "kno knw",
  feel: "feeel",
  work: "wrk",
  week: "wk",
  hours: "hrs hr",
  hour: "hrr",
  minutes: "mins min",
  evening: "eve evenin evning evenng",
  morning: "mornin morn",
  saturday: "sat",
  monday: "mon",
  tuesday: "tue tues",
  wednesday: "weds",
  thursday: "thu thur thurs",
  friday: "fri",
  my: "mi",
  "oh my god": "omg",
};

const readingBySpelling: ReadonlyMap<string, string> = new Map(
  Object.entries(readings).flatMap(([reading, spellings]) =>
    spellings.split(" ").map((spelling): [string, string] => [spelling, reading]),
  ),
);

const curly = /[\u2018\u2019\u201b\u02bc\u00b4`]/g;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;
const threeOrMore = /(\p{L})\1{2,}/gu;

/** What a word is read as: lower case, straight apostrophe, chat spelling resolved, "soooo" shortened. */
export function normaliseWord(written: string): string {
  const word = plain(written);
  const reading = readingBySpelling.get(word);
  if (reading !== undefined) return reading;
  // A word without a repeated letter is its own norm: spares the slow path for nearly every word.
  if (!hasThreeAlike(word)) return word;
  const short = word.replace(threeOrMore, "$1");
  return readingBySpelling.get(short) ?? short;
}

/** Anything beyond the first planes counts as well: it takes two codes a sign, and the pattern has the last say. */
function hasThreeAlike(word: string): boolean {
  for (let index = 2; index < word.length; index++) {
    const code = word.charCodeAt(index);
    if (code > 0xd7ff) return true;
    if (code === word.charCodeAt(index - 1) && code === word.charCodeAt(index - 2)) return true;
  }
  return false;
}

function plain(word: string): string {
  const lower = word.toLowerCase();
  return isAscii(lower)
    ? lower.replaceAll("`", "'")
    : lower.replace(curly, "'").replace(invisible, "");
}

function isAscii(word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    if (word.charCodeAt(index) > 127) return false;
  }
  return true;
}
