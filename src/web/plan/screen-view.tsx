import type { ComponentChildren } from "preact";
import { type Door, TwoRooms } from "../ui/motif.tsx";
import type { PlanModel } from "./model.ts";

type PlanScreenProps = {
  readonly model: PlanModel;
  readonly title: string;
  readonly hint?: string;
  readonly door?: Door;
  readonly next: string;
  readonly onNext: () => void;
  readonly isFirst?: boolean;
  readonly children: ComponentChildren;
};

/** A title, something to tap, and the way on under the thumb. */
export function PlanScreen(props: PlanScreenProps) {
  const { model, title, hint, door, next, onNext, isFirst, children } = props;
  return (
    <div class="screen question-screen">
      {door !== undefined && <TwoRooms door={door} />}
      <header class="room-head">
        <h1 class="screen-title">{title}</h1>
        {hint !== undefined && <p class="hint">{hint}</p>}
      </header>
      {children}
      <div class="screen-foot">
        {isFirst !== true && (
          <button type="button" class="quiet" onClick={model.screens.back}>
            Back
          </button>
        )}
        <button type="button" class="button button-main" onClick={onNext}>
          {next}
        </button>
      </div>
    </div>
  );
}
