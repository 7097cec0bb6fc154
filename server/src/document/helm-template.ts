/**
 * An action of a Go template that only the templates of a Helm chart have: they know the release, and include by name.
 */
const OF_A_CHART = /\{\{-?[^{}]*(?:\.(?:Release|Chart|Capabilities|Template)\b|\binclude\s+")/;

/**
 * A text that a condition, loop or comment of a template opens, before anything else. A comment goes to the end of its
 * line, so that there is one way to read it: many hashes do not take forever.
 */
const OPENED_BY_ACTION = /^(?:\s|#[^\n]*\n|---)*\{\{-?\s*(?:\/\*|if\b|with\b|range\b|\$)/;

/**
 * Whether a text is a template of a Helm chart rather than a file with placeholders in it. What it will become depends
 * on values that are not here, so nothing is said of it.
 */
export function isHelmTemplate(text: string): boolean {
  return text.includes('{{') && (OF_A_CHART.test(text) || (OPENED_BY_ACTION.test(text) && text.includes('.Values')));
}
