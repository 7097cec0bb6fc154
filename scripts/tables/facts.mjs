import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads one file of the facts. */
export function readFacts(folder, name) {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

/** A release as the tables spell it: `<=1.14` is the oldest one they know. */
export function release(text) {
  return text == null ? undefined : text.replace(/^<=/, '');
}

/** The bounds of a row; a deprecation that is as old as the tables counts from their first release. */
export function bounds(fact) {
  return { since: release(fact.since ?? '1.14'), until: release(fact.until) };
}
