import { readFacts } from './facts.mjs';
import { FILTER_EXAMPLES } from './filter-examples.mjs';
import { FILTER_FIELD_ORDER } from './filter-order.mjs';
import { moduleText, printRows } from './write.mjs';

/** Fields that match like another one: its lines are repeated, so that a hover needs no second one. */
const LIKE = { source_ip_xlated: 'source_ip', node_labels: 'source_label' };

export function filterDocModules(folder) {
  const { fields } = readFacts(folder, 'filter-schema.json');
  const byName = new Map(fields.map((fact) => [fact.name, fact]));
  const rows = FILTER_FIELD_ORDER.map((name) => row(byName.get(name), byName.get(LIKE[name] ?? name)));
  const doc =
    'How each field of a flow filter matches, which flags of hubble observe set it, and what surprises people.';
  return new Map([
    [
      'server/src/schema/data/filter-docs.ts',
      moduleText(
        ["import type { FilterDoc } from '../filter-doc.js';"],
        [{ doc, name: 'FILTER_DOCS', type: 'readonly FilterDoc[]', value: printRows(rows) }],
      ),
    ],
  ]);
}

function row(fact, model) {
  const rules = matchLines(model).map((line) => adapt(line, fact.name));
  return {
    field: fact.name,
    match: [...rules, ...(MORE_RULES[fact.name] ?? [])],
    flags: fact.flags,
    traps: trapLines(model, fact.name),
    example: FILTER_EXAMPLES[fact.name],
  };
}

function matchLines({ match }) {
  if (typeof match === 'string') return match.split('; ').map(sentence);
  const lines = match.rules ?? Object.values(match).flatMap((text) => text.split('; '));
  const characters = match.allowedCharacters ? [`Allowed characters: ${match.allowedCharacters}.`] : [];
  const wildcards = match.wildcards === false ? ['No wildcards; upper and lower case differ.'] : [];
  return [...lines.map((line) => BETTER[line] ?? sentence(line)), ...characters, ...wildcards];
}

function trapLines({ traps = [], validation }, name) {
  const lines = [...traps, ...(validation?.hints ?? [])].filter((line) => !line.includes('.json'));
  if (name.startsWith('http_')) lines.push(HTTP_TRAP);
  return lines.map(sentence);
}

const HTTP_TRAP = 'With an event_type beside it that does not include l7 (129), the filter is refused.';

/** Rules that the facts keep under validation. */
const MORE_RULES = {
  protocol: ['icmp (v4 or v6), icmpv4, icmpv6, tcp, udp, sctp, vrrp and igmp (1.19), dns, http, kafka.'],
  source_port: ['A string with a decimal number, 0 to 65535; no name, no range.'],
  destination_port: ['A string with a decimal number, 0 to 65535; no name, no range.'],
};

/** Notes that do not read as a sentence. */
const BETTER = {
  'lower-cased patterns': 'Patterns are turned to lower case first.',
  '"cluster/" any node of the cluster; "node" any cluster':
    '"cluster/" takes any node of the cluster, "node" that node of any cluster.',
};

/** Facts are notes: a line of a hover starts with a capital, unless with a name, and ends with a full stop. */
function sentence(text) {
  const start = /^[a-z-]+(?=[ ,:.]|$)/.test(text) ? text[0].toUpperCase() + text.slice(1) : text;
  return /[.!?]$/.test(start) ? start : `${start}.`;
}

function adapt(line, name) {
  const side = name.startsWith('destination_') ? line.replaceAll('source_names', 'destination_names') : line;
  if (name.endsWith('_service')) return side.replace('pods in', 'services in').replace('every pod', 'every service');
  if (name === 'source_ip_xlated') return side.replace('IP.source', 'IP.source_xlated');
  return side;
}
