/** A screen reader and the tab key start where the screen starts. */
export function focusTitle(title: Element | null | undefined): void {
  if (!(title instanceof HTMLElement)) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
  scrollTo(0, 0);
}
