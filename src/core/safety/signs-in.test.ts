import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeDrafts } from "../../../test/safe-drafts.ts";
import { onlyLooksAlike } from "../../../test/safe-sentences.ts";
import { unsafeDrafts } from "../../../test/unsafe-drafts.ts";
import { mayBeUnsafe } from "../../../test/unsafe-sentences.ts";
import { signKinds, type SignKind } from "./sign.ts";
import { signsIn } from "./signs-in.ts";

const signs: Readonly<Record<SignKind, readonly string[]>> = {
  fear: [
    "I'm scared of you.",
    "im scared of him when he drinks",
    "I am so afraid of how you'll react to this",
    "honestly I'm terrified of what she might do",
    "I'm afraid of my husband.",
    "I feel scared of what you'd say",
    "I was scared to tell you because of last time",
    "scared he'll lose it again if I bring this up",
    "I'm scared you'll hurt me",
    "I'm frightened you would get angry and throw things",
    "You scare me when you shout.",
    "he frightens the kids",
    "I don't feel safe with you when you've been drinking",
    "I do not feel safe at home any more",
    "I'm walking on eggshells every evening",
    "tiptoeing around you is wearing me out",
    "I never know what will set you off",
    "I'm scared to say no",
    "I'm too scared to ask",
    "if she finds this she'll kill me",
    "he must not find out I wrote this",
    "You make me feel scared in my own house",
    "I dread telling you anything",
    "I flinch when you raise your hand",
    "I lock myself in the bathroom until he calms down",
    "terrified of your temper",
  ],
  watched: [
    "he checks my phone every night",
    "You went through my messages again",
    "she reads my texts when I'm in the shower",
    "he tracks where I go",
    "you put a tracker on my car",
    "You want to know where I am every minute",
    "he makes me send photos to prove where I am",
    "she follows me when I go out",
    "he has my passwords and uses them",
    "I have to share my location all day",
    "I'm being watched all the time",
    "he times how long I take at the shops",
    "my boyfriend tracks my phone",
    "you turn up at my work",
  ],
  punished: [
    "last time I asked he smashed my mug and didn't speak for a week",
    "when I say no he takes it out on the kids",
    "every time I see my sister you lose it",
    "he won't let me see my friends",
    "you never let me go anywhere on my own",
    "she took my keys so I couldn't leave",
    "he locked me in the bedroom",
    "I'm not allowed to see my mum",
    "I'm not allowed out",
    "I need your permission to leave the house",
    "he controls the money",
    "you'll make me pay for it",
    "he punches the walls",
    "if I ask for time alone I'd be punished",
    "he keeps my bank card",
  ],
  threatened: [
    "he threatened me last night",
    "You said you'd kill me if I left",
    "she says she will hurt herself if I go",
    "he'll take the kids away if I say this",
    "he has a gun in the house",
    "you said you would take the kids from me",
    "he says he's going to kill himself if I leave",
    "she keeps threatening to ruin me",
    "he'll share my nudes if I leave",
    "he said I would regret it if I went",
  ],
  hurt: [
    "you hit me last night",
    "he slapped me in front of the children",
    "my husband pushed me against the wall",
    "you grabbed me so hard it left marks",
    "she throws things and punched me",
    "he gets violent when I ask",
    "I had bruises from his hands",
    "he forced me to have sex",
    "you choked me",
    "he hits the kids",
    "it got physical and you kicked me again",
  ],
  "self-harm": [
    "I want to die",
    "sometimes I don't want to be here anymore",
    "I keep thinking about killing myself",
    "you'd be better off without me here",
    "I've been cutting myself again... I cut myself when you go quiet",
    "I feel suicidal",
    "i cant go on like this",
    "there is no point in living",
    "I just want to end it all",
  ],
};

