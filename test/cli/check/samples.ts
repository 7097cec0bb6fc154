/** Filters of `hubble observe --print-raw-filters` with an error, two warnings, an info and a hint, each in a file. */
const list = (filter: string): string => `allowlist:\n  - '${filter}'\n`;

export const RIGHT = list('{"event_type":[{"type":4}]}');
/** The name of an event type, which has a certain fix. */
export const ERROR = list('{"event_type":[{"type":"trace"}]}');
/** A sub type that is not compared. */
export const WARNING = list('{"event_type":[{"type":4,"sub_type":3}]}');
/** A number in quotes, which has a certain fix. */
export const INFO = list('{"event_type":[{"type":"4"}]}');
/** Nothing of Hubble's. */
export const FOREIGN = 'type: 4\nsub_type: 3\n';

/** A line of a log; one without a verdict that exists is wrong. */
export function flowLine(verdict = 'FORWARDED'): string {
  return JSON.stringify({
    flow: { time: '2026-03-02T10:09:25.001Z', verdict, node_name: 'kind-worker', event_type: { type: 4, sub_type: 3 } },
    node_name: 'kind-worker',
    time: '2026-03-02T10:09:25.001Z',
  });
}

/** A log with a hint in its second line. */
export const HINT = `${flowLine()}\n${flowLine('NEWER')}\n`;
