import { messageOf } from '../../server/src/document/bound.js';
import type { Field, Message } from '../../server/src/schema/field.js';
import { fileMessage } from '../../server/src/schema/files.js';
import { message } from '../../server/src/schema/messages.js';

/** A mapping of some message in some document. */
export interface Place {
  readonly message: Message;
  /** The text of a YAML document with this as the inside of the mapping, in JSON's notation. */
  readonly write: (inside: string) => string;
}

/** Where documents of each kind begin; the modeline says what they are, and for some lines the first of them. */
const ROOTS: readonly (readonly [kind: string, root: string, first?: string])[] = [
  ['flow-filter', 'FlowFilter'],
  ['flows', 'GetFlowsResponse'],
  ['helm-values', 'HelmValues'],
  ['flowlogs', 'FlowLogs'],
  ['dynamic-metrics', 'DynamicMetrics'],
  ['cli-config', 'CliConfig'],
  ['cilium-config', 'CiliumConfig'],
  ['raw-filters', 'FilterLists'],
  ['flows', 'GetAgentEventsResponse', '{"agent_event": {"type": "AGENT_STARTED"}}'],
  ['flows', 'GetDebugEventsResponse', '{"debug_event": {"type": "DBG_GENERIC"}}'],
];

/** A place for every message that a document can hold: the first way that leads to it. */
export function everyPlace(): Place[] {
  const found = new Map<Message, Place>();
  for (const [kind, root, first] of ROOTS) {
    const whole = (inside: string): string => (first === undefined ? `{${inside}}` : `[${first}, {${inside}}]`);
    visit(fileMessage(root) ?? message(root), (inside) => `# hubble: kind=${kind}\n${whole(inside)}\n`, found);
  }
  return [...found.values()];
}

function visit(owner: Message, write: (inside: string) => string, found: Map<Message, Place>): void {
  if (found.has(owner)) return;
  found.set(owner, { message: owner, write });
  for (const field of owner.fields) {
    const inner = messageOf(field.type);
    if (inner) visit(inner, (inside) => write(`${JSON.stringify(field.name)}: ${listed(field, `{${inside}}`)}`), found);
  }
}

/** A value, in brackets where the field is a list. */
export function listed({ repeated }: Field, value: string): string {
  return repeated ? `[${value}]` : value;
}
