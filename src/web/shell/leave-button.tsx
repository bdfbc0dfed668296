/** The way out. It hangs at the top of whatever lies uppermost. */
export function LeaveButton({ onLeave }: { readonly onLeave: () => void }) {
  return (
    <button type="button" class="leave" onClick={onLeave}>
      Leave
    </button>
  );
}
