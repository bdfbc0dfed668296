import type { PointId } from "../../core/review/point.ts";
import { DoorMark } from "../ui/motif.tsx";
import type { SayModel } from "./model.ts";

/** Eight words, each with a door that stands open once the draft says it. No sum is made of them. */
export function PointsView({ model }: { readonly model: SayModel }) {
  const points = model.reading.review.value?.points ?? [];
  if (points.length === 0) return null;
  return (
    <ul class="points" aria-label="What the draft says so far">
      {points.map(({ id, met }) => (
        <li key={id} class={met ? "point point-met" : "point"}>
          <DoorMark isOpen={met} />
          {words[id]}
          <span class="unseen">{met ? ": there" : ": not yet"}</span>
        </li>
      ))}
    </ul>
  );
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
