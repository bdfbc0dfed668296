import { useComputed, type ReadonlySignal } from "@preact/signals";
import { pointIds, type PointId } from "../../core/review/point.ts";
import { DoorMark } from "../ui/motif.tsx";
import type { SayModel } from "./model.ts";
import type { ReadDraft } from "./reading.ts";

/** Eight words, each with a door that stands open once the draft says it. No sum is made of them. */
export function PointsView({ model }: { readonly model: SayModel }) {
  const { review } = model.reading;
  const hasPoints = useComputed(() => (review.value?.points ?? []).length > 0).value;
  if (!hasPoints) return null;
  return (
    <ul class="points" aria-label="What the draft says so far">
      {pointIds.map((id) => (
        <PointItem key={id} id={id} review={review} />
      ))}
    </ul>
  );
}

type PointItemProps = { readonly id: PointId; readonly review: ReadonlySignal<ReadDraft | null> };

/** Each looks for itself, so that a review draws those anew that it changed, and mostly none. */
function PointItem({ id, review }: PointItemProps) {
  const isMet = useComputed(() => isMetIn(review.value, id)).value;
  return (
    <li class={isMet ? "point point-met" : "point"}>
      <DoorMark isOpen={isMet} />
      {words[id]}
      <span class="unseen">{isMet ? ": there" : ": not yet"}</span>
    </li>
  );
}

function isMetIn(review: ReadDraft | null, wanted: PointId): boolean {
  return review?.points.some(({ id, met }) => met && id === wanted) === true;
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
