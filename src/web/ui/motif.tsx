export type Door = "open" | "ajar" | "closed";

/**
 * The two rooms, seen from above as on an architect's sketch: one room with one chair, one with a
 * table for two, and the door between them. Light falls through as far as the door stands open.
 */
export function TwoRooms({ door }: { readonly door: Door }) {
  return (
    <svg class="two-rooms" viewBox="10 10 300 157" aria-hidden="true" focusable="false">
      <path
        class="room-alone"
        d="M12.5 13.2C60 11.8 108 12.6 157.8 12.2c.6 50 .2 101-.3 151.3-48.5.8-96.5.2-144.8.4C12 113.5 12.8 63.3 12.5 13.2Z"
      />
      <path
        class="room-together"
        d="M157.8 12.3c49.8-.6 100.5.9 149.6.2.9 50.2-.2 100.8.3 151-48.2.9-101.6-.3-149.8.3-.6-50.3.4-101.2-.1-151.5Z"
      />
      <path class="light" d={light[door]} />
      <g class="drawn">
        <path d="M159.8 58.6c.3-15.4-.4-31-.1-46.4C110.6 11.9 61.4 13.7 12.3 12.6c.9 50.6-.5 101.3.4 151.8 49.1-.9 98.3.6 147.4-.2-.5-15.3.3-31.1 0-46.3" />
        <path d="M159.7 12.2c49.3.9 98.7-1 148 .3-.8 50.4.6 101-.2 151.5-49 .8-98.3-.5-147.4.2" />
        <path d="M155.6 58.8c2.7-.3 5.5.2 8.3-.1M155.9 117.7c2.6.3 5.3-.2 8-.1" />
        <path class="leaf" d={leaf[door]} />
        <path class="swing" d={swing[door]} />
      </g>
      <OneChair />
      <SofaForTwo />
    </svg>
  );
}

/** A chair, a book beside it, a plant in the corner. */
function OneChair() {
  return (
    <g class="drawn drawn-alone">
      <path d="M45.4 71.7c9.6-.7 19.3.3 28.8-.2 2.5 0 4 1.6 4 4.1-.4 8.6.3 17.4-.1 26 0 2.6-1.7 4.2-4.3 4.1-9.3-.4-18.8.3-28.2-.1" />
      <path d="M46.7 64.8c-4.6-.5-8.2 2.7-8.3 7.3-.4 11.1.2 22.3-.1 33.4 0 4.7 3.3 7.6 7.7 7.3" />
      <path d="M45.4 71.8c-.3 11.2.4 22.5.2 33.7" />
      <path d="M42.3 128.4c5.2-2.6 10.1-2.3 14.4.7 4.2-3.3 9.2-3.7 14.3-1.2-.4 5.8.2 11.3-.1 16.9-5-2.2-9.8-1.8-14 1.2-4.4-2.9-9.3-3.1-14.5-.8.4-5.7-.4-11.2-.1-16.8ZM56.7 129.2c-.2 5.6.3 11.2.1 16.8" />
      <path d="M32.3 34.2c-.4-5.3 1.8-8.8 5.6-10.4 1.5 4.5-.5 8.4-5.6 10.4ZM32.2 34.3c5-1.7 9-.7 11.4 2.6-3.9 2.9-8.2 2-11.4-2.6ZM32.2 34.4c1.7 5 .6 9-2.8 11.3-2.8-3.9-1.7-8.3 2.8-11.3ZM32.1 34.2c-5 1.6-9 .5-11.2-3 4-2.7 8.3-1.6 11.2 3Z" />
    </g>
  );
}

