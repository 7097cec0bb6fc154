/**
 * Shapes of regular expressions that stall engines which try one way after the other: repeated groups with overlapping
 * ways through them, as they are known from libraries' advisories (addresses, URLs, comments, quoted texts, file paths,
 * versions).
 */
const SHAPES: readonly string[] = String.raw`
(a+)+$
(a*)*$
(a|a)*$
(a|aa)+$
(a|a?)+$
(.*a){20}
(a+){10}b
([a-zA-Z]+)*$
(([a-z])+.)+[A-Z]([a-z])+$
(\w+\s?)*$
(\d+)*x
(\s*\S+\s*)*;
(x+x+)+y
(?:.*,){12}P
(\w+[._-]?)+@\w+\.\w+$
([a-z0-9])(([-.]|_+)?([a-z0-9]+))*@[a-z0-9]+[.]([a-z]{2,3})$
(([a-zA-Z0-9_.+-])+)+@
((\w|-)+\.)+(com|org|net)$
(https?://)?([\w-]+\.?)+(/[\w./-]*)*/?$
(/[^/]+)+/?$
(?:[^"\\]|\\.|[^"])*"
"(?:\\?.)*?"
<([a-z]+)([^>]*)*>
<!--(.|\s)*?-->x
/\*(.|\n)*?\*/x
(\r\n|\r|\n|\s)*x
\s+|(\s+)+x
[\s\x{200c}]+$|[\s\x{200c}]+x
(\[.*\])*\(
(\([^()]*\))*x
([^&=]+=[^&]*&?)*x
(?:%[0-9a-f]{2}|[^%])*%x
(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))*x
(?:[a-f0-9]{1,4}:?)*z
((25[0-5]|2[0-4]\d|1\d\d|\d\d?)\.?)+x
(\d{1,3}\.?)*x
(?:\.\./)*(?:[^/]+/)*x
(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.?)*!
(a?){30}a{30}
(?:a{0,30}){30}b
`
  .trim()
  .split('\n');

const AROUND: readonly ((shape: string) => string)[] = [
  (shape) => shape,
  (shape) => `^${shape}$`,
  (shape) => `(${shape})*!`,
  (shape) => `(?i)(?:${shape}|${shape})+!`,
  (shape) => `^(?:[^x]|${shape})+$`,
];

/** 200 patterns. */
export const HOSTILE_PATTERNS: readonly string[] = SHAPES.flatMap((shape) => AROUND.map((around) => around(shape)));

/** What a pattern may be in love with, and an end that it cannot take. */
export const HOSTILE_SUBJECTS: readonly string[] = [
  'a',
  'a.',
  'x',
  '0',
  '1.',
  ' ',
  '/a',
  '../',
  '%20',
  '&a=',
  '[](',
  '"\\',
  '<!--',
  'é',
].map((unit) => unit.repeat(Math.ceil(20_000 / unit.length)) + '\u0001');
