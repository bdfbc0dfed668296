import type { Request } from "../../core/sync/relay-caller.ts";

type Call = Parameters<Request>[0];

/** What the page asks of the worker that speaks to the relay. Contents are sealed before they come here. */
export type ToRelay =
  | { readonly type: "request"; readonly id: number; readonly call: Call }
  | { readonly type: "connect"; readonly connection: number }
  | { readonly type: "send"; readonly connection: number; readonly bytes: Uint8Array }
  | { readonly type: "close"; readonly connection: number };

export type FromRelay =
  | {
      readonly type: "answer";
      readonly id: number;
      readonly answer: Awaited<ReturnType<Request>>;
    }
  | { readonly type: "message"; readonly connection: number; readonly bytes: Uint8Array }
  | { readonly type: "closed"; readonly connection: number; readonly code: number };
