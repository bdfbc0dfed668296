import { expect, type Page } from "@playwright/test";
import { button, sorry, test } from "./room.ts";

const offer = (page: Page) => page.getByRole("complementary", { name: "A private page" });
const gate = (page: Page) => page.getByRole("dialog", { name: "Is it safe to say this?" });

test("words of fear bring a quiet offer, and nothing more", async ({ room }) => {
  const { page } = room;
  await room.paste(`${sorry}. I'm scared of you when you drink.`);
  await expect(offer(page)).toBeVisible();
  await expect(gate(page)).toBeHidden();
  await expect(room.notes.first()).toBeVisible();
  await button(offer(page), "Put this away").click();
  await room.type(" I don't feel safe with you.");
  await page.waitForTimeout(1_600);
  await expect(offer(page)).toHaveCount(0);
});

test("words that only look alike bring none", async ({ room }) => {
  await room.paste(`${sorry}. I'm scared of losing you. I'm afraid I can't make it on Friday.`);
  await expect(room.notes.first()).toBeVisible();
  await room.page.waitForTimeout(1_600);
  await expect(offer(room.page)).toHaveCount(0);
});

test("one yes: the coaching stops, help is shown, and the person may decide otherwise", async ({
  room,
}) => {
  const { page } = room;
  await room.paste(`${sorry}. I'm scared of you when you drink.`);
  await button(offer(page), "Open the private page").click();
  const punished = gate(page).getByRole("group", { name: "Would you be made to pay for asking?" });
  await punished.getByRole("radio", { name: "Yes" }).check({ force: true });
  await button(gate(page), "Done").click();
  await expect(page.getByRole("heading", { name: "The notes on your text are off" })).toBeVisible();
  await page.goBack();
  await expect(room.field).toBeVisible();
  await expect(room.notes).toHaveCount(0);
  expect(await page.evaluate(() => [...(CSS.highlights.get("risk") ?? [])].length)).toBe(0);
  await expect(page.getByText("The notes are off.")).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
  await expect(button(page, "Help me find the words")).toHaveCount(0);
  await button(page, "Turn the notes on").click();
  await expect(room.notes.first()).toBeVisible();
});

test("it can be skipped, and Escape skips it too", async ({ room }) => {
  const { page } = room;
  await room.paste("I'm scared of you.");
  await button(offer(page), "Open the private page").click();
  await expect(gate(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(gate(page)).toBeHidden();
  await button(offer(page), "Open the private page").click();
  await expect(gate(page).getByRole("radio", { checked: true })).toHaveCount(0);
  await button(gate(page), "Skip this").click();
  await expect(gate(page)).toBeHidden();
});

test("thoughts of dying lead to people at once", async ({ room }) => {
  const { page } = room;
  await room.paste("I don't want to be here anymore.");
  await expect(offer(page)).toContainText("you do not have to carry it alone");
  await button(offer(page), "Open the private page").click();
  await expect(page.getByRole("heading", { name: "If it is not safe to ask" })).toBeVisible();
});

test("numbers are there by country, with their source and day", async ({ room }) => {
  const { page } = room;
  await page.getByRole("link", { name: "Help" }).click();
  await page.getByLabel("Where are you?").selectOption({ label: "United Kingdom" });
  await expect(page.getByRole("link", { name: "0808 2000 247" })).toHaveAttribute(
    "href",
    "tel:08082000247",
  );
  await expect(page.getByText("press 55 when asked")).toBeVisible();
  await expect(page.getByText("Checked on 25 November 2026")).toBeVisible();
  await expect(page.getByText("Source: centre56.org.uk").first()).toBeVisible();
});
