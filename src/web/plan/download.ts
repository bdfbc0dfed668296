/** Hands a file to the browser. It is made on the device and goes nowhere else. */
export function downloadCalendar(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
