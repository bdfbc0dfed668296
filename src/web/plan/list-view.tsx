import type { ShownBlock, ShownDay } from "./week-shown.ts";

type ListViewProps = {
  readonly days: readonly ShownDay[];
  readonly onOpen: (block: ShownBlock) => void;
};

/** The same in words. */
export function ListView({ days, onOpen }: ListViewProps) {
  const full = days.filter(({ blocks }) => blocks.length > 0);
  return (
    <ol class="in-words">
      {full.map(({ date, name, dayOfMonth, blocks }) => (
        <li key={date}>
          <h2>
            {name} <span>{dayOfMonth}</span>
          </h2>
          <ul>
            {blocks.map((block) => (
              <li key={block.id} class={`told told-${block.lane}`}>
                <p>
                  <strong>{block.title}</strong>, {block.time}
                </p>
                <p class="hint">{block.why}</p>
                <button
                  type="button"
                  class="quiet"
                  aria-haspopup="dialog"
                  aria-label={`Change: ${name}, ${block.time}, ${block.title}`}
                  onClick={() => onOpen(block)}
                >
                  Change
                </button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
