import { styleText } from "node:util";
import type { Io } from "./io.ts";

type Style = "bold" | "dim" | "green" | "yellow" | "magenta" | "cyan";
export type Paint = (style: Style, text: string) => string;

/** Colour for a person at a terminal only, and not if they ask for none (no-color.org: set and not empty). */
export function createPaint(io: Pick<Io, "isTerminal" | "env">): Paint {
  const isPlain = !io.isTerminal.stdout || Boolean(io.env["NO_COLOR"]) || io.env["TERM"] === "dumb";
  return isPlain
    ? (_style, text) => text
    : (style, text) => styleText(style, text, { validateStream: false });
}
