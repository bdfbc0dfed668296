import { readLabelled } from "../scripts/training/labelled.ts";

/**
 * A letter of about 500 words, with what people do write: good sentences, hurtful ones, and plain life.
 * Every tool of the comparison reads the same one.
 */
const letter = `Hi love,

I have been meaning to write this for a while, and I keep putting it off because I never find the right evening. The kids were asleep by eight yesterday and I still sat in the car for ten minutes before I came in. That told me something. I am tired in a way that sleep does not fix, and I think I know what would help.

I need Saturday mornings to myself for a while, from nine until one, and I will be back for lunch. Nothing is wrong with us. You are the person I want to come home to, and I laughed for two days about the thing you said at your brother's party. This is about how loud my head has been since the new job started. When I have a few quiet hours I am kinder, I listen better, and I stop snapping at small things like the dishwasher.

I know this may sound like I am pulling away. I can see how it would, after the spring we had, and I am sorry your week was so rough on top of it. I am not going anywhere. I just can't hear myself think when every hour of the weekend is spoken for. Last month we drove to see your mother twice, we painted the hall, and we had people over on three Sundays in a row. All of that was good. It was also a lot.

Sorry to even bring this up. Maybe it is silly, and if it is too much trouble we can forget about it. But you always fill every free minute, and you never ask me first. Sometimes I think you don't even notice when I am in the room. Sara's husband goes fishing every weekend and she doesn't make a drama out of it. I don't want to fight about this. If you can't give me this one thing then I don't know what we are doing here.

That last part came out wrong, so let me say it again. I would like four hours on Saturdays. I will read, walk by the river, or do nothing at all. I will leave my phone on in case one of the kids needs me. On Saturday night I would love to cook the lamb with you, just us, with the good wine and no phones on the table. And on Sunday we could take the long way round to the market, the way we did when we first moved here.

You could use some of that time too. You have not seen the choir since Christmas, and you come home singing when you do. I would gladly take the kids on Wednesday evenings.

How does that sound to you? What would make it easier? We can sit down tomorrow after dinner and look at the calendar together. We could try it for three weeks and then talk about how it was. The meeting about the school is on Friday at six, the plumber comes on Monday, and I have a headache, so no more words tonight.

I love you, and I can't wait for that lamb.
`;

const wordEnd = /(?<=\s)(?=\S)/u;
const pieces = letter.split(wordEnd);

/** The first `count` words of the letter, said again and again as often as it takes. */
export function textOfWords(count: number): string {
  return Array.from({ length: count }, (_, index) => pieces[index % pieces.length]).join("");
}

/**
 * So many texts of that many words, one after the other from labelled messages in many voices: every text has other
 * sentences, and words that none before had. What was read of one helps with the next as it does when people write.
 */
export function textsOfWords(count: number, texts: number): readonly string[] {
  const messages = readLabelled("train").flatMap((file) => file.messages);
  const mixed = messages.map((_, index) => messages[(index * stride) % messages.length]);
  const words = mixed
    .map((message) => message?.sentences.map(({ text }) => text).join(" ") ?? "")
    .join("\n\n")
    .split(wordEnd);
  return Array.from({ length: texts }, (_, index) =>
    words.slice(index * count, (index + 1) * count).join(""),
  );
}

/** From one voice to another. */
const stride = 37;
