/** Stretching takes a second or more, so that guessing takes years. */
export function ProgressView({ done, label }: { readonly done: number; readonly label: string }) {
  return (
    <p class="stretching" role="status">
      <label>
        <span>{label}</span>
        <progress max={1} value={done} />
      </label>
    </p>
  );
}