const lookAlikes: readonly string[] = [
  "I need Saturday morning to myself. I'm back at one.",
  "I'm not scared of you.",
  "I was never afraid of you, and I'm not now.",
  "I'm afraid I can't make it on Friday.",
  "I'm afraid you'll be hurt, and I don't want that.",
  "I'm scared of losing you.",
  "I was scared you'd be sad when I ask for this.",
  "I'm scared of spiders, you know that.",
  "That film scared me.",
  "the dog scares me a bit",
  "I'm worried how this sounds, so I'm writing it down.",
  "I worry you'll think I don't love you.",
  "It's not safe to drive in this weather.",
  "Don't tell her about the party, she must not find out.",
  "You're my safe place.",
  "I feel safe with you.",
  "Could you check my phone, I think it's ringing?",
  "I'll check my messages at six.",
  "You check on me when I'm ill and I love it.",
  "We watch the match together on Sunday.",
  "Let me know where we are meeting.",
  "I follow you on that.",
  "The cat follows me everywhere.",
  "You read my letter and then smiled, that made my week.",
  "The doctor says I'm not allowed to drive for a week after the operation.",
  "The landlord won't let me paint the wall.",
  "You never let me down.",
  "You don't let me cook when I'm tired, and that is kind.",
  "You took my breath away.",
  "He broke the vase by accident.",
  "The boss controls the rota.",
  "My mum will kill me if I miss her birthday.",
  "This heat is killing me.",
  "I could kill for a nap.",
  "You'll kill me for eating the last slice.",
  "It hit me that I need more quiet.",
  "The news hit me hard.",
  "Hit me up when you're free.",
  "You beat me at chess again.",
  "You grabbed me a coffee, thank you.",
  "You kick me in your sleep, so I'd like the spare room on Thursdays.",
  "The baby kicked me all night.",
  "It hurts me a little when you joke about it.",
  "I nearly died laughing.",
  "I'm dying for a quiet evening.",
  "I wanted to die of embarrassment.",
  "I cut myself shaving.",
  "I want to be alone for an hour.",
  "I just want to sleep and see nobody.",
  "I want to disappear into a book for a day.",
  "I can't go on Saturday, sorry.",
  "There's no point in going out in this rain.",
  "You and the kids are great, I just need a quiet hour.",
  "I get angry when I'm tired. I want to rest before it comes to that.",
  "You may be upset, and that's fine.",
  "I know you might get angry, and I want to hear it.",
  "I have to tell you something good.",
  "I have to show you this place on Sunday.",
  "Please send me a photo of the dog.",
  "You make me laugh.",
  "You make me feel loved.",
  "When I come home I want ten minutes before we talk.",
  "Every time I see you I'm glad.",
  "If I go on Friday I can be back for supper.",
  "I dread Mondays.",
  "I locked myself out by accident.",
  "You keep my secrets.",
  "You took my hand.",
  "He always knows where I am happiest.",
  "I have a bruise on my knee from football.",
  "We had a storm and it got violent out there.",
  "Whatever you decide, I won't be angry.",
  "I would never hurt you.",
  "I said I'd pay for it, so let me pay for dinner.",
];

describe.each(signKinds)("%s", (kind) => {
  test.each(signs[kind])("is heard in: %s", (text) => {
    expect(signsIn(text).map((sign) => sign.kind)).toContain(kind);
  });
});

/** What these tell between the lines the phrases cannot hear. What is heard once stays heard. */
const unheard = [
  "I have learned to keep my phone on silent so you don't ask who it is",
  "he won't let me learn to drive or work, says a wife's place is home",
  "If I lock the door you break it down",
  "there's a hole in the bathroom door where your boot went through",
  "he comes to my lunch break to make sure I'm alone",
  "you hold the baby and say I can go but she stays",
  "I need time alone because I can't think with you standing over me shouting",
  "When I said I needed space you sat on my chest",
  "If I'm five minutes late from work I get the silent treatment for a week and no dinner",
  "I can't ask for a quiet evening without a row that ends with me on the floor",
  "I shouldn't be grounded at 34 for going to the pub",
  "the dog cowers and so do I when the van pulls in",
  "I have asked you not to put your hands round my throat",
  "if I go to the gym alone you sulk, then shout, then throw things, every single time",
  "He unplugs the car so that I can't drive to work",
  "My hands are up when you walk in. That is not normal.",
];

test("nothing is missed in five hundred drafts but what is named here", () => {
  const drafts = [...unsafeDrafts, ...mayBeUnsafe];
  expect(drafts.filter((text) => signsIn(text).length === 0)).toEqual(unheard);
});

test("what looks alike is no sign", () => {
  const alarms = [...lookAlikes, ...onlyLooksAlike, ...safeDrafts].flatMap((text) =>
    signsIn(text).map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)} (${text})`),
  );
  expect(alarms).toEqual([]);
});

test("a sign stands on the writer's own words", () => {
  const text = "I need Sunday. Then he came in, and I'm scared of him!";
  expect(signsIn(text)).toEqual([{ kind: "fear", span: { start: 36, end: 53 } }]);
  expect(text.slice(36, 53)).toBe("I'm scared of him");
});

test("any text can be read, and every span lies inside it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const outside = signsIn(`${text} scared of you ${text}`).filter(
        ({ span }) => span.start < 0 || span.end > 2 * text.length + 15 || span.start >= span.end,
      );
      expect(outside).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
