import type { ReadonlySignal, Signal } from "@preact/signals";
import type { ComponentType } from "preact";
import type { ComposedDraft } from "../../core/compose/request.ts";
import type { Partner } from "../../core/partner.ts";
import type { Answers } from "../say/questions.ts";
import type { SettingsModel } from "../settings/model.ts";
import type { Keeper } from "../keep/keeper.ts";
import type { Keep, Scope } from "../keep/scope.ts";
import type { SharedValue } from "../keep/shared-value.ts";
import type { Gate } from "../safety/gate.ts";
import type { Reminders } from "./reminders.ts";
import type { Install } from "./install.ts";

/** Every room there may be, in the order one meets them. Those that exist are in `rooms.ts`. */
export const roomIds = [
  "today",
  "say",
  "practise",
  "plan",
  "us",
  "balance",
  "settings",
  "help",
] as const;
export type RoomId = (typeof roomIds)[number];

export type SharedValues = Readonly<Record<"balance" | "plan" | "rehearsal", SharedValue<unknown>>>;

/** The draft on the page of Say. */
type DraftInSay = {
  readonly text: ReadonlySignal<string>;
  /** The record it is kept in; `null` before it is first saved. */
  readonly id: ReadonlySignal<string | null>;
};

/** What a room is given. Models are made when the room is first opened, and live on until the lock. */
export type RoomContext = {
  readonly settings: SettingsModel;
  /** Asked before the first rehearsal and before anything is shared. */
  readonly gate: Gate;
  readonly install: Install;
  readonly reminders: Reminders;
  /**
   * One value of the room, kept encrypted between visits. With the lock the room and its model are thrown
   * away, and made anew once it is open again: nothing has to be purged by hand.
   */
  readonly keep: Keep;
  /** What more than one room reads of what is kept. Whatever comes back is parsed. */
  readonly values: SharedValues;
  /** What a room holds beside its model, a worker for one, ends here: with the lock, or when one leaves. */
  readonly onEnd: (end: () => void) => void;
  readonly keeper: Keeper;
  readonly lock: () => void;
  readonly open: (id: RoomId) => void;
  /** Opens a room, and runs `action` once it is on the screen. */
  readonly openAnd: (id: RoomId, action: () => void) => void;
  /** Something was copied: clearing it is offered after a minute. */
  readonly noteCopied: () => void;
  /** Runs `action` after `milliseconds`; gives back how to call it off. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
  /** The partner as Say knows them. */
  readonly partner: ReadonlySignal<Partner>;
  readonly draft: DraftInSay;
  /** Opens the questions of Say. What was answered there already stays as it is. */
  readonly findWords: (part: Partial<Answers>) => void;
  /** Opens Say with this draft in it. Where there are words, it asks first. */
  readonly putOnCard: (draft: ComposedDraft) => void;
  /** Only the page may name the addresses of its workers. */
  readonly createRehearser: () => Worker;
  /** What was answered in Say. */
  readonly answers: ReadonlySignal<Answers>;
  readonly createPlanner: () => Worker;
  readonly createCalendars: () => Worker;
  readonly createModel: () => Worker;
  /** The only worker that may ask anything of the relay. */
  readonly createRelay: () => Worker;
  /** A link was followed: what stood behind its `#`, until it is dealt with. */
  readonly invitation: Signal<string | null>;
  /** For what is kept in the shared room. `null`: nothing can be kept. */
  readonly whenOpen: Scope["whenOpen"];
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
