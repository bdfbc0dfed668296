import { useComputed } from "@preact/signals";
import { pointIds, type PointId } from "../../core/review/point.ts";
import { DoorMark } from "../ui/motif.tsx";
import type { SayModel } from "./model.ts";
import type { ReadDraft } from "./reading.ts";

/** Eight words, each with a door that stands open once the draft says it. No sum is made of them. */
export function PointsView({ model }: { readonly model: SayModel }) {
  // As text, so that a review in which they stay as they were draws nothing anew.
  const said = useComputed(() => saidIn(model.reading.review.value)).value;
  if (said === null) return null;
  const met = new Set(said.split(" "));
  return (
    <ul class="points" aria-label="What the draft says so far">
      {pointIds.map((id) => (
        <li key={id} class={met.has(id) ? "point point-met" : "point"}>
          <DoorMark isOpen={met.has(id)} />
          {words[id]}
          <span class="unseen">{met.has(id) ? ": there" : ": not yet"}</span>
        </li>
      ))}
    </ul>
  );
}

function saidIn(review: ReadDraft | null): string | null {
  if (review === null || review.points.length === 0) return null;
  return review.points.flatMap(({ id, met }) => (met ? [id] : [])).join(" ");
}

const words: Readonly<Record<PointId, string>> = {
  ask: "the ask",
  when: "when",
  "end-and-return": "until when",
  reason: "why",
  reassurance: "you matter",
  "give-back": "time for us",
  invitation: "your say",
  care: "your side",
};
