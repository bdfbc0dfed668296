export type Door = "open" | "ajar" | "closed";

/**
 * The two rooms, seen from above as on an architect's sketch: one room with one chair, one with a
 * table for two, and the door between them. Light falls through as far as the door stands open.
 */
export function TwoRooms({ door }: { readonly door: Door }) {
  return (
    <svg class="two-rooms" viewBox="0 0 320 176" aria-hidden="true" focusable="false">
      <path
        class="room-alone"
        d="M12.5 13.200C60 11.8 108 12.6 157.8 12.200c.6 50 .2 101-.3 151.3-48.5.8-96.5.2-144.8.4C12 113.5 12.8 63.3 12.5 13.200Z"
      />
      <path
        class="room-together"
        d="M162.2 12.300c48.3-.6 97 .9 145.2.2.9 50.2-.2 100.8.3 151-48.2.9-97.2-.3-145.4.3-.6-50.3.4-101.2-.1-151.500Z"
      />
      <path class="light" d={light[door]} />
      <g class="drawn">
        <path d="M159.8 58.600c.3-15.4-.4-31-.1-46.400C110.6 11.9 61.4 13.7 12.3 12.600c.9 50.6-.5 101.3.4 151.8 49.1-.9 98.3.6 147.4-.2-.5-15.3.3-31.1 0-46.3" />
        <path d="M159.7 12.200c49.3.9 98.7-1 148 .3-.8 50.4.6 101-.2 151.5-49 .8-98.3-.5-147.4.2" />
        <path d="M155.6 58.800c2.7-.3 5.5.2 8.3-.1M155.9 117.700c2.6.3 5.3-.2 8-.1" />
        <path class="leaf" d={leaf[door]} />
        <path class="swing" d={swing[door]} />
      </g>
      <g class="drawn drawn-alone">
        <path d="M56.4 70.700c9.6-.7 19.3.3 28.8-.2 2.5 0 4 1.6 4 4.1-.4 8.6.3 17.4-.1 26 0 2.6-1.7 4.2-4.3 4.1-9.3-.4-18.8.3-28.2-.1" />
        <path d="M57.7 63.800c-4.6-.5-8.2 2.7-8.3 7.3-.4 11.1.2 22.3-.1 33.4 0 4.7 3.3 7.6 7.7 7.3" />
        <path d="M56.4 70.800c-.3 11.2.4 22.5.2 33.7" />
        <path d="M30.2 32.300c6.7-.4 13.4.3 20 0M30 37.800c4.7.3 9.2-.2 13.8 0" />
        <path d="M111.7 82.300c3.2-1.9 6.6-1.7 9.3.5 2.6-2.3 6-2.6 9.3-.7-.3 4.8.2 9.5-.1 14.2-3.2-1.7-6.4-1.4-9.1.8-2.8-2.2-6-2.3-9.3-.6.3-4.8-.3-9.4-.1-14.200ZM121 82.800c-.2 4.7.2 9.4.1 14.1" />
      </g>
      <g class="drawn drawn-together">
        <path d="M256.9 61.800c14.7-.4 26.7 11.2 26.6 26 .2 14.9-11.6 27-26.3 26.9-14.9.3-26.6-11.6-26.7-26.5 0-14.9 11.6-26.2 26.4-26.400Z" />
        <path d="M247.6 48.300c-.4-4.9 3.7-8.8 9.1-8.6 5.5-.3 9.6 3.5 9.3 8.5-6-1-12.3-1-18.4.1ZM247.7 128.200c6 1.1 12.2 1 18.3-.1.4 5-3.8 8.9-9.2 8.7-5.4.2-9.5-3.7-9.1-8.600Z" />
        <path d="M250.3 83.200c2.6-.3 4.3 1.4 4.2 3.8 0 2.5-1.7 4-4.1 3.9-2.3 0-3.9-1.6-3.8-4 0-2.2 1.5-3.7 3.7-3.700ZM263.6 90.400c2.5-.1 4.1 1.6 4 4 .1 2.4-1.7 4-4.1 3.9-2.4.1-3.9-1.7-3.9-3.9 0-2.3 1.6-4 4-4Z" />
      </g>
    </svg>
  );
}

/** The leaf of the door, hinged at the top of the gap, opening into the room for one. */
const leaf: Readonly<Record<Door, string>> = {
  open: "M158.9 59.400c-19.4.7-38.7-.6-57.8.2",
  ajar: "M159 59.500c-13.1 13.7-26.4 27.2-39.6 41",
  closed: "M159.9 59.300c.4 19.3-.5 38.7 0 57.9",
};

const swing: Readonly<Record<Door, string>> = {
  open: "M101.3 60.300c.6 31.3 26.3 56.8 57.2 57.2",
  ajar: "M119.6 101.200c10.2 10.3 24 16.3 38.9 16.3",
  closed: "",
};

const light: Readonly<Record<Door, string>> = {
  open: "M159.5 60 40 20.5 36 158 159.5 117Z",
  ajar: "M159.5 98 92 132l38 24 29.5-39Z",
  closed: "",
};

/** A door in a wall, small enough to stand beside a word. */
export function DoorMark({ isOpen }: { readonly isOpen: boolean }) {
  return (
    <svg class="door-mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M10 1.200v3.500M10 15.300v3.5" />
      <path class="leaf" d={isOpen ? "M10 4.7 2 8.1" : "M10 4.700v10.6"} />
      {isOpen && <path class="swing" d="M2 8.100c.5 4 3.8 7.2 8 7.2" />}
    </svg>
  );
}

/** One circle for `alone`, two for `together`: the colours' shapes. */
export function TintMark({ tint }: { readonly tint: "alone" | "together" | null }) {
  return (
    <svg class={`tint-mark tint-${tint ?? "plain"}`} viewBox="0 0 28 16" aria-hidden="true">
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
