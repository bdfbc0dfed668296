/** Slow enough for a startled hand, fast enough that nobody does it in passing. */
const within = 1_500;

/** Says of each key whether it is the third Shift in a row within a second and a half. */
export function createTripleShift(): (key: string, at: number, isRepeat: boolean) => boolean {
  let presses: readonly number[] = [];
  return (key, at, isRepeat) => {
    // A key that is held down is one press. Shift for a capital is followed by a letter.
    if (isRepeat && key === "Shift") return false;
    presses = key === "Shift" ? [...presses, at].slice(-3) : [];
    const [first] = presses;
    const isThird = presses.length === 3 && first !== undefined && at - first <= within;
    if (isThird) presses = [];
    return isThird;
  };
}
