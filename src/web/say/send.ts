/** The ways out of the page, each behind a button and nowhere else. */

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export function canShare(): boolean {
  return typeof navigator.share === "function";
}

/** The system's own share sheet. Closing it again is no failure. */
export async function shareText(text: string): Promise<void> {
  try {
    await navigator.share({ text });
  } catch {
    // Called off, or refused: the text is still on the page, and copying is one button away.
  }
}
