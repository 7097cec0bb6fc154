/** Long names of Unicode's general categories, which Go 1.25 and later take in the place of the short ones. */
const CATEGORIES: Readonly<Record<string, string>> = {
  Other: 'C',
  Control: 'Cc',
  Cntrl: 'Cc',
  Format: 'Cf',
  Unassigned: 'Cn',
  'Private Use': 'Co',
  Surrogate: 'Cs',
  Letter: 'L',
  'Cased Letter': 'LC',
  'Lowercase Letter': 'Ll',
  'Modifier Letter': 'Lm',
  'Other Letter': 'Lo',
  'Titlecase Letter': 'Lt',
  'Uppercase Letter': 'Lu',
  Mark: 'M',
  'Combining Mark': 'M',
  'Spacing Mark': 'Mc',
  'Enclosing Mark': 'Me',
  'Nonspacing Mark': 'Mn',
  Number: 'N',
  'Decimal Number': 'Nd',
  digit: 'Nd',
  'Letter Number': 'Nl',
  'Other Number': 'No',
  Punctuation: 'P',
  punct: 'P',
  'Connector Punctuation': 'Pc',
  'Dash Punctuation': 'Pd',
  'Close Punctuation': 'Pe',
  'Final Punctuation': 'Pf',
  'Initial Punctuation': 'Pi',
  'Other Punctuation': 'Po',
  'Open Punctuation': 'Ps',
  Symbol: 'S',
  'Currency Symbol': 'Sc',
  'Modifier Symbol': 'Sk',
  'Math Symbol': 'Sm',
  'Other Symbol': 'So',
  Separator: 'Z',
  'Line Separator': 'Zl',
  'Paragraph Separator': 'Zp',
  'Space Separator': 'Zs',
  Any: 'Any',
  Assigned: 'Assigned',
};

/** Case, blanks, hyphens and underscores do not count in a name. */
function loose(name: string): string {
  return name.toLowerCase().replace(/[ _-]/g, '');
}

const SHORT_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(CATEGORIES).flatMap(([long, short]) => [
    [loose(long), short],
    [loose(short), short],
  ]),
);

/** A class such as `\p{letter}`, `\pl` or `\P{^Greek}` in the spelling that every RE2 knows. */
export function canonicalClass(token: string, inBrackets: boolean): string {
  const [, kind = '', caret = '', name = ''] = /^\\([pP])\{?(\^?)(.*?)\}?$/.exec(token) ?? [];
  const negated = (kind === 'P') !== (caret !== '');
  if (loose(name) === 'ascii') {
    const ascii = negated ? '[:^ascii:]' : '[:ascii:]';
    return inBrackets ? ascii : `[${ascii}]`;
  }
  return `\\${negated ? 'P' : 'p'}{${SHORT_NAMES.get(loose(name)) ?? scriptName(name)}}`;
}

/**
 * Go 1.25 and later look a script up without what joins its words (canonicalName), and so find none of several words.
 */
function scriptName(name: string): string {
  const joined = loose(name);
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
