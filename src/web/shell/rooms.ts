import type { Room } from "./room.ts";

/** The rooms that exist. One line adds a room: the bar, the address and its own file follow from it. */
export const rooms: readonly Room[] = [
  { id: "today", label: "Today", place: "main", load: () => import("../today/room.tsx") },
  { id: "say", label: "Say", place: "main", load: null },
  { id: "practise", label: "Practise", place: "main", load: () => import("../practise/room.tsx") },
  { id: "plan", label: "Plan", place: "main", load: () => import("../plan/room.tsx") },
  { id: "us", label: "Us", place: "main", load: () => import("../us/room.tsx") },
  { id: "balance", label: "Balance", place: "main", load: () => import("../balance/room.tsx") },
  { id: "help", label: "Help", place: "quiet", load: () => import("../safety/room.tsx") },
  { id: "settings", label: "Settings", place: "quiet", load: () => import("../settings/room.tsx") },
];
