/**
 * What the page may do in the browser: run its own files, and nothing else. There is no `connect-src`,
 * so the page cannot send a word anywhere even if it tried; Trusted Types keep text from becoming markup.
 */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types elbowroom",
];

/** The same as the page itself carries it, wherever it is put: of frames only a header can speak. */
export const metaPolicy = pagePolicy.filter((one) => !one.startsWith("frame-")).join("; ");

/**
 * For two files that may ask this server, and nobody else: the service worker fetches the app's files once more, to
 * keep them, and one small worker speaks to the relay. What comes to that one is sealed. So the page, which holds one's
 * words, still may not send anything.
 */
const askingPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/**
 * The worker that plans runs a solver in WebAssembly. It may do that, and load its own parts; it may not fetch, so what
 * it reads of a calendar stays where it is.
 */
const plannerPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/**
 * For the workers that ask calendar servers and a language model. They alone may, and only where whoever started the
 * server said so: `sources`. The first is told the account and what is to be written there, the other what the model is
 * to put into words, and neither any other word of the page.
 */
function openedPolicy(sources: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    ...(sources.length === 0 ? [] : [`connect-src ${sources.join(" ")}`]),
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

const serviceWorkerPath = "service-worker.js";

/** Features of the browser that Elbowroom never uses. What it does use (clipboard, share sheet, print) is left alone. */
const deniedFeatures = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "display-capture",
  "encrypted-media",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "midi",
  "payment",
  "serial",
  "usb",
  "xr-spatial-tracking",
] as const;

/**
 * Sent with every answer, errors too; `null` is a path that nothing of ours can have. `sources` are what was opened to
 * those workers that may ask outside.
 */
export function headersFor(
  path: string | null,
  sources: readonly string[],
): Readonly<Record<string, string>> {
  return { ...securityHeaders, "Content-Security-Policy": policyFor(path, sources) };
}

function policyFor(path: string | null, sources: readonly string[]): string {
  if (path === serviceWorkerPath) return askingPolicy;
  const worker = /^assets\/(planner|relay|calendars|model)-[\w-]{8}\.js$/u.exec(path ?? "")?.[1];
  if (worker === "planner") return plannerPolicy;
  if (worker === "relay") return askingPolicy;
  return worker === undefined ? pagePolicy.join("; ") : openedPolicy(sources);
}

/** What these may do hangs on how the server was started. */
function isOpened(path: string): boolean {
  return /^assets\/(?:calendars|model)-[\w-]{8}\.js$/u.test(path);
}

const securityHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  // A turn may be spoken: only where the browser takes it down on the device, and after the person pressed for it.
  "Permissions-Policy": [
    ...deniedFeatures.map((feature) => `${feature}=()`),
    "microphone=(self)",
  ].join(", "),
  // Heard over TLS only: on one's own machine, without it, browsers take no notice.
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** An answer of the relay is no page: nothing may run in it, frame it or keep it. */
export const apiHeaders: Readonly<Record<string, string>> = {
  ...securityHeaders,
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "Cache-Control": "no-store",
};

/**
 * Vite puts a hash of the content into the name of everything under `assets/`: such a file never changes. Its policy
 * may, though, with how the server is started: what hangs on it is never kept.
 */
export function cacheControl(path: string): string {
  if (isOpened(path)) return "no-store";
  return path.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}

const contentTypeByExtension: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  ico: "image/x-icon",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  webmanifest: "application/manifest+json; charset=utf-8",
  woff2: "font/woff2",
};

export function contentType(path: string): string {
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return contentTypeByExtension[extension] ?? "application/octet-stream";
}
