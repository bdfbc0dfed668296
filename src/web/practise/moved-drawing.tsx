import type { Mood } from "./scene.ts";

/**
 * The two rooms again: how far the door stood open and how near it they were, dotted, and the same
 * after the turn, drawn out. No number and no good or bad end of a scale: two rooms, and a door.
 */
export function MovedDrawing({ before, after }: { readonly before: Mood; readonly after: Mood }) {
  return (
    <svg class="moved-drawing" viewBox="0 0 100 60" aria-hidden="true" focusable="false">
      <path
        class="room-alone"
        d="M2.4 2.3c15.8-.3 31.8.3 47.7-.1.3 18.6-.2 37 .1 55.5-16 .3-31.9-.2-47.8.1.2-18.5-.3-37 0-55.5Z"
      />
      <path
        class="room-together"
        d="M50.1 2.3c15.9.3 31.7-.3 47.5 0-.2 18.5.3 37 .1 55.4-15.9.3-31.7-.2-47.6.1Z"
      />
      <path class="light" d={wedge(after)} />
      <g class="drawn">
        <path d="M50 17.6c.2-5.1-.1-10.2.1-15.3-16 .3-31.9-.3-47.7 0 .3 18.5-.2 37 .1 55.5 15.8-.2 31.7.3 47.6-.1-.2-5.2.1-10.4-.1-15.5M50.1 2.3c15.8.3 31.6-.2 47.4.1.3 18.4-.2 36.9.1 55.3-15.8.3-31.6-.2-47.5.1" />
        <path class="was" d={leaf(before)} />
        <path class="leaf" d={leaf(after)} />
      </g>
      <circle class="you" cx="17" cy="44" r="4.5" />
      <path class="way" d={`M${place(before)} 30H${place(after)}`} />
      <circle class="was" cx={place(before)} cy="30" r="4.5" />
      <circle class="they" cx={place(after)} cy="30" r="4.5" />
    </svg>
  );
}

/** Hinged at the top of the gap; it swings into the room for one. */
const hinge = { x: 50, y: 18 };
const length = 24;

function leafEnd({ open }: Mood): string {
  const angle = (open * Math.PI) / 2;
  return `${round(hinge.x - length * Math.sin(angle))} ${round(hinge.y + length * Math.cos(angle))}`;
}

function leaf(mood: Mood): string {
  return `M${hinge.x} ${hinge.y}L${leafEnd(mood)}`;
}

/** As much light as the door lets through. */
function wedge(mood: Mood): string {
  return `M${hinge.x} ${hinge.y}L${leafEnd(mood)}L${hinge.x} ${hinge.y + length}Z`;
}

function place({ near }: Mood): number {
  return round(90 - near * 30);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
