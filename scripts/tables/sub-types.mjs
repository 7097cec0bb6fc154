import { DEBUG_MEANINGS } from './debug-meanings.mjs';
import { DROP_MEANINGS, NON_DROP_NAMES } from './drop-meanings.mjs';
import { bounds, readFacts, release } from './facts.mjs';
import { moduleText, printRows } from './write.mjs';

const IMPORTS = ["import type { SubType } from '../sub-type.js';"];

/** Names of numbers that neither a table nor an enum of Cilium names. */
const GENERIC_AGENT_EVENT = 'AGENT_EVENT_GENERIC';
const NO_DEVICE = 'DROP_NO_DEVICE';
const SINGLE = 'unused';

/** The tables that have the sub types of one event type, each in a file of its own or beside others. */
const TABLES = [
  {
    file: 'trace-points',
    name: 'TRACE_POINTS',
    doc: 'Trace: observation points (pkg/monitor/api/types.go, bpf/lib/trace.h).',
    type: 'trace',
    row: tracePoint,
  },
  {
    file: 'debug-events',
    name: 'DEBUG_EVENTS',
    doc: 'Debug: kinds of message (flow.proto, enum DebugEventType; bpf/lib/dbg.h).',
    type: 'debug',
    row: debugEvent,
  },
  {
    file: 'capture-points',
    name: 'CAPTURE_POINTS',
    doc: 'Capture: points (flow.proto, enum DebugCapturePoint; bpf/lib/dbg.h).',
    type: 'capture',
    row: plain,
  },
  {
    file: 'socket-points',
    name: 'SOCKET_POINTS',
    doc: 'Trace-sock: translation points (bpf/lib/trace_sock.h).',
    type: 'trace-sock',
    row: socketPoint,
  },
  {
    file: 'agent-events',
    name: 'AGENT_EVENTS',
    doc: 'Agent: kinds of notification (flow.proto, enum AgentEventType).',
    type: 'agent',
    row: agentEvent,
  },
  {
    file: 'single-sub-types',
    name: 'POLICY_VERDICT_SUB_TYPES',
    doc: 'Policy-verdict has one sub type (bpf/lib/policy_log.h).',
    type: 'policy-verdict',
    row: plain,
  },
  {
    file: 'single-sub-types',
    name: 'L7_SUB_TYPES',
    doc: 'L7 has one sub type (pkg/hubble/parser/seven).',
    type: 'l7',
    row: plain,
  },
];

/** The modules of the sub types, of the reasons of drops and of the ways in which a policy matches. */
export function subTypeModules(folder) {
  const { byEventType } = readFacts(folder, 'sub-types.json');
  const files = [...new Set(TABLES.map(({ file }) => file))];
  const modules = files.map((file) => {
    const tables = TABLES.filter((one) => one.file === file);
    const rows = tables.map(({ name, doc, type, row }) => table(name, doc, byEventType[type].subTypes.map(row)));
    return [path(file), moduleText(IMPORTS, rows)];
  });
  return new Map([...modules, dropReasons(folder), policyMatchTypes(byEventType['policy-verdict'].policyMatchTypes)]);
}

function dropReasons(folder) {
  const drops = readFacts(folder, 'drop-reasons.json');
  const reasons = table(
    'DROP_REASONS',
    'Drop: reasons (flow.proto, enum DropReason; pkg/monitor/api/drop.go, bpf/lib/common.h).',
    drops.dropReasons.map(dropReason),
  );
  const others = table(
    'NON_DROP_REASONS',
    'What metrics count besides drops (pkg/monitor/api/drop.go, bpf/lib/common.h).',
    drops.nonDropReasons.map(nonDropReason),
  );
  return [path('drop-reasons'), moduleText(IMPORTS, [reasons, others])];
}

function policyMatchTypes(facts) {
  const doc = 'How a policy matched: the values of policy_match_type (pkg/monitor/api/types.go).';
  const rows = { ...table('POLICY_MATCH_TYPES', doc, facts.map(plain)), type: 'readonly Code[]' };
  return [path('policy-match-types'), moduleText(["import type { Code } from '../code.js';"], [rows])];
}

function path(name) {
  return `server/src/tables/data/${name}.ts`;
}

function table(name, doc, rows) {
  return { name, doc, type: 'readonly SubType[]', value: printRows(rows) };
}

function plain(fact) {
  return {
    number: fact.number,
    name: fact.name ?? fact.protoEnum ?? SINGLE,
    meaning: fact.meaning.replace(/ \(deprecated, not emitted from [\d.]+\)/, ''),
    goConst: fact.goConst,
    protoEnum: fact.protoEnum ?? undefined,
    ...bounds(fact),
    sincePatch: fact.sincePatch?.replace(/ \(.*/, ''),
    deprecatedSince: release(fact.deprecatedSince),
  };
}

function tracePoint(fact) {
  return {
    ...plain(fact),
    protoNumber: fact.protoNumber === fact.number ? undefined : fact.protoNumber,
    hiddenByDefaultAggregation: fact.hiddenByDefaultAggregation || undefined,
  };
}

function debugEvent(fact) {
  const { goConst, meaning } = DEBUG_MEANINGS[fact.number];
  return plain({ ...fact, goConst, meaning });
}

function socketPoint(fact) {
  return { ...plain(fact), verdict: fact.verdict };
}

function agentEvent(fact) {
  return {
    ...plain({ ...fact, name: fact.protoEnum ?? GENERIC_AGENT_EVENT }),
    monitorText: fact.monitorText,
    cliName: fact.cliName,
    monitorApiNumber: fact.monitorApiNumber === fact.number ? undefined : fact.monitorApiNumber,
    detail: fact.oneof ?? undefined,
  };
}

function dropReason(fact) {
  const row = plain({
    ...fact,
    name: fact.name ?? NO_DEVICE,
    protoEnum: fact.name,
    meaning: DROP_MEANINGS.get(fact.number),
  });
  return { ...row, monitorText: fact.monitorText, hint: hintFor(fact) };
}

/** A hint says what to look at; those that only repeat the meaning are left out. */
function hintFor({ number, hint }) {
  return SHORTER_HINTS[number] ?? (REPEATED.has(number) ? undefined : hint);
}

const SHORTER_HINTS = {
  132: 'Often IPv6 link-local traffic of pods; otherwise spoofing or a stale address.',
  133: 'Default deny. POLICY_DENY (181) means that an explicit deny rule matched.',
  151: 'Typical for the address of a pod that just went away.',
  155: 'The conntrack map is probably full; check its size and pressure.',
  157: 'Enable fragment tracking or lower the packet size.',
  160: 'Check node discovery.',
  167: 'Possibly the ports for NAT ran out.',
  169: 'Check routes and neighbours on the node.',
  189: 'A few at the start of a connection are normal.',
  202: 'Expected briefly after the agent starts.',
  203: 'Expected briefly while the endpoint is created or regenerated.',
  205: 'Not a real drop.',
  207: 'The policy of the host cannot be evaluated for it.',
};
const REPEATED = new Set([
  134, 137, 142, 158, 162, 164, 166, 168, 171, 174, 175, 177, 180, 182, 183, 190, 191, 192, 193, 194, 195, 196, 197,
  198, 199, 200, 201, 204,
]);

function nonDropReason(fact) {
  const [name, ...words] = NON_DROP_NAMES.get(fact.number).split(' ');
  return { ...plain({ ...fact, name, meaning: words.join(' ') }), monitorText: fact.text ?? fact.monitorText };
}
