import type { ReadonlySignal, Signal } from "@preact/signals";
import type { ComponentType } from "preact";
import type { ComposedDraft } from "../../core/compose/request.ts";
import type { Partner } from "../../core/partner.ts";
import type { Answers } from "../say/questions.ts";
import type { SettingsModel } from "../settings/model.ts";
import type { Keeper } from "../keep/keeper.ts";
import type { Keep } from "../keep/scope.ts";
import type { Gate } from "../safety/gate.ts";
import type { Install } from "./install.ts";

/** Every room there may be, in the order one meets them. Those that exist are in `rooms.ts`. */
export const roomIds = ["say", "practise", "plan", "us", "balance", "settings", "help"] as const;
export type RoomId = (typeof roomIds)[number];

/** What a room is given. Models are made when the room is first opened, and live on until the lock. */
export type RoomContext = {
  readonly settings: SettingsModel;
  /** Asked before the first rehearsal and before anything is shared. */
  readonly gate: Gate;
  readonly install: Install;
  /**
   * One value of the room, kept encrypted between visits. With the lock the room and its model are thrown
   * away, and made anew once it is open again: nothing has to be purged by hand.
   */
  readonly keep: Keep;
  /** What a room holds beside its model, a worker for one, ends here: with the lock, or when one leaves. */
  readonly onEnd: (end: () => void) => void;
  readonly keeper: Keeper;
  readonly lock: () => void;
  readonly open: (id: RoomId) => void;
  /** Something was copied: clearing it is offered after a minute. */
  readonly noteCopied: () => void;
  /** Runs `action` after `milliseconds`; gives back how to call it off. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
  /** The partner as Say knows them. */
  readonly partner: ReadonlySignal<Partner>;
  /** Opens Say with this draft in it. Where there are words, it asks first. */
  readonly putOnCard: (draft: ComposedDraft) => void;
  /** Only the page may name the addresses of its workers. */
  readonly createRehearser: () => Worker;
  /** What was answered in Say. */
  readonly answers: ReadonlySignal<Answers>;
  readonly createPlanner: () => Worker;
  readonly createCalendars: () => Worker;
  /** A calendar that was shared with the app and waits for the room Plan. */
  readonly sharedCalendar: Signal<Blob | null>;
};

/** What a room's `room.tsx` exports. */
type RoomModule = {
  readonly createRoom: (context: RoomContext) => ComponentType;
};

export type Room = {
  readonly id: RoomId;
  readonly label: string;
  /** `main`: in the bar under the thumb. `quiet`: at the edge, for what one seldom needs. */
  readonly place: "main" | "quiet";
  /** A file of its own, loaded when the room is first opened. `null`: there from the start. */
  readonly load: (() => Promise<RoomModule>) | null;
};
