/** "none", "an hour a week", "5 hours a week". */
export function hoursToWords(minutes: number): string {
  const hours = Math.round(minutes / 60);
  if (hours === 0) return "none";
  return hours === 1 ? "an hour a week" : `${hours} hours a week`;
}
