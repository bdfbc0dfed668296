/**
 * The only script address the page may ever construct is its own worker's. The policy of the page
 * (`require-trusted-types-for 'script'; trusted-types elbowroom`) makes the browser refuse any other.
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

/** A function that starts a worker from `url` and from nothing else. */
export function createWorkerConstructor(url: string): () => Worker {
  const policy = window.trustedTypes?.createPolicy("elbowroom", {
    createScriptURL: (candidate) => {
      if (candidate !== url) throw new TypeError("This script is not part of Elbowroom.");
      return candidate;
    },
  });
  return () => new Worker(policy?.createScriptURL(url) ?? url, { type: "module" });
}
