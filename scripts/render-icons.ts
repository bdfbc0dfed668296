import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findChromium } from "./chromium.ts";

const root = join(import.meta.dirname, "..");
const target = join(root, "public/icons");

/** The door of the tab, drawn for the places an operating system may put it. */
const drawings = [
  { name: "icon-192", size: 192, scale: 1, isMasked: false, isPlain: false },
  { name: "icon-512", size: 512, scale: 1, isMasked: false, isPlain: false },
  // A mask may cut away a fifth on every side: the ground goes to the edge, the door stays inside.
  { name: "maskable-512", size: 512, scale: 0.72, isMasked: true, isPlain: false },
  // One ink on nothing: the system gives it its own colour.
  { name: "monochrome-512", size: 512, scale: 0.86, isMasked: false, isPlain: true },
] as const;

type Drawing = (typeof drawings)[number];

/** The parts of `public/icon.svg`: the ground, and what is drawn on it. */
function readIcon(): { readonly ground: string; readonly door: string } {
  const svg = readFileSync(join(root, "public/icon.svg"), "utf8");
  const ground = /fill="(#[0-9a-f]{6})"/u.exec(svg)?.[1];
  const door = /<g[^]*<\/g>/u.exec(svg)?.[0];
  if (ground === undefined || door === undefined) {
    throw new Error("public/icon.svg has no ground or no door.");
  }
  return { ground, door };
}

function draw({ size, scale, isMasked, isPlain }: Drawing): string {
  const { ground, door } = readIcon();
  const shift = 16 * (1 - scale);
  const plate = isPlain
    ? ""
    : `<rect width="32" height="32" rx="${isMasked ? 0 : 7}" fill="${ground}"/>`;
  const lines = isPlain
    ? door
        .replaceAll(/stroke="#[0-9a-f]{6}"/gu, 'stroke="#000"')
        .replaceAll(/fill="#[0-9a-f]{6}"/gu, 'fill="none"')
    : door;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">${plate}<g transform="translate(${shift} ${shift}) scale(${scale})">${lines}</g></svg>`;
}

async function render(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("There is no Chromium to draw with.");
  mkdirSync(target, { recursive: true });
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  for (const drawing of drawings) {
    // One after the other: they share the page.
    await page.setViewportSize({ width: drawing.size, height: drawing.size });
    await page.setContent(`<style>*{margin:0}svg{display:block}</style>${draw(drawing)}`);
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(join(target, `${drawing.name}.png`), png);
  }
  await browser.close();
}

await render();
