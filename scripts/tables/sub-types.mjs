import { DEBUG_MEANINGS } from './debug-meanings.mjs';
import { DROP_MEANINGS, NON_DROP_NAMES } from './drop-meanings.mjs';
import { bounds, readFacts, release } from './facts.mjs';
import { moduleText, printRows } from './write.mjs';

const IMPORTS = ["import type { SubType } from '../sub-type.js';"];

/** Names of numbers that neither a table nor an enum of Cilium names. */
const GENERIC_AGENT_EVENT = 'AGENT_EVENT_GENERIC';
const NO_DEVICE = 'DROP_NO_DEVICE';
const SINGLE = 'unused';

export function subTypeModules(folder) {
  const { byEventType } = readFacts(folder, 'sub-types.json');
  const drops = readFacts(folder, 'drop-reasons.json');
  const rows = (type, row) => byEventType[type].subTypes.map(row);
  const files = {
    'trace-points': [
      table(
        'TRACE_POINTS',
        'Trace: observation points (pkg/monitor/api/types.go, bpf/lib/trace.h).',
        rows('trace', tracePoint),
      ),
    ],
    'drop-reasons': [
      table(
        'DROP_REASONS',
        'Drop: reasons (flow.proto, enum DropReason; pkg/monitor/api/drop.go, bpf/lib/common.h).',
        drops.dropReasons.map(dropReason),
      ),
      table(
        'NON_DROP_REASONS',
        'What metrics count besides drops (pkg/monitor/api/drop.go, bpf/lib/common.h).',
        drops.nonDropReasons.map(nonDropReason),
      ),
    ],
    'debug-events': [
      table(
        'DEBUG_EVENTS',
        'Debug: kinds of message (flow.proto, enum DebugEventType; bpf/lib/dbg.h).',
        rows('debug', debugEvent),
      ),
    ],
    'capture-points': [
      table(
        'CAPTURE_POINTS',
        'Capture: points (flow.proto, enum DebugCapturePoint; bpf/lib/dbg.h).',
        rows('capture', plain),
      ),
    ],
    'socket-points': [
      table('SOCKET_POINTS', 'Trace-sock: translation points (bpf/lib/trace_sock.h).', rows('trace-sock', socketPoint)),
    ],
    'agent-events': [
      table(
        'AGENT_EVENTS',
        'Agent: kinds of notification (flow.proto, enum AgentEventType).',
        rows('agent', agentEvent),
      ),
    ],
    'single-sub-types': [
      table(
        'POLICY_VERDICT_SUB_TYPES',
        'Policy-verdict has one sub type (bpf/lib/policy_log.h).',
        rows('policy-verdict', plain),
      ),
      table('L7_SUB_TYPES', 'L7 has one sub type (pkg/hubble/parser/seven).', rows('l7', plain)),
    ],
  };
  const modules = Object.entries(files).map(([name, tables]) => [path(name), moduleText(IMPORTS, tables)]);
  const matchTypes = {
    ...table(
      'POLICY_MATCH_TYPES',
      'How a policy matched: the values of policy_match_type (pkg/monitor/api/types.go).',
      byEventType['policy-verdict'].policyMatchTypes.map(plain),
    ),
    type: 'readonly Code[]',
  };
  return new Map([
    ...modules,
    [path('policy-match-types'), moduleText(["import type { Code } from '../code.js';"], [matchTypes])],
  ]);
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
