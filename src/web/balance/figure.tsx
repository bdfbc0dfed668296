import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

type FigureProps = {
  readonly title: string;
  /** What the drawing shows, for who does not see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly children: ComponentChildren;
  readonly legend?: ComponentChildren;
  readonly table: { readonly head: readonly string[]; readonly rows: readonly Row[] };
};

type Row = readonly [string, ...string[]];

/** A drawing, and the same numbers as a table. */
export function Figure(props: FigureProps) {
  const { title, description, width, height, children, legend, table } = props;
  const id = useId();
  return (
    <figure class="figure">
      <figcaption>{title}</figcaption>
      <svg
        class="chart"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        {children}
      </svg>
      {legend}
      <details>
        <summary>The same in numbers</summary>
        <div class="table-frame" role="region" aria-label={`${title}, in numbers`} tabIndex={0}>
          <NumbersTable title={title} {...table} />
        </div>
      </details>
    </figure>
  );
}

function NumbersTable({ title, head, rows }: FigureProps["table"] & { readonly title: string }) {
  return (
    <table>
      <caption class="unseen">{title}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], row) => (
          <tr key={row}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