/** A sofa for two, a table with a bowl on it, a lamp. */
function SofaForTwo() {
  return (
    <g class="drawn drawn-together">
      <path d="M284.2 54.3c5.2-.5 8.6 2.6 8.5 7.5-.4 17.5.3 35.2-.1 52.8.1 4.8-3.4 7.6-8.3 7.3" />
      <path d="M284.3 61.5c-9.3.5-18.4-.3-27.6.1-2.5.1-4 1.6-3.9 4.1.3 6.2-.2 12.4 0 18.7 0 2.5 1.5 3.9 4.1 3.8 9.1-.4 18.3.3 27.5-.1M284.4 88.2c-9.2.4-18.3-.3-27.5.2-2.5 0-4.1 1.6-4 4.1.3 6.1-.2 12.2 0 18.4.1 2.5 1.6 4 4.1 3.9 9.2-.4 18.2.3 27.3-.1" />
      <path d="M284.3 61.6c.4 17.6-.3 35.3.1 53" />
      <path d="M219.6 72.5c8.8-.3 15.8 6.6 15.7 15.4.1 8.9-6.7 16.1-15.5 16-8.9.1-15.9-6.9-15.9-15.8-.1-8.8 6.9-15.5 15.7-15.6ZM219.7 81.4c3.8-.2 6.8 2.7 6.7 6.5.1 3.8-2.8 6.9-6.6 6.8-3.9.1-6.9-2.8-6.9-6.6 0-3.9 3-6.6 6.8-6.7Z" />
      <path d="M281.5 27.9c4.1-.2 7.3 3 7.2 7.1.1 4.1-3 7.4-7.1 7.3-4.1.1-7.3-3.1-7.3-7.2-.1-4.1 3.1-7.1 7.2-7.2ZM281.6 21.3l.1-3.2M291.3 25.3l2.4-2.3M271.9 25.2l-2.3-2.3M267.8 35l-3.3.1M291.2 44.8l2.3 2.4M281.6 48.6l.1 3.3M271.9 44.8l-2.4 2.3" />
    </g>
  );
}

/** The leaf of the door, hinged at the top of the gap, opening into the room for one. */
const leaf: Readonly<Record<Door, string>> = {
  open: "M158.9 59.4c-19.4.7-38.7-.6-57.8.2",
  ajar: "M159 59.5c-13.1 13.7-26.4 27.2-39.6 41",
  closed: "M159.9 59.3c.4 19.3-.5 38.7 0 57.9",
};

const swing: Readonly<Record<Door, string>> = {
  open: "M101.3 60.3c.6 31.3 26.3 56.8 57.2 57.2",
  ajar: "M119.6 101.2c10.2 10.3 24 16.3 38.9 16.3",
  closed: "",
};

/** What the lamp throws into the other room. */
const light: Readonly<Record<Door, string>> = {
  open: "M159.5 60 14 33v113l145.5-29Z",
  ajar: "M159.5 60 120 101 58 163.3h68L159.5 117Z",
  closed: "",
};

/** A door from the front, small enough to stand beside a word. */
export function DoorMark({ isOpen }: { readonly isOpen: boolean }) {
  return (
    <svg class="door-mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {isOpen ? (
        <>
          <path d="M9.5 2.3h6.2v15.2M3 17.6h14.5" />
          <path class="leaf" d="M9.6 2.3 4.6 4.3v14.2l5-2Z" />
        </>
      ) : (
        <path d="M4.7 17.5V2.4c3.6-.2 7.3.1 10.9-.1.1 5.1-.1 10.1 0 15.2M2.5 17.6h15M12.4 10.2v.1" />
      )}
    </svg>
  );
}

/** One circle for `alone`, two for `together`: the colours' shapes. */
export function TintMark({ tint }: { readonly tint: "alone" | "together" | null }) {
  return (
    <svg
      class={`tint-mark tint-${tint ?? "plain"}`}
      viewBox={tint === "together" ? "0 0 28 16" : "0 0 16 16"}
      aria-hidden="true"
      focusable="false"
    >
      {tint === "together" ? (
        <>
          <circle cx="9.5" cy="8" r="5.6" />
          <circle cx="17.5" cy="8" r="5.6" />
        </>
      ) : (
        <circle cx="8" cy="8" r="5.6" />
      )}
    </svg>
  );
}

/** The line that stands under the words in the text, as a sign for its kind. */
export function LineMark({ line }: { readonly line: "wavy" | "double" }) {
  return (
    <svg class="line-mark" viewBox="0 0 28 16" aria-hidden="true" focusable="false">
      {line === "wavy" ? (
        <path d="M1.5 9.5c2-4 4-4 6 0s4 4 6 0 4-4 6 0 4 4 6 0" />
      ) : (
        <path d="M1.5 6h24M1.5 10.5h24" />
      )}
    </svg>
  );
}
