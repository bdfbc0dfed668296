import * as v from "valibot";
import { resolveHref } from "./address.ts";

/** What a server says of one resource. Everything it did not say is empty or `null`. */
export type Resource = {
  readonly url: string;
  readonly status: number;
  readonly etag: string | null;
  /** The iCalendar text. */
  readonly data: string | null;
  readonly displayName: string;
  readonly isCollection: boolean;
  readonly isCalendar: boolean;
  /** Such as `VEVENT`; none says that all are welcome (RFC 4791, 5.2.3). */
  readonly components: readonly string[];
  readonly syncToken: string | null;
  readonly principal: string | null;
  readonly homes: readonly string[];
};

/** A 207 with its list (RFC 4918, 13), or the bare status of any other answer. */
export type DavAnswer =
  | {
      readonly type: "multistatus";
      readonly resources: readonly Resource[];
      readonly syncToken: string | null;
    }
  | { readonly type: "status"; readonly status: number };

/** Reads what tsdav's `davRequest` made of an answer: XML as objects, names in camel case, text turned to numbers. */
export function parseAnswer(responses: unknown, base: string): DavAnswer {
  const read = v.safeParse(responsesSchema, responses);
  const first = read.success ? read.output[0] : undefined;
  if (!read.success || first === undefined) return { type: "status", status: 0 };
  if (first.raw === null) return { type: "status", status: first.status };
  return {
    type: "multistatus",
    resources: read.output.flatMap((response) => toResource(response, base)),
    syncToken: nonEmpty(first.raw.multistatus.syncToken),
  };
}

/** An element with text, with CDATA, or with nothing in it. */
const text = v.fallback(
  v.union([
    v.string(),
    v.pipe(v.union([v.number(), v.boolean()]), v.transform(String)),
    v.pipe(
      v.object({ _cdata: v.string() }),
      v.transform(({ _cdata }) => _cdata),
    ),
  ]),
  "",
);

/** One element or several of the same name. */
function listOf<T extends v.GenericSchema>(one: T) {
  return v.fallback(
    v.union([
      v.array(one),
      v.pipe(
        one,
        v.transform((single) => [single]),
      ),
    ]),
    [],
  );
}

const hrefs = v.fallback(v.object({ href: v.optional(listOf(text), []) }), { href: [] });
const component = v.object({ _attributes: v.object({ name: v.string() }) });

const propsSchema = v.object({
  getetag: v.optional(text, ""),
  calendarData: v.optional(text, ""),
  displayname: v.optional(text, ""),
  syncToken: v.optional(text, ""),
  resourcetype: v.fallback(v.optional(v.record(v.string(), v.unknown()), {}), {}),
  supportedCalendarComponentSet: v.fallback(
    v.optional(v.object({ comp: v.optional(listOf(component), []) }), { comp: [] }),
    { comp: [] },
  ),
  currentUserPrincipal: v.optional(hrefs, { href: [] }),
  calendarHomeSet: v.optional(hrefs, { href: [] }),
});

const responseSchema = v.object({
  status: v.number(),
  href: v.optional(text, ""),
  props: v.fallback(v.optional(propsSchema, {}), () => v.parse(propsSchema, {})),
  raw: v.fallback(
    v.nullable(
      v.object({
        multistatus: v.object({ syncToken: v.optional(text, "") }),
      }),
    ),
    null,
  ),
});
const responsesSchema = v.array(responseSchema);

type Response = v.InferOutput<typeof responseSchema>;

function toResource({ href, status, props }: Response, base: string): readonly Resource[] {
  const url = resolveHref(href, base);
  if (url === null) return [];
  const resolve = (one: string): readonly string[] => [resolveHref(one, base) ?? []].flat();
  const kinds = Object.keys(props.resourcetype);
  return [
    {
      url,
      status,
      etag: nonEmpty(props.getetag),
      data: nonEmpty(props.calendarData),
      displayName: props.displayname,
      isCollection: kinds.includes("collection"),
      isCalendar: kinds.includes("calendar"),
      components: props.supportedCalendarComponentSet.comp.map(({ _attributes }) =>
        _attributes.name.toUpperCase(),
      ),
      syncToken: nonEmpty(props.syncToken),
      principal: props.currentUserPrincipal.href.flatMap(resolve)[0] ?? null,
      homes: props.calendarHomeSet.href.flatMap(resolve),
    },
  ];
}

function nonEmpty(value: string): string | null {
  return value === "" ? null : value;
}
