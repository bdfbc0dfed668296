import type { RecordOf } from "../../core/space/kinds.ts";
import type { Device } from "../../core/sync/device.ts";
import { Choices } from "../ui/choices.tsx";
import { enoughChoices } from "./check-in-view.tsx";
import { hoursToWords } from "./hours-words.ts";
import { LetterView } from "./letter-view.tsx";
import type { UsModel } from "./model.ts";
import { spanToWords } from "./plans.ts";
import { shownNeeds, type ShownNeed } from "./needs.ts";
import {
  shownBusy,
  shownCheckIns,
  shownEncouragements,
  shownNotes,
  shownPromises,
} from "./shown-items.ts";

type CardsProps = { readonly model: UsModel; readonly device: Device };

/** Both needs, shown together or not at all. */
export function NeedCards({ model, device }: CardsProps) {
  return (
    <>
      {shownNeeds(device).map((need) => (
        <article class="us-card us-needs" key={need.id} aria-label="What you both need">
          {need.state === "both" ? <BothNeeds need={need} /> : <p>{sealedWords[need.state]}</p>}
          {need.state === "theirs" && (
            <p class="us-ways">
              <button
                type="button"
                class="button button-main"
                onClick={() => model.screens.open("need")}
              >
                Say what I need
              </button>
            </p>
          )}
        </article>
      ))}
    </>
  );
}

const sealedWords = {
  mine: "Yours is sealed. It opens when theirs is there.",
  theirs: "They have said what they need. It opens when yours is there.",
  opening: "Both are there. They open now.",
} as const;

function BothNeeds({ need }: { readonly need: Extract<ShownNeed, { readonly state: "both" }> }) {
  const sides = [
    ["You need", need.mine],
    ["They need", need.theirs],
  ] as const;
  return (
    <div class="us-two">
      {sides.map(([title, { minutes, words }]) => (
        <article class="us-side" key={title}>
          <h2 class="us-small-title">{title}</h2>
          <p class="us-amount">{hoursToWords(minutes)}</p>
          {words !== "" && <p class="letter-words">{words}</p>}
        </article>
      ))}
    </div>
  );
}

/** When each of them is busy, where they chose to say so. */
export function BusyCards({ model, device }: CardsProps) {
  return (
    <>
      {shownBusy(device).map(({ id, whose, record: { zone, spans } }) => (
        <article class="us-card" key={`${whose} ${id}`} aria-label="Busy times">
          <p class="us-who">{whose === "mine" ? "You are busy" : "They are busy"}</p>
          <SpanList spans={spans} />
          {whose === "mine" && (
            <p>
              <button
                type="button"
                class="quiet"
                onClick={() =>
                  model.sharing.show({ kind: "busy", id, fields: { zone, spans: [] } })
                }
              >
                Take it back
              </button>
            </p>
          )}
        </article>
      ))}
    </>
  );
}

export function SpanList({ spans }: { readonly spans: RecordOf<"busy">["spans"] }) {
  return (
    <ul class="us-times">
      {spans.map((span) => (
        <li key={span.start}>{spanToWords(span)}</li>
      ))}
    </ul>
  );
}

/** Words that each left for the other, one's own with a way to take them back. */
export function NoteCards({ model, device }: CardsProps) {
  const all = [
    ...shownNotes(device).map((note) => ({ ...note, kind: "note" as const })),
    ...shownEncouragements(device).map((note) => ({ ...note, kind: "encouragement" as const })),
  ];
  return (
    <>
      {all.map(({ id, kind, whose, record }) => (
        <article class="us-card" key={`${kind} ${whose} ${id}`} aria-label="A word">
          <p class="us-who">{whose === "mine" ? "You wrote" : "They wrote"}</p>
          <LetterView words={record.words} terms={null} />
          {whose === "mine" && (
            <p>
              <button
                type="button"
                class="quiet"
                onClick={() => model.sharing.show({ kind, id, fields: { words: "" } })}
              >
                Take it back
              </button>
            </p>
          )}
        </article>
      ))}
    </>
  );
}

const keptChoices = [
  { value: "yes", label: "Kept" },
  { value: "partly", label: "Partly" },
  { value: "no", label: "Not this time" },
] as const;

/** What each said they would do. Only who promised says whether it was kept. */
export function PromiseCards({ model, device }: CardsProps) {
  return (
    <>
      {shownPromises(device).map(({ id, whose, record }) => (
        <article class="us-card" key={`${whose} ${id}`} aria-label="A promise">
          <p class="us-who">{whose === "mine" ? "You promised" : "They promised"}</p>
          <LetterView words={record.words} terms={null} />
          {whose === "mine" ? (
            <Choices
              legend="How did it go?"
              name={`kept-${id}`}
              choices={keptChoices}
              value={record.kept}
              isRequired
              onChoose={(kept) =>
                model.sharing.show({ kind: "promise", id, fields: { words: record.words, kept } })
              }
            />
          ) : (
            record.kept !== null && <p>{keptWords[record.kept]}</p>
          )}
        </article>
      ))}
    </>
  );
}

const keptWords = {
  yes: "They say they kept it.",
  partly: "They say they kept a part of it.",
  no: "They say that it did not work out this time.",
} as const;

/** What each said about a month, side by side. */
export function CheckInCards({ device }: Pick<CardsProps, "device">) {
  return (
    <>
      {shownCheckIns(device).map(({ id, whose, record }) => (
        <article class="us-card" key={`${whose} ${id}`} aria-label="A month">
          <p class="us-who">
            {whose === "mine" ? "You said of" : "They said of"} {monthToWords(id)}
          </p>
          <p>{checkInToWords(record)}</p>
        </article>
      ))}
    </>
  );
}

export function checkInToWords({ ownTime, together }: RecordOf<"check-in">): string {
  const parts = [
    ownTime === null ? null : `Time to myself: ${labelOf(ownTime)}.`,
    together === null ? null : `Time with you: ${labelOf(together)}.`,
  ];
  return parts.filter((part) => part !== null).join(" ");
}

function labelOf(value: (typeof enoughChoices)[number]["value"]): string {
  return enoughChoices.find((one) => one.value === value)?.label.toLowerCase() ?? "";
}

function monthToWords(month: string): string {
  const at = new Date(`${month}-01T00:00Z`);
  return Number.isNaN(at.getTime())
    ? "a month"
    : at.toLocaleDateString("en-GB", { month: "long", timeZone: "UTC" });
}
