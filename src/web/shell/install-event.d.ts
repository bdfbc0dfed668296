/** What Chromium fires when the app could be installed; not in the DOM types. */
interface WindowEventMap {
  beforeinstallprompt: Event & { readonly prompt: () => Promise<unknown> };
}
