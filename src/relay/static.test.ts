import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "./static.ts";

describe("the built app is served, and nothing else", () => {
  const folder = mkdtempSync(join(tmpdir(), "elbowroom-static-"));
  const dist = join(folder, "dist");
  const app = createApp(dist);

  beforeAll(() => {
    mkdirSync(join(dist, "assets"), { recursive: true });
    writeFileSync(join(dist, "index.html"), "<!doctype html><title>Elbowroom</title>");
    writeFileSync(join(dist, "assets", "main-1a2b3c.js"), "export {};");
    for (const worker of ["planner", "relay", "calendars", "model"])
      writeFileSync(join(dist, "assets", `${worker}-1a2b3c4d.js`), "export {};");
    writeFileSync(join(dist, ".hidden"), "hidden");
    writeFileSync(join(folder, "secret.txt"), "secret");
    symlinkSync(join(folder, "secret.txt"), join(dist, "link.txt"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("the page comes with every header that shuts the rest of the world out", async () => {
    const response = await app.request("/");

    expect(response.status).toBe(200);
    expect(await response.text()).toBe("<!doctype html><title>Elbowroom</title>");
    expect(Object.fromEntries(response.headers)).toEqual({
      "cache-control": "no-cache",
      "content-security-policy":
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; " +
        "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types elbowroom",
      "content-type": "text/html; charset=utf-8",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy":
        "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), " +
        "encrypted-media=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), " +
        "local-fonts=(), magnetometer=(), midi=(), payment=(), " +
        "serial=(), usb=(), xr-spatial-tracking=(), microphone=(self)",
      "referrer-policy": "no-referrer",
      "strict-transport-security": "max-age=63072000; includeSubDomains",
      "x-content-type-options": "nosniff",
    });
  });

  test("the service worker may fetch the app's own files, and nothing else", async () => {
    const { headers } = await app.request("/service-worker.js");

    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });

  test("the worker that plans may run its solver, and may fetch nothing", async () => {
    const response = await app.request("/assets/planner-1a2b3c4d.js");

    expect(response.headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });

  test("the worker that speaks to the relay may ask this server, and nobody else", async () => {
    const response = await app.request("/assets/relay-1a2b3c4d.js");

    expect(response.headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });

  test("an asset with a hash in its name is kept for good", async () => {
    const response = await app.request("/assets/main-1a2b3c.js");

    expect([
      response.status,
      response.headers.get("content-type"),
      response.headers.get("cache-control"),
      await response.text(),
    ]).toEqual([
      200,
      "text/javascript; charset=utf-8",
      "public, max-age=31536000, immutable",
      "export {};",
    ]);
  });

  test("the worker for calendars is never kept: its policy may be another next time", async () => {
    const response = await app.request("/assets/calendars-1a2b3c4d.js");

    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("content-security-policy")).not.toContain("connect-src");
  });

  test("HEAD answers like GET, without the body", async () => {
    const response = await app.request("/", { method: "HEAD" });

    expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([
      200,
      "text/html; charset=utf-8",
      "",
    ]);
  });

  test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])("%s is refused", async (method) => {
    const response = await app.request("/", { method });

    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  test.each([
    "/missing.html",
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/..%5csecret.txt",
    "/%2fetc%2fpasswd",
    "//etc/passwd",
    "/index.html%00.js",
    "/%ff",
    "/.hidden",
    "/link.txt",
    "/assets",
    "/assets/",
  ])("%s is not there", async (path) => {
    const response = await app.request(`http://localhost${path}`);

    expect([
      response.status,
      await response.text(),
      response.headers.has("content-security-policy"),
    ]).toEqual([404, "There is nothing here.", true]);
  });
});
