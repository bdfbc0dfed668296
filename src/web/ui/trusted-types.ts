/**
 * The only script addresses the page may ever construct are those of its own workers. The policy of the
 * page (`require-trusted-types-for 'script'; trusted-types elbowroom`) makes the browser refuse any other,
 * and a second policy of that name too: they are all named at once.
 */
declare global {
  interface Window {
    /** The browser hands out an object; `Worker` takes it where the DOM types say string. */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { readonly createScriptURL: (url: string) => string },
      ): { createScriptURL(url: string): string };
    };
  }
}

/** Lets these addresses through, and no others. */
export function createScriptAddresses(own: readonly string[]): (url: string) => string {
  const allow = (candidate: string): string => {
    if (!own.includes(candidate)) throw new TypeError("This script is not part of Elbowroom.");
    return candidate;
  };
  const policy = window.trustedTypes?.createPolicy("elbowroom", { createScriptURL: allow });
  return (url) => policy?.createScriptURL(url) ?? allow(url);
}
