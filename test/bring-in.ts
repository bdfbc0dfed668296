import { strToU8, zipSync } from "fflate";
import type { Page } from "@playwright/test";

/** Brings in one record of each kind as anybody can, by an export: what is kept is kept by the app itself. */
export async function bringIn(
  page: Page,
  valueByKind: Readonly<Record<string, unknown>>,
): Promise<void> {
  const kinds = Object.fromEntries(
    Object.entries(valueByKind).map(([kind, value], index) => [
      kind,
      [
        {
          id: `${String(index)}${"A".repeat(21)}`,
          version: 1,
          savedAt: 0,
          conflictOf: null,
          value,
        },
      ],
    ]),
  );
  const everything = { format: "elbowroom-export", version: 1, kinds };
  const zip = zipSync({ "everything.json": strToU8(JSON.stringify(everything)) });
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "notes.zip", mimeType: "application/zip", buffer: Buffer.from(zip) });
  await page.getByText("It is in.").waitFor();
}
