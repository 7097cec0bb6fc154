const PAGES = 'https://github.com/hubble-language-tools/hubble-language-tools/blob/main/docs/rules/';

/** Where the page of a rule is read. */
export function pageOf(rule: string): string {
  return `${PAGES}${rule}.md`;
}
