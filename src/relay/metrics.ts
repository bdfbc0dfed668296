import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** What an operator watches. The labels are outcomes and routes, never a name or an address. */
export type Metrics = {
  readonly registry: Registry;
  readonly appended: Counter<"outcome">;
  readonly envelopes: Counter;
  readonly envelopeBytes: Counter;
  readonly delivered: Counter;
  readonly sockets: Gauge;
  readonly closed: Counter<"reason">;
  readonly appendSeconds: Histogram;
  readonly requestSeconds: Histogram<"route" | "status">;
  readonly pushes: Counter<"outcome">;
};

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    appended: new Counter({
      name: "relay_appends_total",
      help: "Appends by how they ended",
      labelNames: ["outcome"],
      registers,
    }),
    envelopes: new Counter({
      name: "relay_envelopes_total",
      help: "Envelopes kept",
      registers,
    }),
    envelopeBytes: new Counter({
      name: "relay_envelope_bytes_total",
      help: "Bytes of the envelopes kept",
      registers,
    }),
    delivered: new Counter({
      name: "relay_delivered_total",
      help: "Envelopes sent to sockets",
      registers,
    }),
    sockets: new Gauge({ name: "relay_sockets", help: "Open sockets", registers }),
    closed: new Counter({
      name: "relay_closed_total",
      help: "Sockets that the relay closed, by reason",
      labelNames: ["reason"],
      registers,
    }),
    appendSeconds: new Histogram({
      name: "relay_append_seconds",
      help: "From an append to its being durable",
      buckets: seconds,
      registers,
    }),
    requestSeconds: new Histogram({
      name: "relay_request_seconds",
      help: "HTTP requests",
      labelNames: ["route", "status"],
      buckets: seconds,
      registers,
    }),
    pushes: new Counter({
      name: "relay_pushes_total",
      help: "Wake-up pushes by how they ended",
      labelNames: ["outcome"],
      registers,
    }),
  };
}
