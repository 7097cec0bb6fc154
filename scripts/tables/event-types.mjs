import { bounds, readFacts } from './facts.mjs';
import { moduleText, printRows } from './write.mjs';

/** Sentences that are shorter than the facts. */
const OBSERVE_NOTES = {
  0: 'As a number it stands for any type.',
  2: 'It parses, but hubble observe shows flows only: use hubble observe debug-events.',
  4: 'A point can be named only behind the word: trace:to-stack and 4:3 work, 4:to-stack does not.',
  6: 'The name was taken up to 1.18; the number still parses and matches nothing.',
  130: 'It parses, but hubble observe shows flows only: use hubble observe agent-events.',
};
const SUB_TYPE_IS = {
  1: 'The drop reason, the same number as drop_reason.',
  2: 'The kind of debug message, DebugEvent.type.',
  3: 'The capture point (4..11), the same as debug_capture_point.',
  4: 'The observation point (0..13). 0 is to-endpoint, which JSON leaves out and trace_observation_point calls 101.',
  5: 'Always 0; policy_match_type says how the policy matched.',
  7: 'The translation point (1..4), the same as sock_xlate_point.',
  129: 'Always 0; l7.type tells requests from responses.',
  130: 'The kind of notification, AgentEvent.type. The names of the CLI stand for other numbers.',
};

/** The module of the event types. */
export function eventTypeModules(folder) {
  const { eventTypes } = readFacts(folder, 'event-types.json');
  const doc = 'The event types of Cilium by number (pkg/monitor/api/types.go, bpf/lib/common.h).';
  const constant = { doc, name: 'EVENT_TYPES', type: 'readonly EventType[]', value: printRows(eventTypes.map(row)) };
  return new Map([
    [
      'server/src/tables/data/event-types.ts',
      moduleText(["import type { EventType } from '../event-type.js';"], [constant]),
    ],
  ]);
}

function row(fact) {
  const files = fact.definedIn.map((file) => file.replace(/ .*/, ''));
  return {
    number: fact.number,
    name: fact.name,
    meaning: fact.what,
    goConst: fact.goConst,
    origin: fact.origin.replace(/ .*/, ''),
    produces: fact.produces ?? undefined,
    flowType: fact.flowType ?? undefined,
    verdicts: fact.verdicts,
    subTypeIs: SUB_TYPE_IS[fact.number],
    cHeader: files.find((file) => file.endsWith('.h')),
    goFile: files.find((file) => /^pkg\/(monitor\/datapath_|proxy\/)/.test(file)) ?? 'pkg/monitor/api/types.go',
    observeByName: fact.observeType.byName,
    observeNote: OBSERVE_NOTES[fact.number],
    ...bounds(fact),
  };
}
