/** Hands a file to the browser's downloads; it never leaves the device for it. */
export function download(file: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(file)]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken what it needs once this turn is over; the words are not to linger.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
