// What the first finding does not need, in a file of its own: see docs/adr/0004.
export { compose } from "../../core/compose/compose.ts";
export { landing } from "../../core/review/landing.ts";
